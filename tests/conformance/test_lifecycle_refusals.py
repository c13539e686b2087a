"""The rules that refuse what would happen to a session, one test each."""

import pytest
from tests.lifecycle.world import (
    ANA,
    BO,
    CCAAS,
    CY,
    FACEBOOK,
    FACEBOOK_ENHANCED,
    HELPER,
    IN_APP,
    IN_APP_VERIFIED,
    MICROSECOND,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    TO_ANA,
    TO_BO,
    TO_CY,
    TO_FLOW,
    TO_LAB,
    TO_QUEUE,
    WEB,
    WEB_IDLE,
    WEB_VERIFIED,
    WHATSAPP_ENHANCED,
    Chat,
    accepted,
    changed,
    conference,
    handed_over,
    inactive,
)

from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CloseTab,
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
    Pause,
    RaiseFlag,
    SupervisorWhispers,
    TransferTo,
    Unpause,
    Whisper,
    decide,
    may_delete,
    may_start,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26
from msgcore.rules import Reason, Refusal
from msgcore.vocabulary import Actor, SessionStatus

S = SessionStatus


def reason(chat: Chat) -> Reason:
    """The one reason for which the last command did nothing."""
    assert chat.decision.steps == ()
    return only(chat.decision.refusal)


def only(refusal: Refusal | None) -> Reason:
    """The one reason of a refusal, which is cited."""
    assert refusal is not None
    (found,) = refusal.reasons
    assert str(found.citation)
    return found


def refused(chat: Chat, rule: str) -> bool:
    """Tell whether the last command did nothing for one reason, and says what would help."""
    found = reason(chat)
    return found.rule == f"lifecycle.{rule}" and bool(found.remedy)


# The session as such


@pytest.mark.rule("lifecycle.not-in-this-status")
def test_not_everything_can_happen_in_every_status() -> None:
    """What the chart has no arrow for in the present status does not happen.

    The remedy names the statuses of this channel in which it could.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = accepted().then(Accept, agent=BO)
    assert refused(chat, "not-in-this-status")
    assert reason(chat).detail == "the status is active"
    assert reason(chat).remedy == "The session would have to be waiting."
    paused = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA)
    assert refused(paused.then(TransferTo, agent=ANA, to=TO_BO), "not-in-this-status")
    assert refused(inactive().then(GoOffline, agent=ANA), "not-in-this-status")
    # A session that is not over keeps an agent from opening another by writing.
    assert refused(inactive().then(AgentWrites, agent=ANA), "not-in-this-status")
    waiting = Chat(SMS).then(CustomerWrites).then(BeginRouting).then(AgentWrites, agent=ANA)
    assert reason(waiting).remedy == "The session would have to be new or active."
    # Where the channel never could, nothing helps.
    assert reason(inactive().then(Unpause, agent=ANA)).remedy == ""


@pytest.mark.rule("lifecycle.no-session")
def test_most_things_need_a_session() -> None:
    """Only a message, a closed thread or a failure can be the first thing that happens.

    Guide: Lifecycle of a Messaging Session.
    """
    for kind in (BeginRouting, End):
        assert refused(Chat(WEB).then(kind), "no-session")
    for by_agent in (Accept, MarkInactive, Pause, Unpause, GoOffline, CloseTab, Join, RaiseFlag):
        assert refused(Chat(WEB).then(by_agent, agent=ANA), "no-session")
    for to_somebody in (TransferTo, Invite):
        assert refused(Chat(WEB).then(to_somebody, agent=ANA, to=TO_BO), "no-session")


@pytest.mark.rule("lifecycle.session-over")
def test_nothing_happens_in_a_session_that_is_over() -> None:
    """Ended and Error are the last statuses; what comes then belongs to a new session.

    Guide: Lifecycle of a Messaging Session.
    """
    for chat in (accepted().then(End), accepted().then(Fail, cause="a trigger")):
        assert refused(chat.then(CustomerWrites), "session-over")
        assert refused(chat.then(AgentWrites, agent=ANA), "session-over")
        assert refused(chat.then(TransferTo, agent=ANA, to=TO_BO), "session-over")


@pytest.mark.rule("lifecycle.no-session-id")
def test_a_session_opens_with_an_id_of_the_hosts() -> None:
    """msgcore makes no ids: where a session would open, the host has to give one.

    msgcore: msgcore mints no ids.
    """
    chat = Chat(WEB)
    decision = decide(chat.lifecycle, None, CustomerWrites(id="m1", at=chat.now))
    assert only(decision.refusal).rule == "lifecycle.no-session-id"
    assert decision.session is None


@pytest.mark.rule("lifecycle.back-in-time")
def test_a_session_does_not_go_back_in_time() -> None:
    """What is older than the last thing that happened comes too late; the same instant does not.

    msgcore: A session's time does not run backwards.
    """
    chat = accepted()
    assert chat.give(CustomerWrites(id="now", at=chat.now)).refused_by == ()
    chat.give(CustomerWrites(id="before", at=chat.now - MICROSECOND))
    assert refused(chat, "back-in-time")


@pytest.mark.rule("lifecycle.session-open")
def test_a_new_session_starts_when_the_last_one_is_over() -> None:
    """An agent begins a session only after the last one has ended or failed.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = inactive()
    refusal = only(may_start(chat.session))
    assert refusal.rule == "lifecycle.session-open"
    assert (refusal.detail, bool(refusal.remedy)) == ("its status is inactive", True)
    assert may_start(chat.then(End).session) is None
    assert may_start(accepted().then(Fail, cause="a trigger").session) is None
    assert may_start(None) is None


