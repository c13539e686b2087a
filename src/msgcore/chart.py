"""A declared state chart becomes a compiled table; the only importer of python-statemachine.

The chart is the declaration that people read and draw; the table is what runs. What the
table could not do exactly as the chart says, `compile_chart` refuses.

A guard is a plain function of one context that returns a bool. A guard marked `static`
reads only the context's `setting`, so it is decided once, when the table is compiled:

    table = compile_chart(SessionChart, setting, rulings=…, refusals=…)
    branch = table.lookup(status, event, context)

- `rulings` says which rule stands behind each transition, keyed by (event, from, to), or by
  (event, from, to, guard) where two arrows differ in a guard alone;
  None as from or to means 'any'. A transition without a ruling is refused, and so is a
  ruling without a transition.
- `refusals` says which reason each guard gives when it fails. A guard that can be the
  last word must have one.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, Generic, TypeVar

import attrs
from statemachine import State, StateMachine
from statemachine.callbacks import CallbackGroup
from statemachine.states import States

from msgcore.errors import ChartError, Fault
from msgcore.rules.refusal import Reason

__all__ = [
    "Branch",
    "Guard",
    "Rulings",
    "State",
    "StateMachine",
    "States",
    "Table",
    "Transition",
    "compile_chart",
    "is_static",
    "ruling_of",
    "static",
    "transitions",
]

C = TypeVar("C")
Guard = Callable[[Any], bool]
G = TypeVar("G", bound=Guard)
Key = tuple[str, Any, Any] | tuple[str, Any, Any, Guard]
Rulings = Mapping[Key, Reason]
Status = Any
"""A member of the status enumeration, or the value of the chart's start."""

_STATIC = "__msgcore_static__"


def static(guard: G) -> G:
    """Mark a guard that reads only the context's setting."""
    setattr(guard, _STATIC, True)
    return guard


def is_static(guard: Guard) -> bool:
    """Tell whether a guard is decided when the table is compiled."""
    return getattr(guard, _STATIC, False)


@attrs.frozen(kw_only=True)
class Transition:
    """One arrow of a chart, as declared.

    Args:
        event: What triggers it.
        source: The status that it leaves.
        target: The status that it enters.
        guards: What must be so, and with which answer: False stands for 'unless'.
    """

    event: str
    source: Status
    target: Status
    guards: tuple[tuple[Guard, bool], ...]


@attrs.frozen(kw_only=True)
class Branch:
    """One arrow of a compiled table: its static guards are folded away.

    Args:
        target: The status that it enters.
        guards: The guards that remain, with the answer that each must give.
        ruling: The rule that stands behind it.
    """

    target: Status
    guards: tuple[tuple[Guard, bool], ...]
    ruling: Reason


@attrs.frozen(kw_only=True)
class Table(Generic[C]):
    """A state chart, specialised for one setting.

    Args:
        start: The status before anything happened.
        statuses: The statuses that can be reached, in the order of declaration.
        branches: (status, event) -> the arrows, in the order in which they are tried; also
            those of statuses that cannot be reached, for what began under another setting
            has to find its way on.
        barred: (status, event) -> why the setting rules out what the chart would allow.
        refusals: guard -> the reason that it gives when it fails.
    """

    start: Status
    statuses: tuple[Status, ...]
    branches: Mapping[tuple[Status, str], tuple[Branch, ...]]
    barred: Mapping[tuple[Status, str], tuple[Reason, ...]]
    refusals: Mapping[Guard, Reason]

    def lookup(self, status: Status, event: str, context: C) -> Branch | None:
        """Return the first arrow whose guards agree, or None."""
        for branch in self.branches.get((status, event), ()):
            for guard, expected in branch.guards:
                if guard(context) is not expected:
                    break
            else:
                return branch
        return None

    def why_not(self, status: Status, event: str, context: C) -> tuple[Reason, ...]:
        """Return why there is no arrow: the reasons of the guards that failed.

        Where none of them has a reason, the setting's own. Empty only where the chart has
        no such event in that status at all.
        """
        reasons = (
            self.refusals[guard]
            for branch in self.branches.get((status, event), ())
            for guard, expected in branch.guards
            if guard(context) is not expected and guard in self.refusals
        )
        return tuple(dict.fromkeys(reasons)) or self.barred.get((status, event), ())

    def arrows(self) -> Iterator[tuple[Status, str, Branch]]:
        """Yield every arrow that can be reached, as (from, event, branch)."""
        reached = {self.start, *self.statuses}
        for (status, event), branches in self.branches.items():
            if status in reached:
                for branch in branches:
                    yield status, event, branch


