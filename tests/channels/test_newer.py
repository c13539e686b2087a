"""The newer tables: each row speaks of something, and says where it is written."""

from itertools import groupby

from msgcore.channels import COLUMNS, GUIDE_COLUMNS, GUIDE_FEATURES, NEWER_FEATURES
from msgcore.channels.newer import ABSENT, ARTICLES, GUIDE_PAGES, LATER, RETIRED
from msgcore.policy import Confidence
from msgcore.rules import SOURCES

ROWS = (*GUIDE_PAGES, *ARTICLES, *LATER)


def test_every_row_speaks_of_at_least_one_column() -> None:
    assert all(dict(row.answers()) for row in ROWS)


def test_every_row_cites_a_known_document() -> None:
    assert {row.citation.source for row in ROWS} <= {source.key for source in SOURCES}


def test_the_articles_are_cited_for_what_is_theirs() -> None:
    assert {row.citation.source for row in ARTICLES} == {
        "Access",
        "Conferencing",
        "Guide",
        "Transfer",
        "Users",
    }


def test_no_two_rows_of_one_source_speak_of_the_same_cell() -> None:
    for rows in (GUIDE_PAGES, ARTICLES, LATER):
        cells = sorted(
            (feature.value, column.label) for row in rows for (feature, column), _ in row.answers()
        )
        assert [cell for cell, same in groupby(cells) if len(list(same)) > 1] == []


def test_the_other_pages_of_the_guide_do_not_repeat_its_table() -> None:
    assert {row.feature for row in GUIDE_PAGES} <= set(NEWER_FEATURES)
    assert all(row.columns == GUIDE_COLUMNS for row in GUIDE_PAGES)


def test_every_feature_outside_the_table_is_spoken_of_somewhere() -> None:
    assert {row.feature for row in ROWS} - set(GUIDE_FEATURES) == set(NEWER_FEATURES)


def test_what_contradicts_or_is_not_known_says_so() -> None:
    for row in ROWS:
        if row.confidence is Confidence.DISPUTED or "?" in row.cells:
            assert row.note


def test_the_one_kind_that_is_absent_is_not_a_column_of_the_guide() -> None:
    assert ABSENT in COLUMNS
    assert ABSENT not in GUIDE_COLUMNS


def test_a_retirement_says_what_happened() -> None:
    assert all(retirement.note for retirement in RETIRED.values())
