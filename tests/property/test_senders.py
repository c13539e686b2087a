"""Laws of numbers, pace and hours."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcore import codec
from msgcore.errors import MsgcoreError
from msgcore.policy import DOCUMENTED, SUMMER_26
from msgcore.sms import (
    BATCH_RULES,
    Batch,
    Counters,
    Hours,
    Limits,
    NumberClassification,
    OutboundSms,
    Pace,
    Rate,
    Sent,
    UseCase,
    Window,
    check,
    classify_number,
    find_links,
    pace,
    recipient_zones,
    sender_facts,
    within_hours,
)
from msgcore.vocabulary import SenderKind

TICK = timedelta(microseconds=1)
ZONES = [
    "UTC",
    "America/New_York",
    "America/Santiago",
    "America/St_Johns",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
]
zones = st.sampled_from(ZONES).map(ZoneInfo)
kinds = st.sampled_from(SenderKind)
countries = st.sampled_from(["", "US", "CA", "GB", "DE", "BR", "JP"])
policies = st.sampled_from([DOCUMENTED, SUMMER_26])
addresses = st.one_of(
    st.text(),
    st.text(alphabet="0123456789", max_size=17),
    st.text(alphabet="0123456789", max_size=17).map("+{}".format),
    st.text(alphabet="+0123456789 -().", max_size=20),
    st.text(alphabet="ABCxyz 0123", max_size=12),
)


# Numbers


@given(addresses, countries, st.none() | kinds, policies)
def test_any_text_is_an_address_or_a_fault(
    address: str, country: str, kind: SenderKind | None, policy: object
) -> None:
    try:
        found = classify_number(address, country=country, kind=kind, policy=policy)
    except MsgcoreError:
        return
    assert codec.from_data(NumberClassification, codec.to_data(found)) == found
    if kind is not None:
        assert (found.kind, found.supplied) == (kind, True)
    else:
        assert not found.kind_conflict
        assert found.kind is (found.candidates[0] if len(found.candidates) == 1 else None)
    if country:
        assert found.country == country
    assert recipient_zones(found) == tuple(sorted(recipient_zones(found)))
    if found.calling_code or found.kind is SenderKind.ALPHANUMERIC:
        again = classify_number(found.address, country=country, kind=kind, policy=policy)
        assert again == found


@given(kinds, countries.filter(bool), policies)
def test_what_a_kind_is_for_stands_in_order(kind: SenderKind, country: str, policy: object) -> None:
    facts = sender_facts(kind, country, policy)
    assert list(facts.use_cases) == [use for use in UseCase if facts.allows(use)]


# Pace

# Around changes of clocks, over midnights and months, and close together.
starts = st.sampled_from(
    [
        datetime(2026, 3, 8, 4, 59, 58, tzinfo=UTC),
        datetime(2026, 10, 31, 23, 59, 59, tzinfo=UTC),
        datetime(2024, 9, 8, 3, 59, 59, tzinfo=UTC),
        datetime(2010, 11, 7, 2, 29, 59, tzinfo=UTC),
        datetime(2011, 12, 30, 9, 59, 59, tzinfo=UTC),
    ]
)
gaps = st.one_of(
    st.just(timedelta()),
    st.integers(0, 3_000_000).map(lambda us: timedelta(microseconds=us)),
    st.integers(0, 48 * 60).map(lambda minutes: timedelta(minutes=minutes)),
)
rates = st.builds(
    Rate,
    parts=st.integers(1, 4),
    per=st.sampled_from([timedelta(milliseconds=500), timedelta(seconds=1), timedelta(minutes=1)]),
)
caps = st.none() | st.integers(1, 5)
limits = st.builds(
    Limits,
    rates=st.lists(rates, max_size=2).map(tuple),
    per_day=caps,
    per_month=caps,
    ratio_max=caps,
    ratio_grants_first=st.booleans(),
    ratio_by_month=st.booleans(),
    counts_parts=st.booleans(),
)
steps = st.lists(st.tuples(gaps, st.integers(1, 6), st.booleans()), max_size=25)


def run(
    start: datetime, wanted: list[tuple[timedelta, int, bool]], bound: Limits, zone: ZoneInfo
) -> tuple[list[Sent], list[datetime]]:
    """Send whenever it is allowed, at the earliest instant otherwise; return what went out."""
    counters, now = Counters(as_of=start), start
    out: list[Sent] = []
    received: list[datetime] = []
    for gap, parts, inbound in wanted:
        now += gap
        if inbound:
            counters = counters.after_receiving(now, bound, zone=zone)
            received.append(now)
            continue
        said = pace(counters, bound, now, parts=parts, zone=zone)
        assert codec.from_data(Pace, codec.to_data(said)) == said
        if said.earliest is None:
            continue
        assert said.allowed is (said.earliest == now)
        if not said.allowed:
            just_before = said.earliest - TICK
            assert not pace(counters, bound, just_before, parts=parts, zone=zone).allowed
        now = said.earliest
        assert pace(counters, bound, now, parts=parts, zone=zone).allowed
        counters = counters.after_sending(now, bound, parts=parts, zone=zone)
        out.append(Sent(at=now, parts=parts))
    return out, received


@given(starts, steps, limits)
def test_no_window_ever_holds_more_than_its_rate(
    start: datetime, wanted: list[tuple[timedelta, int, bool]], bound: Limits
) -> None:
    out, _ = run(start, wanted, bound, ZoneInfo("UTC"))
    for rate in bound.rates:
        # A message that is longer than the rate goes out in portions, a window each.
        portions = [
            (sent.at + rate.per * place, min(rate.parts, left))
            for sent in out
            for place, left in enumerate(
                range(sent.parts if bound.counts_parts else 1, 0, -rate.parts)
            )
        ]
        for moment, _ in portions:
            within = [size for at, size in portions if moment <= at < moment + rate.per]
            assert sum(within) <= rate.parts


@given(starts, steps, limits, zones)
def test_no_day_or_month_ever_holds_more_than_its_cap(
    start: datetime, wanted: list[tuple[timedelta, int, bool]], bound: Limits, zone: ZoneInfo
) -> None:
    out, _ = run(start, wanted, bound, zone)
    local = [sent.at.astimezone(zone) for sent in out]
    # Where clocks go back over midnight, what follows belongs to the day that had begun.
    days = [max(moment.date() for moment in local[: place + 1]) for place in range(len(local))]
    months = [(day.year, day.month) for day in days]
    if bound.per_day is not None:
        assert all(days.count(day) <= bound.per_day for day in days)
    if bound.per_month is not None:
        assert all(months.count(month) <= bound.per_month for month in months)


@given(starts, steps, limits)
def test_no_more_goes_out_than_the_ratio_lets(
    start: datetime, wanted: list[tuple[timedelta, int, bool]], bound: Limits
) -> None:
    out, received = run(start, wanted, bound, ZoneInfo("UTC"))
    if bound.ratio_max is None:
        return
    for place, sent in enumerate(out):
        month = (sent.at.year, sent.at.month)

        def counts(at: datetime, month: tuple[int, int] = month) -> bool:
            return not bound.ratio_by_month or (at.year, at.month) == month

        so_far = sum(counts(earlier.at) for earlier in out[: place + 1])
        heard = sum(counts(at) for at in received if at <= sent.at)
        assert so_far <= bound.ratio_max * max(heard, int(bound.ratio_grants_first))


@given(starts, steps, limits)
def test_without_limits_everything_goes_out(
    start: datetime, wanted: list[tuple[timedelta, int, bool]], bound: Limits
) -> None:
    free = Limits(counts_parts=bound.counts_parts)
    out, _ = run(start, wanted, free, ZoneInfo("UTC"))
    assert len(out) == sum(not inbound for _, _, inbound in wanted)
    assert len(run(start, wanted, bound, ZoneInfo("UTC"))[0]) <= len(out)


# Hours

moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds, whose zone is beside them
hour = timedelta(hours=1)
windows = st.tuples(st.integers(5, 20), st.integers(1, 4)).map(
    lambda pair: Window(opens=pair[0] * hour, closes=(pair[0] + pair[1]) * hour)
)
weeks = st.lists(st.none() | windows, min_size=7, max_size=7).map(
    lambda days: Hours(days=tuple(days))
)


@given(moments, st.lists(st.sampled_from(ZONES), min_size=1, max_size=3), weeks)
def test_hours_open_when_they_are_said_to(at: datetime, names: list[str], hours: Hours) -> None:
    found = within_hours(at, names, hours, ZoneInfo)
    each = [within_hours(at, [name], hours, ZoneInfo).allowed for name in names]
    assert found.allowed is all(each)
    assert bool(found.closed) is not found.allowed
    if found.opens is None:
        return
    assert found.opens >= at
    assert within_hours(found.opens, names, hours, ZoneInfo).allowed
    if not found.allowed:
        assert not within_hours(found.opens - TICK, names, hours, ZoneInfo).allowed


@given(
    moments, st.lists(st.sampled_from(ZONES), min_size=1, max_size=3), weeks, st.integers(0, 700)
)
def test_no_instant_before_the_opening_is_open(
    at: datetime, names: list[str], hours: Hours, quarters: int
) -> None:
    opens = within_hours(at, names, hours, ZoneInfo).opens
    sooner = at + quarters * hour / 4
    if opens is None or sooner < opens:
        assert not within_hours(sooner, names, hours, ZoneInfo).allowed


# Texts


@given(st.text() | st.text(alphabet="ab.:/@()ht ps-,Ié查"))
def test_links_stand_in_the_text_in_order(text: str) -> None:
    links = find_links(text)
    ends = [0]
    for link in links:
        assert ends[-1] <= link.start < link.end <= len(text)
        assert link.host
        assert link.host.lower() in text.lower()
        ends.append(link.end)


@given(
    st.builds(
        OutboundSms,
        text=st.text() | st.sampled_from(["bit.ly/x", "STOP", "Acme: hi acme.com"]),
        sender=st.none() | kinds,
        address=addresses,
        country=countries,
        recipient=addresses,
        recipient_country=countries,
        state=st.sampled_from(["", "CT", "TX", "ZZ"]),
        use_case=st.none() | st.sampled_from(UseCase),
        language=st.sampled_from(["", "en", "fr-CA", "tlh"]),
        at=st.none() | moments,
        policy=policies,
    )
)
@pytest.mark.filterwarnings("error")
def test_every_message_can_be_checked(message: OutboundSms) -> None:
    as_of = message.at or datetime(2026, 3, 2, tzinfo=UTC)
    report = check(message, zone_of=ZoneInfo, counters=Counters(as_of=as_of))
    assert report.complete
    for finding in report:
        if finding.span:
            assert finding.span[1] <= len(message.text)
    assert BATCH_RULES.check(Batch(messages=(message, message))).complete
    assert codec.from_data(OutboundSms, codec.to_data(message)) == message
