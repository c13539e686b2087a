"""Small pieces of Markdown."""

from collections.abc import Iterable, Sequence

__all__ = ["HEAD", "code", "table"]

HEAD = "<!-- Written by docs/generate.py from the code. Change the code, then run it again. -->\n\n"
"""What stands above every generated page."""


def code(text: str) -> str:
    """Return a text as code."""
    return f"`{text}`"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; cells may hold Markdown, and pipes in them are escaped."""
    lines = [_row(headings), _row(["---"] * len(headings)), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
