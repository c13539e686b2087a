"""Entries with their index, in pages that are merged as they grow.

A ledger must be immutable and yet take a hundred thousand entries, one after another, without
copying them all each time. So it is a short row of pages, each larger than the next. A new
entry is a page of its own; two neighbours of which the first is not larger become one. Each
entry is copied about as often as the number of entries can be halved.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import TypeVar

import attrs

from msgcore.consent.entry import Entry
from msgcore.consent.records import Erased

__all__ = ["Page", "Pages", "indexed"]

K = TypeVar("K")


@attrs.frozen(eq=False, repr=False)
class Page:
    """Entries in a row, and where to find them.

    The index holds addresses and salts, so there is no `repr` that could show them.

    Args:
        entries: In order of arrival.
        by_id: The id of a record -> the entries with it.
        by_record: The id of a record and the address of a person -> the entries with both.
        by_subject: The address of a person -> the entries that name it.
        erasures: The keyed hash of a person -> the erasures.
        salts: Every salt in use.
        marks: The mark of every key under which somebody was erased.
    """

    entries: tuple[Entry, ...]
    by_id: Mapping[str, tuple[Entry, ...]]
    by_record: Mapping[tuple[str, str], tuple[Entry, ...]]
    by_subject: Mapping[str, tuple[Entry, ...]]
    erasures: Mapping[str, tuple[Entry, ...]]
    salts: frozenset[str]
    marks: frozenset[str]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Page":
        """Index entries."""
        entries = tuple(entries)
        by_id: dict[str, list[Entry]] = {}
        by_record: dict[tuple[str, str], list[Entry]] = {}
        by_subject: dict[str, list[Entry]] = {}
        erasures: dict[str, list[Entry]] = {}
        for entry in entries:
            if isinstance(entry.record, Erased):
                erasures.setdefault(entry.record.person, []).append(entry)
            else:
                by_id.setdefault(entry.record.id, []).append(entry)
                by_record.setdefault((entry.record.id, entry.subject), []).append(entry)
            if entry.subject:
                by_subject.setdefault(entry.subject, []).append(entry)
        return cls(
            entries,
            _frozen(by_id),
            _frozen(by_record),
            _frozen(by_subject),
            _frozen(erasures),
            frozenset(entry.salt for entry in entries if entry.salt),
            frozenset(e.record.key for e in entries if isinstance(e.record, Erased)),
        )

    def __add__(self, other: "Page") -> "Page":
        """Join this page and the one that follows it."""
        return Page(
            self.entries + other.entries,
            _joined(self.by_id, other.by_id),
            _joined(self.by_record, other.by_record),
            _joined(self.by_subject, other.by_subject),
            _joined(self.erasures, other.erasures),
            self.salts | other.salts,
            self.marks | other.marks,
        )


@attrs.frozen(eq=False, repr=False)
class Pages:
    """A row of pages, each larger than the next.

    Args:
        row: The one with the first entries first.
    """

    row: tuple[Page, ...] = ()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in one row, put together when they are first read."""
        return tuple(chain.from_iterable(page.entries for page in self.row))

    def grown(self, entry: Entry) -> "Pages":
        """Return the pages with one more entry."""
        kept, last = list(self.row), Page.of((entry,))
        while kept and len(kept[-1].entries) <= len(last.entries):
            last = kept.pop() + last
        return Pages((*kept, last))


def indexed(entries: Iterable[Entry] | Pages) -> Pages:
    """Index entries, unless that was done; an attrs converter."""
    if isinstance(entries, Pages):
        return entries
    page = Page.of(entries)
    return Pages((page,) if page.entries else ())


def _frozen(found: Mapping[K, list[Entry]]) -> dict[K, tuple[Entry, ...]]:
    return {key: tuple(entries) for key, entries in found.items()}


def _joined(
    first: Mapping[K, tuple[Entry, ...]], second: Mapping[K, tuple[Entry, ...]]
) -> dict[K, tuple[Entry, ...]]:
    joined = {**first, **second}
    for key in first.keys() & second.keys():
        joined[key] = first[key] + second[key]
    return joined
