"""The session's chart: as it is declared, and drawn as it is compiled for each kind of channel."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from msgcore.channels import COLUMNS, Channel, Column, exists
from msgcore.chart import Branch, Guard, Table, is_static, transitions
from msgcore.lifecycle import SessionChart, compile_lifecycle
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import ChannelKind, SenderKind, Word
from pages.drawing import Arrow, draw
from pages.markdown import HEAD, code, table

__all__ = ["files"]

_INTRODUCTION = """\
# The session's chart

The life of a session is declared once, as a state chart. For each channel it is compiled under
a policy: what the channel can never do falls away, and what is left is the table that runs. This
page shows the declaration, then every table that differs from the others, as a drawing.

`unopened` stands for 'no session yet'. An event is what a command or a timer triggers.
"""

_DECLARED = """\
## As it is declared

The arrows that share a status and an event are tried from top to bottom. A condition in
*italics* reads only channel and policy, so it is decided when the chart is compiled; some
arrows only a host's own policy leads to.
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
        arrows = _moves(specialisation.table)
        made[f"charts/{specialisation.slug}.svg"] = draw(arrows)
        sections.append(_section(specialisation, arrows))
    page = "\n".join(
        [_INTRODUCTION, _DECLARED, _declaration(specialisations), _COMPILED, *sections]
    )
    return {"chart.md": HEAD + page, **made}


# The declaration


def _declaration(specialisations: Iterable["_Specialisation"]) -> str:
    rulings = {
        (source, event, branch.target): code(branch.ruling.rule)
        for specialisation in specialisations
        for source, event, branch in specialisation.table.arrows()
    }
    rows = [
        (
            code(_word(arrow.source)),
            code(arrow.event),
            code(_word(arrow.target)) if arrow.target != arrow.source else "(stays)",
            _conditions(arrow.guards),
            rulings.get((arrow.source, arrow.event, arrow.target), "no preset leads here"),
        )
        for arrow in transitions(SessionChart)
    ]
    return table(("in", "event", "leads to", "if", "rule"), rows)


def _conditions(guards: Iterable[tuple[Guard, bool]]) -> str:
    return "<br>".join(_condition(guard, expected) for guard, expected in guards)


def _condition(guard: Guard, expected: bool) -> str:  # noqa: FBT001 - the answer that is expected
    words = ("" if expected else "not ") + code(guard.__name__)
    return f"*{words}*" if is_static(guard) else words


# The compiled tables


class _Specialisation(NamedTuple):
    """Every channel and preset with one and the same table."""

    table: Table[Any]
    members: list[tuple[Policy, Column]]

    @property
    def slug(self) -> str:
        policy, column = self.members[0]
        return f"{policy.id}-{column.kind.value}-{column.platform.value}"

    @property
    def title(self) -> str:
        policy, column = self.members[0]
        more = " and others" if len({column for _, column in self.members}) > 1 else ""
        return f"{column.label}{more}, {policy.id}"


def _specialisations() -> list[_Specialisation]:
    found: dict[Any, _Specialisation] = {}
    for policy in (DOCUMENTED, SPRING_23, SUMMER_26):
        for column in COLUMNS:
            if exists(column, policy):
                compiled = compile_lifecycle(_channel(column), policy).table
                same = found.setdefault(_content(compiled), _Specialisation(compiled, []))
                same.members.append((policy, column))
    return list(found.values())


def _channel(column: Column) -> Channel:
    sender = SenderKind.LONG_CODE if column.kind is ChannelKind.SMS else None
    return Channel(name=column.label, kind=column.kind, platform=column.platform, sender=sender)


def _content(compiled: Table[Any]) -> tuple[Any, ...]:
    return tuple((s, event, b.target, b.guards, b.ruling.rule) for s, event, b in compiled.arrows())


def _moves(compiled: Table[Any]) -> list[Arrow]:
    """Number the ways from one status to another, in the order of the statuses."""
    order = [compiled.start, *compiled.statuses]
    ways = {(source, b.target) for source, _, b in compiled.arrows() if b.target != source}
    ranked = sorted(ways, key=lambda way: (order.index(way[0]), order.index(way[1])))
    return [
        Arrow(number, _word(source), _word(target))
        for number, (source, target) in enumerate(ranked, start=1)
    ]


def _section(specialisation: _Specialisation, arrows: list[Arrow]) -> str:
    title, compiled = specialisation.title, specialisation.table
    events: dict[tuple[str, str], list[str]] = defaultdict(list)
    for source, event, branch in compiled.arrows():
        events[_word(source), _word(branch.target)].append(_event(event, branch))
    rows = [
        (str(arrow.number), code(arrow.source), code(arrow.target), _lines(events, arrow[1:]))
        for arrow in arrows
    ]
    rows += [
        ("", code(name), "(stays)", _lines(events, (name, name)))
        for name in map(_word, (compiled.start, *compiled.statuses))
        if (name, name) in events
    ]
    return "\n".join(
        [
            f"### {title}\n",
            _members(specialisation.members),
            f"![The chart of {title}](charts/{specialisation.slug}.svg)\n",
            table(("", "from", "to", "events"), rows),
        ]
    )


def _members(members: list[tuple[Policy, Column]]) -> str:
    """Say for which channels a table holds, a line for each preset."""
    by_preset: dict[str, list[str]] = defaultdict(list)
    for policy, column in members:
        by_preset[policy.id].append(column.label)
    lines = (f"- {code(preset)}: {', '.join(labels)}" for preset, labels in by_preset.items())
    return "\n".join(lines) + "\n"


def _event(event: str, branch: Branch) -> str:
    conditions = " and ".join(_condition(guard, expected) for guard, expected in branch.guards)
    return f"{code(event)} if {conditions}" if conditions else code(event)


def _lines(events: Mapping[tuple[str, str], list[str]], way: tuple[str, str]) -> str:
    return "<br>".join(events[way])


def _word(status: object) -> str:
    return str(status.value) if isinstance(status, Word) else str(status)
