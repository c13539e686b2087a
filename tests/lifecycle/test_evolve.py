"""An event turns a session into the next one, or leaves it as it is."""

from typing import Any

import attrs
import pytest
from tests.lifecycle.test_events import ALL, DETAILS, event
from tests.lifecycle.world import ANA, BO, HOUR, T0, session_in

from msgcore import codec
from msgcore.lifecycle import (
    OVER,
    Accepted,
    Ended,
    Ending,
    Failed,
    Inquiry,
    MarkedInactive,
    Opened,
    Paused,
    Requeued,
    Resumed,
    Routed,
    Session,
    SessionEvent,
    Staffing,
    Unpaused,
    Wrote,
    evolve,
)
from msgcore.lifecycle.session import REMEMBERED_COMMANDS
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

S = SessionStatus
LATER = T0 + HOUR


def after(session: Session | None, made: SessionEvent) -> Session:
    result = evolve(session, made)
    assert result is not None
    assert codec.from_data(Session, codec.to_data(result)) == result
    return result


class TestOpening:
    def test_a_customer_opens_a_session(self) -> None:
        session = after(None, event(Opened, S.WAITING, revision=1))
        assert (session.id, session.status, session.revision) == ("c:1", S.WAITING, 1)
        assert session.commands == ("m1",)
        assert session.times.opened_at == session.times.changed_at == session.times.touched_at
        assert (session.times.customer_at, session.times.business_at) == (T0, None)

    @pytest.mark.parametrize("initiator", [Initiator.AGENT, Initiator.AUTOMATION])
    def test_the_business_opens_a_session(self, initiator: Initiator) -> None:
        opened = event(
            Opened,
            S.NEW,
            revision=1,
            initiator=initiator,
            inquiry=Inquiry.NONE,
            agent=ANA,
        )
        session = after(None, opened)
        assert (session.times.customer_at, session.times.business_at) == (None, T0)
        assert session.staffing == Staffing(preferred=ANA)

    def test_an_opt_out_leaves_a_session_that_is_over(self) -> None:
        opened = event(Opened, S.ENDED, revision=1, origin=Origin.OPT_OUT, inquiry=Inquiry.NONE)
        session = after(None, opened)
        assert session.ending == Ending(by=Actor.CUSTOMER, reason=EndReason.OPTED_OUT)
        assert session.times.customer_at == T0

    def test_a_session_that_could_not_be_written_is_in_error(self) -> None:
        session = after(None, event(Failed, S.ERROR, revision=1))
        assert session.ending == Ending(by=Actor.SYSTEM, cause="a field is missing")
        assert (session.times.customer_at, session.times.business_at) == (None, None)
        assert session.inquiry is Inquiry.NONE

    def test_nothing_else_opens_one(self) -> None:
        for made in ALL:
            first = attrs.evolve(made, revision=1)
            opens = isinstance(made, Opened | Failed)
            assert (evolve(None, first) is not None) is opens
            assert evolve(None, made) is None, "only a first event opens"


