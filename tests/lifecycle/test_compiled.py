"""What is left of the chart on each channel."""

import pytest
from tests.lifecycle.world import (
    CHANNELS,
    FACEBOOK_ENHANCED,
    IN_APP,
    POLICIES,
    SHORT_CODE,
    SMS,
    STATUS_BASED,
    WEB,
    changed,
)

from msgcore.channels import Channel
from msgcore.lifecycle import UNOPENED, Setting, compile_lifecycle
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import SessionStatus

STANDARD = "new waiting active ended"
ENHANCED = "waiting active consent inactive ended error"


@pytest.mark.parametrize(
    ("channel", "policy", "statuses"),
    [
        (SMS, DOCUMENTED, STANDARD),
        (SHORT_CODE, SUMMER_26, STANDARD),
        (WEB, SPRING_23, ENHANCED),
        (FACEBOOK_ENHANCED, DOCUMENTED, ENHANCED),
        (IN_APP, SUMMER_26, f"new {ENHANCED}"),
        (WEB, SUMMER_26, ENHANCED),  # nobody but the customer opens a web chat
        (WEB, changed(DOCUMENTED, consent_status_on_web=False), ENHANCED.replace("consent ", "")),
        (IN_APP, STATUS_BASED, f"new {ENHANCED}".replace("inactive", "inactive paused")),
    ],
)
def test_the_statuses_that_can_be_reached(channel: Channel, policy: Policy, statuses: str) -> None:
    table = compile_lifecycle(channel, policy).table
    assert " ".join(status.value for status in table.statuses) == statuses


def test_it_knows_where_it_comes_from() -> None:
    lifecycle = compile_lifecycle(WEB, SUMMER_26)
    assert (lifecycle.channel, lifecycle.policy) == (WEB, SUMMER_26)
    assert lifecycle == compile_lifecycle(WEB, SUMMER_26)
    assert lifecycle.setting == Setting(policy=SUMMER_26, channel=WEB)


def test_the_default_policy_is_the_documented_one() -> None:
    assert compile_lifecycle(WEB).policy is DOCUMENTED


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.name)
def test_every_open_status_can_be_ended_and_opted_out_of(channel: Channel, policy: Policy) -> None:
    """Whatever the setting, no session is a trap: the business can always end it."""
    table = compile_lifecycle(channel, policy).table
    assert table.start == UNOPENED
    for status in table.statuses:
        if status not in (SessionStatus.ENDED, SessionStatus.ERROR):
            assert table.branches[status, "agent_ends"][0].target is SessionStatus.ENDED
            assert not table.branches[status, "customer_opts_out"][-1].guards


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.name)
def test_no_arrow_stands_in_the_shadow_of_another(channel: Channel, policy: Policy) -> None:
    """An arrow that an earlier one always takes would be drawn, and never be taken."""
    for branches in compile_lifecycle(channel, policy).table.branches.values():
        for place, branch in enumerate(branches):
            assert not any(set(b.guards) <= set(branch.guards) for b in branches[:place])
