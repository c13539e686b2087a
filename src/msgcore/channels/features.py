"""The features that a channel may have: the guide's 56 rows, and what came later.

The value of a member is what stands in plain data; `group` and `label` are for people.

Guide: Compare Messaging Channel Capabilities.
"""

from enum import Enum, unique
from typing import Self

__all__ = ["Feature", "FeatureGroup"]


@unique
class FeatureGroup(Enum):
    """The headings under which the guide lists its features."""

    AVAILABILITY = "Availability"
    PROVISIONING = "Provisioning"
    SETUP = "Set-up and routing"
    CONVERSATION = "Start and end of a conversation"
    EXPERIENCE = "Customer experience"
    CONTENT = "Rich content"
    OPERATIONS = "Operations and support"
    CONSENT = "Consent"
    RESPONSES = "Automatic responses"


_G = FeatureGroup


@unique
class Feature(Enum):
    """What a channel can or cannot do.

    The guide's 56 rows come first, in its order; `GUIDE_FEATURES` and `NEWER_FEATURES`
    tell them from those that it has no row for.

    >>> Feature("mark-inactive").label
    'Agent marks the session inactive'
    >>> Feature.MARK_INACTIVE.group.value
    'Start and end of a conversation'
    """

    _value_: str
    group: FeatureGroup
    label: str

    def __new__(cls, value: str, group: FeatureGroup, label: str) -> Self:
        """Make a member whose value is its name in plain data."""
        member = object.__new__(cls)
        member._value_ = value
        member.group = group
        member.label = label
        return member

    SALES_CLOUD = "sales-cloud", _G.AVAILABILITY, "Works with Sales Cloud"

    LONG_CODES = "long-codes", _G.PROVISIONING, "Long codes"
    TOLL_FREE_US = "toll-free-us", _G.PROVISIONING, "Toll-free numbers, US"
    TOLL_FREE_CANADA = "toll-free-canada", _G.PROVISIONING, "Toll-free numbers, Canada"
    SHORT_CODES_US = "short-codes-us", _G.PROVISIONING, "Short codes, US"
    SHORT_CODES_CANADA = "short-codes-canada", _G.PROVISIONING, "Short codes, Canada"

    AUTOMATED_SETUP = "automated-setup", _G.SETUP, "Automated channel set-up"
    FLOW_ROUTING = "flow-routing", _G.SETUP, "Routing by an Omni-Channel flow"
    QUEUE_ROUTING = "queue-routing", _G.SETUP, "Routing to a queue"

    CUSTOMER_INITIATED = "customer-initiated", _G.CONVERSATION, "Customer starts a conversation"
    AGENT_INITIATED = "agent-initiated", _G.CONVERSATION, "Agent starts a conversation"
    TRIGGERED_OUTBOUND = (
        "triggered-outbound",
        _G.CONVERSATION,
        "Messages triggered by a change of a record",
    )
    BROADCAST = "broadcast", _G.CONVERSATION, "Broadcasts"
    AGENT_ENDS = "agent-ends", _G.CONVERSATION, "Agent ends the conversation"
    MARK_INACTIVE = "mark-inactive", _G.CONVERSATION, "Agent marks the session inactive"
    CUSTOMER_ENDS = "customer-ends", _G.CONVERSATION, "Customer ends the conversation"

    TYPING_CUSTOMER_SIDE = (
        "typing-customer-side",
        _G.EXPERIENCE,
        "Typing indicator, customer's side",
    )
    TYPING_AGENT_SIDE = "typing-agent-side", _G.EXPERIENCE, "Typing indicator, agent's side"
    READ_CUSTOMER_SIDE = "read-customer-side", _G.EXPERIENCE, "Read receipts, customer's side"
    READ_AGENT_SIDE = "read-agent-side", _G.EXPERIENCE, "Read receipts, agent's side"
    DELIVERED_CUSTOMER_SIDE = (
        "delivered-customer-side",
        _G.EXPERIENCE,
        "Delivery receipts, customer's side",
    )
    DELIVERED_AGENT_SIDE = (
        "delivered-agent-side",
        _G.EXPERIENCE,
        "Delivery receipts, agent's side",
    )
    WAIT_TIME = "wait-time", _G.EXPERIENCE, "Estimated wait time"
    DESKTOP = "desktop", _G.EXPERIENCE, "Desktop application"
    BRANDING = "branding", _G.EXPERIENCE, "Branding of the window"

    EMOJIS_FROM_CUSTOMER = "emojis-from-customer", _G.CONTENT, "Emojis from the customer"
    EMOJIS_FROM_AGENT = "emojis-from-agent", _G.CONTENT, "Emojis from the agent"
    GIFS_FROM_CUSTOMER = "gifs-from-customer", _G.CONTENT, "GIFs from the customer"
    GIFS_FROM_AGENT = "gifs-from-agent", _G.CONTENT, "GIFs from the agent"
    FILES_FROM_CUSTOMER = "files-from-customer", _G.CONTENT, "Files from the customer"
    FILES_FROM_AGENT = "files-from-agent", _G.CONTENT, "Files from the agent"
    VIDEO = "video", _G.CONTENT, "Video messages"
    AUDIO = "audio", _G.CONTENT, "Audio messages"
    LINK_COMPONENTS = "link-components", _G.CONTENT, "Components: enhanced links"
    QUESTION_COMPONENTS = "question-components", _G.CONTENT, "Components: questions with options"
    TIME_COMPONENTS = "time-components", _G.CONTENT, "Components: time selectors"
    RESPONSE_COMPONENTS = "response-components", _G.CONTENT, "Components: auto-responses"

    QUICK_TEXT = "quick-text", _G.OPERATIONS, "Quick text"
    AGENT_TRANSFER = "agent-transfer", _G.OPERATIONS, "Transfer to an agent"
    FLOW_TRANSFER = "flow-transfer", _G.OPERATIONS, "Transfer to a flow"
    FLAG_RAISE = "flag-raise", _G.OPERATIONS, "Agent raises a flag"
    WHISPER = "whisper", _G.OPERATIONS, "Supervisor whispers to the agent"
    TRANSCRIPTS = "transcripts", _G.OPERATIONS, "Transcripts"
    AFTER_CONVERSATION_WORK = (
        "after-conversation-work",
        _G.OPERATIONS,
        "Timer for work after the conversation",
    )
    BOTS = "bots", _G.OPERATIONS, "Einstein Bots"
    SENSITIVE_DATA_RULES = "sensitive-data-rules", _G.OPERATIONS, "Sensitive data rules"
    ENCRYPTION = "encryption", _G.OPERATIONS, "Encryption at rest"
    OBJECT_LINKING = "object-linking", _G.OPERATIONS, "Channel-object linking"

    IMPLICIT_OPT_IN = "implicit-opt-in", _G.CONSENT, "Consent type: implicit opt-in"
    EXPLICIT_OPT_IN = "explicit-opt-in", _G.CONSENT, "Consent type: explicit opt-in"
    DOUBLE_OPT_IN = "double-opt-in", _G.CONSENT, "Consent type: double opt-in"
    OPT_OUT = "opt-out", _G.CONSENT, "Customers can opt out"

    ACKNOWLEDGMENT = "acknowledgment", _G.RESPONSES, "Conversation acknowledgment"
    AGENT_ACCEPT = "agent-accept", _G.RESPONSES, "Response when an agent accepts"
    AFTER_HOURS = "after-hours", _G.RESPONSES, "Response after hours"
    END_SESSION = "end-session", _G.RESPONSES, "Response when the session ends"

    # What the guide's table has no row for.

    PRE_CHAT = "pre-chat", _G.SETUP, "Pre-chat parameters"
    MESSAGING_LICENCE = "messaging-licence", _G.SETUP, "Access by the Messaging User licence"
    AUTOMATED_MESSAGES = (
        "automated-messages",
        _G.CONVERSATION,
        "Automated messages by Send Conversation Messages",
    )
    INACTIVITY_TIMER = (
        "inactivity-timer",
        _G.CONVERSATION,
        "Timer that marks a silent customer's session inactive",
    )
    USER_VERIFICATION = "user-verification", _G.EXPERIENCE, "User verification"
    COMPONENTS = "components", _G.CONTENT, "Messaging components of any type"
    QUEUE_TRANSFER = "queue-transfer", _G.OPERATIONS, "Transfer to a queue"
    EXTERNAL_TRANSFER = (
        "external-transfer",
        _G.OPERATIONS,
        "Transfer to people outside the organisation",
    )
    CONFERENCING = "conferencing", _G.OPERATIONS, "Conferencing"
    MESSAGING_USERS = "messaging-users", _G.OPERATIONS, "A messaging user for each customer"
    USER_IMPORT = "user-import", _G.OPERATIONS, "Messaging users made in bulk"
    ERROR_CODES = "error-codes", _G.OPERATIONS, "Messaging error codes"
    KEYWORDS_AND_RESPONSES = (
        "keywords-and-responses",
        _G.RESPONSES,
        "Keywords and automatic responses can be set",
    )
