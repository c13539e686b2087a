# ruff: noqa: RUF001 - look-alikes are what it is about
"""The nearest spelling in GSM-7: a suggestion, and for print what is sent instead."""

import sys
import unicodedata

import pytest

from msgcore.sms.alphabet import BASIC, EXTENSION
from msgcore.sms.spelling import TYPOGRAPHY, nearest

GSM_7 = BASIC | EXTENSION


@pytest.mark.parametrize(
    ("characters", "spelling"),
    [
        ("‘’‚‛′`´‹›ʼ", "'"),
        ("“”„‟″«»", '"'),
        ("‐‑‒–—―−", "-"),
        ("…", "..."),
        ("•", "*"),
        ("·", "."),
        ("\u00a0\u2009\u202f\u3000\t", " "),
        ("\u2028\u2029\x0b\x85", "\n"),
        ("\u200b\u2060\ufeff\u00ad", ""),
        ("™", "(TM)"),
        ("№", "No."),
        ("êë", "e"),
        ("çć", "c"),
        ("şș", "s"),
        ("ÊĚ", "E"),
        ("œ", "oe"),
        ("ł", "l"),
        ("þ", "th"),
        ("ﬁ", "fi"),
        ("Ｈ𝐇", "H"),
        ("７𝟕", "7"),
        ("＋", "+"),
        ("ª", "a"),
        ("\u2126", "Ω"),
        ("a", "a"),
        ("€", "€"),
    ],
)
def test_what_says_the_same(characters: str, spelling: str) -> None:
    for character in characters:
        assert nearest(character) == spelling, unicodedata.name(character, hex(ord(character)))


@pytest.mark.parametrize(
    "characters", ["👍❤☺", "\u200d\ufe0f\u200c", "²½①ⁿ", "世あกжА", "\x1b\x00", "\u0301", "\ud83d"]
)
def test_what_would_say_something_else_has_none(characters: str) -> None:
    for character in characters:
        assert nearest(character) is None, unicodedata.name(character, hex(ord(character)))


def test_for_every_character_there_is_it_is_gsm_7_or_nothing() -> None:
    for code_point in range(sys.maxunicode + 1):
        spelling = nearest(chr(code_point))
        assert spelling is None or GSM_7.issuperset(spelling), hex(code_point)
        assert spelling is None or "`" not in spelling


def test_print_is_spelt_in_gsm_7_and_never_a_character_of_gsm_7() -> None:
    assert not GSM_7 & TYPOGRAPHY.keys()
    for character, spelling in TYPOGRAPHY.items():
        assert GSM_7.issuperset(spelling)
        # A letter is no print.
        assert unicodedata.category(character) not in {"Lu", "Ll", "Lt", "Lo"}
