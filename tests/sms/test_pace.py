"""When a number may send again."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, override
from msgcore.sms import (
    CTIA_CONSUMER,
    Cause,
    Counters,
    Limits,
    Pace,
    Rate,
    Sent,
    limits_for,
    pace,
)
from msgcore.vocabulary import SenderKind

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
TICK = timedelta(microseconds=1)
SECOND = timedelta(seconds=1)
NEW_YORK = ZoneInfo("America/New_York")
NONE_YET = Counters(as_of=NINE)


def sent(limits: Limits, *moments: datetime, parts: int = 1) -> Counters:
    counters = Counters(as_of=moments[0])
    for moment in moments:
        counters = counters.after_sending(moment, limits, parts=parts)
    return counters


class TestRates:
    limits = Limits(rates=(Rate(parts=2),))

    def test_what_there_is_room_for_goes_out_at_once(self) -> None:
        assert pace(NONE_YET, self.limits, NINE) == Pace(at=NINE, earliest=NINE)
        assert pace(sent(self.limits, NINE), self.limits, NINE).allowed

    def test_a_window_is_half_open(self) -> None:
        full = sent(self.limits, NINE, NINE)
        held = pace(full, self.limits, NINE + SECOND - TICK)
        assert (held.allowed, held.earliest) == (False, NINE + SECOND)
        assert [(hold.cause, hold.limit, hold.until) for hold in held.holds] == [
            (Cause.RATE, 2, NINE + SECOND)
        ]
        assert pace(full, self.limits, NINE + SECOND).allowed

    def test_room_comes_back_as_each_message_grows_old(self) -> None:
        half = NINE + SECOND / 2
        full = sent(self.limits, NINE, half)
        assert pace(full, self.limits, half).earliest == NINE + SECOND
        assert pace(full, self.limits, half, parts=2).earliest == half + SECOND

    def test_parts_count_or_messages_do(self) -> None:
        by_message = Limits(rates=(Rate(parts=2),), counts_parts=False)
        assert not pace(sent(self.limits, NINE, parts=2), self.limits, NINE).allowed
        assert pace(sent(by_message, NINE, parts=2), by_message, NINE, parts=6).allowed

    def test_a_message_longer_than_the_rate_takes_several_windows(self) -> None:
        assert pace(NONE_YET, self.limits, NINE, parts=5).allowed
        long = sent(self.limits, NINE, parts=5)
        assert pace(long, self.limits, NINE).earliest == NINE + 3 * SECOND

    def test_the_slowest_rate_decides(self) -> None:
        minute = timedelta(minutes=1)
        limits = Limits(rates=(Rate(parts=1), Rate(parts=2, per=minute)))
        counters = sent(limits, NINE, NINE + SECOND)
        assert pace(counters, limits, NINE + SECOND).earliest == NINE + minute
        assert len(pace(counters, limits, NINE + SECOND).holds) == 2

    def test_a_tenth_of_a_message_a_second_is_one_in_ten(self) -> None:
        slow = Limits(rates=(Rate(parts=1, per=10 * SECOND),))
        assert pace(sent(slow, NINE), slow, NINE).earliest == NINE + 10 * SECOND

    def test_only_what_still_counts_is_kept(self) -> None:
        counters = sent(self.limits, NINE, NINE + SECOND)
        assert counters.recent == (Sent(at=NINE + SECOND),)
        assert sent(Limits(), NINE).recent == ()

    def test_a_window_at_the_end_of_time(self) -> None:
        last = datetime.max.replace(tzinfo=UTC)
        assert pace(sent(self.limits, last, last), self.limits, last).earliest == last


class TestDaysAndMonths:
    def test_a_day_ends_at_midnight_of_the_zone(self) -> None:
        limits = Limits(per_day=1)
        midnight = datetime(2026, 3, 3, 5, tzinfo=UTC)  # in New York
        counters = Counters(as_of=NINE).after_sending(NINE, limits, zone=NEW_YORK)
        held = pace(counters, limits, midnight - TICK, zone=NEW_YORK)
        assert (held.holds[0].cause, held.earliest) == (Cause.DAY, midnight)
        assert pace(counters, limits, midnight, zone=NEW_YORK).allowed
        assert pace(counters, limits, NINE).earliest == datetime(2026, 3, 3, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("now", "next_month"),
        [
            (datetime(2026, 1, 31, 12, tzinfo=UTC), datetime(2026, 2, 1, 5, tzinfo=UTC)),
            (datetime(2026, 3, 15, 12, tzinfo=UTC), datetime(2026, 4, 1, 4, tzinfo=UTC)),
            (datetime(2026, 12, 1, 12, tzinfo=UTC), datetime(2027, 1, 1, 5, tzinfo=UTC)),
            (datetime(2028, 2, 29, 12, tzinfo=UTC), datetime(2028, 3, 1, 5, tzinfo=UTC)),
        ],
    )
    def test_a_month_ends_at_midnight_of_the_zone(
        self, now: datetime, next_month: datetime
    ) -> None:
        limits = Limits(per_month=1)
        counters = Counters(as_of=now).after_sending(now, limits, zone=NEW_YORK)
        held = pace(counters, limits, next_month - TICK, zone=NEW_YORK)
        assert (held.holds[0].cause, held.earliest) == (Cause.MONTH, next_month)
        assert pace(counters, limits, next_month, zone=NEW_YORK).allowed

    @pytest.mark.parametrize(("day", "hours"), [((2026, 3, 8), 23), ((2026, 11, 1), 25)])
    def test_a_day_on_which_the_clocks_change_is_as_long_as_it_is(
        self, day: tuple[int, int, int], hours: int
    ) -> None:
        start = datetime(*day, tzinfo=NEW_YORK)
        limits = Limits(per_day=1)
        counters = Counters(as_of=start).after_sending(start, limits, zone=NEW_YORK)
        end = start.astimezone(UTC) + timedelta(hours=hours)
        assert pace(counters, limits, start, zone=NEW_YORK).earliest == end

    def test_a_day_whose_midnight_is_skipped_begins_after_the_gap(self) -> None:
        zone = ZoneInfo("America/Santiago")  # clocks went from 24:00 to 01:00
        evening = datetime(2024, 9, 7, 20, tzinfo=zone)
        limits = Limits(per_day=1)
        counters = Counters(as_of=evening).after_sending(evening, limits, zone=zone)
        opens = pace(counters, limits, evening, zone=zone).earliest
        assert opens == datetime(2024, 9, 8, 4, tzinfo=UTC)
        assert opens.astimezone(zone).hour == 1
        assert pace(counters, limits, opens, zone=zone).allowed
        assert not pace(counters, limits, opens - TICK, zone=zone).allowed

    def test_clocks_that_go_back_over_midnight_begin_no_second_day(self) -> None:
        zone = ZoneInfo("America/St_Johns")  # at 00:01 it was 23:01 of the day before again
        first_midnight = datetime(2010, 11, 7, 2, 30, tzinfo=UTC)
        again_before = first_midnight + timedelta(minutes=5)
        limits = Limits(per_day=1)
        counters = Counters(as_of=first_midnight).after_sending(first_midnight, limits, zone=zone)
        assert again_before.astimezone(zone).day == 6
        held = pace(counters, limits, again_before, zone=zone)
        assert not held.allowed
        assert held.earliest is not None
        assert pace(counters, limits, held.earliest, zone=zone).allowed

    def test_counts_begin_anew(self) -> None:
        limits = Limits(per_day=5)
        counters = sent(limits, NINE, NINE)
        later = counters.after_sending(NINE + timedelta(days=1), limits)
        assert (later.day, later.month, later.sent) == (1, 3, 3)
        next_month = counters.after_receiving(NINE + timedelta(days=30), limits)
        assert (next_month.day, next_month.month) == (0, 0)
        assert (next_month.sent, next_month.received) == (0, 1)


class TestTheEndOfTime:
    LAST = datetime(9999, 12, 31, 23, 30, tzinfo=UTC)

    @pytest.mark.parametrize(
        "limits", [Limits(per_day=1), Limits(per_month=1), Limits(ratio_max=1)]
    )
    def test_after_the_last_day_no_other_comes(self, limits: Limits) -> None:
        said = pace(sent(limits, self.LAST), limits, self.LAST)
        assert said.earliest is None
        assert [hold.until for hold in said.holds] == [None]

    @pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
    @pytest.mark.parametrize("moment", [LAST, datetime(1, 1, 1, tzinfo=UTC)])
    def test_a_zone_whose_clocks_show_no_year_counts_days_of_utc(
        self, zone: str, moment: datetime
    ) -> None:
        one_a_day = Limits(per_day=1)
        where = ZoneInfo(zone)
        once = Counters(as_of=moment).after_sending(moment, one_a_day, zone=where)
        assert not pace(once, one_a_day, moment, zone=where).allowed


class TestRatio:
    limits = Limits(ratio_max=3)

    def test_three_go_out_for_each_that_came_in(self) -> None:
        counters = sent(self.limits, *[NINE] * 3).after_receiving(NINE, self.limits)
        held = pace(counters, self.limits, NINE)
        assert [hold.cause for hold in held.holds] == [Cause.RATIO]
        more = counters.after_receiving(NINE, self.limits)
        assert pace(more, self.limits, NINE).allowed
        assert (pace(more, self.limits, NINE).sent, pace(more, self.limits, NINE).received) == (
            3,
            2,
        )

    def test_it_begins_anew_with_the_month(self) -> None:
        april = datetime(2026, 4, 1, tzinfo=UTC)
        counters = sent(self.limits, *[NINE] * 3)
        assert pace(counters, self.limits, NINE).earliest == april
        assert pace(counters, self.limits, april).allowed

    def test_or_never_does(self) -> None:
        limits = Limits(ratio_max=3, ratio_by_month=False)
        counters = sent(limits, *[NINE] * 3)
        for at in (NINE, NINE + timedelta(days=99)):
            held = pace(counters, limits, at)
            assert (held.allowed, held.earliest, held.holds[0].until) == (False, None, None)

    def test_without_a_grant_only_a_customer_can_begin(self) -> None:
        limits = Limits(ratio_max=3, ratio_grants_first=False)
        assert pace(NONE_YET, limits, NINE).earliest is None
        assert pace(NONE_YET.after_receiving(NINE, limits), limits, NINE).allowed
        assert pace(NONE_YET, self.limits, NINE).allowed

    def test_a_new_month_forgets_what_came_in_as_well(self) -> None:
        limits = Limits(per_month=1, ratio_max=1, ratio_grants_first=False)
        counters = NONE_YET.after_receiving(NINE, limits).after_sending(NINE, limits)
        held = pace(counters.after_receiving(NINE, limits), limits, NINE)
        assert [hold.cause for hold in held.holds] == [Cause.MONTH, Cause.RATIO]
        assert held.earliest is None


class TestClocks:
    def test_a_clock_that_went_back_waits_for_the_counters(self) -> None:
        limits = Limits(rates=(Rate(parts=1),))
        before = NINE - SECOND
        assert pace(NONE_YET, limits, before).earliest == NINE
        assert not pace(NONE_YET, limits, before).allowed
        assert NONE_YET.after_sending(before, limits).as_of == NINE
        assert NONE_YET.after_receiving(before, limits).as_of == NINE

    def test_any_zone_gives_the_same_instant(self) -> None:
        eleven = NINE.astimezone(timezone(timedelta(hours=2)))
        assert pace(NONE_YET, Limits(), eleven) == pace(NONE_YET, Limits(), NINE)

    def test_a_naive_instant_is_refused(self) -> None:
        naive = NINE.replace(tzinfo=None)
        with pytest.raises(InvalidValueError, match="has no time zone"):
            pace(NONE_YET, Limits(), naive)


class TestLimits:
    def test_they_are_those_of_the_sender(self) -> None:
        long_code = limits_for(SenderKind.LONG_CODE, "US")
        assert long_code == Limits(rates=(Rate(parts=1),), per_month=15_000, ratio_max=3)
        assert limits_for(SenderKind.SHORT_CODE, "US") == Limits(rates=(Rate(parts=10),))
        assert limits_for(SenderKind.A2P_LONG_CODE, "DE") == Limits()

    def test_the_policy_may_take_the_upper_figure(self) -> None:
        policy = override(DOCUMENTED, {"sms.upper_throughput": True})
        assert limits_for(SenderKind.SHORT_CODE, "US", policy).rates == (Rate(parts=500),)

    def test_the_policys_choices_stand_in_them(self) -> None:
        names = ("ratio_grants_first", "ratio_by_month")
        policy = override(
            DOCUMENTED,
            {"sms": dict.fromkeys((*names, "throughput_counts_parts"), False)},
        )
        limits = limits_for(SenderKind.LONG_CODE, "US", policy)
        assert not any(getattr(limits, name) for name in (*names, "counts_parts"))

    def test_the_stricter_of_two(self) -> None:
        both = CTIA_CONSUMER.stricter(limits_for(SenderKind.LONG_CODE, "US"))
        assert both.rates == (Rate(parts=15, per=timedelta(minutes=1)), Rate(parts=1))
        assert (both.per_day, both.per_month, both.ratio_max) == (1000, 15_000, 3)
        assert both.counts_parts
        assert Limits(per_day=2).stricter(Limits(per_day=3)).per_day == 2


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        (lambda: Counters(as_of=NINE, day=-1), "day"),
        (lambda: Counters(as_of=NINE, day=2, month=1), "day"),
        (lambda: Counters(as_of=NINE, received=-1), "received"),
        (lambda: Counters(as_of=NINE, recent=(Sent(at=NINE), Sent(at=NINE - SECOND))), "recent"),
        (lambda: Counters(as_of=NINE, recent=(Sent(at=NINE + SECOND),)), "as_of"),
        (lambda: Sent(at=NINE, parts=0), "parts"),
        (lambda: Rate(parts=0), "parts"),
        (lambda: Rate(parts=1, per=timedelta()), "per"),
        (lambda: Limits(per_day=0), "per_day"),
        (lambda: pace(NONE_YET, Limits(), NINE, parts=0), "parts"),
    ],
)
def test_what_cannot_be(wrong: object, path: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        wrong()  # type: ignore[operator]  # a function, as every row shows
    assert caught.value.faults[0].path == path


def test_all_of_it_is_plain_data() -> None:
    limits = CTIA_CONSUMER.stricter(limits_for(SenderKind.LONG_CODE, "US"))
    counters = sent(limits, NINE, NINE)
    said = pace(counters, limits, NINE)
    assert said.holds
    for value in (limits, counters, said):
        assert codec.from_data(type(value), codec.to_data(value)) == value
