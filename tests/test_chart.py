"""A chart is compiled into a table that says just what the chart says, or it is refused."""

import itertools
from collections.abc import Mapping
from enum import Enum, unique
from functools import partial
from types import MappingProxyType
from typing import Any, ClassVar

import pytest
from statemachine import Event, HistoryState, StateChart
from statemachine.exceptions import TransitionNotAllowed

from msgcore.chart import (
    Guard,
    Rulings,
    State,
    StateMachine,
    States,
    Table,
    Transition,
    compile_chart,
    is_static,
    ruling_of,
    static,
    transitions,
)
from msgcore.errors import ChartError
from msgcore.rules import GUIDE, Reason

Context = Mapping[str, bool]


@unique
class Door(Enum):
    OPEN = "open"
    SHUT = "shut"
    LOCKED = "locked"
    BROKEN = "broken"


def reason(name: str) -> Reason:
    return Reason(rule=f"door.{name}", text=f"{name}.", citation=GUIDE("Doors"))


@static
def has_lock(context: Context) -> bool:
    return context["has_lock"]


@static
def is_glass(context: Context) -> bool:
    return context["is_glass"]


def has_key(context: Context) -> bool:
    return context["has_key"]


def is_strong(context: Context) -> bool:
    return context["is_strong"]


class DoorChart(StateMachine):
    """A door: with or without a lock, of glass or not."""

    built = State(initial=True, value="built")
    door = States.from_enum(Door, initial=None, final=[Door.BROKEN])

    hang = built.to(door.OPEN, unless=has_lock) | built.to(door.SHUT)
    shut = door.OPEN.to(door.SHUT)
    open = door.SHUT.to(door.OPEN)
    lock = door.SHUT.to(door.LOCKED, cond=[has_lock, has_key])
    unlock = door.LOCKED.to(door.SHUT, cond=has_key)
    kick = (
        door.LOCKED.to(door.BROKEN, cond=is_strong, unless=has_key)
        | door.LOCKED.to(door.BROKEN, cond=is_glass)
        | door.SHUT.to(door.BROKEN, cond=[is_glass, is_strong])
        | door.SHUT.to(door.OPEN)
        | door.OPEN.to.itself()
    )


RULINGS = {
    ("hang", None, None): reason("hung"),
    ("shut", Door.OPEN, Door.SHUT): reason("shut"),
    ("open", Door.SHUT, None): reason("open"),
    ("lock", None, Door.LOCKED): reason("lock"),
    ("unlock", None, None): reason("unlock"),
    ("kick", None, Door.BROKEN): reason("broken"),
    ("kick", None, None): reason("kicked"),
}
REFUSALS = {
    has_lock: reason("no-lock"),
    has_key: reason("key"),
    is_glass: reason("no-glass"),
    is_strong: reason("weak"),
}
NAMES = [guard.__name__ for guard in REFUSALS]
STATIC = [guard.__name__ for guard in REFUSALS if is_static(guard)]


def contexts(names: list[str]) -> list[dict[str, bool]]:
    every = itertools.product([True, False], repeat=len(names))
    return [dict(zip(names, answers, strict=True)) for answers in every]


def compiled(**setting: bool) -> Table[Context]:
    return compile_chart(DoorChart, setting, rulings=RULINGS, refusals=REFUSALS)


def engine(status: object, event: str, context: Context) -> object:
    """Ask python-statemachine itself: the next status, or None where it refuses."""
    machine = DoorChart(start_value=status)
    try:
        machine.send(event, context=context)
    except TransitionNotAllowed:
        return None
    return machine.current_state_value


class TestDeclaration:
    def test_arrows_are_read_in_the_order_in_which_they_are_tried(self) -> None:
        kicks = [arrow for arrow in transitions(DoorChart) if arrow.event == "kick"]
        assert [arrow for arrow in kicks if arrow.source is Door.LOCKED] == [
            Transition(
                event="kick",
                source=Door.LOCKED,
                target=Door.BROKEN,
                guards=((is_strong, True), (has_key, False)),
            ),
            Transition(
                event="kick", source=Door.LOCKED, target=Door.BROKEN, guards=((is_glass, True),)
            ),
        ]

    def test_a_guard_is_static_where_it_says_so(self) -> None:
        assert is_static(has_lock)
        assert not is_static(has_key)

    def test_one_arrow_may_have_two_events(self) -> None:
        class Gate(StateMachine):
            up, down = State(initial=True), State(final=True)
            close = up.to(down)
            slam = close

        assert [arrow.event for arrow in transitions(Gate)] == ["close", "slam"]

    def test_a_guard_may_be_added_later(self) -> None:
        class Gate(StateMachine):
            up, down = State(initial=True), State(final=True)
            close = up.to(down)
            close.cond(is_strong)

        assert [arrow.guards for arrow in transitions(Gate)] == [((is_strong, True),)]


