"""Events fold into a state: any order and any repetition of them give the same one.

Of each kind of thing the latest is kept, of ordinary messages the first, and of grants those
that can still matter.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

import attrs

from msgcore.consent.events import (
    ConsentEvent,
    DeclaredOutside,
    DoublyOptedIn,
    OptedIn,
    OptedOut,
    RevocationDismissed,
    RevocationSuspected,
    ThreadBlocked,
    ThreadDeleted,
    WroteAgain,
    WroteFirst,
)
from msgcore.consent.remembered import remembered
from msgcore.consent.state import ConsentState, Grant, Moment
from msgcore.vocabulary import ConsentLevel

__all__ = ["evolve", "evolve_all"]


def evolve(state: ConsentState, event: ConsentEvent) -> ConsentState:
    """Return the state that an event leads to.

    Total and independent of order: folding the same events, in whatever order and however
    often each, gives the same state.

    Args:
        state: What is known so far.
        event: What was said.

    >>> from datetime import UTC, datetime
    >>> from msgcore.consent.state import NEWCOMER
    >>> at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> stop = OptedOut(id="m1", occurred_at=at, received_at=at, policy="documented")
    >>> evolve(NEWCOMER, stop).level
    <ConsentLevel.OPTED_OUT: 'opted-out'>
    """
    return _FOLDS[type(event)](state, event)


def evolve_all(state: ConsentState, events: Iterable[ConsentEvent]) -> ConsentState:
    """Return the state that many events lead to, in the order in which they occurred.

    Args:
        state: What is known so far.
        events: What was said, in any order.
    """
    for event in sorted(events, key=_occurrence):
        state = evolve(state, event)
    return state


def _occurrence(event: ConsentEvent) -> tuple[datetime, str]:
    return event.occurred_at, event.id


_Fold = Callable[[ConsentState, Any], ConsentState]


def _moment(event: ConsentEvent) -> Moment:
    return Moment(at=event.occurred_at, id=event.id)


def _latest(field: str, moment_of: Callable[[Any], Moment] = _moment) -> _Fold:
    """Make the fold that keeps the latest moment in a field."""

    def keep(state: ConsentState, event: ConsentEvent) -> ConsentState:
        moment, known = moment_of(event), getattr(state, field)
        if known and known.order >= moment.order:
            return state
        changes: dict[str, Any] = {field: moment}
        return attrs.evolve(state, **changes)

    return keep


def _wrote(state: ConsentState, event: ConsentEvent) -> ConsentState:
    moment = _moment(event)
    if state.wrote and state.wrote.order <= moment.order:
        return state
    return attrs.evolve(state, wrote=moment)


def _dismissed_message(event: RevocationDismissed) -> Moment:
    return Moment(at=event.said_at, id=event.message)


def _opted_in(state: ConsentState, event: OptedIn) -> ConsentState:
    grant = Grant(at=event.occurred_at, id=event.id, opens=True, confirms=event.confirms)
    return _with_grant(state, grant)


def _doubly_opted_in(state: ConsentState, event: DoublyOptedIn) -> ConsentState:
    grant = Grant(at=event.occurred_at, id=event.id, opens=False, confirms=True)
    return _with_grant(state, grant)


def _declared(state: ConsentState, event: DeclaredOutside) -> ConsentState:
    """Fold in what was declared, as if it had been said on the channel."""
    if event.level is ConsentLevel.OPTED_OUT:
        return _opted_out(state, event)
    if event.level is ConsentLevel.IMPLICIT:
        return _wrote(state, event)
    twice = event.level is ConsentLevel.DOUBLE
    grant = Grant(at=event.occurred_at, id=event.id, opens=True, confirms=twice, complete=twice)
    return _with_grant(state, grant)


def _with_grant(state: ConsentState, grant: Grant) -> ConsentState:
    """Add a grant; of two with the same id the earlier counts."""
    others = []
    for known in state.grants:
        if known.id == grant.id:
            grant = min(known, grant, key=_grant_order)
        else:
            others.append(known)
    grants = remembered([*others, grant])
    return state if grants == state.grants else attrs.evolve(state, grants=grants)


def _grant_order(grant: Grant) -> tuple[object, bool, bool, bool]:
    return grant.at, grant.opens, grant.confirms, grant.complete


_opted_out = _latest("opt_out")

_FOLDS: Mapping[type[ConsentEvent], _Fold] = {
    OptedOut: _opted_out,
    OptedIn: _opted_in,
    DoublyOptedIn: _doubly_opted_in,
    WroteFirst: _wrote,
    RevocationSuspected: _latest("suspected"),
    RevocationDismissed: _latest("dismissed", _dismissed_message),
    DeclaredOutside: _declared,
    ThreadDeleted: _latest("deleted"),
    ThreadBlocked: _latest("blocked"),
    WroteAgain: _latest("returned"),
}
"""What each event does to the state."""
