"""`msgcore classify`: which consent keyword a message is, if it is one."""

from typing import Annotated

import typer

from msgcore import codec
from msgcore.channels import Channel
from msgcore.cli.output import NOTHING, grid, show, show_json, shown
from msgcore.cli.sources import (
    LONG_CODE,
    SHORT_CODE,
    Faults,
    read_policy,
    read_setup,
    read_text,
)
from msgcore.consent import Classification
from msgcore.consent import classify as classified
from msgcore.conversation import Setup
from msgcore.errors import CodecError, Fault
from msgcore.policy import DOCUMENTED, Policy

__all__ = ["command"]


def command(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="The message; - reads it from stdin.")
    ],
    channel: Annotated[
        str | None,
        typer.Option(metavar="CHANNEL.toml", help="The channel file with the keywords."),
    ] = None,
    short_code: Annotated[
        bool,
        typer.Option("--short-code", help="The keywords of a short code with double opt-in."),
    ] = False,
    policy: Annotated[
        str | None,
        typer.Option(metavar="PRESET", help="spring-23, documented or summer-26."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Tell which consent keyword a message is: opt-out, opt-in, help, … or none.

    Without --channel and --short-code, the default keywords of an SMS long code count.
    The line break at the end of stdin is not part of the message.
    """
    faults = Faults()
    chosen = faults.gather("--policy", lambda: read_policy(policy))
    setup = faults.gather(
        channel or "--short-code", lambda: _setup(channel, chosen.or_none, short_code=short_code)
    )
    message = faults.gather("TEXT", lambda: read_text(text))
    faults.stop_if_any("nothing was classified")
    heard = classified(message.value, setup.value.keywords, setup.value.channel.language)
    if as_json:
        show_json(codec.to_data(heard))
    else:
        _show(heard)


def _setup(channel: str | None, policy: Policy | None, *, short_code: bool) -> Setup:
    if channel is None:
        default: Channel = SHORT_CODE if short_code else LONG_CODE
        return Setup.of(default, policy or DOCUMENTED)
    if short_code:
        raise CodecError(Fault(message="is given twice", hint="Use --channel or --short-code."))
    return read_setup(channel, policy)


def _show(heard: Classification) -> None:
    table = grid(8, None)
    if heard.kind is None:
        table.add_row("kind", "none: an ordinary message")
    else:
        kind = f"{heard.kind.value}, also opt-in" if heard.also_opt_in else heard.kind.value
        table.add_row("kind", kind)
        table.add_row("keyword", shown(heard.keyword))
        table.add_row("language", shown(heard.language))
        table.add_row("match", heard.match.value if heard.match else NOTHING)
    table.add_row("table", f"{heard.table} (the version of the keywords)")
    show(table)
