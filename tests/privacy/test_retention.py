"""How long things last."""

from datetime import UTC, datetime, timedelta

import pytest

from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, override
from msgcore.policy.field import Confidence
from msgcore.privacy.retention import COOKIES, Lasting, term, terms

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize("policy", [SPRING_23, DOCUMENTED, SUMMER_26])
def test_everything_that_lasts_has_a_duration_and_a_source(policy: object) -> None:
    assert [(one.of, one.duration) for one in terms(policy)] == [
        (Lasting.ERRORS, timedelta(days=30)),
        (Lasting.OFFERED_FILES, timedelta(days=30)),
        (Lasting.COOKIES, timedelta(days=365)),
        (Lasting.WEB_HISTORY, timedelta(hours=6)),
        (Lasting.RULE_CHANGE, timedelta(seconds=60)),
        (Lasting.DEPLOYMENT_CHANGE, timedelta(minutes=10)),
    ]
    for one in terms(policy):
        assert one.source(policy).value == one.duration
        assert one.source(policy).confidence is Confidence.STATED


def test_a_term_ends_so_long_after_its_beginning() -> None:
    assert term(Lasting.DEPLOYMENT_CHANGE).ends_at(NINE) == NINE + timedelta(minutes=10)


def test_the_numbers_are_those_of_the_policy() -> None:
    mine = override(DOCUMENTED, {"privacy.errors_kept": "7d"})
    assert term(Lasting.ERRORS, mine).duration == timedelta(days=7)


def test_there_are_four_cookies() -> None:
    assert len(set(COOKIES)) == 4
