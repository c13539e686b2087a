"""What agents do among themselves: going offline, transfers, conferences, tabs."""

from tests.lifecycle.world import (
    ANA,
    BO,
    CCAAS,
    CY,
    HELPER,
    LAB,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    TO_BO,
    TO_CY,
    TO_FLOW,
    TO_LAB,
    TO_QUEUE,
    WEB,
    Chat,
    accepted,
    changed,
    conference,
    handed_over,
    session_in,
)

from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    CloseTab,
    CustomerWrites,
    Decision,
    Decline,
    End,
    FlagLowered,
    GoOffline,
    Heard,
    Invite,
    Join,
    Leave,
    LowerFlag,
    MarkInactive,
    Pause,
    Pending,
    RaiseFlag,
    Staffing,
    SupervisorWhispers,
    TransferTo,
    Unpause,
    WaitReason,
    Whisper,
    Whispered,
    Wrote,
)
from msgcore.policy import DOCUMENTED
from msgcore.vocabulary import Actor, SessionStatus

S = SessionStatus


class TestOffline:
    def test_the_owner_who_goes_offline_loses_the_session(self) -> None:
        chat = accepted().then(GoOffline, agent=ANA)
        assert (chat.status, chat.open_session.staffing) == (S.WAITING, Staffing())

    def test_with_status_based_capacity_nothing_changes(self) -> None:
        chat = accepted(policy=changed(DOCUMENTED, capacity_model="status"))
        before = chat.session
        assert chat.then(GoOffline, agent=ANA).decision == Decision(session=before)

    def test_nor_does_it_in_a_pause(self) -> None:
        chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA)
        before = chat.session
        assert chat.then(GoOffline, agent=ANA).decision == Decision(session=before)

    def test_who_has_nothing_to_do_with_it_changes_nothing(self) -> None:
        chat = accepted().then(GoOffline, agent=BO)
        assert chat.status is S.ACTIVE
        assert chat.refused_by == ("lifecycle.not-the-owner", "lifecycle.not-present")
        assert accepted(SMS).then(GoOffline, agent=BO).refused_by == ("lifecycle.not-the-owner",)
        for status in (S.NEW, S.CONSENT, S.WAITING, S.INACTIVE, S.PAUSED):
            chat = Chat(WEB)
            chat.session = session_in(status)
            assert chat.then(GoOffline, agent=BO).refused_by

    def test_in_a_transfer_the_session_waits_for_its_recipient_all_the_same(self) -> None:
        chat = handed_over().then(GoOffline, agent=ANA)
        assert (chat.status, chat.staffing) == (S.WAITING, Staffing())
        assert chat.open_session.wait is WaitReason.TRANSFERRED
        assert chat.then(Accept, agent=BO).staffing == Staffing(owner=BO)

    def test_the_recipient_may_come_back_and_accept_as_anyone(self) -> None:
        chat = handed_over().then(GoOffline, agent=BO).then(Accept, agent=BO)
        assert chat.staffing == Staffing(owner=BO)

    def test_both_sides_of_a_transfer_may_go(self) -> None:
        chat = handed_over().then(GoOffline, agent=ANA).then(GoOffline, agent=BO)
        assert (chat.staffing, chat.pending.transfer and chat.pending.transfer.to) == (
            Staffing(),
            None,
        )
        assert chat.then(Accept, agent=ANA).staffing == Staffing(owner=ANA)

    def test_a_conference_goes_on_without_its_owner(self) -> None:
        chat = conference(others=(CY, BO)).then(GoOffline, agent=ANA).then(GoOffline, agent=CY)
        assert chat.staffing == Staffing(owner=BO)
        assert chat.then(GoOffline, agent=BO).status is S.WAITING

    def test_with_status_based_capacity_only_invitations_are_void(self) -> None:
        chat = conference(policy=STATUS_BASED).then(Invite, agent=ANA, to=TO_BO)
        assert chat.then(GoOffline, agent=BO).pending == Pending()
        assert chat.staffing.present == (ANA, CY)


