"""The chart's conditions on policy and channel: each choice, and both its readings."""

from datetime import timedelta

import pytest
from tests.lifecycle.world import (
    APPLE,
    BYOC,
    CCAAS,
    FACEBOOK,
    FACEBOOK_ENHANCED,
    HOUR,
    IN_APP,
    IN_APP_VERIFIED,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    WEB,
    WEB_IDLE,
    WEB_IDLE_BOTH,
    WEB_IDLE_ENDS,
    WEB_VERIFIED,
    changed,
)

from msgcore.channels import Channel
from msgcore.chart import Guard, is_static
from msgcore.lifecycle import Moment, RecipientKind, Setting
from msgcore.lifecycle import setting as p
from msgcore.lifecycle.setting import can_receive, reply_window
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy

GUARDS: tuple[Guard, ...] = tuple(
    guard for name in p.__all__ if is_static(guard := getattr(p, name))
)
STATUS_KEEPS = changed(DOCUMENTED, capacity_model="status")


def answer(guard: Guard, channel: Channel, policy: Policy = DOCUMENTED) -> bool:
    return guard(Moment(setting=Setting(policy=policy, channel=channel)))


CASES: list[tuple[Guard, Channel, Policy, bool]] = [
    (p.is_standard, SMS, DOCUMENTED, True),
    (p.is_standard, WEB, DOCUMENTED, False),
    # The matrix calls consent not applicable on web; the page on the lifecycle knows it there.
    (p.has_consent_status, WEB, DOCUMENTED, True),
    (p.has_consent_status, WEB, changed(DOCUMENTED, consent_status_on_web=False), False),
    (
        p.has_consent_status,
        FACEBOOK_ENHANCED,
        changed(DOCUMENTED, consent_status_on_web=False),
        True,
    ),
    (p.has_consent_status, SMS, DOCUMENTED, False),
    (p.has_error_status, SMS, DOCUMENTED, False),
    (p.has_error_status, WEB, DOCUMENTED, True),
    (p.can_be_inactive, FACEBOOK, DOCUMENTED, False),
    (p.can_be_inactive, FACEBOOK_ENHANCED, DOCUMENTED, True),
    (p.can_be_paused, SMS_ENHANCED, STATUS_BASED, True),
    (p.can_be_paused, SMS_ENHANCED, SUMMER_26, False),
    (p.can_be_paused, SMS_ENHANCED, STATUS_KEEPS, False),
    (p.can_be_paused, SMS, STATUS_BASED, False),
    (p.can_be_accepted_when_new, SMS, DOCUMENTED, True),
    (p.can_be_accepted_when_new, SMS, changed(DOCUMENTED, standard_accepts_from_new=False), False),
    (p.business_may_open, SMS, DOCUMENTED, True),
    (p.business_may_open, FACEBOOK_ENHANCED, DOCUMENTED, False),
    (p.business_may_open, FACEBOOK_ENHANCED, SUMMER_26, True),
    (p.business_may_open, WEB, SUMMER_26, False),
    (p.automation_may_open, SMS, DOCUMENTED, True),
    (p.automation_may_open, WEB, DOCUMENTED, False),
    # Who may end an in-app conversation, the guide says in two ways; and of verified web, too.
    (p.customer_may_end, IN_APP, DOCUMENTED, True),
    (p.customer_may_end, IN_APP, changed(DOCUMENTED, customer_ends_in_app=False), False),
    (p.customer_may_end, WEB, changed(DOCUMENTED, customer_ends_in_app=False), True),
    (p.customer_may_end, WEB_VERIFIED, SPRING_23, False),
    (p.customer_may_end, WEB_VERIFIED, changed(SPRING_23, customer_ends_verified_web=True), True),
    (p.customer_may_end, WEB_VERIFIED, SUMMER_26, True),
    (p.customer_may_end, IN_APP_VERIFIED, DOCUMENTED, False),
    (p.customer_may_end, IN_APP_VERIFIED, SUMMER_26, True),
    (p.customer_may_end, WEB, SPRING_23, True),
    (p.customer_may_end, SMS, DOCUMENTED, False),
    (p.status_holds_capacity, WEB, DOCUMENTED, False),
    (p.status_holds_capacity, WEB, STATUS_KEEPS, True),
    (p.opt_out_closes, WEB, DOCUMENTED, True),
    (p.opt_out_closes, FACEBOOK, DOCUMENTED, False),
    (p.opt_out_closes, FACEBOOK_ENHANCED, changed(DOCUMENTED, opt_out_closes_messenger=True), True),
    (p.opt_out_closes, SMS, changed(DOCUMENTED, opt_out_closes_session=False), False),
    (p.opt_out_opens, SMS, DOCUMENTED, False),
    (p.opt_out_opens, SMS, SUMMER_26, True),
    (p.closed_thread_opens, APPLE, DOCUMENTED, False),
    (p.closed_thread_opens, APPLE, SUMMER_26, True),
    (p.outbound_lapses, SMS, DOCUMENTED, False),
    (p.outbound_lapses, SMS, SUMMER_26, True),
    (p.automation_may_end_at_once, SMS, DOCUMENTED, False),
    (p.automation_may_end_at_once, SMS, SUMMER_26, True),
    (p.reply_goes_to_same_agent, IN_APP, STATUS_KEEPS, False),
    (p.reply_goes_to_same_agent, IN_APP, SUMMER_26, False),
    (p.reply_goes_to_same_agent, IN_APP, STATUS_BASED, True),
    (p.reply_opens_anew, IN_APP, DOCUMENTED, False),
    (p.reply_opens_anew, IN_APP, SUMMER_26, True),
    (p.reply_opens_anew, IN_APP, STATUS_BASED, False),
    (p.transfers_exist, SMS, DOCUMENTED, False),
    (p.transfers_exist, WEB, SPRING_23, True),
    (p.waiting_may_be_staffed, SMS, DOCUMENTED, False),
    (p.waiting_may_be_staffed, WEB, SPRING_23, True),
    (p.conferences_exist, WEB, SPRING_23, False),
    (p.conferences_exist, WEB, DOCUMENTED, True),
    (p.conferences_exist, SMS, DOCUMENTED, False),
    (p.flags_exist, SMS, DOCUMENTED, False),
    (p.flags_exist, WEB, SPRING_23, True),
    (p.whispers_exist, FACEBOOK, DOCUMENTED, False),
    (p.whispers_exist, FACEBOOK_ENHANCED, DOCUMENTED, True),
    (p.idle_inactivates, WEB_IDLE, SUMMER_26, True),
    (p.idle_inactivates, WEB_IDLE_BOTH, SUMMER_26, True),
    (p.idle_inactivates, BYOC, SUMMER_26, True),
    (p.idle_inactivates, WEB_IDLE_ENDS, SUMMER_26, False),
    (p.idle_inactivates, WEB_IDLE, DOCUMENTED, False),
    (p.idle_inactivates, WEB_IDLE, STATUS_BASED, False),
    (p.idle_inactivates, WEB, SUMMER_26, False),
    (p.idle_ends, WEB_IDLE_ENDS, SUMMER_26, True),
    (p.idle_ends, WEB_IDLE, SUMMER_26, False),
    (p.inactive_ends_early, WEB_IDLE_BOTH, SUMMER_26, True),
    (p.inactive_ends_early, WEB_IDLE, SUMMER_26, False),
]


