"""What the strategies draw: everything that is asked for, and enough of what is rare."""

import typing
from datetime import timedelta
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conversation.world import (
    EXPLICIT,
    START,
    STATUS_CAPACITY,
    alerts,
    orders,
    page,
    play,
    prepared,
    service,
)

from msgcore.channels import PLATFORMS, Channel
from msgcore.consent import KeywordTable, classify
from msgcore.conversation import (
    AgentConfirmsRevocation,
    AgentDismissesRevocation,
    Conversation,
    Happening,
    Setup,
)
from msgcore.lifecycle import OVER, Session, decide
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.sms import segment
from msgcore.testing import strategies
from msgcore.vocabulary import ChannelKind, IdleAction, KeywordKind, ResponseKind, SenderKind

T = TypeVar("T")

SHORT_CODE = prepared(alerts()).keywords


def many(strategy: st.SearchStrategy[T], count: int = 200) -> list[T]:
    """Draw many examples, always the same ones."""
    drawn: list[T] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(value: T) -> None:
        drawn.append(value)

    collect()
    return drawn


# Small ones


def test_texts_of_every_sort() -> None:
    texts = many(strategies.texts(table=SHORT_CODE), 400)
    assert all(isinstance(text, str) for text in texts)
    assert "" in texts
    assert {segment(text).encoding.value for text in texts} == {"gsm-7", "ucs-2"}
    assert any(segment(text).segments > 6 for text in texts)
    assert {classify(text, SHORT_CODE).kind for text in texts} >= {None, KeywordKind.OPT_OUT}
    assert any("\ud83d" in text for text in texts)


@pytest.mark.parametrize("kind", KeywordKind)
def test_keywords_are_heard_however_they_are_written(kind: KeywordKind) -> None:
    texts = many(strategies.keyword_texts(SHORT_CODE, kind))
    assert len(set(texts)) > 5
    for text in texts:
        assert classify(text, SHORT_CODE).kind is kind, text


def test_keywords_of_any_kind_of_the_default_table() -> None:
    table = prepared(orders()).keywords
    kinds = {classify(text, table).kind for text in many(strategies.keyword_texts())}
    assert kinds == {KeywordKind.OPT_OUT, KeywordKind.OPT_IN, KeywordKind.HELP}


def test_a_word_that_changes_with_its_case_is_left_as_it_is() -> None:
    turkish = KeywordTable.build({"tr": {"help": ["yard\u0131m"]}}, language="tr")
    for text in many(strategies.keyword_texts(turkish, KeywordKind.HELP)):
        assert classify(text, turkish).kind is KeywordKind.HELP, text


def test_quotations_are_no_keywords() -> None:
    for text in many(strategies.quoted_texts(SHORT_CODE)):
        assert not classify(text, SHORT_CODE).is_keyword, text


def test_a_table_without_keywords_has_texts_all_the_same() -> None:
    empty = KeywordTable()
    assert strategies.keyword_texts(empty).is_empty
    assert strategies.quoted_texts(empty).is_empty
    assert many(strategies.texts(table=empty), 20)


def test_instants_are_aware_and_delays_do_not_run_backwards() -> None:
    assert all(instant.utcoffset() is not None for instant in many(strategies.instants()))
    delays = many(strategies.delays())
    assert min(delays) == timedelta()
    assert timedelta(hours=30) in delays


def test_every_channel_that_there_can_be() -> None:
    channels = many(strategies.channels(), 400)
    assert {(c.kind, c.platform) for c in channels} == {
        (kind, platform) for kind in ChannelKind for platform in PLATFORMS[kind]
    }
    assert {c.sender for c in channels} == {None, *SenderKind}
    assert {r.kind for c in channels for r in c.responses} == set(ResponseKind)
    assert {c.verified for c in channels} == {False, True}
    assert {c.idle.action for c in channels if c.idle} == set(IdleAction)
    assert many(strategies.responses(), 20)


def test_presets_and_policies_of_a_hosts_own() -> None:
    policies = many(strategies.policies())
    ids = {policy.id for policy in policies}
    assert ids > {"spring-23", "documented", "summer-26"}
    assert len({policy.lifecycle.inactive_ends_after for policy in policies}) >= 3


def test_setups_of_any_channel_or_of_those_that_are_asked_for() -> None:
    assert len({setup.channel for setup in many(strategies.setups(), 50)}) > 5
    one = strategies.setups(st.just(orders()), st.just(DOCUMENTED))
    assert {(setup.channel, setup.policy) for setup in many(one, 5)} == {(orders(), DOCUMENTED)}


