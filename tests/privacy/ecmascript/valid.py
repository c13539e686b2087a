"""Patterns that JavaScript reads, in `valid.txt`.

What is below `## both` it reads with the flag `u` and without it, what is below `## plain`
without, and what is below `## unicode` with it; some of that means something else without.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["VALID", "Valid"]

_FILE = Path(__file__).with_name("valid.txt")
_FLAGS = {"## both": ("", "u"), "## plain": ("",), "## unicode": ("u",)}


class Valid(NamedTuple):
    """A pattern, and flags that it is read with."""

    pattern: str
    flags: str


def _listed(lines: list[str]) -> Iterator[Valid]:
    every: tuple[str, ...] = ()
    for line in filter(None, lines):
        if line.startswith("## "):
            every = _FLAGS[line]
        elif not line.startswith("# "):
            yield from (Valid(line, flags) for flags in every)


VALID = list(_listed(_FILE.read_text(encoding="utf-8").split("\n")))
"""All of them."""
