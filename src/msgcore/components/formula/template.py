"""Texts with merge fields: `Hello {!$Parameters.Contact.FirstName}!`.

What a block gives is written plainly: `true` and `false`, a number as it was computed, a date
as the user's locale writes it, and nothing for null.

A list template repeats a text for each item of a list. Where it is named,
`{!$ListTemplates.Options}`, all of its items stand; in its own text `$ListItem.Index`,
`.Value`, `.Value.Member`, `.IsFirst` and `.IsLast` tell of the item, and nowhere else: a list
template that stands within another one knows its own items alone.

Guide: Customizing Messaging Components with Formula Templates.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from msgcore.components.formula.context import Context
from msgcore.components.formula.formula import Formula, Options
from msgcore.components.formula.lists import LIST_ITEM, LIST_TEMPLATES, ListTemplate
from msgcore.components.formula.pieces import pieces_of
from msgcore.components.formula.problems import (
    FormulaError,
    FormulaEvaluationError,
    FormulaTypeError,
)
from msgcore.components.formula.reading import finder
from msgcore.components.formula.rendering import Listed, Made, Piece, Rendering
from msgcore.components.formula.schema import Schema
from msgcore.errors import Fault

__all__ = ["Rendered", "Template", "TemplateError"]


class TemplateError(FormulaError):
    """Faults in a template: the place is that of the first, `errors` are all of them.

    Attributes:
        errors: What is wrong with each block.
    """

    def __init__(self, errors: Sequence[FormulaError]) -> None:
        first = errors[0]
        super().__init__(first.message, first.source, first.span, first.hint, first.where)
        self.errors = tuple(errors)
        self.faults = tuple(fault for error in errors for fault in error.faults)
        self.args = ("\n".join(str(error) for error in errors),)

    def __reduce__(self) -> tuple[type["TemplateError"], tuple[Any, ...]]:
        return type(self), (self.errors,)


@attrs.frozen(kw_only=True)
class Rendered:
    """What a template gave.

    Args:
        text: The text; blocks without a value left nothing.
        faults: What was wrong with those, in order.
    """

    text: str = attrs.field(repr=False)
    faults: tuple[Fault, ...] = ()


MOST_NESTED = 20
"""How deep list templates may stand in each other: more would end in Python's own limit."""

_NO_FIELDS = Schema()
_USUAL = Options(in_template=True)
_NO_LISTS: Mapping[str, ListTemplate] = {}


class Template:
    """A compiled template. `Template.compile` makes it.

    Two templates are the same if what they were compiled from is. One may be pickled, if the
    functions of its options may be.
    """

    __slots__ = ("_made", "_made_from")

    def __init__(self, made: Made, made_from: tuple[Any, ...]) -> None:
        self._made = made
        self._made_from = made_from

    @classmethod
    def compile(
        cls,
        source: str,
        schema: Schema = _NO_FIELDS,
        options: Options = _USUAL,
        lists: Mapping[str, ListTemplate] = _NO_LISTS,
    ) -> "Template":
        """Compile a template.

        Args:
            source: The text with its merge fields.
            schema: The fields that they may name.
            options: How each is compiled.
            lists: The list templates by name; their items may name the fields, too, and
                other list templates, but not in a circle.

        Raises:
            TemplateError: A block is no formula, or its end is missing; every fault.

        >>> schema = Schema.of({"$Constants.Title": "text"})
        >>> Template.compile("{!$Constants.Title}: {!1 + 1}", schema).render(
        ...     {"$Constants": {"Title": "Sum"}}
        ... )
        'Sum: 2'
        """
        options = attrs.evolve(options, in_template=True)
        made = _Compiler(schema, options, lists).template(source)
        return cls(made, (source, schema, options, dict(lists)))

    @property
    def source(self) -> str:
        """The source."""
        return self._made.source

    @property
    def references(self) -> tuple[str, ...]:
        """The fields and lists that it names, each once; those of list templates, too."""
        return tuple(dict.fromkeys(_references(self._made)))

    def render(self, context: Context | Mapping[str, Any] | None = None) -> str:
        """Fill in the merge fields.

        Args:
            context: What they are evaluated with.

        Raises:
            FormulaEvaluationError: A block has no value; the first one, by its place in the
                template.
        """
        return Rendering(context, _refused).text(self._made)

    def render_whole(self, context: Context | Mapping[str, Any] | None = None) -> Rendered:
        """Fill in the merge fields that have a value, and say what is wrong with the others.

        Args:
            context: What they are evaluated with.

        >>> whole = Template.compile("{!1 / 0}, {!1 / 1}").render_whole()
        >>> whole.text, [fault.message for fault in whole.faults]
        (', 1', ['Division by zero.'])
        """
        faults: list[Fault] = []
        rendering = Rendering(context, lambda error: faults.extend(error.faults))
        return Rendered(text=rendering.text(self._made), faults=tuple(faults))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Template) and self._made_from == other._made_from

    def __hash__(self) -> int:
        return hash(self._made_from[:3])

    def __reduce__(self) -> tuple[Callable[..., "Template"], tuple[Any, ...]]:
        return Template.compile, self._made_from

    def __repr__(self) -> str:
        return f"<Template of {len(self.source)} characters>"


