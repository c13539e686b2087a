"""How far a person has agreed to be messaged on one channel, and what stands in the way.

What is kept is when each thing was said, never a level: the level is worked out when it
is read, so it cannot depend on the order in which messages arrived.

| level | when |
|---|---|
| double | a grant after the last opt-out, and one that confirms it, not earlier |
| explicit | a grant after the last opt-out |
| opted out | an opt-out, and no later grant |
| implicit | never an opt-out, no grant, but an ordinary message |
| none | none of these |

| obstacle | from | until |
|---|---|---|
| held | a message that reads like an opt-out | a dismissal of it, a later grant, an opt-out |
| deleted, blocked | the person's doing so to the thread | the person's next message |

Later means strictly later: at the same instant the opt-out, or the obstacle, wins.

Guide: Track Customer Consent in Messaging Channels.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import Enum, unique
from functools import cached_property
from itertools import pairwise

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import not_empty, utc
from msgcore.vocabulary import ConsentLevel

__all__ = ["NEWCOMER", "ConsentState", "Grant", "Moment", "Obstacle"]


@unique
class Obstacle(Enum):
    """What keeps messages from a person, whatever the level of consent."""

    HELD = "held"
    """The person seems to have asked for no more messages; nobody has looked yet."""
    DELETED = "deleted"
    """The person deleted the thread."""
    BLOCKED = "blocked"
    """The person blocked the business."""


@attrs.frozen(kw_only=True)
class Moment:
    """When something was said, and by which event.

    Args:
        at: When it was said, not when it arrived.
        id: The id of the event.
    """

    at: datetime = attrs.field(converter=utc)
    id: str = attrs.field(validator=not_empty)

    @property
    def order(self) -> tuple[datetime, str]:
        """Its place among others: the instant, and at the same instant the id."""
        return self.at, self.id


@attrs.frozen(kw_only=True)
class Grant(Moment):
    """When consent was given.

    Args:
        opens: Whether it gives explicit consent.
        confirms: Whether it confirms a grant that was given before.
        complete: Whether it is both steps of a double opt-in by itself, as when a form asked
            twice; it then opens and confirms.
    """

    opens: bool
    confirms: bool
    complete: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.opens and not self.confirms:
            raise InvalidValueError(
                Fault(
                    path="opens",
                    message="is false, and so is confirms",
                    hint="A grant does one or both.",
                )
            )
        if self.complete and not (self.opens and self.confirms):
            raise InvalidValueError(
                Fault(
                    path="complete",
                    message="is true, but it does not both open and confirm",
                    hint="A complete grant does both.",
                )
            )


@attrs.frozen(kw_only=True)
class ConsentState:
    """What one person has said about being messaged on one channel.

    Args:
        opt_out: The latest opt-out.
        wrote: The first ordinary message.
        grants: The grants that can still matter, earliest first: see `remembered`. Those
            before the last opt-out count no more; their ids are still known, so that a
            repeated delivery is not taken for a new grant.
        suspected: The latest message that reads like an opt-out without being a keyword.
        dismissed: The latest such message of which somebody said that it is none. That
            covers whatever was said before it.
        deleted: When the person last deleted the thread.
        blocked: When the person last blocked the business.
        returned: The latest message with which the person came back after either.

    Raises:
        InvalidValueError: The grants are out of order, or an id occurs twice.

    >>> NEWCOMER.level
    <ConsentLevel.NONE: 'none'>
    """

    opt_out: Moment | None = None
    wrote: Moment | None = None
    grants: tuple[Grant, ...] = ()
    suspected: Moment | None = None
    dismissed: Moment | None = None
    deleted: Moment | None = None
    blocked: Moment | None = None
    returned: Moment | None = None

    def __attrs_post_init__(self) -> None:
        if self.grants:
            faults = tuple(self._faults())
            if faults:
                raise InvalidValueError(faults)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Everything that is kept, in no particular order."""
        threads = (self.deleted, self.blocked, self.returned)
        kept = (self.opt_out, self.wrote, self.suspected, self.dismissed, *threads, *self.grants)
        return tuple(moment for moment in kept if moment is not None)

    @property
    def level(self) -> ConsentLevel:
        """How far the person agrees."""
        return self._standing[0]

    @property
    def cause(self) -> Moment | None:
        """What gave the person this level; None for a person who never said anything."""
        return self._standing[1]

    @property
    def held(self) -> Moment | None:
        """The message for which sends are held; None where there is none, or it is settled."""
        return self.suspected if Obstacle.HELD in self.obstacles else None

    @property
    def against(self) -> "ConsentState":
        """What of it speaks against messages, without anything that speaks for them."""
        dismissed = self.suspected and self._is_dismissed(self.suspected)
        return ConsentState(
            opt_out=self.opt_out,
            suspected=None if dismissed else self.suspected,
            deleted=self.deleted if Obstacle.DELETED in self.obstacles else None,
            blocked=self.blocked if Obstacle.BLOCKED in self.obstacles else None,
        )

    def heard(self, event_id: str) -> bool:
        """Tell whether what the person said under this id is part of the state."""
        kept = (self.opt_out, self.wrote, self.suspected, self.dismissed, *self.grants)
        return any(moment.id == event_id for moment in kept if moment)

    @cached_property
    def obstacles(self) -> frozenset[Obstacle]:
        """What stands in the way now, whatever the level."""
        if self.suspected is self.deleted is self.blocked is None:
            return _NO_OBSTACLES
        return frozenset(self._obstacles())

    @cached_property
    def _standing(self) -> tuple[ConsentLevel, Moment | None]:
        if not self.grants:
            return self._level_without_grants(), self.opt_out or self.wrote
        since = self.opt_out
        live = [g for g in self.grants if since is None or g.at > since.at]
        opening = min((g for g in live if g.opens), key=_opening_order, default=None)
        if opening is None:
            return self._level_without_grants(), self.opt_out or self.wrote
        for grant in live:
            confirms = grant.confirms and (grant is not opening or grant.complete)
            if confirms and grant.at >= opening.at:
                return ConsentLevel.DOUBLE, grant
        return ConsentLevel.EXPLICIT, opening

    def _obstacles(self) -> Iterator[Obstacle]:
        if self.suspected is not None and not self._is_settled(self.suspected):
            yield Obstacle.HELD
        for gone, obstacle in ((self.deleted, Obstacle.DELETED), (self.blocked, Obstacle.BLOCKED)):
            if gone is not None and not (self.returned and self.returned.at > gone.at):
                yield obstacle

    def _is_settled(self, suspected: Moment) -> bool:
        """Tell whether somebody looked at the message, or the person has spoken plainly since."""
        if self._is_dismissed(suspected) or self.level is ConsentLevel.OPTED_OUT:
            return True
        if self.opt_out and self.opt_out.at >= suspected.at:
            return True
        return any(grant.opens and grant.at > suspected.at for grant in self.grants)

    def _is_dismissed(self, suspected: Moment) -> bool:
        dismissed = self.dismissed
        return dismissed is not None and dismissed.order >= suspected.order

    def _level_without_grants(self) -> ConsentLevel:
        if self.opt_out:
            return ConsentLevel.OPTED_OUT
        return ConsentLevel.IMPLICIT if self.wrote else ConsentLevel.NONE

    def _faults(self) -> Iterator[Fault]:
        for place, (first, second) in enumerate(pairwise(self.grants), start=1):
            if first.order > second.order:
                yield Fault(
                    path=f"grants[{place}]",
                    message="is earlier than the one before it",
                    hint="Order grants by instant, then id.",
                )
        seen: set[str] = set()
        for place, grant in enumerate(self.grants):
            if grant.id in seen:
                yield Fault(path=f"grants[{place}].id", message=f"{grant.id!r} occurs twice")
            seen.add(grant.id)


def _opening_order(grant: Grant) -> tuple[datetime, bool, str]:
    """Prefer, at the same instant, the grant that cannot confirm another."""
    return grant.at, grant.confirms, grant.id


_NO_OBSTACLES: frozenset[Obstacle] = frozenset()

NEWCOMER = ConsentState()
"""Somebody who has said nothing yet."""
