"""The glossary as types: the words that every room of msgcore shares.

Each enumeration is one list of the field's own terms. The value of a member is
what stands in plain data (JSON, TOML), so members may be added, never renamed.

Guide: Messaging Glossary; Lifecycle of a Messaging Session; SMS Terminology.
"""

from enum import Enum, unique

__all__ = [
    "Actor",
    "BadMergeField",
    "CapacityModel",
    "ChannelKind",
    "ConsentLevel",
    "ConsentRequirement",
    "ConsentSource",
    "EndReason",
    "FailedRedaction",
    "IdleAction",
    "Initiator",
    "KeywordKind",
    "OptOutScope",
    "Origin",
    "Platform",
    "ResponseKind",
    "Role",
    "SenderKind",
    "SessionStatus",
    "Word",
]


class Word(Enum):
    """A term of the field.

    Members hash by identity, as they compare: Enum's own hash is a Python function and
    makes each look-up in a compiled table two to three times as slow.
    """

    __hash__ = object.__hash__


@unique
class ChannelKind(Word):
    """What carries the messages.

    >>> ChannelKind("whatsapp") is ChannelKind.WHATSAPP
    True
    """

    SMS = "sms"
    FACEBOOK = "facebook"
    WHATSAPP = "whatsapp"
    WEB = "web"
    """Messaging for Web; later called Enhanced Web Chat v1."""
    IN_APP = "in-app"
    """Messaging for In-App; later called Enhanced In-App Chat."""
    WEB_V2 = "web-v2"
    """Enhanced Web Chat v2."""
    APPLE = "apple"
    LINE = "line"
    BYOC = "byoc"
    """Bring Your Own Channel for Messaging."""
    BYOC_CCAAS = "byoc-ccaas"
    """Bring Your Own Channel for a contact centre that a partner routes."""


@unique
class Platform(Word):
    """Which of the product's two messaging platforms runs the channel."""

    STANDARD = "standard"
    ENHANCED = "enhanced"


@unique
class SenderKind(Word):
    """What kind of number or name an SMS channel sends from."""

    LONG_CODE = "long-code"
    TOLL_FREE = "toll-free"
    SHORT_CODE = "short-code"
    A2P_LONG_CODE = "a2p-long-code"
    MOBILE = "mobile"
    ALPHANUMERIC = "alphanumeric"


@unique
class SessionStatus(Word):
    """The status of a messaging session."""

    NEW = "new"
    WAITING = "waiting"
    ACTIVE = "active"
    CONSENT = "consent"
    INACTIVE = "inactive"
    PAUSED = "paused"
    ENDED = "ended"
    ERROR = "error"


@unique
class Actor(Word):
    """Who did something in a conversation."""

    CUSTOMER = "customer"
    AGENT = "agent"
    BOT = "bot"
    SUPERVISOR = "supervisor"
    SYSTEM = "system"


@unique
class Role(Word):
    """On whose messages a sensitive-data rule is enforced: the author's.

    The product calls the customer a visitor. Bots and automatic responses write for the
    agent's side.
    """

    AGENT = "agent"
    CUSTOMER = "customer"
    SUPERVISOR = "supervisor"


@unique
class FailedRedaction(Word):
    """What becomes of a message in which the sensitive data could not all be looked for."""

    HOLD = "hold"
    """It reaches nobody: no text of it is kept."""
    MASK = "mask"
    """One mask stands for the whole of it."""


@unique
class Initiator(Word):
    """Who opened the session."""

    CUSTOMER = "customer"
    AGENT = "agent"
    AUTOMATION = "automation"
    """A flow, a process, a broadcast: triggered outbound."""


@unique
class Origin(Word):
    """How the session came about."""

    INBOUND_INITIATED = "inbound-initiated"
    AGENT_INITIATED = "agent-initiated"
    TRIGGERED_OUTBOUND = "triggered-outbound"
    OPT_IN = "opt-in"
    OPT_OUT = "opt-out"
    HELP = "help"
    CONVERSATION_CLOSE = "conversation-close"
    """The customer deleted the thread."""
    CONVERSATION_CONTROL_LOST = "conversation-control-lost"
    """A third-party bot took control of the thread."""


