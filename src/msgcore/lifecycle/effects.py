"""What a host has to do because of an event: a function of the session before and the event.

Effects are data with an id that derives from session, revision and place, so that a retry
never does a thing twice.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.lifecycle import events as e
from msgcore.lifecycle.compiled import Lifecycle
from msgcore.lifecycle.deadlines import next_deadline
from msgcore.lifecycle.session import Inquiry, Session
from msgcore.values import not_empty, utc
from msgcore.vocabulary import CapacityModel, SessionStatus

__all__ = ["ReleaseCapacity", "Route", "SessionEffect", "WakeAt", "effects"]


@attrs.frozen(kw_only=True)
class _Effect:
    """What all effects have.

    Args:
        id: The same whenever the same event is handled again.
        due: From when on it is to be done.
        session: The session's id.
    """

    id: str = attrs.field(validator=not_empty)
    due: datetime = attrs.field(converter=utc)
    session: str


@attrs.frozen(kw_only=True)
class Route(_Effect):
    """Look for an agent.

    Args:
        agent: Who should get the session first; empty for anyone.
    """

    __tag__: ClassVar = ("effect", "route")
    agent: str = ""


@attrs.frozen(kw_only=True)
class ReleaseCapacity(_Effect):
    """An agent's capacity is free again."""

    __tag__: ClassVar = ("effect", "release-capacity")
    agent: str


@attrs.frozen(kw_only=True)
class WakeAt(_Effect):
    """Call `advance` when `due` has come: something falls due then."""

    __tag__: ClassVar = ("effect", "wake-at")


SessionEffect = Route | ReleaseCapacity | WakeAt
"""Anything that a session asks its host to do."""


def effects(
    lifecycle: Lifecycle, before: Session | None, event: e.SessionEvent, after: Session
) -> tuple[SessionEffect, ...]:
    """Say what a host has to do because of an event.

    Args:
        lifecycle: The compiled lifecycle of the session's channel.
        before: The session before the event; None where the event opened it.
        event: What happened.
        after: The session after it.
    """
    return tuple(_effects(lifecycle, before, event, after))


def _effects(
    lifecycle: Lifecycle, before: Session | None, event: e.SessionEvent, after: Session
) -> Iterator[SessionEffect]:
    name = f"{event.session}:{event.revision}"
    if _needs_agent(after) and not (before and _needs_agent(before)):
        yield Route(
            id=f"{name}:route",
            due=event.at,
            session=event.session,
            agent=after.staffing.preferred,
        )
    if before and before.staffing.owner and _frees_capacity(lifecycle, event):
        yield ReleaseCapacity(
            id=f"{name}:release",
            due=event.at,
            session=event.session,
            agent=before.staffing.owner,
        )
    deadline = next_deadline(lifecycle, after)
    if deadline is not None and (before is None or next_deadline(lifecycle, before) != deadline):
        yield WakeAt(id=f"{name}:wake", due=deadline, session=event.session)


def _needs_agent(session: Session) -> bool:
    """Tell whether routing should be looking for an agent."""
    if session.status is SessionStatus.WAITING:
        return True
    return session.status is SessionStatus.NEW and session.inquiry is Inquiry.READY


def _frees_capacity(lifecycle: Lifecycle, event: e.SessionEvent) -> bool:
    """Tell whether the owner's capacity is free after the event.

    With tab-based capacity, an ended session holds it until the agent closes the tab.
    """
    if isinstance(event, e.MarkedInactive | e.Requeued):
        return True
    return (
        isinstance(event, e.Ended | e.Failed)
        and lifecycle.policy.lifecycle.capacity_model is CapacityModel.STATUS
    )
