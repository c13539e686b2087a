"""What the product's own engine does where a reader would not expect it."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.components.formula.helper import BLANK, D, failure, said, value

from msgcore.components.formula import Formula, FormulaError, Options

TINY = "0." + "0" * 20


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1/0 + NULL", None),
        ("NULL - Flag", None),
        ("Name + NULL", None),
        ("Name & NULL", "a"),
        ("ISNULL(TEXT(1/0))", False),
        ("NULLVALUE(NULL, Name)", None),
        ("BLANKVALUE(NULL, Name)", "a"),
        ("NULLVALUE(NULL, 6)", 6),
        ('FIND("a", NULL, NULL)', 0),
        ('FIND(Empty, "a", NULL)', 0),
        ('FIND("a", "banana", NULL)', None),
        ('CASE(NULL, "", 1, 2)', 2),
        ('CASE(Empty, "", 1, 2)', 1),
        ("ISBLANK(DATETIMEVALUE(Moment))", True),
        ('VALUE("\u0661\u0662")', 12),
        ('ISNUMBER("\u0661\u0662")', False),
        ('ISNUMBER("1e2147483647")', True),
        ('ISNUMBER("1e2147483648")', False),
        ('ISNUMBER("1e-2147483648")', False),
        ('VALUE("1e-2147483647")', 0),
        (f'VALUE("{"1" * 40}.5")', D("1" * 39 + "0")),
        ("Rate * 100", D("45.5")),
    ],
)
def test_edges(source: str, expected: object) -> None:
    assert value(source, {"Name": "a", "Flag": True, "Rate": D("45.5")}) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("LEFT(Name, 2.9)", "ab"),
        ("LEFT(Name, 0.9)", None),
        ("LEFT(Name, -1)", None),
        ("RIGHT(Name, 2.9)", "ef"),
        ("RIGHT(Name, -1)", None),
        ("RIGHT(Name, 99)", "abcdef"),
        ("MID(Name, 2.9, 2.9)", "bc"),
        ("MID(Name, -3, 2)", "ab"),
        ("MID(Name, 7, 1)", None),
        ("MID(Name, 6, 9)", "f"),
        ("MID(Name, 2, 0)", None),
        ("FIND('c', Name, 3.9)", 3),
        ("FIND('c', Name, 4)", 0),
        ("FIND('c', Name, -4)", 3),
        ("FIND('c', Name, 99)", 0),
        ("FIND('C', Name)", 0),
        ("SUBSTITUTE(Name, 'b', '')", "acdef"),
        ("SUBSTITUTE(Name, '', 'x')", None),
        ("SUBSTITUTE(Name, Name, '')", None),
        ("LPAD(Name, 3.9)", "abc"),
        ("LPAD(Name, 0)", None),
        ("RPAD(Name, 8.9, 'xyz')", "abcdefxy"),
        ("LPAD('', 3)", None),
        ("LPAD(Name, 9, '')", None),
        ("TEXT(ROUND(-1234.5, -2))", "-1200"),
        ("TEXT(ROUND(-1250, -2))", "-1300"),
        ("TEXT(ROUND(-49, -2))", "0"),
        ("TEXT(MOD(-7.5, 2))", "-1.5"),
        ("TEXT(MOD(7.5, -2))", "1.5"),
        ("TEXT(MCEILING(-7.5))", "-7"),
        ("TEXT(MFLOOR(-7.5))", "-8"),
        ("TEXT(CEILING(-7.5))", "-8"),
        ("TEXT(FLOOR(-7.5))", "-7"),
        ("TEXT(ADDMONTHS(DATE(2023, 1, 30), 1))", "2023-02-28"),
        ("TEXT(ADDMONTHS(DATE(2024, 2, 29), 12))", "2025-02-28"),
        ("TEXT(ADDMONTHS(DATE(2024, 3, 31), -1.9))", "2024-02-29"),
        ("TEXT(DATE(2024, 2.9, 29.9))", "2024-02-29"),
        ('TEXT(DATEVALUE("2024-2-9 and more"))', "2024-02-09"),
        ('TEXT(DATETIMEVALUE("2024-2-9 1:2:3pm"))', "2024-02-09 01:02:03Z"),
        ("TEXT(1/3)", "0." + "3" * 39),
        ("TEXT(2/3)", "0." + "6" * 38 + "7"),
        ("TEXT(1.50)", "1.5"),
        ("TEXT(0.000001)", "0.000001"),
        ("TEXT(-0.0)", "0"),
    ],
)
def test_counts_and_places(source: str, expected: object) -> None:
    assert value(source, {"Name": "abcdef"}) == expected


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("DATE(0, 1, 1)", "Year out of range in DATE() function"),
        ("DATE(10000, 1, 1)", "Year out of range in DATE() function"),
        ("DATE(2023, 2, 29)", "Month or Day out of range in DATE() function"),
        ("DATE(2023, 13, 1)", "Month or Day out of range in DATE() function"),
        ('DATEVALUE("2024-02-30")', "The text is not a valid date: write it like 2026-03-02."),
        ('VALUE("12 ")', "The text is not a valid number."),
        ('VALUE("1" & BR())', "The text is not a valid number."),
        ('VALUE("1e2147483648")', "The text is not a valid number."),
        ('VALUE("1e4999") * 1', "#Too Big!"),
        ('VALUE("1e3901")', "#Too Big!"),
        ("BLANKVALUE(Place, Place)", None),
        ("NULLVALUE(Place, Place)", None),
        ("CASE(Status, NULL, 1, 2)", "Incorrect argument type for function 'CASE()'."),
    ],
)
def test_what_has_no_value(source: str, message: str | None) -> None:
    assert message is None or said(source) == message
    assert failure(source)


def test_what_stands_in_the_next_line_is_no_part_of_a_date() -> None:
    for end in ("\n", "\r", "\x85", "\u2028"):
        assert said("DATEVALUE(Name)", {"Name": f"2024-02-09{end}"}).startswith("The text is not")


def test_a_number_of_3900_zeros_is_given_and_a_longer_one_is_not() -> None:
    assert value('VALUE("1e3900")') == D("1e3900")
    assert value('LEN(TEXT(VALUE("1e4000")))') == 4001
    assert value('VALUE("1e4000") > 1') is True


def test_a_remainder_needs_a_quotient_of_39_digits() -> None:
    assert value("MOD(10 ^ 37 + 5, 10)") == 5
    assert value("MOD(Amount, 7)", {"Amount": D("9" * 38)}) == int("9" * 38) % 7
    assert value("MOD(Amount, 10)", {"Amount": D("1e60")}) == 0
    assert said("MOD(10 ^ 45, 7)") == "Out of range argument to MOD() function."
    assert said('MOD(VALUE("9e4998"), VALUE("7e-4998"))') == "#Too Big!"


# Powers


def power_by_ansi(base: Decimal, times: int) -> Decimal:
    """Compute a power as Java's decimals do: bit after bit, each product rounded."""
    with localcontext(prec=18 + len(str(abs(times))) + 1, rounding=ROUND_HALF_UP) as context:
        result = Decimal(1)
        for place in range(abs(times).bit_length() - 1, -1, -1):
            result = context.multiply(result, result)
            if abs(times) >> place & 1:
                result = context.multiply(result, base)
        if times < 0:
            result = context.divide(1, result)
        context.prec = 18
        return context.plus(result)


