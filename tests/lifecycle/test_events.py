"""What happened, and what cannot have happened."""

from typing import Any

import pytest
from tests.lifecycle.world import ANA, BO, CY, T0, TO_BO, TO_CY

from msgcore import codec
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import (
    OVER,
    Accepted,
    Declined,
    Ended,
    Failed,
    FlagLowered,
    FlagRaised,
    Inquiry,
    Invited,
    Joined,
    Left,
    MarkedInactive,
    Opened,
    Paused,
    RecipientGone,
    Requeued,
    Resumed,
    Routed,
    SessionEvent,
    TabClosed,
    TransferRequested,
    Unpaused,
    Whispered,
    Wrote,
)
from msgcore.lifecycle.events import ENDED_AT_ONCE
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
    TransferRequested: {"agent": ANA, "to": TO_BO, "released": False},
    RecipientGone: {"agent": BO},
    Invited: {"agent": ANA, "to": TO_CY},
    Joined: {"agent": CY, "invited_as": TO_CY},
    Declined: {"agent": CY},
    Left: {"agent": CY},
    TabClosed: {"agent": ANA},
    FlagRaised: {"agent": ANA},
    FlagLowered: {"agent": "sue"},
    Whispered: {"by": Actor.AGENT, "agent": ANA},
    Paused: {"agent": ANA},
    Unpaused: {"agent": ANA},
    Ended: {"by": Actor.AGENT, "reason": EndReason.AGENT_ENDED},
    Failed: {"cause": "a field is missing"},
}


_OF_STATUS: dict[tuple[type[Any], SessionStatus], dict[str, Any]] = {
    (Resumed, S.ACTIVE): {"agent": ANA},
    (Opened, S.ENDED): {"origin": Origin.OPT_OUT, "inquiry": Inquiry.NONE},
}


def event(kind: type[Any], status: SessionStatus, **changes: object) -> SessionEvent:
    details = DETAILS[kind] | _OF_STATUS.get((kind, status), {})
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


def test_every_kind_of_event_is_here() -> None:
    assert set(DETAILS) == set(SessionEvent.__args__)


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


def test_an_event_either_moves_a_session_or_leaves_it_where_it_is() -> None:
    """So the status that results also says where a session was that was left alone."""
    for kind in DETAILS:
        if kind.stays:
            assert kind.sources == kind.statuses
        else:
            assert not kind.sources & kind.statuses


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(InvalidValueError) as error:
        event(Routed, S.ACTIVE, revision=0, session="")
    assert [fault.path for fault in error.value.faults] == ["status", "revision", "session"]


def test_naive_datetimes_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="has no time zone"):
        event(Routed, S.WAITING, at=T0.replace(tzinfo=None))


@pytest.mark.parametrize(
    "kind",
    [kind for kind, details in DETAILS.items() if "agent" in details],
    ids=lambda k: k.__name__,
)
def test_what_an_agent_does_names_the_agent(kind: type[Any]) -> None:
    for status in kind.statuses:
        with pytest.raises(InvalidValueError, match="agent: must not be empty"):
            event(kind, status, agent="")


@pytest.mark.parametrize("origin", Origin)
def test_few_sessions_are_over_as_soon_as_they_open(origin: Origin) -> None:
    if origin in ENDED_AT_ONCE:
        assert event(Opened, S.ENDED, origin=origin).status is S.ENDED
        return
    with pytest.raises(InvalidValueError, match="opens no session that has ended") as error:
        event(Opened, S.ENDED, origin=origin, revision=0)
    assert [fault.path for fault in error.value.faults] == ["revision", "origin"]


def test_an_inquiry_opens_no_session_that_is_over() -> None:
    with pytest.raises(InvalidValueError, match="opens no session that has ended"):
        event(Opened, S.ENDED, origin=Origin.INBOUND_INITIATED)


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
