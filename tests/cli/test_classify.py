from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

CHANNEL = """
[channel]
name = "Ventes"
kind = "sms"
platform = "standard"
sender = "long-code"
language = "fr"

[keywords.fr]
opt-out = ["ARRET"]
"""


MESSAGES = "STOP\r\nPlease stop it\n\nhelp!\nYES\nstop\n"


def test_a_keyword_is_told_with_its_language_and_match(run: Run) -> None:
    ran = run("classify", "“Stop!!” 🛑", width=100)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[:5] == [
        "kind        opt-out",
        "keyword     STOP",
        "language    en",
        "match       decorated",
        "why         it is the keyword with punctuation, quotes or symbols around it",
    ]


def test_an_ordinary_message_is_no_keyword_and_says_why(run: Run) -> None:
    ran = run("classify", "Stop by at noon")
    assert ran.lines[:3] == [
        "kind        none: an ordinary message",
        "why         it holds more than the opt-out keyword STOP",
        "revocation  none",
    ]
    assert run("classify", "Stop by at noon", "--json").data()["kind"] is None


def test_a_probable_revocation_is_told_with_its_cue(run: Run) -> None:
    suspect = run("classify", "please stop texting me", "--json").data()["probable_revocation"]
    assert suspect["language"] == "en"
    ran = run("classify", "please stop texting me")
    assert f"revocation  probable: “{suspect['cue']}” (en)" in ran.lines
    assert "revocation" not in run("classify", "STOP").out


def test_json_is_the_classification_on_one_line(run: Run) -> None:
    (data,) = run("classify", "help", "--json").each()
    assert data.pop("table")
    assert data == {
        "kind": "help",
        "keyword": "HELP",
        "language": "en",
        "match": "folded",
        "also_opt_in": False,
        "probable_revocation": None,
        "why": "it is the keyword but for case, white space, accents or hidden characters",
    }


def test_a_word_that_is_both_opt_ins_says_so(run: Run, written: Write) -> None:
    both = (
        CHANNEL.replace("ARRET", "STOP").replace("keywords.fr", "keywords.en")
        + 'opt-in = ["YES"]\ndouble-opt-in = ["YES"]\n'
        + "[policy]\nconsent.allow_same_opt_in_words = true\n"
    )
    ran = run("classify", "yes", "--channel", written("both.toml", both))
    assert ran.lines[0] == "kind        double-opt-in, also opt-in"


# Many messages


def test_a_file_is_told_line_by_line_and_counted(run: Run, written: Write) -> None:
    ran = run("classify", "--file", written("inbox.txt", MESSAGES), width=100)
    assert (ran.code, ran.err) == (0, "")
    head = ran.lines.index("Summary")
    assert ran.lines[:3] == [
        "line  kind     keyword    text and why",
        "   1  opt-out  STOP (en)  “STOP”",
        "                          it is the keyword as it is written in the table",
    ]
    assert "   3  none                “”" in ran.lines
    summary = dict(line.split(maxsplit=1) for line in ran.lines[head + 1 :] if "prob" not in line)
    assert summary == {
        "messages": "6",
        "ordinary": "2",
        "kinds": "opt-out 2, help 1, opt-in 1",
        "keywords": "STOP 2, HELP 1, YES 1",
        "languages": "en 4",
        "matches": "exact 2, decorated 1, folded 1",
    }


def test_a_file_as_json_is_one_object_a_line_and_a_summary(run: Run, written: Write) -> None:
    *told, last = run("classify", "--json", "--file", written("inbox.txt", MESSAGES)).each()
    assert [(one["line"], one["kind"]) for one in told] == [
        (1, "opt-out"),
        (2, None),
        (3, None),
        (4, "help"),
        (5, "opt-in"),
        (6, "opt-out"),
    ]
    assert last["summary"]["keywords"] == {"STOP": 2, "HELP": 1, "YES": 1}
    assert "text" not in told[0]


