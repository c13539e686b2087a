"""List templates as the language of formulas wants them: what an entry is, and the entries.

| list | an entry has |
|---|---|
| options | name, title, subtitle, image, id |
| composite values, records | their declared members |
| records whose fields nobody declared | what the text names, as the values at hand say |
| single values | itself |

An entry with members is a single value, too, where the text names no member: an option is its
title then, a record its id.

Guide: Customizing Messaging Components with Formula Templates.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from msgcore.components import formula
from msgcore.components.component import Component
from msgcore.components.constants import Parameter
from msgcore.components.kinds import ValueType
from msgcore.components.layouts import ListTemplate
from msgcore.components.option import Option
from msgcore.components.render_context import first_in, found_in, identity
from msgcore.components.schemas import KINDS, inferred
from msgcore.components.values import OPTION_MEMBERS, option_members

__all__ = ["Entries", "entries_of"]

_VALUE = "$listitem.value"


@attrs.frozen(kw_only=True)
class Entries:
    """A list template with the entries of its list.

    Args:
        template: The list template, compiled from.
        items: The entries.
    """

    template: formula.ListTemplate
    items: Sequence[Any] = attrs.field(repr=False)


def entries_of(
    component: Component, template: ListTemplate, names: Sequence[str], items: Sequence[Any]
) -> Entries:
    """Return a list template and its entries, as the language of formulas wants them.

    Args:
        component: The component.
        template: One of its list templates.
        names: What the text of the template names.
        items: The entries: options, mappings, objects or single values.
    """
    source = component.source(template.source)
    parameter = source if isinstance(source, Parameter) and not source.is_options else None
    used = [name[len(_VALUE) + 1 :] for name in names if name.casefold().startswith(f"{_VALUE}.")]
    single = not used and _VALUE in map(str.casefold, names)
    members = {} if single else _members(parameter, used, items)
    kind = parameter.type if parameter else ValueType.TEXT
    return Entries(
        template=formula.ListTemplate(
            # Two list templates may show different sides of one list.
            source=f"{template.source} in {template.name}",
            text=template.text,
            members=tuple(members.items()),
            value=KINDS[kind].value,
        ),
        items=[_entry(item, members) for item in items],
    )


def _members(
    parameter: Parameter | None, used: Sequence[str], items: Sequence[Any]
) -> Mapping[str, str]:
    """Return the members of an entry and what each holds; none for a single value."""
    if parameter is None:
        return dict.fromkeys(OPTION_MEMBERS, KINDS[ValueType.TEXT].value)
    if parameter.members or not parameter.object:
        declared = {member.name.casefold(): member for member in parameter.members}
        return {member.name: KINDS[member.type].value for member in declared.values()}
    undeclared = {name.casefold(): name for name in used}
    return {name: inferred(first_in(items, name)).value for name in undeclared.values()}


def _entry(item: Any, members: Mapping[str, str]) -> Any:  # noqa: ANN401 - any entry
    if isinstance(item, Option):
        return option_members(item) if members else item.title
    if members:
        return {name: found_in(item, name.split(".")) for name in members}
    return identity(item)
