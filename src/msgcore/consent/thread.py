"""Threads that a person deletes or blocks: no opt-out, but nothing is sent until they return.

What somebody agreed to stays as it is; `permits` refuses until the person writes again, and
`decide` records that.

Guide: Track Customer Consent in Messaging Channels.
"""

from datetime import datetime
from enum import Enum, unique

import attrs

from msgcore.consent.decision import NOTHING, ConsentDecision
from msgcore.consent.events import ThreadBlocked, ThreadDeleted
from msgcore.consent.state import ConsentState
from msgcore.policy import Policy
from msgcore.values import not_empty, utc

__all__ = ["ThreadEnd", "ThreadReport", "report_thread"]


@unique
class ThreadEnd(Enum):
    """What a person did to the thread."""

    DELETED = "deleted"
    BLOCKED = "blocked"


@attrs.frozen(kw_only=True)
class ThreadReport:
    """The provider tells that a person deleted the thread, or blocked the business.

    Args:
        id: Names the report.
        occurred_at: When the person did it.
        received_at: When the report arrived.
        kind: What the person did.
    """

    id: str = attrs.field(validator=not_empty)
    occurred_at: datetime = attrs.field(converter=utc)
    received_at: datetime = attrs.field(converter=utc)
    kind: ThreadEnd


def report_thread(state: ConsentState, report: ThreadReport, policy: Policy) -> ConsentDecision:
    """Say what follows when a person deletes the thread or blocks the business.

    Args:
        state: What the person has said so far on this channel.
        report: What happened; an id that is known already changes nothing.
        policy: Says whether a deleted thread stops messages; a blocked one always does.

    >>> from datetime import UTC, datetime
    >>> from msgcore.consent import NEWCOMER
    >>> from msgcore.policy import DOCUMENTED
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> report = ThreadReport(id="t1", occurred_at=nine, received_at=nine, kind=ThreadEnd.BLOCKED)
    >>> [event.__tag__[1] for event in report_thread(NEWCOMER, report, DOCUMENTED).events]
    ['thread-blocked']
    """
    blocked = report.kind is ThreadEnd.BLOCKED
    if not blocked and not policy.consent.deleted_thread_stops_messages:
        return NOTHING
    known = state.blocked if blocked else state.deleted
    if known is not None and known.id == report.id:
        return NOTHING
    kind = ThreadBlocked if blocked else ThreadDeleted
    event = kind(
        id=report.id,
        occurred_at=report.occurred_at,
        received_at=report.received_at,
        policy=policy.id,
    )
    return ConsentDecision(events=(event,))
