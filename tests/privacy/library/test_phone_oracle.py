"""Telephone numbers against the library phonenumbers, which looks at the whole text.

| where | phonenumbers | `phone` |
|---|---|---|
| one number with something around it | finds it or not | the same |
| an extension | is part of the number | is left |
| other digits before or behind it, in the same row | skips some groups | finds no less |

What is found beside other digits is a number for phonenumbers as well, by itself.
"""

import random
from collections.abc import Callable, Iterator

import phonenumbers
import pytest
from phonenumbers import Leniency, PhoneNumberMatcher
from tests.privacy.library.conftest import NINE, PAGE

from msgcore.errors import InvalidValueError
from msgcore.privacy import RedactionRules, SensitiveDataRule, redact
from msgcore.privacy.ecmascript import JavaScriptPattern
from msgcore.privacy.library import phone
from msgcore.vocabulary import Role

NUMBERS = {
    "US": ["2025550143", "(202) 555-0143", "202.555.0143", "+1 (202) 555-0143", "202-555-0143"],
    "GB": ["020 7946 0018", "02079460018", "+44 20 7946 0018", "(020) 7946 0018", "0161-496-0018"],
    "SG": ["6123 4567", "61234567", "+65 6123 4567"],
    "DE": ["030 12345678", "+49 30 12345678", "0151 23456789", "030/12345678"],
}
BEFORE = [
    *("", "SKU", "RM", "\u00e9", "e\u0301", "\u540d", "x", "%", "$", "\u00a3", "\u20ac", "#", "_"),
    *("(", "[", "*", "@", ":", "-", "/", "+", "tel:", "it is ", "5, ", "\n"),
]
BEHIND = [
    *("", "GB", "m", "\u00e9", "\u540d", "x", "%", "$", " \u20ac", "#", "_", ")", "]", ".", ", 2"),
    *("!", ":", "-", "/", ":30", ":75", "\n12", "x3", " ext 3", ";ext=7", " Ext. 12", "xtn:4"),
]
DIGITS = ["12 ", "12-", "12/", "10/31/", "2026-03-02 ", "a1 ", "99 12-", "1.", "ref 7 "]
MORE = [" 12", "-12", "/31/2025", " 09:00", " x 2025550143", "/2025550143"]


def found(rules: RedactionRules, text: str) -> list[tuple[int, int]]:
    redaction = redact(text, rules, author=Role.CUSTOMER, channel=PAGE, at=NINE)
    assert redaction.complete
    again = redact(redaction.text, rules, author=Role.CUSTOMER, channel=PAGE, at=NINE)
    assert again.edits == ()
    return [edit.span for edit in redaction.edits]


def places(text: str, region: str, leniency: int = Leniency.VALID) -> list[tuple[int, int]]:
    """Return where the library finds numbers, without brackets and extensions."""
    spans: list[tuple[int, int]] = []
    for match in PhoneNumberMatcher(text, region, leniency):
        extension = match.number.extension
        end = match.end
        if extension:
            end = text.rindex(extension, match.start, match.end)
            end = match.start + len(text[match.start : end].rstrip("xXtTnNeE;=:., "))
        spans.append((match.start, end))
    return spans


def digits_at(text: str, spans: list[tuple[int, int]]) -> set[int]:
    return {place for span in spans for place in range(*span) if text[place].isdigit()}


def surrounded(region: str) -> Iterator[str]:
    for number in NUMBERS[region]:
        for before in BEFORE:
            for behind in BEHIND:
                yield f"{before}{number}{behind}"
                yield f"Call {before}{number}{behind} or so"


@pytest.mark.parametrize("region", NUMBERS)
def test_one_number_is_found_where_the_library_finds_it(region: str) -> None:
    rules = RedactionRules.compile([phone(region=region)])
    differ = [
        text
        for text in surrounded(region)
        if digits_at(text, found(rules, text)) != digits_at(text, places(text, region))
    ]
    assert differ == []


