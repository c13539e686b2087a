"""The sender of an SMS channel decides where the matrix has one column for all of SMS."""

import pytest

from msgcore.channels import Channel, Feature, Support, capability
from msgcore.policy import SUMMER_26, Confidence
from msgcore.vocabulary import ChannelKind, Platform, SenderKind


def sms(sender: SenderKind, country: str = "", platform: Platform = Platform.STANDARD) -> Channel:
    return Channel(
        name="Orders",
        kind=ChannelKind.SMS,
        platform=platform,
        sender=sender,
        country=country,
    )


LONG = SenderKind.LONG_CODE
SHORT = SenderKind.SHORT_CODE
TOLL_FREE = SenderKind.TOLL_FREE


@pytest.mark.parametrize(
    ("feature", "sender", "country", "word"),
    [
        (Feature.LONG_CODES, LONG, "GB", "yes"),
        (Feature.LONG_CODES, TOLL_FREE, "US", "yes"),
        (Feature.LONG_CODES, SenderKind.A2P_LONG_CODE, "DE", "yes"),
        (Feature.LONG_CODES, SHORT, "US", "not applicable"),
        (Feature.TOLL_FREE_US, TOLL_FREE, "US", "yes"),
        (Feature.TOLL_FREE_US, TOLL_FREE, "", "yes"),
        (Feature.TOLL_FREE_US, TOLL_FREE, "CA", "not applicable"),
        (Feature.TOLL_FREE_US, LONG, "US", "not applicable"),
        (Feature.TOLL_FREE_CANADA, TOLL_FREE, "CA", "yes"),
        (Feature.SHORT_CODES_US, SHORT, "US", "yes"),
        (Feature.SHORT_CODES_CANADA, SHORT, "CA", "yes (lightning only)"),
        (Feature.SHORT_CODES_CANADA, SHORT, "US", "not applicable"),
    ],
)
def test_a_way_of_provisioning_is_about_one_kind_of_sender(
    feature: Feature, sender: SenderKind, country: str, word: str
) -> None:
    assert str(capability(feature, sms(sender, country))) == word


def test_what_does_not_apply_says_why() -> None:
    assert capability(Feature.LONG_CODES, sms(SHORT)).note == (
        "The channel's sender is of the kind short-code."
    )
    assert capability(Feature.TOLL_FREE_US, sms(TOLL_FREE, "CA")).note == (
        "The channel's sender is registered in CA."
    )


@pytest.mark.parametrize("feature", [Feature.EXPLICIT_OPT_IN, Feature.DOUBLE_OPT_IN])
def test_a_short_code_can_ask_for_a_keyword_and_no_other_sender_can(feature: Feature) -> None:
    assert str(capability(feature, sms(SHORT))) == "yes"
    for sender in SenderKind:
        if sender is not SHORT:
            answer = capability(feature, sms(sender))
            assert answer.support is Support.NO
            assert answer.qualifier is None
            assert sender.value in answer.note


def test_a_short_code_cannot_do_without_a_keyword() -> None:
    answer = capability(Feature.IMPLICIT_OPT_IN, sms(SHORT))
    assert answer.support is Support.NO
    assert str(answer.citation) == "Guide: Track Customer Consent in Messaging Channels"
    assert capability(Feature.IMPLICIT_OPT_IN, sms(LONG)).supported


@pytest.mark.parametrize(
    ("sender", "word", "confidence"),
    [
        (SHORT, "yes", Confidence.STATED),
        (TOLL_FREE, "yes", Confidence.DISPUTED),
        (SenderKind.A2P_LONG_CODE, "yes", Confidence.DISPUTED),
        (LONG, "no", Confidence.STATED),
        (SenderKind.MOBILE, "no", Confidence.STATED),
        (SenderKind.ALPHANUMERIC, "unknown", Confidence.INFERRED),
    ],
)
def test_broadcasts_go_out_from_short_codes_and_toll_free_numbers(
    sender: SenderKind, word: str, confidence: Confidence
) -> None:
    answer = capability(Feature.BROADCAST, sms(sender))
    assert (str(answer), answer.confidence) == (word, confidence)


def test_other_features_do_not_ask_for_the_sender() -> None:
    assert capability(Feature.QUICK_TEXT, sms(LONG)) == capability(Feature.QUICK_TEXT, sms(SHORT))


def test_an_enhanced_short_code_needs_a_keyword_as_well() -> None:
    short = sms(SHORT, platform=Platform.ENHANCED)
    long = sms(LONG, platform=Platform.ENHANCED)
    assert capability(Feature.IMPLICIT_OPT_IN, short, SUMMER_26).support is Support.NO
    assert capability(Feature.IMPLICIT_OPT_IN, long, SUMMER_26).supported
