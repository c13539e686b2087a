"""The opt-in dialogue: what a message means for consent, and what is answered.

| heard | recorded | answered |
|---|---|---|
| opt-out | always | confirmed: each, or only the first, as the policy says |
| help, custom keyword | nothing | by its own reply, for anyone, even somebody opted out |
| opt-in keyword | a grant | confirmed, or asked to confirm on a double opt-in channel |
| double opt-in keyword | a confirmation | confirmed, if it confirms a grant |
| what reads like an opt-out, if that is asked for | the suspicion | not at all: sends are held |
| anything else, opted out | nothing | not at all |
| anything else, level too low | the first message | the prompt for the next keyword |
| anything else | the first message | an implicit opt-in may be confirmed |

Whatever is heard after the person deleted or blocked the thread is recorded as a return, unless
a block is final by the policy.

Messages may arrive late and out of order. What was said is recorded as of when it was
said; an answer goes out only if it is still true.

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes;
Customize Auto-Responses.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.asking import asks, asks_twice, confirms_implicit
from msgcore.consent.classification import Classification, Revocation
from msgcore.consent.decision import NOTHING, ConsentDecision, Reply, opted_out
from msgcore.consent.dialogue import granted, permitted, prompted
from msgcore.consent.events import (
    DoublyOptedIn,
    OptedIn,
    OptedOut,
    RevocationSuspected,
    WroteAgain,
    WroteFirst,
)
from msgcore.consent.evolve import evolve
from msgcore.consent.reasons import (
    MESSAGE_AFTER_OPT_OUT,
    NO_CONFIRMING_KEYWORD,
    REVOCATION_SUSPECTED,
)
from msgcore.consent.state import ConsentState, Obstacle
from msgcore.policy import Policy
from msgcore.rules import Reason, Refusal
from msgcore.values import not_empty, utc
from msgcore.vocabulary import ConsentLevel, ConsentRequirement, KeywordKind, ResponseKind

__all__ = ["InboundConsent", "decide", "meaning_on"]


@attrs.frozen(kw_only=True)
class InboundConsent:
    """A person's message, as far as consent goes.

    Args:
        id: The provider's message id.
        occurred_at: When the person sent it.
        received_at: When it arrived.
        said: What `classify` heard in it.
        confirmable: Whether a keyword of the channel confirms an opt-in. Where none does and
            the channel asks for a double opt-in, an opt-in keyword sent twice counts.
    """

    id: str = attrs.field(validator=not_empty)
    occurred_at: datetime = attrs.field(converter=utc)
    received_at: datetime = attrs.field(converter=utc)
    said: Classification
    confirmable: bool = True


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

    >>> from datetime import UTC
    >>> from msgcore.consent import DEFAULT_KEYWORDS, NEWCOMER, KeywordTable, classify
    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> said = classify("Stop!", KeywordTable.build(DEFAULT_KEYWORDS))
    >>> stop = InboundConsent(id="m1", occurred_at=nine, received_at=nine, said=said)
    >>> decision = decide(NEWCOMER, stop, page, DOCUMENTED)
    >>> decision.events[0].rule, decision.replies[0].kind.value
    ('consent.opted-out-by-keyword', 'opt-out-confirmation')
    """
    if state.suspected is state.deleted is state.blocked is None:
        return _heard(state, message, channel, policy)
    back = _return(state, message, policy)
    returned = state if back is None else evolve(state, back)
    decision = permitted(returned, _heard(returned, message, channel, policy), channel)
    return decision if back is None else attrs.evolve(decision, events=(back, *decision.events))


def meaning_on(said: Classification, channel: Channel, policy: Policy) -> KeywordKind | None:
    """Tell what a keyword asks for on a channel; None where it is like any other message.

    A confirmation means nothing where nobody asks twice, and an opt-in may mean nothing
    where writing is enough. A word that is both asks for whichever means something.

    Args:
        said: What `classify` heard.
        channel: Says which level it asks for.
        policy: Says whether an opt-in keyword counts where none is asked for.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> confirm = Classification(kind=KeywordKind.DOUBLE_OPT_IN, keyword="YES")
    >>> print(meaning_on(confirm, page, DOCUMENTED))
    None
    """
    if said.kind is KeywordKind.DOUBLE_OPT_IN and not said.also_opt_in:
        return said.kind if asks_twice(channel, policy) else None
    if said.kind is KeywordKind.OPT_IN or said.also_opt_in:
        counts = asks(channel) or policy.consent.start_after_stop_is_explicit
        return KeywordKind.OPT_IN if counts else None
    return said.kind


