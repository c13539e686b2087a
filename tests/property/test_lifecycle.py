"""Laws of the session's life, over lives drawn from the compiled tables themselves.

A walk that draws commands blindly hardly ever leaves the first statuses. This one draws
most of its commands from what the table knows in the session's present status, and the
test measures that every status, arrow, rule and refusal was reached.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import reduce
from typing import Any, ClassVar

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tests.lifecycle.world import (
    ANA,
    BO,
    FACEBOOK,
    FACEBOOK_ENHANCED,
    HOUR,
    IN_APP,
    MICROSECOND,
    MINUTE,
    SHORT_CODE,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    T0,
    WEB,
    WHATSAPP_ENHANCED,
    changed,
    session_in,
)

from msgcore import codec
from msgcore.lifecycle import (
    OVER,
    UNOPENED,
    Accept,
    Accepted,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    Command,
    CustomerWrites,
    Decision,
    End,
    Ended,
    Ending,
    Facts,
    Fail,
    Failed,
    GoOffline,
    Heard,
    Inquiry,
    Lifecycle,
    MarkedInactive,
    MarkInactive,
    Moment,
    Opened,
    Pause,
    Paused,
    Requeued,
    Resumed,
    Routed,
    Session,
    SessionEffect,
    SessionEvent,
    Staffing,
    Times,
    Unpause,
    Unpaused,
    Wrote,
    advance,
    compile_lifecycle,
    decide,
    effects,
    evolve,
    next_deadline,
)
from msgcore.lifecycle.reasons import BACK_IN_TIME, NO_ID, REFUSALS, RULINGS
from msgcore.lifecycle.session import OWNED
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26
from msgcore.rules import Refusal
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

LIFECYCLES: dict[str, Lifecycle] = {
    f"{channel.name}, {policy.id}": compile_lifecycle(channel, policy)
    for channel, policy in (
        (SMS, DOCUMENTED),
        (SMS, changed(SPRING_23, standard_accepts_from_new=False)),
        (SHORT_CODE, SUMMER_26),
        (FACEBOOK, DOCUMENTED),
        (FACEBOOK_ENHANCED, changed(DOCUMENTED, capacity_model="status")),
        (WEB, DOCUMENTED),
        (WEB, changed(DOCUMENTED, consent_status_on_web=False)),
        (IN_APP, SUMMER_26),
        (SMS_ENHANCED, STATUS_BASED),
        (WHATSAPP_ENHANCED, changed(STATUS_BASED, opt_out_closes_session=False)),
    )
}

Status = Any
Aim = tuple[Status, str, Status]

AIMS: dict[Aim, list[str]] = defaultdict(list)
"""What can be aimed at, and in which tables: each arrow, and what a setting rules out (None)."""
for _name, _lifecycle in LIFECYCLES.items():
    for _status, _event, _branch in _lifecycle.table.arrows():
        AIMS[_status, _event, _branch.target].append(_name)
    for _status, _event in _lifecycle.table.barred:
        AIMS[_status, _event, None].append(_name)

AGENTS = st.sampled_from((ANA, BO))
ONLINE = st.sampled_from((None, None, frozenset({ANA}), frozenset[str]()))
PAUSES = st.sampled_from(
    (
        *[timedelta(), MICROSECOND, MINUTE, MINUTE, HOUR, HOUR],
        *[hours * HOUR + off for hours in (24, 30, 48) for off in (-MICROSECOND, timedelta())],
    )
)
"""How long nothing happens: most often briefly, else as long as some timer runs."""

Make = Callable[[str, datetime, str], Command]

COMMANDS: dict[str, Make] = {
    "agent_writes": lambda id_, at, agent: AgentWrites(id=id_, at=at, agent=agent),
    "automation_writes": lambda id_, at, _: AutomationWrites(id=id_, at=at),
    "routing_begins": lambda id_, at, _: BeginRouting(id=id_, at=at),
    "agent_accepts": lambda id_, at, agent: Accept(id=id_, at=at, agent=agent, bot=agent == BO),
    "agent_marks_inactive": lambda id_, at, agent: MarkInactive(id=id_, at=at, agent=agent),
    "agent_pauses": lambda id_, at, agent: Pause(id=id_, at=at, agent=agent),
    "agent_unpauses": lambda id_, at, agent: Unpause(id=id_, at=at, agent=agent),
    "agent_goes_offline": lambda id_, at, agent: GoOffline(id=id_, at=at, agent=agent),
    "customer_ends": lambda id_, at, _: End(id=id_, at=at, by=Actor.CUSTOMER),
    "agent_ends": lambda id_, at, _: End(id=id_, at=at, by=Actor.AGENT),
    "record_fails": lambda id_, at, _: Fail(id=id_, at=at, cause="a field is missing"),
}


Kind = Any


def hearing(heard: Heard) -> Make:
    return lambda id_, at, _: CustomerWrites(id=id_, at=at, heard=heard)


COMMANDS |= {CustomerWrites(id="m", at=T0, heard=heard).event: hearing(heard) for heard in Heard}


def in_plain_data(kind: Kind, value: object) -> bool:
    """Whether a value survives the codec, which also runs every public constructor."""
    return bool(codec.from_data(kind, codec.to_data(value)) == value)


def distances(lifecycle: Lifecycle, goal: Status) -> dict[Status, int]:
    """How many arrows it is from each status to the goal; after the end comes a new session."""
    arrows = [(status, branch.target) for status, _, branch in lifecycle.table.arrows()]
    arrows += [(status, UNOPENED) for status in OVER]
    found, frontier = {goal: 0}, {goal}
    while frontier:
        frontier = {source for source, target in arrows if target in frontier} - set(found)
        found |= dict.fromkeys(frontier, max(found.values()) + 1)
    return found


class Seen:
    """What the lives that were lived have reached."""

    def __init__(self) -> None:
        self.statuses: Counter[SessionStatus] = Counter()
        self.arrows: Counter[Aim] = Counter()
        self.rulings: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()
        self.beside_overdue: Counter[str] = Counter()
        self.moves: Counter[tuple[type[Any], Any, SessionStatus]] = Counter()


class Lives(RuleBasedStateMachine):
    """One conversation on one channel: session after session."""

    seen: ClassVar[Seen] = Seen()
    aim: ClassVar[Aim]

    @initialize(data=st.data(), after=PAUSES, online=ONLINE)
    def begin(self, data: st.DataObject, after: timedelta, online: frozenset[str] | None) -> None:
        """Take one of the tables that know what is aimed at, and make for it."""
        goal, event, _ = self.aim
        self.lifecycle = LIFECYCLES[data.draw(st.sampled_from(AIMS[self.aim]))]
        self.number = 1
        self.now = T0
        self.commands = 0
        self.clear()
        self.take_arrow(data, goal, event, after, online)

    def clear(self) -> None:
        self.session: Session | None = None
        self.history: list[SessionEvent] = []
        self.effects: dict[str, SessionEffect] = {}

    @property
    def session_id(self) -> str:
        return f"c:{self.number}"

    # What can happen

    @rule(data=st.data(), after=PAUSES, online=ONLINE)
    def an_arrow_is_taken(
        self, data: st.DataObject, after: timedelta, online: frozenset[str] | None
    ) -> None:
        """Go where a drawn arrow begins, then try to take it."""
        goal, event = data.draw(
            st.sampled_from(
                list(dict.fromkeys((s, e) for s, e, _ in self.lifecycle.table.arrows()))
            )
        )
        self.take_arrow(data, goal, event, after, online)

    @rule(
        event=st.sampled_from(sorted(COMMANDS)),
        after=PAUSES,
        agent=AGENTS,
        online=ONLINE,
    )
    def anything_happens(
        self,
        event: str,
        after: timedelta,
        agent: str,
        online: frozenset[str] | None,
    ) -> None:
        self.give(event, after, agent, online)

    @precondition(lambda self: self.session is not None)
    @rule(stops=st.lists(PAUSES, min_size=1, max_size=4))
    def time_passes(self, stops: Sequence[timedelta]) -> None:
        """One look at the clock finds what many would have found."""
        assert self.session is not None
        before = self.session
        steps: list[SessionEvent] = []
        for stop in stops:
            self.now += stop
            advanced = advance(self.lifecycle, self.session, self.now)
            self.take(advanced.steps)
            assert self.session == advanced.session
            steps += advanced.steps
            deadline = next_deadline(self.lifecycle, self.session)
            assert deadline is None or deadline > self.now
        at_once = advance(self.lifecycle, before, self.now)
        assert at_once.steps == tuple(steps)
        assert at_once.session == self.session

    @precondition(lambda self: self.session is not None and self.session.status in OVER)
    @rule()
    def the_next_session_may_open(self) -> None:
        self.number += 1
        self.clear()

    # How it is done, and what must hold of each step

    def take_arrow(
        self,
        data: st.DataObject,
        goal: Status,
        event: str,
        after: timedelta,
        online: frozenset[str] | None,
    ) -> None:
        """Go where an arrow begins, and try to take it."""
        left = distances(self.lifecycle, goal)
        for _ in range(3 * len(left)):  # a guard may stand in the way for a while
            if self.here == goal:
                break
            if self.here in OVER:
                self.the_next_session_may_open()
                continue
            nearer = [
                known
                for status, known, branch in self.lifecycle.table.arrows()
                if status == self.here
                and branch.target in left
                and left[branch.target] < left[status]
                and self.would_reach(known) is branch.target
            ]
            way = data.draw(st.sampled_from(nearer)) if nearer else "customer_writes"
            self.give(way, MINUTE, self.in_charge, None)
        if event in COMMANDS:
            self.give(event, after, data.draw(self.agents()), online)
        else:
            self.time_passes([after])

    @property
    def here(self) -> Status:
        """The chart's status."""
        return UNOPENED if self.session is None else self.session.status

    @property
    def in_charge(self) -> str:
        """Whoever has to do with the session."""
        staffing = Staffing() if self.session is None else self.session.staffing
        return staffing.owner or staffing.preferred or ANA

    def would_reach(self, event: str) -> Status:
        """The status after a command that is easy to grant; None for what a timer does."""
        if event not in COMMANDS:
            return None
        command = COMMANDS[event]("would", self.now + MINUTE, self.in_charge)
        after = decide(self.lifecycle, self.session, command, Facts(session_id="would")).session
        return None if after is None else after.status

    def agents(self) -> st.SearchStrategy[str]:
        return st.sampled_from((self.in_charge, self.in_charge, ANA, BO))

    def give(
        self,
        event: str,
        after: timedelta,
        agent: str,
        online: frozenset[str] | None,
    ) -> None:
        self.now += after
        self.commands += 1
        command = COMMANDS[event](f"m{self.commands}", self.now, agent)
        facts = Facts(session_id=self.session_id, online=online)
        before = self.session
        as_data = codec.to_data(before)
        decision = decide(self.lifecycle, before, command, facts)
        assert decision == decide(self.lifecycle, before, command, facts)
        assert codec.to_data(before) == as_data
        assert in_plain_data(Command, command)
        assert not decision.duplicate
        self.check(before, command, facts, decision)
        self.take(decision.steps)
        assert self.session == decision.session
        self.check_again(command, facts)

    def check_again(self, command: Command, facts: Facts) -> None:
        """What comes again, or comes too late, changes nothing."""
        session = self.session
        if session is None:
            return
        if command.id in session.commands:
            again = decide(self.lifecycle, session, command, facts)
            assert again == Decision(session=session, duplicate=True)
        early = attrs.evolve(command, id="early", at=session.times.touched_at - MICROSECOND)
        late = decide(self.lifecycle, session, early, facts)
        assert late == Decision(session=session, refusal=Refusal.of(BACK_IN_TIME))
        self.seen.refusals[BACK_IN_TIME.rule] += 1

    def check(
        self, before: Session | None, command: Command, facts: Facts, decision: Decision
    ) -> None:
        """The answer is what the table says, after what was overdue."""
        overdue = [] if before is None else list(advance(self.lifecycle, before, self.now).steps)
        reached = reduce(evolve, overdue, before)
        here = UNOPENED if reached is None else reached.status
        moment = Moment(self.lifecycle.setting, reached, command, facts, command.at)
        branch = self.lifecycle.table.lookup(here, command.event, moment)
        assert list(decision.steps[: len(overdue)]) == overdue
        assert all(step.command == "" for step in overdue)
        if decision.refusal is not None:
            assert decision.session == reached
            assert len(decision.steps) == len(overdue)
            for reason in decision.refusal.reasons:
                assert reason in REFUSALS
                assert str(reason.citation)
                self.seen.refusals[reason.rule] += 1
                self.seen.beside_overdue[reason.rule] += bool(overdue)
            assert branch is None
            return
        assert branch is not None
        self.seen.arrows[here, command.event, branch.target] += 1
        self.seen.rulings[branch.ruling.rule] += 1
        if before is None and decision.session is not None:
            nameless = decide(self.lifecycle, None, command, attrs.evolve(facts, session_id=""))
            assert nameless == Decision(refusal=Refusal.of(NO_ID))
            self.seen.refusals[NO_ID.rule] += 1
        if decision.session is None:
            assert branch.target == UNOPENED
            assert decision.steps == ()
            return
        assert decision.session.status is branch.target
        for step in decision.steps[len(overdue) :]:
            assert step.command == command.id
            assert step.rule == branch.ruling.rule
            assert step.policy == self.lifecycle.policy.id
            assert decision.session.commands[-1] == command.id

    def take(self, steps: Sequence[SessionEvent]) -> None:
        """Evolve by each event, with its effects."""
        for event in steps:
            before = self.session
            after = evolve(before, event)
            assert after is not None
            assert after is not before
            assert before is None or before.status not in OVER
            assert event.status is after.status
            assert event.revision == after.revision == len(self.history) + 1
            assert event.at == after.times.touched_at <= self.now
            assert before is None or event.at >= before.times.touched_at
            assert in_plain_data(SessionEvent, event)
            self.take_effects(effects(self.lifecycle, before, event, after))
            if event.command == "":
                timers = ("inactive_expires", "outbound_lapses")
                for status, name, branch in self.lifecycle.table.arrows():
                    if name in timers and branch.ruling.rule == event.rule:
                        self.seen.arrows[status, name, branch.target] += 1
                self.seen.rulings[event.rule] += 1
            source = UNOPENED if before is None else before.status
            self.seen.moves[type(event), source, after.status] += 1
            self.seen.statuses[after.status] += 1
            self.history.append(event)
            self.session = after

    def take_effects(self, made: Sequence[SessionEffect]) -> None:
        for effect in made:
            assert effect.id not in self.effects
            assert effect.id.startswith(f"{self.session_id}:")
            assert effect.session == self.session_id
            assert in_plain_data(SessionEffect, effect)
            self.effects[effect.id] = effect

    @invariant()
    def the_events_tell_the_whole_story(self) -> None:
        """Folding them from the beginning gives the session, and the same effects again."""
        session: Session | None = None
        again: dict[str, SessionEffect] = {}
        for event in getattr(self, "history", ()):
            before, session = session, evolve(session, event)
            assert session is not None
            again |= {e.id: e for e in effects(self.lifecycle, before, event, session)}
        assert session == getattr(self, "session", None)
        assert again == getattr(self, "effects", {})

    @invariant()
    def the_session_is_possible(self) -> None:
        session: Session | None = getattr(self, "session", None)
        if session is not None:
            assert in_plain_data(Session, session)
            assert bool(session.staffing.owner) is (session.status in OWNED)
            assert (session.ending is not None) is (session.status in OVER)
            assert session.status in self.lifecycle.table.statuses
            deadline = next_deadline(self.lifecycle, session)
            assert deadline is None or deadline > session.times.touched_at


