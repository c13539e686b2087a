"""Incidents that other systems have had, each with what went wrong there, and cannot here."""

from collections.abc import Iterator

import pytest
from tests.lifecycle.world import (
    ANA,
    BO,
    CY,
    HOUR,
    MICROSECOND,
    MINUTE,
    STATUS_BASED,
    TO_ANA,
    TO_BO,
    TO_CY,
    TO_QUEUE,
    WEB,
    WEB_IDLE,
    Chat,
    accepted,
    conference,
    handed_over,
    inactive,
)

from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    CancelInvitation,
    CustomerWrites,
    End,
    GoOffline,
    Invite,
    Join,
    Leave,
    MarkInactive,
    ReleaseCapacity,
    Route,
    Staffing,
    TransferTo,
    WaitReason,
    may_start,
)
from msgcore.policy import DOCUMENTED, SUMMER_26
from msgcore.vocabulary import SessionStatus

S = SessionStatus


def test_the_original_agent_is_left_behind_when_a_transfer_queues() -> None:
    """Rocket.Chat, pull request 23404: a forward to a department that queued kept the old agent.

    Here the agent is out as soon as somebody accepts, and at once where the recipient is full.
    """
    queued = handed_over(TO_QUEUE).then(Accept, HOUR, agent=BO)
    assert queued.staffing == Staffing(owner=BO)
    assert queued.done(ReleaseCapacity) == ((ANA, False),)
    full = handed_over(full=True)
    assert full.staffing == Staffing()
    assert full.then(AgentWrites, agent=ANA).refused_by == ("lifecycle.not-present",)


def test_a_full_department_is_no_reason_to_refuse() -> None:
    """Rocket.Chat, pull request 22043: a forward to a full department failed instead of queueing.

    Here the session waits for its recipient, however long that takes.
    """
    chat = handed_over(full=True)
    assert (chat.status, chat.open_session.wait) == (S.WAITING, WaitReason.TRANSFERRED)
    assert chat.done(Route) == ((TO_BO, ""),)
    assert chat.then(Accept, 10 * HOUR, agent=BO).staffing == Staffing(owner=BO)


def test_the_agent_is_removed_before_acceptance() -> None:
    """Twilio, flex-project-template 476: a transfer removed the old agent before the new came.

    Here the agent who handed over stays, and may write, until the recipient accepts.
    """
    chat = handed_over()
    assert chat.staffing == Staffing(owner=ANA)
    chat.then(CustomerWrites).then(AgentWrites, agent=ANA)
    assert (chat.refused_by, chat.staffing) == ((), Staffing(owner=ANA))
    assert chat.then(Accept, agent=BO).staffing == Staffing(owner=BO)


def test_end_is_pressed_during_a_pending_invitation() -> None:
    """Twilio, flex-project-template 674: End while an invitation was in flight left it in flight.

    Here the invitation is void with the session, and cannot be answered any more.
    """
    chat = accepted().then(Invite, agent=ANA, to=TO_CY).then(End)
    assert chat.status is S.ENDED
    assert chat.done(CancelInvitation) == ((TO_CY,),)
    assert chat.then(Join, agent=CY).refused_by == ("lifecycle.session-over",)


def test_participants_are_counted_wrongly() -> None:
    """Twilio, flex-project-template 674: after joins and leaves the number was wrong.

    Here the people in a session are a list without repetitions, and the last one has to end.
    """
    chat = conference(others=(CY, BO)).then(Leave, agent=CY).then(Leave, agent=CY)
    assert chat.refused_by == ("lifecycle.not-present",)
    assert chat.staffing.present == (ANA, BO)
    assert chat.then(Leave, agent=ANA).staffing.present == (BO,)
    assert chat.then(Leave, agent=BO).refused_by == ("lifecycle.last-must-end",)


def test_somebody_is_invited_who_is_there_already() -> None:
    """Twilio, flex-project-template 216: an agent could be invited into the agent's own chat.

    Here neither the owner nor a colleague is invited, nor anybody twice.
    """
    chat = conference()
    for to in (TO_ANA, TO_CY):
        assert chat.then(Invite, agent=ANA, to=to).refused_by == ("lifecycle.recipient-present",)
    chat.then(Invite, agent=ANA, to=TO_BO).then(Invite, agent=CY, to=TO_BO)
    assert chat.refused_by == ("lifecycle.already-invited",)


def test_a_session_is_transferred_to_the_same_target() -> None:
    """Rocket.Chat, issue 22505: a forward to the department that has the chat raised an error.

    Here it is refused with a reason; once accepted, the same queue may have it again.
    """
    to_herself = accepted().then(TransferTo, agent=ANA, to=TO_ANA)
    assert to_herself.refused_by == ("lifecycle.recipient-present",)
    again = handed_over(TO_QUEUE).then(TransferTo, agent=ANA, to=TO_QUEUE)
    assert again.refused_by == ("lifecycle.transfer-in-flight",)
    again.then(Accept, agent=BO).then(TransferTo, agent=BO, to=TO_QUEUE)
    assert (again.refused_by, again.status) == ((), S.WAITING)


