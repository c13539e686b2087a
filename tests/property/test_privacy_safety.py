"""The laws of what keeps patterns from doing harm: needs, verdicts, shapes and overlaps.

HYPOTHESIS_PROFILE=nightly tries thirty times as many patterns.
"""

from datetime import timedelta

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from tests.privacy.ecmascript.generated import Case, cases

from msgcore.privacy.ecmascript.needs import TextFacts
from msgcore.privacy.ecmascript.overlap import overlaps
from msgcore.privacy.ecmascript.pattern import JavaScriptPattern
from msgcore.privacy.ecmascript.problems import PatternError, TimedOutError
from msgcore.privacy.ecmascript.shape import begins_at_the_start, is_whole
from msgcore.privacy.ecmascript.verdict import Danger

USUAL = settings.default.max_examples if settings.default else 100

MOMENT = timedelta(milliseconds=50)
AGES = timedelta(seconds=10)
"""Only what hangs takes as long: a safe pattern needs a thousandth of it."""

ATOMS = ["a", "b", "[ab]", r"\d", ".", "[^a]", r"\w", "-", "0", r"\s", "(?:)", r"\b", "^", "$"]
ATOMS += ["A", "[A-Z]", r"\d{2}", "é"]
COUNTS = ["*", "+", "?", "{2,4}", "{3}", "{0,3}", "{1,20}", "{2,}", "*?", "+?", "??", "{1,3}?"]
LOOKS = ["(?=", "(?!", "(?<=", "(?<!"]


def _larger(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.lists(parts, min_size=2, max_size=4).map("".join),
        st.lists(parts, min_size=2, max_size=3).map(lambda some: f"(?:{'|'.join(some)})"),
        st.tuples(parts, st.sampled_from(COUNTS)).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        st.tuples(st.sampled_from(LOOKS), parts).map(lambda pair: f"{pair[0]}{pair[1]})"),
        parts.map(lambda part: f"({part})\\1"),
    )


PATTERNS = st.recursive(st.sampled_from(ATOMS), _larger, max_leaves=8)
PLAIN = st.recursive(
    st.sampled_from(["a", "b", r"\d", "-", "[ab]", "ab", "^", r"\b"]), _larger, max_leaves=4
)
FLAGS = st.sampled_from(["", "i", "u", "m", "is"])
PIECES = st.text("aAb01- \n.é€", min_size=1, max_size=8)


@st.composite
def odd_cases(draw: st.DrawFn) -> Case:
    """A pattern with every construct, and a text out of its own characters."""
    return next(cases(draw(st.integers(0, 2**32)), 1))


def compiled(source: str, flags: str = "") -> JavaScriptPattern:
    try:
        return JavaScriptPattern.compile(source, flags)
    except PatternError:
        assume(condition=False)
        raise


@settings(max_examples=10 * USUAL)
@given(odd_cases())
def test_what_a_pattern_needs_excludes_no_text_that_it_matches(case: Case) -> None:
    pattern = compiled(case.pattern, case.flags)
    try:
        found = pattern.find_all(case.text, timeout=AGES)
    except TimedOutError:
        assume(condition=False)
    assert not found or pattern.needs.may_match(TextFacts.of(case.text))


@settings(max_examples=3 * USUAL)
@given(PATTERNS, FLAGS, st.lists(PIECES, max_size=6).map("".join))
def test_nor_does_it_for_plain_patterns(source: str, flags: str, text: str) -> None:
    pattern = compiled(source, flags)
    if not pattern.needs.may_match(TextFacts.of(text)):
        assert pattern.find(text, timeout=AGES) is None


@settings(max_examples=3 * USUAL)
@given(PATTERNS, FLAGS, PIECES, PIECES)
def test_a_safe_pattern_gets_through_any_text(
    source: str, flags: str, pump: str, after: str
) -> None:
    pattern = compiled(source, flags)
    assume(pattern.verdict.danger is Danger.SAFE)
    pattern.find_all(pump * (3_000 // len(pump)) + after, timeout=AGES)


@settings(max_examples=USUAL // 2)
@given(PATTERNS, FLAGS, PIECES, PIECES)
def test_any_other_is_given_up_in_time(source: str, flags: str, pump: str, after: str) -> None:
    pattern = compiled(source, flags)
    assume(pattern.verdict.danger is not Danger.SAFE)
    try:
        found = pattern.find_all(pump * (100_000 // len(pump)) + after, timeout=MOMENT)
    except TimedOutError:
        event("given up")
    else:
        assert len(found) <= 100_000 + len(after) + 1


@settings(max_examples=5 * USUAL)
@given(odd_cases())
def test_what_is_told_of_the_shape_holds_for_every_match(case: Case) -> None:
    pattern = compiled(case.pattern, case.flags)
    try:
        found = pattern.find_all(case.text, timeout=AGES)
    except TimedOutError:
        assume(condition=False)
    units = len(case.text.encode("utf-16-le", "surrogatepass")) // 2
    assert pattern.find_spans(case.text, timeout=AGES) == [match.span for match in found]
    for match in found:
        start, end = match.units
        assert end - start >= pattern.needs.least
        assert start == 0 or not begins_at_the_start(pattern.tree)
        assert (start, end) == (0, units) or not is_whole(pattern.tree)


@settings(max_examples=3 * USUAL)
@given(PLAIN, PLAIN, st.lists(st.sampled_from(["a", "b", "ab", "0", "-"]), max_size=9))
def test_what_never_overlaps_is_never_found_within_the_other(
    one: str, other: str, pieces: list[str]
) -> None:
    first, second = compiled(one), compiled(other)
    answer = overlaps(first, second)
    event(str(answer))
    if answer is not False:
        return
    text = "".join(pieces)
    for outer, inner in ((first, second), (second, first)):
        for match in outer.find_all(text, timeout=AGES):
            part = text[slice(*match.span)]
            found = inner.find_all(part, timeout=AGES)
            assert all(start == end for start, end in (one.span for one in found))


@settings(max_examples=3 * USUAL)
@given(PATTERNS, FLAGS)
def test_a_verdict_says_where_and_why(source: str, flags: str) -> None:
    verdict = compiled(source, flags).verdict
    assert 0 <= verdict.span[0] <= verdict.span[1] <= len(source)
    assert verdict.reason.endswith(".")
    assert (verdict.steps is not None) is (verdict.danger is Danger.SAFE)