@pytest.mark.rule("lifecycle.deleted-singly")
def test_sessions_are_deleted_one_at_a_time() -> None:
    """There is no deleting of several sessions in one go.

    Guide: Lifecycle of a Messaging Session.
    """
    over = accepted().then(End).session
    assert over is not None
    assert may_delete([over]) is None
    assert only(may_delete([over, over])).rule == "lifecycle.deleted-singly"


@pytest.mark.rule("lifecycle.deleted-when-over")
def test_only_sessions_that_are_over_are_deleted() -> None:
    """A session that has neither ended nor failed cannot be deleted.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = accepted()
    assert only(may_delete([chat.open_session])).rule == "lifecycle.deleted-when-over"
    failed = chat.then(Fail, cause="a trigger").session
    assert failed is not None
    assert may_delete([failed]) is None


# Who does it


@pytest.mark.rule("lifecycle.not-the-owner")
def test_only_the_owner_acts_for_the_session() -> None:
    """Putting aside, pausing, closing and handing over are for the agent in charge alone.

    So is a second message before the first reply: it is for the agent who opened the session.

    Guide: End or Transfer a Messaging Session.
    """
    chat = conference(SMS_ENHANCED, STATUS_BASED, others=(BO,)).then(Leave, agent=ANA)
    for kind in (MarkInactive, Pause, CloseTab):
        assert refused(chat.then(kind, agent=ANA), "not-the-owner")
    assert refused(chat.then(TransferTo, agent=ANA, to=TO_CY), "not-the-owner")
    chat.then(Pause, agent=BO)
    for in_a_pause in (Unpause, GoOffline):
        assert refused(chat.then(in_a_pause, agent=ANA), "not-the-owner")
    outbound = Chat(SMS).then(AgentWrites, agent=ANA)
    assert refused(outbound.then(AgentWrites, agent=BO), "not-the-owner")
    assert refused(outbound.then(CloseTab, agent=BO), "not-the-owner")


@pytest.mark.rule("lifecycle.not-present")
def test_who_is_not_in_the_session_does_nothing_in_it() -> None:
    """Writing, whispering, inviting, flagging and leaving are for those who are there.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    for chat in (accepted(), handed_over()):
        for kind in (AgentWrites, Whisper, RaiseFlag):
            assert refused(chat.then(kind, agent=CY), "not-present")
    assert refused(accepted().then(Invite, agent=CY, to=TO_BO), "not-present")
    assert refused(conference().then(Leave, agent=BO), "not-present")
    assert refused(handed_over().then(GoOffline, agent=CY), "not-present")


