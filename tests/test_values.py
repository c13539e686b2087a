"""Instants are in UTC, durations read as words, validators name the field that they refuse."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo

import attrs
import pytest

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import (
    at_least,
    copier,
    country_fault,
    duration_text,
    instant_text,
    not_empty,
    parse_duration,
    utc,
)

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
EAST = timezone(timedelta(hours=14))
WEST = timezone(timedelta(hours=-12))


class Nowhere(tzinfo):
    """A time zone that does not know its offset."""

    def utcoffset(self, _moment: datetime | None, /) -> None:
        return None


class TestUtc:
    def test_another_zone_is_brought_to_utc(self) -> None:
        there = utc(datetime(2026, 3, 2, 23, tzinfo=EAST))
        assert there == NINE
        assert there.tzinfo is UTC

    def test_utc_by_another_name_becomes_utc(self) -> None:
        assert utc(NINE.replace(tzinfo=timezone(timedelta(), "Zulu"))).tzinfo is UTC

    def test_utc_stays_as_it_is(self) -> None:
        assert utc(NINE) is NINE

    @pytest.mark.parametrize("zone", [None, Nowhere()])
    def test_a_naive_datetime_is_refused(self, zone: tzinfo | None) -> None:
        with pytest.raises(InvalidValueError, match=r"2026-03-02T09:00:00 has no time zone \(Use"):
            utc(NINE.replace(tzinfo=zone))

    @pytest.mark.parametrize(
        "edge", [datetime.min.replace(tzinfo=EAST), datetime.max.replace(tzinfo=WEST)]
    )
    def test_the_calendar_has_two_ends(self, edge: datetime) -> None:
        with pytest.raises(InvalidValueError, match="is outside the years 1 to 9999 in UTC"):
            utc(edge)


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (NINE, "2026-03-02T09:00:00Z"),
        (NINE.replace(microsecond=5), "2026-03-02T09:00:00.000005Z"),
        (NINE.astimezone(EAST), "2026-03-02T09:00:00Z"),
    ],
)
def test_an_instant_is_written_with_a_z(instant: datetime, text: str) -> None:
    assert instant_text(instant) == text


class TestDurations:
    @pytest.mark.parametrize(
        ("text", "duration"),
        [
            ("30h", timedelta(hours=30)),
            ("1h30m", timedelta(minutes=90)),
            ("2d", timedelta(days=2)),
            ("1d2h3m4s5us", timedelta(1, 4, 5, 0, 3, 2)),
            ("0s", timedelta()),
        ],
    )
    def test_reading(self, text: str, duration: timedelta) -> None:
        assert parse_duration(text) == duration

    @pytest.mark.parametrize(
        "text", ["", "30", "h", "1m1h", "1h 30m", "-1h", "1.5h", "30H", "٣h", "PT30H", "1h\n"]
    )
    def test_what_is_no_duration(self, text: str) -> None:
        with pytest.raises(InvalidValueError, match="is not a duration") as caught:
            parse_duration(text)
        assert "'1h30m'" in caught.value.faults[0].hint

    def test_longer_than_time_itself(self) -> None:
        with pytest.raises(InvalidValueError, match="'1000000000d' is too long a duration"):
            parse_duration("1000000000d")

    @pytest.mark.parametrize(
        ("duration", "text"),
        [
            (timedelta(hours=30), "30h"),
            (timedelta(seconds=90, microseconds=5), "1m30s5us"),
            (timedelta(), "0s"),
        ],
    )
    def test_writing(self, duration: timedelta, text: str) -> None:
        assert duration_text(duration) == text

    @pytest.mark.parametrize("duration", [timedelta.resolution, timedelta.max])
    def test_the_shortest_and_the_longest_come_back(self, duration: timedelta) -> None:
        assert parse_duration(duration_text(duration)) == duration

    def test_there_is_no_negative_duration(self) -> None:
        with pytest.raises(InvalidValueError, match="is negative"):
            duration_text(timedelta(seconds=-1))


@attrs.frozen(kw_only=True)
class Parcel:
    label: str = attrs.field(default="x", validator=not_empty)
    weight: float = attrs.field(default=1.0, validator=at_least(0.5))


class TestValidators:
    def test_what_is_allowed(self) -> None:
        assert Parcel(label="y", weight=0.5).weight == 0.5

    def test_empty(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Parcel(label="")
        assert caught.value.faults == (Fault(path="label", message="must not be empty"),)

    @pytest.mark.parametrize("weight", [0.25, float("nan")])
    def test_too_little(self, weight: float) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Parcel(weight=weight)
        assert caught.value.faults == (
            Fault(path="weight", message=f"is {weight}, must be at least 0.5"),
        )


@attrs.frozen(kw_only=True)
class Awkward:
    """Fields that are called what a generated function might call its own."""

    kind: str
    new: str
    before: str
    after: str
    _hidden: str = attrs.field(default="h", validator=not_empty)


class TestCopier:
    COPY = staticmethod(copier(Awkward))
    VALUE = Awkward(kind="k", new="n", before="b", after="a")

    def test_what_is_not_named_stays(self) -> None:
        assert self.COPY(self.VALUE) == self.VALUE
        assert self.COPY(self.VALUE, kind="K") == Awkward(kind="K", new="n", before="b", after="a")
        assert self.COPY(self.VALUE, new="", before="B", after="A") == Awkward(
            kind="k", new="", before="B", after="A"
        )

    def test_the_original_is_left_alone(self) -> None:
        self.COPY(self.VALUE, kind="K")
        assert self.VALUE.kind == "k"

    def test_nothing_is_validated_again(self) -> None:
        assert self.COPY(self.VALUE, _hidden="")._hidden == ""

    def test_a_field_that_is_not_there(self) -> None:
        with pytest.raises(TypeError, match="knid"):
            self.COPY(self.VALUE, knid="K")


@pytest.mark.parametrize("country", ["", "GB", "US"])
def test_a_country_is_two_capital_letters_or_left_open(country: str) -> None:
    assert country_fault("country", country) is None


@pytest.mark.parametrize("country", ["us", "USA", "A1", "A-", "ÄÖ", "U"])
def test_anything_else_is_no_country(country: str) -> None:
    fault = country_fault("sender", country)
    assert fault is not None
    assert (fault.path, fault.message) == ("sender", f"{country!r} is no country")
