"""Where a person stands, by the ledger: a fold in order of occurrence.

Of an erased person the ledger still knows what speaks against messages. What would let them
be written to counts only if it was said after the erasure, even if it arrives late.
"""

from collections.abc import Iterable, Iterator

from msgcore.consent.entry import Entry
from msgcore.consent.events import (
    ConsentEvent,
    DeclaredOutside,
    DoublyOptedIn,
    OptedIn,
    RevocationDismissed,
    WroteAgain,
    WroteFirst,
)
from msgcore.consent.evolve import evolve_all
from msgcore.consent.ledger import Ledger
from msgcore.consent.records import Erased, SendDecision
from msgcore.consent.state import NEWCOMER, ConsentState
from msgcore.consent.suppression import check_key, person_of
from msgcore.vocabulary import ConsentLevel

__all__ = ["fold_entries", "last_erasure", "latest", "state_of"]


def state_of(ledger: Ledger, subject: str, scope: str, *, key: bytes | None = None) -> ConsentState:
    """Return how far a person has agreed, by all that the ledger holds.

    Args:
        ledger: The entries, in whatever order they arrived.
        subject: The person's address, written as it was entered.
        scope: The channel, program or brand.
        key: The host's key; needed as soon as anybody was erased.

    Raises:
        InvalidValueError: The key is needed and missing, or it is another one.

    >>> state_of(Ledger(), "+15550100", "orders").level
    <ConsentLevel.NONE: 'none'>
    """
    return fold_entries(ledger.about(subject), scope, last_erasure(ledger, subject, key))


def last_erasure(ledger: Ledger, subject: str, key: bytes | None) -> Erased | None:
    """Return the latest erasure of a person; None where there was none.

    Raises:
        InvalidValueError: The key is needed and missing, or it is another one.
    """
    if not ledger.key_marks:
        return None
    return latest(ledger.erasures(person_of(subject, check_key(key, ledger.key_marks))))


def latest(erasures: Iterable[Entry]) -> Erased | None:
    """Return the last of some erasures; None where there is none."""
    found = [entry.record for entry in erasures if isinstance(entry.record, Erased)]
    return found[-1] if found else None


def fold_entries(
    entries: Iterable[Entry], scope: str, erasure: Erased | None = None
) -> ConsentState:
    """Fold what a person said for one scope.

    Args:
        entries: Entries about one person, in any order.
        scope: The channel, program or brand.
        erasure: The latest erasure of the person before these entries arrived.
    """
    state = NEWCOMER
    if erasure is not None:
        kept = {kept.scope: kept.state for kept in erasure.kept}
        state = kept.get(scope, NEWCOMER)
    return evolve_all(state, _that_count(entries, scope, erasure))


def _that_count(
    entries: Iterable[Entry], scope: str, erasure: Erased | None
) -> Iterator[ConsentEvent]:
    """Yield the events of a scope; what was said before an erasure only takes away."""
    for entry in entries:
        event = entry.record
        if entry.scope != scope or isinstance(event, SendDecision | Erased):
            continue
        if erasure is None or event.occurred_at > erasure.at or not _speaks_for(event):
            yield event


def _speaks_for(event: ConsentEvent) -> bool:
    """Tell whether an event lets a person be written to."""
    if isinstance(event, DeclaredOutside):
        return event.level is not ConsentLevel.OPTED_OUT
    return isinstance(event, _FOR_MESSAGES)


_FOR_MESSAGES = (WroteFirst, OptedIn, DoublyOptedIn, RevocationDismissed, WroteAgain)
