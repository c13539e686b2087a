"""Instants and stretches of time."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

__all__ = ["delays", "instants"]

_FIRST = datetime(2000, 1, 1)  # noqa: DTZ001 - Hypothesis adds the zone
_LAST = datetime(2099, 12, 31)  # noqa: DTZ001 - the same
_ZONES = (UTC, *(timezone(timedelta(hours=hours)) for hours in (-8, 2, 14)))


def instants() -> st.SearchStrategy[datetime]:
    """Draw aware instants of this century, in several zones."""
    return st.datetimes(_FIRST, _LAST, timezones=st.sampled_from(_ZONES))


_NOTEWORTHY = (
    timedelta(),
    timedelta(microseconds=1),
    timedelta(seconds=1),
    timedelta(minutes=5),
    timedelta(hours=24) - timedelta(microseconds=1),
    timedelta(hours=24),
    timedelta(hours=30),
    timedelta(hours=48),
    timedelta(days=8),
)


def delays() -> st.SearchStrategy[timedelta]:
    """Draw how much time passes: often a second, or a length on which something hangs."""
    return st.one_of(
        st.just(timedelta(seconds=1)),
        st.sampled_from(_NOTEWORTHY),
        st.timedeltas(timedelta(), timedelta(days=3)),
    )
