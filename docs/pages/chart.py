"""The session's chart: as it is declared, and drawn as it is compiled for each kind of channel."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, NamedTuple

import attrs

from msgcore.channels import COLUMNS, Channel, Column, Feature, Idle, Support, capability, exists
from msgcore.chart import Guard, Table, Transition, is_static, ruling_of, transitions
from msgcore.diagram import Arrow as TableArrow
from msgcore.diagram import Way, ways
from msgcore.lifecycle import SessionChart, compile_lifecycle
from msgcore.lifecycle.chart import CHART_RULINGS
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.rules import Reason
from msgcore.vocabulary import CapacityModel, ChannelKind, IdleAction, SenderKind, Word
from pages.drawing import Arrow, draw
from pages.markdown import HEAD, code, table

__all__ = ["files"]

_INTRODUCTION = """\
# The session's chart

The life of a session is declared once, as a state chart. For each channel it is compiled under
a policy: what the channel can never do falls away, and what is left is the table that runs. This
page shows the declaration, then every table that differs from the others, as a drawing.

`unopened` stands for 'no session yet'. An event is what a command or a timer triggers.
`msgcore chart` draws the table of any channel and policy as a diagram for Mermaid.
"""

_DECLARED = """\
## As it is declared

The arrows that share a status and an event are tried from top to bottom. A condition in
*italics* reads only channel and policy, so it is decided when the chart is compiled. An arrow
marked † is in none of the tables below: only a host's own policy leads to it.
"""

_COMPILED = """\
## As it is compiled

