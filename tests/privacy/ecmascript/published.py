"""Patterns as people publish them, and what only a hostile reader thinks of.

Each line of `published.jsonl` has a kind, a pattern, its flags, texts, and what Node found in each
of them; a pattern that Node refuses has no texts. To add a row, add a line without answers; then
run, in the project's folder, `python -m tests.privacy.ecmascript.published`.
"""

import json
from pathlib import Path

import attrs
from tests.privacy.ecmascript.node import Question, Span, node

__all__ = ["Row", "read"]

_FILE = Path(__file__).with_name("published.jsonl")

_Found = tuple[tuple[Span | None, ...], ...]


@attrs.frozen(kw_only=True)
class Row:
    """A pattern, texts, and what Node found.

    Args:
        kind: What it is an example of.
        texts: Where it is looked for; none for a pattern that Node refuses.
        found: For each text the matches: the spans, in UTF-16, of all of one and of each group.
    """

    kind: str
    pattern: str
    flags: str
    texts: tuple[str, ...]
    found: tuple[_Found, ...] = ()

    @property
    def name(self) -> str:
        """The row, in ASCII."""
        return f"{self.kind}: {ascii(self.pattern)[1:-1]} {self.flags}"


def read() -> tuple[Row, ...]:
    """Return the rows."""
    return tuple(map(_row, _FILE.read_text(encoding="ascii").splitlines()))


def _row(line: str) -> Row:
    data = json.loads(line)
    texts = tuple(data.pop("texts"))
    found = tuple(
        tuple(tuple(span and (span[0], span[1]) for span in match) for match in matches)
        for matches in data.pop("found", ())
    )
    return Row(texts=texts, found=found, **data)


def answered(rows: tuple[Row, ...]) -> list[Row]:
    """Return the rows with Node's answers of today."""
    result = []
    for row in rows:
        answers = node().ask(Question(row.pattern, row.flags, text=text) for text in row.texts)
        found = tuple(tuple(one.spans for one in answer.found) for answer in answers)
        accepted = node().accepts(row.pattern, row.flags)
        assert accepted == bool(row.texts), row.name
        result.append(attrs.evolve(row, found=found))
    return result


def _main() -> None:
    lines = [json.dumps(attrs.asdict(row)) + "\n" for row in answered(read())]
    _FILE.write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    _main()
