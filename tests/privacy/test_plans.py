"""What a customer may ask for about their data, and the steps that it takes."""

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError, MalformedError
from msgcore.privacy.plans import (
    Plan,
    Request,
    Step,
    UserConversation,
    UserRecord,
    UserSession,
    plan,
    remaining,
)
from msgcore.privacy.tasks import TASKS, Task
from msgcore.vocabulary import Platform, SessionStatus

SMS = UserRecord(
    id="U1",
    platform=Platform.STANDARD,
    sessions=(
        UserSession(id="S1", status=SessionStatus.ENDED),
        UserSession(id="S2", status=SessionStatus.ACTIVE),
        UserSession(id="S3", status=SessionStatus.ERROR),
    ),
)
WEB = UserRecord(
    id="U2",
    platform=Platform.ENHANCED,
    conversations=(
        UserConversation(id="C1", open=False, sessions=("S4", "S5")),
        UserConversation(id="C2", open=True, sessions=("S6",)),
    ),
)


def lines(made: Plan) -> list[str]:
    return [f"{step.task.value} {step.record}".strip() for step in made.steps]


def test_on_standard_channels_the_sessions_go_and_then_the_user() -> None:
    assert lines(plan(Request.DELETE, [SMS])) == [
        "find",
        "delete-session S1",
        "end-session S2",
        "delete-session S2",
        "delete-session S3",
        "delete-user U1",
    ]


def test_elsewhere_conversations_are_closed_and_deleted_before_the_user() -> None:
    assert lines(plan(Request.DELETE, [WEB])) == [
        "find",
        "delete-conversation C1",
        "close-conversation C2",
        "delete-conversation C2",
        "look-again U2",
        "delete-user U2",
    ]


def test_each_record_of_the_customer_is_dealt_with() -> None:
    made = plan(Request.DELETE, [SMS, WEB])
    assert lines(made).count("find") == 1
    assert {step.user for step in made.steps[1:]} == {"U1", "U2"}
    assert lines(plan(Request.DELETE, [])) == ["find"]


def test_approval_is_recorded_for_the_customer_and_set_on_each_channel() -> None:
    assert lines(plan(Request.TRACK, [SMS, WEB])) == [
        "find",
        "record-preferences",
        "set-consent U1",
        "set-consent U2",
    ]


def test_restricted_data_are_used_for_no_more_messages() -> None:
    assert lines(plan(Request.RESTRICT, [WEB])) == ["find", "record-preferences", "opt-out U2"]


def test_each_user_and_each_session_is_handed_over() -> None:
    assert lines(plan(Request.EXPORT, [SMS, WEB])) == [
        "find",
        "export-user U1",
        "export-session S1",
        "export-session S2",
        "export-session S3",
        "export-user U2",
        "export-session S4",
        "export-session S5",
        "export-session S6",
    ]


def test_what_was_done_is_left_out() -> None:
    made = plan(Request.DELETE, [WEB])
    assert remaining(made, ()) == made.steps
    assert remaining(made, made.steps[:4]) == made.steps[4:]
    assert remaining(made, made.steps) == ()


def test_with_a_user_of_a_standard_channel_its_sessions_are_gone() -> None:
    made = plan(Request.DELETE, [SMS, WEB])
    gone = Step(task=Task.DELETE_USER, record="U1", user="U1")
    assert {step.user for step in remaining(made, [gone])} == {"", "U2"}
    kept = Step(task=Task.DELETE_USER, record="U2", user="U2")
    assert len(remaining(made, [kept])) == len(made.steps) - 1


def test_a_step_says_what_is_to_be_done_and_where_that_is_written() -> None:
    step = plan(Request.DELETE, [WEB]).steps[2]
    assert str(step) == "Close the conversation, and its sessions with it. (C2)"
    assert str(step.facts.citation) == "Guide: Delete Messaging Customer Data"
    assert step.facts.permission == "End Messaging Session"
    assert str(Step(task=Task.FIND)).startswith("Search every object")
    assert TASKS.keys() == set(Task)


