"""The end of a conversation itself: nothing can be written in it, and an opt-out is heard."""

import attrs
import pytest
from tests.conversation.world import ENDED, NEW, START, minutes, play, service

from msgcore.consent import OptedIn, OptedOut, ThreadDeleted
from msgcore.conversation import (
    Conversation,
    ConversationClosed,
    CustomerSays,
    Said,
    ThreadCloses,
)
from msgcore.lifecycle import Ended, Opened
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.testing import Scenario
from msgcore.vocabulary import (
    Actor,
    ChannelKind,
    ConsentLevel,
    EndReason,
    Origin,
    ResponseKind,
)

R = ResponseKind


def chat(**changes: object) -> Scenario:
    """A web chat whose customer did not prove who they are, accepted by ana."""
    channel = service(**{"kind": ChannelKind.WEB, **changes})
    return play(channel, SUMMER_26).customer("Hi").accept("ana")


def closed(**changes: object) -> Scenario:
    return chat(**changes).customer_ends()


def test_an_unverified_customer_ends_conversation_and_session() -> None:
    s = closed()
    s.expect(status=ENDED, responded=R.END)
    assert s.conversation.closed
    ended, goodbye, over = s.outcome.events
    assert isinstance(ended, Ended)
    assert isinstance(goodbye, Said)
    assert over == ConversationClosed(at=s.now, happening="step-3")


def test_it_may_come_after_the_session() -> None:
    s = chat().ends().customer_ends()
    s.expect(status=ENDED, refused=False, responded=False)
    assert s.conversation.closed
    assert [type(event) for event in s.outcome.events] == [ConversationClosed]


def test_it_ends_once() -> None:
    s = closed()
    s.fork().redelivers().expect(duplicate=True)
    s.customer_ends().expect(refused="conversation.closed")
    assert s.outcome.events == ()


def test_a_conversation_without_a_session_cannot_end() -> None:
    s = play(service(kind=ChannelKind.WEB), SUMMER_26).customer_ends()
    s.expect(refused="lifecycle.no-session")
    assert not s.conversation.closed


@pytest.mark.parametrize(
    "changes", [{"verified": True}, {"kind": ChannelKind.IN_APP}], ids=["verified", "in-app"]
)
def test_elsewhere_only_the_session_ends(changes: dict[str, object]) -> None:
    s = closed(**changes)
    assert (s.status, s.conversation.closed) == (ENDED, False)
    assert s.fork().customer_ends().refused("lifecycle.no-session")
    assert s.customer("One more thing").conversation.sessions == 2


def test_nor_does_an_agent_close_it_nor_the_older_product() -> None:
    assert not chat().ends().conversation.closed
    s = play(service(kind=ChannelKind.WEB), DOCUMENTED).customer("Hi").customer_ends()
    assert (s.status, s.conversation.closed) == (ENDED, False)


def test_a_customer_who_cannot_end_cannot_close() -> None:
    s = play(service(kind=ChannelKind.WEB_V2), SUMMER_26).customer("Hi").ends().customer_ends()
    assert s.refused("lifecycle.no-session")
    assert not s.conversation.closed


# Afterwards


def test_nothing_can_be_written() -> None:
    s = closed()
    assert s.fork().agent("Hello?").refused("conversation.closed")
    assert s.fork().automation("Sale!").refused("conversation.closed")
    s.customer("Hello?").expect(refused="conversation.closed", delivered=[])
    assert s.outcome.events == ()
    assert s.redelivers().duplicate is False


@pytest.mark.parametrize(
    "verb",
    [
        lambda s: s.routing(),
        lambda s: s.accept("bo"),
        lambda s: s.transfers(to="agent:bo"),
        lambda s: s.supervisor("Who was that?"),
        lambda s: s.fails("a trigger"),
        lambda s: s.thread_closes(control_lost=True),
        lambda s: s.ends("ana"),
    ],
)
def test_and_nothing_else_can_happen(verb: object) -> None:
    s = verb(closed())
    s.expect(refused="conversation.closed", status=ENDED)
    assert (s.conversation.sessions, s.outcome.events) == (1, ())


