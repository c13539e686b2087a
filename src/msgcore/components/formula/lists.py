"""List templates as declared: which list, and the text of one item.

| name | tells |
|---|---|
| `$ListItem.Index` | which item it is, from 1 |
| `$ListItem.IsFirst`, `$ListItem.IsLast` | whether it is the first, the last |
| `$ListItem.Value` | the item, where it is a single value |
| `$ListItem.Value.Member` | a member of the item |

Guide: Customizing Messaging Components with Formula Templates.
"""

import attrs

from msgcore.components.formula.schema import Schema
from msgcore.values import not_empty

__all__ = ["LIST_ITEM", "LIST_TEMPLATES", "ListTemplate"]

LIST_TEMPLATES = "$ListTemplates."
LIST_ITEM = "$ListItem."


@attrs.frozen(kw_only=True)
class ListTemplate:
    """A text that is repeated for each item of a list.

    Args:
        source: Which list: a constant or a parameter, such as `$Constants.Options`.
        text: The template of one item.
        members: What the members of an item hold, by name, as in a schema; empty where an
            item is a single value.
        value: What an item holds, where it is a single value.

    Raises:
        InvalidValueError: A member holds what there is not, or there are two of a name.
    """

    source: str = attrs.field(validator=not_empty)
    text: str
    members: tuple[tuple[str, str], ...] = ()
    value: str = "text"

    def __attrs_post_init__(self) -> None:
        _ = self.schema

    @property
    def schema(self) -> Schema:
        """What `$ListItem` tells of an item."""
        item = {
            f"{LIST_ITEM}Index": "number",
            f"{LIST_ITEM}IsFirst": "checkbox",
            f"{LIST_ITEM}IsLast": "checkbox",
        }
        members = {f"{LIST_ITEM}Value.{name}": kind for name, kind in self.members}
        return Schema.of({**item, **(members or {f"{LIST_ITEM}Value": self.value})})