class TestAgreement:
    """The table and the real engine, on every setting, status, event and combination."""

    @pytest.mark.parametrize("setting", contexts(STATIC), ids=str)
    def test_the_table_does_what_the_engine_does(self, setting: dict[str, bool]) -> None:
        table = compiled(**setting)
        events = {arrow.event for arrow in transitions(DoorChart)}
        dynamic = [name for name in NAMES if name not in STATIC]
        compared = 0
        for status in (table.start, *table.statuses):
            for event in events:
                for answers in contexts(dynamic):
                    context = setting | answers
                    branch = table.lookup(status, event, context)
                    assert (branch and branch.target) == engine(status, event, context)
                    compared += 1
        assert compared == (1 + len(table.statuses)) * len(events) * 4

    @pytest.mark.parametrize("setting", contexts(STATIC), ids=str)
    def test_what_the_engine_never_reaches_is_not_in_the_table(
        self, setting: dict[str, bool]
    ) -> None:
        reached, frontier = {"built"}, ["built"]
        events = {arrow.event for arrow in transitions(DoorChart)}
        while frontier:
            status = frontier.pop()
            new = {
                after
                for event in events
                for answers in contexts(NAMES)
                if (after := engine(status, event, answers | setting)) is not None
            } - reached
            reached |= new
            frontier += new
        assert {"built", *compiled(**setting).statuses} == reached

    @pytest.mark.parametrize("context", contexts(NAMES), ids=str)
    def test_whatever_the_table_refuses_it_refuses_with_a_reason(
        self, context: dict[str, bool]
    ) -> None:
        table = compiled(**context)
        declared = {(arrow.source, arrow.event) for arrow in transitions(DoorChart)}
        for status in (table.start, *table.statuses):
            for event in {arrow.event for arrow in transitions(DoorChart)}:
                refused = table.lookup(status, event, context) is None
                reasons = table.why_not(status, event, context)
                assert not refused or bool(reasons) == ((status, event) in declared)


class TestFolding:
    def test_static_guards_are_gone(self) -> None:
        table = compiled(has_lock=True, is_glass=True)
        assert {guard for *_, branch in table.arrows() for guard, _ in branch.guards} == {
            has_key,
            is_strong,
        }

    def test_statuses_that_cannot_be_reached_vanish(self) -> None:
        assert compiled(has_lock=True, is_glass=True).statuses == tuple(Door)
        assert compiled(has_lock=False, is_glass=False).statuses == (Door.OPEN, Door.SHUT)

    def test_their_arrows_vanish_as_well(self) -> None:
        table = compiled(has_lock=False, is_glass=False)
        assert {status for status, *_ in table.arrows()} == {"built", Door.OPEN, Door.SHUT}

    def test_what_comes_after_an_arrow_without_guards_is_never_tried(self) -> None:
        table = compiled(has_lock=False, is_glass=False)
        assert [branch.target for branch in table.branches["built", "hang"]] == [Door.OPEN]

    def test_an_arrow_knows_its_rule_the_most_particular_first(self) -> None:
        table = compiled(has_lock=True, is_glass=True)
        rules = {(event, branch.target): branch.ruling.rule for _, event, branch in table.arrows()}
        assert rules["kick", Door.BROKEN] == "door.broken"
        assert rules["kick", Door.OPEN] == "door.kicked"
        assert rules["hang", Door.SHUT] == "door.hung"

    def test_a_ruling_for_source_and_target_comes_before_one_for_the_source(self) -> None:
        rulings = RULINGS | {
            ("kick", Door.SHUT, Door.BROKEN): reason("both"),
            ("kick", Door.SHUT, None): reason("source"),
        }
        setting = {"has_lock": True, "is_glass": True}
        table = compile_chart(DoorChart, setting, rulings=rulings, refusals=REFUSALS)
        assert [branch.ruling.rule for branch in table.branches[Door.SHUT, "kick"]] == [
            "door.both",
            "door.source",
        ]

    def test_the_ruling_of_an_arrow_can_be_asked_for(self) -> None:
        for arrow in transitions(DoorChart):
            assert ruling_of(arrow, RULINGS) is not None
            assert ruling_of(arrow, {}) is None
        kicked = {("kick", None, None): reason("kicked")}
        rules = [ruling_of(a, kicked) for a in transitions(DoorChart) if a.event == "kick"]
        assert set(rules) == {reason("kicked")}


