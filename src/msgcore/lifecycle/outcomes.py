"""What each command becomes: the events that stand at the end of the chart's arrows."""

from collections.abc import Callable, Mapping
from typing import Any

from msgcore.chart import Branch
from msgcore.lifecycle import commands as c
from msgcore.lifecycle import events as e
from msgcore.lifecycle import reasons as r
from msgcore.lifecycle.recipient import Recipient, RecipientKind
from msgcore.lifecycle.session import Inquiry, Session, WaitReason
from msgcore.lifecycle.setting import Moment
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

__all__ = ["event_of"]


def event_of(moment: Moment, branch: Branch) -> e.SessionEvent | None:
    """Return the event that a command becomes along an arrow.

    None where the arrow leads back and there is nothing to tell.
    """
    return _EVENTS[type(moment.command)](moment, branch)


def _wrote(
    moment: Moment, branch: Branch, session: Session, by: Actor, inquiry: Inquiry
) -> e.Wrote:
    """Return a message as an event.

    Four of five events are messages: with the fields by name, not in a dict that is merged
    with another and taken apart again, making one takes an eighth less time.
    """
    command = moment.command
    return e.Wrote(
        session=session.id,
        revision=session.revision + 1,
        at=command.at,
        status=branch.target,
        rule=branch.ruling.rule,
        policy=moment.setting.policy.id,
        command=command.id,
        by=by,
        inquiry=inquiry,
        agent=getattr(command, "agent", ""),
    )


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
_CUSTOMER, _AGENT, _NOTHING = Actor.CUSTOMER, Actor.AGENT, Inquiry.NONE


def _customer_writes(moment: Moment, branch: Branch) -> e.SessionEvent:
    heard, session = moment.command.heard, moment.session
    if session is not None and branch.target is session.status:
        inquiry = _HOLDS.get((session.inquiry, heard), session.inquiry)
        return _wrote(moment, branch, session, _CUSTOMER, inquiry)
    common = _common(moment, branch)
    if session is None:
        return e.Opened(
            **common,
            initiator=Initiator.CUSTOMER,
            origin=_ORIGINS[heard],
            inquiry=_HOLDS.get((_NOTHING, heard), _NOTHING),
        )
    if branch.target is SessionStatus.ENDED:
        if heard is c.Heard.OPT_OUT:
            return e.Ended(**common, by=Actor.CUSTOMER, reason=EndReason.OPTED_OUT)
        return e.Ended(**common, by=Actor.SYSTEM, reason=EndReason.OUTBOUND_UNANSWERED)
    same_agent = branch.target is SessionStatus.ACTIVE
    if same_agent or session.status is SessionStatus.INACTIVE:
        return e.Resumed(**common, agent=session.staffing.preferred if same_agent else "")
    is_reply = session.initiator is not Initiator.CUSTOMER
    wait = WaitReason.REPLY if is_reply else WaitReason.ROUTED
    return e.Routed(**common, by=Actor.CUSTOMER, wait=wait)


def _business_writes(moment: Moment, branch: Branch) -> e.SessionEvent:
    session, by_agent = moment.session, isinstance(moment.command, c.AgentWrites)
    if session is not None:
        by = _author(session, moment.command.agent) if by_agent else Actor.SYSTEM
        return _wrote(moment, branch, session, by, session.inquiry)
    return e.Opened(
        **_common(moment, branch),
        initiator=Initiator.AGENT if by_agent else Initiator.AUTOMATION,
        origin=Origin.AGENT_INITIATED if by_agent else Origin.TRIGGERED_OUTBOUND,
        inquiry=Inquiry.NONE,
        agent=moment.command.agent if by_agent else "",
    )


def _author(session: Session, agent: str) -> Actor:
    staffing = session.staffing
    return Actor.BOT if staffing.bot and staffing.owner == agent else _AGENT


def _goes_offline(moment: Moment, branch: Branch) -> e.SessionEvent | None:
    """Say what an agent's absence means: it depends on what the agent was to the session."""
    session, agent = moment.session, moment.command.agent
    common = {**_common(moment, branch), "agent": agent}
    if branch.ruling is r.AGENT_OFFLINE_KEEPS or session is None:
        return None
    if branch.ruling is r.AGENT_OFFLINE:
        return e.Requeued(**common)
    if branch.ruling is r.RECIPIENT_GONE:
        return e.RecipientGone(**common)
    if agent not in session.staffing.present:
        return e.Declined(**common)
    return e.Left(**common, successor=_successor(session, agent))


