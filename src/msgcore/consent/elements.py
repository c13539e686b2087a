"""Which elements of the composition matrix a text holds.

What needs no wording (name, description, keywords in capitals, contacts) is found in every
language; the rest only in a language whose wording is known, and is unknown elsewhere.

Guide: Considerations for Short Codes.
"""

import re
from collections.abc import Callable, Mapping
from functools import cached_property

import attrs

from msgcore.channels import Channel, Response
from msgcore.consent.composition import Element, is_canadian
from msgcore.consent.contacts import Contact, contacts
from msgcore.consent.flat import Flat, flat
from msgcore.consent.fold import fold
from msgcore.consent.instructions import Instruction, instructions
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.merging import Merged
from msgcore.consent.subjects import ConsentSetup
from msgcore.consent.wording import Wording
from msgcore.consent.wordings import WORDINGS, primary, wording_of
from msgcore.consent.words import ANY_LANGUAGE, Keyword
from msgcore.vocabulary import KeywordKind, ResponseKind

__all__ = [
    "PROMPTED",
    "ResponseText",
    "accepted",
    "holds",
    "language_seen",
    "marketing",
    "title_of",
    "words_of",
]

PROMPTED: Mapping[ResponseKind, KeywordKind] = {
    ResponseKind.OPT_IN_PROMPT: KeywordKind.OPT_IN,
    ResponseKind.DOUBLE_OPT_IN_PROMPT: KeywordKind.DOUBLE_OPT_IN,
}
"""The kind of keyword that a prompt asks for."""


_TITLES: Mapping[ResponseKind, str] = {
    ResponseKind.OPT_IN_PROMPT: "opt-in prompt",
    ResponseKind.DOUBLE_OPT_IN_PROMPT: "double opt-in prompt",
    ResponseKind.OPT_IN_CONFIRMATION: "opt-in confirmation",
    ResponseKind.OPT_OUT_CONFIRMATION: "opt-out confirmation",
    ResponseKind.HELP: "help reply",
    ResponseKind.CUSTOM: "custom reply",
}


@attrs.frozen(kw_only=True, slots=False)
class ResponseText:
    """One text of a channel, read as the person reads it.

    Args:
        place: Its place among the channel's responses.
        response: The text with its kind and language.
        setup: The channel that it belongs to.
    """

    place: int
    response: Response
    setup: ConsentSetup

    @property
    def path(self) -> str:
        """Where the text stands in the channel."""
        return f"responses[{self.place}].text"

    @property
    def channel(self) -> Channel:
        """The channel."""
        return self.setup.channel

    @property
    def kind(self) -> ResponseKind:
        """Which response it is."""
        return self.response.kind

    @property
    def title(self) -> str:
        """What the text is called: the opt-in prompt, the help reply."""
        return title_of(self.kind)

    @property
    def language(self) -> str:
        """The language of the text, as a tag."""
        return self.response.language or self.channel.language

    @cached_property
    def merged(self) -> Merged:
        """The text once its merge fields are filled."""
        return self.setup.merge.apply(self.response.text)

    @cached_property
    def plain(self) -> Flat:
        """What is sent, made plain for searching."""
        return flat(self.merged.text)

    @property
    def wording(self) -> Wording | None:
        """The wording of the text's language; None where it is not known."""
        return wording_of(self.language)

    @cached_property
    def instructions(self) -> tuple[Instruction, ...]:
        """What the text as it was written asks its reader to reply."""
        return instructions(self.response.text, self.setup.keywords, self.language)

    @cached_property
    def contacts(self) -> frozenset[Contact]:
        """The ways to reach somebody that the text names."""
        return contacts(self.merged.text, self.channel.country or "US")

    def words(self, kind: KeywordKind) -> tuple[str, ...]:
        """Return the keywords of a kind that a text in this language may name."""
        return words_of(self.setup.keywords, kind, self.language)

    def names(self, kind: KeywordKind) -> bool:
        """Tell whether the text asks for a keyword of a kind, in this language's words."""
        forms = {fold(word) for word in self.words(kind)}
        if any(fold(one.word) in forms for one in self.instructions):
            return True
        return self.wording is None and any(
            re.search(
                rf"(?<!\w){re.escape(flat(word).capitals.upper())}(?!\w)", self.plain.capitals
            )
            for word in self.words(kind)
        )


def title_of(kind: ResponseKind) -> str:
    """Return what a text is called: the opt-in prompt, the help reply."""
    return _TITLES.get(kind, f"{kind.value} text")