def test_a_plan_is_plain_data() -> None:
    made = plan(Request.DELETE, [SMS, WEB])
    assert codec.from_data(Plan, codec.to_data(made)) == made


def test_what_belongs_to_another_platform_or_is_named_twice_is_refused() -> None:
    ended = UserSession(id="S1", status=SessionStatus.ENDED)
    open_ = UserConversation(id="C1", open=True)
    with pytest.raises(InvalidValueError) as caught:
        UserRecord(id="U1", platform=Platform.STANDARD, conversations=(open_, open_))
    assert [fault.path for fault in caught.value.faults] == ["conversations", "conversations"]
    with pytest.raises(InvalidValueError) as caught:
        UserRecord(id="U1", platform=Platform.ENHANCED, sessions=(ended, ended))
    assert [fault.path for fault in caught.value.faults] == ["sessions", "sessions"]
    with pytest.raises(InvalidValueError) as caught:
        plan(Request.EXPORT, [SMS, SMS])
    assert "records: 'U1' is named 2 times" in map(str, caught.value.faults)


def test_the_other_platform_is_named_in_a_sentence_that_reads_well() -> None:
    ended = UserSession(id="S1", status=SessionStatus.ENDED)
    talk = UserConversation(id="C1", open=True)
    with pytest.raises(InvalidValueError, match="a user whose channel is standard"):
        UserRecord(id="U1", platform=Platform.STANDARD, conversations=(talk,))
    with pytest.raises(InvalidValueError, match="a user whose channel is enhanced"):
        UserRecord(id="U1", platform=Platform.ENHANCED, sessions=(ended,))


def web(user: str, *conversations: UserConversation) -> UserRecord:
    return UserRecord(id=user, platform=Platform.ENHANCED, conversations=conversations)


def talk(id_: str, *sessions: str) -> UserConversation:
    return UserConversation(id=id_, open=True, sessions=sessions)


def test_a_session_stands_in_one_conversation() -> None:
    with pytest.raises(InvalidValueError) as caught:
        web("U1", talk("C1", "S1", "S2"), talk("C2", "S2", "S1"), talk("C2"))
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [
        ("conversations", "'C2' is named 2 times"),
        ("conversations", "session 'S1' is named under the conversations 'C1', 'C2'"),
        ("conversations", "session 'S2' is named under the conversations 'C1', 'C2'"),
    ]
    with pytest.raises(InvalidValueError) as caught:
        talk("C1", "S1", "", "S1")
    assert [fault.path for fault in caught.value.faults] == ["sessions[1]", "sessions"]


def test_nothing_is_closed_or_deleted_twice_for_two_users() -> None:
    sms = UserRecord(
        id="U3",
        platform=Platform.STANDARD,
        sessions=(UserSession(id="S1", status=SessionStatus.ENDED),),
    )
    with pytest.raises(InvalidValueError) as caught:
        plan(Request.DELETE, [web("U1", talk("C1", "S1")), web("U2", talk("C1")), sms])
    assert [fault.message for fault in caught.value.faults] == [
        "conversation 'C1' is named under the users 'U1', 'U2'",
        "session 'S1' is named under the users 'U1', 'U3'",
    ]
    assert {fault.path for fault in caught.value.faults} == {"records"}
    made = plan(Request.DELETE, [web("U1", talk("C1", "S3")), web("U2", talk("C2", "S2")), sms])
    assert len(set(made.steps)) == len(made.steps)


def test_a_plan_that_is_read_from_data_is_held_to_the_same() -> None:
    data = codec.to_data(plan(Request.DELETE, [web("U1", talk("C1"))]))
    data["records"] = [*data["records"], {**data["records"][0], "id": "U2"}]
    with pytest.raises(MalformedError, match="'C1' is named under the users"):
        codec.from_data(Plan, data)
