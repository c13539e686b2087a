"""What agents do among themselves: transfers to bots, conferences, flags and whispers.

Whatever is whispered goes to agents and supervisors alone.
"""

from msgcore.conversation import happenings as h
from msgcore.conversation import reasons as r
from msgcore.conversation.redacting import objections
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
from msgcore.privacy import Redaction
from msgcore.rules import Refusal, Severity
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
    if happening.text and not turn.reasons:
        redaction = turn.redact(happening.text, turn.agent_or_bot(happening.agent))
        reasons = tuple(objections(redaction))
        if reasons:
            turn.note_failure(redaction)
            turn.warn(Refusal(reasons=reasons))
            return
        _whisper_to_supervisors(turn, happening.agent, happening.text, redaction)


def agent_whispers(turn: Turn, happening: h.AgentWhispers) -> None:
    """Handle what an agent writes to the supervisors."""
    redaction = turn.redact(happening.text, turn.agent_or_bot(happening.agent))
    if _is_sent(turn, redaction):
        turn.command(Whisper(id=turn.key, at=turn.at, agent=happening.agent))
        _whisper_to_supervisors(turn, happening.agent, happening.text, redaction)


def supervisor_whispers(turn: Turn, happening: h.SupervisorWhispers) -> None:
    """Handle what a supervisor writes to the agents."""
    name, text = happening.supervisor, happening.text
    redaction = turn.redact(text, Actor.SUPERVISOR)
    if not _is_sent(turn, redaction):
        return
    turn.command(SupervisorWhispers(id=turn.key, at=turn.at, agent=name))
    if not turn.reasons:
        said = turn.say(Actor.SUPERVISOR, text, redaction, agent=name, whisper=True)
        turn.bring_to_agents(said)


def _is_sent(turn: Turn, redaction: Redaction | None) -> bool:
    """Tell whether what is left of a whisper can be brought to anybody; else refuse it."""
    reasons = tuple(objections(redaction))
    if reasons:
        turn.note_failure(redaction)
        turn.refuse(reasons, None)
    return not reasons


def _whisper_to_supervisors(turn: Turn, agent: str, text: str, redaction: Redaction | None) -> None:
    if not turn.reasons:
        said = turn.say(turn.agent_or_bot(agent), text, redaction, agent=agent, whisper=True)
        turn.deliver(said, Actor.SUPERVISOR)


def _warn_of_bots(turn: Turn) -> None:
    """Warn where a bot now shares a session with agents."""
    session = turn.open_session
    shared = session is not None and session.staffing.bot and session.staffing.participants
    if shared and not turn.reasons:
        turn.remark(r.BOT_IN_CONFERENCE, severity=Severity.WARNING)
