"""The composed core: one customer, one channel, and everything that follows from a happening.

`handle` takes a conversation, a happening, a `Setup` and the host's facts, and answers with
an `Outcome`: the next conversation, events, effects, findings, and a refusal if there is one.
"""

from msgcore.conversation.conversation import Conversation
from msgcore.conversation.effects import Deliver, Effect, SendAutoResponse
from msgcore.conversation.events import ConversationClosed, FailedAgain, Said
from msgcore.conversation.handle import handle
from msgcore.conversation.happenings import (
    AgentAccepts,
    AgentClosesTab,
    AgentConfirmsRevocation,
    AgentDeclines,
    AgentDismissesRevocation,
    AgentEnds,
    AgentGoesOffline,
    AgentInvites,
    AgentJoins,
    AgentLeaves,
    AgentMarksInactive,
    AgentOptsOut,
    AgentPauses,
    AgentRaisesFlag,
    AgentSays,
    AgentTransfers,
    AgentUnpauses,
    AgentWhispers,
    AutomationSays,
    ConsentDeclared,
    CustomerEnds,
    CustomerSays,
    FlagIsLowered,
    Happening,
    RecordFails,
    RoutingBegins,
    SupervisorWhispers,
    ThreadCloses,
    TimePasses,
)
from msgcore.conversation.outcome import Event, Outcome
from msgcore.conversation.record import entries, kept_text
from msgcore.conversation.setup import Setup
from msgcore.conversation.transcript import Line, Presence, Replayed, read_transcript, replay
from msgcore.lifecycle import Facts

__all__ = [
    "AgentAccepts",
    "AgentClosesTab",
    "AgentConfirmsRevocation",
    "AgentDeclines",
    "AgentDismissesRevocation",
    "AgentEnds",
    "AgentGoesOffline",
    "AgentInvites",
    "AgentJoins",
    "AgentLeaves",
    "AgentMarksInactive",
    "AgentOptsOut",
    "AgentPauses",
    "AgentRaisesFlag",
    "AgentSays",
    "AgentTransfers",
    "AgentUnpauses",
    "AgentWhispers",
    "AutomationSays",
    "ConsentDeclared",
    "Conversation",
    "ConversationClosed",
    "CustomerEnds",
    "CustomerSays",
    "Deliver",
    "Effect",
    "Event",
    "Facts",
    "FailedAgain",
    "FlagIsLowered",
    "Happening",
    "Line",
    "Outcome",
    "Presence",
    "RecordFails",
    "Replayed",
    "RoutingBegins",
    "Said",
    "SendAutoResponse",
    "Setup",
    "SupervisorWhispers",
    "ThreadCloses",
    "TimePasses",
    "entries",
    "handle",
    "kept_text",
    "read_transcript",
    "replay",
]
