"""The numbers of SMS: the header of a segment, and how long a message may be.

Guide: SMS Terminology; Considerations for Long Code Messaging Channels.
"""

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy.field import choice, disputed, stated
from msgcore.rules.citation import GSM_CONCATENATION, GUIDE
from msgcore.values import at_least

__all__ = ["SmsPolicy"]

_SEGMENTING = GUIDE("Considerations for Long Code Messaging Channels")


def _header(_instance: object, attribute: "attrs.Attribute[int]", value: int) -> None:
    if value not in (6, 7):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"is {value}",
                hint="6 for an 8-bit reference number, 7 for a 16-bit one.",
            )
        )


@attrs.frozen(kw_only=True)
class SmsPolicy:
    """What the documents say of long texts."""

    header_octets: int = choice(
        stated(7, _SEGMENTING),
        summer_26=disputed(
            6,
            GSM_CONCATENATION(
                "9.2.3.24.1",
                note="The usual header; marketing limits of the same vendor are 153 and 67.",
            ),
        ),
        validator=_header,
    )
    """How many octets of each segment of a long message its header takes."""

    max_segments: int = choice(stated(6, _SEGMENTING), validator=at_least(1))
    """How many segments a message may have."""

    max_characters: int = choice(
        disputed(
            840,
            GUIDE(
                "Considerations for Long Code Messaging Channels",
                note="'Approximately'; six segments of 133 octets hold fewer or more.",
            ),
        ),
        validator=at_least(1),
    )
    """How many characters a message may have, apart from its segments."""

    short_code_response_characters: int = choice(
        stated(160, GUIDE("Considerations for Short Codes")), validator=at_least(1)
    )
    """How many characters an automatic response of a short code may have."""
