"""The functions for texts: places and lengths count UTF-16 units, from 1."""

from enum import StrEnum

import pytest
from tests.components.formula.helper import failure, said, value

from msgcore.components.formula import FUNCTIONS, Formula, Options, Schema


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('LEFT("abc", 2)', "ab"),
        ('LEFT("abc", 2.9)', "ab"),
        ('LEFT("abc", 9)', "abc"),
        ('LEFT("abc", 0)', None),
        ('LEFT("abc", -1)', None),
        ('LEFT("abc", NULL)', None),
        ('RIGHT("abc", 2)', "bc"),
        ('RIGHT("abc", 1.9)', "c"),
        ('RIGHT("abc", 9)', "abc"),
        ('RIGHT("abc", 0)', None),
        ('MID("abcde", 2, 3)', "bcd"),
        ('MID("abcde", 0, 2)', "ab"),
        ('MID("abcde", -5, 2)', "ab"),
        ('MID("abcde", 4, 9)', "de"),
        ('MID("abcde", 6, 1)', None),
        ('MID("abcde", 1, 0)', None),
        ('LEN("abc")', 3),
        ('FIND("b", "abcb")', 2),
        ('FIND("b", "abcb", 3)', 4),
        ('FIND("b", "abcb", 3.9)', 4),
        ('FIND("B", "abcb")', 0),
        ('FIND("", "abc")', 0),
        ('FIND("a", "")', 0),
        ('FIND("a", "abc", 0)', 1),
        ('FIND("a", "abc", -3)', 1),
        ('FIND("a", "abc", 9)', 0),
        ('FIND("a", "abc", NULL)', None),
        ('SUBSTITUTE("banana", "an", "o")', "booa"),
        ('SUBSTITUTE("aaa", "aa", "b")', "ba"),
        ('SUBSTITUTE("abc", "B", "x")', "abc"),
        ('SUBSTITUTE("abc", "b", "")', "ac"),
        ('SUBSTITUTE("b", "b", "")', None),
        ('SUBSTITUTE("abc", "", "x")', None),
        ('SUBSTITUTE("", "a", "x")', None),
        ('TRIM("  a  b\t ")', "a  b\t"),
        ('TRIM("   ")', None),
        ('UPPER("große")', "GROSSE"),
        ('UPPER("idempotent", "tr")', "İDEMPOTENT"),
        ('UPPER("i", "az-Latn")', "İ"),
        ('UPPER("i", "en_US")', "I"),
        ('UPPER("i", NULL)', "I"),
        ('LOWER("IDEMPOTENT", "tr_TR")', "\u0131dempotent"),
        ('LOWER("İI\u0307", "tr")', "ii"),
        ('LOWER("ÅNGSTROM")', "ångstrom"),
        ('LOWER("")', None),
        ('LPAD("string", 15, ",.;")', ",.;,.;,.;string"),
        ('LPAD("string", 5)', "strin"),
        ('RPAD("string", 5)', "strin"),
        ('LPAD("ab", 4.9)', "  ab"),
        ('RPAD("ab", 5, "xy")', "abxyx"),
        ('LPAD("ab", 0)', None),
        ('LPAD("ab", -1)', None),
        ('LPAD("", 3)', None),
        ('LPAD("ab", 3, "")', None),
        ('LPAD("ab", NULL)', None),
        ('BEGINS("abc", "ab")', True),
        ('BEGINS("abc", "B")', False),
        ('BEGINS("abc", "")', True),
        ('BEGINS("", "")', True),
        ('IF(BEGINS("", "a"), 1, 2)', 2),
        ('CONTAINS("abc", "bc")', True),
        ('CONTAINS("abc", "BC")', False),
        ('CONTAINS("abc", "")', True),
        ('IF(CONTAINS("", "a"), 1, 2)', 2),
        ('ISNULL(IF(CONTAINS("", "a"), 1, NULL))', True),
        ("BR()", "\n"),
        ('"a" & BR() & "b"', "a\nb"),
        ('"a" < "b"', True),
        ('"B" < "a"', True),
        ('"a" >= "a"', True),
        ('"\uffff" > "😀"', True),
    ],
)
def test_texts(source: str, expected: object) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('LEN("😀")', 2),
        ('LEN("a😀é")', 4),
        ('LEFT("😀b", 2)', "😀"),
        ('LEFT("😀b", 1)', "\ud83d"),
        ('RIGHT("😀b", 2)', "\ude00b"),
        ('MID("a😀b", 4, 1)', "b"),
        ('FIND("b", "😀b")', 3),
        ('FIND("😀", "a😀")', 2),
        ('FIND("a", "😀a😀a", 4)', 6),
        ('SUBSTITUTE("😀b", "😀", "ab")', "abb"),
        ('SUBSTITUTE("😀", LEFT("😀", 1), "a")', "a\ude00"),
        ('LPAD("b", 3, "😀")', "😀b"),
        ('LPAD("b", 2, "😀")', "\ud83db"),
        ('LEN(LPAD("b", 2, "😀"))', 2),
        ('RPAD("😀", 1)', "\ud83d"),
        ('LEFT("😀", 1) & RIGHT("😀", 1)', "😀"),
        ('LEFT("😀", 1) & RIGHT("😀", 1) = "😀"', True),
        ('LEFT("😀", 1) & "" & RIGHT("😀", 1)', "😀"),
        ('LEFT("😀", 1) + RIGHT("😀", 1)', "😀"),
        ('CONTAINS("😀", LEFT("😀", 1))', True),
        ('BEGINS("😀", LEFT("😀", 1))', True),
        ('CONTAINS("😀", "😀")', True),
    ],
)
def test_a_character_beyond_the_first_plane_is_two(source: str, expected: object) -> None:
    assert value(source) == expected


