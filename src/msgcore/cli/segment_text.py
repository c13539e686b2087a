"""One text as `msgcore segment` shows it: figures, parts, offenders, changes, user data."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Self

import attrs
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from msgcore import codec
from msgcore.cli.output import NOTHING, grid, plural, shown
from msgcore.sms import (
    PLAIN,
    Encoding,
    Offender,
    Part,
    Profile,
    Rewriting,
    Segmentation,
    Shift,
    UserData,
    encode,
    segment,
)
from msgcore.sms import rewrite as rewritten_in_fewer

__all__ = ["Answer", "data", "offender_data", "picture", "quoted", "spelling"]

_MOST_PLACES = 12
"""How many places of one character are listed for people; programs get all."""

_GROUNDS = ("cyan", "default")
"""The colours of the parts, in turn."""

_OFFENDING = "bold underline red"


@attrs.frozen
class Answer:
    """What is told of one text.

    Args:
        result: Its segmentation.
        rewriting: How it may be written in fewer segments; None where nobody asked.
        user_data: What goes over the air, part by part: of the rewritten text where there
            is one; None where nobody asked.
    """

    result: Segmentation
    rewriting: Rewriting | None
    user_data: tuple[UserData, ...] | None

    @classmethod
    def of(
        cls,
        text: str,
        profile: Profile,
        *,
        spell: Callable[[str], str] | None,
        rewritten: bool,
        reference: int | None,
    ) -> Self:
        """Work out all that was asked for.

        Args:
            text: The text.
            profile: Whose segments they are.
            spell: How to spell letters when rewriting.
            rewritten: Whether to rewrite it.
            reference: What the parts share in their user data; None for no user data.

        Raises:
            InvalidValueError: The user data cannot be written.
        """
        rewriting = rewritten_in_fewer(text, profile, spell=spell) if rewritten else None
        sent = text if rewriting is None else rewriting.text
        return cls(
            segment(text, profile),
            rewriting,
            None if reference is None else encode(sent, profile, reference),
        )


# For programs


def data(answer: Answer) -> dict[str, Any]:
    """Return an answer as plain data."""
    told = _figures_data(answer.result)
    told["parts"] = codec.to_data(answer.result.parts)
    told["offenders"] = [offender_data(offender) for offender in answer.result.offenders]
    told["refusal"] = codec.to_data(answer.result.refusal)
    if answer.rewriting is not None:
        told["rewriting"] = _rewriting_data(answer.rewriting)
    if answer.user_data is not None:
        told["user_data"] = [
            {
                "octets": part.octets.hex(),
                "length": part.length,
                "has_header": part.has_header,
            }
            for part in answer.user_data
        ]
    return told


def _figures_data(result: Segmentation) -> dict[str, Any]:
    return {
        "encoding": result.encoding.value,
        "characters": result.characters,
        "units": result.units,
        "segments": result.segments,
        "capacity": result.capacity,
        "units_left": result.units_left,
        "header_octets": _header_octets(result),
        "tables": _tables_data(result.shift),
    }


def _tables_data(shift: Shift) -> dict[str, str | None]:
    return {
        "locking": shift.locking.value if shift.locking else None,
        "single": shift.single.value if shift.single else None,
    }


def offender_data(offender: Offender) -> dict[str, Any]:
    """Return a character outside GSM-7 with its name and its nearest spelling."""
    return {**codec.to_data(offender), "name": offender.name, "nearest": offender.nearest}


def _rewriting_data(rewriting: Rewriting) -> dict[str, Any]:
    return {
        "saved": rewriting.saved,
        "text": rewriting.text,
        **_figures_data(rewriting.after),
        "changes": codec.to_data(rewriting.changes),
    }


def _header_octets(result: Segmentation) -> int:
    """Return how many octets of each of its segments are header."""
    if result.segments > 1:
        return result.profile.header_octets + result.shift.header_octets
    return result.shift.header_octets + (result.shift != PLAIN)


# For people


def picture(answer: Answer) -> Iterator[RenderableType]:
    """Draw an answer."""
    yield from _figures(answer.result)
    yield from _parts(answer.result)
    yield from _offenders(answer.result)
    yield from _refusal(answer.result)
    if answer.rewriting is not None:
        yield from _rewriting(answer.rewriting)
    if answer.user_data is not None:
        yield from _user_data(answer.user_data)


def _figures(result: Segmentation) -> Iterator[RenderableType]:
    table = grid(10, None)
    octets = _header_octets(result)
    header = f" ({'each ' if result.segments > 1 else ''}with a header of {octets} octets)"
    table.add_row("encoding", result.encoding.value)
    if result.shift != PLAIN:
        table.add_row("tables", _tables(result.shift))
    table.add_row("characters", str(result.characters))
    table.add_row("units", str(result.units))
    table.add_row("segments", f"{result.segments}{header if octets else ''}")
    table.add_row("units left", f"{result.units_left} of {result.capacity} in the last segment")
    yield table


def _tables(shift: Shift) -> str:
    named = {"locking shift": shift.locking, "single shift": shift.single}
    return ", ".join(f"{name} {of.value}" for name, of in named.items() if of is not None)


def _parts(result: Segmentation) -> Iterator[RenderableType]:
    offending = {offender.position for offender in result.offenders}
    table = grid("right", "right", "right", None, header=("part", "from", "units", "text"))
    for number, part in enumerate(result.parts, start=1):
        ground = _GROUNDS[number % len(_GROUNDS)] if result.segments > 1 else _GROUNDS[1]
        table.add_row(str(number), str(part.start), str(part.units), _said(part, offending, ground))
    yield from ("", table)


def _said(part: Part, offending: set[int], ground: str) -> Text:
    """Quote a part, with the characters outside GSM-7 marked."""
    said = Text("“")
    for place, character in enumerate(part.text, start=part.start):
        said.append(shown(character), _OFFENDING if place in offending else ground)
    return said.append("”")


def _offenders(result: Segmentation) -> Iterator[RenderableType]:
    """List each character outside GSM-7 once, with its places."""
    places: dict[Offender, list[int]] = {}
    for offender in result.offenders:
        once = attrs.evolve(offender, position=0)
        places.setdefault(once, []).append(offender.position)
    if not places:
        return
    table = grid(
        "left", "left", "left", None, header=("character", "name", "nearest in GSM-7", "at")
    )
    for offender, at in places.items():
        listed = ", ".join(map(str, at[:_MOST_PLACES]))
        more = f" and {len(at) - _MOST_PLACES} more" if len(at) > _MOST_PLACES else ""
        character = Text.assemble((shown(offender.character), _OFFENDING))
        table.add_row(character, offender.name, spelling(offender.nearest), listed + more)
    many = plural(len(result.offenders), "character")
    forced = result.profile.encoding is Encoding.UCS_2
    yield from ("", Text(f"{many} outside GSM-7{'' if forced else ', so it is UCS-2'}:"), table)


def spelling(nearest: str | None) -> str:
    """Say how a character is spelt in GSM-7."""
    return NOTHING if nearest is None else quoted(nearest) if nearest else "left out"


def quoted(text: str) -> str:
    """Quote a text as a terminal may show it."""
    return f"“{shown(text)}”"


def _refusal(result: Segmentation) -> Iterator[RenderableType]:
    if result.refusal is None:
        return
    yield from ("", Text("It cannot be sent:", style="red"))
    for reason in result.refusal.reasons:
        yield Padding(Text(str(reason)), (0, 0, 0, 2))


def _rewriting(rewriting: Rewriting) -> Iterator[RenderableType]:
    before = plural(rewriting.before.segments, "segment")
    if not rewriting.saved:
        yield from ("", Text("Rewriting saves nothing."))
        return
    yield from ("", Text(f"Rewriting saves {rewriting.saved} of {before}:", style="bold green"))
    yield from _figures(rewriting.after)
    yield from _parts(rewriting.after)
    table = grid("right", "left", "left", None, header=("at", "before", "after", "name"))
    for change in rewriting.changes:
        names = ", ".join(
            Offender(character=character, position=0).name for character in change.before
        )
        after = quoted(change.after) if change.after else "left out"
        table.add_row(str(change.start), quoted(change.before), after, names)
    yield from ("", Text(f"{plural(len(rewriting.changes), 'change')}:"), table)


def _user_data(parts: Iterable[UserData]) -> Iterator[RenderableType]:
    table = grid("right", "right", "left", None, header=("part", "length", "header", "octets"))
    for number, part in enumerate(parts, start=1):
        header = "yes" if part.has_header else "no"
        table.add_row(str(number), str(part.length), header, part.octets.hex())
    yield from ("", Text("User data:"), table)
