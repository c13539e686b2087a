"""The rules that move a session, one test each."""

import pytest
from tests.lifecycle.world import (
    ANA,
    APPLE,
    BO,
    CY,
    FACEBOOK,
    FACEBOOK_ENHANCED,
    HOUR,
    IN_APP,
    MICROSECOND,
    MINUTE,
    PRESETS,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    TO_BO,
    TO_CY,
    TO_QUEUE,
    WEB,
    WEB_IDLE,
    WEB_IDLE_BOTH,
    WEB_IDLE_ENDS,
    WHATSAPP_ENHANCED,
    Chat,
    accepted,
    changed,
    conference,
    handed_over,
    inactive,
)

from msgcore.channels import Channel
from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CloseTab,
    CloseThread,
    CustomerWrites,
    Decline,
    End,
    Ended,
    Ending,
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
    Staffing,
    SupervisorWhispers,
    TransferTo,
    Unpause,
    WaitReason,
    Whisper,
    advance,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import Actor, EndReason, SessionStatus

S = SessionStatus
STATUS_KEEPS = changed(DOCUMENTED, capacity_model="status")


def moved(chat: Chat, rule: str, status: SessionStatus) -> bool:
    """Tell whether the last command was granted by a rule and led to a status."""
    return (chat.rule, chat.status) == (f"lifecycle.{rule}", status)


def ended(chat: Chat) -> tuple[Actor, EndReason | None]:
    """Return who ended the session, and why."""
    (event,) = chat.decision.steps
    assert isinstance(event, Ended)
    return event.by, event.reason


def outbound(channel: Channel = SMS, policy: Policy = DOCUMENTED) -> Chat:
    """A chat that Ana opened."""
    return Chat(channel, policy).then(AgentWrites, agent=ANA)


# Opening


@pytest.mark.rule("lifecycle.opens-new")
@pytest.mark.parametrize("heard", [Heard.INQUIRY, Heard.HELD, Heard.KEYWORD, Heard.GRANT])
def test_a_message_opens_a_standard_session_as_new(heard: Heard) -> None:
    """On the standard platform a customer's first message, of any kind, makes a New session.

    Guide: Lifecycle of a Messaging Session.
    """
    assert moved(Chat(SMS).then(CustomerWrites, heard=heard), "opens-new", S.NEW)


@pytest.mark.rule("lifecycle.opens-waiting")
def test_a_message_opens_an_enhanced_session_as_waiting() -> None:
    """On the enhanced platform, web and in-app included, a customer's first message waits.

    Guide: Lifecycle of a Messaging Session.
    """
    for channel in (WEB, IN_APP, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED):
        assert moved(Chat(channel).then(CustomerWrites), "opens-waiting", S.WAITING)


@pytest.mark.rule("lifecycle.opens-consent")
@pytest.mark.parametrize("heard", [Heard.HELD, Heard.KEYWORD, Heard.GRANT])
def test_what_holds_nothing_to_answer_opens_in_consent(heard: Heard) -> None:
    """An enhanced session of consent keywords, or of what waits for consent, is in Consent.

    Guide: Lifecycle of a Messaging Session.
    """
    for channel in (WEB, FACEBOOK_ENHANCED):
        chat = Chat(channel).then(CustomerWrites, heard=heard)
        assert moved(chat, "opens-consent", S.CONSENT)
        assert chat.done(Route) == ()
    without = Chat(WEB, changed(DOCUMENTED, consent_status_on_web=False))
    assert moved(without.then(CustomerWrites, heard=heard), "opens-waiting", S.WAITING)


@pytest.mark.rule("lifecycle.opens-outbound")
def test_the_business_opens_a_session_as_new() -> None:
    """An agent or a process that writes first makes a New session.

    Guide: Start a Messaging Session with a Customer.
    """
    assert moved(outbound(), "opens-outbound", S.NEW)
    assert moved(outbound(IN_APP, SUMMER_26), "opens-outbound", S.NEW)
    assert moved(Chat(SMS).then(AutomationWrites), "opens-outbound", S.NEW)


