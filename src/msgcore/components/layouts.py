"""Layouts: what fills each format of a component, and where a value comes from.

| where from | written as |
|---|---|
| `Literal` | words as they stand |
| `Reference` | `$Constants.Title`, `$Parameters.MyCase.Subject` |
| `FormulaTemplate` | words with merge fields: `Case {!$Parameters.MyCase.CaseNumber}` |
| `RecordFormula` | a formula on one record: `CaseNumber & " - " & Subject` |

The format Text is filled by a formula template alone; lists in it are list templates.

Guide: Customizing Messaging Components with Formula Templates; Customizing Messaging Components
with sObject Formulas; Create a Messaging Component: Auto-Response.
"""

import re
from collections.abc import Iterator
from typing import ClassVar

import attrs

from msgcore.components.constants import api_name
from msgcore.components.kinds import Display, Format
from msgcore.errors import Fault, InvalidValueError
from msgcore.values import not_empty

__all__ = [
    "Binding",
    "FormulaTemplate",
    "Layout",
    "ListTemplate",
    "Literal",
    "PageParameter",
    "RecordFormula",
    "Reference",
]

_REFERENCE = re.compile(r"\$(?:Constants|Parameters)(?:\.[A-Za-z]\w*)+", re.ASCII | re.IGNORECASE)


def is_reference(text: str) -> bool:
    """Tell whether a text is the path of a constant or parameter."""
    return _REFERENCE.fullmatch(text) is not None


def _reference(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if not is_reference(value):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"{value!r} leads to no constant or parameter",
                hint="Write it like '$Constants.Title' or '$Parameters.MyCase.Subject'.",
            )
        )


@attrs.frozen(kw_only=True)
class Literal:
    """Words as they stand.

    Args:
        text: The words.
    """

    __tag__: ClassVar = ("from", "literal")
    text: str


@attrs.frozen(kw_only=True)
class Reference:
    """The value of a constant or parameter.

    Args:
        path: Such as `$Constants.Title`.

    Raises:
        InvalidValueError: The path leads to neither.
    """

    __tag__: ClassVar = ("from", "reference")
    path: str = attrs.field(validator=_reference)


@attrs.frozen(kw_only=True)
class FormulaTemplate:
    """Words with merge fields.

    Args:
        source: Such as `Hello {!$Parameters.FirstName}`.
    """

    __tag__: ClassVar = ("from", "template")
    source: str


@attrs.frozen(kw_only=True)
class RecordFormula:
    """A formula on the fields of one record, which it names without a prefix.

    Args:
        parameter: The name of the parameter that holds the record.
        source: Such as `CaseNumber & " - " & Subject`.
    """

    __tag__: ClassVar = ("from", "record-formula")
    parameter: str = attrs.field(validator=api_name)
    source: str = attrs.field(validator=not_empty)


Binding = Literal | Reference | FormulaTemplate | RecordFormula
"""Where the value of a place in a layout comes from."""


@attrs.frozen(kw_only=True)
class PageParameter:
    """A parameter that goes with the address of a web page.

    Args:
        name: Its name in the address.
        value: Its value.
    """

    name: str = attrs.field(validator=not_empty)
    value: Binding


@attrs.frozen(kw_only=True)
class ListTemplate:
    """How a list is put into words, entry by entry.

    Args:
        name: What formula templates call it: `$ListTemplates.<name>`.
        source: The list: `$Constants.<name>` or `$Parameters.<name>`.
        text: The formula template of an entry, which may use `$ListItem` besides all else.

    Raises:
        InvalidValueError: A name or a source that is none.
    """

    name: str = attrs.field(validator=api_name)
    source: str = attrs.field(validator=_reference)
    text: str


@attrs.frozen(kw_only=True)
class Layout:
    """What fills a format.

    Args:
        format: The format.
        title: The title, question or link text.
        subtitle: A second line.
        url: The address of a link or web page.
        image: The image's name or address.
        text: For the format Text its formula template; empty for every other format.
        display: For the format Web Page, how the page opens; None for every other format.
        page_parameters: For the format Web Page, what goes with its address.

    Raises:
        InvalidValueError: A part that the format has no place for; all at once.

    >>> Layout(format=Format.TEXT, text="{!$Constants.Title}").title is None
    True
    """

    format: Format
    title: Binding | None = None
    subtitle: Binding | None = None
    url: Binding | None = None
    image: Binding | None = None
    text: str = ""
    display: Display | None = None
    page_parameters: tuple[PageParameter, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def bindings(self) -> tuple[tuple[str, Binding], ...]:
        """What is filled, each with its place."""
        named = (
            ("title", self.title),
            ("subtitle", self.subtitle),
            ("url", self.url),
            ("image", self.image),
            *(
                (f"page_parameters[{place}].value", parameter.value)
                for place, parameter in enumerate(self.page_parameters)
            ),
        )
        return tuple((place, binding) for place, binding in named if binding is not None)

    def _faults(self) -> Iterator[Fault]:
        words, page = self.format is Format.TEXT, self.format is Format.WEB_PAGE
        if words and self.bindings:
            yield Fault(
                path=self.bindings[0][0],
                message="is given for the format Text",
                hint="Write a formula template in 'text'.",
            )
        if self.text and not words:
            yield Fault(
                path="text",
                message=f"is given for the format {self.format.value}",
                hint="Formula templates fill the format Text.",
            )
        if page is not (self.display is not None):
            yield Fault(
                path="display",
                message="is missing" if page else "is given",
                hint="It goes with the format Web Page.",
            )
        if self.page_parameters and not page:
            yield Fault(path="page_parameters", message="are given", hint="They go with web pages.")
        names = [parameter.name for parameter in self.page_parameters]
        if len(set(names)) < len(names):
            yield Fault(path="page_parameters", message="has a name twice")
