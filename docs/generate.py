"""Writes the pages that are made from the code.

    python docs/generate.py            # write them
    python docs/generate.py --check    # say which are out of date, and fail

The pages are kept in the repository, so that they can be read without building anything; a
test fails when one is out of date.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

_DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(_DOCS))

from pages import chart, conformance, matrix, policy  # noqa: E402 - they stand beside this script

PAGES: Mapping[str, Callable[[], str]] = {
    "conformance.md": conformance.page,
    "policy.md": policy.page,
    "matrix.md": matrix.page,
    "chart.md": chart.page,
}


def stale() -> list[str]:
    """Return the names of the pages that are not what the code says."""
    return [name for name, page in PAGES.items() if _read(_DOCS / name) != page()]


def write() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (_DOCS / name).write_text(page(), encoding="utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main(arguments: list[str]) -> int:
    """Run as a script; return the exit code."""
    if arguments == ["--check"]:
        names = stale()
        for name in names:
            print(f"docs/{name} is out of date: run 'python docs/generate.py'")
        return 1 if names else 0
    if arguments:
        print(__doc__)
        return 2
    write()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
