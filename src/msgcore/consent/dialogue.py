"""The two steps of the opt-in dialogue: what a grant leads to, and the prompt for the next one.

A grant that reaches what the channel asks for is confirmed, once. One that does not is
followed by the prompt for the keyword that is still missing. Neither is said while something
stands in the way.

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes.
"""

from functools import reduce

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.asking import can_ask_twice
from msgcore.consent.decision import NOTHING, ConsentDecision, Reply
from msgcore.consent.events import ConsentEvent, DeclaredOutside, DoublyOptedIn, OptedIn
from msgcore.consent.evolve import evolve
from msgcore.consent.permits import permits
from msgcore.consent.reasons import (
    DOUBLE_UNAVAILABLE,
    GRANT_OVERTAKEN,
    MESSAGE_AFTER_OPT_OUT,
)
from msgcore.consent.response_catalogue import AUTO_RESPONSES
from msgcore.consent.state import ConsentState
from msgcore.policy import Policy
from msgcore.rules import Refusal
from msgcore.vocabulary import ConsentLevel, ConsentRequirement, ResponseKind

__all__ = ["granted", "permitted", "prompted"]


def granted(
    state: ConsentState,
    event: OptedIn | DoublyOptedIn | DeclaredOutside,
    channel: Channel,
    policy: Policy,
) -> ConsentDecision:
    """Say what follows from a grant, or from what confirms one.

    Args:
        state: What the person has said so far.
        event: The grant; an id that is known already changes nothing.
        channel: Says which level it asks for.
        policy: Says when prompts are repeated.
    """
    if state.heard(event.id):
        return NOTHING
    before, after = state.level, evolve(state, event).level
    if after is ConsentLevel.OPTED_OUT:
        alone = isinstance(event, DoublyOptedIn)
        reason = MESSAGE_AFTER_OPT_OUT if alone else GRANT_OVERTAKEN
        return ConsentDecision(events=(event,), refusal=Refusal.of(reason))
    if not after.meets(channel.requirement):
        asked_before = before is after and (before.meets(_EXPLICIT) or state.wrote is not None)
        return prompted(after, (event,), channel, policy, asked_before=asked_before)
    if after is before:
        return ConsentDecision(events=(event,))
    reply = Reply(
        kind=ResponseKind.OPT_IN_CONFIRMATION, language=event.language, keyword=event.keyword
    )
    return ConsentDecision(events=(event,), replies=(reply,))


def prompted(
    level: ConsentLevel,
    events: tuple[ConsentEvent, ...],
    channel: Channel,
    policy: Policy,
    *,
    asked_before: bool,
) -> ConsentDecision:
    """Ask for the keyword that is still missing, and record what was said.

    Args:
        level: How far the person agrees.
        events: What is recorded.
        channel: Says which level it asks for.
        policy: Says when prompts are repeated.
        asked_before: Whether the person was asked for the same keyword already.
    """
    confirming = level.meets(_EXPLICIT)
    if confirming and not can_ask_twice(channel, policy):
        return ConsentDecision(events=events, refusal=_UNAVAILABLE)
    if asked_before and not policy.consent.prompt_on_mismatch:
        return ConsentDecision(events=events) if events else NOTHING
    return ConsentDecision(events=events, replies=_ASK_AGAIN if confirming else _ASK)


def permitted(state: ConsentState, decision: ConsentDecision, channel: Channel) -> ConsentDecision:
    """Leave out the replies that something stands in the way of, and say what.

    Args:
        state: What the person had said before.
        decision: What follows.
        channel: Where the replies would be sent.
    """
    after = reduce(evolve, decision.events, state)
    if not after.obstacles:
        return decision
    reasons = decision.refusal.reasons if decision.refusal else ()
    replies = []
    for reply in decision.replies:
        verdict = permits(after, channel, AUTO_RESPONSES[reply.kind].to_consent)
        if isinstance(verdict, Refusal):
            reasons += verdict.reasons
        else:
            replies.append(reply)
    refusal = Refusal(reasons=reasons) if reasons else None
    return attrs.evolve(decision, replies=tuple(replies), refusal=refusal)


_EXPLICIT = ConsentRequirement.EXPLICIT
_UNAVAILABLE = Refusal.of(DOUBLE_UNAVAILABLE)
_ASK = (Reply(kind=ResponseKind.OPT_IN_PROMPT),)
_ASK_AGAIN = (Reply(kind=ResponseKind.DOUBLE_OPT_IN_PROMPT),)
"""Prompts have one language: the channel's own."""
