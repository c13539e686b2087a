"""The examples tell what they promise, and the scripts convert without loss."""

import json
import runpy
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

WEB = '[channel]\nname = "Chat"\nkind = "web"\nplatform = "enhanced"\n'

Script = Callable[[str, Path, Path], int]
Converted = Callable[[str, str], tuple[int, str, Path]]


@pytest.fixture
def script(examples: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    """Run a script of the examples with an input and an output."""

    def run(name: str, source: Path, target: Path) -> int:
        monkeypatch.setattr(sys, "argv", [name, str(source), str(target)])
        with pytest.raises(SystemExit) as left:
            runpy.run_path(str(examples / name), run_name="__main__")
        return int(left.value.code or 0)

    return run


@pytest.fixture
def converted(script: Script, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Converted:
    """Hand a script a content; answers with its exit code, its complaints and its output."""

    def convert(name: str, content: str) -> tuple[int, str, Path]:
        source, target = tmp_path / "source", tmp_path / "out.jsonl"
        source.write_text(content, encoding="utf-8")
        return script(name, source, target), capsys.readouterr().err, target

    return convert


def test_order_help_from_the_first_question_to_help_on_the_next_day(
    run: Run, examples: Path
) -> None:
    file = str(examples / "order-help.jsonl")
    ran = run("replay", file, "--json")
    assert (ran.code, ran.err) == (0, "")
    *lines, last = ran.each()
    assert last["summary"] == {
        "channel": "Order help",
        "policy": "documented",
        "lines": 13,
        "happenings": 11,
        "presences": 2,
        "sessions": 2,
        "segments": 11,
        "messages": {"customer": 4, "agent": 4},
        "whispers": {},
        "responses": {
            "opt-in-confirmation": 1,
            "acknowledgment": 1,
            "start": 1,
            "end": 1,
            "help": 1,
        },
        "steps": {
            "lifecycle.opens-new": 2,
            "lifecycle.routing-begins": 1,
            "lifecycle.accept": 1,
            "lifecycle.agent-writes": 4,
            "lifecycle.message-kept": 2,
            "lifecycle.agent-ends": 1,
        },
        "refusals": {},
        "findings": {},
        "transcript": {"message": 8, "response": 5, "notice": 2},
        "for_customer": 15,
    }
    assert [line["after"] for line in lines if line["after"] != line["before"]] == [
        "new",
        "waiting",
        "active",
        "ended",
        "new",
    ]


def test_order_help_shows_a_message_of_two_segments_and_one_in_ucs_2(
    run: Run, examples: Path
) -> None:
    ran = run("replay", str(examples / "order-help.jsonl"), width=120)
    assert "→  deliver to the customer (2 segments)" in ran.out
    assert "→  deliver to the customer (2 segments, UCS-2 because of “ê”)" in ran.out
    assert "→  send help (1 segment): Birch & Bell order desk: " in ran.out


def test_short_code_from_the_double_opt_in_to_stop_and_back(run: Run, examples: Path) -> None:
    ran = run("replay", str(examples / "short-code.jsonl"), "--json")
    assert (ran.code, ran.err) == (0, "")
    *lines, last = ran.each()
    summary = last["summary"]
    assert summary["responses"] == {
        "opt-in-prompt": 1,
        "double-opt-in-prompt": 2,
        "opt-in-confirmation": 2,
        "acknowledgment": 1,
        "start": 1,
        "help": 1,
        "end": 1,
        "opt-out-confirmation": 1,
        "custom": 1,
    }
    assert summary["refusals"] == {"consent.opted-out": 1, "consent.below-requirement": 1}
    assert summary["findings"] == {"consent.message-after-opt-out": 1}
    levels = [line["consent"] for line in lines]
    assert list(dict.fromkeys(levels)) == ["none", "implicit", "explicit", "double", "opted-out"]
    assert levels[-3:] == ["explicit", "double", "double"]


def test_a_team_chat_with_a_flag_a_conference_a_transfer_and_a_silence(
    run: Run, examples: Path
) -> None:
    ran = run("replay", str(examples / "team-chat.jsonl"), "--json")
    assert (ran.code, ran.err) == (0, "")
    *lines, last = ran.each()
    assert last["summary"] == {
        "channel": "Linden Cycles chat",
        "policy": "summer-26",
        "lines": 23,
        "happenings": 21,
        "presences": 2,
        "sessions": 1,
        "segments": 0,
        "messages": {"customer": 5, "agent": 5},
        "whispers": {"agent": 1, "supervisor": 1},
        "responses": {"acknowledgment": 1, "start": 3, "end": 1},
        "steps": {
            "lifecycle.opens-waiting": 1,
            "lifecycle.accept": 3,
            "lifecycle.agent-writes": 5,
            "lifecycle.raise-flag": 1,
            "lifecycle.supervisor-whispers": 1,
            "lifecycle.lower-flag": 1,
            "lifecycle.invite": 1,
            "lifecycle.join": 1,
            "lifecycle.message-kept": 3,
            "lifecycle.leave": 1,
            "lifecycle.transfer-waits": 1,
            "lifecycle.idle-inactivates": 1,
            "lifecycle.resume": 1,
            "lifecycle.customer-ends": 1,
        },
        "refusals": {},
        "findings": {},
        "transcript": {"message": 10, "response": 5, "notice": 7, "remark": 5, "whisper": 2},
        "for_customer": 22,
    }
    effects = [effect for line in lines for effect in line["effects"]]
    whispers = [effect for effect in effects if effect.get("whisper")]
    assert [effect["to"] for effect in whispers] == ["supervisor", "agent"]
    told = [effect for effect in effects if effect["effect"] == "notify"]
    assert [effect["notice"] for effect in told if effect["to"] == "customer"] == [
        "agent-joined",
        "agent-left",
    ]
    assert lines[-1]["events"][-1]["event"] == "conversation-closed"


def test_a_late_reply_ends_its_session_and_opens_another(run: Run, examples: Path) -> None:
    ran = run("replay", str(examples / "late-reply.jsonl"), "--json")
    assert (ran.code, ran.err) == (0, "")
    *lines, last = ran.each()
    summary = last["summary"]
    assert (summary["policy"], summary["sessions"], summary["segments"]) == ("documented", 4, 11)
    assert summary["messages"] == {"customer": 3, "agent": 4}
    assert summary["steps"] == {
        "lifecycle.opens-new": 2,
        "lifecycle.agent-ends": 3,
        "lifecycle.opens-outbound": 2,
        "lifecycle.reply-routes": 1,
        "lifecycle.accept": 2,
        "lifecycle.agent-writes": 2,
        "lifecycle.late-reply-ends": 1,
        "lifecycle.routing-begins": 1,
    }
    assert (summary["refusals"], summary["findings"]) == ({}, {})
    (late,) = (
        line
        for line in lines
        if any(event.get("rule") == "lifecycle.late-reply-ends" for event in line["events"])
    )
    assert [event["status"] for event in late["events"] if "status" in event] == ["ended", "new"]
    assert [e["agent"] for line in lines for e in line["effects"] if e["effect"] == "route"] == [
        "mia",
        "",
    ]


@pytest.mark.parametrize("name", ["order-help", "short-code", "team-chat", "late-reply"])
def test_an_example_keeps_the_rules_of_its_channel(run: Run, examples: Path, name: str) -> None:
    for policy in ("spring-23", "documented", "summer-26"):
        ran = run("replay", str(examples / f"{name}.jsonl"), "--policy", policy, "--json")
        assert (ran.code, ran.err) == (0, "")
        assert ran.each()[-1]["summary"]["policy"] == policy


CHATS = [
    {
        "convo_id": 7,
        "original": [
            ["agent", "Hello, how can I help?"],
            ["customer", "Where is my parcel?"],
            ["action", "Account has been pulled up."],
            ["agent", "On its way."],
        ],
    },
    {"convo_id": 8, "original": [["customer", "Hi"], ["agent", "Good morning"]]},
]


def test_each_chat_becomes_a_transcript(script: Script, run: Run, tmp_path: Path) -> None:
    source = tmp_path / "chats.json"
    source.write_text(json.dumps(CHATS))
    assert script("convert_abcd.py", source, tmp_path / "chats") == 0
    lines = (tmp_path / "chats" / "7.jsonl").read_text().splitlines()
    assert "# action: Account has been pulled up." in lines
    ran = run("replay", str(tmp_path / "chats" / "7.jsonl"), "--json").each()
    assert [step["happening"]["what"] for step in ran[:-1]] == [
        "customer-says",
        "agent-accepts",
        "agent-says",
        "customer-says",
        "agent-says",
        "agent-ends",
    ]
    assert ran[-1]["summary"]["refusals"] == {}
    assert run("replay", str(tmp_path / "chats" / "8.jsonl"), "--json").code == 0


def test_all_chats_may_share_a_transcript(script: Script, run: Run, tmp_path: Path) -> None:
    source = tmp_path / "chats.json"
    source.write_text(json.dumps(CHATS))
    assert script("convert_abcd.py", source, tmp_path / "all.jsonl") == 0
    summary = run("replay", str(tmp_path / "all.jsonl"), "--json").each()[-1]["summary"]
    assert (summary["sessions"], summary["messages"]) == (2, {"customer": 3, "agent": 3})


def test_messages_keep_their_label_and_line(script: Script, run: Run, tmp_path: Path) -> None:
    source = tmp_path / "messages.tsv"
    source.write_text("Label\tSMS\nham\tSee you\tlater\nspam\tFree £ now\n", encoding="utf-8")
    assert script("convert_sms_spam.py", source, tmp_path / "m.jsonl") == 0
    first, second, _ = run("replay", str(tmp_path / "m.jsonl"), "--json").each()
    assert (first["happening"]["id"], first["happening"]["text"]) == ("ham-2", "See you\tlater")
    assert (second["happening"]["id"], second["happening"]["text"]) == ("spam-3", "Free £ now")


@pytest.mark.parametrize(
    ("name", "content", "faults"),
    [
        ("convert_abcd.py", '[{"convo_id": "x", "original": [["boss", "x"], 5]}, 3]', 4),
        ("convert_abcd.py", "{}", 1),
        ("convert_abcd.py", "nope", 1),
        ("convert_sms_spam.py", "Label\tSMS\neggs\tx\nham\tx\nham\n", 2),
    ],
)
def test_what_cannot_be_converted_is_named(
    converted: Converted, name: str, content: str, faults: int
) -> None:
    code, said, target = converted(name, content)
    assert (code, len(said.splitlines())) == (2, faults)
    assert not target.exists()


@pytest.fixture(params=["sms", "web"])
def channel(request: pytest.FixtureRequest, written: Write) -> tuple[str, ...]:
    """An SMS channel, then an enhanced web channel."""
    return () if request.param == "sms" else ("--channel", written("web.toml", WEB))


def test_every_real_message_replays(
    script: Script, run: Run, test_data: Path, tmp_path: Path, channel: tuple[str, ...]
) -> None:
    messages = tmp_path / "spam.jsonl"
    assert script("convert_sms_spam.py", test_data / "sms_spam_collection.tsv", messages) == 0
    ran = run("replay", str(messages), "--json", *channel)
    assert (ran.code, ran.err) == (0, "")
    *lines, last = ran.each()
    assert last["summary"]["messages"] == {"customer": 5574}
    assert Counter(line["happening"]["id"].partition("-")[0] for line in lines) == {
        "ham": 4827,
        "spam": 747,
    }


def test_every_real_message_is_drawn(
    script: Script, run: Run, test_data: Path, tmp_path: Path
) -> None:
    messages = tmp_path / "spam.jsonl"
    assert script("convert_sms_spam.py", test_data / "sms_spam_collection.tsv", messages) == 0
    ran = run("replay", str(messages))
    assert (ran.code, ran.err) == (0, "")
    assert "\n5574  05:53:00  customer: Rofl. Its true to its name " in ran.out


def test_every_real_chat_replays(
    script: Script, run: Run, test_data: Path, tmp_path: Path, channel: tuple[str, ...]
) -> None:
    assert script("convert_abcd.py", test_data / "abcd_sample.json", tmp_path / "chats") == 0
    chats = sorted((tmp_path / "chats").iterdir())
    assert [chat.name for chat in chats] == ["3592.jsonl", "3695.jsonl", "9489.jsonl"]
    said: Counter[str] = Counter()
    for chat in chats:
        ran = run("replay", str(chat), "--json", *channel)
        assert (ran.code, ran.err) == (0, "")
        summary = ran.each()[-1]["summary"]
        assert (summary["refusals"], summary["findings"]) == ({}, {})
        said.update(summary["messages"])
    assert said == {"customer": 31 + 2, "agent": 32}


def test_canada_answers_each_word_in_its_own_language(run: Run, examples: Path) -> None:
    ran = run("replay", str(examples / "canada.jsonl"), "--json")
    assert (ran.code, ran.err) == (0, "")
    *lines, last = ran.each()
    answered = [
        (line["happening"]["text"], effect["language"])
        for line in lines
        if line["happening"].get("what") == "customer-says"
        for effect in line["effects"]
        if effect.get("kind") in ("help", "custom", "opt-in-confirmation", "opt-out-confirmation")
    ]
    assert answered == [
        ("AIDE", "fr"),
        ("help", "en"),
        ("Début", "fr"),
        ("info", "en"),
        ("arrêt", "fr"),
        ("STOP", "en"),
        ("START", "en"),
        ("STOP", "en"),
    ]
    assert last["summary"]["refusals"]["consent.opted-out"] == 1


def test_double_opt_in_lets_nothing_through_before_the_second_word(
    run: Run, examples: Path
) -> None:
    ran = run("replay", str(examples / "double-opt-in.jsonl"), "--json")
    assert (ran.code, ran.err) == (0, "")
    *lines, last = ran.each()
    delivered = [
        line["refusal"] is None
        for line in lines
        if line["happening"].get("what") == "automation-says"
    ]
    assert delivered == [False, False, True, False, False, True]
    assert last["summary"]["refusals"] == {
        "consent.below-requirement": 4,
        "consent.opted-out": 1,
    }
    assert last["summary"]["responses"] == {
        "opt-in-prompt": 1,
        "double-opt-in-prompt": 3,
        "opt-in-confirmation": 2,
        "help": 1,
        "opt-out-confirmation": 1,
    }
