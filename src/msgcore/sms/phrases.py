"""How a message says that one can opt out, and who sends it, as words of several languages.

An opt-out instruction is a keyword that is written as one, in capitals: "Reply STOP"; or one of
the phrases below. "Don't stop" and "the bus stop" are none.

A sender is introduced by a phrase, or by a name and a colon at the beginning: "Acme: ...".

Guide: SMS Carrier Filtering in Service Cloud; Considerations for Short Codes.
"""

import re
from collections.abc import Mapping
from functools import cache

import attrs

__all__ = ["PHRASES", "Phrases", "instructs_opt_out", "introduces"]


@attrs.frozen(kw_only=True)
class Phrases:
    """What one language says.

    Args:
        keywords: The words that opt out, in capitals.
        verbs: What stands before a keyword that is not in capitals, as in "text stop".
        phrases: What tells without a keyword how to opt out.
        introductions: What stands before the sender's name.
    """

    keywords: tuple[str, ...]
    verbs: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    introductions: tuple[str, ...] = ()


PHRASES: Mapping[str, Phrases] = {
    "en": Phrases(
        keywords=(
            *("STOP", "STOPALL", "END", "QUIT", "CANCEL", "UNSUBSCRIBE", "REVOKE"),
            *("OPTOUT", "OPT OUT", "OPT-OUT"),
        ),
        verbs=("reply", "rply", "text", "txt", "send", "respond", "answer", "with"),
        phrases=(
            *("to unsubscribe", "unsubscribe:", "unsubscribe at", "unsubscribe from", "unsub"),
            *("to opt out", "to opt-out", "opt out:", "opt out at", "to stop receiving"),
            *("to stop texts", "to stop messages", "to stop alerts"),
        ),
        introductions=("this is", "here is", "from your", "your friends at"),
    ),
    "fr": Phrases(
        keywords=("STOP", "ARRET", "ARRÊT", "FIN", "ANNULER"),
        verbs=("répondez", "répondre", "envoyez", "envoyer", "textez", "par"),
        phrases=("se désabonner", "vous désabonner", "se désinscrire", "vous désinscrire"),
        introductions=("ici", "de la part de"),
    ),
    "es": Phrases(
        keywords=("STOP", "ALTO", "PARAR", "BAJA", "CANCELAR"),
        verbs=("responde", "responda", "envía", "envíe", "manda", "mande"),
        phrases=("darse de baja", "darte de baja", "cancelar la suscripción"),
        introductions=("somos", "le escribe", "te escribe", "de parte de"),
    ),
    "de": Phrases(
        keywords=("STOP", "STOPP", "ENDE", "ABMELDEN"),
        verbs=("antworte", "antworten sie", "sende", "senden sie", "sms mit", "mit"),
        phrases=("zum abmelden", "abmelden:", "abbestellen"),
        introductions=("hier ist", "hier schreibt", "ihr team von", "dein team von"),
    ),
    "it": Phrases(
        keywords=("STOP", "BASTA", "FINE", "ANNULLA"),
        verbs=("rispondi", "risponda", "rispondere", "invia", "invii", "inviare"),
        phrases=("annullare l'iscrizione", "disiscriversi", "per disdire"),
        introductions=("siamo", "ti scrive", "le scrive", "da parte di"),
    ),
    "pt": Phrases(
        keywords=("STOP", "PARAR", "SAIR", "CANCELAR"),
        verbs=("responda", "responde", "envie", "envia"),
        phrases=("cancelar a inscrição", "cancelar a subscrição", "deixar de receber"),
        introductions=("somos", "aqui é", "da parte de"),
    ),
    "nl": Phrases(
        keywords=("STOP", "STOPPEN", "AFMELDEN", "UIT"),
        verbs=("antwoord", "stuur", "sms", "beantwoord met"),
        phrases=("om af te melden", "afmelden:", "uitschrijven"),
        introductions=("dit is", "namens"),
    ),
    "sv": Phrases(
        keywords=("STOP", "STOPP", "AVSLUTA"),
        verbs=("svara", "skicka", "sms:a"),
        phrases=("avregistrera", "avsluta prenumerationen"),
        introductions=("det här är", "hälsningar från"),
    ),
    "da": Phrases(
        keywords=("STOP", "AFMELD"),
        verbs=("svar", "send", "sms"),
        phrases=("framelde", "afmelde"),
        introductions=("dette er", "hilsen fra"),
    ),
    "no": Phrases(
        keywords=("STOP", "STOPP"),
        verbs=("svar", "send"),
        phrases=("melde deg av", "avslutte abonnementet"),
        introductions=("dette er", "hilsen fra"),
    ),
    "fi": Phrases(
        keywords=("STOP", "LOPETA", "PERU"),
        verbs=("vastaa", "lähetä"),
        phrases=("peruuta tilaus", "lopettaaksesi"),
        introductions=("täällä", "terveisin"),
    ),
    "hu": Phrases(
        keywords=("STOP", "LEIRATKOZÁS"),
        verbs=("válaszoljon", "küldje", "írja"),
        phrases=("leiratkozás:", "leiratkozáshoz"),
        introductions=("itt a", "itt az"),
    ),
    "pl": Phrases(
        keywords=("STOP", "REZYGNUJĘ"),
        verbs=("odpisz", "wyślij", "odpowiedz"),
        phrases=("aby zrezygnować", "aby się wypisać"),
        introductions=("tu", "z tej strony"),
    ),
    "ms": Phrases(
        keywords=("STOP", "BATAL", "HENTI"),
        verbs=("balas", "hantar", "taip"),
        phrases=("untuk berhenti", "berhenti melanggan"),
        introductions=("ini ialah", "daripada"),
    ),
    "zh": Phrases(
        keywords=("STOP", "TD"),
        verbs=("回覆", "回复", "發送", "发送"),
        phrases=("取消訂閱", "取消订阅", "退訂", "退订", "拒收"),
        introductions=("這裡是", "这里是"),
    ),
}
"""Language -> its words: those of the countries in which the guide has long codes.

The Philippines and Singapore are written to in English and in the languages that are here.
"""

