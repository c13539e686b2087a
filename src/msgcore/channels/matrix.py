"""What a channel can do: `capability` for one feature, `matrix` for all of them.

Each preset lays its sources over each other, oldest first. What no source speaks of is
UNKNOWN: unknown is not no.

Guide: Compare Messaging Channel Capabilities.
"""

from collections.abc import Mapping
from functools import cache

import attrs

from msgcore.channels import columns
from msgcore.channels.capabilities import MATRIX, MATRIX_CITATION, REMARKS
from msgcore.channels.channel import Channel
from msgcore.channels.columns import COLUMNS, GUIDE_COLUMNS, Column
from msgcore.channels.features import Feature
from msgcore.channels.newer import ABSENT, ARTICLES, GUIDE_PAGES, LATER, RETIRED
from msgcore.channels.senders import for_sender
from msgcore.channels.support import Capability, Layer, Row, Support, layer
from msgcore.policy import DOCUMENTED, Confidence, Policy, Preset, cite
from msgcore.rules import GUIDE, MSGCORE

__all__ = ["MatrixRow", "capability", "cell", "exists", "matrix", "retired"]

_SOURCES: Mapping[Preset, tuple[tuple[Row, ...], ...]] = {
    Preset.SPRING_23: (GUIDE_PAGES,),
    Preset.DOCUMENTED: (GUIDE_PAGES, ARTICLES),
    Preset.SUMMER_26: (GUIDE_PAGES, ARTICLES, LATER),
}

_GLOSSARY = GUIDE("Messaging Glossary")

_SILENT = Capability(
    support=Support.UNKNOWN,
    citation=MSGCORE("Capabilities", note="What no source speaks of is unknown, which is not no."),
    note="No source speaks of it.",
    confidence=Confidence.INFERRED,
)
_NOT_THERE = Capability(
    support=Support.NO, citation=_GLOSSARY, note="There are no enhanced SMS channels."
)
_NOT_NAMED = Capability(
    support=Support.UNKNOWN,
    citation=_GLOSSARY,
    note="The guide does not know this kind of channel.",
    confidence=Confidence.INFERRED,
)

_DOUBLE_OPT_IN = "consent.double_opt_in_on_enhanced"
_DOUBLE_OPT_IN_COLUMNS = frozenset(
    {
        columns.SMS_ENHANCED,
        columns.FACEBOOK_ENHANCED,
        columns.WHATSAPP_ENHANCED,
        columns.APPLE,
        columns.LINE,
    }
)
"""The kinds for which the policy decides; the others have an answer of their own."""


def capability(feature: Feature, channel: Channel, policy: Policy = DOCUMENTED) -> Capability:
    """Tell whether a channel has a feature.

    Args:
        feature: The feature.
        channel: The channel. For SMS its sender counts, and where the guide tells the US
            from Canada, its country.
        policy: Which state of the documents is asked, and the choices laid over it.

    Returns:
        The answer with its note, citation and confidence.

    >>> from msgcore.vocabulary import ChannelKind, Platform, SenderKind
    >>> orders = Channel(
    ...     name="Orders", kind=ChannelKind.SMS, platform=Platform.STANDARD,
    ...     sender=SenderKind.LONG_CODE,
    ... )
    >>> answer = capability(Feature.EXPLICIT_OPT_IN, orders)
    >>> print(answer, "-", answer.note)
    no - Short codes only; the channel's sender is of the kind long-code.
    >>> str(answer.citation)
    'Guide: Compare Messaging Channel Capabilities'
    """
    column = Column.of(channel)
    answer = for_sender(_answer(feature, column, policy), feature, channel)
    return _with_retirement(answer, column, policy)


def cell(feature: Feature, column: Column, policy: Policy = DOCUMENTED) -> Capability:
    """Tell whether a kind of channel has a feature, whatever it sends from.

    Args:
        feature: The row.
        column: The kind and platform.
        policy: Which state of the documents is asked, and the choices laid over it.

    >>> print(cell(Feature.CONFERENCING, columns.LINE))
    yes
    """
    return _with_retirement(_answer(feature, column, policy), column, policy)


