"""Laws of the engine: order does not matter, settings lie over each other, failure is closed."""

from collections.abc import Iterator

import attrs
from hypothesis import given
from hypothesis import strategies as st

from msgcore.codec import from_data, to_data
from msgcore.errors import Fault, RuleSetError
from msgcore.rules import GUIDE, Draft, Report, RuleSet, Severity, rule
from msgcore.rules.rule import FunctionRule

Rules = list[FunctionRule[str]]
Settings = dict[str, dict[str, object]]

PLACE = GUIDE("Messaging Glossary")


@attrs.frozen(kw_only=True)
class Times:
    times: int = 1


def finding_rule(rule_id: str, *, priority: int, fails: bool) -> FunctionRule[str]:
    @rule(rule_id, cites=PLACE, priority=priority)
    def check(subject: str, parameters: Times) -> Iterator[Draft]:
        """Find as often as it is told to, unless it fails."""
        if fails:
            raise RuntimeError(subject)
        for place in range(parameters.times):
            yield Draft(message="found", span=(place, place + 1))

    return check


IDS = st.integers(0, 99).map(lambda number: f"demo.rule-{number}")
RULES = st.lists(
    st.builds(finding_rule, IDS, priority=st.integers(-2, 2), fails=st.booleans()),
    unique_by=lambda made: made.id,
    max_size=6,
)
SETTING = st.fixed_dictionaries(
    {},
    optional={
        "enabled": st.booleans(),
        "severity": st.sampled_from([severity.value for severity in Severity]),
        "priority": st.integers(-3, 3),
        "parameters": st.fixed_dictionaries({}, optional={"times": st.integers(0, 3)}),
    },
)


@st.composite
def rules_and_settings(draw: st.DrawFn) -> tuple[Rules, list[Settings]]:
    rules = draw(RULES)
    if not rules:
        return [], []
    names = st.sampled_from([one.id for one in rules])
    return rules, draw(st.lists(st.dictionaries(names, SETTING), max_size=3))


@given(RULES.flatmap(lambda rules: st.tuples(st.just(rules), st.permutations(rules))))
def test_the_order_of_arrival_does_not_matter(drawn: tuple[Rules, Rules]) -> None:
    rules, shuffled = drawn
    assert RuleSet.of(*shuffled) == RuleSet.of(*rules)
    assert RuleSet.of(*shuffled[:2]).with_rules(shuffled[2:]) == RuleSet.of(*rules)


@given(rules_and_settings())
def test_a_report_follows_the_settings(drawn: tuple[Rules, list[Settings]]) -> None:
    rules, layers = drawn
    rule_set = RuleSet.of(*rules)
    for settings in layers:
        rule_set = rule_set.with_settings(settings)
    report = rule_set.check("secret")
    said = {one.id: {} for one in rules}
    for settings in layers:
        for rule_id, setting in settings.items():
            said[rule_id].update(setting | setting.get("parameters", {}))
    expected = []
    for one in sorted(rules, key=lambda one: (said[one.id].get("priority", one.priority), one.id)):
        mine = said[one.id]
        if not mine.get("enabled", True):
            continue
        try:
            found = len(list(one.check("secret", Times(times=mine.get("times", 1)))))
        except RuntimeError:
            expected.append((one.id, Severity.ERROR))
        else:
            expected += [(one.id, Severity(mine.get("severity", "warning")))] * found
    assert [(finding.rule, finding.severity) for finding in report] == expected


@given(RULES)
def test_a_report_is_complete_unless_a_rule_failed(rules: Rules) -> None:
    report = RuleSet.of(*rules).check("secret")
    failed = [finding for finding in report if "could not finish" in finding.message]
    assert report.complete is not bool(failed)
    assert report.ok is report.complete
    assert "secret" not in str(report)
    assert from_data(Report, to_data(report)) == report


@given(
    st.dictionaries(
        st.sampled_from(["demo.rule-1", "demo.rule-2", "demo", ""]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=3),
            lambda inner: (
                st.lists(inner, max_size=2)
                | st.dictionaries(
                    st.sampled_from(["enabled", "severity", "priority", "parameters", "times"]),
                    inner | st.just("error"),
                )
            ),
            max_leaves=6,
        ),
    )
)
def test_any_data_is_settings_or_refused_with_its_faults(settings: dict[str, object]) -> None:
    rules = RuleSet.of(finding_rule("demo.rule-1", priority=1, fails=False))
    faults: tuple[Fault, ...] = ()
    try:
        rules = rules.with_settings(settings)
    except RuleSetError as error:
        faults = error.faults
    assert len(rules) == 1
    assert all(fault.path.startswith(tuple(settings)) for fault in faults)