@pytest.mark.parametrize(
    ("guard", "channel", "policy", "expected"),
    [pytest.param(*case, id=f"{case[0].__name__}, {case[1].name}, {case[2].id}") for case in CASES],
)
def test_what_a_setting_allows(
    guard: Guard,
    channel: Channel,
    policy: Policy,
    expected: bool,  # noqa: FBT001 - the expected answer
) -> None:
    assert answer(guard, channel, policy) is expected


def test_every_condition_is_here_both_ways() -> None:
    for guard in GUARDS:
        assert {case[3] for case in CASES if case[0] is guard} == {True, False}, guard.__name__


@pytest.mark.parametrize(
    ("channel", "policy", "hours"),
    [(SMS, SPRING_23, 24), (SMS, SUMMER_26, 24), (IN_APP, DOCUMENTED, 24), (IN_APP, SUMMER_26, 48)],
)
def test_how_long_a_reply_is_waited_for(channel: Channel, policy: Policy, hours: int) -> None:
    assert reply_window(Setting(policy=policy, channel=channel)) == hours * HOUR
    shorter = changed(policy, standard_reply_window="1h", outbound_reply_window="2h")
    expected = timedelta(hours=2 if channel.is_enhanced else 1)
    assert reply_window(Setting(policy=shorter, channel=channel)) == expected


def test_who_outside_receives_a_session() -> None:
    for channel, expected in ((CCAAS, True), (BYOC, False), (WEB, False)):
        moment = Moment(setting=Setting(policy=DOCUMENTED, channel=channel))
        assert can_receive(moment, RecipientKind.EXTERNAL) is expected
