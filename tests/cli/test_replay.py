import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

WEB = '[channel]\nname = "Chat"\nkind = "web"\nplatform = "enhanced"\n'
START = "2026-03-02T09:00:00Z"


def line(what: str, at: str = "+1m", **fields: object) -> str:
    return json.dumps({"at": at, "what": what, **fields}, ensure_ascii=False) + "\n"


HELLO = line("customer-says", START, text="Where is my parcel?")


def test_what_happens_and_what_follows(run: Run, written: Write) -> None:
    file = written("chat.jsonl", HELLO + line("agent-accepts", agent="ana"))
    ran = run("replay", file)
    assert (ran.code, ran.err) == (0, "")
    head = ran.lines.index("line      time  what happens                             sms  status")
    assert ran.lines[head + 1 : head + 8] == [
        "                2026-03-02 UTC",
        "   1  09:00:00  customer: Where is my parcel?              1  none → new",
        "             ·  first message (consent: none →",
        "                implicit)",
        "             ·  lifecycle.opens-new",
        "             →  route to anyone",
        "             →  send opt-in-confirmation (1 segment):",
    ]
    assert "   2  09:01:00  agent ana accepts                             new → active" in ran.lines


def test_refusals_and_findings_say_rule_text_and_remedy(run: Run, written: Write) -> None:
    file = written(
        "chat.jsonl",
        HELLO
        + line("agent-says", agent="bo", text="Hello")
        + line("customer-says", text="STOP")
        + line("customer-says", text="Are you there?"),
    )
    ran = run("replay", file, width=120)
    text = " ".join(ran.out.split())
    assert "✗ lifecycle.customer-opened: The customer opened this session, and no agent" in text
    assert "Accept the session first." in text
    assert "· opt-out by STOP (consent: implicit → opted-out)" in text
    assert "! consent.message-after-opt-out (warning): " in text
    assert "refusals lifecycle.customer-opened 1 " in text
    assert "findings consent.message-after-opt-out 1 " in text


def test_the_segments_and_the_character_that_is_to_blame(run: Run, written: Write) -> None:
    file = written(
        "chat.jsonl",
        HELLO
        + line("agent-accepts", agent="ana")
        + line("agent-says", agent="ana", text="Prêt! " + "x" * 70),
    )
    ran = run("replay", file, width=120)
    assert "→  deliver to the customer (2 segments, UCS-2 because of “ê”)" in ran.out
    assert run("replay", file, "--json").each()[2]["segments"] == 2


def test_a_timer_is_told_with_its_own_moment(run: Run, written: Write) -> None:
    file = written(
        "chat.jsonl",
        HELLO
        + line("agent-accepts", agent="ana")
        + line("agent-marks-inactive", agent="ana")
        + line("time-passes", "+40h"),
    )
    ran = run("replay", file, "--channel", written("web.toml", WEB), width=120)
    assert "→  wake at 2026-03-03 15:02:00" in ran.out
    assert "·  lifecycle.inactive-expires at 2026-03-03 15:02:00" in ran.out
    assert "inactive → ended" in ran.out
    assert "sms" not in ran.out.split("what happens")[1].split("\n")[0]
    assert "SMS segments" not in ran.out


def test_presence_is_told_with_what_it_makes_happen(run: Run, written: Write) -> None:
    file = written(
        "chat.jsonl",
        '{"what": "presence", "online": ["ana", "bo"], "load": {"bo": 100}}\n'
        + HELLO
        + line("agent-accepts", agent="ana")
        + line("presence", online=["bo"])
        + line("presence", online=[]),
    )
    ran = run("replay", file, "--channel", written("web.toml", WEB), width=120)
    assert "   1            online: ana, bo (100 % loaded)" in ran.out
    assert "·  lifecycle.agent-offline" in ran.out
    assert "active → waiting" in ran.out
    assert "online: nobody" in ran.out
    data = run("replay", file, "--channel", written("web.toml", WEB), "--json").each()
    assert [entry.get("line") for entry in data] == [1, 2, 3, 4, 5, None]
    assert (data[3]["before"], data[3]["after"]) == ("active", "waiting")
    assert (data[4]["before"], data[4]["after"], data[4]["events"]) == ("waiting", "waiting", [])


def test_a_repeated_delivery_changes_nothing(run: Run, written: Write) -> None:
    twice = line("customer-says", START, text="Hello?", id="m1")
    ran = run("replay", written("chat.jsonl", twice + twice))
    assert "·  handled before: nothing changes" in ran.out


