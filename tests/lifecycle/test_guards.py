"""The conditions of the chart, where nothing is known yet."""

import pytest
from tests.lifecycle.world import ANA, BO, FACEBOOK, HOUR, MICROSECOND, SMS, T0, WEB, session_in

from msgcore.chart import Guard, is_static
from msgcore.lifecycle import (
    Accept,
    CustomerWrites,
    Facts,
    Inquiry,
    Moment,
    Session,
    Setting,
    Staffing,
    Times,
)
from msgcore.lifecycle import guards as g
from msgcore.policy import DOCUMENTED, SUMMER_26
from msgcore.vocabulary import Initiator, SessionStatus

ON_SMS = Setting(policy=DOCUMENTED, channel=SMS)

DYNAMIC: tuple[Guard, ...] = (
    g.is_owner,
    g.is_business_initiated,
    g.has_inquiry,
    g.has_held_message,
    g.reply_arrives_in_time,
)


@pytest.mark.parametrize("guard", DYNAMIC)
def test_without_a_session_they_say_no(guard: Guard) -> None:
    command = Accept(id="m1", at=T0, agent=ANA)
    assert not is_static(guard)
    assert guard(Moment(ON_SMS, None, command, Facts(), T0)) is False


def written_to_by(agent: str, *, customer: bool = False) -> Session:
    """A session in which the business wrote at T0."""
    return session_in(
        SessionStatus.NEW,
        initiator=Initiator.CUSTOMER if customer else Initiator.AGENT,
        inquiry=Inquiry.NONE,
        times=Times(opened_at=T0, changed_at=T0, touched_at=T0, business_at=T0),
        staffing=Staffing(preferred=agent),
    )


class TestReplyArrivesInTime:
    @pytest.mark.parametrize(("setting", "hours"), [(DOCUMENTED, 24), (SUMMER_26, 48)])
    def test_until_the_window_closes(self, setting: object, hours: int) -> None:
        assert setting in (DOCUMENTED, SUMMER_26)
        policy = DOCUMENTED if setting is DOCUMENTED else SUMMER_26
        closes_at = T0 + hours * HOUR
        for at, answer in ((closes_at - MICROSECOND, True), (closes_at, False)):
            command = CustomerWrites(id="m1", at=at)
            moment = Moment(
                Setting(policy=policy, channel=SMS), written_to_by(ANA), command, Facts(), at
            )
            assert g.reply_arrives_in_time(moment) is answer

    def test_only_if_the_agent_is_online(self) -> None:
        for online, answer in ((frozenset({ANA}), True), (frozenset({BO}), False)):
            moment = Moment(ON_SMS, written_to_by(ANA), None, Facts(online=online), T0)
            assert g.reply_arrives_in_time(moment) is answer

    def test_a_process_needs_nobody(self) -> None:
        moment = Moment(ON_SMS, written_to_by(""), None, Facts(online=frozenset()), T0)
        assert g.reply_arrives_in_time(moment) is True

    def test_a_business_that_wrote_nothing_awaits_nothing(self) -> None:
        assert not g.reply_arrives_in_time(
            Moment(ON_SMS, session_in(SessionStatus.NEW), None, Facts(), T0)
        )
        assert not g.reply_arrives_in_time(Moment(ON_SMS, written_to_by(ANA)))


def test_messenger_has_a_choice_of_its_own() -> None:
    for channel, answer in ((FACEBOOK, False), (SMS, True), (WEB, True)):
        moment = Moment(Setting(policy=DOCUMENTED, channel=channel))
        assert g.opt_out_closes(moment) is answer
