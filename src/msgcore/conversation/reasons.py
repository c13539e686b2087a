"""The rules of the conversation as a whole: what it refuses and what it remarks on.

`REFUSALS` say no; `REMARKS` become findings.
"""

from msgcore.rules import CONFERENCING, GUIDE, HELP, MSGCORE, Reason

__all__ = ["REFUSALS", "REMARKS"]

_RESPONSES = GUIDE("Customize Auto-Responses")
_SENSITIVE = GUIDE("Block Sensitive Data in Messaging Channels")

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

CONVERSATION_CLOSED = Reason(
    rule="conversation.closed",
    text="The customer ended this conversation; nothing can be written in it any more.",
    citation=HELP("Considerations for Enhanced Chat"),
    remedy="Begin a new conversation with an id of its own, and hand over the consent.",
)

REDACTION_FAILED = Reason(
    rule="conversation.redaction-failed",
    text="The sensitive data in the message could not all be looked for, so it is not sent.",
    citation=MSGCORE("Redaction that fails on the way out", note="Fail closed."),
    remedy="Shorten the message; see the event for the rule that failed.",
)
NOTHING_LEFT = Reason(
    rule="conversation.nothing-left",
    text="Nothing is left of the message once the sensitive data in it is blocked.",
    citation=_SENSITIVE,
    remedy="Write the message without it.",
)

REFUSALS: tuple[Reason, ...] = (
    TEXT_TOO_LONG,
    CHECK_FAILED,
    CONVERSATION_CLOSED,
    REDACTION_FAILED,
    NOTHING_LEFT,
)
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
COMPONENT_UNSUPPORTED = Reason(
    rule="conversation.component-unsupported",
    text="An automatic response is a component, which the channel cannot send in its place.",
    citation=GUIDE("Create a Messaging Component: Auto-Response"),
    remedy="Write a text beside the component: it is sent where components cannot be.",
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
TAB_CLOSED = Reason(
    rule="conversation.tab-closed",
    text="The agent closed the tab without ending the chat, so the message is not brought there.",
    citation=GUIDE("Considerations and Limitations for Messaging for In-App and Web"),
    remedy="End the chat before closing its tab.",
)
NOTICE_WITHHELD = Reason(
    rule="conversation.notice-withheld",
    text="The customer is not told who joins or leaves, because something forbids it.",
    citation=MSGCORE("A notice to somebody who may not be messaged", note="Opt-out wins."),
)
BOT_IN_CONFERENCE = Reason(
    rule="conversation.bot-in-conference",
    text="A bot in a conference cannot tell the people in it apart.",
    citation=CONFERENCING("Add Conferencing to a Messaging Session"),
    remedy="Transfer the session instead of inviting a bot, or invite people.",
)

MESSAGE_WITHHELD = Reason(
    rule="conversation.message-withheld",
    text="The sensitive data in a message could not all be looked for; nobody is shown its text.",
    citation=MSGCORE("Redaction that fails", note="What was not looked through is not shown."),
    remedy="See the event for the rule that failed, and mend it.",
)

REMARKS: tuple[Reason, ...] = (
    MESSAGE_WITHHELD,
    TAB_CLOSED,
    NOTICE_WITHHELD,
    BOT_IN_CONFERENCE,
    CLOCK_WENT_BACK,
    SENT_IN_FUTURE,
    RESPONSE_MISSING,
    COMPONENT_UNSUPPORTED,
    RESPONSE_WITHHELD,
    FAILED_AGAIN,
)
"""The rules that become findings."""