class TestChange:
    def test_a_message_moves_the_times_and_nothing_else(self) -> None:
        before = session_in(S.ACTIVE)
        session = after(before, event(Wrote, S.ACTIVE, at=LATER))
        assert session.times == attrs.evolve(before.times, touched_at=LATER, customer_at=LATER)
        assert session == attrs.evolve(before, revision=4, times=session.times, commands=("m1",))

    @pytest.mark.parametrize("by", [Actor.AGENT, Actor.BOT, Actor.SYSTEM])
    def test_what_the_business_writes_has_a_time_of_its_own(self, by: Actor) -> None:
        session = after(session_in(S.ACTIVE), event(Wrote, S.ACTIVE, at=LATER, by=by))
        assert (session.times.customer_at, session.times.business_at) == (T0, LATER)

    def test_a_supervisor_writes_to_neither(self) -> None:
        wrote = event(Wrote, S.ACTIVE, at=LATER, by=Actor.SUPERVISOR)
        times = after(session_in(S.ACTIVE), wrote).times
        assert (times.customer_at, times.business_at, times.touched_at) == (T0, None, LATER)

    def test_routing_may_come_with_a_message(self) -> None:
        for by, customer_at in ((Actor.CUSTOMER, LATER), (Actor.SYSTEM, T0)):
            session = after(
                session_in(S.NEW, inquiry=Inquiry.HELD),
                event(Routed, S.WAITING, at=LATER, by=by),
            )
            assert session.times.customer_at == customer_at
            assert session.times.changed_at == LATER
            assert session.inquiry is Inquiry.READY

    def test_who_accepts_owns_it(self) -> None:
        before = session_in(S.WAITING, staffing=Staffing(preferred=ANA))
        session = after(before, event(Accepted, S.ACTIVE, agent=BO, bot=True))
        assert session.staffing == Staffing(owner=BO, bot=True)

    def test_an_inactive_session_remembers_whose_it_was(self) -> None:
        inactive = after(session_in(S.ACTIVE), event(MarkedInactive, S.INACTIVE))
        assert inactive.staffing == Staffing(preferred=ANA)
        waiting = event(Resumed, S.WAITING, revision=5, at=LATER)
        assert after(inactive, waiting).staffing == Staffing()
        assert after(inactive, waiting).times.customer_at == LATER
        again = event(Resumed, S.ACTIVE, revision=5)
        assert after(inactive, again).staffing == Staffing(owner=ANA)

    def test_a_requeued_session_is_nobodys(self) -> None:
        assert after(session_in(S.ACTIVE), event(Requeued, S.WAITING)).staffing == Staffing()

    def test_a_paused_session_keeps_its_owner(self) -> None:
        paused = after(session_in(S.ACTIVE), event(Paused, S.PAUSED))
        assert paused.staffing == Staffing(owner=ANA)
        assert after(paused, event(Unpaused, S.ACTIVE, revision=5)).staffing == paused.staffing

    @pytest.mark.parametrize("status", [s for s in SessionStatus if s not in OVER])
    def test_any_open_session_can_end_or_fail(self, status: SessionStatus) -> None:
        ended = after(session_in(status), event(Ended, S.ENDED))
        assert ended.ending == Ending(by=Actor.AGENT, reason=EndReason.AGENT_ENDED)
        failed = after(session_in(status), event(Failed, S.ERROR))
        assert failed.ending == Ending(by=Actor.SYSTEM, cause="a field is missing")
        assert ended.staffing == failed.staffing == Staffing()

    def test_an_opt_out_is_a_message_and_an_end(self) -> None:
        for reason, customer_at in (
            (EndReason.OPTED_OUT, LATER),
            (EndReason.CUSTOMER_ENDED, T0),
        ):
            ended = event(Ended, S.ENDED, at=LATER, by=Actor.CUSTOMER, reason=reason)
            assert after(session_in(S.ACTIVE), ended).times.customer_at == customer_at


class TestTotality:
    """What does not follow changes nothing."""

    @pytest.mark.parametrize("status", S)
    @pytest.mark.parametrize("made", ALL, ids=lambda e: f"{type(e).__name__} {e.status.value}")
    def test_any_event_meets_any_status(self, made: SessionEvent, status: SessionStatus) -> None:
        before = session_in(status)
        fits = status in made.sources and (type(made) is not Wrote or made.status is status)
        session = after(before, made)
        assert (session is not before) is fits
        assert session.status is (made.status if fits else status)

    @pytest.mark.parametrize(
        "changes",
        [{"session": "c:2"}, {"revision": 3}, {"revision": 5}, {"at": T0 - HOUR}],
        ids=["another session's", "already there", "one is missing", "from the past"],
    )
    def test_what_comes_out_of_turn_is_left_alone(self, changes: dict[str, Any]) -> None:
        before = session_in(S.ACTIVE)
        for kind in DETAILS:
            for status in kind.statuses:
                assert evolve(before, event(kind, status, **changes)) is before

    @pytest.mark.parametrize("status", [s for s in SessionStatus if s in OVER])
    def test_what_is_over_stays_as_it_is(self, status: SessionStatus) -> None:
        before = session_in(status)
        assert all(evolve(before, made) is before for made in ALL)


def test_the_last_commands_are_remembered() -> None:
    session = session_in(S.ACTIVE)
    for number in range(100):
        wrote = event(Wrote, S.ACTIVE, revision=session.revision + 1, command=f"m{number}")
        session = after(session, wrote)
    assert session.commands == tuple(f"m{n}" for n in range(100 - REMEMBERED_COMMANDS, 100))
    assert len(session.commands) == REMEMBERED_COMMANDS


def test_a_timer_is_no_command() -> None:
    assert after(session_in(S.INACTIVE), event(Ended, S.ENDED, command="")).commands == ()
