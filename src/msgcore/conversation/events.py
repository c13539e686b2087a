"""What happened in a conversation besides consent and session: what was said, what failed.

Guide: Messaging Glossary (Messaging Session).
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.values import utc
from msgcore.vocabulary import Actor, ResponseKind

__all__ = ["FailedAgain", "Said"]


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


@attrs.frozen(kw_only=True)
class FailedAgain:
    """What ended the last session in error failed once more.

    No other session is made, and the value of the last one stays: whoever keeps its record
    notes there when it was last touched.

    Args:
        at: When it was handled.
        session: The id of the session in error.
        cause: What failed.
        happening: The id of the happening that it came from.
    """

    __tag__: ClassVar = ("event", "failed-again")
    at: datetime = attrs.field(converter=utc)
    session: str
    cause: str
    happening: str
