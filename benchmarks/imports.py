"""Measures `import msgcore` against `import attrs`, each in fresh interpreters.

    python benchmarks/imports.py

The clock runs inside the new interpreter and around the import alone, so that its own start
is not counted. The rounds are interleaved, and the ratio is that of the medians. What a room
costs when it is first used stands below, without a budget: a room that has a state chart
also loads python-statemachine.
"""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from _measure import Comparison, Peer, report

ROUNDS = 21
PEER = "attrs"
BUDGETS = {
    "msgcore": 1.0,
    "msgcore.sms": None,
    "msgcore.consent": None,
    "msgcore.lifecycle": None,
    "msgcore.conversation": None,
}
"""What is imported, and how many times as fast as the peer it has to be."""

CHILD = """\
from time import perf_counter_ns
start = perf_counter_ns()
import {module}
print(perf_counter_ns() - start)
"""


def import_time(module: str) -> int:
    """Import a module in a fresh interpreter and return the nanoseconds that it took."""
    child = [sys.executable, "-c", CHILD.format(module=module)]
    return int(subprocess.run(child, check=True, capture_output=True, text=True).stdout)  # noqa: S603 - our own text


def comparisons() -> Iterator[Comparison]:
    """Every module against the peer."""
    modules = (PEER, *BUDGETS)
    for module in modules:  # writes the byte code
        import_time(module)
    rounds = [[import_time(module) for module in modules] for _ in range(ROUNDS)]
    peer_time, *times = (median(column) for column in zip(*rounds, strict=True))
    for (module, at_least), ours in zip(BUDGETS.items(), times, strict=True):
        peer = Peer(f"import {PEER}", import_time, at_least)
        yield Comparison(f"import {module}", ours, ((peer, peer_time, peer_time / ours),))


if __name__ == "__main__":
    sys.exit(report(comparisons()))
