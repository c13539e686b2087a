"""May this be sent to this person? Read at the moment of sending, never earlier.

| kind | needs |
|---|---|
| message, auto-response, opt-in confirmation | not opted out; the level that the channel asks for |
| broadcast | the same, and explicit consent |
| prompt | not opted out |
| opt-out confirmation, keyword reply | nothing: whoever texts the keyword is answered |

Whatever the level: while a probable opt-out is held, only the last row is sent; and nothing at
all goes to a thread that the person deleted or blocked.

Each answer is worked out once, so asking costs a lookup.

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes; Set Up
Broadcast Messaging in Service Cloud.
"""

from collections.abc import Callable
from enum import Enum, unique
from functools import cache

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.reasons import (
    BELOW_REQUIREMENT,
    NOT_EXPLICIT,
    OPTED_OUT,
    REVOCATION_SUSPECTED,
    THREAD_BLOCKED,
    THREAD_DELETED,
)
from msgcore.consent.state import ConsentState, Obstacle
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
    return _verdict(kind, state.level, channel.requirement, state.obstacles)


_Need = Callable[[ConsentLevel, ConsentRequirement], bool]


def _not_opted_out(level: ConsentLevel, _: ConsentRequirement) -> bool:
    return level is not ConsentLevel.OPTED_OUT


def _meets(level: ConsentLevel, requirement: ConsentRequirement) -> bool:
    return level.meets(requirement)


def _explicit(level: ConsentLevel, _: ConsentRequirement) -> bool:
    return level.meets(ConsentRequirement.EXPLICIT)


_OPTED_IN: tuple[tuple[_Need, Reason], ...] = (
    (_not_opted_out, OPTED_OUT),
    (_meets, BELOW_REQUIREMENT),
)

_NEEDS: dict[SendKind, tuple[tuple[_Need, Reason], ...]] = {
    SendKind.MESSAGE: _OPTED_IN,
    SendKind.AUTO_RESPONSE: _OPTED_IN,
    SendKind.PROMPT: ((_not_opted_out, OPTED_OUT),),
    SendKind.OPT_IN_CONFIRMATION: _OPTED_IN,
    SendKind.OPT_OUT_CONFIRMATION: (),
    SendKind.KEYWORD_REPLY: (),
    SendKind.BROADCAST: (*_OPTED_IN, (_explicit, NOT_EXPLICIT)),
}

_OBSTACLES: tuple[tuple[Obstacle, Reason], ...] = (
    (Obstacle.HELD, REVOCATION_SUSPECTED),
    (Obstacle.DELETED, THREAD_DELETED),
    (Obstacle.BLOCKED, THREAD_BLOCKED),
)

_ENOUGH = GUIDE(
    "Track Customer Consent in Messaging Channels", note="The level meets what is asked for."
)
_ASKED = GUIDE(
    "Considerations for Short Codes", note="Whoever texts the keyword is answered, in any case."
)


@cache
def _verdict(
    kind: SendKind,
    level: ConsentLevel,
    requirement: ConsentRequirement,
    obstacles: frozenset[Obstacle],
) -> Permission | Refusal:
    detail = f"the level is {level.value}, the channel asks for {requirement.value}"
    reasons = [
        reason.with_detail(detail) if reason is BELOW_REQUIREMENT else reason
        for is_met, reason in _NEEDS[kind]
        if not is_met(level, requirement)
    ]
    for obstacle, reason in _OBSTACLES:
        passes = obstacle is Obstacle.HELD and not _NEEDS[kind]
        if obstacle in obstacles and not passes:
            reasons.append(reason)
    if reasons:
        return Refusal(reasons=tuple(reasons))
    return Permission(kind=kind, level=level, citation=_ENOUGH if _NEEDS[kind] else _ASKED)