@pytest.mark.rule("lifecycle.automation-ends")
def test_an_automatic_message_may_end_its_session_at_once() -> None:
    """In the later product an automatic message that asks for no reply leaves an ended session.

    Object Reference: ConvMessageSendRequest.
    """
    chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites, keep_open=False)
    assert moved(chat, "automation-ends", S.ENDED)
    assert chat.session is not None
    assert chat.session.ending is not None
    assert chat.session.ending.reason is EndReason.SENT_ONCE


@pytest.mark.rule("lifecycle.opt-out-opens-nothing")
def test_an_opt_out_out_of_the_blue_opens_nothing() -> None:
    """Somebody whose first word is an opt-out gets no session; it is no refusal either.

    msgcore: An opt-out as the first message.
    """
    chat = Chat(WEB).then(CustomerWrites, heard=Heard.OPT_OUT)
    assert (chat.session, chat.decision.steps, chat.decision.refusal) == (None, (), None)


@pytest.mark.rule("lifecycle.opt-out-opens-ended")
def test_an_opt_out_out_of_the_blue_leaves_an_ended_session() -> None:
    """In the later product an opt-out as the first word makes a session that is over.

    Object Reference: MessagingSession.
    """
    chat = Chat(WEB, SUMMER_26).then(CustomerWrites, heard=Heard.OPT_OUT)
    assert moved(chat, "opt-out-opens-ended", S.ENDED)


@pytest.mark.rule("lifecycle.closed-thread-opens-nothing")
def test_a_thread_that_closes_out_of_the_blue_opens_nothing() -> None:
    """A customer who deletes a thread without a session leaves none behind.

    msgcore: A thread that closes without a session.
    """
    chat = Chat(FACEBOOK_ENHANCED).then(CloseThread)
    assert (chat.session, chat.decision.steps, chat.decision.refusal) == (None, (), None)


@pytest.mark.rule("lifecycle.closed-thread-opens-ended")
def test_a_thread_that_closes_out_of_the_blue_leaves_an_ended_session() -> None:
    """In the later product a thread that closes, or is lost, makes a session that is over.

    Object Reference: MessagingSession.
    """
    for lost, by, reason in (
        (False, Actor.CUSTOMER, EndReason.THREAD_CLOSED),
        (True, Actor.SYSTEM, EndReason.CONTROL_LOST),
    ):
        chat = Chat(APPLE, SUMMER_26).then(CloseThread, control_lost=lost)
        assert moved(chat, "closed-thread-opens-ended", S.ENDED)
        assert chat.session is not None
        assert chat.session.ending == Ending(by=by, reason=reason)
        assert chat.session.times.customer_at is None, "nobody wrote anything"


# Messages of the customer


@pytest.mark.rule("lifecycle.message-kept")
def test_a_message_joins_the_open_session() -> None:
    """A customer who writes again is in the same session, in the same status.

    Guide: Lifecycle of a Messaging Session.
    """
    for chat, status in (
        (Chat(SMS).then(CustomerWrites), S.NEW),
        (Chat(WEB).then(CustomerWrites), S.WAITING),
        (handed_over(), S.WAITING),
        (accepted(), S.ACTIVE),
        (accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA), S.PAUSED),
    ):
        assert moved(chat.then(CustomerWrites), "message-kept", status)


@pytest.mark.rule("lifecycle.held-message-kept")
def test_a_message_below_the_level_of_consent_moves_nothing() -> None:
    """What somebody writes before consenting enough is kept; nothing is routed for it.

    msgcore: An ordinary message below the required level.
    """
    for chat in (Chat(SMS).then(CustomerWrites), accepted(), inactive()):
        before = chat.open_session.status
        assert moved(chat.then(CustomerWrites, heard=Heard.HELD), "held-message-kept", before)


@pytest.mark.rule("lifecycle.keyword-moves-nothing")
def test_a_keyword_moves_no_open_session() -> None:
    """HELP and START are answered, but no session changes its status for them.

    msgcore: HELP or START into an open session.
    """
    for chat in (outbound(), accepted(), inactive()):
        before = chat.open_session.status
        for heard in (Heard.KEYWORD, Heard.GRANT):
            assert moved(chat.then(CustomerWrites, heard=heard), "keyword-moves-nothing", before)


