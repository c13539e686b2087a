"""How far an opt-out reaches: what counts at one place of all that a person said elsewhere.

| scope | an opt-out counts |
|---|---|
| channel | where it was said |
| program | at every place of the same program of the same brand |
| brand | at every place of the brand |

A grant counts only where it was given. So an opt-out elsewhere is undone, at one place, by a
later opt-in there and nowhere else. A message that is held as a probable opt-out reaches as
far as an opt-out would.

Guide: Track Customer Consent in Messaging Channels.
47 CFR 64.1200: (a)(10).
"""

from collections.abc import Mapping
from operator import attrgetter

import attrs

from msgcore.consent.state import NEWCOMER, ConsentState, Moment
from msgcore.policy import Policy
from msgcore.values import not_empty
from msgcore.vocabulary import OptOutScope

__all__ = ["Place", "effective"]


@attrs.frozen(kw_only=True)
class Place:
    """Where a person says something about being messaged.

    Args:
        channel: The address of the channel, such as its number.
        program: The program that is sent there; empty where there is only one.
        brand: The brand behind it; empty where there is only one.
    """

    channel: str = attrs.field(validator=not_empty)
    program: str = ""
    brand: str = ""

    def shares(self, other: "Place", scope: OptOutScope) -> bool:
        """Tell whether an opt-out at the other place counts here."""
        if self == other:
            return True
        if scope is OptOutScope.CHANNEL or self.brand != other.brand:
            return False
        return scope is OptOutScope.BRAND or self.program == other.program


def effective(states: Mapping[Place, ConsentState], place: Place, policy: Policy) -> ConsentState:
    """Return the state that counts at one place: hand it to `permits`.

    It is worked out for the moment and never stored: what is stored, for each place, is what
    was said there.

    Args:
        states: What one person said, at each place.
        place: Where something is to be sent.
        policy: Says how far an opt-out reaches.

    >>> from datetime import UTC, datetime
    >>> from msgcore.policy import DOCUMENTED, override
    >>> out = ConsentState(opt_out=Moment(at=datetime(2026, 3, 2, 9, tzinfo=UTC), id="m1"))
    >>> orders, offers = Place(channel="+15550100"), Place(channel="+15550199")
    >>> effective({orders: out}, offers, DOCUMENTED).level.value
    'none'
    >>> everywhere = override(DOCUMENTED, {"consent.opt_out_scope": "brand"})
    >>> effective({orders: out}, offers, everywhere).level.value
    'opted-out'
    """
    own = states.get(place, NEWCOMER)
    scope = policy.consent.opt_out_scope
    elsewhere = [
        state for other, state in states.items() if other != place and place.shares(other, scope)
    ]
    opt_out = _latest(own.opt_out, *(state.opt_out for state in elsewhere))
    if opt_out is not own.opt_out:
        own = attrs.evolve(own, opt_out=opt_out)
    held = _latest(*(state.held for state in elsewhere))
    if held is None:
        return own
    return attrs.evolve(own, suspected=_latest(own.held, held), dismissed=None)


def _latest(*moments: Moment | None) -> Moment | None:
    known = [moment for moment in moments if moment is not None]
    return max(known, key=attrgetter("order"), default=None)
