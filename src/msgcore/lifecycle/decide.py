"""A command becomes events, or a refusal: first what is overdue, then the command.

`decide` reads a session, a command and the host's facts, looks the command up in the
compiled table, and says in events what follows. Nothing changes until they are evolved.
"""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from msgcore.chart import Branch
from msgcore.lifecycle import commands as c
from msgcore.lifecycle import events as e
from msgcore.lifecycle import reasons as r
from msgcore.lifecycle.chart import UNOPENED
from msgcore.lifecycle.compiled import Lifecycle
from msgcore.lifecycle.deadlines import TIMED, advance
from msgcore.lifecycle.evolve import evolve
from msgcore.lifecycle.guards import Moment
from msgcore.lifecycle.session import NO_FACTS, OVER, Facts, Inquiry, Session
from msgcore.rules import Reason, Refusal
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

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
    if session.status not in TIMED:
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
        return Decision(steps=overdue, session=session, refusal=_refuse(lifecycle, status, moment))
    if branch.target == UNOPENED:
        return Decision()
    if session is None and not facts.session_id:
        return Decision(refusal=Refusal.of(r.NO_ID))
    event = _EVENTS[type(command)](moment, branch)
    if event is None:
        return Decision(steps=overdue, session=session)
    steps = (*overdue, event) if overdue else (event,)
    return Decision(steps=steps, session=evolve(session, event))


def _refuse(lifecycle: Lifecycle, status: object, moment: Moment) -> Refusal:
    reasons: tuple[Reason, ...]
    if status in OVER:
        reasons = (r.SESSION_OVER,)
    else:
        reasons = lifecycle.table.why_not(status, moment.command.event, moment)
    fallback = r.NO_SESSION if status == UNOPENED else r.NOT_IN_THIS_STATUS
    return Refusal(reasons=reasons or (fallback,))


def _common(moment: Moment, branch: Branch) -> dict[str, Any]:
    """Return what every event holds."""
    session, command = moment.session, moment.command
    return {
        "session": moment.facts.session_id if session is None else session.id,
        "revision": 1 if session is None else session.revision + 1,
        "at": command.at,
        "status": branch.target,
        "rule": branch.ruling.rule,
        "policy": moment.setting.policy.id,
        "command": command.id,
    }


_ORIGINS = {
    c.Heard.INQUIRY: Origin.INBOUND_INITIATED,
    c.Heard.HELD: Origin.INBOUND_INITIATED,
    c.Heard.KEYWORD: Origin.HELP,
    c.Heard.GRANT: Origin.OPT_IN,
    c.Heard.OPT_OUT: Origin.OPT_OUT,
}

_HOLDS = {
    (Inquiry.NONE, c.Heard.INQUIRY): Inquiry.READY,
    (Inquiry.HELD, c.Heard.INQUIRY): Inquiry.READY,
    (Inquiry.NONE, c.Heard.HELD): Inquiry.HELD,
    (Inquiry.HELD, c.Heard.GRANT): Inquiry.READY,
}
"""What a session holds after a message, where that is not what it held before."""

# Bound once: in Python 3.11 reading a member off its class takes as long as a call.
_CUSTOMER, _NOTHING = Actor.CUSTOMER, Inquiry.NONE


def _customer_writes(moment: Moment, branch: Branch) -> e.SessionEvent:
    common, heard, session = _common(moment, branch), moment.command.heard, moment.session
    if session is None:
        return e.Opened(
            **common,
            initiator=Initiator.CUSTOMER,
            origin=_ORIGINS[heard],
            inquiry=_HOLDS.get((_NOTHING, heard), _NOTHING),
        )
    if branch.target is session.status:
        inquiry = _HOLDS.get((session.inquiry, heard), session.inquiry)
        return e.Wrote(**common, by=_CUSTOMER, inquiry=inquiry)
    if branch.target is SessionStatus.ENDED:
        if heard is c.Heard.OPT_OUT:
            return e.Ended(**common, by=Actor.CUSTOMER, reason=EndReason.OPTED_OUT)
        return e.Ended(**common, by=Actor.SYSTEM, reason=EndReason.OUTBOUND_UNANSWERED)
    if session.status is SessionStatus.INACTIVE:
        same_agent = branch.target is SessionStatus.ACTIVE
        return e.Resumed(**common, agent=session.staffing.preferred if same_agent else "")
    return e.Routed(**common, by=Actor.CUSTOMER)


def _business_writes(moment: Moment, branch: Branch) -> e.SessionEvent:
    common, session = _common(moment, branch), moment.session
    by_agent = isinstance(moment.command, c.AgentWrites)
    if session is not None:
        human_or_bot = Actor.BOT if session.staffing.bot else Actor.AGENT
        by = human_or_bot if by_agent else Actor.SYSTEM
        return e.Wrote(**common, by=by, inquiry=session.inquiry)
    return e.Opened(
        **common,
        initiator=Initiator.AGENT if by_agent else Initiator.AUTOMATION,
        origin=Origin.AGENT_INITIATED if by_agent else Origin.TRIGGERED_OUTBOUND,
        inquiry=Inquiry.NONE,
        agent=moment.command.agent if by_agent else "",
    )


def _goes_offline(moment: Moment, branch: Branch) -> e.SessionEvent | None:
    if branch.target is SessionStatus.WAITING:
        return e.Requeued(**_common(moment, branch), agent=moment.command.agent)
    return None


_END_REASONS = {
    Actor.CUSTOMER: EndReason.CUSTOMER_ENDED,
    Actor.BOT: EndReason.BOT_ENDED,
}


def _ends(moment: Moment, branch: Branch) -> e.SessionEvent:
    by = moment.command.by
    reason = _END_REASONS.get(by, EndReason.AGENT_ENDED)
    return e.Ended(**_common(moment, branch), by=by, reason=reason)


def _by_agent(kind: Callable[..., e.SessionEvent]) -> Callable[[Moment, Branch], e.SessionEvent]:
    return lambda moment, branch: kind(**_common(moment, branch), agent=moment.command.agent)


def _accepts(moment: Moment, branch: Branch) -> e.SessionEvent:
    command = moment.command
    return e.Accepted(**_common(moment, branch), agent=command.agent, bot=command.bot)


def _fails(moment: Moment, branch: Branch) -> e.SessionEvent:
    return e.Failed(**_common(moment, branch), cause=moment.command.cause)


_EVENTS: Mapping[type[Any], Callable[[Moment, Branch], e.SessionEvent | None]] = {
    c.CustomerWrites: _customer_writes,
    c.AgentWrites: _business_writes,
    c.AutomationWrites: _business_writes,
    c.BeginRouting: lambda moment, branch: e.Routed(**_common(moment, branch), by=Actor.SYSTEM),
    c.Accept: _accepts,
    c.MarkInactive: _by_agent(e.MarkedInactive),
    c.Pause: _by_agent(e.Paused),
    c.Unpause: _by_agent(e.Unpaused),
    c.GoOffline: _goes_offline,
    c.End: _ends,
    c.Fail: _fails,
}
"""What each command becomes; None where the arrow leads back and nothing is to be told."""
