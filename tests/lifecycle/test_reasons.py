"""What the rules say, and where it is written."""

import pytest

from msgcore.lifecycle.reasons import REFUSALS, RULINGS
from msgcore.rules import SOURCES, Reason

WITHOUT_REMEDY = {
    "lifecycle.not-in-this-status",  # `decide` names the statuses in which it could happen
    "lifecycle.error-unsupported",
    "lifecycle.already-present",
}
"""The refusals of which nothing would make the refused thing possible."""


@pytest.mark.parametrize("reason", [*RULINGS, *REFUSALS], ids=lambda reason: reason.rule)
def test_every_rule_is_a_sentence_with_a_source(reason: Reason) -> None:
    assert reason.citation.source in {source.key for source in SOURCES}
    assert reason.citation.section
    assert reason.text[0].isupper()
    assert reason.text.endswith(".")
    assert not reason.detail


@pytest.mark.parametrize("reason", REFUSALS, ids=lambda reason: reason.rule)
def test_every_refusal_says_what_would_help(reason: Reason) -> None:
    assert bool(reason.remedy) is (reason.rule not in WITHOUT_REMEDY)


def test_what_moves_a_session_needs_no_remedy() -> None:
    assert not any(reason.remedy for reason in RULINGS)
