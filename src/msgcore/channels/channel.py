"""A messaging channel: its kind, its platform, what it sends from and what it says.

Guide: Messaging Glossary (Channel); Customize Auto-Responses.
"""

from collections.abc import Iterator
from datetime import timedelta

import attrs

from msgcore.channels.campaign import Campaign
from msgcore.errors import Fault, InvalidValueError
from msgcore.values import at_least, country_fault, not_empty
from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    IdleAction,
    Platform,
    ResponseKind,
    SenderKind,
)

__all__ = ["PLATFORMS", "WEB_AND_APP", "Channel", "Idle", "Response"]

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


WEB_AND_APP = frozenset({ChannelKind.WEB, ChannelKind.WEB_V2, ChannelKind.IN_APP})
"""Messaging for Web and Messaging for In-App, under their old names and their new."""


@attrs.frozen(kw_only=True)
class Response:
    """One automatic response: a text, or a messaging component.

    Args:
        kind: When it is sent.
        text: What is sent; empty where that is a component.
        component: The name of the messaging component that is sent; empty for a text.
        language: The language of the text, as a tag such as `fr`; empty for the channel's own.
        keyword: For custom responses, the keyword that asks for it; empty for any.
        after: For idle responses, how long the customer has been silent; None for all others.

    Raises:
        InvalidValueError: The parts contradict each other; every contradiction is named.

    >>> Response(kind=ResponseKind.END, component="Survey").text
    ''
    """

    kind: ResponseKind
    text: str = ""
    component: str = ""
    language: str = ""
    keyword: str = ""
    after: timedelta | None = None

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        if not self.text and not self.component:
            yield Fault(
                path="text", message="is missing", hint="Write a text, or name a component."
            )
        if self.text and self.component:
            yield Fault(
                path="component",
                message="is named beside a text",
                hint="Make two responses of it: the text goes out where components cannot.",
            )
        if self.keyword and self.kind is not ResponseKind.CUSTOM:
            yield Fault(
                path="keyword",
                message=f"is given for a response of kind {self.kind.value!r}",
                hint="Only custom responses belong to a keyword.",
            )
        idle = self.kind is ResponseKind.IDLE
        if idle is (self.after is None):
            yield Fault(
                path="after",
                message="is missing" if idle else "is given",
                hint=f"It goes with responses of kind {ResponseKind.IDLE.value!r}.",
            )
        if self.after is not None and self.after <= timedelta():
            yield Fault(path="after", message="must be positive")


@attrs.frozen(kw_only=True)
class Idle:
    """What happens when a customer stays silent in an active session.

    Args:
        after: How long the customer may be silent once an agent has answered.
        action: What happens then.
        ends_after: How long an inactive session waits before it ends; for the action
            `INACTIVATE_AND_END` alone.
        restarts_on_agent_message: Whether each further message of an agent restarts the
            time; otherwise it runs from the agent's first answer.

    Raises:
        InvalidValueError: A time that is not positive, or one that the action lacks or
            has no use for.
    """

    after: timedelta = attrs.field(validator=at_least(timedelta(microseconds=1)))
    action: IdleAction = IdleAction.INACTIVATE
    ends_after: timedelta | None = None
    restarts_on_agent_message: bool = False

    def __attrs_post_init__(self) -> None:
        needed = self.action is IdleAction.INACTIVATE_AND_END
        if needed is (self.ends_after is None):
            raise InvalidValueError(
                Fault(
                    path="ends_after",
                    message="is missing" if needed else "is given",
                    hint=f"It goes with the action {IdleAction.INACTIVATE_AND_END.value!r}.",
                )
            )
        if self.ends_after is not None and self.ends_after <= timedelta():
            raise InvalidValueError(Fault(path="ends_after", message="must be positive"))


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
        verified: Whether customers of a web or in-app channel prove who they are.
        idle: What happens when a customer stays silent; None where nothing does.
        responses: The automatic responses; one text, and one component beside it, per kind,
            language and keyword.
        campaign: What the messages are about, which a short code's texts must say.

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
    verified: bool = False
    idle: Idle | None = None
    responses: tuple[Response, ...] = ()
    campaign: Campaign | None = None

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
        if self.verified and self.kind not in WEB_AND_APP:
            yield Fault(
                path="verified",
                message=f"is true for a {self.kind.value} channel",
                hint="Only web and in-app channels have user verification.",
            )
        country = country_fault("country", self.country)
        if country is not None:
            yield country
        seen: set[tuple[ResponseKind, str, str, bool]] = set()
        for place, response in enumerate(self.responses):
            tongue, keyword = response.language or self.language, response.keyword.casefold()
            key = (response.kind, tongue, keyword, bool(response.component))
            if key in seen:
                what = "component" if response.component else "text"
                yield Fault(
                    path=f"responses[{place}]",
                    message=f"is a second {response.kind.value} {what} in the same language",
                    hint=f"Keep one {what} per kind, language and keyword.",
                )
            seen.add(key)
