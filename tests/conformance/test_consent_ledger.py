"""The rules of the ledger of consent, one test each."""

import attrs
import pytest
from tests.consent.books import ANNA, KEY, ORDERS, entered, opted_out, said, salt, with_entry
from tests.consent.people import minute

from msgcore.consent import (
    Evidence,
    Ledger,
    OptedIn,
    OptedOut,
    append,
    erase,
    hash_of,
    seal_entry,
    verify,
)
from msgcore.rules import Refusal, Report, Severity


def found(report: Report, rule: str) -> list[str]:
    return [finding.path for finding in report if finding.rule == rule]


def refused(ledger: Ledger, with_salt: bytes) -> tuple[str, ...]:
    answer = append(ledger, said(OptedOut, 50), subject=ANNA, scope=ORDERS, salt=with_salt)
    return answer.rules if isinstance(answer, Refusal) else ()


@pytest.mark.rule("consent.ledger-salt-too-short")
def test_a_salt_has_sixteen_bytes_or_more() -> None:
    """Words that were erased must not be guessed from their hash by trying out short salts.

    msgcore: The salt of an entry.
    """
    assert refused(Ledger(), bytes(15)) == ("consent.ledger-salt-too-short",)
    assert refused(Ledger(), bytes(16)) == ()


@pytest.mark.rule("consent.ledger-salt-reused")
def test_a_salt_belongs_to_one_entry() -> None:
    """Under one salt, two people who wrote the same would have the same hash.

    msgcore: The salt of an entry.
    """
    ledger = opted_out()
    assert refused(ledger, salt(3)) == ("consent.ledger-salt-reused",)
    assert refused(ledger, salt(4)) == ()


@pytest.mark.rule("consent.ledger-entry-altered")
def test_the_hash_of_an_entry_is_that_of_what_it_holds() -> None:
    """Whoever turns an opt-out into a grant is found out. msgcore: The chain of the ledger."""
    ledger = opted_out()
    assert [entry.hash for entry in ledger.entries] == [hash_of(e) for e in ledger.entries]
    changed = with_entry(ledger, 3, record=said(OptedIn, 2))
    assert found(verify(changed), "consent.ledger-entry-altered") == ["entries[3]"]


@pytest.mark.rule("consent.ledger-chain-broken")
def test_an_entry_holds_the_hash_of_the_one_before() -> None:
    """An entry cannot be put in, or taken out, without the next one showing it.

    msgcore: The chain of the ledger.
    """
    ledger = opted_out()
    shorter = Ledger(entries=ledger.entries[:1] + ledger.entries[2:])
    assert found(verify(shorter), "consent.ledger-chain-broken") == ["entries[1]"]
    assert found(verify(ledger), "consent.ledger-chain-broken") == []


@pytest.mark.rule("consent.ledger-out-of-sequence")
def test_entries_are_numbered_without_a_gap() -> None:
    """The number of an entry is how many stand before it. msgcore: The chain of the ledger."""
    ledger = opted_out()
    shorter = Ledger(entries=ledger.entries[:2] + ledger.entries[3:])
    assert found(verify(shorter), "consent.ledger-out-of-sequence") == ["entries[2]"]
    assert found(verify(ledger), "consent.ledger-out-of-sequence") == []


@pytest.mark.rule("consent.ledger-truncated")
def test_a_ledger_still_holds_its_noted_head() -> None:
    """What was cut off at the end shows only to somebody who noted where the end was.

    msgcore: The chain of the ledger.
    """
    ledger = opted_out()
    shorter = Ledger(entries=ledger.entries[:3])
    assert found(verify(shorter, ledger.head), "consent.ledger-truncated") == [""]
    replaced = entered(shorter, said(OptedIn, 9))
    assert found(verify(replaced, ledger.head), "consent.ledger-truncated") == ["entries[3]"]
    grown = entered(ledger, said(OptedIn, 9))
    assert found(verify(grown, ledger.head), "consent.ledger-truncated") == []


@pytest.mark.rule("consent.ledger-seal-broken")
def test_words_and_address_are_those_that_were_sealed() -> None:
    """Nobody can put other words into a person's mouth. msgcore: What the ledger seals."""
    changed = with_entry(opted_out(), 3, evidence=Evidence(text="Yes, please"))
    assert found(verify(changed), "consent.ledger-seal-broken") == ["entries[3].evidence"]
    changed = with_entry(opted_out(), 3, subject="+15550199")
    assert found(verify(changed), "consent.ledger-seal-broken") == ["entries[3].subject"]


