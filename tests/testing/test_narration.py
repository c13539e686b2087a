"""A scenario in words: what a failing test shows."""

from tests.conversation.world import orders, page, play, service

from msgcore.policy import SUMMER_26
from msgcore.vocabulary import ChannelKind


def test_nothing_has_happened() -> None:
    assert str(play()) == "nothing has happened"


def test_each_step_with_the_rules_behind_it() -> None:
    s = play(orders(responses=())).customer("YES").customer("STOP!", sent_at="-1s").agent("Sale!")
    assert str(s) == (
        "1. 2026-03-02T09:00:00Z customer-says text='YES'\n"
        "       record     opted-in\n"
        "       session    none -> new (lifecycle.opens-new)\n"
        "       consent    none -> explicit\n"
        "       sent       opt-in-confirmation: 'You will now receive our messages.' (1 segment)\n"
        "2. 2026-03-02T09:00:01Z customer-says text='STOP!' sent_at='2026-03-02T09:00:00Z'\n"
        "       record     opted-out\n"
        "       session    new -> ended (lifecycle.opt-out-ends)\n"
        "       consent    explicit -> opted-out\n"
        "       sent       opt-out-confirmation: 'You are unsubscribed and will receive no more "
        "messages from us.' (1 segment)\n"
        "3. 2026-03-02T09:00:02Z agent-says agent='ana' text='Sale!'\n"
        "       refused    consent.opted-out: The person opted out of this channel.\n"
        "       refused    consent.below-requirement: The person has not consented as far as the "
        "channel asks. (the level is opted-out, the channel asks for implicit)"
    )
    assert repr(s) == str(s)


def test_effects_findings_and_duplicates() -> None:
    s = play(service(responses=())).customer("Hi").accept("ana").customer("Well?")
    s.agent("Soon.").redelivers().inactive().until("2026-03-02T09:30Z")
    s.customer("Hi", sent_at="+1m").fails("a trigger").fails("a trigger")
    assert str(s) == (
        "1. 2026-03-02T09:00:00Z customer-says text='Hi'\n"
        "       record     wrote-first\n"
        "       session    none -> waiting (lifecycle.opens-waiting)\n"
        "       consent    none -> implicit\n"
        "       effect     route\n"
        "2. 2026-03-02T09:00:01Z agent-accepts agent='ana'\n"
        "       session    waiting -> active (lifecycle.accept)\n"
        "3. 2026-03-02T09:00:02Z customer-says text='Well?'\n"
        "       session    active -> active (lifecycle.message-kept)\n"
        "       delivered  to ana: 'Well?'\n"
        "4. 2026-03-02T09:00:03Z agent-says agent='ana' text='Soon.'\n"
        "       session    active -> active (lifecycle.agent-writes)\n"
        "       sent       'Soon.'\n"
        "5. 2026-03-02T09:00:04Z agent-says agent='ana' text='Soon.'\n"
        "       duplicate  has been handled before\n"
        "6. 2026-03-02T09:00:05Z agent-marks-inactive agent='ana'\n"
        "       session    active -> inactive (lifecycle.mark-inactive)\n"
        "       effect     release-capacity agent=ana\n"
        "       effect     wake-at 2026-03-03T15:00:05Z\n"
        "7. 2026-03-02T09:30:00Z time-passes\n"
        "       nothing    changed\n"
        "8. 2026-03-02T09:30:00Z customer-says text='Hi' sent_at='2026-03-02T09:31:00Z'\n"
        "       session    inactive -> waiting (lifecycle.resume)\n"
        "       effect     route\n"
        "       finding    info conversation.sent-in-future: The message says that it was sent "
        "after it arrived; consent goes by its arrival.\n"
        "9. 2026-03-02T09:30:01Z record-fails cause='a trigger'\n"
        "       session    waiting -> error (lifecycle.record-fails)\n"
        "10. 2026-03-02T09:30:02Z record-fails cause='a trigger'\n"
        "       record     failed-again\n"
        "       finding    info conversation.failed-again: What failed the last session failed "
        "again: that one is touched, and no other is made."
    )


