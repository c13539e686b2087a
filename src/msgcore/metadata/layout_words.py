"""What the items of a layout are called, and how they nest.

| format | items | known from |
|---|---|---|
| Text | `text` | files |
| Buttons | `text`, `optionItems` of `TitleOptionItem` | files |
| Web Page | `title` of `TitleItem`, `url` | files |
| Quick Replies | as Buttons | the Messaging API, whose payloads have the names of the files |
| Rich Link | `image`, `linkItem` of `TitleLinkItem` | the Messaging API |
| any other | `title` of `TitleItem`, `url`, `image` | the others |

The documents list the elements and leave the names of items open. Files are those of real
organisations, in public repositories. What is not known from files is written and reported.

Metadata API: ConversationMessageDefinition. Messaging API: Message Types and Message Format Types.
"""

from collections.abc import Mapping
from typing import Union

import attrs

from msgcore.components import ComponentKind, Format

__all__ = [
    "CONFIRMED",
    "LISTS",
    "OPTION_ITEMS",
    "TEXT_ITEM",
    "Composite",
    "Shape",
    "message_type",
    "places_of",
    "shape_of",
]


@attrs.frozen
class Composite:
    """An item that holds items.

    Args:
        type: The name of its type.
        items: What it holds.
    """

    type: str
    items: "Shape"


Shape = Mapping[str, Union[str, Composite]]  # noqa: UP007 - names itself through Composite
"""The items of a layout: the name of an item -> the place of `Layout` that fills it."""

TEXT_ITEM = "text"
OPTION_ITEMS = "optionItems"

_TITLE = Composite("TitleItem", {"subTitle": "subtitle", "title": "title"})
_CHOICES: Shape = {"image": "image", "subTitle": "subtitle", TEXT_ITEM: "title", "url": "url"}
_USUAL: Shape = {"image": "image", "title": _TITLE, "url": "url"}
_SHAPES: Mapping[Format, Shape] = {
    Format.TEXT: {},
    Format.BUTTONS: _CHOICES,
    Format.QUICK_REPLIES: _CHOICES,
    Format.RICH_LINK: {
        "image": "image",
        "linkItem": Composite("TitleLinkItem", {"titleItem": _TITLE, "url": "url"}),
    },
}

CONFIRMED = frozenset(
    {
        (Format.BUTTONS, "title"),
        (Format.BUTTONS, "options"),
        (Format.WEB_PAGE, "title"),
        (Format.WEB_PAGE, "url"),
    }
)
"""The places whose items were seen in files."""

LISTS = frozenset({Format.BUTTONS, Format.QUICK_REPLIES})
"""The formats whose options are known to stand in `OPTION_ITEMS`."""

_STATIC = "StaticContent"
_MESSAGE_TYPES: Mapping[ComponentKind, str] = {
    ComponentKind.STATIC_QUESTION: "Choices",
    ComponentKind.DYNAMIC_QUESTION: "Choices",
    ComponentKind.TIME_SELECTOR: "Choices",
    ComponentKind.FORM: "Form",
    ComponentKind.APEX_FORM: "Form",
    ComponentKind.AUTHENTICATION: "AuthenticationRequest",
    ComponentKind.PAYMENT: "PaymentRequest",
}


def shape_of(shown: Format) -> Shape:
    """Return the items of a format."""
    return _SHAPES.get(shown, _USUAL)


def places_of(shape: Shape) -> tuple[str, ...]:
    """Return every place that fills an item, at any depth."""
    return tuple(
        place
        for spot in shape.values()
        for place in ((spot,) if isinstance(spot, str) else places_of(spot.items))
    )


def message_type(kind: ComponentKind, shown: Format) -> str:
    """Return what a layout is: words are static content, whatever the component asks for."""
    return _STATIC if shown is Format.TEXT else _MESSAGE_TYPES.get(kind, _STATIC)
