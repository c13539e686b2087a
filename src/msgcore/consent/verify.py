"""Is the ledger what was entered? Rules that find every change.

| tampering | found by |
|---|---|
| a part of an entry changed | its hash |
| words or an address changed | their seal |
| words or an address taken away | no erasure names the entry |
| an opt-out taken away by an erasure | the erasure does not keep it |
| an entry dropped, put in or swapped | the hash of the entry before, and the numbers |
| entries cut off at the end, or all hashes made anew | a head that was kept elsewhere |
"""

from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter

import attrs

from msgcore.consent.canonical import canonical, plain
from msgcore.consent.entry import (
    GENESIS,
    Entry,
    Head,
    attests_subject,
    attests_words,
    hash_of,
)
from msgcore.consent.events import OptedOut
from msgcore.consent.ledger import Ledger
from msgcore.consent.records import Erased
from msgcore.consent.state import Moment
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import MSGCORE, Draft, Report, RuleSet, Severity, rule

__all__ = ["LEDGER_RULES", "LedgerAudit", "verify"]

_CHAIN = MSGCORE("The chain of the ledger", note="A changed entry changes every later hash.")
_SEALS = MSGCORE("What the ledger seals", note="Words and addresses stand beside salted hashes.")
_ERASURE = MSGCORE("Erasure from the ledger", note="It leaves hashes, and a record of itself.")
_REPEATED = MSGCORE("Repeated deliveries", note="A message is entered once.")
_SALTS = MSGCORE("The salt of an entry")


@attrs.frozen(kw_only=True)
class LedgerAudit:
    """A ledger and what it is held against: what the rules here look at.

    Args:
        ledger: The entries.
        anchor: A head that the ledger once had, kept where nobody who can change the ledger
            can change it; None where none was kept.
        policy: Says how long a salt must be.
    """

    ledger: Ledger
    anchor: Head | None = None
    policy: Policy = DOCUMENTED

    @cached_property
    def erasures(self) -> tuple[tuple[int, Erased], ...]:
        """Every erasure with the number of its entry."""
        return tuple(
            (entry.number, entry.record)
            for entry in self.ledger.entries
            if isinstance(entry.record, Erased)
        )

    @cached_property
    def erased(self) -> dict[int, int]:
        """The number of an erased entry -> the number of the erasure that names it last."""
        return {number: last for last, erasure in self.erasures for number in erasure.entries}


def _path(place: int) -> str:
    return f"entries[{place}]"


_RESTORE = "Restore the ledger from a copy whose head is known."


@rule("consent.ledger-entry-altered", cites=_CHAIN, severity=Severity.ERROR)
def entry_altered(audit: LedgerAudit) -> Iterator[Draft]:
    """The hash of an entry is that of what it holds."""
    for place, entry in enumerate(audit.ledger.entries):
        if entry.hash != hash_of(entry):
            yield Draft(
                path=_path(place), message="the hash is not that of the entry", remedy=_RESTORE
            )


@rule("consent.ledger-chain-broken", cites=_CHAIN, severity=Severity.ERROR)
def chain_broken(audit: LedgerAudit) -> Iterator[Draft]:
    """An entry holds the hash of the one before it."""
    entries = audit.ledger.entries
    before = (GENESIS.hash, *(entry.hash for entry in entries))
    for place, (previous, entry) in enumerate(zip(before, entries, strict=False)):
        if entry.previous != previous:
            yield Draft(
                path=_path(place),
                message="the entry does not follow the one before it",
                remedy=_RESTORE,
            )


@rule("consent.ledger-out-of-sequence", cites=_CHAIN, severity=Severity.ERROR)
def out_of_sequence(audit: LedgerAudit) -> Iterator[Draft]:
    """Entries are numbered in order of arrival, without a gap."""
    for place, entry in enumerate(audit.ledger.entries):
        if entry.number != place:
            yield Draft(
                path=_path(place),
                message=f"the entry has the number {entry.number}",
                remedy=_RESTORE,
            )


