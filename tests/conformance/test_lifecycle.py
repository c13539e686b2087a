"""The rules of the session's life, one test each: first what moves it, then what refuses."""

import pytest
from tests.lifecycle.world import (
    ANA,
    BO,
    FACEBOOK,
    FACEBOOK_ENHANCED,
    HOUR,
    IN_APP,
    MICROSECOND,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    WEB,
    WHATSAPP_ENHANCED,
    Chat,
    changed,
)

from msgcore.channels import Channel
from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CustomerWrites,
    End,
    Ended,
    Fail,
    GoOffline,
    Heard,
    MarkInactive,
    Pause,
    Unpause,
    advance,
    decide,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.rules import Reason
from msgcore.vocabulary import Actor, EndReason, SessionStatus

S = SessionStatus


def accepted(channel: Channel = WEB, policy: Policy = DOCUMENTED) -> Chat:
    """A chat that Ana has accepted."""
    return Chat(channel, policy).then(CustomerWrites).then(Accept, agent=ANA)


def inactive(channel: Channel = WEB, policy: Policy = DOCUMENTED) -> Chat:
    """A chat that Ana has marked inactive."""
    return accepted(channel, policy).then(MarkInactive, agent=ANA)


def moved(chat: Chat, rule: str, status: SessionStatus) -> bool:
    """Tell whether the last command was granted by a rule and led to a status."""
    return (chat.rule, chat.status) == (f"lifecycle.{rule}", status)


def refusal(chat: Chat) -> Reason:
    """The one reason for which the last command did nothing."""
    assert chat.decision.refusal is not None
    assert chat.decision.steps == ()
    (reason,) = chat.decision.refusal.reasons
    assert str(reason.citation)
    return reason


# What moves a session


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
        assert moved(Chat(channel).then(CustomerWrites, heard=heard), "opens-consent", S.CONSENT)


@pytest.mark.rule("lifecycle.opens-outbound")
def test_the_business_opens_a_session_as_new() -> None:
    """An agent or a process that writes first makes a New session.

    Guide: Start a Messaging Session with a Customer.
    """
    assert moved(Chat(SMS).then(AgentWrites, agent=ANA), "opens-outbound", S.NEW)
    assert moved(Chat(SMS).then(AutomationWrites), "opens-outbound", S.NEW)


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