def test_json_is_one_object_a_line_and_a_summary(run: Run, written: Write) -> None:
    file = written("chat.jsonl", "# a comment\n\n" + HELLO + line("agent-accepts", agent="ana"))
    ran = run("replay", file, "--json")
    assert (ran.code, ran.err) == (0, "")
    first, second, last = ran.each()
    assert first["happening"] == {
        "what": "customer-says",
        "id": "line-3",
        "at": START,
        "text": "Where is my parcel?",
        "sent_at": None,
    }
    assert [event["event"] for event in first["events"]] == [
        "wrote-first",
        "opened",
        "said",
        "said",
    ]
    assert {effect["effect"] for effect in first["effects"]} == {"route", "send-auto-response"}
    assert (first["line"], first["before"], first["after"]) == (3, None, "new")
    assert (second["line"], second["before"], second["after"]) == (4, "new", "active")
    assert (second["consent"], second["refusal"], second["findings"]) == ("implicit", None, [])
    assert last["summary"] == {
        "channel": "SMS long code",
        "policy": "documented",
        "lines": 2,
        "happenings": 2,
        "presences": 0,
        "sessions": 1,
        "segments": 1,
        "messages": {"customer": 1},
        "whispers": {},
        "responses": {"opt-in-confirmation": 1},
        "steps": {"lifecycle.opens-new": 1, "lifecycle.accept": 1},
        "refusals": {},
        "findings": {},
        "transcript": {"message": 1, "response": 1, "notice": 1},
        "for_customer": 3,
    }


def test_the_policy_option_wins(run: Run, written: Write) -> None:
    file = written("chat.jsonl", HELLO)
    channel = written("web.toml", WEB + '[policy]\npreset = "spring-23"\n')
    assert "Policy  spring-23" in run("replay", file, "--channel", channel).lines
    ran = run("replay", file, "--channel", channel, "--policy", "summer-26")
    assert "Policy  summer-26" in ran.lines


def test_the_channel_file_beside_the_transcript_is_used(run: Run, written: Write) -> None:
    file = written("chat.jsonl", HELLO)
    assert run("replay", file, "--json").each()[-1]["summary"]["channel"] == "SMS long code"
    written("chat.toml", WEB)
    assert run("replay", file, "--json").each()[-1]["summary"]["channel"] == "Chat"
    other = written("other.toml", WEB.replace("Chat", "Other"))
    assert run("replay", file, "--channel", other).out.startswith("Channel Other (web, enhanced)")


def test_stdin_in_utf_8_with_or_without_a_byte_order_mark(run: Run) -> None:
    for mark in (b"", b"\xef\xbb\xbf"):
        ran = run("replay", "-", "--json", stdin=mark + HELLO.encode())
        assert (ran.code, len(ran.lines)) == (0, 2)


def test_only_line_feeds_break_lines(run: Run) -> None:
    said = line("customer-says", START, text="one\u2028two\x85three").replace("\n", "\r\n")
    ran = run("replay", "-", "--json", stdin=said.encode())
    assert ran.each()[0]["happening"]["text"] == "one\u2028two\x85three"


def test_an_empty_transcript_is_one(run: Run) -> None:
    assert run("replay", "-").code == 0
    assert run("replay", "-", "--json").each()[0]["summary"]["lines"] == 0


def test_messages_cannot_steer_the_terminal_nor_our_markup(run: Run, written: Write) -> None:
    file = written("chat.jsonl", line("customer-says", START, text="\x1b[2J [red]x[/red]\n:smile:"))
    assert r"customer: \x1b[2J [red]x[/red]\n:smile:" in run("replay", file, width=120).out


@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_no_line_is_wider_than_the_terminal(run: Run, examples: Path, width: int) -> None:
    ran = run("replay", str(examples / "short-code.jsonl"), width=width)
    assert max(map(len, ran.lines)) <= width
    assert not any(line.endswith(" ") for line in ran.lines)


def test_every_fault_of_every_file_is_named_and_nothing_else_is_said(
    run: Run, written: Write
) -> None:
    file = written(
        "bad.jsonl",
        b'{"at": "2026-03-02T09:00:00", "what": "customer-says", "text": 4}\n'
        b'{"what": "agent-says", "agent": "", "text": "caf\xe9"}\n'
        b"nope\n"
        b"\n"
        b'{"what": "customer-say"}\n'
        b'{"what": "agent-ends", "agent": "ana", "reason": "done"}\n',
    )
    channel = written("bad.toml", '[channel]\nkind = "smss"\nplatform = "standard"\n[chanel]\n')
    ran = run("replay", file, "--policy", "sumer-26", "--json")
    assert (ran.code, ran.out) == (2, "")
    places = [fault.split(" ")[0] + " " + fault.split(" ")[1] for fault in ran.faults]
    assert places == [
        "--policy: 'sumer-26'",
        f"{channel}: chanel:",
        f"{channel}: channel.name:",
        f"{channel}: channel.kind:",
        f"{file}:1: at:",
        f"{file}:1: text:",
        f"{file}:2: is",
        f"{file}:2: agent:",
        f"{file}:3: is",
        f"{file}:5: what:",
        f"{file}:6: reason:",
        "11 faults;",
    ]
    assert "(Did you mean 'customer-says'?)" in ran.err


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("x = [", "is no TOML: "),
        (b'[channel]\nname = "caf\xe9"\n', "2: is not UTF-8: byte 12 is 0xe9"),
        ('[policy]\npreset = "documented"\n', "channel: is missing"),
        (WEB + "[keywords.en]\nopt-out = [5]\n", "keywords.en.opt-out[0]: 5 is no text"),
        (WEB + "[policy.sms]\nmax_segments = 0\n", "policy.sms.max_segments: is 0"),
    ],
)
def test_a_bad_channel_file(run: Run, written: Write, content: str | bytes, fault: str) -> None:
    channel = written("channel.toml", content)
    ran = run("replay", "-", "--channel", channel, stdin=HELLO.encode())
    assert (ran.code, ran.out) == (2, "")
    assert fault in ran.faults[0]
    assert ran.faults[0].startswith(f"{channel}:")


