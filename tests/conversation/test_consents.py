"""What agents and hosts do about consent, in whole conversations."""

import attrs
import pytest
from tests.conversation.world import (
    ACTIVE,
    CONSENT,
    ENDED,
    EXPLICIT,
    NEW,
    START,
    WAITING,
    alerts,
    minutes,
    orders,
    page,
    play,
    service,
)

from msgcore import codec
from msgcore.channels import Channel
from msgcore.consent import (
    DeclaredOutside,
    KeywordTable,
    OptedOut,
    RevocationDismissed,
    RevocationSuspected,
    ThreadBlocked,
    ThreadDeleted,
    WroteAgain,
)
from msgcore.conversation import ConsentDeclared, Happening, Setup, ThreadCloses
from msgcore.errors import InvalidValueError
from msgcore.lifecycle import Route
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.testing import Scenario
from msgcore.vocabulary import ConsentLevel, ConsentSource, ResponseKind

R = ResponseKind

HOLDS = override(DOCUMENTED, {"consent.hold_probable_revocations": True})
NO_MORE = "Please stop texting me"
FORM = {"reference": "https://example.com/join", "disclosure": "Text me about my orders."}


def chat(**changes: object) -> Scenario:
    """A conversation that ana has accepted."""
    return play(service(**changes), HOLDS).customer("Hi").accept("ana")


# Holds


def test_a_held_message_reaches_the_agent_and_nothing_reaches_the_customer() -> None:
    s = chat().customer(NO_MORE)
    s.expect(delivered=[NO_MORE], responded=False, status=ACTIVE)
    assert s.found("consent.revocation-suspected")
    assert isinstance(s.outcome.events[0], RevocationSuspected)
    assert s.fork().agent("But why?").refused("consent.revocation-suspected")
    assert s.fork().automation("Sale!").refused("consent.revocation-suspected")
    assert s.customer("HELP").responded(R.HELP)


def test_as_the_first_message_it_is_not_acknowledged() -> None:
    s = play(service(), HOLDS).customer(NO_MORE)
    s.expect(status=WAITING, responded=False)
    assert s.found("conversation.response-withheld")
    assert play(orders(), HOLDS).customer(NO_MORE).responses == ()


def test_it_is_looked_for_only_where_the_policy_asks_for_it() -> None:
    s = play(service(), DOCUMENTED).customer("Hi").accept("ana").customer(NO_MORE)
    assert s.agent("I will see to it.").refused() is False
    assert not DOCUMENTED.consent.hold_probable_revocations
    assert SUMMER_26.consent.hold_probable_revocations


def test_a_confirmed_one_is_an_opt_out_that_ends_the_session() -> None:
    s = chat().customer(NO_MORE)
    said = s.now
    s.after(minutes=5).confirms_revocation()
    s.expect(status=ENDED, responded=R.OPT_OUT_CONFIRMATION, level=ConsentLevel.OPTED_OUT)
    opt_out = s.outcome.events[0]
    assert isinstance(opt_out, OptedOut)
    assert (opt_out.occurred_at, opt_out.by) == (said, "ana")
    assert s.agent("Bye").refused("consent.opted-out")


def test_on_messenger_it_ends_nothing_as_no_opt_out_does() -> None:
    s = play(page(), HOLDS).customer("Hi").accept("ana").customer(NO_MORE).confirms_revocation()
    s.expect(status=ACTIVE, responded=R.OPT_OUT_CONFIRMATION, level=ConsentLevel.OPTED_OUT)


def test_a_dismissed_one_lets_messages_out_again() -> None:
    s = chat().customer(NO_MORE).dismisses_revocation("bo")
    s.expect(status=ACTIVE, responded=False)
    (event,) = s.outcome.events
    assert isinstance(event, RevocationDismissed)
    assert event.by == "bo"
    assert s.agent("Here you are.").sent[-1] == "Here you are."


