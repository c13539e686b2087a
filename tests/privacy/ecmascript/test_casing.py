r"""What `i` makes of each letter: the odd ones by hand, and every one against Node."""

from collections.abc import Iterator

import pytest
from tests.privacy.ecmascript.node import Question, node

from msgcore.privacy.ecmascript.casing import canonical, cased, closure, folded

RELATIVES_WITH_U = [
    "kK\u212a",
    "sS\u017f",
    "\xdf\u1e9e",
    "\xe5\xc5\u212b",
    "\u03c3\u03c2\u03a3",
    "\u03c9\u03a9\u2126",
    "\ufb05\ufb06",
    "\u1fb3\u1fbc",
    "\u0390\u1fd3",
    "\U00010400\U00010428",
    "\u01c4\u01c5\u01c6",
]


def family(char: str, *, unicode: bool) -> set[str]:
    found = closure(((ord(char), ord(char)),), unicode=unicode)
    return {chr(value) for first, last in found for value in range(first, last + 1)}


@pytest.mark.parametrize("char", "\u017f\u212a\xdf\u1e9e\u0130\u0131", ids=ascii)
def test_without_u_no_other_letter_becomes_ascii_and_none_becomes_several(char: str) -> None:
    assert canonical(ord(char), unicode=False) == ord(char)
    assert family(char, unicode=False) == {char}


@pytest.mark.parametrize("letters", RELATIVES_WITH_U, ids=ascii)
def test_with_u_letters_with_the_same_folding_match(letters: str) -> None:
    for char in letters:
        assert family(char, unicode=True) == set(letters)


@pytest.mark.parametrize("char", "İıŉ", ids=ascii)
def test_what_folds_into_several_letters_matches_itself_alone(char: str) -> None:
    assert family(char, unicode=True) == {char}


def test_without_u_characters_beyond_u_ffff_have_no_case() -> None:
    assert canonical(0x10428, unicode=False) == 0x10428
    assert canonical(0x10428, unicode=True) == canonical(0x10400, unicode=True)


def test_letters_younger_than_an_old_python_have_their_case() -> None:
    assert family("\u019b", unicode=False) == {"\u019b", "\ua7dc"}
    assert family("\U00010d50", unicode=True) == {"\U00010d50", "\U00010d70"}


def test_a_small_set_and_a_large_one_are_closed_alike() -> None:
    small = closure(((0xE0, 0xE2),), unicode=False)
    assert small == ((0xC0, 0xC2), (0xE0, 0xE2))
    assert closure(((0x61, 0xFFFF),), unicode=False)[0] == (0x41, 0x5A)
    assert closure((), unicode=True) == ()


def test_folding_a_text_keeps_its_length() -> None:
    assert folded("Ma\xdfe \u017f", unicode=False) == "MA\xdfE \u017f"
    assert folded("Ma\u1e9ee \u017f", unicode=True) == "ma\xdfe s"
    assert folded("ascii", unicode=False) == "ASCII"
    assert folded("ASCII", unicode=True) == "ascii"


def questions(values: list[int], *, unicode: bool) -> Iterator[Question]:
    everything = "".join(map(chr, values))
    for value in values:
        escape = f"\\u{{{value:x}}}" if unicode else f"\\u{value:04x}"
        yield Question(escape, "iu" if unicode else "i", text=everything)


@pytest.mark.parametrize("unicode", [False, True], ids=["i", "iu"])
def test_every_letter_matches_what_it_matches_in_node(*, unicode: bool) -> None:
    last = 0x1F000 if unicode else 0xFFFF
    values = sorted(
        set(cased(unicode=unicode))
        | {
            value
            for value in range(last + 1)
            if not 0xD800 <= value <= 0xDFFF and chr(value).upper() != chr(value).lower()
        }
    )
    text = "".join(map(chr, values)).encode("utf-16-le")
    different = {}
    for value, answer in zip(values, node().ask(questions(values, unicode=unicode)), strict=True):
        theirs = {
            text[2 * start : 2 * end].decode("utf-16-le")
            for start, end in (found.spans[0] for found in answer.found if found.spans[0])
        }
        if theirs != family(chr(value), unicode=unicode):
            different[hex(value)] = theirs
    assert different == {}
