"""What a host has to do because of an event."""

from typing import Any

import pytest
from tests.lifecycle.world import (
    ANA,
    BO,
    CCAAS,
    CY,
    FACEBOOK,
    HOUR,
    LAB,
    MINUTE,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    TO_BO,
    TO_CY,
    TO_FLOW,
    TO_LAB,
    TO_QUEUE,
    WEB,
    WEB_IDLE,
    WEB_IDLE_BOTH,
    Chat,
    accepted,
    changed,
    conference,
    handed_over,
    inactive,
)

from msgcore import codec
from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CancelInvitation,
    CancelTransfer,
    CloseTab,
    CloseThread,
    CustomerWrites,
    Decline,
    End,
    Fail,
    GoOffline,
    Heard,
    Invite,
    Join,
    Leave,
    LowerFlag,
    MarkInactive,
    Notice,
    Notify,
    OfferInvitation,
    Pause,
    RaiseFlag,
    ReleaseCapacity,
    Route,
    SessionEffect,
    TransferTo,
    WakeAt,
    effects,
)
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy
from msgcore.vocabulary import Actor

STATUS_CAPACITY = changed(DOCUMENTED, capacity_model="status")
TO_ANYONE = (None, "")


def joined(agent: str) -> list[tuple[Actor, Notice, str]]:
    return [(to, Notice.AGENT_JOINED, agent) for to in (Actor.CUSTOMER, Actor.AGENT)]


def left(agent: str) -> list[tuple[Actor, Notice, str]]:
    return [(to, Notice.AGENT_LEFT, agent) for to in (Actor.CUSTOMER, Actor.AGENT)]


class TestRoute:
    def test_a_waiting_session_needs_an_agent(self) -> None:
        chat = Chat(WEB).then(CustomerWrites)
        assert chat.effects == (Route(id="c:1:1:0", due=chat.now, session="c:1"),)

    def test_it_is_asked_for_once(self) -> None:
        assert Chat(WEB).then(CustomerWrites).then(CustomerWrites).effects == ()
        assert Chat(SMS).then(CustomerWrites).then(BeginRouting).effects == ()

    def test_a_new_session_needs_one_too(self) -> None:
        assert Chat(SMS).then(CustomerWrites).done(Route) == (TO_ANYONE,)

    @pytest.mark.parametrize("heard", [Heard.KEYWORD, Heard.GRANT, Heard.HELD])
    def test_consent_alone_needs_nobody(self, heard: Heard) -> None:
        for channel in (SMS, FACEBOOK, WEB):
            assert Chat(channel).then(CustomerWrites, heard=heard).effects == ()

    def test_what_was_held_is_routed_with_the_grant(self) -> None:
        for channel in (SMS, WEB):
            chat = Chat(channel).then(CustomerWrites, heard=Heard.HELD)
            assert chat.then(CustomerWrites, heard=Heard.GRANT).done(Route) == (TO_ANYONE,)

    def test_so_is_a_held_reply_to_the_business(self) -> None:
        chat = Chat(FACEBOOK).then(AgentWrites, agent=ANA).then(CustomerWrites, heard=Heard.HELD)
        assert chat.then(CustomerWrites, heard=Heard.GRANT).done(Route) == ((None, ANA),)

    def test_a_reply_goes_to_who_began(self) -> None:
        chat = Chat(SMS).then(AgentWrites, agent=ANA)
        assert chat.effects == ()
        assert chat.then(CustomerWrites).done(Route) == ((None, ANA),)

    def test_a_resumed_session_goes_to_anyone(self) -> None:
        assert inactive().then(CustomerWrites).done(Route) == (TO_ANYONE,)

    def test_with_status_based_capacity_it_needs_nobody(self) -> None:
        assert inactive(policy=STATUS_CAPACITY).then(CustomerWrites).effects == ()

    def test_unless_its_agent_is_offline(self) -> None:
        chat = inactive(policy=STATUS_CAPACITY)
        chat.online = frozenset({BO})
        assert chat.then(CustomerWrites).done(Route) == (TO_ANYONE,)

    @pytest.mark.parametrize("to", [TO_BO, TO_QUEUE, TO_FLOW])
    def test_a_transfer_goes_to_its_recipient(self, to: object) -> None:
        assert accepted().then(TransferTo, agent=ANA, to=to).done(Route) == ((to, ""),)
        assert handed_over(TO_LAB, CCAAS).done(Route) == ((TO_LAB, ""),)

    def test_and_to_anyone_once_the_recipient_is_gone(self) -> None:
        assert handed_over().then(GoOffline, agent=BO).done(Route) == (TO_ANYONE,)