@pytest.mark.rule("lifecycle.consent-reached")
def test_a_session_in_consent_waits_once_there_is_something_to_answer() -> None:
    """An inquiry ends the status Consent, or the grant that an earlier inquiry waited for.

    Guide: Lifecycle of a Messaging Session.
    """
    asked = Chat(WEB).then(CustomerWrites, heard=Heard.GRANT).then(CustomerWrites)
    assert moved(asked, "consent-reached", S.WAITING)
    granted = Chat(WEB).then(CustomerWrites, heard=Heard.HELD)
    granted.then(CustomerWrites, heard=Heard.GRANT)
    assert moved(granted, "consent-reached", S.WAITING)
    assert granted.done(Route) == ((None, ""),)


@pytest.mark.rule("lifecycle.reply-routes")
def test_a_reply_in_time_goes_to_who_began() -> None:
    """Within 24 hours a reply waits for the agent who wrote first, if that agent is online.

    Guide: Start a Messaging Session with a Customer.
    """
    chat = outbound()
    chat.online = frozenset({ANA})
    chat.then(CustomerWrites, 24 * HOUR - MICROSECOND)
    assert moved(chat, "reply-routes", S.WAITING)
    assert chat.open_session.wait is WaitReason.REPLY
    assert chat.done(Route) == ((None, ANA),)


@pytest.mark.rule("lifecycle.late-reply-ends")
def test_a_late_reply_ends_the_session() -> None:
    """After 24 hours, or with its agent offline, a reply ends the session and opens another.

    Guide: Start a Messaging Session with a Customer.
    """
    late = outbound().then(CustomerWrites, 24 * HOUR)
    assert moved(late, "late-reply-ends", S.ENDED)
    alone = outbound()
    alone.online = frozenset({BO})
    assert moved(alone.then(CustomerWrites), "late-reply-ends", S.ENDED)
    assert ended(alone) == (Actor.SYSTEM, EndReason.OUTBOUND_UNANSWERED)


@pytest.mark.rule("lifecycle.reply-opens-anew")
def test_with_tab_based_capacity_a_reply_opens_a_session_for_anyone() -> None:
    """In the later product a reply is not the agent's, however fast, but a new session.

    Help: Considerations for Send a Message.
    """
    chat = outbound(IN_APP, SUMMER_26).then(CustomerWrites)
    assert moved(chat, "reply-opens-anew", S.ENDED)
    automatic = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites).then(CustomerWrites)
    assert moved(automatic, "reply-routes", S.WAITING)


@pytest.mark.rule("lifecycle.reply-same-agent")
def test_with_status_based_capacity_a_reply_goes_to_the_same_agent() -> None:
    """In the later product the agent who wrote has the reply at once, within 48 hours.

    Help: Considerations for Send a Message.
    """
    chat = outbound(IN_APP, STATUS_BASED).then(CustomerWrites, 48 * HOUR - MICROSECOND)
    assert moved(chat, "reply-same-agent", S.ACTIVE)
    assert chat.staffing == Staffing(owner=ANA)
    offline = outbound(IN_APP, STATUS_BASED)
    offline.online = frozenset({BO})
    assert moved(offline.then(CustomerWrites), "late-reply-ends", S.ENDED)


