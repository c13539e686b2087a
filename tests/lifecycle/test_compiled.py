"""What is left of the chart on each channel."""

from itertools import product

import pytest
from tests.lifecycle.world import (
    APPLE,
    CCAAS,
    CHANNELS,
    FACEBOOK_ENHANCED,
    IN_APP,
    POLICIES,
    SHORT_CODE,
    SMS,
    STATUS_BASED,
    WEB,
    WEB_IDLE,
    WEB_IDLE_BOTH,
    changed,
)

from msgcore.channels import Channel
from msgcore.lifecycle import UNOPENED, Lifecycle, Setting, compile_lifecycle
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import SessionStatus

S = SessionStatus
STANDARD = "new waiting active ended"
ENHANCED = "waiting active consent inactive ended error"
EVERY = [compile_lifecycle(channel, policy) for channel, policy in product(CHANNELS, POLICIES)]


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
        (CCAAS, DOCUMENTED, ENHANCED),
    ],
)
def test_the_statuses_that_can_be_reached(channel: Channel, policy: Policy, statuses: str) -> None:
    table = compile_lifecycle(channel, policy).table
    assert " ".join(status.value for status in table.statuses) == statuses


def events_of(lifecycle: Lifecycle) -> set[str]:
    return {event for _, event, _ in lifecycle.table.arrows()}


def test_a_standard_channel_is_drawn_without_what_it_never_has() -> None:
    events = events_of(compile_lifecycle(SMS))
    assert not {event for event in events if event.startswith(("agent_transfers", "agent_inv"))}
    assert not events & {
        "agent_joins",
        "agent_declines",
        "agent_leaves",
        "agent_raises_flag",
        "flag_is_lowered",
        "agent_whispers",
        "supervisor_whispers",
        "agent_marks_inactive",
        "agent_pauses",
        "agent_unpauses",
        "customer_ends",
        "record_fails",
        "customer_is_idle",
    }
    in_waiting = {
        event for status, event, _ in compile_lifecycle(SMS).table.arrows() if status is S.WAITING
    }
    assert not in_waiting & {"agent_writes", "agent_closes_tab", "agent_goes_offline"}


def test_by_the_guide_there_are_transfers_but_no_conferences() -> None:
    events = events_of(compile_lifecycle(FACEBOOK_ENHANCED, SPRING_23))
    assert "agent_transfers" in events
    assert "agent_invites" not in events
    assert {"agent_transfers", "agent_invites"} <= events_of(compile_lifecycle(FACEBOOK_ENHANCED))


@pytest.mark.parametrize(
    ("channel", "policy", "timed"),
    [
        (WEB, DOCUMENTED, {S.INACTIVE}),
        (WEB_IDLE, DOCUMENTED, {S.INACTIVE}),
        (WEB_IDLE, SUMMER_26, {S.INACTIVE, S.ACTIVE}),
        (WEB_IDLE, STATUS_BASED, {S.INACTIVE}),
        (IN_APP, SUMMER_26, {S.INACTIVE, S.NEW}),
        (APPLE, changed(SUMMER_26, outbound_window_is_timer=False), {S.INACTIVE}),
    ],
)
def test_it_knows_where_something_can_fall_due(
    channel: Channel, policy: Policy, timed: set[SessionStatus]
) -> None:
    lifecycle = compile_lifecycle(channel, policy)
    # A web session is never New, but one that another setting left behind may be.
    assert lifecycle.timed - {S.NEW} == timed - {S.NEW}
    assert (lifecycle.timed & set(lifecycle.table.statuses)) == timed


def test_it_knows_where_it_comes_from() -> None:
    lifecycle = compile_lifecycle(WEB, SUMMER_26)
    assert (lifecycle.channel, lifecycle.policy) == (WEB, SUMMER_26)
    assert lifecycle == compile_lifecycle(WEB, SUMMER_26)
    assert lifecycle.setting == Setting(policy=SUMMER_26, channel=WEB)


def test_the_default_policy_is_the_documented_one() -> None:
    assert compile_lifecycle(WEB).policy is DOCUMENTED


def test_every_open_status_can_be_ended_and_opted_out_of() -> None:
    """Whatever the setting, no session is a trap, not even one that began under another."""
    for lifecycle, status in product(EVERY, set(S) - {S.ENDED, S.ERROR}):
        branches = lifecycle.table.branches
        assert branches[status, "agent_ends"][0].target is S.ENDED
        assert not branches[status, "customer_opts_out"][-1].guards


def test_no_arrow_stands_in_the_shadow_of_another() -> None:
    """An arrow that an earlier one always takes would be drawn, and never be taken."""
    for lifecycle in EVERY:
        for branches in lifecycle.table.branches.values():
            for place, branch in enumerate(branches):
                assert not any(set(b.guards) <= set(branch.guards) for b in branches[:place])


def test_nothing_drawn_leaves_a_status_that_is_not_reached() -> None:
    for lifecycle in EVERY:
        reached = {UNOPENED, *lifecycle.table.statuses}
        for status, _, branch in lifecycle.table.arrows():
            assert {status, branch.target} <= reached


def test_idle_actions_are_alternatives() -> None:
    both = compile_lifecycle(WEB_IDLE_BOTH, SUMMER_26).table
    assert [b.target for b in both.branches[S.ACTIVE, "customer_is_idle"]] == [S.INACTIVE]
    assert (S.INACTIVE, "inactive_ends_early") in both.branches
    assert (S.INACTIVE, "inactive_ends_early") not in compile_lifecycle(WEB_IDLE).table.branches
