"""Patterns that are none, in `invalid.txt`: what is wrong stands between « and ».

Above each list stands how the message begins. What is below `## both` is wrong with the flag `u`
and without it, what is below `## plain` only without, and below `## unicode` only with it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["INVALID", "Invalid"]

_FILE = Path(__file__).with_name("invalid.txt")
_FLAGS = {"## both": ("", "u"), "## plain": ("",), "## unicode": ("u",)}


class Invalid(NamedTuple):
    """A pattern that is none, how the message begins, and where the fault is."""

    pattern: str
    flags: str
    message: str
    span: tuple[int, int]


def _listed(lines: list[str]) -> Iterator[Invalid]:
    every: tuple[str, ...] = ()
    message = ""
    for line in filter(None, lines):
        if line.startswith("## "):
            every = _FLAGS[line]
        elif line.startswith("# "):
            message = line[2:]
        else:
            pattern = line.replace("«", "").replace("»", "")
            span = line.index("«"), line.index("»") - 1
            yield from (Invalid(pattern, flags, message, span) for flags in every)


INVALID = list(_listed(_FILE.read_text(encoding="utf-8").split("\n")))
"""All of them."""
