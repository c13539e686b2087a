"""Evidence: what is kept of a message, and what shows of it."""

import hashlib

import pytest
from tests.consent.people import minute

from msgcore import codec
from msgcore.consent import Evidence, Means, Outside, Shown
from msgcore.errors import CodecError, InvalidValueError
from msgcore.vocabulary import ResponseKind

PROMPT = Shown.of(
    "Reply START to get news.",
    kind=ResponseKind.OPT_IN_PROMPT,
    sent_at=minute(0),
    version="7",
    language="en",
    message_id="out-1",
)
FORM = Outside(
    means=Means.FORM,
    reference="https://example.com/forms/anna",
    disclosure="I agree to get texts about offers.",
)


def test_a_prompt_is_known_by_the_hash_of_its_text() -> None:
    assert PROMPT.digest == hashlib.sha256(b"Reply START to get news.").hexdigest()
    assert (PROMPT.version, PROMPT.language, PROMPT.message_id) == ("7", "en", "out-1")


def test_a_text_with_half_a_character_has_a_hash_too() -> None:
    """A provider may cut a message in the middle of an emoji; evidence is taken all the same."""
    assert (
        Shown.of("\ud83d", kind=ResponseKind.HELP, sent_at=minute(0)).digest
        == hashlib.sha256(b"\xed\xa0\xbd").hexdigest()
    )


@pytest.mark.parametrize("digest", ["", "abc", "A" * 64, "g" * 64, "a" * 63])
def test_a_prompts_hash_is_a_hash(digest: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Shown(kind=ResponseKind.HELP, digest=digest, sent_at=minute(0))
    assert caught.value.faults[0].path == "digest"


def test_the_canonical_text_is_the_folded_one_unless_it_was_kept() -> None:
    assert Evidence(text="  \uff33\uff34\uff2f\uff30 ").canonical == "stop"
    assert Evidence(text="STOP", canonical="halt").canonical == "halt"
    assert Evidence().canonical == ""


def test_there_is_no_canonical_text_without_a_text() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Evidence(canonical="stop")
    assert caught.value.faults[0].path == "canonical"


def test_neither_the_words_nor_the_place_of_the_proof_show_in_a_repr() -> None:
    shown = repr(Evidence(text="Stop, says Anna", outside=FORM, shown=PROMPT))
    for word in ("Anna", "anna", "stop", "START"):
        assert word not in shown


def test_the_words_are_all_that_may_say_who_somebody_is() -> None:
    assert Evidence(jurisdiction="CA").words == ()
    assert Evidence(text="Stop").words == ("Stop", "stop", "")
    assert Evidence(outside=FORM).words == ("", "", FORM.reference)


def test_without_its_words_evidence_keeps_everything_else() -> None:
    left = Evidence(
        text="Stop", rules="0.1.0", shown=PROMPT, outside=FORM, jurisdiction="CA"
    ).without_words()
    assert left.words == ()
    assert (left.rules, left.shown, left.jurisdiction) == ("0.1.0", PROMPT, "CA")
    assert left.outside == Outside(means=Means.FORM, disclosure=FORM.disclosure)


def test_evidence_goes_to_data_and_back() -> None:
    for evidence in (Evidence(), Evidence(text="Stop", shown=PROMPT, outside=FORM)):
        assert codec.from_data(Evidence, codec.to_data(evidence)) == evidence


def test_data_that_cannot_be_is_refused_with_every_fault() -> None:
    data = codec.to_data(Evidence(text="Stop", shown=PROMPT))
    data["shown"] |= {"digest": "abc", "sent_at": "today"}
    with pytest.raises(CodecError) as caught:
        codec.from_data(Evidence, data)
    assert [fault.path for fault in caught.value.faults] == ["shown.digest", "shown.sent_at"]
