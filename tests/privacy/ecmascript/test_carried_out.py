r"""A pattern finds here what it finds in Node, span for span and group for group.

`cases.jsonl` has cases chosen by hand for each construct, with Node's answers beside them, so
that they are checked without Node, too. `generated.py` puts all constructs together at random;
with HYPOTHESIS_PROFILE=nightly it tries two hundred thousand cases instead of four thousand.
"""

import os
from collections import Counter
from datetime import timedelta

import pytest
from tests.privacy.ecmascript.generated import cases
from tests.privacy.ecmascript.node import Question, node
from tests.privacy.ecmascript.places import expected, is_quirk
from tests.privacy.ecmascript.record import Recorded, read

from msgcore.privacy.ecmascript import (
    JavaScriptPattern,
    PatternError,
    TimedOutError,
    UnsupportedPatternError,
)

RECORDED = read()
CHUNK = 500
CHUNKS = 400 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 8
ENOUGH = timedelta(seconds=5)


@pytest.mark.parametrize("case", RECORDED, ids=lambda case: case.name)
def test_a_case_chosen_by_hand_finds_what_node_found(case: Recorded) -> None:
    found = JavaScriptPattern.compile(case.pattern, case.flags).find_all(case.text)
    assert found == expected(case.text, case.found)


def test_the_recorded_answers_are_those_of_node() -> None:
    questions = [Question(case.pattern, case.flags, text=case.text) for case in RECORDED]
    different = [
        case.name
        for case, answer in zip(RECORDED, node().ask(questions), strict=True)
        if case.found != tuple(one.spans for one in answer.found)
    ]
    assert different == []


@pytest.mark.parametrize("seed", range(CHUNKS))
def test_generated_patterns_find_what_node_finds(seed: int) -> None:
    made = list(cases(seed, CHUNK))
    answers = node().ask(Question(case.pattern, case.flags, text=case.text) for case in made)
    outcomes: Counter[str] = Counter()
    for case, answer in zip(made, answers, strict=True):
        try:
            pattern = JavaScriptPattern.compile(case.pattern, case.flags)
        except UnsupportedPatternError:
            outcomes["refused"] += 1
            continue
        except PatternError:
            assert not answer.accepted, case
            continue
        assert answer.accepted, case
        theirs = [one.spans for one in answer.found]
        try:
            found = pattern.find_all(case.text, ENOUGH)
        except TimedOutError:
            outcomes["refused"] += 1
            continue
        if found != expected(case.text, theirs):
            assert is_quirk(case.pattern, case.flags, case.text, theirs), case
            outcomes["quirk"] += 1
        outcomes["compared"] += 1
    assert outcomes["compared"] > CHUNK * 0.8
    assert outcomes["refused"] <= CHUNK * 0.01
    assert outcomes["quirk"] <= CHUNK * 0.004
