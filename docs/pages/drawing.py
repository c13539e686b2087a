"""Draws a session's chart as SVG.

The statuses have fixed places, so that charts can be compared by eye: what may still happen
stands in the middle, `ended` lies below everything and `error` above it.
"""

from collections.abc import Iterable, Mapping
from math import hypot
from typing import NamedTuple

__all__ = ["Arrow", "draw"]


class Arrow(NamedTuple):
    """A way from one status to another, with the number of its row in the table."""

    number: int
    source: str
    target: str


class Box(NamedTuple):
    """Where a status stands: its centre and half its size."""

    x: float
    y: float
    half_width: float = 44
    half_height: float = 17


WIDTH, HEIGHT = 900, 430

BOXES: Mapping[str, Box] = {
    "error": Box(460, 30, 420),
    "unopened": Box(70, 210, 48),
    "new": Box(210, 130),
    "consent": Box(310, 290),
    "waiting": Box(440, 210),
    "active": Box(610, 210),
    "paused": Box(740, 130),
    "inactive": Box(830, 290),
    "ended": Box(460, 400, 420),
}
_BARS = frozenset({"error", "ended"})

_BENDS: Mapping[tuple[str, str], float] = {
    ("new", "active"): 60,
    ("inactive", "waiting"): 70,
}
"""How far the middle of an arrow is moved to its left, where a straight one would hit a box."""

_ASIDE = 9
"""How far the arrows between two boxes are moved apart, where they go both ways."""

_BADGE_FROM_BAR = 26
"""How far from a bar the number of an arrow to it stands."""

_TIP = (
    '<marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7"'
    ' orient="auto"><path d="M0 0 10 5 0 10z" fill="#456"/></marker>'
)
_HEAD = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">
<defs>{_TIP}</defs>
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>
"""

Point = tuple[float, float]


def draw(arrows: Iterable[Arrow]) -> str:
    """Return the drawing of a chart with these arrows."""
    arrows = list(arrows)
    ways = {(arrow.source, arrow.target) for arrow in arrows}
    names = {name for way in ways for name in way}
    paths = [(arrow, *_path(arrow, ways)) for arrow in arrows]
    lines = [_HEAD.rstrip()]
    lines += [_box(name, box) for name, box in BOXES.items() if name in names]
    lines += [_line(start, bend, end) for _, start, bend, end in paths]
    lines += [_badge(arrow, start, bend, end) for arrow, start, bend, end in paths]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _box(name: str, box: Box) -> str:
    left, top = box.x - box.half_width, box.y - box.half_height
    fill = "#e8edf2" if name in _BARS or name == "unopened" else "#d5e8f7"
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{2 * box.half_width:g}"'
        f' height="{2 * box.half_height:g}" rx="8" fill="{fill}" stroke="#456"/>'
        f'<text x="{box.x:g}" y="{box.y + 5:g}" text-anchor="middle" font-size="14"'
        f' fill="#123">{name}</text>'
    )


def _line(start: Point, bend: Point, end: Point) -> str:
    curve = f"L{_point(end)}" if bend == _middle(start, end) else f"Q{_point(bend)} {_point(end)}"
    return f'<path d="M{_point(start)}{curve}" fill="none" stroke="#456" marker-end="url(#tip)"/>'


def _badge(arrow: Arrow, start: Point, bend: Point, end: Point) -> str:
    x, y = _middle(_middle(start, bend), _middle(bend, end))
    if arrow.target in _BARS:
        y = end[1] + (_BADGE_FROM_BAR if start[1] > end[1] else -_BADGE_FROM_BAR)
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="9" fill="#fff" stroke="#456"/>'
        f'<text x="{x:.0f}" y="{y + 4:.0f}" text-anchor="middle" font-size="11"'
        f' fill="#123">{arrow.number}</text>'
    )


def _path(arrow: Arrow, ways: set[tuple[str, str]]) -> tuple[Point, Point, Point]:
    """Return where an arrow starts, where it is bent to, and where it ends."""
    source, target = BOXES[arrow.source], BOXES[arrow.target]
    if arrow.target in _BARS:
        down = 1 if target.y > source.y else -1
        start = (source.x, source.y + down * source.half_height)
        end = (source.x, target.y - down * target.half_height)
        return start, _middle(start, end), end
    along = (target.x - source.x, target.y - source.y)
    length = hypot(*along)
    left = (along[1] / length, -along[0] / length)
    aside = _ASIDE if (arrow.target, arrow.source) in ways else 0.0
    bend = _BENDS.get((arrow.source, arrow.target), 0.0)
    first = _moved((source.x, source.y), left, aside)
    last = _moved((target.x, target.y), left, aside)
    bent = _moved(_middle(first, last), left, 2 * bend)
    start, end = _leave(source, first, bent), _leave(target, last, bent)
    return start, bent if bend else _middle(start, end), end


def _leave(box: Box, inside: Point, towards: Point) -> Point:
    """Return where the line from a point in a box to one outside crosses the box's edge."""
    dx, dy = towards[0] - inside[0], towards[1] - inside[1]
    steps = []
    if dx:
        edge = box.x + box.half_width * (1 if dx > 0 else -1)
        steps.append((edge - inside[0]) / dx)
    if dy:
        edge = box.y + box.half_height * (1 if dy > 0 else -1)
        steps.append((edge - inside[1]) / dy)
    step = min(steps)
    return inside[0] + step * dx, inside[1] + step * dy


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _moved(point: Point, direction: Point, distance: float) -> Point:
    return point[0] + direction[0] * distance, point[1] + direction[1] * distance


def _point(point: Point) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}"