In the drawings a number on an arrow leads to the row below that names its events. What
leaves the status as it is stands in the table only.
"""


def files() -> Mapping[str, str]:
    """Return the page and its drawings, by their paths in docs/."""
    made, sections = {}, []
    specialisations = _specialisations()
    for specialisation in specialisations:
        between = ways(specialisation.table)
        arrows = _moves(between)
        made[f"charts/{specialisation.slug}.svg"] = draw(arrows)
        sections.append(_section(specialisation, between, arrows))
    page = "\n".join(
        [_INTRODUCTION, _DECLARED, _declaration(specialisations), _COMPILED, *sections]
    )
    return {"chart.md": HEAD + page, **made}


# The declaration


def _declaration(specialisations: Iterable["_Specialisation"]) -> str:
    drawn = {
        (source, event, branch.target, branch.guards, branch.ruling.rule)
        for specialisation in specialisations
        for source, event, branch in specialisation.table.arrows()
    }
    rows = []
    for arrow in transitions(SessionChart):
        ruling = _ruling(arrow)
        asked = tuple(guard for guard in arrow.guards if not is_static(guard[0]))
        place = (arrow.source, arrow.event, arrow.target, asked, ruling.rule)
        rows.append(
            (
                code(_word(arrow.source)),
                code(arrow.event),
                code(_word(arrow.target)) if arrow.target != arrow.source else "(stays)",
                _conditions(arrow.guards),
                code(ruling.rule) + ("" if place in drawn else " †"),
                str(ruling.citation),
            )
        )
    return table(("in", "event", "leads to", "if", "rule", "source"), rows)


def _ruling(arrow: Transition) -> Reason:
    ruling = ruling_of(arrow, CHART_RULINGS)
    if ruling is None:  # the chart compiles, so every arrow has one
        raise LookupError(arrow.event)
    return ruling


def _conditions(guards: Iterable[tuple[Guard, bool]]) -> str:
    return "<br>".join(_condition(guard, expected) for guard, expected in guards)


def _condition(guard: Guard, expected: bool) -> str:  # noqa: FBT001 - the answer that is expected
    words = ("" if expected else "not ") + code(guard.__name__)
    return f"*{words}*" if is_static(guard) else words


# The compiled tables


class _Setting(NamedTuple):
    """A channel under a policy, and how both are called."""

    preset: str
    policy: Policy
    label: str
    channel: Channel

    @property
    def slug(self) -> str:
        parts = (self.preset, self.channel.kind.value, self.channel.platform.value)
        idle = self.channel.idle
        words = [*parts, *([idle.action.value] if idle else [])]
        return "-".join(words).replace(" ", "-").replace(",", "")


class _Specialisation(NamedTuple):
    """Every setting with one and the same table."""

    table: Table[Any]
    members: list[_Setting]

    @property
    def slug(self) -> str:
        return self.members[0].slug

    @property
    def title(self) -> str:
        first = self.members[0]
        more = " and others" if len({member.label for member in self.members}) > 1 else ""
        return f"{first.label}{more}, {first.preset}"


def _specialisations() -> list[_Specialisation]:
    found: dict[Any, _Specialisation] = {}
    for setting in _settings():
        compiled = compile_lifecycle(setting.channel, setting.policy).table
        same = found.setdefault(_content(compiled), _Specialisation(compiled, []))
        same.members.append(setting)
    return list(found.values())


_STATUS = {"lifecycle.capacity_model": CapacityModel.STATUS.value}
_PRESETS = (
    *((policy.id, policy) for policy in (DOCUMENTED, SPRING_23, SUMMER_26)),
    (f"{SUMMER_26.id}, status-based capacity", override(SUMMER_26, _STATUS)),
)
_AFTER = timedelta(minutes=10)
_IDLE = (
    ("silence makes inactive", Idle(after=_AFTER)),
    ("silence ends", Idle(after=_AFTER, action=IdleAction.END)),
    (
        "silence makes inactive, then ends",
        Idle(after=_AFTER, action=IdleAction.INACTIVATE_AND_END, ends_after=timedelta(hours=1)),
    ),
)


def _settings() -> Iterator[_Setting]:
    """Yield every channel under every preset, and web once more for each inactivity timer.

    The timers add the same arrows on every other channel that has them.
    """
    for preset, policy in _PRESETS:
        for column in COLUMNS:
            if not exists(column, policy):
                continue
            channel = _channel(column)
            yield _Setting(preset, policy, column.label, channel)
            timer = capability(Feature.INACTIVITY_TIMER, channel, policy)
            has_timer = column.kind is ChannelKind.WEB and timer.support is Support.YES
            for label, idle in _IDLE if has_timer else ():
                timed = attrs.evolve(channel, idle=idle)
                yield _Setting(preset, policy, f"{column.label} ({label})", timed)


def _channel(column: Column) -> Channel:
    sender = SenderKind.LONG_CODE if column.kind is ChannelKind.SMS else None
    return Channel(name=column.label, kind=column.kind, platform=column.platform, sender=sender)


def _content(compiled: Table[Any]) -> tuple[Any, ...]:
    return tuple((s, event, b.target, b.guards, b.ruling.rule) for s, event, b in compiled.arrows())


def _moves(between: Iterable[Way]) -> list[Arrow]:
    """Number the ways from one status to another, in the order of the statuses."""
    moves = (way for way in between if not way.stays)
    return [Arrow(number, way.source, way.target) for number, way in enumerate(moves, start=1)]


def _section(
    specialisation: _Specialisation, between: Iterable[Way], arrows: Iterable[Arrow]
) -> str:
    title = specialisation.title
    numbers = {arrow[1:]: arrow.number for arrow in arrows}
    moves = [way for way in between if not way.stays]
    stays = [way for way in between if way.stays]
    rows = [
        (str(numbers[way.source, way.target]), code(way.source), code(way.target), _events(way))
        for way in moves
    ]
    rows += [("", code(way.source), "(stays)", _events(way)) for way in stays]
    return "\n".join(
        [
            f"### {title}\n",
            _members(specialisation.members),
            f"![The chart of {title}](charts/{specialisation.slug}.svg)\n",
            table(("", "from", "to", "events"), rows),
        ]
    )


def _members(members: list[_Setting]) -> str:
    """Say for which channels a table holds, a line for each preset."""
    by_preset: dict[str, list[str]] = defaultdict(list)
    for member in members:
        by_preset[member.preset].append(member.label)
    lines = (f"- {_preset(preset)}: {', '.join(labels)}" for preset, labels in by_preset.items())
    return "\n".join(lines) + "\n"


def _preset(preset: str) -> str:
    name, comma, rest = preset.partition(",")
    return f"{code(name)}{comma}{rest}"


def _events(way: Way) -> str:
    return "<br>".join(map(_event, way.arrows))


def _event(arrow: TableArrow) -> str:
    conditions = " and ".join(
        f"not {code(words.removeprefix('not '))}" if words.startswith("not ") else code(words)
        for words in arrow.conditions
    )
    return f"{code(arrow.event)} if {conditions}" if conditions else code(arrow.event)


def _word(status: object) -> str:
    return str(status.value) if isinstance(status, Word) else str(status)