EVENT_KINDS: tuple[type[Any], ...] = (
    Opened,
    Wrote,
    Routed,
    Accepted,
    MarkedInactive,
    Resumed,
    Requeued,
    Paused,
    Unpaused,
    Ended,
    Failed,
)


def test_a_session_keeps_its_laws_however_it_lives() -> None:
    Lives.seen = seen = Seen()
    # Each aim gets lives of its own: left to itself, Hypothesis looks where it has been.
    usual = settings.default.max_examples if settings.default else 100
    few = settings(max_examples=usual // 10, stateful_step_count=8)
    for aim in AIMS:
        Lives.aim = aim
        run_state_machine_as_test(Lives, settings=few)
    assert set(seen.statuses) == set(SessionStatus)
    assert set(seen.arrows) == {aim for aim in AIMS if aim[2] is not None}
    assert set(seen.rulings) == {reason.rule for reason in RULINGS}
    assert set(seen.refusals) == {reason.rule for reason in REFUSALS}
    assert +seen.beside_overdue, "no refusal ever stood beside something overdue"
    # Each kind of event was seen in just those statuses in which it says that it can happen.
    for kind in EVENT_KINDS:
        moves = [(source, target) for type_, source, target in seen.moves if type_ is kind]
        assert {source for source, _ in moves} - {UNOPENED} == kind.sources
        assert {target for _, target in moves} == kind.statuses


# Any event on any session

INSTANTS = st.timedeltas(-2 * HOUR, 2 * HOUR).map(lambda after: T0 + after)
NAMES = st.sampled_from(("", ANA, BO))
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "session": st.sampled_from(("c:1",) * 7 + ("c:2",)),
    "revision": st.sampled_from((4,) * 6 + (1, 9)),
    "at": st.just(T0 + 3 * HOUR) | INSTANTS,
    "rule": st.just("lifecycle.accept"),
    "policy": st.just("documented"),
    "command": st.sampled_from(("", "m1")),
    "by": st.sampled_from(Actor),
    "inquiry": st.sampled_from(Inquiry),
    "initiator": st.sampled_from(Initiator),
    "origin": st.sampled_from(Origin),
    "reason": st.sampled_from(EndReason),
    "cause": st.just("a field is missing"),
    "bot": st.booleans(),
}