def test_a_timer_survives_a_transfer() -> None:
    """Rocket.Chat, pull request 20090: the timer of the old agent closed the new agent's chat.

    Here it begins anew with the first answer of whoever accepted.
    """
    chat = accepted(WEB_IDLE, SUMMER_26).then(AgentWrites, agent=ANA)
    chat.then(TransferTo, 9 * MINUTE, agent=ANA, to=TO_BO).then(Accept, 2 * MINUTE, agent=BO)
    assert chat.wait(HOUR).decision.steps == ()
    chat.then(AgentWrites, agent=BO)
    assert chat.wait(10 * MINUTE - MICROSECOND).decision.steps == ()
    assert chat.wait(MICROSECOND).status is S.INACTIVE


def test_a_timed_change_comes_after_activity() -> None:
    """Chatwoot, issue 15306: a conversation was resolved by a timer although somebody had written.

    Here a deadline is computed from the session as it is, so that a late wake-up finds nothing.
    """
    chat = accepted(WEB_IDLE, SUMMER_26).then(AgentWrites, agent=ANA)
    armed_for = chat.now + 10 * MINUTE
    chat.then(CustomerWrites, 10 * MINUTE - MICROSECOND)
    assert chat.now < armed_for
    assert chat.wait(armed_for - chat.now).decision.steps == ()
    assert chat.status is S.ACTIVE
    woken = inactive()
    armed_for = woken.now + 30 * HOUR
    woken.then(CustomerWrites, HOUR)
    assert woken.wait(armed_for - woken.now).decision.steps == ()
    assert woken.status is S.WAITING


def reopened() -> Iterator[Chat]:
    """Yield chats that a customer is about to reopen, whose agent has gone."""
    for chat in (
        inactive(),
        inactive(policy=STATUS_BASED),
        Chat(WEB, DOCUMENTED).then(CustomerWrites).then(Accept, agent=ANA),
    ):
        chat.online = frozenset({BO})
        if chat.status is S.ACTIVE:
            chat.then(GoOffline, agent=ANA)
        yield chat


@pytest.mark.parametrize("chat", list(reopened()), ids=["tab", "status", "offline"])
def test_a_conversation_is_reopened_onto_an_offline_agent(chat: Chat) -> None:
    """Chatwoot, issues 7204, 4158 and 9587: a reopened conversation went to who was offline.

    Here it waits for anyone, whatever holds the capacity.
    """
    chat.then(CustomerWrites)
    assert (chat.status, chat.staffing) == (S.WAITING, Staffing())
    assert chat.then(Accept, agent=ANA).refused_by == ("lifecycle.agent-not-online",)
    assert chat.then(Accept, agent=BO).staffing == Staffing(owner=BO)


def test_a_customer_writes_after_the_end() -> None:
    """Zammad, issue 2559: a customer could still post into a chat that was closed.

    Here the message is refused, the ended session does not change, and the next may start.
    """
    chat = accepted().then(End)
    over = chat.session
    assert chat.then(CustomerWrites).refused_by == ("lifecycle.session-over",)
    assert (chat.session, chat.decision.steps, chat.effects) == (over, (), ())
    assert may_start(over) is None


def test_a_session_is_offered_with_nobody_online() -> None:
    """Zammad, issue 4970: a chat was offered although no agent was online.

    Here nobody has it, the reason stands in the session, and nobody offline can take it.
    """
    chat = Chat(WEB)
    chat.online = frozenset()
    chat.then(CustomerWrites)
    assert (chat.staffing, chat.open_session.wait) == (Staffing(), WaitReason.ROUTED)
    assert chat.then(Accept, agent=ANA).refused_by == ("lifecycle.agent-not-online",)
    given = accepted()
    given.online = frozenset()
    for to in (TO_BO, TO_CY):
        given.then(TransferTo, agent=ANA, to=to)
        assert given.refused_by == ("lifecycle.recipient-offline",)


def test_what_is_set_aside_is_left_alone() -> None:
    """Chatwoot, issue 10241: the timer for open conversations also resolved snoozed ones.

    Here each timer runs in one status: silence does not end what an agent has set aside.
    """
    chat = accepted(WEB_IDLE, SUMMER_26).then(AgentWrites, agent=ANA)
    chat.then(MarkInactive, agent=ANA).wait(HOUR)
    assert (chat.status, chat.decision.steps) == (S.INACTIVE, ())
