"""What happened in a conversation besides consent and session: what was said.

Guide: Messaging Glossary (Messaging Session).
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.values import utc
from msgcore.vocabulary import Actor, ResponseKind

__all__ = ["Said"]


@attrs.frozen(kw_only=True)
class Said:
    """Somebody said something: a line of the transcript.

    Args:
        at: When it was handled.
        by: Who said it; `SYSTEM` for automatic responses.
        text: What was said.
        session: The session's id; empty where it belongs to none.
        agent: Which agent, bot or process; may be empty.
        response: Which automatic response it was; None for a message.
        happening: The id of the happening that it came from.
    """

    __tag__: ClassVar = ("event", "said")
    at: datetime = attrs.field(converter=utc)
    by: Actor
    text: str
    session: str = ""
    agent: str = ""
    response: ResponseKind | None = None
    happening: str
