"""An event turns a session into the next one, or leaves it as it is."""

from typing import Any

import attrs
import pytest
from tests.lifecycle.test_events import ALL, DETAILS, event
from tests.lifecycle.world import (
    ANA,
    BO,
    CY,
    HELPER,
    HOUR,
    MINUTE,
    T0,
    TO_ANA,
    TO_BO,
    TO_CY,
    TO_FLOW,
    TO_LAB,
    TO_QUEUE,
    in_transfer,
    invitations,
    session_in,
    transfer,
)

from msgcore import codec
from msgcore.lifecycle import (
    OVER,
    Accepted,
    Declined,
    Ended,
    Ending,
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
    Pending,
    RecipientGone,
    Requeued,
    Resumed,
    Routed,
    Session,
    SessionEvent,
    Staffing,
    TabClosed,
    Transfer,
    TransferRequested,
    Unpaused,
    WaitReason,
    Whispered,
    Wrote,
    evolve,
)
from msgcore.lifecycle.changes import CHANGES
from msgcore.lifecycle.session import REMEMBERED_COMMANDS
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

S = SessionStatus
LATER = T0 + HOUR
CONFERENCE = Staffing(owner=ANA, participants=(CY, HELPER))


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

    def test_nobody_wrote_into_a_thread_that_closed(self) -> None:
        for origin in (Origin.CONVERSATION_CLOSE, Origin.CONVERSATION_CONTROL_LOST):
            opened = event(Opened, S.ENDED, revision=1, origin=origin, inquiry=Inquiry.NONE)
            assert after(None, opened).times.customer_at is None

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
        assert session.wait is None

    def test_an_inactive_session_remembers_whose_it_was(self) -> None:
        inactive = after(session_in(S.ACTIVE), event(MarkedInactive, S.INACTIVE))
        assert inactive.staffing == Staffing(preferred=ANA)
        waiting = event(Resumed, S.WAITING, revision=5, at=LATER)
        assert after(inactive, waiting).staffing == Staffing()
        assert after(inactive, waiting).wait is WaitReason.RESUMED
        assert after(inactive, waiting).times.customer_at == LATER
        again = event(Resumed, S.ACTIVE, revision=5)
        assert after(inactive, again).staffing == Staffing(owner=ANA)

    def test_a_requeued_session_is_nobodys(self) -> None:
        before = session_in(S.ACTIVE, pending=invitations(TO_CY), flagged_by=ANA)
        session = after(before, event(Requeued, S.WAITING))
        assert (session.staffing, session.pending) == (Staffing(), Pending())
        assert session.wait is WaitReason.AGENT_GONE
        assert session.flagged_by == ANA, "a flag is a supervisor's to see, whoever has the session"

    def test_a_paused_session_keeps_its_owner(self) -> None:
        before = session_in(S.ACTIVE, pending=invitations(TO_CY))
        paused = after(before, event(Paused, S.PAUSED))
        assert (paused.staffing, paused.pending) == (Staffing(owner=ANA), Pending())
        assert after(paused, event(Unpaused, S.ACTIVE, revision=5)).staffing == paused.staffing

    @pytest.mark.parametrize("status", [s for s in SessionStatus if s not in OVER])
    def test_any_open_session_can_end_or_fail(self, status: SessionStatus) -> None:
        ended = after(session_in(status), event(Ended, S.ENDED))
        assert ended.ending == Ending(by=Actor.AGENT, reason=EndReason.AGENT_ENDED)
        failed = after(session_in(status), event(Failed, S.ERROR))
        assert failed.ending == Ending(by=Actor.SYSTEM, cause="a field is missing")
        assert ended.staffing == failed.staffing == Staffing()

    def test_nothing_is_in_flight_after_the_end(self) -> None:
        before = in_transfer(pending=transfer(TO_BO, invited=(TO_CY,)), flagged_by=ANA)
        for over in (event(Ended, S.ENDED), event(Failed, S.ERROR)):
            session = after(before, over)
            assert (session.pending, session.wait, session.flagged_by) == (Pending(), None, "")

    def test_an_opt_out_is_a_message_and_an_end(self) -> None:
        for reason, customer_at in (
            (EndReason.OPTED_OUT, LATER),
            (EndReason.CUSTOMER_ENDED, T0),
        ):
            ended = event(Ended, S.ENDED, at=LATER, by=Actor.CUSTOMER, reason=reason)
            assert after(session_in(S.ACTIVE), ended).times.customer_at == customer_at


