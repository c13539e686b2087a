"""What people write who want out, and what only looks like it: labelled by hand, in five languages.

Each line of `revocations.tsv` says why: a `revocation` asks for the messages to stop in words
of its own; a `veto` is a negation, a question for help, a quotation, has another object, or
misses the messages.

47 CFR 64.1200(a)(10): words that a reasonable person would read as a request to stop count.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from msgcore.consent import DEFAULT_KEYWORDS, KeywordTable, classify, probable_revocation

LINES = csv.DictReader(
    Path(__file__).with_name("revocations.tsv").read_text(encoding="utf-8").splitlines(),
    delimiter="\t",
    quoting=csv.QUOTE_NONE,
)
SENTENCES = [(line["text"], line["label"], line["language"], line["why"]) for line in LINES]
REVOCATIONS = [line for line in SENTENCES if line[1] == "revocation"]
VETOES = [line for line in SENTENCES if line[1] == "veto"]
EVIDENT = 2
"""Real messages that are found: both forbid the other to write again."""


@pytest.mark.parametrize(("text", "label", "language", "why"), REVOCATIONS)
def test_whoever_wants_out_is_noticed(text: str, label: str, language: str, why: str) -> None:
    assert probable_revocation(text) is not None, (label, language, why)


@pytest.mark.parametrize(("text", "label", "language", "why"), VETOES)
def test_what_only_looks_like_it_is_not(text: str, label: str, language: str, why: str) -> None:
    assert probable_revocation(text) is None, (label, language, why)


def test_the_language_is_that_of_the_sentence_unless_it_is_one_of_the_words_of_many() -> None:
    found = [(probable_revocation(text), language) for text, _, language, _ in REVOCATIONS]
    strangers = [cue for cue, language in found if cue is None or cue.language != language]
    assert len(strangers) < len(found) / 50


def test_each_language_has_both_kinds() -> None:
    counted = Counter((language, label) for _, label, language, _ in SENTENCES)
    assert set(counted) == {
        (language, label)
        for language in ("de", "en", "es", "fr", "pt")
        for label in ("revocation", "veto")
    }
    assert min(counted.values()) >= 60


def test_hardly_any_real_message_is_suspected(test_data: Path) -> None:
    content = (test_data / "sms_spam_collection.tsv").read_bytes().decode("utf-8")
    lines = [line.rstrip("\r").partition("\t") for line in content.split("\n")]
    messages = [text for label, _, text in lines if label == "ham"]
    table = KeywordTable.build(DEFAULT_KEYWORDS)
    assert len(messages) == 4827
    assert not any(classify(text, table).probable_revocation for text in messages)
    assert sum(probable_revocation(text) is not None for text in messages) == EVIDENT