class TestTransferAndInvitations:
    def test_an_invitation_is_offered(self) -> None:
        chat = accepted().then(Invite, agent=ANA, to=TO_QUEUE)
        assert chat.done(OfferInvitation) == ((TO_QUEUE, ANA),)

    @pytest.mark.parametrize(
        ("kind", "details"),
        [
            (End, {"by": Actor.AGENT}),
            (End, {"by": Actor.CUSTOMER}),
            (CustomerWrites, {"heard": Heard.OPT_OUT}),
            (CloseThread, {}),
            (Fail, {"cause": "a trigger"}),
        ],
    )
    def test_the_end_makes_void_what_is_in_flight(
        self, kind: type[Any], details: dict[str, Any]
    ) -> None:
        chat = accepted().then(Invite, agent=ANA, to=TO_CY).then(Invite, agent=ANA, to=TO_QUEUE)
        chat.then(TransferTo, agent=ANA, to=TO_BO).then(kind, **details)
        assert chat.done(CancelTransfer) == ((TO_BO,),)
        assert chat.done(CancelInvitation) == ((TO_CY,), (TO_QUEUE,))

    def test_also_where_anyone_could_have_accepted(self) -> None:
        chat = handed_over().then(GoOffline, agent=BO).then(End)
        assert chat.done(CancelTransfer) == ((None,),)

    def test_the_end_of_an_ordinary_session_makes_nothing_void(self) -> None:
        chat = accepted().then(End)
        assert chat.done(CancelTransfer) == chat.done(CancelInvitation) == ()

    def test_acceptance_is_no_cancellation(self) -> None:
        assert handed_over().then(Accept, agent=BO).done(CancelTransfer) == ()

    def test_nobody_joins_a_session_that_nobody_is_in(self) -> None:
        for kind in (MarkInactive, GoOffline):
            chat = accepted().then(Invite, agent=ANA, to=TO_CY).then(kind, agent=ANA)
            assert chat.done(CancelInvitation) == ((TO_CY,),)
        full = accepted().then(Invite, agent=ANA, to=TO_CY)
        full.load = ((BO, 100),)
        full.then(TransferTo, agent=ANA, to=TO_BO)
        assert full.done(CancelInvitation) == ((TO_CY,),)

    def test_nor_a_paused_one(self) -> None:
        chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Invite, agent=ANA, to=TO_CY)
        assert chat.then(Pause, agent=ANA).done(CancelInvitation) == ((TO_CY,),)

    def test_whoever_is_to_have_it_need_not_join(self) -> None:
        chat = accepted().then(Invite, agent=ANA, to=TO_BO).then(Invite, agent=ANA, to=TO_CY)
        chat.then(TransferTo, agent=ANA, to=TO_BO)
        assert chat.done(CancelInvitation) == ((TO_BO,),)

    def test_nor_who_took_it_from_the_queue(self) -> None:
        chat = accepted().then(Invite, agent=ANA, to=TO_CY)
        chat.then(TransferTo, agent=ANA, to=TO_QUEUE).then(Accept, agent=CY)
        assert chat.done(CancelInvitation) == ((TO_CY,),)

    def test_an_answer_needs_no_cancellation(self) -> None:
        for kind in (Join, Decline):
            chat = accepted().then(Invite, agent=ANA, to=TO_CY).then(kind, agent=CY)
            assert chat.done(CancelInvitation) == ()


