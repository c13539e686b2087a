"""Why was this sent? What the ledger answers."""

import pytest
from tests.consent.books import ANNA, BEN, KEY, ORDERS, entered, opted_out, said, with_entry
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, minute

from msgcore import codec
from msgcore.consent import (
    NEWCOMER,
    ConsentState,
    Explanation,
    Ledger,
    OptedIn,
    OptedOut,
    SendDecision,
    SendKind,
    WroteFirst,
    decide_send,
    erase,
    explain,
    permits,
    state_digest,
    state_of,
    verify,
)
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED
from msgcore.rules import GUIDE, Reason, Refusal

TOO_LONG = Refusal.of(
    Reason(rule="sms.too-long", text="It is too long.", citation=GUIDE("SMS Terminology"))
)


def decision(
    state: ConsentState, name: str = "out-1", at: float = 30, also: Refusal | None = None
) -> SendDecision:
    return decide_send(
        state, WHATSAPP, SendKind.MESSAGE, id=name, at=minute(at), policy=DOCUMENTED, also=also
    )


def sent(ledger: Ledger, name: str = "out-1", subject: str = BEN) -> Ledger:
    key = KEY if ledger.key_marks else None
    state = state_of(ledger, subject, ORDERS, key=key)
    return entered(ledger, decision(state, name), subject=subject)


def test_a_decision_names_every_reason() -> None:
    assert decision(NEWCOMER).rules == ("consent.below-requirement",)
    both = decision(NEWCOMER, also=TOO_LONG)
    assert both.rules == ("consent.below-requirement", "sms.too-long")
    assert not both.allowed
    allowed = decision(state_of(opted_out(), BEN, ORDERS))
    assert (allowed.rules, allowed.allowed) == ((), True)
    assert allowed.policy == "documented"


def test_a_reason_that_is_given_twice_is_named_once() -> None:
    """Whoever hands in all reasons of a message hands in those of consent, too."""
    verdict = permits(NEWCOMER, WHATSAPP, SendKind.MESSAGE)
    assert decision(NEWCOMER, also=verdict).rules == ("consent.below-requirement",)


def test_a_decision_names_the_state_that_it_rests_on() -> None:
    state = state_of(opted_out(), BEN, ORDERS)
    assert decision(state).state == state_digest(state)
    assert state_digest(state) != state_digest(NEWCOMER)


def test_a_decision_goes_to_data_and_back() -> None:
    for one in (decision(NEWCOMER), decision(state_of(opted_out(), BEN, ORDERS))):
        assert codec.from_data(SendDecision, codec.to_data(one)) == one


def test_why_was_this_sent() -> None:
    ledger = sent(opted_out())
    (why,) = explain(ledger, "out-1", WHATSAPP)
    assert why.decision.allowed
    assert why.number == 4
    assert why.state.cause.id == "ben-1"
    assert why.verdict.level is why.state.level
    assert (why.saw_the_state, why.agrees) == (True, True)


def test_an_answer_goes_to_data_and_back() -> None:
    for subject in (ANNA, BEN):
        (why,) = explain(sent(opted_out(), subject=subject), "out-1", WHATSAPP)
        assert codec.from_data(Explanation, codec.to_data(why)) == why


def test_why_was_this_not_sent() -> None:
    (why,) = explain(sent(opted_out(), subject=ANNA), "out-1", WHATSAPP)
    assert not why.decision.allowed
    assert why.state.cause.id == "OptedOut@2"
    assert why.decision.rules == why.verdict.rules
    assert (why.saw_the_state, why.agrees) == (True, True)


def test_an_opt_out_that_arrived_later_does_not_make_the_decision_wrong() -> None:
    ledger = entered(sent(opted_out()), said(OptedOut, 20), subject=BEN)
    (why,) = explain(ledger, "out-1", WHATSAPP)
    assert why.agrees
    assert why.state == state_of(opted_out(), BEN, ORDERS)


