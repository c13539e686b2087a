"""What `msgcore check` found in messages, drawn for people."""

from collections import Counter
from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from msgcore.cli.check_channel import NAMES, STYLES
from msgcore.cli.check_messages import Checked
from msgcore.cli.output import grid, plural, shown
from msgcore.cli.segment_text import quoted
from msgcore.rules import Finding, Severity
from msgcore.sms import OutboundSms

__all__ = ["picture"]

_LONGEST = 200
"""How much of a message is shown."""


def picture(checked: Checked, most: int) -> Iterator[RenderableType]:
    """Draw what was found.

    Args:
        checked: What was found.
        most: How many messages are listed at most.
    """
    head = grid(8, None)
    head.add_row("sender", shown(_sender(checked.rules.message)))
    head.add_row("policy", checked.rules.message.policy.id)
    head.add_row("holds", f"{plural(len(checked.texts), 'message')}, {_with(checked)}")
    yield head
    if checked.common:
        yield from ("", Text("On all messages", style="bold"), _common(checked))
    if checked.found:
        title = f", the first {most}" if len(checked.found) > most else ""
        yield from ("", Text(f"{_with(checked).capitalize()}{title}", style="bold"))
        yield from (_messages(checked, most), "", _rules(checked))
    yield from ("", Text(_verdict(checked.severities)))


def _sender(message: OutboundSms) -> str:
    kinds = " or ".join(kind.value for kind in message.sender_kinds)
    named = (kinds, message.address, message.sender_country)
    return ", ".join(filter(None, named)) or "unknown"


def _with(checked: Checked) -> str:
    return f"{len(checked.found) or 'none'} with findings"


def _weight(finding: Finding) -> tuple[str, str]:
    return NAMES[finding.severity], STYLES[finding.severity]


def _common(checked: Checked) -> RenderableType:
    table = grid(2, None)
    for finding in checked.common:
        path = f"  {finding.path}" if finding.path else ""
        says = Text.assemble(
            _weight(finding),
            " ",
            (finding.rule, "cyan"),
            f"{path}\n{shown(finding.message)}\n→ {shown(finding.remedy)}",
            (f"\n{finding.citation}", "dim"),
        )
        table.add_row("·", says)
    return table


def _messages(checked: Checked, most: int) -> RenderableType:
    table = grid("right", None, header=("line", "message and findings"))
    for line, findings in list(checked.found.items())[:most]:
        text = checked.texts[line - 1]
        told = _excerpt(text, findings)
        for finding in findings:
            told.append("\n")
            told.append(*_weight(finding))
            told.append(f" {finding.rule}", "cyan")
            told.append(f"{_place(text, finding)}: {shown(finding.message)}")
        table.add_row(str(line), told)
    return table


def _excerpt(text: str, findings: tuple[Finding, ...]) -> Text:
    """Quote a message, or as much of it as is shown, with the places that have findings marked."""
    told, end = Text("“"), 0
    spans = {finding.span: STYLES[finding.severity] for finding in findings if finding.span}
    for (first, last), style in sorted(spans.items()):
        start = max(first, end)
        told.append(shown(text[end : min(start, _LONGEST)]))
        told.append(shown(text[start : min(last, _LONGEST)]), f"bold underline {style}")
        end = max(end, last)
    told.append(shown(text[end:_LONGEST]))
    return told.append("…”" if len(text) > _LONGEST else "”")


def _place(text: str, finding: Finding) -> str:
    if finding.span is None:
        return ""
    start, end = finding.span
    return f" at {start}-{end} {quoted(text[start:end])}"


def _rules(checked: Checked) -> RenderableType:
    """Say once what to do about each rule, and where it is written."""
    sample: Mapping[str, Finding] = {
        finding.rule: finding for findings in checked.found.values() for finding in findings
    }
    table = grid("left", "right", None, header=("rule", "messages", "what to do"))
    for rule, messages in checked.messages_by_rule.most_common():
        finding = sample[rule]
        says = Text.assemble(shown(finding.remedy), (f"\n{finding.citation}", "dim"))
        table.add_row(Text(rule, "cyan"), str(messages), says)
    return table


def _verdict(severities: Counter[Severity]) -> str:
    found = [plural(severities[one], NAMES[one]) for one in Severity if severities[one]]
    return f"{', '.join(found) or 'Nothing is wrong'}."
