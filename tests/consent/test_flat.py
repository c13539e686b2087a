import re

import pytest

from msgcore.consent.flat import flat


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Répondez ARRÊT", "repondez arret"),
        ("Straße ẞ", "strasse ss"),
        ("won\u2019t « stop » \u2013 no", 'won\'t " stop " - no'),
        ("a\u00a0b\u200bc", "a bc"),
        ("e\u0301", "e"),
        ("\ufb01n \uff33\uff34\uff2f\uff30", "fin stop"),
        ("Łódź \u0131", "łodz i"),
        ("", ""),
    ],
)
def test_a_text_is_made_plain(text: str, plain: str) -> None:
    assert flat(text).text == plain.replace("ł", "l")


def test_places_are_those_of_the_original() -> None:
    text = "Straße: ARRE\u0302T!"
    found = flat(text)
    word = re.search("arret", found.text)
    assert word
    assert text[slice(*found.matched(word))] == "ARRE\u0302T"
    street = re.search("strasse", found.text)
    assert street
    assert text[slice(*found.matched(street))] == "Straße"


def test_half_of_what_one_character_became_stands_where_that_character_does() -> None:
    assert flat("Straße").text == "strasse"
    assert flat("Straße").span(4, 5) == flat("Straße").span(4, 6) == (4, 5)


def test_an_empty_match_has_a_place_too() -> None:
    found = flat("ab")
    assert found.span(1, 1) == (1, 1)
    assert found.span(2, 2) == (2, 2)
