"""`MessagingChannel`: a channel's settings and keywords, read from metadata and written again.

| element | value |
|---|---|
| `masterLabel` `platformKey` `countryCode` | `name` `address` `country` |
| `messagingChannelType` | `kind`; two of the words stand for several kinds |
| `channelUsages` | `deployments`, and the channel's `requirement` |
| `embeddedConfig.authMode` | `verified` |
| `endUserIdleTimeOut` and its like | `idle` |
| `automatedResponses` | `responses` |
| `messagingKeywords` | `keywords` |

The rest is kept as it stands. What a file does not say, and nobody should guess, is handed in.

Metadata API: MessagingChannel.
"""

from collections.abc import Iterable, Mapping

import attrs

from msgcore.channels import Campaign, Channel, Idle, Response
from msgcore.consent import ANY_LANGUAGE, Keyword, KeywordData
from msgcore.errors import Fault, InvalidValueError, MetadataError
from msgcore.metadata.channel_words import (
    CONSENTS,
    DEPLOYMENTS,
    IDLE_ACTIONS,
    IN_CHANNEL,
    IN_CONFIG,
    IN_KEYWORDS,
    IN_RESPONSE,
    IN_USAGE,
    KEYWORDS,
    KINDS,
    RESPONSES,
    Deployment,
)
from msgcore.metadata.cursor import Cursor, Unreadable, is_number, open_file
from msgcore.metadata.extra import READING_RULES, Extra, Reading, in_order
from msgcore.metadata.minutes import minutes
from msgcore.metadata.safe import MAX_ELEMENTS
from msgcore.rules import Report
from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    Platform,
    ResponseKind,
    SenderKind,
)

__all__ = ["ChannelMetadata", "ChannelUnsaid", "Usage", "read_channel"]


@attrs.frozen(kw_only=True)
class Usage:
    """One use of a channel, with the consent that it asks for.

    Args:
        deployment: What the channel is used for.
        consent: What it asks for; None for what the channel asks for.
    """

    deployment: Deployment
    consent: ConsentRequirement | None = None


def _grouped(keywords: Iterable[Keyword]) -> tuple[Keyword, ...]:
    """Put words of one language and kind together: a file has one element for them."""
    groups: dict[tuple[str, str], list[Keyword]] = {}
    for keyword in keywords:
        groups.setdefault((keyword.language, keyword.kind.value), []).append(keyword)
    return tuple(keyword for group in groups.values() for keyword in group)


@attrs.frozen(kw_only=True)
class ChannelMetadata:
    """A channel with all that its metadata says.

    Args:
        channel: The channel.
        keywords: Its keywords; those of one language and kind are put together.
        usages: What it is used for.
        extra: What is kept as it stands.

    Raises:
        InvalidValueError: A use names the consent that the channel asks for anyway.
    """

    channel: Channel
    keywords: tuple[Keyword, ...] = attrs.field(default=(), converter=_grouped)
    usages: tuple[Usage, ...] = ()
    extra: tuple[Extra, ...] = attrs.field(default=(), converter=in_order)

    def __attrs_post_init__(self) -> None:
        faults = [
            Fault(
                path=f"usages[{place}].consent",
                message="is what the channel asks for anyway",
                hint="Leave it out.",
            )
            for place, usage in enumerate(self.usages)
            if usage.consent is self.channel.requirement
        ]
        if faults:
            raise InvalidValueError(faults)

    @property
    def keyword_data(self) -> KeywordData:
        """The keywords as `KeywordTable.build` takes them."""
        data: dict[str, dict[str, list[str]]] = {}
        for keyword in self.keywords:
            kinds = data.setdefault(keyword.language, {})
            kinds.setdefault(keyword.kind.value, []).append(keyword.word)
        return data

    @property
    def report(self) -> Report:
        """What was kept as it stands, as findings."""
        return READING_RULES.check(Reading(extra=self.extra))