def test_files_that_are_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("replay", str(tmp_path / "a.jsonl"), "--channel", str(tmp_path / "b.toml"))
    assert (ran.code, ran.out) == (2, "")
    assert [fault.rpartition("/")[2] for fault in ran.faults] == [
        "b.toml: cannot be read: No such file or directory",
        "a.jsonl: cannot be read: No such file or directory",
        "2 faults; nothing was replayed.",
    ]
    assert "Is a directory" in run("replay", str(tmp_path)).err


def test_faults_on_stdin_are_named_so(run: Run) -> None:
    assert run("replay", "-", stdin=b"nope").faults[0].startswith("stdin:1: is no JSON")


def test_a_channel_comes_from_a_file(run: Run) -> None:
    ran = run("replay", "-", "--channel", "-", stdin=HELLO.encode())
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults[0].startswith("stdin: is no channel file")


@pytest.mark.parametrize("lines", [999, 1000])
def test_a_long_transcript_shows_its_progress_on_a_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch, lines: int
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    transcript = HELLO + line("customer-says", text="ok") * (lines - 1)
    ran = run("replay", "-", "--json", stdin=transcript.encode())
    assert ("Replaying" in ran.err) == (lines == 1000)
    assert len(ran.each()) == lines + 1


def test_a_record_that_fails_again(run: Run, written: Write) -> None:
    file = written(
        "chat.jsonl",
        HELLO
        + line("agent-accepts", agent="ana")
        + line("agent-says", agent="ana", text="Hello")
        + line("record-fails", cause="disk full")
        + line("record-fails", cause="disk full"),
    )
    ran = run("replay", file, "--channel", written("web.toml", WEB))
    assert "             →  deliver to the customer\n" in ran.out
    assert "active → error" in ran.out
    assert "             ·  failed again: disk full\n" in ran.out


WHATSAPP = '[channel]\nname = "Service"\nkind = "whatsapp"\nplatform = "enhanced"\n'


def test_several_agents_and_what_stays_between_them(run: Run, written: Write) -> None:
    file = written(
        "chat.jsonl",
        HELLO
        + line("agent-accepts", agent="ana")
        + line("agent-invites", agent="ana", to="queue:billing")
        + line("agent-joins", agent="bo")
        + line("agent-invites", agent="bo", to="agent:dot")
        + line("agent-declines", agent="dot")
        + line("agent-raises-flag", agent="ana")
        + line("flag-is-lowered", agent="sue")
        + line("agent-raises-flag", agent="ana", text="May I?")
        + line("agent-whispers", agent="bo", text="She may, I think.")
        + line("supervisor-whispers", supervisor="sue", text="Yes.")
        + line("agent-says", agent="bo", text="Half an hour.")
        + line("agent-closes-tab", agent="ana")
        + line("agent-leaves", agent="ana")
        + line("agent-invites", agent="bo", to="agent:ana")
        + line("agent-transfers", agent="bo", to="agent:dot")
        + line("agent-accepts", agent="dot")
        + line("agent-transfers", agent="dot", to="flow:refunds")
        + line("thread-closes"),
    )
    ran = run("replay", file, "--channel", written("service.toml", WHATSAPP), width=120)
    assert (ran.code, ran.err) == (0, "")
    for told in (
        "agent ana invites queue billing",
        "→  invite queue billing",
        "agent bo joins",
        "→  tell the customer that bo joined",
        "→  tell the agents that bo is loading older messages",
        "agent dot declines the invitation",
        "→  tell the agents that dot declined",
        "agent ana raises a flag ",
        "→  tell the supervisors that ana raised a flag",
        "sue takes the flag down",
        "→  tell the supervisors that sue took the flag down",
        "agent ana raises a flag (internal): May I?",
        "agent bo (internal): She may, I think.",
        "→  deliver, internal, to the supervisors",
        "supervisor sue (internal): Yes.",
        "→  deliver, internal, to agent ana",
        "→  deliver to agent ana",
        "agent ana closes the tab without ending the chat",
        "agent ana leaves the session",
        "→  tell the customer that ana left",
        "agent bo transfers the session to agent dot",
        "→  route to agent dot",
        "→  withdraw the invitation of agent ana",
        "→  release the capacity of bo\n",
        "→  route to flow refunds",
        "thread is deleted by the customer",
        "→  withdraw the transfer to flow refunds",
        "→  release the capacity of dot once the tab closes\n",
        "messages   customer 1, agent 1\n",
        "whispers   agent 2, supervisor 1\n",
    ):
        assert " ".join(told.split()) in " ".join(ran.out.split()), told


