"""Why a person is not written to, and what is odd about what was heard.

The first three refuse a send. The others stand beside the events of a decision: what was
heard is recorded all the same.
"""

from msgcore.rules import GUIDE, MSGCORE, Reason

__all__ = [
    "BELOW_REQUIREMENT",
    "DOUBLE_UNAVAILABLE",
    "GRANT_OVERTAKEN",
    "MESSAGE_AFTER_OPT_OUT",
    "NOT_EXPLICIT",
    "OPTED_OUT",
    "OPT_OUT_OVERTAKEN",
    "REFUSALS",
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

REFUSALS: tuple[Reason, ...] = (
    OPTED_OUT,
    BELOW_REQUIREMENT,
    NOT_EXPLICIT,
    MESSAGE_AFTER_OPT_OUT,
    OPT_OUT_OVERTAKEN,
    GRANT_OVERTAKEN,
    DOUBLE_UNAVAILABLE,
)
"""Every reason that this room gives."""
