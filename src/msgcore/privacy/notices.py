"""Whether customers are told that what they write is kept.

Every messaging session is stored as a transcript, what a bot was told included. The guide
suggests saying so in the acknowledgment that a customer gets for a first message. A text says so
when it names what is kept and what is done with it: 'chats may be recorded'. The words are those
of seven languages; a text in another one is not judged, and a finding says so.

None of this is legal advice. Whether a notice is due, and what it must say, is for counsel to
say.

Guide: Protect Customer Data and Privacy in Service Cloud Messaging.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

import attrs

from msgcore.channels import Channel, Response
from msgcore.rules import GUIDE, MSGCORE, Draft, Report, RuleSet, Severity, rule
from msgcore.vocabulary import ResponseKind

__all__ = ["NOTICES", "NOTICE_RULES", "Wording", "check_notices", "says_so"]


@attrs.frozen
class Wording:
    """How a language says that conversations are kept, as patterns of plain small letters.

    Args:
        kept: What is kept.
        keeping: What is done with it.
        denied: What turns that round.
    """

    kept: str
    keeping: str
    denied: str


NOTICES: Mapping[str, Wording] = {
    "de": Wording(
        r"gesprach\w*|unterhaltung\w*|chat\w*|nachricht\w*|mitteilung\w*|konversation\w*"
        r"|verlauf\w*|dialog\w*",
        r"(?:auf)?gespeichert|speicher\w+|aufgezeichnet|aufzeichn\w+|aufbewahr\w+|protokollier\w+",
        r"nicht|nie|nichts|kein\w*",
    ),
    "en": Wording(
        r"conversations?|chats?|messages?|texts?|transcripts?|sessions?|interactions?"
        r"|correspondence|dialog(?:ue)?s?",
        r"stor(?:e[ds]?|ing)|record(?:s|ed|ing)?|sav(?:e[ds]?|ing)|keep(?:s|ing)?|kept"
        r"|retain(?:s|ed|ing)?|archiv(?:e[ds]?|ing)|log(?:s|ged|ging)?|monitor(?:s|ed|ing)?"
        r"|track(?:s|ed|ing)?|transcribed",
        r"not|never|no|nor|cannot|\w+n't",
    ),
    "es": Wording(
        r"conversacion(?:es)?|chats?|mensajes?|charlas?|sesion(?:es)?|transcripcion(?:es)?",
        r"almacen\w+|grab\w+|guard\w+|registr\w+|conserv\w+|archiv\w+",
        r"no|nunca|ningun\w*|tampoco",
    ),
    "fr": Wording(
        r"conversations?|chats?|messages?|echanges?|discussions?|sessions?|transcriptions?",
        r"enregistr\w+|stock\w+|conserv\w+|sauvegard\w+|archiv\w+",
        r"ne|n|pas|jamais|aucune?",
    ),
    "it": Wording(
        r"conversazion[ei]|chat|messagg[io]|session[ei]|trascrizion[ei]",
        r"registra\w+|conserva\w+|memorizza\w+|salva\w+|archivia\w+",
        r"non|mai|nessun\w*",
    ),
    "nl": Wording(
        r"gesprek(?:ken)?|chats?|bericht(?:en)?|conversaties?|sessies?",
        r"opgeslagen|opslaan|bewaard|bewaren|opgenomen|opnemen|vastgelegd|vastleggen"
        r"|geregistreerd",
        r"niet|nooit|geen",
    ),
    "pt": Wording(
        r"conversas?|chats?|mensage(?:m|ns)|sess(?:ao|oes)|transcric(?:ao|oes)|dialogos?",
        r"armazena\w+|grava\w+|guarda\w+|registra\w+|regista\w+|salv\w+|conserva\w+|arquiva\w+",
        r"nao|nunca|nenhuma?|jamais",
    ),
}
"""Each language, and how it says that conversations are kept."""


def _plain(text: str) -> str:
    """Return a text in small letters without accents, with a plain apostrophe."""
    apart = unicodedata.normalize("NFKD", text.replace("\u2019", "'").casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


_SENTENCE = re.compile(r"[.!?\n\u3002]+")


def says_so(text: str, language: str = "en") -> bool | None:
    """Tell whether a text says that what a customer writes is kept.

    Args:
        text: The text.
        language: Its language, as a tag such as `fr` or `pt-BR`.

    Returns:
        None where the words of that language are not known.

    >>> says_so("Chats may be recorded for training.")
    True
    >>> says_so("Thanks! An agent will be with you soon."), says_so("Kiitos!", "fi")
    (False, None)
    """
    words = NOTICES.get(re.split("[-_]", language)[0].casefold())
    if words is None:
        return None
    return any(_sentence_says_so(one, words) for one in _SENTENCE.split(_plain(text)))


def _sentence_says_so(sentence: str, words: Wording) -> bool:
    def has(pattern: str) -> bool:
        return re.search(rf"(?<![\w'])(?:{pattern})(?![\w])", sentence) is not None

    return has(words.kept) and has(words.keeping) and not has(words.denied)


def _acknowledgments(channel: Channel) -> Iterator[tuple[int, Response]]:
    for place, response in enumerate(channel.responses):
        if response.kind is ResponseKind.ACKNOWLEDGMENT:
            yield place, response


_SECTION = GUIDE(
    "Protect Customer Data and Privacy in Service Cloud Messaging",
    note="It suggests a notice; it demands none.",
)
_REMEDY = "Say that conversations may be stored, if counsel thinks it due."


@rule("privacy.no-transcript-notice", cites=_SECTION, severity=Severity.INFO)
def no_transcript_notice(channel: Channel) -> Iterator[Draft]:
    """The acknowledgment of a first message says that conversations are stored."""
    given = tuple(_acknowledgments(channel))
    if not given:
        yield Draft(
            path="responses",
            message="no acknowledgment tells customers that conversations are stored",
            remedy=_REMEDY,
        )
    for place, response in given:
        if response.text and says_so(response.text, response.language or channel.language) is False:
            yield Draft(
                path=f"responses[{place}].text",
                message="the acknowledgment does not say that conversations are stored",
                remedy=_REMEDY,
            )


@rule(
    "privacy.transcript-notice-unread",
    cites=MSGCORE("Notices in other languages", note="What is not understood is not judged."),
    severity=Severity.INFO,
)
def transcript_notice_unread(channel: Channel) -> Iterator[Draft]:
    """Whether an acknowledgment tells of transcripts is looked up where it can be read."""
    for place, response in _acknowledgments(channel):
        language = response.language or channel.language
        if response.component:
            yield Draft(
                path=f"responses[{place}].component",
                message="the acknowledgment is a component, whose text is not looked at",
                remedy="See for yourself that it says that conversations are stored.",
            )
        elif says_so(response.text, language) is None:
            yield Draft(
                path=f"responses[{place}].language",
                message=f"there are no words for {language!r} to look for",
                remedy="See for yourself that it says that conversations are stored.",
            )


NOTICE_RULES: RuleSet[Channel] = RuleSet.of(no_transcript_notice, transcript_notice_unread)
"""The rules on telling customers that transcripts are stored."""


def check_notices(channel: Channel, rules: RuleSet[Channel] = NOTICE_RULES) -> Report:
    """Check whether a channel tells its customers that conversations are stored.

    Args:
        channel: The channel with its texts.
        rules: The rules to check it by.

    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> channel = Channel(name="Web", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> [finding.rule for finding in check_notices(channel)]
    ['privacy.no-transcript-notice']
    """
    return rules.check(channel)
