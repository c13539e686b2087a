"""Messaging templates and quick text: plain texts with merge fields on records.

| | messaging template | quick text |
|---|---|---|
| is sent by | a flow or process | an agent, who sees it first |
| a merge field without a value | keeps it from being sent | leaves nothing |
| goes out on | standard SMS, WhatsApp, Facebook Messenger | any channel |

A merge field names an object and its field: `{!Case.CaseNumber}`.

Guide: Create Templates for Automatic Message Notifications; Create Flows to Send Automatic
Message Notifications; Customize Auto-Responses, on quick text.
"""

from collections.abc import Mapping
from typing import Any

import attrs

from msgcore.components.compiling import placed
from msgcore.components.constants import api_name, is_field_path
from msgcore.components.formula import (
    Field,
    FormulaError,
    FormulaEvaluationError,
    Schema,
    Template,
)
from msgcore.components.formula.pieces import pieces_of
from msgcore.components.reasons import MERGE_FIELD_EMPTY
from msgcore.components.render_context import RenderContext, Values
from msgcore.components.schemas import inferred, template_names
from msgcore.errors import InvalidValueError
from msgcore.rules import Refusal
from msgcore.values import not_empty
from msgcore.vocabulary import ChannelKind

__all__ = [
    "FilledText",
    "MessagingTemplate",
    "QuickText",
    "fill_quick_text",
    "fill_template",
    "merge_field_names",
]


@attrs.frozen(kw_only=True)
class MessagingTemplate:
    """A text that a flow or process sends when something happens.

    Args:
        name: Its name in data.
        text: The text with its merge fields.
        description: What it is for; may be empty.
        channels: The kinds of channel that it is meant for; empty for all that take templates.
        intent: What it is sent for; may be empty.
        submission: The text as it was submitted to WhatsApp, with placeholders such as `{{1}}`;
            empty where it was not.

    Raises:
        InvalidValueError: A name that is none, or no text; all at once.
    """

    name: str = attrs.field(validator=api_name)
    text: str = attrs.field(validator=not_empty)
    description: str = ""
    channels: tuple[ChannelKind, ...] = ()
    intent: str = ""
    submission: str = ""


@attrs.frozen(kw_only=True)
class QuickText:
    """A text that agents have ready.

    Args:
        name: Its name.
        text: The text with its merge fields.
        folder: The folder that it lies in; empty for none.

    Raises:
        InvalidValueError: No name, or no text; all at once.
    """

    name: str = attrs.field(validator=not_empty)
    text: str = attrs.field(validator=not_empty)
    folder: str = ""


@attrs.frozen(kw_only=True)
class FilledText:
    """A text whose merge fields are filled.

    Args:
        text: The text; a merge field without a value left nothing.
        empty: The merge fields that have no value, in order.
        refusal: Why it is not sent; None where it can be.
    """

    text: str = attrs.field(repr=False)
    empty: tuple[str, ...] = ()
    refusal: Refusal | None = None


_NOTHING = RenderContext()


def merge_field_names(source: str) -> tuple[str, ...]:
    """Return the fields that the merge fields of a text name, each once.

    Args:
        source: The text; what cannot be a field is not among them.

    >>> merge_field_names("{!Contact.FirstName}, {!UPPER(Case.Subject)} {!Case.}")
    ('Contact.FirstName', 'Case.Subject')
    """
    return tuple(name for name in template_names(source) if is_field_path(name))


def fill_template(
    template: MessagingTemplate, records: Mapping[str, Any], context: RenderContext = _NOTHING
) -> FilledText:
    """Fill the merge fields of a messaging template.

    Args:
        template: The template.
        records: Object -> the record that its merge fields are about: a mapping or an object.
        context: The clock and the place; its values are not read.

    Returns:
        The text, and a refusal where a merge field has no value.

    Raises:
        InvalidValueError: A merge field is no formula; every one, with its place.

    Guide: Create Flows to Send Automatic Message Notifications.

    >>> closed = MessagingTemplate(
    ...     name="Closed", text="{!Contact.FirstName}, case {!Case.CaseNumber} has been resolved."
    ... )
    >>> case = {"CaseNumber": "123456"}
    >>> fill_template(closed, {"Contact": {"FirstName": "John"}, "Case": case}).text
    'John, case 123456 has been resolved.'
    >>> fill_template(closed, {"Case": case}).refusal.rules
    ('components.merge-field-empty',)
    """
    filled = _filled(template.text, records, context)
    if not filled.empty:
        return filled
    reasons = (MERGE_FIELD_EMPTY.with_detail(field) for field in filled.empty)
    return attrs.evolve(filled, refusal=Refusal.of(*reasons))


def fill_quick_text(
    quick: QuickText, records: Mapping[str, Any], context: RenderContext = _NOTHING
) -> FilledText:
    """Fill the merge fields of a quick text.

    Args:
        quick: The quick text.
        records: Object -> the record that its merge fields are about: a mapping or an object.
        context: The clock and the place; its values are not read.

    Returns:
        The text; what has no value leaves nothing, since the agent reads it before it is sent.

    Raises:
        InvalidValueError: A merge field is no formula; every one, with its place.

    Guide: Customize Auto-Responses, on quick text.

    >>> hello = QuickText(name="Hello", text="Hello {!Contact.FirstName}!")
    >>> fill_quick_text(hello, {"Contact": {"FirstName": "Ana"}}).text
    'Hello Ana!'
    """
    return _filled(quick.text, records, context)


def _filled(source: str, records: Mapping[str, Any], context: RenderContext) -> FilledText:
    values = Values(records)
    schema = Schema(
        Field(name=name, kind=inferred(values[name])) for name in merge_field_names(source)
    )
    told = context.for_formulas(values.of(schema))
    try:
        Template.compile(source, schema)
    except FormulaError as error:
        raise InvalidValueError(placed("text", error.faults)) from error
    written: list[str] = []
    empty: list[str] = []
    for piece in pieces_of(source, []):
        if isinstance(piece, str):
            written.append(piece)
            continue
        block = f"{{!{piece[1]}}}"
        try:
            value = Template.compile(block, schema).render(told)
        except FormulaEvaluationError:
            value = ""
        written.append(value)
        if not value.strip():
            empty.append(block)
    return FilledText(text="".join(written), empty=tuple(dict.fromkeys(empty)))
