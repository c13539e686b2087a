"""Where in a text a pattern can match."""

import pytest
from tests.privacy.ecmascript.reading import pattern

from msgcore.privacy.ecmascript.shape import begins_at_the_start, is_whole


@pytest.mark.parametrize(
    "source",
    [
        "^a$",
        "^(?:a|b)$",
        "^a$|^b$",
        "(^a)(b$)",
        "(?:^a)+$",
        r"(?=x)^a$(?!\n)",
        "(?-m:^a$)",
        "^$",
        "(?:a+){0}^b$",
        r"^\d+$",
        "^(?:.x)*$",
    ],
)
def test_these_match_nothing_but_a_whole_text(source: str) -> None:
    assert is_whole(pattern(source))
    assert begins_at_the_start(pattern(source))


@pytest.mark.parametrize(
    "source",
    ["a", "^a|b$", "(?:^a)?$", "a$", "(?m:^a$)", r"\ba\b", "(?:|^a)$", "(?:x|)a$"],
)
def test_these_match_elsewhere_too(source: str) -> None:
    assert not is_whole(pattern(source))
    assert not begins_at_the_start(pattern(source))


@pytest.mark.parametrize(
    "source",
    ["x?^a$", "(?=^)a$", r"(a)?\1^b$", "(?:x*|)^a$", r"(?:x*\b)^a$", "(?:y|(?=z))^a$"],
)
def test_what_may_be_looked_for_before_the_anchor_is_not_seen_through(source: str) -> None:
    """Such a pattern matches only at the start, but the engine looks for that everywhere."""
    assert not begins_at_the_start(pattern(source))


@pytest.mark.parametrize(
    "source",
    ["^.*a$", "^a.*$", "^.+$", "^a$|^.*b$", "^(.*a)$", "(?:^)[^]*a$", "^(?:.*a|b)$", "(^.*a)$"],
)
def test_what_takes_whatever_there_is_means_a_part_of_the_text(source: str) -> None:
    assert not is_whole(pattern(source))
    assert begins_at_the_start(pattern(source))


def test_with_lines_each_line_is_enough() -> None:
    assert not is_whole(pattern("^a$", "m"))
    assert not begins_at_the_start(pattern("^a$", "m"))
    assert begins_at_the_start(pattern("(?-m:^)a$", "m"))
