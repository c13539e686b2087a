"""Which automatic response a session's event calls for, and in which words.

`TRIGGERS` says when, `ENDINGS` for each way to end. The catalogue in `msgcore.consent` says
where a response is sent at all. The channel's own responses say what, in the first of these
languages that there is: the keyword's, the person's, the channel's, each also without its
region. A prompt has the channel's language alone.

Guide: Customize Auto-Responses.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs

from msgcore.channels import Channel, Response
from msgcore.consent import (
    AUTO_RESPONSES,
    SendKind,
    in_order,
    is_known,
    is_translatable,
    may_be_component,
)
from msgcore.lifecycle import (
    Accepted,
    Ended,
    Inquiry,
    MarkedInactive,
    Opened,
    Requeued,
    Resumed,
    Routed,
    Session,
    SessionEvent,
    Wrote,
)
from msgcore.policy import DOCUMENTED, Policy
from msgcore.vocabulary import Actor, EndReason, Initiator, ResponseKind, SessionStatus

__all__ = [
    "AWAITED",
    "DEFAULT_RESPONSES",
    "ENDINGS",
    "SEND_KINDS",
    "TRIGGERS",
    "Trigger",
    "find_response",
    "has_component",
    "person_language",
    "responses_to",
    "still_due",
]

_R = ResponseKind
_E = EndReason

ENDINGS: Mapping[EndReason, ResponseKind | None] = {
    _E.AGENT_ENDED: _R.END,
    _E.BOT_ENDED: _R.END,
    _E.CUSTOMER_ENDED: _R.END,
    _E.CUSTOMER_IDLE: _R.INACTIVE,
    _E.SYSTEM_ENDED: None,
    _E.OPTED_OUT: None,
    _E.INACTIVE_TOO_LONG: None,
    _E.SENT_ONCE: None,
    _E.THREAD_CLOSED: None,
    _E.CONTROL_LOST: None,
    _E.OUTBOUND_UNANSWERED: None,
}
"""The response to each way to end. An opt-out has its own confirmation and nothing else; who
was told that the session is inactive is not told again; who cannot be reached is not told."""


@attrs.frozen(kw_only=True)
class Trigger:
    """When a response is due.

    Args:
        kind: The response.
        events: The kinds of event that can call for it.
        fires: Whether one of them does: (policy, session before, event, session after).
    """

    kind: ResponseKind
    events: tuple[type[Any], ...]
    fires: Callable[[Policy, Session | None, Any, Session], bool]


def _first_inquiry(
    _policy: Policy, before: Session | None, _event: SessionEvent, after: Session
) -> bool:
    """Whether the customer's first message that can be answered just came."""
    return (
        after.inquiry is Inquiry.READY
        and (before is None or before.inquiry is not Inquiry.READY)
        and after.initiator is Initiator.CUSTOMER
    )


def _agent_joined(_policy: Policy, _before: object, event: Accepted, _after: Session) -> bool:
    """Whether an agent took the session, be it by a transfer: nothing else tells the customer.

    Who joins a conference is announced by a notice instead.
    """
    return not event.bot


def _said_goodbye(_policy: Policy, _before: object, event: Ended, _after: Session) -> bool:
    return ENDINGS[event.reason] is _R.END


def _came_to_rest(policy: Policy, _before: object, event: MarkedInactive, _after: Session) -> bool:
    """Whether the customer's silence, and not an agent, made the session inactive."""
    return event.by is Actor.SYSTEM or policy.consent.inactive_response_when_marked


def _ended_by_silence(_policy: Policy, before: Session | None, event: Ended, _: Session) -> bool:
    """Whether silence ended an active session: of an inactive one the customer knows already."""
    was_active = before is not None and before.status is SessionStatus.ACTIVE
    return was_active and ENDINGS[event.reason] is _R.INACTIVE


def _came_back(_policy: Policy, before: Session | None, _event: object, after: Session) -> bool:
    """Whether a session that had an agent once looks for another."""
    return (
        before is not None
        and before.status is not SessionStatus.NEW
        and after.status is SessionStatus.WAITING
    )


TRIGGERS: tuple[Trigger, ...] = (
    Trigger(kind=_R.ACKNOWLEDGMENT, events=(Opened, Wrote, Routed, Resumed), fires=_first_inquiry),
    Trigger(kind=_R.REROUTED, events=(Requeued, Resumed), fires=_came_back),
    Trigger(kind=_R.START, events=(Accepted,), fires=_agent_joined),
    Trigger(kind=_R.INACTIVE, events=(MarkedInactive,), fires=_came_to_rest),
    Trigger(kind=_R.INACTIVE, events=(Ended,), fires=_ended_by_silence),
    Trigger(kind=_R.END, events=(Ended,), fires=_said_goodbye),
)
"""The responses that a session calls for; those to keywords are the consent dialogue's, and
the idle one is called for by time: see `reminders`."""


def _by_event() -> Mapping[type[Any], tuple[Trigger, ...]]:
    calls: dict[type[Any], tuple[Trigger, ...]] = defaultdict(tuple)
    for trigger in TRIGGERS:
        for event in trigger.events:
            calls[event] += (trigger,)
    return dict(calls)


_TRIGGERS = _by_event()

