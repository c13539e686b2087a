"""The ledger of consent: evidence, chained in order of arrival, folded in order of occurrence.

| law | how |
|---|---|
| an entry cannot be changed, dropped, swapped or put in unseen | each holds the hash of the last |
| the state does not depend on the order of delivery | `evolve` does not |
| a repeated delivery changes nothing | an entry with this record is there |
| nothing is lost | a known id with another content is an entry, too, and `verify` finds it |
| words can be erased | the chain covers their salted hash |

CASL and 47 CFR 64.1200 put the burden of proof on the sender; this is the proof.
"""

from itertools import chain

import attrs

from msgcore.consent.canonical import plain
from msgcore.consent.entry import GENESIS, Entry, Head, attests, seal_entry
from msgcore.consent.events import ConsentEvent
from msgcore.consent.evidence import Evidence
from msgcore.consent.ledger_reasons import SALT_REUSED, SALT_TOO_SHORT
from msgcore.consent.pages import Page, Pages, indexed
from msgcore.consent.records import Erased, Record, SendDecision
from msgcore.consent.suppression import check_key, person_of
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Reason, Refusal

__all__ = ["Ledger", "append"]


def _in_a_row(pages: Pages) -> tuple[Entry, ...]:
    return pages.entries


@attrs.frozen(kw_only=True)
class Ledger:
    """Entries in order of arrival, each chained to the one before.

    A ledger may be read whose chain is broken: that is what `verify` is there to report.
    Taking one more entry costs the same however long the ledger is, within a factor of its
    logarithm.

    Args:
        entries: The first one first.

    >>> Ledger().head
    Head(count=0, hash='')
    """

    _entries: Pages = attrs.field(default=Pages(), converter=indexed, eq=_in_a_row, alias="entries")

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, the first one first."""
        return self._entries.entries

    @property
    def head(self) -> Head:
        """The end of the chain. A host keeps it elsewhere, to see when entries are cut off."""
        return self.last.head if self.last else GENESIS

    @property
    def last(self) -> Entry | None:
        """The latest entry, which is what a host has to store; None where there is none."""
        return self._row[-1].entries[-1] if self._row else None

    @property
    def key_marks(self) -> frozenset[str]:
        """The marks of the keys under which people were erased; none where nobody was."""
        return frozenset(chain.from_iterable(page.marks for page in self._row))

    def about(self, subject: str) -> tuple[Entry, ...]:
        """Return the entries that name a person, in order of arrival."""
        return tuple(chain.from_iterable(p.by_subject.get(subject, ()) for p in self._row))

    def with_id(self, record_id: str, subject: str | None = None) -> tuple[Entry, ...]:
        """Return the entries whose record has an id, in order of arrival.

        Args:
            record_id: The id.
            subject: Only the entries that name this person; empty for those that were erased,
                None for all.
        """
        if subject is None:
            return tuple(chain.from_iterable(p.by_id.get(record_id, ()) for p in self._row))
        key = record_id, subject
        return tuple(chain.from_iterable(p.by_record.get(key, ()) for p in self._row))

    def erasures(self, person: str) -> tuple[Entry, ...]:
        """Return the erasures of a person, given under the host's key, in order of arrival."""
        return tuple(chain.from_iterable(p.erasures.get(person, ()) for p in self._row))

    def has_salt(self, salt: str) -> bool:
        """Tell whether a salt, in hexadecimal, belongs to an entry."""
        return any(salt in page.salts for page in self._row)

    def with_entry(self, entry: Entry) -> "Ledger":
        """Return the ledger with an entry at its end, as it is: `append` makes one that fits."""
        return Ledger(entries=self._entries.grown(entry))

    @property
    def _row(self) -> tuple[Page, ...]:
        return self._entries.row

    def __repr__(self) -> str:
        # Entries are many, and a log line does without them.
        count = sum(len(page.entries) for page in self._row)
        return f"Ledger(entries=<{count}>)"


