"""`MessagingChannel` files: what becomes a value, what is kept, what is not written."""

from datetime import timedelta
from pathlib import Path

import attrs
import pytest

from msgcore.channels import Campaign, Channel, Idle, Response
from msgcore.codec import from_data, to_data
from msgcore.consent import Keyword, KeywordTable
from msgcore.errors import InvalidValueError, MetadataError
from msgcore.metadata import (
    MAX_ELEMENTS,
    NAMESPACE,
    ChannelMetadata,
    ChannelUnsaid,
    Deployment,
    Extra,
    Usage,
    Why,
    read_channel,
    write_channel,
)
from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    IdleAction,
    KeywordKind,
    Platform,
    ResponseKind,
    SenderKind,
)

SAMPLE = (Path(__file__).parent / "samples" / "chat.xml").read_bytes()
WEB = ChannelUnsaid(kind=ChannelKind.WEB)
LINE = Channel(name="News", kind=ChannelKind.LINE, platform=Platform.ENHANCED)
MINUTE = timedelta(minutes=1)


def file(body: str, *, kind: str = "Line") -> bytes:
    head = f"<masterLabel>News</masterLabel><messagingChannelType>{kind}</messagingChannelType>"
    return f"<MessagingChannel>{head}{body}</MessagingChannel>".encode()


def kept(body: str) -> list[tuple[str, str]]:
    """What of a file is kept: its place, and why."""
    read = read_channel(file(body))
    again = read_channel(write_channel(read).data, ChannelUnsaid.of(read.channel))
    assert again == read
    return [(extra.place, extra.why.value) for extra in read.extra]


def test_the_sample_becomes_a_channel() -> None:
    read = read_channel(SAMPLE, WEB)
    assert read.channel == Channel(
        name="Chat with us",
        kind=ChannelKind.WEB,
        platform=Platform.ENHANCED,
        requirement=ConsentRequirement.EXPLICIT,
        verified=True,
        idle=Idle(after=10 * MINUTE, action=IdleAction.INACTIVATE_AND_END, ends_after=30 * MINUTE),
        responses=(
            Response(kind=ResponseKind.END, component="Farewell"),
            Response(
                kind=ResponseKind.ACKNOWLEDGMENT,
                text="Un instant, s'il vous plaît & merci.",
                language="fr-CA",
            ),
            Response(kind=ResponseKind.IDLE, text="Are you still there?", after=5 * MINUTE),
            Response(kind=ResponseKind.INACTIVE, text="We closed the chat."),
        ),
    )
    assert read.usages == (Usage(deployment=Deployment.DIGITAL_ENGAGEMENT),)


def test_its_keywords_make_a_table() -> None:
    data = read_channel(SAMPLE, WEB).keyword_data
    assert data == {
        "en-US": {"opt-out": ["stop", "stopall", "unsubscribe"]},
        "fr": {"help": ["aide"]},
    }
    assert KeywordTable.build(data).languages == ("en-US", "fr")


def test_what_has_no_place_is_kept_and_written_again() -> None:
    read = read_channel(SAMPLE, WEB)
    written = write_channel(read)
    assert written.left_out == ()
    assert written.report.findings == ()
    assert read_channel(written.data, ChannelUnsaid.of(read.channel)) == read
    text = written.data.decode()
    assert "<moonPhase>waxing</moonPhase>" in text
    assert 'xsi:nil="true"' in text
    assert "FullMoonResponse" in text


def test_a_file_of_the_product_comes_back_byte_for_byte() -> None:
    assert write_channel(read_channel(SAMPLE, WEB)).data == SAMPLE


def test_one_element_may_hold_several_keywords() -> None:
    words = "<keywordType>OptOut</keywordType><language>en</language>"
    body = f"<messagingKeywords><keyword>stop, stopall</keyword>{words}</messagingKeywords>"
    read = read_channel(file(body))
    assert read.keyword_data == {"en": {"opt-out": ["stop", "stopall"]}}
    assert write_channel(read).data.count(b"<keyword>") == len(read.keywords)


def test_what_is_kept_stands_where_it_stood_among_the_understood() -> None:
    responses = [
        RESPONSE.format(f"{TEXT}<response>{kind}</response><type>{kind}</type>")
        for kind in ("HelpResponse", "FullMoonResponse", "InitialResponse")
    ]
    read = read_channel(file("".join(responses)))
    assert [extra.index for extra in read.extra] == [1]
    data = write_channel(read).data
    places = [data.index(f"<type>{kind}".encode()) for kind in ("Help", "FullMoon", "Initial")]
    assert places == sorted(places)
    fewer = attrs.evolve(read, channel=attrs.evolve(read.channel, responses=()))
    assert b"FullMoonResponse" in write_channel(fewer).data


@pytest.mark.parametrize(
    "tag", ["isSynchronousChatEnabled", "isQueuePositionEnabled", "sessionHandlerAsa"]
)
def test_what_files_of_the_product_hold_is_not_called_unknown(tag: str) -> None:
    assert kept(f"<{tag}>a</{tag}>") == [(tag, "no-place")]


