"""Several agents in one conversation: who is brought what, who is told what, and who never is."""

import pytest
from tests.conversation.world import (
    ACTIVE,
    ENDED,
    WAITING,
    orders,
    page,
    play,
    service,
)

from msgcore.conversation import Deliver, Effect, Said
from msgcore.lifecycle import (
    CancelInvitation,
    CancelTransfer,
    Notice,
    Notify,
    OfferInvitation,
    Recipient,
    RecipientKind,
    ReleaseCapacity,
    Route,
)
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.testing import Scenario
from msgcore.vocabulary import Actor, ChannelKind, ResponseKind

R = ResponseKind
BO = Recipient(kind=RecipientKind.AGENT, name="bo")


def talking(**changes: object) -> Scenario:
    """A customer whom ana has accepted."""
    return play(service(**changes)).customer("Hi").accept("ana")


def conference(**changes: object) -> Scenario:
    """The same, with bo beside her."""
    return talking(**changes).invites(to="agent:bo").joins("bo")


def kept_open() -> Scenario:
    """A conference on a channel where an opt-out leaves the session open."""
    policy = override(DOCUMENTED, {"lifecycle.opt_out_closes_session": False})
    s = play(service(), policy).customer("Hi").accept("ana")
    return s.invites(to="agent:bo").joins("bo").invites(to="agent:dot")


def brought(effects: tuple[Effect, ...]) -> list[tuple[str, str, str]]:
    """Who is brought what, as (to, by, text); the name where there is one."""
    return [
        (effect.agent or effect.to.value, effect.sender or effect.by.value, effect.text)
        for effect in effects
        if isinstance(effect, Deliver)
    ]


def of(kind: type, s: Scenario) -> list[Effect]:
    return [effect for effect in s.outcome.effects if isinstance(effect, kind)]


# Transfers


def test_a_transfer_looks_for_its_recipient_and_the_agent_stays() -> None:
    s = talking().transfers(to="agent:bo")
    s.expect(status=WAITING, owner="ana")
    (route,) = of(Route, s)
    assert (route.to, route.agent) == (BO, "")
    assert of(ReleaseCapacity, s) == []


def test_until_it_is_accepted_everybody_in_the_session_hears_and_may_write() -> None:
    s = conference().transfers(to="queue:billing").customer("Hello?")
    assert brought(s.outcome.effects) == [
        ("ana", "customer", "Hello?"),
        ("bo", "customer", "Hello?"),
    ]
    s.agent("One moment.")
    assert brought(s.outcome.effects) == [
        ("customer", "ana", "One moment."),
        ("bo", "ana", "One moment."),
    ]


def test_whoever_accepts_it_has_the_session_and_greets_the_customer() -> None:
    s = talking().transfers(to="agent:bo").accept()
    s.expect(status=ACTIVE, owner="bo", responded=R.START)
    (freed,) = of(ReleaseCapacity, s)
    assert freed.agent == "ana"
    assert s.fork().agent("Hello", by="ana").refused("lifecycle.not-present")
    s.customer("Thanks")
    assert brought(s.outcome.effects) == [("bo", "customer", "Thanks")]


def test_a_bot_takes_it_without_a_greeting() -> None:
    s = talking().transfers(to="flow:refunds").accept("helper", bot=True)
    s.expect(owner="helper", responded=False, found=False)


def test_where_the_recipient_is_full_the_agent_is_out_at_once() -> None:
    s = talking().online("ana", bo=100).transfers(to="agent:bo")
    s.expect(status=WAITING, owner="")
    (freed,) = of(ReleaseCapacity, s)
    assert freed.agent == "ana"
    s.customer("Hello?")
    assert brought(s.outcome.effects) == []
    assert s.accept().owner == "bo"


def test_an_opt_out_ends_a_session_in_transfer() -> None:
    s = talking().transfers(to="agent:bo").customer("STOP")
    s.expect(status=ENDED, responded=R.OPT_OUT_CONFIRMATION)
    (cancelled,) = of(CancelTransfer, s)
    assert cancelled.to == BO
    s = talking().transfers(to="agent:bo").opts_out_by_agent()
    assert s.status is ENDED
    assert of(CancelTransfer, s)


def test_standard_channels_have_no_transfers() -> None:
    s = play(orders()).customer("Hi").accept("ana").transfers(to="agent:bo")
    assert s.refused("lifecycle.transfer-unsupported")


