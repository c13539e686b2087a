"""Happenings of every kind, drawn without regard to what can happen."""

import typing
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs
from hypothesis import strategies as st

from msgcore.conversation import AgentRaisesFlag, CustomerSays, Happening
from msgcore.testing.strategies.moments import instants
from msgcore.testing.strategies.parts import (
    AGENTS,
    BOOLEANS,
    CAUSES,
    LEVELS,
    RECIPIENTS,
    SOURCES,
    SUPERVISORS,
)
from msgcore.testing.strategies.texts import texts

__all__ = ["happenings"]


def happenings(
    *,
    ids: st.SearchStrategy[str] | None = None,
    at: st.SearchStrategy[datetime] | None = None,
    agents: st.SearchStrategy[str] | None = None,
    text: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[Happening]:
    """Draw happenings of every kind.

    Args:
        ids: Their ids; a few, so that they repeat, where it is left out.
        at: When they arrive; at any time where it is left out.
        agents: Who acts; one of three where it is left out.
        text: What is said; any text where it is left out.
    """
    arrival = instants() if at is None else at
    said = texts() if text is None else text
    parts: dict[str, st.SearchStrategy[Any]] = {
        "id": st.integers(1, 20).map(str) if ids is None else ids,
        "at": arrival,
        "sent_at": st.none() | arrival,
        "agent": AGENTS if agents is None else agents,
        "text": said.filter(bool),
        "cause": CAUSES,
        "bot": BOOLEANS,
        "keep_open": BOOLEANS,
        "control_lost": BOOLEANS,
        "blocked": st.just(value=False),  # a thread that is taken cannot be blocked as well
        "level": LEVELS,
        "source": SOURCES,
        "reference": st.sampled_from(["", "https://example.com/join"]),
        "disclosure": st.sampled_from(["", "Text me about my orders."]),
        "given_at": st.none() | arrival,
        "by": st.just(""),
        "to": RECIPIENTS,
        "supervisor": SUPERVISORS,
    }
    return st.one_of(
        [
            _build(kind, {**parts, "text": said} if kind in _MAY_BE_SILENT else parts)
            for kind in typing.get_args(Happening)
        ]
    )


_MAY_BE_SILENT = (CustomerSays, AgentRaisesFlag)
"""What may come without text."""


def _build(
    kind: type[Any], parts: Mapping[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[Happening]:
    names = {field.name for field in attrs.fields(kind)}
    return st.builds(kind, **{name: part for name, part in parts.items() if name in names})