@pytest.mark.parametrize("region", NUMBERS)
def test_no_number_that_the_library_finds_among_other_digits_is_left(region: str) -> None:
    rules = RedactionRules.compile([phone(region=region)])
    chance = random.Random(20260302)  # noqa: S311 - the same texts in each run
    for _ in range(2500):
        text = "".join(
            chance.choice(["", "call ", "my no is "])
            + chance.choice([*BEFORE, *DIGITS])
            + chance.choice(NUMBERS[region])
            + chance.choice([*BEHIND, *MORE])
            + chance.choice(["; ", "\n", " or "])
            for _ in range(chance.choice([1, 1, 2, 3]))
        )
        ours = found(rules, text)
        assert digits_at(text, places(text, region)) <= digits_at(text, ours), text
        assert all(places(text[start:end], region) for start, end in ours), text


@pytest.mark.parametrize("region", NUMBERS)
def test_a_possible_number_is_found_where_the_library_finds_it(region: str) -> None:
    rules = RedactionRules.compile([phone(region=region, possible=True)])
    differ = [
        text
        for text in surrounded(region)
        if not digits_at(text, found(rules, text))
        and digits_at(text, places(text, region, Leniency.POSSIBLE))
    ]
    assert differ == []


NONE = [
    "Your slot is 2026-03-02 09:00.",
    "SKU2025550143",
    "RM2025550143GB",
    "2025550143%",
    "10/31/2025550143",
    "$2025550143",
    "\u20b92025550143",
    "2025550143\u20ac",
]


@pytest.mark.parametrize("text", NONE)
def test_dates_times_amounts_and_articles_are_no_numbers(
    found: Callable[[SensitiveDataRule, str], list[str]], text: str
) -> None:
    assert found(phone(region="US"), text) == []
    assert list(PhoneNumberMatcher(text, "US")) == []


BESIDE = [
    ("US", "12 2025550143, 5", ["2025550143"]),
    ("GB", "It is 020 7946 0018 2 bells", ["020 7946 0018"]),
    ("GB", "Flat 12 020 7946 0018", ["020 7946 0018"]),
    ("US", "(202) 555-0143 ext. 12", ["(202) 555-0143"]),
    ("US", "2025550143x12 2025550144", ["2025550143", "2025550144"]),
    ("US", "2025550143%2025550144", []),
    ("US", "SKU1-202-555-0143", ["202-555-0143"]),
    ("GB", "12 020 7946 0018 020 7946 0019", ["020 7946 0018", "020 7946 0019"]),
    ("GB", "07911 123456 07911 123456 07911 123456", ["07911 123456"] * 3),
    ("GB", "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", []),
    ("US", "2025550143,2025550144", ["2025550143", "2025550144"]),
    ("DE", "030 12345678:30 10/31/0151 23456789", ["030 12345678"]),
    ("GB", "/".join(["02079460018"] * 7), ["02079460018"] * 7),
    ("GB", " ".join(["020 7946 0018"] * 9), ["020 7946 0018"] * 9),
]


@pytest.mark.parametrize(("region", "text", "expected"), BESIDE)
def test_numbers_are_found_beside_other_digits(
    found: Callable[[SensitiveDataRule, str], list[str]],
    region: str,
    text: str,
    expected: list[str],
) -> None:
    assert found(phone(region=region), text) == expected


def test_what_no_number_stands_behind_is_what_the_library_says() -> None:
    """Halves of characters above U+FFFF, among them five signs of currencies, say nothing."""
    pattern = JavaScriptPattern.compile(phone().pattern)
    for place in (*range(0x2200), *range(0xA800, 0xA840), *range(0xFD00, 0xFF70)):
        text = f"{chr(place)}2025550143"
        if not chr(place).isdigit() and chr(place) not in "+\uff0b":
            (row,) = pattern.find_spans(text) or [None]
            assert (row is not None) == PhoneNumberMatcher(text, "US").has_next(), hex(place)


@pytest.mark.parametrize("region", ["GBR", "ZZ", "gb", "G", "001", " GB"])
def test_a_region_without_a_plan_is_refused(region: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        phone(region=region)
    assert [fault.path for fault in caught.value.faults] == ["region"]
    assert "GB" in str(caught.value)


def test_every_region_that_the_library_knows_may_be_named() -> None:
    for region in phonenumbers.SUPPORTED_REGIONS:
        assert phone(region=region).validation is not None
