"""What of sensitive data stays, and what stands for the rest."""

import pytest

from msgcore.privacy import Mask
from msgcore.privacy.masking import masked


@pytest.mark.parametrize(
    ("text", "mask", "shown"),
    [
        ("4111 1111 1111 1111", Mask(), "XXXX XXXX XXXX XXXX"),
        ("4111-1111-1111-1234", Mask(keep_last=4), "XXXX-XXXX-XXXX-1234"),
        ("4111111111111234", Mask(keep_first=6, keep_last=4), "411111XXXXXX1234"),
        ("123-45-6789", Mask(keep_last=4, keep_format=False), "XXXXXXX6789"),
        ("123-45-6789", Mask(keep_last=4, character="#"), "###-##-6789"),
        ("a.b@example.com", Mask(character="*"), "*.*@*******.***"),
        ("+49 30 123", Mask(keep_first=2), "+49 XX XXX"),
        ("12\u00a034", Mask(), "XX\u00a0XX"),
        ("12\u201334\r\n5", Mask(), "XX\u2013XX\r\nX"),
        ("", Mask(), ""),
    ],
)
def test_separators_stay_and_are_not_counted(text: str, mask: Mask, shown: str) -> None:
    assert masked(text, mask) == shown


@pytest.mark.parametrize("text", ["1234", "123", "1-2-3"])
def test_a_mask_that_would_keep_everything_keeps_nothing(text: str) -> None:
    shown = masked(text, Mask(keep_last=4))
    assert not any(digit in shown for digit in "1234")


def test_what_is_all_separators_is_covered() -> None:
    assert masked("--- ---", Mask()) == "XXXXXXX"


def test_a_letter_with_its_accent_is_one_character() -> None:
    assert masked("cafe\u0301!", Mask()) == "XXXX!"
    assert masked("cafe\u0301", Mask(keep_last=1)) == "XXXe\u0301"


def test_symbols_and_pictures_are_no_separators() -> None:
    assert masked("a\U0001f600\u20ac", Mask()) == "XXX"
    assert masked("p=$w^", Mask()) == "XXXXX"
    assert masked("\U0001f468\u200d\U0001f469\u200d\U0001f467", Mask()) == "X"
