"""Sensitive data in a conversation: heard first, then blocked; nothing of it goes on."""

import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from tests.conversation.world import ACTIVE, ENDED, START, minutes, orders, service
from tests.privacy.rules_of_ours import HANGS, HANGS_ON, rule

from msgcore import codec
from msgcore.channels import Channel, Response
from msgcore.consent import Evidence, OptedOut, OutboundText
from msgcore.conversation import (
    Conversation,
    Deliver,
    Said,
    SendAutoResponse,
    Setup,
    entries,
    kept_text,
)
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import EntryKind
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy, override
from msgcore.privacy import (
    FailureCause,
    Generation,
    RedactionFailed,
    RedactionRules,
    SensitiveDataBlocked,
    SensitiveDataRule,
)
from msgcore.rules import MSGCORE, Draft, RuleSet, Severity
from msgcore.rules import rule as lint
from msgcore.testing import Scenario
from msgcore.vocabulary import Actor, ChannelKind, ConsentLevel, ResponseKind, Role

R = ResponseKind
CARD = "4111 1111 1111 1111"
CARDS = rule("card", r"(?:\d{4} ?){4}", "[card]")
SLOW = rule("slow", HANGS)
HOLDING = override(DOCUMENTED, {"privacy.failed_redaction": "hold"})
MASKING = override(DOCUMENTED, {"privacy.failed_redaction_outbound": "mask"})
MASK = DOCUMENTED.privacy.failed_redaction_mask


def guarded(
    *rules: SensitiveDataRule,
    channel: Channel | None = None,
    policy: Policy = DOCUMENTED,
    **fields: Any,  # noqa: ANN401 - whatever Setup.of takes
) -> Scenario:
    """A scenario on the long code, where these rules are in force."""
    redaction = RedactionRules.compile(rules, policy)
    setup = Setup.of(channel or orders(), policy, redaction=redaction, **fields)
    return Scenario(setup, START)


def talking(*rules: SensitiveDataRule, **fields: Any) -> Scenario:  # noqa: ANN401 - the same
    """A customer who has been accepted."""
    return guarded(*rules, **fields).customer("Hi").accept("ana")


def together(*rules: SensitiveDataRule) -> Scenario:
    """The same on WhatsApp in the later product, where there are whispers."""
    newer = (attrs.evolve(rule, generation=Generation.TWO) for rule in rules)
    return talking(*newer, channel=service(), policy=SUMMER_26)


def written(s: Scenario) -> str:
    """All that is kept of the last happening and all that goes out, as a host stores it."""
    lines = [codec.to_data(entry) for entry in entries(s.outcome)]
    return json.dumps([codec.to_data(s.outcome), lines]) + repr(s.outcome)


def of_kind(s: Scenario, kind: type[Any]) -> list[Any]:
    return [event for event in (*s.outcome.events, *s.outcome.effects) if isinstance(event, kind)]


# Inbound


def test_agents_and_the_transcript_get_what_is_left() -> None:
    s = talking(CARDS).customer(f"It is {CARD}.")
    blocked, said = of_kind(s, SensitiveDataBlocked | Said)
    assert blocked == SensitiveDataBlocked(
        at=s.now,
        role=Role.CUSTOMER,
        rule="card",
        count=1,
        session="scenario:1",
        happening="step-3",
    )
    assert (said.text, said.withheld) == ("It is [card].", False)
    assert [effect.text for effect in of_kind(s, Deliver)] == ["It is [card]."]
    assert "1111" not in written(s)


def test_the_transcript_tells_what_was_blocked() -> None:
    s = talking(CARDS).customer(CARD)
    lines = list(entries(s.outcome))
    assert [(line.kind, line.text) for line in lines] == [
        (EntryKind.REMARK, "Sensitive data blocked (Visitor)"),
        (EntryKind.MESSAGE, "[card]"),
    ]
    assert not lines[0].is_for_customer


@pytest.mark.parametrize("stop", ["STOP", "stop", "Stop!!", "\u201cSTOP\u201d"])
def test_a_rule_that_hides_stop_keeps_nobody_from_opting_out(stop: str) -> None:
    s = talking(rule("word", "[A-Za-z]{4}", "####")).customer(stop)
    assert s.conversation.consent.level is ConsentLevel.OPTED_OUT
    assert s.status is ENDED
    assert len(of_kind(s, OptedOut)) == 1
    (said,) = (said for said in of_kind(s, Said) if said.by is Actor.CUSTOMER)
    assert said.text == stop.replace(stop.strip("!\u201c\u201d"), "####")
    kept = [codec.to_data(effect) for effect in s.outcome.effects]
    lines = [codec.to_data(line) for line in entries(s.outcome)]
    assert stop not in json.dumps([kept, lines], ensure_ascii=False)


