"""The rules on sending SMS, one test each."""

from datetime import UTC, datetime, timedelta

import attrs
import pytest

from msgcore.policy import DOCUMENTED, override
from msgcore.rules import Finding, Severity
from msgcore.sms import (
    BATCH_RULES,
    GUIDE_SHORTENERS,
    SMS_RULES,
    Batch,
    Counters,
    Limits,
    LocalTime,
    OutboundSms,
    Pace,
    Rate,
    UseCase,
    pace,
)
from msgcore.vocabulary import SenderKind

LONG_CODE, TOLL_FREE, SHORT_CODE, A2P, MOBILE, ALPHANUMERIC = SenderKind
GOOD = "Acme: your parcel is here. Reply STOP to end."
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)


def sms(text: str = GOOD, **more: object) -> OutboundSms:
    return OutboundSms(text=text, **more)


def found(message: OutboundSms, rule: str) -> list[Finding]:
    report = SMS_RULES.check(message)
    assert report.complete
    findings = [finding for finding in report if finding.rule == rule]
    assert all(finding.remedy for finding in findings)
    return findings


def found_in(batch: Batch, rule: str) -> list[Finding]:
    report = BATCH_RULES.check(batch)
    assert report.complete
    return [finding for finding in report if finding.rule == rule]


@pytest.mark.rule("sms.shared-shortener")
def test_a_link_goes_through_no_public_shortener() -> None:
    """Common, public and shared shorteners are avoided; the guide names eleven.

    Guide: SMS Carrier Filtering in Service Cloud.
    """
    rule = "sms.shared-shortener"
    for host in GUIDE_SHORTENERS:
        text = f"See {host}/x7, or https://www.{host.title()}/x."
        first, second = found(sms(text), rule)
        assert first.span is not None
        assert text[slice(*first.span)] == f"{host}/x7"
        assert host in first.message
        assert host in second.message
    assert found(sms("See youtu.be/x, acme.com/x and rabbit.ly/x."), rule) == []
    # A host may add some and let some through; a page of the guide advises them.
    mine = SMS_RULES.with_settings(
        {rule: {"parameters": {"more": ["acme.link"], "allowed": ["bit.ly"]}}}
    )
    report = mine.check(sms("See bit.ly/x and go.acme.link/x. " + GOOD))
    assert [finding.message for finding in report if finding.rule == rule] == [
        "the link goes through acme.link, which everybody may use"
    ]
    advised = override(DOCUMENTED, {"sms.public_shorteners": True})
    assert found(sms("See bit.ly/x.", policy=advised), rule) == []


@pytest.mark.rule("sms.avoided-link")
def test_numbers_of_low_trust_send_no_links() -> None:
    """Toll-free numbers avoid links, and so do long codes: carriers hold a link against them.

    Guide: SMS Number Types in Service Cloud.
    """
    rule, text = "sms.avoided-link", "See acme.com/x."
    for kind in (LONG_CODE, TOLL_FREE, MOBILE):
        (finding,) = found(sms(text, sender=kind), rule)
        assert finding.span == (4, 14)
    for kind in (SHORT_CODE, A2P, ALPHANUMERIC, None):
        assert found(sms(text, sender=kind), rule) == []
    # A number that is a land line or a mobile avoids them either way.
    assert found(sms(text, address="+12025550123"), rule)
    assert found(sms(text, address="+1202555"), rule)
    only_toll_free = override(DOCUMENTED, {"sms.long_codes_avoid_links": False})
    assert found(sms(text, sender=LONG_CODE, policy=only_toll_free), rule) == []
    assert found(sms(text, sender=TOLL_FREE, policy=only_toll_free), rule)


@pytest.mark.rule("sms.several-domains")
def test_links_lead_to_a_single_domain() -> None:
    """Links belong to a single domain, which the customer owns.

    Guide: SMS Carrier Filtering in Service Cloud.
    """
    rule = "sms.several-domains"
    assert found(sms("See acme.com/x, www.acme.com and help.acme.com."), rule) == []
    text = "See www.acme.com, then partner.com."
    (finding,) = found(sms(text), rule)
    assert finding.span is not None
    assert text[slice(*finding.span)] == "partner.com"
    mine = SMS_RULES.with_settings({rule: {"parameters": {"own": ["partner.com", "acme.com"]}}})
    assert [f for f in mine.check(sms(text)) if f.rule == rule] == []
    assert [f.rule for f in mine.check(sms(GOOD + " See other.com."))] == [rule]


