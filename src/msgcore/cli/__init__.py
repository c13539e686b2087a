"""The `msgcore` command: the one place of the package with files and a terminal.

It needs the extra `cli`: `pip install 'msgcore[cli]'`.
"""

import sys

__all__ = ["main"]

_EXTRA = frozenset({"rich", "typer"})


def main() -> None:
    """Run the command; say what to install where its extra is missing."""
    try:
        from msgcore.cli.app import app  # noqa: PLC0415 - typer and rich may be missing
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _EXTRA:
            raise
        sys.stderr.write(
            f"The msgcore command needs {missing}, which is not installed.\n"
            "Install it with: pip install 'msgcore[cli]'\n"
        )
        raise SystemExit(1) from None
    app(prog_name="msgcore")
