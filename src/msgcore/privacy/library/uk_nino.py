r"""UK National Insurance numbers: two letters, six digits, a last letter from A to D.

The first letter is none of D, F, I, Q, U and V, the second is not O either, and the pairs BG,
GB, KN, NK, NT, TN and ZZ are not given out. There is no check digit.

Source: HMRC, *National Insurance Manual*, NIM39110.
"""

from typing import Unpack

from msgcore.privacy.library.digits import Span
from msgcore.privacy.library.making import MAY_BE_JOINED, Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation

__all__ = ["UNUSED", "uk_nino", "validate"]


UNUSED = frozenset({"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})
"""Pairs of letters that no number begins with."""

_FIRST = "[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z]"
_SECOND = "[A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z]"


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate as a whole if numbers may begin with its two letters.

    >>> validate("AB 12 34 56 C"), validate("GB 12 34 56 C")
    (((0, 13),), ())
    """
    used = candidate[:2].isalpha() and candidate[:2].upper() not in UNUSED
    return ((0, len(candidate)),) if used else ()


def uk_nino(**settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds UK National Insurance numbers.

    Args:
        settings: What to set.

    >>> uk_nino().name
    'uk-nino'
    """
    return made(
        settings,
        name="uk-nino",
        pattern=(
            rf"(?<![A-Za-z0-9]){_FIRST}{_SECOND}(?:{MAY_BE_JOINED}\d\d){{3}}{MAY_BE_JOINED}[A-Da-d]"
            r"(?![A-Za-z0-9])"
        ),
        priority=50,
        validation=Validation(by="uk-nino"),
        samples=("AB 12 34 56 C", "ab123456c"),
    )
