"""Whether it is a decent hour where the recipient may be."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, override
from msgcore.sms import (
    STATE_HOURS,
    Hours,
    HoursVerdict,
    LocalTime,
    Window,
    classify_number,
    hours_for,
    local_times,
    recipient_zones,
    within_hours,
)
from msgcore.sms.numbering import area_zones
from msgcore.sms.zones import SPLIT_AREA_CODES

TICK = timedelta(microseconds=1)
NEW_YORK, CHICAGO, LOS_ANGELES = "America/New_York", "America/Chicago", "America/Los_Angeles"
FEDERAL = hours_for()


def at(*parts: int, zone: str = NEW_YORK) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(zone))


def verdict(moment: datetime, *zones: str, hours: Hours = FEDERAL) -> HoursVerdict:
    return within_hours(moment, zones, hours, ZoneInfo)


class TestWindow:
    def test_opening_time_counts_and_closing_time_does_not(self) -> None:
        opens, closes = at(2026, 3, 2, 8), at(2026, 3, 2, 21)
        assert not verdict(opens - TICK, NEW_YORK).allowed
        assert verdict(opens, NEW_YORK).allowed
        assert verdict(closes - TICK, NEW_YORK).allowed
        assert not verdict(closes, NEW_YORK).allowed

    def test_every_zone_must_be_open(self) -> None:
        early = verdict(at(2026, 3, 2, 8, 30), NEW_YORK, CHICAGO)
        assert [time.zone for time in early.closed] == [CHICAGO]
        assert early.opens == at(2026, 3, 2, 8, zone=CHICAGO)
        assert verdict(at(2026, 3, 2, 9), NEW_YORK, CHICAGO).allowed
        late = verdict(at(2026, 3, 2, 21), NEW_YORK, CHICAGO)
        assert [time.zone for time in late.closed] == [NEW_YORK]
        assert late.opens == at(2026, 3, 3, 8, zone=CHICAGO)

    def test_where_no_zone_is_known_nothing_goes_out(self) -> None:
        assert verdict(at(2026, 3, 2, 12)) == HoursVerdict(allowed=False)

    def test_zones_that_are_never_open_at_once(self) -> None:
        found = verdict(at(2026, 3, 2, 8), NEW_YORK, LOS_ANGELES, hours=Hours.daily(9, 12))
        assert (found.allowed, found.opens) == (False, None)

    def test_what_is_open_opens_at_once(self) -> None:
        noon = at(2026, 3, 2, 12)
        assert verdict(noon, NEW_YORK).opens == noon

    @pytest.mark.parametrize("day", [(2026, 3, 8), (2026, 11, 1)])
    def test_the_clock_on_the_wall_counts_when_clocks_change(
        self, day: tuple[int, int, int]
    ) -> None:
        night = at(*day)
        assert verdict(night, NEW_YORK).opens == at(*day, 8)

    def test_an_opening_that_the_clocks_skip_is_the_end_of_the_gap(self) -> None:
        night = at(2026, 3, 8, 1)
        found = verdict(night, NEW_YORK, hours=Hours.daily(2, 21))
        assert found.opens == at(2026, 3, 8, 3)

    def test_a_closed_day_is_passed_over(self) -> None:
        week = (*FEDERAL.days[:6], None)
        saturday_night = at(2026, 3, 7, 22)
        found = verdict(saturday_night, NEW_YORK, hours=Hours(days=week))
        assert found.opens == at(2026, 3, 9, 8)
        assert not verdict(at(2026, 3, 8, 12), NEW_YORK, hours=Hours(days=week)).allowed

    def test_hours_that_open_never(self) -> None:
        never = Hours(days=(None,) * 7)
        assert verdict(at(2026, 3, 2, 12), NEW_YORK, hours=never).opens is None


class TestTheEndOfTime:
    LAST = datetime(9999, 12, 31, 23, 30, tzinfo=UTC)

    def test_a_clock_that_shows_no_year_is_refused(self) -> None:
        for call in (verdict, lambda at, zone: local_times(at, [zone], ZoneInfo)):
            with pytest.raises(InvalidValueError, match="outside the years 1 to 9999 in Asia"):
                call(self.LAST, "Asia/Tokyo")

    def test_after_the_last_day_nothing_opens(self) -> None:
        assert verdict(self.LAST, "UTC").opens is None
        assert verdict(self.LAST, NEW_YORK).allowed
        morning = self.LAST.replace(hour=7, minute=0)
        assert verdict(morning, "UTC").opens == self.LAST.replace(hour=8, minute=0)


class TestHours:
    def test_the_policy_has_those_of_the_federation(self) -> None:
        assert hours_for() == Hours.daily(8, 21)
        narrow = override(DOCUMENTED, {"sms.hours_open": 10, "sms.hours_close": 24})
        assert hours_for(narrow) == Hours.daily(10, 24)

    @pytest.mark.parametrize(
        ("state", "weekday", "opens", "closes"),
        [
            ("CT", 0, 9, 20),
            ("FL", 6, 8, 20),
            ("RI", 4, 9, 18),
            ("RI", 5, 10, 17),
            ("RI", 6, 10, 17),
            ("TX", 5, 9, 21),
            ("TX", 6, 12, 21),
            ("NY", 6, 8, 21),
        ],
    )
    def test_a_state_may_be_stricter(
        self, state: str, weekday: int, opens: int, closes: int
    ) -> None:
        hour = timedelta(hours=1)
        window = Window(opens=opens * hour, closes=closes * hour)
        assert hours_for(state=state).days[weekday] == window

    def test_a_state_never_widens_the_policys_hours(self) -> None:
        narrow = override(DOCUMENTED, {"sms.hours_open": 10, "sms.hours_close": 12})
        assert hours_for(narrow, state="CT") == Hours.daily(10, 12)
        assert hours_for(narrow, state="TX").days[6] is None

    def test_what_is_closed_in_one_is_closed_in_both(self) -> None:
        week = Hours(days=(None, *FEDERAL.days[1:]))
        assert week.within(FEDERAL) == FEDERAL.within(week) == week

    def test_no_state_is_laxer_than_the_federation(self) -> None:
        for hours in STATE_HOURS.values():
            for window in hours.days:
                assert window is not None
                assert window.opens >= timedelta(hours=8)
                assert window.closes <= timedelta(hours=21)

    @pytest.mark.parametrize(
        "wrong",
        [
            lambda: Window(opens=timedelta(hours=9), closes=timedelta(hours=9)),
            lambda: Window(opens=timedelta(hours=9), closes=timedelta(hours=25)),
            lambda: Hours(days=()),
            lambda: LocalTime(zone="UTC", weekday=7, clock=timedelta()),
            lambda: LocalTime(zone="UTC", weekday=0, clock=timedelta(days=1)),
        ],
    )
    def test_what_cannot_be(self, wrong: object) -> None:
        with pytest.raises(InvalidValueError):
            wrong()  # type: ignore[operator]  # a function, as every row shows

    def test_all_of_it_is_plain_data(self) -> None:
        found = verdict(at(2026, 3, 2, 7), NEW_YORK)
        for value in (FEDERAL, found, *found.closed):
            assert codec.from_data(type(value), codec.to_data(value)) == value


def test_local_times_are_what_the_clocks_show() -> None:
    moment = datetime(2026, 3, 2, 4, 30, 5, 6, tzinfo=UTC)
    sunday, monday = local_times(moment, [NEW_YORK, "Europe/Berlin"], ZoneInfo)
    clock = timedelta(hours=23, minutes=30, seconds=5, microseconds=6)
    assert sunday == LocalTime(zone=NEW_YORK, weekday=6, clock=clock)
    assert (monday.weekday, monday.clock) == (0, clock - timedelta(hours=18))


class TestZones:
    def zones(self, number: str) -> tuple[str, ...]:
        return recipient_zones(classify_number(number))

    @pytest.mark.parametrize("area", SPLIT_AREA_CODES)
    def test_a_split_area_code_stands_for_all_its_zones(self, area: str) -> None:
        zones = self.zones(f"+1{area}5550123")
        assert len(zones) > 1
        assert {*SPLIT_AREA_CODES[area], *area_zones(area)} == set(zones)
        assert all(ZoneInfo(zone) for zone in zones)

    @pytest.mark.parametrize("area", ["219", "270", "423", "850"])
    def test_both_zones_count_where_the_tables_give_one(self, area: str) -> None:
        assert self.zones(f"+1{area}5550123") == (CHICAGO, NEW_YORK)

    def test_an_area_code_in_one_zone(self) -> None:
        assert self.zones("+12125550123") == (NEW_YORK,)

    def test_of_a_number_without_an_area_all_zones_of_the_plan_count(self) -> None:
        for number in ("+18005550100", "+15555550123"):
            assert {NEW_YORK, LOS_ANGELES, "Pacific/Honolulu"} <= set(self.zones(number))

    def test_elsewhere_a_land_line_names_its_place_and_a_mobile_its_country(self) -> None:
        assert "Australia/Sydney" not in self.zones("+61861234567")
        assert {"Australia/Perth", "Australia/Sydney"} <= set(self.zones("+61412345678"))
        assert self.zones("+4930123456") == ("Europe/Berlin",)

    def test_of_what_has_no_place_nothing_is_known(self) -> None:
        assert self.zones("+80012345678") == ()
        assert self.zones("24273") == ()

    def test_the_tables_zones_exist(self) -> None:
        day = date(2026, 3, 2)
        for zones in SPLIT_AREA_CODES.values():
            assert list(zones) == sorted(zones)
            offsets = {
                datetime(day.year, month, 2, tzinfo=ZoneInfo(zone)).utcoffset()
                for zone in zones
                for month in (1, 7)
            }
            assert len(offsets) > 1
