"""By when an opt-out must be in force everywhere: business days, with a calendar handed in.

    received Tuesday 10:00, ten business days: the tenth ends two weeks later, on Tuesday at
    midnight, and Wednesday 00:00 is too late.

msgcore itself stops at once: `permits` looks at the latest state. The deadline is for what a
host has to carry elsewhere, such as lists, other systems and partners.

47 CFR 64.1200 (a)(10): within a reasonable time, at most ten business days from receipt.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum, unique

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import Policy
from msgcore.values import utc

__all__ = ["BusinessDays", "Weekday", "honour_by", "is_overdue"]

_DAY = timedelta(days=1)
_LONGEST_BREAK = 366
"""Days without a business day after which a calendar is taken to have none: a leap year."""


@unique
class Weekday(Enum):
    """A day of the week, Monday first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


_WEEK = tuple(Weekday)


def _iso_days(days: Iterable[date | str]) -> frozenset[str]:
    return frozenset(day if isinstance(day, str) else day.isoformat() for day in days)


def _real_days(
    _instance: object, attribute: "attrs.Attribute[frozenset[str]]", days: frozenset[str]
) -> None:
    faults = [
        Fault(path=attribute.name, message=f"{day!r} is no day", hint="Write it like '2026-12-25'.")
        for day in sorted(days)
        if not _is_day(day)
    ]
    if faults:
        raise InvalidValueError(faults)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@attrs.frozen(kw_only=True)
class BusinessDays:
    """A calendar of business days.

    Args:
        weekend: The days of the week on which nobody works.
        holidays: Other days on which nobody works, as dates or as text like `2026-12-25`.

    Raises:
        InvalidValueError: A holiday is no day; every such holiday is named.

    >>> american = BusinessDays(holidays=[date(2026, 7, 3)])
    >>> american(date(2026, 7, 2)), american(date(2026, 7, 3)), american(date(2026, 7, 4))
    (True, False, False)
    """

    weekend: frozenset[Weekday] = frozenset({Weekday.SATURDAY, Weekday.SUNDAY})
    holidays: frozenset[str] = attrs.field(
        default=frozenset(), converter=_iso_days, validator=_real_days
    )

    def __call__(self, day: date) -> bool:
        """Tell whether a day is a business day."""
        return _WEEK[day.weekday()] not in self.weekend and day.isoformat() not in self.holidays


def honour_by(
    received_at: datetime,
    is_business_day: Callable[[date], bool],
    zone: tzinfo,
    policy: Policy,
) -> datetime:
    """Return the instant at which it is too late to honour an opt-out.

    Args:
        received_at: When the opt-out was received.
        is_business_day: The calendar: a `BusinessDays`, or a function of the host's own.
        zone: The zone in which the days are counted.
        policy: Says how many business days there are, and whether the first day counts.

    Returns:
        The first instant, in UTC, after the last of the business days. What is honoured before
        it is in time.

    Raises:
        InvalidValueError: `received_at` has no time zone or lies at an end of the years 1 to
            9999, or the calendar has no business day for more than a year.

    >>> from datetime import UTC
    >>> from msgcore.policy import DOCUMENTED
    >>> honour_by(
    ...     datetime(2026, 3, 3, 10, tzinfo=UTC), BusinessDays(), UTC, DOCUMENTED
    ... ).isoformat()
    '2026-03-18T00:00:00+00:00'
    """
    day = _local_day(utc(received_at), zone)
    if not policy.consent.honour_counts_first_day:
        day = _next(day)
    for _ in range(policy.consent.honour_within_business_days):
        day = _next(_first_business_day(day, is_business_day))
    # A midnight that the clocks skip reads as the instant of the change; of one that comes
    # twice, the first is meant. Both are where the day begins.
    return utc(datetime(day.year, day.month, day.day, tzinfo=zone))


def is_overdue(
    received_at: datetime,
    now: datetime,
    is_business_day: Callable[[date], bool],
    zone: tzinfo,
    policy: Policy,
) -> bool:
    """Tell whether an opt-out that is not honoured by now is overdue.

    Args:
        received_at: When the opt-out was received.
        now: The present instant.
        is_business_day: The calendar.
        zone: The zone in which the days are counted.
        policy: Says how many business days there are.

    >>> from datetime import UTC
    >>> from msgcore.policy import DOCUMENTED
    >>> stopped = datetime(2026, 3, 3, 10, tzinfo=UTC)
    >>> late = datetime(2026, 3, 18, tzinfo=UTC)
    >>> is_overdue(stopped, late, BusinessDays(), UTC, DOCUMENTED)
    True
    >>> is_overdue(stopped, late - timedelta(microseconds=1), BusinessDays(), UTC, DOCUMENTED)
    False
    """
    return utc(now) >= honour_by(received_at, is_business_day, zone, policy)


def _first_business_day(day: date, is_business_day: Callable[[date], bool]) -> date:
    for _ in range(_LONGEST_BREAK):
        if is_business_day(day):
            return day
        day = _next(day)
    raise InvalidValueError(
        Fault(
            path="is_business_day",
            message=f"names no business day in {_LONGEST_BREAK} days up to {day.isoformat()}",
            hint="Hand in a calendar that covers the time after the opt-out.",
        )
    )


def _local_day(instant: datetime, zone: tzinfo) -> date:
    try:
        return instant.astimezone(zone).date()
    except OverflowError:
        raise _out_of_time() from None


def _next(day: date) -> date:
    try:
        return day + _DAY
    except OverflowError:
        raise _out_of_time() from None


def _out_of_time() -> InvalidValueError:
    return InvalidValueError(
        Fault(path="received_at", message="is too near to an end of the years 1 to 9999")
    )