class TestAnswers:
    """Since when the customer owes an answer."""

    def test_the_first_answer_counts_and_so_does_the_last(self) -> None:
        session = session_in(S.ACTIVE)
        for minutes in (1, 2, 3):
            at = T0 + minutes * MINUTE
            wrote = event(
                Wrote, S.ACTIVE, revision=session.revision + 1, at=at, by=Actor.AGENT, agent=ANA
            )
            session = after(session, wrote)
        assert session.times.answered_at == T0 + MINUTE
        assert session.times.agent_at == session.times.business_at == T0 + 3 * MINUTE

    @pytest.mark.parametrize(
        "made",
        [
            event(Wrote, S.ACTIVE, revision=5, by=Actor.CUSTOMER),
            event(Accepted, S.ACTIVE, revision=6, agent=BO),
        ],
        ids=["the customer writes", "somebody else has it"],
    )
    def test_nothing_is_owed_any_more(self, made: SessionEvent) -> None:
        session = after(session_in(S.ACTIVE), event(Wrote, S.ACTIVE, by=Actor.AGENT, agent=ANA))
        assert session.times.answered_at == session.times.agent_at == T0
        if isinstance(made, Accepted):
            session = after(session, event(Requeued, S.WAITING, revision=5))
        times = after(session, made).times
        assert (times.answered_at, times.agent_at) == (None, None)

    def test_only_people_answer(self) -> None:
        for by in (Actor.BOT, Actor.SYSTEM):
            times = after(session_in(S.ACTIVE), event(Wrote, S.ACTIVE, by=by)).times
            assert (times.answered_at, times.agent_at) == (None, None)


class TestTransfer:
    @pytest.mark.parametrize("to", [TO_BO, TO_QUEUE, TO_FLOW, TO_LAB])
    def test_it_is_in_flight(self, to: object) -> None:
        asked = event(TransferRequested, S.WAITING, to=to, at=LATER)
        session = after(session_in(S.ACTIVE), asked)
        assert session.pending.transfer == Transfer(to=to, by=ANA, at=LATER)  # type: ignore[arg-type]  # a recipient
        assert (session.staffing, session.wait) == (Staffing(owner=ANA), WaitReason.TRANSFERRED)

    def test_the_agent_is_out_at_once_where_the_recipient_is_full(self) -> None:
        asked = event(TransferRequested, S.WAITING, released=True)
        assert after(session_in(S.ACTIVE), asked).staffing == Staffing()
        session = after(session_in(S.ACTIVE, staffing=CONFERENCE), asked)
        assert session.staffing == Staffing(participants=(CY, HELPER))

    def test_invitations_stay_while_there_is_somebody_to_join(self) -> None:
        before = session_in(S.ACTIVE, pending=invitations(TO_BO, TO_CY, TO_QUEUE))
        staying = after(before, event(TransferRequested, S.WAITING))
        assert [one.to for one in staying.pending.invitations] == [TO_CY, TO_QUEUE]
        alone = after(before, event(TransferRequested, S.WAITING, released=True))
        assert alone.pending.invitations == ()

    def test_the_recipient_takes_the_agents_place(self) -> None:
        session = after(in_transfer(), event(Accepted, S.ACTIVE, agent=BO))
        assert (session.staffing, session.pending) == (Staffing(owner=BO), Pending())
        assert session.wait is None

    def test_colleagues_stay_or_go_with_the_agent(self) -> None:
        before = in_transfer(staffing=CONFERENCE)
        for stay, participants in ((True, (CY, HELPER)), (False, ())):
            accepted = event(Accepted, S.ACTIVE, agent=BO, participants_stay=stay)
            assert after(before, accepted).staffing == Staffing(owner=BO, participants=participants)

    def test_who_accepts_is_not_invited_any_more(self) -> None:
        before = in_transfer(pending=transfer(TO_QUEUE, invited=(TO_CY, TO_FLOW)))
        session = after(before, event(Accepted, S.ACTIVE, agent=CY))
        assert session.pending == invitations(TO_FLOW)

    def test_anyone_may_accept_once_the_recipient_is_gone(self) -> None:
        before = in_transfer(pending=transfer(TO_BO, invited=(TO_CY,)))
        session = after(before, event(RecipientGone, S.WAITING))
        assert session.pending == transfer(None, invited=(TO_CY,))
        assert session.staffing == before.staffing

    def test_a_change_says_nothing_where_there_is_no_transfer(self) -> None:
        """`evolve` never asks it then; it has an answer all the same."""
        assert CHANGES[RecipientGone](session_in(S.ACTIVE), event(RecipientGone, S.WAITING)) == {}


