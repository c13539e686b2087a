"""A channel, written as `MessagingChannel` metadata.

What a file has no element for is left out, and said so: what an SMS channel sends from, its
campaign, its bot, its default language, words that belong to no language.

Metadata API: MessagingChannel.
"""

from collections.abc import Mapping
from typing import TypeVar

from msgcore.channels import Channel, Idle, Response
from msgcore.consent import ANY_LANGUAGE, Keyword
from msgcore.metadata.builder import Builder, File, leaf
from msgcore.metadata.channel import ChannelMetadata
from msgcore.metadata.channel_words import (
    CONSENTS,
    DEPLOYMENTS,
    IDLE_ACTIONS,
    KEYWORDS,
    KINDS,
    RESPONSES,
)
from msgcore.metadata.extra import Written
from msgcore.metadata.minutes import whole_minutes
from msgcore.vocabulary import ConsentRequirement, IdleAction, Platform

__all__ = ["write_channel"]

T = TypeVar("T")


def _turned(words: Mapping[str, T]) -> dict[T, str]:
    return {value: word for word, value in words.items()}


_KINDS = {kind: word for word, kinds in KINDS.items() for kind in kinds}
_CONSENTS = _turned(CONSENTS)
_DEPLOYMENTS = _turned(DEPLOYMENTS)
_IDLE_ACTIONS = _turned(IDLE_ACTIONS)
_RESPONSES = _turned(RESPONSES)
_KEYWORDS = _turned(KEYWORDS)


def write_channel(metadata: ChannelMetadata) -> Written:
    """Write a `MessagingChannel` file.

    Reading it again with `ChannelUnsaid.of` the channel gives the same, but for what the
    report names.

    Args:
        metadata: The channel with its keywords, and what was kept when it was read.

    Returns:
        The file's content, and what it does not say.

    Raises:
        MetadataError: A text holds characters that XML has no place for.

    Metadata API: MessagingChannel.

    >>> from msgcore.vocabulary import ChannelKind
    >>> line = Channel(name="News", kind=ChannelKind.LINE, platform=Platform.ENHANCED)
    >>> print(write_channel(ChannelMetadata(channel=line)).data.decode())
    <?xml version="1.0" encoding="UTF-8"?>
    <MessagingChannel xmlns="http://soap.sforce.com/2006/04/metadata">
        <masterLabel>News</masterLabel>
        <messagingChannelType>Line</messagingChannelType>
    </MessagingChannel>
    <BLANKLINE>
    """
    channel, file = metadata.channel, File(metadata.extra)
    root = Builder(file, "MessagingChannel")
    root.leaf("masterLabel", channel.name)
    root.leaf("messagingChannelType", _KINDS[channel.kind])
    root.leaf("platformKey", channel.address)
    root.leaf("countryCode", channel.country)
    _write_usages(root, metadata)
    if channel.verified or file.opens("embeddedConfig[0]"):
        config = root.group("embeddedConfig")
        config.leaf("authMode", "Auth" if channel.verified else "UnAuth")
        root.add(config)
    if channel.idle is not None:
        _write_idle(root, channel.idle)
    for place, response in enumerate(channel.responses):
        _write_response(root, response, f"channel.responses[{place}]")
    _write_keywords(root, metadata)
    _leave_out(file, channel)
    return file.written(root)


def _leave_out(file: File, channel: Channel) -> None:
    for path, said in (
        ("channel.sender", channel.sender is not None),
        ("channel.platform", channel.platform is not Platform.ENHANCED),
        ("channel.language", channel.language != "en"),
        ("channel.bot", channel.bot),
        ("channel.campaign", channel.campaign is not None),
    ):
        if said:
            file.leave_out(path, "metadata has no element for it")


def _write_usages(root: Builder, metadata: ChannelMetadata) -> None:
    requirement = metadata.channel.requirement
    for usage in metadata.usages:
        group = root.group("channelUsages")
        consent = usage.consent or requirement
        usual = consent is ConsentRequirement.IMPLICIT
        group.leaf("channelConsentType", _CONSENTS[consent], usual=usual)
        group.leaf("deploymentType", _DEPLOYMENTS[usage.deployment])
        root.add(group)
    if not metadata.usages and requirement is not ConsentRequirement.IMPLICIT:
        root.file.leave_out("channel.requirement", "it goes with a use, and none is named")


def _write_idle(root: Builder, idle: Idle) -> None:
    after = whole_minutes(idle.after)
    ends = None if idle.ends_after is None else whole_minutes(idle.ends_after)
    if after is None or (idle.ends_after is not None and ends is None):
        root.file.leave_out("channel.idle", "it is no whole number of minutes")
        return
    root.leaf("endUserIdleTimeOut", after)
    usual = idle.action is IdleAction.INACTIVATE
    root.leaf("endUserIdleAction", _IDLE_ACTIONS[idle.action], usual=usual)
    root.leaf("endInactiveSessionTimeOut", ends)
    if idle.restarts_on_agent_message:
        root.leaf("isAgentMessageResetInactivityEnabled", text=True)


def _write_response(root: Builder, response: Response, path: str) -> None:
    after = None if response.after is None else whole_minutes(response.after)
    if response.after is not None and after is None:
        root.file.leave_out(path, "its time is no whole number of minutes")
        return
    if response.keyword:
        root.file.leave_out(path, "metadata has no element for the keyword that asks for it")
        return
    group = root.group("automatedResponses")
    content = "MessageDefinition" if response.component else "TextResponse"
    group.leaf("autoResponseContentType", content, usual=True)
    group.leaf("language", response.language.replace("-", "_"))
    group.leaf("messageDefinitionName", response.component)
    group.leaf("response", response.text)
    group.leaf("responseTimeoutInMins", after)
    group.leaf("type", _RESPONSES[response.kind])
    root.add(group)


def _write_keywords(root: Builder, metadata: ChannelMetadata) -> None:
    groups: dict[tuple[str, str], list[Keyword]] = {}
    for place, keyword in enumerate(metadata.keywords):
        path = f"keywords[{place}]"
        if keyword.language == ANY_LANGUAGE:
            root.file.leave_out(path, "it belongs to no language, and metadata asks for one")
        elif "," in keyword.word:
            root.file.leave_out(path, "it holds a comma, which stands between keywords")
        else:
            key = (keyword.language.replace("-", "_"), _KEYWORDS[keyword.kind])
            groups.setdefault(key, []).append(keyword)
    for (language, kind), words in groups.items():
        group = root.group("messagingKeywords")
        for keyword in words:
            group.put(leaf("keyword", keyword.word))
        group.leaf("keywordType", kind)
        group.leaf("language", language)
        root.add(group)
