"""The rules of a session's life: those that move it, and those that refuse.

`RULINGS` stand behind the arrows of the chart, `REFUSALS` say no.
"""

from msgcore.rules import (
    CONFERENCING,
    GUIDE,
    HELP,
    MSGCORE,
    OBJECT_REFERENCE,
    TRANSFER,
    Reason,
)
from msgcore.rules.citation import Citation

__all__ = ["REFUSALS", "RULINGS"]

_LIFECYCLE = GUIDE("Lifecycle of a Messaging Session")
_START = GUIDE("Start a Messaging Session with a Customer")
_END = GUIDE("End or Transfer a Messaging Session")
_MIAW = GUIDE("Considerations and Limitations for Messaging for In-App and Web")
_TRANSFER = TRANSFER("Transfer a Messaging Session")
_CONFERENCING = CONFERENCING("Add Conferencing to a Messaging Session")
_CONSENT = GUIDE("Track Customer Consent in Messaging Channels")
_MATRIX = GUIDE("Compare Messaging Channel Capabilities")


def _rule(name: str, text: str, citation: Citation, remedy: str = "") -> Reason:
    return Reason(rule=f"lifecycle.{name}", text=text, citation=citation, remedy=remedy)


# What moves a session

OPENS_NEW = _rule("opens-new", "A message opens a standard session as New.", _LIFECYCLE)
OPENS_WAITING = _rule(
    "opens-waiting", "A customer's message opens an enhanced session as Waiting.", _LIFECYCLE
)
OPENS_CONSENT = _rule(
    "opens-consent",
    "A session that holds nothing to answer yet, only consent keywords or messages kept "
    "until consent is given, has the status Consent.",
    _LIFECYCLE,
)
OPENS_OUTBOUND = _rule("opens-outbound", "The business opens a session as New.", _START)
OPT_OUT_OPENS_NOTHING = _rule(
    "opt-out-opens-nothing",
    "An opt-out out of the blue is recorded and opens no session.",
    MSGCORE("An opt-out as the first message"),
)
OPT_OUT_OPENS_ENDED = _rule(
    "opt-out-opens-ended",
    "An opt-out out of the blue leaves a session that has ended.",
    OBJECT_REFERENCE("MessagingSession", note="Origin: OptOut."),
)
MESSAGE_KEPT = _rule(
    "message-kept", "A customer's message joins the open session and leaves its status.", _LIFECYCLE
)
HELD_MESSAGE_KEPT = _rule(
    "held-message-kept",
    "A message below the required level of consent is kept and moves nothing.",
    MSGCORE("An ordinary message below the required level"),
)
KEYWORD_MOVES_NOTHING = _rule(
    "keyword-moves-nothing",
    "A consent keyword is answered; the session's status stays.",
    MSGCORE("HELP or START into an open session"),
)
REPLY_ROUTES = _rule(
    "reply-routes",
    "A reply in time to a business-initiated session is routed, first to who began it.",
    _START,
)
REPLY_OPENS_ANEW = _rule(
    "reply-opens-anew",
    "With tab-based capacity, a reply to an agent's message ends the session and opens "
    "another, for anyone.",
    HELP("Considerations for Send a Message"),
)
LATE_REPLY_ENDS = _rule(
    "late-reply-ends",
    "A reply that comes too late, or finds its agent offline, ends the session and goes to anyone.",
    _START,
)
ROUTING_BEGINS = _rule("routing-begins", "A New session waits once it is routed.", _LIFECYCLE)
CONSENT_REACHED = _rule(
    "consent-reached",
    "A session in Consent waits for an agent once there is something to answer.",
    _LIFECYCLE,
)
ACCEPT = _rule("accept", "A session is Active once an agent or a bot accepts it.", _LIFECYCLE)
AGENT_WRITES = _rule(
    "agent-writes", "An agent's messages leave the status of the session.", _LIFECYCLE
)
AUTOMATION_WRITES = _rule(
    "automation-writes", "An automatic message joins the open session.", _START
)
MARK_INACTIVE = _rule(
    "mark-inactive", "The owner marks a session inactive when the customer is silent.", _END
)
RESUME = _rule("resume", "A message into an inactive session makes it wait for anyone.", _LIFECYCLE)
RESUME_SAME_AGENT = _rule(
    "resume-same-agent",
    "With status-based capacity, a message into an inactive session goes back to its agent, "
    "if that agent is online.",
    HELP("Inactivate a Messaging Session"),
)
INACTIVE_EXPIRES = _rule(
    "inactive-expires", "A session that stays inactive too long ends.", _LIFECYCLE
)
OUTBOUND_LAPSES = _rule(
    "outbound-lapses",
    "A business-initiated session ends when no reply came in time.",
    HELP("Considerations for Send a Message"),
)
AGENT_ENDS = _rule("agent-ends", "The business ends a session.", _END)
CUSTOMER_ENDS = _rule("customer-ends", "The customer ends the conversation.", _MATRIX)
OPT_OUT_ENDS = _rule("opt-out-ends", "An opt-out closes the open session.", _CONSENT)
OPT_OUT_KEEPS = _rule(
    "opt-out-keeps",
    "An opt-out leaves the session open where a stop keyword does not end conversations.",
    GUIDE("Considerations for Using Facebook Messenger"),
)
AGENT_OFFLINE = _rule(
    "agent-offline", "When the owner goes offline, the session waits again.", _LIFECYCLE
)
AGENT_OFFLINE_KEEPS = _rule(
    "agent-offline-keeps",
    "With status-based capacity, an agent who goes offline stays in the session.",
    HELP("End or Transfer a Messaging Session"),
)
PAUSE = _rule("pause", "The owner pauses a session.", OBJECT_REFERENCE("MessagingSession"))
UNPAUSE = _rule(
    "unpause", "The owner goes on with a paused session.", OBJECT_REFERENCE("MessagingSession")
)
RECORD_FAILS = _rule(
    "record-fails", "A session whose record cannot be written is in error.", _LIFECYCLE
)
REPLY_SAME_AGENT = _rule(
    "reply-same-agent",
    "With status-based capacity, a reply in time goes back to the agent who wrote, if that "
    "agent is online.",
    HELP("Considerations for Send a Message"),
)
AUTOMATION_ENDS = _rule(
    "automation-ends",
    "An automatic message that asks for no reply leaves a session that has ended.",
    OBJECT_REFERENCE("ConvMessageSendRequest"),
)
TAB_CLOSED = _rule(
    "tab-closed",
    "Closing the tab without ending the chat frees the agent and ends nothing.",
    _MIAW,
)
TRANSFER_WAITS = _rule(
    "transfer-waits",
    "A transferred session waits for its recipient; the agent stays until it is accepted, "
    "or is out at once when the recipient is full.",
    _TRANSFER,
)
RECIPIENT_GONE = _rule(
    "recipient-gone",
    "When the recipient of a transfer goes offline, anyone may accept it.",
    MSGCORE("A transfer whose recipient goes offline", note="Nobody waits for who is not there."),
)
INVITE = _rule("invite", "An agent in the session invites another.", _CONFERENCING)
JOIN = _rule("join", "An invited agent joins; the first who accepts an open one.", _CONFERENCING)
DECLINE = _rule("decline", "An invited agent declines.", _CONFERENCING)
LEAVE = _rule(
    "leave",
    "An agent leaves a conference; the longest-present agent owns it when the owner leaves.",
    _CONFERENCING,
)
OFFLINE_SUCCESSION = _rule(
    "offline-succession",
    "When the owner of a conference goes offline, the longest-present agent owns it.",
    MSGCORE("The owner of a conference goes offline"),
)
OFFLINE_LEAVES = _rule(
    "offline-leaves",
    "Whoever goes offline has left the conference, and answers no invitation.",
    MSGCORE("A participant goes offline"),
)
RAISE_FLAG = _rule("raise-flag", "An agent asks a supervisor for help.", _CONFERENCING)
LOWER_FLAG = _rule("lower-flag", "The flag is taken down.", _CONFERENCING)
AGENT_WHISPERS = _rule(
    "agent-whispers", "An agent writes to the supervisor, unseen by the customer.", _CONFERENCING
)
SUPERVISOR_WHISPERS = _rule(
    "supervisor-whispers",
    "A supervisor writes to the agents, unseen by the customer.",
    _CONFERENCING,
)
IDLE_INACTIVATES = _rule(
    "idle-inactivates",
    "A session is inactive when the customer has been silent for the channel's time.",
    HELP("End Inactive Sessions Automatically"),
)
IDLE_ENDS = _rule(
    "idle-ends",
    "A session ends when the customer has been silent for the channel's time.",
    HELP("End Inactive Sessions Automatically"),
)
INACTIVE_ENDS_EARLY = _rule(
    "inactive-ends-early",
    "An inactive session ends after the channel's own time.",
    HELP("End Inactive Sessions Automatically"),
)
CLOSED_THREAD_OPENS_NOTHING = _rule(
    "closed-thread-opens-nothing",
    "A thread that closes without a session leaves none.",
    MSGCORE("A thread that closes without a session"),
)
CLOSED_THREAD_OPENS_ENDED = _rule(
    "closed-thread-opens-ended",
    "A thread that closes without a session leaves one that has ended.",
    OBJECT_REFERENCE("MessagingSession", note="Origin: ConversationClose, ControlLost."),
)
THREAD_CLOSES = _rule(
    "thread-closes",
    "A session ends when the customer deletes the thread or another application takes it.",
    OBJECT_REFERENCE("MessagingSession", note="Origin: ConversationClose, ControlLost."),
)

