"""The catalogue: which responses there are, where each is needed, and in what form."""

from itertools import product

import pytest

from msgcore.channels import PLATFORMS, Channel, Feature, Support, capability
from msgcore.consent import (
    AUTO_RESPONSES,
    Need,
    in_order,
    is_known,
    is_required,
    is_translatable,
    may_be_component,
    need,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Confidence, Policy, override
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, ResponseKind, SenderKind

R = ResponseKind
STANDARD, ENHANCED = Platform.STANDARD, Platform.ENHANCED
IMPLICIT, EXPLICIT, DOUBLE = ConsentRequirement

PRESETS = (SPRING_23, DOCUMENTED, SUMMER_26)

ON_SILENCE = {R.IDLE, R.INACTIVE}
NEWER = {*ON_SILENCE, R.REROUTED}


def channel(kind: ChannelKind, platform: Platform = ENHANCED, **changes: object) -> Channel:
    sender = SenderKind.LONG_CODE if kind is ChannelKind.SMS else None
    return Channel(**{"name": "A", "kind": kind, "platform": platform, "sender": sender, **changes})


def short_code(requirement: ConsentRequirement = EXPLICIT) -> Channel:
    return channel(ChannelKind.SMS, STANDARD, sender=SenderKind.SHORT_CODE, requirement=requirement)


EVERY = [
    channel(kind, platform, requirement=requirement)
    for kind in ChannelKind
    for platform in PLATFORMS[kind]
    for requirement in ConsentRequirement
] + [short_code(requirement) for requirement in ConsentRequirement]

PAGE = channel(ChannelKind.FACEBOOK)
CHAT = channel(ChannelKind.WEB)


def that(answer: Need, one: Channel, policy: Policy = DOCUMENTED) -> set[ResponseKind]:
    return {kind for kind in R if need(kind, one, policy).need is answer}


# The table


def test_every_response_is_in_the_catalogue_and_has_an_answer_for_every_channel() -> None:
    assert list(AUTO_RESPONSES) == [entry.kind for entry in AUTO_RESPONSES.values()]
    assert set(AUTO_RESPONSES) == set(R)
    for kind, one, policy in product(R, EVERY, PRESETS):
        clause = need(kind, one, policy)
        assert clause in AUTO_RESPONSES[kind].clauses
        assert is_required(kind, one, policy) is (clause.need is Need.REQUIRED)
        assert is_known(kind, one, policy) is (clause.need is not Need.NEVER)


def test_every_clause_says_which_channels_it_speaks_of_and_where_it_is_written() -> None:
    for entry in AUTO_RESPONSES.values():
        assert entry.label
        assert entry.sent
        for clause in entry.clauses:
            assert clause.where.__doc__
            assert clause.citation.section
            assert clause.note or clause.confidence is not Confidence.DISPUTED


def test_short_codes_need_all_that_the_guide_says_of_them() -> None:
    needed = {
        R.OPT_IN_PROMPT,
        R.OPT_IN_CONFIRMATION,
        R.OPT_OUT_CONFIRMATION,
        R.HELP,
        R.CUSTOM,
    }
    assert that(Need.REQUIRED, short_code()) == needed
    assert that(Need.REQUIRED, short_code(DOUBLE)) == {*needed, R.DOUBLE_OPT_IN_PROMPT}
    enhanced = channel(ChannelKind.SMS, sender=SenderKind.SHORT_CODE, requirement=EXPLICIT)
    assert that(Need.REQUIRED, enhanced, SUMMER_26) == needed


def test_a_long_code_needs_its_two_confirmations_and_asks_for_nothing() -> None:
    orders = channel(ChannelKind.SMS, STANDARD)
    assert that(Need.REQUIRED, orders) == {R.OPT_IN_CONFIRMATION, R.OPT_OUT_CONFIRMATION}
    assert that(Need.NEVER, orders) == {R.OPT_IN_PROMPT, R.DOUBLE_OPT_IN_PROMPT, *NEWER}
    assert that(Need.OPTIONAL, orders) == {R.ACKNOWLEDGMENT, R.START, R.END, R.HELP, R.CUSTOM}


def test_every_other_channel_needs_an_opt_out_confirmation() -> None:
    for platform in Platform:
        page = channel(ChannelKind.FACEBOOK, platform)
        assert that(Need.REQUIRED, page) == {R.OPT_OUT_CONFIRMATION}


def test_on_web_the_guide_says_two_things_of_the_opt_out_confirmation() -> None:
    clause = need(R.OPT_OUT_CONFIRMATION, CHAT)
    assert (clause.need, clause.confidence) == (Need.OPTIONAL, Confidence.DISPUTED)


def test_an_enhanced_channel_that_asks_may_have_a_prompt_and_later_must() -> None:
    page = channel(ChannelKind.FACEBOOK, requirement=EXPLICIT)
    assert need(R.OPT_IN_PROMPT, page).need is Need.OPTIONAL
    assert is_required(R.OPT_IN_PROMPT, page, SUMMER_26)
    for kind in (ChannelKind.WHATSAPP, ChannelKind.SMS):
        asking = channel(kind, requirement=EXPLICIT)
        assert need(R.OPT_IN_PROMPT, asking, SUMMER_26).need is Need.OPTIONAL
    assert not is_known(R.OPT_IN_PROMPT, PAGE, SUMMER_26)


def test_the_second_prompt_is_needed_where_a_channel_asks_twice_and_can() -> None:
    twice = channel(ChannelKind.FACEBOOK, requirement=DOUBLE)
    assert not is_known(R.DOUBLE_OPT_IN_PROMPT, twice, DOCUMENTED)
    assert is_required(R.DOUBLE_OPT_IN_PROMPT, twice, SUMMER_26)
    assert not is_known(R.DOUBLE_OPT_IN_PROMPT, short_code(EXPLICIT))


def test_an_opt_in_is_never_confirmed_where_nothing_makes_one() -> None:
    quiet = {"consent.start_after_stop_is_explicit": False}
    assert is_known(R.OPT_IN_CONFIRMATION, PAGE)
    assert not is_known(R.OPT_IN_CONFIRMATION, PAGE, override(DOCUMENTED, quiet))
    spoken = {**quiet, "consent.confirm_implicit_on_enhanced": True}
    assert is_known(R.OPT_IN_CONFIRMATION, PAGE, override(DOCUMENTED, spoken))
    standard = channel(ChannelKind.FACEBOOK, STANDARD)
    assert is_known(R.OPT_IN_CONFIRMATION, standard, override(DOCUMENTED, quiet))
    silent = {**quiet, "consent.confirm_implicit_on_standard": False}
    assert not is_known(R.OPT_IN_CONFIRMATION, standard, override(DOCUMENTED, silent))
    asking = channel(ChannelKind.FACEBOOK, requirement=EXPLICIT)
    assert is_known(R.OPT_IN_CONFIRMATION, asking, override(DOCUMENTED, quiet))


def test_there_is_no_acknowledgment_where_a_bot_answers_first() -> None:
    bot = channel(ChannelKind.FACEBOOK, bot=True)
    assert not is_known(R.ACKNOWLEDGMENT, bot)
    assert {R.START, R.END} <= that(Need.OPTIONAL, bot)


def test_the_capability_matrix_agrees() -> None:
    features = {
        R.ACKNOWLEDGMENT: Feature.ACKNOWLEDGMENT,
        R.START: Feature.AGENT_ACCEPT,
        R.END: Feature.END_SESSION,
    }
    for one, policy, (kind, feature) in product(EVERY, PRESETS, features.items()):
        answer = capability(feature, one, policy).support
        assert is_known(kind, one, policy) or answer is not Support.YES


# The newer responses


@pytest.mark.parametrize("policy", [SPRING_23, DOCUMENTED])
def test_neither_the_guide_nor_the_articles_know_the_newer_responses(policy: Policy) -> None:
    for one, kind in product(EVERY, NEWER):
        assert not is_known(kind, one, policy)


def test_silence_is_answered_where_the_inactivity_timer_runs() -> None:
    answering = {one.kind for one in EVERY if is_known(R.INACTIVE, one, SUMMER_26)}
    assert answering == {
        ChannelKind.WEB,
        ChannelKind.WEB_V2,
        ChannelKind.IN_APP,
        ChannelKind.BYOC,
        ChannelKind.BYOC_CCAAS,
    }
    by_status = override(SUMMER_26, {"lifecycle.capacity_model": "status"})
    assert that(Need.OPTIONAL, CHAT, SUMMER_26) >= ON_SILENCE
    assert that(Need.NEVER, CHAT, by_status) >= ON_SILENCE


def test_enhanced_channels_may_say_that_a_session_is_rerouted() -> None:
    assert is_known(R.REROUTED, PAGE, SUMMER_26)
    assert not is_known(R.REROUTED, channel(ChannelKind.FACEBOOK, STANDARD), SUMMER_26)


# Form and language


def test_only_prompts_cannot_be_translated_and_the_policy_may_say_otherwise() -> None:
    assert {kind for kind in R if not is_translatable(kind)} == {
        R.OPT_IN_PROMPT,
        R.DOUBLE_OPT_IN_PROMPT,
    }
    translated = override(DOCUMENTED, {"consent.prompts_are_translated": True})
    assert all(is_translatable(kind, translated) for kind in R)


def test_web_and_in_app_channels_have_components_for_three_responses() -> None:
    three = {R.ACKNOWLEDGMENT, R.START, R.END}
    for one, policy in product(EVERY, (SPRING_23, DOCUMENTED)):
        here = {kind for kind in R if may_be_component(kind, one, policy)}
        has_them = one.kind in (ChannelKind.WEB, ChannelKind.IN_APP)
        assert here == (three if has_them else set())


def test_the_later_product_has_them_for_silence_too_and_on_own_channels() -> None:
    for kind in ChannelKind:
        here = {response for response in R if may_be_component(response, channel(kind), SUMMER_26)}
        has_them = capability(Feature.RESPONSE_COMPONENTS, channel(kind), SUMMER_26).supported
        assert here == ({R.ACKNOWLEDGMENT, R.START, R.END, *ON_SILENCE} if has_them else set())


# Order


def test_the_acknowledgment_comes_after_the_opt_in_confirmation() -> None:
    due = (R.START, R.ACKNOWLEDGMENT, R.OPT_IN_CONFIRMATION)
    assert in_order(due) == (R.OPT_IN_CONFIRMATION, R.ACKNOWLEDGMENT, R.START)


def test_nothing_is_said_twice_and_nothing_beside_a_goodbye() -> None:
    assert in_order((R.END, R.END)) == (R.END,)
    assert in_order(R) == (R.OPT_OUT_CONFIRMATION,)
    assert in_order(()) == ()
    rest = set(R) - {R.OPT_OUT_CONFIRMATION}
    assert set(in_order(rest)) == rest
