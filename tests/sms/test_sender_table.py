"""What each kind of sender is for, against the tables of the guide."""

import attrs
import pytest

from msgcore import codec
from msgcore.channels import Channel, Feature, Support, capability
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.sms import (
    LONG_CODE_COUNTRIES,
    REGULATED_COUNTRIES,
    LeadTime,
    SenderFacts,
    UseCase,
    lead_time,
    long_code_countries,
    sender_facts,
)
from msgcore.vocabulary import ChannelKind, Platform, SenderKind

LONG_CODE, TOLL_FREE, SHORT_CODE, A2P, MOBILE, ALPHANUMERIC = SenderKind

# The rows of the guide, with each contradiction decided as the table itself has it.
THE_TABLE_ALONE = override(
    SPRING_23, {"sms.toll_free_broadcasts": False, "sms.long_codes_elsewhere": False}
)
TABLE = {
    ("US", LONG_CODE): "in out",
    ("US", TOLL_FREE): "in out automated",
    ("US", SHORT_CODE): "in out automated campaign",
    ("US", A2P): "",
    ("US", MOBILE): "",
    ("CA", LONG_CODE): "in out",
    ("CA", TOLL_FREE): "in out",
    ("CA", SHORT_CODE): "in out automated campaign",
    ("CA", A2P): "",
    ("CA", MOBILE): "",
    ("DE", LONG_CODE): "",
    ("DE", TOLL_FREE): "",
    ("DE", SHORT_CODE): "out automated campaign",
    ("DE", A2P): "in out automated campaign",
    ("DE", MOBILE): "in out automated",
}
WORDS = {
    "in": UseCase.INBOUND_INITIATED,
    "out": UseCase.OUTBOUND_INITIATED,
    "automated": UseCase.AUTOMATED_OUTBOUND,
    "campaign": UseCase.CAMPAIGN,
}


def changed(policy: Policy = DOCUMENTED, **changes: object) -> Policy:
    return override(policy, {f"sms.{name}": value for name, value in changes.items()})


@pytest.mark.parametrize(("country", "kind"), TABLE)
def test_use_cases_are_those_of_the_table(country: str, kind: SenderKind) -> None:
    facts = sender_facts(kind, country, THE_TABLE_ALONE)
    assert facts.use_cases == tuple(WORDS[word] for word in TABLE[country, kind].split())
    assert facts.available is bool(TABLE[country, kind])
    for use_case in UseCase:
        assert facts.allows(use_case) is (use_case in facts.use_cases)


class TestContradictions:
    def test_broadcasts_from_toll_free_numbers(self) -> None:
        for country in ("US", "CA"):
            assert sender_facts(TOLL_FREE, country).allows(UseCase.CAMPAIGN)
            without = sender_facts(TOLL_FREE, country, changed(toll_free_broadcasts=False))
            assert not without.allows(UseCase.CAMPAIGN)
        assert not sender_facts(TOLL_FREE, "DE").available

    def test_broadcasts_from_a2p_long_codes(self) -> None:
        assert sender_facts(A2P, "DE").allows(UseCase.CAMPAIGN)
        without = sender_facts(A2P, "DE", changed(a2p_broadcasts=False))
        assert without.use_cases == tuple(UseCase)[:3]

    def test_mobile_numbers(self) -> None:
        assert sender_facts(MOBILE, "DE").available
        assert not sender_facts(MOBILE, "DE", changed(mobile_senders=False)).available

    def test_long_codes_elsewhere(self) -> None:
        assert sender_facts(LONG_CODE, "DE").use_cases == tuple(UseCase)[:2]
        assert not sender_facts(LONG_CODE, "JP").available
        assert not sender_facts(LONG_CODE, "DE", changed(long_codes_elsewhere=False)).available

    def test_short_codes_elsewhere(self) -> None:
        assert sender_facts(SHORT_CODE, "DE").use_cases == tuple(UseCase)[1:]
        without = changed(short_codes_elsewhere=False)
        for policy in (without, SUMMER_26):
            assert not sender_facts(SHORT_CODE, "DE", policy).available
            assert sender_facts(SHORT_CODE, "CA", policy).use_cases == tuple(UseCase)

    def test_brazil_is_in_one_list_and_not_in_the_other(self) -> None:
        assert len(LONG_CODE_COUNTRIES) == 24
        assert len(REGULATED_COUNTRIES) == 23
        assert set(LONG_CODE_COUNTRIES) - set(REGULATED_COUNTRIES) == {"BR"}
        assert long_code_countries() == LONG_CODE_COUNTRIES
        assert long_code_countries(changed(brazil_has_long_codes=False)) == REGULATED_COUNTRIES

    def test_the_time_a_toll_free_number_takes(self) -> None:
        assert sender_facts(TOLL_FREE, "US").setup == "less than 3 days"
        registration = lead_time(TOLL_FREE, "US")
        assert registration is not None
        assert registration.weeks == (0, 8)


