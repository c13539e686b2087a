"""Whether a text says that what a customer writes is kept.

`notices/known.toml` holds labelled sentences, each of which must be judged rightly. Those of
`notices/unseen.toml` were never used to mend anything by: they only say how good it is.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from msgcore.privacy.notices import NOTICES, says_so

HERE = Path(__file__).parent / "notices"


def sentences(name: str) -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


KNOWN, UNSEEN = sentences("known"), sentences("unseen")


def labelled(table: Mapping[str, Mapping[str, list[str]]], kind: str) -> list[tuple[str, str]]:
    return [(language, text) for language, kinds in table.items() for text in kinds[kind]]


@pytest.mark.parametrize(("language", "text"), labelled(KNOWN, "notices"))
def test_a_notice_says_that_what_is_written_is_kept(language: str, text: str) -> None:
    assert says_so(text, language) is True


@pytest.mark.parametrize(("language", "text"), labelled(KNOWN, "ordinary"))
def test_a_request_a_denial_and_a_question_are_no_notice(language: str, text: str) -> None:
    assert says_so(text, language) is False


@pytest.mark.parametrize("language", sorted(NOTICES))
def test_sentences_that_nobody_looked_at_are_judged_as_well(language: str) -> None:
    notices, ordinary = UNSEEN[language]["notices"], UNSEEN[language]["ordinary"]
    found = sum(says_so(text, language) is True for text in notices)
    wrongly = sum(says_so(text, language) is True for text in ordinary)
    assert wrongly == 0
    assert found / len(notices) >= 0.85


def test_there_are_sentences_enough_of_each_kind_and_each_once() -> None:
    assert KNOWN.keys() == UNSEEN.keys() == NOTICES.keys()
    for language in NOTICES:
        for kind in ("notices", "ordinary"):
            all_ = [*KNOWN[language][kind], *UNSEEN[language][kind]]
            assert len(set(all_)) == len(all_)
            assert len(all_) >= (60 if language == "en" else 15)


def test_a_notice_stands_anywhere_in_a_text() -> None:
    asked = "Is this chat recorded? No worries: "
    assert says_so(f"{asked}messages are stored.\nHow can we help?") is True
    assert says_so(f"{asked}messages are read.\nHow can we help?") is False
    assert says_so("CHATS ARE RECORDED") is True
    assert says_so("") is False


def test_the_region_of_a_language_is_no_matter() -> None:
    assert says_so("Nous conservons les conversations.", "fr_CA") is True
    assert says_so("As conversas podem ser gravadas.", "pt-BR") is True
    assert says_so("Chats are recorded.", "EN-gb") is True


def test_a_language_without_words_is_not_judged() -> None:
    assert says_so("Keskustelut tallennetaan.", "fi") is None


@pytest.mark.parametrize(
    "clause", ["chats are not stored ", "chat, ", "we may ", "chats and calls "]
)
def test_a_long_text_without_a_stop_is_judged_like_a_short_one(clause: str) -> None:
    assert says_so(clause * 5000) is says_so(clause) is False


def test_them_is_what_was_named_in_the_same_sentence() -> None:
    assert says_so("Messages are private, and we store them.") is True
    assert says_so("Messages are private, and we never store them.") is False
    assert says_so("Messages are private. Have photos? We store them.") is False
