"""The rules that hold a channel's keywords against its texts.

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes.
"""

from collections.abc import Iterator

from msgcore.channels import Feature, Response, Support, capability
from msgcore.consent.check_composition import texts
from msgcore.consent.composition import is_canadian
from msgcore.consent.fold import fold
from msgcore.consent.instructions import Instruction
from msgcore.consent.purposes import asks_for
from msgcore.consent.responses import is_translatable
from msgcore.consent.subjects import ConsentSetup
from msgcore.consent.tables import missing_words
from msgcore.consent.wordings import primary
from msgcore.consent.words import ANY_LANGUAGE, Keyword
from msgcore.rules import GUIDE, Draft, Rule, Severity, rule
from msgcore.vocabulary import KeywordKind, ResponseKind

__all__ = ["KEYWORD_CHECKS", "REPLIES", "knows_consent"]

_RESPONSES = GUIDE("Customize Auto-Responses")
_CONSENT = GUIDE("Track Customer Consent in Messaging Channels")
_CANADA = GUIDE("Considerations for Short Codes", note="Using Short Codes in Canada.")

REPLIES: dict[KeywordKind, ResponseKind] = {
    KeywordKind.OPT_OUT: ResponseKind.OPT_OUT_CONFIRMATION,
    KeywordKind.HELP: ResponseKind.HELP,
    KeywordKind.CUSTOM: ResponseKind.CUSTOM,
}
"""The response that a keyword brings whoever sends it."""


def knows_consent(setup: ConsentSetup) -> bool:
    """Tell whether people opt out of such a channel at all: on web and in-app they do not."""
    answer = capability(Feature.OPT_OUT, setup.channel, setup.policy)
    return answer.support is not Support.NOT_APPLICABLE