class TestReleaseCapacity:
    def test_marking_inactive_frees_the_agent(self) -> None:
        assert inactive().done(ReleaseCapacity) == ((ANA, False),)

    def test_going_offline_frees_the_agent(self) -> None:
        assert accepted().then(GoOffline, agent=ANA).done(ReleaseCapacity) == ((ANA, False),)

    @pytest.mark.parametrize(("kind", "details"), [(End, {}), (Fail, {"cause": "a trigger"})])
    @pytest.mark.parametrize(
        ("policy", "once_tab_closes"), [(DOCUMENTED, True), (STATUS_CAPACITY, False)]
    )
    def test_the_end_frees_the_agent_once_the_tab_is_closed(
        self,
        kind: type[Any],
        details: dict[str, Any],
        policy: Policy,
        once_tab_closes: bool,  # noqa: FBT001 - an expected answer
    ) -> None:
        chat = accepted(policy=policy).then(kind, **details)
        assert chat.done(ReleaseCapacity) == ((ANA, once_tab_closes),)

    def test_the_end_of_a_conference_frees_everybody(self) -> None:
        chat = conference().then(End, by=Actor.CUSTOMER)
        assert chat.done(ReleaseCapacity) == ((ANA, True), (CY, True))

    def test_a_pause_frees_nobody(self) -> None:
        assert accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA).effects == ()

    def test_who_has_no_session_has_nothing_to_be_freed_of(self) -> None:
        assert Chat(WEB, STATUS_CAPACITY).then(CustomerWrites).then(End).effects == ()
        assert Chat(SMS).then(AgentWrites, agent=ANA).then(End).effects == ()

    @pytest.mark.parametrize("policy", [DOCUMENTED, STATUS_CAPACITY])
    def test_a_transfer_frees_the_agent_when_it_is_accepted(self, policy: Policy) -> None:
        chat = handed_over(policy=policy)
        assert chat.done(ReleaseCapacity) == ()
        assert chat.then(Accept, agent=BO).done(ReleaseCapacity) == ((ANA, False),)

    @pytest.mark.parametrize("policy", [DOCUMENTED, STATUS_CAPACITY])
    def test_or_at_once_where_the_recipient_is_full(self, policy: Policy) -> None:
        chat = handed_over(policy=policy, full=True)
        assert chat.done(ReleaseCapacity) == ((ANA, False),)
        assert chat.then(Accept, agent=BO).done(ReleaseCapacity) == ()

    def test_only_an_agent_can_be_full(self) -> None:
        chat = accepted(CCAAS)
        chat.load = ((TO_QUEUE.name, 100), (LAB, 100))
        assert chat.then(TransferTo, agent=ANA, to=TO_QUEUE).staffing.owner == ANA

    def test_leaving_a_conference_frees_who_left(self) -> None:
        for agent in (ANA, CY):
            chat = conference().then(Leave, agent=agent)
            assert chat.done(ReleaseCapacity) == ((agent, False),)

    def test_a_closed_tab_frees_its_agent_once(self) -> None:
        for kind, details in (
            (End, {}),
            (GoOffline, {"agent": ANA}),
            (MarkInactive, {"agent": ANA}),
            (Fail, {"cause": "a trigger"}),
        ):
            chat = accepted().then(CloseTab, agent=ANA)
            assert chat.done(ReleaseCapacity) == ((ANA, False),)
            assert chat.then(kind, **details).done(ReleaseCapacity) == ()

    def test_also_across_a_transfer(self) -> None:
        chat = accepted().then(CloseTab, agent=ANA).then(TransferTo, agent=ANA, to=TO_BO)
        assert chat.then(Accept, agent=BO).done(ReleaseCapacity) == ()
        late = handed_over().then(CloseTab, agent=ANA)
        assert late.done(ReleaseCapacity) == ((ANA, False),)
        assert late.then(Accept, agent=BO).done(ReleaseCapacity) == ()

    def test_but_who_writes_has_it_open_again(self) -> None:
        chat = accepted().then(CloseTab, agent=ANA).then(AgentWrites, agent=ANA)
        assert chat.then(GoOffline, agent=ANA).done(ReleaseCapacity) == ((ANA, False),)

    def test_a_colleagues_message_opens_nobody_elses_tab(self) -> None:
        chat = conference().then(CloseTab, agent=ANA).then(AgentWrites, agent=CY)
        assert chat.then(Leave, agent=ANA).done(ReleaseCapacity) == ()

    def test_with_status_based_capacity_a_closed_tab_frees_nobody(self) -> None:
        chat = accepted(policy=STATUS_CAPACITY).then(CloseTab, agent=ANA)
        assert chat.effects == ()
        assert chat.then(End).done(ReleaseCapacity) == ((ANA, False),)

    def test_silence_frees_everybody(self) -> None:
        chat = conference(WEB_IDLE, SUMMER_26).then(AgentWrites, agent=ANA).wait(10 * MINUTE)
        assert chat.done(ReleaseCapacity) == ((ANA, False), (CY, False))


