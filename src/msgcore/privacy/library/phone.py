r"""Telephone numbers, as the numbering plans of all countries know them.

What a number looks like differs so much that no pattern could tell one from an order number.
The pattern only finds rows of seven digits and more; the library phonenumbers, which holds the
plans of all countries, says which numbers are in them. It loads when the first row is looked at,
or a region is named.

Without a region only numbers with a plus and a country's code are found: `020 7946 0000` is a
number in Britain, and none elsewhere. A number that no plan holds, such as one with a digit too
few, is found on request only: much else has as many digits.

The library also looks at what stands around a number: `SKU2025550143`, `2025550143%`, the digits of
a date and those of a time are none. So no row begins right behind a letter, a percent sign, a
currency or a day and its slash, and a row is matched with what follows it and tells against it.
What is found is what the library finds in a text, but for this:

| where | the library | here |
|---|---|---|
| several with spaces: `12 020 7946 0018 020 7946 0019` | finds none, or one of them | each |
| behind a letter and a group: `SKU1-202-555-0143` | finds none | what stands behind the group |
| an extension: `555-0143 ext. 12` | is part of the number | is left |

Sources: ITU-T E.164; the plans as published by Google's libphonenumber.
"""

import re
from typing import Unpack

from msgcore.errors import InvalidValueError
from msgcore.privacy.library.digits import Span, digits_of
from msgcore.privacy.library.making import Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation
from msgcore.values import country_fault

__all__ = ["phone", "validate", "validate_possible"]


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:
    """Return where in a row of digits telephone numbers stand.

    Args:
        candidate: Digits, and what may stand between them.
        region: The country in which numbers without a plus are dialled, as two letters;
            empty for none.

    >>> validate("020 7946 0018, 2", "GB"), validate("020 7946 0018, 2")
    (((0, 13),), ())
    """
    return tuple(_found(candidate, region, possible=False))


def validate_possible(candidate: str, region: str = "") -> tuple[Span, ...]:
    """Return where in a row of digits there is what has the length of a telephone number.

    Args:
        candidate: Digits, and what may stand between them.
        region: As for `validate`.

    >>> validate_possible("0125698789", "GB"), validate("0125698789", "GB")
    (((0, 10),), ())
    """
    return tuple(_found(candidate, region, possible=True))


def _found(text: str, region: str, *, possible: bool, beside: bool = False) -> list[Span]:
    """Find the numbers in a row; look again at what stands beside each, which the library skips.

    Args:
        text: The row.
        region: The country in which numbers without a plus are dialled; empty for none.
        possible: Whether what has the length of a number will do.
        beside: Whether it is what is left of a row beside a number.
    """
    place = _first(text, region, possible=possible)
    if place is None:
        return _in_groups(text, region, beside=beside)
    start, end = place
    before = _found(text[:start], region, possible=possible, beside=True)
    behind = _found(text[end:], region, possible=possible, beside=True)
    return [*before, place, *((end + first, end + last) for first, last in behind)]


def _in_groups(text: str, region: str, *, beside: bool) -> list[Span]:
    """Find numbers of which the library finds none, since only spaces stand between them.

    It takes `07911 123456 07911 123456` for one number, and too long.
    """
    groups = [group.span() for group in _GROUP.finditer(text)]
    spans: list[Span] = []
    done = 0
    for place, (start, _) in enumerate(groups):
        if start < done or not (beside or _stands_apart(text[:start][-1:])):
            continue
        for _, end in reversed(groups[place : place + _GROUPS_MAX]):
            apart = beside or _stands_apart(text[end : end + 1])
            if apart and _is_number(text[start:end], region):
                spans.append((start, end))
                done = end
                break
    return spans


_GROUP = re.compile(r"[+\uff0b]?(?<!\d)\d+")
_GROUPS_MAX = 6
"""In how many groups a number is written at most."""
_LENGTHS = range(7, 16)
"""How many digits a number has. ITU-T E.164."""


