"""What the customer does: hear it, record what it means for consent, then move the session.

The order is the law of the room: the original text is classified first, so that nothing
can come between a person and an opt-out; then the sensitive data in it is blocked, and nothing
but what is left goes on. Responses go out last, gated on the consent that results from
everything.
"""

from datetime import datetime

from msgcore import consent as consent_room
from msgcore.consent import Classification, InboundConsent, classify, meaning_on
from msgcore.consent import decide as decide_consent
from msgcore.conversation import happenings as h
from msgcore.conversation import reasons as r
from msgcore.conversation.responding import respond, respond_to_session
from msgcore.conversation.responses import person_language
from msgcore.conversation.turn import Turn
from msgcore.lifecycle import (
    CustomerWrites,
    End,
    Heard,
    Moment,
    closes_conversation,
)
from msgcore.lifecycle.setting import customer_may_end
from msgcore.rules import Severity
from msgcore.vocabulary import Actor, ConsentLevel, ConsentRequirement, KeywordKind

__all__ = ["customer_ends", "customer_says"]


def customer_says(turn: Turn, happening: h.CustomerSays) -> None:
    """Handle a message of the customer."""
    setup = turn.setup
    before = turn.consent.level
    language = setup.channel.language
    if turn.before.language:
        language = person_language(turn.before.language, setup.keywords.languages) or language
    suspect_in = consent_room.LANGUAGES if setup.policy.consent.hold_probable_revocations else ()
    classification = classify(happening.text, setup.keywords, language, suspect_in=suspect_in)
    consent = decide_consent(
        turn.consent,
        InboundConsent(
            id=happening.id,
            occurred_at=_occurred_at(turn, happening, classification),
            received_at=happening.at,
            said=classification,
            confirmable=_is_confirmable(turn),
        ),
        setup.channel,
        setup.policy,
    )
    turn.learn(consent.events)
    if turn.closed:
        turn.refuse((r.CONVERSATION_CLOSED,), None)
    else:
        kind = meaning_on(classification, setup.channel, setup.policy)
        _move(turn, kind, _heard(turn, kind, before))
        said = turn.say(Actor.CUSTOMER, happening.text, turn.redact(happening.text, Actor.CUSTOMER))
        if said.withheld:
            turn.remark(r.MESSAGE_WITHHELD, severity=Severity.WARNING)
        else:
            turn.bring_to_agents(said)
    turn.warn(consent.refusal)
    for reply in consent.replies:
        respond(turn, reply)


def customer_ends(turn: Turn, _happening: h.CustomerEnds) -> None:
    """Handle the customer's end of the conversation.

    Where it ends more than the session, it may also come after the session.
    """
    closes = _closes(turn)
    if turn.closed or turn.open_session is not None or not closes:
        turn.command(End(id=turn.key, at=turn.at, by=Actor.CUSTOMER))
    if closes and not turn.reasons:
        respond_to_session(turn)
        turn.close()


def _closes(turn: Turn) -> bool:
    """Tell whether the customer's end closes the conversation; not before its first session."""
    setup = turn.setup
    return (
        turn.session is not None
        and closes_conversation(setup.channel, Actor.CUSTOMER, setup.policy)
        and customer_may_end(Moment(setup.lifecycle.setting))
    )


def _occurred_at(turn: Turn, happening: h.CustomerSays, said: Classification) -> datetime:
    """Return when the message was sent: never after it arrived.

    An opt-out without an instant of its own is said now, even where the clock of whoever
    handed it over is behind: it must not lose against a grant that came before it.
    """
    if happening.sent_at is None:
        return turn.at if said.kind is KeywordKind.OPT_OUT else happening.at
    if happening.sent_at > happening.at:
        turn.remark(r.SENT_IN_FUTURE)
        return happening.at
    return happening.sent_at


def _is_confirmable(turn: Turn) -> bool:
    """Tell whether a keyword confirms an opt-in; where nobody asks twice, that is no matter."""
    if turn.setup.channel.requirement is not ConsentRequirement.DOUBLE:
        return True
    return any(word.kind is KeywordKind.DOUBLE_OPT_IN for word in turn.setup.keywords.keywords)


def _heard(turn: Turn, kind: KeywordKind | None, before: ConsentLevel) -> Heard:
    """Say what the message is to the session, now that consent has been considered.

    An opt-out that a later grant has overtaken is a keyword like others: it ends nothing.
    """
    requirement = turn.setup.channel.requirement
    enough = turn.consent.level.meets(requirement)
    if kind is KeywordKind.OPT_OUT and turn.consent.level is ConsentLevel.OPTED_OUT:
        return Heard.OPT_OUT
    custom_counts = turn.setup.policy.lifecycle.custom_keywords_mean_consent
    if kind is None or (kind is KeywordKind.CUSTOM and not custom_counts):
        return Heard.INQUIRY if enough else Heard.HELD
    return Heard.GRANT if enough and not before.meets(requirement) else Heard.KEYWORD


_ANSWERS = frozenset({KeywordKind.HELP, KeywordKind.CUSTOM})


def _opens_nothing(turn: Turn, kind: KeywordKind | None, heard: Heard) -> bool:
    """Tell whether a message that has no session makes none.

    Whoever opted out opens a session only by asking for help, and an opt-out that a later
    grant has overtaken asks for nothing.
    """
    if turn.consent.level is ConsentLevel.OPTED_OUT:
        return heard is not Heard.OPT_OUT and kind not in _ANSWERS
    return kind is KeywordKind.OPT_OUT


def _move(turn: Turn, kind: KeywordKind | None, heard: Heard) -> None:
    """Hand the message to the session.

    Somebody who opted out opens no session by an ordinary message. A reply that ends the
    session which it answers, as when it comes too late, opens another.
    """
    if turn.open_session is None and _opens_nothing(turn, kind, heard):
        return
    command = CustomerWrites(id=turn.key, at=turn.at, heard=heard)
    answered = turn.open_session
    turn.command(command)
    if answered is not None and turn.open_session is None and heard is not Heard.OPT_OUT:
        turn.command(command)
