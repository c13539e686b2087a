"""`msgcore replay`: let a transcript happen, and tell what each line leads to."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import track
from rich.text import Text

from msgcore import codec
from msgcore.cli.output import rendered, screen, shown, write
from msgcore.cli.picture import LEGEND, Picture
from msgcore.cli.sources import (
    LONG_CODE,
    Faults,
    channel_beside,
    named,
    read_lines,
    read_policy,
    read_setup,
)
from msgcore.cli.steps import Step, steps
from msgcore.cli.tally import Tally
from msgcore.conversation import Line, Setup

__all__ = ["command"]

_LONG = 1000
"""From how many lines on the progress is shown, on a terminal."""


def command(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A transcript, one JSON object a line; - is stdin."),
    ],
    channel: Annotated[
        str | None, typer.Option(metavar="CHANNEL.toml", help="The channel file.")
    ] = None,
    policy: Annotated[
        str | None,
        typer.Option(metavar="PRESET", help="spring-23, documented or summer-26."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, the last a summary.")
    ] = False,
) -> None:
    """Let a transcript happen, and tell what each line leads to, and why.

    Without --channel, a channel file of the same name beside the transcript is used
    (chat.toml for chat.jsonl), else a standard SMS long code without texts of its own.

    Sensitive data that rules of the channel file block is left out, also of the lines themselves.

    --policy wins over the channel file; without either, the policy is "documented".

    Every fault of every line is named on stderr, with exit code 2; then nothing is
    replayed.
    """
    faults = Faults()
    chosen = faults.gather("--policy", lambda: read_policy(policy))
    source = channel or channel_beside(file)
    setup = faults.gather(source or LONG_CODE.name, lambda: read_setup(source, chosen.or_none))
    lines = faults.gather(file, lambda: read_lines(file))
    faults.stop_if_any("nothing was replayed")
    tell = _as_json if as_json else _as_table
    write("".join(tell(setup.value, lines.value, source)))


def _as_json(setup: Setup, lines: tuple[Line, ...], _: str | None) -> Iterator[str]:
    tally = Tally()
    for step in _tracked(setup, lines):
        tally.add(step)
        yield f"{json.dumps(_data(step))}\n"
    summary = {
        "channel": setup.channel.name,
        "policy": setup.policy.id,
        **tally.data(),
    }
    yield f"{json.dumps({'summary': summary})}\n"


def _data(step: Step) -> dict[str, Any]:
    """Return a step as plain data."""
    statuses, outcome = step.statuses, step.outcome
    return {
        "line": step.line.number,
        "happening": codec.to_data(step.line.what),
        "before": statuses[0],
        "after": statuses[-1],
        "consent": outcome.conversation.consent.level.value,
        "segments": step.segments,
        "duplicate": outcome.duplicate,
        "events": codec.to_data(outcome.events),
        "effects": codec.to_data(outcome.effects),
        "findings": codec.to_data(outcome.findings),
        "refusal": codec.to_data(outcome.refusal),
    }


def _as_table(setup: Setup, lines: tuple[Line, ...], source: str | None) -> Iterator[str]:
    console, tally = screen(), Tally()
    picture = Picture(console, setup, lines[-1].number if lines else 0)
    yield rendered(console, *_heading(setup, source), picture.head())
    for step in _tracked(setup, lines):
        tally.add(step)
        yield rendered(console, picture.step(step))
    yield rendered(console, tally.shown(sms=setup.profile is not None))


def _heading(setup: Setup, source: str | None) -> Iterator[Text]:
    """Say on which channel and under which policy the transcript happens."""
    channel = setup.channel
    origin = f", from {source}" if source else ", the default"
    kind = ", ".join(named(channel))
    yield Text.assemble(("Channel ", "bold"), shown(f"{channel.name} ({kind}){origin}"))
    yield Text.assemble(("Policy  ", "bold"), setup.policy.id)
    yield Text.assemble(("Marks   ", "bold"), LEGEND)
    yield Text()


def _tracked(setup: Setup, lines: tuple[Line, ...]) -> Iterable[Step]:
    """Let the lines happen; on a terminal, a long transcript shows how far it has come."""
    happening = steps(lines, setup)
    if len(lines) < _LONG or not sys.stderr.isatty():
        return happening
    return track(
        happening,
        description="Replaying",
        total=len(lines),
        console=Console(stderr=True),
        transient=True,
    )
