"""Payment cards. All numbers are those that the networks and gateways publish for tests."""

from collections.abc import Callable

import pytest

from msgcore.privacy import Action, Mask
from msgcore.privacy.library import payment_card
from msgcore.privacy.library.payment_card import NETWORKS, network_of, validate

TEST_NUMBERS = {
    "4111111111111111": "Visa",
    "4222222222222": "Visa",
    "5555555555554444": "Mastercard",
    "2223003122003222": "Mastercard",
    "378282246310005": "American Express",
    "6011111111111117": "Discover",
    "30569309025904": "Diners Club",
    "36227206271667": "Diners Club",
    "3530111333300000": "JCB",
    "6200000000000005": "UnionPay",
    "6759649826438453": "Maestro",
    "5019717010103742": "Dankort",
    "2200000000000004": "Mir",
    "5060990580000217499": "Verve",
}


@pytest.mark.parametrize(("number", "network"), TEST_NUMBERS.items())
def test_the_test_numbers_of_the_networks_are_found(number: str, network: str) -> None:
    assert network_of(number).name == network
    assert validate(number) == ((0, len(number)),)
    assert validate(number[:-1] + str((int(number[-1]) + 1) % 10)) == ()


@pytest.mark.parametrize(
    "number",
    [
        "1234567812345670",  # Luhn holds, but no network begins so
        "411111111111116",  # no length of Visa
        "55555555555544441",  # nor of Mastercard
        "490154203237518",  # the serial number of a telephone
        "79927398713",
        "",
    ],
)
def test_luhn_alone_does_not_make_a_card(number: str) -> None:
    assert network_of(number) is None
    assert validate(number) == ()


def test_each_range_of_prefixes_has_two_ends_of_one_length() -> None:
    for network in NETWORKS:
        assert network.lengths <= set(range(12, 20))
        for low, high in network.prefixes:
            assert len(low) == len(high)
            assert low <= high


FOUND = [
    ("4111 1111 1111 1111", ["4111 1111 1111 1111"]),
    ("4111-1111-1111-1111.", ["4111-1111-1111-1111"]),
    ("4111.1111.1111.1111", ["4111.1111.1111.1111"]),
    ("4111 1111 1111 1111 12/26", ["4111 1111 1111 1111"]),
    ("12/26 4111 1111 1111 1111", ["4111 1111 1111 1111"]),
    ("4111 1111 1111 1111 737", ["4111 1111 1111 1111"]),
    ("order 123456 4111111111111111", ["4111111111111111"]),
    ("4111 1111\n1111 1111", ["4111 1111\n1111 1111"]),
    ("4111 - 1111 - 1111 - 1111", ["4111 - 1111 - 1111 - 1111"]),
    ("4111\u00a01111\u20111111\u20131111", ["4111\u00a01111\u20111111\u20131111"]),
    ("3782 822463 10005", ["3782 822463 10005"]),
    ("5555555555554444, 4111111111111111!", ["5555555555554444", "4111111111111111"]),
    ("5555555555554444 4111111111111111", ["5555555555554444", "4111111111111111"]),
    ("(4111111111111111)", ["4111111111111111"]),
    ("Visa+4111 1111 1111 1111", ["4111 1111 1111 1111"]),
    ("Amex+378282246310005", ["378282246310005"]),
    ("1+4111 1111 1111 1111, a+ 4111111111111111", ["4111111111111111"]),
    ("card4111111111111111", ["4111111111111111"]),
    ("*4111 1111 1111 1111*", ["4111 1111 1111 1111"]),
    ("https://shop.example/pay?card=4111111111111111", ["4111111111111111"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_cards_are_found_among_other_things(
    found: Callable[..., list[str]], text: str, expected: list[str]
) -> None:
    assert found(payment_card(), text) == expected


MISSED = [
    "94111111111111111",  # part of a longer number
    "41111111111111111111111",
    "4111 1111 1111 1112",
    "4111 1111 1111",
    "+4111111111111111",  # a telephone number may begin so
    "tel+4222222222222",  # 13 digits: a German number may have as many
    "+4111 1111 1111 1111",
    "2026-03-02 09:00:00.123456",
    "4111/1111/1111/1111",
]


@pytest.mark.parametrize("text", MISSED)
def test_near_misses_are_left_alone(found: Callable[..., list[str]], text: str) -> None:
    assert found(payment_card(), text) == []


def test_of_two_cards_that_share_digits_both_are_covered(
    found: Callable[..., list[str]], shown: Callable[..., str]
) -> None:
    both = "4526 4352 4975 4867 4591"
    assert validate(both[:19]) == ((0, 19),)
    assert validate(both[5:]) == ((0, 19),)
    assert found(payment_card(), both) == [both]
    assert shown(both, payment_card()) == "XXXX XXXX XXXX XXXX 4591"


def test_the_last_four_digits_are_kept_unless_the_host_says_otherwise(
    shown: Callable[..., str],
) -> None:
    text = "It is 4111 1111-1111 1111."
    assert shown(text, payment_card()) == "It is XXXX XXXX-XXXX 1111."
    assert shown(text, payment_card(mask=Mask(character="x"))) == "It is xxxx xxxx-xxxx xxxx."
    assert shown(text, payment_card(action=Action.REMOVE)) == "It is ."
    replaced = payment_card(action=Action.REPLACE, replacement="[card]")
    assert shown(text, replaced) == "It is [card]."


def test_a_card_in_a_link_is_left_alone_on_request(found: Callable[..., list[str]]) -> None:
    rule = payment_card(skip_links=True)
    assert found(rule, "see https://shop.example/orders/4111111111111111?x=1") == []
    assert found(rule, "see www.shop.example/4111111111111111") == []
    assert found(rule, "https://shop.example 4111111111111111") == ["4111111111111111"]


def test_full_width_digits_are_found_on_request(found: Callable[..., list[str]]) -> None:
    wide = "".join(chr(0xFF10 + int(digit)) for digit in "4111111111111111")
    assert found(payment_card(), wide) == []
    assert found(payment_card(full_width=True), f"{wide}!") == [wide]
    assert found(payment_card(full_width=True), "4111111111111111") == ["4111111111111111"]
    assert found(payment_card(full_width=True), f"{wide}{wide[:4]}") == []


@pytest.mark.parametrize(
    "mask",
    [
        Mask(keep_last=4),
        Mask(keep_first=6, keep_last=4),
        Mask(keep_first=6),
        Mask(keep_first=9, keep_last=9, character="."),
        Mask(character="\U0001f512", keep_last=4),
    ],
)
def test_what_a_mask_keeps_is_not_taken_for_the_beginning_or_the_end_of_another_card(
    shown: Callable[..., str], mask: Mask
) -> None:
    rule = payment_card(mask=mask)
    for text in (
        "4000000000004111 1111 1111 1111",
        "4111 1111 1111 4111111111111111",
        "4111 1111 1111 1111 12/26",
    ):
        once = shown(text, rule)
        assert shown(once, rule) == once
