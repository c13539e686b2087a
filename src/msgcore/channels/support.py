"""What a capability is: the answer, what qualifies it, and where it is written.

The tables of this room are strings of symbols, one for each column, because a table
that looks like the document's can be compared with it by eye. `SYMBOLS` is their key.
"""

from collections.abc import Iterator, Mapping
from enum import Enum, unique

import attrs

from msgcore.channels.columns import COLUMNS, Column
from msgcore.channels.features import Feature
from msgcore.policy import Confidence
from msgcore.rules import Citation

__all__ = ["SYMBOLS", "Capability", "Layer", "Qualifier", "Row", "Support", "layer"]


@unique
class Support(Enum):
    """Whether a channel has a feature."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not-applicable"
    """The feature means nothing on such a channel."""
    UNKNOWN = "unknown"
    """No source speaks of it, which is not a no."""


@unique
class Qualifier(Enum):
    """Within which bounds a yes holds."""

    BETA = "beta"
    SHORT_CODES_ONLY = "short-codes-only"
    CLASSIC_ONLY = "classic-only"
    """Only in Salesforce Classic."""
    LIGHTNING_ONLY = "lightning-only"
    """The channel is in Classic and Lightning Experience; the feature only in the latter."""
    TEXT_ONLY = "text-only"
    """Only as plain text."""


@attrs.frozen(kw_only=True)
class Capability:
    """Whether a channel has a feature, and who says so.

    Args:
        support: The answer.
        citation: Where it is written; for an unknown, where it could have been.
        qualifier: Within which bounds a yes holds; None for an unbounded one.
        note: What else is to be known; may be empty.
        confidence: How sure the answer is.
    """

    support: Support
    citation: Citation
    qualifier: Qualifier | None = None
    note: str = ""
    confidence: Confidence = Confidence.STATED

    @property
    def supported(self) -> bool:
        """Whether the answer is a yes, be it a qualified one."""
        return self.support is Support.YES

    def __str__(self) -> str:
        word = self.support.value.replace("-", " ")
        return f"{word} ({self.qualifier.value.replace('-', ' ')})" if self.qualifier else word


SYMBOLS: Mapping[str, tuple[Support, Qualifier | None]] = {
    "Y": (Support.YES, None),
    "b": (Support.YES, Qualifier.BETA),
    "s": (Support.YES, Qualifier.SHORT_CODES_ONLY),
    "c": (Support.YES, Qualifier.CLASSIC_ONLY),
    "l": (Support.YES, Qualifier.LIGHTNING_ONLY),
    "t": (Support.YES, Qualifier.TEXT_ONLY),
    "N": (Support.NO, None),
    "-": (Support.NOT_APPLICABLE, None),
    "?": (Support.UNKNOWN, None),
}
"""The key to the tables. A dot stands for silence: an older source keeps its say."""

_SILENCE = "."

Layer = Mapping[tuple[Feature, Column], Capability]
"""What one source says, or several laid over each other."""


@attrs.frozen(kw_only=True)
class Row:
    """What one place of a source says of one feature.

    Args:
        feature: The feature.
        cells: A symbol for each column; spaces only part them.
        columns: The columns that the symbols belong to.
        citation: The place.
        note: What else it says; may be empty.
        confidence: How sure it is.
    """

    feature: Feature
    cells: str
    citation: Citation
    columns: tuple[Column, ...] = COLUMNS
    note: str = ""
    confidence: Confidence = Confidence.STATED

    def answers(self) -> Iterator[tuple[tuple[Feature, Column], Capability]]:
        """Yield the columns that this row speaks of, with what it says."""
        symbols = self.cells.replace(" ", "")
        for column, symbol in zip(self.columns, symbols, strict=True):
            if symbol != _SILENCE:
                support, qualifier = SYMBOLS[symbol]
                yield (
                    (self.feature, column),
                    Capability(
                        support=support,
                        qualifier=qualifier,
                        citation=self.citation,
                        note=self.note,
                        confidence=self.confidence,
                    ),
                )


def layer(*sources: tuple[Row, ...]) -> Layer:
    """Lay sources over each other: the last to speak of a cell is heard."""
    answers: dict[tuple[Feature, Column], Capability] = {}
    for rows in sources:
        for row in rows:
            answers.update(row.answers())
    return answers
