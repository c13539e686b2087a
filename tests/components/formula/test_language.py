"""How formulas are written, and what their parts may be joined with."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from tests.components.formula.helper import D, failure, said, value

from msgcore.components.formula import Formula, Type, parsed, source_of


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1 \t\f\r\n+ 2", D(3)),
        ("1 /* one /* still one */ + 2", D(3)),
        ('"/* text */"', "/* text */"),
        ("""'single "quoted"'""", 'single "quoted"'),
        (r'"a\nb"', r"a\nb"),
        (r"'it\'s'", r"it\'s"),
        (r'"a\"b\\c"', r"a\"b\\c".replace("\\\\", "\\").replace('\\"', '"')),
        ("007", D(7)),
        ("1.50", D("1.50")),
        ("tRuE", True),
        ("NuLl", None),
        ("nOt(FALSE)", True),
        ("uPpEr('a')", "A"),
        ("nAmE", "Ann"),
        ("1 == 1", True),
        ("1 != 1", False),
        ("1 <> 1", False),
        ("TRUE && FALSE || TRUE", True),
        ("!FALSE", True),
    ],
)
def test_what_is_a_formula(source: str, expected: object) -> None:
    assert value(source, {"Name": "Ann"}) == expected


@pytest.mark.parametrize(
    ("source", "message", "column", "hint"),
    [
        ("1\u00a0+ 2", "Syntax error.  Found '\u00a0'", 2, "no-break space"),
        ("1\u200b", "Syntax error.  Found '\u200b'", 2, "invisible"),
        ("1 // 2", "Syntax error.  Found '/'", 4, ""),
        ("1 /* 2", "Syntax error.  Missing '*/'", 3, "no end"),
        ('"a\nb"', "Syntax error.  Missing '\"'", 1, "in the line"),
        (r'"a\qb"', "Syntax error.  Missing '\"'", 1, "backslash"),
        ("'it''s'", "Syntax error. Extra 's'", 5, ""),
        ("\u201ca\u201d", "Syntax error.  Found '\u201c'", 1, "straight quotes"),
        (".5", "Syntax error.  Found '.'", 1, "both sides"),
        ("5.", "Syntax error.  Found '.'", 2, "both sides"),
        ("1e3", "Syntax error. Extra e3", 2, ""),
        ("1,000", "Syntax error. Extra ,", 2, "without commas"),
        ("0x1", "Syntax error. Extra x1", 2, ""),
        ("_a", "Syntax error.  Found '_'", 1, ""),
        ("é", "Syntax error.  Found 'é'", 1, ""),
        ("TRUE()", "Syntax error.  Found '('", 5, "TRUE is a value"),
        ("5 % 2", "Syntax error.  Found '%'", 3, "Divide by 100"),
        ("TRUE ? 1", "Syntax error.  Found '?'", 6, "IF("),
        ("1; 2", "Syntax error.  Found ';'", 2, "commas"),
        ("1 @ 2", "Syntax error.  Found '@'", 3, ""),
        ("Name[1]", "Syntax error.  Found '['", 5, "not supported"),
        ("{!Name}", "Syntax error.  Found '{'", 1, "templates"),
        ("(1 + 2", "Syntax error.  Missing ')'", 7, ""),
        ("IF(TRUE, 1, 2", "Syntax error.  Missing ')'", 14, ""),
        ("1 +", "Syntax error.  Found 'end of formula'", 4, ""),
        ("", "Syntax error.  Found 'end of formula'", 1, ""),
        ("1 2", "Syntax error. Extra 2", 3, ""),
        ("1)", "Syntax error. Extra )", 2, ""),
        ("IF(TRUE,,1)", "Syntax error.  Found ','", 9, ""),
        ("* 2", "Syntax error.  Found '*'", 1, ""),
    ],
)
def test_what_is_none(source: str, message: str, column: int, hint: str) -> None:
    error = failure(source)
    assert (error.message, error.column) == (message, column)
    assert hint in error.hint


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("2*2^3", 64),
        ("2^5*7", 2**35),
        ("2+5*7^2", 1227),
        ("2^3^2", 64),
        ("-2^2", 4),
        ("2^-1", Decimal("0.5")),
        ("2-3-4", -5),
        ("16/4/2", 2),
        ("--1", 1),
        ("+-+1", -1),
        ("1+2*3", 7),
        ("(1+2)*3", 9),
    ],
)
def test_power_binds_looser_than_times_and_everything_is_read_from_the_left(
    source: str, expected: object
) -> None:
    assert value(source) == expected


def test_plus_minus_and_ampersand_are_of_one_level() -> None:
    assert value('"a"&"b"+"c"') == "abc"
    assert value('"a"&"b"="ab"') is True
    assert value("FALSE || TRUE && FALSE") is False
    assert value("1 < 2 = 2 > 1") is True


def test_not_binds_tighter_than_a_comparison() -> None:
    error = failure("NOT 1=2")
    assert error.message == (
        "Incorrect parameter type for function 'NOT()'. Expected Boolean, received Number"
    )
    assert error.hint == "NOT binds tighter than a comparison: write NOT(a = b)."
    assert value("!(1=2)") is True


def test_a_comparison_of_a_comparison_is_a_type_error() -> None:
    assert said("1<2<3") == (
        "Incorrect parameter type for operator '<'. "
        "Expected Text, Number, Date, DateTime, Time, received Boolean"
    )


DAY, MOMENT, HOUR = date(2026, 3, 2), datetime(2026, 3, 2, 9, tzinfo=UTC), time(9)
VALUES = {
    "Day": DAY,
    "Moment": MOMENT,
    "Hour": HOUR,
    "Amount": 1,
    "Name": "a",
    "Key": "k",
    "Flag": True,
}


@pytest.mark.parametrize(
    "source",
    [
        'Amount = "1"',
        "TRUE = 1",
        "Day = 1",
        "Day = Moment",
        "Day < Moment",
        "Day - Moment",
        '"a" & 1',
        'Amount & "x"',
        'Day & "x"',
        'Flag & "x"',
        "Amount - Day",
        "Amount + Hour",
        "Amount - Hour",
        "Hour + Hour",
        "Day + Day",
        'Day + "x"',
        '1 + "x"',
        '"x" + 1',
        '"a" - "b"',
        '"a" * 2',
        "Flag + 1",
        "-Name",
        "-Flag",
        "Flag < TRUE",
        "Place = Place",
        "Amount && TRUE",
        "TRUE || Name",
        "Status = 'New'",
        "Status & 'x'",
        "Tags & 'x' & 'y'",
        "Name & NULL & 1",
        "(Amount + NULL) * Name",
        '"a" + "b" - "c"',
        '"a" & "b" - "c"',
        '"a" & "b" + 1',
        "NULL * Flag",
        "NULL < Flag",
        "IF(NULL, 1, 2)",
        "IF(1, 1, 2)",
        'IF(TRUE, 1, "x")',
        "IF(TRUE, Status, Status)",
        "CASE(TRUE, TRUE, 1, 2)",
        "CASE(Place, Place, 1, 2)",
        'CASE(1, "x", 1, 2)',
        'CASE(1, 1, "x", 2)',
        "CASE(1, 1, TRUE, FALSE)",
        "CASE(1, 1, 2)",
        "CASE(1, 1, 2, 3, 4)",
        "CASE(Status, Name, 1, 2)",
        "CASE(Tags, 'x', 1, 2)",
        "ISPICKVAL(Name, 'x')",
        "ISPICKVAL(Status, Name)",
        "ISPICKVAL(Status, NULL)",
        "ISPICKVAL(Tags, 'x')",
        "INCLUDES(Status, 'x')",
        "INCLUDES(Tags, '')",
        "INCLUDES(Tags, Name)",
        "INCLUDES(Tags, NULL)",
        "MAX(Day)",
        "MIN('a')",
        "ISBLANK(Flag)",
        "ISNULL(TRUE)",
        "BLANKVALUE(Flag, TRUE)",
        "BLANKVALUE(Name, 1)",
        "ISNUMBER(1)",
        "ISNUMBER(NULL)",
        "DATEVALUE(NULL)",
        "DATEVALUE(Day)",
        "DATETIMEVALUE(NULL)",
        "DATETIMEVALUE(Hour)",
        "TIMEVALUE(NULL)",
        "TIMEVALUE(Day)",
        "VALUE(1)",
        "LEN(1)",
        "UPPER(Day)",
        "DAY(Moment)",
        "WEEKDAY(Moment)",
        "HOUR(Moment)",
        "ADDMONTHS(Hour, 1)",
        "ADDMONTHS(Day, 'x')",
        "TEXT(Name)",
        "TEXT(Flag)",
        "TEXT(Tags)",
        "Status",
        "Tags",
        "AND(1)",
        "OR(TRUE, 'x')",
        "NOT(1)",
        "NOT NULL",
        "DISTANCE(1, Place, 'km')",
    ],
)
def test_nothing_is_converted_unasked(source: str) -> None:
    assert type(failure(source, VALUES)).__name__ == "FormulaTypeError"


@pytest.mark.parametrize(
    ("source", "expected", "kind"),
    [
        ("1 + 2", D(3), Type.NUMBER),
        ('"a" + "b"', "ab", Type.TEXT),
        ('Key & "b"', "kb", Type.TEXT),
        ('Key = "k"', True, Type.BOOLEAN),
        ("Day + 1", date(2026, 3, 3), Type.DATE),
        ("1 + Day", date(2026, 3, 3), Type.DATE),
        ("Day - 1", date(2026, 3, 1), Type.DATE),
        ("Day - Day", D(0), Type.NUMBER),
        ("Moment + 1", datetime(2026, 3, 3, 9, tzinfo=UTC), Type.DATETIME),
        ("1 + Moment", datetime(2026, 3, 3, 9, tzinfo=UTC), Type.DATETIME),
        ("Moment - 1", datetime(2026, 3, 1, 9, tzinfo=UTC), Type.DATETIME),
        ("Moment - Moment", D(0), Type.NUMBER),
        ("Hour + 1000", time(9, 0, 1), Type.TIME),
        ("Hour - 1000", time(8, 59, 59), Type.TIME),
        ("Hour - Hour", D(0), Type.NUMBER),
        ("Flag = TRUE", True, Type.BOOLEAN),
        ("Day > DATE(2026, 1, 1)", True, Type.BOOLEAN),
        ("Hour <= Hour", True, Type.BOOLEAN),
        ("IF(TRUE, NULL, 1)", None, Type.NUMBER),
        ("IF(FALSE, 1, NULL)", None, Type.NUMBER),
        ("CASE(1, 1, NULL, 'x')", None, Type.TEXT),
        ("BLANKVALUE(NULL, Day)", DAY, Type.DATE),
        ("Amount + NULL", None, Type.NULL),
        ("NULL + Day", None, Type.NULL),
        ("NULL - Flag", None, Type.NULL),
        ("Amount * NULL", None, Type.NUMBER),
        ("NULL * NULL", None, Type.NUMBER),
        ("-NULL", None, Type.NULL),
        ("NULL & Name", "a", Type.TEXT),
        ("NULL + Name", None, Type.NULL),
        ("NULL + Name + NULL & Key", "k", Type.TEXT),
        ("Name & NULL + Key", "ak", Type.TEXT),
        ("IF(TRUE, Amount + NULL, Name)", None, Type.TEXT),
        ("DATETIMEVALUE(Moment)", datetime(2026, 3, 2, 9, tzinfo=UTC), Type.DATETIME),
        ("NULL & NULL", None, Type.TEXT),
        ("IF(Flag, Key, Name)", "k", Type.TEXT),
    ],
)
def test_what_may_be_joined(source: str, expected: object, kind: Type) -> None:
    from tests.components.formula.helper import SCHEMA  # noqa: PLC0415 - beside its one use

    assert value(source, VALUES) == expected
    assert Formula.compile(source, SCHEMA).returns is kind


def test_a_tree_is_printed_as_a_formula() -> None:
    printed = source_of(parsed("NOT (a = -1.50) && !b || f('x\\\"', NULL, TRUE) <> c & +d"))
    assert printed == 'NOT (a = -1.50) && NOT b || (f("x\\"", NULL, TRUE) <> (c & +d))'.replace(
        "f(", "F("
    ).replace("NOT (a = -1.50) && NOT b", "(NOT (a = -1.50) && NOT b)")
    assert parsed(printed) == parsed(source_of(parsed(printed)))


def test_what_the_messaging_components_lack_is_refused_by_name() -> None:
    for name in ("IMAGE", "HYPERLINK", "GETSESSIONID", "PREDICT"):
        assert said(f'{name}("x")') == f"Function {name} may not be used in this type of formula"
