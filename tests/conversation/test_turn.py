"""A happening in the making: what no message can show."""

import attrs
from tests.conversation.world import START, page, play, prepared

from msgcore.channels import TextCap
from msgcore.consent import SendKind
from msgcore.conversation import Conversation, Facts, TimePasses
from msgcore.conversation.turn import Turn
from msgcore.lifecycle import Wrote


def turn() -> Turn:
    tick = TimePasses(id="t", at=START)
    return Turn.of(Conversation(id="c1"), tick, prepared(page()), Facts())


def test_an_event_of_a_session_that_never_was_is_passed_over() -> None:
    s = play(page()).customer("Hi").customer("Hello?")
    (stray,) = (event for event in s.events if isinstance(event, Wrote))
    made = turn()
    made.apply([stray])
    assert (made.session, made.sessions, made.events) == (None, 0, [])


def test_a_finding_carries_the_detail_and_the_remedy_of_its_reason() -> None:
    made = turn()
    made.warn(play().agent("x").outcome.refusal)
    (finding,) = made.findings
    assert finding.rule == "consent.below-requirement"
    assert "the level is none" in finding.message
    assert finding.remedy


def test_a_cap_on_the_size_alone_says_nothing_of_characters() -> None:
    made = turn()
    cap = made.setup.cap
    assert isinstance(cap, TextCap)
    made.setup = attrs.evolve(made.setup, cap=attrs.evolve(cap, characters=None))
    assert made.examine("x" * 10_000, SendKind.KEYWORD_REPLY) == (0, [])
