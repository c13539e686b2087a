"""The item of a layout that offers options.

| options | title of an entry |
|---|---|
| of the component | `Constants.<name>.ListItem.Title` |
| records | the field `Parameters.<name>.ListItem`, or a formula on it |

The first stands so in files of real organisations; the second follows from it. Time slots and
values of one's own are in no file that is known.

Metadata API: ConversationMessageDefinition.
"""

from collections.abc import Iterable

from msgcore.components import ComponentKind, Constant, RecordSource
from msgcore.metadata.builder import leaf, node
from msgcore.metadata.layout_words import OPTION_ITEMS
from msgcore.metadata.safe import Element

__all__ = ["NAME", "option_items", "option_source"]

NAME = leaf("name", OPTION_ITEMS)
"""What tells it from other items."""


def option_source(
    kind: ComponentKind, constants: Iterable[Constant], records: RecordSource | None
) -> Constant | RecordSource | None:
    """Return where the options of a component come from; None where no file tells how.

    Args:
        kind: The kind of component.
        constants: Its constants.
        records: How records become its options.
    """
    if kind is ComponentKind.STATIC_QUESTION:
        return next((constant for constant in constants if constant.is_options), None)
    return records


def option_items(source: Constant | RecordSource) -> Element:
    """Return the item that offers options.

    Args:
        source: Where they come from.
    """
    if isinstance(source, Constant):
        path, title = f"Constants.{source.name}", _of_constant(source)
    else:
        path, title = f"Parameters.{source.parameter}", _of_record(source)
    return node(
        "layoutItems",
        leaf("collectionType", "DynamicList"),
        node(
            "compositeValues",
            leaf("compositeTypeName", "TitleOptionItem"),
            node(
                "layoutItems",
                leaf("collectionType", "None"),
                node(
                    "compositeValues",
                    leaf("compositeTypeName", "TitleItem"),
                    node(
                        "layoutItems",
                        leaf("collectionType", "None"),
                        leaf("name", "title"),
                        node("primitiveValues", *title),
                    ),
                ),
                leaf("name", "titleItem"),
            ),
            leaf("valueSourceReference", path),
        ),
        NAME,
    )


def _of_constant(source: Constant) -> tuple[Element, ...]:
    path = f"Constants.{source.name}.ListItem.Title"
    return leaf("type", "SourcePrimitiveValue"), leaf("valueSourceReference", path)


def _of_record(source: RecordSource) -> tuple[Element, ...]:
    entry = leaf("valueSourceReference", f"Parameters.{source.parameter}.ListItem")
    if source.formula:
        return leaf("type", "SourceSobjectFormula"), leaf("valueFormula", source.formula), entry
    return leaf("fieldName", source.title), leaf("type", "SourceSobjectFieldValue"), entry