class TestWhyNot:
    FULL: ClassVar = {"has_lock": True, "is_glass": False}

    def test_the_guards_that_failed_say_why(self) -> None:
        context = self.FULL | {"has_key": False, "is_strong": True}
        assert compiled(**self.FULL).why_not(Door.SHUT, "lock", context) == (reason("key"),)

    def test_the_setting_says_why_where_it_rules_everything_out(self) -> None:
        table = compiled(has_lock=False, is_glass=True)
        assert table.why_not(Door.SHUT, "lock", {}) == (reason("no-lock"),)

    def test_a_guard_that_did_not_fail_says_nothing(self) -> None:
        context = self.FULL | {"has_key": True, "is_strong": False}
        table = compiled(**self.FULL)
        assert table.why_not(Door.LOCKED, "kick", context) == (reason("weak"), reason("key"))
        assert table.why_not(Door.LOCKED, "unlock", context) == ()

    def test_the_setting_speaks_for_a_guard_without_words(self) -> None:
        refusals = {g: r for g, r in REFUSALS.items() if g is not is_strong}
        rulings = RULINGS
        table = compile_chart(DoorChart, self.FULL, rulings=rulings, refusals=refusals)
        context = self.FULL | {"has_key": False, "is_strong": False}
        assert table.lookup(Door.LOCKED, "kick", context) is None
        assert table.why_not(Door.LOCKED, "kick", context) == (reason("no-glass"),)

    def test_an_event_that_the_status_does_not_know(self) -> None:
        assert compiled(**self.FULL).why_not(Door.OPEN, "unlock", {}) == ()

    def test_the_same_reason_is_given_once(self) -> None:
        class Gate(StateMachine):
            up, down, gone = State(initial=True), State(), State(final=True)
            close = up.to(down, cond=is_strong) | up.to(gone, cond=is_strong)
            go = down.to(gone)

        rulings = {(event, None, None): reason(event) for event in ("close", "go")}
        table = compile_chart(Gate, {}, rulings=rulings, refusals=REFUSALS)
        assert table.why_not("up", "close", {"is_strong": False}) == (reason("weak"),)


def refused(
    chart: type[StateMachine],
    rulings: Rulings = MappingProxyType({}),
    refusals: Mapping[Guard, Reason] = MappingProxyType({}),
) -> dict[str, str]:
    """Compile what cannot be compiled, and return message by path; every fault has a hint."""
    with pytest.raises(ChartError) as caught:
        compile_chart(chart, {}, rulings=rulings, refusals=refusals)
    assert all(fault.hint for fault in caught.value.faults)
    return {fault.path: fault.message for fault in caught.value.faults}


class TestTables:
    def test_every_arrow_needs_a_ruling(self) -> None:
        rulings = {key: ruling for key, ruling in RULINGS.items() if key[0] not in {"hang", "lock"}}
        assert refused(DoorChart, rulings=rulings, refusals=REFUSALS) == {
            "built.hang": "has no ruling for its way to shut",
            "shut.lock": "has no ruling for its way to locked",
        }

    def test_every_ruling_needs_an_arrow(self) -> None:
        rulings = RULINGS | {
            ("knock", None, None): reason("knock"),
            ("shut", Door.LOCKED, "built"): reason("never"),
        }
        assert refused(DoorChart, rulings=rulings, refusals=REFUSALS) == {
            "knock": "has a ruling from any status to any status for no arrow",
            "shut": "has a ruling from locked to built for no arrow",
        }

    def test_a_guard_that_has_the_last_word_needs_a_reason(self) -> None:
        assert refused(DoorChart, rulings=RULINGS, refusals={}) == {
            "shut.lock": "can be refused by 'has_key', which gives no reason",
            "locked.unlock": "can be refused by 'has_key', which gives no reason",
            "locked.kick": "can be refused by 'is_glass', which gives no reason",
        }

    def test_every_fault_at_once(self) -> None:
        assert set(refused(DoorChart)) == {
            f"{source}.{event}"
            for source, event in [
                ("built", "hang"),
                ("open", "shut"),
                ("open", "kick"),
                ("shut", "open"),
                ("shut", "lock"),
                ("shut", "kick"),
                ("locked", "unlock"),
                ("locked", "kick"),
            ]
        }