class TestNotify:
    def test_who_joins_and_who_leaves_is_told_to_customer_and_agents(self) -> None:
        chat = conference()
        assert chat.done(Notify) == (*joined(CY), (Actor.AGENT, Notice.HISTORY_LOADING, CY))
        assert chat.then(Leave, agent=CY).done(Notify) == tuple(left(CY))

    def test_also_who_goes_offline(self) -> None:
        assert conference().then(GoOffline, agent=ANA).done(Notify) == tuple(left(ANA))

    def test_a_transfer_out_of_a_conference_changes_its_people(self) -> None:
        chat = conference().then(TransferTo, agent=ANA, to=TO_BO)
        assert chat.done(Notify) == ()
        history = (Actor.AGENT, Notice.HISTORY_LOADING, BO)
        assert chat.then(Accept, agent=BO).done(Notify) == (*joined(BO), *left(ANA), history)

    def test_also_at_once_or_all_together(self) -> None:
        full = conference()
        full.load = ((BO, 100),)
        assert full.then(TransferTo, agent=ANA, to=TO_BO).done(Notify) == tuple(left(ANA))
        alone = conference(policy=changed(DOCUMENTED, participants_stay_on_transfer=False))
        alone.then(TransferTo, agent=ANA, to=TO_BO).then(Accept, agent=BO)
        history = (Actor.AGENT, Notice.HISTORY_LOADING, BO)
        assert alone.done(Notify) == (*joined(BO), *left(ANA), *left(CY), history)

    def test_a_plain_transfer_is_nothing_to_tell_the_customer(self) -> None:
        chat = handed_over()
        assert chat.done(Notify) == ()
        assert chat.then(Accept, agent=BO).done(Notify) == (
            (Actor.AGENT, Notice.HISTORY_LOADING, BO),
        )

    def test_nor_is_a_plain_acceptance(self) -> None:
        assert accepted().done(Notify) == ()

    def test_agents_are_told_who_declined(self) -> None:
        for kind in (Decline, GoOffline):
            chat = accepted().then(Invite, agent=ANA, to=TO_CY).then(kind, agent=CY)
            assert chat.done(Notify) == ((Actor.AGENT, Notice.INVITATION_DECLINED, CY),)

    def test_supervisors_are_told_of_flags(self) -> None:
        chat = accepted().then(RaiseFlag, agent=ANA)
        assert chat.done(Notify) == ((Actor.SUPERVISOR, Notice.FLAG_RAISED, ANA),)
        assert chat.then(LowerFlag, agent="sue").done(Notify) == (
            (Actor.SUPERVISOR, Notice.FLAG_LOWERED, "sue"),
        )

    @pytest.mark.parametrize(("kind", "details"), [(End, {}), (Fail, {"cause": "a trigger"})])
    def test_also_when_the_end_takes_one_down(
        self, kind: type[Any], details: dict[str, Any]
    ) -> None:
        chat = accepted().then(RaiseFlag, agent=ANA).then(kind, **details)
        assert chat.done(Notify) == ((Actor.SUPERVISOR, Notice.FLAG_LOWERED, ANA),)

    def test_the_end_of_a_conference_is_nobodys_leaving(self) -> None:
        assert conference().then(End, by=Actor.CUSTOMER).done(Notify) == ()


class TestWakeAt:
    def test_when_something_will_fall_due(self) -> None:
        chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites)
        assert chat.effects == (WakeAt(id="c:1:1:0", due=chat.now + 24 * HOUR, session="c:1"),)

    def test_again_only_when_that_changes(self) -> None:
        chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites)
        assert chat.then(CustomerWrites, heard=Heard.KEYWORD).effects == ()
        chat.then(AutomationWrites)
        assert chat.effects == (WakeAt(id="c:1:3:0", due=chat.now + 24 * HOUR, session="c:1"),)

    def test_one_deadline_follows_another(self) -> None:
        chat = accepted(WEB_IDLE_BOTH, SUMMER_26).then(AgentWrites, agent=ANA)
        assert [effect.due - chat.now for effect in chat.effects] == [10 * MINUTE]
        assert chat.then(AgentWrites, agent=ANA).effects == ()
        chat.wait(9 * MINUTE)
        (wake,) = (effect for effect in chat.effects if isinstance(effect, WakeAt))
        assert wake.due - chat.now == 20 * MINUTE


def test_a_retry_asks_for_the_same() -> None:
    chat = Chat(WEB).then(CustomerWrites)
    session, (event,) = chat.open_session, chat.decision.steps
    once = effects(chat.lifecycle, None, event, session)
    assert once == effects(chat.lifecycle, None, event, session)
    assert [effect.id for effect in once] == ["c:1:1:0"]


def test_effects_are_told_apart_and_are_plain_data() -> None:
    chat = conference().then(Invite, agent=ANA, to=TO_QUEUE).then(TransferTo, agent=ANA, to=TO_BO)
    chat.then(CustomerWrites, heard=Heard.OPT_OUT)
    ids = [effect.id for effect in chat.effects]
    assert ids == [f"c:1:{chat.decision.steps[0].revision}:{place}" for place in range(len(ids))]
    assert len(ids) == 4
    for effect in chat.effects:
        assert codec.from_data(SessionEffect, codec.to_data(effect)) == effect
