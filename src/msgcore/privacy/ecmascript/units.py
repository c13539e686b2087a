"""A text as JavaScript sees it, and places in it as Python counts them.

| pattern | text | searched |
|---|---|---|
| with `u` | any | as it is, but two halves side by side are one character |
| without `u` | without characters beyond U+FFFF | as it is |
| the same, but no half of such a character can concern it | any | as it is |
| the same | any other | with each such character as its two halves |

The halves are surrogates: UTF-16 code units. A place is one in what is searched, one in the text
(in code points), or one in UTF-16. A match that begins or ends between two halves is rounded
outwards to whole characters; an empty one there stays empty, before the character.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property

import attrs
import regex

from msgcore.privacy.ecmascript.tree import Span

__all__ = ["Subject", "View", "halved", "joined"]

_BEYOND = regex.compile("[\U00010000-\U0010ffff]")
_TWO_HALVES = regex.compile("[\ud800-\udbff][\udc00-\udfff]")

_FIRST_BEYOND, _FIRST_HIGH, _FIRST_LOW, _BITS = 0x10000, 0xD800, 0xDC00, 10


def halved(text: str) -> str:
    r"""Write each character beyond U+FFFF as its two halves.

    >>> ascii(halved("a😀"))
    "'a\\ud83d\\ude00'"
    """
    return _BEYOND.sub(lambda found: _halves(ord(found[0])), text)


def _halves(value: int) -> str:
    high, low = divmod(value - _FIRST_BEYOND, 1 << _BITS)
    return chr(_FIRST_HIGH + high) + chr(_FIRST_LOW + low)


def joined(text: str) -> str:
    r"""Write each two halves that make a character as that character.

    >>> joined("a\ud83d\ude00") == "a😀", ascii(joined("\ude00\ud83d"))
    (True, "'\\ude00\\ud83d'")
    """
    return _TWO_HALVES.sub(lambda found: _whole(found[0]), text)


def _whole(halves: str) -> str:
    high, low = ord(halves[0]) - _FIRST_HIGH, ord(halves[1]) - _FIRST_LOW
    return chr(_FIRST_BEYOND + (high << _BITS) + low)


@attrs.frozen
class View:
    """A text as it is searched, and what a place in that is elsewhere.

    Args:
        text: What is searched.
        beyond: Where in it the characters beyond U+FFFF are.
        lows: Where in UTF-16 the second halves are that the text itself has as one character
            with the first; None where places in what is searched are those in the text.
    """

    text: str = attrs.field(repr=False)
    beyond: tuple[int, ...] = ()
    lows: tuple[int, ...] | None = None

    def units(self, span: Span) -> Span:
        """Return a span in UTF-16.

        >>> View("a😀b", beyond=(1,)).units((2, 3))
        (3, 4)
        """
        start, end = span
        if not self.beyond:
            return span
        return start + bisect_left(self.beyond, start), end + bisect_left(self.beyond, end)

    def span(self, span: Span) -> Span:
        """Return a span in the text, of whole characters.

        >>> View(halved("a😀b"), lows=(2,)).span((2, 3))
        (1, 2)
        """
        if self.lows is None:
            return span
        start, end = self.units(span)
        first = start - bisect_right(self.lows, start)
        return first, first if start == end else end - bisect_left(self.lows, end)

    def place(self, start: int) -> int:
        """Return where a place of the text is in what is searched.

        >>> View(halved("a😀b"), lows=(2,)).place(2)
        3
        """
        if self.lows is None:
            return start
        lows, beyond = self.lows, self.beyond
        start += bisect_left(range(len(lows)), start, key=lambda index: lows[index] - index - 1)
        return start - bisect_right(
            range(len(beyond)), start, key=lambda index: beyond[index] + index + 1
        )


@attrs.frozen
class Subject:
    """A text that several patterns search: what each must know of it is worked out once.

    Args:
        text: The text.
    """

    text: str = attrs.field(repr=False)

    @cached_property
    def _beyond(self) -> tuple[int, ...]:
        if self.text.isascii():
            return ()
        return tuple(found.start() for found in _BEYOND.finditer(self.text))

    @cached_property
    def _lows(self) -> tuple[int, ...]:
        return tuple(place + before + 1 for before, place in enumerate(self._beyond))

    @cached_property
    def plain(self) -> View:
        """The text as it is."""
        return View(self.text, self._beyond)

    @cached_property
    def halved(self) -> View:
        """The text as UTF-16 code units."""
        if not self._beyond:
            return self.plain
        return View(halved(self.text), lows=self._lows)

    @cached_property
    def joined(self) -> View:
        """The text as code points, where two halves are one."""
        whole = self.text if self.text.isascii() else joined(self.text)
        if len(whole) == len(self.text):
            return self.plain
        return View(whole, Subject(whole)._beyond, self._lows)  # noqa: SLF001 - another of its own
