"""Filling: turns the places of one component into words, and gathers what is wrong with them.

| what is wrong | is |
|---|---|
| a formula that is none, or names what is not there | a fault of the component, with its place |
| a list template that goes through nothing that is a list | the same |
| a merge field that has no value, as by a division by zero | up to the policy, with its place |
| fields that are named, of what was handed in for a record and is none | the same |

Guide: Use Formulas to Add Dynamic Content to Messaging Components; Customizing Messaging
Components with sObject Formulas.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgcore.components.compiling import Compiler, placed
from msgcore.components.component import Component
from msgcore.components.constants import Parameter
from msgcore.components.formula import Field, FormulaError, FormulaEvaluationError, Schema
from msgcore.components.layouts import (
    Binding,
    FormulaTemplate,
    ListTemplate,
    Literal,
    RecordFormula,
    Reference,
)
from msgcore.components.lists import entries_of
from msgcore.components.option import Option
from msgcore.components.render_context import RenderContext, Values, identity, is_record
from msgcore.components.schemas import inferred, schema_of
from msgcore.components.values import constant_values, is_known, is_list, reference_types
from msgcore.errors import Fault

__all__ = ["Filling"]


class Filling:
    """Fills the places of one component in one rendering.

    Args:
        component: The component.
        context: The values, lists, clock and place.
        options: What the customer chooses from.
        lists: The component's list templates, and those of its default text.
        compiler: Compiles, and keeps what it compiled.

    Attributes:
        faults: What cannot be compiled.
        bad: Which merge fields have no value.
    """

    def __init__(
        self,
        component: Component,
        context: RenderContext,
        options: Sequence[Option],
        lists: Sequence[ListTemplate],
        compiler: Compiler,
    ) -> None:
        self._component, self._context, self._compiler = component, context, compiler
        self._values = Values({**constant_values(component), **context.values})
        self._lists = Values({**context.values, **context.lists})
        self.faults: list[Fault] = [*_listless(component)]
        self.bad: list[Fault] = [*self._fieldless(lists)]
        self._schema = self._whole_schema(lists)
        entries = {
            each.name: entries_of(
                component,
                each,
                compiler.template_names(each.text),
                self._items(each, options),
            )
            for each in lists
        }
        self._templates = tuple((name, each.template) for name, each in entries.items())
        self._formula_context = context.for_formulas(
            self._evaluated(),
            {each.template.source: each.items for each in entries.values()},
        )

    def binding(self, place: str, binding: Binding | None) -> str:
        """Fill a place of a layout.

        Args:
            place: Where it is.
            binding: What fills it; None for nothing.
        """
        if isinstance(binding, Literal):
            return binding.text
        if isinstance(binding, Reference):
            return self.template(f"{place}.path", _merge_field(binding))
        if isinstance(binding, FormulaTemplate):
            return self.template(f"{place}.source", binding.source)
        return "" if binding is None else self._of_record(place, binding)

    def template(self, place: str, source: str) -> str:
        """Fill a formula template.

        Args:
            place: Where it is.
            source: The template.
        """
        try:
            template = self._compiler.template(source, self._schema, self._templates)
        except FormulaError as error:
            self.faults += placed(place, error.faults)
            return ""
        rendered = template.render_whole(self._formula_context)
        self.bad += placed(place, rendered.faults)
        return rendered.text

    def _of_record(self, place: str, binding: RecordFormula) -> str:
        parameter = self._component.parameter(binding.parameter)
        if parameter is None:
            path, name = f"{place}.parameter", binding.parameter
            self.faults.append(Fault(path=path, message=f"{name!r} is no parameter"))
            return ""
        place = f"{place}.source"
        fields = self._fields(parameter, self._compiler.formula_names(binding.source))
        schema = self._schema.joined(fields)
        try:
            formula = self._compiler.formula(binding.source, schema)
        except FormulaError as error:
            self.faults += placed(place, error.faults)
            return ""
        values = self._evaluated() | {
            field.name: self._values[f"{parameter.reference}.{field.name}"] for field in fields
        }
        try:
            context = self._context.for_formulas(values)
            return self._compiler.words(formula, context)
        except FormulaEvaluationError as error:
            self.bad += placed(place, error.faults)
            return ""

    def _fields(self, parameter: Parameter, names: Sequence[str]) -> Schema:
        """Return the fields of a record as a formula on it names them."""
        if parameter.members:
            return schema_of({member.name: member.type for member in parameter.members})
        return Schema(
            Field(name=name, kind=inferred(self._values[f"{parameter.reference}.{name}"]))
            for name in names
            if not name.startswith("$")
        )

    def _whole_schema(self, lists: Sequence[ListTemplate]) -> Schema:
        """Return what may be named everywhere, undeclared fields of records among them."""
        declared = schema_of(reference_types(self._component))
        undeclared = {
            name.casefold(): name
            for source in self._sources(lists)
            for name in self._compiler.template_names(source)
            if declared.get(name) is None and is_known(self._component, name)
        }
        return declared.joined(
            Schema(
                Field(name=name, kind=inferred(self._values[name])) for name in undeclared.values()
            )
        )

    def _sources(self, lists: Sequence[ListTemplate]) -> Iterator[str]:
        yield from (each.text for each in lists)
        for layout in self._component.layouts:
            yield layout.text
            for _, binding in layout.bindings:
                if isinstance(binding, FormulaTemplate):
                    yield binding.source
                elif isinstance(binding, Reference):
                    yield _merge_field(binding)

    def _fieldless(self, lists: Sequence[ListTemplate]) -> Iterator[Fault]:
        """Yield what was handed in for a record and has no fields, where fields are named."""
        for parameter in self._component.parameters:
            record = self._values[parameter.reference]
            if not parameter.object or parameter.is_list or record is None or is_record(record):
                continue
            missing = [name for name in self._named(parameter, lists) if self._values[name] is None]
            if missing:
                yield Fault(
                    path=parameter.reference,
                    message=f"is no record, and has no {', '.join(missing)}",
                    hint="Hand in the record, or these fields beside it.",
                )

    def _named(self, parameter: Parameter, lists: Sequence[ListTemplate]) -> Iterator[str]:
        """Yield the fields of a record that the component names."""
        before = f"{parameter.reference}."
        for source in self._sources(lists):
            for name in self._compiler.template_names(source):
                if name.casefold().startswith(before.casefold()):
                    yield name
        for layout in self._component.layouts:
            for _, binding in layout.bindings:
                if isinstance(binding, RecordFormula) and (
                    self._component.parameter(binding.parameter) is parameter
                ):
                    names = self._compiler.formula_names(binding.source)
                    yield from (f"{before}{name}" for name in names if not name.startswith("$"))

    def _evaluated(self) -> dict[str, Any]:
        """Return the values; a record that was handed in whole is named by its id."""
        values = self._values.of(self._schema)
        for parameter in self._component.parameters:
            record = values.get(parameter.reference)
            if parameter.object and record is not None:
                values[parameter.reference] = identity(record)
        return values

    def _items(self, template: ListTemplate, options: Sequence[Option]) -> Sequence[Any]:
        """Return the entries of a list: a parameter's own, or else the options."""
        parameter = self._component.source(template.source)
        if parameter is not None and not is_list(parameter):
            return ()
        if not isinstance(parameter, Parameter) or parameter.is_options:
            return options
        return self._lists[template.source] or ()


def _listless(component: Component) -> Iterator[Fault]:
    """Yield the list templates that do not go through a list.

    In a question that has no list of its own, what leads nowhere leads to the options.
    """
    constants = (each.is_options for each in component.constants)
    parameters = (each.is_options for each in component.parameters)
    is_open = component.asks and not any((*constants, *parameters))
    for place, template in enumerate(component.list_templates):
        source = component.source(template.source)
        if not (is_list(source) or (source is None and is_open)):
            yield Fault(
                path=f"list_templates[{place}].source",
                message=f"{template.source} is no list of the component",
                hint="Name a list of options, or a parameter that is a list.",
            )


def _merge_field(reference: Reference) -> str:
    return f"{{!{reference.path}}}"