class TestConference:
    def test_somebody_is_invited(self) -> None:
        session = after(session_in(S.ACTIVE), event(Invited, S.ACTIVE))
        assert session.pending == invitations(TO_CY)
        again = event(Invited, S.ACTIVE, revision=5, to=TO_QUEUE)
        assert after(session, again).pending == invitations(TO_CY, TO_QUEUE)

    def test_an_invitation_is_used_up(self) -> None:
        before = session_in(S.ACTIVE, pending=invitations(TO_CY, TO_QUEUE))
        own = after(before, event(Joined, S.ACTIVE))
        assert (own.staffing.participants, own.pending) == ((CY,), invitations(TO_QUEUE))
        first = after(before, event(Joined, S.ACTIVE, agent=BO, invited_as=TO_QUEUE))
        assert (first.staffing.participants, first.pending) == ((BO,), invitations(TO_CY))

    def test_who_joins_has_no_other_invitation_left(self) -> None:
        before = session_in(S.ACTIVE, pending=invitations(TO_CY, TO_QUEUE))
        session = after(before, event(Joined, S.ACTIVE, invited_as=TO_QUEUE))
        assert session.pending == Pending()

    def test_the_last_comes_last(self) -> None:
        before = session_in(
            S.ACTIVE, staffing=Staffing(owner=ANA, participants=(BO,)), pending=invitations(TO_CY)
        )
        assert after(before, event(Joined, S.ACTIVE)).staffing.participants == (BO, CY)

    def test_an_invitation_is_declined(self) -> None:
        before = session_in(S.ACTIVE, pending=invitations(TO_CY, TO_QUEUE))
        assert after(before, event(Declined, S.ACTIVE)).pending == invitations(TO_QUEUE)

    def test_a_participant_leaves(self) -> None:
        session = after(session_in(S.ACTIVE, staffing=CONFERENCE), event(Left, S.ACTIVE))
        assert session.staffing == Staffing(owner=ANA, participants=(HELPER,))

    def test_the_owner_leaves_and_another_has_it(self) -> None:
        for successor, rest in ((CY, (HELPER,)), (HELPER, (CY,))):
            left = event(Left, S.ACTIVE, agent=ANA, successor=successor)
            session = after(session_in(S.ACTIVE, staffing=CONFERENCE), left)
            assert session.staffing == Staffing(owner=successor, participants=rest)

    def test_in_a_transfer_the_owner_leaves_without_a_successor(self) -> None:
        left = event(Left, S.WAITING, agent=ANA)
        session = after(in_transfer(staffing=CONFERENCE), left)
        assert session.staffing == Staffing(participants=(CY, HELPER))

    def test_nobody_is_left_to_join(self) -> None:
        before = in_transfer(pending=transfer(TO_BO, invited=(TO_CY,)))
        session = after(before, event(Left, S.WAITING, agent=ANA))
        assert (session.staffing, session.pending) == (Staffing(), transfer(TO_BO))


class TestTabsFlagsAndWhispers:
    def test_a_closed_tab_is_open_again_once_its_agent_writes(self) -> None:
        closed = after(session_in(S.ACTIVE, staffing=CONFERENCE), event(TabClosed, S.ACTIVE))
        assert closed.staffing == attrs.evolve(CONFERENCE, tab_closed=True)
        for agent, still_closed in ((ANA, False), (CY, True), ("", True)):
            wrote = event(Wrote, S.ACTIVE, revision=5, by=Actor.AGENT, agent=agent)
            assert after(closed, wrote).staffing.tab_closed is still_closed

    def test_a_transfer_takes_the_closed_tab_along(self) -> None:
        before = session_in(S.ACTIVE, staffing=Staffing(owner=ANA, tab_closed=True))
        asked = after(before, event(TransferRequested, S.WAITING))
        assert asked.staffing.tab_closed
        accepted = after(asked, event(Accepted, S.ACTIVE, revision=5, agent=BO))
        assert accepted.staffing == Staffing(owner=BO)

    def test_a_flag_is_up_until_it_is_taken_down(self) -> None:
        raised = after(session_in(S.ACTIVE), event(FlagRaised, S.ACTIVE))
        assert raised.flagged_by == ANA
        lowered = event(FlagLowered, S.ACTIVE, revision=5, by=Actor.AGENT)
        assert after(raised, lowered).flagged_by == ""

    def test_a_whisper_leaves_no_trace_in_the_session(self) -> None:
        before = session_in(S.ACTIVE)
        session = after(before, event(Whispered, S.ACTIVE, at=LATER))
        assert session == attrs.evolve(
            before,
            revision=4,
            times=attrs.evolve(before.times, touched_at=LATER),
            commands=("m1",),
        )


NEEDS_NOTHING = [
    made
    for made in ALL
    if not isinstance(made, RecipientGone | Joined | Declined | Left | TabClosed)
]
"""What can happen to any session in the right status; the others need somebody in it."""

