"""What falls due by itself, and when: each timer to the microsecond."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.lifecycle.world import (
    ANA,
    APPLE,
    BO,
    CY,
    FACEBOOK,
    HELPER,
    HOUR,
    IDLE,
    IN_APP,
    MICROSECOND,
    MINUTE,
    PRESETS,
    SMS,
    STATUS_BASED,
    T0,
    TO_BO,
    TO_CY,
    TO_QUEUE,
    WEB,
    WEB_IDLE,
    WEB_IDLE_BOTH,
    WEB_IDLE_ENDS,
    WEB_IDLE_RESTARTS,
    Chat,
    accepted,
    changed,
    channel,
    conference,
    inactive,
    session_in,
)

from msgcore.channels import Channel, Idle
from msgcore.errors import InvalidValueError
from msgcore.lifecycle import (
    Accept,
    Advance,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CloseTab,
    CustomerWrites,
    GoOffline,
    Heard,
    Invite,
    Join,
    MarkInactive,
    SessionEvent,
    Staffing,
    TransferTo,
    advance,
    compile_lifecycle,
    next_deadline,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import ChannelKind, EndReason, Initiator, SessionStatus

S = SessionStatus


def falls_due(chat: Chat, after: timedelta, rule: str) -> bool:
    """Tell whether something happens just so long from now: not a microsecond earlier."""
    lifecycle, session, due = chat.lifecycle, chat.open_session, chat.now + after
    assert next_deadline(lifecycle, session) == due
    early = advance(lifecycle, session, due - MICROSECOND)
    assert early == Advance(steps=(), session=session)
    on_time = advance(lifecycle, session, due)
    (event,) = on_time.steps
    assert (event.at, event.command, event.policy) == (due, "", lifecycle.policy.id)
    assert on_time.session.times.touched_at == due
    assert advance(lifecycle, session, due + MICROSECOND) == on_time
    return event.rule == f"lifecycle.{rule}"


def never(chat: Chat) -> bool:
    """Tell whether nothing falls due, however long one waits."""
    assert advance(chat.lifecycle, chat.open_session, T0 + 10_000 * HOUR).steps == ()
    return next_deadline(chat.lifecycle, chat.open_session) is None


class TestInactivity:
    @pytest.mark.parametrize(("policy", "hours"), list(zip(PRESETS, (30, 30, 24), strict=True)))
    def test_it_ends_to_the_microsecond(self, policy: Policy, hours: int) -> None:
        assert falls_due(inactive(policy=policy), hours * HOUR, "inactive-expires")

    def test_a_late_look_changes_only_when_it_is_noticed(self) -> None:
        chat = inactive()
        due = chat.now + 30 * HOUR
        in_time = advance(chat.lifecycle, chat.open_session, due)
        assert in_time == advance(chat.lifecycle, chat.open_session, due + 1000 * HOUR)

    def test_a_keyword_does_not_wind_it_up_again(self) -> None:
        chat = inactive().then(CustomerWrites, 29 * HOUR, heard=Heard.KEYWORD)
        assert falls_due(chat, HOUR, "inactive-expires")

    def test_the_host_may_choose_another_number(self) -> None:
        chat = inactive(policy=changed(DOCUMENTED, inactive_ends_after="90s"))
        assert falls_due(chat, timedelta(seconds=90), "inactive-expires")

    def test_it_ends_early_where_the_channel_says_so(self) -> None:
        chat = inactive(WEB_IDLE_BOTH, SUMMER_26)
        assert falls_due(chat, 20 * MINUTE, "inactive-ends-early")

    def test_the_earlier_of_two_timers_fires(self) -> None:
        for hours, rule in ((23, "ends-early"), (24, "ends-early"), (25, "expires")):
            idle = Idle(after=IDLE.after, action=WEB_IDLE_BOTH.idle.action, ends_after=hours * HOUR)  # type: ignore[union-attr]  # it has one
            chat = inactive(channel(ChannelKind.WEB, idle=idle), SUMMER_26)
            assert falls_due(chat, min(hours, 24) * HOUR, f"inactive-{rule}")


class TestOutbound:
    def test_by_the_guide_no_timer_runs(self) -> None:
        assert never(Chat(SMS).then(AgentWrites, agent=ANA))

    @pytest.mark.parametrize(
        ("channel", "hours"), [(IN_APP, 48), (APPLE, 48), (FACEBOOK, 24), (SMS, 24)]
    )
    def test_later_it_lapses_to_the_microsecond(self, channel: Channel, hours: int) -> None:
        opens = AutomationWrites if channel in (FACEBOOK, SMS) else AgentWrites
        by = {} if opens is AutomationWrites else {"agent": ANA}
        chat = Chat(channel, SUMMER_26).then(opens, **by)
        assert falls_due(chat, hours * HOUR, "outbound-lapses")
        (event,) = chat.wait(hours * HOUR).decision.steps
        assert getattr(event, "reason", None) is EndReason.OUTBOUND_UNANSWERED

    def test_each_message_winds_it_up_again(self) -> None:
        chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites).then(AutomationWrites, 23 * HOUR)
        assert falls_due(chat, 24 * HOUR, "outbound-lapses")

    def test_a_keyword_is_no_answer(self) -> None:
        chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites)
        chat.then(CustomerWrites, HOUR, heard=Heard.KEYWORD)
        assert falls_due(chat, 23 * HOUR, "outbound-lapses")

    def test_what_the_customer_opened_does_not_lapse(self) -> None:
        assert never(Chat(SMS, SUMMER_26).then(CustomerWrites).then(AutomationWrites))

    def test_nor_does_what_has_been_answered(self) -> None:
        """A reply that was kept until its author consented is a reply all the same."""
        chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites)
        chat.then(CustomerWrites, heard=Heard.HELD).then(CustomerWrites, heard=Heard.GRANT)
        assert chat.status is S.NEW
        assert never(chat)
        assert chat.then(BeginRouting, 100 * HOUR).status is S.WAITING

    def test_a_reply_in_time_stops_it(self) -> None:
        chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites)
        assert never(chat.then(CustomerWrites, 24 * HOUR - MICROSECOND))


class TestSilence:
    """The customer's inactivity: from the agent's first answer to the customer's last message."""

    def answered(self, channel: Channel = WEB_IDLE, policy: Policy = SUMMER_26) -> Chat:
        return accepted(channel, policy).then(AgentWrites, agent=ANA)

    @pytest.mark.parametrize("minutes", [5, 10, 30])
    @pytest.mark.parametrize("kind", [ChannelKind.WEB, ChannelKind.IN_APP, ChannelKind.BYOC])
    def test_it_is_over_to_the_microsecond(self, kind: ChannelKind, minutes: int) -> None:
        chat = self.answered(channel(kind, idle=Idle(after=minutes * MINUTE)))
        assert falls_due(chat, minutes * MINUTE, "idle-inactivates")

    def test_it_may_end_the_session(self) -> None:
        assert falls_due(self.answered(WEB_IDLE_ENDS), 10 * MINUTE, "idle-ends")

    def test_it_may_do_one_after_the_other(self) -> None:
        """Each at its own moment, in order, however late somebody looks."""
        chat = self.answered(WEB_IDLE_BOTH)
        steps = advance(chat.lifecycle, chat.open_session, chat.now + 1000 * HOUR).steps
        assert [(step.rule, step.at - chat.now) for step in steps] == [
            ("lifecycle.idle-inactivates", 10 * MINUTE),
            ("lifecycle.inactive-ends-early", 30 * MINUTE),
        ]

    def test_before_the_first_answer_it_does_not_run(self) -> None:
        assert never(accepted(WEB_IDLE, SUMMER_26))

    def test_a_second_message_of_the_agent_does_not_restart_it(self) -> None:
        chat = self.answered().then(AgentWrites, 9 * MINUTE, agent=ANA)
        assert falls_due(chat, MINUTE, "idle-inactivates")

    def test_unless_the_channel_says_so(self) -> None:
        chat = self.answered(WEB_IDLE_RESTARTS).then(AgentWrites, 9 * MINUTE, agent=ANA)
        assert falls_due(chat, 10 * MINUTE, "idle-inactivates")

    def test_the_customer_stops_it_and_the_next_answer_starts_it(self) -> None:
        for web in (WEB_IDLE, WEB_IDLE_RESTARTS):
            chat = self.answered(web).then(CustomerWrites, 10 * MINUTE - MICROSECOND)
            assert never(chat)
            chat.then(AgentWrites, HOUR, agent=ANA)
            assert falls_due(chat, 10 * MINUTE, "idle-inactivates")

    @pytest.mark.parametrize("heard", list(Heard)[:-1])
    def test_a_keyword_is_a_message_too(self, heard: Heard) -> None:
        assert never(self.answered().then(CustomerWrites, heard=heard))

    def test_a_process_answers_nobody(self) -> None:
        assert never(accepted(WEB_IDLE, SUMMER_26).then(AutomationWrites))

    def test_a_colleague_answers_as_well(self) -> None:
        chat = conference(WEB_IDLE, SUMMER_26).then(AgentWrites, agent=CY)
        assert falls_due(chat, 10 * MINUTE, "idle-inactivates")
        chat.wait(10 * MINUTE)
        assert chat.staffing == Staffing(preferred=ANA)

    def test_it_does_not_run_for_a_bot(self) -> None:
        chat = accepted(WEB_IDLE, SUMMER_26, agent=HELPER, bot=True)
        assert never(chat.then(AgentWrites, agent=HELPER))

    def test_nor_for_a_colleague_of_a_bot(self) -> None:
        chat = accepted(WEB_IDLE, SUMMER_26, agent=HELPER, bot=True)
        chat.then(Invite, agent=HELPER, to=TO_CY).then(Join, agent=CY)
        assert never(chat.then(AgentWrites, agent=CY))

    def test_it_does_not_run_with_status_based_capacity(self) -> None:
        assert never(self.answered(policy=STATUS_BASED))

    @pytest.mark.parametrize("policy", [SPRING_23, DOCUMENTED])
    def test_nor_where_the_documents_do_not_know_it(self, policy: Policy) -> None:
        assert never(self.answered(policy=policy))

    def test_nor_on_other_channels(self) -> None:
        for kind in (ChannelKind.FACEBOOK, ChannelKind.LINE, ChannelKind.APPLE):
            assert never(self.answered(channel(kind, idle=IDLE)))

    def test_nor_without_being_set_up(self) -> None:
        assert never(self.answered(WEB))

    def test_it_runs_on_when_the_tab_is_closed(self) -> None:
        chat = self.answered().then(CloseTab, agent=ANA)
        assert falls_due(chat, 9 * MINUTE, "idle-inactivates")

    def test_it_stops_while_the_session_waits(self) -> None:
        assert never(self.answered().then(TransferTo, agent=ANA, to=TO_BO))
        assert never(self.answered().then(GoOffline, agent=ANA))

    def test_the_next_agent_is_owed_nothing_yet(self) -> None:
        """A transfer that took longer than the timer does not end in an inactive session."""
        chat = self.answered().then(TransferTo, agent=ANA, to=TO_BO)
        chat.then(AgentWrites, agent=ANA).then(Accept, HOUR, agent=BO)
        assert never(chat)
        chat.then(AgentWrites, agent=BO)
        assert falls_due(chat, 10 * MINUTE, "idle-inactivates")

    def test_nor_is_whoever_takes_it_from_the_queue(self) -> None:
        chat = self.answered().then(GoOffline, agent=ANA).then(Accept, HOUR, agent=BO)
        assert never(chat)
        chat = self.answered().then(TransferTo, agent=ANA, to=TO_QUEUE).then(Accept, HOUR, agent=CY)
        assert never(chat)

    def test_a_woken_session_begins_anew(self) -> None:
        chat = self.answered().wait(10 * MINUTE).then(CustomerWrites).then(Accept, agent=BO)
        assert never(chat)