class TestTransfer:
    def test_the_agent_stays_and_may_write_but_nothing_else(self) -> None:
        chat = handed_over()
        assert chat.then(AgentWrites, agent=ANA).refused_by == ()
        for kind in (MarkInactive, Pause, Leave):
            assert chat.then(kind, agent=ANA).refused_by == ("lifecycle.transfer-in-flight",)

    def test_an_agent_who_handed_over_does_not_take_it_back(self) -> None:
        assert handed_over(TO_QUEUE).then(Accept, agent=ANA).refused_by == (
            "lifecycle.not-for-this-agent",
        )

    def test_but_one_who_is_out_is_anyone(self) -> None:
        chat = handed_over(full=True).then(GoOffline, agent=BO).then(Accept, agent=ANA)
        assert chat.staffing == Staffing(owner=ANA)

    def test_somebody_outside_accepts_although_nobody_tracks_the_presence(self) -> None:
        chat = handed_over(TO_LAB, CCAAS)
        chat.online = frozenset({ANA, BO})
        assert chat.then(Accept, agent=BO).refused_by == ("lifecycle.not-for-this-agent",)
        assert chat.then(Accept, agent=LAB).staffing == Staffing(owner=LAB)

    def test_a_flow_may_hand_on_to_a_bot(self) -> None:
        chat = handed_over(TO_FLOW).then(Accept, agent=HELPER, bot=True)
        assert chat.staffing == Staffing(owner=HELPER, bot=True)

    def test_a_bot_hands_over_to_people(self) -> None:
        chat = accepted(agent=HELPER, bot=True).then(TransferTo, agent=HELPER, to=TO_QUEUE)
        assert chat.then(Accept, agent=ANA).staffing == Staffing(owner=ANA)

    def test_with_status_based_capacity_it_is_the_same(self) -> None:
        chat = handed_over(policy=STATUS_BASED)
        assert chat.staffing == Staffing(owner=ANA)
        assert chat.then(Accept, agent=BO).staffing == Staffing(owner=BO)
        assert handed_over(policy=STATUS_BASED, full=True).staffing == Staffing()

    def test_colleagues_stay_in_it(self) -> None:
        chat = conference().then(TransferTo, agent=ANA, to=TO_BO).then(Leave, agent=CY)
        assert (chat.refused_by, chat.staffing.present) == ((), (ANA,))
        kept = conference().then(TransferTo, agent=ANA, to=TO_BO).then(Accept, agent=BO)
        assert kept.staffing == Staffing(owner=BO, participants=(CY,))

    def test_who_is_invited_may_still_join(self) -> None:
        chat = accepted().then(Invite, agent=ANA, to=TO_CY).then(TransferTo, agent=ANA, to=TO_BO)
        chat.then(Join, agent=CY).then(Accept, agent=BO)
        assert chat.staffing == Staffing(owner=BO, participants=(CY,))

    def test_the_recipient_is_not_invited_any_more(self) -> None:
        chat = accepted().then(Invite, agent=ANA, to=TO_BO).then(TransferTo, agent=ANA, to=TO_BO)
        assert chat.pending.invitations == ()
        assert chat.then(Join, agent=BO).refused_by == (
            "lifecycle.not-invited",
            "lifecycle.accept-instead",
        )

    def test_the_last_colleague_does_not_end_what_another_is_to_have(self) -> None:
        """The recipient is full and the owner out: the one who is left may end it, not leave."""
        chat = conference()
        chat.load = ((BO, 100),)
        chat.then(TransferTo, agent=ANA, to=TO_BO)
        assert chat.staffing == Staffing(participants=(CY,))
        assert chat.then(Leave, agent=CY).refused_by == ("lifecycle.last-must-end",)
        assert chat.then(End).status is S.ENDED

    def test_the_customer_writes_on(self) -> None:
        chat = handed_over()
        assert chat.then(CustomerWrites).status is S.WAITING
        assert chat.then(CustomerWrites, heard=Heard.OPT_OUT).status is S.ENDED


class TestConference:
    def test_the_owner_who_leaves_takes_no_flag_along(self) -> None:
        chat = conference().then(RaiseFlag, agent=ANA).then(Leave, agent=ANA)
        assert (chat.staffing.owner, chat.open_session.flagged_by) == (CY, ANA)

    def test_a_bots_colleague_has_it_as_a_person(self) -> None:
        chat = accepted(agent=HELPER, bot=True).then(Invite, agent=HELPER, to=TO_CY)
        chat.then(Join, agent=CY).then(Leave, agent=HELPER)
        assert chat.staffing == Staffing(owner=CY)
        assert chat.then(MarkInactive, agent=CY).refused_by == ()

    def test_one_who_declined_may_be_asked_again(self) -> None:
        chat = accepted().then(Invite, agent=ANA, to=TO_CY).then(Decline, agent=CY)
        chat.then(Invite, agent=ANA, to=TO_CY).then(Join, agent=CY)
        assert chat.staffing.participants == (CY,)

    def test_a_colleague_may_invite_and_the_inviter_may_be_gone(self) -> None:
        chat = conference().then(Invite, agent=CY, to=TO_BO).then(Leave, agent=CY)
        assert chat.then(Join, agent=BO).staffing.participants == (BO,)

    def test_whispers_are_the_agents_or_the_supervisors(self) -> None:
        for kind, agent, by in (
            (Whisper, CY, Actor.AGENT),
            (SupervisorWhispers, "sue", Actor.SUPERVISOR),
        ):
            (whispered,) = conference().then(kind, agent=agent).decision.steps
            assert isinstance(whispered, Whispered)
            assert (whispered.by, whispered.agent) == (by, agent)

    def test_whoever_is_not_in_it_takes_the_flag_down_as_a_supervisor(self) -> None:
        for agent, by in ((ANA, Actor.AGENT), ("sue", Actor.SUPERVISOR)):
            chat = accepted().then(RaiseFlag, agent=ANA).then(LowerFlag, agent=agent)
            (lowered,) = chat.decision.steps
            assert isinstance(lowered, FlagLowered)
            assert (lowered.by, lowered.agent) == (by, agent)

    def test_a_message_says_whose_it_is(self) -> None:
        (wrote,) = conference().then(AgentWrites, agent=CY).decision.steps
        assert isinstance(wrote, Wrote)
        assert (wrote.by, wrote.agent) == (Actor.AGENT, CY)
        (said,) = accepted().then(CustomerWrites).decision.steps
        assert isinstance(said, Wrote)
        assert said.agent == ""


class TestTabs:
    def test_a_closed_tab_is_closed_once(self) -> None:
        chat = accepted().then(CloseTab, agent=ANA).then(CloseTab, agent=ANA)
        assert (chat.refused_by, chat.decision.steps) == ((), ())

    def test_in_a_pause_as_well(self) -> None:
        chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA)
        assert chat.then(CloseTab, agent=ANA).staffing.tab_closed
        assert chat.then(Unpause, agent=ANA).staffing.tab_closed
        assert not chat.then(AgentWrites, agent=ANA).staffing.tab_closed
