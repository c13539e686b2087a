"""Consent from outside the channel: with evidence, and never around an opt-out."""

import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, Person, minute

from msgcore import codec
from msgcore.channels import Channel
from msgcore.consent import (
    IMPORTED_LEVELS,
    ConsentDecision,
    DeclaredOutside,
    OutsideConsent,
    Revocation,
    ThreadEnd,
    ThreadReport,
    declare,
    imported_level,
    report_thread,
)
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, Policy, override
from msgcore.vocabulary import Actor, ConsentLevel, ConsentSource

LEVELS = [level for level in ConsentLevel if level is not ConsentLevel.NONE]


def outside(level: str = "explicit", at: float = 5, **changes: object) -> OutsideConsent:
    fields = {
        "id": "form-1",
        "occurred_at": minute(at),
        "received_at": minute(at + 60),
        "level": ConsentLevel(level),
        "source": ConsentSource.FORM,
        "reference": "https://example.com/join",
        "disclosure": "Text me about my orders.",
    }
    return OutsideConsent(**{**fields, **changes})


def declared(person: Person, what: OutsideConsent, policy: Policy = DOCUMENTED) -> Person:
    return person.decided(declare(person.state, what, person.channel, policy))


def policy(**choices: bool) -> Policy:
    return override(DOCUMENTED, {f"consent.{name}": value for name, value in choices.items()})


# Grants


def test_it_is_recorded_with_its_evidence_as_of_when_it_was_given() -> None:
    person = declared(Person(WHATSAPP), outside(by="shop"))
    (event,) = person.last.events
    assert isinstance(event, DeclaredOutside)
    assert (event.occurred_at, event.received_at) == (minute(5), minute(65))
    assert (event.actor, event.by, event.policy) == (Actor.SYSTEM, "shop", "documented")
    assert (event.level, event.source) == (ConsentLevel.EXPLICIT, ConsentSource.FORM)
    assert (event.reference, event.disclosure) == (
        "https://example.com/join",
        "Text me about my orders.",
    )
    assert (person.level, person.replies) == ("explicit", ["opt-in-confirmation"])


@pytest.mark.parametrize("level", ["implicit", "explicit", "double", "opted-out"])
def test_whatever_is_declared_becomes_the_level(level: str) -> None:
    person = declared(Person(SHORT_CODE), outside(level))
    assert person.level == level
    assert person.state.cause is not None
    assert person.state.cause.id == "form-1"


def test_a_double_opt_in_is_both_steps_and_an_explicit_one_is_asked_to_confirm() -> None:
    assert declared(Person(SHORT_CODE), outside("double")).replies == ["opt-in-confirmation"]
    person = declared(Person(SHORT_CODE), outside("explicit"))
    assert person.replies == ["double-opt-in-prompt"]
    assert person.says("YES", at=9).level == "double"


def test_implicit_consent_from_outside_is_not_answered() -> None:
    assert declared(Person(LONG_CODE), outside("implicit")).replies == []


def test_the_same_declaration_changes_nothing_when_it_comes_again() -> None:
    for level in LEVELS:
        person = declared(Person(LONG_CODE), outside(level.value))
        state = person.state
        assert declared(person, outside(level.value)).last == ConsentDecision()
        assert person.state == state


def test_what_is_imported_is_not_answered_and_a_policy_may_answer_nothing() -> None:
    imported = outside(source=ConsentSource.IMPORT)
    assert declared(Person(WHATSAPP), imported).replies == []
    stop = outside("opted-out", source=ConsentSource.IMPORT)
    assert declared(Person(WHATSAPP), stop).replies == []
    quiet = policy(answer_outside_consent=False)
    person = declared(Person(WHATSAPP), outside(), quiet)
    assert (person.level, person.replies) == ("explicit", [])


# Somebody who opted out


def test_a_form_never_raises_somebody_who_opted_out_unless_later_and_explicit() -> None:
    person = Person(LONG_CODE).says("STOP", at=10)
    before = declared(person.fork(), outside("double", at=10))
    assert before.refused == ("consent.grant-overtaken",)
    assert (before.level, before.replies, len(before.last.events)) == ("opted-out", [], 1)
    implicit = declared(person.fork(), outside("implicit", at=20))
    assert implicit.refused == ("consent.implicit-after-opt-out",)
    assert (implicit.level, implicit.last.events) == ("opted-out", ())
    later = declared(person, outside("explicit", at=10.001))
    assert (later.level, later.replies) == ("explicit", ["opt-in-confirmation"])