def test_later_north_america_has_registered_long_codes() -> None:
    for country in ("US", "CA"):
        assert not sender_facts(A2P, country, DOCUMENTED).available
        assert sender_facts(A2P, country, SUMMER_26).use_cases == tuple(UseCase)
    assert sender_facts(A2P, "DE", SUMMER_26) == sender_facts(A2P, "DE")


def test_no_name_is_sent_to_where_providers_send_none() -> None:
    for country in ("US", "CA", "PR"):
        assert not sender_facts(ALPHANUMERIC, country).available
    facts = sender_facts(ALPHANUMERIC, "GB")
    assert not facts.allows(UseCase.INBOUND_INITIATED)
    assert facts.one_way


@pytest.mark.parametrize(
    ("kind", "country", "lowest", "highest", "ratio", "month", "links"),
    [
        (LONG_CODE, "US", 1, 2, 3, 15_000, True),
        (TOLL_FREE, "US", 10, 100, None, None, True),
        (TOLL_FREE, "CA", 1, 2, 3, 15_000, True),
        (SHORT_CODE, "US", 10, 500, None, None, False),
        (MOBILE, "DE", 1, 2, 3, 15_000, True),
    ],
)
def test_speed_ratio_and_volume(  # noqa: PLR0913 - a row of the table
    *,
    kind: SenderKind,
    country: str,
    lowest: int,
    highest: int,
    ratio: int | None,
    month: int | None,
    links: bool,
) -> None:
    facts = sender_facts(kind, country)
    assert facts.throughput is not None
    assert (facts.throughput.lowest, facts.throughput.highest) == (lowest, highest)
    assert (facts.ratio_max, facts.monthly_messages) == (ratio, month)
    assert facts.avoids_links is links


def test_of_a2p_long_codes_no_figure_is_known() -> None:
    facts = sender_facts(A2P, "DE")
    assert (facts.throughput, facts.ratio_max, facts.monthly_messages) == (None, None, None)


def test_long_codes_may_hold_links_if_the_policy_says_so() -> None:
    policy = changed(long_codes_avoid_links=False)
    assert not sender_facts(LONG_CODE, "US", policy).avoids_links
    assert sender_facts(TOLL_FREE, "US", policy).avoids_links


def test_trust_and_approval_are_those_of_the_table() -> None:
    found = [
        (facts.trust, facts.approval)
        for facts in (sender_facts(kind, "US") for kind in (LONG_CODE, TOLL_FREE, SHORT_CODE, A2P))
    ]
    assert found == [("low", False), ("medium", False), ("high", True), ("", None)]


@pytest.mark.parametrize("kind", SenderKind)
@pytest.mark.parametrize("country", ["US", "CA", "DE"])
def test_facts_are_cited_plain_data(kind: SenderKind, country: str) -> None:
    facts = sender_facts(kind, country)
    assert facts.citations
    assert codec.from_data(SenderFacts, codec.to_data(facts)) == facts


@pytest.mark.parametrize("country", ["", "us", "USA"])
def test_a_country_must_be_known(country: str) -> None:
    for ask in (sender_facts, lead_time):
        with pytest.raises(InvalidValueError) as caught:
            ask(LONG_CODE, country)
        assert caught.value.faults[0].path == "country"


