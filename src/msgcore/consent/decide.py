"""The opt-in dialogue: what a message means for consent, and what is answered.

| heard | recorded | answered |
|---|---|---|
| opt-out | always | confirmed: each, or only the first, as the policy says |
| help, custom keyword | nothing | by its own reply, for anyone, even somebody opted out |
| opt-in keyword | a grant | confirmed, or asked to confirm on a double opt-in channel |
| double opt-in keyword | a confirmation | confirmed, if it confirms a grant |
| anything else, opted out | nothing | not at all |
| anything else, level too low | the first message | the prompt for the next keyword |
| anything else | the first message | an implicit opt-in may be confirmed |

Messages may arrive late and out of order. What was said is recorded as of when it was
said; an answer goes out only if it is still true.

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes;
Customize Auto-Responses.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.classification import Classification
from msgcore.consent.events import ConsentEvent, DoublyOptedIn, OptedIn, OptedOut, WroteFirst
from msgcore.consent.evolve import evolve
from msgcore.consent.reasons import (
    DOUBLE_UNAVAILABLE,
    GRANT_OVERTAKEN,
    MESSAGE_AFTER_OPT_OUT,
    OPT_OUT_OVERTAKEN,
)
from msgcore.consent.state import ConsentState
from msgcore.policy import Policy
from msgcore.rules import Refusal
from msgcore.values import not_empty, utc
from msgcore.vocabulary import (
    Actor,
    ConsentLevel,
    ConsentRequirement,
    KeywordKind,
    ResponseKind,
)

__all__ = [
    "AgentOptOut",
    "ConsentDecision",
    "InboundConsent",
    "Reply",
    "decide",
    "meaning_on",
    "opt_out_by_agent",
]


@attrs.frozen(kw_only=True)
class InboundConsent:
    """A person's message, as far as consent goes.

    Args:
        id: The provider's message id.
        occurred_at: When the person sent it.
        received_at: When it arrived.
        said: What `classify` heard in it.
    """

    id: str = attrs.field(validator=not_empty)
    occurred_at: datetime = attrs.field(converter=utc)
    received_at: datetime = attrs.field(converter=utc)
    said: Classification


@attrs.frozen(kw_only=True)
class AgentOptOut:
    """An agent opts a person out.

    Args:
        id: Names the request.
        occurred_at: When the person asked for it.
        received_at: When the agent did it.
        agent: Who did it.
    """

    id: str = attrs.field(validator=not_empty)
    occurred_at: datetime = attrs.field(converter=utc)
    received_at: datetime = attrs.field(converter=utc)
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Reply:
    """An automatic response that is due.

    Args:
        kind: Which response.
        language: The language to answer in; empty for the channel's own.
        keyword: The keyword that is answered; empty where there is none.
    """

    kind: ResponseKind
    language: str = ""
    keyword: str = ""


@attrs.frozen(kw_only=True)
class ConsentDecision:
    """What follows from a message, for consent.

    Args:
        events: What is to be recorded; `evolve` folds it into the state.
        replies: What is to be answered, in order; `permits` has the last word.
        refusal: Why something was not done that might have been expected.
    """

    events: tuple[ConsentEvent, ...] = ()
    replies: tuple[Reply, ...] = ()
    refusal: Refusal | None = None


_NOTHING = ConsentDecision()
_UNANSWERED = ConsentDecision(refusal=Refusal.of(MESSAGE_AFTER_OPT_OUT))


def decide(
    state: ConsentState, message: InboundConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    """Tell what a person's message means for consent.

    Args:
        state: What the person has said so far on this channel.
        message: What the person says now; an id that is known already changes nothing.
        channel: Says which level it asks for.
        policy: Says what is confirmed and when prompts are repeated.

    Returns:
        Events to record and replies to send; a refusal may stand beside them.
    """
    kind = meaning_on(message.said, channel, policy)
    if kind is None:
        return _ordinary(state, message, channel, policy)
    return _HEARD[kind](state, message, channel, policy)


def meaning_on(said: Classification, channel: Channel, policy: Policy) -> KeywordKind | None:
    """Tell what a keyword asks for on a channel; None where it is like any other message.

    A confirmation means nothing where nobody asks twice, and an opt-in may mean nothing
    where writing is enough. A word that is both asks for whichever means something.

    Args:
        said: What `classify` heard.
        channel: Says which level it asks for.
        policy: Says whether an opt-in keyword counts where none is asked for.
    """
    if said.kind is KeywordKind.DOUBLE_OPT_IN and not said.also_opt_in:
        asks = _asks_twice(channel) and _has_double_opt_in(channel, policy)
        return said.kind if asks else None
    if said.kind is KeywordKind.OPT_IN or said.also_opt_in:
        counts = _asks_for_keyword(channel) or policy.consent.start_after_stop_is_explicit
        return KeywordKind.OPT_IN if counts else None
    return said.kind


def opt_out_by_agent(state: ConsentState, request: AgentOptOut, policy: Policy) -> ConsentDecision:
    """Opt a person out by hand, because the person asked an agent to.

    Args:
        state: What the person has said so far on this channel.
        request: Who asked whom, and when; an id that is known already changes nothing.
        policy: Says whether a repeated opt-out is confirmed.

    Returns:
        The opt-out to record, and its confirmation.
    """
    event = OptedOut(
        id=request.id,
        occurred_at=request.occurred_at,
        received_at=request.received_at,
        actor=Actor.AGENT,
        by=request.agent,
        policy=policy.id,
    )
    return _opted_out(state, event, policy)


# What each kind of message leads to


def _ordinary(
    state: ConsentState, message: InboundConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    level = state.level
    if level is ConsentLevel.OPTED_OUT:
        return _UNANSWERED
    if level.meets(channel.requirement) or state.heard(message.id):
        return _NOTHING
    first = state.wrote is None
    events = (_event(WroteFirst, message, policy),) if first else ()
    if channel.requirement is ConsentRequirement.IMPLICIT:
        confirms = _confirms_implicit(channel, policy)
        return ConsentDecision(events=events, replies=_CONFIRMED if confirms else ())
    return _prompted(level, events, channel, policy, asked_before=not first)


def _opt_out(
    state: ConsentState, message: InboundConsent, _channel: Channel, policy: Policy
) -> ConsentDecision:
    return _opted_out(state, _event(OptedOut, message, policy), policy)


def _opted_out(state: ConsentState, event: OptedOut, policy: Policy) -> ConsentDecision:
    if state.opt_out is not None and state.opt_out.id == event.id:
        return _NOTHING
    if evolve(state, event).level is not ConsentLevel.OPTED_OUT:
        return ConsentDecision(events=(event,), refusal=Refusal.of(OPT_OUT_OVERTAKEN))
    again = state.level is ConsentLevel.OPTED_OUT
    asked = event.actor is Actor.CUSTOMER and policy.consent.confirm_every_opt_out
    if again and not asked:
        return ConsentDecision(events=(event,))
    reply = Reply(
        kind=ResponseKind.OPT_OUT_CONFIRMATION, language=event.language, keyword=event.keyword
    )
    return ConsentDecision(events=(event,), replies=(reply,))


def _opt_in(
    state: ConsentState, message: InboundConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    event = _event(OptedIn, message, policy)
    if message.said.also_opt_in:
        event = attrs.evolve(event, confirms=True)
    return _granted(state, event, channel, policy)


def _double_opt_in(
    state: ConsentState, message: InboundConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    return _granted(state, _event(DoublyOptedIn, message, policy), channel, policy)


def _granted(
    state: ConsentState, event: OptedIn | DoublyOptedIn, channel: Channel, policy: Policy
) -> ConsentDecision:
    if state.heard(event.id):
        return _NOTHING
    before, after = state.level, evolve(state, event).level
    if after is ConsentLevel.OPTED_OUT:
        reason = GRANT_OVERTAKEN if isinstance(event, OptedIn) else MESSAGE_AFTER_OPT_OUT
        return ConsentDecision(events=(event,), refusal=Refusal.of(reason))
    if not after.meets(channel.requirement):
        asked_before = before is after and (before.meets(_EXPLICIT) or state.wrote is not None)
        return _prompted(after, (event,), channel, policy, asked_before=asked_before)
    if after is before:
        return ConsentDecision(events=(event,))
    reply = Reply(
        kind=ResponseKind.OPT_IN_CONFIRMATION, language=event.language, keyword=event.keyword
    )
    return ConsentDecision(events=(event,), replies=(reply,))


def _prompted(
    level: ConsentLevel,
    events: tuple[ConsentEvent, ...],
    channel: Channel,
    policy: Policy,
    *,
    asked_before: bool,
) -> ConsentDecision:
    """Ask for the keyword that is still missing, and record what was said."""
    confirming = level.meets(_EXPLICIT)
    if confirming and not _has_double_opt_in(channel, policy):
        return ConsentDecision(events=events, refusal=Refusal.of(DOUBLE_UNAVAILABLE))
    if asked_before and not policy.consent.prompt_on_mismatch:
        return ConsentDecision(events=events) if events else _NOTHING
    return ConsentDecision(events=events, replies=_ASK_AGAIN if confirming else _ASK)


def _answer(
    _state: ConsentState, message: InboundConsent, _channel: Channel, _policy: Policy
) -> ConsentDecision:
    said = message.said
    kind = ResponseKind.HELP if said.kind is KeywordKind.HELP else ResponseKind.CUSTOM
    return ConsentDecision(
        replies=(Reply(kind=kind, language=said.language, keyword=said.keyword),)
    )


_HEARD: dict[
    KeywordKind, Callable[[ConsentState, InboundConsent, Channel, Policy], ConsentDecision]
] = {
    KeywordKind.OPT_OUT: _opt_out,
    KeywordKind.DOUBLE_OPT_IN: _double_opt_in,
    KeywordKind.OPT_IN: _opt_in,
    KeywordKind.HELP: _answer,
    KeywordKind.CUSTOM: _answer,
}

_EXPLICIT = ConsentRequirement.EXPLICIT
_CONFIRMED = (Reply(kind=ResponseKind.OPT_IN_CONFIRMATION),)
_ASK = (Reply(kind=ResponseKind.OPT_IN_PROMPT),)
_ASK_AGAIN = (Reply(kind=ResponseKind.DOUBLE_OPT_IN_PROMPT),)
"""Prompts have one language: the channel's own."""


def _asks_for_keyword(channel: Channel) -> bool:
    return channel.requirement is not ConsentRequirement.IMPLICIT


def _asks_twice(channel: Channel) -> bool:
    return channel.requirement is ConsentRequirement.DOUBLE


def _has_double_opt_in(channel: Channel, policy: Policy) -> bool:
    return not channel.is_enhanced or policy.consent.double_opt_in_on_enhanced


def _confirms_implicit(channel: Channel, policy: Policy) -> bool:
    if channel.is_enhanced:
        return policy.consent.confirm_implicit_on_enhanced
    return policy.consent.confirm_implicit_on_standard


E = TypeVar("E", WroteFirst, OptedIn, DoublyOptedIn, OptedOut)


def _event(kind: type[E], message: InboundConsent, policy: Policy) -> E:
    said = message.said
    return kind(
        id=message.id,
        occurred_at=message.occurred_at,
        received_at=message.received_at,
        keyword=said.keyword,
        language=said.language,
        match=said.match,
        table=said.table,
        policy=policy.id,
    )
