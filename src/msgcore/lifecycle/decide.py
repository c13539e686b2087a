"""A command becomes events, or a refusal: first what is overdue, then the command.

`decide` reads a session, a command and the host's facts, looks the command up in the
compiled table, and says in events what follows. Nothing changes until they are evolved.
"""

import attrs

from msgcore.chart import Branch
from msgcore.lifecycle import commands as c
from msgcore.lifecycle import events as e
from msgcore.lifecycle import reasons as r
from msgcore.lifecycle.changes import opened
from msgcore.lifecycle.chart import UNOPENED
from msgcore.lifecycle.compiled import Lifecycle
from msgcore.lifecycle.deadlines import advance
from msgcore.lifecycle.evolve import follow
from msgcore.lifecycle.facts import NO_FACTS, Facts
from msgcore.lifecycle.guards import is_owner, is_transfer_recipient
from msgcore.lifecycle.outcomes import event_of
from msgcore.lifecycle.session import OVER, Session
from msgcore.lifecycle.setting import Moment
from msgcore.rules import Reason, Refusal
from msgcore.values import copier

__all__ = ["Decision", "decide"]


@attrs.frozen(kw_only=True)
class Decision:
    """What follows from a command.

    Args:
        steps: The events, in order. Those that were overdue stand even beside a refusal.
        session: The session after them; None where there is none.
        refusal: Why the command itself does nothing; None where it is allowed.
        duplicate: Whether the command had been seen before, and so changed nothing.
    """

    steps: tuple[e.SessionEvent, ...] = ()
    session: Session | None = None
    refusal: Refusal | None = None
    duplicate: bool = False


def decide(
    lifecycle: Lifecycle,
    session: Session | None,
    command: c.Command,
    facts: Facts = NO_FACTS,
) -> Decision:
    """Say what follows from a command.

    Args:
        lifecycle: The compiled lifecycle of the session's channel.
        session: The open session; None to open one.
        command: What happened.
        facts: What the host knows of the moment.

    Returns:
        The events that follow, and the refusal where the command is not allowed.

    >>> from datetime import UTC, datetime
    >>> from msgcore.channels import Channel
    >>> from msgcore.lifecycle import CustomerWrites, Facts, compile_lifecycle
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> web = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> hello = CustomerWrites(id="m1", at=datetime(2026, 3, 2, 9, tzinfo=UTC))
    >>> decision = decide(compile_lifecycle(web), None, hello, Facts(session_id="chat:1"))
    >>> decision.session.status.value, decision.steps[0].rule
    ('waiting', 'lifecycle.opens-waiting')
    """
    if session is None:
        return _step(lifecycle, None, command, facts, ())
    if command.id in session.commands:
        return Decision(session=session, duplicate=True)
    if command.at < session.times.touched_at:
        return Decision(session=session, refusal=Refusal.of(r.BACK_IN_TIME))
    if session.status not in lifecycle.timed:
        return _step(lifecycle, session, command, facts, ())
    overdue = advance(lifecycle, session, command.at)
    return _step(lifecycle, overdue.session, command, facts, overdue.steps)


def _step(
    lifecycle: Lifecycle,
    session: Session | None,
    command: c.Command,
    facts: Facts,
    overdue: tuple[e.SessionEvent, ...],
) -> Decision:
    status = UNOPENED if session is None else session.status
    moment = Moment(lifecycle.setting, session, command, facts, command.at)
    branch = lifecycle.table.lookup(status, command.event, moment)
    if branch is None:
        return Decision(steps=overdue, session=session, refusal=_refuse(lifecycle, moment))
    if session is None:
        return _open(moment, branch)
    event = event_of(moment, branch)
    if event is None:
        return Decision(steps=overdue, session=session)
    return _decided(_NOTHING, (*overdue, event), follow(session, event))


_NOTHING = Decision()
_decided = copier(Decision, "steps", "session")  # at half the price: it has nothing to validate


def _open(moment: Moment, branch: Branch) -> Decision:
    if branch.target == UNOPENED:
        return _NOTHING
    if not moment.facts.session_id:
        return Decision(refusal=Refusal.of(r.NO_ID))
    event = event_of(moment, branch)
    return Decision(steps=(event,), session=opened(event)) if event else _NOTHING


def _refuse(lifecycle: Lifecycle, moment: Moment) -> Refusal:
    session, event = moment.session, moment.command.event
    if session is None:
        reasons = lifecycle.table.why_not(UNOPENED, event, moment)
        return Refusal(reasons=reasons or (r.NO_SESSION,))
    if session.status in OVER:
        return Refusal.of(r.SESSION_OVER)
    reasons = _in_flight(moment, session) or tuple(
        reason
        for reason in lifecycle.table.why_not(session.status, event, moment)
        if reason is not r.NOT_IN_THIS_STATUS
    )
    return Refusal(reasons=reasons or (_not_now(lifecycle, session, event),))


def _in_flight(moment: Moment, session: Session) -> tuple[Reason, ...]:
    """Say it where a transfer in flight is what speaks against a command."""
    command = moment.command
    if session.pending.transfer is None:
        return ()
    if isinstance(command, c.Decline) and is_transfer_recipient(moment):
        return (r.TRANSFER_NOT_DECLINABLE,)
    leaves_it = isinstance(command, c.Leave) and is_owner(moment)
    return (r.TRANSFER_IN_FLIGHT,) if leaves_it or isinstance(command, _HELD_UP) else ()


_HELD_UP = (c.TransferTo, c.Invite, c.MarkInactive, c.Pause)
"""What has to wait while a transfer is in flight."""


def _not_now(lifecycle: Lifecycle, session: Session, event: str) -> Reason:
    """Say in which statuses of this channel it could happen."""
    where = dict.fromkeys(
        status.value
        for status, known, _ in lifecycle.table.arrows()
        if known == event and status != UNOPENED
    )
    return attrs.evolve(
        r.NOT_IN_THIS_STATUS,
        detail=f"the status is {session.status.value}",
        remedy=f"The session would have to be {' or '.join(where)}." if where else "",
    )
