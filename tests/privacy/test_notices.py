"""Whether a text says that what a customer writes is kept."""

import pytest

from msgcore.privacy.notices import NOTICES, says_so

TELLING = [
    ("en", "Hello! To help us serve you better, this chat may be recorded."),
    ("en", "Thank you. Please be aware that we store messages for training."),
    ("en", "We\u2019ll be right with you. Your messages are kept for 90 days."),
    ("en-GB", "A transcript of this session is saved."),
    ("de", "Hinweis: Gespr\u00e4che k\u00f6nnen zu Schulungszwecken aufgezeichnet werden."),
    ("de", "Wir speichern Ihre Nachrichten."),
    ("es", "Tenga en cuenta que las conversaciones pueden ser grabadas."),
    ("es", "Guardamos sus mensajes."),
    ("fr", "Vos \u00e9changes peuvent \u00eatre enregistr\u00e9s \u00e0 des fins de qualit\u00e9."),
    ("fr_CA", "Nous conservons les conversations."),
    ("it", "Le conversazioni possono essere registrate."),
    ("nl", "Gesprekken kunnen worden opgeslagen."),
    ("pt-BR", "As conversas podem ser gravadas. N\u00e3o se preocupe!"),
]


@pytest.mark.parametrize(("language", "text"), TELLING)
def test_a_notice_names_what_is_kept_and_that_it_is(language: str, text: str) -> None:
    assert says_so(text, language) is True


SILENT = [
    ("en", "Thanks for your message. An agent will be with you soon."),
    ("en", "We store nothing. Chat with us!"),
    ("en", "We never record chats."),
    ("en", "We don't save messages."),
    ("en", "Visit our store. Send a message."),
    ("de", "Wir speichern keine Nachrichten."),
    ("es", "No guardamos sus mensajes."),
    ("fr", "Nous n'enregistrons pas les conversations."),
    ("it", "Non registriamo le conversazioni."),
    ("nl", "Wij slaan berichten op. Niets wordt bewaard."),
    ("pt", "N\u00e3o gravamos conversas."),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_without_both_or_with_a_no_there_is_no_notice(language: str, text: str) -> None:
    assert says_so(text, language) is False


def test_a_language_without_words_is_not_judged() -> None:
    assert says_so("Keskustelut tallennetaan.", "fi") is None
    assert sorted({language for language, _ in TELLING} & NOTICES.keys())
