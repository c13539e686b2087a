"""The rules on what a channel's texts hold: the composition matrix, row by row.

Guide: Considerations for Short Codes; Customize Auto-Responses.
"""

import re
from collections.abc import Iterator

from msgcore.consent.composition import Cell, Demand, Element, demanded
from msgcore.consent.contacts import Contact
from msgcore.consent.elements import (
    PROMPTED,
    ResponseText,
    accepted,
    holds,
    language_seen,
    marketing,
)
from msgcore.consent.flat import flat
from msgcore.consent.subjects import ConsentSetup
from msgcore.rules import CTIA, FCC, GUIDE, Draft, Rule, Severity, rule
from msgcore.vocabulary import KeywordKind

__all__ = ["COMPOSITION_CHECKS", "MISSING", "texts"]

_GUIDE = GUIDE("Considerations for Short Codes")


def texts(setup: ConsentSetup) -> Iterator[ResponseText]:
    """Return the channel's texts as they are read; what is no text is left out."""
    return (
        ResponseText(place=place, response=response, setup=setup)
        for place, response in enumerate(setup.channel.responses)
        if response.text
    )


MISSING: dict[Element, tuple[str, str]] = {
    Element.CAMPAIGN_NAME: ("does not name the campaign", "Name the company or organisation."),
    Element.DESCRIPTION: (
        "does not say what the messages are about",
        "Add a word or phrase of the campaign's description.",
    ),
    Element.KEYWORD: (
        "asks for no keyword of the right kind",
        "Ask for a word of the table: 'Reply WORD to subscribe'.",
    ),
    Element.HELP: ("does not say how to get help", "Add a help keyword, and say what it is for."),
    Element.STOP: ("does not say how to stop", "Add an opt-out keyword, and say what it is for."),
    Element.RATES: (
        "does not say what messages cost",
        "Add 'Msg&data rates may apply', in the language of the text.",
    ),
    Element.FREQUENCY: (
        "does not say how many messages to expect",
        "Add a figure such as '2 messages per month', or 'Message frequency varies'.",
    ),
    Element.CONTACT: ("names no contact that counts", "Add a toll-free telephone number."),
    Element.NO_MORE: (
        "does not say that no more messages follow",
        "Add 'No more messages will be sent'.",
    ),
}
"""What is said of a text without an element, and what to do about it."""


def _lacking(setup: ConsentSetup, element: Element, demand: Demand) -> Iterator[Draft]:
    for text in texts(setup):
        cell = demanded(element, text.kind, setup.channel)
        if cell.demand is demand and not _satisfied(element, text, cell):
            says, remedy = MISSING[element]
            yield Draft(
                path=text.path,
                message=f"the {text.title} {says}{_otherwise(cell)}",
                remedy=_remedy(element, text, cell) or remedy,
            )


def _satisfied(element: Element, text: ResponseText, cell: Cell) -> bool:
    if holds(element, text, phone=cell.phone, web=cell.web):
        return True
    if cell.instead is None:
        return False
    # Of two elements that stand for each other, the one that comes first speaks for both.
    order = list(Element)
    return order.index(cell.instead) < order.index(element) or holds(cell.instead, text)


def _otherwise(cell: Cell) -> str:
    return f", and has no {cell.instead.value} instead" if cell.instead else ""


def _remedy(element: Element, text: ResponseText, cell: Cell) -> str:
    """Name the words of the channel that would do."""
    if element is Element.CONTACT:
        other = Contact.EMAIL in accepted(text, phone=cell.phone)
        return f"Add a toll-free telephone number{', or an e-mail address' * other}."
    if element is Element.KEYWORD:
        words = text.words(PROMPTED[text.kind])
        return f"Ask for {words[0]}." if words else "Add such a keyword, and ask for it."
    if element in _WORDED:
        words = text.words(_WORDED[element])
        return f"Say what {words[0]} is for." if words else ""
    return ""


_WORDED = {Element.HELP: KeywordKind.HELP, Element.STOP: KeywordKind.OPT_OUT}


@rule("consent.campaign-name-missing", cites=_GUIDE, severity=Severity.ERROR)
def campaign_name_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's prompts, confirmations and keyword replies name the campaign."""
    yield from _lacking(setup, Element.CAMPAIGN_NAME, Demand.REQUIRED)


@rule("consent.description-missing", cites=_GUIDE, severity=Severity.ERROR)
def description_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's prompts, confirmations and keyword replies say what the messages are about."""
    yield from _lacking(setup, Element.DESCRIPTION, Demand.REQUIRED)


@rule(
    "consent.prompt-keyword-missing",
    cites=GUIDE(
        "Customize Auto-Responses",
        note="Its examples ask for YES and START in both prompts; the words are the channel's.",
    ),
    severity=Severity.ERROR,
)
def prompt_keyword_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A prompt asks for a keyword of its own set: opt-in, or double opt-in."""
    for text in texts(setup):
        if text.kind in PROMPTED and not holds(Element.KEYWORD, text):
            yield Draft(
                path=text.path,
                message=f"the {text.title} {MISSING[Element.KEYWORD][0]}",
                remedy=_remedy(Element.KEYWORD, text, Cell(demand=Demand.REQUIRED)),
            )


@rule("consent.help-missing", cites=_GUIDE, severity=Severity.ERROR)
def help_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's prompts and confirmations say how to get help."""
    yield from _lacking(setup, Element.HELP, Demand.REQUIRED)


