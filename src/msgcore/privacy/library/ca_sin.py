r"""Canadian social insurance numbers: nine digits, the last of which checks the others.

The first digit tells the province, or that the holder is a temporary resident (9). None begins
with 0, and numbers with 8 are businesses'. The last digit follows Luhn's formula.

Source: Service Canada, *The Social Insurance Number: Code of Practice*.
"""

from typing import Unpack

from msgcore.privacy.library.digits import Span, luhn, whole
from msgcore.privacy.library.making import END, JOINED, MAY_BE_JOINED, START, Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation

__all__ = ["ca_sin", "is_sin", "validate"]


def is_sin(digits: str) -> bool:
    """Tell whether digits are a social insurance number.

    >>> is_sin("130692544"), is_sin("130692545")
    (True, False)
    """
    return len(digits) == 9 and digits[0] not in "08" and luhn(digits)  # noqa: PLR2004 - the rule


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate as a whole if it is a social insurance number.

    >>> validate("130-692-544")
    ((0, 11),)
    """
    return whole(candidate, is_sin)


def ca_sin(*, bare: bool = False, **settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds Canadian social insurance numbers.

    Args:
        bare: Whether to find nine digits with nothing between them, too. Of other such
            numbers, one in twelve passes.
        settings: What else to set.

    >>> ca_sin().name
    'ca-sin'
    """
    joint = MAY_BE_JOINED if bare else JOINED
    return made(
        settings,
        name="ca-sin",
        pattern=rf"{START}\d{{3}}{joint}\d{{3}}{joint}\d{{3}}{END}",
        priority=60,
        validation=Validation(by="ca-sin"),
        samples=("130 692 544", "130-692-544"),
    )