@pytest.mark.rule("lifecycle.already-present")
def test_who_is_there_does_not_join() -> None:
    """Neither the owner nor a colleague answers an open invitation.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = conference().then(Invite, agent=ANA, to=TO_QUEUE)
    for agent in (ANA, CY):
        assert reason(chat.then(Join, agent=agent)).rule == "lifecycle.already-present"
    assert chat.then(Join, agent=BO).refused_by == ()


@pytest.mark.rule("lifecycle.agent-not-online")
def test_who_is_offline_accepts_nothing() -> None:
    """An agent has to be online to accept or join; without tracked presence everyone is.

    Guide: Accept a Message and Chat with a Customer.
    """
    for channel in (SMS, WEB):
        chat = Chat(channel).then(CustomerWrites)
        chat.online = frozenset({BO})
        assert refused(chat.then(Accept, agent=ANA), "agent-not-online")
        assert chat.then(Accept, agent=BO).status is S.ACTIVE
    invited = accepted().then(Invite, agent=ANA, to=TO_CY)
    invited.online = frozenset({ANA})
    assert refused(invited.then(Join, agent=CY), "agent-not-online")


@pytest.mark.rule("lifecycle.only-agents")
def test_a_bots_session_is_never_inactive() -> None:
    """Putting a session aside is for people; nor does silence put a bot's session aside.

    Help: End Inactive Sessions Automatically.
    """
    chat = accepted(WEB_IDLE, SUMMER_26, agent=HELPER, bot=True).then(AgentWrites, agent=HELPER)
    assert refused(chat.then(MarkInactive, agent=HELPER), "only-agents")


# Opening and routing


@pytest.mark.rule("lifecycle.nothing-to-route")
@pytest.mark.parametrize("heard", [Heard.KEYWORD, Heard.GRANT, Heard.HELD])
def test_consent_alone_is_not_routed(heard: Heard) -> None:
    """A New session without an inquiry is kept out of routing, and nobody can accept it.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = Chat(SMS).then(CustomerWrites, heard=heard)
    assert refused(chat.then(BeginRouting), "nothing-to-route")
    assert refused(chat.then(Accept, agent=ANA), "nothing-to-route")


@pytest.mark.rule("lifecycle.customer-opened")
def test_agents_accept_before_they_answer() -> None:
    """A New session that the customer opened has to be accepted before an agent writes.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = Chat(SMS).then(CustomerWrites).then(AgentWrites, agent=ANA)
    assert refused(chat, "customer-opened")
    assert chat.then(Accept, agent=ANA).then(AgentWrites, agent=ANA).refused_by == ()


@pytest.mark.rule("lifecycle.accept-needs-routing")
def test_a_policy_may_ask_for_routing_first() -> None:
    """Where the policy says so, a New session is routed before anybody accepts it.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = Chat(SMS, changed(DOCUMENTED, standard_accepts_from_new=False)).then(CustomerWrites)
    assert refused(chat.then(Accept, agent=ANA), "accept-needs-routing")
    assert chat.then(BeginRouting).then(Accept, agent=ANA).status is S.ACTIVE


@pytest.mark.rule("lifecycle.outbound-unsupported")
def test_agents_open_no_sessions_on_enhanced_channels() -> None:
    """By the guide agents write first on standard channels only; later on enhanced ones too.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (WEB, IN_APP, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED):
        assert refused(Chat(channel).then(AgentWrites, agent=ANA), "outbound-unsupported")
    assert Chat(WHATSAPP_ENHANCED, SUMMER_26).then(AgentWrites, agent=ANA).status is S.NEW
    assert refused(Chat(WEB, SUMMER_26).then(AgentWrites, agent=ANA), "outbound-unsupported")


@pytest.mark.rule("lifecycle.triggered-unsupported")
def test_processes_open_no_sessions_on_enhanced_channels() -> None:
    """By the guide processes write first on standard channels only.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (WEB, IN_APP, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED):
        assert refused(Chat(channel).then(AutomationWrites), "triggered-unsupported")


