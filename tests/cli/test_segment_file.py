# ruff: noqa: RUF001 - look-alikes are what the command is asked about
"""Many messages, one a line: what they come to together."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from msgcore.cli import progress

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

PARCEL = "Your parcel is here."
QUOTED = "It’s here – your parcel “A-1” is ready, and it is waiting for you at the shop…"
TYPED = 'It\'s here - your parcel "A-1" is ready, and it is waiting for you at the shop...'
CODES = "Your code is [1234]. " * 8
MESSAGES = f"{PARCEL}\n{QUOTED}\n{CODES}\nPrêt 👍👍\n"


def test_a_summary_of_all_messages(run: Run, written: Write) -> None:
    ran = run("segment", "--file", written("out.txt", MESSAGES))
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[:9] == [
        "messages        4",
        "encodings       gsm-7 2, ucs-2 2",
        "segments        6",
        "cannot be sent  none",
        "rewriting       saves 1 segment, in 1 message",
        "",
        "segments  messages",
        "       1         2  ########################################",
        "       2         2  ########################################",
    ]
    assert ran.lines[10:13] == [
        "7 characters outside GSM-7:",
        "character  messages  times  nearest in GSM-7  name",
        "👍                1      2  none              THUMBS UP SIGN",
    ]


def test_json_is_one_object_a_message_and_a_summary(run: Run, written: Write) -> None:
    *lines, last = run("segment", "--file", written("out.txt", MESSAGES), "--json").each()
    assert lines[0] == {
        "line": 1,
        "encoding": "gsm-7",
        "units": 20,
        "segments": 1,
        "units_left": 140,
    }
    assert [line["segments"] for line in lines] == [1, 2, 2, 1]
    summary = last["summary"]
    offenders = summary.pop("offenders")
    assert summary == {
        "messages": 4,
        "encodings": {"gsm-7": 2, "ucs-2": 2},
        "segments": 6,
        "messages_by_segments": {"1": 2, "2": 2},
        "refusals": {},
        "rewriting": {"messages": 1, "saved": 1},
    }
    assert offenders[0] == {
        "character": "👍",
        "name": "THUMBS UP SIGN",
        "nearest": None,
        "messages": 1,
        "times": 2,
    }


def test_rewriting_names_the_messages_it_shortens(run: Run, written: Write) -> None:
    file = written("out.txt", MESSAGES)
    ran = run("segment", "--file", file, "--rewrite", width=120)
    assert ran.lines[-2:] == [
        "line  segments  text",
        f"   2  2 → 1     “{TYPED}”",
    ]
    _, second, third, *_ = run("segment", "--file", file, "--rewrite", "--json").each()
    assert (second["rewriting"]["saved"], second["rewriting"]["text"][:9]) == (1, "It's here")
    assert "rewriting" not in third


def test_without_text_and_file_stdin_is_read(run: Run) -> None:
    for arguments in ((), ("--file", "-")):
        ran = run("segment", "--json", *arguments, stdin=b"one\r\n\ntwo\r\n")
        assert [line["units"] for line in ran.each()[:-1]] == [3, 0, 3]


def test_nothing_comes_to_nothing(run: Run) -> None:
    ran = run("segment", "--rewrite", stdin=b"")
    assert ran.lines == [
        "messages        0",
        "encodings       none",
        "segments        0",
        "cannot be sent  none",
        "rewriting       saves nothing",
    ]


@pytest.mark.parametrize(
    ("options", "message", "rule"),
    [
        (("--profile", "guide"), "x" * 841, "sms.too-many-characters"),
        (("--profile", "guide"), "x" * 913, "sms.too-many-segments"),
        (("--profile", "aws"), "я" * 631, "sms.too-many-characters"),
        (("--encoding", "gsm-7"), "я", "sms.not-gsm-7"),
        ((), "x" * (153 * 255 + 1), "sms.beyond-concatenation"),
    ],
)
def test_messages_that_cannot_be_sent_are_counted_by_rule(
    run: Run, written: Write, options: tuple[str, ...], message: str, rule: str
) -> None:
    file = written("out.txt", f"{PARCEL}\n{message}\n")
    summary = run("segment", "--file", file, "--json", *options).each()[-1]["summary"]
    assert summary["refusals"][rule] == 1


def test_options_change_the_segments_of_every_message(run: Run, written: Write) -> None:
    file = written("out.txt", "ş" * 80 + "\n" + "e\u0301" * 70)

    def segments(*options: str) -> list[int]:
        lines = run("segment", "--file", file, "--json", *options).each()
        return [line["segments"] for line in lines[:-1]]

    assert segments() == [2, 3]
    assert segments("--national", "turkish") == [1, 3]
    assert segments("--nfc") == [2, 1]


def test_composed_letters_are_no_offenders_where_they_are_sent_composed(
    run: Run, written: Write
) -> None:
    file = written("out.txt", "e\u0301я\n")
    summary = run("segment", "--file", file, "--json", "--nfc").each()[-1]["summary"]
    assert [offender["character"] for offender in summary["offenders"]] == ["я"]


def test_only_the_most_frequent_offenders_are_listed_for_people(run: Run, written: Write) -> None:
    file = written("out.txt", "абвгдежзийкл\nабв\nа\n")
    ran = run("segment", "--file", file)
    assert "12 characters outside GSM-7, the 10 most frequent:" in ran.lines
    assert ran.lines[-10].startswith("а                 3      3  none")
    assert len(run("segment", "--file", file, "--json").each()[-1]["summary"]["offenders"]) == 12


def test_every_fault_is_named(run: Run, written: Write) -> None:
    ran = run("segment", "x", "--file", "out.txt", "--profile", "gide")
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults == [
        "--profile: 'gide' is no profile (Did you mean 'guide'?)",
        "TEXT: is given beside --file (Use one of them.)",
        "2 faults; nothing was segmented.",
    ]
    file = written("out.txt", b"fine\n\xff\n")
    ran = run("segment", "--file", file, "--hex")
    assert ran.faults == [
        "--hex: is for one message (Give it as TEXT.)",
        f"{file}:2: is not UTF-8: byte 1 is 0xff (Save the file as UTF-8.)",
        "2 faults; nothing was segmented.",
    ]


def test_the_progress_of_a_large_file_is_shown_on_a_terminal_only(
    run: Run, written: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def track(starts: range, title: str, **_: object) -> range:
        shown.append(title)
        return starts

    monkeypatch.setattr(progress, "track", track)
    monkeypatch.setattr(progress, "_LONG", 3)
    file, small = written("out.txt", "x\n" * 3), written("small.txt", "x\n" * 2)
    assert run("segment", "--file", file).lines[0] == "messages        3"
    assert shown == []
    monkeypatch.setattr(progress, "_on_terminal", lambda: True)
    assert run("segment", "--file", small).code == 0
    assert shown == []
    assert run("segment", "--file", file).lines[0] == "messages        3"
    assert shown == ["Counting"]


def test_every_real_message_is_counted(run: Run, test_data: Path, tmp_path: Path) -> None:
    rows = (test_data / "sms_spam_collection.tsv").read_text(encoding="utf-8").split("\n")[1:]
    file = tmp_path / "messages.txt"
    file.write_text("\n".join(row.partition("\t")[2] for row in rows), encoding="utf-8")
    *lines, last = run("segment", "--file", str(file), "--json").each()
    summary = last["summary"]
    assert (summary["messages"], summary["segments"]) == (5574, 5995)
    assert summary["encodings"] == {"gsm-7": 5485, "ucs-2": 89}
    assert sum(line["segments"] for line in lines) == 5995
