"""The ready rules on 4,827 real messages between people: each hit was read by a person.

| rule | line | what stands there |
|---|---|---|
| `email` | 138 | an address, given to somebody |
| `phone`, Singapore | 991, 4143 | eight digits that somebody is to call, or knows |
| `phone`, Britain, possible ones | 265, 991, 4143 | digits that somebody is to ring |
| the same | 5363 | the digits from one to nine, in a game: wrong, and the price of that option |

All others are what the rules look for. Nothing else is found, in one piece or in groups.

The number in line 265 has a digit too few for Britain's plan. Line 2649 has an address with a
space after the at sign, and no rule finds it.

The file is the SMS Spam Collection; its first line is a header.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from msgcore.channels import Channel
from msgcore.privacy import RedactionRules, SensitiveDataRule, redact
from msgcore.privacy.library import (
    ca_sin,
    email,
    iban,
    in_aadhaar,
    ipv4,
    ipv6,
    payment_card,
    phone,
    uk_nhs,
    uk_nino,
    us_aba,
    us_ssn,
)
from msgcore.vocabulary import ChannelKind, Platform, Role

PAGE = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.STANDARD)
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)

REVIEWED = [
    (email(), [138]),
    (iban(), []),
    (ipv6(), []),
    (ipv4(), []),
    (payment_card(), []),
    (uk_nino(), []),
    (ca_sin(bare=True), []),
    (in_aadhaar(bare=True), []),
    (uk_nhs(bare=True), []),
    (us_aba(), []),
    (us_ssn(bare=True), []),
    (phone(), []),
    (phone(region="GB"), []),
    (phone(region="GB", possible=True), [265, 991, 4143, 5363]),
    (phone(region="SG"), [991, 4143]),
]


def messages(folder: Path, kind: str) -> Iterator[tuple[int, str]]:
    """Return the messages of a kind, and the line of the file on which each stands."""
    lines = (folder / "sms_spam_collection.tsv").read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        label, _, text = line.partition("\t")
        if label == kind:
            yield number, text


def lines_found(rule: SensitiveDataRule, folder: Path, kind: str) -> list[int]:
    rules = RedactionRules.compile([rule])
    found: list[int] = []
    for number, text in messages(folder, kind):
        redaction = redact(text, rules, author=Role.CUSTOMER, channel=PAGE, at=NINE)
        assert redaction.complete
        found += [number] * len(redaction.edits)
    return found


@pytest.mark.parametrize(("rule", "lines"), REVIEWED)
def test_among_people_nothing_is_found_but_what_a_reader_agrees_with(
    rule: SensitiveDataRule, lines: list[int], test_data: Path
) -> None:
    assert sum(1 for _ in messages(test_data, "ham")) == 4827
    assert lines_found(rule, test_data, "ham") == lines


def test_in_advertising_most_british_numbers_are_found(test_data: Path) -> None:
    """What is missed runs into a word, a price or an hour: the library takes it for none."""
    assert len(lines_found(phone(region="GB"), test_data, "spam")) == 422
