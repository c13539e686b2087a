"""When the recipient's clock lets a message be sent.

A message may go out if it is within the hours in every zone in which the recipient may be:
opening time counts, closing time does not. The zone that the caller knows wins. The hours are
data that a host may change, not legal advice.

| state | hours |
|---|---|
| any | 8-21 |
| CT | 9-20 |
| FL, MD, MS, NJ, OK | 8-20 |
| RI | 9-18, at the weekend 10-17 |
| TX | 9-21, on Sunday 12-21 |

Guide: SMS Carrier Filtering in Service Cloud. 47 CFR 64.1200(c)(1). The states are those of a
secondary source, the table of the marketing firm Referrizer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.values import utc

__all__ = [
    "STATE_HOURS",
    "Hours",
    "HoursVerdict",
    "LocalTime",
    "Window",
    "hours_for",
    "local_times",
    "within_hours",
]

ZoneOf = Callable[[str], tzinfo]
"""Turns the name of a time zone into the zone; `ZoneInfo` does."""

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_DAYS = 7


@attrs.frozen(kw_only=True)
class Window:
    """The part of a day in which messages may be sent, half-open.

    Args:
        opens: How long after midnight it begins.
        closes: How long after midnight it ends, at most a day.

    Raises:
        InvalidValueError: The two are no part of a day.
    """

    opens: timedelta
    closes: timedelta

    def __attrs_post_init__(self) -> None:
        if not timedelta() <= self.opens < self.closes <= _DAY:
            raise InvalidValueError(
                Fault(
                    message=f"{self.opens} to {self.closes} is no part of a day",
                    hint="Use 0h <= opens < closes <= 24h.",
                )
            )


def _week(
    _instance: object,
    attribute: "attrs.Attribute[tuple[Window | None, ...]]",
    days: tuple[Window | None, ...],
) -> None:
    if len(days) != _DAYS:
        raise InvalidValueError(
            Fault(path=attribute.name, message=f"has {len(days)} days, must have 7")
        )


@attrs.frozen(kw_only=True)
class Hours:
    """The hours of a week in which messages may be sent.

    Args:
        days: From Monday to Sunday; None for a day on which nothing may be sent.

    >>> Hours.daily(8, 21).open_at(LocalTime(zone="UTC", weekday=6, clock=timedelta(hours=8)))
    True
    """

    days: tuple[Window | None, ...] = attrs.field(validator=_week)

    @classmethod
    def daily(
        cls,
        opens: int,
        closes: int,
        *,
        saturday: tuple[int, int] | None = None,
        sunday: tuple[int, int] | None = None,
    ) -> "Hours":
        """Make hours from full hours of the day, 0 to 24.

        Args:
            opens: The hour from which messages may be sent.
            closes: The hour from which they may not.
            saturday: Both for Saturday; as on all days where it is left out.
            sunday: Both for Sunday; as on all days where it is left out.
        """
        week = [(opens, closes)] * 5 + [saturday or (opens, closes), sunday or (opens, closes)]
        return cls(
            days=tuple(Window(opens=start * _HOUR, closes=end * _HOUR) for start, end in week)
        )

    def within(self, other: "Hours") -> "Hours":
        """Return the hours that lie within both.

        >>> Hours.daily(8, 21).within(Hours.daily(9, 22)) == Hours.daily(9, 21)
        True
        """
        return Hours(days=tuple(map(_common, self.days, other.days)))

    def open_at(self, time: "LocalTime") -> bool:
        """Tell whether messages may be sent at a time of somebody's week."""
        window = self.days[time.weekday]
        return window is not None and window.opens <= time.clock < window.closes


def _common(a: Window | None, b: Window | None) -> Window | None:
    if a is None or b is None:
        return None
    opens, closes = max(a.opens, b.opens), min(a.closes, b.closes)
    return Window(opens=opens, closes=closes) if opens < closes else None


STATE_HOURS: Mapping[str, Hours] = {
    "CT": Hours.daily(9, 20),
    **dict.fromkeys(("FL", "MD", "MS", "NJ", "OK"), Hours.daily(8, 20)),
    "RI": Hours.daily(9, 18, saturday=(10, 17), sunday=(10, 17)),
    "TX": Hours.daily(9, 21, sunday=(12, 21)),
}
"""The hours of US states that are stricter than those of the federation."""


def hours_for(policy: Policy = DOCUMENTED, *, state: str = "") -> Hours:
    """Return the hours that count for a recipient.

    Args:
        policy: Whose hours count, as far as the state has no stricter ones.
        state: The US state of the recipient as two capital letters, where the caller knows it.

    >>> hours_for(state="CT").days[0].opens
    datetime.timedelta(seconds=32400)
    """
    everywhere = Hours.daily(policy.sms.hours_open, policy.sms.hours_close)
    there = STATE_HOURS.get(state)
    return everywhere if there is None else everywhere.within(there)


