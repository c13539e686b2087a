"""What is blank, what is null, and what is only computed when it must be."""

import pytest
from tests.components.formula.helper import BLANK, D, failure, said, value

from msgcore.components.formula import Location


@pytest.mark.parametrize(
    ("source", "as_zero", "as_blank"),
    [
        ("Nothing", D(0), None),
        ("Nothing + 1", D(1), None),
        ("ISBLANK(Nothing)", False, True),
        ("ISNULL(Nothing)", False, True),
        ("BLANKVALUE(Nothing, 5)", D(0), D(5)),
        ("NULLVALUE(Nothing, 5)", D(0), D(5)),
        ("NULLVAL(Nothing, 5)", D(0), D(5)),
        ("IF(Nothing < 1, 'less', 'not')", "less", "not"),
        ("IF(NOT(Nothing < 1), 'not', 'else')", "else", "else"),
        ("CASE(Nothing, 0, 'zero', 'none')", "zero", "none"),
        ("ISBLANK(Price)", False, True),
        ("ISBLANK(Rate)", False, True),
        ("ISBLANK(IF(TRUE, NULL, 1))", True, True),
        ("VALUE(Empty) + 1", None, None),
    ],
)
def test_a_blank_number_field_is_zero_or_blank(
    source: str, as_zero: object, as_blank: object
) -> None:
    assert value(source) == as_zero
    assert value(source, options=BLANK) == as_blank


@pytest.mark.parametrize("blank", [None, ""])
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Empty", None),
        ('Empty = ""', True),
        ("Empty = NULL", True),
        ("NULL = Empty", True),
        ('Empty <> "x"', True),
        ('Empty = "x"', False),
        ('Empty & "x"', "x"),
        ('"x" & Empty', "x"),
        ('"x" + Empty', "x"),
        ('"x" & Empty & "y"', "xy"),
        ("Empty & Empty", None),
        ("Empty & Empty & NULL", None),
        ("ISBLANK(Empty)", True),
        ("ISNULL(Empty)", False),
        ('BLANKVALUE(Empty, "x")', "x"),
        ('NULLVALUE(Empty, "x")', None),
        ('CASE(Empty, "a", 1, "", 2, 3)', 2),
        ('CASE(Empty, "a", 1, NULL, 2, 3)', 2),
        ('CASE(Empty, "a", 1, 3)', 3),
        ('IF(Empty < "x", 1, 2)', 2),
        ("LEN(Empty)", 0),
        ("UPPER(Empty)", None),
        ("TRIM(Empty)", None),
        ("LEFT(Empty, 1)", None),
    ],
)
def test_the_empty_text_is_null(source: str, expected: object, blank: str | None) -> None:
    assert value(source, {"Empty": blank}) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('ISBLANK(" ")', False),
        ("ISBLANK(0)", False),
        ('ISBLANK("")', True),
        ("ISBLANK(NULL)", True),
        ('ISNULL("")', False),
        ("ISNULL(NULL)", True),
        ("ISBLANK(NoDay)", True),
        ("ISNULL(NoDay)", True),
        ("ISBLANK(NoStatus)", True),
        ("ISBLANK(NoTags)", True),
        ("ISNULL(NoTags)", True),
        ("ISBLANK(NoPlace)", True),
        ("ISBLANK(GEOLOCATION(Nothing, Nothing))", True),
        ("ISBLANK(GEOLOCATION(1, 2))", False),
        ('BLANKVALUE("", "x")', None),
        ('NULLVALUE("", "x")', None),
        ('BLANKVALUE(NULL, "x")', "x"),
        ("IF(NoDay = NULL, 1, 2)", 2),
        ("IF(NoDay <> NULL, 1, 2)", 2),
        ("IF(NoDay < DATE(2026, 1, 1), 1, 2)", 2),
        ("NULL = NULL", True),
        ("IF(1 = NULL, 1, 2)", 2),
        ('"Foo" > NULL', None),
    ],
)
def test_what_is_blank(source: str, expected: object) -> None:
    assert value(source, options=BLANK if "GEOLOCATION" in source else None) == expected


def test_a_place_without_both_its_parts_is_blank() -> None:
    assert value("ISBLANK(Place)", {"Place": Location(None, None)}) is True
    assert value("ISBLANK(Place)", {"Place": Location(D(1), None)}) is False


