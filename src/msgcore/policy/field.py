"""How a policy field is declared: its value in each preset, and where that is written.

    inactive_ends_after: timedelta = choice(
        stated(timedelta(hours=30), GUIDE("Lifecycle of a Messaging Session")),
        summer_26=disputed(timedelta(hours=24), HELP("Inactivate a session")),
    )

A preset that is left out has the value of the one before it. This is the only place
where a number or a choice of the documents stands.
"""

from collections.abc import Sequence
from enum import Enum, unique
from typing import Any

import attrs

from msgcore.rules.citation import Citation
from msgcore.values import Validator

__all__ = ["Cited", "Confidence", "Preset", "choice", "cited_in", "disputed", "inferred", "stated"]


@unique
class Preset(Enum):
    """A dated state of the documents, oldest first."""

    SPRING_23 = "spring-23"
    """The guide alone."""
    DOCUMENTED = "documented"
    """The guide with the four newer articles laid over it: the default."""
    SUMMER_26 = "summer-26"
    """The later product."""


@unique
class Confidence(Enum):
    """How sure a value is."""

    STATED = "stated"
    """The document says so."""
    INFERRED = "inferred"
    """The document is silent; the value follows from what it does say, or from practice."""
    DISPUTED = "disputed"
    """Documents contradict each other; this is the reading that was chosen."""
    HOST = "host"
    """The program that uses msgcore set it."""


@attrs.frozen(kw_only=True)
class Cited:
    """A value with its source.

    Args:
        value: A scalar or a member of the vocabulary.
        citation: Where it is written, or why it was chosen.
        confidence: How sure it is.
    """

    value: Any
    citation: Citation
    confidence: Confidence


def stated(value: Any, citation: Citation) -> Cited:
    """Declare a value that the document states."""
    return Cited(value=value, citation=citation, confidence=Confidence.STATED)


def inferred(value: Any, citation: Citation) -> Cited:
    """Declare a value that follows from a document which does not state it."""
    return Cited(value=value, citation=citation, confidence=Confidence.INFERRED)


def disputed(value: Any, citation: Citation) -> Cited:
    """Declare one reading of documents that contradict each other."""
    return Cited(value=value, citation=citation, confidence=Confidence.DISPUTED)


_KEY = "msgcore.policy"


def choice(
    spring_23: Cited,
    *,
    documented: Cited | None = None,
    summer_26: Cited | None = None,
    validator: Validator | Sequence[Validator] | None = None,
) -> Any:
    """Declare a policy field: an attrs field with a cited value for each preset."""
    documented = documented or spring_23
    presets = {
        Preset.SPRING_23: spring_23,
        Preset.DOCUMENTED: documented,
        Preset.SUMMER_26: summer_26 or documented,
    }
    return attrs.field(validator=validator, metadata={_KEY: presets})


def cited_in(field: "attrs.Attribute[Any]", preset: Preset) -> Cited:
    """Return the value that a field has in a preset, with its source."""
    cited: Cited = field.metadata[_KEY][preset]
    return cited