@pytest.mark.rule("lifecycle.automation-must-stay")
def test_by_the_guide_an_automatic_session_stays_open() -> None:
    """A session that ends with the message that opened it is a thing of the later product.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = Chat(SMS).then(AutomationWrites, keep_open=False)
    assert refused(chat, "automation-must-stay")
    assert chat.then(AutomationWrites).status is S.NEW


# What a channel does not have


@pytest.mark.rule("lifecycle.inactive-unsupported")
def test_standard_sessions_are_never_inactive() -> None:
    """Only enhanced channels, web and in-app know the status Inactive.

    Guide: Lifecycle of a Messaging Session.
    """
    for channel in (SMS, FACEBOOK):
        assert refused(accepted(channel).then(MarkInactive, agent=ANA), "inactive-unsupported")


@pytest.mark.rule("lifecycle.pause-unsupported")
def test_pausing_needs_an_enhanced_channel_and_status_based_capacity() -> None:
    """The guide knows no pause; later it needs the enhanced platform and status-based capacity.

    Object Reference: MessagingSession.
    """
    for chat in (accepted(WEB), accepted(SMS_ENHANCED, SUMMER_26), accepted(SMS, STATUS_BASED)):
        assert refused(chat.then(Pause, agent=ANA), "pause-unsupported")


@pytest.mark.rule("lifecycle.error-unsupported")
def test_standard_sessions_are_never_in_error() -> None:
    """Only enhanced channels, web and in-app know the status Error.

    Guide: Lifecycle of a Messaging Session.
    """
    for chat in (Chat(SMS), Chat(SMS).then(CustomerWrites), accepted(FACEBOOK)):
        chat.then(Fail, cause="a field is missing")
        assert reason(chat).rule == "lifecycle.error-unsupported"


@pytest.mark.rule("lifecycle.customer-cannot-end")
def test_on_other_channels_the_customer_ends_nothing() -> None:
    """Only web and in-app chats have an end for the customer; elsewhere there is the opt-out.

    Of customers who proved who they are, and of those in an app, the sources say two things.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (SMS, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED, WEB_VERIFIED, IN_APP_VERIFIED):
        assert refused(accepted(channel).then(End, by=Actor.CUSTOMER), "customer-cannot-end")
    other = changed(DOCUMENTED, customer_ends_in_app=False)
    assert refused(accepted(IN_APP, other).then(End, by=Actor.CUSTOMER), "customer-cannot-end")
    for channel in (WEB_VERIFIED, IN_APP_VERIFIED):
        assert accepted(channel, SUMMER_26).then(End, by=Actor.CUSTOMER).status is S.ENDED


@pytest.mark.rule("lifecycle.transfer-unsupported")
def test_standard_sessions_are_not_transferred() -> None:
    """Standard channels have no transfer of any kind.

    Transfer: Transfer a Messaging Session.
    """
    for channel in (SMS, FACEBOOK):
        for to in (TO_BO, TO_QUEUE, TO_FLOW):
            chat = accepted(channel).then(TransferTo, agent=ANA, to=to)
            assert refused(chat, "transfer-unsupported")


@pytest.mark.rule("lifecycle.conference-unsupported")
def test_standard_sessions_have_no_conferences() -> None:
    """Nobody is invited, joins, declines or leaves on a standard channel.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    for channel in (SMS, FACEBOOK):
        chat = accepted(channel)
        assert refused(chat.then(Invite, agent=ANA, to=TO_BO), "conference-unsupported")
        for kind in (Join, Decline, Leave):
            assert refused(chat.then(kind, agent=BO), "conference-unsupported")


@pytest.mark.rule("lifecycle.flags-unsupported")
def test_some_channels_have_no_flags() -> None:
    """On standard channels no agent raises a flag, and there is none to take down.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (SMS, FACEBOOK):
        chat = accepted(channel)
        assert refused(chat.then(RaiseFlag, agent=ANA), "flags-unsupported")
        assert refused(chat.then(LowerFlag, agent="sue"), "flags-unsupported")
    assert accepted(WHATSAPP_ENHANCED, SPRING_23).then(RaiseFlag, agent=ANA).refused_by == ()