def test_a_blank_checkbox_is_false() -> None:
    assert value("NoFlag") is False
    assert value("NOT(NoFlag)") is True
    assert value("NoFlag = FALSE", options=BLANK) is True
    assert value("IF(NoFlag, 1, 2)", {"NoFlag": None}) == 2


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("AND(NoDay = NoDay, TRUE)", False),
        ("NOT(AND(NoDay = NoDay, TRUE))", True),
        ("OR(NoDay = NoDay, FALSE)", False),
        ("OR(NoDay = NoDay, TRUE)", True),
        ("NoDay = NoDay && TRUE", False),
        ("NoDay = NoDay || TRUE", True),
        ("NOT(NoDay = NoDay)", False),
        ("IF(NOT(NoDay = NoDay), 1, 2)", 2),
        ("AND(TRUE, NULL)", False),
        ("OR(NULL, TRUE)", True),
        ("TRUE && NULL", False),
        ("NULL || TRUE", True),
    ],
)
def test_a_null_condition_is_false_but_not_of_null_is_null(source: str, expected: object) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "IF(TRUE, 1, 1/Nothing)",
        "IF(FALSE, 1/0, 1)",
        "IF(Nothing = 0, 1, 1/Nothing)",
        "IF(OR(TRUE, 1/0 = 1), 1, 2)",
        "IF(AND(FALSE, 1/0 = 1), 2, 1)",
        "IF(TRUE || 1/0 = 1, 1, 2)",
        "IF(FALSE && 1/0 = 1, 2, 1)",
        "BLANKVALUE(1, 1/0)",
        "NULLVALUE(1, 1/0)",
    ],
)
def test_what_need_not_be_computed_is_not(source: str) -> None:
    assert value(source) == 1


@pytest.mark.parametrize(
    "source",
    [
        "CASE(1, 1, 5, 1/0)",
        "IF(AND(TRUE, 1/0 = 1), 1, 2)",
        "IF(FALSE || 1/0 = 1, 1, 2)",
        "IF(1/0 = 1, 1, 2)",
        "1/0 * NULL",
        "MAX(NULL, 1/0)",
        "ISBLANK(1/0)",
    ],
)
def test_what_must_be_computed_fails(source: str) -> None:
    assert said(source) == "Division by zero."


def test_case_compares_numbers_by_value_and_takes_the_first_that_is_the_same() -> None:
    assert value("CASE(1.0, 1, 'one', 1.00, 'again', 'else')") == "one"
    assert value("CASE(NoDay, NULL, 1, 2)") == 2
    assert value("CASE(NULL, NULL, 1, 2)") == 2
    assert value("CASE(Day, NoDay, 1, 2)", {"Day": None}) == 2


def test_and_or_max_without_parameters_have_the_wrong_number() -> None:
    for name, expected in (("AND", "1 or more"), ("OR", "1 or more"), ("MAX", "1 to 255")):
        assert said(f"{name}()") == (
            f"Incorrect number of parameters for function '{name}()'. "
            f"Expected {expected}, received 0"
        )
    assert value(f"AND({', '.join(['TRUE'] * 300)})") is True
    assert value(f"CASE(300, {', '.join(f'{n}, {n}' for n in range(1, 301))}, 0)") == 300
    assert said(f"MAX({', '.join(['1'] * 256)})").endswith("received 256")
    assert value(f"MAX({', '.join(['1'] * 255)})") == 1


def test_missing_and_none_are_the_same() -> None:
    assert value("ISBLANK(Name)", {}) is value("ISBLANK(Name)", {"Name": None}) is True


def test_the_number_of_parameters_is_checked() -> None:
    assert failure("ROUND(1)").message == (
        "Incorrect number of parameters for function 'ROUND()'. Expected 2, received 1"
    )
    assert failure("CASE(1, 1, 2)").message.endswith("Expected 4 or more, received 3")
    assert failure("CASE(1, 1, 2, 3, 4)").message.endswith("Expected 4, received 5")
    assert failure("LPAD('a')").message.endswith("Expected 2 to 3, received 1")
    assert failure("BR(1)").message.endswith("Expected 0, received 1")
