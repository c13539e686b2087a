"""What can be told of a pattern from its tree."""

import pytest
from tests.privacy.ecmascript.reading import pattern

from msgcore.privacy.ecmascript.shape import (
    begins_at_the_start,
    is_anchored,
    matches_empty,
    widest,
)


@pytest.mark.parametrize("source", ["", "a*", r"\b", "(?=a)", "a|", "(?:a?b?){3}", "a{0}", "^$"])
def test_these_match_where_there_is_nothing(source: str) -> None:
    assert matches_empty(pattern(source))


@pytest.mark.parametrize("source", ["a", "a+", "(?:a|b)c?", r"(a)\1", r"\b\d+\b", "[]"])
def test_these_do_not(source: str) -> None:
    assert not matches_empty(pattern(source))


@pytest.mark.parametrize(
    "source",
    ["^a$", "^(?:a|b)$", "^a$|^b$", "(^a)(b$)", "(?:^a)+$", r"(?=x)^a$(?!\n)", "(?-m:^a$)", "^$"],
)
def test_these_match_nothing_but_a_whole_text(source: str) -> None:
    assert is_anchored(pattern(source))
    assert begins_at_the_start(pattern(source))


@pytest.mark.parametrize(
    "source", ["a", "^a|b$", "x?^a$", "(?:^a)?$", "^a", "(?m:^a$)", "(?=^)a$", r"\ba\b"]
)
def test_these_match_elsewhere_too(source: str) -> None:
    assert not is_anchored(pattern(source))


def test_with_lines_each_line_is_enough() -> None:
    assert not is_anchored(pattern("^a$", "m"))
    assert not begins_at_the_start(pattern("^a$", "m"))


@pytest.mark.parametrize(
    ("source", "most"),
    [
        ("", 0),
        (r"\d{3}-?\d{4}", 8),
        ("a|bcd", 3),
        ("a+", None),
        ("a+|b", None),
        ("(?:a+){0}", 0),
        ("(?:a+){2}", None),
        ("(?:^)*a", 1),
        (r"(ab)\1c", 5),
        (r"(a+)\1", None),
        (r"\1(a)", None),
        (r"(?<=x{9})a(?=b*)", 1),
        ("a{2,5}", 5),
        ("a+b", None),
        ("😀", 2),
    ],
)
def test_how_long_a_match_is_at_most(source: str, most: int | None) -> None:
    assert widest(pattern(source)) == most
