"""Sensitive data in a conversation: what of a text is said, kept and brought to others.

| the text | what becomes of it |
|---|---|
| nothing was found | it stays as it is |
| something was found | what is left of it goes on, and only that |
| redaction failed; it is masked | a mask goes on in its place |
| redaction failed; it is held | a customer's is noted without its text; others are not sent |
| nothing is left of it | a customer's is noted as empty; others are not sent |

Guide: Block Sensitive Data in Messaging Channels.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

import attrs

from msgcore.channels import Channel
from msgcore.conversation import reasons as r
from msgcore.privacy import (
    PrivacyEvent,
    Redaction,
    RedactionRules,
    TextOrigin,
    original_span,
    redact,
)
from msgcore.rules import Finding, Reason
from msgcore.vocabulary import Actor, Role

__all__ = ["noted", "objections", "redacted", "spans_of_original"]

_ROLES: Mapping[Actor, Role] = {
    Actor.CUSTOMER: Role.CUSTOMER,
    Actor.AGENT: Role.AGENT,
    Actor.BOT: Role.AGENT,
    Actor.SYSTEM: Role.AGENT,
    Actor.SUPERVISOR: Role.SUPERVISOR,
}
"""As whom each writes: bots, automatic processes and responses for the agent's side."""


def redacted(  # noqa: PLR0913, PLR0917 - what is asked, of whom, where and when
    rules: RedactionRules, channel: Channel, text: str, by: Actor, at: datetime, origin: TextOrigin
) -> Redaction:
    """Block the sensitive data in a text.

    Args:
        rules: The rules.
        channel: Where.
        text: The original.
        by: Who wrote it.
        at: The instant.
        origin: What it is.
    """
    return redact(text, rules, author=_ROLES[by], channel=channel, origin=origin, at=at)


def objections(redaction: Redaction | None) -> Iterator[Reason]:
    """Yield what speaks against sending what is left of a text."""
    if redaction is not None:
        if redaction.held:
            yield r.REDACTION_FAILED
        elif redaction.edits and not redaction.text.strip():
            yield r.NOTHING_LEFT


def noted(redaction: Redaction, session: str, happening: str) -> Iterator[PrivacyEvent]:
    """Yield what redaction tells, with its place in the conversation."""
    for event in redaction.events:
        yield attrs.evolve(event, session=session, happening=happening)


def spans_of_original(findings: Iterable[Finding], redaction: Redaction) -> Iterator[Finding]:
    """Yield findings on what is left of a text with their places in the original."""
    for finding in findings:
        if finding.span is None or not redaction.edits:
            yield finding
        else:
            yield attrs.evolve(finding, span=original_span(finding.span, redaction.edits))