def test_what_happens_to_a_thread_and_to_a_partner_s_transfer(run: Run, written: Write) -> None:
    partner = WHATSAPP.replace("whatsapp", "byoc-ccaas")
    file = written(
        "chat.jsonl",
        HELLO
        + line("agent-accepts", agent="ana")
        + line("agent-transfers", agent="ana", to="external:lab")
        + line("thread-closes", control_lost=True),
    )
    policy = ("--policy", "summer-26")
    ran = run("replay", file, "--channel", written("p.toml", partner), *policy, width=120)
    assert "agent ana transfers the session to external contact lab" in ran.out
    assert "thread is taken by another application" in ran.out


def test_a_transfer_whose_recipient_has_gone(run: Run, written: Write) -> None:
    file = written(
        "chat.jsonl",
        HELLO
        + line("agent-accepts", agent="ana")
        + line("agent-transfers", agent="ana", to="agent:bo")
        + line("presence", online=["ana"])
        + line("agent-ends", agent="ana"),
    )
    ran = run("replay", file, "--channel", written("service.toml", WHATSAPP), width=120)
    assert "·  lifecycle.recipient-gone" in ran.out
    assert "→  withdraw the transfer to anyone" in ran.out


def test_the_end_of_a_conversation(run: Run, written: Write) -> None:
    file = written(
        "chat.jsonl",
        HELLO + line("customer-ends") + line("customer-says", text="Stop!"),
    )
    channel = written("web.toml", WEB + '[policy]\npreset = "summer-26"\n')
    ran = run("replay", file, "--channel", channel, width=120)
    assert "·  conversation closed\n" in ran.out
    assert "✗  conversation.closed: " in ran.out
    assert "→  send opt-out-confirmation: " in ran.out


GUARDED = (
    '[channel]\nname = "Page"\nkind = "facebook"\nplatform = "standard"\n'
    '[[sensitive_data]]\nready = "payment-card"\n'
    "[[sensitive_data]]\nname = \"slow\"\npattern = '^(?:a|aa)+$'\nenabled = true\n"
)
CARD = "4111 1111 1111 1111"
SLOW = "a" * 80 + "b zq7"


@pytest.mark.parametrize("option", [[], ["--json"]])
def test_no_line_tells_the_sensitive_data_that_is_blocked(
    run: Run, written: Write, option: list[str]
) -> None:
    channel = written("page.toml", GUARDED)
    file = written(
        "chat.jsonl",
        line("customer-says", START, id="m1", text=f"My card is {CARD}")
        + line("customer-says", id="m1", text=f"Once more: {CARD}")
        + line("agent-says", agent="stranger", text=f"Is it {CARD}?")
        + line("agent-accepts", agent="ana")
        + line("agent-says", agent="ana", text=SLOW)
        + line("agent-whispers", agent="ana", text=f"She wrote {CARD}")
        + line("supervisor-whispers", supervisor="sue", text=SLOW)
        + line("customer-says", text=SLOW)
        + line("customer-says", text="Hello?"),
    )
    ran = run("replay", file, "--channel", channel, *option, width=120)
    assert (ran.code, ran.err) == (0, "")
    assert "4111" not in ran.out
    assert "zq7" not in ran.out
    assert "XXXX XXXX XXXX 1111" in ran.out
    assert "(withheld)" in ran.out
    assert "Hello?" in ran.out


def test_what_was_blocked_is_told_by_rule(run: Run, written: Write) -> None:
    channel = written("page.toml", GUARDED)
    file = written(
        "chat.jsonl",
        line("customer-says", START, text=f"My card is {CARD}")
        + line("customer-says", text=SLOW)
        + line("customer-says", text="x" * 100_001),
    )
    ran = run("replay", file, "--channel", channel, width=120)
    told = [one.strip(" ·") for one in ran.lines if "ensitive data" in one]
    assert told == [
        "Sensitive data blocked (Visitor): payment-card 1",
        "Sensitive data not looked for (Visitor): timed-out slow",
        "Sensitive data not looked for (Visitor): too-long",
    ]
