"""How large a translation becomes in the engine."""

import pytest

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript.pattern import JavaScriptPattern
from msgcore.privacy.ecmascript.problems import PatternError
from msgcore.privacy.ecmascript.size import size_of

MOST = DOCUMENTED.privacy.pattern_size_max


@pytest.mark.parametrize(
    ("source", "size"),
    [
        ("", 0),
        ("ab", 2),
        (r"\x41\u1234\U0001f600\-", 4),
        ("a|b", 3),
        (r"[^\]a]", 1),
        ("[" + 300 * "a" + "]", 3),
        (r"(?P<g>a)(?P=g)", 3),
        (r"(?(g)(?P=g)|)", 3),
        (r"(?u:[\p{L}a])", 1),
        ("(?=a)(?<!b)(?>c)(d)", 8),
    ],
)
def test_every_part_takes_room(source: str, size: int) -> None:
    assert size_of(source, MOST) == size


@pytest.mark.parametrize(
    ("source", "size"),
    [
        ("a*", 1),
        ("a+", 1),
        ("a{9}", 9),
        ("(?:a){9,}?", 9),
        ("[ab]{0,9}", 1),
        ("(?:ab)*", 2),
        ("(?:ab)?", 2),
        ("(?:ab)+?", 4),
        ("(?:ab){1,3}", 4),
        ("(?:ab){2}", 6),
        ("(?:ab){2,}c", 7),
        ("(?:a{3}){2}", 9),
        ("(a){2}", 6),
    ],
)
def test_what_must_be_there_is_written_out_and_the_loop_behind_it(source: str, size: int) -> None:
    assert size_of(source, MOST) == size


def test_a_repeat_within_a_repeat_multiplies() -> None:
    assert size_of("(?:" * 10 + "ab" + ")+" * 10, MOST) == 2 * 2**10
    assert size_of("(?:" * 8 + "ab" + "){2}" * 8, MOST) == 2 * 3**8


@pytest.mark.parametrize("source", ["a" * 200, "(" * 200 + ")" * 200, "[a]" * 200])
def test_what_is_too_large_as_it_stands_is_not_read_to_the_end(source: str) -> None:
    assert size_of(source, 100) in {101, 102, 103}


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        ("(" * 11 + "a?" + ")+" * 11, ""),
        ("(?i:" + r"\b" * 1_700 + ")", "u"),
        ("^" * 9_000, "m"),
    ],
)
def test_what_the_translation_adds_counts(source: str, flags: str) -> None:
    with pytest.raises(PatternError, match="parts when it is written out"):
        JavaScriptPattern.compile(source, flags)