@pytest.mark.rule("consent.ledger-salt-missing")
def test_words_that_stand_without_their_salt_prove_nothing() -> None:
    """Without the salt nobody can hold the words against their seal.

    msgcore: What the ledger seals.
    """
    changed = with_entry(opted_out(), 3, salt="")
    assert found(verify(changed), "consent.ledger-salt-missing") == ["entries[3].salt"]


@pytest.mark.rule("consent.ledger-erasure-unrecorded")
def test_evidence_does_not_vanish_without_an_erasure_that_says_so() -> None:
    """Only the erasure of a person explains why words are gone.

    msgcore: Erasure from the ledger.
    """
    erased = erase(opted_out(), ANNA, minute(60), KEY)
    assert found(verify(erased), "consent.ledger-erasure-unrecorded") == []
    unsaid = Ledger(entries=erased.entries[:-1])
    assert found(verify(unsaid), "consent.ledger-erasure-unrecorded") == [
        "entries[0]",
        "entries[1]",
        "entries[3]",
    ]
    # An erasure speaks of what came before it, and not of what comes later.
    later = entered(erased, said(OptedIn, 70))
    numbers = (*erased.last.record.entries, 5)
    early = with_entry(later, 5, subject="", salt="")
    early = with_entry(
        early,
        4,
        record=type(erased.last.record)(
            person=erased.last.record.person,
            key=erased.last.record.key,
            at=minute(60),
            entries=numbers,
        ),
    )
    assert "entries[5]" in found(verify(early), "consent.ledger-erasure-unrecorded")


@pytest.mark.rule("consent.ledger-erasure-incomplete")
def test_of_an_erased_entry_nothing_is_left() -> None:
    """A copy that was not replaced still holds what somebody had a right to see erased.

    msgcore: Erasure from the ledger.
    """
    before = opted_out()
    erased = erase(before, ANNA, minute(60), KEY)
    assert found(verify(erased), "consent.ledger-erasure-incomplete") == []
    stale = Ledger(entries=(before.entries[0], *erased.entries[1:]))
    assert found(verify(stale), "consent.ledger-erasure-incomplete") == ["entries[0]"]


@pytest.mark.rule("consent.ledger-opt-out-dropped")
def test_an_erasure_keeps_the_opt_outs_of_what_it_erases() -> None:
    """Erasing somebody must not make them reachable, by mistake or on purpose.

    msgcore: Erasure from the ledger.
    """
    erased = erase(opted_out(), ANNA, minute(60), KEY)
    assert found(verify(erased), "consent.ledger-opt-out-dropped") == []
    careless = attrs.evolve(erased.last.record, kept=())
    forgery = Ledger(entries=erased.entries[:-1])
    forgery = forgery.with_entry(seal_entry(careless, after=forgery.head))
    assert found(verify(forgery), "consent.ledger-opt-out-dropped") == ["entries[4].record.kept"]


@pytest.mark.rule("consent.ledger-id-repeated")
def test_one_message_is_entered_once() -> None:
    """Two entries under one id, and the provider has delivered two different things.

    It is a warning: both are evidence, and both count. msgcore: Repeated deliveries.
    """
    ledger = entered(opted_out(), said(OptedOut, 8, "OptedOut@2"))
    report = verify(ledger)
    assert found(report, "consent.ledger-id-repeated") == ["entries[4]"]
    assert report.findings[0].severity is Severity.WARNING
    # Another kind of record, person or scope has ids of its own.
    assert len(verify(entered(opted_out(), said(OptedIn, 8, "OptedOut@2")))) == 0


@pytest.mark.rule("consent.ledger-salt-weak")
def test_salts_that_were_entered_elsewhere_are_looked_at_too() -> None:
    """A ledger that another program wrote may have salts that are too short or not unique.

    msgcore: The salt of an entry.
    """
    ledger = Ledger()
    for name, salted in (("a", "00" * 15), ("b", "11" * 16), ("c", "11" * 16)):
        stop = said(OptedOut, 1, name)
        ledger = ledger.with_entry(
            seal_entry(stop, after=ledger.head, scope=ORDERS, subject=ANNA, salt=salted)
        )
    report = verify(ledger)
    assert found(report, "consent.ledger-salt-weak") == ["entries[0].salt", "entries[2].salt"]
    assert report.ok