# What each kind of message leads to


def _heard(
    state: ConsentState, message: InboundConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    kind = meaning_on(message.said, channel, policy)
    if kind is not None:
        return _HEARD[kind](state, message, channel, policy)
    cue = message.said.probable_revocation
    if cue is not None:
        return _suspected(state, message, cue, channel, policy)
    return _ordinary(state, message, channel, policy)


def _return(state: ConsentState, message: InboundConsent, policy: Policy) -> WroteAgain | None:
    """Record that the person is back, if that takes an obstacle away."""
    if state.returned is not None and state.returned.id == message.id:
        return None
    if Obstacle.BLOCKED in state.obstacles and not policy.consent.writing_ends_block:
        return None
    back = _event(WroteAgain, message, policy)
    return None if evolve(state, back).obstacles == state.obstacles else back


def _ordinary(
    state: ConsentState, message: InboundConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    level = state.level
    if level is ConsentLevel.OPTED_OUT:
        return _UNANSWERED
    if level.meets(channel.requirement) or state.heard(message.id):
        return NOTHING
    first = state.wrote is None
    events = (_event(WroteFirst, message, policy),) if first else ()
    if channel.requirement is ConsentRequirement.IMPLICIT:
        confirms = confirms_implicit(channel, policy)
        return ConsentDecision(events=events, replies=_CONFIRMED if confirms else ())
    decision = prompted(level, events, channel, policy, asked_before=not first)
    return _explained(decision, message)


def _suspected(
    state: ConsentState,
    message: InboundConsent,
    suspicion: Revocation,
    channel: Channel,
    policy: Policy,
) -> ConsentDecision:
    """Hold sends: the message reads like an opt-out. It is a first message all the same."""
    is_out = state.level is ConsentLevel.OPTED_OUT
    if state.heard(message.id):
        return _UNANSWERED if is_out else NOTHING
    said = attrs.evolve(message.said, language=suspicion.language)
    event = _event(RevocationSuspected, attrs.evolve(message, said=said), policy, cue=suspicion.cue)
    if is_out:
        return attrs.evolve(_UNANSWERED, events=(event,))
    enough = state.level.meets(channel.requirement)
    first = () if enough or state.wrote else (_event(WroteFirst, message, policy),)
    held = evolve(state, event).held is not None
    reason: Reason = REVOCATION_SUSPECTED.with_detail(f"“{suspicion.cue}”")
    return ConsentDecision(events=(*first, event), refusal=Refusal.of(reason) if held else None)


def _opt_out(
    state: ConsentState, message: InboundConsent, _channel: Channel, policy: Policy
) -> ConsentDecision:
    return opted_out(state, _event(OptedOut, message, policy), policy)


def _opt_in(
    state: ConsentState, message: InboundConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    alone = not message.confirmable and asks_twice(channel, policy)
    confirms = message.said.also_opt_in or alone
    event = _event(OptedIn, message, policy, confirms=confirms)
    return _explained(granted(state, event, channel, policy), message)


def _explained(decision: ConsentDecision, message: InboundConsent) -> ConsentDecision:
    """Say so where somebody is asked for a keyword that the channel does not have."""
    asks_again = any(r.kind is ResponseKind.DOUBLE_OPT_IN_PROMPT for r in decision.replies)
    if message.confirmable or not asks_again:
        return decision
    return attrs.evolve(decision, refusal=Refusal.of(NO_CONFIRMING_KEYWORD))


def _double_opt_in(
    state: ConsentState, message: InboundConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    return granted(state, _event(DoublyOptedIn, message, policy), channel, policy)


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

_CONFIRMED = (Reply(kind=ResponseKind.OPT_IN_CONFIRMATION),)


E = TypeVar("E", WroteFirst, OptedIn, DoublyOptedIn, OptedOut, RevocationSuspected, WroteAgain)


def _event(kind: type[E], message: InboundConsent, policy: Policy, **more: Any) -> E:  # noqa: ANN401 - fields of the kind
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
        **more,
    )
