"""An event turns a session into the next one.

`evolve` is total: an event that does not belong to the session leaves it as it is.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from msgcore.lifecycle import events as e
from msgcore.lifecycle.session import (
    OVER,
    REMEMBERED_COMMANDS,
    Ending,
    Inquiry,
    Session,
    Staffing,
    Times,
)
from msgcore.values import copier
from msgcore.vocabulary import Actor, EndReason, Initiator, SessionStatus

__all__ = ["evolve"]

_NOBODY = Staffing()
_next_session = copier(Session)
_next_times = copier(Times)


def evolve(session: Session | None, event: e.SessionEvent) -> Session | None:
    """Return the session after an event.

    Args:
        session: The session before; None where there is none yet.
        event: What happened.

    Returns:
        The next session; the same one where the event is another session's, comes out of
        turn, or comes after the end.
    """
    if session is None:
        return _open(event)
    change = _CHANGES.get(type(event))
    if (
        change is None
        or event.session != session.id
        or event.revision != session.revision + 1
        or session.status in OVER
    ):
        return session
    return _next_session(
        session,
        status=event.status,
        revision=event.revision,
        times=_times(session, event),
        commands=_remember(session.commands, event.command),
        **change(event),
    )


def _open(event: e.SessionEvent) -> Session | None:
    if event.revision != 1 or not isinstance(event, e.Opened | e.Failed):
        return None
    by_customer = event.initiator is Initiator.CUSTOMER
    opened = isinstance(event, e.Opened)
    return Session(
        id=event.session,
        status=event.status,
        revision=1,
        initiator=event.initiator,
        origin=event.origin,
        inquiry=event.inquiry if isinstance(event, e.Opened) else Inquiry.NONE,
        times=Times(
            opened_at=event.at,
            changed_at=event.at,
            touched_at=event.at,
            customer_at=event.at if opened and by_customer else None,
            business_at=event.at if opened and not by_customer else None,
        ),
        staffing=Staffing(preferred=event.agent) if isinstance(event, e.Opened) else _NOBODY,
        ending=_ending_of(event),
        commands=_remember((), event.command),
    )


def _ending_of(event: e.Opened | e.Failed) -> Ending | None:
    if isinstance(event, e.Failed):
        return Ending(by=Actor.SYSTEM, cause=event.cause)
    if event.status is SessionStatus.ENDED:
        return Ending(by=Actor.CUSTOMER, reason=EndReason.OPTED_OUT)
    return None


def _times(session: Session, event: e.SessionEvent) -> Times:
    before, at = session.times, event.at
    changed_at = before.changed_at if event.status is session.status else at
    author = _AUTHOR.get(type(event))
    by = author(event) if author is not None else None
    if by is Actor.CUSTOMER:
        return _next_times(before, touched_at=at, changed_at=changed_at, customer_at=at)
    if by in _BUSINESS:
        return _next_times(before, touched_at=at, changed_at=changed_at, business_at=at)
    return _next_times(before, touched_at=at, changed_at=changed_at)


_AUTHOR: Mapping[type[Any], Callable[[Any], Actor | None]] = {
    e.Wrote: attrgetter("by"),
    e.Routed: lambda event: event.by if event.by is Actor.CUSTOMER else None,
    e.Resumed: lambda _: Actor.CUSTOMER,
}
"""Events that come with a message, and whose it is."""

_BUSINESS = frozenset({Actor.AGENT, Actor.BOT, Actor.SYSTEM})


def _remember(commands: tuple[str, ...], command: str) -> tuple[str, ...]:
    return (*commands[1 - REMEMBERED_COMMANDS :], command) if command else commands


_CHANGES: Mapping[type[Any], Callable[[Any], dict[str, Any]]] = {
    e.Wrote: lambda event: {"inquiry": event.inquiry},
    e.Routed: lambda _: {"inquiry": Inquiry.READY},
    e.Accepted: lambda event: {"staffing": Staffing(owner=event.agent, bot=event.bot)},
    e.MarkedInactive: lambda event: {"staffing": Staffing(preferred=event.agent)},
    e.Resumed: lambda event: {
        "staffing": Staffing(owner=event.agent),
        "inquiry": Inquiry.READY,
    },
    e.Requeued: lambda _: {"staffing": _NOBODY},
    e.Paused: lambda _: {},
    e.Unpaused: lambda _: {},
    e.Ended: lambda event: {
        "staffing": _NOBODY,
        "ending": Ending(by=event.by, reason=event.reason),
    },
    e.Failed: lambda event: {
        "staffing": _NOBODY,
        "ending": Ending(by=Actor.SYSTEM, cause=event.cause),
    },
}
"""What each event changes besides status, times and revision."""
