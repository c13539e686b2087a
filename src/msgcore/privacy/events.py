"""What redaction tells of itself: which rule blocked something, how often, on whose message.

No event holds what was found, nor any other text of a message.

Guide: Block Sensitive Data in Messaging Channels.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import unique
from typing import ClassVar

import attrs

from msgcore.values import at_least, not_empty, utc
from msgcore.vocabulary import Role, Word

__all__ = ["FailureCause", "PrivacyEvent", "RedactionFailed", "SensitiveDataBlocked"]

_TITLES: Mapping[Role, str] = {
    Role.AGENT: "Agent",
    Role.CUSTOMER: "Visitor",
    Role.SUPERVISOR: "Supervisor",
}
"""What the product calls each role."""


@unique
class FailureCause(Word):
    """Why redaction could not be brought to its end."""

    TOO_LONG = "too-long"
    """The text is longer than the policy allows, or became so by replacements."""
    TIMED_OUT = "timed-out"
    """A rule took longer than it may."""
    BROKEN = "broken"
    """A rule, or the function that validates its matches, raised an error."""


@attrs.frozen(kw_only=True)
class _Event:
    """What both have.

    Args:
        at: When.
        role: Who wrote the message.
        session: The session's id; empty where it belongs to none.
        happening: The id of the happening that it came from; empty outside a conversation.
    """

    at: datetime = attrs.field(converter=utc)
    role: Role
    session: str = ""
    happening: str = ""


@attrs.frozen(kw_only=True)
class SensitiveDataBlocked(_Event):
    """A rule found sensitive data and removed, replaced or masked it.

    Args:
        rule: The rule's name.
        count: How often it found something.

    >>> from datetime import UTC
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> SensitiveDataBlocked(at=nine, role=Role.CUSTOMER, rule="card", count=1).title
    'Sensitive data blocked (Visitor)'
    """

    __tag__: ClassVar = ("event", "sensitive-data-blocked")
    rule: str = attrs.field(validator=not_empty)
    count: int = attrs.field(validator=at_least(1))

    @property
    def title(self) -> str:
        """What the product calls it in its transcripts."""
        return f"Sensitive data blocked ({_TITLES[self.role]})"


@attrs.frozen(kw_only=True)
class RedactionFailed(_Event):
    """The sensitive data in a message could not all be looked for: none of it is shown.

    Args:
        cause: Why.
        rule: The name of the rule that failed; empty where it was none in particular.
    """

    __tag__: ClassVar = ("event", "redaction-failed")
    cause: FailureCause
    rule: str = ""

    @property
    def title(self) -> str:
        """What it is called in transcripts; the product has no word for it."""
        return f"Sensitive data not looked for ({_TITLES[self.role]})"


PrivacyEvent = SensitiveDataBlocked | RedactionFailed
"""Anything that redaction tells."""
