"""What a reader takes for one character, and its composed form, both in linear time.

Two things that a hostile text can do are kept from costing the square of its length: a long
row of flags, each of which hangs on how many stand before it, and a letter with a long heap
of marks in the wrong order, each of which has to find its place among the others.

Source: Unicode Standard Annex 29, extended grapheme clusters; Annex 15, canonical order.
"""

from collections.abc import Iterator
from itertools import groupby
from unicodedata import combining, normalize

import regex

__all__ = ["clusters", "composed", "has_clusters"]

_CLUSTER = regex.compile(r"\p{GCB=RI}{2}[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]*+|\X")
"""The first branch takes a flag before `\\X` can count those before it."""

_MAKES_CLUSTERS = regex.compile(r"[^\p{GCB=Other}\p{GCB=Control}\p{GCB=CR}\p{GCB=LF}]")
_LINE_END = "\r\n"

_HEAP = regex.compile(r"\p{M}{32,}+")
"""Marks of which there are so many that they are put in order before they are composed."""


def has_clusters(text: str) -> bool:
    """Tell whether a text may have clusters of several characters.

    Most texts are told by this, which is faster than looking for them. A line end is two
    characters to everybody who sends messages, although it is a cluster to Unicode.
    """
    return _MAKES_CLUSTERS.search(text) is not None


def clusters(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield where each cluster begins and ends, in code points.

    >>> list(clusters("e\u0301\r\n"))
    [(0, 2), (2, 3), (3, 4)]
    """
    for match in _CLUSTER.finditer(text):
        first, last = match.span()
        if match[0] == _LINE_END:
            yield first, first + 1
            first += 1
        yield first, last


def composed(text: str) -> str:
    r"""Return a text in its composed form (NFC).

    >>> composed("e\u0301")
    'é'
    """
    return normalize("NFC", _HEAP.sub(_in_order, text))


def _in_order(heap: "regex.Match[str]") -> str:
    marks = [mark for character in heap[0] for mark in normalize("NFD", character)]
    runs = groupby(marks, key=lambda mark: combining(mark) > 0)
    return "".join(
        mark for moves, run in runs for mark in (sorted(run, key=combining) if moves else run)
    )