def slow_stop() -> str:
    """An opt-out with so much around it that the rule takes too long."""
    return f"stop!?{'!' * 4000}"


DRAGS = rule("drags", r"(?:!+)+\?$|(?:!|!!)+\?$", samples=())


@pytest.mark.parametrize("policy", [DOCUMENTED, HOLDING])
def test_nor_does_one_that_takes_too_long(policy: Policy) -> None:
    s = talking(DRAGS, policy=policy).customer(slow_stop())
    assert s.conversation.consent.level is ConsentLevel.OPTED_OUT
    assert s.status is ENDED
    (failed,) = of_kind(s, RedactionFailed)
    assert (failed.cause, failed.rule) == (FailureCause.TIMED_OUT, "drags")
    assert "!!!" not in written(s)
    (confirmed,) = of_kind(s, SendAutoResponse)
    assert confirmed.kind is R.OPT_OUT_CONFIRMATION


def test_a_message_that_is_masked_goes_on_as_a_mask() -> None:
    s = talking(SLOW).customer(HANGS_ON)
    (said,) = of_kind(s, Said)
    assert (said.text, said.withheld) == (MASK, False)
    assert [effect.text for effect in of_kind(s, Deliver)] == [MASK]
    assert "aaaa" not in written(s)


def test_a_message_that_is_held_reaches_nobody() -> None:
    s = talking(SLOW, policy=HOLDING).customer(HANGS_ON)
    (said,) = of_kind(s, Said)
    assert (said.text, said.withheld) == ("", True)
    assert of_kind(s, Deliver) == []
    assert "aaaa" not in written(s)
    remarks = [line for line in entries(s.outcome) if line.by is Actor.CUSTOMER]
    assert [(line.kind, line.text) for line in remarks] == [
        (EntryKind.REMARK, "wrote a message that is withheld")
    ]
    s.expect(status=ACTIVE, refused=False)


def test_evidence_of_consent_is_what_is_left() -> None:
    s = talking(rule("word", "(?:STOP)", "####")).customer("STOP!")
    evidence = Evidence(text=kept_text(s.outcome))
    assert (evidence.text, evidence.canonical) == ("####!", "####!")
    assert kept_text(talking(SLOW, policy=HOLDING).customer(HANGS_ON).outcome) == ""
    assert kept_text(talking().agent("Hello").outcome) == ""
    assert kept_text(talking().customer("Hello").outcome) == "Hello"


def test_an_original_that_is_a_keyword_is_heard_before_a_rule_makes_it_another() -> None:
    s = guarded(rule("turned", "^start$", "stop", flags="i")).customer("START")
    assert s.conversation.consent.level is not ConsentLevel.OPTED_OUT
    turned = guarded(rule("turned", "^stop$", "start", flags="i")).customer("STOP")
    assert turned.conversation.consent.level is ConsentLevel.OPTED_OUT


def test_what_is_withheld_has_no_text() -> None:
    with pytest.raises(InvalidValueError, match="the message is withheld"):
        Said(at=START, by=Actor.CUSTOMER, text="secret", withheld=True, happening="m1")


# Outbound


def test_the_customer_gets_what_is_left_of_an_agent_s_message() -> None:
    s = talking(CARDS).agent(f"Yours is {CARD}.")
    blocked, said = of_kind(s, SensitiveDataBlocked | Said)
    assert (blocked.role, said.text) == (Role.AGENT, "Yours is [card].")
    assert [effect.text for effect in of_kind(s, Deliver)] == ["Yours is [card]."]
    assert "1111" not in written(s)


def test_segments_are_counted_on_what_is_left() -> None:
    long = rule("long", "x{100,}", "x")
    plain, left = talking().agent("x" * 200), talking(long).agent("x" * 200)
    assert [effect.segments for effect in of_kind(plain, Deliver)] == [2]
    assert [effect.segments for effect in of_kind(left, Deliver)] == [1]


def test_a_replacement_may_make_a_message_too_long() -> None:
    longer = rule("longer", "x", "y" * 900)
    talking(longer).agent("x" * 2).expect(refused="sms.too-many-characters")


