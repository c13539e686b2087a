"""SMS: encodings, segments and what they cost; senders, pace, hours, and the rules on sending.

`segment` tells how many segments a text costs under a `Profile`, where it is cut, which
characters made it UCS-2, and whether it is too long to be sent; `segment_many` tells the
same of many texts, as columns. `rewrite` saves segments, `cost` and `estimate` price them,
`encode` and `decode` write and read user data.

`classify_number` tells what kind of sender an address is, `sender_facts` what such a sender is
for, `pace` whether it may send now or when, `within_hours` whether the recipient's clock allows
it, and `check` what speaks against a message. What is about senders loads when it is first
used: whoever only segments texts needs none of it.
"""

import typing
from collections.abc import Mapping

from msgcore._lazily import lazily
from msgcore.sms.cost import EXAMPLE_PRICES, Cost, CostLine, Price, PriceTable, Volume, cost
from msgcore.sms.encoding import Encoding
from msgcore.sms.estimate import Case, Estimate, Step, estimate
from msgcore.sms.header import Concatenation, Element
from msgcore.sms.many import Counts, segment_many
from msgcore.sms.pdu import Decoded, UserData, decode, encode
from msgcore.sms.profile import AWS, GUIDE, STANDARD, TWILIO, Profile, Whole
from msgcore.sms.rewrite import Change, Rewriting, rewrite
from msgcore.sms.segment import segment
from msgcore.sms.segmentation import Offender, Part, Segmentation
from msgcore.sms.shift import AUTO, PLAIN, NationalLanguage, Shift, shifts_of

if typing.TYPE_CHECKING:
    from msgcore.sms.checks import BATCH_RULES, SENDING_RULES, SMS_RULES, TEXT_RULES, check
    from msgcore.sms.hours import (
        STATE_HOURS,
        Hours,
        HoursVerdict,
        LocalTime,
        Window,
        hours_for,
        local_times,
        within_hours,
    )
    from msgcore.sms.limits import CTIA_CONSUMER, Limits, Rate, limits_for
    from msgcore.sms.links import Link, find_links
    from msgcore.sms.numbering import Line
    from msgcore.sms.numbers import NumberClassification, classify_number, in_country
    from msgcore.sms.outbound import Batch, OutboundSms
    from msgcore.sms.pacing import Cause, Counters, Hold, Pace, Sent, pace
    from msgcore.sms.sender_lookup import (
        LeadTime,
        SenderFacts,
        lead_time,
        long_code_countries,
        sender_facts,
    )
    from msgcore.sms.sender_table import (
        LONG_CODE_COUNTRIES,
        REGULATED_COUNTRIES,
        Throughput,
        UseCase,
    )
    from msgcore.sms.shorteners import GUIDE_SHORTENERS, PUBLIC_SHORTENERS
    from msgcore.sms.zones import recipient_zones

__all__ = [
    "AUTO",
    "AWS",
    "BATCH_RULES",
    "CTIA_CONSUMER",
    "EXAMPLE_PRICES",
    "GUIDE",
    "GUIDE_SHORTENERS",
    "LONG_CODE_COUNTRIES",
    "PLAIN",
    "PUBLIC_SHORTENERS",
    "REGULATED_COUNTRIES",
    "SENDING_RULES",
    "SMS_RULES",
    "STANDARD",
    "STATE_HOURS",
    "TEXT_RULES",
    "TWILIO",
    "Batch",
    "Case",
    "Cause",
    "Change",
    "Concatenation",
    "Cost",
    "CostLine",
    "Counters",
    "Counts",
    "Decoded",
    "Element",
    "Encoding",
    "Estimate",
    "Hold",
    "Hours",
    "HoursVerdict",
    "LeadTime",
    "Limits",
    "Line",
    "Link",
    "LocalTime",
    "NationalLanguage",
    "NumberClassification",
    "Offender",
    "OutboundSms",
    "Pace",
    "Part",
    "Price",
    "PriceTable",
    "Profile",
    "Rate",
    "Rewriting",
    "Segmentation",
    "SenderFacts",
    "Sent",
    "Shift",
    "Step",
    "Throughput",
    "UseCase",
    "UserData",
    "Volume",
    "Whole",
    "Window",
    "check",
    "classify_number",
    "cost",
    "decode",
    "encode",
    "estimate",
    "find_links",
    "hours_for",
    "in_country",
    "lead_time",
    "limits_for",
    "local_times",
    "long_code_countries",
    "pace",
    "recipient_zones",
    "rewrite",
    "segment",
    "segment_many",
    "sender_facts",
    "shifts_of",
    "within_hours",
]

_LATER: Mapping[str, tuple[str, ...]] = {
    "checks": (
        "BATCH_RULES",
        "SENDING_RULES",
        "SMS_RULES",
        "TEXT_RULES",
        "check",
    ),
    "hours": (
        "Hours",
        "HoursVerdict",
        "LocalTime",
        "STATE_HOURS",
        "Window",
        "hours_for",
        "local_times",
        "within_hours",
    ),
    "limits": (
        "CTIA_CONSUMER",
        "Limits",
        "Rate",
        "limits_for",
    ),
    "links": (
        "Link",
        "find_links",
    ),
    "numbering": ("Line",),
    "numbers": (
        "NumberClassification",
        "classify_number",
        "in_country",
    ),
    "outbound": (
        "Batch",
        "OutboundSms",
    ),
    "pacing": (
        "Cause",
        "Counters",
        "Hold",
        "Pace",
        "Sent",
        "pace",
    ),
    "sender_lookup": (
        "LeadTime",
        "SenderFacts",
        "lead_time",
        "long_code_countries",
        "sender_facts",
    ),
    "sender_table": (
        "LONG_CODE_COUNTRIES",
        "REGULATED_COUNTRIES",
        "Throughput",
        "UseCase",
    ),
    "shorteners": (
        "GUIDE_SHORTENERS",
        "PUBLIC_SHORTENERS",
    ),
    "zones": ("recipient_zones",),
}
"""Module -> the names that it gives to this room when one of them is first used."""
_HOMES = {name: module for module, names in _LATER.items() for name in names}

__getattr__, __dir__ = lazily(__name__, _HOMES, __all__)
