"""What is remembered between two happenings, and what cannot be."""

from datetime import datetime, timedelta, timezone

import attrs
import pytest
from tests.conversation.world import START, page, play

from msgcore import codec
from msgcore.conversation import Conversation
from msgcore.errors import CodecError, InvalidValueError


def test_a_new_conversation() -> None:
    conversation = Conversation(id="c1")
    assert (conversation.sessions, conversation.revision, conversation.seen) == (0, 0, ())
    assert (conversation.session, conversation.open_session, conversation.at) == (None, None, None)


def test_the_open_session_is_the_last_one_until_it_is_over() -> None:
    s = play(page()).customer("Hi")
    assert s.conversation.open_session is s.conversation.session
    s.ends()
    assert s.conversation.open_session is None
    assert s.conversation.session is not None


def test_it_survives_the_codec_at_every_step() -> None:
    s = play(page()).customer("Hi").accept().inactive().customer("STOP").after(days=2)
    for outcome in s.outcomes:
        conversation = outcome.conversation
        assert codec.from_data(Conversation, codec.to_data(conversation)) == conversation


def test_time_is_kept_in_utc() -> None:
    there = timezone(timedelta(hours=2))
    conversation = Conversation(id="c1", at=datetime(2026, 3, 2, 11, tzinfo=there))
    assert conversation.at == START
    assert conversation.at.tzinfo is START.tzinfo


def test_naive_instants_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="has no time zone"):
        Conversation(id="c1", at=datetime(2026, 3, 2))  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        ({"id": ""}, ["id"]),
        ({"revision": -1}, ["revision"]),
        ({"sessions": 0}, ["sessions", "session.id"]),
        ({"sessions": 2}, ["session.id"]),
        ({"session": None}, ["sessions"]),
        ({"at": None}, ["at", "consent"]),
        ({"at": START - timedelta(seconds=1)}, ["at", "consent"]),
        ({"seen": ("x", "x")}, ["seen"]),
        ({"seen": ("",)}, ["seen"]),
        ({"seen": tuple(map(str, range(33)))}, ["seen"]),
        (
            {"sessions": 0, "at": None, "seen": ("x",) * 33},
            ["sessions", "at", "session.id", "consent", "seen", "seen"],
        ),
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, object], paths: list[str]) -> None:
    conversation = play(page()).customer("Hi").conversation
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(conversation, **changes)
    assert [fault.path for fault in caught.value.faults] == paths


def test_data_with_several_faults_names_them_all() -> None:
    data = codec.to_data(play(page()).customer("Hi").conversation)
    with pytest.raises(CodecError) as caught:
        codec.from_data(Conversation, {**data, "revision": "4", "sessions": -1, "colour": "red"})
    assert {fault.path for fault in caught.value.faults} == {"revision", "sessions", "colour"}
