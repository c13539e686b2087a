"""Laws of the ledger: for all that is said, every order of arrival, every tampering."""

import json
from functools import reduce

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.consent.books import ANNA, BEN, KEY, OFFERS, ORDERS
from tests.consent.people import WHATSAPP, minute

from msgcore import codec
from msgcore.consent import (
    NEWCOMER,
    ConsentEvent,
    ConsentState,
    DoublyOptedIn,
    Entry,
    Erased,
    Evidence,
    Head,
    Ledger,
    Means,
    OptedIn,
    OptedOut,
    Outside,
    Permission,
    SendKind,
    WroteFirst,
    append,
    decide_send,
    erase,
    evolve,
    explain,
    is_suppressed,
    permits,
    seal_entry,
    state_of,
    verify,
)
from msgcore.policy import DOCUMENTED
from msgcore.vocabulary import ConsentLevel

CARL = "+15550199"
KINDS = (WroteFirst, OptedIn, DoublyOptedIn, OptedOut)


@attrs.frozen(kw_only=True)
class Arrival:
    """What is handed to `append`, but for the salt."""

    record: ConsentEvent
    subject: str
    scope: str
    evidence: Evidence | None


@st.composite
def arrivals(
    draw: st.DrawFn, *, least: int = 0, first: int = 0, last: int = 6, prefix: str = "e"
) -> list[Arrival]:
    """Different events of two people for two scopes, with words that no other text holds."""
    drawn = draw(
        st.lists(
            st.tuples(
                st.sampled_from(KINDS),
                st.integers(first, last),
                st.sampled_from([ANNA, BEN]),
                st.sampled_from([ORDERS, OFFERS]),
                st.sampled_from(["none", "text", "form"]),
            ),
            min_size=least,
            max_size=10,
        )
    )
    return [arrival(f"{prefix}{number}", *one) for number, one in enumerate(drawn)]


def arrival(  # noqa: PLR0913, PLR0917 - as drawn
    name: str, kind: type[ConsentEvent], at: int, subject: str, scope: str, shown: str
) -> Arrival:
    words = {
        "none": None,
        "text": Evidence(text=f"Secret-{name} wish Ä"),
        "form": Evidence(outside=Outside(means=Means.FORM, reference=f"secret-{name}/row")),
    }
    event = kind(id=name, occurred_at=minute(at), received_at=minute(at), policy="documented")
    return Arrival(record=event, subject=subject, scope=scope, evidence=words[shown])


def book(arrived: list[Arrival], ledger: Ledger | None = None) -> Ledger:
    ledger = ledger or Ledger()
    for one in arrived:
        salt = (ledger.head.count + 1).to_bytes(16, "big")
        longer = append(
            ledger,
            one.record,
            subject=one.subject,
            scope=one.scope,
            salt=salt,
            evidence=one.evidence,
            key=KEY,
        )
        assert isinstance(longer, Ledger)
        ledger = longer
    return ledger


def by_hand(arrived: list[Arrival], subject: str = ANNA, scope: str = ORDERS) -> ConsentState:
    theirs = [one.record for one in arrived if (one.subject, one.scope) == (subject, scope)]
    return reduce(evolve, theirs, NEWCOMER)


@given(arrivals())
def test_folding_the_ledger_is_folding_the_events(arrived: list[Arrival]) -> None:
    ledger = book(arrived)
    for subject in (ANNA, BEN):
        for scope in (ORDERS, OFFERS):
            assert state_of(ledger, subject, scope) == by_hand(arrived, subject, scope)


@given(arrivals(least=1), st.data())
def test_any_order_and_any_repetition_of_delivery_gives_the_same_state(
    arrived: list[Arrival], data: st.DataObject
) -> None:
    repeated = data.draw(st.lists(st.sampled_from(arrived), max_size=5))
    late = [
        attrs.evolve(one, record=attrs.evolve(one.record, received_at=minute(99)))
        for one in repeated
    ]
    delivered = data.draw(st.permutations(arrived + late))
    ledger = book(delivered)
    assert ledger.head.count == len(arrived)
    assert state_of(ledger, ANNA, ORDERS) == by_hand(arrived)
    assert len(verify(ledger, ledger.head)) == 0


@given(arrivals(), st.data())
def test_a_provider_that_uses_an_id_twice_makes_no_difference_to_order(
    arrived: list[Arrival], data: st.DataObject
) -> None:
    ids = data.draw(st.lists(st.sampled_from("ab"), min_size=len(arrived), max_size=len(arrived)))
    said = [
        attrs.evolve(one, record=attrs.evolve(one.record, id=name))
        for one, name in zip(arrived, ids, strict=True)
    ]
    state = state_of(book(said), ANNA, ORDERS)
    assert state == by_hand(said) == state_of(book(data.draw(st.permutations(said))), ANNA, ORDERS)
    mine = [one.record for one in said if (one.subject, one.scope) == (ANNA, ORDERS)]
    stops = [record.occurred_at for record in mine if isinstance(record, OptedOut)]
    assert (state.opt_out.at if state.opt_out else None) == max(stops, default=None)


