"""What people text is heard as it is meant: the texts of `labelled`, one by one."""

from collections import Counter
from typing import Literal
from unicodedata import category, normalize

import pytest
from tests.conformance.labelled import BY_LANGUAGE, LABELLED, TABLE

from msgcore.consent import classify
from msgcore.vocabulary import KeywordKind

OPT_OUT = KeywordKind.OPT_OUT.value
LENIENT = {OPT_OUT, None}
GRANTS = {KeywordKind.OPT_IN.value, KeywordKind.DOUBLE_OPT_IN.value}
LETTERS_AND_BLANKS = {"L", "M", "Z", "C"}
_LONG = 60


def heard(text: str, language: str) -> str | None:
    kind = classify(text, TABLE, language).kind
    return kind.value if kind else None


def name(language: str, text: str) -> str:
    shown = text if len(text) < _LONG else f"{text[:_LONG]}…{len(text)}"
    return f"{language}-{shown!a}"


@pytest.mark.parametrize(
    ("language", "text", "label", "why"),
    [pytest.param(code, *row, id=name(code, row[0])) for code, row in LABELLED],
)
def test_what_people_text_is_heard_as_it_is_meant(
    language: str, text: str, label: str | None, why: str
) -> None:
    assert heard(text, language) == label, why


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_how_a_phone_composes_its_characters_changes_no_label(form: Literal["NFC", "NFD"]) -> None:
    wrong = [
        (text, why)
        for language, (text, label, why) in LABELLED
        if heard(normalize(form, text), language) != label
    ]
    assert wrong == []


@pytest.mark.parametrize("after", [" ", "!", ".", "\n", "?", " 🙂", "”", ")", "\u200b", "…"])
def test_what_follows_a_text_loses_no_opt_out_and_makes_no_keyword(after: str) -> None:
    wrong = [
        (text, why)
        for language, (text, label, why) in LABELLED
        if heard(text + after, language) not in ({label} if label in LENIENT else {label, None})
    ]
    assert wrong == []


def test_no_text_is_labelled_twice() -> None:
    counted = Counter((code, text) for code, (text, _, _) in LABELLED)
    assert [twice for twice, times in counted.items() if times > 1] == []


def test_every_text_says_why() -> None:
    assert [text for _, (text, _, why) in LABELLED if not why.strip()] == []


def test_the_texts_are_of_many_languages_and_every_one_has_opt_outs_and_ordinary_texts() -> None:
    assert len(LABELLED) >= 450
    assert len(BY_LANGUAGE) >= 10
    for language, texts in BY_LANGUAGE.items():
        labels = {label for _, label, _ in texts}
        assert labels >= LENIENT, language


def test_every_text_labelled_a_grant_is_plain() -> None:
    for _, (text, label, _) in LABELLED:
        if label in GRANTS:
            kinds = {category(char)[0] for char in text.strip().removesuffix(".").removesuffix("!")}
            assert kinds <= LETTERS_AND_BLANKS, text