def test_an_opt_out_from_outside_is_one_and_wins_ties() -> None:
    person = declared(Person(LONG_CODE).says("START", at=5), outside("opted-out", at=5))
    assert (person.level, person.replies) == ("opted-out", ["opt-out-confirmation"])
    again = declared(person, outside("opted-out", at=6, id="form-2"))
    assert (len(again.last.events), again.replies) == (1, [])
    late = declared(Person(LONG_CODE).says("START", at=5), outside("opted-out", at=4))
    assert late.refused == ("consent.opt-out-overtaken",)
    assert late.level == "explicit"


# Evidence


@pytest.mark.parametrize(
    ("level", "missing"),
    [
        ("implicit", "missing: reference"),
        ("explicit", "missing: reference, disclosure"),
        ("double", "missing: reference, disclosure"),
    ],
)
def test_a_grant_without_evidence_is_refused_and_names_what_is_missing(
    level: str, missing: str
) -> None:
    bare = outside(level, reference="", disclosure="")
    person = declared(Person(LONG_CODE), bare)
    assert person.refused == ("consent.evidence-missing",)
    assert person.last.refusal is not None
    assert person.last.refusal.reasons[0].detail == missing
    assert (person.level, person.last.events, person.replies) == ("none", (), [])
    lax = declared(person, bare, policy(outside_grants_require_evidence=False))
    assert lax.level == level


def test_nobody_has_to_prove_a_no() -> None:
    bare = outside("opted-out", reference="", disclosure="")
    assert declared(Person(LONG_CODE), bare).level == "opted-out"


def test_the_words_may_be_kept_as_their_digest() -> None:
    digest = "sha256:" + "0a" * 32
    assert declared(Person(WHATSAPP), outside(disclosure=digest)).level == "explicit"
    for wrong in ("sha256:", "sha256:xyz", digest + "0", digest.upper().replace("SHA", "sha")):
        with pytest.raises(InvalidValueError, match="no digest"):
            outside(disclosure=wrong)


def test_no_level_at_all_cannot_be_declared() -> None:
    with pytest.raises(InvalidValueError, match="nothing that one can declare"):
        outside("none")


# Imports


def test_an_import_names_levels_as_the_documents_do() -> None:
    names = ("DoublyOptedIn", "ExplicitlyOptedIn", "ImplicitlyOptedIn", "OptedOut")
    assert [imported_level(name).value for name in names] == [
        "double",
        "explicit",
        "implicit",
        "opted-out",
    ]
    assert set(IMPORTED_LEVELS) == set(names)
    with pytest.raises(InvalidValueError, match="Known: DoublyOptedIn, ExplicitlyOptedIn"):
        imported_level("Implicit")


# What stands in the way


def test_nothing_is_answered_while_a_message_is_held() -> None:
    person = Person(WHATSAPP).says("Hi").hints(Revocation(cue="no more", language="en"), at=9)
    early = declared(person.fork(), outside(at=5))
    assert (early.level, early.replies) == ("explicit", [])
    assert early.refused == ("consent.revocation-suspected",)
    assert declared(person, outside(at=10)).replies == ["opt-in-confirmation"]


@pytest.mark.parametrize("channel", [WHATSAPP, LONG_CODE])
def test_nothing_is_answered_in_a_thread_that_is_gone(channel: Channel) -> None:
    gone = ThreadReport(
        id="t", occurred_at=minute(3), received_at=minute(3), kind=ThreadEnd.BLOCKED
    )
    person = Person(channel)
    person.decided(report_thread(person.state, gone, DOCUMENTED))
    declared(person, outside())
    assert (person.level, person.replies) == ("explicit", [])
    assert person.refused == ("consent.thread-blocked",)


def test_values_go_to_data_and_back() -> None:
    what = outside("double")
    assert codec.from_data(OutsideConsent, codec.to_data(what)) == what
    decision = declared(Person(WHATSAPP), what).last
    assert codec.from_data(ConsentDecision, codec.to_data(decision)) == decision
    (event,) = decision.events
    with pytest.raises(InvalidValueError, match="declare"):
        attrs.evolve(event, level=ConsentLevel.NONE)