@pytest.mark.rule("lifecycle.resume")
def test_a_message_wakes_an_inactive_session() -> None:
    """A customer who writes into an inactive session waits for the next agent who is free.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = inactive().then(CustomerWrites)
    assert moved(chat, "resume", S.WAITING)
    assert chat.open_session.wait is WaitReason.RESUMED
    assert chat.done(Route) == ((None, ""),)


@pytest.mark.rule("lifecycle.resume-same-agent")
def test_with_status_based_capacity_it_wakes_with_its_agent() -> None:
    """Where the status holds the capacity, the same agent, if online, has the session at once.

    Help: Inactivate a Messaging Session.
    """
    chat = inactive(policy=STATUS_KEEPS).then(CustomerWrites)
    assert moved(chat, "resume-same-agent", S.ACTIVE)
    assert chat.staffing.owner == ANA


@pytest.mark.rule("lifecycle.opt-out-ends")
def test_an_opt_out_closes_the_open_session() -> None:
    """Whoever opts out is out of the session as well, in whatever status it is.

    Guide: Track Customer Consent in Messaging Channels.
    """
    for chat in (outbound(), accepted(), inactive(), handed_over(), conference()):
        chat.then(CustomerWrites, heard=Heard.OPT_OUT)
        assert moved(chat, "opt-out-ends", S.ENDED)
        assert ended(chat) == (Actor.CUSTOMER, EndReason.OPTED_OUT)


@pytest.mark.rule("lifecycle.opt-out-keeps")
def test_an_opt_out_on_messenger_leaves_the_session_open() -> None:
    """A stop keyword does not end a Messenger conversation; the agent has to.

    Guide: Considerations for Using Facebook Messenger.
    """
    for channel in (FACEBOOK, FACEBOOK_ENHANCED):
        chat = accepted(channel).then(CustomerWrites, heard=Heard.OPT_OUT)
        assert moved(chat, "opt-out-keeps", S.ACTIVE)


# What the business does


@pytest.mark.rule("lifecycle.routing-begins")
def test_a_new_session_waits_once_it_is_routed() -> None:
    """A session that is being routed, and that nobody has accepted yet, is Waiting.

    Guide: Lifecycle of a Messaging Session.
    """
    assert moved(Chat(SMS).then(CustomerWrites).then(BeginRouting), "routing-begins", S.WAITING)


@pytest.mark.rule("lifecycle.accept")
def test_a_session_is_active_once_it_is_accepted() -> None:
    """An agent or a bot that accepts a session makes it Active; so ends a transfer.

    Guide: Lifecycle of a Messaging Session.
    """
    for bot in (True, False):
        chat = Chat(WEB).then(CustomerWrites).then(Accept, agent=ANA, bot=bot)
        assert moved(chat, "accept", S.ACTIVE)
        assert chat.staffing == Staffing(owner=ANA, bot=bot)
    assert moved(Chat(SMS).then(CustomerWrites).then(Accept, agent=ANA), "accept", S.ACTIVE)
    transferred = handed_over().then(Accept, agent=BO)
    assert moved(transferred, "accept", S.ACTIVE)
    assert transferred.staffing == Staffing(owner=BO)


@pytest.mark.rule("lifecycle.agent-writes")
def test_an_agents_messages_leave_the_status() -> None:
    """Whoever is in the session writes into it, also while a transfer is in flight.

    Before the first reply the agent who opened the session may write once more.

    Guide: Lifecycle of a Messaging Session.
    """
    assert moved(accepted().then(AgentWrites, agent=ANA), "agent-writes", S.ACTIVE)
    assert moved(conference().then(AgentWrites, agent=CY), "agent-writes", S.ACTIVE)
    assert moved(handed_over().then(AgentWrites, agent=ANA), "agent-writes", S.WAITING)
    assert moved(outbound().then(AgentWrites, agent=ANA), "agent-writes", S.NEW)
    automatic = Chat(SMS).then(AutomationWrites)
    assert moved(automatic.then(AgentWrites, agent=BO), "agent-writes", S.NEW)


@pytest.mark.rule("lifecycle.automation-writes")
def test_an_automatic_message_joins_the_open_session() -> None:
    """A process that writes while a session is open leaves its status as it is.

    Guide: Start a Messaging Session with a Customer.
    """
    for chat in (Chat(SMS).then(AutomationWrites), accepted(), inactive()):
        before = chat.open_session.status
        for keep_open in (True, False):
            chat.then(AutomationWrites, keep_open=keep_open)
            assert moved(chat, "automation-writes", before)


@pytest.mark.rule("lifecycle.mark-inactive")
def test_the_owner_marks_a_session_inactive() -> None:
    """Where the customer stopped answering, the owner puts the session aside and is free.

    Guide: End or Transfer a Messaging Session.
    """
    chat = inactive()
    assert moved(chat, "mark-inactive", S.INACTIVE)
    assert chat.staffing == Staffing(preferred=ANA)
    assert chat.done(ReleaseCapacity) == ((ANA, False),)


@pytest.mark.rule("lifecycle.agent-ends")
def test_the_business_ends_a_session() -> None:
    """A session can be ended in whatever status it is, also from a list and by a bot.

    Guide: End or Transfer a Messaging Session.
    """
    for chat in (Chat(SMS).then(CustomerWrites), accepted(), inactive(), handed_over()):
        assert moved(chat.then(End, by=Actor.AGENT), "agent-ends", S.ENDED)
    for by, reason in (
        (Actor.BOT, EndReason.BOT_ENDED),
        (Actor.SUPERVISOR, EndReason.AGENT_ENDED),
        (Actor.SYSTEM, EndReason.SYSTEM_ENDED),
    ):
        assert ended(accepted().then(End, by=by)) == (by, reason)


@pytest.mark.rule("lifecycle.customer-ends")
def test_the_customer_ends_the_conversation() -> None:
    """Where the channel has such a button, the customer can end the conversation.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (WEB, IN_APP):
        chat = accepted(channel).then(End, by=Actor.CUSTOMER)
        assert moved(chat, "customer-ends", S.ENDED)
        assert ended(chat) == (Actor.CUSTOMER, EndReason.CUSTOMER_ENDED)