def _stands_apart(neighbour: str) -> bool:
    return not neighbour or neighbour.isspace()


def _is_number(text: str, region: str) -> bool:
    """Tell whether a text is a number and nothing else: first quickly, then by all guards."""
    from phonenumbers import (  # noqa: PLC0415 - as below
        NumberParseException,
        is_valid_number,
        parse,
    )

    if len(digits_of(text)) not in _LENGTHS:
        return False
    try:
        number = parse(text, region.upper() or None)
    except NumberParseException:
        return False
    return is_valid_number(number) and _first(text, region, possible=False) == (0, len(text))


def _first(text: str, region: str, *, possible: bool) -> Span | None:
    """Return the first number that the library finds."""
    # It takes long to load, and few rules need it.
    from phonenumbers import Leniency, PhoneNumberMatcher  # noqa: PLC0415 - as above

    leniency = Leniency.POSSIBLE if possible else Leniency.VALID
    match = next(iter(PhoneNumberMatcher(text, region.upper() or None, leniency)), None)
    return None if match is None else (match.start, match.end)


_BETWEEN = r"\s().\/\-\u00ad\u200b\u2010-\u2015\u2060\u2212\uff08\uff09\uff0d-\uff0f"
"""What the library takes between two digits, full-width forms included."""

_GUARDS = (
    r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff"
    r"%$\u00a2-\u00a5\u058f\u060b\u07fe-\u07ff\u09f2-\u09f3\u09fb\u0af1\u0bf9\u0e3f\u17db"
    r"\u20a0-\u20c0\ua838\ufdfc\ufe69\uff04\uffe0-\uffe1\uffe5-\uffe6"
)
"""What no number stands right beside: Latin letters and their accents, percent, currencies."""

_POSSIBLE = r"[+\uff0b]\(?|(?<![\d+\uff0b])\(?"
_VALID = (
    r"[+\uff0b]\(?|(?<![\d%$\u00a2-\u00a5\u20a0-\u20c0+\uff0b])\("
    rf"|(?<![\d+\uff0b{_GUARDS}])(?<!(?<!\d)\d\/)(?<!(?<!\d)\d\d\/)"
)
"""How a row begins: with a plus or a parenthesis, or right behind nothing that tells against it,
such as a day or a month with its slash. It tells nothing against what is only possible."""

_ENDS = (
    r"(?!\d)(?:(?![Ee]?[Xx][A-Za-z]{0,7}[:.]?[ \t,\-]{0,4}\d)"
    rf"[{_GUARDS}]|:[0-5]\d)?"
)
"""Where a row ends: with what tells against a number unless it begins an extension, or with the
minutes of a time."""


def _is_region(region: str) -> bool:
    import phonenumbers  # noqa: PLC0415 - as above

    return region in phonenumbers.SUPPORTED_REGIONS


def phone(
    *, region: str = "", possible: bool = False, **settings: Unpack[Settings]
) -> SensitiveDataRule:
    """Make the rule that finds telephone numbers.

    Args:
        region: The country in which numbers without a plus are dialled, as two letters;
            empty where only international numbers are to be found.
        possible: Whether to find what has the length of a number of that country, too, though
            the plan does not hold it.
        settings: What else to set.

    Raises:
        InvalidValueError: There are no telephone numbers in such a region.

    >>> phone(region="GB").validation.region
    'GB'
    """
    fault = country_fault("region", region, _is_region, what="telephone numbers")
    if fault is not None:
        raise InvalidValueError(fault)
    return made(
        settings,
        name="phone",
        pattern=(
            rf"(?:{_POSSIBLE if possible else _VALID})\d(?:[{_BETWEEN}]{{0,4}}\d){{6,40}}{_ENDS}"
        ),
        priority=90,
        validation=Validation(by="phone-possible" if possible else "phone", region=region),
        samples=("+44 20 7946 0018", "+1 (202) 555-0143"),
    )
