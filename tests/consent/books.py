"""Ledgers with a person or two in them: what the tests of the ledger share."""

import attrs
from tests.consent.people import minute

from msgcore.consent import (
    ConsentEvent,
    Evidence,
    Ledger,
    OptedIn,
    OptedOut,
    SendDecision,
    WroteFirst,
    append,
)

ANNA, BEN = "+15550100", "+15550123"
ORDERS, OFFERS = "orders", "offers"
KEY = bytes(range(32))


def salt(number: int) -> bytes:
    return number.to_bytes(16, "big")


def said(kind: type[ConsentEvent], at: float, name: str = "", **more: object) -> ConsentEvent:
    return kind(
        id=name or f"{kind.__name__}@{at}",
        occurred_at=minute(at),
        received_at=minute(at),
        policy="documented",
        **more,
    )


def entered(  # noqa: PLR0913 - the parts of an entry, each by its name
    ledger: Ledger,
    record: ConsentEvent | SendDecision,
    *,
    subject: str = ANNA,
    scope: str = ORDERS,
    text: str = "",
    evidence: Evidence | None = None,
) -> Ledger:
    """Enter a record with a salt that nobody had before."""
    if text:
        evidence = Evidence(text=text)
    longer = append(
        ledger,
        record,
        subject=subject,
        scope=scope,
        salt=salt(ledger.head.count),
        evidence=evidence,
        key=KEY,
    )
    assert isinstance(longer, Ledger)
    return longer


def opted_out() -> Ledger:
    """Anna writes, opts in and opts out; Ben opts in."""
    ledger = entered(Ledger(), said(WroteFirst, 0), text="Hello, where is my order?")
    ledger = entered(ledger, said(OptedIn, 1, keyword="START"), text="start")
    ledger = entered(ledger, said(OptedIn, 1, "ben-1"), subject=BEN, text="Start!")
    return entered(ledger, said(OptedOut, 2, keyword="STOP"), text="Stop!! I am Anna Ä.")


def with_entry(ledger: Ledger, place: int, **changes: object) -> Ledger:
    """The ledger as somebody left it who changed an entry, and only that."""
    entries = list(ledger.entries)
    entries[place] = attrs.evolve(entries[place], **changes)
    return Ledger(entries=tuple(entries))
