"""How what a pattern matches looks: digits as 0, capitals as A."""

import pytest
from tests.privacy.ecmascript.reading import pattern

from msgcore.privacy.ecmascript.needs import needs_of
from msgcore.privacy.ecmascript.outline import outlined


def outline(source: str, flags: str = "") -> str:
    return needs_of(pattern(source, flags)).outline


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # characters follow each other
        (r"\d{3}-\d{2}-\d{4}", "000-00-0000"),
        ("ACC-[0-9]{4}", "AAA-0000"),
        ("[3-5][A-F]x", "0Ax"),
        ("[-]-[0][A]", "--0A"),
        # what may look one way or another ends a run
        (r"[A-Z]{2}\d{2} ?\w+", "AA00"),
        (r"ab[^x]cde", "cde"),
        ("ab.cde", "cde"),
        ("[A-Za-z]{2}-", "-"),
        ("[0-9A]12", "00"),
        ("é12", "00"),
        ("[0-9٣]12", "00"),
        ("[]12", "00"),
        (r"(ab)\1cde", "cde"),
        # repeats
        (r"\d{1,3}\.\d{1,3}", "0.0"),
        (r"\d+\.\d+", "0.0"),
        (r"\d{2,}", "00"),
        (r"(?:\d-){2,}", "0-0-"),
        (r"(?:\d+-){2,}", "0-0"),
        (r"(?:\d+-)+", "0-"),
        (r"(?:\d{2}x?){4}", "00"),
        (r"(?:ab)?cd", "cd"),
        (r"(?:ab)*cd", "cd"),
        (r"(?:ab){0}cd", "cd"),
        (r"\d{200}", "0" * 32),
        (r"(?:ab){17}", "ab" * 16),
        (r"a{20}b{20}cd?e", "a" * 20 + "b" * 20),
        (rf"(?:{'a' * 33}){{2}}", "a" * 64),
        (rf"(?:{'-0' * 20}x?){{2}}", "-0" * 16 + "-"),
        (r"a{20}\w?b{20}c{11}", "b" * 20 + "c" * 11),
        # branches
        (r"(?:4\d{3}|5[1-5]\d{2})-\d", "0000-0"),
        (r"x(?:abc|abd)y", "xab"),
        (r"x(?:cab|dab)y", "aby"),
        (r"(?:ab\w|abc)", "ab"),
        (r"\d{2}x?   ", "00"),
        (r"(?:\w-12-\w|\w-34-\w\w)", "-00-"),
        (r"(?:ab|cd)", ""),
        (r"(?:ab|)", ""),
        # what is looked for takes up no place, but must be there
        (r"(?=.*@@)a", "@@"),
        (r"a(?<=ba)c", "ac"),
        (r"a(?=cb)c", "ac"),
        (r"(?<=no: )\w", "no: "),
        (r"a(?!bc)(?<!de)f", "af"),
        (r"\b\d\d\b", "00"),
        (r"(?:(?=@@)){3}", "@@"),
        (r"(?:(?=@@))?a", ""),
        (r"(?:(?=@@)a|b)", ""),
        (r"^(?:(?=--)|(?=--))$", "--"),
        # what stands in most texts says nothing
        ("a", ""),
        (r"\d\w", ""),
        ("[A-Z]", ""),
        ("   ", ""),
        ("-", "-"),
        ("", ""),
    ],
)
def test_the_outline_of_a_pattern(source: str, expected: str) -> None:
    assert outline(source) == expected


def test_in_any_case_a_letter_looks_one_way_or_another() -> None:
    assert outline("ab-12", "i") == "-00"
    assert outline("(?i:a)b-", "") == "b-"


def test_the_outline_of_a_text() -> None:
    assert outlined(b"Call 555-0199, Ann") == "Aall 000-0000, Ann"
    assert "00" not in outlined("Zürich ٣٤".encode())
