"""Happenings as a host hands them over, and as they stand in transcripts."""

import typing
from datetime import datetime, timedelta, timezone

import pytest
from tests.conversation.world import START

from msgcore import codec
from msgcore.conversation import (
    AgentAccepts,
    AgentRaisesFlag,
    AgentSays,
    AgentTransfers,
    AgentWhispers,
    CustomerSays,
    Happening,
    RecordFails,
    SupervisorWhispers,
)
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import Recipient, RecipientKind


def test_each_has_a_tag_of_its_own() -> None:
    tags = [kind.__tag__ for kind in typing.get_args(Happening)]
    assert len(set(tags)) == len(tags)
    assert {name for name, _ in tags} == {"what"}


def test_one_in_plain_data() -> None:
    data = {"what": "agent-accepts", "id": "a1", "at": "2026-03-02T09:00:00Z", "agent": "ana"}
    happening = codec.from_data(Happening, data)
    assert happening == AgentAccepts(id="a1", at=START, agent="ana")
    assert codec.to_data(happening) == {**data, "bot": False}


def test_a_recipient_is_text_in_plain_data() -> None:
    to = Recipient(kind=RecipientKind.AGENT, name="bo")
    transfer = AgentTransfers(id="t1", at=START, agent="ana", to=to)
    assert codec.to_data(transfer)["to"] == "agent:bo"
    assert codec.from_data(Happening, codec.to_data(transfer)) == transfer


def test_instants_are_kept_in_utc() -> None:
    there = timezone(timedelta(hours=2))
    at = datetime(2026, 3, 2, 11, tzinfo=there)
    message = CustomerSays(id="m1", at=at, sent_at=at, text="")
    assert message.at == message.sent_at == START


def test_naive_instants_are_refused() -> None:
    naive = datetime(2026, 3, 2)  # noqa: DTZ001 - that is the point
    with pytest.raises(InvalidValueError, match="has no time zone"):
        CustomerSays(id="m1", at=naive, text="Hi")
    with pytest.raises(InvalidValueError, match="has no time zone"):
        CustomerSays(id="m1", at=START, text="Hi", sent_at=naive)


def test_what_says_nothing_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        CustomerSays(id="", at=START, text="Hi")
    with pytest.raises(InvalidValueError):
        AgentSays(id="m1", at=START, agent="ana", text="")
    with pytest.raises(InvalidValueError):
        AgentSays(id="m1", at=START, agent="", text="Hi")
    with pytest.raises(InvalidValueError):
        RecordFails(id="m1", at=START, cause="")
    with pytest.raises(InvalidValueError):
        AgentWhispers(id="m1", at=START, agent="ana", text="")
    with pytest.raises(InvalidValueError):
        SupervisorWhispers(id="m1", at=START, supervisor="", text="Hi")


def test_the_customer_may_send_no_text_and_a_flag_needs_none() -> None:
    assert CustomerSays(id="m1", at=START, text="").text == ""
    assert AgentRaisesFlag(id="f1", at=START, agent="ana").text == ""


def test_unknown_happenings_are_refused_with_a_hint() -> None:
    with pytest.raises(CodecError, match="Did you mean 'customer-says'"):
        codec.from_data(Happening, {"what": "customer-say"})
