"""The rules of what is recorded, of holds, threads and consent from outside, one test each."""

import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, Person, minute

from msgcore.consent import (
    AgentOptOut,
    HoldReview,
    KeywordTable,
    OutsideConsent,
    SendKind,
    ThreadEnd,
    ThreadReport,
    confirm,
    declare,
    dismiss,
    opt_out_by_agent,
    permits,
    report_thread,
)
from msgcore.policy import DOCUMENTED
from msgcore.rules import Refusal
from msgcore.vocabulary import ConsentLevel, ConsentSource

EXEMPT = {SendKind.OPT_OUT_CONFIRMATION, SendKind.KEYWORD_REPLY}
REVIEW = HoldReview(id="r1", occurred_at=minute(90), agent="ana")


def refused(person: Person, kind: SendKind = SendKind.MESSAGE) -> tuple[str, ...]:
    verdict = permits(person.state, person.channel, kind)
    return verdict.rules if isinstance(verdict, Refusal) else ()


def left(person: Person, kind: ThreadEnd) -> Person:
    at = minute(person.clock + 0.5)
    report = ThreadReport(id=f"t{person.clock}", occurred_at=at, received_at=at, kind=kind)
    return person.decided(report_thread(person.state, report, DOCUMENTED))


def declares(person: Person, level: ConsentLevel, at: float, **evidence: str) -> Person:
    outside = OutsideConsent(
        id=f"form-{at}",
        occurred_at=minute(at),
        received_at=minute(at),
        level=level,
        source=ConsentSource.FORM,
        **evidence,
    )
    return person.decided(declare(person.state, outside, person.channel, DOCUMENTED))


@pytest.mark.rule("consent.revocation-suspected")
def test_words_that_read_like_an_opt_out_hold_messages_until_somebody_has_looked() -> None:
    """A sentence that a reasonable person takes for an opt-out holds everything but answers.

    It is never answered as a keyword is. A confirmation makes it an opt-out; a dismissal, or
    the person's own later opt-in, ends the hold. 47 CFR 64.1200: (a)(10).
    """
    person = Person(LONG_CODE).says("Hi").hints()
    assert person.replies == []
    assert person.refused == ("consent.revocation-suspected",)
    for kind in SendKind:
        assert ("consent.revocation-suspected" in refused(person, kind)) is (kind not in EXEMPT)
    assert refused(person.fork().says("START")) == ()
    assert refused(person.fork().decided(dismiss(person.state, REVIEW, DOCUMENTED))) == ()
    confirmed = person.decided(confirm(person.state, REVIEW, DOCUMENTED))
    assert confirmed.replies == ["opt-out-confirmation"]
    assert refused(confirmed)[0] == "consent.opted-out"


@pytest.mark.rule("consent.nothing-held")
def test_there_is_a_review_only_where_a_message_is_held() -> None:
    """Nothing can be confirmed or dismissed where nothing is held, or it is settled.

    msgcore: A review of a probable opt-out.
    """
    person = Person(LONG_CODE).says("Hi")
    for decide in (confirm, dismiss):
        assert decide(person.state, REVIEW, DOCUMENTED).refusal.rules == ("consent.nothing-held",)
    person.hints().decided(dismiss(person.state, REVIEW, DOCUMENTED))
    assert confirm(person.state, REVIEW, DOCUMENTED).refusal.rules == ("consent.nothing-held",)


@pytest.mark.rule("consent.thread-deleted")
def test_nobody_is_contacted_in_a_thread_that_they_deleted_before_they_return() -> None:
    """Whoever deletes the thread receives nothing more, until that person writes again.

    Guide: Track Customer Consent in Messaging Channels.
    """
    person = left(Person(WHATSAPP).says("START"), ThreadEnd.DELETED)
    assert {refused(person, kind) for kind in SendKind} == {("consent.thread-deleted",)}
    assert refused(person.says("I am back")) == ()


@pytest.mark.rule("consent.thread-blocked")
def test_nobody_is_contacted_who_blocked_the_business() -> None:
    """Whoever blocks the business receives nothing more; a message says that it is unblocked.

    Guide: Track Customer Consent in Messaging Channels.
    """
    person = left(Person(WHATSAPP).says("START"), ThreadEnd.BLOCKED)
    assert {refused(person, kind) for kind in SendKind} == {("consent.thread-blocked",)}
    assert refused(person.says("I am back")) == ()


@pytest.mark.rule("consent.no-confirming-keyword")
def test_without_a_keyword_that_confirms_an_opt_in_sent_twice_counts() -> None:
    """A channel that asks twice and has no word for the second time takes the first word again.

    Else nobody could ever be messaged. It says so at each prompt. msgcore: A double opt-in
    without a keyword for it.
    """
    table = KeywordTable.build({"en": {"opt-in": ["START", "YES"], "opt-out": ["STOP"]}})
    person = Person(SHORT_CODE, table=table).says("START")
    assert person.refused == ("consent.no-confirming-keyword",)
    assert (person.level, refused(person)) == ("explicit", ("consent.below-requirement",))
    person.says("YES")
    assert (person.level, person.refused, refused(person)) == ("double", (), ())