@pytest.mark.rule("lifecycle.thread-closes")
def test_a_thread_that_closes_ends_the_session() -> None:
    """A session ends with its thread: deleted by the customer, or taken by another application.

    Object Reference: MessagingSession.
    """
    for lost, by, reason in (
        (False, Actor.CUSTOMER, EndReason.THREAD_CLOSED),
        (True, Actor.SYSTEM, EndReason.CONTROL_LOST),
    ):
        for chat in (Chat(APPLE).then(CustomerWrites), accepted(APPLE), conference(APPLE)):
            chat.then(CloseThread, control_lost=lost)
            assert moved(chat, "thread-closes", S.ENDED)
            assert ended(chat) == (by, reason)


@pytest.mark.rule("lifecycle.record-fails")
def test_what_cannot_be_written_is_in_error() -> None:
    """A session is in error when its record could not be made, or not be changed.

    Guide: Lifecycle of a Messaging Session.
    """
    for chat in (Chat(WEB), accepted(), inactive(), handed_over()):
        chat.then(Fail, cause="a field is missing")
        assert moved(chat, "record-fails", S.ERROR)
        assert chat.session is not None
        assert chat.session.ending is not None
        assert chat.session.ending.cause == "a field is missing"


@pytest.mark.rule("lifecycle.pause")
def test_the_owner_pauses_a_session() -> None:
    """On enhanced channels with status-based capacity the owner can lay a session aside.

    Object Reference: MessagingSession.
    """
    chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Invite, agent=ANA, to=TO_CY)
    assert moved(chat.then(Pause, agent=ANA), "pause", S.PAUSED)
    assert chat.staffing == Staffing(owner=ANA)
    assert chat.pending.invitations == (), "nobody joins a paused session"


@pytest.mark.rule("lifecycle.unpause")
def test_the_owner_goes_on() -> None:
    """A paused session is Active again when its owner goes on.

    Object Reference: MessagingSession.
    """
    chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA).then(Unpause, agent=ANA)
    assert moved(chat, "unpause", S.ACTIVE)


@pytest.mark.rule("lifecycle.tab-closed")
def test_closing_the_tab_ends_nothing() -> None:
    """With tab-based capacity the agent is free, once; the session stays as it is.

    Guide: Considerations and Limitations for Messaging for In-App and Web.
    """
    for chat, status in ((accepted(), S.ACTIVE), (handed_over(), S.WAITING)):
        assert moved(chat.then(CloseTab, agent=ANA), "tab-closed", status)
        assert chat.done(ReleaseCapacity) == ((ANA, False),)
        assert chat.then(CloseTab, agent=ANA).decision.steps == ()
    kept = accepted(policy=STATUS_BASED).then(CloseTab, agent=ANA)
    assert moved(kept, "tab-closed", S.ACTIVE)
    assert kept.done(ReleaseCapacity) == ()
    assert outbound().then(CloseTab, agent=ANA).decision.steps == ()


