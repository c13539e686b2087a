r"""Addresses of the Internet Protocol, version 4 and version 6.

| version | looks like | source |
|---|---|---|
| 4 | four numbers from 0 to 255 with dots between them | RFC 791; RFC 3986, 3.2.2 |
| 6 | up to eight groups of hexadecimal digits with colons, one gap of `::` | RFC 4291, 2.2 |

An address that names nobody's machine is masked as well: this one, a private one, one for use
in examples. A version of a program with four parts or more looks just like one, and is masked.
"""

import ipaddress
from typing import Unpack

from msgcore.privacy.library.digits import Span
from msgcore.privacy.library.making import Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation

__all__ = ["ipv4", "ipv6", "validate_4", "validate_6"]


_HIGHEST = 255


def validate_4(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate as a whole if none of its numbers is above 255.

    >>> validate_4("192.0.2.1"), validate_4("192.0.2.256")
    (((0, 9),), ())
    """
    parts = candidate.split(".")
    genuine = all(part.isdecimal() and int(part) <= _HIGHEST for part in parts)
    return ((0, len(candidate)),) if genuine else ()


def validate_6(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return the candidate, without a colon after it, if it is an address with a digit in it.

    Words of letters from A to F with colons between them stand in programs: `face::bed`.

    >>> validate_6("2001:db8::1:"), validate_6("12:30:45"), validate_6("face::bed")
    (((0, 11),), (), ())
    """
    address = candidate if candidate.endswith("::") else candidate.rstrip(":")
    if not any(character.isdigit() for character in address):
        return ()
    try:
        ipaddress.IPv6Address(address)
    except ValueError:
        return ()
    return ((0, len(address)),)


def ipv4(**settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds addresses of version 4.

    Args:
        settings: What to set.

    >>> ipv4().name
    'ipv4'
    """
    return made(
        settings,
        name="ipv4",
        pattern=r"(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)",
        priority=42,
        validation=Validation(by="ipv4"),
        samples=("192.0.2.1", "10.0.0.255"),
    )


def ipv6(**settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds addresses of version 6.

    Args:
        settings: What to set.

    >>> ipv6().name
    'ipv6'
    """
    return made(
        settings,
        name="ipv6",
        pattern=(
            r"(?<!\w)(?<!(?<!\w)[0-9A-FXa-f]{0,4}:)"
            r"(?:[0-9A-Fa-f]{0,4}:){2,8}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f]{0,4})"
            r"(?!\w|:[0-9A-FXa-f:])"
        ),
        priority=5,
        validation=Validation(by="ipv6"),
        samples=("2001:db8::8a2e:370:7334", "::ffff:192.0.2.1"),
    )
