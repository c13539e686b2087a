"""Formulas: compiled once, evaluated often.

    total = Formula.compile("IF(ISBLANK(Amount), 0, ROUND(Amount * 1.2, 2))",
                            Schema.of({"Amount": "currency"}))
    total.evaluate({"Amount": Decimal("9.99")})        # Decimal('11.99')

Guide: Customizing Messaging Components with sObject Formulas.
"""

from collections.abc import Callable, Mapping
from enum import Enum, unique
from functools import lru_cache
from typing import Any

import attrs

from msgcore.components.formula.builder import Builder
from msgcore.components.formula.context import Context, bare
from msgcore.components.formula.function import Functions
from msgcore.components.formula.kinds import Type, Value
from msgcore.components.formula.library import FUNCTIONS
from msgcore.components.formula.novalue import TOO_BIG
from msgcore.components.formula.numbers import has_too_many_zeros, rounded_to, scaled
from msgcore.components.formula.parser import NO_STACK, parsed
from msgcore.components.formula.part import Part, Run
from msgcore.components.formula.problems import (
    FormulaEvaluationError,
    FormulaSyntaxError,
    FormulaTypeError,
)
from msgcore.components.formula.schema import Schema
from msgcore.components.formula.texts import cut, units_in
from msgcore.components.formula.tree import Node
from msgcore.errors import Fault, InvalidValueError
from msgcore.values import at_least

__all__ = ["Blank", "Formula", "FormulaCache", "Options"]


@unique
class Blank(Enum):
    """What a blank number field counts as."""

    ZERO = "zero"
    BLANK = "blank"


_MOST_PLACES = 32


@attrs.frozen(kw_only=True)
class Options:
    """How a formula is compiled.

    Args:
        functions: The functions that it may call.
        blank: What a blank number field counts as.
        returns: The type that it must give; None for any.
        percent: Whether a number that it gives is for a percent field: 0.5 is given as 50.
        places: To how many decimal places a number that it gives is rounded, 0 to 32.
        longest: How many characters its source may have, at least 1, counted as the product
            does, in UTF-16 units.
        longest_text: How many UTF-16 units of a text it gives, at least 1; the rest is cut.
        in_template: Whether it is a block of a template: a text without anything in it is
            null there, and a number is given as it was computed.
    """

    functions: Functions = attrs.field(default=FUNCTIONS, repr=False)
    blank: Blank = Blank.ZERO
    returns: Type | None = None
    percent: bool = False
    places: int = _MOST_PLACES
    longest: int = attrs.field(default=3900, validator=at_least(1))
    longest_text: int = attrs.field(default=1300, validator=at_least(1))
    in_template: bool = False

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.places <= _MOST_PLACES:
            raise InvalidValueError(
                Fault(path="places", message=f"is {self.places}", hint="Use 0 to 32.")
            )


_USUAL = Options()
_NO_FIELDS = Schema()


class Formula:
    """A compiled formula. `Formula.compile` makes it.

    Two formulas are the same if their source, schema and options are. One may be pickled, if
    the functions of its options may be: it is compiled anew where it is read.
    """

    __slots__ = ("_options", "_part", "_references", "_run", "_schema", "_source", "_tree", "_type")

    def __init__(
        self, source: str, tree: Node, part: Part, builder: Builder, options: Options
    ) -> None:
        self._source = source
        self._tree = tree
        self._type = part.type
        self._part = part
        self._references = tuple(builder.references)
        self._run = _finished(part, options, source, names_fields=bool(self._references))
        self._schema = builder.schema
        self._options = options

    @classmethod
    def compile(
        cls, source: str, schema: Schema = _NO_FIELDS, options: Options = _USUAL
    ) -> "Formula":
        r"""Compile a formula.

        Args:
            source: The formula.
            schema: The fields that it may name.
            options: How it is compiled.

        Raises:
            FormulaError: It is not written as a formula, is too long, names what is not
                there, or puts together what does not belong together.

        >>> Formula.compile("UPPER('a') & BR()").evaluate()
        'A\n'
        >>> Formula.compile("UPER('a')")
        Traceback (most recent call last):
        msgcore.components.formula.problems.FormulaTypeError: line 1, column 1: Unknown ...
        """
        length = units_in(source)
        if length > options.longest:
            raise FormulaSyntaxError(
                f"Formula is too long ({length} characters).  "
                f"Maximum length is {options.longest} characters",
                source,
                (len(cut(source, options.longest)), len(source)),
            )
        tree = parsed(source)
        builder = Builder(
            source,
            schema,
            options.functions,
            blank_as_zero=options.blank is Blank.ZERO,
            in_template=options.in_template,
        )
        try:
            part = builder.build(tree)
        except RecursionError:
            raise FormulaSyntaxError(NO_STACK, source, (0, len(source)), "Split it.") from None
        _check_result(builder, part, options)
        return cls(source, tree, part, builder, options)

    @property
    def source(self) -> str:
        """The source."""
        return self._source

    @property
    def tree(self) -> Node:
        """The source as a tree."""
        return self._tree

    @property
    def part(self) -> Part:
        """What the tree was compiled to: for templates, which run it themselves."""
        return self._part

    @property
    def returns(self) -> Type:
        """The type of what it gives."""
        return self._type

    @property
    def references(self) -> tuple[str, ...]:
        """The fields that it names, each once, in the order of the source."""
        return self._references

    def evaluate(self, context: Context | Mapping[str, Any] | None = None) -> Value:
        """Compute the formula.

        Args:
            context: What it is evaluated with; a mapping of fields is enough where no clock,
                zone or rate is asked for.

        Returns:
            Text, `Decimal`, `date`, `datetime`, `time`, `bool`, `Location`, or None.

        Raises:
            FormulaEvaluationError: It has no value here.

        >>> schema = Schema.of({"Amount": "number"})
        >>> Formula.compile("Amount / 4", schema).evaluate({"Amount": 10})
        Decimal('2.5')
        """
        if type(context) is dict or not isinstance(context, Context):
            context = bare(context)
        try:
            return self._run(context)
        except RecursionError:
            raise FormulaEvaluationError(
                NO_STACK, self._source, (0, len(self._source)), "Split it."
            ) from None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Formula) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        return hash((self._source, self._schema, self._options))

    def __reduce__(self) -> tuple[Callable[..., "Formula"], tuple[str, Schema, Options]]:
        return Formula.compile, (self._source, self._schema, self._options)

    def __repr__(self) -> str:
        return f"<Formula of {len(self._source)} characters, {self.returns.value}>"


