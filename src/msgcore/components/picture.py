"""A rendering as notebooks show it: what the customer sees, and the plain text below.

Every text is escaped, and no image is loaded: its name stands in its place. The colours can be
told apart on light and on dark pages.
"""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from msgcore.components.kinds import Format

if TYPE_CHECKING:
    from msgcore.components.rendering import Rendering
    from msgcore.errors import Fault

__all__ = ["faulty_html", "rendering_html"]

_BUBBLE = (
    "border:1px solid rgba(0,114,178,.5);border-radius:12px;padding:8px 12px;max-width:22em;"
    "background:rgba(0,114,178,.08);white-space:pre-wrap;overflow-wrap:anywhere"
)
_IMAGE = (
    "border:1px dashed currentColor;border-radius:6px;padding:10px;margin:4px 0;"
    "text-align:center;opacity:.75"
)
_OPTION = (
    "border:1px solid currentColor;border-radius:14px;padding:3px 10px;margin:3px 4px 3px 0;"
    "display:{display}"
)
_INLINE = frozenset({Format.QUICK_REPLIES, Format.CAROUSEL})
"""The formats whose options stand side by side."""

_SMALL = "font-size:85%;opacity:.8"
_LONGEST = 4_000
"""How many characters of a text are shown: a page with more is no help."""

_MOST_OPTIONS = 100


def rendering_html(rendering: "Rendering", channel: str = "") -> str:
    """Show a rendering as the customer would see it.

    Args:
        rendering: What `render` gave.
        channel: Where it is shown; empty for not said.
    """
    words = rendering.format is Format.TEXT
    body = _shown(rendering.text) if words else _structure(rendering)
    where = f" on {channel}" if channel else ""
    notes = [f"{rendering.component}: {rendering.format.value}{where}"]
    if rendering.display is not None:
        notes.append(rendering.display.value)
    notes += [f"not {p.format.value}: {p.reason.text}" for p in rendering.passed_over]
    if rendering.refusal is not None:
        notes += [f"cannot be sent: {reason.text}" for reason in rendering.refusal.reasons]
    lines = "<br>".join(map(_shown, notes))
    fallback = "" if words else _fallback(rendering.text)
    return (
        f'<div><div style="{_BUBBLE}">{body}</div>{fallback}'
        f'<div style="{_SMALL}">{lines}</div></div>'
    )


def faulty_html(component: str, faults: "Sequence[Fault]") -> str:
    """Show that a component cannot be rendered, and why.

    Args:
        component: Its name.
        faults: What is wrong with it.
    """
    items = "".join(f"<li>{_shown(str(fault))}</li>" for fault in faults)
    return (
        f'<div><div style="{_SMALL}">{_shown(component)}: cannot be rendered</div>'
        f"<ul>{items}</ul></div>"
    )


def _structure(rendering: "Rendering") -> str:
    image = f'<div style="{_IMAGE}">🖼 {_shown(rendering.image)}</div>' if rendering.image else ""
    title = f"<b>{_shown(rendering.title)}</b>" if rendering.title else ""
    subtitle = f"<br>{_shown(rendering.subtitle)}" if rendering.subtitle else ""
    link = f'<div style="{_SMALL}">{_shown(rendering.address)}</div>' if rendering.url else ""
    return f"{image}{title}{subtitle}{link}{_options(rendering)}"


def _options(rendering: "Rendering") -> str:
    style = _OPTION.format(display="inline-block" if rendering.format in _INLINE else "block")
    pieces = []
    for option in rendering.options[:_MOST_OPTIONS]:
        image = f"🖼 {_shown(option.image)}<br>" if option.image else ""
        subtitle = f'<br><span style="{_SMALL}">{_shown(option.subtitle)}</span>'
        said = f"{image}{_shown(option.title)}{subtitle if option.subtitle else ''}"
        pieces.append(f'<span style="{style}">{said}</span>')
    more = len(rendering.options) - len(pieces)
    return f"<div>{''.join(pieces)}{f'… {more} more' if more > 0 else ''}</div>" if pieces else ""


def _fallback(text: str) -> str:
    body = f'<div style="{_BUBBLE}">{_shown(text)}</div>'
    return f'<details style="{_SMALL}"><summary>plain text</summary>{body}</details>'


def _shown(text: str) -> str:
    """Escape a text; half of a pair cannot be shown."""
    whole = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text[:_LONGEST])
    return escape(whole) + "…" * (len(text) > _LONGEST)
