"""A draft becomes a finding, findings make a report, and an incomplete report is not ok."""

import pytest

from msgcore.codec import from_data, to_data
from msgcore.errors import FindingsError, InvalidValueError
from msgcore.rules import GUIDE, Draft, Finding, Report, Severity

PLACE = GUIDE("Write Effective Broadcast Messages")


def finding(rule: str = "demo.rule", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(rule=rule, severity=severity, message="too loud", citation=PLACE)


ERROR = finding("demo.error")
WARNING = finding("demo.warning", Severity.WARNING)
INFO = finding("demo.info", Severity.INFO)


class TestDraft:
    @pytest.mark.parametrize("span", [None, (0, 0), (0, 5), (3, 3)])
    def test_a_span_is_half_open(self, span: tuple[int, int] | None) -> None:
        assert Draft(message="too loud", span=span).span == span

    @pytest.mark.parametrize("span", [(-1, 3), (5, 4)])
    def test_what_is_no_span(self, span: tuple[int, int]) -> None:
        with pytest.raises(InvalidValueError, match=r"span: \(.*\) is no span"):
            Draft(message="too loud", span=span)

    def test_it_says_something(self) -> None:
        with pytest.raises(InvalidValueError, match="message: must not be empty"):
            Draft(message="")


class TestFinding:
    @pytest.mark.parametrize(
        ("path", "span", "text"),
        [
            ("", None, "error demo.rule: too loud"),
            ("", (0, 3), "error demo.rule at 0-3: too loud"),
            ("keywords[2]", None, "error demo.rule at keywords[2]: too loud"),
            ("keywords[2]", (0, 0), "error demo.rule at keywords[2] at 0-0: too loud"),
        ],
    )
    def test_it_reads_as_a_line(self, path: str, span: tuple[int, int] | None, text: str) -> None:
        made = Finding(
            rule="demo.rule",
            severity=Severity.ERROR,
            message="too loud",
            citation=PLACE,
            path=path,
            span=span,
        )
        assert str(made) == text

    def test_it_carries_a_rule_id(self) -> None:
        with pytest.raises(InvalidValueError, match="'Demo' is not a rule id"):
            finding("Demo")


class TestReport:
    @pytest.mark.parametrize(
        ("report", "ok"),
        [
            (Report(), True),
            (Report(findings=(WARNING, INFO)), True),
            (Report(findings=(WARNING, ERROR)), False),
            (Report(complete=False), False),
        ],
    )
    def test_it_is_ok_when_every_rule_ran_and_none_found_an_error(
        self, report: Report, *, ok: bool
    ) -> None:
        assert report.ok is ok

    def test_its_errors_are_the_findings_that_weigh_as_such(self) -> None:
        assert Report(findings=(WARNING, ERROR, INFO)).errors == (ERROR,)

    def test_nothing_is_raised_for_a_report_that_is_ok(self) -> None:
        Report(findings=(WARNING,)).raise_for_errors()

    @pytest.mark.parametrize(
        ("report", "lines"),
        [
            (Report(findings=(WARNING, ERROR)), ("error demo.error: too loud",)),
            (Report(complete=False), ("the report is incomplete: a rule could not finish",)),
            (
                Report(findings=(ERROR,), complete=False),
                (
                    "error demo.error: too loud",
                    "the report is incomplete: a rule could not finish",
                ),
            ),
        ],
    )
    def test_what_is_raised_says_why(self, report: Report, lines: tuple[str, ...]) -> None:
        with pytest.raises(FindingsError) as caught:
            report.raise_for_errors()
        assert caught.value.findings == lines

    @pytest.mark.parametrize("complete", [True, False])
    def test_two_reports_are_as_complete_as_the_lesser(self, *, complete: bool) -> None:
        joined = Report(findings=(WARNING,)) + Report(findings=(ERROR,), complete=complete)
        assert joined == Report(findings=(WARNING, ERROR), complete=complete)

    def test_it_is_a_sequence_of_findings_but_never_false(self) -> None:
        assert list(Report(findings=(WARNING, ERROR))) == [WARNING, ERROR]
        assert len(Report(findings=(WARNING, ERROR))) == 2
        assert Report()

    def test_it_goes_to_data_and_back(self) -> None:
        report = Report(findings=(WARNING, ERROR), complete=False)
        assert from_data(Report, to_data(report)) == report
