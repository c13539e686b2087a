"""How the command speaks: text for people, JSON for programs, faults on stderr.

Texts of messages come from anybody, so what could steer a terminal is shown escaped.
"""

import json
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

import typer
from rich.console import Console, RenderableType
from rich.table import Table

__all__ = [
    "NOTHING",
    "counted",
    "grid",
    "plural",
    "rendered",
    "screen",
    "show",
    "show_json",
    "shown",
    "stop",
    "write",
]

NOTHING = "none"
"""Stands where there is nothing to count or to show."""

_NARROWEST, _WIDEST = 60, 120
_JOINERS = "\u200c\u200d"
_TRAILING = re.compile(" +$", re.MULTILINE)
_PLAIN = str.maketrans(
    {"→": ">", "·": "*", "✗": "x", "“": '"', "”": '"', "…": "...", "«": "<<", "»": ">>"}
)
"""What stands for the marks on a terminal that has no Unicode."""


def screen() -> Console:
    """Return where people read: as wide as the terminal, 80 columns where there is none.

    Lines of more than 120 columns are hard to follow, and no table of ours needs them.
    """
    console = Console(highlight=False, markup=False, emoji=False)
    console.width = min(max(console.width, _NARROWEST), _WIDEST)
    return console


def rendered(console: Console, *renderables: RenderableType) -> str:
    """Return what would be printed, without the blanks that fill up each line."""
    with console.capture() as capture:
        for renderable in renderables:
            console.print(renderable)
    return _TRAILING.sub("", capture.get())


def write(text: str) -> None:
    """Write to stdout what its encoding can carry."""
    encoding = sys.stdout.encoding or "utf-8"
    if not encoding.lower().replace("-", "").startswith("utf"):
        text = text.translate(_PLAIN).encode(encoding, errors="replace").decode(encoding)
    sys.stdout.write(text)


def show(*renderables: RenderableType) -> None:
    """Print for people."""
    write(rendered(screen(), *renderables))


def show_json(data: Any) -> None:  # noqa: ANN401 - any plain data
    """Print for programs; in ASCII, so that no encoding stands between."""
    write(json.dumps(data, indent=2) + "\n")


def shown(text: str) -> str:
    r"""Return a text as a terminal may show it: what is not printable is escaped.

    >>> shown("two\nlines \x1b[2J")
    'two\\nlines \\x1b[2J'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _JOINERS else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def plural(count: int, what: str) -> str:
    """Count something in words.

    >>> plural(1, "segment"), plural(2, "segment")
    ('1 segment', '2 segments')
    """
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def counted(counts: Mapping[str, int]) -> str:
    """List how often each thing occurred.

    >>> counted({"customer": 2, "agent": 1})
    'customer 2, agent 1'
    """
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or NOTHING


def grid(*columns: str | int | None, header: Iterable[str] = ()) -> Table:
    """Make a table without lines, its columns two blanks apart.

    Args:
        columns: For each column its width. None takes what the others leave; `"left"` and
            `"right"` are as wide as what they hold, `"right"` is for figures.
        header: The columns' names; none for a table without a header.
    """
    names = tuple(header)
    table = Table(
        box=None,
        padding=(0, 2, 0, 0),
        pad_edge=False,
        expand=None in columns,
        show_header=bool(names),
        header_style="bold",
    )
    for place, column in enumerate(columns):
        table.add_column(
            names[place] if names else "",
            width=column if isinstance(column, int) else None,
            ratio=1 if column is None else None,
            justify="right" if column == "right" else "left",
            overflow="fold",
        )
    return table


def stop(faults: Iterable[str], consequence: str) -> NoReturn:
    """Name every fault on stderr, and leave with exit code 2."""
    lines = [shown(fault) for fault in faults]
    for line in lines:
        typer.echo(line, err=True)
    typer.echo(f"{plural(len(lines), 'fault')}; {consequence}.", err=True)
    raise typer.Exit(2)
