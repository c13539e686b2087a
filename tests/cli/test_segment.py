from collections.abc import Callable
from typing import Any

import pytest

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
        "character  name                                  at",
        "ê          LATIN SMALL LETTER E WITH CIRCUMFLEX  2, 8",
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
        "offenders": [{"character": "🎁", "position": 1, "name": "WRAPPED PRESENT"}],
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


def test_every_fault_is_named(run: Run) -> None:
    ran = run("segment", "-", "--profile", "gide", "--header", "5", stdin=b"\xff")
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults == [
        "--profile: 'gide' is no profile (Did you mean 'guide'?)",
        "--header: is 5 (A header takes 6 or 7 octets.)",
        "TEXT:1: is not UTF-8: byte 1 is 0xff (Save the file as UTF-8.)",
        "3 faults; nothing was segmented.",
    ]


def test_an_argument_that_is_no_text_is_refused(run: Run) -> None:
    ran = run("segment", "a\udcff")
    assert ran.code == 2
    assert ran.faults[0] == "TEXT: is not UTF-8 at character 2 (Use a UTF-8 shell.)"