@st.composite
def events(draw: st.DrawFn) -> SessionEvent:
    """Any event that can be made, whether it makes sense or not."""
    kind = draw(st.sampled_from(EVENT_KINDS))
    status = draw(st.sampled_from(sorted(kind.statuses, key=lambda status: str(status.value))))
    given_ = {
        field.name: draw(FIELDS[field.name])
        for field in attrs.fields(kind)
        if field.name not in ("status", "agent")
    }
    if "agent" in attrs.fields_dict(kind):
        nobody = kind is Resumed and status is not SessionStatus.ACTIVE
        anybody = kind is Opened
        given_["agent"] = "" if nobody else draw(NAMES if anybody else AGENTS)
    event: SessionEvent = kind(status=status, **given_)
    return event


STATUSES = st.sampled_from(SessionStatus)


@st.composite
def sessions(draw: st.DrawFn, statuses: st.SearchStrategy[SessionStatus] = STATUSES) -> Session:
    """Any session that can be made, at its third revision."""
    status = draw(statuses)
    opened, changed_, touched = sorted(draw(st.tuples(INSTANTS, INSTANTS, INSTANTS)))
    within = st.none() | st.sampled_from((opened, changed_, touched))
    owner = draw(AGENTS) if status in OWNED else ""
    return session_in(
        status,
        initiator=draw(FIELDS["initiator"]),
        origin=draw(FIELDS["origin"]),
        inquiry=draw(FIELDS["inquiry"]),
        times=Times(
            opened_at=opened,
            changed_at=changed_,
            touched_at=touched,
            customer_at=draw(within),
            business_at=draw(within),
        ),
        staffing=Staffing(
            owner=owner,
            bot=bool(owner) and draw(st.booleans()),
            preferred=draw(AGENTS if status is SessionStatus.INACTIVE else NAMES),
        ),
        ending={
            SessionStatus.ENDED: Ending(by=draw(FIELDS["by"]), reason=draw(FIELDS["reason"])),
            SessionStatus.ERROR: Ending(by=Actor.SYSTEM, cause="a field is missing"),
        }.get(status),
        commands=draw(st.sampled_from(((), ("m0",), tuple(f"m{n}" for n in range(32))))),
    )


