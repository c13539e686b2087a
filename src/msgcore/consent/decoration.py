"""What stands around a word, and which kinds of keyword are heard through it.

The leniency is lopsided on purpose: whoever wants out is heard, whoever is to be written
to must have said so plainly.

| kind | heard through |
|---|---|
| opt-out | punctuation, quotes, symbols, emoji; not a leading `>`, which quotes somebody |
| help, custom | punctuation and quotes |
| opt-in, double opt-in | one final `.` or `!` |

The reactions that telephones send as texts, such as `Liked “STOP”` or `👍 to “STOP”`, have a
word of their own around the quotation, in whatever language, and so are no keywords. An
emoji beside a quoted word is no such reaction, and is heard as an opt-out.
"""

import re
import string
from collections.abc import Callable
from itertools import groupby
from unicodedata import category

from msgcore.vocabulary import KeywordKind

__all__ = ["ASCII_OUTER", "HEARD_THROUGH", "bare", "parted", "undecorated"]

ASCII_OUTER = string.punctuation + string.whitespace
"""What stands around a word, as far as ASCII goes."""

_KEYCAP = re.compile("[0-9#*]\u20e3")
_OBJECT = "\ufffc"


def bare(folded: str) -> str:
    """Return the word that is left when everything around it is taken away.

    Args:
        folded: A folded text.

    >>> bare('"stop"!!'), bare("🛑 opt out 🛑"), bare("🙂")
    ('stop', 'opt out', '')
    """
    return undecorated(folded)[1]


def undecorated(folded: str) -> tuple[str, str, str]:
    """Split a folded text into what stands before the word, the word, and what follows it.

    A text without a word is all before it.

    >>> undecorated("¡stop!")
    ('¡', 'stop', '!')
    """
    if folded.isascii():
        rest = folded.lstrip(ASCII_OUTER)
        word = rest.rstrip(ASCII_OUTER)
        return folded[: len(folded) - len(rest)], word, rest[len(word) :]
    if "\u20e3" in folded:
        folded = _KEYCAP.sub(_OBJECT, folded)
    start = 0 if _is_word(folded[0]) else _outer(folded)
    end = len(folded)
    if start < end and not _is_word(folded[-1]):
        end -= _outer(folded[::-1])
        limit = min(len(folded), end + _MOST_MARKS)
        while end < limit and category(folded[end])[0] == "M":
            end += 1
    return folded[:start], folded[start:end], folded[end:]


def _is_word(char: str) -> bool:
    """Tell whether a character is a letter or a digit.

    What the running Unicode data does not know is no letter: it may be a new emoji.
    """
    return char.isalnum() and char != _INFORMATION


_INFORMATION = "\u2139"
_WORD_CHARACTER = re.compile(f"[^\\W_{_INFORMATION}]")


def _outer(text: str) -> int:
    """Count the characters before the first letter or digit."""
    first = _WORD_CHARACTER.search(text)
    return len(text) if first is None else first.start()


_MOST_MARKS = 64
"""So many marks on its last letter no keyword has."""


def parted(word: str) -> tuple[list[str], list[str]]:
    """Split a folded word into its runs of letters and digits, and what stands between them.

    Args:
        word: It begins and ends with a letter or digit, as `bare` gives it.

    >>> parted("opt-out"), parted("stop")
    ((['opt', 'out'], ['-']), (['stop'], []))
    """
    runs = ["".join(run) for _, run in groupby(word, key=_is_within)]
    return runs[::2], runs[1::2]


def _is_within(char: str) -> bool:
    return char.isalnum() or category(char)[0] == "M"


def _opt_out(before: str, after: str) -> bool:
    return not _QUOTING.match(before) or "<" in after


_QUOTING = re.compile(r">(?![:;=_.^'-])")
"""A quote marker, and not the brow of an emoticon such as `>:(`."""


def _answer(before: str, after: str) -> bool:
    return all(category(char)[0] in "PZ" for char in before + after)


def _grant(before: str, after: str) -> bool:
    return not before and after.strip() in {".", "!"}


HEARD_THROUGH: dict[KeywordKind, Callable[[str, str], bool]] = {
    KeywordKind.OPT_OUT: _opt_out,
    KeywordKind.DOUBLE_OPT_IN: _grant,
    KeywordKind.OPT_IN: _grant,
    KeywordKind.HELP: _answer,
    KeywordKind.CUSTOM: _answer,
}
"""For each kind, whether it is heard with this before the word and that after it."""
