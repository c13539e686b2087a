"""The rules of the conversation as a whole, one test each."""

from collections.abc import Iterator

import pytest
from tests.conversation.world import (
    ACTIVE,
    ERROR,
    START,
    alerts,
    minutes,
    orders,
    page,
    play,
    service,
)

from msgcore.channels import Response
from msgcore.consent import OutboundText
from msgcore.conversation import CustomerSays, Setup
from msgcore.lifecycle import Notice
from msgcore.policy import SUMMER_26
from msgcore.rules import MSGCORE, Draft, RuleSet, Severity, rule
from msgcore.testing import Scenario
from msgcore.vocabulary import ChannelKind, ConsentLevel, ResponseKind


@pytest.mark.rule("conversation.text-too-long")
def test_a_text_is_no_longer_than_the_channel_can_carry() -> None:
    """A text with more characters than the channel carries is refused, with the number over.

    The reason cites the page that sets the cap: 2,000 characters on enhanced Messenger.
    """
    s = play(page()).customer("Hi").accept("ana")
    assert not s.agent("x" * 2000).refused()
    assert s.agent("x" * 2001).refused("conversation.text-too-long")
    assert s.outcome.refusal is not None
    (reason,) = s.outcome.refusal.reasons
    assert reason.detail == "2001 characters, 1 more than 2000"
    assert reason.citation.section.startswith("Considerations for Using Facebook Messenger")
    assert reason.remedy
    assert s.outcome.effects == ()


@rule("shop.no-shouting", cites=MSGCORE("A test"), severity=Severity.ERROR)
def no_shouting(message: OutboundText) -> Iterator[Draft]:
    """A message is not written in capitals."""
    if message.text.isupper():
        yield Draft(message="all capitals")


@rule("shop.broken", cites=MSGCORE("A test"))
def broken(message: OutboundText) -> Iterator[Draft]:
    """A rule that cannot finish."""
    raise ValueError(message.text)


@pytest.mark.parametrize(("check", "text"), [(no_shouting, "BUY NOW"), (broken, "Hello")])
@pytest.mark.rule("conversation.check-failed")
def test_an_error_of_an_outbound_rule_stops_the_message(check: object, text: str) -> None:
    """A message goes out only when every rule for outbound messages ran and none found an error."""
    setup = Setup.of(page(responses=()), checks=RuleSet.of(check))
    s = Scenario(setup, START).customer("Hi").accept("ana").agent(text)
    s.expect(refused="conversation.check-failed", sent=[])
    assert s.found(check.id)


@pytest.mark.rule("conversation.clock-went-back")
def test_a_conversation_s_time_does_not_run_backwards() -> None:
    """What is older than the conversation counts as happening now, and that is remarked on.

    Consent still goes by when a thing was said, where the message tells.
    """
    s = play(service()).customer("Hi").accept("ana").customer("START")
    now = s.now
    s.happens(CustomerSays(id="late", at=minutes(-10), text="Hello?"))
    s.expect(found="conversation.clock-went-back", status=ACTIVE)
    assert s.session is not None
    assert s.session.times.customer_at == s.conversation.at == now
    s.happens(CustomerSays(id="later", at=minutes(-9), sent_at=minutes(-9), text="STOP"))
    assert s.level is ConsentLevel.EXPLICIT
    assert not s.customer("Hi").found("conversation.clock-went-back")


@pytest.mark.rule("conversation.sent-in-future")
def test_nothing_is_sent_after_it_arrives() -> None:
    """A message that claims to have been sent after it arrived counts as sent when it arrived."""
    s = play().customer("START", sent_at="+1h")
    assert s.found("conversation.sent-in-future")
    assert s.customer("STOP").level is ConsentLevel.OPTED_OUT
    assert not s.customer("START", sent_at="-0s").found("conversation.sent-in-future")


@pytest.mark.rule("conversation.response-missing")
def test_a_response_that_is_waited_for_has_a_text() -> None:
    """Prompts, help and custom responses without a text are remarked on; greetings are not."""
    s = play(alerts(responses=())).customer("Hi")
    assert s.found("conversation.response-missing")
    assert s.customer("START").found("conversation.response-missing")
    assert s.customer("HELP").found("conversation.response-missing")
    assert s.customer("INFO").found("conversation.response-missing")
    assert s.findings[0].severity is Severity.WARNING
    assert not play(orders(responses=())).customer("Hi").accept("ana").ends().findings


