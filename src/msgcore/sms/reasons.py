"""Why a text cannot be sent as it is.

Three limits that are independent of each other: what the sender lets through, in
segments and in characters, and what a segment's header can count.
"""

from msgcore.rules import GSM_CONCATENATION, GUIDE, Reason

__all__ = ["BEYOND_CONCATENATION", "REFUSALS", "TOO_MANY_CHARACTERS", "TOO_MANY_SEGMENTS"]

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

REFUSALS: tuple[Reason, ...] = (TOO_MANY_SEGMENTS, TOO_MANY_CHARACTERS, BEYOND_CONCATENATION)
"""The rules that refuse."""
