"""To whom a session is transferred, or who is invited into it.

In text it is written `agent:bo`, `queue:billing`, `flow:refunds` or `external:lab`.

Transfer: Transfer a Messaging Session. Conferencing: Add Conferencing to a Messaging
Session.
"""

from typing import ClassVar

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import not_empty
from msgcore.vocabulary import Word

__all__ = ["Recipient", "RecipientKind", "agent_named"]


class RecipientKind(Word):
    """What kind of recipient it is."""

    AGENT = "agent"
    QUEUE = "queue"
    FLOW = "flow"
    """A flow, or the bot that it leads to."""
    EXTERNAL = "external"
    """Somebody outside the organisation, where a partner routes."""


@attrs.frozen(kw_only=True)
class Recipient:
    """Somebody, or something, that takes sessions.

    Args:
        kind: What kind it is.
        name: The agent's id, or the name of the queue, the flow or the contact.

    >>> str(Recipient.parse("agent:bo"))
    'agent:bo'
    """

    __as_text__: ClassVar = True
    kind: RecipientKind
    name: str = attrs.field(validator=not_empty)

    @classmethod
    def parse(cls, text: str) -> "Recipient":
        """Read a recipient from text.

        Raises:
            InvalidValueError: The text names no recipient.
        """
        kind, colon, name = text.partition(":")
        kinds = {member.value: member for member in RecipientKind}
        if not colon or kind not in kinds or not name:
            raise InvalidValueError(
                Fault(
                    message=f"{text!r} is no recipient",
                    hint=f"Write one of {', '.join(f'{known}:NAME' for known in kinds)}.",
                )
            )
        return cls(kind=kinds[kind], name=name)

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.name}"


def agent_named(name: str) -> Recipient:
    """Return an agent as a recipient.

    >>> str(agent_named("bo"))
    'agent:bo'
    """
    return Recipient(kind=RecipientKind.AGENT, name=name)
