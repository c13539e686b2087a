"""The ledger: entering, repeating, reading, and what an entry is."""

import copy
import hashlib
import json
import pickle
from typing import get_args

import attrs
import pytest
from tests.consent.books import (
    ANNA,
    BEN,
    KEY,
    OFFERS,
    ORDERS,
    entered,
    opted_out,
    said,
    salt,
    with_entry,
)
from tests.consent.people import LONG_CODE, minute

from msgcore import codec
from msgcore.consent import (
    GENESIS,
    NEWCOMER,
    ConsentEvent,
    ConsentState,
    Entry,
    Evidence,
    Grant,
    Head,
    Kept,
    Ledger,
    Means,
    Moment,
    OptedIn,
    OptedOut,
    Outside,
    Record,
    Seal,
    SendKind,
    Shown,
    WroteFirst,
    append,
    attests,
    decide_send,
    erase,
    hash_of,
    seal_entry,
    state_of,
)
from msgcore.consent.canonical import canonical, digest, plain
from msgcore.errors import CodecError, InvalidValueError
from msgcore.policy import DOCUMENTED, override
from msgcore.rules import Refusal
from msgcore.vocabulary import Actor, ConsentLevel


def test_an_empty_ledger_has_no_last_entry() -> None:
    assert (Ledger().last, Ledger().head, Ledger().entries) == (None, GENESIS, ())


def test_each_entry_holds_the_hash_of_the_one_before() -> None:
    ledger = opted_out()
    assert [entry.number for entry in ledger.entries] == [0, 1, 2, 3]
    hashes = [entry.hash for entry in ledger.entries]
    assert [entry.previous for entry in ledger.entries] == ["", *hashes[:-1]]
    assert ledger.head == Head(count=4, hash=hashes[-1])
    assert ledger.last == ledger.entries[-1]


def test_a_ledger_never_changes() -> None:
    """Two ledgers may grow from one."""
    before = opted_out()
    one, other = (entered(before, said(WroteFirst, 9, name)) for name in ("a", "b"))
    assert (before.head.count, one.head.count, other.head.count) == (4, 5, 5)
    assert (one.last.record.id, other.last.record.id) == ("a", "b")
    assert one != other
    assert len(before.entries) == 4


def test_a_ledger_that_grew_is_the_one_that_is_read_from_its_entries() -> None:
    ledger = Ledger()
    for number in range(40):
        ledger = entered(ledger, said(OptedIn, number), subject=f"+{number % 3}")
    read = Ledger(entries=ledger.entries)
    assert (read, hash(read), read.head) == (ledger, hash(ledger), ledger.head)
    for subject in ("+0", "+1", "+2", "+3"):
        assert read.about(subject) == ledger.about(subject)
    assert [entry.number for entry in ledger.about("+1")] == list(range(1, 40, 3))
    assert entered(read, said(OptedOut, 50)) == entered(ledger, said(OptedOut, 50))


def test_a_ledger_may_be_copied_and_pickled() -> None:
    for ledger in (Ledger(), opted_out()):
        assert copy.deepcopy(ledger) == ledger
        assert pickle.loads(pickle.dumps(ledger)) == ledger  # noqa: S301 - our own bytes


def test_nothing_of_a_ledger_can_be_set() -> None:
    ledger = opted_out()
    for name in ("entries", "_entries", "entrys"):
        with pytest.raises(AttributeError):
            setattr(ledger, name, ())
    assert attrs.evolve(ledger) == ledger
    assert attrs.evolve(ledger, entries=()) == Ledger()


# Repeated deliveries


def test_a_message_that_is_delivered_again_changes_nothing() -> None:
    ledger = opted_out()
    late = attrs.evolve(said(OptedOut, 2, keyword="STOP"), received_at=minute(90))
    again = append(ledger, late, subject=ANNA, scope=ORDERS, salt=salt(99))
    assert again is ledger


def test_a_repetition_needs_no_new_salt() -> None:
    """A host that retries with the same arguments is not told off."""
    ledger = entered(Ledger(), said(OptedOut, 2), text="Stop")
    again = append(
        ledger,
        said(OptedOut, 2),
        subject=ANNA,
        scope=ORDERS,
        salt=salt(0),
        evidence=Evidence(text="Stop"),
    )
    assert again is ledger


