"""Sets of characters as ranges: pairs of a first and a last number, sorted, none touching another.

A range holds its last number, as in a pattern: `a-z` is `(97, 122)`.
"""

from bisect import bisect_right
from collections.abc import Iterable

__all__ = ["NOTHING", "Ranges", "complement", "difference", "holds", "intersection", "union"]

Ranges = tuple[tuple[int, int], ...]
"""Sorted ranges with gaps between them."""

NOTHING: Ranges = ()
"""The set that holds no character."""


def union(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Return what is in any of some ranges, which may be in any order and may overlap.

    >>> union([(5, 9), (1, 2), (3, 3), (8, 12)])
    ((1, 3), (5, 12))
    """
    result: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if result and first <= result[-1][1] + 1:
            if last > result[-1][1]:
                result[-1] = (result[-1][0], last)
        else:
            result.append((first, last))
    return tuple(result)


def complement(ranges: Ranges, last: int) -> Ranges:
    """Return what is not in a set, from 0 to the last character that there is.

    >>> complement(((0, 3), (5, 5)), 9)
    ((4, 4), (6, 9))
    """
    result = []
    start = 0
    for first, end in ranges:
        if first > start:
            result.append((start, first - 1))
        start = end + 1
    if start <= last:
        result.append((start, last))
    return tuple(result)


def intersection(some: Ranges, others: Ranges) -> Ranges:
    """Return what is in both of two sets.

    >>> intersection(((1, 5), (8, 9)), ((4, 8),))
    ((4, 5), (8, 8))
    """
    result = []
    left, right = 0, 0
    while left < len(some) and right < len(others):
        first = max(some[left][0], others[right][0])
        last = min(some[left][1], others[right][1])
        if first <= last:
            result.append((first, last))
        if some[left][1] < others[right][1]:
            left += 1
        else:
            right += 1
    return tuple(result)


def difference(some: Ranges, others: Ranges) -> Ranges:
    """Return what is in one set and not in the other.

    >>> difference(((1, 9),), ((4, 5), (9, 12)))
    ((1, 3), (6, 8))
    """
    if not some:
        return NOTHING
    return intersection(some, complement(others, some[-1][1]))


def holds(ranges: Ranges, value: int) -> bool:
    """Tell whether a character is in a set.

    >>> [holds(((1, 3), (7, 9)), value) for value in (0, 3, 5, 7)]
    [False, True, False, True]
    """
    place = bisect_right(ranges, (value, value)) - 1
    if place >= 0 and ranges[place][1] >= value:
        return True
    return place + 1 < len(ranges) and ranges[place + 1][0] == value
