"""What falls due by itself, and when.

A timer runs in one status, from one instant of the session, for a length that the policy
sets. It fires at its own moment however late that is noticed, so a late tick changes
nothing but when it is noticed.

Guide: Lifecycle of a Messaging Session (Inactive).
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from operator import attrgetter
from typing import NamedTuple

import attrs

from msgcore.chart import Branch
from msgcore.lifecycle import events as e
from msgcore.lifecycle.compiled import Lifecycle
from msgcore.lifecycle.evolve import evolve
from msgcore.lifecycle.guards import Moment
from msgcore.lifecycle.session import Session
from msgcore.policy import LifecyclePolicy
from msgcore.values import utc
from msgcore.vocabulary import Actor, EndReason, SessionStatus

__all__ = ["TIMED", "TIMERS", "Advance", "Timer", "advance", "next_deadline"]


@attrs.frozen(kw_only=True)
class Timer:
    """Something that falls due in one status.

    Args:
        event: The chart's trigger.
        status: The status in which it runs.
        runs_from: The instant from which it runs; None where it does not run.
        length: How long it runs.
        reason: Why the session ends.
    """

    event: str
    status: SessionStatus
    runs_from: Callable[[Session], datetime | None]
    length: Callable[[LifecyclePolicy], timedelta]
    reason: EndReason


TIMERS: tuple[Timer, ...] = (
    Timer(
        event="inactive_expires",
        status=SessionStatus.INACTIVE,
        runs_from=lambda session: session.times.changed_at,
        length=lambda policy: policy.inactive_ends_after,
        reason=EndReason.INACTIVE_TOO_LONG,
    ),
    Timer(
        event="outbound_lapses",
        status=SessionStatus.NEW,
        runs_from=lambda session: session.times.business_at,
        length=lambda policy: policy.outbound_reply_window,
        reason=EndReason.OUTBOUND_UNANSWERED,
    ),
)
"""Every timer of a session."""

TIMED = frozenset(timer.status for timer in TIMERS)
"""The statuses in which something can fall due."""


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
    if session.status not in TIMED:
        return None
    running = [due for timer in TIMERS if (due := _run(lifecycle, session, timer)) is not None]
    return min(running, key=attrgetter("at"), default=None)


def _run(lifecycle: Lifecycle, session: Session, timer: Timer) -> _Due | None:
    start = timer.runs_from(session)
    if session.status is not timer.status or start is None:
        return None
    moment = Moment(setting=lifecycle.setting, session=session)
    branch = lifecycle.table.lookup(session.status, timer.event, moment)
    if branch is None:
        return None
    try:
        at = start + timer.length(lifecycle.policy.lifecycle)
    except OverflowError:  # beyond the last instant that there is: never
        return None
    # A policy with shorter timers may have come into force meanwhile: time does not run back.
    return _Due(max(at, session.times.touched_at), timer, branch)


def _fire(lifecycle: Lifecycle, session: Session, due: _Due) -> e.Ended:
    return e.Ended(
        session=session.id,
        revision=session.revision + 1,
        at=due.at,
        status=due.branch.target,
        rule=due.branch.ruling.rule,
        policy=lifecycle.policy.id,
        by=Actor.SYSTEM,
        reason=due.timer.reason,
    )
