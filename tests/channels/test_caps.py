"""How long a text may be: per kind, platform and direction, contradictions in the notes."""

import pytest

from msgcore import codec
from msgcore.channels import TEXT_CAPS, Channel, Direction, Excess, TextCap, text_cap
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Confidence, override
from msgcore.vocabulary import ChannelKind, Platform, SenderKind

STANDARD, ENHANCED = Platform.STANDARD, Platform.ENHANCED


def channel(kind: ChannelKind, platform: Platform = ENHANCED) -> Channel:
    sender = SenderKind.LONG_CODE if kind is ChannelKind.SMS else None
    return Channel(name="Any", kind=kind, platform=platform, sender=sender)


@pytest.mark.parametrize(
    ("kind", "platform", "characters"),
    [
        (ChannelKind.SMS, STANDARD, 840),
        (ChannelKind.FACEBOOK, STANDARD, 840),
        (ChannelKind.FACEBOOK, ENHANCED, 2000),
        (ChannelKind.WHATSAPP, STANDARD, 1600),
        (ChannelKind.WHATSAPP, ENHANCED, 4096),
        (ChannelKind.WEB, ENHANCED, 840),
        (ChannelKind.IN_APP, ENHANCED, 840),
    ],
)
def test_an_outbound_text_has_so_many_characters(
    kind: ChannelKind, platform: Platform, characters: int
) -> None:
    assert text_cap(channel(kind, platform), SPRING_23).characters == characters


def test_what_is_longer_is_not_sent() -> None:
    assert text_cap(channel(ChannelKind.WEB)).excess is Excess.NOT_SENT
    assert text_cap(channel(ChannelKind.SMS, STANDARD)).excess is Excess.NOT_SENT


def test_the_caps_above_840_contradict_the_console() -> None:
    cap = text_cap(channel(ChannelKind.WHATSAPP))
    assert cap.confidence is Confidence.DISPUTED
    assert "840" in cap.note


def test_a_large_inbound_text_arrives_as_an_attachment() -> None:
    facebook = text_cap(channel(ChannelKind.FACEBOOK), direction=Direction.INBOUND)
    whatsapp = text_cap(channel(ChannelKind.WHATSAPP), direction=Direction.INBOUND)
    assert [str(cap.size) for cap in (facebook, whatsapp)] == ["9 KB", "9 MB"]
    assert {facebook.excess, whatsapp.excess} == {Excess.ATTACHED}
    assert whatsapp.confidence is Confidence.DISPUTED


def test_the_cap_of_standard_whatsapp_holds_both_ways() -> None:
    whatsapp = channel(ChannelKind.WHATSAPP, STANDARD)
    assert text_cap(whatsapp, direction=Direction.INBOUND) == text_cap(whatsapp)


def test_the_cap_on_sms_is_the_policy_s() -> None:
    mine = override(DOCUMENTED, {"sms.max_characters": 700})
    cap = text_cap(channel(ChannelKind.SMS, STANDARD), mine)
    assert (cap.characters, cap.confidence) == (700, Confidence.HOST)


def test_no_source_caps_an_inbound_sms() -> None:
    assert text_cap(channel(ChannelKind.SMS, STANDARD), direction=Direction.INBOUND) is None


def test_a_kind_that_is_not_there_has_no_cap() -> None:
    assert text_cap(channel(ChannelKind.SMS), SPRING_23) is None
    assert text_cap(channel(ChannelKind.SMS)).characters == 840


def test_line_has_a_cap_in_the_later_product() -> None:
    assert text_cap(channel(ChannelKind.LINE)) is None
    assert text_cap(channel(ChannelKind.LINE), SUMMER_26).characters == 5000


def test_of_other_kinds_no_source_gives_a_cap() -> None:
    assert text_cap(channel(ChannelKind.APPLE), SUMMER_26) is None


def test_a_cap_is_a_number_of_characters_or_a_size() -> None:
    assert all(cap.characters or cap.size for cap in TEXT_CAPS)


def test_caps_travel_without_loss() -> None:
    kind = tuple[TextCap, ...]
    assert codec.from_data(kind, codec.to_data(TEXT_CAPS)) == TEXT_CAPS