@pytest.mark.parametrize("status", S)
def test_only_some_statuses_have_timers(status: SessionStatus) -> None:
    lifecycle = compile_lifecycle(WEB, SUMMER_26)
    has_one = next_deadline(lifecycle, session_in(status)) is not None
    assert has_one is (status is S.INACTIVE)


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


class TestAnotherPolicy:
    """A session is older than the policy that comes into force."""

    def test_a_shorter_timer_does_not_turn_time_back(self) -> None:
        chat = inactive().then(CustomerWrites, 29 * HOUR, heard=Heard.KEYWORD)
        newer = compile_lifecycle(WEB, SUMMER_26)
        assert next_deadline(newer, chat.open_session) == chat.now
        (event,) = advance(newer, chat.open_session, chat.now + MINUTE).steps
        assert event.at == chat.now

    def test_a_status_that_it_does_not_know_has_its_timer_all_the_same(self) -> None:
        """A standard channel has no inactive sessions, but may have got one."""
        standard = compile_lifecycle(SMS)
        left_behind = session_in(S.INACTIVE)
        assert S.INACTIVE not in standard.table.statuses
        assert next_deadline(standard, left_behind) == T0 + 30 * HOUR

    def test_a_session_that_the_business_opened_lapses_under_the_new_one(self) -> None:
        chat = Chat(SMS).then(AgentWrites, agent=ANA)
        assert chat.open_session.initiator is Initiator.AGENT
        newer = compile_lifecycle(SMS, SUMMER_26)
        assert next_deadline(newer, chat.open_session) == chat.now + 24 * HOUR