@pytest.mark.rule("consent.evidence-missing")
def test_consent_from_outside_needs_its_evidence() -> None:
    """A grant from a form or a till names where its proof is kept, and the words agreed to.

    Nobody needs proof of an opt-out. CTIA: Messaging Principles.
    """
    form = {"reference": "https://example.com/join", "disclosure": "Text me about my orders."}
    for missing in form:
        rest = {name: value for name, value in form.items() if name != missing}
        person = declares(Person(LONG_CODE), ConsentLevel.EXPLICIT, 1, **rest)
        assert (person.level, person.refused) == ("none", ("consent.evidence-missing",))
    assert declares(Person(LONG_CODE), ConsentLevel.EXPLICIT, 1, **form).level == "explicit"
    assert declares(Person(LONG_CODE), ConsentLevel.OPTED_OUT, 1).level == "opted-out"


@pytest.mark.rule("consent.implicit-after-opt-out")
def test_implicit_consent_from_outside_never_ends_an_opt_out() -> None:
    """An import that calls somebody implicitly opted in does not undo that person's opt-out.

    msgcore: Consent from outside, for somebody who opted out.
    """
    person = Person(LONG_CODE).says("STOP", at=1)
    declares(person, ConsentLevel.IMPLICIT, 5, reference="users.csv:17")
    assert person.refused == ("consent.implicit-after-opt-out",)
    assert (person.level, person.last.events) == ("opted-out", ())


# What is recorded names its rule


def rules(person: Person) -> list[str]:
    return [event.rule for event in person.last.events]


@pytest.mark.rule("consent.wrote-first")
def test_whoever_writes_first_consents_implicitly() -> None:
    """An ordinary message is implicit consent.

    Guide: Track Customer Consent in Messaging Channels.
    """
    person = Person(LONG_CODE).says("Where is my parcel?")
    assert (person.level, rules(person)) == ("implicit", ["consent.wrote-first"])


@pytest.mark.rule("consent.opted-in")
def test_whoever_sends_an_opt_in_keyword_consents_explicitly() -> None:
    """The opt-in keyword is explicit consent.

    Guide: Track Customer Consent in Messaging Channels.
    """
    person = Person(WHATSAPP).says("START")
    assert (person.level, rules(person)) == ("explicit", ["consent.opted-in"])


@pytest.mark.rule("consent.doubly-opted-in")
def test_whoever_confirms_an_opt_in_consents_twice() -> None:
    """After an opt-in, the second keyword makes it double; alone it grants nothing.

    Guide: Track Customer Consent in Messaging Channels.
    """
    person = Person(SHORT_CODE).says("START").says("YES")
    assert (person.level, rules(person)) == ("double", ["consent.doubly-opted-in"])
    alone = Person(SHORT_CODE).says("YES")
    assert (alone.level, rules(alone)) == ("none", ["consent.doubly-opted-in"])


@pytest.mark.rule("consent.opted-out-by-keyword")
def test_whoever_sends_an_opt_out_keyword_is_opted_out() -> None:
    """The opt-out keyword opts out. Guide: Track Customer Consent in Messaging Channels."""
    person = Person(LONG_CODE).says("START").says("STOP")
    assert (person.level, rules(person)) == ("opted-out", ["consent.opted-out-by-keyword"])


@pytest.mark.rule("consent.opted-out-by-hand")
def test_whoever_tells_an_agent_is_opted_out_by_hand() -> None:
    """An agent opts out whoever asks for it, or wrote so. Guide: Considerations for Short Codes."""
    person = Person(LONG_CODE).says("Hi")
    request = AgentOptOut(id="a1", occurred_at=minute(9), received_at=minute(9), agent="ana")
    asked = person.fork().decided(opt_out_by_agent(person.state, request, DOCUMENTED))
    assert (asked.level, rules(asked)) == ("opted-out", ["consent.opted-out-by-hand"])
    wrote = person.hints()
    wrote.decided(confirm(wrote.state, REVIEW, DOCUMENTED))
    assert (wrote.level, rules(wrote)) == ("opted-out", ["consent.opted-out-by-hand"])


@pytest.mark.rule("consent.revocation-dismissed")
def test_a_dismissed_message_holds_nothing() -> None:
    """Whoever looked at a held message may find that it is no opt-out: messages leave again.

    msgcore: A review of a probable opt-out.
    """
    person = Person(LONG_CODE).says("Hi").hints()
    assert rules(person) == ["consent.revocation-suspected"]
    person.decided(dismiss(person.state, REVIEW, DOCUMENTED))
    assert rules(person) == ["consent.revocation-dismissed"]
    assert refused(person) == ()


@pytest.mark.rule("consent.declared-outside")
def test_consent_from_outside_counts_on_the_channel() -> None:
    """What somebody agreed to in a form counts as an opt-in.

    Guide: Considerations for Short Codes.
    """
    form = {"reference": "https://example.com/join", "disclosure": "Text me about my orders."}
    person = declares(Person(WHATSAPP), ConsentLevel.EXPLICIT, 1, **form)
    assert rules(person) == ["consent.declared-outside"]
    assert refused(person) == ()


@pytest.mark.rule("consent.wrote-again")
def test_whoever_writes_again_may_be_answered_again() -> None:
    """A message in a thread that was deleted resumes it.

    Guide: Track Customer Consent in Messaging Channels.
    """
    person = left(Person(WHATSAPP).says("START"), ThreadEnd.DELETED)
    assert rules(person) == ["consent.thread-deleted"]
    assert rules(person.says("I am back")) == ["consent.wrote-again"]
    assert refused(person) == ()
