"""A fault says what, where and what to do; an error holds every fault and survives pickling."""

import copy
import pickle
from collections.abc import Callable

import pytest

from msgcore import errors
from msgcore.errors import Fault, FindingsError, MalformedError, MsgcoreError, SourceError

FAULTS = (
    Fault(path="at", message="has no time zone", hint="Add 'Z' for UTC."),
    Fault(path="lines[2]", message="is text, expected an object"),
)
MALFORMED = [
    getattr(errors, name)
    for name in errors.__all__
    if name not in {"Fault", "FindingsError", "MsgcoreError", "SourceError"}
]


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (Fault(message="is missing"), "is missing"),
        (Fault(message="is missing", path="at"), "at: is missing"),
        (Fault(message="is missing", hint="Add it."), "is missing (Add it.)"),
        (Fault(message="is missing", path="at", hint="Add it."), "at: is missing (Add it.)"),
    ],
)
def test_a_fault_reads_as_a_line(fault: Fault, text: str) -> None:
    assert str(fault) == text


@pytest.mark.parametrize(
    ("inner", "outer", "path"),
    [
        ("at", "lines[2]", "lines[2].at"),
        ("[2]", "lines", "lines[2]"),
        ("[2].at", "lines", "lines[2].at"),
        ("", "lines", "lines"),
        ("at", "", "at"),
        ("", "", ""),
    ],
)
def test_a_fault_is_seen_from_further_out(inner: str, outer: str, path: str) -> None:
    fault = Fault(message="is missing", path=inner, hint="Add it.")
    assert fault.under(outer) == Fault(message="is missing", path=path, hint="Add it.")


@pytest.mark.parametrize("kind", MALFORMED)
class TestMalformed:
    def test_what_is_malformed_is_a_value_error(self, kind: type[MalformedError]) -> None:
        assert issubclass(kind, MsgcoreError)
        assert issubclass(kind, ValueError)

    def test_it_names_every_fault_on_a_line_of_its_own(self, kind: type[MalformedError]) -> None:
        error = kind(iter(FAULTS))
        assert error.faults == FAULTS
        assert str(error).splitlines() == [str(fault) for fault in FAULTS]

    def test_one_fault_or_its_text_will_do(self, kind: type[MalformedError]) -> None:
        assert kind(FAULTS[0]).faults == FAULTS[:1]
        assert kind("is no channel").faults == (Fault(message="is no channel"),)

    def test_it_survives_pickling_and_copying(self, kind: type[MalformedError]) -> None:
        error = kind(FAULTS)
        for again in (
            pickle.loads(pickle.dumps(error)),  # noqa: S301 - it was pickled on this line
            copy.copy(error),
            copy.deepcopy(error),
        ):
            assert type(again) is kind
            assert again.faults == FAULTS
            assert str(again) == str(error)


class TestFindingsError:
    def test_it_lists_the_findings(self) -> None:
        error = FindingsError(iter(["first", "second"]))
        assert error.findings == ("first", "second")
        assert str(error) == "first\nsecond"

    def test_a_report_with_errors_is_not_malformed(self) -> None:
        assert issubclass(FindingsError, MsgcoreError)
        assert not issubclass(FindingsError, ValueError)

    def test_it_survives_pickling(self) -> None:
        error = pickle.loads(pickle.dumps(FindingsError(["first"])))  # noqa: S301 - pickled here
        assert type(error) is FindingsError
        assert error.findings == ("first",)


def test_a_fault_in_a_source_is_shown_with_its_place() -> None:
    error = SourceError("is no operand", "1 +\n2 * * 3", (8, 9), "Write a number.", "the total")
    assert issubclass(SourceError, MalformedError)
    assert str(error).splitlines() == [
        "the total, line 2, column 5: is no operand (Write a number.)",
        "  2 * * 3",
        "      ^",
    ]
    assert (error.span, error.line, error.column) == ((8, 9), 2, 5)


def test_a_long_line_is_shown_around_the_place() -> None:
    error = SourceError("is no operand", "x" * 500, (250, 251))
    line, carets = error.excerpt.splitlines()
    assert len(line) < 80
    assert carets.index("^") < len(line)


@pytest.mark.parametrize("again", [copy.copy, lambda one: pickle.loads(pickle.dumps(one))])  # noqa: S301 - our own bytes
def test_a_fault_in_a_source_survives_copying(again: Callable[[SourceError], SourceError]) -> None:
    error = SourceError("is no operand", "1 +", (3, 3), "Write a number.", "the total")
    assert str(again(error)) == str(error)
