"""A messaging channel: its kind, its platform, what it sends from and what it says.

Guide: Messaging Glossary (Channel); Customize Auto-Responses.
"""

from collections.abc import Iterator

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import not_empty
from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    Platform,
    ResponseKind,
    SenderKind,
)

__all__ = ["PLATFORMS", "Channel", "Response"]

_BOTH = frozenset(Platform)
_ENHANCED = frozenset({Platform.ENHANCED})

PLATFORMS: dict[ChannelKind, frozenset[Platform]] = {
    ChannelKind.SMS: _BOTH,
    ChannelKind.FACEBOOK: _BOTH,
    ChannelKind.WHATSAPP: _BOTH,
    ChannelKind.WEB: _ENHANCED,
    ChannelKind.IN_APP: _ENHANCED,
    ChannelKind.WEB_V2: _ENHANCED,
    ChannelKind.APPLE: _ENHANCED,
    ChannelKind.LINE: _ENHANCED,
    ChannelKind.BYOC: _ENHANCED,
    ChannelKind.BYOC_CCAAS: _ENHANCED,
}
"""The platforms on which each kind of channel has ever run.

Messaging for In-App and Web stands beside the enhanced channels wherever the guide
speaks of statuses, so its platform is `ENHANCED` here.
"""


@attrs.frozen(kw_only=True)
class Response:
    """The text of one automatic response.

    Args:
        kind: When it is sent.
        text: What is sent.
        language: The language of the text, as a tag such as `fr`; empty for the channel's own.
        keyword: For custom responses, the keyword that asks for it; empty for any.
    """

    kind: ResponseKind
    text: str = attrs.field(validator=not_empty)
    language: str = ""
    keyword: str = ""

    def __attrs_post_init__(self) -> None:
        if self.keyword and self.kind is not ResponseKind.CUSTOM:
            raise InvalidValueError(
                Fault(
                    path="keyword",
                    message=f"is given for a response of kind {self.kind.value!r}",
                    hint="Only custom responses belong to a keyword.",
                )
            )


@attrs.frozen(kw_only=True)
class Channel:
    """A messaging channel as its owner set it up.

    Args:
        name: The channel's name.
        kind: What carries the messages.
        platform: Which platform runs it.
        sender: What an SMS channel sends from; None for every other kind.
        address: The number, page id or other key of the channel; may be empty.
        country: Where the sender is registered, as two capital letters; may be empty.
        requirement: The level of consent that the channel asks for.
        language: The channel's default language, as a tag such as `en`.
        bot: Whether a bot answers first, which silences the acknowledgment.
        responses: The texts of the automatic responses; one per kind, language and keyword.

    Raises:
        InvalidValueError: The parts contradict each other; every contradiction is named.

    >>> Channel(
    ...     name="Orders", kind=ChannelKind.SMS, platform=Platform.STANDARD,
    ...     sender=SenderKind.LONG_CODE,
    ... ).requirement
    <ConsentRequirement.IMPLICIT: 'implicit'>
    """

    name: str = attrs.field(validator=not_empty)
    kind: ChannelKind
    platform: Platform
    sender: SenderKind | None = None
    address: str = ""
    country: str = ""
    requirement: ConsentRequirement = ConsentRequirement.IMPLICIT
    language: str = attrs.field(default="en", validator=not_empty)
    bot: bool = False
    responses: tuple[Response, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def is_enhanced(self) -> bool:
        """Whether the enhanced platform runs the channel."""
        return self.platform is Platform.ENHANCED

    @property
    def is_short_code(self) -> bool:
        """Whether the channel sends from a short code."""
        return self.sender is SenderKind.SHORT_CODE

    def _faults(self) -> Iterator[Fault]:
        if self.platform not in PLATFORMS[self.kind]:
            yield Fault(
                path="platform",
                message=f"no {self.kind.value} channel runs on the {self.platform.value} platform",
                hint=f"Use {' or '.join(sorted(p.value for p in PLATFORMS[self.kind]))}.",
            )
        if self.kind is ChannelKind.SMS and self.sender is None:
            yield Fault(
                path="sender",
                message="is missing",
                hint="Say what the SMS channel sends from, such as 'long-code'.",
            )
        if self.kind is not ChannelKind.SMS and self.sender is not None:
            yield Fault(
                path="sender",
                message=f"is given for a {self.kind.value} channel",
                hint="Only SMS channels have a kind of sender.",
            )
        if self.country and not (
            len(self.country) == 2  # noqa: PLR2004 - ISO 3166 alpha-2
            and self.country.isascii()
            and self.country.isalpha()
            and self.country.isupper()
        ):
            yield Fault(
                path="country",
                message=f"{self.country!r} is no country code",
                hint="Use two capital letters, such as 'US'.",
            )
        seen: set[tuple[ResponseKind, str, str]] = set()
        for place, response in enumerate(self.responses):
            key = (response.kind, response.language or self.language, response.keyword.casefold())
            if key in seen:
                yield Fault(
                    path=f"responses[{place}]",
                    message=f"is a second {response.kind.value} response in the same language",
                    hint="Keep one text per kind, language and keyword.",
                )
            seen.add(key)
