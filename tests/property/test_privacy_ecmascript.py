"""Laws of searching with JavaScript patterns, for whatever pattern and text."""

from itertools import pairwise

from hypothesis import assume, given, reject
from hypothesis import strategies as st
from tests.privacy.ecmascript.generated import Case, cases

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript import JavaScriptPattern, PatternError, Subject, TimedOutError

TIMEOUT = DOCUMENTED.privacy.pattern_timeout * 20


def _compiled(case: Case) -> JavaScriptPattern:
    try:
        pattern = JavaScriptPattern.compile(case.pattern, case.flags)
        pattern.find_all(case.text, TIMEOUT)
    except (PatternError, TimedOutError):
        reject()
    return pattern


made = st.integers(0, 10**6).map(lambda seed: next(cases(seed, 1)))


@given(made)
def test_matches_are_in_order_and_none_begins_before_the_last_ends(case: Case) -> None:
    found = _compiled(case).find_all(case.text)
    for before, after in pairwise(found):
        assert before.units[1] <= after.units[0]
        assert before.units < after.units
        assert before.span <= after.span


@given(made)
def test_units_are_the_code_points_counted_in_utf_16(case: Case) -> None:
    """What begins or ends between two halves is rounded outwards, so it may be one unit less."""
    for match in _compiled(case).find_all(case.text):
        start, end = (
            len(case.text[:place].encode("utf-16-le", "surrogatepass")) // 2 for place in match.span
        )
        assert match.units[0] - start in {0, 1}
        assert end - match.units[1] in {0, 1} or match.span[0] == match.span[1]


@given(made)
def test_the_first_of_all_matches_is_the_one_that_is_found(case: Case) -> None:
    pattern = _compiled(case)
    found = pattern.find_all(case.text)
    assert pattern.find(case.text) == (found[0] if found else None)


@given(made)
def test_a_subject_is_searched_like_its_text_and_a_limit_of_time_changes_nothing(
    case: Case,
) -> None:
    pattern = _compiled(case)
    found = pattern.find_all(case.text)
    assert pattern.find_all(Subject(case.text)) == found
    assert pattern.find_all(case.text, TIMEOUT) == found


@given(made)
def test_replacing_every_match_by_itself_changes_no_unit(case: Case) -> None:
    replaced = _compiled(case).replace(case.text, "$&")
    utf_16 = [text.encode("utf-16-le", "surrogatepass") for text in (replaced, case.text)]
    assert utf_16[0] == utf_16[1]


@given(made)
def test_matches_that_may_overlap_begin_where_a_search_from_there_finds_them(case: Case) -> None:
    pattern = _compiled(case)
    assume(not pattern.flags.sticky and case.text.isascii())
    start, expected = 0, []
    while (match := pattern.find(case.text, start)) is not None:
        expected.append(match)
        start = match.span[0] + 1
    assert pattern.find_all(case.text, overlapped=True) == tuple(expected)
