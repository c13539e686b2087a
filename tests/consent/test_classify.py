# ruff: noqa: RUF001 - look-alikes are what people write
from string import ascii_uppercase

import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE

from msgcore.consent import Classification, KeywordTable, Match, classify, fold, keyword_table
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
    [
        "",
        " ",
        "!",
        "🙂",
        "Où est ma commande ?",
        "Stop it",
        "please stop",
        "stop stop",
        "st op",
        "st.op",
        "ⓨⓔⓢ",
        "ⓗⓘ 🅰",
    ],
)
def test_what_is_not_the_whole_message_is_no_keyword(text: str) -> None:
    assert classify(text, TABLE) is TABLE.lookup.ordinary
    assert not classify(text, TABLE).is_keyword


SPELLED = KeywordTable.build(
    {
        "en": {"opt-out": ["STOP", "STOPALL", "UNSUBSCRIBE", "END", "OPT OUT"], "opt-in": ["YES"]},
        "fr": {"opt-out": ["N'ENVOYEZ PLUS"], "opt-in": ["D'ACCORD"], "help": ["AIDE"]},
        "es": {"opt-out": ["NO MÁS"]},
        "pt": {"opt-out": ["RE-TIRAR"]},
        "hi": {"opt-out": ["रोकें", "बंद करें"]},
        "ko": {"opt-out": ["수신거부"]},
        "zh": {"opt-out": ["TD", "1 5 0"]},
        "*": {"custom": ["INFO"]},
    }
)


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("S T O P", "STOP"),
        ("s.t.o.p.", "STOP"),
        ("S-T-O-P!", "STOP"),
        ("S*T*O*P", "STOP"),
        ("S… T… O… P…", "STOP"),
        ("“s, t, o, p” 🇺🇸", "STOP"),
        ("S. T. O. P. A. L. L.", "STOPALL"),
        ("ʼS T O Pʼ", "STOP"),
        ("O P T O U T", "OPT OUT"),
        ("수 신 거 부", "수신거부"),
        ("opt-out", "OPT OUT"),
        ("Opt–Out!", "OPT OUT"),
        ("opt--out", "OPT OUT"),
        ("opt_out", "OPT OUT"),
        ("optout", "OPT OUT"),
        ("o̶p̶t̶-o̶u̶t̶", "OPT OUT"),
        ("ⓄⓅⓉ-out", "OPT OUT"),
        ("N’envoyez plus", "N'ENVOYEZ PLUS"),
        ("n envoyez plus", "N'ENVOYEZ PLUS"),
        ("nenvoyez-plus", "N'ENVOYEZ PLUS"),
        ("no-mas", "NO MÁS"),
        ("retirar", "RE-TIRAR"),
        ("re tirar", "RE-TIRAR"),
        ("बंद-करें", "बंद करें"),
        ("stop all", "STOPALL"),
        ("Stop-All", "STOPALL"),
        ("un-subscribe", "UNSUBSCRIBE"),
        ("S̶T̶O̶P̶", "STOP"),
        ("STOP\u20e0", "STOP"),
    ],
)
def test_an_opt_out_is_heard_in_another_spelling(text: str, keyword: str) -> None:
    heard = classify(text, SPELLED)
    assert (heard.kind, heard.keyword) == (KeywordKind.OPT_OUT, keyword)
    assert heard.match in {Match.DECORATED, Match.FOLDED}
    assert classify(fold(text), SPELLED).keyword == keyword


@pytest.mark.parametrize(
    "text",
    [
        "> S.T.O.P",  # quoted
        "S.T.A.R.T",
        "S T O",
        "T D",  # two letters are initials
        "T.D.",
        "t-d",
        "1.5.0",  # digits apart are a number, a date, a version
        "150",
        "no, más",  # two words, with another meaning
        "No. Más",
        "no - más",
        "opt / out",
        "un subscribe",  # the first word is nothing
        "en d",
        "e-nd",
        "o-ptout",
        "un'subscribe",
        "end stop",
        "end all",
        "रोक-ं",  # another vowel sign
        "र ो क",
        "Y-E-S",
        "Y E S",
        "Y̶E̶S̶",
        "Y\u20ddE\u20ddS\u20dd",
        "yes\u20e0",
        "daccord",
        "d-accord",
        "a-i-d-e",
        "aide\u20e0",
        "i.n.f.o",
        "I want to opt out",
        "👍 to “STOP”",
        "👍\u200b to “\u200aSTOP\u200a”",
    ],
)
def test_nothing_else_is_heard_by_its_letters(text: str) -> None:
    assert not classify(text, SPELLED).is_keyword


@pytest.mark.parametrize("text", ["D’ACCORD", "d'accord", "Dʼaccord!", "d´accord."])
def test_every_apostrophe_is_the_same_for_every_kind(text: str) -> None:
    assert classify(text, SPELLED).kind is KeywordKind.OPT_IN


def test_two_words_are_heard_where_no_keyword_has_two() -> None:
    table = KeywordTable.build({"en": {"opt-out": ["STOP", "STOPALL"]}})
    assert classify("stop all", table).keyword == "STOPALL"
    assert not classify("stop al", table).is_keyword
    alone = KeywordTable.build({"en": {"opt-out": ["STOPALL"]}})
    assert not classify("stop all", alone).is_keyword


def test_a_word_of_no_language_is_answered_in_the_persons_own() -> None:
    assert classify("INFO", TABLE, "fr").language == "fr"
    assert classify("info!", TABLE, "fr").language == "fr"
    assert classify("INFO", TABLE, "fr-CA").language == "fr"
    assert classify("INFO", TABLE, "FR").language == "fr"
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


def test_whatever_is_long_around_an_opt_out_it_is_heard() -> None:
    for around in ("!", "🛑", "\u200b", " \u200b", "“", "\u00ad!"):
        long = around * 100_000
        assert classify(long + "STOP" + long, TABLE).kind is KeywordKind.OPT_OUT
        assert not classify("> " + long + "STOP", TABLE).is_keyword
        assert not classify(long, TABLE).is_keyword
    assert classify("START." + "\u200b" * 100_000, TABLE).kind is KeywordKind.OPT_IN
    assert not classify("START." + "\u200b" * 100_000 + "🙂", TABLE).is_keyword
    assert not classify("START" + "!" * 100_000, TABLE).is_keyword


def test_thousands_of_marks_on_a_letter_are_not_read() -> None:
    marks = "\u0301\u0336\u0323" * 33_000
    assert classify("STOP" + marks, TABLE).kind is KeywordKind.OPT_OUT
    assert not classify("ST" + marks + "OP", TABLE).is_keyword
    assert not classify("YES" + marks, TABLE).is_keyword


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
