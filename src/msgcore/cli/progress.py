"""Many messages, some at a time; on a terminal, a bar shows how far the work is."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.progress import track

__all__ = ["in_steps"]

_AT_A_TIME = 1_000
"""How many texts are handed out between two looks at the progress."""

_LONG = 20_000
"""From how many texts on the progress is shown, on a terminal."""


def in_steps(texts: Sequence[str], what: str) -> Iterator[Sequence[str]]:
    """Yield texts some at a time.

    Args:
        texts: All of them.
        what: What is done with them, as the bar says it: "Counting".
    """
    starts: Iterable[int] = range(0, len(texts), _AT_A_TIME)
    if len(texts) >= _LONG and _on_terminal():
        starts = track(starts, what, console=Console(stderr=True), transient=True)
    for start in starts:
        yield texts[start : start + _AT_A_TIME]


def _on_terminal() -> bool:
    return sys.stderr.isatty()
