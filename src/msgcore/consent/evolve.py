"""Events fold into a state: any order and any repetition of them give the same one."""

import attrs

from msgcore.consent.events import ConsentEvent, DoublyOptedIn, OptedIn, OptedOut
from msgcore.consent.state import ConsentState, Grant, Moment

__all__ = ["evolve"]


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
    if isinstance(event, OptedOut):
        return _opt_out(state, Moment(at=event.occurred_at, id=event.id))
    if isinstance(event, OptedIn):
        return _grant(state, event, opens=True, confirms=event.confirms)
    if isinstance(event, DoublyOptedIn):
        return _grant(state, event, opens=False, confirms=True)
    return _wrote(state, Moment(at=event.occurred_at, id=event.id))


def _opt_out(state: ConsentState, moment: Moment) -> ConsentState:
    if state.opt_out and _order(state.opt_out) >= _order(moment):
        return state
    return attrs.evolve(state, opt_out=moment)


def _wrote(state: ConsentState, moment: Moment) -> ConsentState:
    if state.wrote and _order(state.wrote) <= _order(moment):
        return state
    return attrs.evolve(state, wrote=moment)


def _grant(
    state: ConsentState, event: OptedIn | DoublyOptedIn, *, opens: bool, confirms: bool
) -> ConsentState:
    grant = Grant(at=event.occurred_at, id=event.id, opens=opens, confirms=confirms)
    others = tuple(known for known in state.grants if known.id != grant.id)
    if len(others) < len(state.grants):
        (known,) = set(state.grants) - set(others)
        grant = min(known, grant, key=_grant_order)
    return attrs.evolve(state, grants=tuple(sorted((*others, grant), key=_grant_order)))


def _order(moment: Moment) -> tuple[object, str]:
    return moment.at, moment.id


def _grant_order(grant: Grant) -> tuple[object, str, bool, bool]:
    return grant.at, grant.id, grant.opens, grant.confirms
