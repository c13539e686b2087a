"""The rules of the conversation as a whole: what it refuses and what it remarks on.

`REFUSALS` say no; `REMARKS` become findings.
"""

from msgcore.rules import GUIDE, MSGCORE, Reason

__all__ = ["REFUSALS", "REMARKS"]

_RESPONSES = GUIDE("Customize Auto-Responses")

TEXT_TOO_LONG = Reason(
    rule="conversation.text-too-long",
    text="The text is longer than the channel can carry.",
    citation=GUIDE("Accept a Message and Chat with a Customer"),
    remedy="Shorten the text, or send it as several messages.",
)
CHECK_FAILED = Reason(
    rule="conversation.check-failed",
    text="A rule for outbound messages found an error, or could not finish.",
    citation=MSGCORE("Rules for outbound messages", note="Errors stop a message: fail closed."),
    remedy="See the findings.",
)

REFUSALS: tuple[Reason, ...] = (TEXT_TOO_LONG, CHECK_FAILED)
"""The rules that refuse."""

CLOCK_WENT_BACK = Reason(
    rule="conversation.clock-went-back",
    text="The happening is older than the conversation; it counts as happening now.",
    citation=MSGCORE("A conversation's time does not run backwards"),
    remedy="Hand over happenings in the order of their arrival.",
)
SENT_IN_FUTURE = Reason(
    rule="conversation.sent-in-future",
    text="The message says that it was sent after it arrived; consent goes by its arrival.",
    citation=MSGCORE("A sender's clock may be wrong"),
    remedy="Check the provider's clock.",
)
RESPONSE_MISSING = Reason(
    rule="conversation.response-missing",
    text="An automatic response is due, but the channel has no text for it.",
    citation=_RESPONSES,
    remedy="Add the response's text to the channel.",
)
RESPONSE_WITHHELD = Reason(
    rule="conversation.response-withheld",
    text="An automatic response is not sent, because something forbids it.",
    citation=_RESPONSES,
)

FAILED_AGAIN = Reason(
    rule="conversation.failed-again",
    text="What failed the last session failed again: that one is touched, and no other is made.",
    citation=GUIDE("Lifecycle of a Messaging Session"),
    remedy="Mend what fails: look at triggers and mandatory fields of the records.",
)

REMARKS: tuple[Reason, ...] = (
    CLOCK_WENT_BACK,
    SENT_IN_FUTURE,
    RESPONSE_MISSING,
    RESPONSE_WITHHELD,
    FAILED_AGAIN,
)
"""The rules that become findings."""
