r"""Indian Aadhaar numbers: twelve digits, the last of which checks the others.

None begins with 0 or 1. The last digit follows Verhoeff's scheme.

Source: UIDAI, *A UID Numbering Scheme*.
"""

from typing import Unpack

from msgcore.privacy.library.digits import Span, verhoeff, whole
from msgcore.privacy.library.making import END, JOINED, MAY_BE_JOINED, START, Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation

__all__ = ["in_aadhaar", "is_aadhaar", "validate"]


def is_aadhaar(digits: str) -> bool:
    """Tell whether digits are an Aadhaar number.

    >>> is_aadhaar("234123412346"), is_aadhaar("234123412347")
    (True, False)
    """
    return len(digits) == _DIGITS and digits[0] not in "01" and verhoeff(digits)


_DIGITS = 12


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate as a whole if it is an Aadhaar number.

    >>> validate("2341 2341 2346")
    ((0, 14),)
    """
    return whole(candidate, is_aadhaar)


def in_aadhaar(*, bare: bool = False, **settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds Aadhaar numbers.

    Args:
        bare: Whether to find twelve digits with nothing between them, too. Of other such
            numbers, one in twelve passes.
        settings: What else to set.

    >>> in_aadhaar().name
    'in-aadhaar'
    """
    joint = MAY_BE_JOINED if bare else JOINED
    return made(
        settings,
        name="in-aadhaar",
        pattern=rf"{START}\d{{4}}{joint}\d{{4}}{joint}\d{{4}}{END}",
        priority=60,
        validation=Validation(by="in-aadhaar"),
        samples=("2341 2341 2346", "2341-2341-2346"),
    )
