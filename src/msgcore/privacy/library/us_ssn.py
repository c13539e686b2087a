r"""US Social Security numbers, and the taxpayer numbers that the IRS gives to others.

| number | area (3 digits) | group (2) | serial (4) |
|---|---|---|---|
| SSN | not 000, 666 or 900 to 999 | not 00 | not 0000 |
| ITIN | 900 to 999 | 50 to 65, 70 to 88, 90 to 92, 94 to 99 | any |

Sources: Social Security Administration, *Social Security Number Randomization*; IRM 3.21.263,
*IRS Individual Taxpayer Identification Number*. Neither number has a check digit, so nine
digits in one piece are left alone unless the host asks for them.
"""

from typing import Unpack

from msgcore.privacy.library.digits import Span, whole
from msgcore.privacy.library.making import END, JOINED, MAY_BE_JOINED, START, Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation

__all__ = ["NOBODYS", "is_itin", "is_ssn", "us_ssn", "validate"]

_DIGITS = 9


NOBODYS = frozenset({"078051120", "219099999", "457555462"})
"""Numbers that were printed in advertisements and are nobody's any more."""

_ITIN_GROUPS = frozenset({*range(50, 66), *range(70, 89), *range(90, 93), *range(94, 100)})


def is_ssn(digits: str) -> bool:
    """Tell whether nine digits can be a Social Security number.

    >>> is_ssn("123456789"), is_ssn("666456789")
    (True, False)
    """
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    return (
        area not in {"000", "666"}
        and area < "900"
        and group != "00"
        and serial != "0000"
        and digits not in NOBODYS
    )


def is_itin(digits: str) -> bool:
    """Tell whether nine digits can be an Individual Taxpayer Identification Number.

    >>> is_itin("912703456"), is_itin("912893456")
    (True, False)
    """
    return digits >= "900" and int(digits[3:5]) in _ITIN_GROUPS


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate as a whole if its nine digits can be an SSN or an ITIN.

    >>> validate("123-45-6789"), validate("000-45-6789")
    (((0, 11),), ())
    """
    return whole(
        candidate,
        lambda digits: len(digits) == _DIGITS and (is_ssn(digits) or is_itin(digits)),
    )


def us_ssn(*, bare: bool = False, **settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds US Social Security and taxpayer numbers.

    Args:
        bare: Whether to find nine digits with nothing between them, too. Nine of ten such
            numbers can be an SSN, whatever they are.
        settings: What else to set.

    >>> us_ssn().name
    'us-ssn'
    """
    joint = MAY_BE_JOINED if bare else JOINED
    return made(
        settings,
        name="us-ssn",
        pattern=rf"{START}\d{{3}}{joint}\d{{2}}{joint}\d{{4}}{END}",
        priority=60,
        validation=Validation(by="us-ssn"),
        samples=("123-45-6789", "912 70 3456"),
    )
