"""Verifying a ledger: what each kind of tampering looks like."""

import attrs
import pytest
from tests.consent.books import (
    ANNA,
    BEN,
    KEY,
    ORDERS,
    entered,
    opted_out,
    said,
    with_entry,
)
from tests.consent.people import minute

from msgcore.consent import (
    LEDGER_RULES,
    ConsentState,
    Evidence,
    Head,
    Kept,
    Ledger,
    Moment,
    OptedIn,
    OptedOut,
    append,
    erase,
    seal_entry,
    verify,
)
from msgcore.policy import DOCUMENTED, override
from msgcore.rules import Report


def found(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule.removeprefix("consent.ledger-"), finding.path) for finding in report]


def without(ledger: Ledger, place: int) -> Ledger:
    return Ledger(entries=ledger.entries[:place] + ledger.entries[place + 1 :])


def forged(ledger: Ledger, place: int, record: OptedIn) -> Ledger:
    """The ledger as somebody left it who knows how it is made, and made every hash anew."""
    forgery = Ledger(entries=ledger.entries[:place])
    for number, entry in enumerate(ledger.entries[place:], start=place):
        forgery = forgery.with_entry(
            seal_entry(
                record if number == place else entry.record,
                after=forgery.head,
                scope=entry.scope,
                subject=entry.subject,
                salt=entry.salt,
                evidence=entry.evidence,
            )
        )
    return forgery


def test_a_ledger_as_it_was_entered_is_in_order() -> None:
    for ledger in (Ledger(), opted_out(), erase(opted_out(), ANNA, minute(60), KEY)):
        report = verify(ledger, ledger.head)
        assert report.ok
        assert len(report) == 0


def test_a_changed_record_is_found() -> None:
    changed = with_entry(opted_out(), 3, record=said(OptedIn, 2, keyword="STOP"))
    assert found(verify(changed)) == [("entry-altered", "entries[3]")]


def test_a_changed_record_with_its_hash_made_anew_is_found_by_the_next() -> None:
    changed = with_entry(opted_out(), 1, hash="a" * 64)
    assert found(verify(changed)) == [
        ("chain-broken", "entries[2]"),
        ("entry-altered", "entries[1]"),
    ]


def test_a_dropped_entry_is_found() -> None:
    assert found(verify(without(opted_out(), 1))) == [
        ("chain-broken", "entries[1]"),
        ("out-of-sequence", "entries[1]"),
        ("out-of-sequence", "entries[2]"),
    ]


def test_the_first_entry_is_missed_too() -> None:
    assert ("chain-broken", "entries[0]") in found(verify(without(opted_out(), 0)))


def test_swapped_entries_are_found() -> None:
    first, second, *rest = opted_out().entries
    report = verify(Ledger(entries=(second, first, *rest)))
    assert {rule for rule, _ in found(report)} == {"chain-broken", "out-of-sequence"}


def test_entries_cut_off_are_missed_by_who_knows_the_head() -> None:
    ledger = opted_out()
    shorter = without(ledger, 3)
    assert verify(shorter).ok
    assert found(verify(shorter, ledger.head)) == [("truncated", "")]


def test_a_forgery_with_every_hash_made_anew_is_found_by_who_knows_the_head() -> None:
    ledger = opted_out()
    forgery = forged(ledger, 3, said(OptedIn, 9))
    assert verify(forgery).ok
    assert found(verify(forgery, ledger.head)) == [("truncated", "entries[3]")]