@pytest.mark.rule("sms.opt-out-missing")
def test_a_message_says_how_to_opt_out() -> None:
    """Opt-out instructions are clear and easy; a reply to the customer needs none.

    Guide: SMS Carrier Filtering in Service Cloud.
    """
    rule = "sms.opt-out-missing"
    text = "Acme: don't stop at the bus stop."
    assert found(sms(text), rule)
    for use_case in UseCase:
        needed = use_case is not UseCase.INBOUND_INITIATED
        assert bool(found(sms(text, use_case=use_case), rule)) is needed
    assert found(sms(text + " Reply STOP to end."), rule) == []
    assert found(sms("Acme : STOP au 36179", language="fr"), rule) == []


@pytest.mark.rule("sms.sender-unidentified")
def test_a_message_says_who_sends_it() -> None:
    """The sender is clearly identified; a name as sender identifies itself.

    Guide: SMS Carrier Filtering in Service Cloud.
    """
    rule, text = "sms.sender-unidentified", "Your parcel is here. Reply STOP to end."
    assert found(sms(text), rule)
    assert found(sms("Acme: your parcel is here."), rule) == []
    assert found(sms("Your ACME  Stores parcel is here.", names=("Acme Stores",)), rule) == []
    assert found(sms("Acne: your parcel is here.", names=("Acme",)), rule)
    assert found(sms(text, address="Acme"), rule) == []
    assert found(sms(text, use_case=UseCase.INBOUND_INITIATED), rule) == []


@pytest.mark.rule("sms.malformed-number")
def test_addresses_can_exist() -> None:
    """A number has 7 to 15 digits and a calling code, a short code 4 to 8, a name 11 characters.

    Guide: SMS Number Types in Service Cloud.
    """
    rule = "sms.malformed-number"
    assert found(sms(address="+442079460000", recipient="+447400123456"), rule) == []
    both = found(sms(address="123", recipient="+99912345678"), rule)
    assert [finding.path for finding in both] == ["address", "recipient"]
    assert found(sms(address="2427"), rule) == []
    assert found(sms(address="A name too long"), rule)


@pytest.mark.rule("sms.number-outside-plan")
def test_numbers_are_in_their_plan() -> None:
    """A number that its numbering plan does not have reaches nobody.

    msgcore: the plans are those that phonenumbers knows.
    """
    rule = "sms.number-outside-plan"
    assert found(sms(address="+12025550123", recipient="+16045550123"), rule) == []
    both = found(sms(address="+1202555", recipient="+44999"), rule)
    assert [finding.path for finding in both] == ["address"]
    assert found(sms(recipient="+449999999"), rule)


@pytest.mark.rule("sms.sender-conflict")
def test_what_the_caller_says_fits_the_address() -> None:
    """The caller's word on a sender wins; what its address says against it is told.

    msgcore: numbering plans cannot tell everything, so the caller decides.
    """
    rule = "sms.sender-conflict"
    assert found(sms(address="+18005550100", sender=TOLL_FREE, country="CA"), rule) == []
    wrong = found(sms(address="+442079460000", sender=MOBILE, country="US"), rule)
    assert [finding.path for finding in wrong] == ["sender", "country"]
    assert "long-code" in wrong[0].message
    assert "GB" in wrong[1].message
    assert found(sms(address="+12025550123", sender=A2P), rule) == []
    assert found(sms(sender=MOBILE), rule) == []


@pytest.mark.rule("sms.unsupported-number")
def test_internet_telephone_and_mobile_numbers_are_no_senders() -> None:
    """Mobile and VoIP numbers are not supported; provided mobile numbers are, by the table.

    Guide: Create SMS Long Code Channels in Service Cloud.
    """
    rule = "sms.unsupported-number"
    assert found(sms(address="+883510001234567"), rule)
    assert found(sms(address="+19005551234"), rule)
    assert found(sms(address="+442079460000"), rule) == []
    assert found(sms(address="24273"), rule) == []
    assert found(sms(address="+447400123456"), rule) == []
    strict = override(DOCUMENTED, {"sms.mobile_senders": False})
    assert found(sms(address="+447400123456", policy=strict), rule)
    assert found(sms(sender=MOBILE, policy=strict), rule)


