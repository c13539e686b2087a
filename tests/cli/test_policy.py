from collections.abc import Callable
from typing import Any

import pytest

from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, diff, fields

Run = Callable[..., Any]


def test_what_differs_is_shown_with_source_and_confidence(run: Run) -> None:
    ran = run("policy", "diff", "spring-23", "summer-26")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[:4] == [
        "lifecycle.inactive_ends_after",
        "  spring-23   30h         stated     Guide: Lifecycle of a Messaging Session",
        "  summer-26   24h         disputed   Help: Inactivate a Messaging Session",
        "                                     A title elsewhere says 24 to 30 hours.",
    ]
    assert run("policy", "diff") == ran


def test_json_is_the_difference(run: Run) -> None:
    data = run("policy", "diff", "documented", "summer-26", "--json").data()
    assert [entry["field"] for entry in data] == [d.field for d in diff(DOCUMENTED, SUMMER_26)]
    first = data[0]["after"]
    assert (first["value"], first["confidence"], first["citation"]["source"]) == (
        "24h",
        "disputed",
        "Help",
    )


def test_equal_presets_do_not_differ(run: Run) -> None:
    assert run("policy", "diff", "documented", "documented").out.startswith("0 fields of ")


def test_a_preset_is_shown_whole(run: Run) -> None:
    ran = run("policy", "show", "spring-23")
    assert (ran.code, ran.err) == (0, "")
    assert [line for line in ran.lines if not line.startswith(" ")] == [n for n, _ in fields()]
    assert "  7           stated     Guide: Considerations for Long Code Messaging" in ran.out
    data = run("policy", "show", "spring-23", "--json").data()
    assert {entry["field"]: entry["value"] for entry in data}["sms.max_segments"] == (
        SPRING_23.sms.max_segments
    )


@pytest.mark.parametrize(
    ("arguments", "faults"),
    [
        (("diff", "spring", "sumer-26"), 2),
        (("show", "spring"), 1),
    ],
)
def test_what_is_no_preset(run: Run, arguments: tuple[str, ...], faults: int) -> None:
    ran = run("policy", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.faults) == faults + 1
    assert "'spring' is no preset (Did you mean 'spring-23'?)" in ran.err
