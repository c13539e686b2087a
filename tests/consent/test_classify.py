from string import ascii_uppercase

import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE

from msgcore.consent import Classification, KeywordTable, Match, classify, keyword_table
from msgcore.consent.classify import LONGEST_BODY
from msgcore.policy import DOCUMENTED, SUMMER_26
from msgcore.vocabulary import KeywordKind, Platform

TABLE = KeywordTable.build(
    {
        "en": {"opt-out": ["STOP", "Opt Out"], "opt-in": ["START"], "double-opt-in": ["YES"]},
        "fr": {"opt-out": ["ARRÊT"], "help": ["AIDE"]},
        "hi": {"opt-out": ["रोकें"]},
        "*": {"custom": ["INFO"]},
    }
)


def test_it_says_what_was_heard_and_how() -> None:
    assert classify("arret !", TABLE) == Classification(
        kind=KeywordKind.OPT_OUT,
        keyword="ARRÊT",
        language="fr",
        match=Match.DECORATED,
        table=TABLE.version,
    )


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("STOP", Match.EXACT),
        ("Opt Out", Match.EXACT),
        (" STOP\n", Match.FOLDED),
        ("stop", Match.FOLDED),
        ("opt\n out", Match.FOLDED),
        ("ARRET", Match.FOLDED),
        ("रोकें\u200d", Match.FOLDED),
        ("STOP\x00", Match.FOLDED),
        ("\x07opt out", Match.FOLDED),
        ("Stop.", Match.DECORATED),
        ("ⓢⓣⓞⓟ", Match.DECORATED),
        ("ST🅾P!", Match.DECORATED),
        ("🇸🇹🇴🇵", Match.DECORATED),
        ("⒮⒯⒪⒫", Match.DECORATED),
    ],
)
def test_the_match_says_how_much_was_overlooked(text: str, match: Match) -> None:
    heard = classify(text, TABLE)
    assert (heard.kind, heard.match) == (KeywordKind.OPT_OUT, match)


@pytest.mark.parametrize(
    "text",
    ["", " ", "!", "🙂", "Stop it", "please stop", "stop stop", "S T O P", "st.op", "ⓨⓔⓢ", "ⓗⓘ 🅰"],
)
def test_what_is_not_the_whole_message_is_no_keyword(text: str) -> None:
    assert classify(text, TABLE) is TABLE.lookup.ordinary
    assert not classify(text, TABLE).is_keyword


def test_a_word_of_no_language_is_answered_in_the_persons_own() -> None:
    assert classify("INFO", TABLE, "fr").language == "fr"
    assert classify("info!", TABLE, "fr").language == "fr"
    assert classify("INFO", TABLE, "xx").language == "en"
    assert classify("INFO", TABLE).language == "en"


@pytest.mark.parametrize("language", [None, "en", "fr", "xx", ""])
def test_the_words_of_every_language_are_heard_in_every_language(language: str | None) -> None:
    assert classify("STOP", TABLE, language).language == "en"
    assert classify("ARRET", TABLE, language).language == "fr"


def test_two_words_are_enforced_by_the_later_product() -> None:
    enhanced = attrs.evolve(LONG_CODE, platform=Platform.ENHANCED)
    assert not classify("opt out", keyword_table(enhanced, DOCUMENTED)).is_keyword
    assert classify("opt out", keyword_table(enhanced, SUMMER_26)).kind is KeywordKind.OPT_OUT


def test_a_long_text_is_told_apart_without_reading_it() -> None:
    for text in ("a" * 100_000, "é" * 100_000, "🛑" * 100_000, "word " * 20_000):
        assert not classify(text, TABLE).is_keyword
    assert classify("STOP" + " " * 100_000, TABLE).is_keyword
    assert classify("STOP" + "!" * LONGEST_BODY, TABLE).is_keyword
    assert classify("🛑" * LONGEST_BODY + "STOP", TABLE).is_keyword
    assert not classify("STOP" + "p" * LONGEST_BODY, TABLE).is_keyword


def test_a_word_drawn_out_by_what_folds_away_is_heard() -> None:
    table = KeywordTable.build({"ar": {"opt-out": ["إلغاء"]}, "ko": {"opt-out": ["정지"]}})
    assert classify("إلغ" + "\u0640" * 50 + "اء", table).is_keyword
    assert classify("\u110c\u1165\u11bc\u110c\u1175", table).is_keyword
    assert not classify("정" * 50, table).is_keyword
    assert not classify("지 " * 50, table).is_keyword


def test_an_empty_table_hears_nothing() -> None:
    table = KeywordTable.build({})
    for text in ("STOP", "é", "", "🙂", "a b"):
        assert not classify(text, table).is_keyword


def test_every_single_letter_but_y_is_ordinary_on_a_short_code() -> None:
    table = keyword_table(SHORT_CODE, DOCUMENTED)
    assert [letter for letter in ascii_uppercase if classify(letter, table).is_keyword] == ["Y"]
