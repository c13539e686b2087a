"""What each kind of sender is for, how fast it sends and how long it takes to get, as data.

| | long code | toll-free | short code | A2P long code | mobile |
|---|---|---|---|---|---|
| United States | in, out | in, out, automated | all | - | - |
| Canada | in, out | in, out | all | - | - |
| elsewhere | - | - | out, automated, campaigns | all | in, out, automated |
| messages a second | 1-2 | 10-100 in the US | 10-500 | | |

Guide: SMS Number Types in Service Cloud; Create SMS Long Code Channels in Service Cloud; SMS
Regulations by Country.
"""

from collections.abc import Mapping
from enum import unique

import attrs

from msgcore.policy import Confidence, Preset
from msgcore.rules import GUIDE, HELP, MSGCORE, Citation
from msgcore.vocabulary import SenderKind, Word

__all__ = [
    "ELSEWHERE",
    "LONG_CODE_COUNTRIES",
    "NUMBER_TYPES",
    "REGULATED_COUNTRIES",
    "USE_CASES",
    "Filing",
    "NumberType",
    "Throughput",
    "UseCase",
    "UseCaseCell",
]

_NUMBER_TYPES = GUIDE("SMS Number Types in Service Cloud")
_LATER = HELP("Considerations for SMS channels")


@unique
class UseCase(Word):
    """What a message is, as the table of number types tells messages apart."""

    INBOUND_INITIATED = "inbound-initiated"
    """It belongs to a conversation that a customer began."""
    OUTBOUND_INITIATED = "outbound-initiated"
    """It belongs to a conversation that an agent began."""
    AUTOMATED_OUTBOUND = "automated-outbound"
    """A change of a record or a bot triggered it."""
    CAMPAIGN = "campaign"
    """It goes to a list of people: a broadcast."""


_IN, _OUT, _AUTOMATED, _CAMPAIGN = UseCase
_ALL = tuple(UseCase)


@attrs.frozen(kw_only=True)
class UseCaseCell:
    """What a kind of sender is for in a country.

    Args:
        use_cases: What it may be used for; empty where it is not to be had.
        citation: Where it is written.
        note: What contradicts or narrows it; may be empty.
        confidence: How sure it is.
    """

    use_cases: tuple[UseCase, ...]
    citation: Citation = _NUMBER_TYPES
    note: str = ""
    confidence: Confidence = Confidence.STATED


ELSEWHERE = ""
"""The row of the table for all countries but the US and Canada."""

_PROVIDED = "From numbers that the product provides."
_NONE = UseCaseCell(use_cases=())
_ALPHANUMERIC = UseCaseCell(
    use_cases=(_OUT, _AUTOMATED, _CAMPAIGN),
    citation=MSGCORE("Alphanumeric senders", note="The guide knows none; providers send one way."),
    note="Nobody can answer a name.",
    confidence=Confidence.INFERRED,
)
_NO_NAMES = attrs.evolve(
    _ALPHANUMERIC, use_cases=(), note="Providers send no names to the US, Canada and Puerto Rico."
)

