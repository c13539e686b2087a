"""What falls due by itself, and when."""

from datetime import timedelta

import pytest
from tests.lifecycle.world import (
    ANA,
    FACEBOOK,
    HOUR,
    MICROSECOND,
    MINUTE,
    SMS,
    T0,
    WEB,
    Chat,
    changed,
    session_in,
)

from msgcore.errors import InvalidValueError
from msgcore.lifecycle import (
    Accept,
    Advance,
    AgentWrites,
    AutomationWrites,
    CustomerWrites,
    Ended,
    Heard,
    MarkInactive,
    SessionEvent,
    advance,
    compile_lifecycle,
    next_deadline,
)
from msgcore.lifecycle.deadlines import TIMED, TIMERS
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.vocabulary import Actor, EndReason, SessionStatus

S = SessionStatus


def inactive(policy: Policy = DOCUMENTED) -> Chat:
    """A chat that has just become inactive."""
    return (
        Chat(WEB, policy).then(CustomerWrites).then(Accept, agent=ANA).then(MarkInactive, agent=ANA)
    )


def ended(outcome: Advance) -> Ended:
    (event,) = outcome.steps
    assert isinstance(event, Ended)
    assert outcome.session.status is S.ENDED
    return event


class TestInactivity:
    @pytest.mark.parametrize(
        ("policy", "hours"), [(SPRING_23, 30), (DOCUMENTED, 30), (SUMMER_26, 24)]
    )
    def test_it_ends_to_the_microsecond(self, policy: Policy, hours: int) -> None:
        chat = inactive(policy)
        deadline = chat.now + hours * HOUR
        assert next_deadline(chat.lifecycle, chat.open_session) == deadline
        before = advance(chat.lifecycle, chat.open_session, deadline - MICROSECOND)
        assert before == Advance(steps=(), session=chat.open_session)
        event = ended(advance(chat.lifecycle, chat.open_session, deadline))
        assert (event.at, event.by, event.reason) == (
            deadline,
            Actor.SYSTEM,
            EndReason.INACTIVE_TOO_LONG,
        )
        assert (event.rule, event.policy) == ("lifecycle.inactive-expires", policy.id)

    def test_a_late_look_changes_only_when_it_is_noticed(self) -> None:
        chat = inactive()
        due = chat.now + 30 * HOUR
        in_time = advance(chat.lifecycle, chat.open_session, due)
        assert in_time == advance(chat.lifecycle, chat.open_session, due + 1000 * HOUR)
        assert in_time.session.times.touched_at == due

    def test_a_keyword_does_not_wind_it_up_again(self) -> None:
        chat = inactive()
        deadline = next_deadline(chat.lifecycle, chat.open_session)
        chat.then(CustomerWrites, 29 * HOUR, heard=Heard.KEYWORD)
        assert next_deadline(chat.lifecycle, chat.open_session) == deadline

    def test_the_host_may_choose_another_number(self) -> None:
        chat = inactive(changed(DOCUMENTED, inactive_ends_after="90s"))
        due = chat.now + timedelta(seconds=90)
        assert next_deadline(chat.lifecycle, chat.open_session) == due


class TestOutbound:
    def test_by_the_guide_no_timer_runs(self) -> None:
        chat = Chat(SMS).then(AgentWrites, agent=ANA)
        assert next_deadline(chat.lifecycle, chat.open_session) is None
        assert advance(chat.lifecycle, chat.open_session, T0 + 1000 * HOUR).steps == ()

    def test_later_it_lapses_to_the_microsecond(self) -> None:
        chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites)
        deadline = chat.now + 48 * HOUR
        assert next_deadline(chat.lifecycle, chat.open_session) == deadline
        before = advance(chat.lifecycle, chat.open_session, deadline - MICROSECOND)
        assert before.steps == ()
        event = ended(advance(chat.lifecycle, chat.open_session, deadline))
        assert (event.at, event.reason) == (deadline, EndReason.OUTBOUND_UNANSWERED)
        assert event.rule == "lifecycle.outbound-lapses"

    def test_each_message_winds_it_up_again(self) -> None:
        chat = Chat(SMS, SUMMER_26).then(AutomationWrites).then(AutomationWrites, 40 * HOUR)
        assert next_deadline(chat.lifecycle, chat.open_session) == chat.now + 48 * HOUR

    def test_what_the_customer_opened_does_not_lapse(self) -> None:
        chat = Chat(SMS, SUMMER_26).then(CustomerWrites).then(AutomationWrites)
        assert next_deadline(chat.lifecycle, chat.open_session) is None

    def test_nor_does_what_has_been_answered(self) -> None:
        """A reply that was kept until its author consented is a reply all the same."""
        chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites)
        chat.then(CustomerWrites, heard=Heard.HELD).then(CustomerWrites, heard=Heard.GRANT)
        assert chat.status is S.NEW
        assert next_deadline(chat.lifecycle, chat.open_session) is None


@pytest.mark.parametrize("status", S)
def test_only_some_statuses_have_timers(status: SessionStatus) -> None:
    lifecycle = compile_lifecycle(WEB, SUMMER_26)
    has_one = next_deadline(lifecycle, session_in(status)) is not None
    assert has_one is (status is S.INACTIVE)
    assert {timer.status for timer in TIMERS} == TIMED


def test_one_look_does_what_many_would_have_done() -> None:
    chat = inactive()
    session = chat.open_session
    steps: list[SessionEvent] = []
    for hour in range(40):
        outcome = advance(chat.lifecycle, session, chat.now + hour * HOUR)
        session = outcome.session
        steps += outcome.steps
    at_once = advance(chat.lifecycle, chat.open_session, chat.now + 40 * HOUR)
    assert (at_once.steps, at_once.session) == (tuple(steps), session)


def test_a_shorter_timer_does_not_turn_time_back() -> None:
    """A policy came into force whose deadline lies before what has already happened."""
    chat = inactive().then(CustomerWrites, 29 * HOUR, heard=Heard.KEYWORD)
    newer = compile_lifecycle(WEB, SUMMER_26)
    assert next_deadline(newer, chat.open_session) == chat.now
    event = ended(advance(newer, chat.open_session, chat.now + MINUTE))
    assert event.at == chat.now


def test_naive_datetimes_are_refused() -> None:
    chat = inactive()
    with pytest.raises(InvalidValueError, match="has no time zone"):
        advance(chat.lifecycle, chat.open_session, T0.replace(tzinfo=None))


def test_a_deadline_beyond_the_last_instant_never_falls_due() -> None:
    for_ever = override(DOCUMENTED, {"lifecycle.inactive_ends_after": "99999999d"})
    chat = inactive(for_ever)
    assert next_deadline(chat.lifecycle, chat.open_session) is None
