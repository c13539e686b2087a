"""Patterns as people publish them find here what they find in Node; what Node refuses is refused.

`published.jsonl` has them, with Node's answers, so that they are checked without Node, too.
"""

import pytest
from tests.privacy.ecmascript.places import expected
from tests.privacy.ecmascript.published import Row, answered, read

from msgcore.privacy.ecmascript import JavaScriptPattern, PatternError, UnsupportedPatternError

ROWS = read()


@pytest.mark.parametrize("row", [row for row in ROWS if row.texts], ids=lambda row: row.name)
def test_a_published_pattern_finds_what_node_found(row: Row) -> None:
    pattern = JavaScriptPattern.compile(row.pattern, row.flags)
    for text, found in zip(row.texts, row.found, strict=True):
        assert pattern.find_all(text) == expected(text, found), ascii(text)


@pytest.mark.parametrize("row", [row for row in ROWS if not row.texts], ids=lambda row: row.name)
def test_what_node_refuses_is_refused_as_no_pattern(row: Row) -> None:
    with pytest.raises(PatternError) as caught:
        JavaScriptPattern.compile(row.pattern, row.flags)
    assert not isinstance(caught.value, UnsupportedPatternError)


def test_the_answers_of_the_published_patterns_are_those_of_node() -> None:
    assert [row.name for row, today in zip(ROWS, answered(ROWS), strict=True) if row != today] == []