# Going offline


@pytest.mark.rule("lifecycle.agent-offline")
def test_when_the_owner_goes_offline_the_session_waits() -> None:
    """An agent who goes offline, for whatever reason, gives the active session back.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = accepted().then(GoOffline, agent=ANA)
    assert moved(chat, "agent-offline", S.WAITING)
    assert (chat.staffing, chat.open_session.wait) == (Staffing(), WaitReason.AGENT_GONE)
    assert chat.done(Route) == ((None, ""),)


@pytest.mark.rule("lifecycle.agent-offline-keeps")
def test_with_status_based_capacity_who_goes_offline_stays() -> None:
    """Where the status holds the capacity, nobody leaves a session by going offline.

    Help: End or Transfer a Messaging Session.
    """
    for chat, agent in (
        (accepted(policy=STATUS_BASED), ANA),
        (accepted(policy=STATUS_BASED).then(Pause, agent=ANA), ANA),
        (conference(policy=STATUS_BASED), ANA),
        (conference(policy=STATUS_BASED), CY),
        (handed_over(policy=STATUS_BASED), ANA),
    ):
        before = chat.session
        chat.then(GoOffline, agent=agent)
        assert (chat.session, chat.refused_by, chat.decision.steps) == (before, (), ())
    rulings = {
        branch.ruling.rule
        for status, event, branch in accepted(policy=STATUS_BASED).lifecycle.table.arrows()
        if (status, event) == (S.PAUSED, "agent_goes_offline")
    }
    assert rulings == {"lifecycle.agent-offline-keeps"}


@pytest.mark.rule("lifecycle.offline-succession")
def test_when_the_owner_of_a_conference_goes_offline_the_next_one_has_it() -> None:
    """The longest-present of the others owns the conference then.

    msgcore: The owner of a conference goes offline.
    """
    chat = conference(others=(CY, BO)).then(GoOffline, agent=ANA)
    assert moved(chat, "offline-succession", S.ACTIVE)
    assert chat.staffing == Staffing(owner=CY, participants=(BO,))


@pytest.mark.rule("lifecycle.offline-leaves")
def test_who_goes_offline_has_left_and_answers_no_invitation() -> None:
    """Somebody in the conference has left it; the invitation of somebody invited is void.

    msgcore: A participant goes offline.
    """
    left = conference().then(GoOffline, agent=CY)
    assert moved(left, "offline-leaves", S.ACTIVE)
    assert left.staffing == Staffing(owner=ANA)
    declined = accepted().then(Invite, agent=ANA, to=TO_CY).then(GoOffline, agent=CY)
    assert moved(declined, "offline-leaves", S.ACTIVE)
    assert declined.pending.invitations == ()
    waits = handed_over().then(GoOffline, agent=ANA)
    assert moved(waits, "offline-leaves", S.WAITING)
    assert waits.staffing == Staffing()
    assert waits.pending.transfer is not None


@pytest.mark.rule("lifecycle.recipient-gone")
def test_when_the_recipient_goes_offline_anyone_may_accept() -> None:
    """Nobody waits for somebody who is not there.

    msgcore: A transfer whose recipient goes offline.
    """
    chat = handed_over().then(GoOffline, agent=BO)
    assert moved(chat, "recipient-gone", S.WAITING)
    assert chat.done(Route) == ((None, ""),)
    assert chat.then(Accept, agent=CY).staffing == Staffing(owner=CY)


# Transfers and conferences


@pytest.mark.rule("lifecycle.transfer-waits")
def test_a_transferred_session_waits_for_its_recipient() -> None:
    """The agent stays until the transfer is accepted, or is out at once if the recipient is full.

    Transfer: Transfer a Messaging Session.
    """
    chat = handed_over()
    assert moved(chat, "transfer-waits", S.WAITING)
    assert (chat.staffing.owner, chat.open_session.wait) == (ANA, WaitReason.TRANSFERRED)
    assert chat.done(Route) == ((TO_BO, ""),)
    assert chat.done(ReleaseCapacity) == ()
    full = handed_over(full=True)
    assert moved(full, "transfer-waits", S.WAITING)
    assert full.staffing == Staffing()
    assert full.done(ReleaseCapacity) == ((ANA, False),)
    assert moved(accepted().then(TransferTo, agent=ANA, to=TO_QUEUE), "transfer-waits", S.WAITING)


@pytest.mark.rule("lifecycle.invite")
def test_an_agent_invites_another() -> None:
    """Whoever is in the session may ask an agent, a queue or a flow to join, each by itself.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = conference()
    for inviter, to in ((ANA, TO_BO), (CY, TO_QUEUE)):
        assert moved(chat.then(Invite, agent=inviter, to=to), "invite", S.ACTIVE)
        assert chat.done(OfferInvitation) == ((to, inviter),)
    assert [invitation.to for invitation in chat.pending.invitations] == [TO_BO, TO_QUEUE]


