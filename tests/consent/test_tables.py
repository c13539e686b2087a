import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP

from msgcore.channels import Channel
from msgcore.consent import (
    DEFAULT_KEYWORDS,
    SHORT_CODE_KEYWORDS,
    SHORT_CODE_MANDATORY,
    KeywordTable,
    keyword_table,
)
from msgcore.errors import KeywordTableError
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy, override
from msgcore.vocabulary import ConsentRequirement, KeywordKind, Platform


def words(channel: Channel, kind: KeywordKind, policy: Policy = DOCUMENTED) -> set[str]:
    return {word.word for word in keyword_table(channel, policy).keywords if word.kind is kind}


SIX = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"}


@pytest.mark.parametrize("data", [DEFAULT_KEYWORDS, SHORT_CODE_KEYWORDS])
def test_every_channel_starts_with_the_six_opt_outs(data: dict[str, dict[str, list[str]]]) -> None:
    assert set(data["en"]["opt-out"]) == SIX
    KeywordTable.build(data, mandatory=SHORT_CODE_MANDATORY)


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
