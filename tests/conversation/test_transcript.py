"""Transcripts: what a line may say, every fault at once, and what a replay does with it."""

import json
from datetime import timedelta

import pytest
from tests.conversation.world import ACTIVE, START, WAITING, minutes, page, play, prepared, service

from msgcore import codec
from msgcore.conversation import (
    AgentAccepts,
    AgentGoesOffline,
    AgentTransfers,
    Conversation,
    CustomerSays,
    Line,
    Presence,
    read_transcript,
    replay,
)
from msgcore.errors import TranscriptError
from msgcore.lifecycle import Recipient

FIRST = '{"at": "2026-03-02T09:00:00Z", "what": "customer-says", "text": "Hi"}'


def line(**data: object) -> str:
    return json.dumps(data)


def faults(*lines: str) -> list[str]:
    with pytest.raises(TranscriptError) as caught:
        read_transcript(lines)
    return [str(fault) for fault in caught.value.faults]


# Reading


def test_the_example_of_the_design() -> None:
    lines = read_transcript(
        [
            '{"what": "presence", "online": ["ana", "bo"], "load": {"bo": 100}}',
            FIRST,
            '{"at": "+2m", "what": "agent-accepts", "agent": "ana"}',
            '{"at": "+1m", "what": "customer-says", "text": "Stop!!"}',
        ]
    )
    assert lines == (
        Line(
            number=1,
            what=Presence(online=frozenset({"ana", "bo"}), load=(("bo", 100),)),
        ),
        Line(number=2, what=CustomerSays(id="line-2", at=START, text="Hi")),
        Line(number=3, what=AgentAccepts(id="line-3", at=minutes(2), agent="ana")),
        Line(number=4, what=CustomerSays(id="line-4", at=minutes(3), text="Stop!!")),
    )


def test_a_line_without_an_instant_happens_when_the_one_before_did() -> None:
    lines = read_transcript([FIRST, line(what="routing-begins"), line(what="presence")])
    assert {item.what.at for item in lines} == {START}


def test_the_length_of_a_pause_is_in_words() -> None:
    lines = read_transcript([FIRST, line(what="time-passes", at="+1d6h30m")])
    assert lines[1].what.at - START == timedelta(hours=30, minutes=30)


def test_empty_lines_and_comments_count_but_say_nothing() -> None:
    (item,) = read_transcript(["# an order", "", "   ", FIRST, "  # the end"])
    assert (item.number, item.what.id) == (4, "line-4")


def test_a_line_may_have_an_id_of_its_own() -> None:
    (item,) = read_transcript([line(what="time-passes", at="2026-03-02T09:00:00Z", id="tick")])
    assert item.what.id == "tick"


def test_lines_survive_the_codec() -> None:
    for item in read_transcript([line(what="presence", online=["ana"]), FIRST]):
        assert codec.from_data(Line, codec.to_data(item)) == item


def test_load_may_also_stand_in_pairs_as_the_codec_writes_it() -> None:
    (item,) = read_transcript([line(what="presence", load=[["bo", 100]])])
    assert item.what == Presence(load=(("bo", 100),))


def test_nothing_to_read() -> None:
    assert read_transcript([]) == ()


# Faults


def test_every_fault_of_every_line() -> None:
    found = faults(
        '{"at": "x", "what": "customer-says", "txt": "a"}',
        '{"at": "+1m", "what": "agent-says", "text": ""}',
        "[]",
        "{",
        '{"at": "2026-01-01T00:00:00", "what": "time-passes"}',
        '{"at": "+2y", "what": "dance"}',
        '{"text": "Hi"}',
        '{"what": "presence", "online": "ana", "load": {"bo": "100"}}',
    )
    assert [fault.partition(" (")[0] for fault in found] == [
        "line 1.at: 'x' is not an instant",
        "line 1.txt: is unknown here",
        "line 1.text: is missing",
        "line 2.agent: is missing",
        "line 2.text: must not be empty",
        "line 3: is no object",
        "line 4: is no JSON: Expecting property name enclosed in double quotes: line 1 column 2",
        "line 5.at: 2026-01-01T00:00:00 has no time zone",
        "line 6.at: '2y' is not a duration",
        "line 6.what: 'dance' is unknown",
        "line 7.what: is missing",
        "line 8.online: is text, expected a list",
        "line 8.load[0][1]: is text, expected an integer",
    ]


@pytest.mark.parametrize(
    ("first", "fault"),
    [
        (line(what="time-passes"), "line 1.at: is missing (The first line needs"),
        (
            line(what="time-passes", at="+1m"),
            "line 1.at: counts from the line before, which has no instant (Write",
        ),
        (line(what="time-passes", at="+x"), "line 1.at: 'x' is not a duration"),
        (line(what="time-passes", at=5), "line 1.at: is a number, expected"),
    ],
)
def test_an_instant_that_is_lost_is_a_fault_once(first: str, fault: str) -> None:
    (found,) = faults(first, line(what="time-passes"), line(what="time-passes", at="+1m"))
    assert found.startswith(fault)


def test_an_instant_in_full_makes_good_for_a_lost_one() -> None:
    found = faults(line(what="time-passes"), FIRST, line(what="time-passes", at="+999999999d"))
    assert [fault.partition(" (")[0] for fault in found] == [
        "line 1.at: is missing",
        "line 3.at: is beyond the year 9999",
    ]


def test_a_line_nested_beyond_all_measure() -> None:
    assert faults("[" * 100_000) == ["line 1: is nested too deeply"]


def test_presence_may_come_first_but_nothing_else_may_lack_an_instant() -> None:
    (found,) = faults(line(what="presence"), line(what="routing-begins"))
    assert found.startswith("line 2.at: is missing")


# Replaying


