"""A scenario tells how things stand, what there was so far, and what the last happening did."""

from tests.conversation.world import ACTIVE, RESPONSES, TEXTS, WAITING, page, play, service

from msgcore.conversation import Deliver, Outcome, Said
from msgcore.lifecycle import EntryKind, Notice, Opened
from msgcore.testing import Scenario
from msgcore.vocabulary import ConsentLevel, ResponseKind

R = ResponseKind


def talk() -> Scenario:
    return play().customer("Hi").accept("ana").agent("Hello").customer("Where is it?")


def test_before_anything_happened() -> None:
    s = play()
    assert (s.session, s.status, s.owner, s.level) == (None, None, "", ConsentLevel.NONE)
    assert s.outcome == Outcome(conversation=s.conversation)
    assert (s.steps, s.outcomes, s.events, s.effects, s.findings) == ((), (), (), (), ())
    assert (s.sent, s.responses, s.delivered) == ((), (), ())
    assert (s.participants, s.whispered, s.notices) == ((), (), ())
    assert s.transcript.entries == ()
    assert not any([s.refused(), s.found(), s.responded(), s.duplicate])


def test_how_things_stand() -> None:
    s = talk()
    assert s.session is s.conversation.session
    assert (s.status, s.owner, s.level) == (ACTIVE, "ana", ConsentLevel.IMPLICIT)


def test_everything_so_far() -> None:
    s = talk()
    assert len(s.outcomes) == 4
    assert [e.by.value for e in s.events if isinstance(e, Opened | Said) and hasattr(e, "by")] == [
        *("customer", "system", "system"),
        *("system",),
        *("agent",),
        *("customer",),
    ]
    assert s.responses == (R.OPT_IN_CONFIRMATION, R.ACKNOWLEDGMENT, R.START)
    assert s.sent == (*(TEXTS[kind] for kind in s.responses), "Hello")
    assert s.delivered == ("Where is it?",)
    assert sum(isinstance(effect, Deliver) for effect in s.effects) == 2


def test_what_the_last_happening_did() -> None:
    s = play(page(responses=RESPONSES)).customer("STOP")
    assert s.responded()
    assert s.responded(R.OPT_OUT_CONFIRMATION)
    assert not s.responded(R.HELP)
    assert not s.found()
    s.agent("Sale!")
    assert s.refused()
    assert s.refused("consent.opted-out")
    assert not s.refused("lifecycle.not-the-owner")
    assert not s.responded()
    s.customer("Hello?")
    assert s.found()
    assert s.found("consent.message-after-opt-out")
    assert not s.found("conversation.clock-went-back")
    assert [finding.rule for finding in s.findings] == ["consent.message-after-opt-out"]
    assert not s.refused()


def test_the_last_session_is_told_of_after_its_end() -> None:
    s = play(page()).customer("Hi")
    assert s.status is WAITING
    ended = s.session
    s.ends().customer("Hi")
    assert ended is not None
    assert s.session is not None
    assert s.session.id != ended.id


def test_several_agents_and_what_they_say_among_themselves() -> None:
    s = play(service()).customer("Hi").accept("ana").invites(to="agent:bo").joins("bo")
    s.whispers("Is that right?").customer("Well?").agent("Yes.", by="bo")
    assert s.participants == ("bo",)
    assert s.whispered == ("Is that right?",)
    assert s.delivered == ("Well?", "Well?", "Yes.")
    assert s.notices == (Notice.AGENT_JOINED,)
    assert "Is that right?" not in s.sent
    kinds = [entry.kind for entry in s.transcript.entries if entry.text == "Is that right?"]
    assert kinds == [EntryKind.WHISPER]