def words_of(table: KeywordTable, kind: KeywordKind, language: str) -> tuple[str, ...]:
    """Return the keywords of a kind in a language, or all of the kind where it has none.

    Args:
        table: The keywords.
        kind: Their kind.
        language: A language, as a tag; words that belong to none count everywhere.
    """
    words = [word for word in table.keywords if word.kind is kind]
    mine = [word for word in words if _speaks(word, language)]
    return tuple(word.word for word in mine or words)


def _speaks(word: Keyword, language: str) -> bool:
    return word.language == ANY_LANGUAGE or primary(word.language) == primary(language)


def holds(element: Element, text: ResponseText, *, phone: bool = False, web: bool = False) -> bool:
    """Tell whether a text holds an element, as far as anybody can tell.

    Args:
        element: One that a text may have to hold; not its length, nor its language.
        text: The text.
        phone: Whether only a telephone number counts as a contact.
        web: Whether a web address counts as a contact.

    Returns:
        Whether it does; true where the wording of its language is not known.
    """
    if element is Element.CONTACT:
        return bool(text.contacts & accepted(text, phone=phone, web=web))
    return _FOUND[element](text)


def accepted(text: ResponseText, *, phone: bool = False, web: bool = False) -> frozenset[Contact]:
    """Return the kinds of contact that do in a text.

    Args:
        text: The text.
        phone: Whether only a telephone number counts.
        web: Whether a web address counts, too.
    """
    canada = is_canadian(text.channel) and text.setup.policy.consent.toll_free_contact_in_canada
    if phone or canada:
        return frozenset({Contact.TOLL_FREE})
    return frozenset({Contact.TOLL_FREE, Contact.EMAIL, *([Contact.WEB] if web else [])})


def _named(text: ResponseText) -> bool:
    campaign = text.channel.campaign
    return campaign is None or _says(text, campaign.name)


def _described(text: ResponseText) -> bool:
    campaign = text.channel.campaign
    return campaign is None or any(_says(text, phrase) for phrase in campaign.description)


def _says(text: ResponseText, phrase: str) -> bool:
    words = r"\s+".join(map(re.escape, flat(phrase).text.split()))
    # A name in an address is no name: care@acme.example.
    return re.search(rf"(?<![\w@./-]){words}(?!\w|[@.]\w)", text.plain.text) is not None


def _asks_to_opt_in(text: ResponseText) -> bool:
    return text.names(PROMPTED[text.kind])


def _worded(pattern: Callable[[Wording], str]) -> Callable[[ResponseText], bool]:
    def found(text: ResponseText) -> bool:
        wording = text.wording
        return wording is None or re.search(pattern(wording), text.plain.text) is not None

    return found


_FOUND: Mapping[Element, Callable[[ResponseText], bool]] = {
    Element.CAMPAIGN_NAME: _named,
    Element.DESCRIPTION: _described,
    Element.KEYWORD: _asks_to_opt_in,
    Element.HELP: lambda text: text.names(KeywordKind.HELP),
    Element.STOP: lambda text: text.names(KeywordKind.OPT_OUT),
    Element.RATES: _worded(lambda wording: wording.rates),
    Element.FREQUENCY: _worded(lambda wording: wording.frequency),
    Element.NO_MORE: _worded(lambda wording: wording.no_more),
    Element.NO_MARKETING: lambda text: not marketing(text),
}


def marketing(text: ResponseText) -> tuple[tuple[int, int], ...]:
    """Find where a text sells something; the campaign's own name and words sell nothing.

    Args:
        text: The text.

    Returns:
        Places in the text as it was written, as code points, half-open, in order.
    """
    wording = text.wording
    if wording is None:
        return ()
    plain = flat(text.response.text)
    campaign = text.channel.campaign
    topics = (campaign.name, *campaign.description) if campaign else ()
    searched = plain.text
    for topic in topics:
        searched = searched.replace(flat(topic).text, "_" * len(flat(topic).text))
    found = [plain.matched(match) for match in re.finditer(wording.marketing, searched)]
    for match in re.finditer(wording.soft_marketing, searched):
        sentence = re.split(r"[.!?;\n]", searched[: match.start()])[-1]
        if not re.search(wording.farewell, sentence):
            found.append(plain.matched(match))
    return tuple(sorted(set(found)))


_ENOUGH = 3
"""How many frequent words of another language, and none of its own, tell a language."""


def language_seen(text: ResponseText) -> str | None:
    """Say which language a text seems to be written in, where it is not its own.

    Args:
        text: The text.

    Returns:
        A language; None where the text may well be in the language that it is given as.
    """
    own = text.wording
    if own is None:
        return None
    counts = {
        language: len(re.findall(rf"\b(?:{wording.common})\b", text.plain.text))
        for language, wording in WORDINGS.items()
    }
    mine = counts.pop(own.language)
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= _ENOUGH and counts[best] > _ENOUGH * mine else None
