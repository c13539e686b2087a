"""A set of rules: ordered, immutable, set up with plain data, and closed where it fails."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs
import pytest

from msgcore.errors import RuleSetError
from msgcore.rules import GUIDE, Citation, Draft, Report, RuleSet, Severity, rule

PLACE = GUIDE("Write Effective Broadcast Messages")


@attrs.frozen(kw_only=True)
class Words:
    banned: tuple[str, ...] = ("bank", "loan")
    whole: bool = True


@rule("demo.capitals", cites=PLACE)
def capitals(text: str) -> Iterator[Draft]:
    """A message is not written in capitals."""
    if text.isupper():
        yield Draft(message="all capitals", remedy="Use sentence case.")


@rule("demo.words", cites=PLACE, severity=Severity.ERROR)
def words(text: str, parameters: Words) -> Iterator[Draft]:
    """A message does without certain words."""
    for word in parameters.banned:
        start = text.find(word)
        if start >= 0:
            yield Draft(message="a banned word", span=(start, start + len(word)), path="text")


@rule("demo.broken", cites=PLACE, priority=50)
def broken(text: str) -> Iterator[Draft]:
    """A rule that fails half-way, with the text in its message."""
    yield Draft(message="found before it failed")
    raise LookupError(text)


@rule("demo.absent-minded", cites=PLACE)
def absent_minded(_text: str) -> Iterator[Draft]:
    """A rule that yields what is no draft."""
    yield "all capitals"  # type: ignore[misc]  # the mistake is the point


@attrs.frozen(kw_only=True)
class Own:
    """A rule as a host may write it: any object of the right shape."""

    id: Any = "acme.own"
    summary: str = "A rule of the host."
    severity: Any = Severity.INFO
    citation: Any = PLACE
    priority: Any = 1
    parameters: Any = None

    def check(self, subject: str, parameters: None) -> Iterable[Draft]:
        del parameters
        return [Draft(message="seen")] if subject else []


RULES = RuleSet.of(words, capitals)


def ids(rules: RuleSet[Any]) -> list[str]:
    return [one.id for one in rules]


def faults(error: pytest.ExceptionInfo[RuleSetError]) -> dict[str, str]:
    return {fault.path: fault.message for fault in error.value.faults}


class TestOrder:
    def test_rules_run_by_priority_then_id(self) -> None:
        rules = RuleSet.of(words, broken, capitals, Own())
        assert ids(rules) == ["acme.own", "demo.broken", "demo.capitals", "demo.words"]
        assert [one.id for one in rules.rules] == ids(rules)
        assert len(rules) == 4

    def test_a_set_never_changes(self) -> None:
        RULES.with_rules([broken])
        RULES.with_settings({"demo.words": {"priority": 1}})
        assert ids(RULES) == ["demo.capitals", "demo.words"]

    def test_an_empty_set_finds_nothing(self) -> None:
        assert RuleSet[str]().check("LOAN") == Report()


class TestCheck:
    def test_a_draft_is_stamped_with_id_severity_and_citation(self) -> None:
        (finding,) = RULES.check("a loan").findings
        assert (finding.rule, finding.severity, finding.citation) == (
            "demo.words",
            Severity.ERROR,
            PLACE,
        )
        assert (finding.message, finding.span, finding.path) == ("a banned word", (2, 6), "text")

    def test_findings_come_in_the_order_of_the_rules(self) -> None:
        report = RuleSet.of(words, capitals, Own()).check("BANK")
        assert [finding.rule for finding in report] == ["acme.own", "demo.capitals"]
        assert report.ok

    def test_a_rule_that_raises_makes_the_report_incomplete(self) -> None:
        report = RULES.with_rules([broken]).check("secret LOAN loan")
        failed, found = report.findings
        assert (failed.rule, failed.severity) == ("demo.broken", Severity.ERROR)
        assert failed.message == "the rule could not finish (LookupError)"
        assert failed.remedy
        assert found.rule == "demo.words"
        assert not report.complete
        assert not report.ok

    def test_what_the_exception_says_is_not_repeated(self) -> None:
        assert "secret" not in str(RuleSet.of(broken).check("secret"))

    def test_what_is_no_draft_counts_as_a_failure(self) -> None:
        report = RuleSet.of(absent_minded).check("")
        assert not report.complete
        assert [finding.rule for finding in report] == ["demo.absent-minded"]

    def test_the_host_may_still_interrupt(self) -> None:
        @rule("demo.interrupted", cites=PLACE)
        def interrupted(_text: str) -> Iterator[Draft]:
            """A rule during which the user stops the program."""
            raise KeyboardInterrupt
            yield

        with pytest.raises(KeyboardInterrupt):
            RuleSet.of(interrupted).check("")


class TestRules:
    def test_every_id_that_is_taken_is_named(self) -> None:
        with pytest.raises(RuleSetError) as caught:
            RULES.with_rules([words, broken, capitals])
        assert faults(caught) == {
            "demo.words": "is already in the set",
            "demo.capitals": "is already in the set",
        }

    def test_two_new_rules_of_one_id_are_refused_as_well(self) -> None:
        with pytest.raises(RuleSetError, match=r"demo\.words: is already in the set"):
            RuleSet.of(words, words)

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({"id": "Own"}, {"Own": "is not a rule id"}),
            ({"id": None}, {"None": "is not a rule id"}),
            ({"severity": "error"}, {"acme.own.severity": "is of type str, expected Severity"}),
            ({"citation": "p. 3"}, {"acme.own.citation": "is of type str, expected Citation"}),
            ({"priority": "1"}, {"acme.own.priority": "is of type str, expected int"}),
            (
                {"severity": None, "priority": None},
                {
                    "acme.own.severity": "is of type NoneType, expected Severity",
                    "acme.own.priority": "is of type NoneType, expected int",
                },
            ),
        ],
    )
    def test_a_malformed_rule_never_gets_as_far_as_a_report(
        self, changes: dict[str, object], expected: dict[str, str]
    ) -> None:
        with pytest.raises(RuleSetError) as caught:
            RULES.with_rules([Own(**changes)])
        assert faults(caught) == expected


class TestSettings:
    def test_a_rule_can_be_switched_off_and_on(self) -> None:
        off = RULES.with_settings({"demo.words": {"enabled": False}})
        assert off.check("loan") == Report()
        assert ids(off) == ids(RULES)
        assert off.with_settings({"demo.words": {"enabled": True}}).check("loan").errors

    def test_severity(self) -> None:
        mild = RULES.with_settings({"demo.words": {"severity": "info"}})
        assert mild.check("loan").findings[0].severity is Severity.INFO

    @pytest.mark.parametrize("priority", [0, -1, 99])
    def test_priority_changes_the_order(self, priority: int) -> None:
        first = RULES.with_settings({"demo.words": {"priority": priority}})
        assert ids(first) == ["demo.words", "demo.capitals"]

    def test_parameters_that_are_not_given_keep_their_defaults(self) -> None:
        mine = RULES.with_settings({"demo.words": {"parameters": {"banned": ["gold"]}}})
        assert mine._entries[1].parameters == Words(banned=("gold",), whole=True)
        assert mine.check("loan").ok
        assert not mine.check("gold").ok

    def test_settings_lie_over_earlier_ones(self) -> None:
        first = RULES.with_settings(
            {"demo.words": {"enabled": False, "priority": 1, "parameters": {"banned": ["gold"]}}}
        )
        both = first.with_settings(
            {"demo.words": {"severity": "info", "parameters": {"whole": False}}}
        )
        entry = both._entries[0]
        assert (entry.enabled, entry.priority, entry.severity) == (False, 1, Severity.INFO)
        assert entry.parameters == Words(banned=("gold",), whole=False)

    @pytest.mark.parametrize(
        "settings", [{}, {"demo.words": {}}, {"demo.words": {"priority": None}}]
    )
    def test_what_says_nothing_changes_nothing(self, settings: dict[str, Any]) -> None:
        assert RULES.with_settings(settings) == RULES

    def test_every_fault_at_once(self) -> None:
        with pytest.raises(RuleSetError) as caught:
            RULES.with_settings(
                {
                    "demo.wrods": {"enabled": False},
                    "demo.words": {
                        "severtiy": "error",
                        "severity": "fatal",
                        "enabled": "no",
                        "priority": "high",
                        "parameters": {"banned": ["a", 3], "whole": 1, "partly": True},
                    },
                    "demo.capitals": {"parameters": {"a": 1}},
                    3: {},
                }
            )
        assert faults(caught) == {
            "demo.wrods": "is no rule of this set",
            "demo.words.severtiy": "is unknown here",
            "demo.words.severity": "'fatal' is no Severity",
            "demo.words.enabled": "is text, expected true or false",
            "demo.words.priority": "is text, expected an integer",
            "demo.words.parameters.banned[1]": "is a number, expected text",
            "demo.words.parameters.whole": "is a number, expected true or false",
            "demo.words.parameters.partly": "is unknown here",
            "demo.capitals.parameters": "are given, but the rule takes none",
            "3": "is no rule of this set",
        }
        assert caught.value.faults[0].hint == "Did you mean 'demo.words'?"

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            (None, {"demo.words": "is empty, expected an object"}),
            (False, {"demo.words": "is true or false, expected an object"}),
            ({"parameters": []}, {"demo.words.parameters": "is a list, expected an object"}),
        ],
    )
    def test_settings_of_the_wrong_shape(self, data: object, expected: dict[str, str]) -> None:
        with pytest.raises(RuleSetError) as caught:
            RULES.with_settings({"demo.words": data})
        assert faults(caught) == expected

    @pytest.mark.parametrize("settings", [None, [], "demo.words", ["demo.words"]])
    def test_settings_that_are_no_object(self, settings: object) -> None:
        with pytest.raises(RuleSetError, match="settings are no object of rule ids"):
            RULES.with_settings(settings)


def test_the_engine_cites_itself_where_a_rule_could_not_finish() -> None:
    (finding,) = RuleSet.of(broken).check("").findings
    assert isinstance(finding.citation, Citation)
    assert finding.citation.source == "msgcore"
