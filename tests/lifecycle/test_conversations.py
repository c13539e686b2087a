"""What an end means beyond the session: each channel, each reading of the sources."""

from datetime import timedelta

import pytest
from tests.lifecycle.world import (
    FACEBOOK_ENHANCED,
    HOUR,
    IN_APP,
    IN_APP_VERIFIED,
    SMS,
    WEB,
    WEB_V2,
    WEB_VERIFIED,
    changed,
)

from msgcore.channels import Channel
from msgcore.lifecycle import closed_tab_is_silent, closes_conversation, history_window
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import Actor

ALL = (SMS, FACEBOOK_ENHANCED, WEB, WEB_V2, WEB_VERIFIED, IN_APP, IN_APP_VERIFIED)


@pytest.mark.parametrize("channel", ALL, ids=lambda channel: channel.name)
@pytest.mark.parametrize("by", Actor)
def test_by_the_guide_only_the_session_ends(channel: Channel, by: Actor) -> None:
    for policy in (SPRING_23, DOCUMENTED):
        assert not closes_conversation(channel, by, policy)


@pytest.mark.parametrize("channel", ALL, ids=lambda channel: channel.name)
@pytest.mark.parametrize("by", Actor)
def test_later_an_unverified_web_customer_ends_the_conversation(
    channel: Channel, by: Actor
) -> None:
    expected = channel in (WEB, WEB_V2) and by is Actor.CUSTOMER
    assert closes_conversation(channel, by, SUMMER_26) is expected


@pytest.mark.parametrize(
    ("channel", "window"),
    [
        (WEB, 6 * HOUR),
        (WEB_V2, 6 * HOUR),
        (WEB_VERIFIED, None),
        (IN_APP, None),
        (IN_APP_VERIFIED, None),
        (SMS, None),
    ],
    ids=lambda value: getattr(value, "name", str(value)),
)
@pytest.mark.parametrize("policy", [SPRING_23, DOCUMENTED, SUMMER_26], ids=lambda p: p.id)
def test_how_long_the_history_is_seen(
    channel: Channel, window: timedelta | None, policy: Policy
) -> None:
    assert history_window(channel, policy) == window


def test_the_window_is_a_choice() -> None:
    assert history_window(WEB, changed(DOCUMENTED, unverified_web_history="1h")) == HOUR


@pytest.mark.parametrize("channel", ALL, ids=lambda channel: channel.name)
def test_where_a_closed_tab_is_silent(channel: Channel) -> None:
    on_the_web = channel in (WEB, WEB_V2, WEB_VERIFIED, IN_APP, IN_APP_VERIFIED)
    assert closed_tab_is_silent(channel, DOCUMENTED) is on_the_web
    assert not closed_tab_is_silent(channel, changed(DOCUMENTED, closed_tab_silences_web=False))