def gate(**members: object) -> type[StateMachine]:
    """Declare a chart of two states and one event, with something more."""
    up, down = State(initial=True), State(final=True)
    body = {"up": up, "down": down, "close": up.to(down)}
    return type(StateMachine)("Gate", (StateMachine,), body | members)


def guarded(guard: object) -> type[StateMachine]:
    up, down = State(initial=True), State(final=True)
    return type(StateMachine)(
        "Gate", (StateMachine,), {"up": up, "down": down, "close": up.to(down, cond=guard)}
    )


def arrow(**how: object) -> type[StateMachine]:
    up, down = State(initial=True), State(final=True)
    return type(StateMachine)(
        "Gate", (StateMachine,), {"up": up, "down": down, "close": up.to(down, **how)}
    )


def noop(*_: object) -> None:
    """Do nothing."""


class Listener:
    def before_close(self) -> None:
        raise AssertionError("a table calls nobody")


class TestCallbacks:
    @pytest.mark.parametrize("how", ["before", "on", "after", "validators"])
    def test_an_arrow_has_none(self, how: str) -> None:
        assert refused(arrow(**{how: noop})) == {"up.close": "has the callback 'noop'"}

    @pytest.mark.parametrize("how", ["enter", "exit"])
    def test_a_state_has_none(self, how: str) -> None:
        up, down = State(initial=True, **{how: noop}), State(final=True)
        chart = gate(up=up, down=down, close=up.to(down))
        assert refused(chart) == {"up": "has the callback 'noop'"}

    @pytest.mark.parametrize(
        ("name", "path"),
        [
            ("prepare_event", "Gate"),
            ("on_enter_state", "down"),
            ("on_exit_up", "up"),
            ("before_transition", "up.close"),
            ("on_close", "up.close"),
            ("after_close", "up.close"),
        ],
    )
    def test_a_name_by_convention_is_one_too(self, name: str, path: str) -> None:
        assert refused(gate(**{name: noop}))[path] == f"has the callback {name!r}"

    def test_nobody_listens(self) -> None:
        assert refused(gate(listeners=[Listener])) == {"Gate": "has listeners"}


class Rooms:
    """Guards that the engine would call in another way than a table does."""

    def method(self, _context: Context) -> bool:
        raise AssertionError

    @property
    def attribute(self) -> bool:
        raise AssertionError


async def later(_context: Context) -> bool:
    raise AssertionError


def two_arguments(_context: Context, _more: object) -> bool:
    raise AssertionError


def no_arguments() -> bool:
    raise AssertionError


def of_the_engine(state: object) -> bool:
    raise AssertionError(state)


class TestGuards:
    @pytest.mark.parametrize(
        ("guard", "name"),
        [
            ("is_strong", "is_strong"),
            ("is_strong and has_key", "is_strong and has_key"),
            (Rooms.attribute, "attribute"),
            (Rooms().method, "method"),
            (partial(is_strong), "is_strong"),
            (later, "later"),
            (two_arguments, "two_arguments"),
            (no_arguments, "no_arguments"),
            (of_the_engine, "of_the_engine"),
        ],
    )
    def test_a_guard_is_a_plain_function_of_the_context(self, guard: object, name: str) -> None:
        message = f"has the condition {name!r}, which is no plain function"
        assert refused(guarded(guard)) == {"up.close": message}

    def test_a_guard_stands_outside_the_chart(self) -> None:
        class Gate(StateMachine):
            up, down = State(initial=True), State(final=True)

            def is_oiled(self) -> bool:
                raise AssertionError

            close = up.to(down, cond=is_oiled)

        message = "has the condition 'is_oiled', which is no plain function"
        assert refused(Gate) == {"up.close": message}

    def test_a_guard_that_gives_no_bool_agrees_with_nothing(self) -> None:
        def is_heavy(context: Mapping[str, Any]) -> bool:
            return context["kilos"]  # type: ignore[no-any-return]  # the mistake is the point

        chart = guarded(is_heavy)
        rulings = {("close", None, None): reason("close")}
        table = compile_chart(chart, {}, rulings=rulings, refusals={is_heavy: reason("light")})
        assert table.lookup("up", "close", {"kilos": 80}) is None
        assert table.why_not("up", "close", {"kilos": 80}) == (reason("light"),)


