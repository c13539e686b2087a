"""The rules of components that act: they move a component's status, refuse, or remark.

`RULINGS` stand behind a new status, `REFUSALS` say no, `REMARKS` say why something other than
the first choice happened.
"""

from msgcore.rules import GUIDE, HELP, METADATA_API, MSGCORE, Citation, Reason

__all__ = ["REFUSALS", "REMARKS", "RULINGS"]

_FORMATS = GUIDE("Messaging Component Types and Formats")
_CONSIDERATIONS = GUIDE("Considerations for Messaging Components")
_LATER = HELP("Considerations for Messaging Components")
_SENDING = GUIDE("Send Messaging Components in Enhanced Messaging Sessions")
_DYNAMIC = GUIDE("Create a Messaging Component: Questions with Dynamic Options")
_MERGE_FIELDS = MSGCORE(
    "Merge fields without a value", note="A sentence with a hole in it may say what nobody meant."
)
_ANSWERS = MSGCORE("Answers in words", note="The text format numbers the options.")


def _rule(name: str, text: str, citation: Citation, remedy: str = "") -> Reason:
    return Reason(rule=f"components.{name}", text=text, citation=citation, remedy=remedy)


# What moves a component's status

ACTIVATED = _rule(
    "activated", "A draft or inactive component that is activated can be sent.", _LATER
)
DEACTIVATED = _rule(
    "deactivated", "An active component that is deactivated cannot be sent any more.", _LATER
)
EDITED = _rule("edited", "A component that is edited is a draft again.", _LATER)

RULINGS = (ACTIVATED, DEACTIVATED, EDITED)

# What says no

ALREADY_ACTIVE = _rule("already-active", "An active component is not activated again.", _LATER)
NOT_ACTIVE = _rule(
    "not-active",
    "Only an active component is sent, and only an active one is deactivated.",
    _LATER,
    remedy="Activate it.",
)
NO_STATUSES = _rule(
    "no-statuses",
    "The chosen documents know no statuses of components: each can be sent.",
    GUIDE("Interactive Messaging Components"),
    remedy="Use a newer preset.",
)
OTHER_COMPONENT = _rule(
    "other-component",
    "A component keeps its name and its kind when it is edited.",
    METADATA_API("ConversationMessageDefinition"),
    remedy="Make a new component.",
)
CHANNEL_UNSUPPORTED = _rule(
    "channel-unsupported",
    "A component goes out only on a channel that has components of its kind.",
    _CONSIDERATIONS,
    remedy="Use an enhanced channel that has them, or send a plain text.",
)
KIND_UNAVAILABLE = _rule(
    "kind-unavailable",
    "A component is of a kind that the chosen documents know.",
    _FORMATS,
    remedy="Use a newer preset, or a component of another kind.",
)
BOT_SENDS_LINKS = _rule(
    "bot-sends-links",
    "A bot sends no components but enhanced links.",
    _CONSIDERATIONS,
    remedy="Let an agent send it.",
)
RESPONSE_NOT_BY_HAND = _rule(
    "response-not-by-hand",
    "An auto-response is sent by the channel, and by nobody else.",
    _SENDING,
    remedy="Name it among the channel's automatic responses.",
)
CUSTOMER_SENDS_NONE = _rule(
    "customer-sends-none",
    "A customer answers components, and sends none.",
    GUIDE("Interactive Messaging Components"),
    remedy="Name who sends it: an agent, a bot or the system.",
)
NOT_AUTOMATIC = _rule(
    "not-automatic",
    "What is sent automatically is an auto-response or a notification.",
    HELP("Send Conversation Messages"),
    remedy="Make a notification of it, or let an agent or bot send it.",
)
TOO_MANY_PARAMETERS = _rule(
    "too-many-parameters",
    "A component that is sent automatically has no more custom parameters than the action takes.",
    HELP("Send Conversation Messages"),
    remedy="Join some of them into one.",
)
RESPONSE_ON_FACEBOOK = _rule(
    "response-on-facebook",
    "A notification of the category Response is not sent on Facebook Messenger.",
    HELP("Considerations for Facebook Messenger"),
    remedy="Give it the category of what it is about.",
)
BAD_MERGE_FIELD = _rule(
    "bad-merge-field",
    "A message whose merge fields all have a value is sent; one that is blank has one.",
    _MERGE_FIELDS,
    remedy="Hand in what the formula needs, or let it say what stands for a missing value.",
)
MERGE_FIELD_EMPTY = _rule(
    "merge-field-empty",
    "A messaging template is sent only where all of its merge fields are filled.",
    GUIDE("Create Flows to Send Automatic Message Notifications"),
    remedy="Hand in a record that has the field, or fill the field.",
)
TOO_MANY_RECORDS = _rule(
    "too-many-records",
    "A list holds no more records, time slots or entries than its parameter takes.",
    METADATA_API("ConversationMessageDefinition"),
    remedy="Narrow the search, or set a limit.",
)
NO_OPTIONS = _rule(
    "no-options",
    "A question is sent only with something to choose from.",
    _FORMATS,
    remedy="Hand in options, or send a plain text.",
)
NO_SUCH_OPTION = _rule(
    "no-such-option",
    "An answer selects an option only by its id, number or title.",
    _ANSWERS,
    remedy="Ask again, or let an agent read it.",
)
AMBIGUOUS_ANSWER = _rule(
    "ambiguous-answer",
    "An answer that fits several options selects none.",
    _ANSWERS,
    remedy="Give options titles of their own that are no numbers.",
)

