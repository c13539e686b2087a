"""Records and time slots become options; answers find their way back to them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from zoneinfo import ZoneInfo

import attrs
import pytest
from tests.components.shop import options

from msgcore.components import (
    MatchedBy,
    NoMatch,
    Option,
    Order,
    RecordSource,
    RenderContext,
    Selection,
    TimeSlot,
    record_options,
    select_option,
    time_options,
    write_slot,
)
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, override

SOURCE = RecordSource(parameter="Cases", title="Subject")
CASES = (
    {"Id": "3", "Subject": "Late", "Priority": 2, "Owner": {"Name": "Bo"}, "Pic": "c.png"},
    {"Id": "1", "Subject": "Lost", "Priority": 1, "Owner": {"Name": "Ana"}},
    {"Id": "2", "Subject": "Broken", "Priority": None, "Owner": None},
    {"Id": "4", "Subject": "Wrong", "Priority": 1, "Owner": {"Name": "Cy"}},
)


def ids(source: RecordSource) -> list[str]:
    return [option.id for option in record_options(source, CASES).options]


def faults(make: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidValueError) as caught:
        make()
    return [fault.path for fault in caught.value.faults]


def test_records_keep_the_order_in_which_they_come() -> None:
    assert ids(SOURCE) == ["3", "1", "2", "4"]


def test_records_are_sorted_by_several_fields_and_empty_ones_come_last() -> None:
    by = (Order(field="Priority"), Order(field="Owner.Name", descending=True))
    assert ids(attrs.evolve(SOURCE, order=by)) == ["4", "1", "3", "2"]
    down = (Order(field="Priority", descending=True),)
    assert ids(attrs.evolve(SOURCE, order=down)) == ["3", "1", "4", "2"]


def test_a_limit_cuts_after_sorting() -> None:
    first = attrs.evolve(SOURCE, order=(Order(field="Subject"),), limit=2)
    offered = record_options(first, CASES)
    assert [option.title for option in offered.options] == ["Broken", "Late"]
    assert offered.left_out == 2


def test_an_option_may_have_a_second_line_and_an_image() -> None:
    rich = attrs.evolve(SOURCE, subtitle="Owner.Name", image="Pic")
    first, second, third, _ = record_options(rich, CASES).options
    assert (first.subtitle, first.image) == ("Bo", "c.png")
    assert (second.subtitle, second.image) == ("Ana", "")
    assert third.subtitle == ""


def test_a_title_may_be_made_by_a_formula() -> None:
    """Guide: Customizing Messaging Components with sObject Formulas, the example."""
    source = attrs.evolve(SOURCE, formula='CaseNumber & " - " & Subject')
    record = {
        "Id": "5",
        "CaseNumber": "00001006",
        "Subject": "Generator assembly instructions unclear",
    }
    (option,) = record_options(source, [record]).options
    assert option.title == "00001006 - Generator assembly instructions unclear"


def test_records_without_ids_or_titles_are_refused_all_at_once() -> None:
    broken = ({"Id": "1", "Subject": ""}, {"Subject": "Late"}, *CASES, {"Id": "3", "Subject": "A"})
    assert faults(lambda: record_options(SOURCE, broken)) == [
        "records[0]",
        "records[1].Id",
        "records[3].Id",
        "records[6].Id",
    ]


def test_a_record_or_a_list_is_no_title() -> None:
    rich = attrs.evolve(SOURCE, title="Owner", subtitle="Tags")
    records = (
        {"Id": "1", "Owner": {"Name": "Bo", "Salary": 9}, "Tags": ["a"]},
        {"Id": "2", "Owner": "Ana", "Tags": "a"},
    )
    assert faults(lambda: record_options(rich, records)) == ["records[0].Owner", "records[0].Tags"]


def test_white_space_is_no_title_and_no_id() -> None:
    blank = ({"Id": " ", "Subject": "Late"}, {"Id": "2", "Subject": "\n"})
    assert faults(lambda: record_options(SOURCE, blank)) == ["records[0].Id", "records[1]"]


def test_empty_texts_come_last_like_missing_ones() -> None:
    rows = [{"Id": str(n), "Subject": "x", "City": city} for n, city in enumerate(("", "b", "a"))]
    by = attrs.evolve(SOURCE, order=(Order(field="City"),))
    assert [option.id for option in record_options(by, rows).options] == ["2", "1", "0"]


@pytest.mark.parametrize("key", [float("nan"), Decimal("NaN"), Decimal("sNaN")])
def test_what_is_no_number_has_no_place_among_numbers(key: float | Decimal) -> None:
    rows = [{"Id": str(n), "Subject": "x", "At": at} for n, at in enumerate((1, key, Decimal(2)))]
    by = attrs.evolve(SOURCE, order=(Order(field="At"),))
    assert faults(lambda: record_options(by, rows)) == ["records.At"]


def test_a_parameter_takes_at_least_one_item() -> None:
    for most in (0, -1):
        assert faults(lambda: record_options(SOURCE, CASES, maximum_items=most)) == [  # noqa: B023 - called at once
            "maximum_items"
        ]


def test_values_without_a_common_order_are_refused() -> None:
    mixed = ({"Id": "1", "Subject": "A", "At": 1}, {"Id": "2", "Subject": "B", "At": "noon"})
    by = attrs.evolve(SOURCE, order=(Order(field="At"),))
    assert faults(lambda: record_options(by, mixed)) == ["records.At"]


def test_a_formula_that_is_none_or_has_no_value_is_a_fault_with_its_place() -> None:
    broken = attrs.evolve(SOURCE, formula="Subject &")
    assert faults(lambda: record_options(broken, CASES)) == ["formula, line 1, column 10"]
    divided = attrs.evolve(SOURCE, formula="TEXT(1 / Open)")
    records = [{"Id": "1", "Open": None}, {"Id": "2", "Open": 4}, {"Id": "3", "Open": 0}]
    assert faults(lambda: record_options(divided, records)) == [
        "records[0], line 1, column 6",
        "records[2], line 1, column 6",
    ]
    assert record_options(divided, records[1:2]).options[0].title == "0.25"


def test_a_formula_may_name_constants_and_parameters_whose_values_are_handed_in() -> None:
    source = attrs.evolve(SOURCE, formula='$Constants.Title & ": " & Subject')
    told = RenderContext(values={"$Constants.Title": "Case"})
    records = [{"Id": "1", "Subject": "Late"}]
    assert record_options(source, records, context=told).options[0].title == "Case: Late"


def test_a_formula_that_gives_nothing_leaves_no_title() -> None:
    source = attrs.evolve(SOURCE, formula="Subject")
    empty = [{"Id": "1", "Subject": ""}]
    with pytest.raises(InvalidValueError, match="has no title: the formula is empty"):
        record_options(source, empty)


NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def slot(start: datetime, hours: float = 1) -> TimeSlot:
    return TimeSlot(start=start, end=start + timedelta(hours=hours))


def test_slots_are_offered_in_order_once_and_in_the_customer_s_zone() -> None:
    first, second = slot(NOW + timedelta(hours=1)), slot(NOW + timedelta(hours=25))
    offered = time_options([second, first, second], NOW, BERLIN)
    assert [option.title for option in offered.options] == [
        "2026-03-02 10:00-11:00 CET",
        "2026-03-03 10:00-11:00 CET",
    ]
    assert [option.id for option in offered.options] == [first.id, second.id]
    assert offered.left_out == 1
    assert [finding.rule for finding in offered.report] == ["components.slots-overlap"]


def test_a_slot_that_has_begun_is_not_offered_unless_the_host_says_so() -> None:
    begun = slot(NOW)
    assert time_options([begun], NOW, BERLIN).options == ()
    lenient = override(DOCUMENTED, {"components.past_slots_offered": True})
    kept = time_options([begun], NOW, BERLIN, policy=lenient)
    assert [option.id for option in kept.options] == [begun.id]
    assert [finding.rule for finding in kept.report] == ["components.slot-past"]


def test_the_hour_that_comes_twice_can_be_told_apart() -> None:
    night = datetime(2026, 10, 25, 0, tzinfo=UTC)
    slots = [slot(night, 0.5), slot(night + timedelta(hours=1), 0.5)]
    titles = [option.title for option in time_options(slots, NOW, BERLIN).options]
    assert titles == ["2026-10-25 02:00-02:30 CEST", "2026-10-25 02:00-02:30 CET"]
    change = slot(night, 2)
    assert time_options([change], NOW, BERLIN).options[0].title.endswith("02:00-03:00 CEST/CET")


def test_slots_are_the_same_instants_in_whatever_zone_they_are_written() -> None:
    new_york = ZoneInfo("America/New_York")
    here = slot(datetime(2026, 3, 3, 9, tzinfo=BERLIN))
    there = slot(datetime(2026, 3, 3, 3, tzinfo=new_york))
    assert here == there
    touching = slot(datetime(2026, 3, 3, 4, tzinfo=new_york))
    assert time_options([here, touching], NOW, BERLIN).report.ok
    within = slot(datetime(2026, 3, 3, 3, 30, tzinfo=new_york))
    (finding,) = time_options([here, within], NOW, BERLIN).report
    assert finding.rule == "components.slots-overlap"


def test_the_clock_that_goes_forward_leaves_no_hole_in_a_slot() -> None:
    before = TimeSlot(
        start=datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN),
        end=datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN),
    )
    assert before.end - before.start == timedelta(hours=1)
    (option,) = time_options([before], NOW, BERLIN).options
    assert option.title == "2026-03-29 01:30-03:30 CET/CEST"
    twice = TimeSlot(
        start=datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN),
        end=datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN),
    )
    assert twice.id == "2026-10-25T00:30:00Z/2026-10-25T01:30:00Z"


def test_a_slot_over_midnight_names_both_days() -> None:
    late = slot(datetime(2026, 3, 2, 22, 30, tzinfo=UTC))
    (option,) = time_options([late], NOW, BERLIN).options
    assert option.title == "2026-03-02 23:30-2026-03-03 00:30 CET"


def test_a_host_may_write_slots_in_its_own_way() -> None:
    offered = time_options(
        [slot(NOW + timedelta(hours=1))],
        NOW,
        BERLIN,
        write=lambda start, end: f"{start:%d.%m. %H Uhr} bis {end:%H Uhr}",
    )
    assert offered.options[0].title == "02.03. 10 Uhr bis 11 Uhr"
    assert write_slot(NOW, NOW) == "2026-03-02 08:00-08:00 UTC"


def test_a_zone_without_an_abbreviation_adds_none() -> None:
    class Nameless(tzinfo):
        def utcoffset(self, _at: datetime | None) -> timedelta:
            return timedelta(hours=1)

        def dst(self, _at: datetime | None) -> timedelta:
            return timedelta(0)

        def tzname(self, _at: datetime | None) -> None:
            return None

    (option,) = time_options([slot(NOW + timedelta(hours=1))], NOW, Nameless()).options
    assert option.title == "2026-03-02 10:00-11:00"


def test_a_slot_that_leaves_the_calendar_in_the_zone_is_refused() -> None:
    last = slot(datetime(9999, 12, 31, 22, 30, tzinfo=UTC))
    assert time_options([last], NOW, UTC).options[0].id == last.id
    assert faults(lambda: time_options([last], NOW, BERLIN)) == ["slots"]


def test_a_slot_that_begins_a_microsecond_from_now_is_still_to_come() -> None:
    tick = timedelta(microseconds=1)
    early, late = slot(NOW - tick), slot(NOW + tick)
    offered = time_options([early, late], NOW, BERLIN)
    assert [option.id for option in offered.options] == [late.id]
    past = [f.path for f in offered.report if f.rule == "components.slot-past"]
    assert past == ["slots[0]"]


def test_a_slot_ends_after_it_begins() -> None:
    assert faults(lambda: TimeSlot(start=NOW, end=NOW)) == ["end"]
    naive = datetime(2026, 3, 2)  # noqa: DTZ001 - the mistake is the point
    with pytest.raises(InvalidValueError, match="has no time zone"):
        TimeSlot(start=naive, end=NOW)


@pytest.mark.parametrize(
    ("answer", "by"),
    [
        ("2", MatchedBy.NUMBER),
        (" 2. ", MatchedBy.NUMBER),
        ("2)", MatchedBy.NUMBER),
        ("(2)", MatchedBy.NUMBER),
        ("２", MatchedBy.NUMBER),  # noqa: RUF001 - a wide digit is the point
        ("٢", MatchedBy.NUMBER),
        ("option 2", MatchedBy.TITLE),
        ("OPTION\u00a0 2", MatchedBy.TITLE),
        ("2\ufe0f\u20e3", MatchedBy.NUMBER),
        ("\u200f2\u200e", MatchedBy.NUMBER),
        ("\ufeffOption\u200b 2", MatchedBy.TITLE),
        ("2. option 2", MatchedBy.TITLE),
        ("2) OPTION 2", MatchedBy.TITLE),
        ("2 Option 2", MatchedBy.TITLE),
        ("#2", MatchedBy.NUMBER),
        ("[2]", MatchedBy.NUMBER),
        ("2 .", MatchedBy.NUMBER),
        ("2:", MatchedBy.NUMBER),
        ("２。", MatchedBy.NUMBER),  # noqa: RUF001 - a wide digit is the point
        ("02", MatchedBy.NUMBER),
        ("②", MatchedBy.NUMBER),
        ("⒉", MatchedBy.NUMBER),
    ],
)
def test_people_answer_in_many_ways(answer: str, by: MatchedBy) -> None:
    outcome = select_option(options(3), answer)
    assert outcome == Selection(option=options(3)[1], number=2, by=by)


@pytest.mark.parametrize("answer", ["2!", "2.0", "-2", "+2", "2,5", "2 2", "0002000", "two", "२.५"])
def test_what_is_not_just_a_number_selects_none(answer: str) -> None:
    assert not isinstance(select_option(options(3), answer), Selection)


def test_titles_that_are_numbers_select_where_they_agree_with_their_places() -> None:
    offered = tuple(Option(id=title, title=title) for title in ("1", "3", "2", "24"))
    for answer, number, by in (
        ("1", 1, MatchedBy.NUMBER),
        ("4", 4, MatchedBy.NUMBER),
        ("24", 4, MatchedBy.TITLE),
        ("2. 3", 2, MatchedBy.TITLE),
        ("4) 24", 4, MatchedBy.TITLE),
    ):
        assert select_option(offered, answer) == Selection(
            option=offered[number - 1], number=number, by=by
        )
    for answer in ("2", "3"):
        outcome = select_option(offered, answer)
        assert isinstance(outcome, NoMatch)
        assert outcome.candidates == ("3", "2")


def test_titles_are_compared_without_case_and_compatible_forms() -> None:
    offered = tuple(
        Option(id=str(n), title=title)
        for n, title in enumerate(
            ("Straße 🚚", "\uff37\uff49de", "İstanbul", "👍🏽", "👍🏿", "ﬁne")
        )
    )
    for answer, number in (
        ("STRASSE 🚚", 1),
        ("wide", 2),
        ("i̇STANBUL", 3),
        ("👍🏿", 5),
        ("FINE", 6),
        ("6. Fine", 6),
    ):
        outcome = select_option(offered, answer)
        assert isinstance(outcome, Selection)
        assert outcome.number == number


def test_two_buttons_with_one_id_select_none() -> None:
    twins = (Option(id="a", title="One"), Option(id="a", title="Two"))
    outcome = select_option(twins, option_id="a")
    assert isinstance(outcome, NoMatch)
    assert outcome.candidates == ("a", "a")
    assert not isinstance(select_option((), "1"), Selection)


def test_a_line_that_names_one_option_and_numbers_another_selects_none() -> None:
    assert not isinstance(select_option(options(3), "1. Option 2"), Selection)


def test_a_title_too_long_to_type_is_compared_as_it_stands() -> None:
    long = "Ä" * 10_001
    rows = [{"Id": str(n), "Subject": title} for n, title in enumerate((long, long.lower()))]
    assert record_options(SOURCE, rows).remarks == ()
    rows.append({"Id": "2", "Subject": long})
    assert [r.detail for r in record_options(SOURCE, rows).remarks] == ["2 of 3 options"]


def test_flags_that_differ_in_their_tags_alone_are_told_apart() -> None:
    def flag(region: str) -> str:
        return "\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in region) + "\U000e007f"

    offered = tuple(Option(id=one, title=flag(one)) for one in ("gbeng", "gbsct"))
    outcome = select_option(offered, flag("gbsct"))
    assert isinstance(outcome, Selection)
    assert outcome.option.id == "gbsct"


def test_a_button_s_id_is_heard_before_the_answer() -> None:
    outcome = select_option(options(3), "1", option_id="id-3")
    assert isinstance(outcome, Selection)
    assert (outcome.number, outcome.by) == (3, MatchedBy.ID)


@pytest.mark.parametrize(
    ("field", "answer"), [("numbers_select", "2"), ("titles_select", "Option 2")]
)
def test_a_host_may_hear_ids_alone(field: str, answer: str) -> None:
    strict = override(DOCUMENTED, {f"components.{field}": False})
    assert isinstance(select_option(options(3), answer), Selection)
    assert not isinstance(select_option(options(3), answer, policy=strict), Selection)
