# ruff: noqa: RUF001 - look-alikes are what the command is asked about
import sys
from collections.abc import Callable
from typing import Any

import pytest
from rich.console import Console

Run = Callable[..., Any]


def test_the_cost_of_a_text(run: Run) -> None:
    ran = run("segment", "Your code is [1234].")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[:5] == [
        "encoding    gsm-7",
        "characters  20",
        "units       22",
        "segments    1",
        "units left  138 of 160 in the last segment",
    ]


def test_the_character_that_makes_it_ucs_2_is_named_with_its_places(run: Run) -> None:
    ran = run("segment", "prêt, prêt")
    assert ran.lines[-3:] == [
        "2 characters outside GSM-7, so it is UCS-2:",
        "character  name                                  nearest in GSM-7  at",
        "ê          LATIN SMALL LETTER E WITH CIRCUMFLEX  “e”               2, 8",
    ]


def test_many_places_of_one_character_are_cut_short_for_people_only(run: Run) -> None:
    text = "ê" * 15
    assert run("segment", text, width=120).lines[-1].endswith(" 9, 10, 11 and 3 more")
    assert len(run("segment", text, "--json").data()["offenders"]) == 15


def test_json_tells_everything(run: Run) -> None:
    data = run("segment", "é🎁" + "x" * 70, "--json").data()
    parts = data.pop("parts")
    assert data == {
        "encoding": "ucs-2",
        "characters": 72,
        "units": 73,
        "segments": 2,
        "capacity": 67,
        "units_left": 61,
        "header_octets": 6,
        "tables": {"locking": None, "single": None},
        "offenders": [
            {"character": "🎁", "position": 1, "name": "WRAPPED PRESENT", "nearest": None}
        ],
        "refusal": None,
    }
    assert [(part["start"], part["end"], part["units"]) for part in parts] == [
        (0, 66, 67),
        (66, 72, 6),
    ]


@pytest.mark.parametrize(
    ("options", "octets", "capacity"),
    [
        ((), 6, 153),
        (("--header", "7"), 7, 152),
        (("--header", "8"), 6, 153),
        (("--header", "16"), 7, 152),
        (("--profile", "twilio"), 6, 153),
        (("--profile", "aws"), 6, 153),
        (("--profile", "guide"), 7, 152),
        (("--profile", "guide", "--header", "6"), 6, 153),
        (("--profile", "summer-26"), 6, 153),
    ],
)
def test_header_and_profile(run: Run, options: tuple[str, ...], octets: int, capacity: int) -> None:
    data = run("segment", "x" * 161, "--json", *options).data()
    assert (data["header_octets"], data["capacity"]) == (octets, capacity)


def test_a_text_that_is_too_long_is_refused_and_still_counted(run: Run) -> None:
    ran = run("segment", "x" * 850, "--profile", "guide")
    assert ran.code == 0
    assert "segments    6 (each with a header of 7 octets)" in ran.lines
    assert "sms.too-many-characters" in ran.out
    reasons = run("segment", "x" * 850, "--profile", "guide", "--json").data()["refusal"]
    assert reasons["reasons"][0]["rule"] == "sms.too-many-characters"


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_the_line_break_at_the_end_of_stdin_is_not_the_text_s(run: Run, end: bytes) -> None:
    data = run("segment", "-", "--json", stdin=b"one\ntwo" + end).data()
    assert data["characters"] == 7


def test_a_text_may_begin_with_a_dash(run: Run) -> None:
    assert run("segment", "--json", "--", "-5%").data()["characters"] == 3


def test_national_tables_save_segments(run: Run) -> None:
    text = "Şişli'ye gidiyoruz, ağaçların altında buluşalım. " * 2
    assert run("segment", text, "--json").data()["segments"] == 2
    data = run("segment", text, "--json", "--national", "auto").data()
    assert (data["segments"], data["header_octets"]) == (1, 4)
    assert data["tables"] == {"locking": "turkish", "single": None}
    ran = run("segment", text, "--national", "spanish, turkish")
    assert ran.lines[1] == "tables      locking shift turkish"
    assert "segments    1 (with a header of 4 octets)" in ran.lines


def test_unknown_languages_are_all_named(run: Run) -> None:
    ran = run("segment", "x", "--national", "turkis,spanish,klingon")
    assert ran.code == 2
    assert ran.faults[0] == (
        "--national: 'turkis' is no language with tables (Did you mean 'turkish'?)"
    )
    assert ran.faults[1].startswith("--national: 'klingon' is no language with tables (Known: ")


@pytest.mark.parametrize(
    ("encoding", "text", "expected"),
    [("ucs-2", "plain", "ucs-2"), ("gsm-7", "plain", "gsm-7"), ("gsm-7", "prêt", "ucs-2")],
)
def test_an_encoding_can_be_forced(run: Run, encoding: str, text: str, expected: str) -> None:
    data = run("segment", text, "--json", "--encoding", encoding).data()
    assert data["encoding"] == expected
    rules = [reason["rule"] for reason in (data["refusal"] or {"reasons": []})["reasons"]]
    assert rules == (["sms.not-gsm-7"] if expected != encoding else [])


def test_a_forced_encoding_is_not_blamed_on_a_character(run: Run) -> None:
    ran = run("segment", "prêt", "--encoding", "ucs-2")
    assert "1 character outside GSM-7:" in ran.lines


@pytest.mark.parametrize(("whole", "first"), [("unit", 67), ("character", 66), ("cluster", 65)])
def test_what_is_never_cut(run: Run, whole: str, first: int) -> None:
    """A flag is one cluster of two characters of two units each."""
    text = "x" * 65 + ("🇫🇷" if whole == "cluster" else "x🎁") + "y" * 5
    data = run("segment", text, "--json", "--whole", whole).data()
    assert data["parts"][0]["units"] == first