def test_long_texts_are_cut_and_segments_counted() -> None:
    s = play().customer("Hi").accept().agent("x" * 200)
    assert f"sent       'x{'x' * 98}… (2 segments)" in str(s)


def test_a_session_that_opens_and_ends_at_once() -> None:
    s = play(page(), SUMMER_26).customer("STOP")
    assert "session    none -> ended (lifecycle.opt-out-opens-ended)" in str(s)


def test_several_agents_and_their_supervisor() -> None:
    s = play(service(responses=())).customer("Hi").accept("helper", bot=True)
    s.transfers(to="agent:ana").accept().invites(to="agent:bo").joins("bo")
    s.flags("Help!").supervisor("Offer a refund.").leaves("bo").ends()
    assert str(s).partition("3. ")[2] == (
        "2026-03-02T09:00:02Z agent-transfers agent='helper' to='agent:ana'\n"
        "       session    active -> waiting (lifecycle.transfer-waits)\n"
        "       effect     route to=agent:ana\n"
        "4. 2026-03-02T09:00:03Z agent-accepts agent='ana'\n"
        "       session    waiting -> active (lifecycle.accept)\n"
        "       effect     release-capacity agent=helper\n"
        "       effect     notify to=agent notice=history-loading agent=ana\n"
        "5. 2026-03-02T09:00:04Z agent-invites agent='ana' to='agent:bo'\n"
        "       session    active -> active (lifecycle.invite)\n"
        "       effect     offer-invitation to=agent:bo by=ana\n"
        "6. 2026-03-02T09:00:05Z agent-joins agent='bo'\n"
        "       session    active -> active (lifecycle.join)\n"
        "       effect     notify to=customer notice=agent-joined agent=bo\n"
        "       effect     notify to=agent notice=agent-joined agent=bo\n"
        "       effect     notify to=agent notice=history-loading agent=bo\n"
        "7. 2026-03-02T09:00:06Z agent-raises-flag agent='ana' text='Help!'\n"
        "       session    active -> active (lifecycle.raise-flag)\n"
        "       effect     notify to=supervisor notice=flag-raised agent=ana\n"
        "       whispered  to supervisor: 'Help!'\n"
        "8. 2026-03-02T09:00:07Z supervisor-whispers supervisor='sue' text='Offer a refund.'\n"
        "       session    active -> active (lifecycle.supervisor-whispers)\n"
        "       whispered  to ana: 'Offer a refund.'\n"
        "       whispered  to bo: 'Offer a refund.'\n"
        "9. 2026-03-02T09:00:08Z agent-leaves agent='bo'\n"
        "       session    active -> active (lifecycle.leave)\n"
        "       effect     release-capacity agent=bo\n"
        "       effect     notify to=customer notice=agent-left agent=bo\n"
        "       effect     notify to=agent notice=agent-left agent=bo\n"
        "10. 2026-03-02T09:00:09Z agent-ends agent='ana'\n"
        "       session    active -> ended (lifecycle.agent-ends)\n"
        "       effect     release-capacity agent=ana once_tab_closes=True\n"
        "       effect     notify to=supervisor notice=flag-lowered agent=ana"
    )


def test_what_differs_from_the_usual_is_told() -> None:
    s = play(service(kind=ChannelKind.WEB, responses=()), SUMMER_26).customer("Hi")
    s.accept("helper", bot=True).customer_ends().automation("Sale!", keep_open=False)
    told = str(s)
    assert "agent-accepts agent='helper' bot=True\n" in told
    assert "record     conversation-closed\n" in told
    assert "automation-says text='Sale!' keep_open=False\n" in told
    assert "automation-says text='Sale!'\n" in str(play().automation("Sale!"))
