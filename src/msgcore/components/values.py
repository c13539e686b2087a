"""What formulas and formula templates see of a component: names, types, and values.

| name | is |
|---|---|
| `$Constants.Title` | a constant |
| `$Parameters.FirstName` | a parameter with one value |
| `$Parameters.MyCase.Subject` | a field of a record, a member of a composite value |
| `$ListTemplates.OptionsList` | a list, put into words |
| `$ListItem.Index` `.Value` `.IsFirst` `.IsLast` | the entry of a list, in its list template |
| `$ListItem.Value.Name` | a member of the entry |

Names are found in any case of letters.

Guide: Customizing Messaging Components with Formula Templates.
"""

from collections.abc import Iterator
from typing import Any, TypeGuard

from msgcore.components.component import Component
from msgcore.components.constants import Constant, Parameter, is_field_path
from msgcore.components.kinds import ValueType
from msgcore.components.layouts import ListTemplate
from msgcore.components.option import Option

__all__ = [
    "OPTION_MEMBERS",
    "constant_values",
    "is_known",
    "is_list",
    "item_types",
    "option_members",
    "reference_types",
]

_TEXT = ValueType.TEXT
OPTION_MEMBERS = ("Name", "Title", "Subtitle", "Image", "Id")
"""What the template of a list's entries may name of an option."""


def reference_types(component: Component) -> dict[str, ValueType]:
    """Return what a component's formula templates may refer to, outside of lists.

    Args:
        component: The component.

    Returns:
        Reference -> type. The fields of a record are among them only where the component
        declares them: which fields an object has is known elsewhere.

    Guide: Use Formulas to Add Dynamic Content to Messaging Components.

    >>> from msgcore.components.create import enhanced_link
    >>> reference_types(enhanced_link("Shop", "Our shop", "https://shop.example"))["$Constants.Url"]
    <ValueType.URL: 'url'>
    """
    types = {f"$Constants.{c.name}": c.type for c in component.constants if not c.is_options}
    for parameter in component.parameters:
        if not parameter.is_list:
            types.update(_types_of(parameter))
    types |= {f"$ListTemplates.{template.name}": _TEXT for template in component.list_templates}
    return types


def is_list(source: Constant | Parameter | None) -> bool:
    """Tell whether a list template may go through something: options, or a parameter's list.

    Args:
        source: What it names; None for what is not there.
    """
    if source is None:
        return False
    return source.is_options if isinstance(source, Constant) else source.is_list


def item_types(component: Component, template: ListTemplate) -> dict[str, ValueType]:
    """Return what the template of a list's entries may refer to besides everything else.

    Args:
        component: The component.
        template: One of its list templates.

    Guide: Customizing Messaging Components with Formula Templates.
    """
    value = "$ListItem.Value"
    types = {
        "$ListItem.Index": ValueType.INTEGER,
        "$ListItem.IsFirst": ValueType.BOOLEAN,
        "$ListItem.IsLast": ValueType.BOOLEAN,
    }
    parameter = component.source(template.source)
    if not isinstance(parameter, Parameter) or parameter.is_options:
        return types | {value: _TEXT} | {f"{value}.{name}": _TEXT for name in OPTION_MEMBERS}
    types[value] = parameter.type
    return types | {f"{value}.{member.name}": member.type for member in parameter.members}


def _types_of(parameter: Parameter) -> Iterator[tuple[str, ValueType]]:
    yield parameter.reference, parameter.type
    for member in parameter.members:
        yield f"{parameter.reference}.{member.name}", member.type


def is_known(component: Component, reference: str, template: ListTemplate | None = None) -> bool:
    """Tell whether a component has what a formula or formula template refers to.

    Args:
        component: The component.
        reference: Such as `$Constants.Title`.
        template: The list template in which it stands; None for one outside of lists.

    Returns:
        Whether there is such a thing; a field of a record whose fields are not declared
        counts as known.

    >>> from msgcore.components.create import enhanced_link
    >>> link = enhanced_link("Shop", "Our shop", "https://shop.example")
    >>> is_known(link, "$constants.url"), is_known(link, "$Constants.Price")
    (True, False)
    """
    types = reference_types(component)
    if template is not None:
        types |= item_types(component, template)
    name = reference.lower()
    if name in {known.lower() for known in types}:
        return True
    if template is not None and name.startswith("$listitem.value."):
        return _is_open(component.source(template.source))
    root, _, rest = name.partition(".")
    first, _, field = rest.partition(".")
    parameter = component.parameter(first) if root == "$parameters" else None
    return is_field_path(field) and _is_open(parameter) and not parameter.is_list


def _is_open(source: Constant | Parameter | None) -> TypeGuard[Parameter]:
    """Tell whether something is records, not options, whose fields nobody declared."""
    return (
        isinstance(source, Parameter)
        and bool(source.object)
        and not source.members
        and not source.is_options
    )


def constant_values(component: Component) -> dict[str, Any]:
    """Return the values of a component's constants, but for its options."""
    return {f"$Constants.{c.name}": c.content for c in component.constants if not c.is_options}


def option_members(option: Option) -> dict[str, str]:
    """Return what the template of a list's entries sees of an option."""
    return {
        "Name": option.title,
        "Title": option.title,
        "Subtitle": option.subtitle,
        "Image": option.image,
        "Id": option.id,
    }
