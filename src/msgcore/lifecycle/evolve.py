"""An event turns a session into the next one.

`evolve` is total: an event that does not belong to the session leaves it as it is.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
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
from msgcore.values import successor
from msgcore.vocabulary import Actor, EndReason, Initiator, SessionStatus

__all__ = ["evolve"]

_NOBODY = Staffing()


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
    return successor(
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
    before = session.times
    at = event.at
    changes: dict[str, datetime] = {"touched_at": at}
    if event.status is not session.status:
        changes["changed_at"] = at
    if isinstance(event, e.Wrote):
        changes["customer_at" if event.by is Actor.CUSTOMER else "business_at"] = at
    elif isinstance(event, e.Resumed) or (
        isinstance(event, e.Routed) and event.by is Actor.CUSTOMER
    ):
        changes["customer_at"] = at
    return successor(before, **changes)


def _remember(commands: tuple[str, ...], command: str) -> tuple[str, ...]:
    return (*commands, command)[-REMEMBERED_COMMANDS:] if command else commands


_CHANGES: Mapping[type[Any], Callable[[Any], dict[str, Any]]] = {
    e.Wrote: lambda event: {"inquiry": event.inquiry},
    e.Routed: lambda _: {"inquiry": Inquiry.READY},
    e.Accepted: lambda event: {"staffing": Staffing(owner=event.agent)},
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
