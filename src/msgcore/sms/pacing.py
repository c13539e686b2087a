"""How fast and how much a number may send: now, or when.

Rates are sliding windows, half-open: what went out at 09:00:00 counts until just before
09:00:01 in a rate per second. A message of more parts than a rate has room for takes the
whole of it, for as many windows as its parts need.

Days and months are those of the zone that is handed in: a cap falls away at the first instant
of the next one. The ratio of outbound to inbound goes by the month, as the volume does, or for
ever. All else is in UTC, so a change of the clocks moves no rate.

Guide: SMS Number Types in Service Cloud; SMS Carrier Filtering in Service Cloud.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import Enum, unique
from itertools import pairwise

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.sms.limits import Limits, Rate
from msgcore.values import at_least, utc

__all__ = ["Cause", "Counters", "Hold", "Pace", "Sent", "pace"]

_END = datetime.max.replace(tzinfo=UTC)


# What was sent


@attrs.frozen(kw_only=True)
class Sent:
    """A message that went out.

    Args:
        at: When.
        parts: How many parts it had, at least 1.
    """

    at: datetime = attrs.field(converter=utc)
    parts: int = attrs.field(default=1, validator=at_least(1))


@attrs.frozen(kw_only=True)
class Counters:
    """What a number has sent and received so far.

    A host that keeps every instant may build them anew; one that does not keeps this value and
    lets `after_sending` and `after_receiving` carry it on.

    Args:
        as_of: When they were last carried on: which day and month the counts are of.
        recent: What went out within the longest window of the rates, oldest first.
        day: How many messages went out on that day.
        month: How many went out in that month.
        sent: How many went out within the time of the ratio.
        received: How many came in within the time of the ratio.

    Raises:
        InvalidValueError: A negative count, or parts that contradict each other; all at once.
    """

    as_of: datetime = attrs.field(converter=utc)
    recent: tuple[Sent, ...] = ()
    day: int = 0
    month: int = 0
    sent: int = 0
    received: int = 0

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        for name in ("day", "month", "sent", "received"):
            count = getattr(self, name)
            if count < 0:
                yield Fault(path=name, message=f"is {count}, must be at least 0")
        if self.day > self.month:
            yield Fault(path="day", message=f"is {self.day}, more than the month's {self.month}")
        if any(later.at < earlier.at for earlier, later in pairwise(self.recent)):
            yield Fault(path="recent", message="is out of order", hint="Oldest first.")
        if self.recent and self.recent[-1].at > self.as_of:
            yield Fault(path="as_of", message="is before what was last sent")

    def after_sending(
        self, at: datetime, limits: Limits, *, parts: int = 1, zone: tzinfo = UTC
    ) -> "Counters":
        """Return the counters after a message went out.

        Args:
            at: When; a clock that went back counts as `as_of`.
            limits: What binds the number: it says how much of the past is kept.
            parts: How many parts the message had.
            zone: Whose days and months count.
        """
        now = _at(self, at, limits, zone)
        recent = (*now.recent, Sent(at=now.as_of, parts=parts))
        return attrs.evolve(
            now,
            recent=tuple(
                sent
                for sent in recent
                if any(_frees(sent, limits, rate) > now.as_of for rate in limits.rates)
            ),
            day=now.day + 1,
            month=now.month + 1,
            sent=now.sent + 1,
        )

    def after_receiving(self, at: datetime, limits: Limits, *, zone: tzinfo = UTC) -> "Counters":
        """Return the counters after a message came in.

        Args:
            at: When; a clock that went back counts as `as_of`.
            limits: What binds the number.
            zone: Whose days and months count.
        """
        now = _at(self, at, limits, zone)
        return attrs.evolve(now, received=now.received + 1)


def _at(counters: Counters, at: datetime, limits: Limits, zone: tzinfo) -> Counters:
    """Return the counters as they stand at an instant: a new day or month begins at nothing."""
    moment = max(utc(at), counters.as_of)
    # Days only go forward: clocks that are set back over midnight begin no second one.
    was, today = _local(counters.as_of, zone), _local(moment, zone)
    same_month = (today.year, today.month) <= (was.year, was.month)
    same_ratio = same_month or not limits.ratio_by_month
    return attrs.evolve(
        counters,
        as_of=moment,
        day=counters.day if today <= was else 0,
        month=counters.month if same_month else 0,
        sent=counters.sent if same_ratio else 0,
        received=counters.received if same_ratio else 0,
    )


# The verdict


@unique
class Cause(Enum):
    """Which limit holds a message back."""

    RATE = "rate"
    DAY = "day"
    MONTH = "month"
    RATIO = "ratio"


@attrs.frozen(kw_only=True)
class Hold:
    """A limit that holds a message back.

    Args:
        cause: Which kind of limit.
        limit: Its number: parts, messages, or messages for each that came in.
        until: When it lets go; None where only a message that comes in can help, or nothing.
    """

    cause: Cause
    limit: int
    until: datetime | None = attrs.field(converter=attrs.converters.optional(utc))


@attrs.frozen(kw_only=True)
class Pace:
    """Whether a message may go out, or when.

    Args:
        at: The instant that was asked for.
        earliest: The first instant at which it may go out if nothing else happens; None where
            only a message that comes in can help, or nothing.
        holds: The limits that hold it back, in the order in which they are declared.
        sent: How many messages went out within the time of the ratio, this one not counted.
        received: How many came in within that time.
    """

    at: datetime = attrs.field(converter=utc)
    earliest: datetime | None = attrs.field(converter=attrs.converters.optional(utc))
    holds: tuple[Hold, ...] = ()
    sent: int = 0
    received: int = 0

    @property
    def allowed(self) -> bool:
        """Whether it may go out at the instant that was asked for."""
        return self.earliest is not None and self.earliest <= self.at


def pace(
    counters: Counters,
    limits: Limits,
    at: datetime,
    *,
    parts: int = 1,
    zone: tzinfo = UTC,
) -> Pace:
    """Tell whether a message may go out at an instant, or when.

    Args:
        counters: What went out and came in so far.
        limits: What binds the number, such as `limits_for` gives.
        at: The instant; where it lies before the counters' own, that one is the earliest.
        parts: How many parts the message has, at least 1.
        zone: Whose days and months count, such as the carrier's.

    Raises:
        InvalidValueError: The instant is naive, or `parts` is below 1.

    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> limits = Limits(rates=(Rate(parts=2),))
    >>> one = Counters(as_of=nine).after_sending(nine, limits, parts=2)
    >>> pace(one, limits, nine).allowed
    False
    >>> pace(one, limits, nine).earliest.isoformat()
    '2026-03-02T09:00:01+00:00'

    Guide: SMS Number Types in Service Cloud.
    """
    if parts < 1:
        raise InvalidValueError(Fault(path="parts", message=f"is {parts}, must be at least 1"))
    at = utc(at)
    now = _at(counters, at, limits, zone)
    holds = tuple(_holds(counters, limits, now.as_of, parts, zone))
    earliest = _release(now.as_of, holds)
    if holds and earliest is not None:
        # A new month forgets what came in, too: waiting for one may lose a ratio's only grant.
        then = tuple(_holds(counters, limits, earliest, parts, zone))
        if then:
            holds, earliest = (*holds, *then), None
    return Pace(at=at, earliest=earliest, holds=holds, sent=now.sent, received=now.received)


def _release(moment: datetime, holds: tuple[Hold, ...]) -> datetime | None:
    """Return when the last hold lets go; None where one never does."""
    untils = [hold.until for hold in holds if hold.until is not None]
    return max((moment, *untils)) if len(untils) == len(holds) else None


def _holds(
    counters: Counters, limits: Limits, moment: datetime, parts: int, zone: tzinfo
) -> Iterator[Hold]:
    now = _at(counters, moment, limits, zone)
    today = max(_local(now.as_of, zone), _local(counters.as_of, zone))
    for rate in limits.rates:
        free = _free(now, limits, rate, parts)
        if free > now.as_of:
            yield Hold(cause=Cause.RATE, limit=rate.parts, until=free)
    if limits.per_day is not None and now.day >= limits.per_day:
        yield Hold(cause=Cause.DAY, limit=limits.per_day, until=_next_day(today, zone))
    if limits.per_month is not None and now.month >= limits.per_month:
        yield Hold(cause=Cause.MONTH, limit=limits.per_month, until=_next_month(today, zone))
    if limits.ratio_max is not None:
        granted = int(limits.ratio_grants_first)
        if now.sent >= limits.ratio_max * max(now.received, granted):
            renews = limits.ratio_by_month and limits.ratio_grants_first
            until = _next_month(today, zone) if renews else None
            yield Hold(cause=Cause.RATIO, limit=limits.ratio_max, until=until)


def _weight(parts: int, limits: Limits, rate: Rate) -> int:
    return min(parts, rate.parts) if limits.counts_parts else 1


def _frees(sent: Sent, limits: Limits, rate: Rate) -> datetime:
    """Return when a message no longer takes room in a rate."""
    windows = -(-sent.parts // rate.parts) if limits.counts_parts else 1
    span = windows * rate.per
    return sent.at + span if sent.at <= _END - span else _END


def _free(now: Counters, limits: Limits, rate: Rate, parts: int) -> datetime:
    """Return the first instant at which a rate has room for a message of so many parts."""
    taken = sorted(
        (frees, _weight(sent.parts, limits, rate))
        for sent in now.recent
        if (frees := _frees(sent, limits, rate)) > now.as_of
    )
    room = rate.parts - _weight(parts, limits, rate)
    occupied = sum(weight for _, weight in taken)
    free = now.as_of
    for frees, weight in taken:
        if occupied <= room:
            break
        occupied -= weight
        free = frees
    return free


# Days and months


def _local(instant: datetime, zone: tzinfo) -> date:
    try:
        return instant.astimezone(zone).date()
    except OverflowError:  # the clocks there show no year from 1 to 9999
        return instant.date()


def _next_day(today: date, zone: tzinfo) -> datetime | None:
    return _midnight(_later(today, 1), zone)


def _next_month(today: date, zone: tzinfo) -> datetime | None:
    # The 1st and 31 days: within the first days of the next month, however long this one is.
    day = _later(today.replace(day=1), 31)
    return _midnight(day and day.replace(day=1), zone)


def _later(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:  # after the last day that there is: never
        return None


def _midnight(day: date | None, zone: tzinfo) -> datetime | None:
    """Return the first instant of a day; where midnight is skipped, the moment of the skip."""
    return None if day is None else utc(datetime(day.year, day.month, day.day, tzinfo=zone))
