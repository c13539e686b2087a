"""The formula language of messaging components.

`Formula.compile` checks a formula and makes a function of it, `Template.compile` does so for
a text with merge fields. Both say what they name (`references`), and fail with a
`FormulaError` that shows the place.
"""

from msgcore.components.formula.context import Context
from msgcore.components.formula.differences import DIFFERENCES, Difference
from msgcore.components.formula.formula import Blank, Formula, FormulaCache, Options
from msgcore.components.formula.function import BOOLEAN, NUMBER, TEXTUAL, Function, Functions
from msgcore.components.formula.kinds import Field, FieldKind, Location, Type
from msgcore.components.formula.library import FUNCTIONS
from msgcore.components.formula.lists import ListTemplate
from msgcore.components.formula.novalue import NoValueError
from msgcore.components.formula.operation import OPERATORS, PREFIXES, Operator, Signature
from msgcore.components.formula.parser import parsed
from msgcore.components.formula.problems import (
    FormulaError,
    FormulaEvaluationError,
    FormulaSyntaxError,
    FormulaTypeError,
)
from msgcore.components.formula.schema import Schema
from msgcore.components.formula.template import Rendered, Template, TemplateError
from msgcore.components.formula.tree import source_of

__all__ = [
    "BOOLEAN",
    "DIFFERENCES",
    "FUNCTIONS",
    "NUMBER",
    "OPERATORS",
    "PREFIXES",
    "TEXTUAL",
    "Blank",
    "Context",
    "Difference",
    "Field",
    "FieldKind",
    "Formula",
    "FormulaCache",
    "FormulaError",
    "FormulaEvaluationError",
    "FormulaSyntaxError",
    "FormulaTypeError",
    "Function",
    "Functions",
    "ListTemplate",
    "Location",
    "NoValueError",
    "Operator",
    "Options",
    "Rendered",
    "Schema",
    "Signature",
    "Template",
    "TemplateError",
    "Type",
    "parsed",
    "source_of",
]
