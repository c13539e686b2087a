"""Compiled templates, and how one is filled in.

A list template is rendered when it is first asked for, and once: what it gives is the same
wherever it stands. A block that has no value leaves nothing; what is done about it is up to
the caller.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, unique
from typing import Any, NamedTuple

import attrs

from msgcore.components.formula.context import Context, bare, looked_up
from msgcore.components.formula.formula import Formula
from msgcore.components.formula.kinds import Location, Type, Value
from msgcore.components.formula.lists import LIST_ITEM, LIST_TEMPLATES
from msgcore.components.formula.locales import written_date, written_datetime, written_time
from msgcore.components.formula.novalue import TOO_BIG, NoValueError
from msgcore.components.formula.parser import NO_STACK
from msgcore.components.formula.part import Part, Run
from msgcore.components.formula.problems import FormulaEvaluationError
from msgcore.components.formula.reading import SCOPED
from msgcore.components.formula.texts import LONGEST
from msgcore.components.formula.tree import Name, Span

__all__ = ["Listed", "Made", "Piece", "Rendering"]

Piece = str | tuple[int, Formula]
"""A text, or a block with the place at which its formula begins."""


@unique
class Bare(Enum):
    """What a block is that is nothing but a name, so that no formula need be run."""

    NOT = 0
    INDEX = 1
    VALUE = 2
    MEMBER = 3
    LIST = 4
    IF_LAST = 5
    IF_FIRST = 6


Step = tuple[str, Bare, Any, Run, Span]
"""A text, and the block after it: what it is if it is bare, and for that the name, or the two
texts of which it is one; what computes it, and where its formula stands."""

_INDEX, _VALUE, _MEMBER = f"{LIST_ITEM}Index", f"{LIST_ITEM}Value", f"{LIST_ITEM}Value."
_IS_FIRST, _IS_LAST = f"{LIST_ITEM}IsFirst", f"{LIST_ITEM}IsLast"
_ANYWHERE = Context()
_ALONE = (None,)
"""What a template that is no list template is filled in for."""

_FEW = 20
_WRITTEN = tuple(map(str, range(_FEW)))


@attrs.frozen
class Made:
    """A compiled template, or list template.

    Args:
        source: Its source.
        pieces: Its texts and blocks, in order.
        lists: The list templates that its blocks name, by the name that they use.
        where: The name of a list template; empty for a template.
        steps: What rendering goes through.
        after: The text after the last step.
        members: Which members of an item stand in formulas, each by its name there.
        needs_last: Whether formulas ask if an item is the last.
        needs_more: Whether anything else of an item stands in formulas.
        needs_lists: Whether list templates stand in formulas.
    """

    source: str
    pieces: tuple[Piece, ...]
    lists: "Mapping[str, Listed]"
    where: str
    steps: tuple[Step, ...] = attrs.field(init=False)
    after: str = attrs.field(init=False)
    members: tuple[tuple[str, str], ...] = attrs.field(init=False)
    needs_last: bool = attrs.field(init=False)
    needs_more: bool = attrs.field(init=False)
    needs_lists: bool = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        is_listed = bool(self.where)
        steps, after = _steps(self.pieces, is_listed=is_listed)
        told = frozenset(_told(self.pieces, is_listed=is_listed))
        members = [(name, name[len(_MEMBER) :]) for name in told if name.startswith(_MEMBER)]
        made = {
            "steps": steps,
            "after": after,
            "members": tuple(members),
            "needs_last": is_listed and _IS_LAST in told,
            "needs_more": is_listed and any(map(_is_more, told)),
            "needs_lists": not told.isdisjoint(self.lists),
        }
        for name, value in made.items():
            object.__setattr__(self, name, value)

    @property
    def names(self) -> list[str]:
        """What its blocks name."""
        formulas = [piece[1] for piece in self.pieces if not isinstance(piece, str)]
        return [name for formula in formulas for name in formula.references]


class Listed(NamedTuple):
    """A list template that a block names.

    Args:
        source: Which list it goes through.
        find: Looks it up.
        made: The template.
    """

    source: str
    find: Callable[[Any], Any]
    made: Made


class Rendering:
    """One rendering.

    Args:
        context: What blocks are evaluated with.
        failed: What is told of each block without a value; it may raise.
    """

    __slots__ = ("context", "done", "failed")

    def __init__(
        self,
        context: Context | Mapping[str, Any] | None,
        failed: Callable[[FormulaEvaluationError], None],
    ) -> None:
        if type(context) is dict or not isinstance(context, Context):
            context = bare(context)
        self.context = context
        self.failed = failed
        self.done: dict[str, str] = {}

    def text(self, made: Made) -> str:
        """Return the text of a template."""
        context = self.context
        if made.needs_lists:
            context = context.scoped(_Scope(self, made.lists))
        filled: list[str] = []
        self._fill(made, context, _ALONE, filled)
        return "".join(filled)

    def _fill(  # noqa: C901, PLR0912 - to call something for each block takes as long as the block
        self, made: Made, context: Context, items: Sequence[Any], filled: list[str]
    ) -> None:
        """Add the text of each item, in pieces, until it has become too long."""
        append, steps, after, with_more = filled.append, made.steps, made.after, made.needs_more
        scope: Any = context.scope
        last, counted, tells = len(items), _FEW, made.needs_last or with_more
        for number, item in enumerate(items, start=1):
            if number > counted:
                if sum(map(len, filled)) > LONGEST:
                    return
                counted *= 2
            if tells:
                if number == last:
                    scope[_IS_LAST] = True
                if with_more:
                    _tell(scope, made.members, number, item)
            for before, bare_name, name, run, span in steps:
                if before:
                    append(before)
                try:
                    if bare_name is _FORMULA:
                        value = run(context)
                    elif bare_name is _BARE_MEMBER:
                        value = item.get(name) if type(item) is dict else None
                        if type(value) is not str:
                            value = run(_telling(context, bare_name, name, item))
                    elif bare_name is _BARE_INDEX:
                        append(_WRITTEN[number] if number < _FEW else str(number))
                        continue
                    elif bare_name is _BARE_IF_LAST:
                        append(name[number == last])
                        continue
                    elif bare_name is _BARE_IF_FIRST:
                        append(name[number == 1])
                        continue
                    elif bare_name is _BARE_LIST:
                        value = self.listed(name, *made.lists[name])
                    else:
                        value = item
                        if type(value) is not str:
                            value = run(_telling(context, bare_name, name, item))
                    if type(value) is str:
                        append(value)
                    elif value is not None:
                        append(_written(value, context))
                except NoValueError as error:
                    self._fail(FormulaEvaluationError(str(error), made.source, span), made)
                except RecursionError:
                    self._fail(FormulaEvaluationError(NO_STACK, made.source, span), made)
                except FormulaEvaluationError as error:
                    # An error of a list template says so, and where it is there.
                    self._fail(error if error.where else error.within(made.source, span[0]), made)
            if after:
                append(after)

    def _fail(self, error: FormulaEvaluationError, made: Made) -> None:
        self.failed(error.named(made.where))

    def listed(self, name: str, source: str, find: Callable[[Any], Any], made: Made) -> str:
        """Return the text of a list template."""
        text = self.done.get(name)
        if text is None:
            filled: list[str] = []
            context = self.context
            if made.needs_lists or made.needs_last or made.needs_more:
                scope: dict[str, Any] = _Scope(self, made.lists) if made.needs_lists else {}
                scope[_IS_LAST] = False
                context = context.scoped(scope)
            self._fill(made, context, self._items(source, find, made), filled)
            text = "".join(filled)
            if len(text) > LONGEST:
                self._refuse(TOO_BIG, made)
                text = ""
            self.done[name] = text
        return text

    def _refuse(self, message: str, made: Made) -> None:
        span = (0, len(made.source))
        self._fail(FormulaEvaluationError(message, made.source, span), made)

    def _items(self, source: str, find: Callable[[Any], Any], made: Made) -> Sequence[Any]:
        found = find(self.context.values)
        if type(found) is list:
            return found
        if found is None:
            found = self.context.lists.get(source, ())
        if isinstance(found, Iterable) and not isinstance(found, str | bytes | Mapping):
            return tuple(found)
        self._refuse(f"{source} is no list.", made)
        return ()


def _tell(
    scope: dict[str, Any], members: Sequence[tuple[str, str]], number: int, item: object
) -> None:
    """Put into a scope what formulas ask of an item."""
    scope[_INDEX], scope[_IS_FIRST], scope[_VALUE] = number, number == 1, item
    for name, member in members:
        scope[name] = looked_up(item, member)


def _telling(context: Context, bare_name: Bare, name: str, item: object) -> Context:
    """Return a context that tells of an item what a bare block names."""
    if bare_name is Bare.VALUE:
        return context.scoped({_VALUE: item})
    return context.scoped({f"{_MEMBER}{name}": looked_up(item, name)})


class _Scope(dict[str, Any]):
    """What blocks may name beside the context: list templates, within a formula, and an item."""

    __slots__ = ("_lists", "_rendering")

    def __init__(self, rendering: Rendering, lists: Mapping[str, "Listed"]) -> None:
        self._rendering = rendering
        self._lists = lists

    def get(self, name: str, default: Any = None) -> Any:
        """Return what a name tells; a list template is rendered for it."""
        if name in self._lists:
            return self._rendering.listed(name, *self._lists[name])
        return super().get(name, default)


_ALIKE = (str, Decimal, bool, type(None))
"""What is written alike in every context."""


def _steps(pieces: Sequence[Piece], *, is_listed: bool) -> tuple[tuple[Step, ...], str]:
    """Return what rendering goes through, and the text after it.

    What is the same in every context is part of the texts.
    """
    steps: list[Step] = []
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        start, formula = piece
        part = formula.part
        if part.is_constant and isinstance(part.value, _ALIKE):
            text += _written(part.value, _ANYWHERE)
            continue
        span = (start, start + len(formula.source))
        steps.append((text, *_bare(part, is_listed=is_listed), part.run, span))
        text = ""
    return tuple(steps), text


def _told(pieces: Sequence[Piece], *, is_listed: bool) -> Iterator[str]:
    """Yield what a scope must tell for the blocks that are not bare."""
    formulas = [piece[1] for piece in pieces if not isinstance(piece, str)]
    for formula in formulas:
        if _bare(formula.part, is_listed=is_listed)[0] is Bare.NOT:
            yield from (name for name in formula.references if name.startswith(SCOPED))


def _is_more(name: str) -> bool:
    return name.startswith(LIST_ITEM) and name != _IS_LAST


def _bare(part: Part, *, is_listed: bool) -> tuple[Bare, Any]:
    """Return what a block is that is nothing but a name, and what is looked for then.

    One of two texts, by whether the item is the last or the first, is as good as that.
    """
    if is_listed and part.choice and part.choice[0] in _CHOOSERS:
        name, *values = part.choice
        if all(isinstance(value, _ALIKE) for value in values):
            if_true, if_false = (_written(value, _ANYWHERE) for value in values)
            return _CHOOSERS[name], (if_false, if_true)
    name = part.node.name if isinstance(part.node, Name) else ""
    if part.type is Type.TEXT and name.startswith(LIST_TEMPLATES):
        return Bare.LIST, name
    if is_listed and name == _INDEX:
        return Bare.INDEX, ""
    if is_listed and part.type is Type.TEXT:
        if name == _VALUE:
            return Bare.VALUE, ""
        if name.startswith(_MEMBER):
            return Bare.MEMBER, name[len(_MEMBER) :]
    return Bare.NOT, ""


_CHOOSERS = {_IS_LAST: Bare.IF_LAST, _IS_FIRST: Bare.IF_FIRST}
_FORMULA, _BARE_INDEX, _BARE_LIST = Bare.NOT, Bare.INDEX, Bare.LIST
_BARE_MEMBER, _BARE_IF_LAST, _BARE_IF_FIRST = Bare.MEMBER, Bare.IF_LAST, Bare.IF_FIRST


def _written(value: Value, context: Context) -> str:
    """Write what a block gave."""
    write = _WRITERS.get(type(value))
    return str(value) if write is None else write(value, context)


_WRITERS: dict[type, Callable[[Any, Context], str]] = {
    type(None): lambda _value, _context: "",
    bool: lambda value, _: "true" if value else "false",
    # There is one zero, and it has no sign.
    Decimal: lambda value, _: f"{value or value.copy_abs():f}",
    datetime: lambda value, context: written_datetime(context.local(value), context.locale),
    date: lambda value, context: written_date(value, context.locale),
    time: lambda value, _: written_time(value),
    tuple: lambda value, _: ";".join(value),
    Location: lambda value, _: ", ".join(
        f"{part:f}" for part in (value.latitude, value.longitude) if part is not None
    ),
}
