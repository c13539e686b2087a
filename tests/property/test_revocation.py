"""Laws of probable revocations: what holds for every text."""

import csv
from pathlib import Path
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from msgcore.consent import (
    DEFAULT_KEYWORDS,
    LANGUAGES,
    KeywordTable,
    classify,
    fold,
    probable_revocation,
)
from msgcore.consent.phrases import Phrases
from msgcore.consent.sentences import CLAUSE, SENTENCE, words_of
from msgcore.consent.typos import SHORT_TEXT

FILE = Path(__file__).parents[1] / "conformance" / "revocations.tsv"
LINES = csv.DictReader(
    FILE.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
)
SENTENCES = [(line["text"], line["label"] == "revocation") for line in LINES]
REVOCATIONS = [text for text, wants_out in SENTENCES if wants_out and "“" not in text]
VOCABULARY = sorted({word for text, _ in SENTENCES for word in text.split()})
MARKS = "<>\"'\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u00ab\u00bb"
TABLE = KeywordTable.build(DEFAULT_KEYWORDS)

sentences = st.sampled_from([text for text, _ in SENTENCES])
jumbles = st.lists(st.sampled_from(VOCABULARY), max_size=30).map(" ".join)
texts = st.one_of(st.text(), sentences, jumbles)


def wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


@given(texts)
def test_every_text_has_an_answer_and_always_the_same(text: str) -> None:
    assert probable_revocation(text) == probable_revocation(text)


@given(texts)
def test_the_cue_comes_from_the_tables(text: str) -> None:
    cues = {language.tag: {cue.name for cue in language._read.cues} for language in LANGUAGES}
    found = probable_revocation(text)
    assert found is None or found.cue in cues[found.language]


@given(sentences, st.sampled_from([str.upper, str.lower, str.title, wide]))
def test_case_and_width_change_nothing(text: str, written: object) -> None:
    assert callable(written)
    assert probable_revocation(written(text)) == probable_revocation(text)


@given(sentences)
def test_accents_change_nothing(text: str) -> None:
    assert probable_revocation(normalize("NFD", text)) == probable_revocation(text)
    bare = "".join(char for char in normalize("NFD", text) if not "\u0300" <= char <= "\u036f")
    assert probable_revocation(bare) == probable_revocation(text)


@given(texts)
def test_a_keyword_carries_none(text: str) -> None:
    heard = classify(text, TABLE, suspect_in=LANGUAGES)
    assert heard.probable_revocation == (None if heard.is_keyword else probable_revocation(text))


@given(st.sampled_from(REVOCATIONS), st.sampled_from([str.upper, str.lower, str]))
def test_a_quoted_revocation_is_none_however_it_is_written(text: str, written: object) -> None:
    assert callable(written)
    plain = text.replace('"', "").replace("\n", " ")
    for quoted in (f"> {plain}", f"Liked “{plain}”", f"Loved «{plain}»", f"Disliked “{plain}…"):
        assert probable_revocation(written(quoted)) is None


@given(jumbles, st.integers(1, 30))
def test_the_work_grows_no_faster_than_the_text(text: str, times: int) -> None:
    """Every phrase looks at each place, and from each at no more than a bounded stretch."""
    words = words_of(fold(f"{text}. ") * times)
    for language in LANGUAGES:
        found = list(language.compiled_cues.found(words, 0, len(words)))
        assert len(found) <= len(words) * len(language.cues)
        longest = 13 * max(len(cue.split()) for cue in language.cues)
        assert all(end - place <= longest for place, _, ends in found for end in ends)


@given(jumbles, st.sampled_from([text for text in REVOCATIONS if len(text.split()) > SHORT_TEXT]))
def test_what_stands_in_sentences_of_its_own_vetoes_nothing(text: str, revocation: str) -> None:
    before = "".join(char for char in text if char not in MARKS)
    assert probable_revocation(f"{before}\n{revocation}") is not None


@given(st.lists(st.sampled_from(["stop", "a", CLAUSE, SENTENCE]), max_size=12))
def test_nothing_is_found_without_phrases(words: list[str]) -> None:
    assert not list(Phrases(()).found(words, 0, len(words)))
