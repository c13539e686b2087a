"""The law of the table: on any chart that compiles, it does what python-statemachine does."""

from collections.abc import Mapping
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from statemachine.exceptions import TransitionNotAllowed

from msgcore.chart import State, StateMachine, compile_chart, static
from msgcore.rules import GUIDE, Reason

Context = Mapping[str, bool]


@static
def first(context: Context) -> bool:
    return context["first"]


@static
def second(context: Context) -> bool:
    return context["second"]


def third(context: Context) -> bool:
    return context["third"]


def fourth(context: Context) -> bool:
    return context["fourth"]


GUARDS = (first, second, third, fourth)
SETTING = {"first": st.booleans(), "second": st.booleans()}
STATES = ("zero", "one", "two", "end")
EVENTS = ("go", "stop")
REASON = Reason(rule="demo.reason", text="Because.", citation=GUIDE("Messaging Glossary"))

# What is drawn may have dead ends; the engine need not warn of them.
LENIENT = {
    "validate_disconnected_states": False,
    "validate_trap_states": False,
    "validate_final_reachability": False,
}

ARROWS = st.fixed_dictionaries(
    {
        "event": st.sampled_from(EVENTS),
        "source": st.sampled_from(STATES[:-1]),
        "target": st.sampled_from(STATES),
        "cond": st.lists(st.sampled_from(GUARDS), unique=True, max_size=2),
        "unless": st.lists(st.sampled_from(GUARDS), unique=True, max_size=1),
    }
)


def declare(arrows: list[dict[str, object]]) -> type[StateMachine]:
    states = {
        name: State(initial=name == STATES[0], final=name == STATES[-1], value=name)
        for name in STATES
    }
    events: dict[str, object] = {}
    for arrow in arrows:
        event, target = arrow["event"], states[arrow["target"]]
        made = states[arrow["source"]].to(target, cond=arrow["cond"], unless=arrow["unless"])
        events[event] = events[event] | made if event in events else made
    return type(StateMachine)("Drawn", (StateMachine,), states | events | LENIENT)


@settings(max_examples=60)
@given(st.lists(ARROWS, min_size=1, max_size=8), st.fixed_dictionaries(SETTING))
def test_the_table_agrees_with_the_engine(
    arrows: list[dict[str, object]], setting: dict[str, bool]
) -> None:
    chart = declare(arrows)
    rulings = {(arrow["event"], None, None): REASON for arrow in arrows}
    refusals = dict.fromkeys(GUARDS, REASON)
    table = compile_chart(chart, setting, rulings=rulings, refusals=refusals)
    declared = {(arrow["source"], arrow["event"]) for arrow in arrows}
    for status, event in product((table.start, *table.statuses), EVENTS):
        for third, fourth in product((True, False), repeat=2):
            context = setting | {"third": third, "fourth": fourth}
            branch = table.lookup(status, event, context)
            assert (branch and branch.target) == engine(chart, status, event, context)
            reasons = table.why_not(status, event, context)
            assert branch or bool(reasons) == ((status, event) in declared)


def engine(chart: type[StateMachine], status: object, event: str, context: Context) -> object:
    machine = chart(start_value=status)
    try:
        machine.send(event, context=context)
    except TransitionNotAllowed:
        return None
    return machine.current_state_value
