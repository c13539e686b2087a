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


def test_a_keyword_is_told_with_its_language_and_match(run: Run) -> None:
    ran = run("classify", "“Stop!!” 🛑")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[:4] == [
        "kind      opt-out",
        "keyword   STOP",
        "language  en",
        "match     decorated",
    ]


def test_an_ordinary_message_is_no_keyword(run: Run) -> None:
    assert run("classify", "Stop it").lines[0] == "kind      none: an ordinary message"
    assert run("classify", "Stop it", "--json").data()["kind"] is None


def test_json_is_the_classification(run: Run) -> None:
    data = run("classify", "help", "--json").data()
    assert data.pop("table")
    assert data == {
        "kind": "help",
        "keyword": "HELP",
        "language": "en",
        "match": "folded",
        "also_opt_in": False,
    }


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