RULINGS: tuple[Reason, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Reason)
)
"""The rules behind the chart's arrows."""

# What refuses

NOT_IN_THIS_STATUS = _rule(
    "not-in-this-status", "This cannot happen in the session's present status.", _LIFECYCLE
)
NO_SESSION = _rule(
    "no-session",
    "There is no session for this to happen in.",
    _LIFECYCLE,
    "A message of the customer or of the business opens one.",
)
SESSION_OVER = _rule(
    "session-over",
    "The session has ended or failed.",
    _LIFECYCLE,
    "Open a new session.",
)
NO_ID = _rule(
    "no-session-id",
    "A session would open, but the host gave no id for it.",
    MSGCORE("msgcore mints no ids"),
    "Pass facts.session_id.",
)
BACK_IN_TIME = _rule(
    "back-in-time",
    "This is older than what the session has already seen.",
    MSGCORE("A session's time does not run backwards"),
    "Pass the instant of arrival.",
)
NOT_THE_OWNER = _rule(
    "not-the-owner",
    "Only the agent in charge of the session may do this.",
    _END,
    "Let the session's owner do it.",
)
AGENT_NOT_ONLINE = _rule(
    "agent-not-online",
    "The agent is offline.",
    GUIDE("Accept a Message and Chat with a Customer"),
    "The agent must log in with a messaging status.",
)
NOTHING_TO_ROUTE = _rule(
    "nothing-to-route",
    "The session holds nothing that an agent should answer.",
    _LIFECYCLE,
    "Wait for an ordinary message of somebody who consents.",
)
CUSTOMER_OPENED = _rule(
    "customer-opened",
    "The customer opened this session, and no agent has accepted it.",
    _LIFECYCLE,
    "Accept the session first.",
)
ACCEPT_NEEDS_ROUTING = _rule(
    "accept-needs-routing",
    "A New session cannot be accepted before it is routed.",
    _LIFECYCLE,
    "Begin routing first.",
)
OUTBOUND_UNSUPPORTED = _rule(
    "outbound-unsupported",
    "Agents cannot open sessions on this channel.",
    _MATRIX,
    "Wait for the customer to write, or use a channel with agent-initiated messaging.",
)
TRIGGERED_UNSUPPORTED = _rule(
    "triggered-unsupported",
    "Automatic processes cannot open sessions on this channel.",
    _MATRIX,
    "Use a channel with triggered outbound messaging.",
)
INACTIVE_UNSUPPORTED = _rule(
    "inactive-unsupported",
    "Sessions of standard channels cannot be inactive.",
    _LIFECYCLE,
    "End the session instead.",
)
PAUSE_UNSUPPORTED = _rule(
    "pause-unsupported",
    "Sessions of this channel cannot be paused.",
    OBJECT_REFERENCE("MessagingSession"),
    "Use an enhanced channel, and let the session's status hold the agent's capacity.",
)
ERROR_UNSUPPORTED = _rule(
    "error-unsupported", "Standard channels have no sessions in error.", _LIFECYCLE
)
CUSTOMER_CANNOT_END = _rule(
    "customer-cannot-end",
    "Customers cannot end conversations on this channel.",
    _MATRIX,
    "The agent ends the session, or the customer opts out.",
)
TRANSFER_UNSUPPORTED = _rule(
    "transfer-unsupported",
    "Sessions of this channel cannot be transferred.",
    _TRANSFER,
    "Use an enhanced channel.",
)
RECIPIENT_UNSUPPORTED = _rule(
    "recipient-unsupported",
    "The channel cannot hand sessions to such a recipient.",
    _TRANSFER,
    "Choose another kind of recipient.",
)
RECIPIENT_PRESENT = _rule(
    "recipient-present",
    "The recipient is in the session already.",
    _TRANSFER,
    "Choose somebody else.",
)
RECIPIENT_OFFLINE = _rule(
    "recipient-offline",
    "The recipient is offline.",
    _TRANSFER,
    "Choose somebody who is online with a messaging status.",
)
TRANSFER_IN_FLIGHT = _rule(
    "transfer-in-flight",
    "The session is being transferred, which cannot be cancelled.",
    _TRANSFER,
    "Wait until the recipient accepts.",
)
TRANSFER_NOT_DECLINABLE = _rule(
    "transfer-not-declinable", "A transfer cannot be declined.", _TRANSFER, "Accept it."
)
EXTERNAL_FROM_CONFERENCE = _rule(
    "external-from-conference",
    "A conference cannot be transferred to somebody outside the organisation.",
    _CONFERENCING,
    "Let the other agents leave first.",
)
NOT_FOR_THIS_AGENT = _rule(
    "not-for-this-agent",
    "The session does not wait for this agent.",
    _TRANSFER,
    "Let the recipient of the transfer accept it.",
)
CONFERENCE_UNSUPPORTED = _rule(
    "conference-unsupported",
    "Sessions of this channel have no conferences.",
    _CONFERENCING,
    "Use an enhanced channel.",
)
INVITE_INSIDE_ONLY = _rule(
    "invite-inside-only",
    "Only agents, queues and flows can be invited.",
    _CONFERENCING,
    "Invite an agent, a queue or a flow.",
)
ALREADY_INVITED = _rule(
    "already-invited",
    "The recipient has an invitation that is not answered yet.",
    _CONFERENCING,
    "Wait for the answer.",
)
NOT_INVITED = _rule(
    "not-invited",
    "There is no invitation that this agent could answer.",
    _CONFERENCING,
    "Let somebody in the session invite the agent.",
)
ALREADY_PRESENT = _rule("already-present", "The agent is in the session already.", _CONFERENCING)
NOT_PRESENT = _rule(
    "not-present",
    "Only agents who are in the session may do this.",
    _CONFERENCING,
    "Join the session first.",
)
ACCEPT_INSTEAD = _rule(
    "accept-instead",
    "The session is being transferred to this very agent.",
    _TRANSFER,
    "Accept the transfer.",
)
NOBODY_PRESENT = _rule(
    "nobody-present",
    "There is no agent in the session to write to.",
    _CONFERENCING,
    "Wait until an agent accepts the session.",
)
LAST_MUST_END = _rule(
    "last-must-end",
    "The last agent cannot leave the session.",
    _CONFERENCING,
    "End it, or transfer it.",
)
OTHERS_PRESENT = _rule(
    "others-present",
    "Other agents are still in the session.",
    _CONFERENCING,
    "Leave the conference; the last one ends it.",
)
FLAGS_UNSUPPORTED = _rule(
    "flags-unsupported",
    "This channel has no flags.",
    _MATRIX,
    "Use a channel on which agents can raise flags.",
)
ALREADY_FLAGGED = _rule(
    "already-flagged", "A flag is up already.", _CONFERENCING, "Write to the supervisor."
)
NO_FLAG = _rule("no-flag", "No flag is up.", _CONFERENCING, "Raise one first.")
WHISPERS_UNSUPPORTED = _rule(
    "whispers-unsupported",
    "This channel has no whispers.",
    _MATRIX,
    "Use a channel on which agents and supervisors can write to each other.",
)
AUTOMATION_MUST_STAY = _rule(
    "automation-must-stay",
    "A session that an automatic message opens cannot end with it.",
    _LIFECYCLE,
    "Keep the session open.",
)
ONLY_AGENTS = _rule(
    "only-agents",
    "Only a session that a person works on can become inactive.",
    HELP("End Inactive Sessions Automatically", note="Not those of AI agents."),
    "Let the bot end the session or hand it over.",
)
SESSION_OPEN = _rule(
    "session-open",
    "A new session can start only when the last one has ended or failed.",
    _LIFECYCLE,
    "End the open session first.",
)
DELETED_SINGLY = _rule(
    "deleted-singly", "Sessions are deleted one at a time.", _LIFECYCLE, "Delete each by itself."
)
DELETED_WHEN_OVER = _rule(
    "deleted-when-over",
    "Only sessions that have ended or failed can be deleted.",
    _LIFECYCLE,
    "End the session first.",
)

REFUSALS: tuple[Reason, ...] = tuple(
    value
    for value in list(globals().values())
    if isinstance(value, Reason) and value not in RULINGS
)
"""The rules that refuse."""
