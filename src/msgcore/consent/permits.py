"""May this be sent to this person? Read at the moment of sending, never earlier.

| kind | needs |
|---|---|
| message, auto-response, opt-in confirmation | not opted out; the level that the channel asks for |
| broadcast | the same, and explicit consent |
| prompt | not opted out |
| opt-out confirmation, keyword reply | nothing: whoever texts the keyword is answered |

The answers are worked out once for every combination, so asking costs a lookup.

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes; Set Up
Broadcast Messaging in Service Cloud.
"""

from collections.abc import Callable
from enum import Enum, unique
from itertools import product

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.reasons import BELOW_REQUIREMENT, NOT_EXPLICIT, OPTED_OUT
from msgcore.consent.state import ConsentState
from msgcore.rules import GUIDE, Citation, Reason, Refusal
from msgcore.vocabulary import ConsentLevel, ConsentRequirement

__all__ = ["Permission", "SendKind", "permits"]


@unique
class SendKind(Enum):
    """What is to be sent, as far as consent goes."""

    MESSAGE = "message"
    """What an agent, a bot or an automation writes."""
    AUTO_RESPONSE = "auto-response"
    """Acknowledgment, start and end of a conversation."""
    PROMPT = "prompt"
    """Asks for the opt-in or double opt-in keyword."""
    OPT_IN_CONFIRMATION = "opt-in-confirmation"
    OPT_OUT_CONFIRMATION = "opt-out-confirmation"
    KEYWORD_REPLY = "keyword-reply"
    """Answers a help or custom keyword."""
    BROADCAST = "broadcast"
    """One message to many people."""


@attrs.frozen(kw_only=True)
class Permission:
    """It may be sent.

    Args:
        kind: What may be sent.
        level: How far the person agrees.
        citation: Where it is written that this is enough.
    """

    kind: SendKind
    level: ConsentLevel
    citation: Citation


def permits(state: ConsentState, channel: Channel, kind: SendKind) -> Permission | Refusal:
    """Tell whether something may be sent to a person now, as far as consent goes.

    Args:
        state: What the person has said.
        channel: Says which level it asks for.
        kind: What is to be sent.

    Returns:
        A permission, or a refusal with every reason that applies.

    >>> from msgcore.consent.state import NEWCOMER
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> permits(NEWCOMER, page, SendKind.BROADCAST).rules
    ('consent.below-requirement', 'consent.not-explicit')
    """
    return _VERDICTS[kind, state.level, channel.requirement]


_Need = Callable[[ConsentLevel, ConsentRequirement], bool]


def _not_opted_out(level: ConsentLevel, _: ConsentRequirement) -> bool:
    return level is not ConsentLevel.OPTED_OUT


def _meets(level: ConsentLevel, requirement: ConsentRequirement) -> bool:
    return level.meets(requirement)


def _explicit(level: ConsentLevel, _: ConsentRequirement) -> bool:
    return level.meets(ConsentRequirement.EXPLICIT)


_NEEDS: dict[SendKind, tuple[tuple[_Need, Reason], ...]] = {
    SendKind.MESSAGE: ((_not_opted_out, OPTED_OUT), (_meets, BELOW_REQUIREMENT)),
    SendKind.AUTO_RESPONSE: ((_not_opted_out, OPTED_OUT), (_meets, BELOW_REQUIREMENT)),
    SendKind.PROMPT: ((_not_opted_out, OPTED_OUT),),
    SendKind.OPT_IN_CONFIRMATION: ((_not_opted_out, OPTED_OUT), (_meets, BELOW_REQUIREMENT)),
    SendKind.OPT_OUT_CONFIRMATION: (),
    SendKind.KEYWORD_REPLY: (),
    SendKind.BROADCAST: (
        (_not_opted_out, OPTED_OUT),
        (_meets, BELOW_REQUIREMENT),
        (_explicit, NOT_EXPLICIT),
    ),
}

_ENOUGH = GUIDE(
    "Track Customer Consent in Messaging Channels", note="The level meets what is asked for."
)
_ASKED = GUIDE(
    "Considerations for Short Codes", note="Whoever texts the keyword is answered, in any case."
)


def _verdict(
    kind: SendKind, level: ConsentLevel, requirement: ConsentRequirement
) -> Permission | Refusal:
    detail = f"the level is {level.value}, the channel asks for {requirement.value}"
    reasons = tuple(
        reason.with_detail(detail) if reason is BELOW_REQUIREMENT else reason
        for is_met, reason in _NEEDS[kind]
        if not is_met(level, requirement)
    )
    if reasons:
        return Refusal(reasons=reasons)
    return Permission(kind=kind, level=level, citation=_ENOUGH if _NEEDS[kind] else _ASKED)


_VERDICTS = {
    combination: _verdict(*combination)
    for combination in product(SendKind, ConsentLevel, ConsentRequirement)
}
