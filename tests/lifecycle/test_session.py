"""What a session can be, and what it cannot."""

from datetime import datetime, timedelta, timezone

import pytest
from tests.lifecycle.world import (
    ANA,
    BO,
    CY,
    HOUR,
    SESSIONS,
    T0,
    TO_ANA,
    TO_BO,
    TO_CY,
    TO_QUEUE,
    in_transfer,
    invitations,
    session_in,
    transfer,
)

from msgcore import codec
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import (
    OVER,
    Ending,
    Inquiry,
    Pending,
    Session,
    Staffing,
    Times,
    WaitReason,
)
from msgcore.lifecycle.session import OWNED, REMEMBERED_COMMANDS
from msgcore.vocabulary import Actor, EndReason, SessionStatus

BY_AGENT = Ending(by=Actor.AGENT, reason=EndReason.AGENT_ENDED)
FAILED = Ending(by=Actor.SYSTEM, cause="a field is missing")


def paths(error: pytest.ExceptionInfo[InvalidValueError]) -> list[str]:
    return [fault.path for fault in error.value.faults]


class TestSession:
    @pytest.mark.parametrize("status", SessionStatus)
    def test_every_status_has_possible_sessions(self, status: SessionStatus) -> None:
        session = session_in(status)
        assert session.is_over is (status in OVER)
        assert codec.from_data(Session, codec.to_data(session)) == session
        assert len({session, session_in(status)}) == 1

    @pytest.mark.parametrize("status", [s for s in SessionStatus if s in OWNED])
    def test_active_and_paused_sessions_have_an_owner(self, status: SessionStatus) -> None:
        with pytest.raises(InvalidValueError) as error:
            session_in(status, staffing=Staffing())
        assert str(error.value) == f"staffing.owner: is empty, but the status is {status.value}"

    @pytest.mark.parametrize("status", [s for s in SessionStatus if s not in OWNED])
    def test_in_no_other_session_is_anybody(self, status: SessionStatus) -> None:
        for staffing in (
            Staffing(owner=ANA, preferred=ANA),
            Staffing(participants=(ANA,), preferred=ANA),
        ):
            with pytest.raises(InvalidValueError, match="has ana, but the status is") as error:
                session_in(status, staffing=staffing)
            assert paths(error) == ["staffing"]

    def test_but_in_one_that_is_handed_over(self) -> None:
        assert in_transfer().staffing.present == (ANA,)

    def test_an_inactive_session_knows_who_had_it(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            session_in(SessionStatus.INACTIVE, staffing=Staffing())
        assert paths(error) == ["staffing.preferred"]

    def test_an_ended_session_has_an_ending_with_a_reason(self) -> None:
        for ending, path in ((None, "ending"), (FAILED, "ending.cause")):
            with pytest.raises(InvalidValueError) as error:
                session_in(SessionStatus.ENDED, ending=ending)
            assert paths(error) == [path]

    def test_a_session_in_error_has_an_ending_with_a_cause(self) -> None:
        for ending, path in ((None, "ending"), (BY_AGENT, "ending.cause")):
            with pytest.raises(InvalidValueError) as error:
                session_in(SessionStatus.ERROR, ending=ending)
            assert paths(error) == [path]

    @pytest.mark.parametrize("status", [s for s in SessionStatus if s not in OVER])
    def test_an_open_session_has_no_ending(self, status: SessionStatus) -> None:
        with pytest.raises(InvalidValueError) as error:
            session_in(status, ending=BY_AGENT)
        assert paths(error) == ["ending"]

    def test_it_remembers_so_many_commands_and_no_more(self) -> None:
        ids = tuple(str(number) for number in range(REMEMBERED_COMMANDS + 1))
        assert session_in(SessionStatus.NEW, commands=ids[1:]).commands[0] == "1"
        with pytest.raises(InvalidValueError, match="has 33 ids") as error:
            session_in(SessionStatus.NEW, commands=ids)
        assert paths(error) == ["commands"]

    def test_it_has_an_id_and_a_revision(self) -> None:
        with pytest.raises(InvalidValueError, match="id: must not be empty"):
            session_in(SessionStatus.NEW, id="")
        with pytest.raises(InvalidValueError, match="revision: is 0, must be at least 1"):
            session_in(SessionStatus.NEW, revision=0)

    @pytest.mark.parametrize("status", SessionStatus)
    def test_a_waiting_session_knows_why(self, status: SessionStatus) -> None:
        waits = status is SessionStatus.WAITING
        with pytest.raises(InvalidValueError) as error:
            session_in(status, wait=None if waits else WaitReason.ROUTED)
        assert str(error.value) == (
            f"wait: is {'missing' if waits else 'there'}, but the status is {status.value}"
        )

    def test_it_waits_as_transferred_while_a_transfer_is_in_flight(self) -> None:
        for wait, pending in (
            (WaitReason.TRANSFERRED, Pending()),
            (WaitReason.ROUTED, transfer(TO_BO)),
        ):
            with pytest.raises(InvalidValueError, match="contradict each other") as error:
                session_in(SessionStatus.WAITING, wait=wait, pending=pending)
            assert paths(error) == ["pending.transfer"]

    def test_there_is_somebody_to_join(self) -> None:
        with pytest.raises(InvalidValueError, match="nobody is in the session") as error:
            session_in(SessionStatus.WAITING, pending=invitations(TO_CY))
        assert paths(error) == ["pending.invitations"]

    def test_nobody_joins_a_paused_session(self) -> None:
        with pytest.raises(InvalidValueError, match="the status is paused") as error:
            session_in(SessionStatus.PAUSED, pending=invitations(TO_CY))
        assert paths(error) == ["pending.invitations"]

    def test_nobody_is_asked_who_is_there_or_to_have_it(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            session_in(SessionStatus.ACTIVE, pending=invitations(TO_QUEUE, TO_ANA))
        assert str(error.value) == (
            "pending.invitations[1].to: is agent:ana, who is in the session or to receive it"
        )
        with pytest.raises(InvalidValueError) as error:
            in_transfer(pending=transfer(TO_BO, invited=(TO_BO, TO_CY)))
        assert paths(error) == ["pending.invitations[0].to"]
        with pytest.raises(InvalidValueError) as error:
            in_transfer(TO_ANA)
        assert str(error.value) == "pending.transfer.to: is agent:ana, who is in the session"

    def test_every_contradiction_is_named_at_once(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            session_in(
                SessionStatus.INACTIVE,
                ending=FAILED,
                staffing=Staffing(owner=ANA),
                wait=WaitReason.ROUTED,
                pending=transfer(TO_ANA),
                commands=("m",) * 40,
            )
        assert paths(error) == [
            "ending",
            "staffing.preferred",
            "wait",
            "pending.transfer",
            "pending.transfer.to",
            "commands",
        ]

    def test_whose_absence_matters(self) -> None:
        assert session_in(SessionStatus.WAITING).involved == ()
        assert session_in(
            SessionStatus.ACTIVE,
            staffing=Staffing(owner=ANA, participants=(BO,)),
            pending=invitations(TO_CY, TO_QUEUE),
        ).involved == (ANA, BO, CY)
        assert in_transfer().involved == (ANA, BO)
        assert in_transfer(TO_QUEUE).involved == (ANA,)
        assert in_transfer(None).involved == (ANA,)

    @pytest.mark.parametrize("status", SessionStatus)
    def test_sessions_are_plain_data(self, status: SessionStatus) -> None:
        for session in SESSIONS[status]:
            assert codec.from_data(Session, codec.to_data(session)) == session

    def test_recipients_are_written_as_text(self) -> None:
        data = codec.to_data(in_transfer(pending=transfer(TO_BO, invited=(TO_QUEUE,))))
        assert data["pending"]["transfer"]["to"] == "agent:bo"
        assert data["pending"]["invitations"][0]["to"] == "queue:billing"
        data["pending"]["transfer"]["to"] = "agent"
        with pytest.raises(CodecError) as error:
            codec.from_data(Session, data)
        assert [fault.path for fault in error.value.faults] == ["pending.transfer.to"]

    def test_read_from_data_every_fault_has_its_path(self) -> None:
        data = codec.to_data(session_in(SessionStatus.ACTIVE))
        data |= {"status": "actve", "revision": "4", "owner": "ana"}
        data["times"] |= {"opened_at": "2026-03-02T09:00:00", "customer_at": 3}
        with pytest.raises(CodecError) as error:
            codec.from_data(Session, data)
        assert {fault.path for fault in error.value.faults} == {
            "status",
            "revision",
            "owner",
            "times.opened_at",
            "times.customer_at",
        }


class TestTimes:
    def test_they_are_in_order(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            Times(
                opened_at=T0,
                changed_at=T0 + 2 * HOUR,
                touched_at=T0 + HOUR,
                customer_at=T0 - HOUR,
                business_at=T0 + 3 * HOUR,
                answered_at=T0 - HOUR,
                agent_at=T0 + 3 * HOUR,
            )
        assert paths(error) == [
            "changed_at",
            "customer_at",
            "business_at",
            "answered_at",
            "agent_at",
        ]

    def test_a_session_is_not_touched_before_it_opens(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            Times(opened_at=T0, changed_at=T0, touched_at=T0 - HOUR)
        assert paths(error) == ["changed_at"]

    def test_all_at_once_is_in_order(self) -> None:
        times = Times(opened_at=T0, changed_at=T0, touched_at=T0, customer_at=T0, business_at=T0)
        assert times.customer_at == T0

    def test_naive_instants_are_refused(self) -> None:
        naive = T0.replace(tzinfo=None)
        with pytest.raises(InvalidValueError, match="has no time zone"):
            Times(opened_at=naive, changed_at=T0, touched_at=T0)
        with pytest.raises(InvalidValueError, match="has no time zone"):
            Times(opened_at=T0, changed_at=T0, touched_at=T0, customer_at=naive)

    def test_local_instants_are_kept_in_utc(self) -> None:
        local = datetime(2026, 3, 2, 11, tzinfo=timezone(timedelta(hours=2)))
        times = Times(opened_at=local, changed_at=local, touched_at=local)
        assert times.opened_at.isoformat() == "2026-03-02T09:00:00+00:00"


class TestEnding:
    @pytest.mark.parametrize(
        ("reason", "cause"), [(None, ""), (EndReason.AGENT_ENDED, "a field is missing")]
    )
    def test_it_has_a_reason_or_a_cause(self, reason: EndReason | None, cause: str) -> None:
        with pytest.raises(InvalidValueError, match="a reason, or fails from a cause") as error:
            Ending(by=Actor.SYSTEM, reason=reason, cause=cause)
        assert paths(error) == ["reason"]


def test_what_a_session_holds_in_words() -> None:
    assert [inquiry.value for inquiry in Inquiry] == ["none", "held", "ready"]
