"""The composition matrix: every cell, by taking one element out of a text that holds them all."""

from collections.abc import Iterable

import attrs
import pytest
from tests.consent.short_codes import (
    CUSTOM,
    DOUBLE,
    HELP,
    IN,
    OUT,
    PROMPT,
    canada,
    long_code,
    rules,
    short_code,
)

from msgcore.consent import COMPOSITION, OTHER_SENDERS, Cell, Demand, Element, demanded
from msgcore.rules import CTIA, FCC, GUIDE
from msgcore.vocabulary import ChannelKind, Platform, ResponseKind, SenderKind

PHRASES: dict[Element, str] = {
    Element.CAMPAIGN_NAME: "Acme",
    Element.DESCRIPTION: "Order Alerts.",
    Element.KEYWORD: "Reply START to subscribe.",
    Element.HELP: "Reply HELP for help.",
    Element.STOP: "Reply STOP to cancel.",
    Element.RATES: "Msg&data rates may apply.",
    Element.FREQUENCY: "2 msgs per order.",
    Element.CONTACT: "Call 1-800-555-0199.",
    Element.NO_MORE: "No more messages will be sent.",
}
RULES: dict[Element, str] = {
    Element.CAMPAIGN_NAME: "consent.campaign-name-missing",
    Element.DESCRIPTION: "consent.description-missing",
    Element.KEYWORD: "consent.prompt-keyword-missing",
    Element.HELP: "consent.help-missing",
    Element.STOP: "consent.stop-missing",
    Element.RATES: "consent.rates-missing",
    Element.FREQUENCY: "consent.frequency-missing",
    Element.CONTACT: "consent.contact-missing",
    Element.NO_MORE: "consent.no-more-missing",
}
KINDS = (PROMPT, DOUBLE, IN, OUT, HELP, CUSTOM)


def text(kind: ResponseKind, without: Iterable[Element] = ()) -> str:
    phrases = {**PHRASES}
    if kind is DOUBLE:
        phrases[Element.KEYWORD] = "Reply YES to confirm your subscription."
    return " ".join(phrase for element, phrase in phrases.items() if element not in without)


def found(kind: ResponseKind, *without: Element) -> set[str]:
    """Which rules on elements speak against a text without some of them."""
    spoken = set(rules(short_code({kind: text(kind, without)})))
    return spoken & {*RULES.values(), "consent.recommended-missing"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_with_every_element_lacks_none(kind: ResponseKind) -> None:
    assert found(kind) == set()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("element", PHRASES)
def test_a_text_needs_what_its_cell_says(element: Element, kind: ResponseKind) -> None:
    cell = COMPOSITION[element, kind]
    expected = {
        Demand.REQUIRED: {RULES[element]},
        Demand.PRACTICE: {"consent.recommended-missing"},
        Demand.NONE: set(),
    }[cell.demand]
    if cell.instead:
        assert found(kind, element) == set()
        first = min(element, cell.instead, key=list(Element).index)
        assert found(kind, element, cell.instead) == {RULES[first]}
    else:
        assert found(kind, element) == expected


def test_the_matrix_has_a_cell_for_each_element_and_each_kind() -> None:
    assert set(COMPOSITION) == {(element, kind) for element in Element for kind in KINDS}


def test_whatever_is_needed_has_a_source_and_what_is_not_has_none() -> None:
    for cell in (*COMPOSITION.values(), *OTHER_SENDERS.values()):
        assert (cell.citation is None) is (cell.demand is Demand.NONE)
    sources = {cell.citation.source for cell in COMPOSITION.values() if cell.citation}
    assert sources == {GUIDE.key, CTIA.key, FCC.key}


def row(element: Element) -> str:
    letters = {Demand.REQUIRED: "R", Demand.PRACTICE: "p", Demand.NONE: "-"}
    return "".join(letters[COMPOSITION[element, kind].demand] for kind in KINDS)


def test_the_matrix_is_that_of_the_guide() -> None:
    assert {element.value: row(element) for element in Element} == {
        "campaign-name": "RRRRRR",
        "description": "RRRRRR",
        "keyword": "RR----",
        "help": "RRRR--",
        "stop": "RRR-RR",
        "rates": "RRR-RR",
        "frequency": "ppp-RR",
        "contact": "--RRRR",
        "no-more": "---R--",
        "no-marketing": "---R--",
        "length": "RRRRRR",
        "language": "--RRRR",
    }


def test_every_text_of_a_short_code_is_capped_those_outside_the_dialogue_too() -> None:
    for kind in ResponseKind:
        assert demanded(Element.LENGTH, kind, short_code()).demand is Demand.REQUIRED
        assert demanded(Element.LENGTH, kind, long_code()).demand is Demand.NONE
    assert demanded(Element.RATES, ResponseKind.START, short_code()).demand is Demand.NONE


def test_the_language_matters_in_canada() -> None:
    for kind in (IN, OUT, HELP, CUSTOM):
        assert demanded(Element.LANGUAGE, kind, short_code()).demand is Demand.NONE
        assert demanded(Element.LANGUAGE, kind, canada().channel).demand is Demand.REQUIRED


@pytest.mark.parametrize("sender", [k for k in SenderKind if k is not SenderKind.SHORT_CODE])
def test_other_senders_need_little(sender: SenderKind) -> None:
    channel = attrs.evolve(long_code(), sender=sender)
    assert demanded(Element.STOP, IN, channel).demand is Demand.PRACTICE
    assert demanded(Element.NO_MARKETING, OUT, channel).demand is Demand.REQUIRED
    assert demanded(Element.RATES, HELP, channel) == Cell(demand=Demand.NONE)


def test_other_kinds_of_channel_need_nothing() -> None:
    page = attrs.evolve(
        long_code(), kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED, sender=None
    )
    assert all(
        demanded(element, kind, page).demand is Demand.NONE for element in Element for kind in KINDS
    )
