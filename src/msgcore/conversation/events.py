"""What happened in a conversation besides consent and session: what was said, what failed.

Guide: Messaging Glossary (Messaging Session).
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import utc
from msgcore.vocabulary import Actor, ResponseKind

__all__ = ["ConversationClosed", "FailedAgain", "Said"]


@attrs.frozen(kw_only=True)
class Said:
    """Somebody said something: a line of the transcript.

    Args:
        at: When it was handled.
        by: Who said it; `SYSTEM` for automatic responses.
        text: What was said.
        session: The session's id; empty where it belongs to none.
        agent: Which agent, bot or supervisor; may be empty.
        response: Which automatic response it was; None for a message.
        whisper: Whether it is between agents and supervisors, never for the customer.
        withheld: Whether its text is held back, because the sensitive data in it could not
            all be looked for; the text is empty then.
        happening: The id of the happening that it came from.

    Raises:
        InvalidValueError: Somebody whispers who cannot, a supervisor does anything else, or
            what is withheld has a text.
    """

    __tag__: ClassVar = ("event", "said")
    at: datetime = attrs.field(converter=utc)
    by: Actor
    text: str
    session: str = ""
    agent: str = ""
    response: ResponseKind | None = None
    whisper: bool = False
    withheld: bool = False
    happening: str

    def __attrs_post_init__(self) -> None:
        if self.withheld and self.text:
            raise InvalidValueError(
                Fault(path="text", message="is not empty, but the message is withheld")
            )
        if self.whisper and (self.by not in _WHISPERERS or self.response is not None):
            raise InvalidValueError(
                Fault(path="whisper", message=f"is true for a message of {self.by.value}")
            )
        if self.by is Actor.SUPERVISOR and not self.whisper:
            raise InvalidValueError(
                Fault(path="whisper", message="is false, but a supervisor only whispers")
            )


_WHISPERERS = frozenset({Actor.AGENT, Actor.BOT, Actor.SUPERVISOR})


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


@attrs.frozen(kw_only=True)
class ConversationClosed:
    """The customer ended the conversation itself: nothing can be written in it any more.

    Args:
        at: When it was handled.
        happening: The id of the happening that it came from.
    """

    __tag__: ClassVar = ("event", "conversation-closed")
    at: datetime = attrs.field(converter=utc)
    happening: str