@attrs.frozen(kw_only=True)
class ChannelUnsaid:
    """What a channel's metadata does not say.

    Args:
        kind: Which kind of channel it is, where the file's word stands for several:
            `EmbeddedMessaging` for the web and for apps, `Custom` for both of one's own.
        sender: What an SMS channel sends from.
        platform: Which platform runs it: such files are of enhanced channels, but for few.
        requirement: The consent that it asks for, where its uses differ.
        language: Its default language.
        bot: Whether a bot answers first.
        campaign: What its messages are about.
    """

    kind: ChannelKind | None = None
    sender: SenderKind | None = None
    platform: Platform = Platform.ENHANCED
    requirement: ConsentRequirement | None = None
    language: str = "en"
    bot: bool = False
    campaign: Campaign | None = None

    @classmethod
    def of(cls, channel: Channel) -> "ChannelUnsaid":
        """Return what the metadata of a channel would not say."""
        return cls(
            kind=channel.kind,
            sender=channel.sender,
            platform=channel.platform,
            requirement=channel.requirement,
            language=channel.language,
            bot=channel.bot,
            campaign=channel.campaign,
        )


def read_channel(data: bytes, unsaid: ChannelUnsaid | None = None) -> ChannelMetadata:
    """Read a `MessagingChannel` file.

    Args:
        data: Its content.
        unsaid: What the file does not say.

    Returns:
        The channel, its keywords, and what is kept as it stands.

    Raises:
        MetadataError: The file is no harmless XML, is of another type, or lacks what makes a
            channel; every fault is named.

    Metadata API: MessagingChannel.

    >>> file = b'''<MessagingChannel>
    ...     <masterLabel>Orders</masterLabel>
    ...     <messagingChannelType>WhatsApp</messagingChannelType>
    ...     <sessionHandlerQueue>Orders_Queue</sessionHandlerQueue>
    ... </MessagingChannel>'''
    >>> read = read_channel(file)
    >>> read.channel.kind.value, [extra.place for extra in read.extra]
    ('whatsapp', ['sessionHandlerQueue'])
    """
    unsaid = unsaid or ChannelUnsaid()
    cursor, extra = open_file(data, "MessagingChannel", IN_CHANNEL)
    faults: list[Fault] = []
    kind = _kind(cursor, unsaid, faults)
    name = cursor.text("masterLabel") or ""
    if not name.strip():
        faults.append(Fault(path="masterLabel", message="is missing", hint="Name the channel."))
    stated = cursor.each("channelUsages", IN_USAGE, _usage)
    requirement = _requirement(stated, unsaid, faults)
    verified = _verified(cursor)
    idle = _idle(cursor)
    responses = _responses(cursor, unsaid.language)
    keywords = _keywords(cursor)
    country = cursor.word("countryCode")
    address = cursor.text("platformKey") or ""
    cursor.close()
    if faults or kind is None:
        raise MetadataError(faults)
    try:
        channel = Channel(
            name=name,
            kind=kind,
            platform=unsaid.platform,
            sender=unsaid.sender,
            address=address,
            country=country,
            requirement=requirement,
            language=unsaid.language,
            bot=unsaid.bot,
            verified=verified,
            idle=idle,
            responses=responses,
            campaign=unsaid.campaign,
        )
    except InvalidValueError as error:
        raise MetadataError(error.faults) from None
    return ChannelMetadata(
        channel=channel,
        keywords=keywords,
        usages=tuple(
            attrs.evolve(usage, consent=None) if usage.consent is requirement else usage
            for usage in stated
        ),
        extra=tuple(extra),
    )


def _kind(cursor: Cursor, unsaid: ChannelUnsaid, faults: list[Fault]) -> ChannelKind | None:
    word = cursor.word("messagingChannelType")
    kinds: Mapping[str, tuple[ChannelKind, ...]] = KINDS
    meant = kinds.get(word, ())
    if unsaid.kind in meant:
        return unsaid.kind
    if len(meant) == 1 and unsaid.kind is None:
        return meant[0]
    if not meant:
        message = f"{word!r} is no type of a messaging channel" if word else "is missing"
        hint = f"Use one of {', '.join(KINDS)}."
    else:
        names = ", ".join(repr(kind.value) for kind in meant)
        message = f"{word!r} stands for {names}"
        hint = "Hand in which of them it is." if unsaid.kind is None else "Hand in one of them."
    faults.append(Fault(path="messagingChannelType", message=message, hint=hint))
    return None


def _usage(cursor: Cursor) -> Usage:
    deployment = cursor.value("deploymentType", DEPLOYMENTS)
    if deployment is None:
        raise Unreadable("has no deploymentType that is known")
    consent = cursor.word("channelConsentType")
    if consent and consent not in CONSENTS:
        raise Unreadable(f"{consent!r} is no consent type")
    return Usage(deployment=deployment, consent=CONSENTS.get(consent, ConsentRequirement.IMPLICIT))


