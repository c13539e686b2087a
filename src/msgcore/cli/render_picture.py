"""Renderings side by side: what each channel makes of a component, and why."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from msgcore.channels import Channel
from msgcore.cli.output import grid, screen, shown
from msgcore.components import Format, Rendering
from msgcore.rules import Reason

__all__ = ["Shown", "picture"]

Shown = tuple[Channel, Rendering]
"""A channel with what it shows."""

_NARROWEST = 36
"""How many columns of a terminal a rendering takes at least."""


def picture(channels: Sequence[Shown]) -> Iterator[RenderableType]:
    """Draw renderings, as many beside each other as the terminal has room for.

    Args:
        channels: What each channel shows, in order.
    """
    beside = max(1, min(len(channels), screen().width // _NARROWEST))
    for start in range(0, len(channels), beside):
        row = channels[start : start + beside]
        table = grid(*[None] * beside)
        table.add_row(*(Group(*_lines(*each)) for each in row))
        if start:
            yield ""
        yield table


def _lines(channel: Channel, rendering: Rendering) -> Iterator[RenderableType]:
    yield Text(channel.name, style="bold")
    how = f" ({rendering.display.value})" if rendering.display else ""
    yield Text(f"format {rendering.format.value}{how}", style="cyan")
    if rendering.format is not Format.TEXT:
        yield from _structure(rendering)
        yield Text("as text", style="cyan")
    for line in rendering.text.split("\n"):
        yield _inset(line)
    for passed in rendering.passed_over:
        yield Text(f"not {passed.format.value}: {_why(passed.reason)}", style="dim")
    for remark in rendering.remarks:
        yield Text(shown(str(remark)), style="yellow")
    for reason in rendering.refusal.reasons if rendering.refusal else ():
        yield Text(f"refused: {_why(reason)}", style="red")


def _structure(rendering: Rendering) -> Iterator[RenderableType]:
    for part in (rendering.title, rendering.subtitle):
        if part:
            yield _inset(part)
    for name, part in (("link", rendering.address), ("image", rendering.image)):
        if part:
            yield _inset(f"{name} {part}")
    for option in rendering.options:
        more = f" · {option.subtitle}" if option.subtitle else ""
        yield _inset(f"[{option.title}]{more}")


def _inset(line: str) -> RenderableType:
    return Padding(Text(shown(line)), (0, 0, 0, 2))


def _why(reason: Reason) -> str:
    detail = f" ({shown(reason.detail)})" if reason.detail else ""
    return f"{reason.text}{detail}"
