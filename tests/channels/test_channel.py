"""A channel is made whole or not at all."""

from datetime import timedelta

import pytest

from msgcore import codec
from msgcore.channels import PLATFORMS, Channel, Response
from msgcore.errors import CodecError, InvalidValueError
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


def faults(**fields: object) -> list[str]:
    with pytest.raises(InvalidValueError) as error:
        Response(**fields)
    return [fault.path for fault in error.value.faults]


def test_a_response_is_a_text_or_a_component_and_never_both() -> None:
    assert Response(kind=ResponseKind.END, component="Survey").text == ""
    assert faults(kind=ResponseKind.HELP) == ["text"]
    assert faults(kind=ResponseKind.HELP, text="") == ["text"]
    assert faults(kind=ResponseKind.END, text="Goodbye.", component="Survey") == ["component"]


def test_only_an_idle_response_waits_and_it_always_does() -> None:
    five = timedelta(minutes=5)
    assert Response(kind=ResponseKind.IDLE, text="Still there?", after=five).after == five
    assert faults(kind=ResponseKind.IDLE, text="Still there?") == ["after"]
    assert faults(kind=ResponseKind.IDLE, text="Still there?", after=timedelta()) == ["after"]
    assert faults(kind=ResponseKind.END, text="Goodbye.", after=five) == ["after"]


def test_every_contradiction_of_a_response_is_named_at_once() -> None:
    wrong = faults(kind=ResponseKind.END, keyword="INFO", after=timedelta(minutes=5))
    assert wrong == ["text", "keyword", "after"]


def test_a_component_may_stand_beside_a_text() -> None:
    survey = Response(kind=ResponseKind.END, component="Survey")
    text = Response(kind=ResponseKind.END, text="Goodbye.")
    other = Response(kind=ResponseKind.END, component="Links", language="en")
    assert sms(responses=(survey, text)).responses == (survey, text)
    assert paths(responses=(survey, text, other)) == ["responses[2]"]


def test_responses_are_read_from_a_channel_file() -> None:
    data = {"kind": "idle", "component": "Still there", "after": "5m"}
    read = codec.from_data(Response, data)
    assert read == codec.from_data(Response, codec.to_data(read))
    assert (read.component, read.after) == ("Still there", timedelta(minutes=5))
    with pytest.raises(CodecError) as error:
        codec.from_data(Response, {"kind": "end"})
    assert [fault.path for fault in error.value.faults] == ["text"]
