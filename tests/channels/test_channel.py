"""A channel is made whole or not at all."""

import pytest

from msgcore.channels import PLATFORMS, Channel, Response
from msgcore.errors import InvalidValueError
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, ResponseKind, SenderKind


def sms(**changes: object) -> Channel:
    settings = {
        "name": "Orders",
        "kind": ChannelKind.SMS,
        "platform": Platform.STANDARD,
        "sender": SenderKind.LONG_CODE,
    }
    return Channel(**{**settings, **changes})


def paths(**changes: object) -> list[str]:
    with pytest.raises(InvalidValueError) as error:
        sms(**changes)
    return [fault.path for fault in error.value.faults]


def test_a_channel_asks_for_implicit_consent_unless_it_says_otherwise() -> None:
    assert sms().requirement is ConsentRequirement.IMPLICIT


def test_every_kind_has_a_platform() -> None:
    assert set(PLATFORMS) == set(ChannelKind)


def test_the_platform_and_the_kind_of_sender_are_told() -> None:
    assert not sms().is_enhanced
    assert not sms().is_short_code
    assert sms(sender=SenderKind.SHORT_CODE).is_short_code
    assert sms(platform=Platform.ENHANCED).is_enhanced


def test_an_sms_channel_sends_from_something() -> None:
    assert paths(sender=None) == ["sender"]


def test_only_an_sms_channel_has_a_sender() -> None:
    assert paths(kind=ChannelKind.FACEBOOK) == ["sender"]


def test_a_web_channel_is_not_on_the_standard_platform() -> None:
    assert paths(kind=ChannelKind.WEB, sender=None) == ["platform"]


@pytest.mark.parametrize("country", ["us", "USA", "U1", "ÄÖ"])
def test_a_country_is_two_capital_letters(country: str) -> None:
    assert paths(country=country) == ["country"]


def test_a_country_may_be_given() -> None:
    assert sms(country="CA").country == "CA"


def test_every_contradiction_is_named_at_once() -> None:
    assert paths(kind=ChannelKind.LINE, country="xx") == ["platform", "sender", "country"]


def test_there_is_one_response_per_kind_language_and_keyword() -> None:
    english = Response(kind=ResponseKind.HELP, text="Call us.")
    also_english = Response(kind=ResponseKind.HELP, text="Write to us.", language="en")
    french = Response(kind=ResponseKind.HELP, text="Appelez-nous.", language="fr")
    assert sms(responses=(english, french)).responses == (english, french)
    assert paths(responses=(english, french, also_english)) == ["responses[2]"]


def test_the_keyword_of_a_custom_response_is_compared_without_case() -> None:
    info = Response(kind=ResponseKind.CUSTOM, text="More here.", keyword="INFO")
    hours = Response(kind=ResponseKind.CUSTOM, text="9 to 5.", keyword="HOURS")
    again = Response(kind=ResponseKind.CUSTOM, text="There.", keyword="Info")
    assert len(sms(responses=(info, hours)).responses) == 2
    assert paths(responses=(info, hours, again)) == ["responses[2]"]


def test_only_a_custom_response_belongs_to_a_keyword() -> None:
    with pytest.raises(InvalidValueError) as error:
        Response(kind=ResponseKind.HELP, text="Call us.", keyword="HELP")
    assert error.value.faults[0].path == "keyword"


def test_a_response_says_something() -> None:
    with pytest.raises(InvalidValueError):
        Response(kind=ResponseKind.HELP, text="")
