"""Every example in README.md, in docs/ and in the docstrings is run as a test.

- Python blocks and `>>>` lines run in order, with one namespace a file.
- A block with a caption is a file: it is written, under that name, to a folder of the page's own.
- A `console` block is a session in that folder. A line after `$` is run, what stands below is
  what it must print, `...` stands for anything, and `# exits with 2` names an exit code.
"""

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

_ROOT = Path(__file__).parent
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

_CAPTIONED = re.compile(
    r"^```\{code-block\} \w+\n:caption: (?P<name>[\w.-]+)\n\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_COMMAND = re.compile(r"^\$ (?P<command>.+)\n(?P<output>(?:(?!\$ ).*\n?)*)", re.MULTILINE)
_EXIT = re.compile(r"# exits with (\d+)$")
_MSGCORE = (sys.executable, "-m", "msgcore.cli")


def _files(document: Document) -> Iterator[Region]:
    for match in _CAPTIONED.finditer(document.text):
        yield Region(match.start(), match.end(), parsed=match, evaluator=_write)


def _write(example: Example) -> None:
    name, text = example.parsed["name"], example.parsed["text"]
    (example.namespace["folder"] / name).write_text(text, encoding="utf-8")


def _run(example: Example) -> str | None:
    for session in _COMMAND.finditer(example.parsed):
        command, expected = session["command"], session["output"]
        code = _EXIT.search(command)
        words = shlex.split(command, comments=True)
        if words[0] == "msgcore":
            words[:1] = _MSGCORE
        done = subprocess.run(  # noqa: S603 - the commands are those of our own pages
            words,
            cwd=example.namespace["folder"],
            env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if done.returncode != int(code[1] if code else 0):
            return f"$ {command}\nexited with {done.returncode}:\n{done.stdout}"
        if not doctest.OutputChecker().check_output(expected, done.stdout, _FLAGS):
            return f"$ {command}\nexpected:\n{expected}\nprinted:\n{done.stdout}"
    return None


def _set_up(namespace: dict[str, Any]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="msgcore-docs-"))
    shutil.copytree(_ROOT / "examples", folder / "examples")
    namespace["folder"] = folder


def _tear_down(namespace: dict[str, Any]) -> None:
    shutil.rmtree(namespace["folder"])


_PAGES = Sybil(
    path=str(_ROOT),
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=_FLAGS),
        CodeBlockParser("console", _run),
        _files,
    ],
    setup=_set_up,
    teardown=_tear_down,
)
_DOCSTRINGS = Sybil(
    path=str(_ROOT / "src"),
    pattern="**/*.py",
    parsers=[DocTestParser(optionflags=_FLAGS)],
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (_PAGES + _DOCSTRINGS).pytest()
