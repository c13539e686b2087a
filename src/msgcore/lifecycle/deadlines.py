"""What falls due by itself, and when.

A timer runs in one status, from one instant of the session, for a length that the policy
sets. It fires at its own moment however late that is noticed, so a late tick changes
nothing but when it is noticed.

Guide: Lifecycle of a Messaging Session (Inactive).
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from msgcore.chart import Branch
from msgcore.lifecycle import events as e
from msgcore.lifecycle.compiled import Lifecycle
from msgcore.lifecycle.evolve import evolve
from msgcore.lifecycle.session import Session
from msgcore.lifecycle.setting import Moment, Setting, reply_window
from msgcore.values import utc
from msgcore.vocabulary import Actor, EndReason, SessionStatus

__all__ = ["TIMERS", "Advance", "Timer", "advance", "next_deadline", "silent_since"]


@attrs.frozen(kw_only=True)
class Timer:
    """Something that falls due in one status.

    Args:
        event: The chart's trigger.
        status: The status in which it runs.
        runs_from: The instant from which it runs; None where it does not run.
        length: How long it runs.
        reason: Why the session ends, where that is what it does.
    """

    event: str
    status: SessionStatus
    runs_from: Callable[[Setting, Session], datetime | None]
    length: Callable[[Setting], timedelta | None]
    reason: EndReason


def silent_since(setting: Setting, session: Session) -> datetime | None:
    """Return since when a customer owes an answer to an agent.

    That is the agent's first message after the customer's last one; where the channel says
    so, the agent's last.
    """
    idle = setting.channel.idle
    if idle is not None and idle.restarts_on_agent_message:
        return session.times.agent_at
    return session.times.answered_at


TIMERS: tuple[Timer, ...] = (
    Timer(
        event="inactive_ends_early",
        status=SessionStatus.INACTIVE,
        runs_from=lambda _, session: session.times.changed_at,
        length=lambda setting: setting.channel.idle.ends_after if setting.channel.idle else None,
        reason=EndReason.CUSTOMER_IDLE,
    ),
    Timer(
        event="inactive_expires",
        status=SessionStatus.INACTIVE,
        runs_from=lambda _, session: session.times.changed_at,
        length=lambda setting: setting.policy.lifecycle.inactive_ends_after,
        reason=EndReason.INACTIVE_TOO_LONG,
    ),
    Timer(
        event="outbound_lapses",
        status=SessionStatus.NEW,
        runs_from=lambda _, session: session.times.business_at,
        length=reply_window,
        reason=EndReason.OUTBOUND_UNANSWERED,
    ),
    Timer(
        event="customer_is_idle",
        status=SessionStatus.ACTIVE,
        runs_from=silent_since,
        length=lambda setting: setting.channel.idle.after if setting.channel.idle else None,
        reason=EndReason.CUSTOMER_IDLE,
    ),
)
"""Every timer of a session; of two that fall due at once, the first one fires."""


@attrs.frozen(kw_only=True)
class Advance:
    """What fell due.

    Args:
        steps: The events, in the order in which they fell due.
        session: The session after them.
    """

    steps: tuple[e.SessionEvent, ...]
    session: Session


def next_deadline(lifecycle: Lifecycle, session: Session) -> datetime | None:
    """Return when something falls due next, or None.

    Args:
        lifecycle: The compiled lifecycle of the session's channel.
        session: The session.

    Returns:
        The instant at which to call `advance`; it may lie in the past.
    """
    due = _next(lifecycle, session)
    return due.at if due else None


def advance(lifecycle: Lifecycle, session: Session, now: datetime) -> Advance:
    """Let everything happen that has fallen due, each thing at its own moment.

    A deadline has passed when `now >= deadline`. One call does what many calls on the way
    would have done.

    Args:
        lifecycle: The compiled lifecycle of the session's channel.
        session: The session.
        now: The present instant, aware.
    """
    now = utc(now)
    steps: list[e.SessionEvent] = []
    while (due := _next(lifecycle, session)) and due.at <= now:
        event = _fire(lifecycle, session, due)
        steps.append(event)
        session = evolve(session, event) or session
    return Advance(steps=tuple(steps), session=session)


class _Due(NamedTuple):
    """A timer that runs: when it fires, and what then."""

    at: datetime
    timer: Timer
    branch: Branch


def _next(lifecycle: Lifecycle, session: Session) -> _Due | None:
    """Find the timer that fires first."""
    if session.status not in lifecycle.timed:
        return None
    running = [due for timer in TIMERS if (due := _run(lifecycle, session, timer)) is not None]
    return min(running, key=attrgetter("at"), default=None)


def _run(lifecycle: Lifecycle, session: Session, timer: Timer) -> _Due | None:
    if session.status is not timer.status:
        return None
    setting = lifecycle.setting
    start, length = timer.runs_from(setting, session), timer.length(setting)
    if start is None or length is None:
        return None
    branch = lifecycle.table.lookup(session.status, timer.event, Moment(setting, session))
    if branch is None:
        return None
    try:
        at = start + length
    except OverflowError:  # after the last instant that there is: never
        return None
    # A policy with shorter timers may have come into force meanwhile: time does not run back.
    return _Due(max(at, session.times.touched_at), timer, branch)


def _fire(lifecycle: Lifecycle, session: Session, due: _Due) -> e.SessionEvent:
    common: dict[str, Any] = {
        "session": session.id,
        "revision": session.revision + 1,
        "at": due.at,
        "status": due.branch.target,
        "rule": due.branch.ruling.rule,
        "policy": lifecycle.policy.id,
        "by": Actor.SYSTEM,
    }
    if due.branch.target is SessionStatus.INACTIVE:
        return e.MarkedInactive(**common, agent=session.staffing.owner)
    return e.Ended(**common, reason=due.timer.reason)
