"""`msgcore redact`: messages with the sensitive data in them blocked, and what was blocked."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Annotated, Any

import attrs
import typer
from rich.console import RenderableType
from rich.text import Text

from msgcore import codec
from msgcore.channels import Channel
from msgcore.cli.output import counted, grid, plural, show, shown, write
from msgcore.cli.rule_files import read_rule_files
from msgcore.cli.sources import (
    LONG_CODE,
    STDIN,
    Faults,
    Read,
    read_instant,
    read_messages,
    read_policy,
    read_setup,
)
from msgcore.errors import CodecError, Fault
from msgcore.policy import DOCUMENTED, Policy
from msgcore.privacy import (
    Edit,
    Redaction,
    RedactionFailed,
    RedactionRules,
    SensitiveDataBlocked,
    TextOrigin,
    redact,
)
from msgcore.privacy.scope import REDACTED
from msgcore.values import instant_text
from msgcore.vocabulary import Role

__all__ = ["command"]

_CONSEQUENCE = "nothing was redacted"
_INCOMPLETE = 1
_STYLE = "reverse bold"
"""How a preview shows what was found."""


def command(  # noqa: PLR0913, PLR0917 - each option is an argument
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help="One message a line; - is stdin.")
    ] = STDIN,
    rules: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help="TOML or JSON with [[sensitive_data]], such as a channel file, or one rule in the "
            "product's XML. May be repeated.",
        ),
    ] = None,
    author: Annotated[
        str, typer.Option(metavar="ROLE", help="Who wrote it: customer, agent or supervisor.")
    ] = Role.CUSTOMER.value,
    channel: Annotated[
        str | None,
        typer.Option(metavar="CHANNEL.toml", help="The channel; else a standard SMS channel."),
    ] = None,
    origin: Annotated[
        str, typer.Option(metavar="KIND", help="What the texts are: message, quick-text, …")
    ] = TextOrigin.MESSAGE.value,
    at: Annotated[
        str | None,
        typer.Option(metavar="INSTANT", help="When: a changed rule takes effect later; else now."),
    ] = None,
    policy: Annotated[
        str | None,
        typer.Option(metavar="PRESET", help="spring-23, documented or summer-26."),
    ] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Show the originals, with what was found.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, without the originals.")
    ] = False,
) -> None:
    """Block the sensitive data in messages, as rules say.

    The messages are printed, one a line, as they may be shown. A message that could not be looked
    through whole, because it is too long or a rule took too long, is masked or held as the policy
    says: an empty line. With --preview the originals are shown, too: do not keep that.

    Exit code 1 when a message could not be looked through; 2 when the input cannot be read.
    """
    faults = Faults()
    if as_json and preview:
        faults.gather("--json", _beside_preview)
    chosen = faults.gather("--policy", lambda: read_policy(policy))
    where = faults.gather(channel or "--channel", lambda: _channel(channel, chosen.or_none))
    under = where.or_none[1] if where.or_none else DOCUMENTED
    given = faults.gather("--rules", lambda: _named(rules)).or_none
    files = read_rule_files(given, under, faults) if given else None
    role = faults.gather("--author", lambda: codec.from_data(Role, author))
    kind = faults.gather("--origin", lambda: codec.from_data(TextOrigin, origin))
    instant = faults.gather("--at", lambda: read_instant(at))
    messages = faults.gather(file, lambda: read_messages(file))
    faults.stop_if_any(_CONSEQUENCE)
    compiled = Read(files).value
    author_is, there, now = role.value, where.value[0], instant.value
    idle = _not_in_force(compiled.rules, author_is, there, kind.value, now)
    for remark in (*compiled.remarks, *idle):
        typer.echo(shown(remark), err=True)

    def redacted(text: str) -> Redaction:
        return redact(
            text,
            compiled.rules,
            author=author_is,
            channel=there,
            origin=kind.value,
            at=now,
        )

    complete = _print(messages.value, redacted, preview=preview, as_json=as_json)
    if not complete:
        raise typer.Exit(_INCOMPLETE)


def _beside_preview() -> None:
    raise CodecError(Fault(message="is given beside --preview", hint="Use one of them."))


def _channel(file: str | None, policy: Policy | None) -> tuple[Channel, Policy]:
    if file is None:
        return LONG_CODE, policy or DOCUMENTED
    setup = read_setup(file, policy)
    return setup.channel, setup.policy


def _named(files: list[str] | None) -> list[str]:
    if not files:
        raise CodecError(Fault(message="is missing", hint="Name the file with the rules."))
    return files


def _not_in_force(
    rules: RedactionRules, author: Role, channel: Channel, origin: TextOrigin, at: datetime
) -> Iterator[str]:
    """Tell of the enabled rules that are not enforced on these texts."""
    steps = rules.in_force(author, channel.platform, at).steps if REDACTED[origin] else ()
    active = {step.name for step in steps}
    idle = dict.fromkeys(r.name for r in rules.rules if r.enabled and r.name not in active)
    if not REDACTED[origin]:
        yield f"--origin: no {origin.value} is looked through"
    elif idle:
        where = f"the author {author.value!r} on the {channel.platform.value} platform"
        yield f"--rules: not in force for {where} at {instant_text(at)}: {', '.join(idle)}"
    if not active:
        yield "--rules: no rule is in force, and nothing is blocked"


def _print(
    messages: Sequence[str],
    redacted: Callable[[str], Redaction],
    *,
    preview: bool,
    as_json: bool,
) -> bool:
    """Print what became of the messages; return whether all were looked through."""
    tally = _Tally()
    for number, text in enumerate(messages, start=1):
        redaction = tally.noted(redacted(text))
        if as_json:
            write(json.dumps(_data(number, redaction)) + "\n")
        elif preview:
            show(*_previewed(number, text, redaction))
        else:
            write(shown(redaction.text) + "\n")
    if preview:
        show(Text(tally.summary))
    elif tally.failed:
        typer.echo(tally.summary, err=True)
    return not tally.failed


@attrs.define
class _Tally:
    """What was found so far."""

    messages: int = 0
    failed: int = 0
    found: Counter[str] = attrs.Factory(Counter)

    def noted(self, redaction: Redaction) -> Redaction:
        self.messages += 1
        self.failed += not redaction.complete
        for event in redaction.events:
            if isinstance(event, SensitiveDataBlocked):
                self.found[event.rule] += event.count
        return redaction

    @property
    def summary(self) -> str:
        failed = f"; {self.failed} could not be looked through" if self.failed else ""
        return shown(f"{plural(self.messages, 'message')}: {counted(self.found)}{failed}")


def _data(number: int, redaction: Redaction) -> dict[str, Any]:
    return {"line": number, **codec.to_data(redaction)}


def _previewed(number: int, text: str, redaction: Redaction) -> Iterator[RenderableType]:
    """Show the original with what was found, what is shown in its place, and which rule did it."""
    table = grid("right", None)
    table.add_row(str(number), _highlighted(text, redaction.edits))
    if redaction.text != text:
        table.add_row("→", Text(shown(redaction.text) or "held: nothing is shown"))
    for edit in redaction.edits:
        start, end = edit.span
        by = ", ".join(edit.rules) or _why(redaction)
        table.add_row("", Text(f"{shown(by)}: {start} to {end}", style="dim"))
    yield table


def _highlighted(text: str, edits: Sequence[Edit]) -> Text:
    """Return the original; on a terminal without colours, what was found stands in « »."""
    line, place = Text(), 0
    for edit in edits:
        start, end = edit.span
        line.append(shown(text[place:start]))
        line.append(f"«{shown(text[start:end])}»", style=_STYLE)
        place = end
    line.append(shown(text[place:]))
    return line


def _why(redaction: Redaction) -> str:
    """Say why a message could not be looked through."""
    return ", ".join(
        f"{event.cause.value} ({event.rule})" if event.rule else event.cause.value
        for event in redaction.events
        if isinstance(event, RedactionFailed)
    )
