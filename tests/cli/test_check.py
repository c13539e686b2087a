"""`msgcore check`: the channel file held against all rules."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

BARE = """
[channel]
name = "Alerts"
kind = "sms"
platform = "standard"
sender = "short-code"
requirement = "explicit"

[[channel.responses]]
kind = "help"
text = "Hello {!Name}, vous êtes là. Reply BYE to opt out."
"""


@pytest.mark.parametrize(
    "name", ["short-code", "canada", "double-opt-in", "order-help", "late-reply", "team-chat"]
)
def test_every_example_passes(run: Run, examples: Path, name: str) -> None:
    ran = run("check", str(examples / f"{name}.toml"))
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[-1] == "Nothing is wrong."
    assert run("check", str(examples / f"{name}.toml"), "--policy", "summer-26").err == ""


def test_findings_stand_by_severity_with_place_remedy_and_source(run: Run, written: Write) -> None:
    ran = run("check", written("bare.toml", BARE))
    assert (ran.code, ran.err) == (1, "")
    errors, warnings = ran.lines.index("9 errors"), ran.lines.index("2 warnings")
    assert errors < warnings
    assert ran.lines[0] == "channel   Alerts (sms, standard, short-code)"
    assert ran.lines[-1] == "This channel is not ready."
    place = ran.lines.index(
        "·   consent.instruction-unheard  responses[0].text (help, en, characters 35-38)"
    )
    assert ran.lines[place + 1 : place + 5] == [
        "    the help reply gives a word for opting out that the channel does not hear as",
        "    such",
        "    → Write STOP, or add the word to the keywords.",
        "    Guide: Track Customer Consent in Messaging Channels",
    ]


def test_what_the_rules_of_two_rooms_find_is_told_once(run: Run, written: Write) -> None:
    data = run("check", written("bare.toml", BARE), "--json").data()
    found = [finding["rule"] for finding in data["findings"]]
    assert found.count("consent.text-missing") == 1
    assert "channels.response-missing" not in found


def test_json_has_the_verdict_and_every_finding(run: Run, written: Write, examples: Path) -> None:
    ran = run("check", written("bare.toml", BARE), "--json")
    data = ran.data()
    assert (ran.code, data["ok"], data["complete"]) == (1, False, True)
    assert (data["channel"], data["policy"]) == ("Alerts", "documented")
    assert data["findings"][0]["citation"]["source"] == "Guide"
    sound = run("check", str(examples / "short-code.toml"), "--json")
    assert (sound.code, sound.data()["findings"]) == (0, [])


def test_merge_fields_are_filled(run: Run, written: Write) -> None:
    file = written("bare.toml", BARE)

    def rules(*options: str) -> set[str]:
        data = run("check", file, "--json", *options).data()
        return {finding["rule"] for finding in data["findings"]}

    assert "consent.merge-length-unknown" in rules()
    assert "consent.merge-length-unknown" not in rules("--merge", "name=Ana")
    long = rules("--longest", "Name=150")
    assert {"consent.too-long-when-sent", "consent.leaves-gsm-7"} <= long


def test_warnings_alone_are_no_failure(run: Run, written: Write) -> None:
    long = '[channel]\nname = "A"\nkind = "sms"\nplatform = "standard"\nsender = "long-code"\n'
    ran = run("check", written("long.toml", long))
    assert ran.code == 0
    assert "1 warning" in ran.lines
    assert "consent.keyword-without-reply" in ran.out


def test_rules_of_channels_are_held_as_well(run: Run, written: Write) -> None:
    page = '[channel]\nname = "P"\nkind = "facebook"\nplatform = "standard"\nrequirement = "double"'
    ran = run("check", written("page.toml", page))
    assert ran.code == 1
    assert "·   channels.consent-type-unsupported  requirement" in ran.lines


def test_all_faults_of_the_input_are_named_at_once(run: Run, written: Write) -> None:
    ran = run(
        "check", written("x.toml", "[chanel]"), "--policy", "old", "--merge", "a", "--longest",
        "b=x", "--longest", "=1", "--longest", "c=-1",
    )  # fmt: skip
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults[-1] == "7 faults; nothing was checked."
    assert [fault.partition(": ")[0].rpartition("/")[2] for fault in ran.faults[:-1]] == [
        "--policy",
        "x.toml",
        "x.toml",
        "--merge",
        "--longest",
        "--longest",
        "--longest",
    ]


def test_a_field_that_is_given_twice_is_a_fault(run: Run, examples: Path) -> None:
    ran = run("check", str(examples / "canada.toml"), "--merge", "a=1", "--merge", "A=2")
    assert ran.code == 2
    assert ran.faults[0] == "--merge, --longest: values[1]: 'A' is given twice (Keep one.)"


def test_what_could_steer_a_terminal_is_shown_escaped(run: Run, written: Write) -> None:
    ran = run("check", written("bare.toml", BARE.replace('"Alerts"', '"\\u001b[2J"')))
    assert "\x1b" not in ran.out


def test_findings_on_many_texts_stand_in_the_order_of_the_texts(
    run: Run, written: Write, examples: Path
) -> None:
    text = (examples / "canada.toml").read_text("utf-8").replace("Lac Gris Power", "Other")
    ran = run("check", written("c.toml", text.replace('"Other"', '"Lac Gris Power"')))
    places = [int(place) for place in re.findall(r"responses\[(\d+)\]", ran.out)]
    assert places == sorted(places)
    assert len(set(places)) == 9


def test_sensitive_data_rules_are_held_against_the_rules_on_them(run: Run, written: Write) -> None:
    anchored = "\n[[sensitive_data]]\nname = 'card'\npattern = '^[0-9]{16}$'\nenabled = true\n"
    file = written("page.toml", BARE + anchored)
    found = run("check", file, "--json").data()["findings"]
    assert [one["path"] for one in found if one["rule"] == "privacy.whole-message-only"] == [
        "rules[0].pattern"
    ]
    assert "privacy.whole-message-only  rules[0].pattern" in run("check", file).out