def exists(column: Column, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether the documents know a kind of channel.

    >>> from msgcore.policy import SPRING_23
    >>> exists(columns.APPLE, SPRING_23)
    False
    """
    return policy.channels.capabilities is not Preset.SPRING_23 or column in GUIDE_COLUMNS


def retired(column: Column, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether a kind of channel has left the product.

    >>> from msgcore.policy import SUMMER_26
    >>> retired(columns.SMS, SUMMER_26)
    True
    """
    return policy.channels.capabilities is Preset.SUMMER_26 and column in RETIRED


@attrs.frozen(kw_only=True)
class MatrixRow:
    """One feature in every column that was asked for.

    Args:
        feature: The feature.
        cells: The answers, in the order of the columns.
    """

    feature: Feature
    cells: tuple[Capability, ...]


def matrix(
    policy: Policy = DOCUMENTED,
    *,
    features: tuple[Feature, ...] = tuple(Feature),
    columns: tuple[Column, ...] = COLUMNS,
) -> tuple[MatrixRow, ...]:
    """Return the whole table, or a part of it.

    Args:
        policy: Which state of the documents is shown.
        features: The rows, such as `GUIDE_FEATURES`.
        columns: The columns, such as `GUIDE_COLUMNS`.

    >>> row = matrix(features=(Feature.AFTER_HOURS,), columns=GUIDE_COLUMNS)[0]
    >>> [str(answer) for answer in row.cells][:3]
    ['yes (classic only)', 'yes (classic only)', 'no']
    """
    return tuple(
        MatrixRow(feature=feature, cells=tuple(cell(feature, c, policy) for c in columns))
        for feature in features
    )


def _answer(feature: Feature, column: Column, policy: Policy) -> Capability:
    if feature is Feature.DOUBLE_OPT_IN and _double_opt_in_is_chosen(column, policy):
        chosen = cite(policy, _DOUBLE_OPT_IN)
        return Capability(
            support=Support.YES,
            citation=chosen.citation,
            note=chosen.citation.note,
            confidence=chosen.confidence,
        )
    return _answers(policy.channels.capabilities)[feature, column]


def _double_opt_in_is_chosen(column: Column, policy: Policy) -> bool:
    return (
        policy.consent.double_opt_in_on_enhanced
        and column in _DOUBLE_OPT_IN_COLUMNS
        and exists(column, policy)
    )


def _with_retirement(answer: Capability, column: Column, policy: Policy) -> Capability:
    if not retired(column, policy):
        return answer
    return attrs.evolve(answer, note=" ".join(filter(None, (answer.note, RETIRED[column].note))))


@cache
def _answers(preset: Preset) -> Layer:
    """Lay the sources of a preset over each other, for every feature and column."""
    said = {**_guide(), **layer(*_SOURCES[preset])}
    return {
        (feature, column): said.get((feature, column), _unsaid(column, preset))
        for feature in Feature
        for column in COLUMNS
    }


def _unsaid(column: Column, preset: Preset) -> Capability:
    if preset is not Preset.SPRING_23 or column in GUIDE_COLUMNS:
        return _SILENT
    return _NOT_THERE if column == ABSENT else _NOT_NAMED


def _guide() -> Layer:
    answers = dict(
        layer(
            tuple(
                Row(feature=f, cells=cells, columns=GUIDE_COLUMNS, citation=MATRIX_CITATION)
                for f, cells in MATRIX.items()
            )
        )
    )
    for remark in REMARKS:
        for feature in remark.features:
            for column in remark.columns:
                answers[feature, column] = attrs.evolve(
                    answers[feature, column], note=remark.note, confidence=remark.confidence
                )
    return answers
