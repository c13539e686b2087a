"""`msgcore check`: what is wrong with a channel's set-up, its keywords and its texts."""

import re
from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

import typer
from rich.console import RenderableType
from rich.text import Text

from msgcore import codec
from msgcore.channels import CHANNEL_RULES, Channel, ChannelSetup
from msgcore.cli.output import grid, plural, show, show_json, shown
from msgcore.cli.sources import Faults, read_policy, read_setup
from msgcore.consent import ConsentSetup, Merge
from msgcore.consent import check as checked
from msgcore.conversation import Setup
from msgcore.errors import CodecError, Fault
from msgcore.rules import Finding, Report, Severity

__all__ = ["command"]

V = TypeVar("V")

_RULES = CHANNEL_RULES.with_settings(
    {
        # The consent rules find the same and more: texts by consent type, lengths after merge.
        "channels.response-missing": {"enabled": False},
        "channels.response-too-long": {"enabled": False},
    }
)


def command(
    channel: Annotated[str, typer.Argument(metavar="CHANNEL.toml", help="The channel file.")],
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
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Check a channel: what it can do, its keywords, its texts, and what must be there.

    Exit codes: 0 when nothing is wrong, warnings apart; 1 when there are errors; 2 when the
    input cannot be read.
    """
    faults = Faults()
    chosen = faults.gather("--policy", lambda: read_policy(policy))
    setup = faults.gather(channel, lambda: read_setup(channel, chosen.or_none))
    values = faults.gather("--merge", lambda: _pairs(merge or [], str))
    lengths = faults.gather("--longest", lambda: _pairs(longest or [], _length))
    fields = faults.gather(
        "--merge, --longest",
        lambda: Merge(values=values.or_none or (), longest=lengths.or_none or ()),
    )
    faults.stop_if_any("nothing was checked")
    report = _report(setup.value, fields.value)
    if as_json:
        show_json(_data(setup.value, report))
    else:
        show(*_picture(setup.value, report))
    if not report.ok:
        raise typer.Exit(1)


def _pairs(options: Sequence[str], read: Callable[[str], V]) -> tuple[tuple[str, V], ...]:
    """Read FIELD=VALUE as often as it is given; all faults at once."""
    faults: list[Fault] = []
    pairs: list[tuple[str, V]] = []
    for option in options:
        name, equals, value = option.partition("=")
        wanted = "FIELD=VALUE" if read is str else "FIELD=N, N being a whole number from 0"
        unread = Fault(message=f"{option!r} cannot be read", hint=f"Write {wanted}.")
        if not name.strip() or not equals:
            faults.append(unread)
            continue
        try:
            pairs.append((name.strip(), read(value)))
        except ValueError:
            faults.append(unread)
    if faults:
        raise CodecError(faults)
    return tuple(pairs)


def _length(value: str) -> int:
    number = int(value)
    if number < 0:
        raise ValueError("below 0")
    return number


def _report(setup: Setup, merge: Merge) -> Report:
    channel = _RULES.check(ChannelSetup(channel=setup.channel, policy=setup.policy))
    consent = checked(
        ConsentSetup(
            channel=setup.channel, keywords=setup.keywords, policy=setup.policy, merge=merge
        )
    )
    return channel + consent


def _data(setup: Setup, report: Report) -> dict[str, object]:
    return {
        "channel": setup.channel.name,
        "policy": setup.policy.id,
        "ok": report.ok,
        **codec.to_data(report),
    }


_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}


def _picture(setup: Setup, report: Report) -> list[RenderableType]:
    channel = setup.channel
    head = grid(8, None)
    sender = f", {channel.sender.value}" if channel.sender else ""
    about = f"{channel.kind.value}, {channel.platform.value}{sender}"
    head.add_row("channel", f"{shown(channel.name)} ({about})")
    head.add_row("policy", setup.policy.id)
    texts, words = len(channel.responses), len(setup.keywords.keywords)
    head.add_row("holds", f"{plural(texts, 'text')}, {plural(words, 'keyword')}")
    lines: list[RenderableType] = [head]
    for severity in Severity:
        found = [finding for finding in report if finding.severity is severity]
        if found:
            title = plural(len(found), _NAMES[severity])
            lines += ["", Text(title, style=f"bold {_STYLES[severity]}")]
            lines += [_table(channel, found)]
    verdict = "nothing is wrong" if report.ok else "this channel is not ready"
    return [*lines, "", Text(f"{verdict}.".capitalize())]


def _table(channel: Channel, findings: Sequence[Finding]) -> RenderableType:
    """Lay the findings out, those of one text together."""
    table = grid(2, None)
    for finding in sorted(findings, key=_text_number):
        place = _place(channel, finding)
        says = Text.assemble(
            (finding.rule, "cyan"),
            f"{place}\n{shown(finding.message)}",
            f"\n→ {shown(finding.remedy)}" if finding.remedy else "",
            (f"\n{finding.citation}", "dim"),
        )
        table.add_row("·", says)
    return table


def _text_number(finding: Finding) -> int:
    """Return which text a finding is on; what is on no text comes first."""
    number = _TEXT.match(finding.path)
    return int(number[1]) if number else -1


_TEXT = re.compile(r"responses\[(\d+)\]")


def _place(channel: Channel, finding: Finding) -> str:
    """Say where something stands as its author calls it: the text's kind and language."""
    span = f", characters {finding.span[0]}-{finding.span[1]}" if finding.span else ""
    number = _text_number(finding)
    if number < 0:
        return f"  {finding.path}{span}" if finding.path else ""
    response = channel.responses[number]
    key = f" {shown(response.keyword)}" if response.keyword else ""
    language = shown(response.language or channel.language)
    return f"  {finding.path} ({response.kind.value}{key}, {language}{span})"
