"""What happened, and what cannot have happened."""

from typing import Any

import pytest
from tests.lifecycle.world import ANA, T0

from msgcore import codec
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import (
    OVER,
    Accepted,
    Ended,
    Failed,
    Inquiry,
    MarkedInactive,
    Opened,
    Paused,
    Requeued,
    Resumed,
    Routed,
    SessionEvent,
    Unpaused,
    Wrote,
)
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

S = SessionStatus
DETAILS: dict[type[Any], dict[str, Any]] = {
    Opened: {
        "initiator": Initiator.CUSTOMER,
        "origin": Origin.INBOUND_INITIATED,
        "inquiry": Inquiry.READY,
    },
    Wrote: {"by": Actor.CUSTOMER, "inquiry": Inquiry.READY},
    Routed: {"by": Actor.SYSTEM},
    Accepted: {"agent": ANA},
    MarkedInactive: {"agent": ANA},
    Resumed: {},
    Requeued: {"agent": ANA},
    Paused: {"agent": ANA},
    Unpaused: {"agent": ANA},
    Ended: {"by": Actor.AGENT, "reason": EndReason.AGENT_ENDED},
    Failed: {"cause": "a field is missing"},
}


def event(kind: type[Any], status: SessionStatus, **changes: object) -> SessionEvent:
    details = DETAILS[kind] | ({"agent": ANA} if kind is Resumed and status is S.ACTIVE else {})
    common = {
        "session": "c:1",
        "revision": 4,
        "at": T0,
        "status": status,
        "rule": "lifecycle.accept",
        "policy": "documented",
        "command": "m1",
    }
    made: SessionEvent = kind(**(common | details | changes))
    return made


ALL = [event(kind, status) for kind in DETAILS for status in S if status in kind.statuses]


@pytest.mark.parametrize("made", ALL, ids=lambda e: f"{type(e).__name__} {e.status.value}")
def test_events_are_plain_data(made: SessionEvent) -> None:
    data = codec.to_data(made)
    assert codec.from_data(SessionEvent, data) == made
    assert data["event"] == type(made).__tag__[1]


@pytest.mark.parametrize("kind", DETAILS)
def test_an_event_results_in_its_own_statuses_only(kind: type[Any]) -> None:
    for status in set(S) - kind.statuses:
        with pytest.raises(InvalidValueError, match=f"{kind.__name__} cannot result in") as error:
            event(kind, status)
        assert error.value.faults[0].path == "status"


def test_nothing_happens_after_the_end() -> None:
    for kind in DETAILS:
        assert not kind.sources & OVER
    assert Opened.sources == frozenset()


def test_whatever_moves_a_session_moves_it_elsewhere() -> None:
    """Only a message leaves the status as it is, so `Wrote` alone can say where it was."""
    for kind in DETAILS.keys() - {Wrote}:
        assert not kind.sources & kind.statuses
    assert Wrote.sources == Wrote.statuses == set(S) - OVER


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(InvalidValueError) as error:
        event(Routed, S.ACTIVE, revision=0, session="")
    assert [fault.path for fault in error.value.faults] == ["status", "revision", "session"]


def test_naive_datetimes_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="has no time zone"):
        event(Routed, S.WAITING, at=T0.replace(tzinfo=None))


@pytest.mark.parametrize("kind", [Accepted, MarkedInactive, Requeued, Paused, Unpaused])
def test_what_an_agent_does_names_the_agent(kind: type[Any]) -> None:
    (status,) = kind.statuses
    with pytest.raises(InvalidValueError, match="agent: must not be empty"):
        event(kind, status, agent="")


def test_a_failure_names_its_cause() -> None:
    with pytest.raises(InvalidValueError, match="cause: must not be empty"):
        event(Failed, S.ERROR, cause="")


def test_a_resumed_session_has_its_agent_again_or_waits_for_anyone() -> None:
    for status, agent in ((S.WAITING, ""), (S.ACTIVE, ANA)):
        event(Resumed, status, agent=agent)
    for status, agent in ((S.WAITING, ANA), (S.ACTIVE, "")):
        with pytest.raises(InvalidValueError) as error:
            event(Resumed, status, agent=agent)
        assert [fault.path for fault in error.value.faults] == ["agent"]


def test_read_from_data_impossible_events_are_refused() -> None:
    data = codec.to_data(event(Accepted, S.ACTIVE)) | {"status": "waiting", "revision": 0}
    with pytest.raises(CodecError) as error:
        codec.from_data(SessionEvent, data)
    assert [fault.path for fault in error.value.faults] == ["status", "revision"]
