"""What holds of a sender of one kind in one country, the policy's choices applied.

The tables contradict other pages of the guide; each contradiction is a policy value:

| of | the table says | another page says | policy value |
|---|---|---|---|
| broadcasts from toll-free numbers | no | yes | `toll_free_broadcasts` |
| broadcasts from A2P long codes | yes | no | `a2p_broadcasts` |
| mobile numbers | yes, if provided | no | `mobile_senders` |
| long codes elsewhere | no | in 24 countries | `long_codes_elsewhere` |
| short codes elsewhere | yes, if not to be answered | no | `short_codes_elsewhere` |
| long codes in Brazil | | yes and no | `brazil_has_long_codes` |
| toll-free numbers take | under 3 days | up to 8 weeks | `toll_free_weeks_max` |

Guide: SMS Number Types in Service Cloud.
"""

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy, Preset
from msgcore.rules import Citation
from msgcore.sms.sender_table import (
    ELSEWHERE,
    FILINGS,
    LATER_USE_CASES,
    LETTER,
    LONG_CODE_COUNTRIES,
    NUMBER_TYPES,
    USE_CASES,
    Filing,
    Throughput,
    UseCase,
    UseCaseCell,
)
from msgcore.values import at_least, country_fault
from msgcore.vocabulary import SenderKind

__all__ = [
    "LeadTime",
    "SenderFacts",
    "avoids_links",
    "lead_time",
    "long_code_countries",
    "sender_facts",
]

_LONG_CODE = SenderKind.LONG_CODE
_TOLL_FREE = SenderKind.TOLL_FREE
_SHORT_CODE = SenderKind.SHORT_CODE
_A2P = SenderKind.A2P_LONG_CODE
_MOBILE = SenderKind.MOBILE
_NORTH_AMERICA = ("US", "CA")
_PRESETS = tuple(Preset)


@attrs.frozen(kw_only=True)
class SenderFacts:
    """What the documents say of a kind of sender in a country, under a policy.

    Args:
        kind: The kind.
        country: The country, as two capital letters.
        use_cases: What it may be used for; empty where it is not to be had.
        throughput: How many messages a second it lets through; None where nobody gives a figure.
        ratio_max: How many messages may go out for each that comes in; None for any.
        monthly_messages: How many messages may go out in a month; None for any.
        avoids_links: Whether links are to be avoided.
        one_way: Whether nobody can answer it.
        format: What its numbers look like.
        trust: How surely messages are delivered: low, medium or high; empty where unsaid.
        setup: How long the table says it takes to get one; see `lead_time`.
        approval: Whether it must be approved beforehand; None where nobody says.
        citations: Where it is written.
        notes: What contradicts or narrows it.
    """

    kind: SenderKind
    country: str
    use_cases: tuple[UseCase, ...]
    throughput: Throughput | None
    ratio_max: int | None
    monthly_messages: int | None
    avoids_links: bool
    one_way: bool
    format: str
    trust: str
    setup: str
    approval: bool | None
    citations: tuple[Citation, ...]
    notes: tuple[str, ...]

    @property
    def available(self) -> bool:
        """Whether such a sender is to be had there at all."""
        return bool(self.use_cases)

    def allows(self, use_case: UseCase) -> bool:
        """Tell whether it may be used for something."""
        return use_case in self.use_cases


def sender_facts(kind: SenderKind, country: str, policy: Policy = DOCUMENTED) -> SenderFacts:
    """Look up a kind of sender in a country.

    Args:
        kind: The kind.
        country: Where it is registered, as two capital letters.
        policy: Which documents and choices count.

    Raises:
        InvalidValueError: The country is not two capital letters.

    >>> toll_free = sender_facts(SenderKind.TOLL_FREE, "US")
    >>> [use_case.value for use_case in toll_free.use_cases]
    ['inbound-initiated', 'outbound-initiated', 'automated-outbound', 'campaign']
    >>> toll_free.throughput
    Throughput(lowest=10, highest=100, countries=('US',))
    >>> sender_facts(SenderKind.TOLL_FREE, "CA").throughput  # as with long codes
    Throughput(lowest=1, highest=2, countries=())

    Guide: SMS Number Types in Service Cloud.
    """
    _known(country)
    cell = _cell(kind, country, policy)
    column = NUMBER_TYPES[kind]
    speed, limited = column.throughput, column.limited
    if speed is not None and speed.countries and country not in speed.countries:
        model = NUMBER_TYPES[_LONG_CODE]
        speed, limited = model.throughput, model.limited
    sms = policy.sms
    citations = dict.fromkeys((cell.citation, column.citation))
    return SenderFacts(
        kind=kind,
        country=country,
        use_cases=_use_cases(kind, country, cell, policy),
        throughput=speed,
        ratio_max=sms.long_code_ratio_max if limited else None,
        monthly_messages=sms.long_code_monthly_messages if limited else None,
        avoids_links=avoids_links(kind, policy),
        one_way=column.one_way,
        format=column.format,
        trust=column.trust,
        setup=column.setup,
        approval=column.approval,
        citations=tuple(citations),
        notes=tuple(note for note in (cell.note, column.note) if note),
    )