@pytest.mark.rule("sms.sender-unavailable")
def test_a_sender_is_to_be_had_in_its_country() -> None:
    """Not every kind of number is to be had in every country; long codes in 24.

    Guide: SMS Number Types in Service Cloud; Create SMS Long Code Channels in Service Cloud.
    """
    rule = "sms.sender-unavailable"
    for kind, country in ((LONG_CODE, "US"), (A2P, "BR"), (MOBILE, "DE"), (SHORT_CODE, "JP")):
        assert found(sms(sender=kind, country=country), rule) == []
    for kind, country in ((MOBILE, "US"), (A2P, "JP"), (TOLL_FREE, "DE"), (LONG_CODE, "JP")):
        (finding,) = found(sms(sender=kind, country=country), rule)
        assert country in finding.message
    assert found(sms(sender=MOBILE), rule) == []
    no_brazil = override(DOCUMENTED, {"sms.brazil_has_long_codes": False})
    assert found(sms(sender=A2P, country="BR", policy=no_brazil), rule)


@pytest.mark.rule("sms.use-case-unavailable")
def test_a_sender_is_used_for_what_it_is_for() -> None:
    """Long codes are for conversations, short codes for campaigns as well.

    Guide: SMS Number Types in Service Cloud.
    """
    rule = "sms.use-case-unavailable"
    campaign = sms(sender=LONG_CODE, country="US", use_case=UseCase.CAMPAIGN)
    (finding,) = found(campaign, rule)
    assert finding.remedy == "It is for inbound-initiated, outbound-initiated."
    assert found(attrs.evolve(campaign, sender=SHORT_CODE), rule) == []
    assert found(attrs.evolve(campaign, use_case=UseCase.OUTBOUND_INITIATED), rule) == []
    assert found(attrs.evolve(campaign, use_case=None), rule) == []
    # Where there is no such sender at all, one finding says enough.
    assert found(attrs.evolve(campaign, sender=MOBILE), rule) == []
    # The guide's pages disagree on broadcasts from toll-free numbers.
    assert found(attrs.evolve(campaign, sender=TOLL_FREE), rule) == []
    strict = override(DOCUMENTED, {"sms.toll_free_broadcasts": False})
    assert found(attrs.evolve(campaign, sender=TOLL_FREE, policy=strict), rule)


@pytest.mark.rule("sms.alphanumeric-recipient")
def test_no_name_writes_to_north_america() -> None:
    """Providers send no alphanumeric sender to the US, Canada or Puerto Rico.

    msgcore: the guide knows no such senders.
    """
    rule = "sms.alphanumeric-recipient"
    for number in ("+12025550123", "+16045550123", "+17875550123"):
        assert found(sms(address="Acme", recipient=number), rule)
    assert found(sms(sender=ALPHANUMERIC, recipient_country="US"), rule)
    assert found(sms(address="Acme", recipient="+447400123456"), rule) == []
    assert found(sms(address="Acme"), rule) == []
    assert found(sms(address="24273", recipient="+12025550123"), rule) == []


@pytest.mark.rule("sms.other-country")
def test_a_number_writes_to_its_own_country() -> None:
    """Outside the US and Canada a number of one country writes to numbers of the same country.

    Guide: Considerations for Long Code Messaging Channels.
    """
    rule = "sms.other-country"
    london = sms(address="+442079460000", recipient="+447400123456")
    assert found(london, rule) == []
    assert found(attrs.evolve(london, recipient="+33123456789"), rule)
    assert found(attrs.evolve(london, recipient=""), rule) == []
    assert found(attrs.evolve(london, address="Acme", country="GB"), rule) == []
    american = sms(address="+12025550123", recipient="+33123456789")
    assert found(american, rule) == []
    bound = override(DOCUMENTED, {"sms.in_country_binds_north_america": True})
    assert found(attrs.evolve(american, policy=bound), rule)
    without_numbers = sms(sender=LONG_CODE, country="GB", recipient_country="FR")
    assert found(without_numbers, rule)
    assert found(attrs.evolve(without_numbers, recipient_country="GB"), rule) == []
    assert found(attrs.evolve(without_numbers, country=""), rule) == []


