"""An event turns a session into the next one.

`evolve` is total: an event that does not belong to the session leaves it as it is.
"""

from collections.abc import Callable, Mapping
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
from msgcore.vocabulary import Actor, EndReason, Initiator

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
    if not _follows(session, event):
        return session
    staffing, inquiry, author = _CHANGES[type(event)](session, event)
    return _next_session(
        session,
        status=event.status,
        revision=event.revision,
        inquiry=inquiry,
        times=_times(session, event, author),
        staffing=staffing,
        ending=_ending(event) if event.status in OVER else None,
        commands=_remember(session.commands, event.command),
    )


def _follows(session: Session, event: e.SessionEvent) -> bool:
    """Tell whether an event comes next: it must lead from a session that can be to another."""
    return (
        event.session == session.id
        and event.revision == session.revision + 1
        and session.status in event.sources
        and event.at >= session.times.touched_at
        and (type(event) is not e.Wrote or event.status is session.status)
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
        ending=_ending(event) if event.status in OVER else None,
        commands=_remember((), event.command),
    )


def _ending(event: e.SessionEvent) -> Ending:
    if isinstance(event, e.Ended):
        return Ending(by=event.by, reason=event.reason)
    if isinstance(event, e.Failed):
        return Ending(by=Actor.SYSTEM, cause=event.cause)
    return Ending(by=Actor.CUSTOMER, reason=EndReason.OPTED_OUT)


def _times(session: Session, event: e.SessionEvent, author: Actor | None) -> Times:
    before, at = session.times, event.at
    changed_at = before.changed_at if event.status is session.status else at
    if author is _CUSTOMER:
        return _next_times(before, touched_at=at, changed_at=changed_at, customer_at=at)
    if author in _BUSINESS:
        return _next_times(before, touched_at=at, changed_at=changed_at, business_at=at)
    return _next_times(before, touched_at=at, changed_at=changed_at)


_CUSTOMER = Actor.CUSTOMER
_BUSINESS = frozenset({Actor.AGENT, Actor.BOT, Actor.SYSTEM})


def _remember(commands: tuple[str, ...], command: str) -> tuple[str, ...]:
    return (*commands[1 - REMEMBERED_COMMANDS :], command) if command else commands


Change = tuple[Staffing, Inquiry, Actor | None]

_CHANGES: Mapping[type[Any], Callable[[Session, Any], Change]] = {
    e.Wrote: lambda before, event: (before.staffing, event.inquiry, event.by),
    e.Routed: lambda before, event: (
        before.staffing,
        Inquiry.READY,
        Actor.CUSTOMER if event.by is Actor.CUSTOMER else None,
    ),
    e.Accepted: lambda before, event: (
        Staffing(owner=event.agent, bot=event.bot),
        before.inquiry,
        None,
    ),
    e.MarkedInactive: lambda before, event: (
        Staffing(preferred=event.agent),
        before.inquiry,
        None,
    ),
    e.Resumed: lambda _, event: (Staffing(owner=event.agent), Inquiry.READY, Actor.CUSTOMER),
    e.Requeued: lambda before, _: (_NOBODY, before.inquiry, None),
    e.Paused: lambda before, _: (before.staffing, before.inquiry, None),
    e.Unpaused: lambda before, _: (before.staffing, before.inquiry, None),
    e.Ended: lambda before, event: (
        _NOBODY,
        before.inquiry,
        Actor.CUSTOMER if event.reason is EndReason.OPTED_OUT else None,
    ),
    e.Failed: lambda before, _: (_NOBODY, before.inquiry, None),
}
"""Who works on the session after each event, what it holds, and whose message came with it."""