class TestShape:
    @pytest.mark.parametrize(
        ("how", "message"),
        [
            ({"internal": True}, "is internal"),
            ({"event": "close.door"}, "has a pattern for an event"),
            ({"event": "*"}, "has a pattern for an event"),
        ],
    )
    def test_arrows_that_a_table_has_no_word_for(self, how: dict[str, Any], message: str) -> None:
        up, down = State(initial=True), State(final=True)
        chart = gate(up=up, down=down, close=up.to(down), other=up.to.itself(**how))
        assert [m for p, m in refused(chart).items() if "other" in p] == [message]

    def test_an_arrow_without_event(self) -> None:
        class Gate(StateMachine):
            up, half, down = State(initial=True), State(), State(final=True)
            close = up.to(half)
            half.to(down)

        assert refused(Gate) == {"half.(no event)": "has no event"}

    def test_an_arrow_without_target(self) -> None:
        up, down = State(initial=True), State(final=True)
        chart = gate(up=up, down=down, close=up.to(down), creak=up.to(None))
        assert refused(chart) == {"up.creak": "has not one target"}

    def test_an_event_that_waits(self) -> None:
        up, down = State(initial=True), State(final=True)
        chart = gate(up=up, down=down, close=Event(up.to(down), delay=10))
        assert refused(chart) == {"up.close": "is delayed"}

    def test_an_event_that_python_statemachine_doubles(self) -> None:
        up, down = State(initial=True), State(final=True)
        chart = gate(up=up, down=down, close=up.to(down), error_jams=up.to.itself())
        assert refused(chart) == {"up.error_jams error.jams": "has a pattern for an event"}

    def test_states_in_states(self) -> None:
        class Gate(StateMachine):
            class up(State.Compound):  # noqa: N801 - the name of a state
                still, swinging = State(initial=True), State()
                push = still.to(swinging)
                before = HistoryState()

            down = State(final=True)
            close = up.to(down)

        assert refused(Gate) == {"up": "has states of its own"}

    def test_two_states_of_one_value(self) -> None:
        up, down = State(initial=True, value=1), State(value=1)
        chart = gate(up=up, down=down, close=up.to(down), open=down.to(up))
        assert refused(chart) == {"Gate": "has two states of the same value"}

    def test_no_states(self) -> None:
        assert refused(StateMachine) == {"StateMachine": "has no states"}

    @pytest.mark.parametrize(
        "base", [StateChart, type("Lenient", (StateMachine,), {"catch_errors_as_events": True})]
    )
    def test_guards_that_fail_open(self, base: type[StateMachine]) -> None:
        up, down = State(initial=True), State(final=True)
        body = {"up": up, "down": down, "close": up.to(down)}
        chart = type(StateMachine)("Gate", (base,), body)
        assert refused(chart) == {"Gate": "lets a failing guard pass in silence"}

    def test_every_fault_at_once(self) -> None:
        up, down = State(initial=True, enter=noop), State(final=True)
        chart = gate(
            up=up,
            down=down,
            close=up.to(down, cond="is_strong", on=noop),
            swing=up.to.itself(internal=True),
            listeners=[Listener],
        )
        with pytest.raises(ChartError) as caught:
            transitions(chart)
        assert [str(fault).partition(" (")[0] for fault in caught.value.faults] == [
            "Gate: has listeners",
            "up: has the callback 'noop'",
            "up.close: has the callback 'noop'",
            "up.close: has the condition 'is_strong', which is no plain function",
            "up.swing: is internal",
        ]
