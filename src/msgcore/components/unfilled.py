"""A component before anything is handed in: what needs a value gives way to a stand-in.

| in the component | stands |
|---|---|
| words, constants, options that are part of it | as they are |
| what names a parameter, or a list that is handed in | as its stand-in |
| what asks for the time, the zone or a rate | as its stand-in |
| what is wrong | as it is, so that rendering tells of it |

Guide: Use Formulas to Add Dynamic Content to Messaging Components.
"""

from collections.abc import Callable

import attrs

from msgcore.components.compiling import Compiler
from msgcore.components.component import Component
from msgcore.components.constants import Parameter
from msgcore.components.filling import Filling
from msgcore.components.formula import FUNCTIONS, FormulaError
from msgcore.components.formula.pieces import is_break, pieces_of
from msgcore.components.kinds import Format
from msgcore.components.layouts import (
    Binding,
    FormulaTemplate,
    Layout,
    ListTemplate,
    Literal,
    RecordFormula,
    Reference,
)
from msgcore.components.render import list_templates, text_template
from msgcore.components.render_context import RenderContext
from msgcore.components.schemas import called_names, formula_names
from msgcore.components.values import is_known

__all__ = ["Measured", "StandIn", "measured", "unfilled"]

StandIn = Callable[[str], str]
"""Says what stands instead of what is named: `$Parameters.MyCase.Subject`, `NOW()`."""

_ASK_THE_CONTEXT = frozenset(function.name for function in FUNCTIONS if function.takes_context)
"""The functions whose values depend on the clock, the zone or the rates."""


def unfilled(component: Component, stand_in: StandIn, *, offered: bool = False) -> Component:
    """Return a component that can be rendered without values.

    Args:
        component: The component.
        stand_in: Says what stands instead of a value.
        offered: Whether options that are no part of the component are handed in all the same.

    >>> from msgcore.components.create import auto_response
    >>> hello = auto_response(
    ...     "Hello", "Hi", parameters=(Parameter(name="Name"),), template="Hi {!$Parameters.Name}!"
    ... )
    >>> unfilled(hello, lambda names: f"<{names}>").layouts[0].text
    'Hi <$Parameters.Name>!'
    """
    return _Unfilling(component, stand_in, offered=offered).component()


@attrs.frozen(kw_only=True)
class Measured:
    """What is known of a plain text before anything is handed in.

    Args:
        text: The text; what depends on values is left out.
        whole: Whether nothing does.
    """

    text: str = attrs.field(repr=False)
    whole: bool


def measured(component: Component) -> Measured | None:
    r"""Return what a component says in any case; None where a formula of its text is none.

    Args:
        component: The component.

    >>> from msgcore.components.create import enhanced_link
    >>> shop = measured(enhanced_link("Shop", "Our shop", "https://shop.example"))
    >>> shop.text, shop.whole
    ('Our shop\nhttps://shop.example', True)
    """
    left_out: list[str] = []

    def without(names: str) -> str:
        left_out.append(names)
        return ""

    # Its other formats say nothing here, and what is wrong with them does not matter.
    words = tuple(layout for layout in component.layouts if not layout.bindings)
    bare = unfilled(attrs.evolve(component, layouts=words), without)
    fill = Filling(bare, RenderContext(), bare.options, list_templates(bare), Compiler())
    text = fill.template(*text_template(bare))
    return None if fill.faults else Measured(text=text, whole=not (left_out or fill.bad))


class _Unfilling:
    """Replaces what needs a value in the parts of one component."""

    def __init__(self, component: Component, stand_in: StandIn, *, offered: bool) -> None:
        self._component, self._stand_in = component, stand_in
        self._offered = offered or component.has_static_options
        self._lists = {each.name.lower(): each for each in list_templates(component)}

    def component(self) -> Component:
        before = self._component
        words = Layout(format=Format.TEXT, text=text_template(before)[1])
        layouts = before.layouts if before.layout(Format.TEXT) else (*before.layouts, words)
        return attrs.evolve(
            before,
            parameters=tuple(attrs.evolve(each, required=False) for each in before.parameters),
            list_templates=tuple(
                attrs.evolve(each, text=self._template(each.text)) for each in self._lists.values()
            ),
            layouts=tuple(map(self._layout, layouts)),
        )

    def _layout(self, layout: Layout) -> Layout:
        return attrs.evolve(
            layout,
            title=layout.title and self._binding(layout.title),
            subtitle=layout.subtitle and self._binding(layout.subtitle),
            url=layout.url and self._binding(layout.url),
            image=layout.image and self._binding(layout.image),
            text=self._template(layout.text),
            page_parameters=tuple(
                attrs.evolve(each, value=self._binding(each.value))
                for each in layout.page_parameters
            ),
        )

    def _binding(self, binding: Binding) -> Binding:
        if isinstance(binding, FormulaTemplate):
            return FormulaTemplate(source=self._template(binding.source))
        if isinstance(binding, Reference) and self._needs_value(binding.path):
            return Literal(text=self._stand_in(binding.path))
        if isinstance(binding, RecordFormula) and self._component.parameter(binding.parameter):
            return Literal(text=self._stand_in(binding.source))
        return binding

    def _template(self, source: str) -> str:
        errors: list[FormulaError] = []
        pieces = [self._piece(piece) for piece in pieces_of(source, errors)]
        return source if errors else "".join(pieces)

    def _piece(self, piece: str | tuple[int, str]) -> str:
        if isinstance(piece, str):
            return piece
        _, formula = piece
        needed = [name for name in formula_names(formula) if self._needs_value(name)]
        needed += [f"{name}()" for name in called_names(formula) if name in _ASK_THE_CONTEXT]
        if needed:
            return self._stand_in(" ".join(needed))
        # A line break takes in the end of its line: here is one that it may take.
        return f"{{!{formula}}}" + "\n" * is_break(formula)

    def _needs_value(self, name: str) -> bool:
        root, _, rest = name.lower().partition(".")
        if root == "$listtemplates":
            return rest in self._lists and not self._is_offered(self._lists[rest])
        return root == "$parameters" and is_known(self._component, name)

    def _is_offered(self, template: ListTemplate) -> bool:
        source = self._component.source(template.source)
        own = isinstance(source, Parameter) and not source.is_options
        return self._offered and not own
