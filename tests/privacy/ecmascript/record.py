"""Write Node's answers beside the questions in `cases.jsonl`.

To add a case, add a line with its row, pattern, flags and text; then run, in the project's
folder, `python -m tests.privacy.ecmascript.record`.
"""

import json
from pathlib import Path

import attrs
from tests.privacy.ecmascript.node import Question, node

__all__ = ["Recorded", "read"]

_FILE = Path(__file__).with_name("cases.jsonl")

_Spans = tuple[tuple[int, int] | None, ...]


@attrs.frozen(kw_only=True)
class Recorded:
    """A pattern and a text, and what Node found.

    Args:
        name: In which row of the table of constructs it is, and its number.
        found: For each match the spans, in UTF-16, of all of it and of each group.
    """

    name: str
    row: str
    pattern: str
    flags: str
    text: str
    found: tuple[_Spans, ...] = ()


def read() -> tuple[Recorded, ...]:
    """Return the cases."""
    result = []
    for number, line in enumerate(_FILE.read_text(encoding="ascii").splitlines(), 1):
        data = json.loads(line)
        found = tuple(
            tuple(span and (span[0], span[1]) for span in spans) for spans in data.pop("found", ())
        )
        result.append(Recorded(name=f"{data['row']} {number}", found=found, **data))
    return tuple(result)


def _main() -> None:
    cases = read()
    questions = [Question(case.pattern, case.flags, text=case.text) for case in cases]
    lines = []
    for case, answer in zip(cases, node().ask(questions), strict=True):
        assert answer.accepted, f"{case.pattern}: {answer.error}"
        data = attrs.asdict(case, filter=lambda field, _: field.name != "name")
        data["found"] = [one.spans for one in answer.found]
        lines.append(json.dumps(data) + "\n")
    _FILE.write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    _main()
