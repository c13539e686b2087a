"""The source of a pattern, as JavaScript reads it: in code points with `u`, else in code units.

| in the source | with `u` | without |
|---|---|---|
| `😀` | one character | the two halves of its pair, in the same place |
| the two halves, one after the other | one character, in two places | two characters |
| half a pair | a character | a character |

ECMAScript 2025: 22.2.3.4 ParsePattern.
"""

import re
from itertools import chain

from msgcore.privacy.ecmascript.problems import PatternError
from msgcore.privacy.ecmascript.tree import Span

__all__ = ["LEADS", "TRAILS", "Reader", "joined"]

LEADS = range(0xD800, 0xDC00)
"""The first halves of a pair of code units."""

TRAILS = range(0xDC00, 0xE000)
"""The second halves."""

_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_FIRST_ASTRAL = 0x10000


def joined(lead: int, trail: int) -> int:
    """Return the code point that two halves make.

    >>> hex(joined(0xD83D, 0xDE00))
    '0x1f600'
    """
    return _FIRST_ASTRAL + ((lead - LEADS.start) << 10) + (trail - TRAILS.start)


class Reader:
    r"""A source, character by character.

    Attributes:
        source: As it was given.
        unicode: Whether it is read with the flag `u`.
        text: What JavaScript sees, one character of a string for each of its characters.
        named: Whether any group has a name; then `\k` is always a reference.
    """

    __slots__ = ("_ends", "_starts", "named", "source", "text", "unicode")

    def __init__(self, source: str, *, unicode: bool) -> None:
        self.source = source
        self.unicode = unicode
        self.named = unicode
        self.text = source
        self._starts: list[int] = []
        self._ends: list[int] = []
        if unicode and _HALVES.search(source):
            self._join()
        elif not unicode and _ASTRAL.search(source):
            self._split()

    def span(self, start: int, end: int) -> Span:
        """Return where in the source some characters of the text stand."""
        if not self._starts:
            return start, end
        first = self._starts[start]
        return first, self._ends[end - 1] if end > start else first

    def error(self, message: str, start: int, end: int, hint: str = "") -> PatternError:
        """Return an error about some characters of the text."""
        return PatternError(message, self.source, self.span(start, end), hint)

    def _join(self) -> None:
        pieces = [
            (match.start(), match.end(), joined(*map(ord, match[0])))
            for match in _HALVES.finditer(self.source)
        ]
        self.text = _HALVES.sub(lambda match: chr(joined(*map(ord, match[0]))), self.source)
        insides = {start + 1 for start, _, _ in pieces}
        self._starts = [place for place in range(len(self.source)) if place not in insides]
        self._ends = [*self._starts[1:], len(self.source)]
        self._starts.append(len(self.source))

    def _split(self) -> None:
        widths = [1 + (ord(character) >= _FIRST_ASTRAL) for character in self.source]
        self._starts = list(
            chain.from_iterable([place] * width for place, width in enumerate(widths))
        )
        self._ends = [place + 1 for place in self._starts]
        self._starts.append(len(self.source))
        units = self.source.encode("utf-16-le", "surrogatepass")
        self.text = "".join(
            chr(units[place] | units[place + 1] << 8) for place in range(0, len(units), 2)
        )
