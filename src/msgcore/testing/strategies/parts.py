"""What happenings and commands are made of, and how one is built of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from msgcore.lifecycle import OVER, UNOPENED, Lifecycle, Session, next_deadline
from msgcore.testing.strategies.moments import delays

__all__ = [
    "AGENTS",
    "CAUSES",
    "agents_for",
    "arrivals",
    "build",
    "events",
    "mostly",
    "presence",
    "seldom",
]

K = TypeVar("K", bound=attrs.AttrsInstance)

AGENTS = ("ana", "bo", "dot")
"""The agents who are drawn."""

CAUSES = ("a trigger", "a mandatory field")
"""What is drawn to fail."""


def agents_for(session: Session | None) -> st.SearchStrategy[str]:
    """Draw an agent: mostly the owner of the session, where there is one."""
    anyone = st.sampled_from(AGENTS)
    owner = session.staffing.owner if session else ""
    return st.one_of(*[st.just(owner)] * 5, anyone) if owner else anyone


def presence() -> st.SearchStrategy[frozenset[str] | None]:
    """Draw who is online; None for a host that does not track it."""
    some = st.frozensets(st.sampled_from(AGENTS))
    return st.one_of(st.none(), st.just(frozenset(AGENTS)), some)


def events(lifecycle: Lifecycle, session: Session | None) -> st.SearchStrategy[str]:
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
    return st.sampled_from(sorted(weighed))


def _weight(here: object, target: object) -> int:
    if target in OVER:
        return 1
    return 3 if target == here else 6


def arrivals(
    lifecycle: Lifecycle, session: Session | None, since: datetime
) -> st.SearchStrategy[datetime]:
    """Draw when something arrives: mostly later, often just when something falls due."""
    ways = [st.just(since + timedelta(seconds=1)), delays().map(lambda delay: since + delay)]
    deadline = next_deadline(lifecycle, session) if session else None
    if deadline is not None and deadline > since:
        ways += [st.just(deadline), st.just(deadline - timedelta(microseconds=1))]
    return st.one_of(ways)


def build(kind: type[K], parts: Mapping[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[K]:
    """Draw values of a class, each field from the part of its name.

    Args:
        kind: An attrs class.
        parts: Field -> strategy; what the class has no field for is not drawn.
    """
    names = {field.name for field in attrs.fields(kind)}
    fields = {name: part for name, part in parts.items() if name in names}
    # Not `builds`, which looks through the constructor's types anew for each value.
    return st.fixed_dictionaries(fields).map(lambda values: kind(**values))


def mostly(usual: str, others: Sequence[str]) -> st.SearchStrategy[str]:
    """Draw the usual, and one time in ten one of the others."""
    if not others:
        return st.just(usual)
    return seldom().flatmap(lambda other: st.sampled_from(others) if other else st.just(usual))


def seldom() -> st.SearchStrategy[bool]:
    """Draw True one time in ten."""
    return st.integers(0, 9).map(lambda number: number == 9)  # noqa: PLR2004 - the tenth
