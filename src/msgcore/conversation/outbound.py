"""What the business says and does: redact, permit, measure, check, and only then send.

A message goes out when nothing speaks against it; otherwise nothing happens, and every
reason is named at once.
"""

from msgcore.consent import SendKind
from msgcore.conversation import happenings as h
from msgcore.conversation import reasons as r
from msgcore.conversation.turn import Turn
from msgcore.lifecycle import (
    AgentWrites,
    AutomationWrites,
    Command,
    End,
    Fail,
)
from msgcore.vocabulary import Actor

__all__ = [
    "agent_ends",
    "agent_says",
    "automation_says",
    "record_fails",
    "time_passes",
]


def agent_says(turn: Turn, happening: h.AgentSays) -> None:
    """Handle a message of an agent or a bot."""
    command = AgentWrites(id=turn.key, at=turn.at, agent=happening.agent)
    _send(turn, command, turn.agent_or_bot(happening.agent), happening.text, happening.agent)


def automation_says(turn: Turn, happening: h.AutomationSays) -> None:
    """Handle a message of an automatic process."""
    command = AutomationWrites(id=turn.key, at=turn.at, keep_open=happening.keep_open)
    _send(turn, command, Actor.SYSTEM, happening.text, "")


def _send(turn: Turn, command: Command, by: Actor, text: str, agent: str) -> None:
    redaction = turn.redact(text, by)
    segments, reasons = turn.examine(text, SendKind.MESSAGE, redaction=redaction)
    if turn.closed:
        reasons.append(r.CONVERSATION_CLOSED)
    decision = turn.decide(command)
    turn.refuse(reasons, decision.refusal)
    if turn.reasons or decision.duplicate:
        turn.note_failure(redaction)
        return
    turn.apply(decision.steps)
    said = turn.say(by, text, redaction, agent=agent)
    turn.deliver(said, Actor.CUSTOMER, segments=segments)
    turn.bring_to_agents(said)


def agent_ends(turn: Turn, happening: h.AgentEnds) -> None:
    """Handle the end of a session by an agent or a bot."""
    turn.command(End(id=turn.key, at=turn.at, by=turn.agent_or_bot(happening.agent)))


def record_fails(turn: Turn, happening: h.RecordFails) -> None:
    """Handle a record that could not be written.

    What failed the last session already makes no other: that one is only touched.
    """
    last = turn.session
    touches = turn.setup.policy.lifecycle.repeated_error_touches
    if touches and last is not None and last.ending and last.ending.cause == happening.cause:
        turn.fail_again(last, happening.cause)
        return
    turn.command(Fail(id=turn.key, at=turn.at, cause=happening.cause))


def time_passes(_turn: Turn, _happening: h.TimePasses) -> None:
    """Handle a tick: whatever was overdue has happened when the turn began."""