@pytest.mark.parametrize("verb", ["confirms_revocation", "dismisses_revocation"])
def test_there_is_nothing_to_review_where_nothing_is_held(verb: str) -> None:
    s = chat()
    getattr(s, verb)()
    s.expect(refused="consent.nothing-held", responded=False)
    assert s.outcome.events == ()
    s.customer(NO_MORE).customer("START")
    assert getattr(s, verb)().refused("consent.nothing-held")


def test_a_review_is_heard_even_after_the_end() -> None:
    web = play(service(kind=page().kind.WEB), SUMMER_26).customer("Hi").accept("ana")
    s = web.customer(NO_MORE).customer_ends()
    assert s.conversation.closed
    s.confirms_revocation("ana").expect(level=ConsentLevel.OPTED_OUT, refused=False)


def test_who_joins_is_not_told_to_a_customer_whose_message_is_held() -> None:
    s = chat().invites(to="agent:bo").customer(NO_MORE).joins("bo")
    assert s.found("conversation.notice-withheld")


# Consent from outside


def test_a_form_opts_a_customer_in() -> None:
    s = play(service(**EXPLICIT)).declares("explicit", "form", **FORM)
    s.expect(level=ConsentLevel.EXPLICIT, responded=R.OPT_IN_CONFIRMATION, status=None)
    (event, _) = s.outcome.events
    assert isinstance(event, DeclaredOutside)
    short = play(orders(**EXPLICIT)).declares("explicit", "form", **FORM)
    assert short.agent("Your order is ready.").refused() is False


def test_a_session_that_waits_for_consent_goes_on_with_it() -> None:
    s = play(service(**EXPLICIT)).customer("Where is my parcel?")
    s.expect(status=CONSENT)
    s.declares("explicit", "spoken", **FORM)
    s.expect(status=WAITING)
    assert s.outcome.events[0].occurred_at == s.now
    assert s.responses[-2:] == (R.OPT_IN_CONFIRMATION, R.ACKNOWLEDGMENT)


@pytest.mark.parametrize("channel", [orders(**EXPLICIT), alerts(**EXPLICIT)])
def test_on_the_standard_platform_too_the_waiting_message_is_routed(channel: Channel) -> None:
    """A session is new there, and in no status of its own, while its author has not agreed."""
    by_keyword = play(channel).customer("Where is my parcel?").customer("START")
    s = play(channel).customer("Where is my parcel?")
    s.declares("explicit", "spoken", **FORM)
    s.expect(status=NEW, level=ConsentLevel.EXPLICIT)
    for told in (by_keyword, s):
        assert any(isinstance(effect, Route) for effect in told.outcome.effects)
        assert told.responses[-2:] == (R.OPT_IN_CONFIRMATION, R.ACKNOWLEDGMENT)


def test_where_nothing_waits_a_form_moves_no_session() -> None:
    s = play(alerts(**EXPLICIT)).customer("HELP").declares("explicit", "form", **FORM)
    s.expect(status=NEW, responded=R.OPT_IN_CONFIRMATION)
    assert not any(isinstance(effect, Route) for effect in s.outcome.effects)


def test_one_that_waits_for_more_goes_on_waiting() -> None:
    s = play(alerts(), SUMMER_26).customer("Hi").declares("explicit", "form", **FORM)
    s.expect(responded=R.DOUBLE_OPT_IN_PROMPT)
    enhanced = play(service(**EXPLICIT)).customer("Hi")
    enhanced.declares("implicit", "message", reference="mail 17").expect(status=CONSENT)


def test_a_withdrawal_from_outside_ends_the_session() -> None:
    s = chat().declares("opted-out", "spoken")
    s.expect(level=ConsentLevel.OPTED_OUT, status=ENDED, responded=R.OPT_OUT_CONFIRMATION)


def test_an_import_is_not_answered() -> None:
    s = play(service(**EXPLICIT)).declares("explicit", "import", **FORM, given_at="-5m")
    s.expect(level=ConsentLevel.EXPLICIT, responded=False)


