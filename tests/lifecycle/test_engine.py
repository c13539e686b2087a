"""The compiled table and the engine that the chart is declared with go the same way.

The real python-statemachine engine is put into every status and sent every event, for every
combination of what the guards can see, under every setting that compiles to another table.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, product
from typing import Any

import attrs
import pytest
from statemachine.exceptions import TransitionNotAllowed
from tests.lifecycle.world import ANA, BO, CHANNELS, HOUR, MICROSECOND, POLICIES, T0, session_in

from msgcore.chart import Guard, is_static, transitions
from msgcore.lifecycle import (
    UNOPENED,
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    Command,
    CustomerWrites,
    End,
    Facts,
    Fail,
    GoOffline,
    Heard,
    Inquiry,
    Lifecycle,
    MarkInactive,
    Moment,
    Pause,
    Session,
    SessionChart,
    Setting,
    Times,
    Unpause,
    compile_lifecycle,
)
from msgcore.lifecycle import guards as g
from msgcore.vocabulary import Actor, Initiator, SessionStatus

ARROWS = transitions(SessionChart)
DECLARED = {(arrow.source, arrow.event) for arrow in ARROWS}
Status = Any
STATUSES: tuple[Status, ...] = (UNOPENED, *SessionStatus)
TIMERS = ("inactive_expires", "outbound_lapses")
GUARDS = {guard for arrow in ARROWS for guard, _ in arrow.guards}
STATIC = sorted(filter(is_static, GUARDS), key=lambda guard: guard.__name__)
DYNAMIC = sorted(GUARDS - set(STATIC), key=lambda guard: guard.__name__)


def truths(guards: list[Guard], moment: Moment) -> tuple[bool, ...]:
    return tuple(guard(moment) for guard in guards)


SETTINGS = {
    truths(STATIC, Moment(setting=setting)): setting
    for channel, policy in product(CHANNELS, POLICIES)
    for setting in [Setting(channel=channel, policy=policy)]
}
"""One setting for each answer of the static guards: equal answers make equal tables."""


def name(setting: Setting) -> str:
    return f"{setting.channel.name}, {setting.policy.id}"


# Every command, and every situation that the guards can tell apart


def commands() -> Iterator[Command]:
    for agent in (ANA, BO):
        for kind in (AgentWrites, Accept, MarkInactive, Pause, Unpause, GoOffline):
            yield kind(id="m", at=T0, agent=agent)
    for heard in Heard:
        yield CustomerWrites(id="m", at=T0, heard=heard)
    yield AutomationWrites(id="m", at=T0)
    yield BeginRouting(id="m", at=T0)
    yield End(id="m", at=T0, by=Actor.CUSTOMER)
    yield End(id="m", at=T0, by=Actor.AGENT)
    yield Fail(id="m", at=T0, cause="a field is missing")


def triggers() -> Iterator[tuple[str, Command | None]]:
    yield from ((command.event, command) for command in commands())
    yield from ((timer, None) for timer in TIMERS)


def sessions(status: SessionStatus) -> Iterator[Session]:
    """Sessions that differ in who opened them and in what they hold; the business wrote at T0."""
    times = Times(
        opened_at=T0 - HOUR, changed_at=T0 - HOUR, touched_at=T0, customer_at=T0, business_at=T0
    )
    for initiator, inquiry in product((Initiator.CUSTOMER, Initiator.AGENT), Inquiry):
        yield session_in(status, initiator=initiator, inquiry=inquiry, times=times)


def moments(setting: Setting, status: Status, command: Command | None) -> Iterator[Moment]:
    window = setting.policy.lifecycle.outbound_reply_window
    opened = [None] if status == UNOPENED else sessions(status)
    for session, after, online in product(
        opened, (window - MICROSECOND, window), (frozenset({ANA, BO}), frozenset[str]())
    ):
        at = T0 + after
        moved = None if command is None else attrs.evolve(command, at=at)
        yield Moment(setting, session, moved, Facts(session_id="c:1", online=online), at)


class Engine:
    """python-statemachine itself."""

    def __init__(self) -> None:
        self._machine: Any = SessionChart()

    def send(self, status: Status, event: str, moment: Moment) -> Status:
        """Return the status that follows; None where the engine does not allow the event."""
        self._machine.model.state = status
        self._machine._engine.running = True  # in a final status it stops for good
        try:
            self._machine.send(event, moment=moment)
        except TransitionNotAllowed:
            return None
        return self._machine.model.state


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=name)
def test_table_and_engine_agree(setting: Setting, engine: Engine) -> None:
    table = compile_lifecycle(setting.channel, setting.policy).table
    # What cannot be reached is not in the table; there the engine is not asked.
    for status, (event, command) in product((table.start, *table.statuses), triggers()):
        # Without an arrow no guard is asked, and one moment is as good as all.
        most = None if (status, event) in DECLARED else 1
        for moment in islice(moments(setting, status, command), most):
            branch = table.lookup(status, event, moment)
            expected = None if branch is None else branch.target
            assert engine.send(status, event, moment) == expected, (status, event, moment)


def test_every_event_of_the_chart_is_tried() -> None:
    assert {event for event, _ in triggers()} == {arrow.event for arrow in ARROWS}


def test_every_static_guard_is_tried_both_ways() -> None:
    for guard, answers in zip(STATIC, zip(*SETTINGS, strict=True), strict=True):
        assert set(answers) == {True, False}, guard.__name__


def test_every_combination_of_the_dynamic_guards_is_tried() -> None:
    """Each status and event, with all 2^n answers of the n guards that its arrows ask."""
    setting = next(iter(SETTINGS.values()))
    asked: dict[tuple[Any, str], set[Guard]] = defaultdict(set)
    for arrow in ARROWS:
        asked[arrow.source, arrow.event] |= {guard for guard, _ in arrow.guards} - set(STATIC)
    seen: dict[tuple[Any, str], set[tuple[bool, ...]]] = defaultdict(set)
    for status, (event, command) in product(STATUSES, triggers()):
        guards = sorted(asked.get((status, event), ()), key=DYNAMIC.index)
        for moment in moments(setting, status, command):
            seen[status, event].add(truths(guards, moment))
    for key, wanted in asked.items():
        assert len(seen[key]) == 2 ** len(wanted), key
    assert max(map(len, asked.values())) == 2


def test_all_dynamic_guards_at_once_take_every_answer_that_they_can() -> None:
    """Of 2^6 answers, those are impossible that find a message both held and to be answered."""
    setting = next(iter(SETTINGS.values()))
    seen = {
        truths(DYNAMIC, moment)
        for agent in (ANA, BO)
        for moment in moments(
            setting, SessionStatus.ACTIVE, AgentWrites(id="m", at=T0, agent=agent)
        )
    }
    held, ready = DYNAMIC.index(g.has_held_message), DYNAMIC.index(g.has_inquiry)
    possible = {
        answers
        for answers in product((True, False), repeat=len(DYNAMIC))
        if not (answers[held] and answers[ready])
    }
    assert seen == possible
    assert len(seen) == 48


def test_only_what_can_be_reached_is_in_a_table() -> None:
    reached: dict[str, set[Any]] = defaultdict(set)
    for setting in SETTINGS.values():
        lifecycle: Lifecycle = compile_lifecycle(setting.channel, setting.policy)
        reached[name(setting)] = set(lifecycle.table.statuses)
        assert {status for status, *_ in lifecycle.table.arrows()} <= {
            UNOPENED,
            *lifecycle.table.statuses,
        }
    assert set.union(*reached.values()) == set(SessionStatus)
