"""What people and programs put between the groups of a number, seen or not seen."""

from collections.abc import Callable

import pytest
from tests.privacy.rules_of_ours import redacted

from msgcore.privacy import SensitiveDataRule
from msgcore.privacy.library import (
    ca_sin,
    iban,
    in_aadhaar,
    ipv6,
    payment_card,
    phone,
    uk_nhs,
    uk_nino,
    us_ssn,
)

JOINTS = [
    *(" ", "  ", "-", " - ", ".", "\n", "\t", "_"),
    *("\u00a0", "\u2009", "\u202f", "\u3000"),
    *("\u2010", "\u2011", "\u2013", "\u2014", "\u2212", "\uff0d", "\ufe63", "\u00b7"),
    *("\u00ad", "\u200b", "\u200e", "\u2060", "\ufeff"),
]
"""Spaces, hyphens and dashes, and what is copied from pages and programs without being seen."""

NUMBERS: list[tuple[SensitiveDataRule, list[str]]] = [
    (payment_card(), ["4111", "1111", "1111", "1111"]),
    (payment_card(), ["3782", "822463", "10005"]),
    (us_ssn(), ["123", "45", "6789"]),
    (ca_sin(), ["130", "692", "544"]),
    (uk_nhs(), ["943", "476", "5919"]),
    (uk_nino(), ["AB", "12", "34", "56", "C"]),
    (in_aadhaar(), ["2341", "2341", "2346"]),
    (iban(), ["DE89", "3704", "0044", "0532", "0130", "00"]),
]


@pytest.mark.parametrize("joint", JOINTS, ids=ascii)
@pytest.mark.parametrize(("rule", "groups"), NUMBERS, ids=lambda one: getattr(one, "name", ""))
def test_whatever_stands_between_the_groups_the_number_is_found(
    rule: SensitiveDataRule, groups: list[str], joint: str
) -> None:
    once = redacted(f"It is {joint.join(groups)}, thanks", rule)
    assert once.text.startswith("It is X")
    assert once.text.endswith(", thanks")
    assert redacted(once.text, rule).edits == ()


@pytest.mark.parametrize("joint", ["\u2212", "\u00ad", "\u200b", "\u2060", "\uff0d", "\u2013"])
def test_a_telephone_number_is_found_with_them_as_well(joint: str) -> None:
    rule = phone(region="US")
    assert redacted(joint.join(["202", "555", "0143"]), rule).edits
    assert redacted("\uff0b44 7911 123456", rule).edits


@pytest.mark.parametrize(
    ("make", "text", "shown"),
    [
        (iban, "IBANDE89370400440532013000", "IBANXXXXXXXXXXXXXXXXXXXXXX"),
        (iban, "TURBANDE89370400440532013000", None),
        (ipv6, "ip:2001:db8::1", "ip:XXXX:XXX::X"),
        (ipv6, "source:2001:db8::1", "source:XXXX:XXX::X"),
        (ipv6, "face:2001:db8::1", "XXXX:XXXX:XXX::X"),
        (ipv6, "at:12:30:45", None),
        (ipv6, "Foo::Ba::1", None),
    ],
)
def test_a_label_may_stand_right_before_it(
    make: Callable[[], SensitiveDataRule], text: str, shown: str | None
) -> None:
    assert redacted(text, make()).text == (shown or text)
