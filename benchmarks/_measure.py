"""Times our call against peers' calls on one corpus, in one process, and prints a table.

The rounds are interleaved (ours, first peer, second peer, ours, ...), so that a slow
moment of the machine falls on all alike, and a ratio is taken within each round. What is
printed is the median: of the time of one item, and of the ratio.

    result = compare("ASCII", segment, [Peer("smsutil", smsutil.split, at_least=25)], texts)
    sys.exit(report([result]))
"""

import gc
import sys
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from time import perf_counter_ns
from typing import Any, NamedTuple

__all__ = ["Comparison", "Peer", "compare", "report"]

Call = Callable[[Any], object]


class Peer(NamedTuple):
    """What ours is measured against.

    Args:
        name: What the table calls it.
        call: Takes one item of the corpus.
        at_least: The budget: how many times as fast as the peer ours must be. A figure
            below 1 says how much slower it may be; None prints the ratio without judging it.
    """

    name: str
    call: Call
    at_least: float | None = None


class Comparison(NamedTuple):
    """The outcome of one comparison: nanoseconds per item, and a ratio per peer."""

    name: str
    ours: float
    peers: tuple[tuple[Peer, float, float], ...]
    """Each peer with its nanoseconds per item and the ratio, peer's time through ours."""

    @property
    def meets_budget(self) -> bool:
        """Whether every peer's budget is kept."""
        return all(p.at_least is None or ratio >= p.at_least for p, _, ratio in self.peers)


def compare(
    name: str, ours: Call, peers: Sequence[Peer], corpus: Sequence[Any], rounds: int = 9
) -> Comparison:
    """Time one pass of every call over the corpus, `rounds` times, after a pass to warm up.

    A pass should take some milliseconds at least: give a corpus that is long enough.

    Args:
        name: What the table calls the comparison.
        ours: Takes one item of the corpus.
        peers: What it is measured against.
        corpus: The items, the same for all.
        rounds: How often each call passes over the corpus.

    Returns:
        The medians; print them with `report`.
    """
    calls = [ours, *(peer.call for peer in peers)]
    for call in calls:
        _pass(call, corpus)
    times = [[_pass(call, corpus) for call in calls] for _ in range(rounds)]
    per_item = [median(column) / len(corpus) for column in zip(*times, strict=True)]
    ratios = [median(row[place] / row[0] for row in times) for place in range(1, len(calls))]
    return Comparison(name, per_item[0], tuple(zip(peers, per_item[1:], ratios, strict=True)))


def report(comparisons: Iterable[Comparison]) -> int:
    """Print the comparisons as a table, each as soon as it is there.

    Returns:
        The exit code: 0 when every budget is kept, otherwise 1.
    """
    print(f"Python {sys.version.split()[0]}; time per item, median of interleaved rounds\n")
    print(f"{'':28}{'ours':>12}  {'peer':<24}{'peer':>12}{'ratio':>9}{'budget':>9}")
    kept = True
    for comparison in comparisons:
        for peer, time, ratio in comparison.peers:
            budget = "" if peer.at_least is None else f"{peer.at_least:g}x"
            missed = peer.at_least is not None and ratio < peer.at_least
            print(
                f"{comparison.name:28}{_duration(comparison.ours):>12}  {peer.name:<24}"
                f"{_duration(time):>12}{f'{ratio:.3g}x':>9}{budget:>9}{'  MISSED' * missed}",
                flush=True,
            )
        kept = kept and comparison.meets_budget
    print("\nEvery budget is kept." if kept else "\nA budget is missed.")
    return 0 if kept else 1


def _pass(call: Call, corpus: Sequence[Any]) -> int:
    gc.collect()
    gc.disable()
    try:
        start = perf_counter_ns()
        for item in corpus:
            call(item)
        return perf_counter_ns() - start
    finally:
        gc.enable()


def _duration(nanoseconds: float) -> str:
    for unit, size in (("s", 1e9), ("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"