@given(st.decimals("0.5", "2", places=9), st.integers(-99, 99))
def test_a_power_is_rounded_at_each_step(base: Decimal, times: int) -> None:
    as_computed = Options(in_template=True)
    found = value("Amount ^ Price", {"Amount": base, "Price": times}, as_computed)
    assert found == power_by_ansi(base, times)


def test_the_largest_power_has_64_digits() -> None:
    assert value("10 ^ 64") == D("1e64")
    assert value("10 ^ -64 = 0") is True
    assert value("10 ^ -39 > 0") is True
    for source in ("10 ^ 65", "2 ^ 213", "10 ^ 10 ^ 10", "0.1 ^ -65"):
        assert "POWER" in said(source)
    assert value('VALUE("1e400") ^ -1 = 0') is True
    assert "too large" in said('VALUE("1e400") ^ 1')


# Rounding


def test_what_is_less_than_one_is_rounded_as_if_there_were_a_one_before_its_point() -> None:
    assert value(f"ROUND(1/3 * {TINY}1, 50) * (10 ^ 21)") == D("0." + "3" * 17)
    nines = "0.4" + "9" * 38
    assert value("ROUND(Amount, 0)", {"Amount": D(nines)}) == 1
    assert value("ROUND(Amount, 0)", {"Amount": D("10" + nines[1:])}) == 10
    assert value("ROUND(Amount, 99)", {"Amount": D("0.1")}) == D("0.1")


def test_the_length_of_a_formula_is_counted_in_utf_16_units() -> None:
    faces = '"' + "\U0001f600" * 1949 + '"'
    assert len(value(faces, options=Options(longest_text=9999))) == 1949
    error = failure(faces + " ")
    assert (
        error.message == "Formula is too long (3901 characters).  Maximum length is 3900 characters"
    )
    assert error.span == (1951, 1952)
    with pytest.raises(FormulaError, match="too long"):
        Formula.compile("\U0001f600" * 1951)


def test_blank_numbers_count_as_the_options_say_in_functions_too() -> None:
    for source, zero in (("ABS(Nothing)", 0), ("MAX(Nothing, -1)", 0), ("TEXT(Nothing)", "0")):
        assert value(source) == zero
        assert value(source, options=BLANK) is None


def test_numbers_and_texts_without_end_are_refused_at_once() -> None:
    for source in (
        'VALUE("1e999999")',
        'LPAD("a", 999999999)',
        "LPAD(LPAD('a', 131072), 131073)",
        "SUBSTITUTE(LPAD('a', 131072), ' ', 'xx')",
    ):
        assert said(source) == "#Too Big!"
    for source in ("EXP(100000)", "10 ^ 10 ^ 10", "SQRT(-1)", "LN(0)", "LOG(-1)"):
        assert said(source).startswith("Out of range argument to ")


def test_a_chain_of_powers_is_compiled_in_one_go() -> None:
    source = "Amount" + " ^ 1" * 20_000
    assert value(source, {"Amount": 2}, Options(longest=10**6)) == 2
    error = failure("2 * Amount ^ 0.5" + " ^ 1" * 99, {"Amount": 2})
    assert error.hint == "^ binds looser than * and /: write parentheses around the power."