# Conferences


def test_an_invitation_is_offered_and_the_customer_told_who_joins_and_leaves() -> None:
    s = talking().invites(to="agent:bo")
    (offer,) = of(OfferInvitation, s)
    assert (offer.to, offer.by) == (BO, "ana")
    s.joins("bo").expect(participants=["bo"], notices=[Notice.AGENT_JOINED], responded=False)
    s.leaves("bo").expect(participants=[], notices=[Notice.AGENT_JOINED, Notice.AGENT_LEFT])


def test_agents_read_what_the_others_write() -> None:
    s = conference().agent("I look it up.", by="bo")
    assert brought(s.outcome.effects) == [
        ("customer", "bo", "I look it up."),
        ("ana", "bo", "I look it up."),
    ]
    s.automation("Your parcel has just arrived.")
    assert brought(s.outcome.effects) == [
        ("customer", "system", "Your parcel has just arrived."),
        ("ana", "system", "Your parcel has just arrived."),
        ("bo", "system", "Your parcel has just arrived."),
    ]


def test_the_last_one_ends_the_session() -> None:
    s = conference().ends()
    assert s.refused("lifecycle.others-present")
    s.leaves("ana").expect(owner="bo")
    assert s.fork().leaves("bo").refused("lifecycle.last-must-end")
    s.ends().expect(status=ENDED, responded=R.END)


def test_an_invitation_that_is_declined_or_void() -> None:
    s = talking().invites(to="agent:bo").declines("bo")
    s.expect(participants=[], notices=[])
    s = talking().invites(to="agent:bo").ends()
    (void,) = of(CancelInvitation, s)
    assert void.to == BO


# Notices and consent


def test_whoever_may_not_be_messaged_is_not_told_who_joins_or_leaves() -> None:
    s = kept_open().customer("STOP").joins("dot")
    s.expect(found="conversation.notice-withheld", notices=[Notice.AGENT_JOINED])
    assert [effect.to for effect in s.outcome.effects if isinstance(effect, Notify)] == [
        Actor.AGENT,
        Actor.AGENT,
    ]
    (finding,) = s.outcome.findings
    assert "agent-joined: consent.opted-out" in finding.message
    s.customer("START").leaves("dot").expect(found=False)
    assert s.notices == (Notice.AGENT_JOINED, Notice.AGENT_LEFT)


# Bots


def test_a_bot_among_agents_is_worth_a_warning() -> None:
    warning = "conversation.bot-in-conference"
    assert talking().invites(to="flow:refunds").found(warning)
    assert not talking().invites(to="agent:bo").found(warning)
    s = play(service()).customer("Hi").accept("helper", bot=True)
    assert s.invites(to="agent:bo").found(warning)
    assert s.joins("bo").found(warning)
    s = conference().transfers(to="flow:refunds").accept("helper", bot=True)
    assert s.found(warning)


def test_what_was_refused_is_not_warned_of() -> None:
    warning = "conversation.bot-in-conference"
    s = play(service()).customer("Hi").accept("helper", bot=True)
    assert not s.fork().joins("bo").found(warning)
    assert not s.fork().invites("bo", to="agent:dot").found(warning)
    assert not play(service()).invites(to="flow:refunds").found(warning)
    s.invites(to="agent:bo").joins("bo")
    assert not s.accept("bo", bot=True).found(warning)


# Flags and whispers


def test_a_flag_calls_the_supervisors_with_or_without_a_message() -> None:
    s = talking().flags("May I refund this?")
    told, brought_to = s.outcome.effects
    assert isinstance(told, Notify)
    assert (told.to, told.notice, told.agent) == (Actor.SUPERVISOR, Notice.FLAG_RAISED, "ana")
    assert isinstance(brought_to, Deliver)
    assert (brought_to.to, brought_to.whisper) == (Actor.SUPERVISOR, True)
    assert s.whispered == ("May I refund this?",)
    s.lowers_flag("sue").expect(whispered=["May I refund this?"])
    s.flags().expect(whispered=["May I refund this?"], refused=False)
    s.flags("Hello?").expect(whispered=["May I refund this?"], refused="lifecycle.already-flagged")


