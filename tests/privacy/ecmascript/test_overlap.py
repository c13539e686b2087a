"""What a pattern finds, and whether another can find something within that."""

import pytest

from msgcore.privacy.ecmascript.overlap import examples, overlaps
from msgcore.privacy.ecmascript.pattern import JavaScriptPattern


def asked(one: str, other: str, flags: str = "", others: str = "") -> bool | None:
    return overlaps(
        JavaScriptPattern.compile(one, flags), JavaScriptPattern.compile(other, others or flags)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (r"\d{4}", r"\d{16}"),
        (r"\d{16}", r"\d{4}"),
        ("[A-Z]{4}", "STOP"),
        (r"(?<!\d)\d{3}(?!\d)", r"\d{3}-\d{4}"),
        (r"\b(?!000)\d{3}\b", r"\d{3}"),
        (r"\w+@\w+", "a@b|c"),
        ("😀", ".{2,4}"),
        (r"\d", r"\p{Nd}x"),
    ],
)
def test_these_overlap(one: str, other: str) -> None:
    assert asked(one, other, "u" if "p{" in other else "") is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (r"\d{4}", "[a-z]+"),
        (r"\d{3}-\d{4}", r"\d{16}"),
        ("stop", "STOP"),
        (r"(?<!\d)\d{3}(?!\d)", "[a-z]*"),
        ("[]", "a"),
    ],
)
def test_these_never_do(one: str, other: str) -> None:
    assert asked(one, other) is False


def test_an_empty_match_does_not_count() -> None:
    assert asked("a*", "b+") is False
    assert asked("a*", "b*") is False
    assert asked("a*b*", "b*a*") is True


def test_in_any_case_they_do() -> None:
    assert asked("stop", "STOP", "i") is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a(?=x)", "ab"),
        (r"\1(a)", "a"),
        (r"(a)(?:\1)*b", "a"),
        ("a", r"(a)(?:\1)*b"),
        ("(?:a?){99}(?:b?){99}", "(?:a?){98}(?:b?){97}c"),
        (r"(?<=(?:a|aa){30,}(?:a|aa){30,}(?:a|aa){30,}b)c", "a{120}c"),
        ("(?=(?:a|aa)+[bB])a", "a{60}c"),
        ("(?:x{0,999}y){0,10}(?:x{0,999}z){0,10}", "x"),
    ],
)
def test_of_these_it_is_not_known(one: str, other: str) -> None:
    assert asked(one, other) is None


def test_what_counts_characters_otherwise_is_not_compared() -> None:
    assert asked("a", "a", "u", "i") is None


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("ab", {"ab"}),
        (r"(?<!\d)\d{2}(?!\d)", {"00", "44", "99"}),
        ("a|bc", {"a"}),
        ("x?", {"x"}),
        ("(?=ab)a", set()),
        (r"\ba\B", set()),
        ("", set()),
        ("[]", set()),
        ("(?:x{0,999}y){0,10}(?:x{0,999}z){0,10}", set()),
        ("(?=(?:a|aa)+[bB])a{60}", set()),
        (r"(a)\1", set()),
        ("(a+)+$", {"a"}),
    ],
)
def test_examples_are_short_texts_that_a_pattern_matches(source: str, texts: set[str]) -> None:
    assert set(examples(JavaScriptPattern.compile(source))) == texts
