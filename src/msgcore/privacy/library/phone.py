r"""Telephone numbers, as the numbering plans of all countries know them.

What a number looks like differs so much that no pattern could tell one from an order number.
The pattern only finds rows of seven digits and more; the library phonenumbers, which holds the
plans of all countries, says which numbers are in them. It loads when the first row is looked at.

Without a region only numbers with a plus and a country's code are found: `020 7946 0000` is a
number in Britain, and none elsewhere. A number that no plan holds, such as one with a digit too
few, is found on request only: much else has as many digits.

Sources: ITU-T E.164; the plans as published by Google's libphonenumber.
"""

from collections.abc import Iterator
from typing import Unpack

from msgcore.privacy.library.digits import Span
from msgcore.privacy.library.making import Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation

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
    return tuple(_found(candidate, 0, region, possible=False))


def validate_possible(candidate: str, region: str = "") -> tuple[Span, ...]:
    """Return where in a row of digits there is what has the length of a telephone number.

    Args:
        candidate: Digits, and what may stand between them.
        region: As for `validate`.

    >>> validate_possible("0125698789", "GB"), validate("0125698789", "GB")
    (((0, 10),), ())
    """
    return tuple(_found(candidate, 0, region, possible=True))


def _found(text: str, offset: int, region: str, *, possible: bool) -> Iterator[Span]:
    """Look again at what stands beside each number: the library skips some of it."""
    # It takes long to load, and few rules need it.
    from phonenumbers import Leniency, PhoneNumberMatcher  # noqa: PLC0415 - as above

    leniency = Leniency.POSSIBLE if possible else Leniency.VALID
    match = next(iter(PhoneNumberMatcher(text, region.upper() or None, leniency)), None)
    if match is not None:
        start, end = match.start, match.end
        yield from _found(text[:start], offset, region, possible=possible)
        yield offset + start, offset + end
        yield from _found(text[end:], offset + end, region, possible=possible)


_BETWEEN = r"\s().\/\-\u00ad\u200b\u2010-\u2015\u2060\u2212\uff08\uff09\uff0d-\uff0f"
"""What the library takes between two digits, full-width forms included."""


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

    >>> phone(region="GB").validation.region
    'GB'
    """
    return made(
        settings,
        name="phone",
        pattern=(rf"(?:[+\uff0b]|(?<![\d$£€]))\(?\d(?:[{_BETWEEN}]{{0,4}}\d){{6,40}}(?!\d)"),
        priority=90,
        validation=Validation(by="phone-possible" if possible else "phone", region=region),
        samples=("+44 20 7946 0018", "+1 (202) 555-0143"),
    )
