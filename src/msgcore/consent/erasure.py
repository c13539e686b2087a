"""Erasing a person from the ledger, and still not writing to them.

| erased | kept |
|---|---|
| the words, the address and the salts, in every entry about the person | their hashes |
| grants and ordinary messages, which count no more | the opt-out, under the host's key |

Regulation (EU) 2016/679 Art. 17 gives a right to erasure; an opt-out must outlive it, or the
next import of the same address would undo it.
"""

from datetime import datetime

import attrs

from msgcore.consent.entry import Entry, seal_entry
from msgcore.consent.ledger import Ledger
from msgcore.consent.records import Erased, Kept
from msgcore.consent.standing import last_erasure, state_of
from msgcore.consent.state import NEWCOMER
from msgcore.consent.suppression import check_key, key_mark, person_of
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.values import utc
from msgcore.vocabulary import ConsentLevel

__all__ = ["erase", "is_suppressed"]


def erase(
    ledger: Ledger, subject: str, at: datetime, key: bytes, *, policy: Policy = DOCUMENTED
) -> Ledger:
    """Delete a person's words, address and salts, and keep what protects them from messages.

    The host replaces its stored entries by those of the new ledger, of which it also keeps
    the last: it says who was erased, under the key.

    Args:
        ledger: The entries so far.
        subject: The person's address, written as it was entered.
        at: The present instant.
        key: The host's key, the same for every erasure of a ledger, kept apart from it.
        policy: Says how long the key must be.

    Returns:
        The ledger without the person; the same ledger where no entry names them.

    Raises:
        InvalidValueError: The key is too short, or not the one of earlier erasures.

    >>> from datetime import UTC
    >>> erase(Ledger(), "+15550100", datetime(2026, 3, 2, 9, tzinfo=UTC), bytes(32)) == Ledger()
    True
    """
    _check_length(key, policy.consent.ledger_key_bytes)
    check_key(key, ledger.key_marks)
    about = ledger.about(subject)
    if not about:
        return ledger
    earlier = last_erasure(ledger, subject, key)
    scopes = {entry.scope for entry in about} | {k.scope for k in (earlier.kept if earlier else ())}
    kept = (
        Kept(
            scope=scope,
            state=state_of(ledger, subject, scope, key=key).against,
        )
        for scope in sorted(scopes)
    )
    # A clock that went back must not let grants count that an earlier erasure took away.
    erased = Erased(
        person=person_of(subject, key),
        key=key_mark(key),
        at=max(utc(at), earlier.at) if earlier else at,
        entries=tuple(sorted({entry.number for entry in about})),
        kept=tuple(one for one in kept if one.state != NEWCOMER),
    )
    entries = (_blank(entry) if entry.subject == subject else entry for entry in ledger.entries)
    return Ledger(entries=tuple(entries)).with_entry(seal_entry(erased, after=ledger.head))


def is_suppressed(
    ledger: Ledger, subject: str, key: bytes | None = None, *, scope: str | None = None
) -> bool:
    """Tell whether a person is opted out, erased or not.

    Args:
        ledger: The entries.
        subject: The person's address, such as one that stands in a list to be imported.
        key: The host's key; needed as soon as anybody was erased.
        scope: The channel, program or brand; None asks whether there is any.

    Raises:
        InvalidValueError: The key is needed and missing, or it is another one.

    >>> is_suppressed(Ledger(), "+15550100")
    False
    """
    scopes = {scope}
    if scope is None:
        erased = last_erasure(ledger, subject, key)
        scopes = {entry.scope for entry in ledger.about(subject)}
        scopes |= {kept.scope for kept in (erased.kept if erased else ())}
    return any(
        state_of(ledger, subject, one, key=key).level is ConsentLevel.OPTED_OUT
        for one in scopes
        if one
    )


def _blank(entry: Entry) -> Entry:
    evidence = entry.evidence and entry.evidence.without_words()
    return attrs.evolve(entry, subject="", salt="", evidence=evidence)


def _check_length(key: bytes, least: int) -> None:
    if len(key) < least:
        raise InvalidValueError(
            Fault(
                path="key",
                message=f"has {len(key)} bytes, must have at least {least}",
                hint="Draw it at random, once, and keep it apart from the ledger.",
            )
        )
