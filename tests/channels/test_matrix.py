"""What a channel can do, by preset: the guide, the articles over it, the later product."""

from collections.abc import Iterable

import pytest

from msgcore.channels import (
    COLUMNS,
    GUIDE_COLUMNS,
    GUIDE_FEATURES,
    Channel,
    Column,
    Feature,
    Support,
    capability,
    cell,
    exists,
    matrix,
    retired,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Confidence, Policy, override
from msgcore.vocabulary import ChannelKind, Platform, SenderKind

SMS = Column(ChannelKind.SMS, Platform.STANDARD)
FACEBOOK = Column(ChannelKind.FACEBOOK, Platform.STANDARD)
WHATSAPP = Column(ChannelKind.WHATSAPP, Platform.STANDARD)
SMS_ENHANCED = Column(ChannelKind.SMS, Platform.ENHANCED)
FACEBOOK_ENHANCED = Column(ChannelKind.FACEBOOK, Platform.ENHANCED)
WHATSAPP_ENHANCED = Column(ChannelKind.WHATSAPP, Platform.ENHANCED)
WEB = Column(ChannelKind.WEB, Platform.ENHANCED)
WEB_V2 = Column(ChannelKind.WEB_V2, Platform.ENHANCED)
IN_APP = Column(ChannelKind.IN_APP, Platform.ENHANCED)
APPLE = Column(ChannelKind.APPLE, Platform.ENHANCED)
LINE = Column(ChannelKind.LINE, Platform.ENHANCED)
BYOC = Column(ChannelKind.BYOC, Platform.ENHANCED)
BYOC_CCAAS = Column(ChannelKind.BYOC_CCAAS, Platform.ENHANCED)

NEWER = (WEB_V2, APPLE, LINE, BYOC, BYOC_CCAAS)
ENHANCED = tuple(column for column in COLUMNS if column.platform is Platform.ENHANCED)


def answers(
    feature: Feature, policy: Policy, columns: Iterable[Column] = COLUMNS
) -> dict[Column, str]:
    return {column: str(cell(feature, column, policy)) for column in columns}


def all_of(columns: Iterable[Column], word: str) -> dict[Column, str]:
    return dict.fromkeys(columns, word)


# The guide alone


def test_the_guide_says_that_there_is_no_enhanced_sms() -> None:
    for feature in Feature:
        answer = cell(feature, SMS_ENHANCED, SPRING_23)
        assert answer.support is Support.NO
        assert answer.note == "There are no enhanced SMS channels."
        assert str(answer.citation) == "Guide: Messaging Glossary"


@pytest.mark.parametrize("column", NEWER, ids=lambda column: column.label)
def test_of_kinds_that_the_guide_does_not_name_nothing_is_known(column: Column) -> None:
    for feature in Feature:
        answer = cell(feature, column, SPRING_23)
        assert answer.support is Support.UNKNOWN
        assert str(answer.citation) == "Guide: Messaging Glossary"


def test_the_guide_knows_seven_columns() -> None:
    assert tuple(column for column in COLUMNS if exists(column, SPRING_23)) == tuple(
        column for column in COLUMNS if column in GUIDE_COLUMNS
    )
    assert all(exists(column) for column in COLUMNS)


def test_the_guide_offers_transfers_to_agents_flows_and_bots_only() -> None:
    for feature in (Feature.QUEUE_TRANSFER, Feature.EXTERNAL_TRANSFER):
        assert answers(feature, SPRING_23, GUIDE_COLUMNS) == all_of(GUIDE_COLUMNS, "no")
        assert cell(feature, SMS, SPRING_23).confidence is Confidence.STATED
        assert cell(feature, WEB, SPRING_23).confidence is Confidence.INFERRED


def test_the_guide_is_silent_on_conferences() -> None:
    answer = cell(Feature.CONFERENCING, WEB, SPRING_23)
    assert answer.support is Support.UNKNOWN
    assert answer.note == "No source speaks of it."
    assert answer.citation.source == "msgcore"


@pytest.mark.parametrize(
    ("feature", "supporting"),
    [
        (Feature.PRE_CHAT, {WEB, IN_APP}),
        (Feature.USER_VERIFICATION, {WEB, IN_APP}),
        (Feature.COMPONENTS, {FACEBOOK_ENHANCED, WEB, IN_APP}),
        (Feature.MESSAGING_LICENCE, set(GUIDE_COLUMNS) - {WEB, IN_APP}),
        (Feature.USER_IMPORT, set(GUIDE_COLUMNS) - {WEB, IN_APP}),
        (Feature.ERROR_CODES, set(GUIDE_COLUMNS) - {WEB, IN_APP}),
        (Feature.MESSAGING_USERS, set(GUIDE_COLUMNS)),
        (Feature.KEYWORDS_AND_RESPONSES, set(GUIDE_COLUMNS)),
    ],
)
def test_other_pages_of_the_guide_answer_what_its_table_does_not(
    feature: Feature, supporting: set[Column]
) -> None:
    expected = {c: "yes" if c in supporting else "no" for c in GUIDE_COLUMNS}
    assert answers(feature, SPRING_23, GUIDE_COLUMNS) == expected


# The four newer articles


@pytest.mark.parametrize(
    "feature",
    [
        Feature.AGENT_TRANSFER,
        Feature.FLOW_TRANSFER,
        Feature.QUEUE_TRANSFER,
        Feature.CONFERENCING,
    ],
)
def test_the_articles_give_transfer_and_conference_to_all_enhanced_kinds(feature: Feature) -> None:
    assert answers(feature, DOCUMENTED, ENHANCED) == all_of(ENHANCED, "yes")
    assert answers(feature, DOCUMENTED, (SMS, FACEBOOK)) == all_of((SMS, FACEBOOK), "no")


def test_what_the_articles_leave_out_stays_as_the_guide_has_it() -> None:
    assert str(cell(Feature.AGENT_TRANSFER, WHATSAPP).citation).startswith("Guide")
    assert cell(Feature.AGENT_TRANSFER, WHATSAPP).support is Support.NO
    assert cell(Feature.CONFERENCING, WHATSAPP).support is Support.UNKNOWN
    assert cell(Feature.MARK_INACTIVE, WEB) == cell(Feature.MARK_INACTIVE, WEB, SPRING_23)


def test_only_a_partner_s_contact_centre_transfers_outside() -> None:
    outside = answers(Feature.EXTERNAL_TRANSFER, DOCUMENTED)
    assert [column for column, word in outside.items() if word == "yes"] == [BYOC_CCAAS]
    assert "partner" in cell(Feature.EXTERNAL_TRANSFER, BYOC_CCAAS).note
    assert outside[BYOC] == "no"


@pytest.mark.parametrize("feature", [Feature.FLAG_RAISE, Feature.WHISPER, Feature.AGENT_ENDS])
def test_the_articles_speak_of_flags_whispers_and_ending_on_enhanced_kinds(
    feature: Feature,
) -> None:
    assert answers(feature, DOCUMENTED, ENHANCED) == all_of(ENHANCED, "yes")


def test_messaging_users_are_tracked_everywhere() -> None:
    assert answers(Feature.MESSAGING_USERS, DOCUMENTED) == all_of(COLUMNS, "yes")


def test_the_guide_imports_messaging_users_where_the_article_does_not() -> None:
    answer = cell(Feature.USER_IMPORT, FACEBOOK)
    assert (str(answer), answer.confidence) == ("yes", Confidence.DISPUTED)
    assert cell(Feature.USER_IMPORT, SMS_ENHANCED).confidence is Confidence.STATED


def test_web_and_in_app_have_a_licence_of_their_own() -> None:
    licences = answers(Feature.MESSAGING_LICENCE, DOCUMENTED)
    assert {column for column, word in licences.items() if word == "no"} == {WEB, WEB_V2, IN_APP}


def test_an_opening_sms_is_not_said_to_be_enhanced() -> None:
    answer = cell(Feature.AGENT_INITIATED, SMS_ENHANCED)
    assert answer.support is Support.UNKNOWN
    assert answer.citation.source == "Access"


@pytest.mark.parametrize("column", [*NEWER, SMS_ENHANCED], ids=lambda column: column.label)
def test_what_the_articles_do_not_say_of_newer_kinds_is_unknown_not_no(column: Column) -> None:
    silent = (Feature.TYPING_AGENT_SIDE, Feature.SENSITIVE_DATA_RULES, Feature.DOUBLE_OPT_IN)
    for feature in silent:
        assert cell(feature, column).support is Support.UNKNOWN


# The later product


def test_sessions_are_marked_inactive_on_every_enhanced_kind() -> None:
    assert answers(Feature.MARK_INACTIVE, SUMMER_26) == {
        column: "yes" if column.platform is Platform.ENHANCED else "no" for column in COLUMNS
    }


def test_the_inactivity_timer_is_for_web_in_app_and_own_channels() -> None:
    timer = answers(Feature.INACTIVITY_TIMER, SUMMER_26)
    assert {column for column, word in timer.items() if word == "yes"} == {
        WEB,
        WEB_V2,
        IN_APP,
        BYOC,
        BYOC_CCAAS,
    }
    assert timer[WHATSAPP] == "unknown"


def test_agents_start_sessions_on_every_enhanced_kind_but_web() -> None:
    expected = {column: "no" if column in (WEB, WEB_V2) else "yes" for column in ENHANCED}
    assert answers(Feature.AGENT_INITIATED, SUMMER_26, ENHANCED) == expected
    assert cell(Feature.AGENT_INITIATED, FACEBOOK, SUMMER_26).confidence is Confidence.DISPUTED


def test_automated_messages_replace_triggered_ones() -> None:
    sent = answers(Feature.AUTOMATED_MESSAGES, SUMMER_26)
    sending = {SMS_ENHANCED, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED, IN_APP, APPLE}
    assert {column for column, word in sent.items() if word == "yes"} == sending
    assert all(sent[column] == "no" for column in (SMS, FACEBOOK, WHATSAPP))
    assert "Response" in cell(Feature.AUTOMATED_MESSAGES, FACEBOOK_ENHANCED, SUMMER_26).note
    assert cell(Feature.TRIGGERED_OUTBOUND, WHATSAPP_ENHANCED).support is Support.NO
    assert cell(Feature.TRIGGERED_OUTBOUND, WHATSAPP_ENHANCED, SUMMER_26).supported


def test_components_are_text_on_sms() -> None:
    components = answers(Feature.COMPONENTS, SUMMER_26)
    assert components[SMS_ENHANCED] == "yes (text only)"
    assert components[FACEBOOK] == "no"
    assert components[LINE] == "yes"
    assert answers(Feature.LINK_COMPONENTS, SUMMER_26)[WHATSAPP_ENHANCED] == "yes (text only)"
    assert answers(Feature.QUESTION_COMPONENTS, SUMMER_26)[APPLE] == "unknown"


def test_responses_are_components_on_web_in_app_and_own_channels() -> None:
    components = answers(Feature.RESPONSE_COMPONENTS, SUMMER_26)
    assert {column for column, word in components.items() if word == "yes"} == {
        WEB,
        WEB_V2,
        IN_APP,
        BYOC,
        BYOC_CCAAS,
    }
    assert set(components.values()) == {"yes", "no"}
    disputed = cell(Feature.RESPONSE_COMPONENTS, FACEBOOK_ENHANCED, SUMMER_26)
    assert disputed.confidence is Confidence.DISPUTED


def test_a_no_whose_ground_is_gone_becomes_unknown() -> None:
    gone = [
        (Feature.TIME_COMPONENTS, WHATSAPP_ENHANCED),
        (Feature.SENSITIVE_DATA_RULES, WEB),
    ]
    for feature, column in gone:
        assert cell(feature, column, DOCUMENTED).support is Support.NO
        assert cell(feature, column, SUMMER_26).support is Support.UNKNOWN


def test_verification_is_for_web_and_in_app() -> None:
    verified = answers(Feature.USER_VERIFICATION, SUMMER_26, (WEB, WEB_V2, IN_APP, FACEBOOK))
    assert list(verified.values()) == ["yes", "unknown", "yes", "no"]


def test_pre_chat_is_for_web_in_app_and_own_channels() -> None:
    pre_chat = answers(Feature.PRE_CHAT, SUMMER_26)
    assert {column for column, word in pre_chat.items() if word == "yes"} == {
        WEB,
        WEB_V2,
        IN_APP,
        BYOC,
        BYOC_CCAAS,
    }
    assert "definition" in cell(Feature.PRE_CHAT, BYOC, SUMMER_26).note


def test_error_codes_are_not_for_web() -> None:
    codes = answers(Feature.ERROR_CODES, SUMMER_26)
    assert {column for column, word in codes.items() if word == "no"} == {WEB, WEB_V2, IN_APP}
    assert codes[LINE] == "yes"


def test_keywords_and_responses_can_be_set_everywhere() -> None:
    assert answers(Feature.KEYWORDS_AND_RESPONSES, SUMMER_26) == all_of(COLUMNS, "yes")


def test_line_takes_no_gifs_and_only_hears_audio() -> None:
    assert cell(Feature.GIFS_FROM_AGENT, LINE, SUMMER_26).support is Support.NO
    assert cell(Feature.AUDIO, LINE, SUMMER_26).note == "Inbound only."


# Double opt-in, which is a choice of the policy


def test_double_opt_in_on_enhanced_kinds_follows_the_policy() -> None:
    assert answers(Feature.DOUBLE_OPT_IN, SUMMER_26) == {
        SMS: "yes (short codes only)",
        **all_of((FACEBOOK, WHATSAPP), "no"),
        **all_of((SMS_ENHANCED, FACEBOOK_ENHANCED, WHATSAPP_ENHANCED, APPLE, LINE), "yes"),
        **all_of((WEB, IN_APP), "not applicable"),
        WEB_V2: "unknown",
        BYOC: "no",
        BYOC_CCAAS: "yes",
    }
    answer = cell(Feature.DOUBLE_OPT_IN, SMS_ENHANCED, SUMMER_26)
    assert answer.confidence is Confidence.DISPUTED
    assert str(answer.citation) == "Metadata API: MessagingChannel"


def test_a_host_may_allow_double_opt_in() -> None:
    mine = override(DOCUMENTED, {"consent.double_opt_in_on_enhanced": True})
    answer = cell(Feature.DOUBLE_OPT_IN, FACEBOOK_ENHANCED, mine)
    assert answer.supported
    assert answer.confidence is Confidence.HOST


def test_a_host_cannot_allow_it_on_a_channel_that_is_not_there() -> None:
    mine = override(SPRING_23, {"consent.double_opt_in_on_enhanced": True})
    assert cell(Feature.DOUBLE_OPT_IN, SMS_ENHANCED, mine).support is Support.NO


def test_a_host_may_read_the_tables_of_another_preset() -> None:
    mine = override(SPRING_23, {"channels.capabilities": "documented"})
    assert cell(Feature.CONFERENCING, WEB, mine).supported


# Retirement


def test_standard_sms_and_whatsapp_are_retired_from_the_later_product_alone() -> None:
    assert [column for column in COLUMNS if retired(column, SUMMER_26)] == [SMS, WHATSAPP]
    assert not any(retired(column) for column in COLUMNS)


def test_retirement_is_a_note_and_the_answer_stands() -> None:
    answer = cell(Feature.QUICK_TEXT, SMS, SUMMER_26)
    assert answer.supported
    assert answer.note == "Standard SMS was retired on 14 February 2026."


def test_retirement_stands_behind_another_note() -> None:
    orders = Channel(
        name="Orders",
        kind=ChannelKind.SMS,
        platform=Platform.STANDARD,
        sender=SenderKind.LONG_CODE,
    )
    assert capability(Feature.EXPLICIT_OPT_IN, orders, SUMMER_26).note == (
        "Short codes only; the channel's sender is of the kind long-code."
        " Standard SMS was retired on 14 February 2026."
    )


# The table as a whole


def test_a_channel_that_is_no_sms_has_the_answer_of_its_column() -> None:
    page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    for feature in Feature:
        assert capability(feature, page) == cell(feature, FACEBOOK_ENHANCED)


def test_the_matrix_walks_features_and_columns_in_the_order_asked_for() -> None:
    whole = matrix()
    assert [row.feature for row in whole] == list(Feature)
    assert {len(row.cells) for row in whole} == {len(COLUMNS)}
    part = matrix(SUMMER_26, features=(Feature.BOTS, Feature.AUDIO), columns=(LINE, SMS))
    assert [row.feature for row in part] == [Feature.BOTS, Feature.AUDIO]
    assert part[1].cells[0] == cell(Feature.AUDIO, LINE, SUMMER_26)


def test_the_articles_only_change_what_they_speak_of() -> None:
    changed = {
        feature
        for feature in GUIDE_FEATURES
        for column in GUIDE_COLUMNS
        if str(cell(feature, column)) != str(cell(feature, column, SPRING_23))
    }
    assert changed == set()
