"""The compiled table and the engine that the chart is declared with go the same way.

The real python-statemachine engine is put into every status and sent every event, for every
combination of answers of the guards that stand on its arrows, in every preset, for every kind
of channel, and under policies that turn each choice around. Real moments give the answers:
of a large pool one is kept for each combination. A last test shows that the pool gives all
combinations but those that contradict themselves.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from itertools import product
from typing import Any

import attrs
import pytest
from statemachine.exceptions import TransitionNotAllowed
from tests.lifecycle.world import (
    ANA,
    BO,
    CHANNELS,
    CY,
    HELPER,
    HOUR,
    LAB,
    MICROSECOND,
    POLICIES,
    PRESETS,
    SESSIONS,
    T0,
    TO_ANA,
    TO_BO,
    TO_CY,
    TO_FLOW,
    TO_LAB,
    TO_QUEUE,
)

from msgcore.chart import Guard, is_static, transitions
from msgcore.lifecycle import (
    UNOPENED,
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CloseTab,
    CloseThread,
    Command,
    CustomerWrites,
    Decline,
    End,
    Facts,
    Fail,
    GoOffline,
    Heard,
    Invite,
    Join,
    Leave,
    Lifecycle,
    LowerFlag,
    MarkInactive,
    Moment,
    Pause,
    RaiseFlag,
    RecipientKind,
    Session,
    SessionChart,
    Setting,
    SupervisorWhispers,
    Times,
    TransferTo,
    Unpause,
    Whisper,
    advance,
    compile_lifecycle,
    decide,
)
from msgcore.lifecycle import guards as g
from msgcore.lifecycle.chart import TIMED
from msgcore.lifecycle.setting import can_receive, reply_window
from msgcore.vocabulary import Actor, SessionStatus

Status = Any
Key = tuple[Status, str]
Answers = tuple[bool, ...]

ARROWS = transitions(SessionChart)
STATUSES: tuple[Status, ...] = (UNOPENED, *SessionStatus)
GUARDS = {guard for arrow in ARROWS for guard, _ in arrow.guards}
STATIC = sorted(filter(is_static, GUARDS), key=lambda guard: guard.__name__)
ASKED: dict[Key, tuple[Guard, ...]] = {
    (status, event): tuple(
        dict.fromkeys(
            guard
            for arrow in ARROWS
            if (arrow.source, arrow.event) == (status, event)
            for guard, _ in arrow.guards
            if not is_static(guard)
        )
    )
    for status, event in dict.fromkeys((arrow.source, arrow.event) for arrow in ARROWS)
}
"""What is decided when something happens: the guards of each status and event."""


# Settings: every preset on every channel, and whatever else makes another table


def answers(guards: Iterator[Guard] | tuple[Guard, ...] | list[Guard], moment: Moment) -> Answers:
    return tuple(guard(moment) for guard in guards)


def character(setting: Setting) -> tuple[Any, ...]:
    """All that guards read of a setting: where it is the same, so is what they answer."""
    moment = Moment(setting)
    received = tuple(can_receive(moment, kind) for kind in RecipientKind)
    last = setting.policy.lifecycle.end_needs_last_agent
    return answers(STATIC, moment), received, last, reply_window(setting)


def settings() -> Iterator[Setting]:
    known = set()
    for policy, channel in product(POLICIES, CHANNELS):
        setting = Setting(channel=channel, policy=policy)
        if policy in PRESETS or character(setting) not in known:
            known.add(character(setting))
            yield setting


SETTINGS = tuple(settings())


def name(setting: Setting) -> str:
    return f"{setting.channel.name}, {setting.policy.id}"


# Moments: every command, in every situation that the guards can tell apart

BY_AGENT = (
    AgentWrites,
    Accept,
    MarkInactive,
    Pause,
    Unpause,
    GoOffline,
    CloseTab,
    Join,
    Decline,
    Leave,
    RaiseFlag,
    LowerFlag,
    Whisper,
    SupervisorWhispers,
)


def commands() -> Iterator[Command | None]:
    for kind, agent in product(BY_AGENT, (ANA, BO, CY, HELPER, LAB)):
        yield kind(id="m", at=T0, agent=agent)
    recipients = (TO_ANA, TO_BO, TO_CY, TO_QUEUE, TO_FLOW, TO_LAB)
    for kind, agent, to in product((TransferTo, Invite), (ANA, BO, HELPER), recipients):
        yield kind(id="m", at=T0, agent=agent, to=to)
    for heard in Heard:
        yield CustomerWrites(id="m", at=T0, heard=heard)
    for keep_open in (True, False):
        yield AutomationWrites(id="m", at=T0, keep_open=keep_open)
    yield BeginRouting(id="m", at=T0)
    yield CloseThread(id="m", at=T0)
    for by in Actor:
        yield End(id="m", at=T0, by=by)
    yield Fail(id="m", at=T0, cause="a field is missing")


TRIGGERS: dict[str, list[Command | None]] = defaultdict(list)
"""What pulls each trigger: commands, or for a timer nothing."""
for _command in commands():
    if _command is not None:
        TRIGGERS[_command.event].append(_command)
for _timer in sorted(TIMED):
    TRIGGERS[_timer].append(None)


@cache
def pool(status: Status) -> tuple[Session | None, ...]:
    """The sessions of a status, in which the business wrote at T0."""
    if status == UNOPENED:
        return (None,)
    times = Times(
        opened_at=T0 - HOUR, changed_at=T0 - HOUR, touched_at=T0, customer_at=T0, business_at=T0
    )
    return tuple(attrs.evolve(session, times=times) for session in SESSIONS[status])


@cache
def moved(command: Command, at: datetime) -> Command:
    return attrs.evolve(command, at=at)


def situations(setting: Setting, status: Status, event: str) -> Iterator[Moment]:
    """Everything that can be so when an event comes in a status."""
    window = reply_window(setting)
    for after, online in product(
        (window - MICROSECOND, window), (frozenset({ANA, BO}), frozenset())
    ):
        known, at = Facts(session_id="c:1", online=online), T0 + after
        for session, command in product(pool(status), TRIGGERS[event]):
            given = None if command is None else moved(command, at)
            yield Moment(setting, session, given, known, at)


def one_each(setting: Setting, status: Status, event: str) -> Mapping[Answers, Moment]:
    """One situation for each combination of the guards' answers.

    Without an arrow, or without a guard on it, one is as good as all.
    """
    guards = ASKED.get((status, event), ())
    found: dict[Answers, Moment] = {}
    for moment in situations(setting, status, event):
        found.setdefault(answers(guards, moment), moment)
        if not guards:
            break
    return found


# The law


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


def is_overdue(lifecycle: Lifecycle, moment: Moment) -> bool:
    """Whether something happens before the command; then the command meets another status."""
    session, at = moment.session, moment.at
    return session is not None and at is not None and bool(advance(lifecycle, session, at).steps)


@pytest.mark.parametrize("setting", SETTINGS, ids=name)
def test_table_engine_and_decisions_agree(setting: Setting, engine: Engine) -> None:
    """Also in statuses that the setting cannot reach: sessions come from other settings."""
    lifecycle = compile_lifecycle(setting.channel, setting.policy)
    drawn = set(lifecycle.table.arrows())
    for status, event in product(STATUSES, TRIGGERS):
        for moment in one_each(setting, status, event).values():
            branch = lifecycle.table.lookup(status, event, moment)
            target = None if branch is None else branch.target
            assert engine.send(status, event, moment) == target, (status, event, moment)
            if branch is not None and status in lifecycle.table.statuses:
                assert (status, event, branch) in drawn
            if moment.command is None or is_overdue(lifecycle, moment):
                continue
            decision = decide(lifecycle, moment.session, moment.command, moment.facts)
            assert (decision.refusal is None) is (branch is not None)
            if branch is not None and decision.session is not None:
                assert decision.session.status is target
                assert {step.rule for step in decision.steps} <= {branch.ruling.rule}


# What makes the law one about everything


def test_every_event_of_the_chart_is_tried() -> None:
    assert set(TRIGGERS) == {arrow.event for arrow in ARROWS}


def test_every_static_guard_is_tried_both_ways() -> None:
    tried = zip(*(answers(STATIC, Moment(setting)) for setting in SETTINGS), strict=True)
    for guard, seen in zip(STATIC, tried, strict=True):
        assert set(seen) == {True, False}, guard.__name__


CONTRADICTIONS: tuple[Mapping[Guard, bool], ...] = (
    # whoever is in charge is there, and who is there has to do with the session
    {g.is_owner: True, g.is_present: False},
    {g.is_owner: True, g.is_involved: False},
    {g.is_present: True, g.is_involved: False},
    {g.is_owner: False, g.is_present: True, g.is_alone: True},
    # whoever is to have it has to do with it, and is not in it yet
    {g.is_transfer_recipient: True, g.is_present: True},
    {g.is_transfer_recipient: True, g.is_involved: False},
    {g.is_not_present: False, g.is_not_awaited: False},
    # an agent's session is the business's
    {g.is_opened_by_agent: True, g.is_business_initiated: False},
    {g.preferred_is_online: True, g.reply_finds_its_agent: False},
    # only agents can be there already, or offline
    {g.recipient_is_inside: False, g.recipient_is_elsewhere: False},
    {g.recipient_is_inside: False, g.recipient_is_online: False},
    {g.external_leaves_nobody: False, g.recipient_is_elsewhere: False},
    {g.external_leaves_nobody: False, g.recipient_is_online: False},
    # nobody is invited who is there already, or from outside
    {g.recipient_is_elsewhere: False, g.recipient_is_not_invited: False},
    {g.recipient_is_inside: False, g.recipient_is_not_invited: False},
)
"""Answers that no moment can give together."""


@pytest.mark.parametrize("key", ASKED, ids=lambda key: f"{key[0]} {key[1]}")
def test_every_combination_of_answers_is_tried(key: Key) -> None:
    """Each status and event, with all 2^n answers of the n guards that its arrows ask."""
    guards = ASKED[key]
    every = (
        dict(zip(guards, given, strict=True))
        for given in product((True, False), repeat=len(guards))
    )
    possible = {
        tuple(given.values())
        for given in every
        if not any(given | wrong == given for wrong in CONTRADICTIONS)
    }
    seen: set[Answers] = set()
    for setting in SETTINGS:
        seen |= set(one_each(setting, *key))
        if seen >= possible:
            break
    assert seen == possible


def test_all_statuses_are_reached_somewhere() -> None:
    reached = [set(compile_lifecycle(s.channel, s.policy).table.statuses) for s in SETTINGS]
    assert set.union(*reached) == set(SessionStatus)