def append(  # noqa: PLR0913 - the parts of an entry, each by its name
    ledger: Ledger,
    record: ConsentEvent | SendDecision,
    *,
    subject: str,
    scope: str,
    salt: bytes,
    evidence: Evidence | None = None,
    key: bytes | None = None,
    policy: Policy = DOCUMENTED,
) -> Ledger | Refusal:
    """Enter what happened.

    Args:
        ledger: What was entered so far.
        record: What was said, or decided.
        subject: Whose: an address, or a keyed hash of the host's own. It is compared as it is,
            so write each address in one way.
        scope: For which channel, program or brand, as the host names it.
        salt: Random bytes, drawn for this entry alone.
        evidence: What shows it; None where nothing does.
        key: The host's key; needed where the record of an erased person is just like this one,
            to tell whether it was this person's.
        policy: Says how long a salt must be, and whether words are kept.

    Returns:
        The ledger with one more entry; the same ledger where the record is a repetition, which
        is an equal one but for the instant at which it arrived; a refusal where the salt will
        not do. A refused event must be entered again, with another salt.

    Raises:
        InvalidValueError: There is no subject or no scope; or the key is needed and missing, or
            it is another one.

    >>> from datetime import UTC, datetime
    >>> from msgcore.consent.events import OptedOut
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> stop = OptedOut(id="m1", occurred_at=nine, received_at=nine, policy="documented")
    >>> said = Evidence(text="STOP")
    >>> ledger = append(
    ...     Ledger(), stop, subject="+15550100", scope="orders", salt=bytes(16), evidence=said
    ... )
    >>> ledger.head.count
    1
    >>> str(append(ledger, stop, subject="+15550123", scope="orders", salt=bytes(16)))
    'consent.ledger-salt-reused: The salt belongs to another entry, ...'
    """
    missing = [name for name, value in (("subject", subject), ("scope", scope)) if not value]
    if missing:
        raise InvalidValueError([Fault(path=name, message="is missing") for name in missing])
    if _was_entered(ledger, record, subject, scope, evidence, key):
        return ledger
    reason = _salt_refused(ledger, salt, policy)
    if reason is not None:
        return Refusal.of(reason)
    entry = seal_entry(
        record,
        after=ledger.head,
        scope=scope,
        subject=subject,
        salt=salt.hex(),
        evidence=evidence,
        keep_words=policy.consent.ledger_keeps_text,
    )
    return ledger.with_entry(entry)


def _salt_refused(ledger: Ledger, salt: bytes, policy: Policy) -> Reason | None:
    least = policy.consent.ledger_salt_bytes
    if len(salt) < least:
        return SALT_TOO_SHORT.with_detail(f"{len(salt)} bytes of {least}")
    return SALT_REUSED if ledger.has_salt(salt.hex()) else None


def _was_entered(  # noqa: PLR0913, PLR0917 - what is compared, and nothing else
    ledger: Ledger,
    record: ConsentEvent | SendDecision,
    subject: str,
    scope: str,
    evidence: Evidence | None,
    key: bytes | None,
) -> bool:
    entered = ledger.with_id(record.id, subject)
    if any(_repeats(entry, record, scope, evidence) for entry in entered):
        return True
    erased = ledger.with_id(record.id, "")
    twins = {entry.number for entry in erased if _repeats(entry, record, scope, None)}
    return bool(twins) and not twins.isdisjoint(_erased_of(ledger, subject, key))


def _erased_of(ledger: Ledger, subject: str, key: bytes | None) -> set[int]:
    """Return the numbers of a person's erased entries: without the key nobody can tell whose."""
    person = person_of(subject, check_key(key, ledger.key_marks))
    records = (entry.record for entry in ledger.erasures(person))
    return {n for record in records if isinstance(record, Erased) for n in record.entries}


def _repeats(entry: Entry, record: Record, scope: str, evidence: Evidence | None) -> bool:
    """Tell whether an entry holds a record already."""
    return (
        entry.scope == scope
        and plain(entry.record, _ON_ARRIVAL) == plain(record, _ON_ARRIVAL)
        and (evidence is None or _shows(entry, evidence))
    )


_ON_ARRIVAL = ("received_at",)
"""What differs between two deliveries of one message."""


def _shows(entry: Entry, evidence: Evidence) -> bool:
    return (
        attests(entry, evidence)
        and entry.evidence is not None
        and entry.evidence.without_words() == evidence.without_words()
    )
