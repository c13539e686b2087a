"""The rules on the formulas of a component: what they name, and whether they are formulas.

What a field holds that nobody declared is not known before there are values: a formula on it is
held against every kind of field, and a fault is one that stands whatever the field holds.

Guide: Use Formulas to Add Dynamic Content to Messaging Components; Customizing Messaging
Components with Formula Templates; Customizing Messaging Components with sObject Formulas.
"""

from collections.abc import Iterator, Mapping

import attrs

from msgcore.components.component import Component
from msgcore.components.constants import Parameter
from msgcore.components.formula import (
    Field,
    FieldKind,
    Formula,
    FormulaError,
    Schema,
    Template,
    TemplateError,
)
from msgcore.components.formula import ListTemplate as CompiledList
from msgcore.components.layouts import FormulaTemplate, ListTemplate, RecordFormula, Reference
from msgcore.components.lists import entries_of
from msgcore.components.render import list_templates
from msgcore.components.schemas import formula_names, schema_of, template_names
from msgcore.components.setup import ComponentSetup
from msgcore.components.values import is_known, is_list, reference_types
from msgcore.rules import GUIDE, Draft, Severity, rule

__all__ = ["UNDECLARED", "broken_merge_field", "reference_unknown"]

_FORMULAS = GUIDE("Use Formulas to Add Dynamic Content to Messaging Components")
_TEMPLATES = GUIDE("Customizing Messaging Components with Formula Templates")

_Place = tuple[str, str, ListTemplate | None]
"""A place, what stands there, and the list template that it is."""

UNDECLARED = (
    FieldKind.TEXT,
    FieldKind.NUMBER,
    FieldKind.DATE,
    FieldKind.DATETIME,
    FieldKind.CHECKBOX,
    FieldKind.PICKLIST,
    FieldKind.MULTIPICKLIST,
)
"""What a field may hold that nobody declared."""


@rule("components.reference-unknown", cites=_FORMULAS, severity=Severity.ERROR)
def reference_unknown(setup: ComponentSetup) -> Iterator[Draft]:
    """A component refers only to constants and parameters that it has."""
    component = setup.component
    for place, reference, scope in _references(component):
        if not is_known(component, reference, scope):
            yield Draft(
                path=place,
                message=f"{reference} is no constant or parameter of the component",
                remedy="Add it, or mend its name.",
            )
    for place, name in _record_formulas(component):
        parameter = component.parameter(name)
        if parameter is not None and not parameter.object:
            yield Draft(
                path=place,
                message=f"$Parameters.{parameter.name} is no record",
                remedy="Name a parameter that holds a record, or use a formula template.",
            )
    for place, name in _lists(component):
        if not is_list(component.source(name)):
            yield Draft(
                path=place,
                message=f"{name} is no list of the component",
                remedy="Name a list of options, or a parameter that is a list.",
            )


@rule("components.broken-merge-field", cites=_TEMPLATES, severity=Severity.ERROR)
def broken_merge_field(setup: ComponentSetup) -> Iterator[Draft]:
    """Every formula of a component compiles, and every merge field begins with `{!`."""
    component = setup.component
    unknown = {
        name.casefold()
        for _, name, scope in _references(component)
        if not is_known(component, name, scope)
    }
    for place, error in _errors(component):
        start, end = error.span
        if error.source[start:end].casefold() in unknown:
            continue  # `reference_unknown` tells of it
        yield Draft(
            path=place,
            span=error.span,
            message=f"line {error.line}, column {error.column}: {error.message}",
            remedy=error.hint,
        )


def _record_formulas(component: Component) -> Iterator[tuple[str, str]]:
    for place, layout in enumerate(component.layouts):
        for part, binding in layout.bindings:
            if isinstance(binding, RecordFormula):
                yield f"layouts[{place}].{part}.parameter", binding.parameter


def _references(component: Component) -> Iterator[_Place]:
    """Yield what is referred to: the place, the name, and the list template it stands in."""
    for place, layout in enumerate(component.layouts):
        for part, binding in layout.bindings:
            where = f"layouts[{place}].{part}"
            if isinstance(binding, Reference):
                yield f"{where}.path", binding.path, None
            elif isinstance(binding, RecordFormula):
                yield f"{where}.parameter", f"$Parameters.{binding.parameter}", None
            elif isinstance(binding, FormulaTemplate):
                yield from _named(f"{where}.source", binding.source, None)
        yield from _named(f"layouts[{place}].text", layout.text, None)
    for place, template in enumerate(component.list_templates):
        yield from _named(f"list_templates[{place}].text", template.text, template)


