"""The flags of a pattern, as JavaScript writes them."""

import pytest

from msgcore import codec
from msgcore.errors import SourceError
from msgcore.privacy.ecmascript.flags import LETTERS, Flags


def test_a_pattern_has_no_flags_unless_it_is_given_some() -> None:
    assert Flags.of("") == Flags()
    assert str(Flags()) == ""


def test_every_letter_sets_one_flag() -> None:
    for letter, name in LETTERS.items():
        assert Flags.of(letter) == Flags(**{name: True})


def test_letters_come_in_any_order_and_are_written_in_that_of_the_alphabet() -> None:
    assert Flags.of("yusmigd") == Flags.of("dgimsuy")
    assert str(Flags.of("yusmigd")) == "dgimsuy"


@pytest.mark.parametrize(
    ("letters", "message", "span"),
    [
        ("gig", "'g' stands twice", (2, 3)),
        ("iv", "'v' is not supported", (1, 2)),
        ("uv", "'v' is not supported", (1, 2)),
        ("ix", "'x' is no flag", (1, 2)),
        ("I", "'I' is no flag", (0, 1)),
        (" ", "' ' is no flag", (0, 1)),
    ],
)
def test_what_is_no_flag_is_refused(letters: str, message: str, span: tuple[int, int]) -> None:
    with pytest.raises(SourceError) as caught:
        Flags.of(letters)
    assert (caught.value.message, caught.value.span) == (message, span)
    assert caught.value.where == "flags"


def test_flags_go_to_plain_data_and_back() -> None:
    flags = Flags.of("giu")
    assert codec.from_data(Flags, codec.to_data(flags)) == flags