@pytest.mark.rule("conversation.response-withheld")
def test_a_response_that_something_forbids_is_not_sent() -> None:
    """A response that consent, a cap or a rule forbids stays unsent, and the finding says why."""
    s = play(page()).customer("Hi").accept("ana").customer("STOP").ends()
    s.expect(found="conversation.response-withheld", responded=False)
    (finding,) = s.outcome.findings
    assert "end: consent.opted-out" in finding.message
    assert finding.severity is Severity.WARNING
    long = orders(responses=(Response(kind=ResponseKind.HELP, text="x" * 841),))
    assert play(long).customer("HELP").found("conversation.response-withheld")


@pytest.mark.rule("conversation.failed-again")
def test_the_same_failure_touches_the_session_that_it_failed() -> None:
    """What ended the last session in error makes no second one when it fails again."""
    s = play(page()).customer("Hi").fails("a trigger").fails("a trigger")
    s.expect(status=ERROR, found="conversation.failed-again")
    assert s.conversation.sessions == 1
    s.fails("a mandatory field").expect(found=False)
    assert s.conversation.sessions == 2


@pytest.mark.rule("conversation.closed")
def test_nothing_is_written_in_a_conversation_that_the_customer_ended() -> None:
    """Where a customer's end closes the conversation, nobody writes in it and no session opens.

    What the customer says of consent is recorded all the same, and an opt-out is confirmed.
    """
    chat = service(kind=ChannelKind.WEB)
    s = play(chat, SUMMER_26).customer("Hi").accept("ana").customer_ends()
    assert s.conversation.closed
    assert s.fork().agent("Hello?").refused("conversation.closed")
    assert s.fork().fails("a trigger").refused("conversation.closed")
    s.customer("STOP").expect(refused="conversation.closed", level=ConsentLevel.OPTED_OUT)
    assert s.responded(ResponseKind.OPT_OUT_CONFIRMATION)
    assert s.conversation.sessions == 1


@pytest.mark.parametrize("kind", [ChannelKind.WEB, ChannelKind.IN_APP])
@pytest.mark.rule("conversation.tab-closed")
def test_a_closed_tab_of_a_web_chat_receives_nothing_more(kind: ChannelKind) -> None:
    """An agent who closed the tab without ending the chat is brought no further message there.

    The finding says so. Other agents in the session get it, and so does the same agent on
    other kinds of channels.
    """
    s = play(service(kind=kind)).customer("Hi").accept("ana").closes_tab().customer("Hello?")
    s.expect(status=ACTIVE, delivered=[], found="conversation.tab-closed")
    both = play(service(kind=kind)).customer("Hi").accept("ana").invites(to="agent:bo")
    both.joins("bo").closes_tab().customer("Hello?").expect(delivered=["Hello?"])
    other = play(service()).customer("Hi").accept("ana").closes_tab().customer("Hello?")
    other.expect(delivered=["Hello?"], found=False)


@pytest.mark.rule("conversation.notice-withheld")
def test_nobody_who_may_not_be_messaged_is_told_who_joins() -> None:
    """Notices of agents who join and leave do not go to somebody who opted out."""
    s = play(page()).customer("Hi").accept("ana").invites(to="agent:bo").customer("STOP")
    s.joins("bo").expect(found="conversation.notice-withheld", notices=[], participants=["bo"])
    assert s.customer("START").leaves("bo").notices == (Notice.AGENT_LEFT,)


@pytest.mark.rule("conversation.bot-in-conference")
def test_a_bot_in_a_conference_is_warned_of() -> None:
    """Whoever brings a bot and several people together is warned: it takes them for one."""
    s = play(service()).customer("Hi").accept("ana").invites(to="flow:refunds")
    s.expect(found="conversation.bot-in-conference", refused=False)
    assert s.findings[0].severity is Severity.WARNING
    bot = play(service()).customer("Hi").accept("helper", bot=True)
    assert bot.invites(to="agent:bo").found("conversation.bot-in-conference")
