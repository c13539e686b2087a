"""How dates and times are written in a locale, as data.

| letters | write |
|---|---|
| `d` `dd`, `M` `MM`, `yy` `yyyy` | day, month, year |
| `H` `HH`, `h` `hh`, `mm` | hour of 24, hour of 12, minute |
| `a` | AM or PM |

A locale that is not there is written like its language, else in the order of ISO 8601.

Patterns: Unicode CLDR 45, short date and short time.
"""

import re
from datetime import date, datetime, time

__all__ = ["PATTERNS", "written_date", "written_datetime", "written_time"]

PATTERNS: dict[str, tuple[str, str, str]] = {
    "en_US": ("M/d/yyyy", "h:mm a", "{0}, {1}"),
    "en": ("dd/MM/yyyy", "HH:mm", "{0}, {1}"),
    "en_CA": ("yyyy-MM-dd", "h:mm a", "{0}, {1}"),
    "fr": ("dd/MM/yyyy", "HH:mm", "{0} {1}"),
    "fr_CA": ("yyyy-MM-dd", "HH:mm", "{0} {1}"),
    "de": ("dd.MM.yyyy", "HH:mm", "{0}, {1}"),
    "es": ("d/M/yyyy", "H:mm", "{0}, {1}"),
    "es_MX": ("dd/MM/yyyy", "HH:mm", "{0}, {1}"),
    "it": ("dd/MM/yyyy", "HH:mm", "{0}, {1}"),
    "nl": ("dd-MM-yyyy", "HH:mm", "{0} {1}"),
    "pl": ("d.MM.yyyy", "HH:mm", "{0}, {1}"),
    "pt": ("dd/MM/yyyy", "HH:mm", "{0}, {1}"),
    "sv": ("yyyy-MM-dd", "HH:mm", "{0} {1}"),
    "ja": ("yyyy/MM/dd", "H:mm", "{0} {1}"),
    "zh": ("yyyy/M/d", "HH:mm", "{0} {1}"),
    "": ("yyyy-MM-dd", "HH:mm", "{0} {1}"),
}
"""Of each locale or language: a date, a time, and both together."""


def _patterns(locale: str) -> tuple[str, str, str]:
    name = locale.replace("-", "_")
    while name and name not in PATTERNS:
        name = name.rpartition("_")[0]
    return PATTERNS[name]


def written_date(day: date, locale: str) -> str:
    """Write a date.

    Args:
        day: The date.
        locale: Such as `en_US`.

    >>> written_date(date(2026, 3, 2), "en_US"), written_date(date(2026, 3, 2), "de_AT")
    ('3/2/2026', '02.03.2026')
    """
    return _written(datetime(day.year, day.month, day.day), _patterns(locale)[0])  # noqa: DTZ001 - only its parts are written


def written_time(moment: time) -> str:
    """Write a time of day: in every locale alike, and no longer than it must be.

    Args:
        moment: The time.

    >>> written_time(time(10)), written_time(time(10, 0, 5)), written_time(time(10, 0, 5, 7000))
    ('10:00', '10:00:05', '10:00:05.007')
    """
    if moment.microsecond:
        return moment.isoformat("milliseconds")
    return moment.isoformat("seconds" if moment.second else "minutes")


def written_datetime(instant: datetime, locale: str) -> str:
    """Write an instant as its own clock shows it.

    Args:
        instant: The instant, on the clock that it is to be written by.
        locale: Such as `en_US`.
    """
    day, moment, both = _patterns(locale)
    return both.format(_written(instant, day), _written(instant, moment))


_LETTERS = re.compile("d+|M+|y+|H+|h+|m+|a")


def _written(moment: datetime, pattern: str) -> str:
    parts = {
        "d": moment.day,
        "M": moment.month,
        "y": moment.year,
        "H": moment.hour,
        "h": (moment.hour - 1) % 12 + 1,
        "m": moment.minute,
    }

    def write(match: re.Match[str]) -> str:
        letters = match[0]
        if letters == "a":
            return "AM" if moment.hour < _NOON else "PM"
        return f"{parts[letters[0]]:0{len(letters)}}"

    return _LETTERS.sub(write, pattern)


_NOON = 12
