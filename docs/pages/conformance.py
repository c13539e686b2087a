"""The conformance ledger: every rule, with the test that proves it."""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from msgcore.catalogue import Entry, Kind, catalogue
from pages.markdown import HEAD, code, table

__all__ = ["page", "proofs", "silent"]

_TESTS = Path(__file__).resolve().parents[2] / "tests" / "conformance"

_INTRODUCTION = """\
# Conformance

Every behaviour of msgcore is a rule with an id, a source and a test. This ledger lists them all:
{total} rules, of which {moves} move something, {refuses} refuse, {remarks} remark and {checks}
check.

- A rule that **moves** stands behind a change: the event names it.
- A rule that **refuses** says no: the refusal names it and says what would make the thing
  possible.
- A rule that **remarks** comments on something that happens all the same, as a finding.
- A rule that **checks** is asked for: a host may change its severity and parameters, or switch
  it off.

Ids are stable for ever. The sources are listed in `msgcore.rules.SOURCES`; `msgcore` as a source
means a choice of this project where the documents are silent or disagree.
"""


def page() -> str:
    """Return the ledger."""
    entries = catalogue()
    count = Counter(entry.kind for entry in entries)
    introduction = _INTRODUCTION.format(
        total=len(entries), **{kind.value: count[kind] for kind in Kind}
    )
    proven = proofs()
    rooms = (
        _room(room, list(members), proven)
        for room, members in groupby(entries, key=lambda entry: entry.room)
    )
    return HEAD + "\n".join([introduction, *rooms])


def proofs() -> Mapping[str, list[str]]:
    """Return rule id -> the conformance tests that are marked with it, as `file::function`."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, test in _tests():
        for rule_id in _marked(test):
            found[rule_id].append(name)
    return found


def silent() -> Iterator[str]:
    """Yield the conformance tests that name a rule but do not say it."""
    for name, test in _tests():
        if list(_marked(test)) and not ast.get_docstring(test):
            yield name


def _tests() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in sorted(_TESTS.glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"{path.name}::{node.name}", node


def _marked(function: ast.FunctionDef) -> Iterator[str]:
    for decorator in function.decorator_list:
        match decorator:
            case ast.Call(func=ast.Attribute(attr="rule"), args=[ast.Constant(value=str(rule_id))]):
                yield rule_id


def _room(room: str, entries: list[Entry], proven: Mapping[str, list[str]]) -> str:
    rows = [
        (
            code(entry.id),
            _kind(entry),
            entry.text,
            _source(entry),
            "<br>".join(map(code, proven.get(entry.id, ()))) or "**none**",
        )
        for entry in entries
    ]
    headings = ("rule", "kind", "what it says", "source", "proved by, in `tests/conformance/`")
    return f"## {room}\n\n{table(headings, rows)}"


def _kind(entry: Entry) -> str:
    return f"{entry.kind.value} ({entry.severity.value})" if entry.severity else entry.kind.value


def _source(entry: Entry) -> str:
    note = f"<br>{entry.citation.note}" if entry.citation.note else ""
    return f"{entry.citation}{note}"
