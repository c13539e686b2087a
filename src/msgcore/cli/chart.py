"""`msgcore chart`: the life of a session on a channel, as a diagram for Mermaid."""

from collections.abc import Iterator
from typing import Annotated, Any

import attrs
import typer

from msgcore import codec
from msgcore.channels import PLATFORMS, Channel
from msgcore.cli.output import show_json, shown, write
from msgcore.cli.sources import LONG_CODE, Faults, named, read_policy, read_setup
from msgcore.conversation import Setup
from msgcore.diagram import mermaid, ways
from msgcore.errors import CodecError, Fault, TranscriptError
from msgcore.policy import DOCUMENTED
from msgcore.vocabulary import ChannelKind

__all__ = ["command"]


def command(  # noqa: PLR0913, PLR0917 - typer reads the options from the parameters
    channel: Annotated[
        str | None, typer.Option(metavar="CHANNEL.toml", help="The channel file.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="The kind of channel, such as web.")
    ] = None,
    platform: Annotated[
        str | None, typer.Option(metavar="PLATFORM", help="standard or enhanced.")
    ] = None,
    sender: Annotated[
        str | None,
        typer.Option(metavar="SENDER", help="What an SMS is sent from; long-code if left out."),
    ] = None,
    policy: Annotated[
        str | None,
        typer.Option(metavar="PRESET", help="spring-23, documented or summer-26."),
    ] = None,
    full: Annotated[
        bool,
        typer.Option("--full", help="Draw what leaves the status as it is, too, and conditions."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array of objects.")] = False,
) -> None:
    """Draw the life of a session: print its chart as a diagram for Mermaid.

    Say which channel by --channel, or by --kind and --platform; without either, it is a
    standard SMS long code. --policy wins over the channel file; without either, the policy
    is "documented".

    In parentheses stands the rule behind each arrow: `msgcore rules --room lifecycle` tells
    what it says. With --json, every arrow is told, with its conditions, rule and source.
    """
    faults = Faults()
    chosen = faults.gather("--policy", lambda: read_policy(policy))
    described = (kind, platform, sender)
    if channel is None:
        made = faults.gather("options", lambda: _channel(*described))
        faults.stop_if_any("nothing was drawn")
        setup = Setup.of(made.value, chosen.or_none or DOCUMENTED)
    else:
        read = faults.gather(channel, lambda: read_setup(channel, chosen.or_none))
        faults.gather("--channel", lambda: _refuse_both(described))
        faults.stop_if_any("nothing was drawn")
        setup = read.value
    if as_json:
        show_json(list(_arrows(setup)))
    else:
        write(mermaid(setup.lifecycle.table, full=full, comments=_comments(setup)))


def _channel(kind: str | None, platform: str | None, sender: str | None) -> Channel:
    """Return the channel that the options describe.

    Raises:
        TranscriptError: They describe none; every fault with its option.
    """
    if kind is None and platform is None and sender is None:
        return LONG_CODE
    kind = kind or ChannelKind.SMS.value
    default = LONG_CODE.sender if kind == ChannelKind.SMS.value else None
    data = {
        "name": kind,
        "kind": kind,
        "platform": platform or _only_platform(kind),
        "sender": sender or (default and default.value),
    }
    try:
        return codec.from_data(Channel, {name: value for name, value in data.items() if value})
    except CodecError as error:
        raise TranscriptError(
            attrs.evolve(fault, path=f"--{fault.path}") for fault in error.faults
        ) from None


def _only_platform(kind: str) -> str | None:
    """Return the one platform that a kind of channel runs on; None where there are two."""
    platforms = {known.value: on for known, on in PLATFORMS.items()}.get(kind, frozenset())
    return next(iter(platforms)).value if len(platforms) == 1 else None


def _refuse_both(options: tuple[str | None, ...]) -> None:
    """Refuse a channel that is described twice."""
    if any(option is not None for option in options):
        raise TranscriptError(
            Fault(
                message="says already which channel it is",
                hint="Leave out --kind, --platform and --sender.",
            )
        )


def _comments(setup: Setup) -> Iterator[str]:
    channel = setup.channel
    yield f"{shown(channel.name)} ({', '.join(named(channel))}), policy {setup.policy.id}"
    yield "unopened: there is no session yet; in parentheses: the rule, of the room lifecycle"


def _arrows(setup: Setup) -> Iterator[dict[str, Any]]:
    for way in ways(setup.lifecycle.table):
        for arrow in way.arrows:
            yield {
                "from": way.source,
                "event": arrow.event,
                "to": way.target,
                "if": list(arrow.conditions),
                "rule": arrow.ruling.rule,
                "text": arrow.ruling.text,
                "citation": codec.to_data(arrow.ruling.citation),
            }
