"""What a host has to do because of an event: a function of the session before and the event.

Effects are data with an id that derives from session, revision and place, so that a retry
never does a thing twice.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, ClassVar

import attrs

from msgcore.lifecycle import events as e
from msgcore.lifecycle.compiled import Lifecycle
from msgcore.lifecycle.deadlines import next_deadline
from msgcore.lifecycle.recipient import Recipient
from msgcore.lifecycle.session import Inquiry, Session
from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor, CapacityModel, SessionStatus, Word

__all__ = [
    "CancelInvitation",
    "CancelTransfer",
    "Notice",
    "Notify",
    "OfferInvitation",
    "ReleaseCapacity",
    "Route",
    "SessionEffect",
    "WakeAt",
    "effects",
]


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
        to: To whom the session was transferred; None for anyone.
        agent: Who should get it first; empty for anyone.
    """

    __tag__: ClassVar = ("effect", "route")
    to: Recipient | None = None
    agent: str = ""


@attrs.frozen(kw_only=True)
class CancelTransfer(_Effect):
    """A transfer is void: the session is over, so its recipient need not accept it.

    Args:
        to: The recipient; None where anyone could have accepted.
    """

    __tag__: ClassVar = ("effect", "cancel-transfer")
    to: Recipient | None


@attrs.frozen(kw_only=True)
class OfferInvitation(_Effect):
    """Ask an agent, or whoever comes first, to join."""

    __tag__: ClassVar = ("effect", "offer-invitation")
    to: Recipient
    by: str


@attrs.frozen(kw_only=True)
class CancelInvitation(_Effect):
    """An invitation is void."""

    __tag__: ClassVar = ("effect", "cancel-invitation")
    to: Recipient


@attrs.frozen(kw_only=True)
class ReleaseCapacity(_Effect):
    """An agent's capacity is free again.

    Args:
        agent: Whose.
        once_tab_closes: Whether only when the agent closes the session's tab.
    """

    __tag__: ClassVar = ("effect", "release-capacity")
    agent: str
    once_tab_closes: bool = False


class Notice(Word):
    """What somebody is told without a message."""

    AGENT_JOINED = "agent-joined"
    AGENT_LEFT = "agent-left"
    INVITATION_DECLINED = "invitation-declined"
    HISTORY_LOADING = "history-loading"
    """The agent who just came sees the older messages in a moment."""
    FLAG_RAISED = "flag-raised"
    FLAG_LOWERED = "flag-lowered"
    """Somebody took it down, or the session is over."""


@attrs.frozen(kw_only=True)
class Notify(_Effect):
    """Tell somebody what happened.

    Args:
        to: The customer, the agents or the supervisors.
        notice: What is told.
        agent: Whom it is about.
    """

    __tag__: ClassVar = ("effect", "notify")
    to: Actor
    notice: Notice
    agent: str


@attrs.frozen(kw_only=True)
class WakeAt(_Effect):
    """Call `advance` when `due` has come: something falls due then."""

    __tag__: ClassVar = ("effect", "wake-at")


SessionEffect = (
    Route | CancelTransfer | OfferInvitation | CancelInvitation | ReleaseCapacity | Notify | WakeAt
)
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
    if type(event) is e.Wrote and before is not None:
        wanted = _wrote(lifecycle, before, after)
    else:
        wanted = _changed(lifecycle, before, event, after)
    return tuple(
        kind(
            id=f"{event.session}:{event.revision}:{place}",
            session=event.session,
            **{"due": event.at, **details},
        )
        for place, (kind, details) in enumerate(wanted)
    )


_Wanted = tuple[Callable[..., SessionEffect], dict[str, Any]]
"""The kind of an effect, and what it holds besides id, session and due time."""


def _wrote(lifecycle: Lifecycle, before: Session, after: Session) -> Iterator[_Wanted]:
    """A message can begin routing, or move a deadline; nobody comes or goes by it."""
    if _needs_agent(after) and not _needs_agent(before):
        yield Route, {"agent": after.staffing.preferred}
    yield from _deadline(lifecycle, before, after)


def _changed(
    lifecycle: Lifecycle, before: Session | None, event: e.SessionEvent, after: Session
) -> Iterator[_Wanted]:
    yield from _routing(before, event, after)
    yield from _invitations(before, event, after)
    yield from _capacity(lifecycle, before, event, after)
    yield from _notices(before, event, after)
    yield from _deadline(lifecycle, before, after)


