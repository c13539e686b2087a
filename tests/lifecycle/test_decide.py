"""What follows from a command: the life of a session, told in scenes."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from tests.lifecycle.world import (
    ANA,
    BO,
    FACEBOOK,
    FACEBOOK_ENHANCED,
    HOUR,
    IN_APP,
    MICROSECOND,
    MINUTE,
    SESSIONS,
    SHORT_CODE,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    T0,
    WEB,
    Chat,
    accepted,
    changed,
    facts,
    in_transfer,
    inactive,
    session_in,
)

from msgcore.channels import Channel
from msgcore.lifecycle import (
    OVER,
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CloseTab,
    CustomerWrites,
    Decision,
    End,
    Ended,
    Fail,
    Heard,
    Inquiry,
    MarkInactive,
    Pause,
    Resumed,
    Staffing,
    Unpause,
    Wrote,
    compile_lifecycle,
    decide,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

S = SessionStatus


class TestOpening:
    @pytest.mark.parametrize(
        ("channel", "heard", "status", "origin", "inquiry"),
        [
            (SMS, Heard.INQUIRY, S.NEW, Origin.INBOUND_INITIATED, Inquiry.READY),
            (SMS, Heard.HELD, S.NEW, Origin.INBOUND_INITIATED, Inquiry.HELD),
            (SMS, Heard.KEYWORD, S.NEW, Origin.HELP, Inquiry.NONE),
            (SMS, Heard.GRANT, S.NEW, Origin.OPT_IN, Inquiry.NONE),
            (WEB, Heard.INQUIRY, S.WAITING, Origin.INBOUND_INITIATED, Inquiry.READY),
            (WEB, Heard.HELD, S.CONSENT, Origin.INBOUND_INITIATED, Inquiry.HELD),
            (WEB, Heard.KEYWORD, S.CONSENT, Origin.HELP, Inquiry.NONE),
            (WEB, Heard.GRANT, S.CONSENT, Origin.OPT_IN, Inquiry.NONE),
        ],
    )
    def test_by_a_customer(
        self, channel: Channel, heard: Heard, status: S, origin: Origin, inquiry: Inquiry
    ) -> None:
        session = Chat(channel).then(CustomerWrites, heard=heard).open_session
        assert session.status is status
        assert (session.initiator, session.origin) == (Initiator.CUSTOMER, origin)
        assert session.inquiry is inquiry

    def test_without_a_status_for_consent_a_keyword_waits(self) -> None:
        chat = Chat(WEB, changed(DOCUMENTED, consent_status_on_web=False))
        chat.then(CustomerWrites, heard=Heard.KEYWORD)
        assert (chat.status, chat.rule) == (S.WAITING, "lifecycle.opens-waiting")

    def test_by_an_agent(self) -> None:
        session = Chat(SMS).then(AgentWrites, agent=ANA).open_session
        assert session.status is S.NEW
        assert (session.initiator, session.origin) == (Initiator.AGENT, Origin.AGENT_INITIATED)
        assert session.staffing == Staffing(preferred=ANA)

    def test_by_a_process(self) -> None:
        session = Chat(SMS).then(AutomationWrites).open_session
        assert session.status is S.NEW
        assert session.initiator is Initiator.AUTOMATION
        assert session.origin is Origin.TRIGGERED_OUTBOUND
        assert session.staffing == Staffing()

    def test_by_a_record_that_could_not_be_written(self) -> None:
        chat = Chat(WEB).then(Fail, cause="a field is missing")
        assert chat.status is S.ERROR

    @pytest.mark.parametrize(
        ("policy", "status"), [(SPRING_23, None), (DOCUMENTED, None), (SUMMER_26, S.ENDED)]
    )
    def test_by_an_opt_out(self, policy: Policy, status: S | None) -> None:
        chat = Chat(WEB, policy).then(CustomerWrites, heard=Heard.OPT_OUT)
        assert (chat.status, chat.refused_by) == (status, ())
        assert len(chat.decision.steps) == (0 if status is None else 1)

    def test_the_event_says_all_that_is_to_be_known(self) -> None:
        chat = Chat(WEB).then(CustomerWrites)
        (opened,) = chat.decision.steps
        assert (opened.session, opened.revision, opened.command) == ("c:1", 1, "c:1/1")
        assert (opened.rule, opened.policy) == ("lifecycle.opens-waiting", "documented")
        assert opened.at == T0 + MINUTE


class TestTalking:
    def test_agents_and_bots_accept(self) -> None:
        chat = Chat(WEB).then(CustomerWrites).then(Accept, agent="helper", bot=True)
        assert chat.open_session.staffing == Staffing(owner="helper", bot=True)
        chat.then(AgentWrites, agent="helper")
        (wrote,) = chat.decision.steps
        assert isinstance(wrote, Wrote)
        assert wrote.by is Actor.BOT

    @pytest.mark.parametrize(
        ("kind", "details", "by"),
        [
            (CustomerWrites, {}, Actor.CUSTOMER),
            (AgentWrites, {"agent": ANA}, Actor.AGENT),
            (AutomationWrites, {}, Actor.SYSTEM),
        ],
    )
    def test_everybody_may_write(self, kind: type[Any], details: dict[str, Any], by: Actor) -> None:
        chat = accepted().then(kind, **details)
        (wrote,) = chat.decision.steps
        assert isinstance(wrote, Wrote)
        assert (wrote.by, chat.status) == (by, S.ACTIVE)

    @pytest.mark.parametrize(
        ("before", "heard", "after"),
        [
            (Inquiry.NONE, Heard.INQUIRY, Inquiry.READY),
            (Inquiry.NONE, Heard.HELD, Inquiry.HELD),
            (Inquiry.NONE, Heard.KEYWORD, Inquiry.NONE),
            (Inquiry.NONE, Heard.GRANT, Inquiry.NONE),
            (Inquiry.HELD, Heard.INQUIRY, Inquiry.READY),
            (Inquiry.HELD, Heard.HELD, Inquiry.HELD),
            (Inquiry.HELD, Heard.KEYWORD, Inquiry.HELD),
            (Inquiry.HELD, Heard.GRANT, Inquiry.READY),
            (Inquiry.READY, Heard.INQUIRY, Inquiry.READY),
            (Inquiry.READY, Heard.HELD, Inquiry.READY),
            (Inquiry.READY, Heard.KEYWORD, Inquiry.READY),
            (Inquiry.READY, Heard.GRANT, Inquiry.READY),
        ],
    )
    def test_what_a_session_holds(self, before: Inquiry, heard: Heard, after: Inquiry) -> None:
        chat = Chat(SMS)
        chat.session = session_in(S.NEW, inquiry=before)
        assert chat.then(CustomerWrites, heard=heard).open_session.inquiry is after

    def test_new_sessions_wait_once_routing_begins(self) -> None:
        chat = Chat(SMS).then(CustomerWrites).then(BeginRouting).then(Accept, agent=ANA)
        assert chat.status is S.ACTIVE

    def test_what_was_held_is_routed_with_the_grant(self) -> None:
        chat = Chat(FACEBOOK_ENHANCED).then(CustomerWrites, heard=Heard.HELD)
        assert chat.then(CustomerWrites, heard=Heard.KEYWORD).status is S.CONSENT
        assert chat.then(CustomerWrites, heard=Heard.GRANT).status is S.WAITING
        assert chat.open_session.inquiry is Inquiry.READY

    def test_a_grant_alone_is_not_routed_but_the_question_after_it_is(self) -> None:
        chat = Chat(FACEBOOK_ENHANCED).then(CustomerWrites, heard=Heard.KEYWORD)
        assert chat.then(CustomerWrites, heard=Heard.GRANT).status is S.CONSENT
        assert chat.then(CustomerWrites).status is S.WAITING


class TestSilence:
    def test_an_inactive_session_waits_for_anyone(self) -> None:
        chat = accepted().then(MarkInactive, agent=ANA)
        assert (chat.status, chat.open_session.staffing) == (S.INACTIVE, Staffing(preferred=ANA))
        chat.then(CustomerWrites)
        assert (chat.status, chat.open_session.staffing) == (S.WAITING, Staffing())

    def test_with_status_based_capacity_it_goes_back_to_its_agent(self) -> None:
        chat = accepted(policy=changed(DOCUMENTED, capacity_model="status"))
        chat.then(MarkInactive, agent=ANA).then(CustomerWrites)
        (resumed,) = chat.decision.steps
        assert resumed == Resumed(
            session="c:1",
            revision=4,
            at=chat.now,
            status=S.ACTIVE,
            rule="lifecycle.resume-same-agent",
            policy=chat.lifecycle.policy.id,
            command="c:1/4",
            agent=ANA,
        )

    def test_help_moves_no_inactive_session(self) -> None:
        chat = accepted().then(MarkInactive, agent=ANA)
        assert chat.then(CustomerWrites, heard=Heard.KEYWORD).status is S.INACTIVE

    def test_a_pause_is_the_owners_to_end(self) -> None:
        chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA)
        assert chat.then(CustomerWrites).status is S.PAUSED
        assert chat.then(AgentWrites, agent=ANA).status is S.PAUSED
        assert chat.then(Unpause, agent=BO).refused_by == ("lifecycle.not-the-owner",)
        assert chat.then(Unpause, agent=ANA).status is S.ACTIVE

    def test_a_woken_session_waits_where_its_agent_is_offline(self) -> None:
        """Status-based capacity keeps the agent, but not an agent who is not there."""
        chat = inactive(policy=changed(DOCUMENTED, capacity_model="status"))
        chat.online = frozenset({BO})
        chat.then(CustomerWrites)
        assert (chat.status, chat.rule) == (S.WAITING, "lifecycle.resume")

    def test_a_customer_may_write_into_a_pause(self) -> None:
        chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA)
        for heard in (Heard.INQUIRY, Heard.HELD, Heard.KEYWORD, Heard.GRANT):
            assert chat.then(CustomerWrites, heard=heard).status is S.PAUSED
        assert chat.then(CustomerWrites, heard=Heard.OPT_OUT).status is S.ENDED

    def test_a_pause_has_no_end_of_its_own(self) -> None:
        chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA)
        assert chat.wait(10_000 * HOUR).decision.steps == ()

    def test_pausing_needs_status_based_capacity(self) -> None:
        """Paused work is counted by its status; an open tab knows no pause."""
        chat = accepted(SMS_ENHANCED, SUMMER_26).then(Pause, agent=ANA)
        assert chat.refused_by == ("lifecycle.pause-unsupported",)


STATUS_OUTBOUND = changed(DOCUMENTED, capacity_model="status")


def written_to(policy: Policy = DOCUMENTED, channel: Channel = SMS) -> Chat:
    """A chat that Ana opened, at the time that it shows."""
    return Chat(channel, policy).then(AgentWrites, agent=ANA)


class TestOutbound:
    def test_a_reply_goes_to_who_began(self) -> None:
        chat = written_to().then(CustomerWrites)
        assert (chat.status, chat.rule) == (S.WAITING, "lifecycle.reply-routes")
        assert chat.open_session.staffing.preferred == ANA
        assert chat.open_session.inquiry is Inquiry.READY

    @pytest.mark.parametrize(("policy", "hours"), [(SPRING_23, 24), (DOCUMENTED, 24)])
    def test_the_window_closes_to_the_microsecond(self, policy: Policy, hours: int) -> None:
        assert written_to(policy).then(CustomerWrites, hours * HOUR - MICROSECOND).status is (
            S.WAITING
        )
        late = written_to(policy).then(CustomerWrites, hours * HOUR)
        assert (late.status, late.rule) == (S.ENDED, "lifecycle.late-reply-ends")
        (ended,) = late.decision.steps
        assert isinstance(ended, Ended)
        assert (ended.by, ended.reason) == (Actor.SYSTEM, EndReason.OUTBOUND_UNANSWERED)

    def test_it_runs_from_the_last_message(self) -> None:
        chat = written_to().then(AgentWrites, 20 * HOUR, agent=ANA)
        assert chat.then(CustomerWrites, 24 * HOUR - MICROSECOND).status is S.WAITING

    def test_an_offline_agent_gets_no_reply(self) -> None:
        chat = written_to()
        chat.online = frozenset({BO})
        assert chat.then(CustomerWrites).rule == "lifecycle.late-reply-ends"

    def test_a_process_needs_nobody_online(self) -> None:
        chat = Chat(SMS).then(AutomationWrites)
        chat.online = frozenset()
        assert chat.then(CustomerWrites).status is S.WAITING

    def test_what_came_too_late_opens_the_next_session(self) -> None:
        chat = written_to().then(CustomerWrites, 25 * HOUR)
        late = CustomerWrites(id="c:1/2", at=chat.now)
        assert chat.status is S.ENDED
        again = decide(chat.lifecycle, None, late, facts("c:2"))
        assert again.session is not None
        assert (again.session.id, again.session.status) == ("c:2", S.NEW)
        assert again.session.staffing == Staffing()

    def test_help_is_no_reply(self) -> None:
        chat = written_to().then(CustomerWrites, heard=Heard.KEYWORD)
        assert (chat.status, chat.open_session.inquiry) == (S.NEW, Inquiry.NONE)
        assert chat.then(Accept, agent=ANA).refused_by == ("lifecycle.nothing-to-route",)

    def test_a_held_reply_can_be_routed_after_the_grant(self) -> None:
        chat = written_to(channel=FACEBOOK).then(CustomerWrites, heard=Heard.HELD)
        chat.then(CustomerWrites, heard=Heard.GRANT)
        assert (chat.status, chat.open_session.inquiry) == (S.NEW, Inquiry.READY)
        assert chat.then(BeginRouting).status is S.WAITING

    def test_the_agent_may_write_more_before_the_reply(self) -> None:
        assert written_to().then(AgentWrites, agent=ANA).status is S.NEW
        assert written_to().then(AgentWrites, agent=BO).refused_by == ("lifecycle.not-the-owner",)

    def test_it_costs_no_capacity_until_the_reply(self) -> None:
        """Nobody owns a session that waits for the customer, so the tab may be closed."""
        chat = written_to().then(CloseTab, agent=ANA)
        assert (chat.decision.steps, chat.effects, chat.staffing.owner) == ((), (), "")

    @pytest.mark.parametrize(
        ("policy", "late", "online", "status", "rule"),
        [
            (DOCUMENTED, False, True, S.WAITING, "reply-routes"),
            (DOCUMENTED, False, False, S.ENDED, "late-reply-ends"),
            (DOCUMENTED, True, True, S.ENDED, "late-reply-ends"),
            (STATUS_OUTBOUND, False, True, S.WAITING, "reply-routes"),
            (STATUS_OUTBOUND, True, True, S.ENDED, "late-reply-ends"),
            (SUMMER_26, False, True, S.ENDED, "reply-opens-anew"),
            (SUMMER_26, False, False, S.ENDED, "reply-opens-anew"),
            (STATUS_BASED, False, True, S.ACTIVE, "reply-same-agent"),
            (STATUS_BASED, False, False, S.ENDED, "late-reply-ends"),
        ],
    )
    def test_where_a_reply_goes_by_capacity_model(
        self,
        policy: Policy,
        late: bool,  # noqa: FBT001 - part of the table
        online: bool,  # noqa: FBT001 - part of the table
        status: SessionStatus,
        rule: str,
    ) -> None:
        base = policy if policy.lifecycle.enhanced_outbound_is_new else DOCUMENTED
        channel = SMS if base is DOCUMENTED else IN_APP
        chat = written_to(policy, channel)
        chat.online = frozenset({ANA if online else BO})
        chat.then(CustomerWrites, 24 * HOUR if late else HOUR)
        assert (chat.status, chat.rule) == (status, f"lifecycle.{rule}")

    def test_a_late_reply_meets_the_timer_first(self) -> None:
        """Where the window is a timer, the session has ended before the reply comes."""
        chat = written_to(STATUS_BASED, IN_APP).then(CustomerWrites, 48 * HOUR)
        assert chat.refused_by == ("lifecycle.session-over",)
        (lapsed,) = chat.decision.steps
        assert lapsed.rule == "lifecycle.outbound-lapses"

    def test_a_reply_to_nobody_in_particular_is_routed(self) -> None:
        for policy in (DOCUMENTED, SUMMER_26):
            chat = Chat(FACEBOOK, policy).then(AutomationWrites).then(CustomerWrites)
            assert (chat.status, chat.rule) == (S.WAITING, "lifecycle.reply-routes")

    def test_a_session_that_lost_its_agent_is_routed_as_well(self) -> None:
        """A value that says an agent opened it, but not who, has an answer all the same."""
        for policy in (DOCUMENTED, STATUS_BASED):
            chat = written_to(policy, SMS if policy is DOCUMENTED else IN_APP)
            chat.session = attrs.evolve(chat.open_session, staffing=Staffing())
            assert chat.then(CustomerWrites).status is S.WAITING


class TestEnding:
    def test_an_opt_out_closes(self) -> None:
        chat = accepted().then(CustomerWrites, heard=Heard.OPT_OUT)
        (ended,) = chat.decision.steps
        assert isinstance(ended, Ended)
        assert (chat.status, ended.by, ended.reason) == (
            S.ENDED,
            Actor.CUSTOMER,
            EndReason.OPTED_OUT,
        )

    @pytest.mark.parametrize("channel", [FACEBOOK, FACEBOOK_ENHANCED])
    def test_but_not_on_messenger(self, channel: Channel) -> None:
        chat = Chat(channel).then(CustomerWrites).then(CustomerWrites, heard=Heard.OPT_OUT)
        assert chat.status in (S.NEW, S.WAITING)
        assert chat.rule == "lifecycle.opt-out-keeps"

    @pytest.mark.parametrize(
        ("by", "reason"),
        [
            (Actor.AGENT, EndReason.AGENT_ENDED),
            (Actor.SUPERVISOR, EndReason.AGENT_ENDED),
            (Actor.SYSTEM, EndReason.SYSTEM_ENDED),
            (Actor.BOT, EndReason.BOT_ENDED),
            (Actor.CUSTOMER, EndReason.CUSTOMER_ENDED),
        ],
    )
    def test_anybody_ends_a_web_chat(self, by: Actor, reason: EndReason) -> None:
        (ended,) = accepted().then(End, by=by).decision.steps
        assert isinstance(ended, Ended)
        assert (ended.by, ended.reason) == (by, reason)

    def test_an_open_session_can_fail(self) -> None:
        chat = accepted().then(Fail, cause="a field is missing")
        assert chat.status is S.ERROR
        assert chat.session is not None
        assert chat.session.ending is not None
        assert chat.session.ending.cause == "a field is missing"

    def test_nothing_happens_any_more(self) -> None:
        chat = accepted().then(End)
        ended = chat.session
        commands: list[tuple[type[Any], dict[str, Any]]] = [
            (CustomerWrites, {}),
            (End, {}),
            (AgentWrites, {"agent": ANA}),
            (Fail, {"cause": "again"}),
        ]
        for kind, details in commands:
            assert chat.then(kind, **details).refused_by == ("lifecycle.session-over",)
            assert (chat.session, chat.decision.steps) == (ended, ())


class TestAnotherSetting:
    """A session meets a channel or a policy under which it could not have come about."""

    def test_it_finds_its_way_on(self) -> None:
        """A standard channel that is upgraded in place leaves New sessions behind."""
        began = Chat(FACEBOOK).then(CustomerWrites)
        upgraded = Chat(FACEBOOK_ENHANCED)
        upgraded.session, upgraded.now, upgraded.commands = began.session, began.now, 1
        assert S.NEW not in upgraded.lifecycle.table.statuses
        assert upgraded.then(BeginRouting).status is S.WAITING
        assert upgraded.then(Accept, agent=ANA).status is S.ACTIVE

    @pytest.mark.parametrize("status", [status for status in S if status not in OVER])
    def test_whatever_it_is_it_can_be_ended(self, status: SessionStatus) -> None:
        for channel, policy in ((SMS, DOCUMENTED), (WEB, SPRING_23), (IN_APP, STATUS_BASED)):
            for session in SESSIONS[status]:
                chat = Chat(channel, policy)
                chat.session = session
                assert chat.then(End, by=Actor.SYSTEM).status is S.ENDED

    def test_a_pause_ends_where_there_are_none(self) -> None:
        chat = Chat(SMS)
        chat.session = session_in(S.PAUSED)
        assert chat.then(Unpause, agent=ANA).status is S.ACTIVE

    def test_a_transfer_is_completed_where_there_are_none(self) -> None:
        chat = Chat(SMS)
        chat.session = in_transfer()
        assert chat.then(Accept, agent=BO).staffing == Staffing(owner=BO)


class TestOverdue:
    def test_what_was_overdue_happens_first(self) -> None:
        chat = accepted().then(MarkInactive, agent=ANA)
        inactive_at = chat.now
        chat.then(End, 31 * HOUR)
        (expired,) = chat.decision.steps
        assert (expired.at, expired.command) == (inactive_at + 30 * HOUR, "")
        assert (chat.status, chat.refused_by) == (S.ENDED, ("lifecycle.session-over",))

    def test_in_time_nothing_is(self) -> None:
        chat = (
            accepted().then(MarkInactive, agent=ANA).then(CustomerWrites, 30 * HOUR - MICROSECOND)
        )
        assert (chat.status, len(chat.decision.steps)) == (S.WAITING, 1)

    def test_a_timer_that_runs_is_kept_until_it_fires(self) -> None:
        """A session with a timer, but nothing overdue, is changed by one event."""
        chat = Chat(SMS, SUMMER_26).then(AutomationWrites).then(AutomationWrites)
        assert [step.rule for step in chat.decision.steps] == ["lifecycle.automation-writes"]


class TestRepetition:
    def test_a_repeated_command_changes_nothing(self) -> None:
        chat = accepted()
        again = Accept(id="c:1/2", at=chat.now, agent=ANA)
        before = chat.session
        assert chat.give(again).decision == Decision(session=before, duplicate=True)

    def test_even_where_it_would_now_be_refused(self) -> None:
        chat = accepted().then(End)
        before = chat.session
        again = CustomerWrites(id="c:1/1", at=T0)
        assert chat.give(again).decision == Decision(session=before, duplicate=True)

    def test_what_was_refused_may_be_tried_again(self) -> None:
        chat = Chat(WEB).then(CustomerWrites)
        accept = Accept(id="try", at=chat.now, agent=ANA)
        chat.online = frozenset()
        assert chat.give(accept).refused_by == ("lifecycle.agent-not-online",)
        chat.online = frozenset({ANA})
        assert chat.give(accept).status is S.ACTIVE


class TestTime:
    def test_it_does_not_run_back(self) -> None:
        chat = accepted()
        before = chat.session
        chat.give(CustomerWrites(id="late", at=chat.now - MICROSECOND))
        assert (chat.refused_by, chat.session) == (("lifecycle.back-in-time",), before)

    def test_it_may_stand_still(self) -> None:
        chat = accepted()
        assert chat.give(CustomerWrites(id="at once", at=chat.now)).refused_by == ()

    def test_a_night_with_25_hours_is_25_hours_long(self) -> None:
        """New York, 1 November 2026: noon to noon is 25 hours, and the window has 24."""
        zone = ZoneInfo("America/New_York")
        chat = Chat(SMS)
        noon = datetime(2026, 10, 31, 12, tzinfo=zone)
        chat.give(AgentWrites(id="m1", at=noon, agent=ANA))
        chat.give(CustomerWrites(id="m2", at=noon.replace(month=11, day=1)))
        assert chat.rule == "lifecycle.late-reply-ends"
        assert chat.decision.steps[0].at.isoformat() == "2026-11-01T17:00:00+00:00"


class TestRefusals:
    """One test a rule stands in the conformance tests; here is how they combine."""

    def test_all_reasons_at_once(self) -> None:
        chat = Chat(SMS).then(CustomerWrites, heard=Heard.KEYWORD)
        chat.online = frozenset()
        assert chat.then(Accept, agent=ANA).refused_by == (
            "lifecycle.nothing-to-route",
            "lifecycle.agent-not-online",
        )

    def test_what_the_setting_rules_out_comes_before_what_is_missing(self) -> None:
        chat = Chat(SMS, changed(DOCUMENTED, standard_accepts_from_new=False))
        chat.then(CustomerWrites, heard=Heard.KEYWORD).then(Accept, agent=ANA)
        assert chat.refused_by == ("lifecycle.accept-needs-routing",)

    def test_it_stands_in_the_documents(self) -> None:
        chat = Chat(WEB).then(AgentWrites, agent=ANA)
        refusal = chat.decision.refusal
        assert refusal is not None
        (reason,) = refusal.reasons
        assert str(reason.citation) == "Guide: Compare Messaging Channel Capabilities"
        assert reason.remedy

    def test_nothing_is_changed_by_deciding(self) -> None:
        lifecycle = compile_lifecycle(SHORT_CODE)
        session = session_in(S.NEW)
        copy = attrs.evolve(session)
        for kind in (BeginRouting, End, CustomerWrites):
            decide(lifecycle, session, kind(id="m", at=T0), facts())
        assert session == copy