@pytest.mark.rule("sms.notification-abroad")
def test_a_notification_stays_in_the_country_of_its_number() -> None:
    """An automatic notification from a US number, too, goes to numbers of the US alone.

    Guide: Set Up Automatic Message Notifications in Service Cloud.
    """
    rule = "sms.notification-abroad"
    automatic = sms(
        address="+12025550123",
        recipient="+33123456789",
        use_case=UseCase.AUTOMATED_OUTBOUND,
    )
    (finding,) = found(automatic, rule)
    assert finding.severity is Severity.ERROR
    assert found(attrs.evolve(automatic, recipient="+16045550123"), rule)
    assert found(attrs.evolve(automatic, recipient="+12125550123"), rule) == []
    assert found(attrs.evolve(automatic, recipient=""), rule) == []
    assert found(attrs.evolve(automatic, use_case=UseCase.OUTBOUND_INITIATED), rule) == []
    assert found(attrs.evolve(automatic, use_case=None), rule) == []
    # Toll-free numbers are of no country, unless the caller names it.
    toll_free = attrs.evolve(automatic, address="+18005550100")
    assert found(attrs.evolve(toll_free, recipient="+16045550123"), rule) == []
    assert found(attrs.evolve(toll_free, recipient="+16045550123", country="US"), rule)
    # Elsewhere no message at all may leave the country: one finding says enough.
    french = attrs.evolve(automatic, address="+33123456789", recipient="+442079460000")
    assert found(french, rule) == []
    assert found(french, "sms.other-country")
    abroad = override(DOCUMENTED, {"sms.notifications_stay_in_country": False})
    assert found(attrs.evolve(automatic, policy=abroad), rule) == []


def clock(time: timedelta, zone: str = "America/New_York", weekday: int = 0) -> LocalTime:
    return LocalTime(zone=zone, weekday=weekday, clock=time)


@pytest.mark.rule("sms.outside-hours")
def test_a_message_arrives_at_a_decent_hour() -> None:
    """The recipient's hours and zone are kept: from 8 to before 21, in every possible zone.

    Guide: SMS Carrier Filtering in Service Cloud. 47 CFR 64.1200(c)(1).
    """
    rule = "sms.outside-hours"

    def at(*times: LocalTime, **more: object) -> list[Finding]:
        return found(sms(local_times=times, **more), rule)

    assert at(clock(8 * HOUR)) == []
    assert at(clock(21 * HOUR - TICK)) == []
    assert at(clock(8 * HOUR - TICK))
    assert at(clock(21 * HOUR))
    assert at(clock(9 * HOUR), clock(8 * HOUR, "America/Chicago")) == []
    (finding,) = at(clock(8 * HOUR), clock(7 * HOUR, "America/Chicago"))
    assert "07:00 in America/Chicago" in finding.message
    many = at(*(clock(HOUR, f"Zone/{number}") for number in range(5)))
    assert "and 2 more zones" in many[0].message
    # A state may be stricter, and where no zone is known nothing is decent.
    assert at(clock(8 * HOUR), state="CT")
    assert at(clock(9 * HOUR), state="CT") == []
    assert at()
    assert found(sms(), rule) == []


def paced(limits: Limits, *, sent: int, received: int = 0) -> Pace:
    counters = Counters(as_of=NINE)
    for _ in range(sent):
        counters = counters.after_sending(NINE, limits)
    for _ in range(received):
        counters = counters.after_receiving(NINE, limits)
    return pace(counters, limits, NINE)


@pytest.mark.rule("sms.too-fast")
def test_a_sender_keeps_its_rate() -> None:
    """Each kind of number has its throughput: many messages at once are not human behaviour.

    Guide: SMS Number Types in Service Cloud; SMS Carrier Filtering in Service Cloud.
    """
    rule, limits = "sms.too-fast", Limits(rates=(Rate(parts=2),))
    assert found(sms(pace=paced(limits, sent=1)), rule) == []
    (finding,) = found(sms(pace=paced(limits, sent=2)), rule)
    assert finding.remedy == "Send it at 2026-03-02T09:00:01Z or later."
    daily = Limits(per_day=2)
    assert found(sms(pace=paced(daily, sent=1)), rule) == []
    assert found(sms(pace=paced(daily, sent=2)), rule)
    assert found(sms(), rule) == []


