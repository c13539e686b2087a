"""An event turns a session into the next one.

`evolve` is total: an event that does not belong to the session leaves it as it is. What
each event changes in the session stands in `changes`; when things happened, here.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from msgcore.lifecycle import events as e
from msgcore.lifecycle.changes import CHANGES, opened
from msgcore.lifecycle.recipient import RecipientKind, agent_named
from msgcore.lifecycle.session import REMEMBERED_COMMANDS, Session, Times
from msgcore.lifecycle.staffing import Staffing
from msgcore.values import copier
from msgcore.vocabulary import Actor, EndReason, SessionStatus

__all__ = ["evolve", "follow"]


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
        return opened(event)
    return follow(session, event) if _follows(session, event) else session


def follow(session: Session, event: e.SessionEvent) -> Session:
    """Return the session after an event that follows, as those do that `decide` just made."""
    if type(event) is e.Wrote:
        return _wrote(session, event)
    return _next_session(
        session,
        status=event.status,
        revision=event.revision,
        times=_times(session, event),
        commands=_remember(session.commands, event.command),
        **CHANGES[type(event)](session, event),
    )


_next_session = copier(Session)

# Four of five events are messages, and change the same few fields: a path of their own takes
# 2.6 us where the way of all others takes 4.2.
_after_message = copier(Session, "revision", "inquiry", "times", "staffing", "commands")
_with_tab_open = copier(Staffing, "tab_closed")


def _wrote(session: Session, event: e.Wrote) -> Session:
    """Take in a message; an agent who closed the tab and writes has it open again."""
    staffing = session.staffing
    if staffing.tab_closed and event.agent == staffing.owner:
        staffing = _with_tab_open(staffing, False)  # noqa: FBT003 - the field's value
    return _after_message(
        session,
        event.revision,
        event.inquiry,
        _BY_AUTHOR[event.by](session.times, session.times.changed_at, event.at),
        staffing,
        _remember(session.commands, event.command),
    )


def _remember(commands: tuple[str, ...], command: str) -> tuple[str, ...]:
    return (*commands[1 - REMEMBERED_COMMANDS :], command) if command else commands


# Which events follow


def _follows(session: Session, event: e.SessionEvent) -> bool:
    """Tell whether an event comes next: it must lead from a session that can be to another."""
    if (
        event.session != session.id
        or event.revision != session.revision + 1
        or session.status not in event.sources
        or event.at < session.times.touched_at
        or (event.stays and event.status is not session.status)
    ):
        return False
    applies = _APPLIES.get(type(event))
    return applies is None or applies(session, event)


def _is_owner(session: Session, event: Any) -> bool:  # noqa: ANN401 - any event of an agent
    return bool(event.agent == session.staffing.owner)


def _is_recipient(session: Session, agent: str) -> bool:
    transfer = session.pending.transfer
    return transfer is not None and transfer.to == agent_named(agent)


def _may_have(session: Session, event: e.TransferRequested) -> bool:
    """Tell whether the owner hands the session to somebody who is not in it."""
    return _is_owner(session, event) and _is_elsewhere(session, event.to.kind, event.to.name)


def _may_invite(session: Session, event: e.Invited) -> bool:
    to = event.to
    return (
        to.kind is not RecipientKind.EXTERNAL
        and _is_elsewhere(session, to.kind, to.name)
        and not session.pending.has_invited(to)
    )


def _is_elsewhere(session: Session, kind: RecipientKind, name: str) -> bool:
    return kind is not RecipientKind.AGENT or name not in session.staffing.present


def _may_join(session: Session, event: e.Joined) -> bool:
    """Tell whether an agent who is not there, and not to have the session, is invited."""
    return (
        session.pending.has_invited(event.invited_as)
        and event.agent not in session.staffing.present
        and not _is_recipient(session, event.agent)
    )


def _may_leave(session: Session, event: e.Left) -> bool:
    """Tell whether a session can go on without an agent, under that successor."""
    staffing = session.staffing
    if event.agent in staffing.participants:
        return not event.successor
    if event.agent != staffing.owner:
        return False
    if session.status is SessionStatus.WAITING:
        return not event.successor
    return event.successor in staffing.participants


_APPLIES: Mapping[type[Any], Callable[[Session, Any], bool]] = {
    e.Accepted: lambda session, event: event.agent not in session.staffing.present,
    e.MarkedInactive: _is_owner,
    e.Requeued: _is_owner,
    e.Paused: lambda session, event: session.staffing.present == (event.agent,),
    e.Unpaused: _is_owner,
    e.TransferRequested: _may_have,
    e.RecipientGone: lambda session, event: _is_recipient(session, event.agent),
    e.Invited: _may_invite,
    e.Joined: _may_join,
    e.Declined: lambda session, event: session.pending.has_invited(agent_named(event.agent)),
    e.Left: _may_leave,
    e.TabClosed: _is_owner,
}
"""What must be so for an event that names agents; the rest follows from the status."""


# When things happened

_Instants = Callable[[Times, datetime, datetime], Times]
"""Times before, when the status last changed, when the event happened -> times after."""

_touched = copier(Times, "changed_at", "touched_at")
_of_business = copier(Times, "changed_at", "touched_at", "business_at")
_of_agent = copier(Times, "changed_at", "touched_at", "business_at", "answered_at", "agent_at")
_of_customer = copier(Times, "changed_at", "touched_at", "customer_at", "answered_at", "agent_at")
_of_new_owner = copier(Times, "changed_at", "touched_at", "answered_at", "agent_at")


def _customer_wrote(before: Times, changed_at: datetime, at: datetime) -> Times:
    return _of_customer(before, changed_at, at, at, None, None)


def _agent_wrote(before: Times, changed_at: datetime, at: datetime) -> Times:
    return _of_agent(before, changed_at, at, at, before.answered_at or at, at)


def _business_wrote(before: Times, changed_at: datetime, at: datetime) -> Times:
    return _of_business(before, changed_at, at, at)


def _accepted(before: Times, changed_at: datetime, at: datetime) -> Times:
    """Forget what the last agent answered: the customer owes the new one nothing yet."""
    return _of_new_owner(before, changed_at, at, None, None)


_BY_AUTHOR: Mapping[Actor, _Instants] = {
    Actor.CUSTOMER: _customer_wrote,
    Actor.AGENT: _agent_wrote,
    Actor.BOT: _business_wrote,
    Actor.SUPERVISOR: _touched,
    Actor.SYSTEM: _business_wrote,
}
"""What a message does to the times of a session."""


def _times(session: Session, event: e.SessionEvent) -> Times:
    changed_at = session.times.changed_at if event.status is session.status else event.at
    if isinstance(event, e.Accepted):
        return _accepted(session.times, changed_at, event.at)
    if _comes_with_message(event):
        return _customer_wrote(session.times, changed_at, event.at)
    return _touched(session.times, changed_at, event.at)


def _comes_with_message(event: e.SessionEvent) -> bool:
    """Tell whether the customer wrote, and something more followed from it."""
    if isinstance(event, e.Routed):
        return event.by is Actor.CUSTOMER
    if isinstance(event, e.Ended):
        return event.reason is EndReason.OPTED_OUT
    return isinstance(event, e.Resumed)
