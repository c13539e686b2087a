"""Arithmetic: decimal, 39 digits, halves away from zero."""

from decimal import Decimal
from enum import IntEnum

import pytest
from tests.components.formula.helper import BLANK, D, failure, said, value

from msgcore.components.formula import Options


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1/3", "0." + "3" * 32),
        ("2/3", "0." + "6" * 31 + "7"),
        ("0.1 + 0.2", "0.3"),
        ("2.5 * 4", "10.0"),
        ("MOD(-10, 3)", "-1"),
        ("MOD(10, -3)", "1"),
        ("MOD(7.5, 2)", "1.5"),
        ("0^0", "1"),
        ("0^5", "0"),
        ("10^-2", "0.01"),
        ("10^64", "1e64"),
        ("10^-40", "0"),
        ("10^-200", "0"),
        ("(-2)^3", "-8"),
        ("3^40", "12157665459056928800"),
        ("SQRT(16)", "4"),
        ("EXP(0)", "1"),
        ("LN(1)", "0"),
        ("LOG(1000)", "2.9999999999999996"),
        ("LOG(100)", "2"),
        ("ROUND(2.5, 0)", "3"),
        ("ROUND(-2.5, 0)", "-3"),
        ("ROUND(1.25, 1)", "1.3"),
        ("ROUND(1.2, 1.9)", "1.2"),
        ("ROUND(50, -2)", "0"),
        ("ROUND(99, -2)", "0"),
        ("ROUND(150, -2)", "200"),
        ("ROUND(0, -2)", "0"),
        ("ROUND(1234, -0)", "1234"),
        ("ROUND(1, 1000000000)", "1"),
        ("ROUND(1, -(10^20))", "0"),
        ("CEILING(2.1)", "3"),
        ("CEILING(-2.1)", "-3"),
        ("FLOOR(2.9)", "2"),
        ("FLOOR(-2.9)", "-2"),
        ("MCEILING(-2.9)", "-2"),
        ("MFLOOR(-2.1)", "-3"),
        ("FLOOR(1/3*3)", "1"),
        ("ABS(-3)", "3"),
        ("MAX(1)", "1"),
        ("MIN(2)", "2"),
        ("MAX(1, 3, 2)", "3"),
        ("MIN(3, 1, 2)", "1"),
        ('VALUE("12")', "12"),
        ('VALUE("-1.5")', "-1.5"),
        ('VALUE("+.5")', "0.5"),
        ('VALUE("5.")', "5"),
        ('VALUE("1e3")', "1000"),
        ('VALUE("1E-3")', "0.001"),
    ],
)
def test_numbers(source: str, expected: str) -> None:
    assert value(source) == Decimal(expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1/3", "0." + "3" * 39),
        ("1.50", "1.5"),
        ("1000000", "1000000"),
        ("0.000001", "0.000001"),
        ("0.00", "0"),
        ("-0", "0"),
        ("-1.20", "-1.2"),
        ("10^20", "1" + "0" * 20),
    ],
)
def test_numbers_are_written_plainly_and_whole(source: str, expected: str) -> None:
    assert value(f"TEXT({source})") == expected


@pytest.mark.parametrize(
    "source",
    [
        "1/0",
        "0/0",
        "MOD(1, 0)",
        "0^-1",
        "2^0.5",
        "10^65",
        "2^(10^10)",
        "SQRT(-1)",
        "LN(0)",
        "LN(-1)",
        "LOG(0)",
        "EXP(1000)",
        'VALUE("abc")',
        'VALUE(" 1")',
        'VALUE("1,000")',
        'VALUE("5%")',
        'VALUE("0x10")',
        'VALUE("1e999999999")',
        'VALUE("1e9999999999")',
        'VALUE("1e4999") * 10',
        'VALUE("1e4000") ^ 2',
        'MOD(VALUE("1e4999"), 0)',
    ],
)
def test_what_has_no_value_is_an_evaluation_error(source: str) -> None:
    assert type(failure(source)).__name__ == "FormulaEvaluationError"


def test_the_words_of_evaluation_errors() -> None:
    assert said("1/0") == "Division by zero."
    assert said("2^0.5").startswith("Out of range argument to POWER() function")
    assert said("SQRT(-1)") == "Out of range argument to SQRT() function."
    assert said('VALUE("1e4999") * 10') == "#Too Big!"
    assert said('VALUE("abc")') == "The text is not a valid number."


