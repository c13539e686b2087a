"""The checks against python-stdnum: which numbers pass, and where the two differ on purpose.

| kind | difference | why |
|---|---|---|
| card | stdnum knows Luhn alone | a prefix and a length of a network are asked for, too |
| SSN | none | |
| ITIN | stdnum has groups 70 to 99 but 89 and 93 | the IRS gives out 50 to 65 as well |
| IBAN | stdnum knows the structure and some countries' own check digits | length and MOD 97 do |
| SIN | none | |
| NHS | none | |
| Aadhaar | stdnum refuses palindromes | one number more is masked: that exposes nobody |
| ABA | stdnum knows the check digit alone | the first two digits are asked for, too |
"""

import re
import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from msgcore.privacy.library.ca_sin import is_sin
from msgcore.privacy.library.digits import luhn, verhoeff
from msgcore.privacy.library.iban import LENGTHS
from msgcore.privacy.library.iban import validate as validate_iban
from msgcore.privacy.library.in_aadhaar import is_aadhaar
from msgcore.privacy.library.payment_card import network_of, validate
from msgcore.privacy.library.uk_nhs import is_nhs
from msgcore.privacy.library.us_aba import PREFIXES, is_aba
from msgcore.privacy.library.us_ssn import is_itin, is_ssn

stdnum = pytest.importorskip(
    "stdnum", reason="python-stdnum is not installed: pip install 'msgcore[oracle]'"
)
from stdnum import iban, numdb  # noqa: E402 - after the module is known to be there
from stdnum import luhn as stdnum_luhn  # noqa: E402
from stdnum import verhoeff as stdnum_verhoeff  # noqa: E402
from stdnum.ca import sin  # noqa: E402
from stdnum.gb import nhs  # noqa: E402
from stdnum.in_ import aadhaar  # noqa: E402
from stdnum.us import itin, rtn, ssn  # noqa: E402


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text(string.digits, min_size=count, max_size=count)


@given(digits=st.text(string.digits, min_size=1, max_size=20))
def test_luhn_agrees(digits: str) -> None:
    assert luhn(digits) is stdnum_luhn.is_valid(digits)
    checked = digits + stdnum_luhn.calc_check_digit(digits)
    assert luhn(checked)


@given(digits=st.text(string.digits, min_size=1, max_size=20))
def test_verhoeff_agrees(digits: str) -> None:
    assert verhoeff(digits) is stdnum_verhoeff.is_valid(digits)
    assert verhoeff(digits + stdnum_verhoeff.calc_check_digit(digits))


@given(prefix=st.sampled_from(["4", "51", "37", "6011", "30", "9", "1"]), more=digits(18))
def test_a_card_passes_luhn_and_is_of_a_network(prefix: str, more: str) -> None:
    for length in range(12, 20):
        body = (prefix + more)[: length - 1]
        number = body + stdnum_luhn.calc_check_digit(body)
        assert bool(validate(number)) is (network_of(number) is not None)
        wrong = number[:-1] + str((int(number[-1]) + 5) % 10)
        assert not stdnum_luhn.is_valid(wrong)
        assert validate(wrong) == ()


@given(number=digits(9))
def test_a_social_security_number_agrees(number: str) -> None:
    assert is_ssn(number) is ssn.is_valid(number)


@given(number=digits(9))
def test_a_taxpayer_number_agrees_but_for_the_newer_groups(number: str) -> None:
    assume(not 50 <= int(number[3:5]) <= 65)
    number = "9" + number[1:]
    assert is_itin(number) is itin.is_valid(number)


@given(number=digits(9))
def test_a_social_insurance_number_agrees(number: str) -> None:
    for last in string.digits:
        candidate = number[:8] + last
        assert is_sin(candidate) is sin.is_valid(candidate)


@given(number=digits(10))
def test_an_nhs_number_agrees(number: str) -> None:
    for last in string.digits:
        candidate = number[:9] + last
        assert is_nhs(candidate) is nhs.is_valid(candidate)


@given(number=digits(12))
def test_an_aadhaar_number_agrees_but_for_palindromes(number: str) -> None:
    for last in string.digits:
        candidate = number[:11] + last
        assume(candidate != candidate[::-1])
        assert is_aadhaar(candidate) is aadhaar.is_valid(candidate)


@given(number=digits(9))
def test_a_routing_number_agrees_but_for_the_prefixes(number: str) -> None:
    assume(number != "0" * 9)
    for last in string.digits:
        candidate = number[:8] + last
        expected = rtn.is_valid(candidate) and int(candidate[:2]) in PREFIXES
        assert is_aba(candidate) is expected


def test_every_country_of_the_registry_has_its_length() -> None:
    registry = numdb.get("iban")
    for country, length in LENGTHS.items():
        structure = registry.info(country)[0][1]["bban"]
        assert length == 4 + sum(map(int, re.findall(r"(\d+)!", structure))), country
    pairs = (a + b for a in string.ascii_uppercase for b in string.ascii_uppercase)
    known = {pair for pair in pairs if registry.info(pair)[0][1]}
    assert known == LENGTHS.keys()


@given(
    country=st.sampled_from(sorted(LENGTHS)),
    account=st.text(string.digits + string.ascii_uppercase, min_size=30, max_size=30),
)
def test_an_iban_agrees_where_its_structure_is_not_looked_at(country: str, account: str) -> None:
    account = account[: LENGTHS[country] - 4]
    assume("XXX" not in account)
    number = f"{country}{iban.calc_check_digits(country + '00' + account)}{account}"
    assert validate_iban(number) == ((0, len(number)),)
    wrong = number[:2] + f"{(int(number[2:4]) + 1) % 97:02d}" + account
    assert validate_iban(wrong) == ()
    assert not iban.is_valid(wrong)
    if iban.is_valid(number):
        assert validate_iban(iban.format(number))
