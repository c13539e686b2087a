"""`msgcore segment`: what a text costs as an SMS, where it is cut, what made it long."""

from typing import Annotated, Any

import attrs
import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from msgcore import codec
from msgcore.cli.output import grid, plural, show, show_json, shown
from msgcore.cli.sources import Faults, read_text
from msgcore.errors import Fault, PolicyError
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26
from msgcore.sms import GUIDE, STANDARD, Profile, Segmentation
from msgcore.sms import segment as segmented

__all__ = ["PROFILES", "command"]

PROFILES = {
    "standard": STANDARD,
    "guide": GUIDE,
    **{policy.id: Profile.from_policy(policy.sms) for policy in (SPRING_23, DOCUMENTED, SUMMER_26)},
}
"""The profiles that have a name."""

_MOST_PLACES = 12
"""How many places of one character are listed for people; programs get all."""


def command(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="The message; - reads it from stdin.")
    ],
    profile: Annotated[
        str,
        typer.Option(metavar="NAME", help=f"Whose segments: {', '.join(PROFILES)}."),
    ] = "standard",
    header: Annotated[
        int | None,
        typer.Option(metavar="6|7", help="The header's octets, instead of the profile's own."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Count the SMS segments of a text, show where it is cut and what makes it UCS-2.

    The text is taken as it is. The line break at the end of stdin is not part of it.
    """
    faults = Faults()
    chosen = faults.gather("--profile", lambda: _profile(profile))
    size = faults.gather("--header", lambda: _header(header))
    message = faults.gather("TEXT", lambda: read_text(text))
    faults.stop_if_any("nothing was segmented")
    bits = size.or_none or chosen.value.reference_bits
    result = segmented(message.value, attrs.evolve(chosen.value, reference_bits=bits))
    if as_json:
        show_json(_data(result))
    else:
        show(_picture(result))


def _profile(name: str) -> Profile:
    if name not in PROFILES:
        hint = codec.nearest(name, PROFILES)
        raise PolicyError(Fault(message=f"{name!r} is no profile", hint=hint))
    return PROFILES[name]


def _header(octets: int | None) -> int | None:
    """Return the bits of a segment's reference number; None for the profile's own."""
    bits = {None: None, 6: 8, 7: 16}
    if octets not in bits:
        raise PolicyError(Fault(message=f"is {octets}", hint="A header takes 6 or 7 octets."))
    return bits[octets]


def _data(result: Segmentation) -> dict[str, Any]:
    return {
        "encoding": result.encoding.value,
        "characters": result.characters,
        "units": result.units,
        "segments": result.segments,
        "capacity": result.capacity,
        "units_left": result.units_left,
        "header_octets": result.profile.header_octets,
        "parts": codec.to_data(result.parts),
        "offenders": [
            {**codec.to_data(offender), "name": offender.name} for offender in result.offenders
        ],
        "refusal": codec.to_data(result.refusal),
    }


def _picture(result: Segmentation) -> RenderableType:
    figures = grid(10, None)
    header = f" (each with a header of {result.profile.header_octets} octets)"
    figures.add_row("encoding", result.encoding.value)
    figures.add_row("characters", str(result.characters))
    figures.add_row("units", str(result.units))
    figures.add_row("segments", f"{result.segments}{header * (result.segments > 1)}")
    figures.add_row("units left", f"{result.units_left} of {result.capacity} in the last segment")
    return Group(figures, *_parts(result), *_offenders(result), *_refusal(result))


def _parts(result: Segmentation) -> list[RenderableType]:
    table = grid("right", "right", "right", None, header=("part", "from", "units", "text"))
    for number, part in enumerate(result.parts, start=1):
        table.add_row(str(number), str(part.start), str(part.units), f"“{shown(part.text)}”")
    return ["", table]


def _offenders(result: Segmentation) -> list[RenderableType]:
    """List each character outside GSM-7 once, with its places."""
    places: dict[str, list[int]] = {}
    names = {offender.character: offender.name for offender in result.offenders}
    for offender in result.offenders:
        places.setdefault(offender.character, []).append(offender.position)
    if not places:
        return []
    table = grid(9, "left", None, header=("character", "name", "at"))
    for character, at in places.items():
        listed = ", ".join(map(str, at[:_MOST_PLACES]))
        more = f" and {len(at) - _MOST_PLACES} more" if len(at) > _MOST_PLACES else ""
        table.add_row(shown(character), names[character], listed + more)
    many = plural(len(result.offenders), "character")
    return ["", Text(f"{many} outside GSM-7, so it is UCS-2:"), table]


def _refusal(result: Segmentation) -> list[RenderableType]:
    if result.refusal is None:
        return []
    return [
        "",
        Text("It cannot be sent:", style="red"),
        *(Padding(Text(str(reason)), (0, 0, 0, 2)) for reason in result.refusal.reasons),
    ]
