"""What is expected and not so is told all at once, with the whole scenario."""

import pytest
from tests.conversation.world import ACTIVE, NEW, TEXTS, play

from msgcore.errors import InvalidValueError
from msgcore.testing import Scenario
from msgcore.vocabulary import ConsentLevel, ResponseKind

R = ResponseKind


def told(scenario: Scenario, **expected: object) -> list[str]:
    """What is not as expected, without the scenario that stands below it."""
    with pytest.raises(AssertionError) as caught:
        scenario.expect(**expected)
    head, *lines = str(caught.value).splitlines()
    assert head == f"after step {len(scenario.steps)}:"
    assert str(caught.value).endswith(str(scenario))
    return lines[: -len(str(scenario).splitlines())]


def test_what_is_so_returns_the_scenario() -> None:
    s = play().customer("Hi").accept("ana").customer("Hello?")
    assert (
        s.expect(
            status=ACTIVE,
            level=ConsentLevel.IMPLICIT,
            owner="ana",
            responses=[R.OPT_IN_CONFIRMATION, R.ACKNOWLEDGMENT, R.START],
            delivered="Hello?",
            participants=[],
            whispered=[],
            notices=[],
            refused=False,
            found=False,
            responded=False,
            duplicate=False,
        )
        is s
    )


def test_nothing_expected_is_nothing_checked() -> None:
    s = play()
    assert s.expect() is s
    s.expect(status=None, sent=[], owner="")


def test_all_that_is_not_so_is_told_at_once() -> None:
    s = play().customer("Hi").agent("Hello")
    assert told(
        s, status=ACTIVE, level=ConsentLevel.IMPLICIT, owner="ana", refused=False, duplicate=True
    ) == [
        "status: expected 'active', was 'new'",
        "owner: expected 'ana', was ''",
        "refused: expected False, was ['lifecycle.customer-opened']",
        "duplicate: expected True, was False",
    ]


def test_texts_are_expected_in_their_order() -> None:
    s = play().customer("HELP")
    s.expect(sent=[TEXTS[R.HELP]], responses=(R.HELP,))
    s.expect(sent=TEXTS[R.HELP])
    assert told(s, sent=["Hello"], responses=[]) == [
        f"sent: expected ['Hello'], was [{TEXTS[R.HELP]!r}]",
        "responses: expected [], was ['help']",
    ]
    assert told(s, sent=None) == [f"sent: expected None, was [{TEXTS[R.HELP]!r}]"]


def test_one_rule_among_others_any_or_none() -> None:
    s = play().customer("STOP").agent("Sale!")
    s.expect(refused="consent.opted-out").expect(refused=True, found=False, responded=False)
    rules = "['consent.opted-out', 'consent.below-requirement']"
    assert told(s, refused="lifecycle.no-session", found=True) == [
        f"refused: expected 'lifecycle.no-session', was {rules}",
        "found: expected True, was []",
    ]
    s.customer("Hi").expect(found="consent.message-after-opt-out")
    s.customer("HELP").expect(responded=R.HELP)


def test_what_no_scenario_tells_cannot_be_expected() -> None:
    with pytest.raises(InvalidValueError) as caught:
        play().expect(statsu=NEW, colour="red")
    assert [fault.path for fault in caught.value.faults] == ["statsu", "colour"]
    assert caught.value.faults[0].hint == "Did you mean 'status'?"
    assert caught.value.faults[1].hint.startswith("Known: delivered, duplicate, found, ")
