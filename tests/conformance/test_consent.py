"""The rules of the consent room, one test each."""

import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, Person, minute

from msgcore.consent import NEWCOMER, Permission, SendKind, permits
from msgcore.rules import Refusal
from msgcore.vocabulary import ConsentRequirement


def refused(person: Person, kind: SendKind) -> tuple[str, ...]:
    verdict = permits(person.state, person.channel, kind)
    return verdict.rules if isinstance(verdict, Refusal) else ()


@pytest.mark.rule("consent.opted-out")
def test_nothing_is_sent_to_somebody_who_opted_out() -> None:
    """After an opt-out no message, response, prompt or broadcast is sent, until the person opts in.

    The confirmation of the opt-out, and the answers to help and custom keywords, are sent to
    anyone. Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes.
    """
    person = Person(LONG_CODE).says("Hi").says("STOP")
    answers = {SendKind.OPT_OUT_CONFIRMATION, SendKind.KEYWORD_REPLY}
    for kind in SendKind:
        assert ("consent.opted-out" in refused(person, kind)) is (kind not in answers)
    person.says("START")
    assert refused(person, SendKind.MESSAGE) == ()


@pytest.mark.rule("consent.below-requirement")
def test_a_person_is_messaged_when_the_level_meets_the_channels() -> None:
    """A person receives messages once the level of consent is what the channel asks for.

    Guide: Track Customer Consent in Messaging Channels.
    """
    person = Person(SHORT_CODE)
    for text in ("Hi", "START"):
        assert refused(person.says(text), SendKind.MESSAGE) == ("consent.below-requirement",)
    assert refused(person.says("YES"), SendKind.MESSAGE) == ()
    # The same person, on a channel that asks for less.
    said_hi = Person(SHORT_CODE).says("Hi")
    assert isinstance(permits(said_hi.state, LONG_CODE, SendKind.MESSAGE), Permission)
    # Nobody is messaged who has never said anything.
    assert isinstance(permits(NEWCOMER, LONG_CODE, SendKind.MESSAGE), Refusal)


@pytest.mark.rule("consent.not-explicit")
def test_a_broadcast_goes_to_people_who_opted_in_explicitly() -> None:
    """Implicit consent is enough for an answer, never for a broadcast.

    Guide: Set Up Broadcast Messaging in Service Cloud.
    """
    person = Person(LONG_CODE).says("Hi")
    assert refused(person, SendKind.MESSAGE) == ()
    assert refused(person, SendKind.BROADCAST) == ("consent.not-explicit",)
    assert refused(person.says("START"), SendKind.BROADCAST) == ()


@pytest.mark.rule("consent.message-after-opt-out")
def test_an_ordinary_message_after_an_opt_out_grants_nothing_and_is_not_answered() -> None:
    """Whoever opted out and writes on is not taken to consent again; a keyword is needed.

    msgcore: An ordinary message of an opted-out person.
    """
    person = Person(WHATSAPP).says("STOP").says("One more question")
    assert person.refused == ("consent.message-after-opt-out",)
    assert (person.level, person.replies, person.last.events) == ("opted-out", [], ())
    # A double opt-in keyword alone is no grant either.
    person = Person(SHORT_CODE).says("STOP").says("YES")
    assert person.refused == ("consent.message-after-opt-out",)
    assert (person.level, person.replies) == ("opted-out", [])


@pytest.mark.rule("consent.opt-out-overtaken")
def test_an_opt_out_older_than_a_grant_is_recorded_but_not_confirmed() -> None:
    """An opt-out that arrives after a later opt-in stays on record; the later grant stands.

    A confirmation would say what is no longer true. msgcore: A late opt-out.
    """
    person = Person(LONG_CODE).says("START", at=10).says("STOP", at=9)
    assert person.refused == ("consent.opt-out-overtaken",)
    assert (person.level, person.replies, len(person.last.events)) == ("explicit", [], 1)
    assert person.state.opt_out is not None
    assert person.state.opt_out.at == minute(9)


@pytest.mark.rule("consent.grant-overtaken")
def test_a_grant_that_is_not_later_than_an_opt_out_grants_nothing() -> None:
    """An opt-in that arrives after a later opt-out, or of the same instant, changes nothing.

    msgcore: A late opt-in.
    """
    for sent in (9, 10):
        person = Person(LONG_CODE).says("STOP", at=10).says("START", at=sent)
        assert person.refused == ("consent.grant-overtaken",)
        assert (person.level, person.replies, len(person.last.events)) == ("opted-out", [], 1)
    assert person.says("START", at=10.001).level == "explicit"


@pytest.mark.rule("consent.double-opt-in-unavailable")
def test_a_channel_that_cannot_ask_twice_says_so() -> None:
    """Enhanced channels have no double opt-in; one that asks for it reaches nobody, and says why.

    Guide: Track Customer Consent in Messaging Channels.
    """
    channel = attrs.evolve(WHATSAPP, requirement=ConsentRequirement.DOUBLE)
    person = Person(channel).says("START")
    assert person.refused == ("consent.double-opt-in-unavailable",)
    assert (person.level, person.replies, len(person.last.events)) == ("explicit", [], 1)
    person.says("Hello?")
    assert person.refused == ("consent.double-opt-in-unavailable",)
    assert refused(person, SendKind.MESSAGE) == ("consent.below-requirement",)