def transitions(chart: type[StateMachine]) -> tuple[Transition, ...]:
    """Read the arrows of a declared chart.

    Raises:
        ChartError: The chart uses what a table cannot do: callbacks, listeners, guards that
            are no plain functions, delays, nested states, internal or eventless
            transitions; every such place is named.
    """
    faults = list(_inexpressible(chart))
    if faults:
        raise ChartError(faults)
    return tuple(
        Transition(
            event=event.id,
            source=state.value,
            target=arrow.target.value,
            guards=tuple(
                (spec.func, spec.expected_value is not False)
                for spec in arrow._specs  # noqa: SLF001 - the public groupers do not list them
                if spec.group is CallbackGroup.COND
            ),
        )
        for state in chart.states
        for arrow in state.transitions
        for event in arrow.events
    )


def ruling_of(arrow: Transition, rulings: Rulings) -> Reason | None:
    """Return the rule behind a declared arrow; None where there is none.

    Args:
        arrow: One of `transitions(chart)`.
        rulings: As for `compile_chart`.
    """
    key = _ruling_key(arrow, rulings)
    return None if key is None else rulings[key]


def compile_chart(
    chart: type[StateMachine],
    context: C,
    *,
    rulings: Rulings,
    refusals: Mapping[Guard, Reason],
) -> Table[C]:
    """Specialise a chart for one setting.

    Args:
        chart: The declared chart.
        context: A context that holds the setting; static guards read nothing else.
        rulings: (event, from, to) -> the rule behind the arrow; None stands for any status.
            A guard as the fourth part singles out the arrow of which it is a condition.
        refusals: guard -> the reason that it gives when it fails.

    Returns:
        The table of what can be reached under the setting.

    Raises:
        ChartError: The chart cannot be compiled; every fault at once.
    """
    arrows = transitions(chart)
    start = chart.initial_state.value
    keys = {arrow: key for arrow in arrows if (key := _ruling_key(arrow, rulings))}
    faults = [
        *_without_ruling(arrows, keys),
        *_idle(rulings, keys),
        *_speechless(arrows, refusals),
    ]
    if faults:
        raise ChartError(faults)
    folded: dict[tuple[Status, str], list[Branch]] = {}
    barred: dict[tuple[Status, str], list[Reason]] = {}
    for arrow in arrows:
        place = (arrow.source, arrow.event)
        against = [
            guard
            for guard, expected in arrow.guards
            if is_static(guard) and guard(context) is not expected
        ]
        if against:
            barred.setdefault(place, []).extend(refusals[g] for g in against if g in refusals)
        elif not _is_taken(branch := _fold(arrow, rulings[keys[arrow]]), folded.get(place, [])):
            folded.setdefault(place, []).append(branch)
    reached = _reach(start, folded)
    return Table(
        start=start,
        statuses=tuple(s.value for s in chart.states if s.value in reached and s.value != start),
        branches={key: tuple(made) for key, made in folded.items()},
        barred={key: tuple(dict.fromkeys(reasons)) for key, reasons in barred.items() if reasons},
        refusals=dict(refusals),
    )


Sign = tuple[Callable[[Any], Any], str, str]
"""What gives away that a table cannot do it, the message, the hint."""

_NOBODY_ACTS = "Let the caller act on what the table answers."
_CHART_SIGNS: tuple[Sign, ...] = (
    (
        lambda chart: not issubclass(chart, StateMachine) or chart.catch_errors_as_events,
        "lets a failing guard pass in silence",
        "Use StateMachine, never StateChart, and leave catch_errors_as_events False.",
    ),
    (
        lambda chart: chart._class_listeners,  # noqa: SLF001 - there is no public list of them
        "has listeners",
        _NOBODY_ACTS,
    ),
    (
        lambda chart: len({state.value for state in chart.states}) < len(chart.states),
        "has two states of the same value",
        "Give each state a value of its own.",
    ),
    (lambda chart: not chart.states, "has no states", "Declare at least a start."),
)
_STATE_SIGNS: tuple[Sign, ...] = (
    (lambda s: s.states or s.history, "has states of its own", "Declare them on one level."),
)
_ARROW_SIGNS: tuple[Sign, ...] = (
    (lambda arrow: not arrow.event and not arrow.initial, "has no event", "Name what triggers it."),
    (
        lambda arrow: not all(event.isidentifier() for event in arrow.events),
        "has a pattern for an event",
        "Use a plain name that does not begin with 'error_' or 'done_'.",
    ),
    (lambda arrow: len(arrow.targets) != 1, "has not one target", "Name one state."),
    (lambda arrow: arrow.internal, "is internal", "Use a plain self-transition."),
    (lambda arrow: any(e.delay for e in arrow.events), "is delayed", "The host tells the time."),
)
_INJECTED = frozenset(
    {"event_data", "machine", "event", "model", "transition", "state", "source", "target"}
)
"""Arguments that python-statemachine fills with objects of its own."""


