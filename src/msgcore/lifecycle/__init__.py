"""The messaging session: its chart, what a command leads to, and what falls due.

`compile_lifecycle` specialises the chart for a channel under a policy. `decide` turns a
command into events, `evolve` turns events into the next session, `advance` lets time pass.
"""

from msgcore.lifecycle.chart import UNOPENED, SessionChart
from msgcore.lifecycle.commands import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    Command,
    CustomerWrites,
    End,
    Fail,
    GoOffline,
    Heard,
    MarkInactive,
    Pause,
    Unpause,
)
from msgcore.lifecycle.compiled import Lifecycle, compile_lifecycle
from msgcore.lifecycle.deadlines import Advance, advance, next_deadline
from msgcore.lifecycle.decide import Decision, decide
from msgcore.lifecycle.effects import ReleaseCapacity, Route, SessionEffect, WakeAt, effects
from msgcore.lifecycle.events import (
    Accepted,
    Ended,
    Failed,
    MarkedInactive,
    Opened,
    Paused,
    Requeued,
    Resumed,
    Routed,
    SessionEvent,
    Unpaused,
    Wrote,
)
from msgcore.lifecycle.evolve import evolve
from msgcore.lifecycle.guards import Moment, Setting
from msgcore.lifecycle.session import (
    OVER,
    Ending,
    Facts,
    Inquiry,
    Session,
    Staffing,
    Times,
)

__all__ = [
    "OVER",
    "UNOPENED",
    "Accept",
    "Accepted",
    "Advance",
    "AgentWrites",
    "AutomationWrites",
    "BeginRouting",
    "Command",
    "CustomerWrites",
    "Decision",
    "End",
    "Ended",
    "Ending",
    "Facts",
    "Fail",
    "Failed",
    "GoOffline",
    "Heard",
    "Inquiry",
    "Lifecycle",
    "MarkInactive",
    "MarkedInactive",
    "Moment",
    "Opened",
    "Pause",
    "Paused",
    "ReleaseCapacity",
    "Requeued",
    "Resumed",
    "Route",
    "Routed",
    "Session",
    "SessionChart",
    "SessionEffect",
    "SessionEvent",
    "Setting",
    "Staffing",
    "Times",
    "Unpause",
    "Unpaused",
    "WakeAt",
    "Wrote",
    "advance",
    "compile_lifecycle",
    "decide",
    "effects",
    "evolve",
    "next_deadline",
]