@given(arrivals())
def test_what_two_people_said_alike_is_lost_by_no_erasure(arrived: list[Arrival]) -> None:
    """Ben says, under the same ids, what Anna said, before and after she is erased."""
    annas = [attrs.evolve(one, subject=ANNA, evidence=None) for one in arrived]
    bens = [attrs.evolve(one, subject=BEN) for one in annas]
    ledger = book(bens, erase(book(annas), ANNA, minute(60), KEY))
    for scope in (ORDERS, OFFERS):
        key = KEY if ledger.key_marks else None
        assert state_of(ledger, BEN, scope, key=key) == by_hand(annas, ANNA, scope)
    assert verify(ledger).ok


@given(arrivals())
def test_every_state_names_its_cause_and_the_ledger_holds_it(arrived: list[Arrival]) -> None:
    ledger = book(arrived)
    state = state_of(ledger, ANNA, ORDERS)
    if state.level is ConsentLevel.NONE:
        assert state.cause is None
    else:
        assert state.cause is not None
        (entry,) = ledger.with_id(state.cause.id)
        assert (entry.subject, entry.scope) == (ANNA, ORDERS)
        assert not isinstance(entry.record, Erased)


@given(arrivals(least=1), st.data())
def test_one_changed_event_changes_the_last_hash(
    arrived: list[Arrival], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(arrived) - 1))
    one = arrived[place]
    changes = data.draw(
        st.sampled_from(
            [
                {"record": attrs.evolve(one.record, occurred_at=minute(7))},
                {"record": attrs.evolve(one.record, received_at=minute(7))},
                {"record": attrs.evolve(one.record, by="ana")},
                {"subject": "+15550199"},
                {"scope": "news"},
                {"evidence": Evidence(text="Changed")},
                {"evidence": Evidence(jurisdiction="CA")},
            ]
        )
    )
    other = [*arrived[:place], attrs.evolve(one, **changes), *arrived[place + 1 :]]
    assert book(other).head.hash != book(arrived).head.hash


@st.composite
def tampered(draw: st.DrawFn) -> tuple[Ledger, Ledger]:
    """A ledger, and what somebody made of it who changed one thing."""
    ledger = book(draw(arrivals(least=2)))
    if draw(st.booleans()):
        ledger = erase(ledger, draw(st.sampled_from([ANNA, BEN])), minute(60), KEY)
    entries = list(ledger.entries)
    place = draw(st.integers(0, len(entries) - 1))
    other = draw(st.integers(0, len(entries) - 1))
    entry = entries[place]
    how = draw(st.sampled_from(["change", "drop", "swap", "insert", "forge", "cut"]))
    if how == "change":
        entries[place] = draw(st.sampled_from(changed(entry, ledger)))
    elif how == "drop":
        del entries[place]
    elif how == "swap":
        entries[place], entries[other] = entries[other], entries[place]
    elif how == "insert":
        entries.insert(other, entry)
    elif how == "forge":
        entries = forged(ledger, place)
    else:
        del entries[place:]
    return ledger, Ledger(entries=tuple(entries))


def changed(entry: object, ledger: Ledger) -> list[object]:
    """Every kind of change to an entry; some may leave it as it is."""
    event = OptedIn(id="x", occurred_at=minute(9), received_at=minute(9), policy="documented")
    evidence = entry.evidence or Evidence()
    scoped = isinstance(entry.record, Erased)
    record = attrs.evolve(entry.record, at=minute(99)) if scoped else event
    return [
        attrs.evolve(entry, number=entry.number + 1),
        attrs.evolve(entry, record=record),
        attrs.evolve(entry, scope="" if scoped else "news"),
        attrs.evolve(entry, subject=CARL),
        attrs.evolve(entry, subject=""),
        attrs.evolve(entry, salt=""),
        attrs.evolve(entry, salt="ab" * 16),
        attrs.evolve(entry, evidence=None),
        attrs.evolve(entry, evidence=attrs.evolve(evidence, text="Go on", canonical="")),
        attrs.evolve(entry, evidence=attrs.evolve(evidence, canonical="")),
        attrs.evolve(entry, evidence=attrs.evolve(evidence, text="", canonical="")),
        attrs.evolve(entry, evidence=attrs.evolve(evidence, jurisdiction="CA")),
        sealed_anew(entry, entry.subject, "Go on"),
        sealed_anew(entry, CARL, evidence.text),
        attrs.evolve(entry, seal=attrs.evolve(entry.seal, words="")),
        attrs.evolve(entry, seal=attrs.evolve(entry.seal, subject="")),
        attrs.evolve(entry, seal=attrs.evolve(entry.seal, kept=False)),
        attrs.evolve(entry, previous=ledger.head.hash),
        attrs.evolve(entry, hash=entry.previous),
    ]


def sealed_anew(entry: Entry, subject: str, text: str) -> Entry:
    """Put another person or other words into an entry: the salt to seal them stands there."""
    other = seal_entry(
        entry.record,
        after=Head(count=entry.number, hash=entry.previous),
        scope=entry.scope,
        subject=subject,
        salt=entry.salt,
        evidence=entry.evidence and attrs.evolve(entry.evidence, text=text, canonical=""),
    )
    return attrs.evolve(other, hash=entry.hash)


