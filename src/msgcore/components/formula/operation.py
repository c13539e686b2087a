"""The operators, as data: what each joins, what it gives, and what computes it.

| line | says |
|---|---|
| name, also | how it is written |
| signatures | the types of its operands, the type of what it gives, and what computes it |
| chain | what computes all operands of a chain at once, where that is not done two by two |

No computation sees a null: a null operand gives null, but null texts are empty and equal each
other, and `&&` and `||` take null for false.

Guide: Supported Functions in Messaging Component Formulas.
Salesforce Help: Formula Operators and Functions.
"""

import operator as python
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import attrs

from msgcore.components.formula import instants, numbers, texts
from msgcore.components.formula.computing import Two, concatenation, every, some
from msgcore.components.formula.kinds import Type, Value
from msgcore.components.formula.parser import LEVELS
from msgcore.components.formula.part import Part, Run
from msgcore.rules import GUIDE, Citation

__all__ = ["OPERATORS", "PREFIXES", "Operator", "Signature"]

_SUPPORTED = GUIDE("Supported Functions in Messaging Component Formulas")
_AS_FUNCTIONS = GUIDE(
    "Supported Functions in Messaging Component Formulas", "AND and OR, as operators"
)

_N, _T, _B = Type.NUMBER, Type.TEXT, Type.BOOLEAN
_D, _DT, _TM = Type.DATE, Type.DATETIME, Type.TIME

Chained = Callable[[Sequence[Part], Callable[[Exception], Exception]], Run]
"""Makes what computes all operands of a chain."""


class Signature(NamedTuple):
    """Operands that an operator joins.

    Args:
        operands: Their types.
        returns: The type of what comes of them.
        implement: Computes it; None where the operator computes a chain at once.
    """

    operands: tuple[Type, ...]
    returns: Type
    implement: Callable[..., Value] | None = None


@attrs.frozen(kw_only=True)
class Operator:
    """An operator.

    Args:
        name: How it is printed.
        also: How else it may be written.
        signatures: What it joins.
        chain: Computes a whole chain of it, where that is not done two by two.
        citation: Where it is described.
    """

    name: str
    also: tuple[str, ...] = ()
    signatures: tuple[Signature, ...]
    chain: Chained | None = None
    citation: Citation = _SUPPORTED

    @property
    def stands_before(self) -> bool:
        """Whether it stands before one operand, not between two."""
        return len(self.signatures[0].operands) == 1

    @property
    def level(self) -> int:
        """How tight it binds: 0 is the loosest."""
        if self.stands_before:
            return len(LEVELS)
        return next(level for level, names in enumerate(LEVELS) if self.name in names)


def _swapped(function: Two) -> Two:
    return lambda first, second: function(second, first)


def _back(function: Two) -> Two:
    return lambda moment, count: function(moment, numbers.negate(count))


def _by_units(function: Two) -> Two:
    return lambda first, second: function(texts.order(first), texts.order(second))


def _equality(name: str, also: str, function: Two) -> Operator:
    kinds = (_T, _N, _D, _DT, _TM, _B)
    return Operator(
        name=name,
        also=(also,),
        signatures=tuple(Signature((kind, kind), _B, function) for kind in kinds),
    )


def _order(name: str, function: Two) -> Operator:
    return Operator(
        name=name,
        signatures=(
            Signature((_T, _T), _B, _by_units(function)),
            *(Signature((kind, kind), _B, function) for kind in (_N, _D, _DT, _TM)),
        ),
    )


def _arithmetic(name: str, function: Two) -> Operator:
    return Operator(name=name, signatures=(Signature((_N, _N), _N, function),))


def _all_true(parts: Sequence[Part], _failed: object) -> Run:
    return every(parts)


def _one_true(parts: Sequence[Part], _failed: object) -> Run:
    return some(parts)


OPERATORS: tuple[Operator, ...] = (
    Operator(
        name="+",
        signatures=(
            Signature((_N, _N), _N, numbers.add),
            Signature((_D, _N), _D, instants.move_date),
            Signature((_N, _D), _D, _swapped(instants.move_date)),
            Signature((_DT, _N), _DT, instants.move_datetime),
            Signature((_N, _DT), _DT, _swapped(instants.move_datetime)),
            Signature((_TM, _N), _TM, instants.move_time),
            Signature((_T, _T), _T),
        ),
    ),
    Operator(
        name="-",
        signatures=(
            Signature((_N, _N), _N, numbers.subtract),
            Signature((_D, _N), _D, _back(instants.move_date)),
            Signature((_D, _D), _N, instants.days_between),
            Signature((_DT, _N), _DT, _back(instants.move_datetime)),
            Signature((_DT, _DT), _N, instants.days_between_instants),
            Signature((_TM, _N), _TM, _back(instants.move_time)),
            Signature((_TM, _TM), _N, instants.milliseconds_between),
        ),
    ),
    _arithmetic("*", numbers.multiply),
    _arithmetic("/", numbers.divide),
    _arithmetic("^", numbers.power),
    Operator(name="&", signatures=(Signature((_T, _T), _T),), chain=concatenation),
    _equality("=", "==", python.eq),
    _equality("<>", "!=", python.ne),
    _order("<", python.lt),
    _order(">", python.gt),
    _order("<=", python.le),
    _order(">=", python.ge),
    Operator(
        name="&&", signatures=(Signature((_B, _B), _B),), chain=_all_true, citation=_AS_FUNCTIONS
    ),
    Operator(
        name="||", signatures=(Signature((_B, _B), _B),), chain=_one_true, citation=_AS_FUNCTIONS
    ),
)
"""The operators between operands. `+` joins texts, too, as `&` does."""


def _unchanged(number: Decimal) -> Any:
    return number


PREFIXES: tuple[Operator, ...] = (
    Operator(name="-", signatures=(Signature((_N,), _N, numbers.negate),)),
    Operator(name="+", signatures=(Signature((_N,), _N, _unchanged),)),
    Operator(name="NOT", also=("!",), signatures=(Signature((_B,), _B, python.not_),)),
)
"""The operators before an operand."""