@unique
class EndReason(Word):
    """Why a session ended."""

    AGENT_ENDED = "agent-ended"
    CUSTOMER_ENDED = "customer-ended"
    BOT_ENDED = "bot-ended"
    SYSTEM_ENDED = "system-ended"
    OPTED_OUT = "opted-out"
    INACTIVE_TOO_LONG = "inactive-too-long"
    CUSTOMER_IDLE = "customer-idle"
    """The customer was silent for so long that the channel's timer ended the session."""
    SENT_ONCE = "sent-once"
    """An automatic message that asks for no reply; its session ends at once."""
    THREAD_CLOSED = "thread-closed"
    """The customer deleted the thread."""
    CONTROL_LOST = "control-lost"
    """Another application took control of the thread."""
    OUTBOUND_UNANSWERED = "outbound-unanswered"
    """A business-initiated session's reply came too late, found no agent, or never came."""


@unique
class IdleAction(Word):
    """What happens to an active session when the customer has been silent for too long."""

    INACTIVATE = "inactivate"
    END = "end"
    INACTIVATE_AND_END = "inactivate-and-end"


@unique
class CapacityModel(Word):
    """What holds an agent's capacity: the open tab, or the session's status."""

    TAB = "tab"
    STATUS = "status"


@unique
class ConsentLevel(Word):
    """How far a person has agreed to be messaged on one channel, lowest first."""

    OPTED_OUT = "opted-out"
    NONE = "none"
    IMPLICIT = "implicit"
    EXPLICIT = "explicit"
    DOUBLE = "double"

    def meets(self, requirement: "ConsentRequirement") -> bool:
        """Tell whether this level is enough for a channel that asks for `requirement`.

        >>> ConsentLevel.DOUBLE.meets(ConsentRequirement.EXPLICIT)
        True
        >>> ConsentLevel.OPTED_OUT.meets(ConsentRequirement.IMPLICIT)
        False
        """
        return _RANK[self.value] >= _RANK[requirement.value]


@unique
class ConsentRequirement(Word):
    """The level of consent that a channel asks for before it sends."""

    IMPLICIT = "implicit"
    EXPLICIT = "explicit"
    DOUBLE = "double"


_RANK = {level.value: rank for rank, level in enumerate(ConsentLevel)}


@unique
class ConsentSource(Word):
    """Where consent was given that was not given on the channel."""

    FORM = "form"
    """A form, on paper or on the web."""
    POINT_OF_SALE = "point-of-sale"
    SPOKEN = "spoken"
    """On the telephone, or face to face."""
    MESSAGE = "message"
    """In writing elsewhere: an e-mail, another channel."""
    IMPORT = "import"
    """A record of another system."""


@unique
class OptOutScope(Word):
    """How far an opt-out reaches."""

    CHANNEL = "channel"
    """The one channel on which it was said."""
    PROGRAM = "program"
    """Every channel of the same program."""
    BRAND = "brand"
    """Every channel of the brand."""


@unique
class KeywordKind(Word):
    """What a consent keyword asks for; the order is the order of precedence."""

    OPT_OUT = "opt-out"
    DOUBLE_OPT_IN = "double-opt-in"
    OPT_IN = "opt-in"
    HELP = "help"
    CUSTOM = "custom"


@unique
class ResponseKind(Word):
    """The automatic responses of a channel."""

    ACKNOWLEDGMENT = "acknowledgment"
    START = "start"
    END = "end"
    OPT_IN_PROMPT = "opt-in-prompt"
    OPT_IN_CONFIRMATION = "opt-in-confirmation"
    DOUBLE_OPT_IN_PROMPT = "double-opt-in-prompt"
    OPT_OUT_CONFIRMATION = "opt-out-confirmation"
    HELP = "help"
    CUSTOM = "custom"
    IDLE = "idle"
    """Reminds a customer who has been silent for some time."""
    INACTIVE = "inactive"
    """Tells a customer that the session is at rest, or over, because of the silence."""
    REROUTED = "rerouted"
    """Tells a customer that the session waits for an agent again."""


@unique
class BadMergeField(Word):
    """What becomes of a message with a merge field that has no value."""

    REFUSE = "refuse"
    """It is not sent."""
    BLANK = "blank"
    """It is sent, and nothing stands where the merge field stood."""
