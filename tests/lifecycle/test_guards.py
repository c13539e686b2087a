"""The chart's conditions on session, command and facts."""

import pytest
from tests.lifecycle.world import (
    ANA,
    BO,
    CCAAS,
    CY,
    FACEBOOK_ENHANCED,
    HELPER,
    HOUR,
    LAB,
    MICROSECOND,
    SMS,
    T0,
    TO_ANA,
    TO_BO,
    TO_CY,
    TO_FLOW,
    TO_LAB,
    TO_QUEUE,
    WEB,
    changed,
    in_transfer,
    invitations,
    session_in,
    transfer,
)

from msgcore.channels import Channel
from msgcore.chart import Guard, is_static
from msgcore.lifecycle import (
    Accept,
    Command,
    CustomerWrites,
    End,
    Facts,
    Invite,
    Moment,
    Recipient,
    Session,
    Setting,
    Staffing,
    Times,
)
from msgcore.lifecycle import guards as g
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import Actor, Initiator, SessionStatus

S = SessionStatus
NOW = T0 + HOUR


def moment(
    session: Session | None,
    command: Command | None = None,
    known: Facts | None = None,
    *,
    channel: Channel = WEB,
    policy: Policy = DOCUMENTED,
) -> Moment:
    setting = Setting(policy=policy, channel=channel)
    return Moment(setting, session, command, known or Facts(), NOW)


def by(agent: str) -> Command:
    return Accept(id="m", at=NOW, agent=agent)


def asking(to: Recipient) -> Command:
    return Invite(id="m", at=NOW, agent=ANA, to=to)


CONFERENCE = session_in(S.ACTIVE, staffing=Staffing(owner=ANA, participants=(CY,)))
RELEASED = in_transfer(staffing=Staffing(participants=(CY,)))


def test_none_of_them_is_decided_beforehand() -> None:
    assert not any(is_static(getattr(g, name)) for name in g.__all__)


@pytest.mark.parametrize("name", sorted(g.__all__))
def test_without_a_session_all_have_an_answer(name: str) -> None:
    """What asks for something there says no; what asks that something be not there says yes."""
    guard: Guard = getattr(g, name)
    command = End(id="m", at=NOW) if name == "may_be_ended" else asking(TO_BO)
    yes = {
        "agent_is_online",
        "external_leaves_nobody",
        "is_alone",
        "is_not_awaited",
        "is_not_flagged",
        "is_not_present",
        "may_accept",
        "may_be_ended",
        "may_write_again",
        "owner_is_human",
        "recipient_is_elsewhere",
        "recipient_is_inside",
        "recipient_is_not_invited",
        "recipient_is_online",
        "recipient_is_supported",
        "reply_finds_its_agent",
    }
    assert guard(moment(None, command)) is (name in yes)


class TestWhoItIs:
    @pytest.mark.parametrize(
        ("agent", "owner", "participant"),
        [(ANA, True, False), (CY, False, True), (BO, False, False)],
    )
    def test_in_a_conference(self, agent: str, owner: bool, participant: bool) -> None:  # noqa: FBT001 - the expected answers
        here = moment(CONFERENCE, by(agent))
        assert g.is_owner(here) is owner
        assert g.is_participant(here) is participant
        assert g.is_present(here) is (owner or participant)
        assert g.is_not_present(here) is not g.is_present(here)

    def test_who_opened_it(self) -> None:
        session = session_in(S.NEW, staffing=Staffing(preferred=ANA))
        for agent, answer in ((ANA, True), (BO, False)):
            assert g.is_opener(moment(session, by(agent))) is answer
            assert g.may_write_again(moment(session, by(agent))) is answer
        assert g.may_write_again(moment(session_in(S.NEW), by(BO)))
        assert not g.is_opener(moment(session_in(S.NEW), by(BO)))

    def test_who_has_to_do_with_it(self) -> None:
        invited = session_in(S.ACTIVE, pending=invitations(TO_CY, TO_QUEUE))
        for session, agent, answer in (
            (CONFERENCE, CY, True),
            (invited, CY, True),
            (invited, BO, False),
            (in_transfer(), BO, True),
            (in_transfer(TO_QUEUE), BO, False),
            (in_transfer(), CY, False),
        ):
            assert g.is_involved(moment(session, by(agent))) is answer

    def test_whether_somebody_is_alone(self) -> None:
        assert g.is_alone(moment(session_in(S.ACTIVE)))
        assert g.is_alone(moment(session_in(S.WAITING)))
        assert g.is_alone(moment(RELEASED)), "the owner is out, one colleague is left"
        assert not g.is_alone(moment(CONFERENCE))

    def test_whether_anybody_is_there(self) -> None:
        for session, answer in (
            (CONFERENCE, True),
            (RELEASED, True),
            (session_in(S.WAITING), False),
        ):
            assert g.agents_are_present(moment(session)) is answer

    def test_whether_it_is_a_person(self) -> None:
        bot = session_in(S.ACTIVE, staffing=Staffing(owner=HELPER, bot=True))
        assert not g.owner_is_human(moment(bot))
        assert g.owner_is_human(moment(CONFERENCE))

    @pytest.mark.parametrize("actor", Actor)
    def test_who_may_end_a_conference(self, actor: Actor) -> None:
        """Those who could leave it do; where the policy says so, they need not."""
        end = End(id="m", at=NOW, by=actor)
        could_leave = actor in (Actor.AGENT, Actor.BOT)
        assert g.may_be_ended(moment(CONFERENCE, end)) is not could_leave
        assert g.may_be_ended(moment(session_in(S.ACTIVE), end))
        lenient = changed(DOCUMENTED, end_needs_last_agent=False)
        assert g.may_be_ended(moment(CONFERENCE, end, policy=lenient))

    def test_who_is_online(self) -> None:
        known = Facts(online=frozenset({ANA}))
        assert g.agent_is_online(moment(session_in(S.WAITING), by(ANA), known))
        assert not g.agent_is_online(moment(session_in(S.WAITING), by(BO), known))
        assert g.agent_is_online(moment(session_in(S.WAITING), by(BO)))

    def test_nobody_tracks_the_presence_of_those_outside(self) -> None:
        known = Facts(online=frozenset({ANA}))
        assert g.agent_is_online(moment(in_transfer(TO_LAB), by(LAB), known, channel=CCAAS))
        assert not g.agent_is_online(moment(in_transfer(TO_BO), by(LAB), known, channel=CCAAS))