USE_CASES: Mapping[tuple[str, SenderKind], UseCaseCell] = {
    ("US", SenderKind.LONG_CODE): UseCaseCell(use_cases=(_IN, _OUT)),
    ("US", SenderKind.TOLL_FREE): UseCaseCell(
        use_cases=(_IN, _OUT, _AUTOMATED),
        note="The page on broadcasts sends them from toll-free numbers, too.",
        confidence=Confidence.DISPUTED,
    ),
    ("US", SenderKind.SHORT_CODE): UseCaseCell(use_cases=_ALL),
    ("US", SenderKind.A2P_LONG_CODE): _NONE,
    ("US", SenderKind.MOBILE): _NONE,
    ("US", SenderKind.ALPHANUMERIC): _NO_NAMES,
    ("CA", SenderKind.LONG_CODE): UseCaseCell(use_cases=(_IN, _OUT)),
    ("CA", SenderKind.TOLL_FREE): UseCaseCell(
        use_cases=(_IN, _OUT),
        note="The page on broadcasts sends them from toll-free numbers, without naming a country;"
        " the page on terms has A2P messages from them in the US alone.",
        confidence=Confidence.DISPUTED,
    ),
    ("CA", SenderKind.SHORT_CODE): UseCaseCell(use_cases=_ALL),
    ("CA", SenderKind.A2P_LONG_CODE): _NONE,
    ("CA", SenderKind.MOBILE): _NONE,
    ("CA", SenderKind.ALPHANUMERIC): _NO_NAMES,
    ("PR", SenderKind.ALPHANUMERIC): _NO_NAMES,
    (ELSEWHERE, SenderKind.LONG_CODE): UseCaseCell(
        use_cases=(),
        note="The page on long codes lists countries elsewhere that have them.",
        confidence=Confidence.DISPUTED,
    ),
    (ELSEWHERE, SenderKind.TOLL_FREE): _NONE,
    (ELSEWHERE, SenderKind.SHORT_CODE): UseCaseCell(
        use_cases=(_OUT, _AUTOMATED, _CAMPAIGN),
        note="The page on short codes has them in the US and Canada alone.",
        confidence=Confidence.DISPUTED,
    ),
    (ELSEWHERE, SenderKind.A2P_LONG_CODE): UseCaseCell(use_cases=_ALL, note=_PROVIDED),
    (ELSEWHERE, SenderKind.MOBILE): UseCaseCell(
        use_cases=(_IN, _OUT, _AUTOMATED), note=_PROVIDED, confidence=Confidence.DISPUTED
    ),
    (ELSEWHERE, SenderKind.ALPHANUMERIC): _ALPHANUMERIC,
}
"""Country, or `ELSEWHERE`, and kind of sender -> what it is for."""

LATER_USE_CASES: Mapping[tuple[str, SenderKind], UseCaseCell] = {
    (country, SenderKind.A2P_LONG_CODE): UseCaseCell(
        use_cases=_ALL,
        citation=_LATER,
        note="After the brand and the campaign are registered, one campaign for each number; in"
        " production only. The page does not list use cases.",
        confidence=Confidence.INFERRED,
    )
    for country in ("US", "CA")
}
"""What the later product lays over the table: registered long codes in North America."""


@attrs.frozen(kw_only=True)
class Throughput:
    """How many messages a second a kind of sender lets through.

    Args:
        lowest: The lower figure of the range.
        highest: The upper figure.
        countries: Where; empty for everywhere.
    """

    lowest: int
    highest: int
    countries: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class NumberType:
    """A column of the guide's second table on number types.

    Args:
        format: What its numbers look like.
        throughput: How fast it sends; None where the guide gives no figure.
        limited: Whether the ratio and the monthly volume of person-to-person traffic bind it.
        avoids_links: Whether links are to be avoided.
        trust: How surely messages are delivered.
        setup: How long it takes to get one.
        approval: Whether it must be approved beforehand; None where the guide does not say.
        one_way: Whether nobody can answer it.
        citation: Where it is written.
        note: What contradicts or narrows it; may be empty.
        confidence: How sure it is.
    """

    format: str
    throughput: Throughput | None = None
    limited: bool = False
    avoids_links: bool = False
    trust: str = ""
    setup: str = ""
    approval: bool | None = None
    one_way: bool = False
    citation: Citation = _NUMBER_TYPES
    note: str = ""
    confidence: Confidence = Confidence.STATED


