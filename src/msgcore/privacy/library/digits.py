"""What the validators of numbers share: digits, where they stand, and the common checksums.

| checksum | used by | published in |
|---|---|---|
| Luhn | payment cards, Canadian SIN | ISO/IEC 7812-1, annex B |
| Verhoeff | Aadhaar | J. Verhoeff, *Error Detecting Decimal Codes*, 1969 |
| MOD 97-10 | IBAN | ISO/IEC 7064 |
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

__all__ = [
    "Span",
    "Validator",
    "digits_of",
    "luhn",
    "merged",
    "mod_97",
    "numbers",
    "verhoeff",
    "whole",
]

Span = tuple[int, int]
"""A place in a text: code points, half-open."""

Validator = Callable[[str, str], tuple[Span, ...]]
"""Takes a candidate and a region, and returns the places in it that are genuine."""


def digits_of(text: str) -> str:
    r"""Return the digits of a text as ASCII digits, without what stands between them.

    >>> digits_of("12-34 \uff15\uff16")
    '123456'
    """
    if text.isascii():
        return "".join(filter(str.isdigit, text))
    return "".join(str(int(character)) for character in text if character.isdecimal())


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, and one span for those that overlap.

    Of two numbers that share digits nobody can tell which one was meant, so both are covered.

    >>> merged([(5, 9), (0, 6), (10, 12)])
    ((0, 9), (10, 12))
    """
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def _groups(text: str) -> Iterator[Span]:
    """Find the runs of digits with nothing between them."""
    edges = [place for place, character in enumerate(text) if character.isdecimal()]
    starts = [edges[0]] if edges else []
    ends = []
    for before, place in pairwise(edges):
        if place > before + 1:
            ends.append(before + 1)
            starts.append(place)
    if edges:
        ends.append(edges[-1] + 1)
    return zip(starts, ends, strict=True)


def numbers(text: str, least: int, most: int) -> Iterator[tuple[Span, str]]:
    """Find every number that begins and ends with a group of digits.

    Args:
        text: Groups of digits, and whatever stands between them.
        least: How many digits a number has at least.
        most: How many at most.

    Returns:
        Where each number stands, and its digits. They may overlap: `12 34` has three.

    >>> [digits for _, digits in numbers("12 34 5", 3, 4)]
    ['1234', '345']
    """
    groups = list(_groups(text))
    for first, (start, _) in enumerate(groups):
        digits = ""
        for begin, end in groups[first:]:
            digits += digits_of(text[begin:end])
            if len(digits) > most:
                break
            if len(digits) >= least:
                yield (start, end), digits


def whole(candidate: str, test: Callable[[str], bool]) -> tuple[Span, ...]:
    """Return the whole of a candidate where its digits pass a test, and nothing otherwise.

    >>> whole("1 2", lambda digits: digits == "12")
    ((0, 3),)
    """
    return ((0, len(candidate)),) if test(digits_of(candidate)) else ()


_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
"""Twice each digit, with the digits of the result added up."""


def luhn(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others by Luhn's formula.

    Args:
        digits: ASCII digits.

    >>> luhn("4111111111111111"), luhn("4111111111111112")
    (True, False)
    """
    values = [int(digit) for digit in reversed(digits)]
    total = sum(values[::2]) + sum(_DOUBLED[value] for value in values[1::2])
    return bool(values) and total % 10 == 0


def mod_97(text: str) -> bool:
    """Tell whether letters and digits leave 1 when they are divided by 97.

    Args:
        text: ASCII digits and capital letters, where A counts as 10 and Z as 35.

    >>> mod_97("WEST12345698765432GB82")
    True
    """
    return int("".join(str(int(character, 36)) for character in text)) % 97 == 1


def _turned(left: int, right: int) -> int:
    """Multiply two turns or reflections of a pentagon: the group that Verhoeff's scheme uses."""
    if left < 5:  # noqa: PLR2004 - five turns, then five reflections
        return (left + right) % 5 + (5 if right >= 5 else 0)  # noqa: PLR2004 - as above
    return (left - right) % 5 + (0 if right >= 5 else 5)  # noqa: PLR2004 - as above


_PRODUCTS = tuple(tuple(_turned(left, right) for right in range(10)) for left in range(10))
_SHUFFLE = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def _shuffles() -> Iterator[tuple[int, ...]]:
    """Yield what Verhoeff's permutation makes of the digits, applied never to seven times."""
    shuffled = tuple(range(10))
    for _ in range(8):
        yield shuffled
        shuffled = tuple(shuffled[place] for place in _SHUFFLE)


_SHUFFLED = tuple(_shuffles())


def verhoeff(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others by Verhoeff's scheme.

    Args:
        digits: ASCII digits.

    >>> verhoeff("2363"), verhoeff("2364")
    (True, False)
    """
    check = 0
    for place, digit in enumerate(reversed(digits)):
        check = _PRODUCTS[check][_SHUFFLED[place % 8][int(digit)]]
    return bool(digits) and check == 0