@pytest.mark.rule("sms.monthly-volume")
def test_a_long_code_keeps_its_volume() -> None:
    """A standard long code sends 15,000 messages in a month at most.

    Guide: SMS Number Types in Service Cloud.
    """
    rule, limits = "sms.monthly-volume", Limits(per_month=15_000)
    almost = Counters(as_of=NINE, month=14_999)
    assert found(sms(pace=pace(almost, limits, NINE)), rule) == []
    (finding,) = found(sms(pace=pace(almost.after_sending(NINE, limits), limits, NINE)), rule)
    assert "2026-04-01" in finding.remedy


@pytest.mark.rule("sms.ratio")
def test_a_long_code_keeps_its_ratio() -> None:
    """Three messages out for each that came in are the most.

    Guide: SMS Number Types in Service Cloud; SMS Terminology in Service Cloud.
    """
    rule, limits = "sms.ratio", Limits(ratio_max=3)
    assert found(sms(pace=paced(limits, sent=2)), rule) == []
    assert found(sms(pace=paced(limits, sent=3, received=1)), rule)
    assert found(sms(pace=paced(limits, sent=3, received=2)), rule) == []
    never = attrs.evolve(limits, ratio_by_month=False)
    assert found(sms(pace=paced(never, sent=3)), rule)


@pytest.mark.rule("sms.ratio-unusual")
def test_a_long_code_writes_about_as_much_as_it_is_written_to() -> None:
    """One message out for each that came in is what is expected of people.

    Guide: SMS Number Types in Service Cloud; SMS Terminology in Service Cloud.
    """
    rule, limits = "sms.ratio-unusual", Limits()
    for kind in (LONG_CODE, MOBILE):
        assert found(sms(sender=kind, pace=paced(limits, sent=0)), rule) == []
        (finding,) = found(sms(sender=kind, pace=paced(limits, sent=1, received=1)), rule)
        assert finding.message == "2 messages out for 1 that came in"
        assert found(sms(sender=kind, pace=paced(limits, sent=1, received=2)), rule) == []
    assert found(sms(sender=SHORT_CODE, pace=paced(limits, sent=9)), rule) == []
    assert found(sms(pace=paced(limits, sent=9)), rule) == []
    assert found(sms(sender=LONG_CODE), rule) == []


@pytest.mark.rule("sms.identical-messages")
def test_messages_in_bulk_are_not_identical() -> None:
    """Identical messages from the same number are no person-to-person traffic.

    Guide: SMS Carrier Filtering in Service Cloud. The number is a choice of msgcore's own.
    """
    rule = "sms.identical-messages"
    texts = [" ".join(pair) for pair in zip(["Hi", "HI"] * 6, ["you", " you"] * 6, strict=True)]

    def batch(count: int, **more: object) -> Batch:
        return Batch(messages=tuple(sms(text, **more) for text in texts[:count]))

    assert found_in(batch(10, sender=LONG_CODE), rule) == []
    (finding,) = found_in(batch(11, sender=LONG_CODE), rule)
    assert finding.path == "messages[10].text"
    assert found_in(batch(11, sender=SHORT_CODE), rule) == []
    assert found_in(batch(11), rule) == []
    mixed = tuple(sms("Hi", sender=kind) for kind in [LONG_CODE] * 10 + [SHORT_CODE])
    assert found_in(Batch(messages=mixed), rule) == []
    personal = tuple(sms(f"Hi {number}", sender=LONG_CODE) for number in range(11))
    assert found_in(Batch(messages=personal), rule) == []


@pytest.mark.rule("sms.repeated-recipient")
def test_nobody_gets_two_messages_of_a_batch() -> None:
    """The product looks for no duplicates: who is listed twice gets two messages.

    Guide: Considerations for Broadcast Messaging.
    """
    rule = "sms.repeated-recipient"

    def batch(*recipients: str) -> Batch:
        return Batch(messages=tuple(sms(recipient=recipient) for recipient in recipients))

    assert found_in(batch("+12025550123", "+12025550124", "", ""), rule) == []
    (finding,) = found_in(batch("+12025550123", "", "+1 202 555 0123"), rule)
    assert finding.path == "messages[2].recipient"
    assert finding.message == "gets message 0 of the batch as well"
    assert found_in(batch("?", "?"), rule)
