"""Why a person is not written to, and what is odd about what was heard.

The first six refuse a send. Of the others some stand beside the events of a decision: what
was heard is recorded all the same. The last refuse to record what a host declares.

`RULINGS` stand behind what is recorded: each event of consent names one.
"""

from msgcore.consent.ledger_reasons import LEDGER_REFUSALS
from msgcore.rules import CTIA, FCC, GUIDE, MSGCORE, Reason

__all__ = [
    "BELOW_REQUIREMENT",
    "DECLARED_OUTSIDE",
    "DOUBLE_UNAVAILABLE",
    "DOUBLY_OPTED_IN",
    "EVIDENCE_MISSING",
    "GRANT_OVERTAKEN",
    "IMPLICIT_AFTER_OPT_OUT",
    "MESSAGE_AFTER_OPT_OUT",
    "NOTHING_HELD",
    "NOT_EXPLICIT",
    "NO_CONFIRMING_KEYWORD",
    "OPTED_IN",
    "OPTED_OUT",
    "OPTED_OUT_BY_HAND",
    "OPTED_OUT_BY_KEYWORD",
    "OPT_OUT_OVERTAKEN",
    "REFUSALS",
    "REVOCATION_DISMISSED",
    "REVOCATION_SUSPECTED",
    "RULINGS",
    "THREAD_BLOCKED",
    "THREAD_DELETED",
    "WROTE_AGAIN",
    "WROTE_FIRST",
]

_CONSENT = "Track Customer Consent in Messaging Channels"

OPTED_OUT = Reason(
    rule="consent.opted-out",
    text="The person opted out of this channel.",
    citation=GUIDE(_CONSENT, note="After an opt-out, no more messages are sent."),
    remedy="Only the person's own, later opt-in makes it possible again.",
)

BELOW_REQUIREMENT = Reason(
    rule="consent.below-requirement",
    text="The person has not consented as far as the channel asks.",
    citation=GUIDE(_CONSENT, note="Messages are sent when the person's level meets the channel's."),
    remedy="The person must opt in to the level that the channel asks for.",
)

NOT_EXPLICIT = Reason(
    rule="consent.not-explicit",
    text="A broadcast goes only to people who opted in explicitly.",
    citation=GUIDE("Set Up Broadcast Messaging in Service Cloud"),
    remedy="The person must send an opt-in keyword, or give consent outside the channel.",
)

REVOCATION_SUSPECTED = Reason(
    rule="consent.revocation-suspected",
    text="The person seems to have asked for no more messages, in words that are no keyword.",
    citation=FCC("(a)(10)", note="Any words that a reasonable person understands revoke."),
    remedy="Look at the message. Confirm it, which opts the person out, or dismiss it.",
)

THREAD_DELETED = Reason(
    rule="consent.thread-deleted",
    text="The person deleted the thread.",
    citation=GUIDE(_CONSENT, note="Nobody is contacted again before resuming the conversation."),
    remedy="Only the person's own next message makes it possible again.",
)

THREAD_BLOCKED = Reason(
    rule="consent.thread-blocked",
    text="The person blocked the business.",
    citation=GUIDE(_CONSENT, note="Agents cannot contact somebody who blocked the business."),
    remedy="Only the person's own next message makes it possible again.",
)

MESSAGE_AFTER_OPT_OUT = Reason(
    rule="consent.message-after-opt-out",
    text="The message is of somebody who opted out, so it is kept and not answered.",
    citation=MSGCORE("An ordinary message of an opted-out person", note="It grants nothing."),
    remedy="The person must send an opt-in keyword.",
)

OPT_OUT_OVERTAKEN = Reason(
    rule="consent.opt-out-overtaken",
    text="The opt-out arrived after an opt-in that is later than it, so it is not confirmed.",
    citation=MSGCORE("A late opt-out", note="It is recorded; the later grant stands."),
    remedy="If the clocks of the two messages may disagree, opt the person out by hand.",
)

GRANT_OVERTAKEN = Reason(
    rule="consent.grant-overtaken",
    text="The opt-in is not later than an opt-out, so it grants nothing.",
    citation=MSGCORE("A late opt-in", note="It is recorded; at the same instant the opt-out wins."),
    remedy="The person must send the opt-in keyword again.",
)

