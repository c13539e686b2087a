"""Which grants a state needs to remember: a bounded number, however many there were.

Opt-outs may still arrive that are older than what is known, and so may grants. For every
such opt-out the level stays right if these are known:

- the latest opt-in: whoever has one after an opt-out has consented;
- the latest opt-in that is confirmed: whoever has one after an opt-out has consented twice;
- the latest confirmations, which confirm whatever came before them.

So of the opt-ins and of the confirmations the latest `REMEMBERED_GRANTS` are kept each, and
the latest opt-in that is confirmed. What is dropped can only ever raise a level, never lower
it: nobody is reached because something was forgotten. It is missed in one case: a confirmation
that arrives after more than `REMEMBERED_GRANTS` opt-ins that were said after it.
"""

from collections.abc import Iterable
from operator import attrgetter

from msgcore.consent.state import Grant

__all__ = ["REMEMBERED_GRANTS", "remembered"]

REMEMBERED_GRANTS = 16
"""How many opt-ins are remembered, and how many confirmations: more than anybody sends again."""


def remembered(grants: Iterable[Grant]) -> tuple[Grant, ...]:
    """Return the grants that can still matter, earliest first.

    Args:
        grants: All that are known, each once.

    >>> from datetime import UTC, datetime, timedelta
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> many = [
    ...     Grant(at=nine + timedelta(minutes=n), id=f"m{n}", opens=n == 0, confirms=n > 0)
    ...     for n in range(3000)
    ... ]
    >>> kept = remembered(many)
    >>> len(kept), kept[0].id, kept[-1].id
    (17, 'm0', 'm2999')
    """
    ordered = sorted(grants, key=attrgetter("order"))
    if len(ordered) <= REMEMBERED_GRANTS:
        return tuple(ordered)
    opening = [grant for grant in ordered if grant.opens]
    confirming = [grant for grant in ordered if grant.confirms][-REMEMBERED_GRANTS:]
    kept = {grant.id for grant in (*opening[-REMEMBERED_GRANTS:], *confirming)}
    confirmed = (grant for grant in reversed(opening) if _is_confirmed(grant, confirming))
    kept.update(grant.id for grant in [next(confirmed, None)] if grant is not None)
    return tuple(grant for grant in ordered if grant.id in kept)


def _is_confirmed(grant: Grant, confirming: list[Grant]) -> bool:
    return grant.complete or any(
        other is not grant and other.at >= grant.at for other in confirming
    )