@rule("consent.ledger-truncated", cites=_CHAIN, severity=Severity.ERROR)
def truncated(audit: LedgerAudit) -> Iterator[Draft]:
    """A ledger still holds what it held when its head was noted."""
    anchor, entries = audit.anchor, audit.ledger.entries
    if anchor is None or anchor.count == 0:
        return
    if len(entries) < anchor.count:
        yield Draft(
            message=f"there are {len(entries)} entries, and there were {anchor.count}",
            remedy=_RESTORE,
        )
    elif entries[anchor.count - 1].hash != anchor.hash:
        yield Draft(
            path=_path(anchor.count - 1),
            message="the entry is not the one that was the last when the head was noted",
            remedy=_RESTORE,
        )


@rule("consent.ledger-seal-broken", cites=_SEALS, severity=Severity.ERROR)
def seal_broken(audit: LedgerAudit) -> Iterator[Draft]:
    """The words and the address in an entry are those that were sealed."""
    for place, entry in enumerate(audit.ledger.entries):
        if isinstance(entry.record, Erased) is bool(entry.seal.subject):
            yield _unsealed(place, "seal.subject", _WHOSE[bool(entry.seal.subject)])
        if not entry.salt:
            continue
        if not entry.seal.subject:
            yield _unsealed(place, "salt", "there is a salt, but no address was sealed")
        if entry.subject and not attests_subject(entry):
            yield _unsealed(place, "subject", "the address is not the one that was sealed")
        if entry.words and not attests_words(entry):
            yield _unsealed(place, "evidence", "the words are not those that were sealed")


_WHOSE = {False: "no address was sealed", True: "an address was sealed for an erasure"}


def _unsealed(place: int, field: str, message: str) -> Draft:
    return Draft(path=f"{_path(place)}.{field}", message=message, remedy=_RESTORE)


@rule("consent.ledger-salt-missing", cites=_SEALS, severity=Severity.ERROR)
def salt_missing(audit: LedgerAudit) -> Iterator[Draft]:
    """Where words or an address stand, their salt stands, too."""
    for place, entry in enumerate(audit.ledger.entries):
        if not entry.salt and (entry.subject or entry.words):
            yield Draft(
                path=f"{_path(place)}.salt",
                message="words or an address cannot be held against their seal",
                remedy="Restore the salt, or erase the person.",
            )


@rule("consent.ledger-erasure-unrecorded", cites=_ERASURE, severity=Severity.ERROR)
def erasure_unrecorded(audit: LedgerAudit) -> Iterator[Draft]:
    """Where words or an address are gone, a later erasure names the entry."""
    for place, entry in enumerate(audit.ledger.entries):
        if _lacks_something(entry) and audit.erased.get(entry.number, -1) <= entry.number:
            yield Draft(
                path=_path(place),
                message="words, an address or a salt are gone, and no erasure says so",
                remedy=_RESTORE,
            )


def _lacks_something(entry: Entry) -> bool:
    seal = entry.seal
    no_subject = bool(seal.subject) and not entry.subject
    no_words = bool(seal.words) and seal.kept and not entry.words
    no_salt = bool(seal.subject or seal.words) and not entry.salt
    return no_subject or no_words or no_salt


@rule("consent.ledger-erasure-incomplete", cites=_ERASURE, severity=Severity.ERROR)
def erasure_incomplete(audit: LedgerAudit) -> Iterator[Draft]:
    """Of an entry that was erased, no words, address or salt are left."""
    for place, entry in enumerate(audit.ledger.entries):
        if entry.number in audit.erased and (entry.subject or entry.words or entry.salt):
            yield Draft(
                path=_path(place),
                message="the entry was erased, and still holds words, an address or a salt",
                remedy="Replace the stored entry by the erased one.",
            )


