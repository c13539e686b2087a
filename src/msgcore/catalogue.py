"""Every rule of msgcore in one list: what it says, what it does, where it is written.

The rooms hold their rules; this module only gathers them, for ledgers and for hosts that
show or configure rules.
"""

from collections.abc import Iterable, Iterator
from enum import Enum, unique
from typing import Any

import attrs

from msgcore.channels.checks import CHANNEL_RULES
from msgcore.components import reasons as components
from msgcore.components.check_templates import QUICK_TEXT_RULES, TEMPLATE_RULES
from msgcore.components.checks import CHANNEL_COMPONENT_RULES, COMPONENT_RULES
from msgcore.components.slots import SLOT_RULES
from msgcore.consent import reasons as consent
from msgcore.consent.checks import CONSENT_RULES, OUTBOUND_RULES
from msgcore.consent.verify import LEDGER_RULES
from msgcore.conversation import reasons as conversation
from msgcore.lifecycle import reasons as lifecycle
from msgcore.metadata import READING_RULES, WRITING_RULES
from msgcore.privacy.checks import PRIVACY_RULES
from msgcore.privacy.encryption import ENCRYPTION_RULES
from msgcore.privacy.notices import NOTICE_RULES
from msgcore.privacy.progress import PLAN_RULES
from msgcore.rules import Citation, Reason, RuleSet, Severity
from msgcore.sms import reasons as sms
from msgcore.sms.checks import BATCH_RULES, SMS_RULES

__all__ = ["Entry", "Kind", "catalogue"]


@unique
class Kind(Enum):
    """What a rule does."""

    MOVES = "moves"
    """It stands behind a change: an event names it."""
    REFUSES = "refuses"
    """It says no: a refusal names it."""
    REMARKS = "remarks"
    """It comments on something that happens all the same: a finding names it."""
    CHECKS = "checks"
    """It is asked for: a report's finding names it, and settings may change it."""


@attrs.frozen(kw_only=True)
class Entry:
    """A rule as the catalogue lists it.

    Args:
        id: `room.kebab-case`, stable for ever.
        room: The part of msgcore that holds it.
        kind: What it does.
        text: What it says, as a sentence.
        citation: Where it is written.
        severity: What its findings weigh; None for rules that are no checks.
    """

    id: str
    room: str
    kind: Kind
    text: str
    citation: Citation
    severity: Severity | None = None


_REASONS: tuple[tuple[Kind, tuple[Reason, ...]], ...] = (
    (Kind.REFUSES, sms.REFUSALS),
    (Kind.MOVES, components.RULINGS),
    (Kind.REFUSES, components.REFUSALS),
    (Kind.REMARKS, components.REMARKS),
    (Kind.REFUSES, consent.REFUSALS),
    (Kind.MOVES, consent.RULINGS),
    (Kind.MOVES, lifecycle.RULINGS),
    (Kind.REFUSES, lifecycle.REFUSALS),
    (Kind.REFUSES, conversation.REFUSALS),
    (Kind.REMARKS, conversation.REMARKS),
)
_CHECKS: tuple[RuleSet[Any], ...] = (
    CHANNEL_RULES,
    COMPONENT_RULES,
    CHANNEL_COMPONENT_RULES,
    SLOT_RULES,
    TEMPLATE_RULES,
    QUICK_TEXT_RULES,
    CONSENT_RULES,
    OUTBOUND_RULES,
    LEDGER_RULES,
    READING_RULES,
    WRITING_RULES,
    PRIVACY_RULES,
    PLAN_RULES,
    ENCRYPTION_RULES,
    NOTICE_RULES,
    SMS_RULES,
    BATCH_RULES,
)


def catalogue() -> tuple[Entry, ...]:
    """List every rule, room by room in alphabetical order, the rules of a room by their ids.

    Returns:
        The entries; no two have the same id.

    >>> entry = next(entry for entry in catalogue() if entry.id == "sms.too-many-segments")
    >>> entry.kind.value, str(entry.citation)
    ('refuses', 'Guide: Considerations for Long Code Messaging Channels')
    """
    return tuple(sorted(_entries(), key=lambda entry: (entry.room, entry.id)))


def _entries() -> Iterator[Entry]:
    for kind, reasons in _REASONS:
        yield from _of_reasons(kind, reasons)
    for rules in _CHECKS:
        for rule in rules:
            yield Entry(
                id=rule.id,
                room=_room(rule.id),
                kind=Kind.CHECKS,
                text=rule.summary,
                citation=rule.citation,
                severity=rule.severity,
            )


def _of_reasons(kind: Kind, reasons: Iterable[Reason]) -> Iterator[Entry]:
    for reason in reasons:
        yield Entry(
            id=reason.rule,
            room=_room(reason.rule),
            kind=kind,
            text=reason.text,
            citation=reason.citation,
        )


def _room(rule_id: str) -> str:
    return rule_id.partition(".")[0]