@pytest.mark.rule("lifecycle.join")
def test_an_invited_agent_joins() -> None:
    """Customer and colleagues are told; of a queue, the first who accepts joins.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = conference()
    assert moved(chat, "join", S.ACTIVE)
    assert chat.staffing == Staffing(owner=ANA, participants=(CY,))
    assert chat.done(Notify) == (
        (Actor.CUSTOMER, Notice.AGENT_JOINED, CY),
        (Actor.AGENT, Notice.AGENT_JOINED, CY),
        (Actor.AGENT, Notice.HISTORY_LOADING, CY),
    )
    first = accepted().then(Invite, agent=ANA, to=TO_QUEUE).then(Join, agent=BO)
    assert moved(first, "join", S.ACTIVE)
    assert first.then(Join, agent=CY).refused_by == ("lifecycle.not-invited",)


@pytest.mark.rule("lifecycle.decline")
def test_an_invited_agent_declines() -> None:
    """The agents are told, and the customer is not.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = accepted().then(Invite, agent=ANA, to=TO_CY).then(Decline, agent=CY)
    assert moved(chat, "decline", S.ACTIVE)
    assert chat.done(Notify) == ((Actor.AGENT, Notice.INVITATION_DECLINED, CY),)
    assert chat.then(Join, agent=CY).refused_by == ("lifecycle.not-invited",)


@pytest.mark.rule("lifecycle.leave")
def test_an_agent_leaves_a_conference() -> None:
    """Customer and colleagues are told; when the owner leaves, the longest-present has it.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = conference(others=(CY, BO)).then(Leave, agent=ANA)
    assert moved(chat, "leave", S.ACTIVE)
    assert chat.staffing == Staffing(owner=CY, participants=(BO,))
    assert chat.done(Notify) == (
        (Actor.CUSTOMER, Notice.AGENT_LEFT, ANA),
        (Actor.AGENT, Notice.AGENT_LEFT, ANA),
    )
    assert chat.then(Leave, agent=BO).staffing == Staffing(owner=CY)


# Flags and whispers


@pytest.mark.rule("lifecycle.raise-flag")
def test_an_agent_asks_a_supervisor_for_help() -> None:
    """The supervisors are told, and nobody else.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    for chat, agent, status in ((conference(), CY, S.ACTIVE), (handed_over(), ANA, S.WAITING)):
        assert moved(chat.then(RaiseFlag, agent=agent), "raise-flag", status)
        assert chat.open_session.flagged_by == agent
        assert chat.done(Notify) == ((Actor.SUPERVISOR, Notice.FLAG_RAISED, agent),)


@pytest.mark.rule("lifecycle.lower-flag")
def test_the_flag_is_taken_down() -> None:
    """By an agent or a supervisor, and also when nobody has the session any more.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    chat = accepted().then(RaiseFlag, agent=ANA).then(MarkInactive, agent=ANA)
    assert moved(chat.then(LowerFlag, agent="sue"), "lower-flag", S.INACTIVE)
    assert chat.open_session.flagged_by == ""
    assert chat.done(Notify) == ((Actor.SUPERVISOR, Notice.FLAG_LOWERED, "sue"),)


@pytest.mark.rule("lifecycle.agent-whispers")
def test_an_agent_writes_to_the_supervisor() -> None:
    """It changes nothing, and nobody is told by msgcore: the host delivers the words.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    for chat, agent, status in ((conference(), CY, S.ACTIVE), (handed_over(), ANA, S.WAITING)):
        assert moved(chat.then(Whisper, agent=agent), "agent-whispers", status)
        assert chat.effects == ()


