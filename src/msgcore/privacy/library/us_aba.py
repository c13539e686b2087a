r"""Routing numbers of US banks: nine digits, the last of which checks the others.

The first two digits are 00 to 12, 21 to 32, 61 to 72, or 80. The digits are weighted 3, 7, 1
and so on, and the sum is a multiple of ten.

Source: American Bankers Association, *Routing Number Policy and Procedures*.
"""

from typing import Unpack

from msgcore.privacy.library.digits import Span, whole
from msgcore.privacy.library.making import END, START, Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation

__all__ = ["PREFIXES", "is_aba", "us_aba", "validate"]


PREFIXES = frozenset({*range(13), *range(21, 33), *range(61, 73), 80})
"""What the first two digits may be."""

_WEIGHTS = (3, 7, 1) * 3


def is_aba(digits: str) -> bool:
    """Tell whether digits are a routing number.

    >>> is_aba("111000025"), is_aba("112000025")
    (True, False)
    """
    if len(digits) != len(_WEIGHTS) or int(digits[:2]) not in PREFIXES:
        return False
    weighted = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return weighted > 0 and weighted % 10 == 0


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate as a whole if it is a routing number.

    >>> validate("111000025")
    ((0, 9),)
    """
    return whole(candidate, is_aba)


def us_aba(**settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds routing numbers of US banks.

    They are always written in one piece, and of other nine digits, one in 26 passes. They are
    public, too: the rule is for those who want no bank details in their transcripts at all.

    Args:
        settings: What to set.

    >>> us_aba().name
    'us-aba'
    """
    return made(
        settings,
        name="us-aba",
        pattern=rf"{START}\d{{9}}{END}",
        priority=60,
        validation=Validation(by="us-aba"),
        samples=("111000025",),
    )
