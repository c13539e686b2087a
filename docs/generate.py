"""Writes the pages that are made from the code.

    python docs/generate.py            # write them
    python docs/generate.py --check    # say which are out of date, and fail

The pages are kept in the repository, so that they can be read without building anything; a
test fails when one is out of date.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS))

from pages import (  # noqa: E402 - they stand beside this script
    alphabets,
    chart,
    conformance,
    differences,
    formulas,
    matrix,
    policy,
    responses,
)


def made() -> Mapping[str, str]:
    """Return the text of every generated file, by its path in docs/."""
    return {
        "conformance.md": conformance.page(),
        "policy.md": policy.page(),
        "matrix.md": matrix.page(),
        "responses.md": responses.page(),
        "alphabets.md": alphabets.page(),
        "formulas.md": formulas.page(),
        "rooms/formulas-differences.md": differences.page(),
        **chart.files(),
    }


def stale() -> list[str]:
    """Return the paths of the files that are not what the code says, or that nothing makes."""
    files = made()
    drawings = {path.relative_to(DOCS).as_posix() for path in DOCS.glob("charts/*.svg")}
    wrong = {path for path, text in files.items() if _read(DOCS / path) != text}
    return sorted(wrong | (drawings - files.keys()))


def write() -> None:
    """Write every file, and remove the drawings that nothing makes any more."""
    for path in stale():
        (DOCS / path).unlink(missing_ok=True)
    for path, text in made().items():
        (DOCS / path).parent.mkdir(exist_ok=True)
        (DOCS / path).write_text(text, encoding="utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main(arguments: list[str]) -> int:
    """Run as a script; return the exit code."""
    if arguments == ["--check"]:
        paths = stale()
        for path in paths:
            print(f"docs/{path} is out of date: run 'python docs/generate.py'")
        return 1 if paths else 0
    if arguments:
        print(__doc__)
        return 2
    write()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
