"""Lives of sessions, drawn from the compiled tables themselves.

A walk that draws commands blindly hardly ever leaves the first statuses, and never gets a
conference into a transfer. This one is given an aim: an arrow of some table, or a rule that
refuses. It prepares the session in a drawn way, walks to where the aim begins, and mostly
gives a command that hits it. At every step it checks what must hold of any session.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import reduce
from itertools import product
from typing import Any, ClassVar, NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from tests.lifecycle.world import (
    ANA,
    APPLE,
    BO,
    CCAAS,
    CY,
    FACEBOOK,
    FACEBOOK_ENHANCED,
    HELPER,
    HOUR,
    IN_APP,
    LAB,
    MICROSECOND,
    MINUTE,
    SHORT_CODE,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    T0,
    TO_ANA,
    TO_BO,
    TO_CY,
    TO_FLOW,
    TO_LAB,
    TO_QUEUE,
    WEB,
    WEB_IDLE,
    WEB_IDLE_BOTH,
    WEB_IDLE_ENDS,
    WEB_VERIFIED,
    WHATSAPP_ENHANCED,
    changed,
)

from msgcore import codec
from msgcore.chart import Branch
from msgcore.lifecycle import (
    OVER,
    UNOPENED,
    Accept,
    Accepted,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CloseTab,
    CloseThread,
    Command,
    CustomerWrites,
    Decision,
    Decline,
    End,
    Facts,
    Fail,
    FlagLowered,
    FlagRaised,
    GoOffline,
    Heard,
    Invite,
    Join,
    Leave,
    Lifecycle,
    LowerFlag,
    MarkInactive,
    Moment,
    Notify,
    Pause,
    RaiseFlag,
    Recipient,
    Session,
    SessionEffect,
    SessionEvent,
    SupervisorWhispers,
    TransferTo,
    Unpause,
    WaitReason,
    Whisper,
    Whispered,
    advance,
    compile_lifecycle,
    decide,
    effects,
    evolve,
    may_delete,
    may_start,
    next_deadline,
)
from msgcore.lifecycle.chart import CHART_REFUSALS, TIMED
from msgcore.lifecycle.deadlines import TIMERS
from msgcore.lifecycle.reasons import (
    BACK_IN_TIME,
    NO_ID,
    REFUSALS,
    TRANSFER_IN_FLIGHT,
    TRANSFER_NOT_DECLINABLE,
)
from msgcore.lifecycle.session import OWNED
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26
from msgcore.rules import Refusal
from msgcore.vocabulary import Actor, SessionStatus

LIFECYCLES: dict[str, Lifecycle] = {
    f"{channel.name}, {policy.id}": compile_lifecycle(channel, policy)
    for channel, policy in (
        (SMS, DOCUMENTED),
        (SMS, changed(SPRING_23, standard_accepts_from_new=False)),
        (SHORT_CODE, SUMMER_26),
        (FACEBOOK, DOCUMENTED),
        (FACEBOOK_ENHANCED, changed(DOCUMENTED, capacity_model="status")),
        (WEB, DOCUMENTED),
        (WEB, changed(SPRING_23, consent_status_on_web=False)),
        (WEB_VERIFIED, DOCUMENTED),
        (IN_APP, SUMMER_26),
        (SMS_ENHANCED, STATUS_BASED),
        (WHATSAPP_ENHANCED, changed(STATUS_BASED, opt_out_closes_session=False)),
        (APPLE, changed(SUMMER_26, outbound_window_is_timer=False, reply_follows_capacity=False)),
        (CCAAS, SUMMER_26),
        (CCAAS, changed(DOCUMENTED, end_needs_last_agent=False)),
        (WEB_IDLE, SUMMER_26),
        (WEB_IDLE_ENDS, SUMMER_26),
        (WEB_IDLE_BOTH, changed(SUMMER_26, participants_stay_on_transfer=False)),
    )
}

Status = Any


class Aim(NamedTuple):
    """Something to be reached: an arrow, or a rule that refuses (then the target is None)."""

    source: Status
    event: str
    target: Status
    rule: str


def _aims(lifecycle: Lifecycle) -> Iterator[Aim]:
    for status, event, branch in lifecycle.table.arrows():
        yield Aim(status, event, branch.target, branch.ruling.rule)
        if event not in TIMED:
            for guard, _ in branch.guards:
                if guard in CHART_REFUSALS:
                    yield Aim(status, event, None, CHART_REFUSALS[guard].rule)
    if any(event == "agent_transfers" for _, event, _ in lifecycle.table.arrows()):
        yield Aim(SessionStatus.WAITING, "agent_declines", None, TRANSFER_NOT_DECLINABLE.rule)
        for held_up in ("agent_transfers", "agent_leaves"):
            yield Aim(SessionStatus.WAITING, held_up, None, TRANSFER_IN_FLIGHT.rule)
    for (status, event), reasons in lifecycle.table.barred.items():
        if event not in TIMED and status in (UNOPENED, *lifecycle.table.statuses):
            for reason in reasons:
                yield Aim(status, event, None, reason.rule)


AIMS: dict[Aim, list[str]] = defaultdict(list)
"""What can be aimed at, and in which tables."""
for _name, _lifecycle in LIFECYCLES.items():
    for _aim in dict.fromkeys(_aims(_lifecycle)):
        AIMS[_aim].append(_name)

Preparation = tuple[str, ...]

FLAG, TRANSFER = ("agent_raises_flag",), ("agent_transfers",)
INVITE, OPEN_INVITE = ("invite an agent",), ("invite a queue",)
TALK, JOIN = ("customer_writes", "agent_writes"), (*INVITE, "agent_joins")

PREPARATIONS: tuple[Preparation, ...] = (
    (),
    TALK,
    ("agent_closes_tab",),
    FLAG,
    INVITE,
    TRANSFER,
    JOIN,
    INVITE + TRANSFER,
    JOIN + INVITE,
    JOIN + TRANSFER,
    (*JOIN, *OPEN_INVITE, *TRANSFER, "agent_goes_offline"),
)
"""What an active session may have been through."""

NEEDED: dict[str, tuple[Preparation, ...]] = {
    "customer_is_idle": (TALK,),
    "flag_is_lowered": (FLAG, FLAG + TRANSFER),
    "agent_leaves": (JOIN, JOIN + TRANSFER),
    "agent_joins": (INVITE, INVITE + TRANSFER, OPEN_INVITE + TRANSFER),
    "agent_declines": (INVITE, INVITE + TRANSFER),
    "agent_whispers": (TRANSFER,),
    "lifecycle.offline-succession": (JOIN,),
    "lifecycle.offline-leaves": (JOIN, JOIN + TRANSFER),
    "lifecycle.recipient-gone": (TRANSFER,),
    "lifecycle.others-present": (JOIN, JOIN + TRANSFER),
    "lifecycle.external-from-conference": (JOIN,),
    "lifecycle.already-invited": (INVITE,),
    "lifecycle.already-present": (OPEN_INVITE, OPEN_INVITE + TRANSFER),
    "lifecycle.accept-instead": (OPEN_INVITE + TRANSFER,),
    "lifecycle.transfer-in-flight": (TRANSFER,),
    "lifecycle.transfer-not-declinable": (TRANSFER,),
}
"""What some events and rules come to nothing without."""


def preparations(aim: Aim) -> st.SearchStrategy[Preparation]:
    """Draw a preparation: of four, three are such as the aim needs."""
    needed = NEEDED.get(aim.rule) or NEEDED.get(aim.event) or PREPARATIONS
    if aim.source is SessionStatus.WAITING:
        needed = tuple(one for one in needed if TRANSFER[0] in one) or needed
    return st.one_of(*[st.sampled_from(needed)] * 3, st.sampled_from(PREPARATIONS))


# Commands

AGENTS = (ANA, BO, CY, HELPER, LAB)
RECIPIENTS = (TO_ANA, TO_BO, TO_CY, TO_QUEUE, TO_FLOW, TO_LAB)

Make = Callable[[str, datetime], Command]


def _by_agent(kind: Callable[..., Command], **more: object) -> list[Make]:
    return [
        lambda id_, at, agent=agent: kind(id=id_, at=at, agent=agent, **more)  # type: ignore[misc]  # its default is what it is for
        for agent in AGENTS
    ]


def _to_recipient(
    kind: Callable[..., Command], recipients: Sequence[Recipient] = RECIPIENTS
) -> list[Make]:
    return [
        lambda id_, at, agent=agent, to=to: kind(id=id_, at=at, agent=agent, to=to)  # type: ignore[misc]  # as above
        for agent, to in product((ANA, BO, CY, HELPER), recipients)
    ]


def _plain(kind: Callable[..., Command], **more: object) -> Make:
    return lambda id_, at: kind(id=id_, at=at, **more)


COMMANDS: dict[str, list[Make]] = {
    **{
        CustomerWrites(id="m", at=T0, heard=heard).event: [_plain(CustomerWrites, heard=heard)]
        for heard in Heard
    },
    "agent_writes": _by_agent(AgentWrites),
    "automation_writes": [_plain(AutomationWrites)],
    "automation_writes_once": [_plain(AutomationWrites, keep_open=False)],
    "routing_begins": [_plain(BeginRouting)],
    "agent_accepts": [
        *_by_agent(Accept)[:3] * 2,
        *[_plain(Accept, agent=HELPER, bot=True)] * 3,
        _plain(Accept, agent=LAB),
    ],
    "agent_marks_inactive": _by_agent(MarkInactive),
    "agent_pauses": _by_agent(Pause),
    "agent_unpauses": _by_agent(Unpause),
    "agent_goes_offline": _by_agent(GoOffline),
    "agent_closes_tab": _by_agent(CloseTab),
    "agent_transfers": _to_recipient(TransferTo),
    "agent_invites": _to_recipient(Invite),
    "agent_joins": _by_agent(Join),
    "agent_declines": _by_agent(Decline),
    "agent_leaves": _by_agent(Leave),
    "agent_raises_flag": _by_agent(RaiseFlag),
    "flag_is_lowered": _by_agent(LowerFlag),
    "agent_whispers": _by_agent(Whisper),
    "supervisor_whispers": [_plain(SupervisorWhispers, agent="sue")],
    "customer_ends": [_plain(End, by=Actor.CUSTOMER)],
    "agent_ends": [_plain(End, by=by) for by in (Actor.AGENT, Actor.BOT, Actor.SYSTEM)],
    "thread_closes": [_plain(CloseThread), _plain(CloseThread, control_lost=True)],
    "record_fails": [_plain(Fail, cause="a field is missing")],
}
"""What pulls each trigger, whoever it comes from."""

STEPS: dict[str, list[Make]] = {
    **COMMANDS,
    "invite an agent": _to_recipient(Invite, (TO_CY, TO_BO)),
    "invite a queue": _to_recipient(Invite, (TO_QUEUE,)),
}
"""What prepares a session."""

FACTS = st.builds(
    Facts,
    online=st.sampled_from((None, None, None, frozenset({ANA, BO}), frozenset({BO}), frozenset())),
    load=st.sampled_from(((), ((BO, 100), (LAB, 100)))),
)
"""Who is online, and who is full."""

PAUSES = st.sampled_from(
    (
        *[timedelta(), MICROSECOND, MINUTE, MINUTE, MINUTE, HOUR],
        *[time - off for time in (10 * MINUTE, 20 * MINUTE) for off in (MICROSECOND, timedelta())],
        *[hours * HOUR - off for hours in (24, 30, 48) for off in (MICROSECOND, timedelta())],
    )
)
"""How long nothing happens: most often briefly, else as long as some timer runs."""


def in_plain_data(kind: Any, value: object) -> bool:  # noqa: ANN401 - also a union is a kind
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
        self.refusals: Counter[str] = Counter()
        self.beside_overdue: Counter[str] = Counter()
        self.moves: Counter[tuple[type[Any], Status, SessionStatus]] = Counter()
        self.effects: Counter[type[Any]] = Counter()
        self.waits: Counter[WaitReason] = Counter()


# Lives


class Lives(RuleBasedStateMachine):
    """One conversation on one channel: session after session."""

    seen: ClassVar[Seen] = Seen()
    aims: ClassVar[Sequence[Aim]]

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """Pursue one aim after another, each in one of the tables that know it."""
        self.commands = 0
        for aim in self.aims:
            self.lifecycle = LIFECYCLES[data.draw(st.sampled_from(AIMS[aim]))]
            self.number = 1
            self.now = T0
            self.clear()
            self.pursue(data, aim)
            self.all_is_well()

    def clear(self) -> None:
        self.session: Session | None = None
        self.history: list[SessionEvent] = []
        self.effects: dict[str, SessionEffect] = {}

    @property
    def session_id(self) -> str:
        return f"c:{self.number}"

    @property
    def here(self) -> Status:
        """The chart's status."""
        return UNOPENED if self.session is None else self.session.status

    # What can happen

    @rule(data=st.data())
    def an_arrow_is_taken(self, data: st.DataObject) -> None:
        """Go where a drawn arrow begins, then try to take it."""
        arrows = sorted(
            {(status, event) for status, event, _ in self.lifecycle.table.arrows()}, key=str
        )
        goal, event = data.draw(st.sampled_from(arrows))
        self.go_to(data, goal)
        self.attempt(data, event)

    @rule(data=st.data(), event=st.sampled_from(sorted(COMMANDS)), after=PAUSES, known=FACTS)
    def anything_happens(
        self, data: st.DataObject, event: str, after: timedelta, known: Facts
    ) -> None:
        self.give(data.draw(st.sampled_from(COMMANDS[event])), after, known)

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
        assert may_start(self.session) is None
        self.number += 1
        self.clear()

    # How an aim is pursued

    def pursue(self, data: st.DataObject, aim: Aim) -> None:
        """Prepare a session in some way, go where the aim begins, and try to hit it."""
        preparation = data.draw(preparations(aim))
        if preparation and aim.source != UNOPENED:
            self.go_to(data, SessionStatus.ACTIVE)
            for step in preparation:
                granted = [make for make, _ in self.granted(STEPS[step], MINUTE, Facts())]
                self.give(data.draw(st.sampled_from(granted or STEPS[step])), MINUTE, Facts())
        self.go_to(data, aim.source)
        self.attempt(data, aim.event, aim)

    def go_to(self, data: st.DataObject, goal: Status) -> None:
        """Walk to a status, as far as that is possible."""
        left = distances(self.lifecycle, goal)
        for _ in range(3 * len(left)):  # a guard may stand in the way for a while
            if self.here == goal:
                return
            if self.here in OVER:
                self.the_next_session_may_open()
                continue
            nearer = [
                make
                for event in COMMANDS
                for make, branch in self.granted(COMMANDS[event], MINUTE, Facts())
                if left.get(branch.target, 99) < left.get(self.here, 99)
            ]
            way = data.draw(st.sampled_from(nearer or COMMANDS["customer_writes"]))
            self.give(way, MINUTE, Facts())

    def attempt(self, data: st.DataObject, event: str, aim: Aim | None = None) -> None:
        """Let an event come, mostly from somebody and at a time for which it hits the aim."""
        after, known = data.draw(PAUSES), data.draw(FACTS)
        if event in TIMED:
            deadline = None if self.session is None else next_deadline(self.lifecycle, self.session)
            if deadline is not None and data.draw(st.integers(0, 3)):
                early = data.draw(st.sampled_from((timedelta(), timedelta(), MICROSECOND)))
                after = deadline - self.now - early
            if self.session is not None:
                self.time_passes([max(after, timedelta())])
            return
        if data.draw(st.integers(0, 3)) == 0:
            self.give(data.draw(st.sampled_from(COMMANDS[event])), after, known)
            return
        chances = [(after, known), (after, Facts()), (MINUTE, known), (MINUTE, Facts())]
        for time, state in chances:
            if fitting := list(self.fitting(event, time, state, aim)):
                self.give(data.draw(st.sampled_from(fitting)), time, state)
                return
        self.give(data.draw(st.sampled_from(COMMANDS[event])), after, known)

    def fitting(
        self, event: str, after: timedelta, known: Facts, aim: Aim | None
    ) -> Iterator[Make]:
        """Find the commands that an arrow takes, or that hit the aim."""
        if aim is None or aim.target is not None:
            for make, branch in self.granted(COMMANDS[event], after, known):
                if aim is None or aim.rule == branch.ruling.rule:
                    yield make
            return
        for make in COMMANDS[event]:
            refusal = decide(
                self.lifecycle, self.session, make("would", self.now + after), known
            ).refusal
            if refusal is not None and aim.rule in refusal.rules:
                yield make

    def granted(
        self, makes: Sequence[Make], after: timedelta, known: Facts
    ) -> Iterator[tuple[Make, Branch]]:
        """Find the commands that an arrow takes, with the arrow."""
        at, setting = self.now + after, self.lifecycle.setting
        for make in makes:
            command = make("would", at)
            moment = Moment(setting, self.session, command, known, at)
            branch = self.lifecycle.table.lookup(self.here, command.event, moment)
            if branch is not None:
                yield make, branch

    # What must hold of each step

    def give(self, make: Make, after: timedelta, known: Facts) -> None:
        self.now += after
        self.commands += 1
        command = make(f"m{self.commands}", self.now)
        known = attrs.evolve(known, session_id=self.session_id)
        before = self.session
        as_data = codec.to_data(before)
        decision = decide(self.lifecycle, before, command, known)
        assert decision == decide(self.lifecycle, before, command, known)
        assert codec.to_data(before) == as_data
        assert in_plain_data(Command, command)
        assert not decision.duplicate
        self.check(before, command, known, decision)
        self.take(decision.steps)
        assert self.session == decision.session
        self.check_again(command, known)

    def check_again(self, command: Command, known: Facts) -> None:
        """What comes again, or comes too late, changes nothing."""
        session = self.session
        if session is None:
            return
        if command.id in session.commands:
            again = decide(self.lifecycle, session, command, known)
            assert again == Decision(session=session, duplicate=True)
        early = attrs.evolve(command, id="early", at=session.times.touched_at - MICROSECOND)
        late = decide(self.lifecycle, session, early, known)
        assert late == Decision(session=session, refusal=Refusal.of(BACK_IN_TIME))
        self.seen.refusals[BACK_IN_TIME.rule] += 1

    def check(
        self, before: Session | None, command: Command, known: Facts, decision: Decision
    ) -> None:
        """The answer is what the table says, after what was overdue."""
        overdue = [] if before is None else list(advance(self.lifecycle, before, self.now).steps)
        reached = reduce(evolve, overdue, before)
        here = UNOPENED if reached is None else reached.status
        moment = Moment(self.lifecycle.setting, reached, command, known, command.at)
        branch = self.lifecycle.table.lookup(here, command.event, moment)
        assert list(decision.steps[: len(overdue)]) == overdue
        assert all(step.command == "" for step in overdue)
        if decision.refusal is not None:
            assert decision.session == reached
            assert len(decision.steps) == len(overdue)
            for reason in decision.refusal.reasons:
                assert reason.rule in {known.rule for known in REFUSALS}
                assert str(reason.citation)
                self.seen.refusals[reason.rule] += 1
                self.seen.beside_overdue[reason.rule] += bool(overdue)
            assert branch is None
            return
        assert branch is not None
        assert (here, command.event, branch) in set(self.lifecycle.table.arrows())
        self.seen.arrows[Aim(here, command.event, branch.target, branch.ruling.rule)] += 1
        if before is None and decision.session is not None:
            nameless = decide(self.lifecycle, None, command, attrs.evolve(known, session_id=""))
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
            if event.command == "":
                self.note_timer(before, event)
            self.check_transfer(before, event, after)
            self.take_effects(event, effects(self.lifecycle, before, event, after))
            source = UNOPENED if before is None else before.status
            self.seen.moves[type(event), source, after.status] += 1
            self.seen.statuses[after.status] += 1
            if after.wait is not None:
                self.seen.waits[after.wait] += 1
            self.history.append(event)
            self.session = after

    def note_timer(self, before: Session | None, event: SessionEvent) -> None:
        assert before is not None
        assert event.at == next_deadline(self.lifecycle, before)
        for timer in TIMERS:
            aim = Aim(before.status, timer.event, event.status, event.rule)
            if aim in AIMS:
                self.seen.arrows[aim] += 1

    @staticmethod
    def check_transfer(before: Session | None, event: SessionEvent, after: Session) -> None:
        """Whoever was in charge is out once a transfer is accepted, and not before."""
        if before is None or before.pending.transfer is None:
            return
        if isinstance(event, Accepted):
            assert after.pending.transfer is None
            assert after.staffing.owner == event.agent
            assert before.staffing.owner not in after.staffing.present
        elif not after.is_over:
            assert after.pending.transfer is not None
            gone = set(before.staffing.present) - set(after.staffing.present)
            assert gone <= {getattr(event, "agent", "")}

    def take_effects(self, event: SessionEvent, made: Sequence[SessionEffect]) -> None:
        for effect in made:
            assert effect.id not in self.effects
            assert effect.id.startswith(f"{self.session_id}:")
            assert effect.session == self.session_id
            assert in_plain_data(SessionEffect, effect)
            if isinstance(event, Whispered | FlagRaised | FlagLowered):
                assert not isinstance(effect, Notify) or effect.to is not Actor.CUSTOMER
            self.effects[effect.id] = effect
            self.seen.effects[type(effect)] += 1

    # What must always hold

    @invariant()
    def all_is_well(self) -> None:
        session = self.session
        self.the_events_tell_the_whole_story()
        if session is not None:
            self.the_session_is_possible(session)
            self.somebody_has_it_or_it_is_said_why_not(session)
            self.it_keeps_the_next_one_from_starting_until_it_is_over(session)

    def the_events_tell_the_whole_story(self) -> None:
        """Folding them from the beginning gives the session, and the same effects again."""
        session: Session | None = None
        again: dict[str, SessionEffect] = {}
        for event in self.history:
            before, session = session, evolve(session, event)
            assert session is not None
            again |= {e.id: e for e in effects(self.lifecycle, before, event, session)}
        assert session == self.session
        assert again == self.effects

    def the_session_is_possible(self, session: Session) -> None:
        assert in_plain_data(Session, session)
        assert session.status in self.lifecycle.table.statuses
        assert (session.ending is not None) is (session.status in OVER)
        deadline = next_deadline(self.lifecycle, session)
        assert deadline is None or deadline > session.times.touched_at

    @staticmethod
    def somebody_has_it_or_it_is_said_why_not(session: Session) -> None:
        """One owner, or a reason to wait, or a status that nobody owns."""
        staffing = session.staffing
        assert (session.wait is not None) is (session.status is SessionStatus.WAITING)
        assert bool(staffing.owner) or session.status not in OWNED
        if staffing.present and session.status not in OWNED:
            assert session.wait is WaitReason.TRANSFERRED
        assert len(set(staffing.present)) == len(staffing.present)
        assert all(staffing.present)
        invited = [invitation.to for invitation in session.pending.invitations]
        assert len(set(invited)) == len(invited)
        assert len(set(session.involved)) == len(session.involved)

    def it_keeps_the_next_one_from_starting_until_it_is_over(self, session: Session) -> None:
        for refusal in (may_start(session), may_delete([session]), may_delete([session, session])):
            for reason in refusal.reasons if refusal else ():
                self.seen.refusals[reason.rule] += 1
        assert (may_start(session) is None) is (session.status in OVER)
        assert (may_delete([session]) is None) is (session.status in OVER)