def test_what_is_whispered_goes_to_agents_and_supervisors_alone() -> None:
    s = conference().whispers("Is that right?", by="bo").supervisor("It is.")
    s.expect(whispered=["Is that right?", "It is."], delivered=[])
    whispers = [effect for effect in s.effects if isinstance(effect, Deliver) and effect.whisper]
    assert brought(tuple(whispers)) == [
        ("supervisor", "bo", "Is that right?"),
        ("ana", "sue", "It is."),
        ("bo", "sue", "It is."),
    ]
    assert "It is." not in s.sent


def test_it_is_a_line_of_the_transcript() -> None:
    s = talking().whispers("Is that right?")
    said = s.outcome.events[-1]
    assert isinstance(said, Said)
    assert (said.by, said.agent, said.whisper) == (Actor.AGENT, "ana", True)


def test_a_bot_is_told_no_whispers_for_it_would_answer_the_customer() -> None:
    s = play(service()).customer("Hi").accept("helper", bot=True).invites(to="agent:bo").joins("bo")
    s.supervisor("Take over, bo.")
    assert brought(s.outcome.effects) == [("bo", "sue", "Take over, bo.")]
    s.whispers("I will.", by="helper")
    said = s.outcome.events[-1]
    assert isinstance(said, Said)
    assert said.by is Actor.BOT


def test_whispers_that_are_refused_are_said_to_nobody() -> None:
    s = play(service()).customer("Hi").whispers("Hello?", by="ana").supervisor("Hello?")
    s.expect(whispered=[], refused=True)
    s = play(orders()).customer("Hi").accept("ana").supervisor("Hello?")
    s.expect(whispered=[], refused="lifecycle.whispers-unsupported")
    s = talking().whispers("Hello?", by="bo").expect(refused="lifecycle.not-present")
    assert s.effects[-1] not in of(Deliver, s)


# Tabs that are closed


@pytest.mark.parametrize("kind", [ChannelKind.WEB, ChannelKind.IN_APP])
def test_on_the_web_a_closed_tab_receives_nothing_more(kind: ChannelKind) -> None:
    s = talking(kind=kind).closes_tab()
    (freed,) = of(ReleaseCapacity, s)
    assert freed.agent == "ana"
    s.customer("Are you there?")
    s.expect(status=ACTIVE, delivered=[], found="conversation.tab-closed")
    s.supervisor("Ana?").expect(found="conversation.tab-closed", whispered=["Ana?"])
    s.agent("I am back.").customer("Good.").expect(found=False, delivered=["Good."])


def test_the_others_in_the_session_still_do() -> None:
    s = conference(kind=ChannelKind.WEB).closes_tab().customer("Are you there?")
    assert brought(s.outcome.effects) == [("bo", "customer", "Are you there?")]
    assert s.found("conversation.tab-closed")


def test_elsewhere_and_where_the_policy_says_so_it_does_too() -> None:
    s = talking().closes_tab().customer("Are you there?")
    s.expect(delivered=["Are you there?"], found=False)
    policy = override(SUMMER_26, {"lifecycle.closed_tab_silences_web": False})
    s = play(service(kind=ChannelKind.WEB), policy).customer("Hi").accept("ana").closes_tab()
    s.customer("Are you there?").expect(delivered=["Are you there?"], found=False)


# Absences


def test_everybody_who_is_involved_can_go_offline() -> None:
    s = conference().invites(to="agent:dot").online("eve")
    assert [step.happening.agent for step in s.steps[-2:]] == ["ana", "bo"]
    s.expect(status=WAITING, owner="", participants=[])
    s = conference().invites(to="agent:dot").online("ana", "bo")
    assert s.steps[-1].happening.agent == "dot"
    s.expect(status=ACTIVE, owner="ana", participants=["bo"], notices=s.notices)
    s = talking().transfers(to="agent:bo").online("ana")
    assert s.steps[-1].happening.agent == "bo"
    s.online("ana").expect(owner="ana")
    assert s.accept("dot").refused("lifecycle.agent-not-online")


def test_a_page_keeps_its_conference_through_an_opt_out() -> None:
    s = play(page()).customer("Hi").accept("ana").invites(to="agent:bo").joins("bo")
    s.customer("STOP").expect(status=ACTIVE, participants=["bo"])
    assert s.agent("Sorry.", by="bo").refused("consent.opted-out")