def test_what_is_refused_does_nothing() -> None:
    s = play().customer("STOP").declares("implicit", "form", **FORM)
    s.expect(refused="consent.implicit-after-opt-out", level=ConsentLevel.OPTED_OUT)
    assert s.outcome.events == ()
    play().declares("explicit", "form").expect(refused="consent.evidence-missing")


def test_one_that_an_opt_out_has_overtaken_is_recorded_with_a_finding() -> None:
    s = play().customer("Hi").customer("STOP").declares("double", "form", **FORM, given_at="-10s")
    assert s.found("consent.grant-overtaken")
    s.expect(level=ConsentLevel.OPTED_OUT, refused=False, responded=False)


def test_it_was_never_given_after_it_was_declared() -> None:
    s = play().declares("explicit", "form", **FORM, given_at="+5m")
    assert s.found("conversation.sent-in-future")
    assert s.outcome.events[0].occurred_at == s.now


def test_a_withdrawal_by_a_clock_that_is_behind_is_not_lost() -> None:
    s = play().customer("START")
    behind = {"id": "w", "at": s.now.replace(year=2025), "source": ConsentSource.MESSAGE}
    s.happens(ConsentDeclared(**behind, level=ConsentLevel.OPTED_OUT))
    assert s.level is ConsentLevel.OPTED_OUT
    grant = ConsentDeclared(**{**behind, "id": "g"}, level=ConsentLevel.EXPLICIT, **FORM)
    assert s.happens(grant).level is ConsentLevel.OPTED_OUT


def test_it_goes_to_data_and_back() -> None:
    what = ConsentDeclared(
        id="f1",
        at=minutes(5),
        level=ConsentLevel.DOUBLE,
        source=ConsentSource.FORM,
        given_at=minutes(1),
        **FORM,
    )
    assert codec.from_data(Happening, codec.to_data(what)) == what
    with pytest.raises(InvalidValueError, match="declare"):
        attrs.evolve(what, level=ConsentLevel.NONE)
    with pytest.raises(InvalidValueError, match="digest"):
        attrs.evolve(what, disclosure="sha256:")


# Threads


@pytest.mark.parametrize("event", [ThreadDeleted, ThreadBlocked])
def test_a_thread_that_is_gone_takes_nothing_until_the_customer_writes(event: type) -> None:
    s = chat().thread_closes(blocked=event is ThreadBlocked)
    s.expect(status=ENDED, level=ConsentLevel.IMPLICIT)
    assert isinstance(s.outcome.events[0], event)
    rule = f"consent.{event.__tag__[1]}"
    assert s.agent("Are you there?").refused(rule)
    assert s.automation("Sale!").refused(rule)
    s.customer("I am back.").expect(status=WAITING)
    assert isinstance(s.outcome.events[0], WroteAgain)
    assert s.accept("ana").agent("Welcome back.").refused() is False


def test_control_that_is_lost_says_nothing_about_consent() -> None:
    s = play().customer("Hi").thread_closes(control_lost=True)
    assert s.agent("Hello").refused() is False
    with pytest.raises(InvalidValueError, match="two happenings"):
        ThreadCloses(id="t", at=s.now, control_lost=True, blocked=True)


def test_a_deleted_thread_says_nothing_where_the_policy_says_so() -> None:
    lax = override(DOCUMENTED, {"consent.deleted_thread_stops_messages": False})
    s = play(orders(), lax).customer("Hi").thread_closes()
    assert s.agent("Hello").refused() is False


# A double opt-in without a word for it


def test_nobody_is_stuck_on_a_channel_without_a_confirming_keyword() -> None:
    words = {"en": {"opt-in": ["START"], "opt-out": ["STOP", "REVOKE", "OPT OUT"]}}
    twice = service(name="Twice", requirement=alerts().requirement)
    setup = Setup.of(twice, SUMMER_26, keywords=KeywordTable.build(words))
    s = Scenario(setup, START).customer("START")
    assert s.found("consent.no-confirming-keyword")
    s.expect(responded=R.DOUBLE_OPT_IN_PROMPT)
    s.customer("start").expect(level=ConsentLevel.DOUBLE, responded=R.OPT_IN_CONFIRMATION)
