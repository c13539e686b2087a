"""Laws of whole conversations, over scenarios on several channels and presets.

The scenarios walk: what comes next is mostly something that can happen there, so they get
to every status of every channel, which is measured below.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, get_args

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conversation.world import (
    EXPLICIT,
    STATUS_CAPACITY,
    alerts,
    orders,
    page,
    prepared,
    service,
)

from msgcore import codec
from msgcore.catalogue import catalogue
from msgcore.channels import Idle, Response
from msgcore.consent import (
    NEWCOMER,
    SHORT_CODE_KEYWORDS,
    ConsentEvent,
    DeclaredOutside,
    KeywordTable,
    OptedIn,
    OptedOut,
)
from msgcore.consent import evolve as evolve_consent
from msgcore.conversation import (
    AgentConfirmsRevocation,
    AgentDismissesRevocation,
    AgentOptsOut,
    AgentRaisesFlag,
    AgentWhispers,
    ConsentDeclared,
    Conversation,
    ConversationClosed,
    CustomerSays,
    Deliver,
    Effect,
    Event,
    Outcome,
    Said,
    SendAutoResponse,
    Setup,
    SupervisorWhispers,
    TimePasses,
    handle,
)
from msgcore.conversation.reasons import REFUSALS, REMARKS
from msgcore.conversation.turn import key_of
from msgcore.lifecycle import (
    EntryKind,
    Facts,
    Notify,
    Session,
    SessionEvent,
    closed_tab_is_silent,
)
from msgcore.lifecycle import evolve as evolve_session
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, override
from msgcore.privacy import RedactionRules, SensitiveDataRule, Validation
from msgcore.testing import Scenario, Step, strategies
from msgcore.vocabulary import (
    Actor,
    ChannelKind,
    ConsentLevel,
    ConsentRequirement,
    IdleAction,
    Platform,
    ResponseKind,
    SessionStatus,
)

IDLE = Idle(
    after=timedelta(minutes=10),
    action=IdleAction.INACTIVATE_AND_END,
    ends_after=timedelta(hours=1),
)

SETUPS: dict[str, Setup] = {
    channel.name: prepared(channel, policy)
    for channel, policy in (
        (orders(), DOCUMENTED),
        (
            orders(
                name="Routed first",
                responses=(Response(kind=ResponseKind.ACKNOWLEDGMENT, component="Welcome"),),
            ),
            override(DOCUMENTED, {"lifecycle.standard_accepts_from_new": False}),
        ),
        (alerts(), SPRING_23),
        (orders(name="Enhanced SMS", platform=Platform.ENHANCED), SUMMER_26),
        (page(name="Old page", platform=Platform.STANDARD), SPRING_23),
        (page(**EXPLICIT), DOCUMENTED),
        (service(name="Web", kind=ChannelKind.WEB, bot=True), SPRING_23),
        (service(), STATUS_CAPACITY),
        (service(name="Chat", kind=ChannelKind.WEB, idle=IDLE), SUMMER_26),
        (service(name="Partner", kind=ChannelKind.BYOC_CCAAS), SUMMER_26),
        (
            service(name="Kept open"),
            override(DOCUMENTED, {"lifecycle.opt_out_closes_session": False}),
        ),
    )
}
TWICE = Setup.of(
    service(name="Twice", requirement=ConsentRequirement.DOUBLE),
    SUMMER_26,
    keywords=KeywordTable.build(SHORT_CODE_KEYWORDS),
)
SETUPS["Twice"] = TWICE

HOLDING = override(DOCUMENTED, {"privacy.failed_redaction": "hold"})
GUARDED = Setup.of(
    orders(name="Guarded"),
    HOLDING,
    redaction=RedactionRules.compile(
        [
            SensitiveDataRule(name="secret", pattern="secret", enabled=True),
            SensitiveDataRule(
                name="broken", pattern="x", validation=Validation(by="broken"), enabled=True
            ),
        ],
        HOLDING,
        {"broken": lambda _match, _region: ((1, 0),)},
    ),
)
"""A channel with rules on sensitive data, one of which cannot finish. Its laws stand elsewhere."""

SCENARIOS = strategies.scenarios(st.sampled_from(list(SETUPS.values())))

RULES = {entry.id for entry in catalogue()}

EXEMPT = {ResponseKind.OPT_OUT_CONFIRMATION, ResponseKind.HELP, ResponseKind.CUSTOM}
"""What somebody who opted out still receives: the answers to keywords."""

MAY_COME_LATER = (
    TimePasses | AgentOptsOut | AgentConfirmsRevocation | AgentDismissesRevocation | ConsentDeclared
)
"""What a closed conversation does not refuse: it is about consent, or about nothing."""

STOP_WORDS = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"}


# The main law


def has_opted_out(events: list[ConsentEvent]) -> bool:
    """Whether there is an opt-out without a later opt-in, told from the evidence alone."""
    return any(
        not any(is_grant(grant) and grant.occurred_at > opt_out.occurred_at for grant in events)
        for opt_out in events
        if isinstance(opt_out, OptedOut) or declares(opt_out, ConsentLevel.OPTED_OUT)
    )


def is_grant(event: ConsentEvent) -> bool:
    return isinstance(event, OptedIn) or declares(event, ConsentLevel.EXPLICIT, ConsentLevel.DOUBLE)


def declares(event: ConsentEvent, *levels: ConsentLevel) -> bool:
    return isinstance(event, DeclaredOutside) and event.level in levels


@given(SCENARIOS)
def test_nobody_who_opted_out_is_reached_without_a_later_grant(s: Scenario) -> None:
    evidence: list[ConsentEvent] = []
    for step in s.steps:
        evidence += [e for e in step.outcome.events if isinstance(e, ConsentEvent)]
        if not has_opted_out(evidence):
            continue
        for effect in step.outcome.effects:
            assert not (isinstance(effect, Deliver | Notify) and effect.to is Actor.CUSTOMER)
            assert not isinstance(effect, SendAutoResponse) or effect.kind in EXEMPT


@given(SCENARIOS)
def test_every_opt_out_is_heard(s: Scenario) -> None:
    for step in s.steps:
        happening, outcome = step.happening, step.outcome
        if isinstance(happening, CustomerSays) and not outcome.duplicate:
            stops = happening.text.strip().upper() in STOP_WORDS
            assert not stops or any(isinstance(event, OptedOut) for event in outcome.events)


# Whispers

SECRET = "between us"  # noqa: S105 - a text that must not get out, and no password
AGENTS = st.sampled_from(["ana", "bo", "dot"])


def whispers() -> st.SearchStrategy[Any]:
    """Draw whispers, and flags with a message, whose text is said by nothing else."""
    at, text = strategies.instants(), st.just(SECRET)
    ids = st.integers(1, 1000).map("whisper-{}".format)
    return st.one_of(
        st.builds(AgentWhispers, id=ids, at=at, agent=AGENTS, text=text),
        st.builds(AgentRaisesFlag, id=ids, at=at, agent=AGENTS, text=text),
        st.builds(SupervisorWhispers, id=ids, at=at, supervisor=AGENTS, text=text),
    )


@given(SCENARIOS, st.lists(whispers(), min_size=1, max_size=3))
def test_a_whisper_never_reaches_the_customer(s: Scenario, whispered: list[Any]) -> None:
    for whisper in whispered:
        s.happens(whisper)
    for effect in s.effects:
        if isinstance(effect, Deliver) and (effect.whisper or effect.text == SECRET):
            assert effect.to in (Actor.AGENT, Actor.SUPERVISOR)
            assert effect.whisper
        assert not isinstance(effect, SendAutoResponse) or effect.text != SECRET
    for entry in s.transcript.seen_by(Actor.CUSTOMER):
        assert entry.kind not in (EntryKind.WHISPER, EntryKind.REMARK)
        assert entry.text != SECRET
    assert [e.text for e in s.transcript.entries if e.kind is EntryKind.WHISPER] == list(
        s.whispered
    )


@given(SCENARIOS)
def test_nor_does_it_reach_a_bot(s: Scenario) -> None:
    for step in s.steps:
        session = step.outcome.conversation.open_session
        bot = session.staffing.owner if session is not None and session.staffing.bot else ""
        for effect in step.outcome.effects:
            assert not (
                isinstance(effect, Deliver) and effect.whisper and effect.agent == bot != ""
            )


# Who is told what


@given(SCENARIOS)
def test_what_is_said_reaches_everybody_in_the_session_but_its_author(s: Scenario) -> None:
    for step in s.steps:
        session = step.outcome.conversation.open_session
        if session is None:
            continue
        staffing = session.staffing
        silent = staffing.tab_closed and closed_tab_is_silent(s.setup.channel, s.setup.policy)
        for said in step.outcome.events:
            if not isinstance(said, Said) or said.response is not None or said.whisper:
                continue
            reached = [
                effect.agent
                for effect in step.outcome.effects
                if isinstance(effect, Deliver) and effect.to is Actor.AGENT
            ]
            there = [agent for agent in staffing.present if agent != said.agent]
            assert reached == [a for a in there if not (silent and a == staffing.owner)]


@given(SCENARIOS)
def test_the_customer_sees_what_was_sent_and_nothing_else_is_said_to_them(s: Scenario) -> None:
    said_to_them = [
        entry.text
        for entry in s.transcript.seen_by(Actor.CUSTOMER)
        if entry.kind in (EntryKind.MESSAGE, EntryKind.RESPONSE) and entry.by is not Actor.CUSTOMER
    ]
    assert said_to_them == list(s.sent)


# The end


@given(SCENARIOS)
def test_nothing_but_consent_is_heard_in_a_closed_conversation(s: Scenario) -> None:
    for step in s.steps:
        after = step.outcome.conversation
        assert not after.closed or after.open_session is None
        if not step.before.closed:
            assert after.closed is any(
                isinstance(event, ConversationClosed) for event in step.outcome.events
            )
            continue
        assert (after.closed, after.session) == (True, step.before.session)
        assert all(
            isinstance(event, ConsentEvent) or (isinstance(event, Said) and event.response)
            for event in step.outcome.events
        )
        assert {e.kind for e in step.outcome.effects if isinstance(e, SendAutoResponse)} <= {
            ResponseKind.OPT_OUT_CONFIRMATION
        }
        if not isinstance(step.happening, MAY_COME_LATER) and not step.outcome.duplicate:
            assert step.outcome.refusal is not None
            assert "conversation.closed" in step.outcome.refusal.rules


@given(SCENARIOS)
def test_an_opt_out_is_heard_even_after_the_end(s: Scenario) -> None:
    s.customer("Hello?").customer_ends().customer("STOP")
    assert s.level is ConsentLevel.OPTED_OUT
    assert s.responded(ResponseKind.OPT_OUT_CONFIRMATION)


# Happenings


@given(SCENARIOS)
def test_a_happening_that_comes_again_changes_nothing(s: Scenario) -> None:
    for step in s.steps:
        now = step.outcome.conversation
        again = handle(now, step.happening, s.setup, step.facts)
        assert again.conversation == now
        assert (again.events, again.effects) == ((), ())
        assert again.duplicate is (key_of(step.happening) in now.seen)


@given(SCENARIOS)
def test_the_same_question_has_the_same_answer(s: Scenario) -> None:
    for step in s.steps:
        assert handle(step.before, step.happening, s.setup, step.facts) == step.outcome


@given(SCENARIOS)
def test_effects_are_never_asked_for_twice(s: Scenario) -> None:
    ids = Counter(effect.id for effect in s.effects)
    assert set(ids.values()) <= {1}


@given(SCENARIOS)
def test_refusals_and_findings_say_why(s: Scenario) -> None:
    for outcome in s.outcomes:
        for reason in outcome.refusal.reasons if outcome.refusal else ():
            assert reason.rule in RULES
            assert reason.text
        for finding in outcome.findings:
            assert finding.rule in RULES
            assert finding.message
        reasons = outcome.refusal.reasons if outcome.refusal else ()
        assert len(set(reasons)) == len(reasons)


@given(st.sampled_from(list(SETUPS.values())), st.lists(strategies.happenings(), max_size=10))
def test_nothing_that_happens_raises(setup: Setup, happenings: list[Any]) -> None:
    conversation = Conversation(id="c1")
    for happening in happenings:
        conversation = handle(conversation, happening, setup).conversation


@settings(max_examples=50)
@given(strategies.scenarios())
def test_nor_does_it_on_any_other_channel(s: Scenario) -> None:
    assert all(step.outcome.conversation.id == "scenario" for step in s.steps)


# The conversation


def fold_sessions(session: Session | None, events: tuple[Any, ...]) -> tuple[Session | None, int]:
    opened = 0
    for event in events:
        if isinstance(event, SessionEvent):
            before = session if session is not None and session.id == event.session else None
            opened += before is None
            session = evolve_session(before, event)
    return session, opened


@given(SCENARIOS)
def test_events_fold_to_the_conversation(s: Scenario) -> None:
    for step in s.steps:
        consent, before, after = step.before.consent, step.before, step.outcome.conversation
        for event in step.outcome.events:
            if isinstance(event, ConsentEvent):
                consent = evolve_consent(consent, event)
        session, opened = fold_sessions(before.session, step.outcome.events)
        assert (after.consent, after.session) == (consent, session)
        assert after.sessions == before.sessions + opened
    consent = NEWCOMER
    for event in s.events:
        consent = evolve_consent(consent, event) if isinstance(event, ConsentEvent) else consent
    assert s.conversation.consent == consent
    assert fold_sessions(None, s.events)[0] == s.session


@given(SCENARIOS)
def test_every_session_has_an_id_of_its_own(s: Scenario) -> None:
    opening = [e for e in s.events if isinstance(e, SessionEvent) and e.revision == 1]
    ids = [event.session for event in opening]
    assert ids == [f"{s.conversation.id}:{number + 1}" for number in range(len(ids))]
    assert s.conversation.sessions == len(ids)
    for event in s.events:
        if isinstance(event, Said):
            assert event.session in {"", *ids}


@given(SCENARIOS)
def test_it_survives_the_codec_at_every_step(s: Scenario) -> None:
    for step in s.steps:
        assert codec.from_data(Outcome, codec.to_data(step.outcome)) == step.outcome
        assert codec.from_data(Step, codec.to_data(step)) == step


@given(SCENARIOS)
def test_it_is_changed_by_what_happened_and_by_nothing_else(s: Scenario) -> None:
    for step in s.steps:
        before, after = step.before, step.outcome.conversation
        if step.outcome.events:
            assert after.revision == before.revision + 1
            assert after.at is not None
            assert after.at == max(step.happening.at, before.at or step.happening.at)
        else:
            assert after is before
            assert step.outcome.effects == ()


def without_responses(things: Iterable[Any]) -> list[Any]:
    return [thing for thing in things if not isinstance(thing, Said | SendAutoResponse)]


@given(SCENARIOS, st.lists(strategies.delays(), min_size=1, max_size=5))
def test_time_may_pass_in_one_step_or_in_many(s: Scenario, delays: list[timedelta]) -> None:
    now = max(s.now, s.conversation.at or s.now)
    many, events, effects = s.conversation, [], []
    for number, delay in enumerate(delays):
        now += delay
        tick = TimePasses(id=f"tick-{number}", at=now)
        outcome = handle(many, tick, s.setup, Facts())
        many = outcome.conversation
        events += outcome.events
        effects += outcome.effects
    once = handle(s.conversation, TimePasses(id="tick", at=now), s.setup, Facts())
    # What the customer is told depends on when the time was noticed, and nothing else does.
    assert without_responses(once.events) == without_responses(events)
    assert without_responses(once.effects) == without_responses(effects)
    for conversation in (many, once.conversation):
        assert attrs.evolve(conversation, at=now, seen=()) == attrs.evolve(
            once.conversation, at=now, seen=()
        )


# What the walks reach


@st.composite
def later(draw: st.DrawFn, name: str, verbs: Callable[[Scenario], Scenario]) -> Scenario:
    """Draw scenarios that go on from where some verbs have led."""
    s = verbs(Scenario({**SETUPS, "Guarded": GUARDED}[name], draw(strategies.instants())))
    for _ in range(draw(st.integers(0, 10))):
        coming = strategies.next_happenings(s.setup, s.conversation, since=s.now, facts=s.facts)
        s.happens(draw(coming))
    return s


LATER = {
    "an opted-out customer in a conference": later(
        "Kept open",
        lambda s: (
            s.customer("Hi")
            .accept("ana")
            .invites(to="agent:bo")
            .joins("bo")
            .invites(to="agent:dot")
            .customer("STOP")
        ),
    ),
    "a text beyond the cap": later(
        "Page", lambda s: s.customer("START").customer("Hi").accept("ana").agent("x" * 2001)
    ),
    "a held message": later("Chat", lambda s: s.customer("Please stop texting me")),
    "a blocked thread": later("Page", lambda s: s.customer("START").thread_closes(blocked=True)),
    "a failure": later("Service", lambda s: s.fails("a trigger").fails("a trigger")),
    "a closed tab": later("Chat", lambda s: s.customer("Hi").accept("ana").closes_tab()),
    "a silence": later(
        "Chat", lambda s: s.customer("Hi").accept("ana").agent("Hello").after(minutes=5)
    ),
    "an agent who is gone": later("Chat", lambda s: s.customer("Hi").accept("ana").offline("ana")),
    "sensitive data": later(
        "Guarded",
        lambda s: s.customer("Hi").accept("ana").customer("x").agent("secret").agent("x"),
    ),
    "an answer": later("Chat", lambda s: s.customer("Hi").accept("ana").agent("Hello")),
}


class Reached:
    """What walks have reached."""

    def __init__(self) -> None:
        self.statuses: dict[str, set[SessionStatus]] = defaultdict(set)
        self.rules: Counter[str] = Counter()
        self.kinds: Counter[type] = Counter()
        self.responses: Counter[ResponseKind] = Counter()

    def walk(self, name: str, scenarios: st.SearchStrategy[Scenario], most: int) -> None:
        @settings(max_examples=most, database=None, suppress_health_check=list(HealthCheck))
        @given(scenarios)
        def collect(s: Scenario) -> None:
            for outcome in s.outcomes:
                session = outcome.conversation.session
                self.statuses[name] |= {session.status} if session is not None else set()
                self.rules.update(outcome.refusal.rules if outcome.refusal else ())
            self.rules.update(finding.rule for finding in s.findings)
            self.rules.update(e.rule for e in s.events if isinstance(e, SessionEvent))
            self.kinds.update(map(type, (*s.events, *s.effects)))
            self.responses.update(s.responses)

        collect()


@pytest.fixture(scope="module")
def reached() -> Reached:
    reached = Reached()
    for name, setup in SETUPS.items():
        reached.walk(name, strategies.scenarios(st.just(setup), most=40), 150)
    for name, scenarios in LATER.items():
        reached.walk(name, scenarios, 50)
    return reached


@pytest.mark.parametrize("name", SETUPS)
def test_the_walks_reach_every_status(reached: Reached, name: str) -> None:
    assert reached.statuses[name] == set(SETUPS[name].lifecycle.table.statuses)


def test_the_walks_reach_every_remark_and_refusal_of_the_conversation(reached: Reached) -> None:
    room = {reason.rule for reason in (*REMARKS, *REFUSALS)} - {"conversation.check-failed"}
    assert sorted(room - set(reached.rules)) == []
    assert "consent.opted-out" in reached.rules


def test_the_walks_reach_every_kind_of_event_effect_and_response(reached: Reached) -> None:
    assert set(reached.kinds) == {*get_args(Event), *get_args(Effect)}
    assert set(reached.responses) == set(ResponseKind)