def test_a_message_of_which_nothing_is_left_is_not_sent() -> None:
    s = talking(rule("card", r"(?:\d{4} ?){4}")).agent(CARD)
    s.expect(refused="conversation.nothing-left")
    assert of_kind(s, Said) == []
    (blocked,) = s.outcome.events
    assert isinstance(blocked, SensitiveDataBlocked)
    assert "1111" not in written(s)


def test_a_message_that_cannot_be_looked_through_is_not_sent_and_may_be_tried_again() -> None:
    s = talking(SLOW).agent(HANGS_ON)
    s.expect(refused="conversation.redaction-failed")
    (failed,) = s.outcome.events
    assert (failed.role, failed.cause) == (Role.AGENT, FailureCause.TIMED_OUT)
    assert "aaaa" not in written(s)
    s.redelivers().expect(duplicate=False, refused="conversation.redaction-failed")


def test_or_a_mask_is_sent_by_policy() -> None:
    s = talking(SLOW, policy=MASKING).agent(HANGS_ON)
    assert [effect.text for effect in of_kind(s, Deliver)] == [MASK]
    assert [effect.segments for effect in of_kind(s, Deliver)] == [1]


def test_every_reason_stands_beside_it() -> None:
    s = talking(SLOW).customer("STOP").agent(HANGS_ON)
    assert s.outcome.refusal is not None
    assert {"conversation.redaction-failed", "consent.opted-out"} <= set(s.outcome.refusal.rules)


def test_a_refused_message_leaves_no_trace_of_what_was_blocked() -> None:
    s = talking(CARDS).customer("STOP").agent(CARD)
    s.expect(refused="consent.opted-out")
    assert s.outcome.events == ()


def test_bots_and_automatic_processes_write_for_the_agent_s_side() -> None:
    for_agents = attrs.evolve(CARDS, enforce_on=frozenset({Role.AGENT}))
    bot = together(for_agents).transfers(to="agent:robo").accept("robo", bot=True)
    automatic = talking(for_agents).automation(CARD)
    bot.agent(CARD, by="robo")
    assert of_kind(bot, Said)[0].by is Actor.BOT
    for s in (bot, automatic):
        assert {effect.text for effect in of_kind(s, Deliver)} == {"[card]"}
        assert of_kind(s, SensitiveDataBlocked)[0].role is Role.AGENT


def test_a_rule_for_customers_leaves_agents_alone() -> None:
    for_customers = attrs.evolve(CARDS, enforce_on=frozenset({Role.CUSTOMER}))
    s = talking(for_customers).agent(CARD)
    assert [effect.text for effect in of_kind(s, Deliver)] == [CARD]


@lint("demo.shouting", severity=Severity.WARNING, cites=MSGCORE("Demonstration"))
def shouting(message: OutboundText) -> Iterator[Draft]:
    """A message is not written in capitals."""
    place = message.text.find("LOUD")
    yield Draft(message="loud", span=(place, place + 4))
    yield Draft(message="somewhere")


def test_findings_of_a_host_point_into_what_was_written() -> None:
    text = f"{CARD} LOUD"
    for rules in ((CARDS,), (), (rule("no", "nothing"),)):
        s = talking(*rules, checks=RuleSet.of(shouting)).agent(text)
        spans = [f.span for f in s.outcome.findings if f.rule == "demo.shouting"]
        assert spans == [(text.index("LOUD"), len(text)), None]


# Responses and whispers


def test_automatic_responses_are_looked_through() -> None:
    channel = orders(
        responses=(Response(kind=R.HELP, text=f"Pay to {CARD}."), Response(kind=R.END, text="Bye"))
    )
    s = guarded(CARDS, channel=channel).customer("HELP")
    (response,) = of_kind(s, SendAutoResponse)
    assert response.text == "Pay to [card]."
    assert of_kind(s, SensitiveDataBlocked)[0].role is Role.AGENT
    assert [said.text for said in of_kind(s, Said)] == ["HELP", "Pay to [card]."]


def test_a_response_that_cannot_be_looked_through_is_withheld() -> None:
    channel = orders(responses=(Response(kind=R.HELP, text=HANGS_ON[-1500:]),))
    s = guarded(SLOW, channel=channel).customer("HELP")
    s.expect(responded=False, found="conversation.response-withheld")
    assert of_kind(s, RedactionFailed)[0].role is Role.AGENT
    assert "aaaa" not in written(s)
    s.redelivers().expect(duplicate=True)


