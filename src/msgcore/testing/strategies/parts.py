"""What the walks draw at each step: an event of the chart, an instant, an id, who acts.

The strategies stand here ready made: a walk that made them anew at every step would spend
most of its time on that.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from msgcore.lifecycle import OVER, UNOPENED, Lifecycle, Session, next_deadline
from msgcore.testing.strategies.moments import delays

__all__ = [
    "AGENTS",
    "BOOLEANS",
    "CAUSES",
    "DELAYS",
    "PRESENCE",
    "draw_agent",
    "draw_arrival",
    "draw_event",
    "draw_id",
    "draw_seldom",
    "fill",
]

K = TypeVar("K", bound=attrs.AttrsInstance)

AGENTS = st.sampled_from(["ana", "bo", "dot"])
"""The agents who are drawn."""

CAUSES = st.sampled_from(["a trigger", "a trigger", "a mandatory field"])
"""What is drawn to fail."""

PRESENCE = st.one_of(st.none(), st.just(frozenset({"ana", "bo", "dot"})), st.frozensets(AGENTS))
"""Who is online; None for a host that does not track it."""

BOOLEANS = st.booleans()
DELAYS = delays()

_TENTHS = st.integers(0, 9)


def draw_seldom(draw: st.DrawFn) -> bool:
    """Draw True one time in ten."""
    return draw(_TENTHS) == 9  # noqa: PLR2004 - the last of the ten


def draw_agent(draw: st.DrawFn, session: Session | None) -> str:
    """Draw who acts: mostly the owner of the session, where there is one."""
    owner = session.staffing.owner if session else ""
    return draw(AGENTS) if not owner or draw_seldom(draw) else owner


def draw_id(draw: st.DrawFn, new: str, known: Sequence[str]) -> str:
    """Draw an id: mostly the new one, seldom one that is known already."""
    return draw(st.sampled_from(known)) if known and draw_seldom(draw) else new


def draw_event(draw: st.DrawFn, lifecycle: Lifecycle, session: Session | None) -> str:
    """Draw an event of the chart for which the compiled table has an arrow.

    Those that lead to another open status come most often, those that can only end the
    session least: otherwise few sessions would live to see all that can happen to them.
    """
    here = UNOPENED if session is None else session.status
    weighed = [
        event
        for status, event, branch in lifecycle.table.arrows()
        if status == here
        for _ in range(_weight(here, branch.target))
    ]
    return draw(_one_of(tuple(sorted(weighed))))


def _weight(here: object, target: object) -> int:
    if target in OVER:
        return 2
    return 3 if target == here else 12


@lru_cache(maxsize=64)
def _one_of(events: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(events)


def draw_arrival(
    draw: st.DrawFn, lifecycle: Lifecycle, session: Session | None, since: datetime
) -> datetime:
    """Draw when something arrives: later, often just when something falls due."""
    deadline = next_deadline(lifecycle, session) if session else None
    if deadline is None or deadline <= since or draw(BOOLEANS):
        return since + draw(DELAYS)
    return deadline - timedelta(microseconds=draw(_TENTHS) % 2)


def fill(kind: type[K], fields: Mapping[str, Callable[[], Any]]) -> K:
    """Make a value of a class, drawing only those fields that it has."""
    names = {field.name for field in attrs.fields(kind)}
    return kind(**{name: drawn() for name, drawn in fields.items() if name in names})
