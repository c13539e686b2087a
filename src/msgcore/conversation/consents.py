"""What others do about the customer's consent: agents by hand, hosts for other places.

It is recorded even where the conversation itself is closed. An opt-out ends the session,
whoever records it; a grant lets a session begin that has waited for one.
"""

from datetime import datetime

from msgcore.consent import (
    AgentOptOut,
    ConsentDecision,
    HoldReview,
    OutsideConsent,
    ThreadEnd,
    ThreadReport,
    confirm,
    declare,
    dismiss,
    opt_out_by_agent,
    report_thread,
)
from msgcore.conversation import happenings as h
from msgcore.conversation import reasons as r
from msgcore.conversation.responding import respond
from msgcore.conversation.turn import Turn
from msgcore.lifecycle import CloseThread, CustomerWrites, Ended, Heard, Inquiry, Session
from msgcore.vocabulary import ConsentLevel, SessionStatus

__all__ = [
    "agent_confirms_revocation",
    "agent_dismisses_revocation",
    "agent_opts_out",
    "consent_declared",
    "thread_closes",
]


def agent_opts_out(turn: Turn, happening: h.AgentOptsOut) -> None:
    """Handle an opt-out that an agent records because the customer asked for it.

    It ends the session as the customer's own does. Where that keeps the session open,
    nothing happens to it: the customer wrote no message.
    """
    request = AgentOptOut(
        id=turn.key, occurred_at=turn.at, received_at=happening.at, agent=happening.agent
    )
    _take_in(turn, opt_out_by_agent(turn.consent, request, turn.setup.policy))


def agent_confirms_revocation(turn: Turn, happening: h.AgentConfirmsRevocation) -> None:
    """Handle a held message that is an opt-out: it ends the session as one."""
    _take_in(turn, confirm(turn.consent, _review(turn, happening), turn.setup.policy))


def agent_dismisses_revocation(turn: Turn, happening: h.AgentDismissesRevocation) -> None:
    """Handle a held message that is no opt-out: messages are sent again."""
    _take_in(turn, dismiss(turn.consent, _review(turn, happening), turn.setup.policy))


def consent_declared(turn: Turn, happening: h.ConsentDeclared) -> None:
    """Handle consent, or a withdrawal, from outside the channel."""
    setup = turn.setup
    outside = OutsideConsent(
        id=turn.key,
        occurred_at=_given_at(turn, happening),
        received_at=happening.at,
        level=happening.level,
        source=happening.source,
        reference=happening.reference,
        disclosure=happening.disclosure,
        by=happening.by,
    )
    before = turn.consent.level
    _take_in(turn, declare(turn.consent, outside, setup.channel, setup.policy))
    requirement = setup.channel.requirement
    reached = turn.consent.level.meets(requirement) and not before.meets(requirement)
    if reached and _waits_for_consent(turn.open_session):
        turn.command(CustomerWrites(id=turn.key, at=turn.at, heard=Heard.GRANT))


def thread_closes(turn: Turn, happening: h.ThreadCloses) -> None:
    """Handle a thread that is deleted, blocked, or taken by another application."""
    if not happening.control_lost:
        report = ThreadReport(
            id=turn.key,
            occurred_at=turn.at,
            received_at=happening.at,
            kind=ThreadEnd.BLOCKED if happening.blocked else ThreadEnd.DELETED,
        )
        turn.learn(report_thread(turn.consent, report, turn.setup.policy).events)
    close = CloseThread(id=turn.key, at=turn.at, control_lost=happening.control_lost)
    turn.command(close)


def _take_in(turn: Turn, consent: ConsentDecision) -> None:
    """Record what was decided, end the session of whoever is now opted out, and answer.

    Where there is nothing to record, the refusal is why nothing happens.
    """
    if not consent.events:
        turn.refuse((), consent.refusal)
        return
    turn.learn(consent.events)
    turn.warn(consent.refusal)
    if turn.open_session is not None and turn.consent.level is ConsentLevel.OPTED_OUT:
        opt_out = CustomerWrites(id=turn.key, at=turn.at, heard=Heard.OPT_OUT)
        turn.apply(step for step in turn.decide(opt_out).steps if isinstance(step, Ended))
    for reply in consent.replies:
        respond(turn, reply)


def _waits_for_consent(session: Session | None) -> bool:
    """Tell whether a session cannot go on before its customer agrees.

    Where there is no status for that, as on the standard platform, what it holds says so.
    """
    if session is None:
        return False
    return session.status is SessionStatus.CONSENT or session.inquiry is Inquiry.HELD


def _review(
    turn: Turn, happening: h.AgentConfirmsRevocation | h.AgentDismissesRevocation
) -> HoldReview:
    return HoldReview(id=turn.key, occurred_at=turn.at, agent=happening.agent)


def _given_at(turn: Turn, happening: h.ConsentDeclared) -> datetime:
    """Return when consent was given: never after it was declared.

    A withdrawal without an instant of its own happens now, even where the host's clock is
    behind: it must not lose against a grant that came before it.
    """
    given_at = happening.given_at
    if given_at is None:
        return turn.at if happening.level is ConsentLevel.OPTED_OUT else happening.at
    if given_at > happening.at:
        turn.remark(r.SENT_IN_FUTURE, "consent from outside")
        return happening.at
    return given_at
