"""How often something is repeated: `*`, `+`, `?`, `{2}`, `{2,}`, `{2,3}`, and `?` behind any.

Braces that hold anything else, such as `{,3}` and `{2, 3}`, are no count.

ECMAScript 2025: 22.2.1 Patterns, Quantifier.
"""

import re
from typing import NamedTuple

from msgcore.privacy.ecmascript.reader import Reader

__all__ = ["MOST_COUNTED", "Count", "count_at", "counted"]

MOST_COUNTED = 2**30
"""The largest number that a pattern is read with. No text is as long (V8 ends at 2^29 - 24 code
units), so as a least a larger number says the same, and as a most it is none at all; which of two
is larger is told from all their digits."""

_SIGNS: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_BRACES = re.compile(r"\{([0-9]++)(?:(,)([0-9]*+))?\}")


class Count(NamedTuple):
    """How often, whether as few times as can be, and the place behind."""

    least: int
    most: int | None
    lazy: bool
    end: int


def count_at(reader: Reader, place: int) -> Count | None:
    """Read a count.

    Args:
        reader: The source.
        place: Where it may stand.

    Returns:
        The count; None where there is none.

    Raises:
        PatternError: The most is less than the least.
    """
    text = reader.text
    letter = text[place : place + 1]
    if letter in _SIGNS:
        (least, most), end = _SIGNS[letter], place + 1
    elif braces := _BRACES.match(text, place):
        low, comma, high = braces.groups("")
        end = braces.end()
        least = counted(low)
        most = counted(high or low) if high or not comma else None
        most = None if most == MOST_COUNTED else most
        if high and _order(high) < _order(low):
            raise reader.error(
                "The most is less than the least", place, end, "Write the smaller number first."
            )
    else:
        return None
    lazy = text.startswith("?", end)
    return Count(least, most, lazy, end + lazy)


def counted(digits: str) -> int:
    """Return the number that digits say, but `MOST_COUNTED` at most.

    >>> counted("007"), counted("9" * 5000) == MOST_COUNTED
    (7, True)
    """
    length, significant = _order(digits)
    if length > len(str(MOST_COUNTED)):
        return MOST_COUNTED
    return min(MOST_COUNTED, int(significant or "0"))


def _order(digits: str) -> tuple[int, str]:
    """Return something that is larger for a larger number, however many digits it has."""
    significant = digits.lstrip("0")
    return len(significant), significant
