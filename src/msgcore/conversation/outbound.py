"""What the business says and does: permit, measure, check, and only then send.

A message goes out when nothing speaks against it; otherwise nothing happens, and every
reason is named at once.
"""

from msgcore.consent import AgentOptOut, SendKind, opt_out_by_agent
from msgcore.conversation import happenings as h
from msgcore.conversation.turn import Turn
from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    Command,
    CustomerWrites,
    End,
    Ended,
    Fail,
    GoOffline,
    Heard,
    MarkInactive,
    Pause,
    Unpause,
)
from msgcore.vocabulary import Actor, ConsentLevel

__all__ = [
    "agent_accepts",
    "agent_ends",
    "agent_goes_offline",
    "agent_marks_inactive",
    "agent_opts_out",
    "agent_pauses",
    "agent_says",
    "agent_unpauses",
    "automation_says",
    "record_fails",
    "routing_begins",
    "time_passes",
]


def agent_says(turn: Turn, happening: h.AgentSays) -> None:
    """Handle a message of an agent or a bot."""
    command = AgentWrites(id=turn.key, at=turn.at, agent=happening.agent)
    _send(turn, command, _agent_or_bot(turn, happening.agent), happening.text, happening.agent)


def automation_says(turn: Turn, happening: h.AutomationSays) -> None:
    """Handle a message of an automatic process."""
    command = AutomationWrites(id=turn.key, at=turn.at)
    _send(turn, command, Actor.SYSTEM, happening.text, "")


def _agent_or_bot(turn: Turn, agent: str) -> Actor:
    """Tell whether the session's owner, if it is this one, is a bot."""
    session = turn.open_session
    if session is not None and session.staffing.bot and session.staffing.owner == agent:
        return Actor.BOT
    return Actor.AGENT


def _send(turn: Turn, command: Command, by: Actor, text: str, agent: str) -> None:
    segments, reasons = turn.examine(text, SendKind.MESSAGE)
    decision = turn.decide(command)
    turn.refuse(reasons, decision.refusal)
    if turn.reasons or decision.duplicate:
        return
    turn.apply(decision.steps)
    turn.say(by, text, agent=agent)
    turn.deliver(Actor.CUSTOMER, text, segments=segments)


def agent_opts_out(turn: Turn, happening: h.AgentOptsOut) -> None:
    """Handle an opt-out that an agent records because the customer asked for it.

    It ends the session as the customer's own does. Where that keeps the session open,
    nothing happens to it: the customer wrote no message.
    """
    consent = opt_out_by_agent(
        turn.consent,
        AgentOptOut(
            id=turn.key,
            occurred_at=turn.at,
            received_at=happening.at,
            agent=happening.agent,
        ),
        turn.setup.policy,
    )
    turn.learn(consent.events)
    turn.warn(consent.refusal)
    if turn.open_session is not None and turn.consent.level is ConsentLevel.OPTED_OUT:
        opt_out = CustomerWrites(id=turn.key, at=turn.at, heard=Heard.OPT_OUT)
        turn.apply(step for step in turn.decide(opt_out).steps if isinstance(step, Ended))
    for reply in consent.replies:
        turn.respond(reply)


def routing_begins(turn: Turn, _happening: h.RoutingBegins) -> None:
    """Handle the beginning of routing."""
    turn.command(BeginRouting(id=turn.key, at=turn.at))


def agent_accepts(turn: Turn, happening: h.AgentAccepts) -> None:
    """Handle an agent's or a bot's acceptance."""
    turn.command(Accept(id=turn.key, at=turn.at, agent=happening.agent, bot=happening.bot))


def agent_marks_inactive(turn: Turn, happening: h.AgentMarksInactive) -> None:
    """Handle a session that is marked inactive."""
    turn.command(MarkInactive(id=turn.key, at=turn.at, agent=happening.agent))


def agent_pauses(turn: Turn, happening: h.AgentPauses) -> None:
    """Handle a pause."""
    turn.command(Pause(id=turn.key, at=turn.at, agent=happening.agent))


def agent_unpauses(turn: Turn, happening: h.AgentUnpauses) -> None:
    """Handle the end of a pause."""
    turn.command(Unpause(id=turn.key, at=turn.at, agent=happening.agent))


def agent_goes_offline(turn: Turn, happening: h.AgentGoesOffline) -> None:
    """Handle an agent who goes offline."""
    turn.command(GoOffline(id=turn.key, at=turn.at, agent=happening.agent))


def agent_ends(turn: Turn, happening: h.AgentEnds) -> None:
    """Handle the end of a session by an agent or a bot."""
    turn.command(End(id=turn.key, at=turn.at, by=_agent_or_bot(turn, happening.agent)))


def record_fails(turn: Turn, happening: h.RecordFails) -> None:
    """Handle a record that could not be written.

    What failed the last session already makes no other: that one is only touched.
    """
    last = turn.session
    if last is not None and last.ending is not None and last.ending.cause == happening.cause:
        turn.fail_again(last, happening.cause)
        return
    turn.command(Fail(id=turn.key, at=turn.at, cause=happening.cause))


def time_passes(_turn: Turn, _happening: h.TimePasses) -> None:
    """Handle a tick: whatever was overdue has happened when the turn began."""