DOUBLE_UNAVAILABLE = Reason(
    rule="consent.double-opt-in-unavailable",
    text="The channel asks for a double opt-in, which its platform does not have.",
    citation=GUIDE(_CONSENT, note="Double opt-in is not supported in enhanced channels."),
    remedy="Ask for explicit consent, or use a policy that allows double opt-in there.",
)

NO_CONFIRMING_KEYWORD = Reason(
    rule="consent.no-confirming-keyword",
    text="The channel asks for a double opt-in, but no keyword confirms one, so that an opt-in "
    "keyword which is sent twice counts.",
    citation=MSGCORE("A double opt-in without a keyword for it", note="Else nobody is reached."),
    remedy="Add a double opt-in keyword to the channel.",
)

NOTHING_HELD = Reason(
    rule="consent.nothing-held",
    text="There is no message that waits for a review.",
    citation=MSGCORE("A review of a probable opt-out"),
    remedy="To opt a person out who asked for it, record that as an opt-out by hand.",
)

EVIDENCE_MISSING = Reason(
    rule="consent.evidence-missing",
    text="Consent from outside the channel needs its evidence.",
    citation=CTIA("Messaging Principles", note="Keep the disclosure and the proof."),
    remedy="Say where the proof is kept and which words the person agreed to.",
)

IMPLICIT_AFTER_OPT_OUT = Reason(
    rule="consent.implicit-after-opt-out",
    text="The person opted out of this channel, and only explicit consent ends that.",
    citation=MSGCORE("Consent from outside, for somebody who opted out"),
    remedy="Only the person's own, later opt-in makes it possible again.",
)

REFUSALS: tuple[Reason, ...] = (
    OPTED_OUT,
    BELOW_REQUIREMENT,
    NOT_EXPLICIT,
    REVOCATION_SUSPECTED,
    THREAD_DELETED,
    THREAD_BLOCKED,
    MESSAGE_AFTER_OPT_OUT,
    OPT_OUT_OVERTAKEN,
    GRANT_OVERTAKEN,
    DOUBLE_UNAVAILABLE,
    NO_CONFIRMING_KEYWORD,
    NOTHING_HELD,
    EVIDENCE_MISSING,
    IMPLICIT_AFTER_OPT_OUT,
    *LEDGER_REFUSALS,
)
"""Every reason that this room gives."""

WROTE_FIRST = Reason(
    rule="consent.wrote-first",
    text="Whoever writes first consents implicitly.",
    citation=GUIDE(_CONSENT),
)

OPTED_IN = Reason(
    rule="consent.opted-in",
    text="Whoever sends an opt-in keyword consents explicitly.",
    citation=GUIDE(_CONSENT),
)

DOUBLY_OPTED_IN = Reason(
    rule="consent.doubly-opted-in",
    text="Whoever opted in and then sends a double opt-in keyword has confirmed it.",
    citation=GUIDE(_CONSENT),
)

OPTED_OUT_BY_KEYWORD = Reason(
    rule="consent.opted-out-by-keyword",
    text="Whoever sends an opt-out keyword is opted out.",
    citation=GUIDE(_CONSENT),
)

OPTED_OUT_BY_HAND = Reason(
    rule="consent.opted-out-by-hand",
    text="Whoever tells an agent so is opted out by hand.",
    citation=GUIDE("Considerations for Short Codes", note="Agents can opt people out manually."),
)

REVOCATION_DISMISSED = Reason(
    rule="consent.revocation-dismissed",
    text="A message that read like an opt-out is none, as somebody found who looked at it.",
    citation=MSGCORE("A review of a probable opt-out"),
)

DECLARED_OUTSIDE = Reason(
    rule="consent.declared-outside",
    text="Consent that was given outside the channel, or taken back there, counts on it.",
    citation=GUIDE(
        "Considerations for Short Codes", note="A form or a point of sale may take an opt-in."
    ),
)

WROTE_AGAIN = Reason(
    rule="consent.wrote-again",
    text="Whoever writes again in a thread that they deleted or blocked may be answered again.",
    citation=GUIDE(_CONSENT, note="It says so of deleted threads; for blocks it is our reading."),
)

RULINGS: tuple[Reason, ...] = (
    WROTE_FIRST,
    OPTED_IN,
    DOUBLY_OPTED_IN,
    OPTED_OUT_BY_KEYWORD,
    OPTED_OUT_BY_HAND,
    REVOCATION_DISMISSED,
    DECLARED_OUTSIDE,
    WROTE_AGAIN,
)
"""Every rule that stands behind an event and is no refusal as well."""