def test_happenings_of_every_kind() -> None:
    happenings = many(strategies.happenings(), 400)
    assert {type(happening) for happening in happenings} == set(typing.get_args(Happening))
    assert len({happening.id for happening in happenings}) < len(happenings)


def test_happenings_as_they_are_asked_for() -> None:
    strategy = strategies.happenings(
        ids=st.just("m1"), at=st.just(START), agents=st.just("zoe"), text=st.just("Hi")
    )
    for happening in many(strategy):
        assert (happening.id, happening.at) == ("m1", START)
        assert getattr(happening, "agent", "zoe") == "zoe"
        assert getattr(happening, "text", "Hi") == "Hi"


# Walks


def test_scenarios_on_any_channel() -> None:
    scenarios = many(strategies.scenarios(), 60)
    assert len({scenario.setup.channel for scenario in scenarios}) > 5
    assert max(len(scenario.steps) for scenario in scenarios) > 5
    assert min(len(scenario.steps) for scenario in scenarios) == 0


def test_scenarios_of_a_table_with_one_keyword() -> None:
    table = KeywordTable.build({"en": {"opt-out": ["STOP"]}})
    setup = Setup.of(orders(), keywords=table)
    for scenario in many(strategies.scenarios(st.just(setup), most=5), 40):
        assert scenario.setup is setup
        assert len(scenario.steps) <= 5


def test_a_walk_repeats_ids_and_hands_over_what_is_late() -> None:
    steps = [
        s for walk in many(strategies.scenarios(st.just(prepared(page())))) for s in walk.steps
    ]
    assert any(step.outcome.duplicate for step in steps)
    findings = {finding.rule for step in steps for finding in step.outcome.findings}
    assert "conversation.clock-went-back" in findings


def test_what_comes_next_in_a_conversation() -> None:
    s = play(page()).customer("Hi").accept("ana")
    strategy = strategies.next_happenings(s.setup, s.conversation, since=s.now)
    happenings = many(strategy)
    agents = [happening.agent for happening in happenings if hasattr(happening, "agent")]
    assert agents.count("ana") > len(agents) / 2


def test_what_is_held_is_reviewed() -> None:
    s = play(service(), SUMMER_26).customer("Hi").customer("Please stop texting me")
    assert s.conversation.consent.held is not None
    drawn = many(strategies.next_happenings(s.setup, s.conversation, since=s.now))
    reviews = (AgentConfirmsRevocation, AgentDismissesRevocation)
    assert sum(isinstance(one, reviews) for one in drawn) > len(drawn) / 10


def test_conversations_as_scenarios_leave_them() -> None:
    conversations = many(strategies.conversations(st.just(prepared(page())), most=5), 30)
    assert all(isinstance(conversation, Conversation) for conversation in conversations)
    assert max(conversation.revision for conversation in conversations) > 1


def test_commands_come_from_the_keys_of_the_table() -> None:
    lifecycle = prepared(service()).lifecycle
    keys = {event for status, event in lifecycle.table.branches if status == lifecycle.table.start}
    assert {command.event for command in many(strategies.commands(lifecycle))} == keys
    session = play(service()).customer("Hi").accept("ana").session
    assert session is not None
    commands = many(strategies.commands(lifecycle, session), 1000)
    here = {event for status, event in lifecycle.table.branches if status is session.status}
    assert {command.event for command in commands} == here
    assert all(command.at >= session.times.touched_at for command in commands)
    assert any(command.id in session.commands for command in commands)
    later = strategies.commands(lifecycle, session, since=START + timedelta(days=1))
    assert all(
        command.at > START + timedelta(days=1) - timedelta(hours=1) for command in many(later)
    )


@pytest.mark.parametrize(
    ("channel", "policy"),
    [
        (orders(), DOCUMENTED),
        (alerts(), SUMMER_26),
        (page(), DOCUMENTED),
        (service(**EXPLICIT), SPRING_23),
        (service(), STATUS_CAPACITY),
    ],
    ids=lambda value: getattr(value, "name", None) or value.id,
)
def test_walks_reach_every_status(channel: Channel, policy: Policy) -> None:
    lifecycle = prepared(channel, policy).lifecycle
    reached, refused, steps = set(), 0, 0
    for walk in many(strategies.walks(lifecycle), 200):
        session: Session | None = None
        for command, facts in walk:
            decision = decide(lifecycle, session, command, facts)
            steps += 1
            refused += decision.refusal is not None
            reached |= {decision.session.status} if decision.session else set()
            session = decision.session
            session = None if session is None or session.status in OVER else session
    assert reached == set(lifecycle.table.statuses)
    assert refused < steps / 3
