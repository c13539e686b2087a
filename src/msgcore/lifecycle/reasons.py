"""The rules of a session's life: those that move it, and those that refuse.

`RULINGS` stand behind the arrows of the chart, `REFUSALS` say no.
"""

from msgcore.rules import GUIDE, HELP, MSGCORE, OBJECT_REFERENCE, Reason
from msgcore.rules.citation import Citation

__all__ = ["REFUSALS", "RULINGS"]

_LIFECYCLE = GUIDE("Lifecycle of a Messaging Session")
_START = GUIDE("Start a Messaging Session with a Customer")
_END = GUIDE("End or Transfer a Messaging Session")
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
    "With status-based capacity, a message into an inactive session goes back to its agent.",
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
    "With status-based capacity, the session stays with an agent who goes offline.",
    HELP("End or Transfer a Messaging Session"),
)
PAUSE = _rule("pause", "The owner pauses a session.", OBJECT_REFERENCE("MessagingSession"))
UNPAUSE = _rule("unpause", "The owner goes on with it.", OBJECT_REFERENCE("MessagingSession"))
RECORD_FAILS = _rule(
    "record-fails", "A session whose record cannot be written is in error.", _LIFECYCLE
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

REFUSALS: tuple[Reason, ...] = tuple(
    value
    for value in list(globals().values())
    if isinstance(value, Reason) and value not in RULINGS
)
"""The rules that refuse."""
