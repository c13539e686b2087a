r"""NHS numbers of England, Wales and the Isle of Man: ten digits, the last checks the others.

The digits are weighted from ten down to one, and the sum is a multiple of eleven. Community
health index numbers of Scotland and health and care numbers of Northern Ireland follow the same
formula, so they are found as well.

Source: NHS Data Dictionary, *NHS Number*.
"""

from typing import Unpack

from msgcore.privacy.library.digits import Span, whole
from msgcore.privacy.library.making import END, JOINED, MAY_BE_JOINED, START, Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation

__all__ = ["is_nhs", "uk_nhs", "validate"]


def is_nhs(digits: str) -> bool:
    """Tell whether digits are an NHS number.

    >>> is_nhs("9434765919"), is_nhs("9434765918")
    (True, False)
    """
    weighted = sum(weight * int(digit) for weight, digit in enumerate(reversed(digits), 1))
    return len(digits) == 10 and weighted % 11 == 0  # noqa: PLR2004 - the formula


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate as a whole if it is an NHS number.

    >>> validate("943 476 5919")
    ((0, 12),)
    """
    return whole(candidate, is_nhs)


def uk_nhs(*, bare: bool = False, **settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds NHS numbers.

    Args:
        bare: Whether to find ten digits with nothing between them, too. Of other such
            numbers, one in eleven passes.
        settings: What else to set.

    >>> uk_nhs().name
    'uk-nhs'
    """
    joint = MAY_BE_JOINED if bare else JOINED
    return made(
        settings,
        name="uk-nhs",
        pattern=rf"{START}\d{{3}}{joint}\d{{3}}{joint}\d{{4}}{END}",
        priority=60,
        validation=Validation(by="uk-nhs"),
        samples=("943 476 5919", "943-476-5919"),
    )
