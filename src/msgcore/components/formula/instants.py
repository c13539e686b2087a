"""Dates and times in formulas.

| type | plus a number | minus its like |
|---|---|---|
| Date | days; a fraction of a day is cut off | days |
| DateTime | days, rounded to the second | days, with their fraction |
| Time | milliseconds, round the clock | milliseconds, round the clock |

A DateTime is an instant. Its date is that of the user's time zone; its text, and the
time of day that TIMEVALUE takes from it, are those of Greenwich.

Salesforce Help: Using Date, Date/Time, and Time Values in Formulas.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from msgcore.components.formula.novalue import NoValueError
from msgcore.components.formula.numbers import divide, exact_multiply, whole

__all__ = [
    "add_months",
    "date_of",
    "date_text",
    "datetime_text",
    "day_from",
    "day_start",
    "days_between",
    "days_between_instants",
    "instant_from",
    "milliseconds",
    "milliseconds_between",
    "move_date",
    "move_datetime",
    "move_time",
    "moved",
    "time_from",
    "time_of",
    "time_of_day",
    "time_text",
    "weekday",
    "whole_days",
]

_DAY = 86_400_000
"""Milliseconds."""

_MOST_DAYS = timedelta.max.days

_SECONDS = Decimal(86_400)
"""Of a day."""


def date_of(year: Decimal, month: Decimal, day: Decimal) -> date:
    """Make a date from its parts, each cut to an integer."""
    in_year = whole(year)
    if not date.min.year <= in_year <= date.max.year:
        raise NoValueError("Year out of range in DATE() function")
    try:
        return date(in_year, whole(month), whole(day))
    except (ValueError, OverflowError):
        raise NoValueError("Month or Day out of range in DATE() function") from None


def move_date(day: date, days: Decimal) -> date:
    """Move a date by days; a fraction is cut off."""
    return moved(day, whole_days(days))


def whole_days(days: Decimal) -> timedelta:
    """Cut a number of days to whole ones; so many that no date can be moved by them, too."""
    count = whole(days.to_integral_value(rounding=ROUND_DOWN))
    return timedelta(days=max(-_MOST_DAYS, min(count, _MOST_DAYS)))


def moved(day: date, by: timedelta) -> date:
    """Move a date by whole days."""
    try:
        return day + by
    except OverflowError:
        raise NoValueError("The date is out of range.") from None


def move_datetime(instant: datetime, days: Decimal) -> datetime:
    """Move an instant by days, rounded to the second."""
    seconds = exact_multiply(days, _SECONDS).to_integral_value(rounding=ROUND_HALF_UP)
    try:
        return instant + timedelta(seconds=int(seconds))
    except OverflowError:
        raise NoValueError("The date and time are out of range.") from None


def days_between(first: date, second: date) -> Decimal:
    """Return how many days the first date is later."""
    return Decimal((first - second).days)


def days_between_instants(first: datetime, second: datetime) -> Decimal:
    """Return how many days the first instant is later, with their fraction."""
    return divide(Decimal((first - second) // timedelta(milliseconds=1)), Decimal(_DAY))


def milliseconds(moment: time) -> int:
    """Return how many milliseconds after midnight a time is."""
    seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second
    return seconds * 1000 + moment.microsecond // 1000


def time_of(count: int) -> time:
    """Return the time so many milliseconds after midnight, round the clock."""
    seconds, rest = divmod(count % _DAY, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return time(hour, minute, second, rest * 1000)


def move_time(moment: time, count: Decimal) -> time:
    """Move a time by milliseconds; past midnight it begins anew, before it there is none."""
    moved = milliseconds(moment) + int(count)
    if moved < 0:
        raise NoValueError("The time is before midnight.")
    return time_of(moved)


def milliseconds_between(first: time, second: time) -> Decimal:
    """Return how many milliseconds the first time is later, round the clock."""
    return Decimal((milliseconds(first) - milliseconds(second)) % _DAY)


def add_months(day: date, months: Decimal) -> date:
    """Move a date or an instant by months; the last day of a month stays the last."""
    count = day.year * 12 + day.month - 1 + whole(months)
    year, month = divmod(count, 12)
    month += 1
    if not date.min.year <= year <= date.max.year:
        raise NoValueError("The date is out of range.")
    last = monthrange(year, month)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return day.replace(year=year, month=month, day=last if is_last else min(day.day, last))


def weekday(day: date) -> Decimal:
    """Return the day of the week, Sunday 1 to Saturday 7."""
    return Decimal(day.isoweekday() % 7 + 1)


def day_start(day: date) -> datetime:
    """Return midnight of a date in Greenwich."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def time_of_day(instant: datetime) -> time:
    """Return the time of day of an instant in Greenwich."""
    moment = instant.astimezone(UTC).time()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


# Texts


def date_text(day: date) -> str:
    """Write a date: `2026-03-02`."""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def datetime_text(instant: datetime) -> str:
    """Write an instant: `2026-03-02 09:00:00Z`."""
    moment = instant.astimezone(UTC)
    return f"{date_text(moment)} {moment.hour:02}:{moment.minute:02}:{moment.second:02}Z"


def time_text(moment: time) -> str:
    """Write a time: `09:00:00.000`."""
    return f"{moment.hour:02}:{moment.minute:02}:{moment.second:02}.{moment.microsecond // 1000:03}"


# White space before a part, and zeros, are skipped; the last part takes all of its digits.
_PART = r"[ \t]*0*([0-9]{1,3})"
# What follows is not looked at, but must stand in the same line.
_REST = r"(?![0-9])[^\n\r\x85\u2028\u2029]*"
_DATE = re.compile(rf"([0-9]{{4}})-{_PART}-{_PART}{_REST}")
_DATETIME = re.compile(rf"([0-9]{{4}})-{_PART}-{_PART} {_PART}:{_PART}:{_PART}{_REST}")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})\.([0-9]{1,3})")


def day_from(text: str) -> date:
    """Read a date; what follows it is not looked at."""
    found = _DATE.fullmatch(text)
    try:
        if found:
            return date(*map(int, found.groups()))
    except ValueError:
        pass
    raise NoValueError("The text is not a valid date: write it like 2026-03-02.")


def instant_from(text: str) -> datetime:
    """Read an instant in Greenwich; what follows it is not looked at."""
    found = _DATETIME.fullmatch(text)
    try:
        if found:
            year, month, day, hour, minute, second = map(int, found.groups())
            return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        pass
    raise NoValueError("The text is not a valid date and time: write it like 2026-03-02 09:00:00.")


def time_from(text: str) -> time:
    """Read a time; its milliseconds must be there."""
    found = _TIME.fullmatch(text)
    try:
        if found:
            hour, minute, second, thousandths = map(int, found.groups())
            return time(hour, minute, second, thousandths * 1000)
    except ValueError:
        pass
    raise NoValueError("The text is not a valid time: write it like 09:00:00.000.")
