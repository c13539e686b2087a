"""Rules that a host fills in: numbers of its own, and words that are not to be said."""

import unicodedata
from collections.abc import Callable

import pytest

from msgcore.errors import InvalidValueError
from msgcore.privacy import SensitiveDataRule
from msgcore.privacy.ecmascript import JavaScriptPattern
from msgcore.privacy.library import account_number, profanity
from msgcore.privacy.library.spelling import BEFORE, either_case, runs_on

Found = Callable[[SensitiveDataRule, str], list[str]]


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (account_number(digits=(6, 8)), "123456, 12345678", ["123456", "12345678"]),
        (account_number(digits=(6, 8)), "12345 123456789", []),
        (account_number(digits=(6, 6), prefix="ACC-"), "acc-123456", ["acc-123456"]),
        (account_number(digits=(6, 6), prefix="ACC-"), "ACC-1234567 XACC-123456", []),
        (account_number(digits=(4, 4), prefix="No. "), "no.\n1234", ["no.\n1234"]),
        (account_number(digits=(4, 4), prefix="#"), "x#1234", ["#1234"]),
        (account_number(digits=(8, 8), joined=True), "1234-56 78", ["1234-56 78"]),
        (account_number(digits=(8, 8)), "1234-5678", []),
        (account_number(digits=(11, 11), check_digit=True), "79927398713", ["79927398713"]),
        (account_number(digits=(11, 11), check_digit=True), "79927398710", []),
    ],
)
def test_a_number_is_a_prefix_and_so_many_digits(
    found: Found, rule: SensitiveDataRule, text: str, expected: list[str]
) -> None:
    assert found(rule, text) == expected


@pytest.mark.parametrize("digits", [(0, 4), (5, 4), (1, 41)])
def test_counts_that_make_no_sense_are_refused(digits: tuple[int, int]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        account_number(digits=digits)
    assert caught.value.faults[0].path == "digits"


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (["darn"], "Darn! DARN, darning adarn darn_ darn2", ["Darn", "DARN"]),
        (["darn"], "(darn)darn", ["darn", "darn"]),
        (["dash it"], "dash  it, Dash\nIt", ["dash  it", "Dash\nIt"]),
        (["a.b"], "a.b axb", ["a.b"]),
        (["f*ck"], "F*CK fuck", ["F*CK"]),
        (["\u00e9t\u00e9"], "\u00c9T\u00c9 e\u0301te\u0301", ["\u00c9T\u00c9", "e\u0301te\u0301"]),
        (["ete"], "et\u00e9 ete\u0301", []),
        (
            ["\u0431\u043b\u0438\u043d"],
            "\u0411\u043b\u0438\u043d \u0431\u043b\u0438\u043d\u0447\u0438\u043a",
            ["\u0411\u043b\u0438\u043d"],
        ),
        (["\u99ac\u9e7f"], "\u5f7c\u306f\u99ac\u9e7f\u3060", ["\u99ac\u9e7f"]),
        (["darn"], "\u3053\u308c\u306fdarn\u3067\u3059", ["darn"]),
        (["\u0e1a\u0e49\u0e32"], "\u0e04\u0e19\u0e1a\u0e49\u0e32", ["\u0e1a\u0e49\u0e32"]),
        (["darn", "darn it"], "darn it", ["darn it"]),
        (["\u00df"], "\u00df", ["\u00df"]),
    ],
)
def test_words_are_found_whole_in_any_script(
    found: Found, words: list[str], text: str, expected: list[str]
) -> None:
    assert found(profanity(words), text) == expected


def test_a_list_of_words_has_words() -> None:
    with pytest.raises(InvalidValueError) as caught:
        profanity(["darn", " ", ""])
    assert [fault.path for fault in caught.value.faults] == ["words[1]", "words[2]"]
    with pytest.raises(InvalidValueError):
        profanity([])


def test_250_words_fit_into_one_rule() -> None:
    words = [f"word{chr(97 + place // 26)}{chr(97 + place % 26)}" for place in range(250)]
    rule = profanity(words)
    assert JavaScriptPattern.compile(rule.pattern).find_all("a WORDBC here")


def test_a_covered_word_is_not_found_again(shown: Callable[..., str]) -> None:
    rule = profanity(["darn", "dash it"])
    once = shown("Darn. Dash it!", rule)
    assert once == "XXXX. XXXX XX!"
    assert shown(once, rule) == once


def test_letters_of_all_scripts_with_spaces_make_words() -> None:
    """The table is that of Unicode 15.1; later versions add few letters below U+10000."""
    pattern = JavaScriptPattern.compile(f"{BEFORE}!")
    missing = extra = 0
    for code in range(0x10000):
        character = chr(code)
        category = unicodedata.category(character)
        if category in {"Cn", "Co", "Cs"} or runs_on(character):
            continue
        makes_words = category[0] in "LM" or category in {"Nd", "Nl"} or character == "_"
        ends_word = bool(pattern.find_all(f"{character}!"))
        missing += makes_words and ends_word
        extra += not makes_words and not ends_word
    assert missing <= 40
    assert extra <= 40


def test_case_is_spelt_out_for_single_letters_alone() -> None:
    assert either_case("") == ""
    assert either_case("\u00df1") == "\u00df1"
    assert either_case("-k") == "\\-[Kk]"
