"""The capability matrix and the caps of each kind of channel."""

from itertools import groupby

from msgcore.channels import (
    ATTACHMENT_RULES,
    COLUMNS,
    CONTENT_CAPS,
    GUIDE_COLUMNS,
    TEXT_CAPS,
    AttachmentRule,
    Capability,
    Column,
    ContentCap,
    Direction,
    FeatureGroup,
    MatrixRow,
    Support,
    TextCap,
    matrix,
    retired,
)
from msgcore.channels.capabilities import MATRIX_CITATION
from msgcore.channels.newer import RETIRED
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Confidence, Policy
from msgcore.rules import MSGCORE
from pages.markdown import HEAD, code, table

__all__ = ["page"]

_INTRODUCTION = """\
# What each channel can do

The capability matrix as msgcore holds it, once for each preset, and the caps on texts and files.
`msgcore.channels.capability` answers for one feature and one channel, and there the kind of SMS
sender counts too; [Channels](rooms/channels.md) tells how to ask.

- **n/a** means that the feature makes no sense on such a channel.
- **?** means that no source speaks of it, which is not a no.
- A number leads to the note below the table. A cell without one is stated in the guide's own
  table.
"""

_ON_SMS = f"""\
Under `documented` a text on SMS has at most {DOCUMENTED.sms.max_characters} characters; that
number is a [field of the policy](policy.md).
"""

_SHEETS: tuple[tuple[str, Policy, tuple[Column, ...]], ...] = (
    ("The guide alone", SPRING_23, GUIDE_COLUMNS),
    ("The guide and the newer articles", DOCUMENTED, COLUMNS),
    ("The later product", SUMMER_26, COLUMNS),
)

_WORDS = {
    Support.YES: "yes",
    Support.NO: "no",
    Support.NOT_APPLICABLE: "n/a",
    Support.UNKNOWN: "?",
}


def page() -> str:
    """Return the page."""
    sheets = (_sheet(title, policy, columns) for title, policy, columns in _SHEETS)
    return HEAD + "\n".join([_INTRODUCTION, *sheets, _caps()])


class _Notes:
    """The numbered notes of one sheet, in the order in which they are first needed."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, answer: Capability, note: str) -> str:
        """Return the number of a cell's note as Markdown; empty where it needs none."""
        if answer.support is Support.UNKNOWN and answer.citation.source == MSGCORE.key:
            return ""
        source = "" if answer.citation == MATRIX_CITATION else f"{answer.citation}."
        text = " ".join(filter(None, (note, source, _sure(answer.confidence))))
        if not text:
            return ""
        return f"<sup>{self._numbers.setdefault(text, len(self._numbers) + 1)}</sup>"

    def __str__(self) -> str:
        return "".join(f"{number}. {text}\n" for text, number in self._numbers.items())


def _sure(confidence: Confidence) -> str:
    return "" if confidence is Confidence.STATED else f"*{confidence.value.capitalize()}.*"


def _sheet(title: str, policy: Policy, columns: tuple[Column, ...]) -> str:
    notes = _Notes()
    headings = ("feature", *(_heading(column, policy) for column in columns))
    groups = list(FeatureGroup)
    rows = sorted(matrix(policy, columns=columns), key=lambda row: groups.index(row.feature.group))
    parts = [f"## {title}: {code(policy.id)}\n"]
    for group, members in groupby(rows, key=lambda row: row.feature.group):
        parts.append(f"### {group.value}\n")
        parts.append(table(headings, [_row(row, columns, policy, notes) for row in members]))
    gone = [column for column in columns if retired(column, policy)]
    if gone:
        parts.append("".join(f"- † {column.label}: {RETIRED[column].note}\n" for column in gone))
    return "\n".join([*parts, str(notes)])


def _heading(column: Column, policy: Policy) -> str:
    return f"{column.label} †" if retired(column, policy) else column.label


def _row(
    row: MatrixRow, columns: tuple[Column, ...], policy: Policy, notes: _Notes
) -> tuple[str, ...]:
    answers = zip(row.cells, columns, strict=True)
    return row.feature.label, *(_cell(answer, column, policy, notes) for answer, column in answers)


def _cell(answer: Capability, column: Column, policy: Policy, notes: _Notes) -> str:
    note = answer.note
    if retired(column, policy):  # the dagger in the heading says it already
        note = note.removesuffix(RETIRED[column].note).rstrip()
    word = _WORDS[answer.support]
    if answer.qualifier:
        word = f"{word}, {answer.qualifier.value.replace('-', ' ')}"
    return word + notes.number(answer, note)


# Caps


def _caps() -> str:
    return "\n".join(
        [
            "## How long a text may be\n",
            _ON_SMS,
            table(
                ("channel", "direction", "at most", "what is longer", "from", "source"),
                map(_text_cap, TEXT_CAPS),
            ),
            "## Which files a channel takes\n",
            "Files of another kind are not supported, or no source speaks of them.\n",
            table(
                ("channel", "direction", "content", "types", "at most", "from", "source"),
                map(_content_cap, CONTENT_CAPS),
            ),
            "## How files travel\n",
            table(
                ("platform", "files in a message", "text beside a file", "source"),
                map(_attachment_rule, ATTACHMENT_RULES),
            ),
        ]
    )


def _text_cap(cap: TextCap) -> tuple[str, ...]:
    characters = f"{cap.characters} characters" if cap.characters else ""
    return (
        _labels(cap.columns),
        _ways(cap.directions),
        _lines(characters, str(cap.size or "")),
        cap.excess.value.replace("-", " "),
        code(cap.since.value),
        _lines(str(cap.citation), cap.note, _sure(cap.confidence)),
    )


def _content_cap(cap: ContentCap) -> tuple[str, ...]:
    return (
        _lines(
            _labels(cap.columns), ", ".join(sender.value for sender in cap.senders), cap.carrier
        ),
        _ways(cap.directions),
        cap.content.value,
        _lines(
            ", ".join(cap.types),
            f"as a link: {', '.join(cap.linked_types)}" if cap.linked_types else "",
        )
        or "not named",
        _lines(
            str(cap.largest or "not stated"),
            f"from {cap.linked_from} as a link" if cap.linked_from else "",
        ),
        code(cap.since.value),
        _lines(str(cap.citation), cap.note, _sure(cap.confidence)),
    )


def _attachment_rule(rule: AttachmentRule) -> tuple[str, ...]:
    return (
        rule.platform.value,
        str(rule.files),
        "yes" if rule.text_beside_file else "no",
        _lines(str(rule.citation), rule.note, _sure(rule.confidence)),
    )


def _labels(columns: tuple[Column, ...]) -> str:
    return _lines(*(column.label for column in columns))


def _ways(directions: tuple[Direction, ...]) -> str:
    return _lines(*(direction.value for direction in directions))


def _lines(*parts: str) -> str:
    return "<br>".join(filter(None, parts))