def forged(ledger: Ledger, place: int) -> list[object]:
    """Change an entry and make every hash anew, as somebody would who has this library."""
    forgery = Ledger(entries=ledger.entries[:place])
    for entry in ledger.entries[place:]:
        record, scope = entry.record, entry.scope
        if entry.number == place:
            record = OptedIn(
                id="x", occurred_at=minute(9), received_at=minute(9), policy="documented"
            )
            scope = scope or ORDERS
        made = seal_entry(
            record,
            after=forgery.head,
            scope=scope,
            subject=entry.subject,
            salt=entry.salt,
            evidence=entry.evidence,
        )
        forgery = forgery.with_entry(made)
    return list(forgery.entries)


@given(tampered())
def test_every_tampering_is_found(both: tuple[Ledger, Ledger]) -> None:
    ledger, other = both
    assert verify(ledger, ledger.head).ok
    if other != ledger:
        assert not verify(other, ledger.head).ok


@given(arrivals(least=1), st.data())
def test_every_part_of_an_entry_is_under_its_hash(
    arrived: list[Arrival], data: st.DataObject
) -> None:
    ledger = book(arrived)
    entries = list(ledger.entries)
    place = data.draw(st.integers(0, len(entries) - 1))
    for other in changed(entries[place], ledger):
        told = Ledger(entries=(*entries[:place], other, *entries[place + 1 :]))
        assert told == ledger or not verify(told, ledger.head).ok


@given(arrivals(), st.booleans(), st.data())
def test_an_erasure_keeps_the_chain_and_the_opt_out_and_nothing_that_was_said(
    arrived: list[Arrival],
    twice: bool,  # noqa: FBT001 - drawn
    data: st.DataObject,
) -> None:
    before = book(arrived)
    after = erase(before, ANNA, minute(60), KEY)
    if twice:
        after = erase(after, BEN, minute(61), KEY)
    assert verify(after, before.head).ok
    left = json.dumps(codec.to_data(after), ensure_ascii=False).casefold()
    gone = {ANNA, BEN} if twice else {ANNA}
    for one in arrived:
        words = one.evidence is not None and f"secret-{one.record.id} " in left
        reference = one.evidence is not None and f"secret-{one.record.id}/" in left
        assert (words or reference) is (one.evidence is not None and one.subject not in gone)
    for subject in gone:
        assert subject not in left
        assert subject not in repr(after.entries)
    for scope in (ORDERS, OFFERS):
        was = by_hand(arrived, ANNA, scope)
        now = state_of(after, ANNA, scope, key=KEY) if after.key_marks else NEWCOMER
        assert (now.opt_out, now.grants, now.wrote) == (was.opt_out, (), None)
        if was.level is ConsentLevel.OPTED_OUT:
            assert is_suppressed(after, ANNA, KEY, scope=scope)
            assert not isinstance(permits(now, WHATSAPP, SendKind.MESSAGE), Permission)
    reread = codec.from_data(Ledger, codec.to_data(after))
    assert reread == after
    # What arrives again brings nothing back.
    assert book(data.draw(st.permutations(arrived)), reread) == reread


@given(arrivals(last=4), arrivals(first=5, prefix="l"), st.data())
def test_what_is_delivered_after_an_erasure_counts_as_if_it_had_come_before(
    earlier: list[Arrival], later: list[Arrival], data: st.DataObject
) -> None:
    """Said before the erasure, it takes away and grants nothing, whenever it arrives."""
    seed = arrival("seed", OptedOut, 0, ANNA, ORDERS, "none")
    in_time = book(later, erase(book([seed, *earlier]), ANNA, minute(4), KEY))
    delivered = data.draw(st.permutations(earlier + later))
    late = book(delivered, erase(book([seed]), ANNA, minute(4), KEY))
    for scope in (ORDERS, OFFERS):
        assert state_of(late, ANNA, scope, key=KEY) == state_of(in_time, ANNA, scope, key=KEY)


@given(arrivals(), arrivals(prefix="l"), st.sampled_from(SendKind))
def test_a_decision_can_be_explained_whatever_arrived_later(
    before: list[Arrival], after: list[Arrival], kind: SendKind
) -> None:
    ledger = book(before)
    state = state_of(ledger, ANNA, ORDERS)
    made = decide_send(state, WHATSAPP, kind, id="out", at=minute(30), policy=DOCUMENTED)
    assert made.allowed is isinstance(permits(state, WHATSAPP, kind), Permission)
    entered = append(ledger, made, subject=ANNA, scope=ORDERS, salt=bytes(31))
    assert isinstance(entered, Ledger)
    grown = book(after, entered)
    for told in (grown, erase(grown, ANNA, minute(60), KEY)):
        (why,) = explain(told, "out", WHATSAPP)
        assert (why.decision, why.state) == (made, state)
        assert why.saw_the_state
        assert why.agrees
