import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from msgcore.channels import Channel
from msgcore.diagram import mermaid
from msgcore.lifecycle import compile_lifecycle
from msgcore.policy import SUMMER_26
from msgcore.vocabulary import ChannelKind, Platform

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

WEB = Channel(name="web", kind=ChannelKind.WEB, platform=Platform.ENHANCED)


def test_the_chart_of_a_kind_of_channel_under_a_preset(run: Run) -> None:
    ran = run("chart", "--kind", "web", "--policy", "summer-26")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "%% web (web, enhanced), policy summer-26"
    assert "    waiting --> active : agent_accepts (accept)" in ran.lines
    drawn = ran.out.partition("stateDiagram-v2")
    assert drawn[1] + drawn[2] == mermaid(compile_lifecycle(WEB, SUMMER_26).table)


def test_it_is_always_the_same(run: Run) -> None:
    assert run("chart", "--kind", "sms", "--platform", "standard").out == run("chart").out.replace(
        "SMS long code", "sms"
    )


def test_in_full_with_conditions_and_what_stays(run: Run) -> None:
    short, full = run("chart"), run("chart", "--full")
    assert "new --> new" not in short.out
    assert " if " not in short.out
    assert "new --> new : " in full.out
    assert "agent_accepts if has_inquiry and agent_is_online (accept)" in full.out


def test_the_chart_of_a_channel_file(run: Run, examples: Path) -> None:
    file = str(examples / "team-chat.toml")
    ran = run("chart", "--channel", file)
    assert ran.lines[0] == "%% Linden Cycles chat (web, enhanced), policy summer-26"
    assert "customer_is_idle (idle-inactivates)" in ran.out
    older = run("chart", "--channel", file, "--policy", "documented")
    assert "customer_is_idle" not in older.out


def test_a_name_cannot_break_out_of_its_comment(run: Run, written: Write) -> None:
    file = written(
        "odd.toml", '[channel]\nname = "a\\nb --> c"\nkind = "line"\nplatform = "enhanced"\n'
    )
    ran = run("chart", "--channel", file)
    assert ran.lines[0] == r"%% a\nb --> c (line, enhanced), policy documented"
    assert ran.lines[2] == "stateDiagram-v2"


@pytest.mark.parametrize("kind", ChannelKind)
@pytest.mark.parametrize("full", [(), ("--full",)])
def test_every_chart_keeps_to_the_grammar_of_mermaid(
    run: Run, kind: ChannelKind, full: tuple[str, ...]
) -> None:
    options = ("--kind", kind.value, "--platform", "enhanced", "--policy", "summer-26")
    *comments, head = run("chart", *options, *full).out.partition("stateDiagram-v2\n")
    assert all(comment.startswith("%% ") for comment in comments[0].splitlines())
    way = re.compile(r"    (\[\*\]|[a-z]+) --> (\[\*\]|[a-z]+)( : [^:;\n]+)?")
    assert [line for line in head.splitlines() if not way.fullmatch(line)] == []


def test_json_tells_every_arrow_with_its_source(run: Run) -> None:
    arrows = run("chart", "--kind", "web", "--json").data()
    accept = next(arrow for arrow in arrows if arrow["event"] == "agent_accepts")
    assert accept == {
        "from": "waiting",
        "event": "agent_accepts",
        "to": "active",
        "if": ["may_accept", "agent_is_online"],
        "rule": "lifecycle.accept",
        "text": "A session is Active once an agent or a bot accepts it.",
        "citation": {
            "source": "Guide",
            "section": "Lifecycle of a Messaging Session",
            "note": "",
        },
    }
    assert len(arrows) == len(list(compile_lifecycle(WEB).table.arrows()))


@pytest.mark.parametrize(
    ("options", "faults"),
    [
        (("--kind", "webb"), ["options: --kind: 'webb' is no ChannelKind (Did you mean 'web'?)"]),
        (("--kind", "facebook"), ["options: --platform: is missing"]),
        (("--sender", "toll-free"), ["options: --platform: is missing"]),
        (
            ("--kind", "line", "--sender", "short-code"),
            ["options: --sender: is given for a line channel (Only SMS channels have a kind of "],
        ),
        (("--policy", "x", "--kind", "y"), ["--policy: 'x' is no preset", "options: --kind: 'y'"]),
        (
            ("--channel", "none.toml", "--kind", "web"),
            ["none.toml: cannot be read", "--channel: says already which channel it is"],
        ),
    ],
)
def test_options_that_describe_no_channel(
    run: Run, options: tuple[str, ...], faults: list[str]
) -> None:
    ran = run("chart", *options)
    assert (ran.code, ran.out) == (2, "")
    *said, last = ran.faults
    assert last.endswith("nothing was drawn.")
    assert len(said) >= len(faults)
    for fault in faults:
        assert any(line.startswith(fault) for line in said), ran.err
