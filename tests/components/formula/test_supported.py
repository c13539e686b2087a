"""What the guide lists as supported is there, and what it lists as unsupported is refused."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from tests.components.formula.helper import SCHEMA, D, failure, value
from tests.components.formula.test_golden import ARTEFACTS

from msgcore.components.formula import (
    DIFFERENCES,
    FUNCTIONS,
    OPERATORS,
    PREFIXES,
    Formula,
    FormulaError,
    Function,
    Operator,
    Options,
    Template,
    Type,
)
from msgcore.components.formula.unsupported import UNSUPPORTED

DOCS = Path(__file__).parents[3] / "docs"

# Each name of the guide's list, in its order, with a formula that uses it. The list begins
# with operators, of which only the last is legible in some editions.
SUPPORTED: dict[str, tuple[str, Any]] = {
    "+": ("1 + 2", 3),
    "-": ("1 - 2", -1),
    "*": ("2 * 3", 6),
    "/": ("3 / 2", D("1.5")),
    "^": ("2 ^ 3", 8),
    "=": ("1 = 2", False),
    "<>": ("1 <> 2", True),
    "<": ("1 < 2", True),
    ">": ("1 > 2", False),
    ">=": ("2 >= 2", True),
    "<=": ("2 <= 1", False),
    "AND": ("AND(TRUE, FALSE)", False),
    "NOT": ("NOT(TRUE)", False),
    "OR": ("OR(TRUE, FALSE)", True),
    "&": ("'a' & 'b'", "ab"),
    "TEXT": ("TEXT(1.50)", "1.5"),
    "DATE": ("DATE(2026, 3, 2)", date(2026, 3, 2)),
    "DAY": ("DAY(DATE(2026, 3, 2))", 2),
    "MONTH": ("MONTH(DATE(2026, 3, 2))", 3),
    "YEAR": ("YEAR(DATE(2026, 3, 2))", 2026),
    "TODAY": ("TODAY()", date(2026, 3, 2)),
    "NOW": ("TEXT(NOW())", "2026-03-02 09:15:30Z"),
    "TIMENOW": ("TIMENOW()", time(9, 15, 30, 123000)),
    "TIMEVALUE": ("TIMEVALUE('09:15:30.001')", time(9, 15, 30, 1000)),
    "HOUR": ("HOUR(TIMENOW())", 9),
    "MINUTE": ("MINUTE(TIMENOW())", 15),
    "SECOND": ("SECOND(TIMENOW())", 30),
    "MILLISECOND": ("MILLISECOND(TIMENOW())", 123),
    "ADDMONTHS": ("ADDMONTHS(DATE(2026, 2, 28), 1)", date(2026, 3, 31)),
    "WEEKDAY": ("WEEKDAY(DATE(2026, 3, 1))", 1),
    "DATEVALUE": ("DATEVALUE('2026-03-02')", date(2026, 3, 2)),
    "DATETIMEVALUE": ("TEXT(DATETIMEVALUE('2026-03-02 01:02:03'))", "2026-03-02 01:02:03Z"),
    "ISNUMBER": ("ISNUMBER('1')", True),
    "ISNULL": ("ISNULL(NoDay)", True),
    "ISBLANK": ("ISBLANK('')", True),
    "ISPICKVAL": ("ISPICKVAL(Status, 'New')", True),
    "NULLVAL": ("NULLVAL(NULL, 1)", 1),
    "BLANKVALUE": ("BLANKVALUE(Empty, 'x')", "x"),
    "MOD": ("MOD(-10, 3)", -1),
    "MAX": ("MAX(1, 2)", 2),
    "MIN": ("MIN(1, 2)", 1),
    "ROUND": ("ROUND(-2.5, 0)", -3),
    "GEOLOCATION": ("ISBLANK(GEOLOCATION(1, 2))", False),
    "ABS": ("ABS(-1)", 1),
    "SQRT": ("SQRT(4)", 2),
    "CEILING": ("CEILING(-1.1)", -2),
    "FLOOR": ("FLOOR(-1.1)", -1),
    "MCEILING": ("MCEILING(-1.1)", -1),
    "MFLOOR": ("MFLOOR(-1.1)", -2),
    "LOG": ("LOG(100)", 2),
    "EXP": ("EXP(0)", 1),
    "LN": ("LN(1)", 0),
    "DISTANCE": ("DISTANCE(GEOLOCATION(1, 2), GEOLOCATION(1, 2), 'km')", 0),
    "VALUE": ("VALUE('1e3')", 1000),
    "LEN": ("LEN('abc')", 3),
    "LEFT": ("LEFT('abc', 1)", "a"),
    "MID": ("MID('abc', 2, 1)", "b"),
    "RIGHT": ("RIGHT('abc', 1)", "c"),
    "BEGINS": ("BEGINS('abc', 'ab')", True),
    "CONTAINS": ("CONTAINS('abc', 'bc')", True),
    "SUBSTITUTE": ("SUBSTITUTE('abc', 'b', 'x')", "axc"),
    "TRIM": ("TRIM(' a ')", "a"),
    "LPAD": ("LPAD('7', 3, '0')", "007"),
    "RPAD": ("RPAD('7', 3, '0')", "700"),
    "UPPER": ("UPPER('a')", "A"),
    "LOWER": ("LOWER('A')", "a"),
    "FIND": ("FIND('b', 'abc')", 2),
    "CURRENCYRATE": ("CURRENCYRATE('EUR')", 1),
    "IF": ("IF(TRUE, 1, 2)", 1),
    "CASE": ("CASE(1, 1, 'one', 'other')", "one"),
    "INCLUDES": ("INCLUDES(Tags, 'a')", True),
    "CASESAFEID": ("CASESAFEID('500Dn00000aBcDe')", "500Dn00000aBcDeIAK"),
    "BR": ("BR()", "\n"),
    "TRUE": ("TRUE", True),
    "FALSE": ("FALSE", False),
    "NULL": ("NULL", None),
    "STRING LITERAL": (r"'a\"b\\'", 'a"b\\'),
    "NUMBER": ("007.50", D("7.5")),
    "IDENT": ("name", "x"),
}
LITERALS = {"TRUE", "FALSE", "NULL", "STRING LITERAL", "NUMBER", "IDENT"}


@pytest.mark.parametrize("name", SUPPORTED)
def test_each_name_of_the_guide_s_list_works(name: str) -> None:
    source, expected = SUPPORTED[name]
    assert value(source, {"Status": "New", "Tags": "a;b", "Name": "x"}) == expected


def test_a_template_s_text_is_a_literal_too() -> None:
    assert Template.compile("No 'escape' \\n here").render() == "No 'escape' \\n here"


@pytest.mark.parametrize("name", sorted(SUPPORTED.keys() - LITERALS))
def test_each_is_a_small_registered_object(name: str) -> None:
    operators = {one.name: one for one in (*PREFIXES, *OPERATORS)}
    found: Function | Operator | None = FUNCTIONS.get(name) or operators.get(name)
    assert found is not None
    assert found.citation.section == "Supported Functions in Messaging Component Formulas"
    if isinstance(found, Operator):
        assert found.signatures
        assert all(each.implement is not None or found.chain for each in found.signatures) or (
            name == "+"
        )
    else:
        assert (found.implement is None) is not (found.build is None)
        assert found.parameters or found.fewest == 0


def test_nullvalue_stands_beside_nullval_and_nothing_else_is_registered() -> None:
    assert set(FUNCTIONS.names) - SUPPORTED.keys() == {"NULLVALUE"}
    assert {one.name for one in (*OPERATORS, *PREFIXES)} - SUPPORTED.keys() == {"&&", "||"}


def test_the_page_of_functions_has_a_row_for_each() -> None:
    page = (DOCS / "formulas.md").read_text(encoding="utf-8")
    for name in FUNCTIONS.names:
        assert f"| `{name}(" in page
    for operator in (*OPERATORS, *PREFIXES):
        written = operator.name.replace("|", "\\|")
        assert f"| `{written}`" in page


def test_operators_bind_as_they_are_listed() -> None:
    levels = {one.name: one.level for one in OPERATORS}
    assert levels["||"] < levels["&&"] < levels["="] < levels["<"] < levels["+"] < levels["^"]
    assert levels["^"] < levels["*"] == levels["/"]
    assert levels["+"] == levels["-"] == levels["&"]
    assert {one.level for one in PREFIXES} == {levels["*"] + 1}
    assert all(one.stands_before for one in PREFIXES)


@pytest.mark.parametrize("operator", [*OPERATORS, *PREFIXES], ids=lambda one: one.name)
def test_an_operator_joins_what_its_signatures_say_and_gives_what_they_say(
    operator: Operator,
) -> None:
    fields = {
        Type.NUMBER: "Amount",
        Type.TEXT: "Name",
        Type.BOOLEAN: "Flag",
        Type.DATE: "Day",
        Type.DATETIME: "Moment",
        Type.TIME: "Hour",
    }
    for operands, returns, _ in operator.signatures:
        names = [fields[kind] for kind in operands]
        for written in (operator.name, *operator.also):
            source = f" {written} ".join(names) if len(names) == 2 else f"{written} {names[0]}"
            assert Formula.compile(source, SCHEMA).returns is returns
    if len(operator.signatures[0].operands) == 2:
        joined = {each.operands for each in operator.signatures}
        for left, first in fields.items():
            for right, second in fields.items():
                if (left, right) not in joined:
                    with pytest.raises(FormulaError, match="Incorrect parameter type"):
                        Formula.compile(f"{first} {operator.name} {second}", SCHEMA)


# What is not supported


@pytest.mark.parametrize("name", UNSUPPORTED)
def test_what_messaging_components_lack_is_refused_by_name(name: str) -> None:
    error = failure(f"{name.lower()}(Name)")
    assert error.message == f"Function {name} may not be used in this type of formula"
    assert error.hint.startswith("Messaging components do not support it.")
    assert error.hint.endswith(UNSUPPORTED[name])
    assert error.span == (0, len(name))
    assert name not in FUNCTIONS.names


def test_the_guide_s_unsupported_functions_are_among_them() -> None:
    assert {"IMAGE", "HYPERLINK", "GETSESSIONID", "PREDICT"} <= UNSUPPORTED.keys()
    for name in ("REGEX", "VLOOKUP", "ISCHANGED", "PRIORVALUE", "ISNEW", "TRUNC", "JSENCODE"):
        assert name in UNSUPPORTED


@pytest.mark.parametrize(
    "source", ['Name["x"]', "Name[0]", "[Name = 'x']", "$Parameters.X[0].Name"]
)
def test_dynamic_references_are_refused(source: str) -> None:
    error = failure(source)
    assert error.message == "Syntax error.  Found '['"
    assert "not supported in messaging components" in error.hint


def test_a_host_may_register_what_is_not_supported_and_need_not_say_where_it_is_from() -> None:
    reverse = Function(
        name="REVERSE",
        parameters=(frozenset({Type.TEXT}),),
        returns=Type.TEXT,
        implement=lambda text: text[::-1],
    )
    options = Options(functions=FUNCTIONS.with_functions(reverse))
    assert Formula.compile("REVERSE('abc')", options=options).evaluate() == "cba"
    assert str(reverse.citation) == "Host: Functions of its own"


# The page of differences


def test_one_page_lists_all_deliberate_differences() -> None:
    page = (DOCS / "rooms" / "formulas-differences.md").read_text(encoding="utf-8")
    for difference in DIFFERENCES:
        assert f"| `{difference.formula}` | {difference.engine} | {difference.msgcore} |" in page
        assert difference.reason in page
    for row in ARTEFACTS:
        assert f"{row}" in page
    assert "formulas-differences.md" in (DOCS / "formulas.md").read_text(encoding="utf-8")
