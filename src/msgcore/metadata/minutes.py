"""Durations as the product writes them: whole minutes."""

from datetime import timedelta

__all__ = ["minutes", "whole_minutes"]

_MINUTE = timedelta(minutes=1)


def minutes(number: int) -> timedelta:
    """Return a number of minutes as a duration."""
    return number * _MINUTE


def whole_minutes(duration: timedelta) -> int | None:
    """Return a duration as a number of minutes; None where it is no whole number.

    >>> whole_minutes(timedelta(hours=1)), whole_minutes(timedelta(seconds=90))
    (60, None)
    """
    number, rest = divmod(duration, _MINUTE)
    return None if rest else number
