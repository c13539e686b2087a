"""Dates and times, and whose clock they are read from."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from tests.components.formula.helper import NOW, D, failure, said, value

from msgcore.components.formula import Context, Formula
from msgcore.errors import InvalidValueError

MOMENT = datetime(2016, 2, 29, 13, 15, 10, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def at(text: str) -> str:
    return f'DATETIMEVALUE("{text}")'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("DATE(2024, 2, 29)", date(2024, 2, 29)),
        ("DATE(2024.9, 2.9, 1.9)", date(2024, 2, 1)),
        ("DATE(1, 1, 1)", date(1, 1, 1)),
        ("DATE(9999, 12, 31)", date(9999, 12, 31)),
        ("DATE(NULL, 1, 1)", None),
        ("DATE(2005, 4, 5) + 1.9", date(2005, 4, 6)),
        ("DATE(2005, 4, 5) - 1.9", date(2005, 4, 4)),
        ("DATE(2005, 4, 5) + 0.5 + 0.5", date(2005, 4, 5)),
        ("DATE(2024, 3, 1) - DATE(2024, 2, 1)", D(29)),
        (f"{at('2016-02-29 13:15:10')} + 0.16597", datetime(2016, 2, 29, 17, 14, 10, tzinfo=UTC)),
        (f"{at('2016-02-29 13:15:10')} - 0.5/86400", MOMENT - timedelta(seconds=1)),
        (f"{at('2016-02-29 13:15:10')} + 0.49/86400", MOMENT),
        (f"{at('2016-02-29 12:00:00')} - {at('2016-02-28 00:00:00')}", D("1.5")),
        ('TIMEVALUE("23:59:59.999") + 1', time(0)),
        ('TIMEVALUE("00:00:01.000") - 1000', time(0)),
        ('TIMEVALUE("10:00:00.000") - TIMEVALUE("11:00:00.000")', D(82_800_000)),
        ('TIMEVALUE("10:00:00.001") - TIMEVALUE("10:00:00.000")', D(1)),
        ("ADDMONTHS(DATE(2024, 2, 29), 1)", date(2024, 3, 31)),
        ("ADDMONTHS(DATE(2024, 4, 30), 1)", date(2024, 5, 31)),
        ("ADDMONTHS(DATE(2023, 2, 28), 12)", date(2024, 2, 29)),
        ("ADDMONTHS(DATE(2024, 1, 30), 1)", date(2024, 2, 29)),
        ("ADDMONTHS(DATE(2024, 1, 15), -1.9)", date(2023, 12, 15)),
        (
            f"ADDMONTHS({at('2016-02-29 13:15:10')}, 1)",
            datetime(2016, 3, 31, 13, 15, 10, tzinfo=UTC),
        ),
        ("WEEKDAY(DATE(2026, 3, 1))", D(1)),
        ("WEEKDAY(DATE(2026, 3, 7))", D(7)),
        ("YEAR(DATE(2026, 3, 7))", D(2026)),
        ("MONTH(DATE(2026, 3, 7))", D(3)),
        ("DAY(DATE(2026, 3, 7))", D(7)),
        ("DAY(NULL)", None),
        ('HOUR(TIMEVALUE("17:30:45.125"))', D(17)),
        ('MINUTE(TIMEVALUE("17:30:45.125"))', D(30)),
        ('SECOND(TIMEVALUE("17:30:45.125"))', D(45)),
        ('MILLISECOND(TIMEVALUE("17:30:45.125"))', D(125)),
        ("HOUR(NULL)", None),
        ('DATEVALUE("2024-02-09")', date(2024, 2, 9)),
        ('DATEVALUE("2024-2-9")', date(2024, 2, 9)),
        ('DATEVALUE("2024-02-09xyz")', date(2024, 2, 9)),
        ('DATEVALUE("")', None),
        (at("2024-02-09 1:2:3"), datetime(2024, 2, 9, 1, 2, 3, tzinfo=UTC)),
        (at("2024-02-09 01:02:03.999Z"), datetime(2024, 2, 9, 1, 2, 3, tzinfo=UTC)),
        ("DATETIMEVALUE(DATE(2024, 2, 9))", datetime(2024, 2, 9, tzinfo=UTC)),
        ('TIMEVALUE("17:30:45.1")', time(17, 30, 45, 1000)),
        (f"TIMEVALUE({at('2016-02-29 13:15:10')})", time(13, 15, 10)),
        ('TIMEVALUE(TIMEVALUE("17:30:45.100"))', time(17, 30, 45, 100_000)),
        ("TEXT(DATE(2024, 2, 9))", "2024-02-09"),
        ("TEXT(DATE(24, 2, 9))", "0024-02-09"),
        (f"TEXT({at('2016-02-29 13:15:10')})", "2016-02-29 13:15:10Z"),
        ('TEXT(TIMEVALUE("08:34:56.789"))', "08:34:56.789"),
        ("TEXT(NULL)", None),
        ("TEXT(NoDay)", None),
    ],
)
def test_instants(source: str, expected: object) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "DATE(2023, 2, 29)",
        "DATE(0, 1, 1)",
        "DATE(10000, 1, 1)",
        "DATE(2024, 13, 1)",
        "DATE(10^20, 1, 1)",
        "DATE(2024, 1, -(10^20))",
        "DATE(9999, 12, 31) + 1",
        "DATE(1, 1, 1) - 1",
        "DATE(2024, 1, 1) + 10^30",
        f"{at('2024-01-01 00:00:00')} + 10^60",
        "ADDMONTHS(DATE(2024, 1, 1), 10^12)",
        "ADDMONTHS(DATE(2024, 1, 1), -(10^12))",
        'TIMEVALUE("00:00:00.000") - 1',
        'TIMEVALUE("17:30:45")',
        'TIMEVALUE("24:00:00.000")',
        'TIMEVALUE(" 17:30:45.000")',
        'TIMEVALUE("17:30:45.000x")',
        'TIMEVALUE("a")',
        'DATEVALUE("2024-02-30")',
        'DATEVALUE(" 2024-02-09")',
        'DATEVALUE("24-02-09")',
        'DATEVALUE("2024-02-091")',
        'DATEVALUE("x")',
        at("2024-02-09"),
        at("2024-02-09T10:00:00"),
        at("2024-02-09 24:00:00"),
        at("2024-02-30 10:00:00"),
        at("2024-02-09 10:00:000123"),
    ],
)
def test_what_is_no_instant_is_an_evaluation_error(source: str) -> None:
    assert type(failure(source)).__name__ == "FormulaEvaluationError"


def test_a_fraction_of_a_day_is_not_rounded_before_the_second() -> None:
    # 39 digits, of which 28 would end below the half.
    formula = f"{at('2016-02-29 13:15:10')} + 100 + 0.5/86400"
    assert value(formula) == MOMENT + timedelta(days=100, seconds=1)


def test_now_is_one_instant_in_milliseconds() -> None:
    assert value("NOW()") == datetime(2026, 3, 2, 9, 15, 30, 123000, tzinfo=UTC)
    assert value("NOW() - NOW()") == 0
    assert value("TIMENOW()") == time(9, 15, 30, 123000)


def test_a_context_without_a_clock_says_so() -> None:
    for name in ("NOW", "TODAY", "TIMENOW"):
        with pytest.raises(ValueError, match="what time it is"):
            Formula.compile(f"{name}()").evaluate()
    with pytest.raises(InvalidValueError, match="no time zone"):
        Context(now=datetime(2026, 3, 2))  # noqa: DTZ001 - the mistake is the point


@pytest.mark.parametrize(
    ("now", "today"),
    [
        (datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
    ],
)
def test_today_is_the_user_s_on_both_sides_of_a_change_of_clocks(
    now: datetime, today: date
) -> None:
    context = Context(now=now, zone=BERLIN, values={"Moment": now})
    assert Formula.compile("TODAY()").evaluate(context) == today
    schema_formula = Formula.compile("DATEVALUE(NOW())")
    assert schema_formula.evaluate(context) == today
    assert Formula.compile("TIMEVALUE(NOW())").evaluate(context) == now.time()


def test_a_zone_may_lead_out_of_the_calendar() -> None:
    east, west = timezone(timedelta(hours=5)), timezone(timedelta(hours=-5))
    first, last = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)
    for now, zone in ((first, west), (last, east)):
        for source in ("TODAY()", "DATEVALUE(NOW())"):
            with pytest.raises(ValueError, match="out of range in the user's zone"):
                Formula.compile(source).evaluate(Context(now=now, zone=zone))


def test_fields_are_kept_in_utc_and_in_milliseconds() -> None:
    given = datetime(2026, 3, 2, 10, 15, 30, 999999, tzinfo=timezone(timedelta(hours=1)))
    assert value("Moment", {"Moment": given}) == datetime(2026, 3, 2, 9, 15, 30, 999000, tzinfo=UTC)
    assert value("Hour", {"Hour": time(9, 0, 0, 1999)}) == time(9, 0, 0, 1000)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Moment", datetime(2026, 3, 2)),  # noqa: DTZ001 - the mistake is the point
        ("Moment", datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5)))),
        ("Moment", date(2026, 3, 2)),
        ("Moment", "2026-03-02"),
        ("Day", NOW),
        ("Day", "2026-03-02"),
        ("Hour", time(9, tzinfo=UTC)),
        ("Hour", 9),
        ("Flag", 1),
        ("Flag", "true"),
        ("Tags", 1),
        ("Tags", [1]),
        ("Place", (1, 2)),
    ],
)
def test_what_is_of_another_type_is_refused(name: str, given: object) -> None:
    source = f"ISBLANK({name})" if name != "Flag" else name
    assert said(source, {name: given}).startswith(f"Field {name} holds a value of type")
