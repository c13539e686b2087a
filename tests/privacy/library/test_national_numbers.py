"""Numbers that countries give to people and banks: what is found, and what only looks like it."""

from collections.abc import Callable

import pytest

from msgcore.errors import InvalidValueError
from msgcore.privacy import SensitiveDataRule
from msgcore.privacy.library import ca_sin, iban, in_aadhaar, uk_nhs, uk_nino, us_aba, us_ssn
from msgcore.privacy.library.ca_sin import is_sin
from msgcore.privacy.library.iban import LENGTHS
from msgcore.privacy.library.iban import validate as validate_iban
from msgcore.privacy.library.in_aadhaar import is_aadhaar
from msgcore.privacy.library.uk_nhs import is_nhs
from msgcore.privacy.library.uk_nino import UNUSED
from msgcore.privacy.library.us_aba import is_aba
from msgcore.privacy.library.us_ssn import NOBODYS, is_itin, is_ssn

Found = Callable[[SensitiveDataRule, str], list[str]]

FOUND = [
    (us_ssn(), "My number is 123-45-6789.", ["123-45-6789"]),
    (us_ssn(), "123 45 6789 and 912-70-3456", ["123 45 6789", "912-70-3456"]),
    (us_ssn(), "(123.45.6789)", ["123.45.6789"]),
    (us_ssn(), "**123-45-\n6789.**", ["123-45-\n6789"]),
    (us_ssn(), "ana@b.co-123-45-6789-07911 123456", ["123-45-6789"]),
    (us_ssn(bare=True), "ssn123456789!", ["123456789"]),
    (ca_sin(), "130 692 544, 130-692-544", ["130 692 544", "130-692-544"]),
    (ca_sin(bare=True), "130692544", ["130692544"]),
    (uk_nhs(), "NHS 943 476 5919.", ["943 476 5919"]),
    (uk_nhs(bare=True), "9434765919", ["9434765919"]),
    (in_aadhaar(), "2341 2341 2346", ["2341 2341 2346"]),
    (in_aadhaar(bare=True), "is 234123412346,", ["234123412346"]),
    (us_aba(), "routing 111000025 account 5", ["111000025"]),
    (uk_nino(), "AB123456C or ab 12 34 56 d", ["AB123456C", "ab 12 34 56 d"]),
    (uk_nino(), "(AB-12-34-56-C)", ["AB-12-34-56-C"]),
    (iban(), "GB82 WEST 1234 5698 7654 32 WESTGB2L", ["GB82 WEST 1234 5698 7654 32"]),
    (iban(), "pay to de89370400440532013000.", ["de89370400440532013000"]),
    (iban(), "DE89 3704 0044\n0532 0130 00 is mine", ["DE89 3704 0044\n0532 0130 00"]),
    (iban(), "NO93-8601-1117-947", ["NO93-8601-1117-947"]),
    (iban(), "MT84 MALT 0110 0001 2345 MTLC AST0 01S", ["MT84 MALT 0110 0001 2345 MTLC AST0 01S"]),
    (
        iban(),
        "NO9386011117947 DE89370400440532013000",
        ["NO9386011117947", "DE89370400440532013000"],
    ),
]


@pytest.mark.parametrize(("rule", "text", "expected"), FOUND)
def test_what_a_country_gives_is_found(
    found: Found, rule: SensitiveDataRule, text: str, expected: list[str]
) -> None:
    assert found(rule, text) == expected


MISSED = [
    (us_ssn(), "000-45-6789 666-45-6789 123-00-6789 123-45-0000"),
    (us_ssn(), "900-45-6789 912-93-3456 912-89-3456 912-66-3456"),
    (us_ssn(), "078-05-1120"),
    (us_ssn(), "123456789"),
    (us_ssn(), "1123-45-6789"),
    (us_ssn(), "123-45-67890"),
    (us_ssn(), "123/45/6789"),
    (us_ssn(bare=True), "1234567890"),
    (ca_sin(), "130 692 545"),
    (ca_sin(), "046 454 286"),
    (ca_sin(), "130692544"),
    (ca_sin(bare=True), "1306925441"),
    (uk_nhs(), "943 476 5918"),
    (uk_nhs(), "9434765919"),
    (in_aadhaar(), "2341 2341 2347"),
    (in_aadhaar(), "1341 2341 2346"),
    (us_aba(), "112000025"),
    (us_aba(), "151000020"),
    (us_aba(), "000000000"),
    (us_aba(), "1110000251"),
    (uk_nino(), "GB123456C DA123456C AO123456C AB123456E"),
    (uk_nino(), "XAB123456C AB123456CD"),
    (iban(), "GB82 WEST 1234 5698 7654 33"),
    (iban(), "XX82 WEST 1234 5698 7654 32"),
    (iban(), "GB82 WEST 1234 5698"),
    (iban(), "GB82WEST123456987654321"),
    (iban(country="DE"), "GB82 WEST 1234 5698 7654 32"),
]


@pytest.mark.parametrize(("rule", "text"), MISSED)
def test_what_only_looks_like_it_is_left_alone(
    found: Found, rule: SensitiveDataRule, text: str
) -> None:
    assert found(rule, text) == []


def test_a_social_security_number_has_an_area_a_group_and_a_serial() -> None:
    assert is_ssn("001010001")
    assert is_ssn("899999999")
    assert not any(is_ssn(number) for number in NOBODYS)


def test_a_taxpayer_number_has_a_group_that_the_irs_gives_out() -> None:
    given = {group for group in range(100) if is_itin(f"900{group:02d}0001")}
    assert given == {*range(50, 66), *range(70, 89), 90, 91, 92, *range(94, 100)}
    assert not is_itin("899700001")


def test_numbers_of_another_length_are_none() -> None:
    assert not is_sin("13069254")
    assert not is_nhs("943476591")
    assert not is_aadhaar("2363")
    assert not is_aba("11100002")


def test_no_number_of_a_temporary_resident_or_a_province_is_missed() -> None:
    firsts = {
        first for first in "0123456789" if any(is_sin(f"{first}0000000{c}") for c in "0123456789")
    }
    assert firsts == set("12345679")


def test_the_pairs_that_are_not_given_out_are_all_looked_for(found: Found) -> None:
    for pair in UNUSED:
        assert found(uk_nino(), f"{pair}123456A") == []


def test_each_country_has_one_length_of_15_to_34() -> None:
    assert all(15 <= length <= 34 for length in LENGTHS.values())
    assert len(LENGTHS) == 89


def test_an_iban_is_letters_and_digits_of_ascii_alone() -> None:
    assert validate_iban("gb82 west 1234 5698 7654 32") == ((0, 27),)
    assert validate_iban("GB82 WEST 1234 5698 7654 \u0663\u0662") == ()
    assert validate_iban("GB82 WEST 1234 5698 7654 32", "gb") == ((0, 27),)


@pytest.mark.parametrize("country", LENGTHS)
def test_the_rule_of_a_country_finds_its_own_sample(found: Found, country: str) -> None:
    rule = iban(country=country)
    assert [found(rule, sample) for sample in rule.samples] == [[*rule.samples]]
    assert rule.samples[0].startswith(country)


@pytest.mark.parametrize("country", ["DEU", "de", "US", "X"])
def test_a_country_without_ibans_is_refused(country: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        iban(country=country)
    assert [fault.path for fault in caught.value.faults] == ["country"]
    assert "GB" in str(caught.value)