class FormulaCache:
    """Compiled formulas, the last used of which are kept.

    It is an object of the host's: msgcore keeps nothing itself. Threads may share one.

    Args:
        size: How many formulas are kept, at least 1.

    >>> cache = FormulaCache(100)
    >>> cache.compile("1 + 1") is cache.compile("1 + 1")
    True
    >>> len(cache)
    1
    """

    __slots__ = ("_compile",)

    def __init__(self, size: int = 256) -> None:
        if size < 1:
            raise InvalidValueError(Fault(path="size", message=f"is {size}", hint="Use 1 or more."))
        self._compile = lru_cache(maxsize=size)(Formula.compile)

    def compile(
        self, source: str, schema: Schema = _NO_FIELDS, options: Options = _USUAL
    ) -> Formula:
        """Compile a formula, or return it as it was compiled before; see `Formula.compile`.

        Args:
            source: The formula.
            schema: The fields that it may name.
            options: How it is compiled.

        Raises:
            FormulaError: It cannot be compiled; nothing is kept then.
        """
        return self._compile(source, schema, options)

    def __len__(self) -> int:
        return self._compile.cache_info().currsize

    def clear(self) -> None:
        """Forget all formulas."""
        self._compile.cache_clear()


def _check_result(builder: Builder, part: Part, options: Options) -> None:
    if part.type in {Type.PICKLIST, Type.MULTIPICKLIST}:
        if options.in_template:
            return
        raise builder.picklist(part)
    kind = part.type.plain
    if options.returns is None or kind in {options.returns, Type.NULL}:
        return
    raise FormulaTypeError(
        f"Formula result is data type ({kind.value}), "
        f"incompatible with expected data type ({options.returns.value}).",
        builder.source,
        part.span,
    )


def _finished(part: Part, options: Options, source: str, *, names_fields: bool) -> Run:
    """Return what computes a formula, and makes of its value what is given."""
    if options.in_template:
        return part.run
    if part.type is Type.NUMBER:
        return _finished_number(part, options, source)
    if part.type is Type.BOOLEAN and names_fields:
        # A checkbox is never null; a comparison of constants, which fills none, may be.
        run = part.run
        return lambda context: bool(run(context))
    if part.type in {Type.TEXT, Type.ID}:
        return _finished_text(part.run, options.longest_text)
    return part.run


def _finished_number(part: Part, options: Options, source: str) -> Run:
    run, places, percent = part.run, options.places, options.percent

    def finished(context: Context) -> Value:
        value = run(context)
        if value is None:
            return None
        value = rounded_to(scaled(value, 2) if percent else value, places)
        if has_too_many_zeros(value):
            raise FormulaEvaluationError(TOO_BIG, source, part.span)
        # There is one zero, and it has no sign.
        return value or value.copy_abs()

    return finished


def _finished_text(run: Run, longest: int) -> Run:
    # No character takes more than two units, so that most texts need no counting.
    surely = longest // 2

    def finished(context: Context) -> Value:
        value = run(context)
        return value if value is None or len(value) <= surely else cut(value, longest) or None

    return finished
