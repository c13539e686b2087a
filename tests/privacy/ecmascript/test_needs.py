"""What a text must have for a pattern to match in it at all."""

import pytest
from tests.privacy.ecmascript.reading import pattern

from msgcore.privacy.ecmascript.needs import Needs, TextFacts, needs_of


def needs(source: str, flags: str = "") -> Needs:
    return needs_of(pattern(source, flags))


@pytest.mark.parametrize(
    ("source", "least", "digits", "literals"),
    [
        (r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)", 11, 9, ("-",)),
        (r"[\w.+-]+@[\w-]+\.\w+", 5, 0, ("@",)),
        (r"(?:\d[ -]?){13,19}", 13, 13, ()),
        (r"\b(?:damn|hell)\b", 4, 0, ("damn", "hell")),
        (r"acct(?:ount)?\d{8}", 12, 8, ("acct",)),
        (r"(?:\d{1,3}\.){3}\d{1,3}", 7, 4, (".",)),
        ("(?:ab){2}c", 5, 0, ("ababc",)),
        ("(?:ab){40}c", 81, 0, ("ab",)),
        ("(?:ab){0}cd", 2, 0, ("cd",)),
        ("(?:ab|cd)+", 2, 0, ("ab", "cd")),
        ("(?:ab){2}|cd", 2, 0, ("abab", "cd")),
        ("ab(?:x|y)cd", 5, 0, ("abxcd", "abycd")),
        ("[-/]{3}", 3, 0, ("-", "/")),
        ("ab[^x]cde", 6, 0, ("cde",)),
        ("", 0, 0, ()),
        ("a", 1, 0, ()),
        (" ", 1, 0, ()),
        ("[]", 1, 1, ()),
        ("(?:ab)*", 0, 0, ()),
        ("(?:ab)?", 0, 0, ()),
        (r"(ab)\1", 2, 0, ("ab",)),
        ("(?:one|two|three|four|five)", 3, 0, ()),
        ("(?:a+|b)cd", 3, 0, ("cd",)),
        ("a{30}b{30}", 60, 0, ("a" * 30,)),
    ],
)
def test_what_is_needed(source: str, least: int, digits: int, literals: tuple[str, ...]) -> None:
    found = needs(source)
    assert (found.least, found.digits) == (least, digits)
    assert found.literals == literals


def test_what_is_looked_for_must_be_there_but_takes_up_nothing() -> None:
    assert needs("(?=.*@)(?<=no: )x") == Needs(least=1, outline="no: ", literals=("no: ",))
    assert needs(r"(?=\d@)") == Needs(least=0, outline="0@", literals=("@",))


def test_what_is_looked_for_in_vain_need_not_be_there() -> None:
    assert needs("(?!ab)(?<!cd)x") == Needs(least=1)


def test_in_any_case_a_literal_is_known_only_while_there_are_few_ways_to_write_it() -> None:
    assert needs("no", "i").literals == ("NO", "No", "nO", "no")
    assert needs("stop", "i").literals == ()
    assert needs("ks-", "iu").literals == ("S-", "s-", "ſ-")  # noqa: RUF001 - it is an s to JavaScript
    assert needs("(?i:no)-x").literals == ("NO-x", "No-x", "nO-x", "no-x")


def test_halves_of_a_pair_are_no_literals() -> None:
    assert needs("😀") == Needs(least=2)
    assert needs("😀", "u") == Needs(least=1)
    assert needs(r"\ud83d@") == Needs(least=2, outline="@", literals=("@",))


def test_digits_of_other_scripts_are_no_digits() -> None:
    assert needs("[0-9٣]x").digits == 0
    assert needs("[3-5]").digits == 1


@pytest.mark.parametrize(
    ("text", "length", "digits"),
    [("", 0, 0), ("abc 12", 6, 2), ("é1", 2, 1), ("😀٣4", 4, 1), ("\ud83d", 1, 0)],
)
def test_a_text_is_counted_in_units_and_digits(text: str, length: int, digits: int) -> None:
    facts = TextFacts.of(text)
    assert (facts.length, facts.digits) == (length, digits)


def test_digits_and_capitals_must_follow_each_other_as_in_the_pattern() -> None:
    wanted = needs(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}")
    assert (wanted.digits, wanted.outline) == (2, "AA00")
    assert wanted.may_match(TextFacts.of("GB12 3456 3456 3456"))
    assert not wanted.may_match(TextFacts.of("Gb12 3456 3456 3456"))
    assert not wanted.may_match(TextFacts.of("12GB 3456 3456 3456"))


def test_the_text_is_not_shown() -> None:
    assert "secret" not in repr(TextFacts.of("secret"))


@pytest.mark.parametrize(
    ("text", "may"),
    [("12-3", True), ("x12/3", True), ("1-3", False), ("12-", False), ("123x", False)],
)
def test_a_text_may_match_if_it_has_all_that_is_needed(text: str, may: bool) -> None:  # noqa: FBT001 - a column of the table
    wanted = Needs(least=4, digits=3, literals=("-", "/"))
    assert wanted.may_match(TextFacts.of(text)) is may


def test_who_needs_nothing_may_match_anywhere() -> None:
    assert Needs().may_match(TextFacts.of(""))
