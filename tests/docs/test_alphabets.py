"""The page of the alphabets shows every code, and marks the cells that are disputed."""

import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "alphabets.md").read_text(encoding="utf-8")


def grid(heading: str) -> dict[int, str]:
    """The cells below a heading, by code."""
    section = re.split(
        r"^#+ ", PAGE.partition(f"### {heading}\n")[2], maxsplit=1, flags=re.MULTILINE
    )[0]
    rows = re.findall(r"^\| \*\*(.)\*\* \|(.*) \|$", section, re.MULTILINE)
    return {
        16 * high + int(low, 16): cell.strip()
        for low, cells in rows
        for high, cell in enumerate(cells.split(" | "))
    }


@pytest.mark.parametrize(
    ("heading", "code", "shown"),
    [
        ("Default table", 0x00, "&#64;"),
        ("Default table", 0x09, "Ç<sup>1</sup>"),
        ("Default table", 0x1B, "`ESC`"),
        ("Extension table", 0x65, "€"),
        ("Turkish, locking shift", 0x1F, "É<sup>1</sup>"),
        ("Hindi, locking shift", 0x02, "◌\u0903<sup>2</sup>"),
        ("Urdu, locking shift", 0x2C, "&#44;<sup>1</sup>"),
        ("Kannada, locking shift", 0x24, "\u0caa<sup>2</sup>"),
        ("Kannada, single shift", 0x3C, "&#91;<sup>1</sup>"),
        ("Malayalam, locking shift", 0x2E, "&#46;<sup>2</sup>"),
        ("Oriya, locking shift", 0x47, "\u0b33<sup>2</sup>"),
        ("Punjabi, single shift", 0x23, "\u0a6d<sup>1</sup>"),
        ("Tamil, single shift", 0x24, "\u0bee<sup>1</sup>"),
        ("Telugu, single shift", 0x22, "\u0c6c<sup>1</sup>"),
        ("Telugu, single shift", 0x65, "<sup>2</sup>"),
        ("Bengali, single shift", 0x10, "&#60;<sup>1</sup>"),
        ("Spanish, single shift", 0x41, "Á"),
    ],
)
def test_a_cell_shows_what_most_copies_say(heading: str, code: int, shown: str) -> None:
    assert grid(heading)[code] == shown


def test_every_table_is_a_whole_grid() -> None:
    headings = re.findall(r"^### (.*)$", PAGE, re.MULTILINE)
    assert len(headings) == 2 + 12 + 13
    assert [heading for heading in headings if len(grid(heading)) != 128] == []