def _named(place: str, source: str, scope: ListTemplate | None) -> Iterator[_Place]:
    for name in template_names(source):
        yield place, name, scope


def _lists(component: Component) -> Iterator[tuple[str, str]]:
    for place, template in enumerate(component.list_templates):
        yield f"list_templates[{place}].source", template.source
    if component.records is not None:
        yield "records.parameter", f"$Parameters.{component.records.parameter}"


_Wrong = tuple[str, FormulaError]


def _errors(component: Component) -> Iterator[_Wrong]:
    """Yield what is wrong with the formulas, whatever undeclared fields hold."""
    first, *others = UNDECLARED
    found = {_key(wrong): wrong for wrong in _with(component, first)}
    for kind in others:
        if found:
            keys = {_key(wrong) for wrong in _with(component, kind)}
            found = {key: wrong for key, wrong in found.items() if key in keys}
    yield from found.values()


def _key(wrong: _Wrong) -> tuple[object, ...]:
    place, error = wrong
    return place, error.span, error.message


def _with(component: Component, kind: FieldKind) -> Iterator[_Wrong]:
    """Yield what is wrong if undeclared fields are of a kind."""
    schema = _schema(component, kind)
    listed = list_templates(component)
    lists = {template.name: _list(component, template, kind) for template in listed}
    places = {
        f"$ListTemplates.{template.name}": f"list_templates[{place}].text"
        for place, template in enumerate(listed)
    }
    for place, source in _templates(component):
        # What is wrong with a list template is told at its own place, wherever it is named.
        for error in _wrong(source, schema, lists):
            yield (places[error.where] if error.where else place), error
    for place, parameter, source in _formulas(component):
        try:
            Formula.compile(source, schema.joined(_fields(parameter, source, kind)))
        except FormulaError as error:
            yield place, error


def _templates(component: Component) -> Iterator[tuple[str, str]]:
    for place, layout in enumerate(component.layouts):
        for part, binding in layout.bindings:
            if isinstance(binding, FormulaTemplate):
                yield f"layouts[{place}].{part}.source", binding.source
        yield f"layouts[{place}].text", layout.text
    for template in component.list_templates:
        yield "list_templates", f"{{!$ListTemplates.{template.name}}}"


def _wrong(
    source: str, schema: Schema, lists: Mapping[str, CompiledList]
) -> tuple[FormulaError, ...]:
    try:
        Template.compile(source, schema, lists=lists)
    except TemplateError as error:
        return error.errors
    return ()


def _formulas(component: Component) -> Iterator[tuple[str, Parameter, str]]:
    """Yield the formulas on records: the place, the parameter with the record, the source."""
    for place, layout in enumerate(component.layouts):
        for part, binding in layout.bindings:
            if isinstance(binding, RecordFormula):
                parameter = component.parameter(binding.parameter)
                if parameter is not None:
                    yield f"layouts[{place}].{part}.source", parameter, binding.source
    if component.records is not None and component.records.formula:
        parameter = component.parameter(component.records.parameter)
        if parameter is not None:
            yield "records.formula", parameter, component.records.formula


def _schema(component: Component, kind: FieldKind) -> Schema:
    declared = schema_of(reference_types(component))
    undeclared = (
        Field(name=name, kind=kind)
        for _, name, _ in _references(component)
        if declared.get(name) is None and is_known(component, name)
    )
    return declared.joined(Schema(undeclared))


def _list(component: Component, template: ListTemplate, kind: FieldKind) -> CompiledList:
    compiled = entries_of(component, template, template_names(template.text), ()).template
    source = component.source(template.source)
    if (
        isinstance(source, Parameter)
        and source.object
        and not (source.members or source.is_options)
    ):
        members = tuple((name, kind.value) for name, _ in compiled.members)
        return attrs.evolve(compiled, members=members)
    return compiled


def _fields(parameter: Parameter, source: str, kind: FieldKind) -> Schema:
    if parameter.members:
        return schema_of({member.name: member.type for member in parameter.members})
    names = (name for name in formula_names(source) if not name.startswith("$"))
    return Schema(Field(name=name, kind=kind) for name in names)
