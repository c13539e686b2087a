"""Everything that can happen has words: whoever adds a happening or an effect adds a phrase."""

from typing import get_args

from tests.conversation.world import START, page, prepared

from msgcore.cli.words import CONSENT, EFFECTS, HAPPENINGS, NOTICES, effect_words
from msgcore.consent import ConsentEvent
from msgcore.conversation import Effect, Happening, Presence, SendAutoResponse
from msgcore.lifecycle import Notice
from msgcore.vocabulary import ResponseKind


def test_every_happening_has_words() -> None:
    assert set(HAPPENINGS) == {*get_args(Happening), Presence}


def test_every_effect_has_words() -> None:
    assert set(EFFECTS) == set(get_args(Effect))


def test_every_notice_has_words() -> None:
    assert set(NOTICES) == set(Notice)


def test_every_consent_event_has_words() -> None:
    assert set(CONSENT) == set(get_args(ConsentEvent))


def test_a_response_that_is_a_component_is_told_by_its_name() -> None:
    sent = SendAutoResponse(id="e1", due=START, text="", kind=ResponseKind.END, component="Survey")
    assert effect_words(sent, prepared(page())) == "send end: component Survey"