def test_a_ledger_may_have_grown_since_its_head_was_noted() -> None:
    for anchor in (Head(count=0, hash=""), opted_out().head):
        assert verify(entered(opted_out(), said(OptedIn, 9)), anchor).ok


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"subject": "+15550199"}, [("seal-broken", "entries[3].subject")]),
        ({"evidence": Evidence(text="Go on")}, [("seal-broken", "entries[3].evidence")]),
        (
            {"salt": "00"},
            [
                ("seal-broken", "entries[3].subject"),
                ("seal-broken", "entries[3].evidence"),
                ("salt-weak", "entries[3].salt"),
            ],
        ),
        (
            {"salt": ""},
            [("erasure-unrecorded", "entries[3]"), ("salt-missing", "entries[3].salt")],
        ),
        ({"subject": ""}, [("erasure-unrecorded", "entries[3]")]),
        ({"evidence": Evidence()}, [("erasure-unrecorded", "entries[3]")]),
        (
            {"evidence": None},
            [("entry-altered", "entries[3]"), ("erasure-unrecorded", "entries[3]")],
        ),
        (
            {"salt": "", "subject": "", "evidence": Evidence()},
            [("erasure-unrecorded", "entries[3]")],
        ),
    ],
)
def test_what_is_sealed_cannot_be_changed_or_taken_away(
    changes: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert sorted(found(verify(with_entry(opted_out(), 3, **changes)))) == sorted(expected)


def test_an_erasure_that_left_something_is_found() -> None:
    before = opted_out()
    erased = erase(before, ANNA, minute(60), KEY)
    for changes in (
        {"subject": ANNA},
        {"salt": before.entries[3].salt},
        {"evidence": before.entries[3].evidence},
    ):
        assert ("erasure-incomplete", "entries[3]") in found(
            verify(with_entry(erased, 3, **changes))
        )


def test_a_salt_without_anything_to_seal_is_found() -> None:
    erased = erase(opted_out(), ANNA, minute(60), KEY)
    assert found(verify(with_entry(erased, 4, salt="ab" * 16))) == [
        ("seal-broken", "entries[4].salt")
    ]


def test_words_that_were_never_kept_are_not_missed_but_must_be_the_right_ones() -> None:
    sparing = override(DOCUMENTED, {"consent.ledger_keeps_text": False})
    ledger = append(
        Ledger(),
        said(OptedOut, 1),
        subject=ANNA,
        scope=ORDERS,
        salt=bytes(16),
        evidence=Evidence(text="Stop"),
        policy=sparing,
    )
    assert len(verify(ledger)) == 0
    assert len(verify(with_entry(ledger, 0, evidence=Evidence(text="Stop")))) == 0
    assert found(verify(with_entry(ledger, 0, evidence=Evidence(text="Go")))) == [
        ("seal-broken", "entries[0].evidence")
    ]


def test_a_record_that_was_entered_twice_is_pointed_at() -> None:
    ledger = entered(opted_out(), said(OptedOut, 7, "OptedOut@2"))
    assert [finding.message for finding in verify(ledger)] == [
        "the record of entries[3] is here otherwise"
    ]
    twin = seal_entry(
        ledger.entries[3].record,
        after=ledger.head,
        scope=ORDERS,
        subject=ANNA,
        salt="ee" * 16,
    )
    assert verify(ledger.with_entry(twin)).findings[-1].message == (
        "the record of entries[3] is here again"
    )
    assert verify(ledger).ok


def test_a_finding_never_holds_what_a_person_wrote() -> None:
    ledger = with_entry(opted_out(), 3, subject="+15550199", record=said(OptedIn, 2))
    for finding in verify(ledger):
        assert "Anna" not in str(attrs.asdict(finding))
        assert "1555" not in str(attrs.asdict(finding))


def test_a_host_may_weigh_findings_otherwise() -> None:
    rules = LEDGER_RULES.with_settings({"consent.ledger-id-repeated": {"severity": "error"}})
    ledger = entered(opted_out(), said(OptedOut, 7, "OptedOut@2"))
    assert verify(ledger).ok
    assert not verify(ledger, rules=rules).ok


# Erasures that somebody forged


def erased_otherwise(ledger: Ledger, **changes: object) -> Ledger:
    """Anna is erased, and the erasure says something else than it should."""
    erased = erase(ledger, ANNA, minute(60), KEY)
    record = attrs.evolve(erased.last.record, **changes)
    forgery = Ledger(entries=erased.entries[:-1])
    return forgery.with_entry(seal_entry(record, after=forgery.head))


def test_an_opt_out_cannot_be_erased_away() -> None:
    """Whoever names the entries and keeps nothing would have made the person a newcomer."""
    ledger = opted_out()
    early = Kept(scope=ORDERS, state=ConsentState(opt_out=Moment(at=minute(1), id="m")))
    elsewhere = attrs.evolve(
        early, scope="news", state=ConsentState(opt_out=Moment(at=minute(9), id="m"))
    )
    for kept in ((), (early,), (elsewhere,), (Kept(scope=ORDERS, state=ConsentState()),)):
        forgery = erased_otherwise(ledger, kept=kept)
        assert found(verify(forgery, ledger.head)) == [
            ("opt-out-dropped", "entries[4].record.kept")
        ]


def test_what_an_earlier_erasure_kept_is_kept_by_the_next() -> None:
    once = erase(opted_out(), ANNA, minute(60), KEY)
    returned = entered(once, said(OptedIn, 70))
    assert verify(erase(returned, ANNA, minute(80), KEY)).ok
    assert found(verify(erased_otherwise(returned, kept=()))) == [
        ("opt-out-dropped", "entries[6].record.kept")
    ]


def test_an_erasure_that_names_what_is_not_there_drops_nothing() -> None:
    assert verify(erased_otherwise(opted_out(), entries=(0, 1, 3, 99))).ok


def test_an_erasure_does_not_name_the_person_whom_it_protects() -> None:
    erased = erase(opted_out(), ANNA, minute(60), KEY)
    forgery = Ledger(entries=erased.entries[:-1])
    named = seal_entry(erased.last.record, after=forgery.head, subject=ANNA, salt="ab" * 16)
    assert found(verify(forgery.with_entry(named))) == [("seal-broken", "entries[4].seal.subject")]


def test_what_nobody_said_is_no_evidence() -> None:
    ledger = opted_out()
    nobodys = seal_entry(said(OptedIn, 9), after=ledger.head, scope=ORDERS)
    assert found(verify(ledger.with_entry(nobodys))) == [("seal-broken", "entries[4].seal.subject")]


def test_two_erased_people_may_have_had_one_id() -> None:
    ledger = entered(Ledger(), said(OptedOut, 1, "row-1"))
    ledger = entered(ledger, said(OptedOut, 1, "row-1"), subject=BEN)
    ledger = erase(erase(ledger, ANNA, minute(60), KEY), BEN, minute(61), KEY)
    assert len(verify(ledger)) == 0


def test_two_ledgers_cannot_be_spliced() -> None:
    one, other = opted_out(), entered(Ledger(), said(OptedOut, 1), subject=BEN)
    other = entered(other, said(OptedIn, 2), subject=BEN)
    spliced = Ledger(entries=(*other.entries, *one.entries[2:]))
    assert found(verify(spliced)) == [("chain-broken", "entries[2]")]


def test_words_that_were_sealed_again_are_found() -> None:
    """Whoever changes the words and their seal has another hash."""
    ledger = opted_out()
    entry = ledger.entries[3]
    again = seal_entry(
        entry.record,
        after=ledger.entries[2].head,
        scope=ORDERS,
        subject=ANNA,
        salt=entry.salt,
        evidence=Evidence(text="Go on"),
    )
    for forged_hash, expected in ((entry.hash, "entry-altered"), (again.hash, "truncated")):
        changed = Ledger(
            entries=(*ledger.entries[:3], attrs.evolve(again, hash=forged_hash)),
        )
        assert found(verify(changed, ledger.head)) == [(expected, "entries[3]")]


def test_swapped_salts_are_found() -> None:
    ledger = opted_out()
    first, second = ledger.entries[0].salt, ledger.entries[1].salt
    swapped = with_entry(with_entry(ledger, 0, salt=second), 1, salt=first)
    assert {rule for rule, _ in found(verify(swapped))} == {"seal-broken"}
