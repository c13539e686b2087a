"""`msgcore rules`: every rule, what it says, and where it is written."""

from itertools import groupby
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from msgcore import codec
from msgcore.catalogue import Entry, catalogue
from msgcore.cli.output import grid, plural, show, show_json
from msgcore.cli.sources import Faults
from msgcore.errors import Fault, RuleSetError

__all__ = ["command"]


def command(
    room: Annotated[
        str | None, typer.Option(metavar="ROOM", help="Only the rules of one room, such as sms.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array of objects.")] = False,
) -> None:
    """List the rules: what each says, what it does, and where it is written."""
    faults = Faults()
    entries = faults.gather("--room", lambda: _entries(room))
    faults.stop_if_any("nothing was listed")
    if as_json:
        show_json(codec.to_data(entries.value))
    else:
        show(*_picture(entries.value))


def _entries(room: str | None) -> tuple[Entry, ...]:
    entries = catalogue()
    rooms = {entry.room for entry in entries}
    if room is None:
        return entries
    if room not in rooms:
        hint = codec.nearest(room, rooms)
        raise RuleSetError(Fault(message=f"{room!r} is no room with rules", hint=hint))
    return tuple(entry for entry in entries if entry.room == room)


def _picture(entries: tuple[Entry, ...]) -> list[RenderableType]:
    lines: list[RenderableType] = []
    for room, of_room in groupby(entries, key=lambda entry: entry.room):
        held = list(of_room)
        lines.append(Text(f"{room}: {plural(len(held), 'rule')}", style="bold underline"))
        table = grid(max(len(entry.id) for entry in held), 8, None)
        for entry in held:
            weight = f" {entry.severity.value}" if entry.severity else ""
            says = Text.assemble(entry.text, "\n", (str(entry.citation), "dim"))
            table.add_row(Text(entry.id, style="cyan"), f"{entry.kind.value}{weight}", says)
        lines += [table, ""]
    return [*lines, Text(plural(len(entries), "rule") + " in all")]
