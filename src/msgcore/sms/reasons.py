"""Why a text cannot be sent as it is.

Limits that are independent of each other: what the sender lets through, in segments, in
characters and by their encoding, and what a segment's header can count.
"""

from msgcore.rules import GSM_ALPHABETS, GSM_CONCATENATION, GUIDE, Reason

__all__ = [
    "BEYOND_CONCATENATION",
    "NOT_GSM_7",
    "REFUSALS",
    "TOO_MANY_CHARACTERS",
    "TOO_MANY_SEGMENTS",
]

_LONG_CODE = "Considerations for Long Code Messaging Channels"

TOO_MANY_SEGMENTS = Reason(
    rule="sms.too-many-segments",
    text="The message needs more segments than the sender lets through.",
    citation=GUIDE(_LONG_CODE, note="Up to six segments make one message."),
    remedy="Shorten the text, or keep to the characters of GSM-7.",
)

TOO_MANY_CHARACTERS = Reason(
    rule="sms.too-many-characters",
    text="The message has more characters than the sender lets through.",
    citation=GUIDE(_LONG_CODE, note="What has more than 840 characters is not sent."),
    remedy="Shorten the text.",
)

BEYOND_CONCATENATION = Reason(
    rule="sms.beyond-concatenation",
    text="The message needs more segments than a header can count.",
    citation=GSM_CONCATENATION("9.2.3.24.1", note="The number of segments is one octet."),
    remedy="Send several messages.",
)

NOT_GSM_7 = Reason(
    rule="sms.not-gsm-7",
    text="The message has to be GSM-7, and has characters that are not.",
    citation=GSM_ALPHABETS("6.2.1"),
    remedy="Replace those characters, or let the message be UCS-2.",
)

REFUSALS: tuple[Reason, ...] = (
    TOO_MANY_SEGMENTS,
    TOO_MANY_CHARACTERS,
    BEYOND_CONCATENATION,
    NOT_GSM_7,
)
"""The rules that refuse."""
