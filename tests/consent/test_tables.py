import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP

from msgcore.channels import Channel
from msgcore.consent import (
    CANADIAN_MANDATORY,
    CANADIAN_SHORT_CODE_KEYWORDS,
    DEFAULT_KEYWORDS,
    DOUBLE_KEYWORDS,
    SHORT_CODE_KEYWORDS,
    SHORT_CODE_MANDATORY,
    SINGLE_CANADIAN_SHORT_CODE_KEYWORDS,
    SINGLE_SHORT_CODE_KEYWORDS,
    KeywordTable,
    classify,
    keyword_table,
    missing_words,
)
from msgcore.errors import KeywordTableError
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy, override
from msgcore.vocabulary import ConsentRequirement, KeywordKind, Platform


def words(channel: Channel, kind: KeywordKind, policy: Policy = DOCUMENTED) -> set[str]:
    return {word.word for word in keyword_table(channel, policy).keywords if word.kind is kind}


SIX = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"}


@pytest.mark.parametrize(
    "data",
    [
        DEFAULT_KEYWORDS,
        DOUBLE_KEYWORDS,
        SHORT_CODE_KEYWORDS,
        SINGLE_SHORT_CODE_KEYWORDS,
        CANADIAN_SHORT_CODE_KEYWORDS,
        SINGLE_CANADIAN_SHORT_CODE_KEYWORDS,
    ],
)
def test_every_channel_starts_with_the_six_opt_outs(data: dict[str, dict[str, list[str]]]) -> None:
    assert set(data["en"]["opt-out"]) == SIX
    KeywordTable.build(data, mandatory=SHORT_CODE_MANDATORY)


def test_a_channel_that_asks_twice_has_a_word_for_each_time() -> None:
    twice = attrs.evolve(
        WHATSAPP, requirement=ConsentRequirement.DOUBLE, platform=Platform.ENHANCED
    )
    assert words(twice, KeywordKind.OPT_IN, SUMMER_26) == {"START"}
    assert words(twice, KeywordKind.DOUBLE_OPT_IN, SUMMER_26) == {"CONFIRM", "YES", "Y"}


def test_a_channel_takes_either_word_of_the_guide_for_an_opt_in() -> None:
    assert words(LONG_CODE, KeywordKind.OPT_IN) == {"START", "YES"}
    assert words(LONG_CODE, KeywordKind.DOUBLE_OPT_IN) == set()
    assert words(LONG_CODE, KeywordKind.HELP) == {"HELP"}


def test_a_short_code_has_double_opt_in_words_when_it_asks_twice() -> None:
    assert words(SHORT_CODE, KeywordKind.OPT_IN) == {"START"}
    assert words(SHORT_CODE, KeywordKind.DOUBLE_OPT_IN) == {"CONFIRM", "YES", "Y"}
    once = attrs.evolve(SHORT_CODE, requirement=ConsentRequirement.EXPLICIT)
    assert words(once, KeywordKind.OPT_IN) == {"START", "YES"}
    assert words(once, KeywordKind.DOUBLE_OPT_IN) == set()
    assert words(once, KeywordKind.CUSTOM) == {"INFO"}


def test_a_short_code_may_not_go_without_its_mandatory_words() -> None:
    mine = {"en": {"opt-out": ["STOP"], "help": ["SOS"]}}
    with pytest.raises(KeywordTableError) as caught:
        keyword_table(SHORT_CODE, DOCUMENTED, mine)
    assert len(caught.value.faults) == 6
    assert keyword_table(WHATSAPP, DOCUMENTED, mine).languages == ("en",)


def test_the_later_product_enforces_two_more_words_on_enhanced_sms() -> None:
    enhanced = attrs.evolve(LONG_CODE, platform=Platform.ENHANCED)
    assert words(enhanced, KeywordKind.OPT_OUT, SUMMER_26) == {*SIX, "REVOKE", "OPT OUT"}
    assert words(enhanced, KeywordKind.OPT_OUT) == SIX
    assert words(LONG_CODE, KeywordKind.OPT_OUT, SUMMER_26) == SIX
    assert words(WHATSAPP, KeywordKind.OPT_OUT, SUMMER_26) == SIX


def test_the_policy_may_allow_one_word_for_both_opt_ins() -> None:
    mine = {"en": {"opt-in": ["YES"], "double-opt-in": ["YES"]}}
    with pytest.raises(KeywordTableError):
        keyword_table(WHATSAPP, DOCUMENTED, mine)
    lenient = override(DOCUMENTED, {"consent.allow_same_opt_in_words": True})
    assert keyword_table(WHATSAPP, lenient, mine).allow_same_opt_in