@pytest.mark.rule("lifecycle.message-kept")
def test_a_message_joins_the_open_session() -> None:
    """A customer who writes again is in the same session, in the same status.

    Guide: Lifecycle of a Messaging Session.
    """
    for chat, status in (
        (Chat(SMS).then(CustomerWrites), S.NEW),
        (Chat(WEB).then(CustomerWrites), S.WAITING),
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
    for chat in (Chat(SMS).then(AgentWrites, agent=ANA), accepted(), inactive()):
        before = chat.open_session.status
        for heard in (Heard.KEYWORD, Heard.GRANT):
            assert moved(chat.then(CustomerWrites, heard=heard), "keyword-moves-nothing", before)


@pytest.mark.rule("lifecycle.reply-routes")
def test_a_reply_in_time_goes_to_who_began() -> None:
    """Within 24 hours a reply waits for the agent who wrote first, if that agent is online.

    Guide: Start a Messaging Session with a Customer.
    """
    chat = Chat(SMS).then(AgentWrites, agent=ANA)
    chat.online = frozenset({ANA})
    chat.then(CustomerWrites, 24 * HOUR - MICROSECOND)
    assert moved(chat, "reply-routes", S.WAITING)
    assert chat.open_session.staffing.preferred == ANA


@pytest.mark.rule("lifecycle.late-reply-ends")
def test_a_late_reply_ends_the_session() -> None:
    """After 24 hours, or with its agent offline, a reply ends the session and opens another.

    Guide: Start a Messaging Session with a Customer.
    """
    late = Chat(SMS).then(AgentWrites, agent=ANA).then(CustomerWrites, 24 * HOUR)
    assert moved(late, "late-reply-ends", S.ENDED)
    alone = Chat(SMS).then(AgentWrites, agent=ANA)
    alone.online = frozenset({BO})
    assert moved(alone.then(CustomerWrites), "late-reply-ends", S.ENDED)


@pytest.mark.rule("lifecycle.routing-begins")
def test_a_new_session_waits_once_it_is_routed() -> None:
    """A session that is being routed, and that nobody has accepted yet, is Waiting.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = Chat(SMS).then(CustomerWrites).then(BeginRouting)
    assert moved(chat, "routing-begins", S.WAITING)


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


@pytest.mark.rule("lifecycle.accept")
def test_a_session_is_active_once_it_is_accepted() -> None:
    """An agent or a bot that accepts a session makes it Active.

    Guide: Lifecycle of a Messaging Session.
    """
    for bot in (True, False):
        chat = Chat(WEB).then(CustomerWrites).then(Accept, agent=ANA, bot=bot)
        assert moved(chat, "accept", S.ACTIVE)
        assert chat.open_session.staffing.bot is bot
    assert moved(Chat(SMS).then(CustomerWrites).then(Accept, agent=ANA), "accept", S.ACTIVE)


@pytest.mark.rule("lifecycle.agent-writes")
def test_an_agents_messages_leave_the_status() -> None:
    """The owner writes into the session, or the business once more before the first reply.

    Guide: Lifecycle of a Messaging Session.
    """
    assert moved(accepted().then(AgentWrites, agent=ANA), "agent-writes", S.ACTIVE)
    outbound = Chat(SMS).then(AgentWrites, agent=ANA).then(AgentWrites, agent=ANA)
    assert moved(outbound, "agent-writes", S.NEW)


@pytest.mark.rule("lifecycle.automation-writes")
def test_an_automatic_message_joins_the_open_session() -> None:
    """A process that writes while a session is open leaves its status as it is.

    Guide: Start a Messaging Session with a Customer.
    """
    for chat in (Chat(SMS).then(AutomationWrites), accepted(), inactive()):
        before = chat.open_session.status
        assert moved(chat.then(AutomationWrites), "automation-writes", before)


@pytest.mark.rule("lifecycle.mark-inactive")
def test_the_owner_marks_a_session_inactive() -> None:
    """Where the customer stopped answering, the owner puts the session aside.

    Guide: End or Transfer a Messaging Session.
    """
    chat = accepted().then(MarkInactive, agent=ANA)
    assert moved(chat, "mark-inactive", S.INACTIVE)
    assert chat.open_session.staffing.owner == ""


@pytest.mark.rule("lifecycle.resume")
def test_a_message_wakes_an_inactive_session() -> None:
    """A customer who writes into an inactive session waits for the next agent who is free.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = inactive().then(CustomerWrites)
    assert moved(chat, "resume", S.WAITING)
    assert chat.open_session.staffing.preferred == ""


@pytest.mark.rule("lifecycle.resume-same-agent")
def test_with_status_based_capacity_it_wakes_with_its_agent() -> None:
    """Where the status holds the capacity, the same agent has the session again at once.

    Help: Inactivate a Messaging Session.
    """
    chat = inactive(policy=changed(DOCUMENTED, capacity_model="status")).then(CustomerWrites)
    assert moved(chat, "resume-same-agent", S.ACTIVE)
    assert chat.open_session.staffing.owner == ANA


@pytest.mark.rule("lifecycle.inactive-expires")
@pytest.mark.parametrize(("policy", "hours"), [(SPRING_23, 30), (DOCUMENTED, 30), (SUMMER_26, 24)])
def test_a_session_that_stays_inactive_ends(policy: Policy, hours: int) -> None:
    """An inactive session ends by itself after 30 hours; in the later product after 24.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = inactive(policy=policy)
    deadline = chat.now + hours * HOUR
    assert advance(chat.lifecycle, chat.open_session, deadline - MICROSECOND).steps == ()
    (event,) = advance(chat.lifecycle, chat.open_session, deadline).steps
    assert (event.rule, event.status) == ("lifecycle.inactive-expires", S.ENDED)


@pytest.mark.rule("lifecycle.outbound-lapses")
def test_a_session_without_a_reply_lapses() -> None:
    """In the later product a business-initiated session ends by itself after 48 hours.

    Help: Considerations for Send a Message.
    """
    chat = Chat(FACEBOOK, SUMMER_26).then(AutomationWrites)
    deadline = chat.now + 48 * HOUR
    assert advance(chat.lifecycle, chat.open_session, deadline - MICROSECOND).steps == ()
    (event,) = advance(chat.lifecycle, chat.open_session, deadline).steps
    assert (event.rule, event.status) == ("lifecycle.outbound-lapses", S.ENDED)
    by_the_guide = Chat(FACEBOOK, SPRING_23).then(AutomationWrites)
    assert advance(by_the_guide.lifecycle, by_the_guide.open_session, deadline).steps == ()


@pytest.mark.rule("lifecycle.agent-ends")
def test_the_business_ends_a_session() -> None:
    """A session can be ended in whatever status it is, also from a list and by a bot.

    Guide: End or Transfer a Messaging Session.
    """
    for chat in (Chat(SMS).then(CustomerWrites), accepted(), inactive()):
        assert moved(chat.then(End, by=Actor.AGENT), "agent-ends", S.ENDED)
    assert moved(accepted().then(End, by=Actor.BOT), "agent-ends", S.ENDED)


@pytest.mark.rule("lifecycle.customer-ends")
def test_the_customer_ends_the_conversation() -> None:
    """Where the channel has such a button, the customer can end the conversation.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (WEB, IN_APP):
        chat = accepted(channel).then(End, by=Actor.CUSTOMER)
        assert moved(chat, "customer-ends", S.ENDED)


@pytest.mark.rule("lifecycle.opt-out-ends")
def test_an_opt_out_closes_the_open_session() -> None:
    """Whoever opts out is out of the session as well, in whatever status it is.

    Guide: Track Customer Consent in Messaging Channels.
    """
    for chat in (Chat(SMS).then(AgentWrites, agent=ANA), accepted(), inactive()):
        chat.then(CustomerWrites, heard=Heard.OPT_OUT)
        assert moved(chat, "opt-out-ends", S.ENDED)
        (event,) = chat.decision.steps
        assert isinstance(event, Ended)
        assert event.reason is EndReason.OPTED_OUT


@pytest.mark.rule("lifecycle.opt-out-keeps")
def test_an_opt_out_on_messenger_leaves_the_session_open() -> None:
    """A stop keyword does not end a Messenger conversation; the agent has to.

    Guide: Considerations for Using Facebook Messenger.
    """
    for channel in (FACEBOOK, FACEBOOK_ENHANCED):
        chat = accepted(channel).then(CustomerWrites, heard=Heard.OPT_OUT)
        assert moved(chat, "opt-out-keeps", S.ACTIVE)


@pytest.mark.rule("lifecycle.agent-offline")
def test_when_the_owner_goes_offline_the_session_waits() -> None:
    """An agent who goes offline, for whatever reason, gives the active session back.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = accepted().then(GoOffline, agent=ANA)
    assert moved(chat, "agent-offline", S.WAITING)
    assert chat.open_session.staffing.owner == ""


@pytest.mark.rule("lifecycle.agent-offline-keeps")
def test_with_status_based_capacity_the_session_stays() -> None:
    """Where the status holds the capacity, an agent who goes offline keeps the session.

    Help: End or Transfer a Messaging Session.
    """
    chat = accepted(SMS_ENHANCED, STATUS_BASED)
    for status in (S.ACTIVE, S.PAUSED):
        before = chat.session
        chat.then(GoOffline, agent=ANA)
        assert (chat.session, chat.status) == (before, status)
        assert (chat.decision.refusal, chat.decision.steps) == (None, ())
        chat.then(Pause, agent=ANA)
    rulings = {
        branch.ruling.rule
        for _, event, branch in chat.lifecycle.table.arrows()
        if event == "agent_goes_offline"
    }
    assert rulings == {"lifecycle.agent-offline-keeps"}


@pytest.mark.rule("lifecycle.pause")
def test_the_owner_pauses_a_session() -> None:
    """On enhanced channels with status-based capacity the owner can lay a session aside.

    Object Reference: MessagingSession.
    """
    chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA)
    assert moved(chat, "pause", S.PAUSED)
    assert chat.open_session.staffing.owner == ANA


@pytest.mark.rule("lifecycle.unpause")
def test_the_owner_goes_on() -> None:
    """A paused session is Active again when its owner goes on.

    Object Reference: MessagingSession.
    """
    chat = accepted(SMS_ENHANCED, STATUS_BASED).then(Pause, agent=ANA).then(Unpause, agent=ANA)
    assert moved(chat, "unpause", S.ACTIVE)


@pytest.mark.rule("lifecycle.record-fails")
def test_what_cannot_be_written_is_in_error() -> None:
    """A session is in error when its record could not be made, or not be changed.

    Guide: Lifecycle of a Messaging Session.
    """
    for chat in (Chat(WEB), accepted(), inactive()):
        chat.then(Fail, cause="a field is missing")
        assert moved(chat, "record-fails", S.ERROR)
        assert chat.session is not None
        assert chat.session.ending is not None
        assert chat.session.ending.cause == "a field is missing"


# What refuses


@pytest.mark.rule("lifecycle.not-in-this-status")
def test_not_everything_can_happen_in_every_status() -> None:
    """What the chart has no arrow for in the present status does not happen.

    Guide: Lifecycle of a Messaging Session.
    """
    assert refusal(accepted().then(Accept, agent=BO)).rule == "lifecycle.not-in-this-status"
    # A session that is not over keeps an agent from opening another by writing.
    for chat in (Chat(WEB).then(CustomerWrites), inactive()):
        chat.then(AgentWrites, agent=ANA)
        assert refusal(chat).rule == "lifecycle.not-in-this-status"


@pytest.mark.rule("lifecycle.no-session")
def test_most_things_need_a_session() -> None:
    """Only a message, or a failure, can be the first thing that happens.

    Guide: Lifecycle of a Messaging Session.
    """
    for kind in (BeginRouting, End):
        assert refusal(Chat(WEB).then(kind)).rule == "lifecycle.no-session"
    for by_agent in (Accept, MarkInactive, Pause, Unpause, GoOffline):
        assert refusal(Chat(WEB).then(by_agent, agent=ANA)).rule == "lifecycle.no-session"


@pytest.mark.rule("lifecycle.session-over")
def test_nothing_happens_in_a_session_that_is_over() -> None:
    """Ended and Error are the last statuses; what comes then belongs to a new session.

    Guide: Lifecycle of a Messaging Session.
    """
    for chat in (accepted().then(End), accepted().then(Fail, cause="a trigger")):
        assert refusal(chat.then(CustomerWrites)).rule == "lifecycle.session-over"
        assert refusal(chat.then(AgentWrites, agent=ANA)).rule == "lifecycle.session-over"


@pytest.mark.rule("lifecycle.no-session-id")
def test_a_session_opens_with_an_id_of_the_hosts() -> None:
    """msgcore makes no ids: where a session would open, the host has to give one.

    msgcore: msgcore mints no ids.
    """
    chat = Chat(WEB)
    decision = decide(chat.lifecycle, None, CustomerWrites(id="m1", at=chat.now))
    assert decision.refusal is not None
    assert decision.refusal.rules == ("lifecycle.no-session-id",)
    assert decision.session is None


@pytest.mark.rule("lifecycle.back-in-time")
def test_a_session_does_not_go_back_in_time() -> None:
    """What is older than the last thing that happened comes too late; the same instant does not.

    msgcore: A session's time does not run backwards.
    """
    chat = accepted()
    assert chat.give(CustomerWrites(id="now", at=chat.now)).refused_by == ()
    chat.give(CustomerWrites(id="before", at=chat.now - MICROSECOND))
    assert refusal(chat).rule == "lifecycle.back-in-time"


@pytest.mark.rule("lifecycle.not-the-owner")
def test_only_the_owner_acts_for_the_session() -> None:
    """Writing, putting aside and pausing are for the agent in charge, and for nobody else.

    Guide: End or Transfer a Messaging Session.
    """
    chat = accepted(SMS_ENHANCED, STATUS_BASED)
    for kind in (AgentWrites, MarkInactive, Pause, GoOffline):
        assert refusal(chat.then(kind, agent=BO)).rule == "lifecycle.not-the-owner"
    chat.then(Pause, agent=ANA)
    for in_a_pause in (AgentWrites, Unpause, GoOffline):
        assert refusal(chat.then(in_a_pause, agent=BO)).rule == "lifecycle.not-the-owner"


@pytest.mark.rule("lifecycle.agent-not-online")
def test_who_is_offline_accepts_nothing() -> None:
    """An agent has to be online to accept; where the host tracks no presence, everyone is.

    Guide: Accept a Message and Chat with a Customer.
    """
    for channel in (SMS, WEB):
        chat = Chat(channel).then(CustomerWrites)
        chat.online = frozenset({BO})
        assert refusal(chat.then(Accept, agent=ANA)).rule == "lifecycle.agent-not-online"
        assert chat.then(Accept, agent=BO).status is S.ACTIVE


@pytest.mark.rule("lifecycle.nothing-to-route")
@pytest.mark.parametrize("heard", [Heard.KEYWORD, Heard.GRANT, Heard.HELD])
def test_consent_alone_is_not_routed(heard: Heard) -> None:
    """A New session without an inquiry is kept out of routing, and nobody can accept it.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = Chat(SMS).then(CustomerWrites, heard=heard)
    assert refusal(chat.then(BeginRouting)).rule == "lifecycle.nothing-to-route"
    assert refusal(chat.then(Accept, agent=ANA)).rule == "lifecycle.nothing-to-route"


@pytest.mark.rule("lifecycle.customer-opened")
def test_agents_accept_before_they_answer() -> None:
    """A New session that the customer opened has to be accepted before an agent writes.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = Chat(SMS).then(CustomerWrites).then(AgentWrites, agent=ANA)
    assert refusal(chat).rule == "lifecycle.customer-opened"
    assert chat.then(Accept, agent=ANA).then(AgentWrites, agent=ANA).refused_by == ()


@pytest.mark.rule("lifecycle.accept-needs-routing")
def test_a_policy_may_ask_for_routing_first() -> None:
    """Where the policy says so, a New session is routed before anybody accepts it.

    Guide: Lifecycle of a Messaging Session.
    """
    chat = Chat(SMS, changed(DOCUMENTED, standard_accepts_from_new=False)).then(CustomerWrites)
    assert refusal(chat.then(Accept, agent=ANA)).rule == "lifecycle.accept-needs-routing"
    assert chat.then(BeginRouting).then(Accept, agent=ANA).status is S.ACTIVE


@pytest.mark.rule("lifecycle.outbound-unsupported")
def test_agents_open_no_sessions_on_enhanced_channels() -> None:
    """By the guide agents write first on standard channels only; later on enhanced ones too.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (WEB, IN_APP, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED):
        chat = Chat(channel).then(AgentWrites, agent=ANA)
        assert refusal(chat).rule == "lifecycle.outbound-unsupported"
    assert Chat(WHATSAPP_ENHANCED, SUMMER_26).then(AgentWrites, agent=ANA).status is S.NEW
    web = Chat(WEB, SUMMER_26).then(AgentWrites, agent=ANA)
    assert refusal(web).rule == "lifecycle.outbound-unsupported"


@pytest.mark.rule("lifecycle.triggered-unsupported")
def test_processes_open_no_sessions_on_enhanced_channels() -> None:
    """By the guide processes write first on standard channels only.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (WEB, IN_APP, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED):
        chat = Chat(channel).then(AutomationWrites)
        assert refusal(chat).rule == "lifecycle.triggered-unsupported"


@pytest.mark.rule("lifecycle.inactive-unsupported")
def test_standard_sessions_are_never_inactive() -> None:
    """Only enhanced channels, web and in-app know the status Inactive.

    Guide: Lifecycle of a Messaging Session.
    """
    for channel in (SMS, FACEBOOK):
        chat = accepted(channel).then(MarkInactive, agent=ANA)
        assert refusal(chat).rule == "lifecycle.inactive-unsupported"


@pytest.mark.rule("lifecycle.pause-unsupported")
def test_pausing_needs_an_enhanced_channel_and_status_based_capacity() -> None:
    """The guide knows no pause; later it needs the enhanced platform and status-based capacity.

    Object Reference: MessagingSession.
    """
    for chat in (accepted(WEB), accepted(SMS_ENHANCED, SUMMER_26), accepted(SMS, STATUS_BASED)):
        assert refusal(chat.then(Pause, agent=ANA)).rule == "lifecycle.pause-unsupported"


@pytest.mark.rule("lifecycle.error-unsupported")
def test_standard_sessions_are_never_in_error() -> None:
    """Only enhanced channels, web and in-app know the status Error.

    Guide: Lifecycle of a Messaging Session.
    """
    for chat in (Chat(SMS), Chat(SMS).then(CustomerWrites), accepted(FACEBOOK)):
        chat.then(Fail, cause="a field is missing")
        assert refusal(chat).rule == "lifecycle.error-unsupported"


@pytest.mark.rule("lifecycle.customer-cannot-end")
def test_on_other_channels_the_customer_ends_nothing() -> None:
    """Only web and in-app chats have an end for the customer; elsewhere there is the opt-out.

    Guide: Compare Messaging Channel Capabilities.
    """
    for channel in (SMS, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED):
        chat = accepted(channel).then(End, by=Actor.CUSTOMER)
        assert refusal(chat).rule == "lifecycle.customer-cannot-end"
