"""`msgcore classify`: which consent keyword a message is, if it is one, and why."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import attrs
import typer
from rich.console import Group, RenderableType
from rich.text import Text

from msgcore import codec
from msgcore.channels import Channel
from msgcore.cli.output import NOTHING, counted, grid, show, shown, write
from msgcore.cli.sources import (
    LONG_CODE,
    SHORT_CODE,
    STDIN,
    Faults,
    read_messages,
    read_policy,
    read_setup,
    read_text,
)
from msgcore.cli.why import why
from msgcore.consent import LANGUAGES, Classification
from msgcore.consent import classify as classified
from msgcore.conversation import Setup
from msgcore.errors import CodecError, Fault
from msgcore.policy import DOCUMENTED, Policy

__all__ = ["command"]

Counts = Counter[str]

_LONGEST = 200
"""How much of a message is shown to people; nothing of it is shown to programs."""


def command(  # noqa: PLR0913, PLR0917 - each option is an argument
    text: Annotated[
        str | None,
        typer.Argument(metavar="[TEXT]", help="One message; - reads it from stdin, whole."),
    ] = None,
    file: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A file with one message a line; - is stdin."),
    ] = None,
    channel: Annotated[
        str | None,
        typer.Option(metavar="CHANNEL.toml", help="The channel file with the keywords."),
    ] = None,
    short_code: Annotated[
        bool,
        typer.Option("--short-code", help="The keywords of a short code with double opt-in."),
    ] = False,
    language: Annotated[
        str | None,
        typer.Option(metavar="TAG", help="The person's language; else the channel's."),
    ] = None,
    policy: Annotated[
        str | None,
        typer.Option(metavar="PRESET", help="spring-23, documented or summer-26."),
    ] = None,
    as_json: Annotated[
        bool,
        typer.Option("--json", help="One JSON object a line; for many messages, last a summary."),
    ] = False,
) -> None:
    """Tell which consent keyword a message is: opt-out, opt-in, help, … or none; and why.

    Without TEXT and --file, stdin is read, one message a line. What is no keyword is looked
    through for what reads like an opt-out all the same: a probable revocation.

    Without --channel and --short-code, the default keywords of an SMS long code count.
    A line break at the end of the input is not part of a message.
    """
    faults = Faults()
    chosen = faults.gather("--policy", lambda: read_policy(policy))
    setup = faults.gather(
        channel or "--short-code", lambda: _setup(channel, chosen.or_none, short_code=short_code)
    )
    source = (file or STDIN) if text is None else "TEXT"
    messages = faults.gather(source, lambda: _messages(text, file))
    faults.stop_if_any("nothing was classified")
    hearing = _Hearing(setup.value, language or setup.value.channel.language)
    heard = [hearing.of(number, one) for number, one in enumerate(messages.value, start=1)]
    if text is not None:
        _show_one(heard[0], as_json=as_json)
    elif as_json:
        write("".join(_json_lines(heard)))
    else:
        show(_table(heard), *_summary(heard))


def _messages(text: str | None, file: str | None) -> tuple[str, ...]:
    if text is None:
        return read_messages(file or STDIN)
    if file is not None:
        raise CodecError(Fault(message="is given beside --file", hint="Use one of them."))
    return (read_text(text),)


def _setup(channel: str | None, policy: Policy | None, *, short_code: bool) -> Setup:
    if channel is None:
        default: Channel = SHORT_CODE if short_code else LONG_CODE
        return Setup.of(default, policy or DOCUMENTED)
    if short_code:
        raise CodecError(Fault(message="is given twice", hint="Use --channel or --short-code."))
    return read_setup(channel, policy)


@attrs.frozen
class _Heard:
    """A message, what was heard in it, and why."""

    number: int
    text: str
    said: Classification
    why: str

    @property
    def kind(self) -> str:
        return self.said.kind.value if self.said.kind else NOTHING

    @property
    def suspicion(self) -> str:
        """The probable revocation in words."""
        suspect = self.said.probable_revocation
        return f"probable: “{suspect.cue}” ({suspect.language})" if suspect else NOTHING

    @property
    def data(self) -> dict[str, Any]:
        suspicion = codec.to_data(self.said.probable_revocation)
        return {**codec.to_data(self.said), "probable_revocation": suspicion, "why": self.why}


@attrs.frozen
class _Hearing:
    """Hears messages on one channel, in one language."""

    setup: Setup
    language: str

    def of(self, number: int, text: str) -> _Heard:
        table = self.setup.keywords
        said = classified(text, table, self.language, suspect_in=LANGUAGES)
        return _Heard(number, text, said, why(text, said, table))


# One message


def _show_one(heard: _Heard, *, as_json: bool) -> None:
    if as_json:
        write(f"{json.dumps(heard.data)}\n")
        return
    said, table = heard.said, grid(10, None)
    if said.kind is None:
        table.add_row("kind", f"{NOTHING}: an ordinary message")
    else:
        table.add_row("kind", f"{heard.kind}, also opt-in" if said.also_opt_in else heard.kind)
        table.add_row("keyword", shown(said.keyword))
        table.add_row("language", shown(said.language))
        table.add_row("match", said.match.value if said.match else NOTHING)
    table.add_row("why", shown(heard.why))
    if said.kind is None:
        table.add_row("revocation", shown(heard.suspicion))
    table.add_row("table", f"{said.table} (the version of the keywords)")
    show(table)


# Many messages


def _json_lines(heard: Iterable[_Heard]) -> Iterator[str]:
    counts = _Counts()
    for one in heard:
        counts.add(one)
        yield f"{json.dumps({'line': one.number, **one.data})}\n"
    yield f"{json.dumps({'summary': counts.data()})}\n"


def _table(heard: Iterable[_Heard]) -> RenderableType:
    table = grid("right", "left", "left", None, header=("line", "kind", "keyword", "text and why"))
    for one in heard:
        keyword = f"{one.said.keyword} ({one.said.language})" if one.said.kind else ""
        more = "…" if len(one.text) > _LONGEST else ""
        lines = [f"“{one.text[:_LONGEST]}{more}”", one.why]
        if one.said.probable_revocation:
            lines.append(f"revocation {one.suspicion}")
        told = "\n".join(map(shown, lines))
        table.add_row(str(one.number), one.kind, shown(keyword), told)
    return table


def _summary(heard: Iterable[_Heard]) -> list[RenderableType]:
    counts = _Counts()
    for one in heard:
        counts.add(one)
    table = grid(20, None)
    table.add_row("messages", str(counts.messages))
    table.add_row("ordinary", str(counts.ordinary))
    table.add_row("probable revocations", counted(counts.probable_revocations))
    table.add_row("kinds", counted(counts.kinds))
    table.add_row("keywords", shown(counted(counts.keywords)))
    table.add_row("languages", shown(counted(counts.languages)))
    table.add_row("matches", counted(counts.matches))
    return [Group("", Text("Summary", style="bold"), table)]


@attrs.define
class _Counts:
    """What the messages of a file came to.

    Args:
        messages: All of them.
        ordinary: Those that are no keyword.
        probable_revocations: Those of the ordinary that read like an opt-out, by language.
        kinds: Keywords by kind.
        keywords: Keywords by word.
        languages: Keywords by language.
        matches: Keywords by how they were found.
    """

    messages: int = 0
    ordinary: int = 0
    probable_revocations: Counts = attrs.Factory(Counts)
    kinds: Counts = attrs.Factory(Counts)
    keywords: Counts = attrs.Factory(Counts)
    languages: Counts = attrs.Factory(Counts)
    matches: Counts = attrs.Factory(Counts)

    def add(self, heard: _Heard) -> None:
        """Count one message."""
        said = heard.said
        self.messages += 1
        if said.kind is None or said.match is None:
            self.ordinary += 1
            if said.probable_revocation:
                self.probable_revocations[said.probable_revocation.language] += 1
            return
        self.kinds[said.kind.value] += 1
        self.keywords[said.keyword] += 1
        self.languages[said.language] += 1
        self.matches[said.match.value] += 1

    def data(self) -> dict[str, Any]:
        """Return the counts as plain data."""
        return attrs.asdict(self)
