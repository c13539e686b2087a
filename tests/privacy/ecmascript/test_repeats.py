"""How often something is repeated, and what follows what cannot be."""

import pytest
from tests.privacy.ecmascript.reading import body, char, refused, said, seq

from msgcore.privacy.ecmascript.pattern import JavaScriptPattern
from msgcore.privacy.ecmascript.repeats import MOST_COUNTED
from msgcore.privacy.ecmascript.tree import Repeat, Sequence

A = char("a")


@pytest.mark.parametrize(
    ("count", "least", "most"),
    [
        ("*", 0, None),
        ("+", 1, None),
        ("?", 0, 1),
        ("{2}", 2, 2),
        ("{2,}", 2, None),
        ("{2,3}", 2, 3),
        ("{0}", 0, 0),
        ("{007,0010}", 7, 10),
    ],
)
@pytest.mark.parametrize("flags", ["", "u"])
def test_counts(count: str, least: int, most: int | None, flags: str) -> None:
    assert body(f"a{count}", flags) == Repeat(A, least, most)
    assert body(f"a{count}?", flags) == Repeat(A, least, most, lazy=True)
    assert body(f"a{count}", flags).span == (0, 1 + len(count))


@pytest.mark.parametrize("text", ["{,3}", "{", "{}", "{a}", "{1", "{1,", "{1,2", "{ 1}", "{1,2,3}"])
def test_other_braces_are_characters_without_u(text: str) -> None:
    assert body(f"a{text}") == seq(f"a{text}")
    assert said(f"a{text}", "u") == ("'{' cannot stand by itself with the flag u", "{")


def test_braces_and_brackets_by_themselves_are_characters_without_u() -> None:
    assert body("}]{a") == seq("}]{a")
    assert body("]*") == Repeat(char("]"), 0, None)


def test_only_the_last_character_is_repeated() -> None:
    assert body("ba*") == Sequence((char("b"), Repeat(A, 0, None)))


def test_numbers_are_compared_however_many_digits_they_have() -> None:
    many = "9" * 4900
    assert body(f"a{{{many},{many}}}") == Repeat(A, MOST_COUNTED, None)
    assert said(f"a{{1{many},{many}}}")[0] == "The most is less than the least"
    assert said(f"a{{{many[:-1]}9,{many[:-1]}8}}")[0] == "The most is less than the least"
    assert body(f"a{{{'0' * 4900}2,{'0' * 4800}3}}") == Repeat(A, 2, 3)


def test_a_least_larger_than_any_text_is_read_as_one_such_number() -> None:
    assert body(f"a{{{MOST_COUNTED + 1}}}") == Repeat(A, MOST_COUNTED, None)
    assert body(f"a{{{MOST_COUNTED}0,}}") == Repeat(A, MOST_COUNTED, None)


def test_a_most_larger_than_any_text_is_none() -> None:
    assert body(f"a{{2,{MOST_COUNTED - 1}}}") == Repeat(A, 2, MOST_COUNTED - 1)
    assert body(f"a{{2,{MOST_COUNTED}}}") == Repeat(A, 2, None)
    found = JavaScriptPattern.compile("a{0,2147483648}").find_all("baa")
    assert [match.span for match in found] == [(0, 0), (1, 3), (3, 3)]


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("*", "Write a backslash"),
        ("a|*", "Write a backslash"),
        ("a++", "possessive"),
        (r"\b+", "place"),
        ("^{1}", "place"),
    ],
)
def test_the_hint_fits_what_stands_before(source: str, hint: str) -> None:
    assert hint in refused(source).hint
