"""A function of the formula language: what it takes, what it gives, and how it is computed.

A host may register its own:

    greet = Function(
        name="GREET", parameters=(TEXTUAL,), returns=Type.TEXT,
        implement=lambda name: f"Hello, {name}!",
    )
    options = Options(functions=FUNCTIONS.with_functions(greet))
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from msgcore.components.formula.kinds import Type, Value
from msgcore.components.formula.tree import KEYWORDS
from msgcore.errors import Fault, InvalidValueError
from msgcore.rules import HOST, Citation

if TYPE_CHECKING:
    from msgcore.components.formula.builder import Builder
    from msgcore.components.formula.part import Part
    from msgcore.components.formula.tree import Call

__all__ = ["BOOLEAN", "NUMBER", "TEXTUAL", "Accepts", "Function", "Functions"]

Accepts = frozenset[Type]
"""The types that a parameter may have; the literal NULL goes where `Type.NULL` is among them."""

NUMBER: Accepts = frozenset({Type.NUMBER, Type.NULL})
TEXTUAL: Accepts = frozenset({Type.TEXT, Type.ID, Type.NULL})
BOOLEAN: Accepts = frozenset({Type.BOOLEAN})

MOST_ARGUMENTS = 255

_NAME = re.compile("[A-Z][A-Z0-9_]*")
_OWN = HOST("Functions of its own")


@attrs.frozen(kw_only=True)
class Function:
    """A function.

    Args:
        name: Its name in capitals.
        parameters: The types that each parameter may have.
        least: How many parameters there are at least; None for all of them.
        repeats: Whether the last parameter may stand many times.
        limit: How many parameters there are at most if so; None for any number.
        returns: The type of what it gives, or a function of the types of its parameters.
        implement: Computes it. It is not asked when a parameter is null, unless `takes_null`,
            raises `NoValueError` where there is no value, and gives a value of the type that
            `returns` says: see the table of `kinds`. For pickling it is a function of a module.
        takes_null: Whether it is computed for null parameters, too.
        takes_context: Whether it is handed the context before its parameters; such a function
            may give another value each time.
        build: For functions that do not fit the above: compiles a call.
        citation: Where it is described; a host need not say so.
    """

    name: str
    parameters: tuple[Accepts, ...] = ()
    least: int | None = None
    repeats: bool = False
    limit: int | None = MOST_ARGUMENTS
    returns: Type | Callable[[Sequence[Type]], Type] = Type.NULL
    implement: Callable[..., Value] | None = None
    takes_null: bool = False
    takes_context: bool = False
    build: "Callable[[Builder, Call], Part] | None" = None
    citation: Citation = _OWN

    def __attrs_post_init__(self) -> None:
        faults = []
        if not _NAME.fullmatch(self.name) or self.name in KEYWORDS:
            hint = "Use A to Z, digits and _; no keyword."
            faults.append(Fault(path="name", message=f"{self.name!r} is no name", hint=hint))
        if (self.implement is None) is (self.build is None):
            faults.append(Fault(path="implement", message="or build must be given, and not both"))
        if not 0 <= self.fewest <= len(self.parameters):
            faults.append(Fault(path="least", message=f"is {self.least}"))
        if self.repeats and not self.parameters:
            faults.append(Fault(path="repeats", message="needs a parameter"))
        if faults:
            raise InvalidValueError(faults)

    @property
    def fewest(self) -> int:
        """How many parameters there are at least."""
        return len(self.parameters) if self.least is None else self.least

    @property
    def most(self) -> int | None:
        """How many parameters there are at most; None for any number."""
        return self.limit if self.repeats else len(self.parameters)

    @property
    def expected(self) -> str:
        """How many parameters there are, in words."""
        if self.most == self.fewest:
            return str(self.fewest)
        return f"{self.fewest} " + ("or more" if self.most is None else f"to {self.most}")

    def takes(self, count: int) -> bool:
        """Tell whether there may be so many parameters."""
        most = self.most
        return self.fewest <= count and (most is None or count <= most)

    def accepts(self, place: int) -> Accepts:
        """Return the types that the parameter at a place may have."""
        return self.parameters[min(place, len(self.parameters) - 1)]

    def result(self, types: Sequence[Type]) -> Type:
        """Return the type of what it gives for parameters of these types."""
        return self.returns if isinstance(self.returns, Type) else self.returns(types)


class Functions:
    """A set of functions by name. `with_functions` makes a larger one."""

    __slots__ = ("_by_name", "_hash")

    def __init__(self, functions: Iterable[Function] = ()) -> None:
        self._hash: int | None = None
        by_name: dict[str, Function] = {}
        for function in functions:
            if function.name in by_name:
                raise InvalidValueError(Fault(path=function.name, message="is a second function"))
            by_name[function.name] = function
        self._by_name: Mapping[str, Function] = by_name

    def __iter__(self) -> Iterator[Function]:
        return iter(self._by_name.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Functions) and self._by_name == other._by_name

    def __hash__(self) -> int:
        # Computed once: a cache of formulas asks at each look.
        if self._hash is None:
            self._hash = hash(frozenset(self._by_name.values()))
        return self._hash

    def __reduce__(self) -> tuple[type["Functions"], tuple[tuple[Function, ...]]]:
        return Functions, (tuple(self),)

    def __len__(self) -> int:
        return len(self._by_name)

    def get(self, name: str) -> Function | None:
        """Return the function with a name in capitals; None where there is none."""
        return self._by_name.get(name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them."""
        return tuple(self._by_name)

    def with_functions(self, *functions: Function) -> "Functions":
        """Return a set with more functions; one of the same name takes the other's place."""
        return Functions(({**self._by_name, **{one.name: one for one in functions}}).values())

    def without(self, *names: str) -> "Functions":
        """Return a set without some functions."""
        return Functions(one for one in self if one.name not in names)


def same_as_first(types: Sequence[Type]) -> Type:
    """Return the type of the first parameter."""
    return types[0]