class TestReplies:
    """Replies to the business."""

    @staticmethod
    def written(agent: str, initiator: Initiator = Initiator.AGENT, hours: float = 0) -> Session:
        """A session in which the business wrote some hours before now."""
        times = Times(
            opened_at=T0 - 100 * HOUR,
            changed_at=T0 - 100 * HOUR,
            touched_at=NOW,
            business_at=NOW - hours * HOUR,
        )
        staffing = Staffing(preferred=agent)
        return session_in(S.NEW, initiator=initiator, times=times, staffing=staffing)

    @pytest.mark.parametrize(
        ("channel", "policy", "hours"),
        [
            (SMS, SPRING_23, 24),
            (SMS, DOCUMENTED, 24),
            (SMS, SUMMER_26, 24),
            (FACEBOOK_ENHANCED, DOCUMENTED, 24),
            (FACEBOOK_ENHANCED, SUMMER_26, 48),
        ],
    )
    def test_the_window_closes_to_the_microsecond(
        self, channel: Channel, policy: Policy, hours: int
    ) -> None:
        late = moment(self.written(ANA, hours=hours), channel=channel, policy=policy)
        assert not g.reply_is_in_window(late)
        late.at = NOW - MICROSECOND
        assert g.reply_is_in_window(late)

    def test_a_business_that_wrote_nothing_awaits_nothing(self) -> None:
        assert not g.reply_is_in_window(moment(session_in(S.NEW)))
        timeless = moment(self.written(ANA))
        timeless.at = None
        assert not g.reply_is_in_window(timeless)

    @pytest.mark.parametrize(
        ("agent", "online", "preferred", "found"),
        [
            (ANA, frozenset({ANA}), True, True),
            (ANA, frozenset({BO}), False, False),
            (ANA, None, True, True),
            ("", frozenset(), False, True),
        ],
    )
    def test_it_finds_its_agent_or_needs_none(
        self,
        agent: str,
        online: frozenset[str] | None,
        preferred: bool,  # noqa: FBT001 - an expected answer
        found: bool,  # noqa: FBT001 - an expected answer
    ) -> None:
        here = moment(self.written(agent), CustomerWrites(id="m", at=NOW), Facts(online=online))
        assert g.preferred_is_online(here) is preferred
        assert g.reply_finds_its_agent(here) is found

    def test_who_opened_the_session(self) -> None:
        for initiator, business, agent in (
            (Initiator.CUSTOMER, False, False),
            (Initiator.AUTOMATION, True, False),
            (Initiator.AGENT, True, True),
        ):
            here = moment(self.written("", initiator))
            assert g.is_business_initiated(here) is business
            assert g.is_opened_by_agent(here) is agent