def test_it_goes_to_plain_data_and_back() -> None:
    read = read_channel(SAMPLE, WEB)
    assert from_data(ChannelMetadata, to_data(read)) == read
    assert from_data(ChannelUnsaid, to_data(WEB)) == WEB


@pytest.mark.parametrize(
    ("data", "unsaid", "path", "hint"),
    [
        (b"<a/>", WEB, "line 1", NAMESPACE),
        (b"<MessagingChannel xmlns='a'/>", WEB, "line 1", NAMESPACE),
        (file("", kind="EmbeddedMessaging"), None, "messagingChannelType", "Hand in which"),
        (file("", kind="Custom"), WEB, "messagingChannelType", "Hand in one"),
        (file("", kind="Line"), WEB, "messagingChannelType", "Hand in one"),
        (file("", kind="PstnVoice"), None, "messagingChannelType", "Use one of"),
        (file("", kind=""), None, "messagingChannelType", "Use one of"),
        (b"<MessagingChannel/>", None, "messagingChannelType", "Use one of"),
        (file("", kind="Text"), None, "sender", "Say what the SMS channel sends from"),
        (file("<countryCode>Utopia</countryCode>"), None, "country", "Use two capital letters"),
    ],
)
def test_what_makes_no_channel_is_refused(
    data: bytes, unsaid: ChannelUnsaid | None, path: str, hint: str
) -> None:
    with pytest.raises(MetadataError) as caught:
        read_channel(data, unsaid)
    assert caught.value.faults[0].path == path
    assert hint in caught.value.faults[0].hint


def test_everything_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(MetadataError) as caught:
        read_channel(b"<MessagingChannel/>")
    paths = [fault.path for fault in caught.value.faults]
    assert paths == ["messagingChannelType", "masterLabel"]


USE = "<channelUsages><deploymentType>{}</deploymentType>{}</channelUsages>"
BOTH = USE.format("UnifiedConversation", "") + USE.format(
    "MarketingJourneyBuilder", "<channelConsentType>DoubleOptIn</channelConsentType>"
)


def test_two_levels_of_consent_are_not_chosen_from() -> None:
    with pytest.raises(MetadataError, match="ask for different levels"):
        read_channel(file(BOTH))
    unsaid = ChannelUnsaid(requirement=ConsentRequirement.DOUBLE)
    read = read_channel(file(BOTH), unsaid)
    assert read.channel.requirement is ConsentRequirement.DOUBLE
    assert [usage.consent for usage in read.usages] == [ConsentRequirement.IMPLICIT, None]
    assert read_channel(write_channel(read).data, ChannelUnsaid.of(read.channel)) == read


def test_a_use_does_not_repeat_what_the_channel_asks_for() -> None:
    use = Usage(deployment=Deployment.UNIFIED, consent=ConsentRequirement.IMPLICIT)
    with pytest.raises(InvalidValueError) as caught:
        ChannelMetadata(channel=LINE, usages=(use,))
    assert caught.value.faults[0].path == "usages[0].consent"


TEXT = "<autoResponseContentType>TextResponse</autoResponseContentType>"
RESPONSE = "<automatedResponses>{}</automatedResponses>"
HELP = RESPONSE.format(f"{TEXT}<response>Hm</response><type>HelpResponse</type>{{}}")
IDLE_RESPONSE = RESPONSE.format("<type>EndUserIdleResponse</type>{}")
SOON = "<response>a</response><responseTimeoutInMins>soon</responseTimeoutInMins>"
LIKE = "<channelConsentType>Perhaps</channelConsentType>"
NO_WORDS = "<keywordType>Help</keywordType><language>en</language><keyword> , </keyword>"
IDLE = "<endUserIdleTimeOut>{}</endUserIdleTimeOut>{}"
ACTION = "<endUserIdleAction>{}</endUserIdleAction>"


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (USE.format("Elsewhere", ""), ["channelUsages"]),
        (USE.format("UnifiedConversation", LIKE), ["channelUsages"]),
        ("<embeddedConfig/>", ["embeddedConfig"]),
        ("<embeddedConfig a='1'><authMode>Auth</authMode></embeddedConfig>", ["embeddedConfig"]),
        ("<embeddedConfig><authMode>No</authMode></embeddedConfig>", ["embeddedConfig"]),
        ("<platformKey>1</platformKey><platformKey>2</platformKey>", ["platformKey"] * 2),
        ("<platformKey a='1'>1</platformKey>", ["platformKey"]),
        ("<platformKey><b/></platformKey>", ["platformKey"]),
        (HELP.format("") * 2, ["automatedResponses"]),
        (HELP.format("<messageDefinitionName>A</messageDefinitionName>"), ["automatedResponses"]),
        (HELP.format("").replace("TextResponse", "SongResponse"), ["automatedResponses"]),
        (IDLE_RESPONSE.format(""), ["automatedResponses"]),
        (IDLE_RESPONSE.format(SOON), ["automatedResponses"]),
        ("<messagingKeywords/>", ["messagingKeywords"]),
        (f"<messagingKeywords>{NO_WORDS}</messagingKeywords>", ["messagingKeywords"]),
        (
            f"<messagingKeywords>{NO_WORDS.replace(',', 'a,' * MAX_ELEMENTS)}</messagingKeywords>",
            ["messagingKeywords"],
        ),
        (IDLE.format("0", ""), ["endUserIdleTimeOut"]),
        (
            IDLE.format("10", ACTION.format("End") * 2),
            ["endUserIdleAction", "endUserIdleAction", "endUserIdleTimeOut"],
        ),
        (IDLE.format("ten", ""), ["endUserIdleTimeOut"]),
        (IDLE.format("10", ACTION.format("Dance")), ["endUserIdleAction", "endUserIdleTimeOut"]),
        (
            IDLE.format("10", ACTION.format("InactivateAndEnd")),
            ["endUserIdleAction", "endUserIdleTimeOut"],
        ),
        (
            IDLE.format("10", "<endInactiveSessionTimeOut>x</endInactiveSessionTimeOut>"),
            ["endInactiveSessionTimeOut", "endUserIdleTimeOut"],
        ),
    ],
)
def test_what_contradicts_itself_is_kept_and_not_guessed_at(body: str, places: list[str]) -> None:
    assert kept(body) == [(place, Why.UNREADABLE.value) for place in places]


