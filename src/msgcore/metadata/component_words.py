"""The words of a `ConversationMessageDefinition` file, and what they stand for here.

`contentCategory` and `layoutVariant` are not in the table of fields; the first is in the schema,
the second in the files that the product hands out.

Metadata API: ConversationMessageDefinition.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from msgcore.components import (
    ComponentKind,
    ConstantKind,
    ContentCategory,
    Format,
    HandlerKind,
    ParameterKind,
    ValueType,
)

__all__ = [
    "CATEGORIES",
    "CONSTANTS",
    "FORMATS",
    "HANDLERS",
    "IN_COMPONENT",
    "IN_COMPOSITE",
    "IN_COMPOSITE_DETAILS",
    "IN_CONSTANT",
    "IN_HANDLER",
    "IN_ITEM",
    "IN_LAYOUT",
    "IN_LAYOUT_COMPOSITE",
    "IN_LAYOUT_VALUE",
    "IN_MERGE_FIELD",
    "IN_OPTIONS",
    "IN_PARAMETER",
    "IN_PRIMITIVE",
    "IN_PRIMITIVE_DETAILS",
    "KINDS",
    "OPTIONS",
    "PARAMETERS",
    "PRIMITIVES",
    "VALUES",
]


class _Named(Protocol):
    @property
    def api_name(self) -> str: ...


N = TypeVar("N", bound=_Named)


def _named(members: Iterable[N]) -> dict[str, N]:
    return {member.api_name: member for member in members}


KINDS = _named(ComponentKind)
CONSTANTS = _named(ConstantKind)
VALUES = _named(ValueType)
FORMATS = _named(Format)
HANDLERS = _named(HandlerKind)
CATEGORIES = _named(ContentCategory)

_ALL_PARAMETERS = _named(ParameterKind)
OPTIONS = {word: kind for word, kind in _ALL_PARAMETERS.items() if word.endswith("Options")}
"""The kinds of parameters from which a customer chooses."""
PARAMETERS = {word: kind for word, kind in _ALL_PARAMETERS.items() if word not in OPTIONS}
"""All other kinds."""

PRIMITIVES: Mapping[str, str] = {
    "Text": "textValue",
    "Url": "urlValue",
    "ImageAsset": "contentAssetName",
}
"""The type of a constant's value -> the element that holds it."""

IN_COMPONENT = (
    "constants",
    "contentCategory",
    "description",
    "fullName",
    "label",
    "language",
    "messageHandlers",
    "messageLayouts",
    "optionsParameter",
    "parameters",
    "type",
)
IN_CONSTANT = (
    "compositeValues",
    "constantType",
    "label",
    "name",
    "primitiveValues",
    "valueType",
)
IN_PRIMITIVE = ("contentAssetName", "textValue", "type", "urlValue")
IN_COMPOSITE = ("constantItems", "identifier")
IN_HANDLER = ("activeRequestDurationMinutes", "handlerName", "handlerType")
IN_LAYOUT = ("externalTemplates", "formatType", "layoutItems", "layoutVariant", "messageType")
IN_ITEM = ("collectionType", "compositeValues", "name", "primitiveValues")
IN_LAYOUT_COMPOSITE = ("compositeTypeName", "layoutItems", "valueSourceReference")
IN_LAYOUT_VALUE = (
    "contentAssetName",
    "fieldName",
    "formulaTemplate",
    "literalValue",
    "mergeFields",
    "type",
    "valueFormula",
    "valueSourceReference",
)
IN_MERGE_FIELD = ("formulaTemplate", "mergeFieldType", "name", "valueSourceReference")
IN_PARAMETER = ("compositeTypeDetails", "parameterType", "primitiveTypeDetails")
IN_OPTIONS = ("compositeTypeDetails", "optionsParameterType", "primitiveTypeDetails")
IN_PRIMITIVE_DETAILS = (
    "isList",
    "isRequired",
    "label",
    "maxListItems",
    "name",
    "sobjectType",
    "valueType",
)
IN_COMPOSITE_DETAILS = (
    "compositeChildItems",
    "isList",
    "isRequired",
    "label",
    "maxListItems",
    "name",
    "primitiveChildItems",
)
