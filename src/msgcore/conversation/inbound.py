"""What the customer does: hear it, record what it means for consent, then move the session.

The order is the law of the room: the original text is classified first, so that nothing
can come between a person and an opt-out; responses go out last, gated on the consent that
results from everything.
"""

from datetime import datetime

from msgcore.consent import Classification, InboundConsent, classify, meaning_on
from msgcore.consent import decide as decide_consent
from msgcore.conversation import happenings as h
from msgcore.conversation import reasons as r
from msgcore.conversation.turn import Turn
from msgcore.lifecycle import CustomerWrites, End, Ended, Heard
from msgcore.vocabulary import Actor, ConsentLevel, EndReason, KeywordKind

__all__ = ["customer_ends", "customer_says"]


def customer_says(turn: Turn, happening: h.CustomerSays) -> None:
    """Handle a message of the customer."""
    setup = turn.setup
    before = turn.consent.level
    classification = classify(happening.text, setup.keywords, setup.channel.language)
    consent = decide_consent(
        turn.consent,
        InboundConsent(
            id=happening.id,
            occurred_at=_sent_at(turn, happening),
            received_at=happening.at,
            said=classification,
        ),
        setup.channel,
        setup.policy,
    )
    turn.learn(consent.events)
    heard = _heard(turn, classification, before)
    _move(turn, happening, heard)
    turn.say(Actor.CUSTOMER, happening.text)
    session = turn.open_session
    if session is not None and session.staffing.owner:
        turn.deliver(Actor.AGENT, happening.text, agent=session.staffing.owner)
    turn.warn(consent.refusal)
    for reply in consent.replies:
        turn.respond(reply)


def customer_ends(turn: Turn, happening: h.CustomerEnds) -> None:
    """Handle the customer's end of the conversation."""
    turn.command(End(id=happening.id, at=turn.at, by=Actor.CUSTOMER))


def _sent_at(turn: Turn, happening: h.CustomerSays) -> datetime:
    """Return when the message was sent: never after it arrived."""
    if happening.sent_at is None:
        return happening.at
    if happening.sent_at > happening.at:
        turn.remark(r.SENT_IN_FUTURE)
        return happening.at
    return happening.sent_at


def _heard(turn: Turn, classification: Classification, before: ConsentLevel) -> Heard:
    """Say what the message is to the session, now that consent has been considered.

    An opt-out that a later grant has overtaken is a keyword like others: it ends nothing.
    """
    requirement = turn.setup.channel.requirement
    enough = turn.consent.level.meets(requirement)
    kind = meaning_on(classification, turn.setup.channel, turn.setup.policy)
    if kind is KeywordKind.OPT_OUT and turn.consent.level is ConsentLevel.OPTED_OUT:
        return Heard.OPT_OUT
    custom_counts = turn.setup.policy.lifecycle.custom_keywords_mean_consent
    if kind is None or (kind is KeywordKind.CUSTOM and not custom_counts):
        return Heard.INQUIRY if enough else Heard.HELD
    return Heard.GRANT if enough and not before.meets(requirement) else Heard.KEYWORD


def _move(turn: Turn, happening: h.CustomerSays, heard: Heard) -> None:
    """Hand the message to the session.

    Somebody who opted out opens no session by an ordinary message. A reply that comes too
    late ends the session that it answers, and opens another.
    """
    opted_out = turn.consent.level is ConsentLevel.OPTED_OUT
    if opted_out and heard is Heard.HELD and turn.open_session is None:
        return
    command = CustomerWrites(id=happening.id, at=turn.at, heard=heard)
    turn.command(command)
    last = turn.events[-1] if turn.events else None
    if isinstance(last, Ended) and last.reason is EndReason.OUTBOUND_UNANSWERED and last.command:
        turn.command(command)