def test_what_the_documents_name_without_a_place_here_is_told_from_the_unknown() -> None:
    body = ACTION.format("End") + "<description>a</description><b>c</b>"
    assert kept(body) == [
        ("b", "unknown"),
        ("description", "no-place"),
        ("endUserIdleAction", "no-place"),
    ]


def test_a_second_configuration_is_kept() -> None:
    config = "<embeddedConfig><authMode>UnAuth</authMode></embeddedConfig>"
    read = read_channel(file(config * 2, kind="EmbeddedMessaging"), WEB)
    assert [extra.place for extra in read.extra] == ["embeddedConfig"]
    assert not read.channel.verified


def test_a_value_of_its_own_takes_the_place_of_what_was_not_understood() -> None:
    read = read_channel(file("<countryCode>US</countryCode><countryCode>CA</countryCode>"))
    settled = attrs.evolve(read, channel=attrs.evolve(read.channel, country="GB"))
    written = write_channel(settled)
    assert b"<countryCode>GB</countryCode>" in written.data
    assert b"US" not in written.data
    assert [part.path for part in written.left_out] == ["countryCode"]


@pytest.mark.parametrize(("flag", "restarts"), [("true", True), ("false", False)])
def test_an_idle_timer_needs_no_action(flag: str, restarts: bool) -> None:  # noqa: FBT001
    tag = "isAgentMessageResetInactivityEnabled"
    read = read_channel(file(IDLE.format("10", f"<{tag}>{flag}</{tag}>")))
    assert read.channel.idle == Idle(after=10 * MINUTE, restarts_on_agent_message=restarts)
    assert read_channel(write_channel(read).data) == read


def left_out(metadata: ChannelMetadata) -> list[str]:
    return [part.path for part in write_channel(metadata).left_out]


def test_what_a_file_has_no_element_for_is_named() -> None:
    sms = Channel(
        name="Alerts",
        kind=ChannelKind.SMS,
        platform=Platform.STANDARD,
        sender=SenderKind.SHORT_CODE,
        requirement=ConsentRequirement.DOUBLE,
        language="fr",
        bot=True,
        campaign=Campaign(name="Birch", description=("Alerts",)),
        idle=Idle(after=timedelta(seconds=90)),
        responses=(
            Response(kind=ResponseKind.CUSTOM, text="a", keyword="INFO"),
            Response(kind=ResponseKind.IDLE, text="b", after=timedelta(seconds=1)),
        ),
    )
    words = (
        Keyword(kind=KeywordKind.HELP, word="HELP", language="*"),
        Keyword(kind=KeywordKind.HELP, word="so, help", language="en"),
    )
    lost = Extra(path="automatedResponses[7]", xml="<b/>")
    assert left_out(ChannelMetadata(channel=sms, keywords=words, extra=(lost,))) == [
        "channel.requirement",
        "channel.idle",
        "channel.responses[0]",
        "channel.responses[1]",
        "keywords[0]",
        "keywords[1]",
        "channel.sender",
        "channel.platform",
        "channel.language",
        "channel.bot",
        "channel.campaign",
        "automatedResponses[7].b",
    ]


def test_an_end_that_is_no_whole_minute_leaves_the_timer_out() -> None:
    idle = Idle(after=MINUTE, action=IdleAction.INACTIVATE_AND_END, ends_after=timedelta(seconds=1))
    assert left_out(ChannelMetadata(channel=attrs.evolve(LINE, idle=idle))) == ["channel.idle"]


def test_keywords_of_one_language_and_kind_stand_together() -> None:
    a, b, c = (
        Keyword(kind=kind, word=word, language="en")
        for kind, word in (
            (KeywordKind.HELP, "HELP"),
            (KeywordKind.OPT_OUT, "STOP"),
            (KeywordKind.HELP, "INFO"),
        )
    )
    assert ChannelMetadata(channel=LINE, keywords=(a, b, c)).keywords == (a, c, b)
