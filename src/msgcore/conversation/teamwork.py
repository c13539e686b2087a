"""What agents do among themselves: transfers to bots, conferences, flags and whispers.

Whatever is whispered goes to agents and supervisors alone.
"""

from msgcore.conversation import happenings as h
from msgcore.conversation import reasons as r
from msgcore.conversation.turn import Turn
from msgcore.lifecycle import (
    Accept,
    Invite,
    Join,
    RaiseFlag,
    RecipientKind,
    SupervisorWhispers,
    Whisper,
)
from msgcore.rules import Severity
from msgcore.vocabulary import Actor

__all__ = [
    "agent_accepts",
    "agent_invites",
    "agent_joins",
    "agent_raises_flag",
    "agent_whispers",
    "supervisor_whispers",
]


def agent_accepts(turn: Turn, happening: h.AgentAccepts) -> None:
    """Handle an acceptance; a bot that comes into a conference is worth a warning."""
    turn.command(Accept(id=turn.key, at=turn.at, agent=happening.agent, bot=happening.bot))
    _warn_of_bots(turn)


def agent_invites(turn: Turn, happening: h.AgentInvites) -> None:
    """Handle an invitation; one into a bot's session, or to a flow, is worth a warning."""
    turn.command(Invite(id=turn.key, at=turn.at, agent=happening.agent, to=happening.to))
    session = turn.open_session
    if turn.reasons or session is None:
        return
    if session.staffing.bot or happening.to.kind is RecipientKind.FLOW:
        turn.remark(r.BOT_IN_CONFERENCE, severity=Severity.WARNING)


def agent_joins(turn: Turn, happening: h.AgentJoins) -> None:
    """Handle an accepted invitation; one into a bot's session is worth a warning."""
    turn.command(Join(id=turn.key, at=turn.at, agent=happening.agent))
    _warn_of_bots(turn)


def agent_raises_flag(turn: Turn, happening: h.AgentRaisesFlag) -> None:
    """Handle a call for help, with what the agent writes to the supervisor."""
    turn.command(RaiseFlag(id=turn.key, at=turn.at, agent=happening.agent))
    if happening.text:
        _whisper_to_supervisors(turn, happening.agent, happening.text)


def agent_whispers(turn: Turn, happening: h.AgentWhispers) -> None:
    """Handle what an agent writes to the supervisors."""
    turn.command(Whisper(id=turn.key, at=turn.at, agent=happening.agent))
    _whisper_to_supervisors(turn, happening.agent, happening.text)


def supervisor_whispers(turn: Turn, happening: h.SupervisorWhispers) -> None:
    """Handle what a supervisor writes to the agents."""
    name, text = happening.supervisor, happening.text
    turn.command(SupervisorWhispers(id=turn.key, at=turn.at, agent=name))
    if not turn.reasons:
        turn.bring_to_agents(turn.say(Actor.SUPERVISOR, text, agent=name, whisper=True))


def _whisper_to_supervisors(turn: Turn, agent: str, text: str) -> None:
    if not turn.reasons:
        said = turn.say(turn.agent_or_bot(agent), text, agent=agent, whisper=True)
        turn.deliver(said, Actor.SUPERVISOR)


def _warn_of_bots(turn: Turn) -> None:
    """Warn where a bot now shares a session with agents."""
    session = turn.open_session
    shared = session is not None and session.staffing.bot and session.staffing.participants
    if shared and not turn.reasons:
        turn.remark(r.BOT_IN_CONFERENCE, severity=Severity.WARNING)