def test_naive_datetimes_are_refused() -> None:
    chat = inactive()
    with pytest.raises(InvalidValueError, match="has no time zone"):
        advance(chat.lifecycle, chat.open_session, T0.replace(tzinfo=None))


def test_a_deadline_beyond_the_last_instant_never_falls_due() -> None:
    assert never(inactive(policy=changed(DOCUMENTED, inactive_ends_after="99999999d")))


NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("begins", "falls_due_at"),
    [
        # 1 November 2026: the day has 25 hours
        (datetime(2026, 10, 31, 12, tzinfo=NEW_YORK), datetime(2026, 11, 1, 17, tzinfo=NEW_YORK)),
        # 8 March 2026: the day has 23 hours
        (datetime(2026, 3, 7, 12, tzinfo=NEW_YORK), datetime(2026, 3, 8, 19, tzinfo=NEW_YORK)),
        # an ordinary night
        (datetime(2026, 6, 1, 12, tzinfo=NEW_YORK), datetime(2026, 6, 2, 18, tzinfo=NEW_YORK)),
    ],
)
def test_clocks_that_change_move_no_deadline(begins: datetime, falls_due_at: datetime) -> None:
    """Thirty hours are thirty hours, in whatever zone the host tells the time."""
    chat = Chat(WEB)
    chat.give(CustomerWrites(id="m1", at=begins)).give(Accept(id="m2", at=begins, agent=ANA))
    chat.give(MarkInactive(id="m3", at=begins, agent=ANA))
    assert next_deadline(chat.lifecycle, chat.open_session) == falls_due_at
    assert advance(chat.lifecycle, chat.open_session, falls_due_at - MICROSECOND).steps == ()
    assert len(advance(chat.lifecycle, chat.open_session, falls_due_at).steps) == 1