@st.composite
def meetings(draw: st.DrawFn) -> tuple[Session | None, SessionEvent]:
    """An event and a session, more often than not in a status in which it can happen."""
    event = draw(events())
    if not event.sources or draw(st.integers(0, 9)) == 0:
        return draw(st.none() | sessions()), event
    fitting = st.sampled_from(sorted(event.sources, key=lambda status: str(status.value)))
    return draw(sessions(fitting | fitting | STATUSES)), event


@given(meetings())
@settings(max_examples=600)
def test_evolve_is_total(meeting: tuple[Session | None, SessionEvent]) -> None:
    """Any event leaves a possible session, and one that does not follow leaves it as it is."""
    session, event = meeting
    after = evolve(session, event)
    if after is None:
        assert session is None
        return
    assert in_plain_data(Session, after)
    assert evolve(after, event) is after
    if after is session:
        return
    assert (after.id, after.revision, after.status) == (event.session, event.revision, event.status)
    assert after.times.touched_at == event.at
    if session is not None:
        assert session.status in event.sources
        assert after.revision == session.revision + 1
        assert after.times.opened_at == session.times.opened_at
        assert (after.times.changed_at == event.at) or (after.status is session.status)


@given(sessions(), st.sampled_from(sorted(LIFECYCLES)), PAUSES)
def test_time_never_runs_back(session: Session, setting: str, after: timedelta) -> None:
    """Not even for a session that another policy left behind, whose timers were longer."""
    lifecycle = LIFECYCLES[setting]
    now = session.times.touched_at + after
    advanced = advance(lifecycle, session, now)
    assert in_plain_data(Session, advanced.session)
    assert session.times.touched_at <= advanced.session.times.touched_at
    deadline = next_deadline(lifecycle, advanced.session)
    assert deadline is None or deadline > now
    assert advance(lifecycle, advanced.session, now).steps == ()
