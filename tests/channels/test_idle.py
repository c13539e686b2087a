"""What happens when a customer stays silent, and who proves who they are."""

from datetime import timedelta

import pytest

from msgcore import codec
from msgcore.channels import Channel, Idle
from msgcore.errors import InvalidValueError
from msgcore.vocabulary import ChannelKind, IdleAction, Platform

MINUTE = timedelta(minutes=1)
BOTH = IdleAction.INACTIVATE_AND_END


def test_a_timer_makes_a_session_inactive_unless_told_otherwise() -> None:
    idle = Idle(after=10 * MINUTE)
    assert idle.action is IdleAction.INACTIVATE
    assert not idle.restarts_on_agent_message
    assert codec.from_data(Idle, codec.to_data(idle)) == idle


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"after": timedelta()}, "after"),
        ({"after": MINUTE, "action": BOTH}, "ends_after"),
        ({"after": MINUTE, "ends_after": MINUTE}, "ends_after"),
        ({"after": MINUTE, "action": BOTH, "ends_after": timedelta()}, "ends_after"),
    ],
)
def test_what_cannot_be_is_refused(fields: dict[str, object], path: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Idle(**fields)
    assert [fault.path for fault in caught.value.faults] == [path]


def test_only_web_and_app_customers_prove_who_they_are() -> None:
    assert Channel(name="A", kind=ChannelKind.IN_APP, platform=Platform.ENHANCED, verified=True)
    with pytest.raises(InvalidValueError, match="Only web"):
        Channel(name="P", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED, verified=True)