class TestLeadTimes:
    @pytest.mark.parametrize(
        ("kind", "policy", "weeks"),
        [
            (SHORT_CODE, DOCUMENTED, (10, 16)),
            (TOLL_FREE, DOCUMENTED, (0, 8)),
            (TOLL_FREE, SUMMER_26, (1, 2)),
            (A2P, SUMMER_26, (1, 4)),
        ],
    )
    def test_of_new_numbers(self, kind: SenderKind, policy: Policy, weeks: tuple[int, int]) -> None:
        found = lead_time(kind, "US", policy)
        assert found is not None
        assert (found.weeks, found.business_days) == (weeks, None)

    def test_fifty_numbers_take_longer(self) -> None:
        found = [lead_time(A2P, "US", SUMMER_26, numbers=numbers) for numbers in (49, 50)]
        assert [time and time.weeks for time in found] == [(1, 4), (2, 6)]

    @pytest.mark.parametrize(("kind", "days"), [(LONG_CODE, 1), (TOLL_FREE, 3)])
    def test_of_the_business_own_numbers(self, kind: SenderKind, days: int) -> None:
        found = lead_time(kind, "US", existing=True)
        assert found is not None
        assert (found.weeks, found.business_days) == (None, days)
        assert lead_time(kind, "DE", existing=True) is None

    def test_some_filings_have_no_known_time(self) -> None:
        found = lead_time(LONG_CODE, "DE")
        assert found is not None
        assert (found.weeks, found.business_days) == (None, None)
        assert lead_time(ALPHANUMERIC, "GB") is None

    @pytest.mark.parametrize(
        ("kind", "country"), [(LONG_CODE, "JP"), (MOBILE, "US"), (A2P, "US"), (TOLL_FREE, "DE")]
    )
    def test_what_is_not_to_be_had_takes_no_time(self, kind: SenderKind, country: str) -> None:
        assert lead_time(kind, country) is None

    def test_numbers_are_counted_from_one(self) -> None:
        with pytest.raises(InvalidValueError, match="numbers: is 0"):
            lead_time(LONG_CODE, "US", numbers=0)

    def test_times_are_checked_plain_data(self) -> None:
        found = lead_time(SHORT_CODE, "US")
        assert found is not None
        assert codec.from_data(LeadTime, codec.to_data(found)) == found
        for wrong in ({"weeks": (2, 1)}, {"weeks": (-1, 1)}, {"business_days": -1}):
            with pytest.raises(InvalidValueError):
                attrs.evolve(found, **wrong)


@pytest.mark.parametrize("kind", [LONG_CODE, TOLL_FREE, SHORT_CODE, A2P, MOBILE])
@pytest.mark.parametrize("country", ["US", "CA", "DE"])
def test_the_matrix_of_capabilities_agrees_on_broadcasts(kind: SenderKind, country: str) -> None:
    facts = sender_facts(kind, country)
    if not facts.available:
        return
    channel = Channel(
        name="Any", kind=ChannelKind.SMS, platform=Platform.STANDARD, sender=kind, country=country
    )
    supported = capability(Feature.BROADCAST, channel).support is Support.YES
    assert facts.allows(UseCase.CAMPAIGN) is supported


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"short_code_digits_min": 9}, "sms.short_code_digits_min"),
        ({"long_code_digits_max": 6}, "sms.long_code_digits_min"),
        ({"toll_free_weeks_min": 9}, "sms.toll_free_weeks_min"),
        ({"short_code_weeks_max": 9}, "sms.short_code_weeks_min"),
        ({"hours_open": 21}, "sms.hours_close"),
        ({"hours_close": 25}, "sms.hours_close"),
    ],
)
def test_figures_of_the_policy_that_contradict_each_other(
    changes: dict[str, int], path: str
) -> None:
    with pytest.raises(ValueError) as caught:  # the policy's own error is one
        changed(**changes)
    assert [fault.path for fault in caught.value.faults] == [path]