def test_an_opt_out_is_still_heard_and_confirmed() -> None:
    s = closed().customer("Stop!!")
    s.expect(
        level=ConsentLevel.OPTED_OUT,
        responded=R.OPT_OUT_CONFIRMATION,
        refused="conversation.closed",
    )
    opted_out, confirmed = s.outcome.events
    assert isinstance(opted_out, OptedOut)
    assert isinstance(confirmed, Said)
    assert s.redelivers().duplicate
    assert closed().opts_out_by_agent().responded(R.OPT_OUT_CONFIRMATION)


def test_other_keywords_are_recorded_and_not_answered() -> None:
    s = closed().customer("STOP").customer("START")
    s.expect(level=ConsentLevel.EXPLICIT, responded=False, found="conversation.response-withheld")
    assert [type(event) for event in s.outcome.events] == [OptedIn]
    (finding,) = s.outcome.findings
    assert "opt-in-confirmation: conversation.closed" in finding.message
    s.customer("HELP").expect(responded=False, refused="conversation.closed")


def test_the_next_conversation_goes_on_with_the_same_consent() -> None:
    s = closed().customer("STOP")
    following = Conversation(id="next", consent=s.conversation.consent, at=s.now)
    s = Scenario(s.setup, minutes(60), conversation=following).customer("Hello?")
    s.expect(status=None, level=ConsentLevel.OPTED_OUT)


def test_what_is_closed_has_no_open_session() -> None:
    for conversation in (Conversation(id="c1"), chat().conversation):
        with pytest.raises(ValueError, match=r"closed: is true, but .* session"):
            attrs.evolve(conversation, closed=True)
    assert attrs.evolve(chat().ends().conversation, closed=True).closed


# Threads that close


def test_a_deleted_thread_ends_the_session_in_silence() -> None:
    s = chat().thread_closes()
    s.expect(status=ENDED, responded=False)
    assert s.session is not None
    assert s.session.ending is not None
    assert (s.session.ending.by, s.session.ending.reason) == (
        Actor.CUSTOMER,
        EndReason.THREAD_CLOSED,
    )
    assert not s.conversation.closed


def test_it_is_heard_even_after_the_end() -> None:
    s = closed().thread_closes()
    s.expect(refused="conversation.closed", status=ENDED)
    assert [type(event) for event in s.outcome.events] == [ThreadDeleted]


def test_so_does_one_that_another_application_takes() -> None:
    s = chat().thread_closes(control_lost=True)
    assert s.session is not None
    assert s.session.ending is not None
    assert s.session.ending.reason is EndReason.CONTROL_LOST
    assert s.customer("I am back.").conversation.sessions == 2


def test_one_out_of_the_blue() -> None:
    closes = ThreadCloses(id="t", at=START)
    nothing = play(service()).happens(closes)
    assert nothing.status is None
    assert [type(event) for event in nothing.outcome.events] == [ThreadDeleted]
    s = play(service(), SUMMER_26).happens(closes)
    assert s.status is ENDED
    deleted, opened = s.outcome.events
    assert isinstance(deleted, ThreadDeleted)
    assert isinstance(opened, Opened)
    assert opened.origin is Origin.CONVERSATION_CLOSE


# Sessions that end with their message, and errors


def test_an_automatic_message_that_asks_for_no_reply() -> None:
    s = play(service(), SUMMER_26).customer("START").ends()
    s.automation("Your parcel is here.", keep_open=False)
    s.expect(status=ENDED, sent=[*s.sent[:-1], "Your parcel is here."])
    said = s.outcome.events[-1]
    assert isinstance(said, Said)
    assert said.session == "scenario:2"
    s.customer("Thanks").expect(refused=False)
    assert s.conversation.sessions == 3
    s = play().customer("START").ends().automation("Your parcel is here.", keep_open=False)
    assert s.refused("lifecycle.automation-must-stay")
    assert s.automation("Your parcel is here.").status is NEW


def test_whether_the_same_failure_makes_another_session_is_a_choice() -> None:
    policy = override(DOCUMENTED, {"lifecycle.repeated_error_touches": False})
    s = play(service(), policy).fails("a trigger").fails("a trigger")
    s.expect(found=False)
    assert s.conversation.sessions == 2


def test_a_late_opt_out_is_heard_in_a_closed_conversation() -> None:
    s = closed()
    s.happens(CustomerSays(id="late", at=minutes(-5), text="STOP"))
    s.expect(level=ConsentLevel.OPTED_OUT, found="conversation.clock-went-back")