def test_components_hold_no_text_to_look_through() -> None:
    newer = attrs.evolve(CARDS, generation=Generation.TWO)
    chat = service(
        kind=ChannelKind.WEB, responses=(Response(kind=R.END, component=CARD),), name="Chat"
    )
    s = guarded(newer, channel=chat, policy=SUMMER_26).customer("Hi").accept("ana").ends()
    assert [effect.component for effect in of_kind(s, SendAutoResponse)] == [CARD]


def test_whispers_are_looked_through_as_what_their_author_writes() -> None:
    of_supervisor = attrs.evolve(CARDS, name="s", enforce_on=frozenset({Role.SUPERVISOR}))
    s = together(of_supervisor).flags().supervisor(CARD)
    assert [effect.text for effect in of_kind(s, Deliver)] == ["[card]"]
    assert of_kind(s, SensitiveDataBlocked)[0].title == "Sensitive data blocked (Supervisor)"
    assert [effect.text for effect in of_kind(s.whispers(CARD), Deliver)] == [CARD]
    agents = together(attrs.evolve(CARDS, enforce_on=frozenset({Role.AGENT})))
    for step in (agents.flags(CARD), agents.whispers(CARD)):
        assert [effect.text for effect in of_kind(step, Deliver)] == ["[card]"]


def test_a_whisper_that_cannot_be_looked_through_is_refused() -> None:
    s = together(SLOW).flags()
    for step in (s.fork().whispers(HANGS_ON), s.fork().supervisor(HANGS_ON)):
        step.expect(refused="conversation.redaction-failed")
        assert "aaaa" not in written(step)
        assert len(of_kind(step, RedactionFailed)) == 1


def test_a_flag_goes_up_even_where_its_text_is_withheld() -> None:
    s = together(SLOW).flags(HANGS_ON)
    s.expect(refused=False, found="conversation.redaction-failed")
    assert s.conversation.session is not None
    assert s.conversation.session.flagged_by == "ana"
    assert "aaaa" not in written(s)
    s.redelivers().expect(duplicate=True)


# The set-up


def test_a_channel_file_holds_rules() -> None:
    data = {
        "channel": {"name": "Page", "kind": "facebook", "platform": "standard"},
        "sensitive_data": [
            {"name": "ssn", "pattern": r"\d{3}-\d{2}-\d{4}", "enabled": True, "priority": 1}
        ],
    }
    setup = Setup.from_data(data)
    assert setup.redaction is not None
    assert [one.name for one in setup.redaction.rules] == ["ssn"]
    s = Scenario(setup, START).customer("123-45-6789?")
    assert of_kind(s, Said)[0].text == "?"
    assert Setup.from_data({**data, "sensitive_data": []}).redaction is None


def test_every_fault_of_a_channel_file_is_told_at_once() -> None:
    with pytest.raises(CodecError) as caught:
        Setup.from_data(
            {
                "channel": {"name": "Page", "kind": "facebook", "platform": "standard"},
                "policy": {"preset": "nonsense"},
                "sensitive_data": [{"name": "open", "pattern": "(", "enabled": True}],
            }
        )
    assert [fault.path for fault in caught.value.faults] == [
        "policy.preset",
        "sensitive_data[0].pattern, line 1, column 1",
    ]
    with pytest.raises(CodecError, match=r"sensitive_data\[0\].enabled: is missing"):
        Setup.from_data(
            {
                "channel": {"name": "Page", "kind": "facebook", "platform": "standard"},
                "sensitive_data": [{"name": "a", "pattern": "b"}],
            }
        )


def test_rules_are_compiled_under_the_policy_of_the_set_up() -> None:
    redaction = RedactionRules.compile([CARDS])
    with pytest.raises(InvalidValueError, match="redaction: is compiled under another policy"):
        Setup.of(orders(), SUMMER_26, redaction=redaction)


def test_the_rule_counts_from_the_conversation_s_own_time_on() -> None:
    s = talking(attrs.evolve(CARDS, updated_at=minutes(10)))
    assert of_kind(s.until(minutes(10.9)).customer(CARD), Said)[0].text == CARD
    assert of_kind(s.until(minutes(11)).customer(CARD), Said)[0].text == "[card]"


def test_a_conversation_keeps_no_text() -> None:
    s = talking(CARDS).customer(CARD).agent(CARD)
    assert "1111" not in json.dumps(codec.to_data(s.conversation))
    assert codec.from_data(Conversation, codec.to_data(s.conversation)) == s.conversation
