"""The ready rules by name, for rules that are written as plain data.

    {"ready": "payment-card", "skip_links": true, "enforce_on": ["customer"]}

`ready` names the rule. What its function asks for, such as a region, may stand beside it, and
so may every field of a `SensitiveDataRule`, which is then laid over what the function made.
"""

import inspect
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgcore import codec
from msgcore.errors import CodecError, Fault, InvalidValueError
from msgcore.privacy.library.account_number import account_number
from msgcore.privacy.library.ca_sin import ca_sin
from msgcore.privacy.library.email import email
from msgcore.privacy.library.iban import iban
from msgcore.privacy.library.in_aadhaar import in_aadhaar
from msgcore.privacy.library.ip_address import ipv4, ipv6
from msgcore.privacy.library.making import Settings
from msgcore.privacy.library.payment_card import payment_card
from msgcore.privacy.library.phone import phone
from msgcore.privacy.library.profanity import profanity
from msgcore.privacy.library.uk_nhs import uk_nhs
from msgcore.privacy.library.uk_nino import uk_nino
from msgcore.privacy.library.us_aba import us_aba
from msgcore.privacy.library.us_ssn import us_ssn
from msgcore.privacy.rule import SensitiveDataRule

__all__ = ["READY", "ready_rule"]

READY: Mapping[str, Callable[..., SensitiveDataRule]] = {
    "account-number": account_number,
    "ca-sin": ca_sin,
    "email": email,
    "iban": iban,
    "in-aadhaar": in_aadhaar,
    "ipv4": ipv4,
    "ipv6": ipv6,
    "payment-card": payment_card,
    "phone": phone,
    "profanity": profanity,
    "uk-nhs": uk_nhs,
    "uk-nino": uk_nino,
    "us-aba": us_aba,
    "us-ssn": us_ssn,
}
"""Each ready rule's name, and the function that makes it."""

_READ_AS: Mapping[str, Any] = {"words": tuple[str, ...]}
"""What is read where a function takes more than plain data can say."""


def ready_rule(data: Mapping[str, Any]) -> SensitiveDataRule:
    """Make a ready rule from plain data.

    Args:
        data: `ready`, the arguments of the function of that name, and fields of the rule.

    Raises:
        CodecError: There is no such rule, or something does not fit; every fault with its path.

    >>> rule = ready_rule({"ready": "phone", "region": "GB", "priority": 3})
    >>> rule.name, rule.validation.region, rule.priority
    ('phone', 'GB', 3)
    >>> ready_rule({"ready": "fone"})
    Traceback (most recent call last):
    msgcore.errors.CodecError: ready: 'fone' is no ready rule (Did you mean 'phone'?)
    """
    name = data.get("ready")
    make = READY.get(name) if isinstance(name, str) else None
    if make is None:
        message = f"{name!r} is no ready rule" if "ready" in data else "is missing"
        raise CodecError(Fault(path="ready", message=message, hint=codec.nearest(name, READY)))
    types = {**typing.get_type_hints(Settings), **_own(make)}
    rest = {key: value for key, value in data.items() if key not in {"ready", *types}}
    faults = list(_missing(make, data))
    given: dict[str, Any] = {}
    for key in types.keys() & data.keys():
        try:
            given[key] = codec.from_data(types[key], data[key])
        except CodecError as error:
            faults += [fault.under(key) for fault in error.faults]
    if faults:
        raise CodecError(sorted(faults, key=lambda fault: fault.path))
    try:
        rule = make(**given)
    except InvalidValueError as error:
        raise CodecError(error.faults) from None
    return codec.from_data(SensitiveDataRule, {**codec.to_data(rule), **rest}) if rest else rule


def _own(make: Callable[..., SensitiveDataRule]) -> dict[str, Any]:
    """Return the types of what a function takes beside the settings."""
    hints = typing.get_type_hints(make)
    return {
        name: _READ_AS.get(name, hints[name])
        for name in inspect.signature(make).parameters
        if name != "settings"
    }


def _missing(make: Callable[..., SensitiveDataRule], data: Mapping[str, Any]) -> Iterator[Fault]:
    for name, parameter in inspect.signature(make).parameters.items():
        needed = parameter.default is parameter.empty and name != "settings"
        if needed and name not in data:
            yield Fault(path=name, message="is missing")
