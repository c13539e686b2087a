"""Results as notebooks show them: a message with its segments side by side, what it costs.

Every text is escaped. The colours are chosen so that they can be told apart on light and on
dark pages, and by people who see no red or green: what is marked is underlined as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from msgcore.sms.cost import Cost
    from msgcore.sms.estimate import Case, Estimate
    from msgcore.sms.rewrite import Rewriting
    from msgcore.sms.segmentation import Segmentation

__all__ = ["case_html", "cost_html", "estimate_html", "rewriting_html", "segmentation_html"]

_SHADES = ("rgba(0,114,178,.16)", "rgba(230,159,0,.22)")
"""The grounds of segments, in turn."""

_SEGMENT = "background:{ground};border-radius:3px;padding:1px 2px;margin-right:2px"
_MARK = "text-decoration:underline wavy;font-weight:bold"
_BODY = "white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.7;max-width:46em"
_CELL = "text-align:left;padding:2px 12px 2px 0"
_LONGEST = 4_000
"""How many characters of a message are shown: a page with more is no help."""

_MOST_CHANGES = 200
_LONGEST_CHANGE = 20
"""How many changes of a text are shown, and how many characters of each."""


def segmentation_html(result: "Segmentation") -> str:
    """Show a message with its segments, its offenders marked, and its figures.

    Args:
        result: What `segment` gave.
    """
    return _message(result, {})


def _message(result: "Segmentation", more: Mapping[str, object]) -> str:
    marked = {offender.position for offender in result.offenders}
    pieces: list[str] = []
    for number, part in enumerate(result.parts):
        if part.start >= _LONGEST:
            pieces.append("…")
            break
        style = _SEGMENT.format(ground=_SHADES[number % len(_SHADES)])
        title = f"segment {number + 1}: {part.units} units"
        said = _said(part.text, part.start, marked)
        pieces.append(f'<span style="{style}" title="{title}">{said}</span>')
    figures: dict[str, object] = {
        "segments": result.segments,
        "encoding": result.encoding.value,
        "units": f"{result.units} ({result.units_left} left of {result.capacity})",
        "outside GSM-7": len(result.offenders),
    }
    if result.refusal is not None:
        figures["cannot be sent"] = "; ".join(str(reason) for reason in result.refusal.reasons)
    figures |= more
    return f'<div><div style="{_BODY}">{"".join(pieces)}</div>{_figures(figures)}</div>'


def _said(text: str, start: int, marked: set[int]) -> str:
    runs = groupby(enumerate(text[:_LONGEST], start), key=lambda pair: pair[0] in marked)
    pieces = [(is_marked, "".join(_escaped(one) for _, one in run)) for is_marked, run in runs]
    return "".join(
        f'<span style="{_MARK}">{piece}</span>' if is_marked else piece
        for is_marked, piece in pieces
    )


def _escaped(character: str) -> str:
    """Escape a character; half of a pair cannot be shown."""
    return "\ufffd" if "\ud800" <= character <= "\udfff" else escape(character)


def rewriting_html(result: "Rewriting") -> str:
    """Show a text before and after, and what was changed.

    Args:
        result: What `rewrite` gave.
    """
    rows = [
        (str(change.start), _shown(change.before), _shown(change.after))
        for change in result.changes[:_MOST_CHANGES]
    ]
    more = len(result.changes) - len(rows)
    if more > 0:
        rows.append(("…", f"{more} more", ""))
    changes = _table(("at", "before", "after"), rows) if rows else ""
    saved = f"<p>{result.saved} of {result.before.segments} segments saved</p>"
    return f"<div>{segmentation_html(result.after)}{saved}{changes}</div>"


def _shown(text: str) -> str:
    shown = text[:_LONGEST_CHANGE]
    names = " ".join(f"U+{ord(character):04X}" for character in shown)
    visible = "".join(map(_escaped, shown))
    more = "…" * (len(text) > len(shown))
    return f"{visible}{more} <small>{names}{more}</small>" if text else "<small>nothing</small>"


def cost_html(result: "Cost") -> str:
    """Show what each volume costs, and all of them.

    Args:
        result: What `cost` gave.
    """
    rows = [
        (
            escape(line.volume.country or "any"),
            line.volume.sender.value if line.volume.sender else "any",
            f"{line.volume.messages:,}",
            f"{line.volume.segments:,}",
            str(line.price.per_segment),
            f"{line.total:,f}",
        )
        for line in result.lines
    ]
    head = ("country", "sender", "messages", "segments", "per segment", "total")
    total = f"<p><b>{escape(_total(result))}</b></p>"
    return f"<div>{_table(head, rows)}{total}</div>"


def case_html(result: "Case") -> str:
    """Show the message of a case with its segments, its figures and what it costs.

    Args:
        result: A case of what `estimate` gave.
    """
    figures: dict[str, object] = {"units to the next": result.to_next_segment}
    if result.cost is not None:
        figures["total"] = _total(result.cost)
    return _message(result.segmentation, figures)


def estimate_html(result: "Estimate") -> str:
    """Show the three cases of a template, and where the next segment begins.

    Args:
        result: What `estimate` gave.
    """
    rows = []
    for name, case in result.cases:
        total = "" if case.cost is None else escape(_total(case.cost))
        figures = (case.characters, case.segmentation.encoding.value, case.segments)
        rows.append((name, *map(str, figures), str(case.to_next_segment), total))
    head = ("case", "characters of values", "encoding", "segments", "units to the next", "total")
    steps = ", ".join(f"{step.segments} from {step.characters}" for step in result.steps)
    note = f"<p>{result.recipients:,} recipients; segments by characters of values: {steps}</p>"
    return f"<div>{_table(head, rows)}{note}</div>"


def _total(cost: "Cost") -> str:
    return f"{cost.total:,f} {cost.currency}"


def _figures(figures: Mapping[str, object]) -> str:
    return _table((), [(name, escape(str(value))) for name, value in figures.items()])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    first = "".join(f'<th style="{_CELL}">{name}</th>' for name in head)
    body = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{cell}</td>' for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table>{f'<tr>{first}</tr>' if first else ''}{body}</table>"
