import io
import sys

import pytest

from msgcore.cli.output import counted, grid, rendered, screen, shown, write


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Grüße 🎁", "Grüße 🎁"),
        ("two\nlines", "two\\nlines"),
        ("\x1b[2J", "\\x1b[2J"),
        ("no\xa0break", "no\\xa0break"),
        ("\ud800", "\\ud800"),
        ("\u202eright to left", "\\u202eright to left"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_what_could_steer_a_terminal_is_escaped(text: str, safe: str) -> None:
    assert shown(text) == safe


@pytest.mark.parametrize(("columns", "width"), [("20", 60), ("100", 100), ("300", 120)])
def test_the_width_follows_the_terminal_within_reason(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert screen().width == width


def test_square_brackets_are_square_brackets() -> None:
    table = grid(None)
    table.add_row("[red]not red[/red] :smile:")
    assert rendered(screen(), table) == "[red]not red[/red] :smile:\n"


@pytest.mark.parametrize(
    ("encoding", "bytes_"),
    [("utf-8", "none → “é” 🎁".encode()), ("cp1252", b'none > "\xe9" ?')],
)
def test_any_encoding_will_do(
    monkeypatch: pytest.MonkeyPatch, encoding: str, bytes_: bytes
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    write("none → “é” 🎁")
    sys.stdout.flush()
    assert raw.getvalue() == bytes_


def test_counting_nothing_says_so() -> None:
    assert counted({}) == "none"
