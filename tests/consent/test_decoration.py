# ruff: noqa: RUF001 - the information sign is an emoji here
import pytest

from msgcore.consent.decoration import HEARD_THROUGH, bare, undecorated
from msgcore.vocabulary import KeywordKind


@pytest.mark.parametrize(
    ("folded", "parts"),
    [
        ("stop", ("", "stop", "")),
        ('"stop"!!', ('"', "stop", '"!!')),
        ("¡stop! 🛑", ("¡", "stop", "! 🛑")),
        ("🛑 opt out", ("🛑 ", "opt out", "")),
        ("stop 1\u20e3", ("", "stop", " \ufffc")),
        ("ℹ stop", ("ℹ ", "stop", "")),
        ("बंद!", ("", "बंद", "!")),
        ("!रोको", ("!", "रोको", "")),
        ("!!", ("!!", "", "")),
        ("🙂", ("🙂", "", "")),
        ("", ("", "", "")),
    ],
)
def test_a_text_is_split_around_its_word(folded: str, parts: tuple[str, str, str]) -> None:
    assert undecorated(folded) == parts
    assert bare(folded) == parts[1]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("", ".", "opt-out double-opt-in opt-in help custom"),
        ("", " !", "opt-out double-opt-in opt-in help custom"),
        ("", "!!", "opt-out help custom"),
        ("¿", "?", "opt-out help custom"),
        ("“", "”", "opt-out help custom"),
        ("", " 😀", "opt-out"),
        ("*", "*", "opt-out help custom"),
        ("+", "", "opt-out"),
        (">", "", ""),
        ("> ", "", ""),
        (">> ", "", ""),
        (">", "<", "opt-out"),
        (">:( ", "", "opt-out"),
        ("->", "", "opt-out"),
    ],
)
def test_each_kind_is_heard_through_its_own_decoration(before: str, after: str, kinds: str) -> None:
    heard = [kind.value for kind in KeywordKind if HEARD_THROUGH[kind](before, after)]
    assert heard == kinds.split()