def test_a_power_that_fails_because_of_its_level_gets_a_hint() -> None:
    assert "looser" in failure("4^1/2").hint
    assert "looser" in failure("100*10^64").hint
    assert failure("4^(1/2)").hint == ""
    assert failure("(1/2)^0.5").hint == ""


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("5.0", True),
        ("-.5", True),
        ("5.", True),
        ("1e3", True),
        ("1e0000000000003", True),
        ("", False),
        ("No", False),
        (".", False),
        ("e3", False),
        ("1 ", False),
        ("1,0", False),
        ("١٢", False),
        ("1e9999999999", False),
        ("--1", False),
    ],
)
def test_a_text_is_a_number_by_its_ascii_digits(text: str, is_number: bool) -> None:  # noqa: FBT001 - a column
    assert value("ISNUMBER(Name)", {"Name": text}) is is_number


def test_a_long_text_that_is_no_number_is_found_out_at_once() -> None:
    assert value("ISNUMBER(Name)", {"Name": "1" * 100_000 + "x"}) is False


def test_null_goes_through_arithmetic() -> None:
    for source in ("Nothing + 1", "1 - Nothing", "Nothing * 2", "Nothing / 2", "Nothing ^ 2"):
        assert value(source, options=BLANK) is None
    for source in (
        "-Nothing",
        "ABS(Nothing)",
        "MAX(1, Nothing)",
        "ROUND(1, Nothing)",
        "SQRT(NULL)",
    ):
        assert value(source, options=BLANK) is None
    for source in ("Nothing < 1", "1 >= Nothing", "Nothing > Nothing", "Nothing = 1"):
        assert value(f"IF(ISNULL(IF({source}, 1, NULL)), 1, 0)", options=BLANK) == 1


def test_a_percent_field_is_a_hundredth_of_what_is_stored() -> None:
    assert value("Rate", {"Rate": D("45.5")}) == D("0.455")
    assert value("Rate * 200", {"Rate": 50}) == 100
    assert value("Rate", {"Rate": D("45.5")}, Options(percent=True)) == D("45.5")
    digits = D("0." + "1" * 39)
    assert value("Rate = Price / 100", {"Rate": digits, "Price": digits}) is True


def test_a_result_has_as_many_places_as_its_field() -> None:
    assert str(value("2 / 3", options=Options(places=2))) == "0.67"
    assert str(value("2.5", options=Options(places=0))) == "3"
    assert str(value("2 / 3", options=Options(places=1, percent=True))) == "66.7"


def test_no_result_is_minus_zero() -> None:
    assert str(value("-0")) == "0"
    assert str(value("ROUND(-0.4, 0)")) == "0"
    assert str(value("-Nothing")) == "0"


class Count(IntEnum):
    TWO = 2


@pytest.mark.parametrize("given", [2, 2.0, D(2), Count.TWO])
def test_records_may_hold_numbers_of_any_kind(given: object) -> None:
    assert value("Amount + Price", {"Amount": given, "Price": given}) == 4


def test_a_number_of_a_hundred_digits_is_kept_until_it_is_computed_with() -> None:
    digits = D("1" * 100)
    assert value("Amount", {"Amount": digits}) == digits
    assert value("Amount + 0", {"Amount": digits}) == D("1" * 39 + "e61")


@pytest.mark.parametrize(
    "given",
    [
        "1",
        True,
        D("NaN"),
        D("sNaN"),
        D("Infinity"),
        float("inf"),
        float("nan"),
        [1],
        1j,
        D("1e5000"),
        D("1e999999999"),
    ],
)
@pytest.mark.parametrize("name", ["Amount", "Price", "Rate"])
def test_what_is_no_number_of_sensible_size_is_refused(name: str, given: object) -> None:
    error = failure(f"1 + {name}", {name: given})
    assert error.message == (
        f"Field {name} holds a value of type {type(given).__name__} that is no Number."
    )
    assert error.column == 5


def test_a_whole_number_of_5001_digits_is_refused() -> None:
    assert "type int" in said("Amount", {"Amount": 10**5000})


def test_large_operands_are_computed_with_quickly() -> None:
    large, small = 'VALUE("9e4998")', 'VALUE("7e-4998")'
    assert value(f"FLOOR({large}) = {large}") is True
    assert value(f"CEILING({small})") == 1
    assert value(f"LEN(TEXT({large}))") == 4999
    assert value(f"ROUND({large}, 1000000000) = {large}") is True
    assert value(f"{small} * {small}") == 0
