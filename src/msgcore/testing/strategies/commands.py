"""Commands to a session, drawn from the keys of a compiled table."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CloseTab,
    CloseThread,
    Command,
    CustomerWrites,
    Decline,
    End,
    Facts,
    Fail,
    GoOffline,
    Heard,
    Invite,
    Join,
    Leave,
    Lifecycle,
    LowerFlag,
    MarkInactive,
    Pause,
    RaiseFlag,
    Session,
    SupervisorWhispers,
    TransferTo,
    Unpause,
    Whisper,
    decide,
)
from msgcore.testing.strategies.moments import instants
from msgcore.testing.strategies.parts import (
    BOOLEANS,
    CAUSES,
    LOADS,
    PRESENCE,
    SUPERVISORS,
    draw_agent,
    draw_arrival,
    draw_event,
    draw_id,
    draw_recipient,
    draw_seldom,
    fill,
)
from msgcore.vocabulary import Actor

__all__ = ["Walk", "commands", "walks"]

Walk = tuple[tuple[Command, Facts], ...]
"""Commands in order, each with the facts of its moment."""

_BY_EVENT: Mapping[str, tuple[type[Any], Mapping[str, Callable[[], Any]]]] = {
    "customer_writes": (CustomerWrites, {"heard": lambda: Heard.INQUIRY}),
    "customer_writes_unconsented": (CustomerWrites, {"heard": lambda: Heard.HELD}),
    "customer_sends_keyword": (CustomerWrites, {"heard": lambda: Heard.KEYWORD}),
    "customer_consents": (CustomerWrites, {"heard": lambda: Heard.GRANT}),
    "customer_opts_out": (CustomerWrites, {"heard": lambda: Heard.OPT_OUT}),
    "agent_writes": (AgentWrites, {}),
    "automation_writes": (AutomationWrites, {"keep_open": lambda: True}),
    "automation_writes_once": (AutomationWrites, {"keep_open": lambda: False}),
    "routing_begins": (BeginRouting, {}),
    "agent_accepts": (Accept, {}),
    "agent_marks_inactive": (MarkInactive, {}),
    "agent_pauses": (Pause, {}),
    "agent_unpauses": (Unpause, {}),
    "agent_goes_offline": (GoOffline, {}),
    "agent_closes_tab": (CloseTab, {}),
    "agent_transfers": (TransferTo, {}),
    "agent_invites": (Invite, {}),
    "agent_joins": (Join, {}),
    "agent_declines": (Decline, {}),
    "agent_leaves": (Leave, {}),
    "agent_raises_flag": (RaiseFlag, {}),
    "flag_is_lowered": (LowerFlag, {}),
    "agent_whispers": (Whisper, {}),
    "supervisor_whispers": (SupervisorWhispers, {}),
    "thread_closes": (CloseThread, {}),
    "customer_ends": (End, {"by": lambda: Actor.CUSTOMER}),
    "agent_ends": (End, {"by": lambda: Actor.AGENT}),
    "record_fails": (Fail, {}),
}
"""What makes the chart's events happen; those of timers happen by themselves."""


def commands(
    lifecycle: Lifecycle, session: Session | None = None, *, since: datetime | None = None
) -> st.SearchStrategy[Command]:
    """Draw commands to a session.

    Each is one for which the compiled table has an arrow, mostly given by somebody who may,
    a little later than the last. Seldom its id has been seen before.

    Args:
        lifecycle: The compiled lifecycle of the session's channel.
        session: The session, which is not over; None to open one.
        since: The instant of the last command; of the session's last event where it is
            left out.
    """
    return _command(lifecycle, session, since)


@st.composite
def _command(
    draw: st.DrawFn, lifecycle: Lifecycle, session: Session | None, since: datetime | None
) -> Command:
    last = session.times.touched_at if session else draw(instants())
    event = draw_event(draw, lifecycle, session)
    while event not in _BY_EVENT:
        event = draw_event(draw, lifecycle, session)
    kind, fixed = _BY_EVENT[event]
    new = f"command-{session.revision + 1 if session else 1}"
    fields: dict[str, Callable[[], Any]] = {
        "id": lambda: draw_id(draw, new, session.commands if session else ()),
        "at": lambda: draw_arrival(draw, lifecycle, session, since or last),
        "agent": lambda: (
            draw(SUPERVISORS) if kind is SupervisorWhispers else draw_agent(draw, session, event)
        ),
        "to": lambda: draw_recipient(draw, session),
        "cause": lambda: draw(CAUSES),
        "bot": lambda: draw_seldom(draw),
        "control_lost": lambda: draw(BOOLEANS),
    }
    command: Command = fill(kind, {**fields, **fixed})
    return command


def walks(lifecycle: Lifecycle, *, most: int = 20) -> st.SearchStrategy[Walk]:
    """Draw commands that follow each other, each with the facts of its moment.

    Where a session is over, the next command opens another, with the id that its facts give.

    Args:
        lifecycle: The compiled lifecycle of the channel.
        most: How many commands there are at most.
    """
    return _walk(lifecycle, most)


@st.composite
def _walk(draw: st.DrawFn, lifecycle: Lifecycle, most: int) -> Walk:
    online, load = draw(PRESENCE), draw(LOADS)
    session: Session | None = None
    steps: list[tuple[Command, Facts]] = []
    for number in range(draw(st.integers(0, most))):
        facts = Facts(session_id=f"session-{number}", online=online, load=load)
        since = steps[-1][0].at if steps else None
        command = draw(_command(lifecycle, session, since))
        steps.append((command, facts))
        session = decide(lifecycle, session, command, facts).session
        session = None if session is None or session.is_over else session
    return tuple(steps)
