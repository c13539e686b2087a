"""`msgcore check`: what is wrong with a channel's set-up, or with messages before they are sent."""

from collections.abc import Sequence
from typing import Annotated

import typer

from msgcore.cli.check_channel import data, length, pairs, picture, report_on
from msgcore.cli.check_messages import Checked, json_lines
from msgcore.cli.check_options import Options
from msgcore.cli.check_picture import picture as picture_of_messages
from msgcore.cli.output import show, show_json, write
from msgcore.cli.sources import STDIN, Faults, read_messages, read_policy, read_setup
from msgcore.consent import Merge
from msgcore.errors import CodecError, Fault

__all__ = ["command"]

_CONSEQUENCE = "nothing was checked"


def command(  # noqa: PLR0913, PLR0917 - each option is an argument
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE]",
            help="The channel file; with a sender, a file with one message a line, - is stdin.",
        ),
    ] = None,
    policy: Annotated[
        str | None,
        typer.Option(metavar="PRESET", help="spring-23, documented or summer-26."),
    ] = None,
    merge: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=VALUE", help="What a merge field becomes; may be repeated."),
    ] = None,
    longest: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=N", help="How many characters one becomes at most; may be repeated."
        ),
    ] = None,
    sender: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="Check messages from such a sender: short-code, …"),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option("--from", metavar="ADDRESS", help="Check messages from this number or name."),
    ] = None,
    channel: Annotated[
        str | None,
        typer.Option(
            metavar="CHANNEL.toml", help="Check messages on this channel, with its keywords."
        ),
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="CC", help="The sender's country, such as US.")
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="CC", help="The recipients' country.")] = None,
    use_case: Annotated[
        str | None, typer.Option(metavar="KIND", help="What the messages are: campaign, …")
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(metavar="INSTANT", help="When they are sent: 2026-03-02T09:00:00Z."),
    ] = None,
    zone: Annotated[
        list[str] | None,
        typer.Option(metavar="ZONE", help="The recipients' time zone; may be repeated."),
    ] = None,
    own: Annotated[
        list[str] | None,
        typer.Option(metavar="DOMAIN", help="A domain of the business; may be repeated."),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name of the business; may be repeated."),
    ] = None,
    opt_out: Annotated[
        list[str] | None,
        typer.Option(metavar="WORD", help="A further word that opts out; may be repeated."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="TAG", help="The messages' language, such as en.")
    ] = None,
    settings: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Settings of the rules on messages, in TOML."),
    ] = None,
    most: Annotated[
        int,
        typer.Option("--show", metavar="N", min=0, help="How many messages are listed at most."),
    ] = 100,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object; of messages one a line, and a summary.")
    ] = False,
) -> None:
    """Check a channel: what it can do, its keywords, its texts, and what must be there.

    With --sender, --from or --channel, check messages instead: their links, whether they say who
    sends them and how to opt out, whether such a sender may send them. FILE then has one message
    a line; without it, stdin is read.

    Exit codes: 0 when nothing is wrong, warnings apart; 1 when there are errors; 2 when the
    input cannot be read.
    """
    options = Options(
        sender=sender,
        address=address,
        country=country,
        to=to,
        use_case=use_case,
        at=at,
        zones=zone or (),
        own=own or (),
        names=name or (),
        opt_out=opt_out or (),
        language=language,
        settings=settings,
        channel=channel,
        policy=policy,
    )
    for_channels = {"--merge": merge or (), "--longest": longest or ()}
    faults = Faults()
    if options.ask_for_messages:
        for option in filter(for_channels.get, for_channels):
            faults.gather(option, lambda: _misplaced("is for a channel file"))
        ok = _check_messages(file or STDIN, options, faults, most=most, as_json=as_json)
    else:
        for option in options.for_messages_only():
            faults.gather(option, lambda: _misplaced("is for messages", _FOR_MESSAGES))
        ok = _check_channel(file, faults, policy, merge or (), longest or (), as_json=as_json)
    if not ok:
        raise typer.Exit(1)


_FOR_MESSAGES = "Name the sender by --sender, --from or --channel."


def _misplaced(message: str, hint: str = "") -> None:
    raise CodecError(Fault(message=message, hint=hint))


def _check_messages(
    file: str, options: Options, faults: Faults, *, most: int, as_json: bool
) -> bool:
    rules = options.read(faults)
    texts = faults.gather(file, lambda: read_messages(file))
    faults.stop_if_any(_CONSEQUENCE)
    checked = Checked.of(texts.value, rules.value)
    if as_json:
        write("".join(json_lines(checked)))
    else:
        show(*picture_of_messages(checked, most))
    return checked.ok


def _check_channel(  # noqa: PLR0913 - what was given, and how to answer
    file: str | None,
    faults: Faults,
    policy: str | None,
    merge: Sequence[str],
    longest: Sequence[str],
    *,
    as_json: bool,
) -> bool:
    chosen = faults.gather("--policy", lambda: read_policy(policy))
    if file is None:
        faults.gather("FILE", lambda: _misplaced("is missing", f"Name one. {_FOR_MESSAGES}"))
    setup = faults.gather(file or "", lambda: read_setup(file, chosen.or_none))
    values = faults.gather("--merge", lambda: pairs(merge, str))
    lengths = faults.gather("--longest", lambda: pairs(longest, length))
    fields = faults.gather(
        "--merge, --longest",
        lambda: Merge(values=values.or_none or (), longest=lengths.or_none or ()),
    )
    faults.stop_if_any(_CONSEQUENCE)
    report = report_on(setup.value, fields.value)
    if as_json:
        show_json(data(setup.value, report))
    else:
        show(*picture(setup.value, report))
    return report.ok