def steps(*lines: str) -> list[str]:
    """What each happening led to: line, happening and status."""
    return [
        f"{step.line} {type(step.happening).__name__} "
        f"{step.outcome.conversation.session.status.value}"
        for step in replay(read_transcript(lines), prepared(page()))
    ]


ACCEPTED = line(at="+1m", what="agent-accepts", agent="ana")


def test_each_happening_goes_on_from_the_one_before() -> None:
    replayed = list(replay(read_transcript([FIRST, ACCEPTED]), prepared(page())))
    assert replayed[0].before == Conversation(id="replay")
    assert replayed[1].before == replayed[0].outcome.conversation
    assert [step.line for step in replayed] == [1, 2]
    assert replayed[1].happening == AgentAccepts(id="line-2", at=minutes(1), agent="ana")


def test_presence_holds_from_then_on() -> None:
    nobody = line(what="presence", online=[])
    step = list(replay(read_transcript([FIRST, nobody, ACCEPTED]), prepared(page())))[-1]
    assert step.outcome.refusal.rules == ("lifecycle.agent-not-online",)


def test_an_owner_who_is_no_longer_online_has_gone() -> None:
    away = line(what="presence", online=["bo"], at="+1m")
    back = line(what="presence", online=["ana", "bo"], at="+1m")
    assert steps(FIRST, ACCEPTED, back, away, back) == [
        "1 CustomerSays waiting",
        "2 AgentAccepts active",
        "4 AgentGoesOffline waiting",
    ]


def test_presence_without_an_owner_makes_nothing_happen() -> None:
    online = line(what="presence", online=["bo"])
    assert steps(online, FIRST, online) == ["2 CustomerSays waiting"]


def test_a_replay_goes_on_from_a_stored_conversation() -> None:
    s = play(page()).customer("Hi").accept("ana")
    assert s.status is ACTIVE
    (step,) = replay(
        read_transcript([line(what="presence", online=["bo"])]), s.setup, s.conversation
    )
    assert step.happening == AgentGoesOffline(id="2.line-1:ana", at=s.now, agent="ana")
    assert step.outcome.conversation.session.status is WAITING


def test_the_same_line_twice_is_handled_once() -> None:
    again = line(what="customer-says", text="STOP", at="2026-03-02T09:00:00Z", id="m1")
    replayed = list(replay(read_transcript([again, again]), prepared(service())))
    assert [step.outcome.duplicate for step in replayed] == [False, True]


def test_a_name_that_stands_twice_in_a_line_is_refused() -> None:
    line = '{"at": "2026-03-02T09:00:00Z", "what": "customer-says", "text": "a", "text": "STOP"}'
    with pytest.raises(TranscriptError) as caught:
        read_transcript([line])
    assert str(caught.value) == "line 1.text: is given more than once"


def test_an_id_of_the_kind_that_lines_get_is_refused() -> None:
    line = '{"at": "2026-03-02T09:00:00Z", "what": "customer-says", "text": "a", "id": "line-9"}'
    with pytest.raises(TranscriptError) as caught:
        read_transcript([line])
    assert caught.value.faults[0].path == "line 1.id"


def test_loads_are_not_negative_and_not_given_twice() -> None:
    line = '{"what": "presence", "online": [], "load": [["bo", -5], ["bo", 100]]}'
    with pytest.raises(TranscriptError) as caught:
        read_transcript([line])
    assert [fault.path for fault in caught.value.faults] == ["line 1.load[0]", "line 1.load[1]"]


def test_recipients_stand_as_text() -> None:
    (_, item) = read_transcript(
        [FIRST, line(what="agent-transfers", agent="ana", to="queue:billing")]
    )
    assert item.what == AgentTransfers(
        id="line-2", at=START, agent="ana", to=Recipient.parse("queue:billing")
    )
    found = faults(
        FIRST,
        line(what="agent-transfers", agent="ana", to="bo"),
        line(what="agent-invites", agent="ana", to="boss:bo"),
        line(what="agent-invites", agent="ana"),
        line(what="agent-whispers", agent="ana", text=""),
        line(what="supervisor-whispers", text="Hello"),
    )
    assert [fault.partition(" (")[0] for fault in found] == [
        "line 2.to: 'bo' is no recipient",
        "line 3.to: 'boss:bo' is no recipient",
        "line 4.to: is missing",
        "line 5.text: must not be empty",
        "line 6.supervisor: is missing",
    ]


def test_everybody_who_is_involved_and_no_longer_online_has_gone() -> None:
    # Bo's absence ends the conference and with it the invitation of dot.
    together = [
        FIRST,
        ACCEPTED,
        line(what="agent-invites", agent="ana", to="agent:bo"),
        line(what="agent-joins", agent="bo"),
        line(what="agent-invites", agent="ana", to="agent:dot"),
    ]
    replayed = list(
        replay(
            read_transcript([*together, line(what="presence", online=[])]),
            prepared(service()),
        )
    )
    assert [step.happening.id for step in replayed[-2:]] == ["line-6:ana", "line-6:bo"]
    assert replayed[-1].outcome.conversation.session.involved == ()
    assert not any(step.outcome.refusal for step in replayed)


def test_the_load_decides_whether_an_agent_who_transfers_is_out_at_once() -> None:
    full = line(what="presence", online=["ana", "bo"], load={"bo": 100})
    transfer = line(what="agent-transfers", agent="ana", to="agent:bo")
    *_, step = replay(read_transcript([FIRST, ACCEPTED, full, transfer]), prepared(service()))
    assert step.outcome.conversation.session.staffing.owner == ""
    *_, step = replay(read_transcript([FIRST, ACCEPTED, transfer]), prepared(service()))
    assert step.outcome.conversation.session.staffing.owner == "ana"
