"""By when an opt-out must be in force: weekends, holidays, clocks that change."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from msgcore import codec
from msgcore.consent import BusinessDays, Weekday, honour_by, is_overdue
from msgcore.errors import CodecError, InvalidValueError
from msgcore.policy import DOCUMENTED, Confidence, cite, override

WEEK = BusinessDays()
NEW_YORK = ZoneInfo("America/New_York")
ONE_DAY = override(DOCUMENTED, {"consent.honour_within_business_days": 1})


def local(*parts: int, zone: ZoneInfo = NEW_YORK) -> datetime:
    return datetime(*parts, tzinfo=zone)


def test_ten_business_days_are_two_weeks_without_holidays() -> None:
    """From Tuesday: the tenth day is Tuesday in two weeks, and counts to its end."""
    due = honour_by(local(2026, 6, 2, 10), WEEK, NEW_YORK, DOCUMENTED)
    assert due == local(2026, 6, 17)
    assert due.tzinfo is UTC


def test_the_number_of_days_is_that_of_the_regulation() -> None:
    cited = cite(DOCUMENTED, "consent.honour_within_business_days")
    assert (cited.value, str(cited.citation)) == (10, "47 CFR 64.1200: (a)(10)")
    assert cited.confidence is Confidence.STATED


def test_an_opt_out_on_a_weekend_counts_from_monday() -> None:
    for day in (5, 6, 7):  # Friday, whose next day is no business day, to Sunday
        assert honour_by(local(2026, 6, day, 23, 59), WEEK, NEW_YORK, ONE_DAY) == local(2026, 6, 9)


def test_holidays_push_it_back() -> None:
    holidays = BusinessDays(holidays=[date(2026, 6, 19), "2026-07-03"])
    assert honour_by(local(2026, 6, 18, 9), holidays, NEW_YORK, ONE_DAY) == local(2026, 6, 23)
    due = honour_by(local(2026, 6, 18, 9), holidays, NEW_YORK, DOCUMENTED)
    assert due == local(2026, 7, 7)


def test_other_weekends_are_other_days() -> None:
    gulf = BusinessDays(weekend=frozenset({Weekday.FRIDAY, Weekday.SATURDAY}))
    thursday = local(2026, 6, 4, 9)
    assert honour_by(thursday, gulf, NEW_YORK, ONE_DAY) == local(2026, 6, 8)
    assert honour_by(thursday, WEEK, NEW_YORK, ONE_DAY) == local(2026, 6, 6)


def test_a_policy_may_count_the_first_day() -> None:
    strict = override(ONE_DAY, {"consent.honour_counts_first_day": True})
    assert honour_by(local(2026, 6, 2, 10), WEEK, NEW_YORK, strict) == local(2026, 6, 3)
    saturday = local(2026, 6, 6, 10)
    assert honour_by(saturday, WEEK, NEW_YORK, strict) == local(2026, 6, 9)


def test_the_day_is_that_of_the_zone() -> None:
    """Late on Monday evening in New York it is Tuesday in UTC."""
    received = datetime(2026, 6, 2, 3, tzinfo=UTC)
    assert honour_by(received, WEEK, NEW_YORK, ONE_DAY) == local(2026, 6, 3)
    assert honour_by(received, WEEK, UTC, ONE_DAY) == datetime(2026, 6, 4, tzinfo=UTC)


def test_a_change_of_the_clocks_in_between_moves_no_midnight() -> None:
    """In 2026 New York springs forward on 8 March and falls back on 1 November."""
    spring = honour_by(local(2026, 3, 2, 10), WEEK, NEW_YORK, DOCUMENTED)
    assert spring.isoformat() == "2026-03-17T04:00:00+00:00"
    autumn = honour_by(local(2026, 10, 26, 10), WEEK, NEW_YORK, DOCUMENTED)
    assert autumn.isoformat() == "2026-11-10T05:00:00+00:00"


def test_a_midnight_that_does_not_exist_is_the_instant_of_the_change() -> None:
    """In Cairo the clocks went from 00:00 to 01:00 on Friday, 26 April 2024."""
    cairo = ZoneInfo("Africa/Cairo")
    due = honour_by(datetime(2024, 4, 24, 12, tzinfo=cairo), WEEK, cairo, ONE_DAY)
    assert due.astimezone(cairo).isoformat() == "2024-04-26T01:00:00+03:00"
    before = due - timedelta(microseconds=1)
    assert before.astimezone(cairo).date() == date(2024, 4, 25)


def test_of_a_midnight_that_comes_twice_the_first_is_meant() -> None:
    """In Havana the clocks go from 01:00 back to 00:00 on Sunday, 1 November 2026."""
    havana = ZoneInfo("America/Havana")
    every_day = BusinessDays(weekend=frozenset())
    due = honour_by(datetime(2026, 10, 30, 12, tzinfo=havana), every_day, havana, ONE_DAY)
    assert due.isoformat() == "2026-11-01T04:00:00+00:00"
    before = due - timedelta(microseconds=1)
    assert before.astimezone(havana).date() == date(2026, 10, 31)


def test_the_deadline_has_passed_at_its_own_instant() -> None:
    received, due = local(2026, 6, 2, 10), local(2026, 6, 17)
    for now, overdue in ((due - timedelta(microseconds=1), False), (due, True)):
        assert is_overdue(received, now, WEEK, NEW_YORK, DOCUMENTED) is overdue


def test_a_calendar_may_be_any_function() -> None:
    tuesdays = lambda day: day.weekday() == 1  # noqa: E731 - short, as a host would write it
    due = honour_by(local(2026, 6, 2, 10), tuesdays, NEW_YORK, DOCUMENTED)
    assert due == local(2026, 8, 12)


def test_a_calendar_without_business_days_is_refused() -> None:
    for calendar in (lambda _: False, BusinessDays(weekend=frozenset(Weekday))):
        with pytest.raises(InvalidValueError) as caught:
            honour_by(local(2026, 6, 2), calendar, NEW_YORK, DOCUMENTED)
        assert caught.value.faults[0].path == "is_business_day"


def test_a_calendar_that_ends_before_the_tenth_day_is_refused() -> None:
    def until_july(day: date) -> bool:
        return day < date(2026, 6, 5)

    with pytest.raises(InvalidValueError, match="names no business day in 366 days"):
        honour_by(local(2026, 6, 2), until_july, NEW_YORK, DOCUMENTED)


def test_a_break_of_a_year_is_not_too_long() -> None:
    def once(day: date) -> bool:
        return day >= date(2027, 6, 3)

    assert honour_by(local(2026, 6, 2), once, NEW_YORK, ONE_DAY) == local(2027, 6, 4)


def test_an_instant_needs_a_zone() -> None:
    with pytest.raises(InvalidValueError):
        honour_by(datetime(2026, 6, 2), WEEK, NEW_YORK, DOCUMENTED)  # noqa: DTZ001 - the point


@pytest.mark.parametrize(
    ("received", "hours"),
    [
        (datetime(9999, 12, 30, 12, tzinfo=UTC), 0),
        (datetime(9999, 12, 30, 12, tzinfo=UTC), -5),
        (datetime(9999, 12, 31, 23, tzinfo=UTC), 9),
        (datetime(1, 1, 1, 1, tzinfo=UTC), -5),
    ],
)
def test_the_ends_of_time_are_a_fault(received: datetime, hours: int) -> None:
    with pytest.raises(InvalidValueError) as caught:
        honour_by(received, WEEK, timezone(timedelta(hours=hours)), DOCUMENTED)
    assert caught.value.faults[0].path == "received_at"


def test_the_year_may_end_in_between() -> None:
    holidays = BusinessDays(holidays=["2026-12-25", "2027-01-01"])
    due = honour_by(local(2026, 12, 24, 12), holidays, NEW_YORK, DOCUMENTED)
    assert due == local(2027, 1, 12)


def test_an_opt_out_on_a_holiday_counts_from_the_next_business_day() -> None:
    holidays = BusinessDays(holidays=["2026-06-19"])  # a Friday
    assert honour_by(local(2026, 6, 19, 9), holidays, NEW_YORK, ONE_DAY) == local(2026, 6, 23)


def test_midnight_belongs_to_the_day_that_begins() -> None:
    midnight = local(2026, 6, 3)
    assert honour_by(midnight, WEEK, NEW_YORK, ONE_DAY) == local(2026, 6, 5)
    before = midnight - timedelta(microseconds=1)
    assert honour_by(before, WEEK, NEW_YORK, ONE_DAY) == local(2026, 6, 4)


def test_a_calendar_goes_to_data_and_back() -> None:
    calendar = BusinessDays(
        weekend=frozenset({Weekday.FRIDAY}), holidays=[date(2026, 12, 25), "2026-12-26"]
    )
    data = codec.to_data(calendar)
    assert data == {"weekend": ["friday"], "holidays": ["2026-12-25", "2026-12-26"]}
    assert codec.from_data(BusinessDays, data) == calendar


def test_a_holiday_is_a_day_and_every_one_that_is_not_is_named() -> None:
    data = {"holidays": ["2026-02-30", "25 December", "2026-12-25", "20261226"]}
    with pytest.raises(CodecError) as caught:
        codec.from_data(BusinessDays, data)
    assert [fault.message for fault in caught.value.faults] == [
        "'2026-02-30' is no day",
        "'20261226' is no day",
        "'25 December' is no day",
    ]