@pytest.mark.rule("lifecycle.whispers-unsupported")
def test_some_channels_have_no_whispers() -> None:
    """On standard channels supervisors and agents cannot write to each other.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (SMS, FACEBOOK):
        chat = accepted(channel)
        assert refused(chat.then(Whisper, agent=ANA), "whispers-unsupported")
        assert refused(chat.then(SupervisorWhispers, agent="sue"), "whispers-unsupported")


# Transfers


@pytest.mark.rule("lifecycle.recipient-unsupported")
def test_not_every_channel_hands_over_to_everybody() -> None:
    """Queues came with the later article; people outside only where a partner routes.

    Transfer: Transfer a Messaging Session.
    """
    guide = accepted(WHATSAPP_ENHANCED, SPRING_23).then(TransferTo, agent=ANA, to=TO_QUEUE)
    assert refused(guide, "recipient-unsupported")
    outside = accepted(WEB).then(TransferTo, agent=ANA, to=TO_LAB)
    assert refused(outside, "recipient-unsupported")
    assert accepted(CCAAS).then(TransferTo, agent=ANA, to=TO_LAB).status is S.WAITING


@pytest.mark.rule("lifecycle.recipient-present")
def test_nobody_is_asked_who_is_there() -> None:
    """A session is not handed to its owner or to a colleague in it, who are not invited either.

    Transfer: Transfer a Messaging Session.
    """
    chat = conference()
    for to in (TO_ANA, TO_CY):
        assert refused(chat.then(TransferTo, agent=ANA, to=to), "recipient-present")
        assert refused(chat.then(Invite, agent=ANA, to=to), "recipient-present")


@pytest.mark.rule("lifecycle.recipient-offline")
def test_nobody_is_asked_who_is_offline() -> None:
    """Only agents who are online can receive a session or an invitation.

    Transfer: Transfer a Messaging Session.
    """
    chat = accepted()
    chat.online = frozenset({ANA})
    assert refused(chat.then(TransferTo, agent=ANA, to=TO_BO), "recipient-offline")
    assert refused(chat.then(Invite, agent=ANA, to=TO_BO), "recipient-offline")
    assert chat.then(TransferTo, agent=ANA, to=TO_QUEUE).refused_by == ()


@pytest.mark.rule("lifecycle.transfer-in-flight")
def test_a_transfer_is_not_taken_back() -> None:
    """Until it is accepted, the session is not handed on, put aside, paused, shared or left.

    Transfer: Transfer a Messaging Session.
    """
    chat = handed_over(channel=SMS_ENHANCED, policy=STATUS_BASED)
    for kind in (MarkInactive, Pause, Leave):
        assert refused(chat.then(kind, agent=ANA), "transfer-in-flight")
    for to_somebody in (TransferTo, Invite):
        assert refused(chat.then(to_somebody, agent=ANA, to=TO_CY), "transfer-in-flight")


@pytest.mark.rule("lifecycle.transfer-not-declinable")
def test_a_transfer_is_not_declined() -> None:
    """Agents cannot decline a transfer, whatever they may decline else.

    Transfer: Transfer a Messaging Session.
    """
    assert refused(handed_over().then(Decline, agent=BO), "transfer-not-declinable")


@pytest.mark.rule("lifecycle.not-for-this-agent")
def test_a_transfer_is_accepted_by_its_recipient() -> None:
    """Neither by another agent nor by the one who handed the session over.

    Transfer: Transfer a Messaging Session.
    """
    chat = handed_over()
    for agent in (ANA, CY):
        assert refused(chat.then(Accept, agent=agent), "not-for-this-agent")
    assert refused(handed_over(TO_QUEUE).then(Accept, agent=ANA), "not-for-this-agent")
    assert refused(handed_over(TO_LAB, CCAAS).then(Accept, agent=BO), "not-for-this-agent")


@pytest.mark.rule("lifecycle.accept-instead")
def test_the_recipient_of_a_transfer_does_not_join() -> None:
    """Whoever is to have the session accepts it, and answers no invitation of a queue.

    Transfer: Transfer a Messaging Session.
    """
    chat = accepted().then(Invite, agent=ANA, to=TO_QUEUE).then(TransferTo, agent=ANA, to=TO_BO)
    assert refused(chat.then(Join, agent=BO), "accept-instead")
    assert chat.then(Accept, agent=BO).status is S.ACTIVE


@pytest.mark.rule("lifecycle.external-from-conference")
def test_a_conference_is_not_handed_to_the_outside() -> None:
    """A conference on a channel of one's own is transferred within the organisation only.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = conference(CCAAS).then(TransferTo, agent=ANA, to=TO_LAB)
    assert refused(chat, "external-from-conference")
    chat.then(Leave, agent=CY).then(TransferTo, agent=ANA, to=TO_LAB)
    assert chat.status is S.WAITING