IMPOSSIBLE: list[tuple[str, Session, SessionEvent]] = [
    (
        "the recipient of another transfer",
        in_transfer(TO_CY),
        event(RecipientGone, S.WAITING),
    ),
    (
        "accepted by who has it",
        in_transfer(),
        event(Accepted, S.ACTIVE, agent=ANA),
    ),
    (
        "accepted by who is in it",
        in_transfer(staffing=CONFERENCE),
        event(Accepted, S.ACTIVE, agent=CY),
    ),
    (
        "put aside by a colleague",
        session_in(S.ACTIVE, staffing=CONFERENCE),
        event(MarkedInactive, S.INACTIVE, agent=CY),
    ),
    (
        "given back by a stranger",
        session_in(S.ACTIVE),
        event(Requeued, S.WAITING, agent=BO),
    ),
    (
        "paused in company",
        session_in(S.ACTIVE, staffing=CONFERENCE),
        event(Paused, S.PAUSED),
    ),
    (
        "gone on by a stranger",
        session_in(S.PAUSED),
        event(Unpaused, S.ACTIVE, agent=BO),
    ),
    (
        "handed over by a stranger",
        session_in(S.ACTIVE),
        event(TransferRequested, S.WAITING, agent=CY),
    ),
    (
        "handed to oneself",
        session_in(S.ACTIVE),
        event(TransferRequested, S.WAITING, to=TO_ANA),
    ),
    (
        "handed to a colleague in it",
        session_in(S.ACTIVE, staffing=CONFERENCE),
        event(TransferRequested, S.WAITING, to=TO_CY),
    ),
    (
        "invited from outside",
        session_in(S.ACTIVE),
        event(Invited, S.ACTIVE, to=TO_LAB),
    ),
    (
        "invited although there",
        session_in(S.ACTIVE, staffing=CONFERENCE),
        event(Invited, S.ACTIVE),
    ),
    (
        "invited twice",
        session_in(S.ACTIVE, pending=invitations(TO_CY)),
        event(Invited, S.ACTIVE),
    ),
    (
        "joined without being asked",
        session_in(S.ACTIVE, pending=invitations(TO_QUEUE)),
        event(Joined, S.ACTIVE),
    ),
    (
        "joined although there",
        session_in(S.ACTIVE, pending=invitations(TO_QUEUE)),
        event(Joined, S.ACTIVE, agent=ANA, invited_as=TO_QUEUE),
    ),
    (
        "joined instead of accepting",
        in_transfer(pending=transfer(TO_BO, invited=(TO_QUEUE,))),
        event(Joined, S.WAITING, agent=BO, invited_as=TO_QUEUE),
    ),
    (
        "declined for a queue",
        session_in(S.ACTIVE, pending=invitations(TO_QUEUE)),
        event(Declined, S.ACTIVE),
    ),
    (
        "left by a stranger",
        session_in(S.ACTIVE),
        event(Left, S.ACTIVE),
    ),
    (
        "left to a stranger",
        session_in(S.ACTIVE, staffing=CONFERENCE),
        event(Left, S.ACTIVE, agent=ANA, successor=BO),
    ),
    (
        "left to nobody",
        session_in(S.ACTIVE),
        event(Left, S.ACTIVE, agent=ANA),
    ),
    (
        "left to a successor by somebody who owns nothing",
        session_in(S.ACTIVE, staffing=CONFERENCE),
        event(Left, S.ACTIVE, successor=HELPER),
    ),
    (
        "left to a successor although a recipient waits",
        in_transfer(staffing=CONFERENCE),
        event(Left, S.WAITING, agent=ANA, successor=CY),
    ),
    (
        "closed by a stranger",
        session_in(S.ACTIVE),
        event(TabClosed, S.ACTIVE, agent=BO),
    ),
]


class TestTotality:
    """What does not follow changes nothing."""

    @pytest.mark.parametrize("status", S)
    @pytest.mark.parametrize(
        "made", NEEDS_NOTHING, ids=lambda e: f"{type(e).__name__} {e.status.value}"
    )
    def test_any_event_meets_any_status(self, made: SessionEvent, status: SessionStatus) -> None:
        before = session_in(status)
        fits = status in made.sources and (not made.stays or made.status is status)
        session = after(before, made)
        assert (session is not before) is fits
        assert session.status is (made.status if fits else status)

    @pytest.mark.parametrize(
        ("before", "made"), [pytest.param(*case, id=name) for name, *case in IMPOSSIBLE]
    )
    def test_what_cannot_be_is_left_alone(self, before: Session, made: SessionEvent) -> None:
        assert evolve(before, made) is before

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
