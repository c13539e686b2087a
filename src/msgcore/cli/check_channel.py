"""A channel's set-up, its keywords, texts and sensitive-data rules, held against the rules.

This is what `msgcore check` does with a channel file.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from rich.console import RenderableType
from rich.text import Text

from msgcore import codec
from msgcore.channels import CHANNEL_RULES, Channel, ChannelSetup
from msgcore.cli.output import grid, plural, shown
from msgcore.consent import ConsentSetup, Merge
from msgcore.consent import check as checked
from msgcore.conversation import Setup
from msgcore.errors import CodecError, Fault
from msgcore.privacy import Audit
from msgcore.privacy import check as audited
from msgcore.rules import Finding, Report, Severity

__all__ = ["NAMES", "STYLES", "data", "length", "pairs", "picture", "report_on"]

V = TypeVar("V")

_RULES = CHANNEL_RULES.with_settings(
    {
        # The consent rules find the same and more: texts by consent type, lengths after merge.
        "channels.response-missing": {"enabled": False},
        "channels.response-too-long": {"enabled": False},
    }
)


def pairs(options: Sequence[str], read: Callable[[str], V]) -> tuple[tuple[str, V], ...]:
    """Read FIELD=VALUE as often as it is given; all faults at once.

    Args:
        options: What was given.
        read: Reads a value, or raises ValueError.
    """
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


def length(value: str) -> int:
    """Read a number of characters."""
    number = int(value)
    if number < 0:
        raise ValueError("below 0")
    return number


def report_on(setup: Setup, merge: Merge) -> Report:
    """Hold a channel against all rules on channels.

    Args:
        setup: The channel, prepared.
        merge: What is known of the merge fields in its texts.
    """
    channel = _RULES.check(ChannelSetup(channel=setup.channel, policy=setup.policy))
    consent = checked(
        ConsentSetup(
            channel=setup.channel, keywords=setup.keywords, policy=setup.policy, merge=merge
        )
    )
    if setup.redaction is None:
        return channel + consent
    audit = Audit.of(setup.redaction.rules, channel=setup.channel, policy=setup.policy)
    return channel + consent + audited(audit)


def data(setup: Setup, report: Report) -> dict[str, object]:
    """Return a report on a channel as plain data."""
    return {
        "channel": setup.channel.name,
        "policy": setup.policy.id,
        "ok": report.ok,
        **codec.to_data(report),
    }


STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
"""How heavy findings are shown."""
NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
"""What they are called."""


def picture(setup: Setup, report: Report) -> list[RenderableType]:
    """Draw a report on a channel."""
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
            title = plural(len(found), NAMES[severity])
            lines += ["", Text(title, style=f"bold {STYLES[severity]}")]
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