def test_a_decision_on_an_old_state_is_shown() -> None:
    """An opt-out had arrived, and whoever sent the message had not looked."""
    old = state_of(opted_out(), BEN, ORDERS)
    ledger = entered(opted_out(), said(OptedOut, 20), subject=BEN)
    ledger = entered(ledger, decision(old), subject=BEN)
    (why,) = explain(ledger, "out-1", WHATSAPP)
    assert (why.saw_the_state, why.agrees) == (False, False)
    assert why.verdict.rules == ("consent.opted-out", "consent.below-requirement")


def test_a_reason_of_another_room_is_no_disagreement() -> None:
    ledger = opted_out()
    state = state_of(ledger, BEN, ORDERS)
    (why,) = explain(
        entered(ledger, decision(state, also=TOO_LONG), subject=BEN), "out-1", WHATSAPP
    )
    assert not why.decision.allowed
    assert why.agrees


def test_the_level_is_the_one_that_was_asked_for_then() -> None:
    """The channel may ask for more today."""
    ledger = entered(Ledger(), said(WroteFirst, 0))
    state = state_of(ledger, ANNA, ORDERS)
    allowed = decide_send(
        state, LONG_CODE, SendKind.MESSAGE, id="out-1", at=minute(1), policy=DOCUMENTED
    )
    (why,) = explain(entered(ledger, allowed), "out-1", SHORT_CODE)
    assert why.agrees


def test_every_decision_about_a_message_is_told_in_order() -> None:
    ledger = entered(Ledger(), decision(NEWCOMER), subject=BEN)
    ledger = entered(ledger, said(OptedIn, 1, "out-1"), subject=BEN)
    ledger = sent(ledger)
    assert [why.decision.allowed for why in explain(ledger, "out-1", WHATSAPP)] == [False, True]
    assert explain(ledger, "out-2", WHATSAPP) == ()


def test_a_decision_entered_again_changes_nothing() -> None:
    ledger = sent(opted_out())
    assert sent(ledger) is ledger


def test_decisions_do_not_touch_the_state() -> None:
    assert state_of(sent(opted_out()), BEN, ORDERS) == state_of(opted_out(), BEN, ORDERS)


# After erasure


def test_a_decision_about_an_erased_person_is_still_explained() -> None:
    before = sent(opted_out())
    ledger = erase(before, BEN, minute(60), KEY)
    assert explain(ledger, "out-1", WHATSAPP) == explain(before, "out-1", WHATSAPP)


def test_what_an_erased_person_had_said_counts_no_more_for_later_messages() -> None:
    ledger = erase(opted_out(), BEN, minute(20), KEY)
    ledger = sent(ledger)
    (why,) = explain(ledger, "out-1", WHATSAPP, key=KEY)
    assert not why.decision.allowed
    assert (why.state, why.agrees) == (NEWCOMER, True)
    with pytest.raises(InvalidValueError):
        explain(ledger, "out-1", WHATSAPP)


def test_somebody_elses_erasure_is_not_taken_for_theirs() -> None:
    ledger = erase(sent(opted_out()), ANNA, minute(60), KEY)
    ledger = erase(ledger, BEN, minute(61), KEY)
    (why,) = explain(ledger, "out-1", WHATSAPP)
    assert why.state.cause.id == "ben-1"


def test_an_erased_opt_out_explains_what_was_not_sent_between_two_erasures() -> None:
    ledger = sent(erase(opted_out(), ANNA, minute(20), KEY), subject=ANNA)
    ledger = erase(ledger, ANNA, minute(60), KEY)
    (why,) = explain(ledger, "out-1", WHATSAPP)
    assert why.state.cause.id == "OptedOut@2"
    assert why.agrees


def test_a_decision_whose_person_was_taken_away_is_explained_by_nothing() -> None:
    """Somebody tampered with the ledger; `verify` says so."""
    ledger = with_entry(sent(opted_out()), 4, subject="")
    (why,) = explain(ledger, "out-1", WHATSAPP)
    assert (why.state, why.saw_the_state, why.agrees) == (NEWCOMER, False, False)
    assert not verify(ledger).ok
