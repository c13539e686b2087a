"""Why the ledger does not take an entry."""

from msgcore.rules import MSGCORE, Reason

__all__ = ["LEDGER_REFUSALS", "SALT_REUSED", "SALT_TOO_SHORT"]

SALT_TOO_SHORT = Reason(
    rule="consent.ledger-salt-too-short",
    text="The salt is so short that erased words could be guessed from their hash.",
    citation=MSGCORE("The salt of an entry"),
    remedy="Draw a salt of at least as many random bytes as the policy asks for.",
)

SALT_REUSED = Reason(
    rule="consent.ledger-salt-reused",
    text="The salt belongs to another entry, so equal words would show by equal hashes.",
    citation=MSGCORE("The salt of an entry"),
    remedy="Draw a new salt for each entry.",
)

LEDGER_REFUSALS: tuple[Reason, ...] = (SALT_TOO_SHORT, SALT_REUSED)
"""Every reason that the ledger gives."""