@pytest.mark.parametrize(
    "other",
    [
        {"subject": BEN},
        {"scope": OFFERS},
        {"record": said(OptedOut, 3, "m1")},
        {"record": said(OptedIn, 2, "m1")},
        {"evidence": Evidence(text="Halt")},
        {"evidence": Evidence(text="Stop", jurisdiction="CA")},
    ],
    ids=["person", "scope", "time", "kind", "words", "evidence"],
)
def test_the_same_id_with_anything_else_is_another_entry(other: dict[str, object]) -> None:
    """Nothing is lost: what differs is entered, and `verify` points at it."""
    first = {
        "record": said(OptedOut, 2, "m1"),
        "subject": ANNA,
        "scope": ORDERS,
        "evidence": Evidence(text="Stop"),
    }
    ledger = append(Ledger(), **first, salt=salt(0))
    assert append(ledger, **(first | other), salt=salt(1)).head.count == 2


def test_evidence_for_what_was_entered_without_is_entered() -> None:
    ledger = entered(Ledger(), said(OptedOut, 2, "m1"))
    assert entered(ledger, said(OptedOut, 2, "m1"), text="Stop").head.count == 2


def test_what_an_erased_person_said_is_known_when_it_is_delivered_again() -> None:
    """Otherwise the words would be back with the next delivery."""
    ledger = erase(opted_out(), ANNA, minute(60), KEY)
    again = entered(ledger, said(OptedOut, 2, keyword="STOP"), text="Stop!! I am Anna Ä.")
    assert again is ledger


def test_what_somebody_else_said_is_entered_though_it_is_just_what_an_erased_person_said() -> None:
    """Rows of two lists may have one id: Ben's opt-out must not be taken for Anna's."""
    ledger = erase(entered(Ledger(), said(OptedOut, 2, "row-1")), ANNA, minute(60), KEY)
    assert entered(ledger, said(OptedOut, 2, "row-1"), subject=ANNA) is ledger
    longer = entered(ledger, said(OptedOut, 2, "row-1"), subject=BEN)
    assert state_of(longer, BEN, ORDERS, key=KEY).level is ConsentLevel.OPTED_OUT


@pytest.mark.parametrize("key", [None, bytes(32)])
def test_without_the_key_nobody_can_tell_whose_it_was(key: bytes | None) -> None:
    ledger = erase(entered(Ledger(), said(OptedOut, 2, "m1")), ANNA, minute(60), KEY)
    with pytest.raises(InvalidValueError) as caught:
        append(ledger, said(OptedOut, 2, "m1"), subject=BEN, scope=ORDERS, salt=salt(9), key=key)
    assert caught.value.faults[0].path == "key"
    other = append(ledger, said(OptedOut, 2, "m2"), subject=BEN, scope=ORDERS, salt=salt(9))
    assert isinstance(other, Ledger)


# What is refused


def test_an_entry_needs_a_person_and_a_scope() -> None:
    with pytest.raises(InvalidValueError) as caught:
        append(Ledger(), said(OptedOut, 1), subject="", scope="", salt=salt(0))
    assert [fault.path for fault in caught.value.faults] == ["subject", "scope"]


def test_the_policy_may_ask_for_a_longer_salt() -> None:
    strict = override(DOCUMENTED, {"consent.ledger_salt_bytes": 32})
    stop = said(OptedOut, 1)
    for length, enough in ((31, False), (32, True)):
        answer = append(
            Ledger(), stop, subject=ANNA, scope=ORDERS, salt=bytes(length), policy=strict
        )
        assert isinstance(answer, Ledger) is enough
        assert enough or answer.reasons[0].detail == "31 bytes of 32"


def test_a_salt_that_was_refused_enters_nothing() -> None:
    ledger = opted_out()
    answer = append(ledger, said(OptedOut, 9), subject=ANNA, scope=ORDERS, salt=salt(1))
    assert isinstance(answer, Refusal)
    assert ledger.head.count == 4


# Entries


