"""A compiled state chart as a picture: its ways, and their text for Mermaid.

    print(mermaid(compile_lifecycle(channel).table))

Whatever shows Mermaid draws it: a wiki, a pull request, the Mermaid live editor.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

import attrs

from msgcore.chart import Branch, Table
from msgcore.rules import Reason

__all__ = ["Arrow", "Way", "mermaid", "ways"]


@attrs.frozen(kw_only=True)
class Arrow:
    """One arrow of a compiled table, in words.

    Args:
        event: What triggers it.
        conditions: The names of the guards that must agree; `not` stands before those that
            must disagree.
        ruling: The rule behind it.
    """

    event: str
    conditions: tuple[str, ...]
    ruling: Reason


@attrs.frozen(kw_only=True)
class Way:
    """All arrows from one status to another.

    Args:
        source: The status that they leave.
        target: The status that they enter; the same where nothing changes but what the
            session holds.
        arrows: The arrows, in the order in which they are tried.
    """

    source: str
    target: str
    arrows: tuple[Arrow, ...]

    @property
    def stays(self) -> bool:
        """Whether the status stays as it is."""
        return self.source == self.target


def ways(table: Table[Any]) -> tuple[Way, ...]:
    """Return the ways of a compiled table, in the order of its statuses.

    Args:
        table: The compiled table.

    >>> from msgcore.channels import Channel
    >>> from msgcore.lifecycle import compile_lifecycle
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> web = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> first = ways(compile_lifecycle(web).table)[1]
    >>> first.source, first.target, first.arrows[0].event
    ('unopened', 'waiting', 'customer_writes')
    """
    order = (table.start, *table.statuses)
    found: dict[tuple[Any, Any], list[Arrow]] = {
        (source, target): [] for source in order for target in order
    }
    for source, event, branch in table.arrows():
        found[source, branch.target].append(_arrow(event, branch))
    return tuple(
        Way(source=_word(source), target=_word(target), arrows=tuple(arrows))
        for (source, target), arrows in found.items()
        if arrows
    )


def _arrow(event: str, branch: Branch) -> Arrow:
    conditions = tuple(
        guard.__name__ if expected else f"not {guard.__name__}" for guard, expected in branch.guards
    )
    return Arrow(event=event, conditions=conditions, ruling=branch.ruling)


def mermaid(table: Table[Any], *, full: bool = False, comments: Iterable[str] = ()) -> str:
    """Return the diagram of a compiled table as text for Mermaid.

    The same table always gives the same text.

    Args:
        table: The compiled table.
        full: Whether to draw what leaves the status as it is, too, and the conditions.
        comments: Lines that stand above the diagram and are not drawn.

    >>> from msgcore.channels import Channel
    >>> from msgcore.lifecycle import compile_lifecycle
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> web = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> print(mermaid(compile_lifecycle(web).table))  # doctest: +ELLIPSIS
    stateDiagram-v2
        [*] --> unopened
        unopened --> waiting : customer_writes (opens-waiting)
    ...
        error --> [*]
    <BLANKLINE>
    """
    drawn = [way for way in ways(table) if full or not way.stays]
    left = {way.source for way in drawn if not way.stays}
    lines = [
        *(f"%% {comment}" for comment in comments),
        "stateDiagram-v2",
        f"    [*] --> {_word(table.start)}",
        *(f"    {way.source} --> {way.target} : {_label(way, full=full)}" for way in drawn),
        *(f"    {name} --> [*]" for name in map(_word, table.statuses) if name not in left),
    ]
    return "\n".join(lines) + "\n"


def _label(way: Way, *, full: bool) -> str:
    """Name a way's arrows. Mermaid's grammar forbids colons and semicolons in a label."""
    return "<br/>".join(dict.fromkeys(_name(arrow, full=full) for arrow in way.arrows))


def _name(arrow: Arrow, *, full: bool) -> str:
    rule = arrow.ruling.rule.partition(".")[2]
    return " ".join([arrow.event, *(_conditions(arrow) if full else ()), f"({rule})"])


def _conditions(arrow: Arrow) -> Iterator[str]:
    if arrow.conditions:
        yield f"if {' and '.join(arrow.conditions)}"


def _word(status: object) -> str:
    return str(status.value) if isinstance(status, Enum) else str(status)
