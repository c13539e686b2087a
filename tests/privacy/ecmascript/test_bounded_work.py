"""Looking at a pattern is no more work than it may be, however hostile the pattern is."""

import time

import pytest
import regex
from tests.privacy.ecmascript.reading import pattern

from msgcore.privacy.ecmascript.atoms import known
from msgcore.privacy.ecmascript.characters import characters_of
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.machine import Letters
from msgcore.privacy.ecmascript.needs import needs_of
from msgcore.privacy.ecmascript.nfa import TooLargeError
from msgcore.privacy.ecmascript.pattern import JavaScriptPattern
from msgcore.privacy.ecmascript.properties import BINARY, CATEGORIES, SCRIPTS
from msgcore.privacy.ecmascript.ranges import Ranges
from msgcore.privacy.ecmascript.tree import Property
from msgcore.privacy.ecmascript.verdict import Danger, judge

GENEROUS = 30.0
"""Seconds of processor time, for a slow machine that notes each line; without, one is enough."""

PROPERTIES = "".join(
    filter(
        known,
        [rf"\p{{{name}}}" for name in sorted({*CATEGORIES.values(), *BINARY.values()})]
        + [rf"\P{{Script={name}}}" for name in sorted(set(SCRIPTS.values()))[:100]],
    )
)
IDEOGRAPHS = "|".join(chr(0x4E00 + at) for at in range(240))
LABELLED = "(?:" + "|".join(f"{chr(0x4E00 + at)}+x" for at in range(230)) + ")+y"

HOSTILE = {
    "every property": (PROPERTIES, "u"),
    "every property in any case": (PROPERTIES, "iu"),
    "references to many groups": (
        "(a)" * 900 + "".join(rf"(?i:\{at})" for at in range(1, 700)),
        "",
    ),
    "many classes with a case": ("".join(f"[a-\\u{0x1000 + at:x}]" for at in range(900)), "i"),
    "many words": ("|".join(f"w{at * 7919 % 99999:05d}" for at in range(1_300)), "i"),
    "many parts that may be there often": ("a{0,9999}" * 1_000, ""),
    "many loops of many branches": (f"(?:{IDEOGRAPHS})+x" * 18, ""),
    "many looks at a large group": ("(a{500})" + r"(?=\1)" * 1_500, ""),
    "many looks that are dear": ("(?=(?:[a-c]|[b-d]|ab){0,20}x)" * 340, ""),
    "loops within loops": ("(?:" * 90 + "a?b?c?d?e?f?g?" + "y)*" * 90, ""),
    "many loops with two ways": ("(?:" + "[a-c]?" * 18 + "x)+", ""),
    "a loop of many letters": (LABELLED, ""),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_pattern_that_is_allowed_takes_long_to_look_at(kind: str) -> None:
    source, flags = HOSTILE[kind]
    begun = time.process_time()
    compiled = JavaScriptPattern.compile(source, flags)
    assert compiled.verdict.danger in Danger
    assert compiled.needs.least >= 0
    assert time.process_time() - begun < GENEROUS


@pytest.mark.parametrize(
    "kind", ["many parts that may be there often", "many loops of many branches"]
)
def test_what_is_too_much_to_look_at_is_not_safe(kind: str) -> None:
    assert judge(pattern(*HOSTILE[kind])).danger is not Danger.SAFE


def test_a_look_that_goes_round_without_a_character_is_not_safe() -> None:
    assert judge(pattern("(?=(?:(?=a)(?=b))*c)")).danger is not Danger.SAFE


def test_too_many_sets_are_not_told_apart() -> None:
    wide: list[Ranges] = [tuple((4 * at, 4 * at + 1 + n) for at in range(16_000)) for n in (0, 1)]
    with pytest.raises(TooLargeError):
        Letters.telling_apart(wide)
    with pytest.raises(TooLargeError):
        Letters.telling_apart([((2 * at, 2 * at),) for at in range(600)])


def test_many_letters_on_many_ways_are_not_safe() -> None:
    branches = "|".join(chr(0x4E00 + at) for at in range(240))
    verdict = judge(pattern(f"^(?:{branches})+x"))
    assert verdict.danger in {Danger.SAFE, Danger.POLYNOMIAL}
    assert judge(pattern(f"z(?:{branches})+x")).danger is Danger.POLYNOMIAL


@pytest.mark.parametrize("name", ["Lu", "Noncharacter_Code_Point", "Co", "Cn", "DI", "Ideographic"])
@pytest.mark.parametrize("negated", [False, True])
def test_a_property_is_the_same_as_if_each_character_had_been_tried(
    name: str, *, negated: bool
) -> None:
    holder = regex.compile(rf"(?u:\p{{{name}}})", regex.V0)
    held = characters_of(Property(name, "", negated=negated), Flags.of("u"))
    expected = {value for value in range(0x110000) if (holder.match(chr(value)) is None) is negated}
    assert {value for first, last in held for value in range(first, last + 1)} == expected


def test_of_many_words_those_that_hold_a_shorter_one_do_not_count() -> None:
    words = "|".join(f"card{at}" for at in range(100))
    assert needs_of(pattern(f"(?:{words}|card)-?")).literals == ("card",)
    assert needs_of(pattern(f"(?:{words})-?")).literals == ()
