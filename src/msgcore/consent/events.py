"""What a person said about being messaged, as evidence: events that `evolve` folds.

Each names the rule that stands behind it.

Guide: Track Customer Consent in Messaging Channels.
"""

import re
from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.consent import reasons as r
from msgcore.consent.classification import Match
from msgcore.errors import Fault, InvalidValueError
from msgcore.rules import Reason
from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor, ConsentLevel, ConsentSource

__all__ = [
    "ConsentEvent",
    "DeclaredOutside",
    "DoublyOptedIn",
    "OptedIn",
    "OptedOut",
    "RevocationDismissed",
    "RevocationSuspected",
    "ThreadBlocked",
    "ThreadDeleted",
    "WroteAgain",
    "WroteFirst",
]


_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def can_be_declared(
    _instance: object, attribute: "attrs.Attribute[ConsentLevel]", value: ConsentLevel
) -> None:
    """Refuse a level that nobody can declare; an attrs validator."""
    if value is ConsentLevel.NONE:
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message="is 'none', which is nothing that one can declare",
                hint="Declare what the person agreed to, or that the person opted out.",
            )
        )


def text_or_digest(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """Refuse what is meant as a digest and is none; an attrs validator."""
    if value.startswith("sha256:") and not _DIGEST.fullmatch(value):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"{value!r} is no digest",
                hint="Write 'sha256:' and 64 digits from 0 to f, or the words themselves.",
            )
        )


@attrs.frozen(kw_only=True)
class _Event:
    """What all events have.

    Args:
        id: Names the event; the provider's message id, so that a repeated delivery is known.
        occurred_at: When it was said.
        received_at: When it arrived.
        actor: Who did it.
        by: Which agent or system did it; empty for the person.
        keyword: The keyword as it was configured; empty where there was none.
        language: The language of the keyword.
        match: How the keyword was found.
        table: The version of the keyword table in force.
        policy: The id of the policy in force.
    """

    id: str = attrs.field(validator=not_empty)
    occurred_at: datetime = attrs.field(converter=utc)
    received_at: datetime = attrs.field(converter=utc)
    actor: Actor = Actor.CUSTOMER
    by: str = ""
    keyword: str = ""
    language: str = ""
    match: Match | None = None
    table: str = ""
    policy: str
    _ruling: ClassVar[Reason]

    @property
    def rule(self) -> str:
        """The id of the rule that stands behind it."""
        return self._ruling.rule


@attrs.frozen(kw_only=True)
class WroteFirst(_Event):
    """The person wrote an ordinary message: implicit consent."""

    __tag__: ClassVar = ("event", "wrote-first")
    _ruling: ClassVar = r.WROTE_FIRST


@attrs.frozen(kw_only=True)
class OptedIn(_Event):
    """The person opted in: explicit consent.

    Args:
        confirms: Whether the same word confirms an earlier opt-in, where a table allows
            one word for both.
    """

    __tag__: ClassVar = ("event", "opted-in")
    _ruling: ClassVar = r.OPTED_IN
    confirms: bool = False


@attrs.frozen(kw_only=True)
class DoublyOptedIn(_Event):
    """The person confirmed an opt-in; alone it grants nothing."""

    __tag__: ClassVar = ("event", "doubly-opted-in")
    _ruling: ClassVar = r.DOUBLY_OPTED_IN


@attrs.frozen(kw_only=True)
class OptedOut(_Event):
    """The person wants no more messages."""

    __tag__: ClassVar = ("event", "opted-out")

    @property
    def rule(self) -> str:
        """The id of the rule that stands behind it: who opted the person out."""
        by_hand = self.actor is not Actor.CUSTOMER
        return (r.OPTED_OUT_BY_HAND if by_hand else r.OPTED_OUT_BY_KEYWORD).rule


@attrs.frozen(kw_only=True)
class RevocationSuspected(_Event):
    """The person wrote something that reads like an opt-out and is no keyword.

    Args:
        cue: What in it reads so, in the words of our tables; never the person's own.
    """

    __tag__: ClassVar = ("event", "revocation-suspected")
    _ruling: ClassVar = r.REVOCATION_SUSPECTED
    cue: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class RevocationDismissed(_Event):
    """Somebody looked at such a message, and it is no opt-out.

    Args:
        message: The id of the message.
        said_at: When it was said. Whatever was said before it is dismissed with it.
    """

    __tag__: ClassVar = ("event", "revocation-dismissed")
    _ruling: ClassVar = r.REVOCATION_DISMISSED
    message: str = attrs.field(validator=not_empty)
    said_at: datetime = attrs.field(converter=utc)


@attrs.frozen(kw_only=True)
class DeclaredOutside(_Event):
    """The person gave or took back consent outside the channel.

    Args:
        level: What was declared; never `none`.
        source: Where it was given.
        reference: Where the proof is kept: the address of a form, a receipt, a file.
        disclosure: The exact words that the person agreed to, or `sha256:` and their digest.
    """

    __tag__: ClassVar = ("event", "declared-outside")
    _ruling: ClassVar = r.DECLARED_OUTSIDE
    level: ConsentLevel = attrs.field(validator=can_be_declared)
    source: ConsentSource
    reference: str = ""
    disclosure: str = attrs.field(default="", validator=text_or_digest)


@attrs.frozen(kw_only=True)
class ThreadDeleted(_Event):
    """The person deleted the thread; it is no opt-out."""

    __tag__: ClassVar = ("event", "thread-deleted")
    _ruling: ClassVar = r.THREAD_DELETED


@attrs.frozen(kw_only=True)
class ThreadBlocked(_Event):
    """The person blocked the business; it is no opt-out."""

    __tag__: ClassVar = ("event", "thread-blocked")
    _ruling: ClassVar = r.THREAD_BLOCKED


@attrs.frozen(kw_only=True)
class WroteAgain(_Event):
    """The person came back to a thread that was deleted or blocked, by writing in it."""

    __tag__: ClassVar = ("event", "wrote-again")
    _ruling: ClassVar = r.WROTE_AGAIN


ConsentEvent = (
    WroteFirst
    | OptedIn
    | DoublyOptedIn
    | OptedOut
    | RevocationSuspected
    | RevocationDismissed
    | DeclaredOutside
    | ThreadDeleted
    | ThreadBlocked
    | WroteAgain
)
"""Anything that a person said or did about being messaged, and what became of it."""