# Conferences


@pytest.mark.rule("lifecycle.invite-inside-only")
def test_nobody_from_outside_is_invited() -> None:
    """Agents, queues and flows can be invited, and nobody else.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    assert refused(accepted(CCAAS).then(Invite, agent=ANA, to=TO_LAB), "invite-inside-only")


@pytest.mark.rule("lifecycle.already-invited")
def test_everybody_is_invited_once() -> None:
    """A second invitation waits until the first one is answered.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = accepted().then(Invite, agent=ANA, to=TO_CY)
    assert refused(chat.then(Invite, agent=ANA, to=TO_CY), "already-invited")
    chat.then(Decline, agent=CY)
    assert chat.then(Invite, agent=ANA, to=TO_CY).refused_by == ()


@pytest.mark.rule("lifecycle.not-invited")
def test_who_is_not_invited_neither_joins_nor_declines() -> None:
    """An invitation of a queue is for whoever comes first: nobody declines it for all.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = accepted().then(Invite, agent=ANA, to=TO_CY)
    for kind in (Join, Decline):
        assert refused(chat.then(kind, agent=BO), "not-invited")
    chat.then(Invite, agent=ANA, to=TO_QUEUE)
    assert refused(chat.then(Decline, agent=BO), "not-invited")


@pytest.mark.rule("lifecycle.last-must-end")
def test_the_last_agent_ends_the_session() -> None:
    """Whoever is alone in a session ends it, and does not leave it.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = conference().then(Leave, agent=ANA)
    assert refused(chat.then(Leave, agent=CY), "last-must-end")
    assert chat.then(End).status is S.ENDED


@pytest.mark.rule("lifecycle.others-present")
def test_a_conference_is_left_before_it_is_ended() -> None:
    """While others are there, no agent ends, pauses or puts aside the session.

    A supervisor or the system may end it, and agents where the policy says so.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    for by in (Actor.AGENT, Actor.BOT):
        assert refused(conference().then(End, by=by), "others-present")
    assert refused(conference().then(TransferTo, agent=ANA, to=TO_BO).then(End), "others-present")
    assert refused(conference().then(MarkInactive, agent=ANA), "others-present")
    pausing = conference(SMS_ENHANCED, STATUS_BASED)
    assert refused(pausing.then(Pause, agent=ANA), "others-present")
    for by in (Actor.SUPERVISOR, Actor.SYSTEM, Actor.CUSTOMER):
        assert conference().then(End, by=by).status is S.ENDED
    lenient = changed(DOCUMENTED, end_needs_last_agent=False)
    assert conference(policy=lenient).then(End).status is S.ENDED


# Flags and whispers


@pytest.mark.rule("lifecycle.already-flagged")
def test_a_flag_is_raised_once() -> None:
    """While a flag is up, nobody raises another.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = conference().then(RaiseFlag, agent=ANA)
    assert refused(chat.then(RaiseFlag, agent=CY), "already-flagged")


@pytest.mark.rule("lifecycle.no-flag")
def test_what_is_not_up_is_not_taken_down() -> None:
    """A flag has to be up to be lowered.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    for chat in (accepted(), inactive(), handed_over()):
        assert refused(chat.then(LowerFlag, agent="sue"), "no-flag")


@pytest.mark.rule("lifecycle.nobody-present")
def test_a_supervisor_writes_to_somebody() -> None:
    """In a session that waits for an agent there is nobody whom a supervisor could write to.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    for chat in (Chat(WEB).then(CustomerWrites), handed_over(full=True)):
        assert refused(chat.then(SupervisorWhispers, agent="sue"), "nobody-present")
