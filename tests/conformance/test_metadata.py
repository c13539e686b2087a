"""The rules of metadata, one test each."""

import pytest

from msgcore.channels import Channel
from msgcore.components import enhanced_link
from msgcore.metadata import (
    ChannelMetadata,
    ComponentMetadata,
    read_channel,
    write_channel,
    write_component,
)
from msgcore.rules import Report, Severity
from msgcore.vocabulary import ChannelKind, Platform


def report(body: str) -> Report:
    head = "<masterLabel>News</masterLabel><messagingChannelType>Line</messagingChannelType>"
    return read_channel(f"<MessagingChannel>{head}{body}</MessagingChannel>".encode()).report


def found(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule, finding.path) for finding in report]


@pytest.mark.rule("metadata.unknown-element")
def test_what_the_documents_do_not_name_is_kept_and_reported() -> None:
    """An element of no documented name may be newer than the documents, or misspelt.

    Source: Metadata API Developer Guide, MessagingChannel.
    """
    assert found(report("<mastrLabel/>")) == [("metadata.unknown-element", "mastrLabel")]
    assert found(report("<platformKey>a</platformKey>")) == []


@pytest.mark.rule("metadata.no-place")
def test_what_is_documented_and_has_no_place_here_is_kept_and_mentioned() -> None:
    """Routing stands in the file and in no value; it is carried along.

    Source: Metadata API Developer Guide, MessagingChannel.
    """
    routed = report("<sessionHandlerQueue>News</sessionHandlerQueue>")
    assert found(routed) == [("metadata.no-place", "sessionHandlerQueue")]
    assert routed.findings[0].severity is Severity.INFO


@pytest.mark.rule("metadata.unreadable")
def test_what_contradicts_itself_is_kept_and_reported() -> None:
    """Two keys of one channel: neither is taken, since one would be a guess.

    Source: a choice of msgcore's own.
    """
    twice = report("<platformKey>a</platformKey><platformKey>b</platformKey>")
    assert found(twice) == [("metadata.unreadable", "platformKey")] * 2
    assert "is there twice" in twice.findings[0].message


@pytest.mark.rule("metadata.left-out")
def test_what_a_file_has_no_element_for_is_reported() -> None:
    """A file does not say whether a bot answers first.

    Source: Metadata API Developer Guide, MessagingChannel.
    """
    bot = Channel(name="News", kind=ChannelKind.LINE, platform=Platform.ENHANCED, bot=True)
    written = write_channel(ChannelMetadata(channel=bot))
    assert found(written.report) == [("metadata.left-out", "channel.bot")]


@pytest.mark.rule("metadata.inferred-name")
def test_what_is_written_under_an_inferred_name_is_reported() -> None:
    """Files of the product show the items of buttons and web pages; those of links they do not.

    Source: a choice of msgcore's own; the names are those of the Messaging API's payloads.
    """
    link = enhanced_link("Shop", "Our shop", "https://shop.example", formats=())
    assert found(write_component(ComponentMetadata(component=link)).report) == []
    link = enhanced_link("Shop", "Our shop", "https://shop.example")
    report = write_component(ComponentMetadata(component=link)).report
    assert {finding.rule for finding in report} == {"metadata.inferred-name"}
    assert "component.layouts[0].url" in {finding.path for finding in report}