@rule("consent.mandatory-word-missing", cites=_CANADA, severity=Severity.ERROR)
def mandatory_word_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A channel hears the words that such a channel must hear."""
    for word in missing_words(setup.keywords, setup.channel, setup.policy):
        yield Draft(
            path="keywords",
            message=f"the {word.kind.value} keyword {word.word} is missing",
            remedy="Add it: such a channel may not go without.",
        )


@rule("consent.instruction-unheard", cites=_CONSENT, severity=Severity.ERROR)
def instruction_unheard(setup: ConsentSetup) -> Iterator[Draft]:
    """A word that a text gives for opting out or for help is one that the channel hears."""
    for text in texts(setup):
        for instruction in text.instructions:
            wanted = asks_for(instruction)
            heard = _heard(setup, instruction)
            helped = wanted is KeywordKind.HELP and heard is KeywordKind.CUSTOM
            if wanted and heard is not wanted and not helped:
                words = text.words(wanted)
                yield Draft(
                    path=text.path,
                    span=instruction.span,
                    message=f"the {text.title} gives a word for {_AIM[wanted]}"
                    " that the channel does not hear as such",
                    remedy=f"Write {words[0]}, or add the word to the keywords."
                    if words
                    else "Add the word to the keywords.",
                )


_AIM = {KeywordKind.OPT_OUT: "opting out", KeywordKind.HELP: "help"}


def _heard(setup: ConsentSetup, instruction: Instruction) -> KeywordKind | None:
    heard = setup.keywords.lookup.folded.get(fold(instruction.word))
    return heard.kind if heard else None


@rule("consent.instruction-in-other-language", cites=_CANADA)
def instruction_in_other_language(setup: ConsentSetup) -> Iterator[Draft]:
    """A text gives the words of its own language, whose replies its reader understands."""
    for text in texts(setup):
        for instruction in text.instructions:
            heard = setup.keywords.lookup.folded.get(fold(instruction.word))
            if heard is None or heard.kind is None or heard.language == ANY_LANGUAGE:
                continue
            mine = [
                word.word
                for word in setup.keywords.keywords
                if word.kind is heard.kind and primary(word.language) == primary(text.language)
            ]
            if mine and primary(heard.language) != primary(text.language):
                yield Draft(
                    path=text.path,
                    span=instruction.span,
                    message=f"the {text.title} in {text.language!r} gives {heard.keyword},"
                    f" which is answered in {heard.language!r}",
                    remedy=f"Write {mine[0]}.",
                )


@rule("consent.keyword-without-reply", cites=_RESPONSES)
def keyword_without_reply(setup: ConsentSetup) -> Iterator[Draft]:
    """A help or custom keyword has a reply."""
    if not knows_consent(setup):
        return
    for word in setup.keywords.keywords:
        wanted = REPLIES.get(word.kind)
        if wanted in _WITHOUT_DEFAULT and not _replies(setup, word):
            yield Draft(
                path="responses",
                message=f"the {word.kind.value} keyword {word.word} has no reply",
                remedy=f"Write a response of the kind {wanted.value!r}, or drop the word.",
            )


_WITHOUT_DEFAULT = (ResponseKind.HELP, ResponseKind.CUSTOM)


def _replies(setup: ConsentSetup, word: Keyword, language: str = "") -> tuple[Response, ...]:
    """Return the texts that answer a keyword, in a language or in any."""
    channel = setup.channel
    return tuple(
        response
        for response in channel.responses
        if response.kind is REPLIES[word.kind]
        and fold(response.keyword) in ("", fold(word.word))
        and primary(language or response.language or channel.language)
        == primary(response.language or channel.language)
    )


@rule("consent.reply-in-keyword-language", cites=_CANADA, severity=Severity.ERROR)
def reply_in_keyword_language(setup: ConsentSetup) -> Iterator[Draft]:
    """A Canadian short code answers each word in its own language, INFO in every one."""
    if not is_canadian(setup.channel):
        return
    for word in setup.keywords.keywords:
        own = word.language != ANY_LANGUAGE
        languages = (word.language,) if own else setup.keywords.languages
        for language in languages if word.kind in REPLIES else ():
            if not _replies(setup, word, language):
                yield Draft(
                    path="responses",
                    message=f"the {word.kind.value} keyword {word.word} has no reply"
                    f" in {language!r}",
                    remedy=f"Write a response of the kind {REPLIES[word.kind].value!r} in it.",
                )


@rule("consent.opt-out-confirmation-language", cites=_RESPONSES)
def opt_out_confirmation_language(setup: ConsentSetup) -> Iterator[Draft]:
    """Who opts out in a language is answered in it."""
    if is_canadian(setup.channel) or not knows_consent(setup):
        return
    for language in setup.keywords.languages:
        word = next(
            (
                word
                for word in setup.keywords.keywords
                if word.kind is KeywordKind.OPT_OUT and word.language == language
            ),
            None,
        )
        default = primary(language) == primary(setup.channel.language)
        if word and not default and not _replies(setup, word, language):
            yield Draft(
                path="responses",
                message=f"the opt-out keyword {word.word} is confirmed in another language"
                f" than {language!r}",
                remedy=f"Write the opt-out confirmation in {language!r}.",
            )


@rule("consent.prompt-translated", cites=_RESPONSES)
def prompt_translated(setup: ConsentSetup) -> Iterator[Draft]:
    """A prompt is given in the channel's own language alone: others are never sent."""
    for text in texts(setup):
        translated = is_translatable(text.kind, setup.policy)
        if not translated and primary(text.language) != primary(setup.channel.language):
            yield Draft(
                path=f"responses[{text.place}]",
                message=f"the {text.title} in {text.language!r} is never sent",
                remedy="Drop it, or write one prompt for both languages.",
            )


KEYWORD_CHECKS: tuple[Rule[ConsentSetup], ...] = (
    mandatory_word_missing,
    instruction_unheard,
    instruction_in_other_language,
    keyword_without_reply,
    reply_in_keyword_language,
    opt_out_confirmation_language,
    prompt_translated,
)
"""The rules that hold keywords against texts."""