@attrs.frozen(kw_only=True)
class LocalTime:
    """What a clock and a calendar show somewhere.

    Args:
        zone: The name of the zone.
        weekday: The day, 0 for Monday to 6 for Sunday.
        clock: How long after midnight by the clock on the wall, less than a day.

    Raises:
        InvalidValueError: No day of a week or no time of a day; all at once.
    """

    zone: str
    weekday: int
    clock: timedelta

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        if not 0 <= self.weekday < _DAYS:
            yield Fault(path="weekday", message=f"is {self.weekday}", hint="0 is Monday, 6 Sunday.")
        if not timedelta() <= self.clock < _DAY:
            yield Fault(path="clock", message=f"is {self.clock}", hint="Use 0h <= clock < 24h.")


def local_times(at: datetime, zones: Iterable[str], zone_of: ZoneOf) -> tuple[LocalTime, ...]:
    """Tell what the clocks show in several zones.

    Args:
        at: The instant.
        zones: The names of the zones.
        zone_of: Turns a name into a zone, as `ZoneInfo` does.

    Raises:
        InvalidValueError: The instant is naive, or a clock shows no year from 1 to 9999.

    >>> from datetime import UTC
    >>> from zoneinfo import ZoneInfo
    >>> (time,) = local_times(datetime(2026, 3, 2, 12, tzinfo=UTC), ["America/New_York"], ZoneInfo)
    >>> time.weekday, str(time.clock)
    (0, '7:00:00')
    """
    instant = utc(at)
    return tuple(_local_time(instant, name, zone_of(name)) for name in zones)


def _local_time(instant: datetime, name: str, zone: tzinfo) -> LocalTime:
    local = _local(instant, zone)
    clock = timedelta(
        hours=local.hour,
        minutes=local.minute,
        seconds=local.second,
        microseconds=local.microsecond,
    )
    return LocalTime(zone=name, weekday=local.weekday(), clock=clock)


def _local(instant: datetime, zone: tzinfo) -> datetime:
    try:
        return instant.astimezone(zone)
    except OverflowError:
        raise InvalidValueError(
            Fault(message=f"{instant.isoformat()} is outside the years 1 to 9999 in {zone}")
        ) from None


@attrs.frozen(kw_only=True)
class HoursVerdict:
    """Whether a message may go out by the recipient's clock, or when.

    Args:
        allowed: Whether it is within the hours in every zone.
        closed: The zones in which it is not; empty as well where no zone is known.
        opens: The first instant at which it is within the hours in all of them; None where
            there is none within eight days, or no zone is known.
    """

    allowed: bool
    closed: tuple[LocalTime, ...] = ()
    opens: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))


def within_hours(at: datetime, zones: Iterable[str], hours: Hours, zone_of: ZoneOf) -> HoursVerdict:
    """Tell whether a message may go out by the recipient's clock, or when.

    Args:
        at: The instant.
        zones: Every zone in which the recipient may be, such as `recipient_zones` names, or the
            one that the caller knows. Where there is none, nothing may go out.
        hours: When messages may be sent, such as `hours_for` gives.
        zone_of: Turns the name of a zone into the zone, as `ZoneInfo` does.

    Raises:
        InvalidValueError: The instant is naive, or at the end of the year 9999.

    >>> from datetime import UTC
    >>> from zoneinfo import ZoneInfo
    >>> verdict = within_hours(
    ...     datetime(2026, 3, 2, 13, 30, tzinfo=UTC),  # 8:30 in New York, 7:30 in Chicago
    ...     ["America/New_York", "America/Chicago"], hours_for(), ZoneInfo,
    ... )
    >>> verdict.allowed, [time.zone for time in verdict.closed], verdict.opens.isoformat()
    (False, ['America/Chicago'], '2026-03-02T14:00:00+00:00')

    Guide: SMS Carrier Filtering in Service Cloud.
    """
    instant = utc(at)
    where = {name: zone_of(name) for name in zones}
    if not where:
        return HoursVerdict(allowed=False)
    times = [_local_time(instant, name, zone) for name, zone in where.items()]
    closed = tuple(time for time in times if not hours.open_at(time))
    if not closed:
        return HoursVerdict(allowed=True, opens=instant)
    opens = next(
        (start for start in _openings(instant, where, hours) if _open_in_all(start, where, hours)),
        None,
    )
    return HoursVerdict(allowed=False, closed=closed, opens=opens)


def _open_in_all(instant: datetime, where: Mapping[str, tzinfo], hours: Hours) -> bool:
    return all(hours.open_at(_local_time(instant, name, zone)) for name, zone in where.items())


def _openings(instant: datetime, where: Mapping[str, tzinfo], hours: Hours) -> list[datetime]:
    """List when a window opens in any of the zones within eight days.

    All are open at once for the first time when the last of them opens.
    """
    found = set()
    for zone in where.values():
        today = _local(instant, zone).date()
        for day in _days_from(today):
            window = hours.days[day.weekday()]
            if window is not None:
                midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall clock
                start = utc((midnight + window.opens).replace(tzinfo=zone))
                if start > instant:
                    found.add(start)
    return sorted(found)


def _days_from(today: date) -> Iterator[date]:
    for days in range(_DAYS + 2):
        try:
            yield today + days * _DAY
        except OverflowError:  # after the last day that there is
            return