class TestTransfersAndInvitations:
    @pytest.mark.parametrize(
        ("to", "agent", "answer"),
        [
            (TO_BO, BO, True),
            (TO_BO, CY, False),
            (TO_QUEUE, CY, True),
            (TO_FLOW, HELPER, True),
            (TO_LAB, LAB, True),
            (TO_LAB, CY, False),
            (None, CY, True),
            (TO_QUEUE, ANA, False),
            (None, ANA, False),
        ],
    )
    def test_who_may_accept_a_transfer_of_anas(
        self,
        to: Recipient | None,
        agent: str,
        answer: bool,  # noqa: FBT001 - the expected answer
    ) -> None:
        assert g.may_accept(moment(in_transfer(to), by(agent))) is answer

    def test_anyone_may_accept_what_waits_for_anyone(self) -> None:
        assert g.may_accept(moment(session_in(S.WAITING), by(BO)))

    def test_for_whom_a_transfer_waits(self) -> None:
        for to, agent, answer in ((TO_BO, BO, True), (TO_BO, CY, False), (TO_QUEUE, BO, False)):
            here = moment(in_transfer(to), by(agent))
            assert g.is_transfer_recipient(here) is answer
            assert g.is_not_awaited(here) is not answer

    def test_who_is_invited(self) -> None:
        own = session_in(S.ACTIVE, pending=invitations(TO_CY))
        everybody = session_in(S.ACTIVE, pending=invitations(TO_CY, TO_QUEUE))
        for session, agent, invited, by_name in (
            (own, CY, True, True),
            (own, BO, False, False),
            (everybody, BO, True, False),
            (everybody, CY, True, True),
        ):
            assert g.is_invited(moment(session, by(agent))) is invited
            assert g.is_invited_by_name(moment(session, by(agent))) is by_name

    def test_whether_somebody_else_would_still_be_there(self) -> None:
        assert g.may_leave(moment(CONFERENCE))
        for session in (session_in(S.ACTIVE), RELEASED):
            assert not g.may_leave(moment(session))

    @pytest.mark.parametrize(
        ("channel", "policy", "supported"),
        [
            (WEB, SPRING_23, {TO_BO, TO_FLOW}),
            (WEB, DOCUMENTED, {TO_BO, TO_FLOW, TO_QUEUE}),
            (CCAAS, DOCUMENTED, {TO_BO, TO_FLOW, TO_QUEUE, TO_LAB}),
            (SMS, DOCUMENTED, set()),
        ],
    )
    def test_to_whom_a_channel_hands_over(
        self, channel: Channel, policy: Policy, supported: set[Recipient]
    ) -> None:
        found = {
            to
            for to in (TO_BO, TO_QUEUE, TO_FLOW, TO_LAB)
            if g.recipient_is_supported(
                moment(session_in(S.ACTIVE), asking(to), channel=channel, policy=policy)
            )
        }
        assert found == supported

    def test_whether_a_recipient_is_there_already(self) -> None:
        for to, answer in ((TO_ANA, False), (TO_CY, False), (TO_BO, True), (TO_QUEUE, True)):
            assert g.recipient_is_elsewhere(moment(CONFERENCE, asking(to))) is answer

    def test_whether_a_recipient_is_online(self) -> None:
        known = Facts(online=frozenset({BO}))
        for to, answer in ((TO_BO, True), (TO_CY, False), (TO_QUEUE, True), (TO_LAB, True)):
            assert g.recipient_is_online(moment(CONFERENCE, asking(to), known)) is answer

    def test_whether_a_recipient_belongs_to_the_house(self) -> None:
        for to, answer in ((TO_BO, True), (TO_QUEUE, True), (TO_FLOW, True), (TO_LAB, False)):
            assert g.recipient_is_inside(moment(CONFERENCE, asking(to))) is answer

    def test_whether_a_recipient_has_been_asked(self) -> None:
        session = session_in(S.ACTIVE, pending=invitations(TO_CY, TO_QUEUE))
        for to, answer in ((TO_CY, False), (TO_QUEUE, False), (TO_BO, True)):
            assert g.recipient_is_not_invited(moment(session, asking(to))) is answer

    def test_whether_a_conference_would_go_outside(self) -> None:
        assert not g.external_leaves_nobody(moment(CONFERENCE, asking(TO_LAB)))
        assert g.external_leaves_nobody(moment(CONFERENCE, asking(TO_QUEUE)))
        assert g.external_leaves_nobody(moment(session_in(S.ACTIVE), asking(TO_LAB)))

    def test_invitations_outlast_a_transfer(self) -> None:
        session = in_transfer(pending=transfer(TO_BO, invited=(TO_CY,)))
        assert g.is_invited_by_name(moment(session, by(CY)))
