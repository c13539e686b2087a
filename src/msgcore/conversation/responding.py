"""Automatic responses: in which words each goes out, and whether it goes out at all.

They are gated on the consent that results from everything, and what they say is looked through
for sensitive data as what an agent writes is.

Guide: Customize Auto-Responses; Block Sensitive Data in Messaging Channels.
"""

from msgcore.consent import Reply
from msgcore.conversation import reasons as r
from msgcore.conversation.effects import SendAutoResponse
from msgcore.conversation.responses import (
    AWAITED,
    SEND_KINDS,
    find_response,
    has_component,
    still_due,
)
from msgcore.conversation.turn import Turn
from msgcore.privacy import TextOrigin
from msgcore.rules import Severity
from msgcore.vocabulary import Actor, ResponseKind

__all__ = ["respond", "respond_to_session"]


def respond_to_session(turn: Turn) -> None:
    """Send the responses that the session's events called for, in their order."""
    due, turn.due = turn.due, []
    if turn.reminder is not None and turn.reminder == turn.reminds_at(turn.session):
        due.append(ResponseKind.IDLE)
    if due:
        sent = [effect.kind for effect in turn.effects if isinstance(effect, SendAutoResponse)]
        for kind in still_due(due, sent, turn.session):
            respond(turn, Reply(kind=kind))


def respond(turn: Turn, reply: Reply) -> None:
    """Send an automatic response, if there is one and nothing forbids it."""
    channel, kind, person = turn.setup.channel, reply.kind, turn.before.language
    response = find_response(
        channel, kind, reply.language, reply.keyword, person=person, policy=turn.setup.policy
    )
    if response is None:
        if has_component(channel, kind):
            turn.remark(r.COMPONENT_UNSUPPORTED, kind.value, Severity.WARNING)
        elif kind in AWAITED:
            turn.remark(r.RESPONSE_MISSING, kind.value, Severity.WARNING)
        return
    redaction = turn.redact(response.text, Actor.SYSTEM, TextOrigin.AUTO_GREETING)
    segments, reasons = turn.examine(
        response.text, SEND_KINDS[kind], kind, response.language, redaction
    )
    if turn.closed and kind is not ResponseKind.OPT_OUT_CONFIRMATION:
        reasons.append(r.CONVERSATION_CLOSED)
    if reasons:
        why = f"{kind.value}: {', '.join(reason.rule for reason in reasons)}"
        turn.remark(r.RESPONSE_WITHHELD, why, Severity.WARNING)
        turn.note_failure(redaction)
        return
    if response.component:
        said = turn.say(Actor.SYSTEM, response.component, response=kind)
    else:
        said = turn.say(Actor.SYSTEM, response.text, redaction, response=kind)
    turn.effects.append(
        SendAutoResponse(
            id=turn.effect_id(),
            due=turn.happening.at,
            text="" if response.component else said.text,
            component=response.component,
            session=turn.session_id,
            segments=segments,
            kind=kind,
            language=response.language or channel.language,
        )
    )
