"""The capability matrix and the caps of each kind of channel."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from msgcore.channels import (
    ATTACHMENT_RULES,
    COLUMNS,
    CONTENT_CAPS,
    GUIDE_COLUMNS,
    TEXT_CAPS,
    Capability,
    Column,
    ContentCap,
    MatrixRow,
    Support,
    TextCap,
    matrix,
    retired,
)
from msgcore.channels.newer import RETIRED
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Confidence, Policy
from msgcore.rules import MSGCORE, Citation
from pages.markdown import HEAD, code, table

__all__ = ["page"]

_INTRODUCTION = """\
# What each channel can do

The capability matrix as msgcore holds it, once for each preset, and the caps on texts and files.
`msgcore.channels.capability` answers for one feature and one channel, and there the kind of SMS
sender counts too; [Channels](rooms/channels.md) tells how to ask.

- **–** means that the feature makes no sense on such a channel.
- **?** means that no source speaks of it, which is not a no.
- A number leads to the note below the table. A cell without one is stated in the guide's own
  table.
"""

_SHEETS: tuple[tuple[str, Policy, tuple[Column, ...]], ...] = (
    ("The guide alone", SPRING_23, GUIDE_COLUMNS),
    ("The guide and the newer articles", DOCUMENTED, COLUMNS),
    ("The later product", SUMMER_26, COLUMNS),
)

_WORDS = {
    Support.YES: "yes",
    Support.NO: "no",
    Support.NOT_APPLICABLE: "–",
    Support.UNKNOWN: "?",
}


def page() -> str:
    """Return the page."""
    sheets = (_sheet(title, policy, columns) for title, policy, columns in _SHEETS)
    return HEAD + "\n".join([_INTRODUCTION, *sheets, _caps()])


class _Notes:
    """The numbered notes of one sheet, in the order in which they are first needed."""

    def __init__(self, usual: Citation) -> None:
        self._usual = usual
        self._numbers: dict[str, int] = {}

    def number(self, answer: Capability, note: str) -> str:
        """Return the number of a cell's note as Markdown; empty where it needs none."""
        silent = answer.support is Support.UNKNOWN and answer.citation.source == MSGCORE.key
        plain = not note and answer.confidence is Confidence.STATED
        if silent or (plain and answer.citation == self._usual):
            return ""
        number = self._numbers.setdefault(self._text(answer, note), len(self._numbers) + 1)
        return f"<sup>{number}</sup>"

    def __str__(self) -> str:
        return "".join(f"{number}. {text}\n" for text, number in self._numbers.items())

    def _text(self, answer: Capability, note: str) -> str:
        sure = "" if answer.confidence is Confidence.STATED else f" *({answer.confidence.value})*"
        source = "" if answer.citation == self._usual else f"{answer.citation}. "
        return f"{source}{note}{sure}".strip()


def _sheet(title: str, policy: Policy, columns: tuple[Column, ...]) -> str:
    rows = matrix(policy, columns=columns)
    usual, _ = Counter(cell.citation for row in rows for cell in row.cells).most_common(1)[0]
    notes = _Notes(next(cell.citation for row in rows for cell in row.cells))
    assert usual
    headings = ("feature", *(_heading(column, policy) for column in columns))
    groups = (
        f"### {group.value}, {policy.id}\n\n"
        + table(headings, [_row(row, columns, policy, notes) for row in members])
        for group, members in groupby(rows, key=lambda row: row.feature.group)
    )
    retirements = "".join(
        f"- {column.label}: {RETIRED[column].note}\n" for column in columns if retired(column, policy)
    )
    gone = f"† No longer there:\n\n{retirements}\n" if retirements else ""
    return f"## {title}: {code(policy.id)}\n\n" + "\n".join(groups) + f"\n{gone}\n{notes}"