def test_the_hash_can_be_worked_out_by_hand() -> None:
    """The format is public: any language can check a ledger."""
    stop = OptedOut(
        id="m1", occurred_at=minute(0), received_at=minute(1), policy="documented", keyword="STOP"
    )
    entry = seal_entry(
        stop,
        after=Head(count=7, hash="f" * 64),
        scope=ORDERS,
        subject=ANNA,
        salt="0a0b",
        evidence=Evidence(text="Stop é"),
    )

    def sha(data: object) -> str:
        text = json.dumps(data, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    assert entry.seal.subject == sha(["subject", "0a0b", ANNA])
    assert entry.seal.words == sha(["words", "0a0b", "Stop é", "stop e", ""])
    assert entry.hash == sha(
        {
            "chain": "msgcore.consent.ledger/1",
            "number": 7,
            "previous": "f" * 64,
            "scope": "orders",
            "record": {
                "event": "opted-out",
                "id": "m1",
                "occurred_at": "2026-03-02T09:00:00Z",
                "received_at": "2026-03-02T09:01:00Z",
                "keyword": "STOP",
                "policy": "documented",
            },
            "evidence": {},
            "subject": entry.seal.subject,
            "words": entry.seal.words,
            "kept": True,
        }
    )


def test_a_field_that_a_later_version_adds_leaves_old_hashes_true() -> None:
    @attrs.frozen(kw_only=True)
    class Before:
        id: str

    @attrs.frozen(kw_only=True)
    class After:
        id: str
        held: bool = False

    assert digest(Before(id="a")) == digest(After(id="a"))
    assert digest(Before(id="a")) != digest(After(id="a", held=True))
    assert plain((After(id="a", held=True),)) == [{"id": "a", "held": True}]


def test_a_default_of_what_is_hashed_never_changes() -> None:
    """A field at its default is left out, so another default would belie every old hash."""
    recorded = (*get_args(Record), Evidence, Shown, Outside, Kept, ConsentState, Moment, Grant)
    defaults = {
        f"{kind.__name__}.{field.name}": field.default
        for kind in recorded
        for field in attrs.fields(kind)
        if field.default is not attrs.NOTHING and field.name != "canonical"
    }
    of_every_event = {
        "actor": Actor.CUSTOMER,
        "by": "",
        "keyword": "",
        "language": "",
        "match": None,
        "table": "",
    }
    said_so = {
        f"{kind.__name__}.{name}": value
        for kind in get_args(ConsentEvent)
        for name, value in of_every_event.items()
    }
    assert {name: defaults[name] for name in said_so} == said_so
    rest = {name: value for name, value in defaults.items() if name not in said_so}
    pinned = {
        "OptedIn.confirms": False,
        "SendDecision.rules": (),
        "Erased.kept": (),
        "Evidence.text": "",
        "Evidence.rules": "",
        "Evidence.shown": None,
        "Evidence.outside": None,
        "Evidence.jurisdiction": "",
        "Shown.version": "",
        "Shown.language": "",
        "Shown.message_id": "",
        "Outside.reference": "",
        "Outside.disclosure": "",
        "ConsentState.opt_out": None,
        "ConsentState.wrote": None,
        "ConsentState.grants": (),
    }
    assert {name: rest[name] for name in pinned} == pinned


def test_a_text_is_sealed_as_it_was_written() -> None:
    """An accent of its own is another text, though it looks the same."""
    composed, apart = (Evidence(text=text) for text in ("Arr\u00eat", "Arre\u0302t"))
    ledger = entered(Ledger(), said(OptedOut, 1), evidence=composed)
    assert attests(ledger.last, composed)
    assert not attests(ledger.last, apart)


def test_one_value_has_one_canonical_form() -> None:
    assert canonical({"b": [1, None], "a": "\ud83d"}) == '{"a":"\\ud83d","b":[1,null]}'


def test_neither_address_nor_words_nor_salt_show_in_a_repr() -> None:
    outside = Outside(means=Means.FORM, reference="https://example.com/anna")
    ledger = entered(
        Ledger(), said(OptedOut, 1), evidence=Evidence(text="Stop, says Anna", outside=outside)
    )
    assert repr(ledger) == "Ledger(entries=<1>)"
    for shown in (repr(ledger._entries.row), repr(ledger.entries), f"{ledger.last}"):
        for word in (ANNA, "says", "anna", "Anna", salt(0).hex()):
            assert word not in shown


def test_words_need_not_be_kept_to_be_proven() -> None:
    """The host keeps the messages elsewhere; the ledger says whether these are the words."""
    sparing = override(DOCUMENTED, {"consent.ledger_keeps_text": False})
    evidence = Evidence(text="Stop it", jurisdiction="CA")
    ledger = append(
        Ledger(),
        said(OptedOut, 1),
        subject=ANNA,
        scope=ORDERS,
        salt=salt(0),
        evidence=evidence,
        policy=sparing,
    )
    assert "Stop it" not in str(codec.to_data(ledger))
    assert ledger.last.evidence == Evidence(jurisdiction="CA")
    assert attests(ledger.last, evidence)
    assert not attests(ledger.last, Evidence(text="Stop it!"))


def test_an_erased_entry_attests_nothing() -> None:
    ledger = erase(opted_out(), ANNA, minute(60), KEY)
    assert not attests(ledger.entries[1], Evidence(text="start"))
    assert attests(ledger.entries[2], Evidence(text="Start!"))


def test_an_agents_opt_out_has_no_words_to_seal() -> None:
    ledger = entered(Ledger(), said(OptedOut, 1, by="ana"))
    assert ledger.last.seal.words == ""
    assert ledger.last.evidence is None
    assert ledger.last.words == ()


def test_an_erasure_holds_everywhere_and_everything_else_somewhere() -> None:
    last = erase(opted_out(), ANNA, minute(60), KEY).last
    with pytest.raises(InvalidValueError, match="is given for an erasure"):
        attrs.evolve(last, scope=ORDERS)
    with pytest.raises(InvalidValueError, match="is missing"):
        attrs.evolve(opted_out().last, scope="")


@pytest.mark.parametrize(
    ("field", "value"), [("salt", "abc"), ("salt", "AB"), ("hash", "abc"), ("number", -1)]
)
def test_an_entry_is_written_as_an_entry(field: str, value: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(opted_out().last, **{field: value})
    assert caught.value.faults[0].path == field


# Data


def test_a_ledger_goes_to_data_and_back() -> None:
    ledger = erase(opted_out(), ANNA, minute(60), KEY)
    decision = decide_send(
        NEWCOMER, LONG_CODE, SendKind.MESSAGE, id="o1", at=minute(61), policy=DOCUMENTED
    )
    ledger = entered(ledger, decision, subject=BEN)
    data = json.loads(json.dumps(codec.to_data(ledger)))
    assert codec.from_data(Ledger, data) == ledger
    for entry in ledger.entries:
        assert codec.from_data(Entry, codec.to_data(entry)) == entry
    for value in (ledger.head, Seal()):
        assert codec.from_data(type(value), codec.to_data(value)) == value


def test_a_broken_chain_can_be_read_so_that_it_can_be_reported() -> None:
    broken = with_entry(opted_out(), 1, hash="0" * 64)
    assert codec.from_data(Ledger, codec.to_data(broken)) == broken
    assert broken.entries[1].hash != hash_of(broken.entries[1])


def test_data_that_is_no_entry_is_refused_with_every_fault() -> None:
    data = codec.to_data(opted_out())
    data["entries"][0] |= {"number": "1", "salt": "xyz"}
    data["entries"][1]["record"]["event"] = "opted"
    with pytest.raises(CodecError) as caught:
        codec.from_data(Ledger, data)
    assert [fault.path for fault in caught.value.faults] == [
        "entries[0].number",
        "entries[0].salt",
        "entries[1].record.event",
    ]


# Standing


def test_the_state_is_folded_in_order_of_occurrence() -> None:
    ledger = entered(Ledger(), said(OptedIn, 5))
    ledger = entered(ledger, said(OptedOut, 3))
    assert state_of(ledger, ANNA, ORDERS).level is ConsentLevel.EXPLICIT
    ledger = entered(ledger, said(OptedOut, 5))
    assert state_of(ledger, ANNA, ORDERS).level is ConsentLevel.OPTED_OUT


def test_each_person_and_each_scope_stands_alone() -> None:
    ledger = entered(opted_out(), said(OptedIn, 7), scope=OFFERS)
    assert state_of(ledger, ANNA, ORDERS).level is ConsentLevel.OPTED_OUT
    assert state_of(ledger, ANNA, OFFERS).level is ConsentLevel.EXPLICIT
    assert state_of(ledger, BEN, ORDERS).level is ConsentLevel.EXPLICIT
    assert state_of(ledger, BEN, OFFERS) == NEWCOMER


def test_the_state_names_its_cause_and_the_ledger_holds_it() -> None:
    ledger = opted_out()
    cause = state_of(ledger, ANNA, ORDERS).cause
    (entry,) = ledger.with_id(cause.id)
    assert entry.record == said(OptedOut, 2, keyword="STOP")