def avoids_links(kind: SenderKind, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether links are to be avoided from a kind of sender, wherever it is.

    >>> avoids_links(SenderKind.TOLL_FREE), avoids_links(SenderKind.SHORT_CODE)
    (True, False)

    Guide: SMS Number Types in Service Cloud.
    """
    if kind in (_LONG_CODE, _MOBILE) and policy.sms.long_codes_avoid_links:
        return True
    return NUMBER_TYPES[kind].avoids_links


def _known(country: str) -> None:
    fault = country_fault("country", country)
    if fault is None and not country:
        fault = Fault(path="country", message="must not be empty", hint="Such as 'US'.")
    if fault is not None:
        raise InvalidValueError(fault)


def _in_force(since: Preset, policy: Policy) -> bool:
    return _PRESETS.index(since) <= _PRESETS.index(policy.channels.capabilities)


def _cell(kind: SenderKind, country: str, policy: Policy) -> UseCaseCell:
    later = LATER_USE_CASES.get((country, kind))
    if later is not None and _in_force(Preset.SUMMER_26, policy):
        return later
    return USE_CASES.get((country, kind)) or USE_CASES[ELSEWHERE, kind]


def _use_cases(
    kind: SenderKind, country: str, cell: UseCaseCell, policy: Policy
) -> tuple[UseCase, ...]:
    sms, use_cases = policy.sms, set(cell.use_cases)
    if kind is _TOLL_FREE and use_cases and sms.toll_free_broadcasts:
        use_cases.add(UseCase.CAMPAIGN)
    if kind is _A2P and not sms.a2p_broadcasts:
        use_cases.discard(UseCase.CAMPAIGN)
    if kind is _MOBILE and not sms.mobile_senders:
        use_cases.clear()
    if kind is _SHORT_CODE and country not in _NORTH_AMERICA and not sms.short_codes_elsewhere:
        use_cases.clear()
    if kind is _LONG_CODE and sms.long_codes_elsewhere and country in long_code_countries(policy):
        use_cases |= {UseCase.INBOUND_INITIATED, UseCase.OUTBOUND_INITIATED}
    return tuple(use_case for use_case in UseCase if use_case in use_cases)


def long_code_countries(policy: Policy = DOCUMENTED) -> tuple[str, ...]:
    """Return the countries in which long codes of any kind are to be had.

    >>> len(long_code_countries())
    24

    Guide: Create SMS Long Code Channels in Service Cloud.
    """
    if policy.sms.brazil_has_long_codes:
        return LONG_CODE_COUNTRIES
    return tuple(country for country in LONG_CODE_COUNTRIES if country != "BR")


@attrs.frozen(kw_only=True)
class LeadTime:
    """How long it takes until a sender can be used.

    Args:
        what: What has to be filed.
        business_days: Within how many business days; None where weeks are given, or nothing.
        weeks: How many weeks, least and most; None where business days are given, or nothing.
        citation: Where it is written.

    >>> LeadTime(what="a form", weeks=(1, 2), citation=FILINGS[0].citation).weeks
    (1, 2)
    """

    what: str
    citation: Citation
    business_days: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(at_least(0))
    )
    weeks: tuple[int, int] | None = None

    def __attrs_post_init__(self) -> None:
        if self.weeks is not None and not 0 <= self.weeks[0] <= self.weeks[1]:
            raise InvalidValueError(
                Fault(path="weeks", message=f"{self.weeks} is no range", hint="Least, then most.")
            )


def lead_time(
    kind: SenderKind,
    country: str,
    policy: Policy = DOCUMENTED,
    *,
    existing: bool = False,
    numbers: int = 1,
) -> LeadTime | None:
    """Tell what has to be filed for a sender, and how long that takes.

    Args:
        kind: The kind of sender.
        country: Where it is registered, as two capital letters.
        policy: Which documents and choices count.
        existing: Whether the business already has the number and wants it enabled for text.
        numbers: How many numbers are asked for, at least 1.

    Returns:
        The filing and its time; None where the documents know none for such a sender there, or
        no such sender.

    Raises:
        InvalidValueError: The country is not two capital letters, or `numbers` is below 1.

    >>> lead_time(SenderKind.SHORT_CODE, "US").weeks
    (10, 16)
    >>> lead_time(SenderKind.LONG_CODE, "US", existing=True).business_days
    1

    Guide: Set Up Broadcast Messaging; Create SMS Long Code Channels in Service Cloud; Create SMS
    Short Code Channels in Service Cloud.
    """
    _known(country)
    if numbers < 1:
        raise InvalidValueError(Fault(path="numbers", message=f"is {numbers}, must be at least 1"))
    if not sender_facts(kind, country, policy).available:
        return None
    # A later filing replaces an earlier one of the same kind and country.
    for filing in reversed(FILINGS):
        if (
            filing.kind is kind
            and filing.existing is existing
            and (not filing.countries or country in filing.countries)
            and _in_force(filing.since, policy)
        ):
            return _timed(filing, policy, numbers)
    return None


def _timed(filing: Filing, policy: Policy, numbers: int) -> LeadTime:
    sms = policy.sms
    if filing.what == LETTER:
        days = sms.letter_other_business_days
        if filing.kind is _TOLL_FREE:
            days = sms.letter_toll_free_business_days
        return LeadTime(what=filing.what, citation=filing.citation, business_days=days)
    weeks = filing.weeks
    if filing.kind is _TOLL_FREE:
        weeks = sms.toll_free_weeks_min, sms.toll_free_weeks_max
    elif filing.kind is _SHORT_CODE:
        weeks = sms.short_code_weeks_min, sms.short_code_weeks_max
    if weeks is not None and filing.many is not None and numbers >= filing.many:
        weeks = weeks[0] + filing.weeks_for_many[0], weeks[1] + filing.weeks_for_many[1]
    return LeadTime(what=filing.what, citation=filing.citation, weeks=weeks)
