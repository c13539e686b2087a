"""What computes the operators, once their operands are checked.

Each function returns a closure of a context. What is null is looked for before anything is
computed, and what fails is told to the compiler, which knows the place.
"""

from collections.abc import Callable, Sequence
from typing import Any

from msgcore.components.formula import texts
from msgcore.components.formula.context import Context
from msgcore.components.formula.kinds import Value
from msgcore.components.formula.novalue import FAILURES
from msgcore.components.formula.part import Part, Run

__all__ = [
    "Two",
    "comparison",
    "computation",
    "concatenation",
    "every",
    "nothing",
    "some",
    "text_equality",
]

Two = Callable[[Any, Any], Value]
"""Computes something of two values that are not null."""


def computation(
    function: Two, left: Run, right: Part, failed: Callable[[Exception], Exception]
) -> Run:
    """Return what applies a function; a null operand makes null."""
    if right.is_constant and right.value is not None:
        constant = right.value

        def run_with_constant(context: Context) -> Value:
            first = left(context)
            if first is None:
                return None
            try:
                return function(first, constant)
            except FAILURES as error:
                raise failed(error) from None

        return run_with_constant
    second_of = right.run

    def run(context: Context) -> Value:
        first, second = left(context), second_of(context)
        if first is None or second is None:
            return None
        try:
            return function(first, second)
        except FAILURES as error:
            raise failed(error) from None

    return run


def nothing(left: Run, right: Run) -> Run:
    """Return what computes both operands, which may fail, and gives null."""

    def run(context: Context) -> Value:
        left(context)
        right(context)

    return run


_PAIR = 2


def concatenation(parts: Sequence[Part], failed: Callable[[Exception], Exception]) -> Run:
    """Return what puts texts together; null is empty, nothing but nulls is null."""

    def checked(text: str) -> Value:
        if text.isascii() and len(text) <= texts.LONGEST:
            return text or None
        try:
            return texts.joined(text)
        except FAILURES as error:
            raise failed(error) from None

    def run(context: Context) -> Value:
        return checked("".join([text for each in runs if (text := each(context)) is not None]))

    runs = [part.run for part in parts]
    if len(runs) == _PAIR + 1 and isinstance(parts[1].value, str):
        return _joined_by(runs[0], parts[1].value, runs[2], checked)
    if len(runs) > _PAIR:
        return run
    first_of, second_of = runs

    def run_pair(context: Context) -> Value:
        first, second = first_of(context), second_of(context)
        if first is None:
            return second
        return first if second is None else checked(first + second)

    return run_pair


def _joined_by(first_of: Run, middle: str, last_of: Run, checked: Callable[[str], Value]) -> Run:
    """Return what puts two texts together with one that is known between them.

    Args:
        first_of: Computes the first text.
        middle: The one that is known.
        last_of: Computes the last one.
        checked: Looks at a text that was put together.
    """
    longest = texts.LONGEST

    def run(context: Context) -> Value:
        first, last = first_of(context), last_of(context)
        text = f"{first or ''}{middle}{last or ''}"
        return text if text.isascii() and len(text) <= longest else checked(text)

    return run


def every(parts: Sequence[Part]) -> Run:
    """Return what looks for the first that is not true."""
    runs = [part.run for part in parts]

    def run(context: Context) -> Value:
        for each in runs:  # noqa: SIM110 - a generator takes twice the time
            if not each(context):
                return False
        return True

    return run


def some(parts: Sequence[Part]) -> Run:
    """Return what looks for the first that is true."""
    runs = [part.run for part in parts]

    def run(context: Context) -> Value:
        for each in runs:  # noqa: SIM110 - a generator takes twice the time
            if each(context):
                return True
        return False

    return run


def text_equality(left: Run, right: Run, *, wanted: bool) -> Run:
    """Return what tells whether texts are equal; blank ones are."""
    return lambda context: (left(context) == right(context)) is wanted


def comparison(function: Two, left: Run, right: Part) -> Run:
    """Return what compares two values; a null operand makes null."""
    if right.is_constant and right.value is not None:
        constant = right.value

        def run_with_constant(context: Context) -> Value:
            first = left(context)
            return None if first is None else function(first, constant)

        return run_with_constant
    second_of = right.run

    def run(context: Context) -> Value:
        first, second = left(context), second_of(context)
        return None if first is None or second is None else function(first, second)

    return run
