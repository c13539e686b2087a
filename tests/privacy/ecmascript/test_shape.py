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
    ["a", "^a|b$", "x?^a$", "(?:^a)?$", "^a", "(?m:^a$)", "(?=^)a$", r"\ba\b", r"(a)?\1^b$"],
)
def test_these_match_elsewhere_too(source: str) -> None:
    assert not is_whole(pattern(source))


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