CANADA = attrs.evolve(SHORT_CODE, country="CA")
FIVE = {
    "en": {"opt-out": ["STOP"], "help": ["HELP"]},
    "fr": {"opt-out": ["ARRÊT"], "help": ["AIDE"]},
    "*": {"custom": ["INFO"]},
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("requirement", ConsentRequirement)
def test_a_canadian_short_code_answers_in_the_language_of_the_word(
    language: str, requirement: ConsentRequirement
) -> None:
    channel = attrs.evolve(CANADA, language=language, requirement=requirement)
    table = keyword_table(channel, DOCUMENTED)
    assert missing_words(table, channel, DOCUMENTED) == ()
    for person in (None, "en-CA", "fr-CA", "de"):
        heard = {text: classify(text, table, person) for text in ("STOP", "HELP", "Arrêt", "aide")}
        assert [word.language for word in heard.values()] == ["en", "en", "fr", "fr"]
        assert [word.kind.value for word in heard.values()] == ["opt-out", "help"] * 2
    spoken = [classify("INFO", table, person).language for person in ("en-CA", "fr-CA", "de")]
    assert spoken == ["en", "fr", language]


def test_a_canadian_short_code_asks_once_or_twice() -> None:
    assert words(CANADA, KeywordKind.DOUBLE_OPT_IN) == {"CONFIRM", "YES", "Y"}
    once = attrs.evolve(CANADA, requirement=ConsentRequirement.EXPLICIT)
    assert words(once, KeywordKind.OPT_IN) == {"START", "YES"}
    assert words(once, KeywordKind.DOUBLE_OPT_IN) == set()


def test_the_five_words_are_enough_for_canada_unless_the_policy_wants_the_general_ones() -> None:
    table = keyword_table(CANADA, DOCUMENTED, FIVE)
    assert missing_words(table, CANADA, DOCUMENTED) == ()
    strict = override(DOCUMENTED, {"consent.general_stop_words_in_canada": True})
    with pytest.raises(KeywordTableError) as caught:
        keyword_table(CANADA, strict, FIVE)
    assert len(caught.value.faults) == len(SIX) - 1
    assert {word.word for word in missing_words(table, CANADA, strict)} == SIX - {"STOP"}
    assert missing_words(keyword_table(CANADA, strict), CANADA, strict) == ()


def test_a_canadian_short_code_names_every_word_that_it_lacks() -> None:
    with pytest.raises(KeywordTableError) as caught:
        keyword_table(CANADA, DOCUMENTED, {"fr": {"opt-out": ["STOP"]}})
    assert [fault.path for fault in caught.value.faults] == [
        "en.opt-out",
        "en.help",
        "fr.opt-out",
        "fr.help",
        "*.custom",
    ]
    english = KeywordTable.build(SINGLE_SHORT_CODE_KEYWORDS)
    missing = missing_words(english, CANADA, DOCUMENTED)
    assert [(word.word, word.language) for word in missing] == [("ARRET", "fr"), ("AIDE", "fr")]
    KeywordTable.build(FIVE, mandatory=CANADIAN_MANDATORY)


@pytest.mark.parametrize("country", ["", "US", "GB"])
def test_other_short_codes_need_no_french(country: str) -> None:
    channel = attrs.evolve(SHORT_CODE, country=country)
    table = keyword_table(channel, DOCUMENTED)
    assert table.languages == ("en",)
    assert missing_words(table, channel, DOCUMENTED) == ()


def test_only_short_codes_of_canada_need_its_words() -> None:
    long_code = attrs.evolve(LONG_CODE, country="CA")
    assert keyword_table(long_code, DOCUMENTED).languages == ("en",)
    assert missing_words(KeywordTable.build({}), long_code, DOCUMENTED) == ()


def test_the_enforced_words_count_in_any_language_and_spelling() -> None:
    enhanced = attrs.evolve(LONG_CODE, platform=Platform.ENHANCED)
    heard = KeywordTable.build({"nl": {"opt-out": ["Revoke", "Opt-Out"]}})
    assert missing_words(heard, enhanced, SUMMER_26) == ()
    missing = missing_words(KeywordTable.build(DEFAULT_KEYWORDS), enhanced, SUMMER_26)
    assert [word.word for word in missing] == ["REVOKE", "OPT OUT"]
    assert classify("opt-out", keyword_table(enhanced, SUMMER_26)).keyword == "OPT OUT"
    assert not classify("opt-out", keyword_table(enhanced, DOCUMENTED)).is_keyword
