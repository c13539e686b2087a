"""What a conversation asks its host to do, as data.

The session's own effects stand in `msgcore.lifecycle`; these send something to somebody.
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.lifecycle import SessionEffect
from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor, ResponseKind

__all__ = ["Deliver", "Effect", "SendAutoResponse"]


@attrs.frozen(kw_only=True)
class _Send:
    """What both have.

    Args:
        id: The same whenever the same happening is handled again: a retry sends nothing twice.
        due: From when on it is to be sent.
        text: What is sent.
        session: The session's id; empty where there is none.
        segments: How many SMS segments it takes; 0 where it is no SMS.
    """

    id: str = attrs.field(validator=not_empty)
    due: datetime = attrs.field(converter=utc)
    text: str
    session: str = ""
    segments: int = 0


@attrs.frozen(kw_only=True)
class Deliver(_Send):
    """Bring a message to the customer, or to an agent.

    Args:
        to: The customer or the agent.
        agent: Which agent; empty for the customer.
    """

    __tag__: ClassVar = ("effect", "deliver")
    to: Actor
    agent: str = ""


@attrs.frozen(kw_only=True)
class SendAutoResponse(_Send):
    """Send an automatic response to the customer.

    Args:
        kind: Which one.
        language: The language of its text.
    """

    __tag__: ClassVar = ("effect", "send-auto-response")
    kind: ResponseKind
    language: str = ""


Effect = Deliver | SendAutoResponse | SessionEffect
"""Anything that a conversation asks its host to do."""