def _routing(before: Session | None, event: e.SessionEvent, after: Session) -> Iterator[_Wanted]:
    if isinstance(event, e.TransferRequested):
        yield Route, {"to": event.to}
    elif isinstance(event, e.RecipientGone) or (
        _needs_agent(after) and not (before and _needs_agent(before))
    ):
        yield Route, {"agent": after.staffing.preferred}
    transfer = before.pending.transfer if before else None
    if transfer is not None and after.is_over:
        yield CancelTransfer, {"to": transfer.to}


def _invitations(
    before: Session | None, event: e.SessionEvent, after: Session
) -> Iterator[_Wanted]:
    if isinstance(event, e.Invited):
        yield OfferInvitation, {"to": event.to, "by": event.agent}
    if before is None or isinstance(event, e.Joined | e.Declined):
        return
    for invitation in before.pending.invitations:
        if invitation not in after.pending.invitations:
            yield CancelInvitation, {"to": invitation.to}


def _capacity(
    lifecycle: Lifecycle, before: Session | None, event: e.SessionEvent, after: Session
) -> Iterator[_Wanted]:
    """Free the capacity of everybody who is gone.

    With tab-based capacity, ending a session leaves the tab open, and closing the tab is
    what frees the agent; a transfer that is accepted closes the tab by itself.
    """
    by_tab = lifecycle.policy.lifecycle.capacity_model is CapacityModel.TAB
    if isinstance(event, e.TabClosed) and by_tab:
        yield ReleaseCapacity, {"agent": event.agent}
    if before is None or before.staffing.present == after.staffing.present:
        return
    ended = isinstance(event, e.Ended | e.Failed)
    for agent in before.staffing.present:
        closed_already = by_tab and before.staffing.tab_closed and agent == before.staffing.owner
        if agent not in after.staffing.present and not closed_already:
            yield ReleaseCapacity, {"agent": agent, "once_tab_closes": by_tab and ended}


def _notices(before: Session | None, event: e.SessionEvent, after: Session) -> Iterator[_Wanted]:
    if before is None:
        return
    if not after.is_over and (before.staffing.participants or after.staffing.participants):
        yield from _came_and_went(before.staffing.present, after.staffing.present)
    if isinstance(event, e.Joined) or (isinstance(event, e.Accepted) and before.pending.transfer):
        yield _told(_AGENT, Notice.HISTORY_LOADING, event.agent)
    if isinstance(event, e.Declined):
        yield _told(_AGENT, Notice.INVITATION_DECLINED, event.agent)
    if isinstance(event, e.FlagRaised):
        yield _told(_SUPERVISOR, Notice.FLAG_RAISED, event.agent)
    if before.flagged_by and not after.flagged_by:
        by = event.agent if isinstance(event, e.FlagLowered) else before.flagged_by
        yield _told(_SUPERVISOR, Notice.FLAG_LOWERED, by)


def _came_and_went(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[_Wanted]:
    """Tell customer and agents who joined a conference, and who left it."""
    for notice, agents, others in (
        (Notice.AGENT_JOINED, after, before),
        (Notice.AGENT_LEFT, before, after),
    ):
        for agent in agents:
            if agent not in others:
                yield _told(Actor.CUSTOMER, notice, agent)
                yield _told(_AGENT, notice, agent)


def _told(to: Actor, notice: Notice, agent: str) -> _Wanted:
    return Notify, {"to": to, "notice": notice, "agent": agent}


_AGENT, _SUPERVISOR = Actor.AGENT, Actor.SUPERVISOR


def _deadline(lifecycle: Lifecycle, before: Session | None, after: Session) -> Iterator[_Wanted]:
    deadline = next_deadline(lifecycle, after)
    if deadline is not None and (before is None or next_deadline(lifecycle, before) != deadline):
        yield WakeAt, {"due": deadline}


def _needs_agent(session: Session) -> bool:
    """Tell whether routing should be looking for an agent."""
    if session.status is SessionStatus.WAITING:
        return True
    return session.status is SessionStatus.NEW and session.inquiry is Inquiry.READY
