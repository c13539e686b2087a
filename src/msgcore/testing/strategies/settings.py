"""What does not change between two messages: channels, policies, and both made ready."""

from datetime import timedelta
from enum import Enum
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from msgcore.channels import PLATFORMS, WEB_AND_APP, Channel, Idle, Response
from msgcore.conversation import Setup
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, fields, override
from msgcore.values import duration_text
from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    IdleAction,
    Platform,
    ResponseKind,
    SenderKind,
)

__all__ = ["channels", "policies", "responses", "setups"]

_PLACES = [
    (kind, platform, sender)
    for kind in ChannelKind
    for platform in Platform
    for sender in (SenderKind if kind is ChannelKind.SMS else (None,))
    if platform in PLATFORMS[kind]
]


def responses() -> st.SearchStrategy[tuple[Response, ...]]:
    """Draw the texts of a channel's automatic responses: some, all or none, one a kind."""
    return st.sets(st.sampled_from(ResponseKind)).map(
        lambda kinds: tuple(
            Response(
                kind=kind,
                text=f"{kind.value} of the channel",
                after=timedelta(minutes=5) if kind is ResponseKind.IDLE else None,
            )
            for kind in sorted(kinds, key=lambda kind: kind.value)
        )
    )


def channels() -> st.SearchStrategy[Channel]:
    """Draw channels: every kind on every platform that ever ran it, with every sender."""
    return _channel()


@st.composite
def _channel(draw: st.DrawFn) -> Channel:
    kind, platform, sender = draw(st.sampled_from(_PLACES))
    return Channel(
        name="Any",
        kind=kind,
        platform=platform,
        sender=sender,
        country=draw(st.sampled_from(["", "US", "CA", "DE"])),
        requirement=draw(st.sampled_from(ConsentRequirement)),
        bot=draw(st.booleans()),
        verified=kind in WEB_AND_APP and draw(st.booleans()),
        idle=draw(st.none() | _idle()),
        responses=draw(responses()),
    )


def _idle() -> st.SearchStrategy[Idle]:
    after = st.integers(5, 30).map(lambda minutes: timedelta(minutes=minutes))
    restarts = st.booleans()
    return st.one_of(
        st.builds(
            Idle,
            after=after,
            action=st.sampled_from([IdleAction.INACTIVATE, IdleAction.END]),
            restarts_on_agent_message=restarts,
        ),
        st.builds(
            Idle,
            after=after,
            action=st.just(IdleAction.INACTIVATE_AND_END),
            ends_after=_LENGTHS,
            restarts_on_agent_message=restarts,
        ),
    )


_LENGTHS = st.sampled_from([timedelta(minutes=5), timedelta(hours=24), timedelta(hours=30)])


def _choices(kind: type[Any]) -> st.SearchStrategy[Any] | None:
    """Return what a policy field of a type may hold, as data; None where it is left alone."""
    if kind is bool:
        return st.booleans()
    if kind is timedelta:
        return _LENGTHS.map(duration_text)
    if issubclass(kind, Enum):
        return st.sampled_from([member.value for member in kind])
    return None


def _overrides() -> st.SearchStrategy[dict[str, Any]]:
    choices = {name: _choices(field.type) for name, field in fields() if field.type}
    return st.fixed_dictionaries(
        {}, optional={name: choice for name, choice in choices.items() if choice is not None}
    )


def policies() -> st.SearchStrategy[Policy]:
    """Draw policies: the three presets, and choices of a host's own laid over them."""
    presets = st.sampled_from([SPRING_23, DOCUMENTED, SUMMER_26])
    return st.one_of(presets, st.builds(override, presets, _overrides()))


def setups(
    channel: st.SearchStrategy[Channel] | None = None,
    policy: st.SearchStrategy[Policy] | None = None,
) -> st.SearchStrategy[Setup]:
    """Draw channels that are ready to handle what happens on them.

    Args:
        channel: Which channels; any where it is left out.
        policy: Which policies; any where it is left out.
    """
    return st.builds(
        _prepared,
        channels() if channel is None else channel,
        policies() if policy is None else policy,
    )


@lru_cache(maxsize=64)
def _prepared(channel: Channel, policy: Policy) -> Setup:
    """Prepare a channel once: shrinking asks for the same one over and over."""
    return Setup.of(channel, policy)
