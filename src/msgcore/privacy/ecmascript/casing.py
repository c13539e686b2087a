"""What the flag `i` makes of characters: two match if they have the same canonical form.

| flags | canonical form | so that |
|---|---|---|
| `i` | the capital, if that is one code unit, and ASCII only for ASCII | `ß` is no `ẞ` |
| `iu` | the simple case folding: statuses C and S of CaseFolding.txt | `ß` is `ẞ` |

Both come from Python's own Unicode data, and from the few pairs of letters that are younger than
the oldest of it: whichever Python runs, a pattern means what it means to JavaScript today.

ECMAScript 2025: 22.2.2.7.3 Canonicalize. Unicode 17.0: CaseFolding.txt, UnicodeData.txt.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from msgcore.privacy.ecmascript.ranges import NOTHING, Ranges, union

__all__ = ["canonical", "cased", "closure", "folded"]

_ASCII = 0x7F
_LAST_UNIT = 0xFFFF
_LAST_CASED = 0x1F000
"""Beyond it no character has a case."""

_YOUNGER = {
    0x1C89: 0x1C8A,
    0xA7CB: 0x0264,
    0xA7CC: 0xA7CD,
    0xA7CE: 0xA7CF,
    0xA7D2: 0xA7D3,
    0xA7D4: 0xA7D5,
    0xA7DA: 0xA7DB,
    0xA7DC: 0x019B,
    **{capital: capital + 0x20 for capital in range(0x10D50, 0x10D66)},
    **{capital: capital + 0x1B for capital in range(0x16EA0, 0x16EB9)},
}
"""Pairs of Unicode 15 to 17, capital to small letter."""

_CAPITALS = {small: capital for capital, small in _YOUNGER.items()}

_FOLDED_SINGLY = {0x1FD3: 0x0390, 0x1FE3: 0x03B0, 0xFB05: 0xFB06}
"""Letters that Python folds into several, and whose lower case is themselves (status S)."""


def canonical(value: int, *, unicode: bool) -> int:
    """Return the number of the character that stands for all that match a character under `i`.

    Args:
        value: The number of the character; without `u`, of the code unit.
        unicode: Whether the flag `u` is set.

    >>> [chr(canonical(ord(char), unicode=False)) for char in "aéß"]
    ['A', 'É', 'ß']
    >>> [chr(canonical(ord(char), unicode=True)) for char in "AÉẞ"]
    ['a', 'é', 'ß']
    """
    return _folding(value) if unicode else _capital(value)


def _folding(value: int) -> int:
    younger = _YOUNGER.get(value) or _FOLDED_SINGLY.get(value)
    if younger:
        return younger
    whole = chr(value).casefold()
    if len(whole) == 1:
        return ord(whole)
    # What folds into several letters folds into its lower case singly, if that is one letter.
    small = chr(value).lower()
    return ord(small) if len(small) == 1 else value


def _capital(value: int) -> int:
    if value > _LAST_UNIT:
        return value
    younger = _CAPITALS.get(value)
    if younger:
        return younger
    capital = chr(value).upper()
    if len(capital) != 1 or (ord(capital) <= _ASCII < value):
        return value
    return ord(capital)


@cache
def _table(*, unicode: bool) -> Mapping[int, int]:
    """Every character whose canonical form is another one."""
    last = _LAST_CASED if unicode else _LAST_UNIT
    return {
        value: form
        for value in range(last + 1)
        if (form := canonical(value, unicode=unicode)) != value
    }


@cache
def _relatives(*, unicode: bool) -> Mapping[int, tuple[int, ...]]:
    """Each character that matches others too, with all of them and itself."""
    families: defaultdict[int, list[int]] = defaultdict(list)
    for value, form in _table(unicode=unicode).items():
        families[form].append(value)
    return {
        value: (form, *others) for form, others in families.items() for value in (form, *others)
    }


@cache
def _in_order(*, unicode: bool) -> tuple[Sequence[int], Sequence[tuple[int, int, tuple[int, ...]]]]:
    """The same in order: the characters, and the least, the greatest and all of their relatives."""
    relatives = sorted(_relatives(unicode=unicode).items())
    values = tuple(value for value, _ in relatives)
    return values, tuple((min(family), max(family), family) for _, family in relatives)


def cased(*, unicode: bool) -> tuple[int, ...]:
    """Return every character that matches another one under `i`, in no particular order.

    >>> 0x130 in cased(unicode=True), 0x131 in cased(unicode=True), 0x131 in cased(unicode=False)
    (False, False, False)
    """
    return tuple(_relatives(unicode=unicode))


@lru_cache(maxsize=512)
def closure(ranges: Ranges, *, unicode: bool) -> Ranges:
    """Return all that matches a character of a set under `i`.

    Args:
        ranges: The set.
        unicode: Whether the flag `u` is set.

    >>> closure(((0x6B, 0x6B),), unicode=False)
    ((75, 75), (107, 107))
    >>> closure(((0x6B, 0x6B),), unicode=True)
    ((75, 75), (107, 107), (8490, 8490))
    """
    if not ranges:
        return NOTHING
    return union([*ranges, *((value, value) for value in _others(ranges, unicode=unicode))])


def _others(ranges: Ranges, *, unicode: bool) -> Iterator[int]:
    if not unicode and ranges[-1][1] <= _ASCII:
        # Without `u` ASCII stays among itself: no table is needed.
        for first, last in ranges:
            yield from (ord(chr(value).swapcase()) for value in range(first, last + 1))
        return
    values, families = _in_order(unicode=unicode)
    for first, last in ranges:
        for least, greatest, family in families[
            bisect_left(values, first) : bisect_right(values, last)
        ]:
            if least < first or greatest > last:
                yield from family


def folded(text: str, *, unicode: bool) -> str:
    """Return a text with each character in its canonical form. No place in it changes.

    >>> folded("Straße", unicode=False), folded("Straẞe", unicode=True)
    ('STRAßE', 'straße')
    """
    if text.isascii():
        return text.lower() if unicode else text.upper()
    return text.translate(_table(unicode=unicode))
