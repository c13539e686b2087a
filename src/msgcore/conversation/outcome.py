"""What a happening led to: the conversation after it, and everything that comes of it."""

import attrs

from msgcore.consent import ConsentEvent
from msgcore.conversation.conversation import Conversation
from msgcore.conversation.effects import Effect
from msgcore.conversation.events import ConversationClosed, FailedAgain, Said
from msgcore.lifecycle import SessionEvent
from msgcore.privacy import PrivacyEvent
from msgcore.rules import Finding, Refusal

__all__ = ["Event", "Outcome"]

Event = ConsentEvent | SessionEvent | PrivacyEvent | Said | FailedAgain | ConversationClosed
"""Anything that happened in a conversation."""


@attrs.frozen(kw_only=True)
class Outcome:
    """What a happening led to.

    Args:
        conversation: The conversation after it.
        events: What happened, in order.
        effects: What the host has to do, in order.
        findings: What is worth knowing; errors among them have stopped a message.
        refusal: Why the happening itself did nothing; None where it was allowed. What was
            overdue has happened all the same.
        duplicate: Whether it had been handled before, and so changed nothing.
    """

    conversation: Conversation
    events: tuple[Event, ...] = ()
    effects: tuple[Effect, ...] = ()
    findings: tuple[Finding, ...] = ()
    refusal: Refusal | None = None
    duplicate: bool = False
