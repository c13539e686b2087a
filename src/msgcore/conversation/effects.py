"""What a conversation asks its host to do, as data.

The session's own effects stand in `msgcore.lifecycle`; these send something to somebody.
What is whispered can be brought to agents and supervisors alone: an effect that would take
it to the customer cannot be made.
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.errors import Fault, InvalidValueError
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
    """Bring a message to the customer, to an agent, or to the supervisors.

    Args:
        to: The customer, an agent or the supervisors.
        agent: Which agent; empty for the others.
        by: Who said it.
        sender: Which agent, bot or supervisor that is; may be empty.
        whisper: Whether it is between agents and supervisors. Show it as such.

    Raises:
        InvalidValueError: A whisper would go to the customer.
    """

    __tag__: ClassVar = ("effect", "deliver")
    to: Actor
    agent: str = ""
    by: Actor
    sender: str = ""
    whisper: bool = False

    def __attrs_post_init__(self) -> None:
        if self.whisper and self.to is Actor.CUSTOMER:
            raise InvalidValueError(
                Fault(
                    path="whisper",
                    message="is true for a message to the customer",
                    hint="Whispers go to agents and supervisors.",
                )
            )


@attrs.frozen(kw_only=True)
class SendAutoResponse(_Send):
    """Send an automatic response to the customer: a text, or a messaging component.

    Args:
        kind: Which one.
        language: The language of its text.
        component: The name of the component; the text is empty then.

    Raises:
        InvalidValueError: There is a text beside the component.
    """

    __tag__: ClassVar = ("effect", "send-auto-response")
    kind: ResponseKind
    language: str = ""
    component: str = ""

    def __attrs_post_init__(self) -> None:
        if self.component and self.text:
            raise InvalidValueError(
                Fault(
                    path="component",
                    message="is named beside a text",
                    hint="Send the one or the other.",
                )
            )


Effect = Deliver | SendAutoResponse | SessionEffect
"""Anything that a conversation asks its host to do."""