def test_a_result_is_cut_at_1300_units_and_never_through_a_character() -> None:
    assert value("Name", {"Name": "a" * 1301}) == "a" * 1300
    assert value("Name", {"Name": "a" * 1300}) == "a" * 1300
    assert value("Name", {"Name": "😀" * 651}) == "😀" * 650
    assert value("Name", {"Name": "a" + "😀" * 650}) == "a" + "😀" * 649
    assert value("Name", {"Name": "é" * 651}) == "é" * 651
    assert value("LEN(Name)", {"Name": "a" * 5000}) == 5000
    assert value("Name", {"Name": "abc"}, Options(longest_text=1)) == "a"
    assert value("Name", {"Name": "😀"}, Options(longest_text=1)) is None
    assert value("Key", {"Key": "ab"}, Options(longest_text=1)) == "a"


@pytest.mark.parametrize(
    "source",
    [
        'LPAD("a", 10^9)',
        'RPAD("a", 131073, "xy")',
        'LPAD("a", VALUE("1e4000"))',
        'SUBSTITUTE(LPAD("a", 131072, "x"), "x", "xx")',
        'SUBSTITUTE(LPAD("a", 100000, "x"), "x", LPAD("a", 100000, "x"))',
    ],
)
def test_no_text_grows_without_bounds(source: str) -> None:
    assert said(source) == "#Too Big!"


@pytest.mark.parametrize("operator", ["&", "+"])
def test_texts_are_joined_to_2_to_the_20_characters(operator: str) -> None:
    half = {"Name": "a" * 2**19}
    assert value(f"LEN(Name {operator} Name)", half) == 2**20
    assert said(f'LEN(Name {operator} Name {operator} "b")', half) == "#Too Big!"
    assert said(f"LEN(Name {operator} Name)", {"Name": "a" * (2**19 + 1)}) == "#Too Big!"


def test_a_longer_text_of_the_host_s_is_worked_on_all_the_same() -> None:
    long = "a" * 200_000
    assert value('LEN(SUBSTITUTE(Name, "a", "b"))', {"Name": long}) == 200_000
    assert value("LEN(LPAD(Name, 150000))", {"Name": long}) == 150_000


class Colour(StrEnum):
    RED = "red"


def test_a_member_of_an_enumeration_of_texts_is_its_text() -> None:
    result = value("Name", {"Name": Colour.RED})
    assert (result, type(result)) == ("red", str)


@pytest.mark.parametrize("given", [1, b"a", ["a"], True])
def test_what_is_no_text_is_refused(given: object) -> None:
    assert said("Name", {"Name": given}).endswith("that is no Text.")


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("500A0000003nQKV", "500A0000003nQKVIA2"),
        ("500A0000003nQKVIA2", "500A0000003nQKVIA2"),
        ("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaAAA"),
        ("AAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAA555"),
        ("001D000000IRFma", "001D000000IRFmaIAH"),
    ],
)
def test_an_id_is_told_from_others_whatever_its_case(short: str, long: str) -> None:
    assert value("CASESAFEID(Key)", {"Key": short}) == long


def test_what_is_no_id_is_refused() -> None:
    assert value("CASESAFEID(Key)", {"Key": ""}) is None
    for wrong in ("short", "é" * 15, "a-aaaaaaaaaaaaa"):
        assert "15 or 18" in said("CASESAFEID(Key)", {"Key": wrong})


def test_every_function_of_the_guide_is_there() -> None:
    listed = [
        "AND",
        "OR",
        "TEXT",
        "DATE",
        "DAY",
        "MONTH",
        "YEAR",
        "TODAY",
        "NOW",
        "TIMENOW",
        "TIMEVALUE",
        "HOUR",
        "MINUTE",
        "SECOND",
        "MILLISECOND",
        "ADDMONTHS",
        "WEEKDAY",
        "DATEVALUE",
        "DATETIMEVALUE",
        "ISNUMBER",
        "ISNULL",
        "ISBLANK",
        "ISPICKVAL",
        "NULLVAL",
        "BLANKVALUE",
        "MOD",
        "MAX",
        "MIN",
        "ROUND",
        "GEOLOCATION",
        "ABS",
        "SQRT",
        "CEILING",
        "FLOOR",
        "MCEILING",
        "MFLOOR",
        "LOG",
        "EXP",
        "LN",
        "DISTANCE",
        "VALUE",
        "LEN",
        "LEFT",
        "MID",
        "RIGHT",
        "BEGINS",
        "CONTAINS",
        "SUBSTITUTE",
        "TRIM",
        "LPAD",
        "RPAD",
        "UPPER",
        "LOWER",
        "FIND",
        "CURRENCYRATE",
        "IF",
        "CASE",
        "INCLUDES",
        "CASESAFEID",
        "BR",
    ]
    assert set(FUNCTIONS.names) == {*listed, "NULLVALUE"}
    assert Formula.compile("NOT(FALSE)").evaluate() is True


def test_half_a_character_is_no_reason_to_fail() -> None:
    schema = Schema.of({"Half": "text"})
    for name in ("UPPER", "LOWER", "TRIM", "LEN", "ISNUMBER"):
        Formula.compile(f"{name}(Half)", schema).evaluate({"Half": "\ud83d"})
    assert failure("VALUE(Name)", {"Name": "\ud83d"}).message.startswith("The text is not")
