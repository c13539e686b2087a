"""Everything that can happen has words: whoever adds a happening or an effect adds a phrase."""

from typing import get_args

from msgcore.cli.words import CONSENT, EFFECTS, HAPPENINGS, NOTICES
from msgcore.consent import ConsentEvent
from msgcore.conversation import Effect, Happening, Presence
from msgcore.lifecycle import Notice


def test_every_happening_has_words() -> None:
    assert set(HAPPENINGS) == {*get_args(Happening), Presence}


def test_every_effect_has_words() -> None:
    assert set(EFFECTS) == set(get_args(Effect))


def test_every_notice_has_words() -> None:
    assert set(NOTICES) == set(Notice)


def test_every_consent_event_has_words() -> None:
    assert set(CONSENT) == set(get_args(ConsentEvent))