def test_half_a_pair_is_shown_escaped(run: Run) -> None:
    ran = run("segment", "x" * 66 + "🎁" + "y" * 5, "--whole", "unit")
    assert "\\ud83c”" in ran.out
    assert "“\\udf81yyyyy”" in ran.out


def test_letters_and_accents_can_be_sent_as_one_character(run: Run) -> None:
    assert run("segment", "e\u0301", "--json").data()["encoding"] == "ucs-2"
    data = run("segment", "e\u0301", "--json", "--nfc").data()
    assert (data["encoding"], data["characters"]) == ("gsm-7", 1)


def test_unknown_choices_are_named(run: Run) -> None:
    ran = run("segment", "x", "--encoding", "utf-8", "--whole", "word")
    assert ran.faults == [
        "--encoding: is 'utf-8' (Use gsm-7, ucs-2.)",
        "--whole: is 'word' (Use unit, character, cluster.)",
        "2 faults; nothing was segmented.",
    ]


QUOTED = "It’s here – your parcel “A-1” is ready, and it is waiting for you at the shop…"


def test_rewriting_shows_what_is_saved_and_each_change(run: Run) -> None:
    ran = run("segment", QUOTED, "--rewrite")
    assert "Rewriting saves 1 of 2 segments:" in ran.lines
    assert "5 changes:" in ran.lines
    assert ran.lines[-1] == "77  “…”     “...”  HORIZONTAL ELLIPSIS"
    data = run("segment", QUOTED, "--rewrite", "--json").data()["rewriting"]
    assert (data["saved"], data["segments"], data["encoding"]) == (1, 1, "gsm-7")
    assert data["text"].startswith('It\'s here - your parcel "A-1"')
    assert data["changes"][0] == {"start": 2, "end": 3, "before": "’", "after": "'"}


def test_rewriting_takes_out_what_nobody_sees(run: Run) -> None:
    ran = run("segment", "x" * 80 + "\u200b", "--rewrite")
    assert ran.lines[-1] == "80  “\\u200b”  left out  ZERO WIDTH SPACE"


def test_rewriting_changes_nothing_where_it_saves_nothing(run: Run) -> None:
    ran = run("segment", "It’s here", "--rewrite")
    assert ran.lines[-1] == "Rewriting saves nothing."
    assert run("segment", "It’s here", "--rewrite", "--json").data()["rewriting"]["changes"] == []


def test_transliteration_spells_letters(run: Run) -> None:
    pytest.importorskip("anyascii", reason="the extra 'transliteration' is not installed")
    text = "Votre colis est prêt. " * 4
    assert run("segment", text, "--rewrite", "--json").data()["rewriting"]["saved"] == 0
    data = run("segment", text, "--transliterate", "--json").data()["rewriting"]
    assert (data["saved"], data["text"]) == (1, "Votre colis est pret. " * 4)


def test_transliteration_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "anyascii", None)
    ran = run("segment", "x", "--transliterate")
    assert ran.code == 2
    assert ran.faults[0] == (
        "--transliterate: needs anyascii, which is not installed "
        "(Install it with: pip install 'msgcore[transliteration]')"
    )


def test_user_data_is_what_goes_over_the_air(run: Run) -> None:
    ran = run("segment", "hello", "--hex")
    assert ran.lines[-2:] == [
        "part  length  header  octets",
        "   1       5  no      e8329bfd06",
    ]
    parts = run("segment", "x" * 161, "--hex", "--reference", "7", "--json").data()["user_data"]
    assert [(part["octets"][:12], part["length"], part["has_header"]) for part in parts] == [
        ("050003070201", 160, True),
        ("050003070202", 15, True),
    ]


def test_user_data_is_that_of_the_rewritten_text(run: Run) -> None:
    data = run("segment", QUOTED, "--rewrite", "--hex", "--json").data()
    assert (len(data["parts"]), len(data["user_data"])) == (2, 1)


def test_user_data_that_cannot_be_written_is_refused(run: Run) -> None:
    ran = run("segment", "prêt", "--encoding", "gsm-7", "--hex", "--reference", "300")
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults == [
        "TEXT: reference: is 300 (Use 0 to 255.)",
        (
            "TEXT: text: is not GSM-7: LATIN SMALL LETTER E WITH CIRCUMFLEX at 2 "
            "(Replace what is not, or let the message be UCS-2.)"
        ),
        "2 faults; nothing was segmented.",
    ]


def test_parts_and_offenders_are_coloured_on_a_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run("segment", "prêt" + "x" * 70).out
    assert "\x1b[" not in plain
    monkeypatch.setattr(Console, "is_terminal", property(lambda _: True))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = run("segment", "prêt" + "x" * 70).out
    assert "\x1b[1;4;31mê" in coloured
    assert coloured != plain


def test_every_fault_is_named(run: Run) -> None:
    ran = run("segment", "-", "--profile", "gide", "--header", "5", stdin=b"\xff")
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults == [
        "--profile: 'gide' is no profile (Did you mean 'guide'?)",
        "--header: is 5 (A header takes 6 or 7 octets, its reference 8 or 16 bits.)",
        "TEXT:1: is not UTF-8: byte 1 is 0xff (Save the file as UTF-8.)",
        "3 faults; nothing was segmented.",
    ]


def test_an_argument_that_is_no_text_is_refused(run: Run) -> None:
    ran = run("segment", "a\udcff")
    assert ran.code == 2
    assert ran.faults[0] == "TEXT: is not UTF-8 at character 2 (Use a UTF-8 shell.)"
