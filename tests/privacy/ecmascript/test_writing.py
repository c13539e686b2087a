import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from msgcore.privacy.ecmascript.characters import DIGITS, WORD
from msgcore.privacy.ecmascript.ranges import Ranges, complement, holds, union
from msgcore.privacy.ecmascript.writing import character, is_ascii_letter, items, one_of

LAST = 0x10FFFF
points = st.integers(0, 0xFF) | st.integers(0, LAST) | st.sampled_from([ord(c) for c in "[]^-\\&~"])
sets = st.lists(st.tuples(points, points).map(lambda pair: (min(pair), max(pair)))).map(union)


@pytest.mark.parametrize(
    ("char", "written"),
    [
        *(("a", "a"), ("7", "7"), ("{", r"\{"), ("-", r"\-"), (" ", r"\x20"), ("\n", r"\x0a")),
        *(("\xe9", r"\xe9"), ("\u2028", r"\u2028"), ("\ud83d", r"\ud83d")),
        ("😀", r"\U0001f600"),
    ],
    ids=ascii,
)
def test_a_character_is_written_so_that_it_means_itself(char: str, written: str) -> None:
    assert character(ord(char)) == written
    assert regex.fullmatch(written, char, regex.V0)


@pytest.mark.parametrize(
    ("ranges", "written"),
    [
        ((), "(?!)"),
        (((0, 0xFFFF),), "(?s:.)"),
        (DIGITS, r"\d"),
        (WORD, r"\w"),
        (complement(DIGITS, 0xFFFF), r"\D"),
        (complement(WORD, 0xFFFF), r"\W"),
        (((0x61, 0x61),), "a"),
        (((0x61, 0x63),), "[a-c]"),
        (complement(((0x61, 0x63),), 0xFFFF), "[^a-c]"),
        (((0, 9), (11, 0xD7FF)), r"[\x00-\x09\x0b-\ud7ff]"),
    ],
    ids=str,
)
def test_a_set_is_written_as_shortly_as_it_may(ranges: Ranges, written: str) -> None:
    assert one_of(ranges, 0xFFFF) == written


def test_an_ascii_letter_in_both_cases_is_told() -> None:
    assert is_ascii_letter(((0x41, 0x41), (0x61, 0x61)))
    assert not is_ascii_letter(((0x61, 0x61),))


@given(st.characters() | st.integers(0xD800, 0xDFFF).map(chr))
def test_every_character_means_itself(char: str) -> None:
    assert regex.fullmatch(character(ord(char)), char, regex.V0 | regex.ASCII)
    assert regex.fullmatch(f"[{items(((ord(char), ord(char)),))}]", char, regex.V0)


@given(sets, points)
def test_a_set_that_is_written_holds_what_it_held(ranges: Ranges, point: int) -> None:
    written = regex.compile(one_of(ranges, LAST), regex.V0 | regex.ASCII, cache_pattern=False)
    assert bool(written.fullmatch(chr(point))) == holds(ranges, point)


def test_a_set_of_many_ranges_is_kept_from_being_repeated_out_of_reach_of_the_clock() -> None:
    odd = tuple((at, at + 1) for at in range(0x100, 0x200, 4))
    assert one_of(odd[:16], 0xFFFF).startswith("[")
    assert one_of(odd[:17], 0xFFFF).startswith("(?>[")
    assert one_of(complement(odd, 0xFFFF), 0xFFFF).startswith("(?>[^")
