"""A capability is an answer with its bounds and its source; rows of symbols make them."""

import pytest

from msgcore import codec
from msgcore.channels import COLUMNS, GUIDE_COLUMNS, Capability, Feature, Qualifier, Support
from msgcore.channels.support import SYMBOLS, Row, layer
from msgcore.policy import Confidence
from msgcore.rules import GUIDE, HELP

PLACE = GUIDE("Somewhere")


def row(cells: str, **changes: object) -> Row:
    settings = {"feature": Feature.BOTS, "cells": cells, "citation": PLACE}
    return Row(**{**settings, **changes})


@pytest.mark.parametrize(
    ("support", "qualifier", "text"),
    [
        (Support.YES, None, "yes"),
        (Support.YES, Qualifier.SHORT_CODES_ONLY, "yes (short codes only)"),
        (Support.NO, None, "no"),
        (Support.NOT_APPLICABLE, None, "not applicable"),
        (Support.UNKNOWN, None, "unknown"),
    ],
)
def test_a_capability_reads_as_a_word(
    support: Support, qualifier: Qualifier | None, text: str
) -> None:
    assert str(Capability(support=support, qualifier=qualifier, citation=PLACE)) == text


def test_a_qualified_yes_is_a_yes_and_an_unknown_is_not() -> None:
    beta = Capability(support=Support.YES, qualifier=Qualifier.BETA, citation=PLACE)
    unknown = Capability(support=Support.UNKNOWN, citation=PLACE)
    assert beta.supported
    assert not unknown.supported


def test_a_capability_travels_without_loss() -> None:
    answer = Capability(
        support=Support.YES,
        qualifier=Qualifier.BETA,
        citation=PLACE,
        note="Ask first.",
        confidence=Confidence.DISPUTED,
    )
    assert codec.from_data(Capability, codec.to_data(answer)) == answer


def test_a_row_answers_for_the_columns_that_it_speaks_of() -> None:
    answers = dict(row("Y..N...", columns=GUIDE_COLUMNS, note="Ask first.").answers())
    assert [(column.label, str(answers[feature, column])) for feature, column in answers] == [
        ("SMS (standard)", "yes"),
        ("WhatsApp (standard)", "no"),
    ]
    assert {(a.note, a.citation) for a in answers.values()} == {("Ask first.", PLACE)}


def test_a_row_has_a_symbol_for_every_column() -> None:
    with pytest.raises(ValueError, match="shorter"):
        dict(row("YYY").answers())


def test_every_answer_and_qualifier_has_a_symbol() -> None:
    assert {support for support, _ in SYMBOLS.values()} == set(Support)
    assert {qualifier for _, qualifier in SYMBOLS.values()} == {None, *Qualifier}


def test_the_last_source_to_speak_is_heard() -> None:
    newer = HELP("Elsewhere")
    said = layer((row("YY. YYY YYY YYYY"),), (row("N.. ... ... ....", citation=newer),))
    sms, facebook, whatsapp = COLUMNS[:3]
    assert said[Feature.BOTS, sms].support is Support.NO
    assert said[Feature.BOTS, sms].citation == newer
    assert said[Feature.BOTS, facebook].citation == PLACE
    assert (Feature.BOTS, whatsapp) not in said
