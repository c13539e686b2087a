"""Every document has a short name of its own, and cites its sections by it."""

import pytest

from msgcore.codec import from_data, to_data
from msgcore.rules import GUIDE, SOURCES, Citation, Source, citation


def test_a_source_cites_its_sections() -> None:
    place = GUIDE("Messaging Glossary", note="Channel, session, user.")
    assert place == Citation(
        source="Guide", section="Messaging Glossary", note="Channel, session, user."
    )
    assert str(place) == "Guide: Messaging Glossary"


def test_every_source_of_the_module_is_listed_once() -> None:
    named = [value for value in vars(citation).values() if isinstance(value, Source)]
    assert len(set(SOURCES)) == len(SOURCES)
    assert set(SOURCES) == set(named)
    assert len({source.key for source in SOURCES}) == len(SOURCES)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_a_source_has_a_key_and_a_title(source: Source) -> None:
    assert source.key.strip()
    assert source.title.strip()


def test_a_citation_goes_to_data_and_back() -> None:
    place = GUIDE("Messaging Glossary", note="Channel.")
    assert from_data(Citation, to_data(place)) == place
