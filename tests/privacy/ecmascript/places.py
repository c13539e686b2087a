"""What Node says of a pattern and a text, in the places of Python; and where Node itself errs.

A place in Node's answer is one in UTF-16. In the text it is one in code points, and what begins or
ends between the two halves of a character is rounded outwards.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from msgcore.privacy.ecmascript import Match

__all__ = ["Spans", "expected", "is_quirk"]

Spans = Iterable[tuple[int, int] | list[int] | None]
"""Of one match: all of it, then each group."""

_LAST_UNIT = 0xFFFF
_LETTERS_BEHIND = re.compile(r"\(\?<[=!].*\w\|\w")
_PARTLY_IN_ANY_CASE = re.compile(r"\(\?[ims]*-?[ims]*i[ims]*-?[ims]*:")


def expected(text: str, found: Iterable[Spans]) -> tuple[Match, ...]:
    """Return the matches that Node found in a text."""
    begins = [0, *accumulate(1 + (ord(char) > _LAST_UNIT) for char in text)]

    def rounded(span: tuple[int, int] | list[int]) -> tuple[int, int]:
        start, end = span
        first = bisect_right(begins, start) - 1
        return first, first if start == end else bisect_left(begins, end)

    matches = []
    for whole, *groups in found:
        assert whole is not None
        matches.append(
            Match(
                span=rounded(whole),
                groups=tuple(rounded(group) if group else None for group in groups),
                units=(whole[0], whole[1]),
            )
        )
    return tuple(matches)


def is_quirk(pattern: str, flags: str, text: str, found: Iterable[Spans]) -> bool:
    """Whether a different answer may be one in which V8 errs, not we.

    With `u`, a search that goes on behind an empty match may stop between the two halves of a
    character, where by the specification there is no place.

    Where `i` holds for a part of a pattern only, V8 now and then takes a class of it for one
    under `i` when it is not, or the other way round: `/(?i-s:]|(?i:[.-Z])+$)$/m` does not find
    all of `a.`, as `/(?i:[.-Z]+$)/` does.

    With `i`, V8 puts alternatives that are letters into another order, which is right only
    forwards: `/(?<=(b|ab|.))$/i` finds `ab` where `b` comes first.
    """
    if "u" in flags:
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        begins = {0, *accumulate(1 + (ord(char) > _LAST_UNIT) for char in whole)}
        if any(span and not begins.issuperset(span) for spans in found for span in spans):
            return True
    if "i" in flags and _LETTERS_BEHIND.search(pattern):
        return True
    return "[" in pattern and bool(_PARTLY_IN_ANY_CASE.search(pattern))