def _inexpressible(chart: type[StateMachine]) -> Iterator[Fault]:
    name = chart.__name__
    yield from _seen(name, chart, _CHART_SIGNS)
    yield from _callbacks(chart, name, chart._specs)  # noqa: SLF001 - as above
    for state in chart.states:
        yield from _seen(state.id, state, _STATE_SIGNS)
        yield from _callbacks(chart, state.id, state._specs)  # noqa: SLF001 - as above
        for arrow in state.transitions:
            path = f"{state.id}.{arrow.event or '(no event)'}"
            yield from _seen(path, arrow, _ARROW_SIGNS)
            yield from _callbacks(chart, path, arrow._specs)  # noqa: SLF001 - as above


def _seen(path: str, thing: object, signs: tuple[Sign, ...]) -> Iterator[Fault]:
    for shows, message, hint in signs:
        if shows(thing):
            yield Fault(path=path, message=message, hint=hint)


def _callbacks(chart: type[StateMachine], path: str, specs: Any) -> Iterator[Fault]:
    for spec in specs:
        if spec.group is not CallbackGroup.COND:
            if not spec.is_convention or hasattr(chart, spec.attr_name):
                yield Fault(
                    path=path, message=f"has the callback {spec.attr_name!r}", hint=_NOBODY_ACTS
                )
        elif not _is_plain(chart, spec.func):
            yield Fault(
                path=path,
                message=f"has the condition {spec.attr_name!r}, which is no plain function",
                hint="Pass a function of one argument, the context, that stands outside the chart.",
            )


def _is_plain(chart: type[StateMachine], guard: object) -> bool:
    """Tell whether the engine, too, would call a guard with the context and nothing else."""
    if not inspect.isfunction(guard) or inspect.iscoroutinefunction(guard):
        return False
    is_method = getattr(chart, guard.__name__, None) is guard
    names = list(inspect.signature(guard).parameters)
    return not is_method and len(names) == 1 and names[0] not in _INJECTED


def _ruling_key(arrow: Transition, rulings: Rulings) -> Key | None:
    event, source, target = arrow.event, arrow.source, arrow.target
    for guard, expected in arrow.guards:
        if expected and (event, source, target, guard) in rulings:
            return (event, source, target, guard)
    for key in ((source, target), (source, None), (None, target), (None, None)):
        if (event, *key) in rulings:
            return (event, *key)
    return None


def _without_ruling(
    arrows: tuple[Transition, ...], keys: Mapping[Transition, Key]
) -> Iterator[Fault]:
    for arrow in arrows:
        if arrow not in keys:
            yield Fault(
                path=f"{_name(arrow.source)}.{arrow.event}",
                message=f"has no ruling for its way to {_name(arrow.target)}",
                hint="Say which rule stands behind it.",
            )


def _idle(rulings: Rulings, keys: Mapping[Transition, Key]) -> Iterator[Fault]:
    used = set(keys.values())
    for key in rulings:
        if key not in used:
            event, source, target, *_ = key
            yield Fault(
                path=event,
                message=f"has a ruling from {_name(source)} to {_name(target)} for no arrow",
                hint="Drop it, or mend what it is for.",
            )


def _speechless(
    arrows: tuple[Transition, ...], refusals: Mapping[Guard, Reason]
) -> Iterator[Fault]:
    """Find guards that could refuse an event without a reason."""
    by_key: dict[tuple[Status, str], list[Transition]] = {}
    for arrow in arrows:
        by_key.setdefault((arrow.source, arrow.event), []).append(arrow)
    for (source, event), alternatives in by_key.items():
        last = alternatives[-1]
        for guard, _ in last.guards:
            if guard not in refusals:
                yield Fault(
                    path=f"{_name(source)}.{event}",
                    message=f"can be refused by {guard.__name__!r}, which gives no reason",
                    hint="Add the guard to the refusals, or end with an arrow without guards.",
                )


def _name(status: Status) -> str:
    if status is None:
        return "any status"
    return str(status.value) if isinstance(status, Enum) else str(status)


def _is_taken(branch: Branch, earlier: list[Branch]) -> bool:
    """Tell whether an earlier arrow takes whatever this one would: it asks no more than this."""
    return any(set(other.guards) <= set(branch.guards) for other in earlier)


def _fold(arrow: Transition, ruling: Reason) -> Branch:
    return Branch(
        target=arrow.target,
        guards=tuple((g, expected) for g, expected in arrow.guards if not is_static(g)),
        ruling=ruling,
    )


def _reach(start: Status, branches: Mapping[tuple[Status, str], list[Branch]]) -> set[Status]:
    reached, frontier = {start}, [start]
    while frontier:
        source = frontier.pop()
        for (status, _), alternatives in branches.items():
            if status == source:
                new = {branch.target for branch in alternatives} - reached
                reached |= new
                frontier += new
    return reached