@rule("consent.stop-missing", cites=_GUIDE, severity=Severity.ERROR)
def stop_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's prompts, opt-in confirmation and keyword replies say how to stop."""
    yield from _lacking(setup, Element.STOP, Demand.REQUIRED)


@rule("consent.rates-missing", cites=_GUIDE, severity=Severity.ERROR)
def rates_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's prompts, opt-in confirmation and keyword replies say what messages cost."""
    yield from _lacking(setup, Element.RATES, Demand.REQUIRED)


@rule("consent.frequency-missing", cites=_GUIDE, severity=Severity.ERROR)
def frequency_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's help and custom replies say how many messages to expect."""
    yield from _lacking(setup, Element.FREQUENCY, Demand.REQUIRED)


@rule("consent.contact-missing", cites=_GUIDE, severity=Severity.ERROR)
def contact_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's replies name a contact: a toll-free number or, outside Canada, an e-mail."""
    yield from _lacking(setup, Element.CONTACT, Demand.REQUIRED)


@rule("consent.no-more-missing", cites=_GUIDE, severity=Severity.ERROR)
def no_more_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's opt-out confirmation says that no more messages follow."""
    yield from _lacking(setup, Element.NO_MORE, Demand.REQUIRED)


@rule(
    "consent.marketing-in-confirmation",
    cites=FCC("(a)(12)", note="One text that confirms the opt-out, and markets nothing."),
    severity=Severity.ERROR,
)
def marketing_in_confirmation(setup: ConsentSetup) -> Iterator[Draft]:
    """An opt-out confirmation sells nothing and does not ask to stay."""
    for text in texts(setup):
        if demanded(Element.NO_MARKETING, text.kind, setup.channel).demand is Demand.REQUIRED:
            for span in marketing(text):
                yield Draft(
                    path=text.path,
                    span=span,
                    message=f"the {text.title} sells something, or asks to stay",
                    remedy="Say that no more messages follow, and nothing else.",
                )


@rule(
    "consent.recommended-missing",
    cites=CTIA("Short Code Monitoring Handbook, and Messaging Principles"),
)
def recommended_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A text holds what carriers expect of it, though the guide does not ask for it."""
    for element in MISSING:
        yield from _lacking(setup, element, Demand.PRACTICE)


@rule(
    "consent.other-language",
    cites=GUIDE("Considerations for Short Codes", note="Replies in the keyword's language."),
    severity=Severity.ERROR,
)
def other_language(setup: ConsentSetup) -> Iterator[Draft]:
    """A Canadian short code's reply is written in the language of its keyword."""
    for text in texts(setup):
        if demanded(Element.LANGUAGE, text.kind, setup.channel).demand is not Demand.REQUIRED:
            continue
        seen = language_seen(text)
        if seen:
            yield Draft(
                path=text.path,
                message=f"the {text.title} is given as {text.language!r}, and reads as {seen!r}",
                remedy="Translate it, or give it its own language.",
            )


@rule(
    "consent.language-unread",
    cites=GUIDE("Customize Auto-Responses", note="Responses may be given in any language."),
    severity=Severity.INFO,
)
def language_unread(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's text is in a language whose wording is known here."""
    for text in texts(setup):
        cell = demanded(Element.CAMPAIGN_NAME, text.kind, setup.channel)
        if cell.demand is Demand.REQUIRED and text.wording is None:
            yield Draft(
                path=text.path,
                message=f"costs and frequency are not looked for in {text.language!r}",
                remedy="Have somebody read it who knows the language.",
            )


PLACEHOLDERS = (
    r"\[(?:campaign name|description|toll-free number|source of help|message frequency"
    r"|web url|email address|business name|company name|your [a-z ]+)\]|\((?:toll[- ]free number)\)"
)
"""What the guide's examples leave open, and nobody should send."""


@rule("consent.placeholder-left", cites=_GUIDE, severity=Severity.ERROR)
def placeholder_left(setup: ConsentSetup) -> Iterator[Draft]:
    """A text leaves no placeholder of an example unfilled."""
    for text in texts(setup):
        plain = flat(text.response.text)
        for match in re.finditer(PLACEHOLDERS, plain.text):
            yield Draft(
                path=text.path,
                span=plain.matched(match),
                message=f"the {text.title} still holds a placeholder of an example",
                remedy="Put your own words there.",
            )


COMPOSITION_CHECKS: tuple[Rule[ConsentSetup], ...] = (
    campaign_name_missing,
    description_missing,
    prompt_keyword_missing,
    help_missing,
    stop_missing,
    rates_missing,
    frequency_missing,
    contact_missing,
    no_more_missing,
    marketing_in_confirmation,
    recommended_missing,
    other_language,
    language_unread,
    placeholder_left,
)
"""The rules on what texts hold."""
