from collections.abc import Callable
from typing import Any

import pytest

from msgcore.catalogue import catalogue

Run = Callable[..., Any]


def test_every_rule_is_listed_with_its_text_and_citation(run: Run) -> None:
    ran = run("rules", width=120)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[-1] == f"{len(catalogue())} rules in all"
    for entry in catalogue():
        assert f"\n{entry.id} " in ran.out


def test_json_is_the_catalogue(run: Run) -> None:
    data = run("rules", "--json").data()
    assert [entry["id"] for entry in data] == [entry.id for entry in catalogue()]
    assert all(entry["text"] and entry["citation"]["section"] for entry in data)


def test_one_room(run: Run) -> None:
    data = run("rules", "--room", "sms", "--json").data()
    assert {entry["room"] for entry in data} == {"sms"}
    assert run("rules", "--room", "sms").lines[0].startswith("sms: ")


def test_an_unknown_room(run: Run) -> None:
    ran = run("rules", "--room", "smss")
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults[0] == "--room: 'smss' is no room with rules (Did you mean 'sms'?)"


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(run: Run, width: int) -> None:
    assert max(map(len, run("rules", width=width).lines)) <= width