@pytest.mark.rule("lifecycle.supervisor-whispers")
def test_a_supervisor_writes_to_the_agents() -> None:
    """It changes nothing, and nobody is told by msgcore: the host delivers the words.

    Conferencing: Add Conferencing to a Messaging Session.
    """
    for chat, status in ((accepted(), S.ACTIVE), (handed_over(), S.WAITING)):
        assert moved(chat.then(SupervisorWhispers, agent="sue"), "supervisor-whispers", status)
        assert chat.effects == ()


# What falls due


@pytest.mark.rule("lifecycle.inactive-expires")
@pytest.mark.parametrize(("policy", "hours"), list(zip(PRESETS, (30, 30, 24), strict=True)))
def test_a_session_that_stays_inactive_ends(policy: Policy, hours: int) -> None:
    """An inactive session ends by itself after 30 hours; in the later product after 24.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = inactive(policy=policy)
    deadline = chat.now + hours * HOUR
    assert advance(chat.lifecycle, chat.open_session, deadline - MICROSECOND).steps == ()
    assert moved(chat.wait(hours * HOUR), "inactive-expires", S.ENDED)
    assert ended(chat) == (Actor.SYSTEM, EndReason.INACTIVE_TOO_LONG)


@pytest.mark.rule("lifecycle.outbound-lapses")
def test_a_session_without_a_reply_lapses() -> None:
    """In the later product a business-initiated session ends by itself: after 48 hours, or 24.

    Help: Considerations for Send a Message.
    """
    enhanced = outbound(IN_APP, SUMMER_26)
    deadline = enhanced.now + 48 * HOUR
    assert advance(enhanced.lifecycle, enhanced.open_session, deadline - MICROSECOND).steps == ()
    assert moved(enhanced.wait(48 * HOUR), "outbound-lapses", S.ENDED)
    standard = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites).wait(24 * HOUR)
    assert moved(standard, "outbound-lapses", S.ENDED)
    by_the_guide = Chat(FACEBOOK, SPRING_23).then(AutomationWrites).wait(1000 * HOUR)
    assert by_the_guide.decision.steps == ()


@pytest.mark.rule("lifecycle.idle-inactivates")
def test_a_silent_customers_session_becomes_inactive() -> None:
    """The time runs from the agent's first answer to what the customer wrote last.

    Help: End Inactive Sessions Automatically.
    """
    chat = accepted(WEB_IDLE, SUMMER_26).then(AgentWrites, agent=ANA)
    chat.then(AgentWrites, 9 * MINUTE, agent=ANA).wait(MINUTE)
    assert moved(chat, "idle-inactivates", S.INACTIVE)
    assert chat.staffing == Staffing(preferred=ANA)


@pytest.mark.rule("lifecycle.idle-ends")
def test_a_silent_customers_session_ends() -> None:
    """Where the channel says so, silence does not make the session inactive, but ends it.

    Help: End Inactive Sessions Automatically.
    """
    chat = accepted(WEB_IDLE_ENDS, SUMMER_26).then(AgentWrites, agent=ANA).wait(10 * MINUTE)
    assert moved(chat, "idle-ends", S.ENDED)
    assert ended(chat) == (Actor.SYSTEM, EndReason.CUSTOMER_IDLE)


@pytest.mark.rule("lifecycle.inactive-ends-early")
def test_a_session_inactivated_by_silence_ends_soon() -> None:
    """Where the channel says so, an inactive session ends after the channel's own time.

    Help: End Inactive Sessions Automatically.
    """
    chat = accepted(WEB_IDLE_BOTH, SUMMER_26).then(AgentWrites, agent=ANA).wait(10 * MINUTE)
    assert chat.status is S.INACTIVE
    assert moved(chat.wait(20 * MINUTE), "inactive-ends-early", S.ENDED)
    assert ended(chat) == (Actor.SYSTEM, EndReason.CUSTOMER_IDLE)