def test_probable_revocations_are_counted_by_language(run: Run, written: Write) -> None:
    file = written("inbox.txt", "please stop texting me\nhello\nplease unsubscribe me\n")
    *_, last = run("classify", "--json", "--file", file).each()
    assert last["summary"]["probable_revocations"] == {"en": 2}
    ran = run("classify", "--file", file)
    assert "probable revocations  en 2" in ran.lines
    assert any(line.strip().startswith("revocation probable: “") for line in ran.lines)


@pytest.mark.parametrize("options", [(), ("--file", "-")])
def test_without_a_text_stdin_has_one_message_a_line(run: Run, options: tuple[str, ...]) -> None:
    *told, last = run("classify", "--json", *options, stdin=b"STOP\nhello").each()
    assert [one["kind"] for one in told] == ["opt-out", None]
    assert last["summary"]["messages"] == 2


def test_nothing_on_stdin_is_no_message(run: Run) -> None:
    (last,) = run("classify", "--json").each()
    assert last["summary"]["messages"] == 0


def test_long_messages_are_cut_and_escaped_for_people(run: Run) -> None:
    out = run("classify", stdin=b"\x1b[2J" + b"x" * 500).out
    assert "\\x1b[2J" in out
    assert out.count("x") < 250
    assert "…”" in out


# One message from stdin, the table, faults


def test_stdin(run: Run) -> None:
    assert run("classify", "-", "--json", stdin=b"STOP\n").data()["match"] == "exact"


@pytest.mark.parametrize(
    ("options", "kind"), [((), "opt-in"), (("--short-code",), "double-opt-in")]
)
def test_a_short_code_hears_other_words(run: Run, options: tuple[str, ...], kind: str) -> None:
    assert run("classify", "YES", "--json", *options).data()["kind"] == kind


def test_a_channel_file_brings_its_own_words(run: Run, written: Write) -> None:
    file = written("ventes.toml", CHANNEL)
    data = run("classify", "Arrêt.", "--channel", file, "--json").data()
    assert (data["kind"], data["keyword"], data["language"]) == ("opt-out", "ARRET", "fr")
    assert run("classify", "STOP", "--channel", file, "--json").data()["kind"] is None


def test_the_policy_may_add_words(run: Run, written: Write) -> None:
    file = written("ventes.toml", CHANNEL.replace("standard", "enhanced"))
    heard = run("classify", "revoke", "--channel", file, "--policy", "summer-26", "--json").data()
    assert heard["kind"] == "opt-out"


def test_every_fault_is_named(run: Run, written: Write) -> None:
    file = written("ventes.toml", CHANNEL)
    ran = run("classify", "x", "--channel", file, "--short-code", "--policy", "summer")
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults == [
        "--policy: 'summer' is no preset (Did you mean 'summer-26'?)",
        f"{file}: is given twice (Use --channel or --short-code.)",
        "2 faults; nothing was classified.",
    ]


def test_a_text_beside_a_file_and_a_file_that_is_missing_are_faults(run: Run) -> None:
    ran = run("classify", "STOP", "--file", "inbox.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults[0] == "TEXT: is given beside --file (Use one of them.)"
    assert run("classify", "--file", "none.txt").faults == [
        "none.txt: cannot be read: No such file or directory",
        "1 fault; nothing was classified.",
    ]


def test_every_line_that_is_no_utf_8_is_a_fault(run: Run) -> None:
    ran = run("classify", stdin=b"STOP\n\xff\nok\n\xfe\n")
    assert (ran.code, ran.out) == (2, "")
    assert [fault.split(":")[:2] for fault in ran.faults[:2]] == [["stdin", "2"], ["stdin", "4"]]


def test_a_word_of_no_language_is_answered_in_the_person_s(run: Run, written: Write) -> None:
    words = '\n[keywords."*"]\ncustom = ["INFO"]\n\n[keywords.en]\nopt-out = ["STOP"]\n'
    file = written("ventes.toml", f"{CHANNEL}{words}")
    options = ("--channel", file, "--json")
    assert run("classify", "info", *options).data()["language"] == "fr"
    assert run("classify", "info", "--language", "en", *options).data()["language"] == "en"
