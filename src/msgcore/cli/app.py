"""The command and its parts, one file each."""

from typing import Annotated

import typer

import msgcore
from msgcore.cli import (
    chart,
    check,
    classify,
    formula,
    policy,
    redact,
    render,
    replay,
    rules,
    segment,
)
from msgcore.cli.output import write

__all__ = ["app"]

# Without markup, a square bracket in a help text is a square bracket.
app = typer.Typer(
    name="msgcore",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(wanted: bool) -> None:
    if wanted:
        write(f"msgcore {msgcore.__version__}\n")
        raise typer.Exit


@app.callback()
def start(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Ask the rulebook of customer messaging what happens, and why.

    Exit codes: 0 when the question was answered, 1 when a check found errors, a formula has no
    value or a message could not be redacted, 2 when the input cannot be read.
    """


app.command("replay", short_help="Tell what each line of a transcript leads to.")(replay.command)
app.command("chart", short_help="Draw the life of a session.")(chart.command)
app.command("segment", short_help="Count the SMS segments of a text.")(segment.command)
app.command("classify", short_help="Tell which consent keyword a text is.")(classify.command)
app.command("check", short_help="Check a channel, or messages before they are sent.")(check.command)
app.command("render", short_help="Show what channels make of a component.")(render.command)
app.command("redact", short_help="Block the sensitive data in messages.")(redact.command)
app.command("formula", short_help="Evaluate a formula or a template.")(formula.command)
app.command("rules", short_help="List the rules.")(rules.command)
app.add_typer(policy.app, name="policy")
