"""What can happen to a session."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.lifecycle.world import ANA, HOUR, T0, TO_BO

from msgcore import codec
from msgcore.chart import transitions
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CloseTab,
    CloseThread,
    Command,
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
    SessionChart,
    SupervisorWhispers,
    TransferTo,
    Unpause,
    Whisper,
)
from msgcore.lifecycle.deadlines import TIMERS
from msgcore.vocabulary import Actor

COMMANDS: tuple[Command, ...] = (
    *(CustomerWrites(id="m1", at=T0, heard=heard) for heard in Heard),
    *(
        kind(id="m1", at=T0, agent=ANA)
        for kind in (
            AgentWrites,
            Accept,
            MarkInactive,
            Pause,
            Unpause,
            GoOffline,
            CloseTab,
            Join,
            Decline,
            Leave,
            RaiseFlag,
            LowerFlag,
            Whisper,
            SupervisorWhispers,
        )
    ),
    *(kind(id="m1", at=T0, agent=ANA, to=TO_BO) for kind in (TransferTo, Invite)),
    AutomationWrites(id="m1", at=T0),
    AutomationWrites(id="m1", at=T0, keep_open=False),
    BeginRouting(id="m1", at=T0),
    CloseThread(id="m1", at=T0),
    *(End(id="m1", at=T0, by=by) for by in Actor),
    Fail(id="m1", at=T0, cause="a field is missing"),
)


def test_every_kind_of_command_is_here() -> None:
    assert {type(command) for command in COMMANDS} == set(Command.__args__)


def test_commands_and_timers_are_the_triggers_of_the_chart() -> None:
    triggers = {command.event for command in COMMANDS} | {timer.event for timer in TIMERS}
    assert triggers == {arrow.event for arrow in transitions(SessionChart)}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.event)
def test_commands_are_plain_data(command: Command) -> None:
    data = codec.to_data(command)
    assert codec.from_data(Command, data) == command
    assert data["command"] == type(command).__tag__[1]


def test_a_customer_hears_the_word_and_so_does_the_chart() -> None:
    events = {heard: CustomerWrites(id="m1", at=T0, heard=heard).event for heard in Heard}
    assert events == {
        Heard.INQUIRY: "customer_writes",
        Heard.HELD: "customer_writes_unconsented",
        Heard.KEYWORD: "customer_sends_keyword",
        Heard.GRANT: "customer_consents",
        Heard.OPT_OUT: "customer_opts_out",
    }
    assert CustomerWrites(id="m1", at=T0).heard is Heard.INQUIRY


def test_an_automatic_message_keeps_its_session_open_or_not() -> None:
    assert AutomationWrites(id="m1", at=T0).event == "automation_writes"
    assert AutomationWrites(id="m1", at=T0, keep_open=False).event == "automation_writes_once"


def test_recipients_are_written_as_text() -> None:
    data = codec.to_data(TransferTo(id="m1", at=T0, agent=ANA, to=TO_BO))
    assert data["to"] == "agent:bo"


def test_only_the_customer_ends_as_a_customer() -> None:
    events = {by: End(id="m1", at=T0, by=by).event for by in Actor}
    assert events.pop(Actor.CUSTOMER) == "customer_ends"
    assert set(events.values()) == {"agent_ends"}


@pytest.mark.parametrize("kind", [CustomerWrites, AutomationWrites, BeginRouting, End])
def test_naive_datetimes_are_refused(kind: type[Any]) -> None:
    with pytest.raises(InvalidValueError, match="has no time zone"):
        kind(id="m1", at=T0.replace(tzinfo=None))


def test_a_command_has_an_id_an_agent_and_a_cause() -> None:
    with pytest.raises(InvalidValueError, match="id: must not be empty"):
        BeginRouting(id="", at=T0)
    with pytest.raises(InvalidValueError, match="agent: must not be empty"):
        Accept(id="m1", at=T0, agent="")
    with pytest.raises(InvalidValueError, match="cause: must not be empty"):
        Fail(id="m1", at=T0, cause="")


def test_read_from_data_every_fault_is_named() -> None:
    data = {"command": "accept", "id": "", "at": "2026-03-02T09:00:00", "agnet": "ana"}
    with pytest.raises(CodecError) as error:
        codec.from_data(Command, data)
    assert {fault.path for fault in error.value.faults} == {"id", "at", "agnet", "agent"}


def test_clocks_that_change_move_nothing() -> None:
    """In New York it is 02:00 twice on this night; the two are an hour apart all the same."""
    zone = ZoneInfo("America/New_York")
    first = CustomerWrites(id="m1", at=datetime(2026, 11, 1, 1, 30, tzinfo=zone))
    second = CustomerWrites(id="m2", at=datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=zone))
    assert first.at == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert second.at - first.at == HOUR