REFUSALS = (
    ALREADY_ACTIVE,
    NOT_ACTIVE,
    NO_STATUSES,
    OTHER_COMPONENT,
    CHANNEL_UNSUPPORTED,
    KIND_UNAVAILABLE,
    BOT_SENDS_LINKS,
    RESPONSE_NOT_BY_HAND,
    CUSTOMER_SENDS_NONE,
    NOT_AUTOMATIC,
    TOO_MANY_PARAMETERS,
    RESPONSE_ON_FACEBOOK,
    BAD_MERGE_FIELD,
    MERGE_FIELD_EMPTY,
    TOO_MANY_RECORDS,
    NO_OPTIONS,
    NO_SUCH_OPTION,
    AMBIGUOUS_ANSWER,
)

# Why a format was passed over, and what else is remarked on

FORMAT_UNSUPPORTED = _rule(
    "format-unsupported", "A format is used only on channels that show it.", _FORMATS
)
FORMAT_UNKNOWN = _rule(
    "format-unknown",
    "A format of which no source says that the channel shows it is not used.",
    MSGCORE("Formats", note="What no source speaks of may look like nothing at all."),
)
DEVICE_LACKS_FORMAT = _rule(
    "device-lacks-format",
    "A format is used only on devices that show it.",
    HELP("Messaging Component Types and Formats"),
)
TOO_MANY_OPTIONS = _rule(
    "too-many-options", "A format is used only where it holds all options.", _FORMATS
)
TOO_FEW_OPTIONS = _rule(
    "too-few-options",
    "A format is used only where there are as many options as it needs.",
    _FORMATS,
)
OPTION_LACKS_IMAGE = _rule(
    "option-lacks-image", "A carousel is used only where each option has an image.", _FORMATS
)
MERGE_FIELD_BLANKED = _rule(
    "merge-field-blanked",
    "Where a merge field has no value, nothing stands, if the policy says so.",
    _MERGE_FIELDS,
    remedy="Hand in what the formula needs, or let it say what stands for a missing value.",
)
RECORDS_LEFT_OUT = _rule(
    "records-left-out",
    "Records, time slots and entries beyond the most that a parameter takes are left out.",
    METADATA_API("ConversationMessageDefinition"),
    remedy="Set a limit of the question's own.",
)
TITLES_ALIKE = _rule(
    "titles-alike",
    "Options that read alike cannot be told apart, and their titles select none of them.",
    _ANSWERS,
    remedy="Show another field, or write slots with more of their time.",
)

REMARKS = (
    FORMAT_UNSUPPORTED,
    FORMAT_UNKNOWN,
    DEVICE_LACKS_FORMAT,
    TOO_MANY_OPTIONS,
    TOO_FEW_OPTIONS,
    OPTION_LACKS_IMAGE,
    MERGE_FIELD_BLANKED,
    RECORDS_LEFT_OUT,
    TITLES_ALIKE,
)