def _leaves(moment: Moment, branch: Branch) -> e.SessionEvent:
    session, agent = moment.session, moment.command.agent
    successor = "" if session is None else _successor(session, agent)
    return e.Left(**_common(moment, branch), agent=agent, successor=successor)


def _successor(session: Session, agent: str) -> str:
    """Return who owns the session when an agent leaves: the longest-present of the others."""
    staffing = session.staffing
    if agent != staffing.owner or session.status is SessionStatus.WAITING:
        return ""
    return staffing.participants[0]


def _transfers(moment: Moment, branch: Branch) -> e.SessionEvent:
    to = moment.command.to
    full = to.kind is RecipientKind.AGENT and moment.facts.is_full(to.name)
    return e.TransferRequested(
        **_common(moment, branch), agent=moment.command.agent, to=to, released=full
    )


def _invites(moment: Moment, branch: Branch) -> e.SessionEvent:
    command = moment.command
    return e.Invited(**_common(moment, branch), agent=command.agent, to=command.to)


def _joins(moment: Moment, branch: Branch) -> e.SessionEvent:
    session, agent = moment.session, moment.command.agent
    invitation = session.pending.invitation_for(agent) if session else None
    by_name = Recipient(kind=RecipientKind.AGENT, name=agent)
    invited_as = invitation.to if invitation else by_name
    return e.Joined(**_common(moment, branch), agent=agent, invited_as=invited_as)


def _closes_tab(moment: Moment, branch: Branch) -> e.SessionEvent | None:
    """Say that the owner's tab was closed, once; before a reply nobody owns the session."""
    session = moment.session
    if session is None or not session.staffing.owner or session.staffing.tab_closed:
        return None
    return e.TabClosed(**_common(moment, branch), agent=moment.command.agent)


def _lowers_flag(moment: Moment, branch: Branch) -> e.SessionEvent:
    """Say who took the flag down: whoever is not in the session is a supervisor."""
    session, agent = moment.session, moment.command.agent
    inside = session is not None and agent in session.staffing.present
    by = Actor.AGENT if inside else Actor.SUPERVISOR
    return e.FlagLowered(**_common(moment, branch), by=by, agent=agent)


def _whispers(by: Actor) -> Callable[[Moment, Branch], e.SessionEvent]:
    return lambda moment, branch: e.Whispered(
        **_common(moment, branch), by=by, agent=moment.command.agent
    )


def _thread_closes(moment: Moment, branch: Branch) -> e.SessionEvent:
    lost = moment.command.control_lost
    if moment.session is None:
        origin = Origin.CONVERSATION_CONTROL_LOST if lost else Origin.CONVERSATION_CLOSE
        return e.Opened(
            **_common(moment, branch),
            initiator=Initiator.CUSTOMER,
            origin=origin,
            inquiry=Inquiry.NONE,
        )
    return e.Ended(
        **_common(moment, branch),
        by=Actor.SYSTEM if lost else Actor.CUSTOMER,
        reason=EndReason.CONTROL_LOST if lost else EndReason.THREAD_CLOSED,
    )


_END_REASONS = {
    Actor.CUSTOMER: EndReason.CUSTOMER_ENDED,
    Actor.BOT: EndReason.BOT_ENDED,
    Actor.SYSTEM: EndReason.SYSTEM_ENDED,
}


def _ends(moment: Moment, branch: Branch) -> e.SessionEvent:
    by = moment.command.by
    reason = _END_REASONS.get(by, EndReason.AGENT_ENDED)
    return e.Ended(**_common(moment, branch), by=by, reason=reason)


def _by_agent(kind: Callable[..., e.SessionEvent]) -> Callable[[Moment, Branch], e.SessionEvent]:
    return lambda moment, branch: kind(**_common(moment, branch), agent=moment.command.agent)


def _accepts(moment: Moment, branch: Branch) -> e.SessionEvent:
    command = moment.command
    return e.Accepted(
        **_common(moment, branch),
        agent=command.agent,
        bot=command.bot,
        participants_stay=moment.setting.policy.lifecycle.participants_stay_on_transfer,
    )


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
    c.CloseTab: _closes_tab,
    c.TransferTo: _transfers,
    c.Invite: _invites,
    c.Join: _joins,
    c.Decline: _by_agent(e.Declined),
    c.Leave: _leaves,
    c.RaiseFlag: _by_agent(e.FlagRaised),
    c.LowerFlag: _lowers_flag,
    c.Whisper: _whispers(Actor.AGENT),
    c.SupervisorWhispers: _whispers(Actor.SUPERVISOR),
    c.CloseThread: _thread_closes,
    c.End: _ends,
    c.Fail: _fails,
}
"""What each command becomes; None where the arrow leads back and nothing is to be told."""
