"""Opt-outs in another spelling: the same letters, drawn or set apart in another way.

Whoever wants out need not write like the prompt. None of this is heard as any other kind
of keyword.

| written | heard where |
|---|---|
| in circled, squared or bracketed letters, or with a stroke through them | everywhere |
| in signs of the list of radicals, copied out of a document: `停⽌` | everywhere |
| letter by letter: `S T O P`, `s.t.o.p` | there are at least three letters |
| with other joints: `opt-out`, `optout` for OPT OUT | it has no joint that the keyword lacks |
| with spaces at will: `退 订` | its script sets none, or sets them as it pleases |
| with a hyphen within: `un-subscribe` | there are two letters or more on each side |
| in two words: `stop all` for STOPALL | the first of them is an opt-out by itself |

Anything else between two words keeps them two words: `no, more` is not `NO MORE`, and `st op`
is nothing.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from string import ascii_lowercase
from unicodedata import normalize

from msgcore.consent.classification import Classification
from msgcore.consent.decoration import HEARD_THROUGH, parted, undecorated
from msgcore.consent.fold import OVERLAYS, fold, without_overlays
from msgcore.consent.lookup import Lookup, Spelling
from msgcore.vocabulary import KeywordKind

__all__ = ["respelled"]


def respelled(folded: str, lookup: Lookup) -> Classification | None:
    """Hear an opt-out in another spelling.

    Args:
        folded: A folded text that is no keyword as it stands.
        lookup: What is heard.
    """
    if not _DRAWN.search(folded) and _letters(folded) not in lookup.spellings:
        return None
    for text in _readings(folded):
        before, word, after = undecorated(text)
        if not HEARD_THROUGH[KeywordKind.OPT_OUT](before, after):
            return None
        heard = lookup.decorated.get(word)
        if heard is not None and heard.kind is KeywordKind.OPT_OUT:
            return heard
        for spelling in lookup.spellings.get(_letters(word), ()):
            if _is_heard(word, spelling, lookup):
                return spelling.heard
    return None


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text)


_NO_LETTERS = re.compile("[\\W_\u2139]+")


def _is_heard(word: str, spelling: Spelling, lookup: Lookup) -> bool:
    parts, joints = parted(word)
    if "".join(parts) != spelling.letters:
        return False
    if all(_JOINT.fullmatch(joint) for joint in joints):
        places = set(accumulate(map(len, parts[:-1])))
        if places <= spelling.joints:
            return True
    letters = [sum(map(str.isalnum, part)) for part in parts]
    if max(letters) == 1:
        return len(letters) >= _FEWEST_APART
    if all(_HYPHEN.fullmatch(joint) for joint in joints):
        return min(letters) > 1
    return joints == [" "] and _is_opt_out(parts[0], lookup)


_FEWEST_APART = 3
"""Two letters apart are somebody's initials."""

_JOINT = re.compile(" |[-_']+")
_HYPHEN = re.compile("[-_]+")


def _is_opt_out(word: str, lookup: Lookup) -> bool:
    heard = lookup.folded.get(word)
    return heard is not None and heard.kind is KeywordKind.OPT_OUT


def _readings(folded: str) -> Iterator[str]:
    """Yield a text without what is laid over it, then with its symbols read as letters."""
    bared = without_overlays(folded)
    yield bared
    symbols = set(_SYMBOL.findall(bared))
    if symbols:
        yield fold(bared.translate({ord(symbol): _letter(symbol) for symbol in symbols}))


_LETTER_LIKE = (
    "\u249c-\u24e9\u2f00-\u2fd5\U0001ccd6-\U0001ccef\U0001f110-\U0001f189\U0001f1e6-\U0001f1ff"
)
_SYMBOL = re.compile(f"[{_LETTER_LIKE}]")
_DRAWN = re.compile(f"[{OVERLAYS}{_LETTER_LIKE}]")
_ALPHABETS = (0x1CCD6, 0x1F150, 0x1F170, 0x1F1E6)
"""Where the alphabets of symbols begin that not every version of Unicode decomposes."""


def _letter(symbol: str) -> str:
    for first in _ALPHABETS:
        if 0 <= ord(symbol) - first < len(ascii_lowercase):
            return ascii_lowercase[ord(symbol) - first]
    return "".join(filter(str.isalnum, normalize("NFKD", symbol)))
