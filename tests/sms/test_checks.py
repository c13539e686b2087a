"""How messages and batches are checked; what each rule says stands in the conformance tests."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import attrs
import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.policy import SUMMER_26, override
from msgcore.sms import (
    BATCH_RULES,
    SENDING_RULES,
    SMS_RULES,
    TEXT_RULES,
    Batch,
    Cause,
    Counters,
    Hold,
    Limits,
    OutboundSms,
    Pace,
    Rate,
    UseCase,
    check,
    limits_for,
    pace,
)
from msgcore.vocabulary import SenderKind

NINE = datetime(2026, 3, 2, 15, tzinfo=UTC)  # in Chicago
NIGHT = datetime(2026, 3, 2, 9, tzinfo=UTC)
GOOD = "Acme: your parcel is here. Reply STOP to end."


def message(text: str = GOOD, **more: object) -> OutboundSms:
    return OutboundSms(text=text, **more)


def rules(*args: object, **more: object) -> list[str]:
    report = check(*args, **more)
    assert report.complete
    return [finding.rule for finding in report]


def test_a_good_message_has_no_findings() -> None:
    full = message(
        sender=SenderKind.SHORT_CODE,
        address="24273",
        country="US",
        recipient="+13125550123",
        use_case=UseCase.CAMPAIGN,
        language="en",
        names=("ACME",),
        at=NINE,
    )
    assert rules(full, zone_of=ZoneInfo, counters=Counters(as_of=NINE)) == []


def test_what_is_not_known_is_not_checked() -> None:
    assert rules(message()) == []
    assert rules(message(at=NIGHT)) == []
    assert rules(message(at=NIGHT), zone_of=ZoneInfo) == []
    assert rules(message(recipient="+13125550123"), zone_of=ZoneInfo) == []


def test_every_rule_is_about_the_text_or_about_sending_it() -> None:
    parts = {rule.id for rule in TEXT_RULES}, {rule.id for rule in SENDING_RULES}
    assert parts[0] | parts[1] == {rule.id for rule in SMS_RULES}
    assert not parts[0] & parts[1]
    for text in ("", "50 % off! bit.ly/x", GOOD):
        assert SENDING_RULES.check(message(text, sender=SenderKind.MOBILE, country="US")) == (
            SENDING_RULES.check(message(sender=SenderKind.MOBILE, country="US"))
        )


def test_words_of_a_channel_tell_how_to_opt_out() -> None:
    rules = SMS_RULES.with_settings(
        {"sms.opt-out-missing": {"parameters": {"keywords": ["ADIOS"]}}}
    )
    assert check(message("Acme: ADIOS ends it."), rules).findings == ()
    assert len(check(message("Acme: adios, Ana."), rules)) == 1


class TestHours:
    night = message(at=NIGHT, recipient="+13125550123")

    def test_all_zones_of_the_number_count(self) -> None:
        assert rules(self.night, zone_of=ZoneInfo) == ["sms.outside-hours"]
        assert rules(attrs.evolve(self.night, at=NINE), zone_of=ZoneInfo) == []

    def test_the_zone_that_the_caller_knows_wins(self) -> None:
        assert rules(self.night, zone_of=ZoneInfo, zones=["Europe/Berlin"]) == []

    def test_times_that_were_worked_out_stay(self) -> None:
        known = attrs.evolve(self.night, local_times=())
        assert rules(known, zone_of=ZoneInfo) == ["sms.outside-hours"]
        assert rules(known) == ["sms.outside-hours"]

    def test_a_recipient_that_is_no_number_has_no_zone(self) -> None:
        lost = attrs.evolve(self.night, recipient="1")
        assert rules(lost, zone_of=ZoneInfo) == ["sms.malformed-number", "sms.outside-hours"]


class TestPace:
    from_long_code = message(sender=SenderKind.A2P_LONG_CODE, country="DE", at=NINE)

    def test_the_documents_limits_bind(self) -> None:
        short_code = message(sender=SenderKind.SHORT_CODE, country="US", at=NINE)
        limits = limits_for(SenderKind.SHORT_CODE, "US")
        busy = Counters(as_of=NINE)
        for _ in range(10):
            busy = busy.after_sending(NINE, limits)
        assert rules(short_code, counters=busy) == ["sms.too-fast"]
        assert rules(attrs.evolve(short_code, country=""), counters=busy) == []
        assert rules(attrs.evolve(short_code, sender=None), counters=busy) == []

    def test_a_long_text_counts_its_parts(self) -> None:
        long = message(GOOD + "x" * 1000, sender=SenderKind.SHORT_CODE, country="US", at=NINE)
        limits = limits_for(SenderKind.SHORT_CODE, "US")
        four = Counters(as_of=NINE).after_sending(NINE, limits, parts=4)
        assert rules(long, counters=four) == ["sms.too-fast"]

    def test_what_no_time_can_help_waits_for_a_customer(self) -> None:
        held = Hold(cause=Cause.RATE, limit=1, until=None)
        known = message(pace=Pace(at=NINE, earliest=None, holds=(held,)))
        (finding,) = check(known)
        assert finding.remedy == "Wait for a message from a customer."

    def test_what_pace_said_stays(self) -> None:
        limits = Limits(rates=(Rate(parts=1),))
        said = pace(Counters(as_of=NINE).after_sending(NINE, limits), limits, NINE)
        known = attrs.evolve(self.from_long_code, pace=said)
        assert rules(known, counters=Counters(as_of=NINE)) == ["sms.too-fast"]


class TestMessage:
    def test_the_address_tells_what_the_caller_does_not(self) -> None:
        london = message(address="+442079460000")
        assert (london.sender_kind, london.sender_country) == (SenderKind.LONG_CODE, "GB")
        assert london.sender_kinds == (SenderKind.LONG_CODE,)
        assert london.facts is not None

    def test_the_caller_wins(self) -> None:
        known = message(address="+442079460000", sender=SenderKind.A2P_LONG_CODE, country="IE")
        assert (known.sender_kind, known.sender_country) == (SenderKind.A2P_LONG_CODE, "IE")
        assert known.sender_kinds == (SenderKind.A2P_LONG_CODE,)

    def test_nothing_is_guessed(self) -> None:
        unknown = message()
        assert (unknown.sender_kind, unknown.sender_country, unknown.facts) == (None, "", None)
        assert (unknown.sender_kinds, unknown.from_number, unknown.to_number) == ((), None, None)
        american = message(address="+12025550123")
        assert american.sender_kind is None
        assert american.sender_kinds == (SenderKind.LONG_CODE, SenderKind.MOBILE)

    def test_countries_and_states_are_two_capital_letters(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            message(country="us", recipient_country="DEU", state="ny")
        paths = [fault.path for fault in caught.value.faults]
        assert paths == ["country", "recipient_country", "state"]

    def test_it_is_plain_data(self) -> None:
        limits = limits_for(SenderKind.LONG_CODE, "US")
        full = message(
            at=NINE,
            local_times=(),
            pace=pace(Counters(as_of=NINE), limits, NINE),
            use_case=UseCase.CAMPAIGN,
            policy=SUMMER_26,
        )
        batch = Batch(messages=(full, message()))
        assert codec.from_data(Batch, codec.to_data(batch)) == batch


class TestSettings:
    def test_a_host_names_its_own_domains(self) -> None:
        linked = message(GOOD + " acme.com/t and help.acme.com", sender=SenderKind.LONG_CODE)
        assert rules(linked) == ["sms.avoided-link"] * 2
        own = {"parameters": {"own": ["acme.com"]}}
        mine = SMS_RULES.with_settings({"sms.avoided-link": own, "sms.several-domains": own})
        assert rules(linked, mine) == []

    def test_a_host_sets_the_hours(self) -> None:
        window = {"opens": "0s", "closes": "24h"}
        always = SMS_RULES.with_settings(
            {"sms.outside-hours": {"parameters": {"hours": {"days": [window] * 7}}}}
        )
        assert rules(TestHours.night, always, zone_of=ZoneInfo) == []

    def test_a_host_sets_how_many_may_be_alike(self) -> None:
        alike = Batch(
            messages=tuple(message(sender=SenderKind.LONG_CODE) for _ in range(3)),
            policy=override(SUMMER_26, {"sms.identical_messages_max": 2}),
        )
        assert len(BATCH_RULES.check(alike)) == 1
        more = {"sms.identical-messages": {"parameters": {"most": 3}}}
        assert len(BATCH_RULES.with_settings(more).check(alike)) == 0


def test_findings_hold_no_text_of_the_message() -> None:
    secret = message(
        "zebra zebra.com/zebra bit.ly/zebra",
        address="+zebra1",
        recipient="zebra!",
        sender=SenderKind.LONG_CODE,
        country="US",
        names=("zebra-",),
        at=NIGHT + timedelta(),
    )
    report = check(secret, zone_of=ZoneInfo)
    assert len(report) > 5
    assert "zebra" not in "".join(f"{finding.message}{finding.remedy}" for finding in report)


@pytest.mark.parametrize("piece", [" ", "\n", "-.", "text ", "[", "\ud800", "bit.ly/x "])
def test_a_hostile_text_comes_to_an_end(piece: str) -> None:
    # With the square of the length, so many spaces would take a quarter of an hour.
    size = 300_000 // len(piece)
    report = check(message(piece * size, sender=SenderKind.TOLL_FREE, country="US"))
    assert {"sms.opt-out-missing", "sms.sender-unidentified"} <= {one.rule for one in report}
    links = [one for one in report if one.rule == "sms.shared-shortener"]
    assert len(links) == (size if piece.startswith("bit.ly") else 0)
