"""The errors of patterns: they say where, travel well, and tell nothing of a text."""

import pickle
from datetime import timedelta

import pytest

from msgcore.errors import MalformedError, MsgcoreError, SourceError
from msgcore.privacy.ecmascript.problems import (
    PatternError,
    TimedOutError,
    UnsupportedPatternError,
)


@pytest.mark.parametrize("kind", [PatternError, UnsupportedPatternError])
def test_an_error_of_a_pattern_says_where(kind: type[PatternError]) -> None:
    error = kind("There is nothing to repeat", "a**", (2, 3), "Write less.")
    assert isinstance(error, SourceError | MalformedError)
    assert str(error) == (
        "line 1, column 3: There is nothing to repeat (Write less.)\n  a**\n    ^"
    )


@pytest.mark.parametrize(
    "error",
    [
        PatternError("It is none", "a(", (1, 2), "Write ')'."),
        UnsupportedPatternError("It is unknown here", "a", (0, 1)),
        TimedOutError(timedelta(milliseconds=50)),
    ],
)
def test_errors_travel_between_processes(error: MsgcoreError) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own data
    assert type(copy) is type(error)
    assert str(copy) == str(error)


def test_a_search_out_of_time_says_how_long_it_was_allowed_and_nothing_else() -> None:
    error = TimedOutError(timedelta(milliseconds=0.5))
    assert error.allowed == timedelta(milliseconds=0.5)
    assert str(error) == "The search took more than 0.5 ms of processor time"
    assert not isinstance(error, MalformedError)