NUMBER_TYPES: Mapping[SenderKind, NumberType] = {
    SenderKind.LONG_CODE: NumberType(
        format="7-15 digits, as a rule 10",
        throughput=Throughput(lowest=1, highest=2),
        limited=True,
        trust="low",
        setup="minutes",
        approval=False,
        note="One message out for each that comes in is expected, three are the most.",
    ),
    SenderKind.TOLL_FREE: NumberType(
        format="1-8XX and 7 digits",
        throughput=Throughput(lowest=10, highest=100, countries=("US",)),
        avoids_links=True,
        trust="medium",
        setup="less than 3 days",
        approval=False,
        note="Outside the US all is as with long codes. Another page gives 8 weeks to register.",
        confidence=Confidence.DISPUTED,
    ),
    SenderKind.SHORT_CODE: NumberType(
        format="4-8 digits",
        throughput=Throughput(lowest=10, highest=500),
        trust="high",
        setup="weeks",
        approval=True,
        note="The page on short codes says 5 or 6 digits.",
        confidence=Confidence.DISPUTED,
    ),
    SenderKind.A2P_LONG_CODE: NumberType(
        format="7-15 digits",
        citation=GUIDE("SMS Terminology in Service Cloud"),
        note="The account's permissions and rate limits set the pace; there is no figure.",
        confidence=Confidence.INFERRED,
    ),
    SenderKind.MOBILE: NumberType(
        format="7-15 digits",
        throughput=Throughput(lowest=1, highest=2),
        limited=True,
        citation=GUIDE("SMS Terminology in Service Cloud"),
        note="A long code by the page on terms; the table gives it no column.",
        confidence=Confidence.INFERRED,
    ),
    SenderKind.ALPHANUMERIC: NumberType(
        format="1-11 letters, digits and spaces, at least one letter",
        one_way=True,
        citation=MSGCORE("Alphanumeric senders", note="The guide knows none."),
        confidence=Confidence.INFERRED,
    ),
}
"""Kind of sender -> what the documents say of it wherever it is used."""

_REGULATED = "AT AU BE CA CH DE DK ES FI FR GB HK HU IE MY NO PH PL PT SE SG TW US"
REGULATED_COUNTRIES: tuple[str, ...] = tuple(_REGULATED.split())
"""The 23 countries whose regulations the guide links to; it writes UK for GB.

Guide: SMS Regulations by Country.
"""

LONG_CODE_COUNTRIES: tuple[str, ...] = tuple(sorted((*REGULATED_COUNTRIES, "BR")))
"""The 24 countries in which the guide has long codes.

Guide: Create SMS Long Code Channels in Service Cloud.
"""


@attrs.frozen(kw_only=True)
class Filing:
    """What has to be filed before a kind of sender may be used.

    Args:
        kind: The kind of sender.
        countries: Where; empty for everywhere.
        what: What is filed.
        existing: Whether it is for numbers that the business already has, or for new ones.
        since: The first preset that has it.
        citation: Where it is written.
        weeks: How many weeks it takes, least and most; None where the policy or nobody says.
        many: From how many numbers on it takes longer; None where it never does.
        weeks_for_many: How many weeks it then takes in addition, least and most.
    """

    kind: SenderKind
    what: str
    citation: Citation
    countries: tuple[str, ...] = ()
    existing: bool = False
    since: Preset = Preset.SPRING_23
    weeks: tuple[int, int] | None = None
    many: int | None = None
    weeks_for_many: tuple[int, int] = (0, 0)


LETTER = "Letter of Authorization"
NUMBER_REQUEST = "phone number request"

_LONG_CODE_PAGE = GUIDE("Create SMS Long Code Channels in Service Cloud")
_BROADCASTS = GUIDE("Set Up Broadcast Messaging in Service Cloud")
_NORTH_AMERICA = ("CA", "US")

FILINGS: tuple[Filing, ...] = (
    *(
        Filing(
            kind=kind, what=LETTER, existing=True, countries=_NORTH_AMERICA, citation=_BROADCASTS
        )
        for kind in (SenderKind.LONG_CODE, SenderKind.TOLL_FREE)
    ),
    *(
        Filing(kind=kind, what=NUMBER_REQUEST, citation=_LONG_CODE_PAGE)
        for kind in (SenderKind.LONG_CODE, SenderKind.A2P_LONG_CODE, SenderKind.MOBILE)
    ),
    Filing(
        kind=SenderKind.TOLL_FREE,
        what="registration of the toll-free number",
        countries=_NORTH_AMERICA,
        citation=_LONG_CODE_PAGE,
    ),
    Filing(
        kind=SenderKind.SHORT_CODE,
        what="application for the short code",
        countries=_NORTH_AMERICA,
        citation=GUIDE("Create SMS Short Code Channels in Service Cloud"),
    ),
    Filing(
        kind=SenderKind.A2P_LONG_CODE,
        what="registration of brand and campaign",
        countries=_NORTH_AMERICA,
        since=Preset.SUMMER_26,
        weeks=(1, 4),
        many=50,
        weeks_for_many=(1, 2),
        citation=_LATER,
    ),
)
"""What is to be filed, by kind of sender."""
