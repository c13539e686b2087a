"""How far a person has agreed to be messaged on one channel.

What is kept is when each thing was said, never a level: the level is worked out when it
is read, so it cannot depend on the order in which messages arrived.

| level | when |
|---|---|
| double | a grant after the last opt-out, and one that confirms it, not earlier |
| explicit | a grant after the last opt-out |
| opted out | an opt-out, and no later grant |
| implicit | never an opt-out, no grant, but an ordinary message |
| none | none of these |

Later means strictly later: at the same instant the opt-out wins.

Guide: Track Customer Consent in Messaging Channels.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import not_empty, utc
from msgcore.vocabulary import ConsentLevel

__all__ = ["NEWCOMER", "ConsentState", "Grant", "Moment"]


@attrs.frozen(kw_only=True)
class Moment:
    """When something was said, and by which event.

    Args:
        at: When it was said, not when it arrived.
        id: The id of the event.
    """

    at: datetime = attrs.field(converter=utc)
    id: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Grant(Moment):
    """When consent was given.

    Args:
        opens: Whether it gives explicit consent.
        confirms: Whether it confirms a grant that was given before.
    """

    opens: bool
    confirms: bool

    def __attrs_post_init__(self) -> None:
        if not self.opens and not self.confirms:
            raise InvalidValueError(
                Fault(
                    path="opens",
                    message="is false, and so is confirms",
                    hint="A grant does one or both.",
                )
            )


@attrs.frozen(kw_only=True)
class ConsentState:
    """What one person has said about being messaged on one channel.

    Args:
        opt_out: The latest opt-out.
        wrote: The first ordinary message.
        grants: Every grant ever given, earliest first. Those before the last opt-out count
            no more; their ids are still known, so that a repeated delivery is not taken for
            a new grant.

    Raises:
        InvalidValueError: The grants are out of order, or an id occurs twice.

    >>> NEWCOMER.level
    <ConsentLevel.NONE: 'none'>
    """

    opt_out: Moment | None = None
    wrote: Moment | None = None
    grants: tuple[Grant, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Everything that is kept, in no particular order."""
        kept = (self.opt_out, self.wrote, *self.grants)
        return tuple(moment for moment in kept if moment is not None)

    @property
    def level(self) -> ConsentLevel:
        """How far the person agrees."""
        if not self.grants:
            return self._level_without_grants()
        return self._standing()[0]

    @property
    def cause(self) -> Moment | None:
        """What gave the person this level; None for a person who never said anything."""
        return self._standing()[1]

    def heard(self, event_id: str) -> bool:
        """Tell whether an event with this id is part of the state."""
        return any(
            moment.id == event_id for moment in (self.opt_out, self.wrote, *self.grants) if moment
        )

    def _standing(self) -> tuple[ConsentLevel, Moment | None]:
        since = self.opt_out
        live = [g for g in self.grants if since is None or g.at > since.at]
        opening = min((g for g in live if g.opens), key=_opening_order, default=None)
        if opening is None:
            return self._level_without_grants(), self.opt_out or self.wrote
        for grant in live:
            if grant.confirms and grant is not opening and grant.at >= opening.at:
                return ConsentLevel.DOUBLE, grant
        return ConsentLevel.EXPLICIT, opening

    def _level_without_grants(self) -> ConsentLevel:
        if self.opt_out:
            return ConsentLevel.OPTED_OUT
        return ConsentLevel.IMPLICIT if self.wrote else ConsentLevel.NONE

    def _faults(self) -> Iterator[Fault]:
        for place, (first, second) in enumerate(pairwise(self.grants), start=1):
            if (first.at, first.id) > (second.at, second.id):
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


NEWCOMER = ConsentState()
"""Somebody who has said nothing yet."""