@rule("consent.ledger-opt-out-dropped", cites=_ERASURE, severity=Severity.ERROR)
def opt_out_dropped(audit: LedgerAudit) -> Iterator[Draft]:
    """An erasure keeps the opt-outs of the entries that it names, and those kept before."""
    entries = {entry.number: entry for entry in audit.ledger.entries}
    known: dict[str, dict[str, Moment]] = {}
    for place, last in enumerate(audit.ledger.entries):
        if not isinstance(last.record, Erased):
            continue
        due = known.setdefault(last.record.person, {})
        for entry in (entries[number] for number in last.record.entries if number in entries):
            if isinstance(entry.record, OptedOut):
                said = Moment(at=entry.record.occurred_at, id=entry.record.id)
                due[entry.scope] = max(due.get(entry.scope, said), said, key=attrgetter("order"))
        kept = {one.scope: one.state.opt_out for one in last.record.kept if one.state.opt_out}
        for scope, moment in due.items():
            if scope not in kept or kept[scope].order < moment.order:
                yield Draft(
                    path=f"{_path(place)}.record.kept",
                    message=f"the opt-out of an erased person for {scope!r} is not kept",
                    remedy=_RESTORE,
                )
        due |= kept


@rule("consent.ledger-id-repeated", cites=_REPEATED)
def id_repeated(audit: LedgerAudit) -> Iterator[Draft]:
    """A person's record of one kind and id is entered once for a scope."""
    seen: dict[tuple[str, str, str, str], int] = {}
    erased = {n: erasure.person for _, erasure in audit.erasures for n in erasure.entries}
    for place, entry in enumerate(audit.ledger.entries):
        if isinstance(entry.record, Erased):
            continue
        kind = entry.record.__tag__[1]
        whose = entry.subject or erased.get(entry.number, "")
        first = seen.setdefault((whose, entry.scope, kind, entry.record.id), place)
        if first != place:
            same = _said(entry) == _said(audit.ledger.entries[first])
            yield Draft(
                path=_path(place),
                message=f"the record of {_path(first)} is here {'again' if same else 'otherwise'}",
                remedy="Find out which of the two the provider delivered.",
            )


def _said(entry: Entry) -> str:
    return canonical(plain(entry.record, without=("received_at",)))


@rule("consent.ledger-salt-weak", cites=_SALTS)
def salt_weak(audit: LedgerAudit) -> Iterator[Draft]:
    """A salt is long enough, and belongs to one entry."""
    least = audit.policy.consent.ledger_salt_bytes * 2  # hexadecimal digits
    seen: set[str] = set()
    for place, entry in enumerate(audit.ledger.entries):
        if entry.salt and len(entry.salt) < least:
            yield Draft(
                path=f"{_path(place)}.salt", message="the salt is too short", remedy=_NEW_SALT
            )
        if entry.salt in seen:
            yield Draft(
                path=f"{_path(place)}.salt",
                message="the salt belongs to an earlier entry",
                remedy=_NEW_SALT,
            )
        seen |= {entry.salt} - {""}


_NEW_SALT = "Mend the source of salts; what is entered stays as it is."

LEDGER_RULES: RuleSet[LedgerAudit] = RuleSet.of(
    entry_altered,
    chain_broken,
    out_of_sequence,
    truncated,
    seal_broken,
    salt_missing,
    erasure_unrecorded,
    erasure_incomplete,
    opt_out_dropped,
    id_repeated,
    salt_weak,
)
"""The rules that every ledger is held against."""


def verify(
    ledger: Ledger,
    anchor: Head | None = None,
    *,
    policy: Policy = DOCUMENTED,
    rules: RuleSet[LedgerAudit] = LEDGER_RULES,
) -> Report:
    """Tell whether a ledger is what was entered.

    Args:
        ledger: The entries, as they were read back.
        anchor: A head that the ledger once had, kept elsewhere. Without it nobody can see that
            entries were cut off at the end, or that every hash was made anew.
        policy: Says how long a salt must be.
        rules: What to hold it against.

    Returns:
        Every finding with the place of its entry.

    >>> verify(Ledger()).ok
    True
    """
    return rules.check(LedgerAudit(ledger=ledger, anchor=anchor, policy=policy))