def _requirement(
    usages: Iterable[Usage], unsaid: ChannelUnsaid, faults: list[Fault]
) -> ConsentRequirement:
    found = {usage.consent for usage in usages if usage.consent}
    if unsaid.requirement is not None:
        return unsaid.requirement
    if len(found) > 1:
        faults.append(
            Fault(
                path="channelUsages",
                message="ask for different levels of consent",
                hint="Hand in which of them the channel asks for.",
            )
        )
    return min(found, key=lambda level: level.value, default=ConsentRequirement.IMPLICIT)


def _verified(cursor: Cursor) -> bool:
    seen: list[bool] = []

    def read(inner: Cursor) -> None:
        mode = inner.value("authMode", {"Auth": True, "UnAuth": False})
        if mode is None or seen:
            raise Unreadable("has no authMode that is known, or is a second one")
        seen.append(mode)

    cursor.each("embeddedConfig", IN_CONFIG, read)
    return any(seen)


_IDLE = (
    "endUserIdleTimeOut",
    "endUserIdleAction",
    "endInactiveSessionTimeOut",
    "isAgentMessageResetInactivityEnabled",
)


def _idle(cursor: Cursor) -> Idle | None:
    after, action, ends, restarts = map(cursor.peek, _IDLE)
    if not after:
        return None
    if any(map(cursor.is_unclear, _IDLE)):
        cursor.refuse(_IDLE, "one of these is there twice, or is no plain text")
        return None
    try:
        idle = Idle(
            after=minutes(int(after) if is_number(after) else 0),
            action=IDLE_ACTIONS[action or "Inactivate"],
            ends_after=minutes(int(ends) if is_number(ends) else 0) if ends else None,
            restarts_on_agent_message={"": False, "false": False, "true": True}[restarts],
        )
    except (KeyError, InvalidValueError) as error:
        detail = str(error) if isinstance(error, InvalidValueError) else f"{error} is no value"
        cursor.refuse(_IDLE, detail)
        return None
    for tag in _IDLE:
        cursor.text(tag)
    return idle


def _responses(cursor: Cursor, language: str) -> tuple[Response, ...]:
    seen: set[tuple[ResponseKind, str, bool]] = set()

    def read(inner: Cursor) -> Response:
        kind = inner.value("type", RESPONSES)
        if kind is None:
            raise Unreadable("has no type that is known")
        what = inner.word("autoResponseContentType")
        text, component = inner.text("response") or "", inner.text("messageDefinitionName") or ""
        if what not in {"", "TextResponse", "MessageDefinition"}:
            raise Unreadable(f"{what!r} is no type of content")
        if (what == "TextResponse" and component) or (what == "MessageDefinition" and text):
            raise Unreadable(f"is a {what}, and has what belongs to the other kind of content")
        after = inner.number("responseTimeoutInMins") if kind is ResponseKind.IDLE else None
        response = Response(
            kind=kind,
            text=text,
            component=component,
            language=inner.word("language").replace("_", "-"),
            after=None if after is None else minutes(after),
        )
        key = (kind, response.language or language, bool(component))
        if key in seen:
            raise Unreadable("is a second response of its type and language")
        seen.add(key)
        return response

    return cursor.each("automatedResponses", IN_RESPONSE, read)


def _keywords(cursor: Cursor) -> tuple[Keyword, ...]:
    total = 0

    def read(inner: Cursor) -> tuple[Keyword, ...]:
        nonlocal total
        kind = inner.value("keywordType", KEYWORDS)
        language = inner.word("language").replace("_", "-")
        if kind is None or not language or language == ANY_LANGUAGE:
            raise Unreadable("has no keywordType that is known, or no language")
        written = inner.each("keyword", (), lambda element: element.own_text)
        words = [word.strip() for text in written for word in text.split(",")]
        if not any(words):
            raise Unreadable("holds no keyword")
        total += len(words)
        if total > MAX_ELEMENTS:
            raise Unreadable("holds more keywords than a file has room for")
        return tuple(Keyword(kind=kind, word=word, language=language) for word in words if word)

    groups = cursor.each("messagingKeywords", IN_KEYWORDS, read)
    return tuple(word for group in groups for word in group)
