"""What a test expects of a scenario, and how it is told what is not so."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, TypedDict

from msgcore.codec import nearest
from msgcore.errors import Fault, InvalidValueError
from msgcore.lifecycle import Notice
from msgcore.testing.record import Record, findings_in, refusals_in, responses_in
from msgcore.vocabulary import ConsentLevel, ResponseKind, SessionStatus

__all__ = ["Expected", "unmet"]


class Expected(TypedDict, total=False):
    """What `Scenario.expect` can be told; what is left out is not looked at.

    `refused`, `found`, `responded` and `duplicate` are about the last happening alone.
    There, True stands for any and False for none.
    """

    status: SessionStatus | None
    """The status of the session; None where there has been none."""
    level: ConsentLevel
    """How far the customer agrees."""
    owner: str
    """The agent in charge of the session; empty where nobody is."""
    participants: Iterable[str]
    """The other agents in the session, longest-present first."""
    sent: Iterable[str]
    """Every text to the customer so far, in order."""
    responses: Iterable[ResponseKind]
    """The kind of every automatic response so far, in order."""
    delivered: Iterable[str]
    """Every text that was brought to an agent so far, in order."""
    whispered: Iterable[str]
    """Every text between agents and supervisors so far, in order."""
    notices: Iterable[Notice]
    """What the customer was told besides messages so far, in order."""
    refused: str | bool
    """A rule that refused."""
    found: str | bool
    """The rule of a finding."""
    responded: ResponseKind | bool
    """The kind of an automatic response."""
    duplicate: bool
    """Whether it had been handled before."""


def unmet(record: Record, expected: Mapping[str, Any]) -> Iterator[str]:
    """Say, in a line each, what is not as expected.

    Raises:
        InvalidValueError: Something is expected that no scenario tells; all at once.
    """
    faults = [
        Fault(path=name, message="is nothing to expect", hint=nearest(name, _ANSWERS))
        for name in expected
        if name not in _ANSWERS
    ]
    if faults:
        raise InvalidValueError(faults)
    for name, wanted in expected.items():
        actual = _ANSWERS[name](record)
        if not _met(name, wanted, actual):
            yield f"{name}: expected {_shown(wanted)}, was {_shown(actual)}"


_ANSWERS: Mapping[str, Callable[[Record], Any]] = {
    "status": lambda record: record.status,
    "level": lambda record: record.level,
    "owner": lambda record: record.owner,
    "participants": lambda record: record.participants,
    "sent": lambda record: record.sent,
    "responses": lambda record: record.responses,
    "delivered": lambda record: record.delivered,
    "whispered": lambda record: record.whispered,
    "notices": lambda record: record.notices,
    "refused": lambda record: refusals_in(record.outcome),
    "found": lambda record: findings_in(record.outcome),
    "responded": lambda record: responses_in(record.outcome),
    "duplicate": lambda record: record.duplicate,
}
_AMONG = frozenset({"refused", "found", "responded"})


def _met(name: str, wanted: object, actual: object) -> bool:
    if not isinstance(actual, tuple):
        return actual == wanted
    if name in _AMONG:
        return bool(actual) is wanted if isinstance(wanted, bool) else wanted in actual
    return isinstance(wanted, Iterable) and actual == _as_tuple(wanted)


def _as_tuple(wanted: Iterable[object]) -> tuple[object, ...]:
    """Return what is wanted as a tuple; one text stands for itself, not for its letters."""
    return (wanted,) if isinstance(wanted, str) else tuple(wanted)


def _shown(value: object) -> str:
    if isinstance(value, Enum):
        return repr(value.value)
    if isinstance(value, str) or not isinstance(value, Iterable):
        return repr(value)
    return f"[{', '.join(map(_shown, value))}]"