SEND_KINDS: Mapping[ResponseKind, SendKind] = {
    kind: entry.to_consent for kind, entry in AUTO_RESPONSES.items()
}
"""What each response is to the consent gate."""

DEFAULT_RESPONSES: tuple[Response, ...] = tuple(
    Response(kind=kind, language="en", text=entry.default)
    for kind, entry in AUTO_RESPONSES.items()
    if entry.default
)
"""Texts for the responses that have to go out where a channel has none of its own."""

AWAITED = frozenset({_R.OPT_IN_PROMPT, _R.DOUBLE_OPT_IN_PROMPT, _R.HELP, _R.CUSTOM})
"""Responses that a customer waits for: it is worth saying when there is no text for them."""


# When


def responses_to(
    channel: Channel,
    before: Session | None,
    event: SessionEvent,
    after: Session,
    policy: Policy = DOCUMENTED,
) -> tuple[ResponseKind, ...]:
    """Say which responses a session's event calls for.

    Args:
        channel: The channel; a bot that answers first silences the acknowledgment.
        before: The session before the event; None where the event opened it.
        event: What happened.
        after: The session after it.
        policy: Says which responses there are.
    """
    triggers = _TRIGGERS.get(type(event))
    if triggers is None:
        return ()
    return tuple(
        trigger.kind
        for trigger in triggers
        if trigger.fires(policy, before, event, after) and is_known(trigger.kind, channel, policy)
    )


def still_due(
    due: Iterable[ResponseKind], sent: Iterable[ResponseKind], session: Session | None
) -> tuple[ResponseKind, ...]:
    """Return what is to be sent of the responses that became due on the way, in order.

    What the customer was told already is not told again, nothing follows the confirmation of
    an opt-out, and what is no longer true when everything has happened is not said.

    Args:
        due: What became due.
        sent: What was sent in answer to the same happening.
        session: The session as it is now.
    """
    before = tuple(sent)
    return tuple(
        kind
        for kind in in_order((*before, *due))
        if kind not in before and (kind is not _R.INACTIVE or _is_at_rest(session))
    )


def _is_at_rest(session: Session | None) -> bool:
    """Whether a session is inactive, or over because the customer was silent."""
    if session is None:
        return False
    ending = session.ending
    if ending is not None:
        return ending.reason in _SILENCE
    return session.status is SessionStatus.INACTIVE


_SILENCE = frozenset({_E.CUSTOMER_IDLE, _E.INACTIVE_TOO_LONG})


# In which words


def find_response(  # noqa: PLR0913 - three languages are considered, and each has its place
    channel: Channel,
    kind: ResponseKind,
    language: str = "",
    keyword: str = "",
    *,
    person: str = "",
    policy: Policy = DOCUMENTED,
) -> Response | None:
    """Find the text of a response, or the component that stands for it.

    Args:
        channel: Whose responses are searched.
        kind: The response.
        language: The language of the keyword that is answered; empty where there is none.
        keyword: For custom responses, the keyword that asked for it.
        person: The person's language; empty where it is not known.
        policy: Says whether components can be sent, and prompts translated.

    Returns:
        The channel's response in the keyword's language, else in the person's, else in its
        own, each also without its region; else ours in English; None where there is none at
        all. Of a component and a text in one language it is the component, where the channel
        can send it.

    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(
    ...     name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED,
    ...     responses=(Response(kind=ResponseKind.HELP, language="fr", text="Aide"),),
    ... )
    >>> find_response(page, ResponseKind.HELP, "fr-CA").text
    'Aide'
    """
    mine = [
        response
        for response in channel.responses
        if response.kind is kind
        and response.keyword.casefold() in ("", keyword.casefold())
        and (not response.component or may_be_component(kind, channel, policy))
    ]
    mine.sort(key=lambda response: (not response.keyword, not response.component))
    wanted = (language, person) if is_translatable(kind, policy) else ()
    for tongue in (*wanted, channel.language):
        for wider in _widening(tongue):
            for response in mine:
                if _tag(response.language or channel.language) == wider:
                    return response
    return next((r for r in DEFAULT_RESPONSES if r.kind is kind), None)


def has_component(channel: Channel, kind: ResponseKind) -> bool:
    """Tell whether a channel names a component for a response, be it one that cannot be sent."""
    return any(response.kind is kind and response.component for response in channel.responses)


def person_language(person: str, languages: Iterable[str]) -> str:
    """Return the person's language as one of those that there are; empty for none of them.

    Args:
        person: The person's language, as a tag such as `fr-CA`; may be empty.
        languages: The languages that there are.

    >>> person_language("fr-CA", ("en", "fr"))
    'fr'
    """
    known = {_tag(language): language for language in languages}
    return next((known[tongue] for tongue in _widening(person) if tongue in known), "")


def _widening(language: str) -> Iterator[str]:
    """Yield a language tag, then the same without its last part: `fr-CA`, `fr`."""
    tongue = _tag(language)
    while tongue:
        yield tongue
        tongue = tongue.rpartition("-")[0]


def _tag(language: str) -> str:
    """Write a language in one way: `fr_CA`, as channels are exported, is `fr-CA`."""
    return language.casefold().replace("_", "-")
