"""Consent from outside the channel: a form, a till, a telephone call, an import.

| declared | evidence needed | for somebody who opted out |
|---|---|---|
| implicit | a reference | refused: only explicit consent ends an opt-out |
| explicit, double | a reference, and the words agreed to | counts if it is later than the opt-out |
| opted out | none: nobody has to prove a no | counts |

Guide: Considerations for Short Codes; Messaging User Fields.
CTIA: Messaging Principles.
"""

from collections.abc import Iterator
from datetime import datetime

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.decision import NOTHING, ConsentDecision, opted_out
from msgcore.consent.dialogue import granted, permitted
from msgcore.consent.events import DeclaredOutside, can_be_declared, text_or_digest
from msgcore.consent.reasons import EVIDENCE_MISSING, IMPLICIT_AFTER_OPT_OUT
from msgcore.consent.state import ConsentState
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import Policy
from msgcore.rules import Refusal
from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor, ConsentLevel, ConsentRequirement, ConsentSource

__all__ = ["IMPORTED_LEVELS", "OutsideConsent", "declare", "imported_level"]

IMPORTED_LEVELS: dict[str, ConsentLevel] = {
    "DoublyOptedIn": ConsentLevel.DOUBLE,
    "ExplicitlyOptedIn": ConsentLevel.EXPLICIT,
    "ImplicitlyOptedIn": ConsentLevel.IMPLICIT,
    "OptedOut": ConsentLevel.OPTED_OUT,
}
"""The names that consent has in an import of messaging users."""


def imported_level(name: str) -> ConsentLevel:
    """Return the level that an import calls by a name.

    Args:
        name: As the import spells it.

    Raises:
        InvalidValueError: There is no such level.

    >>> imported_level("ExplicitlyOptedIn").value
    'explicit'
    """
    try:
        return IMPORTED_LEVELS[name]
    except KeyError:
        known = ", ".join(sorted(IMPORTED_LEVELS))
        raise InvalidValueError(
            Fault(message=f"{name!r} is no level of consent", hint=f"Known: {known}.")
        ) from None


@attrs.frozen(kw_only=True)
class OutsideConsent:
    """What a person agreed to, or took back, outside the channel.

    Args:
        id: Names the declaration.
        occurred_at: When the person did it: for an import, not when it was imported.
        received_at: When it became known.
        level: What the person agreed to; never `none`.
        source: Where.
        reference: Where the proof is kept: the address of a form, a receipt, a file and line.
        disclosure: The exact words that the person agreed to, or `sha256:` and their digest.
        by: Who declares it: the name of a system or an agent; may be empty.

    Raises:
        InvalidValueError: The level is `none`, or the disclosure a digest that is none.
    """

    id: str = attrs.field(validator=not_empty)
    occurred_at: datetime = attrs.field(converter=utc)
    received_at: datetime = attrs.field(converter=utc)
    level: ConsentLevel = attrs.field(validator=can_be_declared)
    source: ConsentSource
    reference: str = ""
    disclosure: str = attrs.field(default="", validator=text_or_digest)
    by: str = ""


def declare(
    state: ConsentState, outside: OutsideConsent, channel: Channel, policy: Policy
) -> ConsentDecision:
    """Tell what consent from outside the channel leads to.

    Args:
        state: What the person has said so far on this channel.
        outside: What is declared; an id that is known already changes nothing.
        channel: Says which level it asks for.
        policy: Says which evidence is needed, and whether it is answered on the channel.

    Returns:
        What to record and what to answer: the confirmation, or the prompt for what is still
        missing. A refusal where nothing is recorded, or where it changes nothing.

    >>> from datetime import UTC, datetime
    >>> from msgcore.consent import NEWCOMER
    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> form = OutsideConsent(
    ...     id="f1", occurred_at=nine, received_at=nine,
    ...     level=ConsentLevel.EXPLICIT, source=ConsentSource.FORM,
    ...     reference="https://example.com/join", disclosure="Text me about my orders.",
    ... )
    >>> [reply.kind.value for reply in declare(NEWCOMER, form, page, DOCUMENTED).replies]
    ['opt-in-confirmation']
    """
    missing = tuple(_missing(outside)) if policy.consent.outside_grants_require_evidence else ()
    if missing:
        detail = f"missing: {', '.join(missing)}"
        return ConsentDecision(refusal=Refusal.of(EVIDENCE_MISSING.with_detail(detail)))
    decision = _declared(state, _event(outside, policy), channel, policy)
    decision = permitted(state, decision, channel)
    answers = policy.consent.answer_outside_consent and outside.source is not ConsentSource.IMPORT
    return decision if answers else attrs.evolve(decision, replies=())


def _missing(outside: OutsideConsent) -> Iterator[str]:
    """Yield the names of the evidence that is needed and not there."""
    if outside.level is ConsentLevel.OPTED_OUT:
        return
    if not outside.reference:
        yield "reference"
    if outside.level.meets(ConsentRequirement.EXPLICIT) and not outside.disclosure:
        yield "disclosure"


def _declared(
    state: ConsentState, event: DeclaredOutside, channel: Channel, policy: Policy
) -> ConsentDecision:
    if event.level is ConsentLevel.OPTED_OUT:
        return opted_out(state, event, policy)
    if event.level.meets(ConsentRequirement.EXPLICIT):
        return granted(state, event, channel, policy)
    if state.level is ConsentLevel.OPTED_OUT:
        return ConsentDecision(refusal=Refusal.of(IMPLICIT_AFTER_OPT_OUT))
    return NOTHING if state.heard(event.id) else ConsentDecision(events=(event,))


def _event(outside: OutsideConsent, policy: Policy) -> DeclaredOutside:
    return DeclaredOutside(
        id=outside.id,
        occurred_at=outside.occurred_at,
        received_at=outside.received_at,
        actor=Actor.SYSTEM,
        by=outside.by,
        level=outside.level,
        source=outside.source,
        reference=outside.reference,
        disclosure=outside.disclosure,
        policy=policy.id,
    )