_OPENINGS = """
alert announcement attention congratulations congrats fyi hello hey hi important info link
message news note notice notification offer reminder sale tip update urgent warning
bonjour rappel salut alerte aviso recordatorio hola alerta atención erinnerung
achtung hallo hinweis wichtig promemoria avviso ciao attenzione lembrete olá atenção
herinnering påminnelse muistutus emlékeztető przypomnienie peringatan
"""
_NO_NAMES = frozenset(_OPENINGS.split())
"""What stands before a colon and names nobody: "Reminder: ..."."""

# Chinese is written without spaces: its signs do not make one word with what stands beside them.
_JOINED = r"[^\W\u3400-\u9fff]"
_BEFORE, _AFTER = f"(?<!{_JOINED})", f"(?!{_JOINED})"


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _capitals(languages: tuple[str, ...], words: tuple[str, ...]) -> re.Pattern[str]:
    """Match a keyword that is written as one."""
    capitals = (*_all(languages, "keywords"), *map(str.upper, words))
    return re.compile(rf"{_BEFORE}(?:{_alternatives(capitals)}){_AFTER}")


@cache
def _instruction(
    languages: tuple[str, ...], more: tuple[str, ...], words: tuple[str, ...]
) -> re.Pattern[str]:
    """Match a keyword after a verb and perhaps a quotation mark, or a phrase; all in small."""
    keywords = _alternatives(tuple(map(str.lower, (*_all(languages, "keywords"), *words))))
    verbs = _alternatives(_all(languages, "verbs"))
    phrases = _alternatives(tuple(map(str.lower, (*_all(languages, "phrases"), *more))))
    return re.compile(rf"{_BEFORE}(?:(?:{verbs})\s+[^\w\s]?(?:{keywords}){_AFTER}|{phrases})")


@cache
def _introduction(languages: tuple[str, ...], more: tuple[str, ...]) -> re.Pattern[str]:
    """Match a phrase and what may be a name after it."""
    phrases = _alternatives((*_all(languages, "introductions"), *more))
    return re.compile(rf"{_BEFORE}(?i:{phrases})\s+[A-Z0-9\u00c0-\u00d6\u00d8-\u00de]")


_HEADING = re.compile(
    r"""
    \s*+(?:
        \[[^\]\n]{2,30}\] | \u3010[^\u3011\n]{2,30}\u3011
      | (?=[^:]*[^\W\d_])
        (?: (?P<word>[^\W_][\w&'.-]{1,30})\s?
          | [^\W_][\w&'.-]{0,30}(?P<more>(?:\s[\w&'.+-]{1,30}){1,4}) )
        :(?![/()*-] | \d | [DOPVop]\b)
    )
    """,
    re.VERBOSE,
)
"""A name and a colon, or a name in brackets, at the beginning; a colon that begins a smiley or
stands within a time or a link is none."""
_SMALL = "& + and de der des di du e et la le of the und van von y"
_SMALL_WORDS = frozenset(_SMALL.split())
"""What stands in a name of several words without a capital."""


def _heading(text: str) -> bool:
    """Tell whether a text begins with what may be a name."""
    match = _HEADING.match(text)
    if match is None:
        return False
    if match["word"]:
        return match["word"].casefold() not in _NO_NAMES
    words = (match["more"] or "").split()
    return all(not word[0].islower() or word in _SMALL_WORDS for word in words)


def _all(languages: tuple[str, ...], kind: str) -> tuple[str, ...]:
    words: dict[str, None] = {}
    for language in languages:
        words |= dict.fromkeys(getattr(PHRASES[language], kind))
    return tuple(words)


def _chosen(language: str) -> tuple[str, ...]:
    """Return the languages to look for: the message's own, or all where it is unknown."""
    base = language.partition("-")[0].lower()
    return (base,) if base in PHRASES else tuple(PHRASES)


def instructs_opt_out(
    text: str, language: str = "", more: tuple[str, ...] = (), words: tuple[str, ...] = ()
) -> bool:
    """Tell whether a text says how to opt out.

    Args:
        text: The text.
        language: Its language, as a tag such as `fr-CA`; all are tried where it is unknown.
        more: Phrases that count as well, in any case.
        words: Words that opt out as well; they count as the keywords do.

    >>> instructs_opt_out("Reply STOP to end."), instructs_opt_out("The bus stop is closed.")
    (True, False)
    """
    languages = _chosen(language)
    keyword = _capitals(languages, words).search(text)
    if keyword and _stands_out(text[: keyword.start()] + text[keyword.end() :]):
        return True
    return _instruction(languages, more, words).search(text.lower()) is not None


def _stands_out(rest: str) -> bool:
    """Tell whether capitals mark a keyword, rather than being how the whole text is written."""
    return sum(map(str.isupper, rest)) <= sum(not one.isupper() for one in rest if one.isalpha())


def introduces(text: str, language: str = "", more: tuple[str, ...] = ()) -> bool:
    """Tell whether a text says who sends it, whoever that is.

    Args:
        text: The text.
        language: Its language, as a tag; all are tried where it is unknown.
        more: Phrases that may stand before the name as well.

    >>> introduces("Acme: your parcel is here."), introduces("Your parcel is here.")
    (True, False)
    """
    if _heading(text):
        return True
    return _introduction(_chosen(language), more).search(text) is not None