def _references(made: Made) -> Iterator[str]:
    waiting, seen = [made], {made.where}
    while waiting:
        each = waiting.pop(0)
        yield from (name for name in each.names if not name.startswith((LIST_TEMPLATES, LIST_ITEM)))
        for source, _, template in each.lists.values():
            yield source
            if template.where not in seen:
                seen.add(template.where)
                waiting.append(template)


def _refused(error: FormulaEvaluationError) -> None:
    raise error


class _Compiler:
    """Compiles a template and the list templates that it names, each once."""

    def __init__(self, schema: Schema, options: Options, lists: Mapping[str, ListTemplate]) -> None:
        names = Schema.of({f"{LIST_TEMPLATES}{name}": "text" for name in lists})
        self.schema = schema.joined(names)
        self.options = options
        self.lists = {f"{LIST_TEMPLATES}{name}": listed for name, listed in lists.items()}
        self.made: dict[str, Made | None] = {}
        self.within: tuple[str, ...] = ()

    def template(self, source: str, item: Schema = _NO_FIELDS, where: str = "") -> Made:
        schema = self.schema.joined(item)
        pieces: list[Piece] = []
        errors: list[FormulaError] = []
        for piece in pieces_of(source, errors):
            if isinstance(piece, str):
                pieces.append(piece)
                continue
            start, text = piece
            try:
                pieces.append((start, Formula.compile(text, schema, self.options)))
            except FormulaError as error:
                errors.append(_advised(error.within(source, start)))
        errors = [error.named(where) for error in errors]
        lists = self.named(source, pieces, errors, where)
        if errors:
            raise TemplateError(errors)
        return Made(source, tuple(pieces), lists, where)

    def named(
        self, source: str, pieces: Sequence[Piece], errors: list[FormulaError], where: str
    ) -> dict[str, Listed]:
        """Compile the list templates that blocks name."""
        found: dict[str, Listed] = {}
        for piece in pieces:
            if isinstance(piece, str):
                continue
            start, formula = piece
            for name in formula.references:
                if name not in self.lists:
                    continue
                if name in self.within or len(self.within) == MOST_NESTED:
                    span = (start, start + len(formula.source))
                    message = f"List template {name} names itself."
                    if name not in self.within:
                        message = f"List templates are nested more than {MOST_NESTED} deep."
                    errors.append(FormulaTypeError(message, source, span, "", where))
                    continue
                template = self.listed(name, errors)
                if template is not None:
                    through = self.lists[name].source
                    found[name] = Listed(through, finder(through), template)
        return found

    def listed(self, name: str, errors: list[FormulaError]) -> Made | None:
        if name not in self.made:
            before, self.within = self.within, (*self.within, name)
            listed = self.lists[name]
            try:
                self.made[name] = self.template(listed.text, listed.schema, name)
            except TemplateError as error:
                self.made[name] = None
                errors.extend(error.errors)
            self.within = before
        return self.made[name]


def _advised(error: FormulaError) -> FormulaError:
    """Say where a name of a list item may stand, if it is that which is unknown."""
    start, end = error.span
    named = error.source[start:end].casefold()
    if isinstance(error, FormulaTypeError) and named.startswith(LIST_ITEM.casefold()):
        hint = f"{LIST_ITEM}… stands only in the text of a list template, with declared members."
        return FormulaTypeError(error.message, error.source, error.span, hint)
    return error
