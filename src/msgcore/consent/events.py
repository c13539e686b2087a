"""What a person said about being messaged, as evidence: events that `evolve` folds.

Guide: Track Customer Consent in Messaging Channels.
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.consent.classification import Match
from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor

__all__ = ["ConsentEvent", "DoublyOptedIn", "OptedIn", "OptedOut", "WroteFirst"]


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


@attrs.frozen(kw_only=True)
class WroteFirst(_Event):
    """The person wrote an ordinary message: implicit consent."""

    __tag__: ClassVar = ("event", "wrote-first")


@attrs.frozen(kw_only=True)
class OptedIn(_Event):
    """The person opted in: explicit consent.

    Args:
        confirms: Whether the same word confirms an earlier opt-in, where a table allows
            one word for both.
    """

    __tag__: ClassVar = ("event", "opted-in")
    confirms: bool = False


@attrs.frozen(kw_only=True)
class DoublyOptedIn(_Event):
    """The person confirmed an opt-in; alone it grants nothing."""

    __tag__: ClassVar = ("event", "doubly-opted-in")


@attrs.frozen(kw_only=True)
class OptedOut(_Event):
    """The person wants no more messages."""

    __tag__: ClassVar = ("event", "opted-out")


ConsentEvent = WroteFirst | OptedIn | DoublyOptedIn | OptedOut
"""Anything that a person said about being messaged."""
