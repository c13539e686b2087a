r"""Numbers of a host's own: accounts, orders, policies, members.

A number is a prefix and so many digits. Some hosts' numbers have a check digit by Luhn's
formula (ISO/IEC 7812-1); only those that pass are found then.

>>> rule = account_number(name="member", prefix="M-", digits=(7, 9))
>>> rule.name, rule.samples
('member', ('M-0000000',))
"""

from typing import Unpack

from msgcore.errors import Fault, InvalidValueError
from msgcore.privacy.library.digits import Span, luhn, whole
from msgcore.privacy.library.making import MAY_BE_JOINED, Settings, made
from msgcore.privacy.library.spelling import either_case
from msgcore.privacy.rule import SensitiveDataRule, Validation

__all__ = ["account_number", "validate"]


_MOST = 40
"""More digits than any number that people write to each other."""


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate as a whole if its last digit checks the others.

    >>> validate("7992-7398-713"), validate("7992-7398-710")
    (((0, 13),), ())
    """
    return whole(candidate, luhn)


def account_number(
    *,
    digits: tuple[int, int],
    prefix: str = "",
    joined: bool = False,
    check_digit: bool = False,
    **settings: Unpack[Settings],
) -> SensitiveDataRule:
    """Make a rule that finds numbers of a host's own.

    Args:
        digits: How many digits a number has, at least and at most, without the prefix.
        prefix: What stands before the digits, in either case; empty for nothing. Digits in
            it count as it is written. White space in it stands for any.
        joined: Whether there may be spaces, hyphens or dots between the digits.
        check_digit: Whether the last digit checks the others, and those of the prefix.
        settings: What else to set.

    Raises:
        InvalidValueError: The counts of digits make no sense.
    """
    least, most = digits
    if not 1 <= least <= most <= _MOST:
        raise InvalidValueError(
            Fault(
                path="digits",
                message=f"is from {least} to {most}",
                hint=f"Use 1 <= least <= most <= {_MOST}.",
            )
        )
    joint = MAY_BE_JOINED if joined else ""
    before = r"(?<!\w)" if prefix[:1].isalnum() else r"(?<!\d)"
    return made(
        settings,
        name="account-number",
        pattern=(rf"{before}{either_case(prefix)}\d(?:{joint}\d){{{least - 1},{most - 1}}}(?!\d)"),
        priority=45,
        validation=Validation(by="luhn") if check_digit else None,
        samples=(prefix + "0" * least,),
    )
