"""Which files a channel takes, and how large: the guide's lists and the later ones."""

import pytest

from msgcore import codec
from msgcore.channels import (
    ATTACHMENT_RULES,
    CONTENT_CAPS,
    Channel,
    Content,
    ContentCap,
    Direction,
    content_caps,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Confidence, Policy
from msgcore.vocabulary import ChannelKind, Platform, SenderKind

IN, OUT = Direction.INBOUND, Direction.OUTBOUND


def channel(
    kind: ChannelKind, platform: Platform = Platform.ENHANCED, sender: SenderKind | None = None
) -> Channel:
    return Channel(name="Any", kind=kind, platform=platform, sender=sender)


def sms(sender: SenderKind) -> Channel:
    return channel(ChannelKind.SMS, Platform.STANDARD, sender)


def sizes(channel: Channel, direction: Direction, policy: Policy = SPRING_23) -> dict[str, str]:
    caps = content_caps(channel, policy, direction)
    return {cap.content.value: str(cap.largest) for cap in caps}


def types(channel: Channel, direction: Direction, policy: Policy = SPRING_23) -> list[str]:
    caps = content_caps(channel, policy, direction)
    return [" ".join(cap.types) for cap in caps]


def test_the_carriers_cap_the_pictures_of_a_long_code() -> None:
    caps = content_caps(sms(SenderKind.LONG_CODE))
    assert {cap.carrier: str(cap.largest) for cap in caps} == {
        "AT&T": "1 MB",
        "T-Mobile": "1 MB",
        "Verizon": "1.2 MB",
        "Sprint": "2 MB",
        "US Cellular": "500 KB",
    }
    assert {cap.types for cap in caps} == {("jpg", "jpeg", "png", "gif")}


def test_a_toll_free_number_has_one_cap_for_all_carriers() -> None:
    (cap,) = content_caps(sms(SenderKind.TOLL_FREE))
    assert (str(cap.largest), cap.carrier) == ("525 KB", "")


def test_of_short_codes_no_source_names_a_file() -> None:
    assert content_caps(sms(SenderKind.SHORT_CODE)) == ()


def test_facebook_takes_more_types_on_the_enhanced_platform() -> None:
    standard = channel(ChannelKind.FACEBOOK, Platform.STANDARD)
    enhanced = channel(ChannelKind.FACEBOOK)
    assert types(standard, OUT) == ["jpg jpeg png gif"]
    assert types(enhanced, OUT) == ["pdf png bmp tiff gif jpeg jpg xbm xpm mp3 mp4"]
    assert sizes(standard, IN) == sizes(standard, OUT) == {"image": "25 MB"}
    assert (sizes(enhanced, IN), sizes(enhanced, OUT)) == ({"any": "25 MB"}, {"any": "10 MB"})


def test_standard_whatsapp_takes_pictures_and_pdf() -> None:
    whatsapp = channel(ChannelKind.WHATSAPP, Platform.STANDARD)
    assert sizes(whatsapp, OUT) == {"image": "5 MB", "pdf": "5 MB"}
    assert types(whatsapp, IN) == ["jpg jpeg png", "pdf"]


def test_enhanced_whatsapp_caps_each_content_and_direction() -> None:
    whatsapp = channel(ChannelKind.WHATSAPP)
    assert sizes(whatsapp, IN) == {
        "image": "5 MB",
        "pdf": "30 MB",
        "document": "30 MB",
        "audio": "16 MB",
        "video": "16 MB",
        "gif": "None",
    }
    assert sizes(whatsapp, OUT) == {
        "image": "25 MB",
        "pdf": "25 MB",
        "document": "25 MB",
        "audio": "25 MB",
        "video": "25 MB",
    }
    assert types(whatsapp, IN) == [
        "jpeg png",
        "pdf",
        "txt ppt pptx pps ppsx doc docx xls xlsx csv zip tiff",
        "aac amr mp3 ogg",
        "mp4 3gp",
        "gif",
    ]
    assert types(whatsapp, OUT) == [
        "jpeg png",
        "pdf",
        "txt ppt pptx pps ppsx doc docx xls xlsx csv",
        "aac amr",
        "mp4 3gp",
    ]


def test_large_whatsapp_files_go_out_as_links() -> None:
    caps = content_caps(channel(ChannelKind.WHATSAPP))
    assert {cap.content.value: str(cap.linked_from) for cap in caps} == {
        "image": "5 MB",
        "pdf": "16 MB",
        "document": "16 MB",
        "audio": "16 MB",
        "video": "16 MB",
    }
    linked = {cap.content: cap.linked_types for cap in caps if cap.linked_types}
    assert linked == {
        Content.DOCUMENT: ("txt", "json", "xml", "csv", "ppsx", "rtf"),
        Content.VIDEO: ("3gp",),
    }


def test_web_and_in_app_differ_in_gif_which_is_disputed() -> None:
    web, in_app = channel(ChannelKind.WEB), channel(ChannelKind.IN_APP)
    assert types(web, OUT) == ["pdf png jpeg jpg bmp tiff gif"]
    assert types(in_app, OUT) == ["pdf png jpeg jpg bmp tiff"]
    assert sizes(web, IN) == sizes(in_app, IN) == {"any": "5 MB"}
    assert content_caps(in_app)[0].confidence is Confidence.DISPUTED


def test_later_each_web_channel_sets_its_own_caps() -> None:
    for kind in (ChannelKind.WEB, ChannelKind.WEB_V2, ChannelKind.IN_APP):
        (cap,) = content_caps(channel(kind), SUMMER_26)
        assert (cap.types, cap.largest) == ((), None)


def test_line_takes_pictures_and_video_and_hears_audio() -> None:
    line = channel(ChannelKind.LINE)
    assert sizes(line, OUT, SUMMER_26) == {"image": "10 MB", "video": "25 MB"}
    assert sizes(line, IN, SUMMER_26) == {"image": "10 MB", "audio": "25 MB", "video": "25 MB"}
    assert content_caps(line) == ()


@pytest.mark.parametrize("kind", [ChannelKind.BYOC, ChannelKind.BYOC_CCAAS])
def test_own_channels_take_any_file_that_comes_in(kind: ChannelKind) -> None:
    assert sizes(channel(kind), IN, SUMMER_26) == {"any": "25 MB"}
    assert content_caps(channel(kind), SUMMER_26, OUT) == ()


def test_what_the_later_product_does_not_restate_stands() -> None:
    page = channel(ChannelKind.FACEBOOK)
    assert content_caps(page, SUMMER_26) == content_caps(page, DOCUMENTED)


def test_one_file_goes_in_a_message_and_on_the_standard_platform_alone() -> None:
    assert {rule.files for rule in ATTACHMENT_RULES} == {1}
    assert {rule.platform: rule.text_beside_file for rule in ATTACHMENT_RULES} == {
        Platform.STANDARD: False,
        Platform.ENHANCED: True,
    }


def test_caps_travel_without_loss() -> None:
    kind = tuple[ContentCap, ...]
    assert codec.from_data(kind, codec.to_data(CONTENT_CAPS)) == CONTENT_CAPS
