"""The arithmetic of formulas: decimal, 39 digits, halves rounded up.

| operation | digits |
|---|---|
| `+ - * /`, MOD | 39 significant; those of the quotient, too |
| `^` | 18 significant, whole exponents, no more than 64 digits before the point |
| VALUE | 39 significant |
| ROUND of less than 1 | 38 decimal places |
| SQRT, EXP, LN, LOG | those of a double, in its shortest writing |
| CEILING, FLOOR and the like | rounded to 33 first, so that FLOOR(1/3*3) is 1 |

A number has at most 5,000 digits before its point: a larger one is an error, so that no formula
takes all the memory there is. What is smaller than 10^-4999 is zero. A formula gives no number that
ends in more than 3,900 zeros. The decimal context of the thread is neither read nor changed.

Salesforce Help: Formula Operators and Functions.
"""

import math
import re
from collections.abc import Callable
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
    InvalidOperation,
    Overflow,
)

from msgcore.components.formula.novalue import TOO_BIG, NoValueError

__all__ = [
    "ONE",
    "ZERO",
    "add",
    "ceiling",
    "divide",
    "exact_multiply",
    "exponential",
    "floor",
    "has_too_many_zeros",
    "held",
    "in_range",
    "is_number",
    "largest",
    "logarithm",
    "math_ceiling",
    "math_floor",
    "multiply",
    "natural_logarithm",
    "negate",
    "number_text",
    "power",
    "remainder",
    "rounded",
    "rounded_to",
    "scaled",
    "smallest",
    "square_root",
    "subtract",
    "to_number",
    "whole",
]

ZERO, ONE = Decimal(0), Decimal(1)


_LARGEST = 4999
"""The largest exponent of a number, up and down."""


def _context(digits: int, rounding: str = ROUND_HALF_UP) -> Context:
    return Context(
        prec=digits,
        rounding=rounding,
        Emin=-_LARGEST,
        Emax=_LARGEST,
        traps=[Overflow, InvalidOperation],
    )


_EXACTLY = _context(39)
_WIDE = _context(3 * _LARGEST)
"""For what must not be rounded to 39 digits: it holds any quotient and any sum of two numbers."""

add: Callable[[Decimal, Decimal], Decimal] = _EXACTLY.add
subtract: Callable[[Decimal, Decimal], Decimal] = _EXACTLY.subtract
multiply: Callable[[Decimal, Decimal], Decimal] = _EXACTLY.multiply
exact_multiply: Callable[[Decimal, Decimal], Decimal] = _WIDE.multiply
negate: Callable[[Decimal], Decimal] = Decimal.copy_negate


def in_range(number: Decimal) -> bool:
    """Tell whether a number may be computed with."""
    return number.is_finite() and -_LARGEST <= number.adjusted() <= _LARGEST


def held(number: Decimal) -> Decimal | None:
    """Return a number as it may be computed with: what is too small is zero.

    Args:
        number: Any number.

    Returns:
        The number; None if it is too large, or is not finite.
    """
    if in_range(number):
        return number
    is_zero = number.is_finite() and (not number or number.adjusted() < 0)
    return ZERO if is_zero else None


_MOST_ZEROS = 3900


def has_too_many_zeros(number: Decimal) -> bool:
    """Tell whether a number ends in too many zeros to be given by a formula."""
    if number.adjusted() <= _MOST_ZEROS:
        return False
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent > _MOST_ZEROS


def scaled(number: Decimal, places: int) -> Decimal:
    """Move the point of a number to the right; no digit is lost."""
    return _WIDE.scaleb(number, places)


def divide(first: Decimal, second: Decimal) -> Decimal:
    """Divide; by zero there is no value."""
    if not second:
        raise NoValueError("Division by zero.")
    return _EXACTLY.divide(first, second)


def remainder(first: Decimal, second: Decimal) -> Decimal:
    """Return what is left of a division; it has the sign of the dividend."""
    if not second:
        raise NoValueError("Division by zero.")
    if first.adjusted() - second.adjusted() >= _CUT.prec - 1:
        quotient = _CUT.divide(first, second)
        left = _WIDE.subtract(first, _WIDE.multiply(quotient, second))
        if left.copy_abs() >= second.copy_abs():
            raise NoValueError("Out of range argument to MOD() function.")
    return _EXACTLY.plus(_WIDE.remainder(first, second))


_CUT = _context(39, ROUND_DOWN)
"""For the whole part of a quotient, which must not have more digits."""


_LARGEST_POWER = 64
_POWER = _context(18)
_SMALLEST_POWER = Decimal("1e-39")


def power(base: Decimal, exponent: Decimal) -> Decimal:
    """Raise a number to a whole power."""
    if exponent != exponent.to_integral_value():
        raise NoValueError("Out of range argument to POWER() function: the exponent is no integer.")
    times = whole(exponent)
    if abs(times) == _FAR:
        raise NoValueError("Out of range argument to POWER() function: the exponent is too large.")
    if not base:
        if times < 0:
            raise NoValueError("Division by zero.")
        return ONE if times == 0 else ZERO
    size = _size(base) * times
    if size > _LARGEST_POWER:
        raise NoValueError("Out of range argument to POWER() function: the result is too large.")
    if size < -2 * _LARGEST_POWER:
        return ZERO
    result = _powered(base, times)
    return ZERO if result.copy_abs() < _SMALLEST_POWER else result


def _powered(base: Decimal, times: int) -> Decimal:
    """Multiply as ANSI X3.274 says: from the first bit of the exponent, with digits to spare.

    The digits to spare are few: another order would give another last digit.
    """
    count = abs(times)
    context = _context(_POWER.prec + len(str(count)) + 1)
    result = ONE
    for bit in f"{count:b}" if count else "":
        result = context.multiply(result, result)
        if bit == "1":
            result = context.multiply(result, base)
    if times < 0:
        result = context.divide(ONE, result)
    return _POWER.plus(result)


def _size(number: Decimal) -> float:
    """Return the logarithm of a number, by doubles, as the limit is asked for."""
    exponent = number.adjusted()
    if -_DOUBLE < exponent < _DOUBLE:
        return math.log(number.copy_abs()) / math.log(10)
    return math.log10(number.copy_abs().scaleb(-exponent, context=_WIDE)) + exponent


_DOUBLE = 300
"""The largest exponent that a double surely holds."""


def _by_double(function: Callable[[float], float], number: Decimal, name: str) -> Decimal:
    try:
        result = function(float(number))
    except (ValueError, OverflowError):
        result = math.nan
    if not math.isfinite(result):
        raise NoValueError(f"Out of range argument to {name}() function.")
    return Decimal(repr(result))


def square_root(number: Decimal) -> Decimal:
    """Return the square root of a number that is not negative."""
    return _by_double(math.sqrt, number, "SQRT")


def exponential(number: Decimal) -> Decimal:
    """Return e to a power."""
    return _by_double(math.exp, number, "EXP")


def natural_logarithm(number: Decimal) -> Decimal:
    """Return the natural logarithm of a positive number."""
    return _by_double(math.log, number, "LN")


def logarithm(number: Decimal) -> Decimal:
    """Return the logarithm to the base 10, as the quotient of two natural ones."""
    return _by_double(lambda x: math.log(x) / math.log(10), number, "LOG")


def largest(*numbers: Decimal) -> Decimal:
    """Return the largest of one number or more."""
    return max(numbers)


def smallest(*numbers: Decimal) -> Decimal:
    """Return the smallest of one number or more."""
    return min(numbers)


_MOST_PLACES = 2 * _LARGEST


def whole(number: Decimal) -> int:
    """Cut a number to an integer; one that no text and no date could need is cut, too."""
    if number.copy_abs() < _FAR:
        return int(number)
    return -_FAR if number.is_signed() else _FAR


_FAR = 10**9


def rounded(number: Decimal, places: Decimal) -> Decimal:
    """Round halves away from zero; with places below zero, to tens, hundreds and so on."""
    count = _COUNTS.get(places)
    if count is None:
        count = whole(places)
    if count >= 0:
        return rounded_to(number, min(count, _MOST_PLACES))
    digits = number.adjusted() + 1 + count
    if not number or digits <= 0:
        return ZERO
    return _context(digits).plus(number)


def rounded_to(number: Decimal, places: int) -> Decimal:
    """Round halves away from zero to so many decimal places."""
    if number.same_quantum(ONE):
        return number
    if places < _FEW and number.adjusted() < _FEW:
        result = _WIDE.quantize(number, _QUANTA[places])
        if result != number and number.adjusted() >= 0:
            return result
    if number.adjusted() < 0:
        # What is less than 1 is rounded as if 1 were before its point, with 39 digits in all.
        number = _below_one(number)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent <= places:
        return number
    return number.quantize(Decimal((0, (1,), -places)), rounding=ROUND_HALF_UP, context=_WIDE)


_QUANTUM = Decimal("1e-38")


def _below_one(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    is_long = isinstance(exponent, int) and exponent < -_MOST_BELOW_ONE
    return _WIDE.quantize(number, _QUANTUM) if is_long else number


_MOST_BELOW_ONE = 38
_FEW = 33
_QUANTA = tuple(Decimal((0, (1,), -places)) for places in range(_FEW))
_COUNTS = {Decimal(count): count for count in range(_FEW)}
"""What is asked for nearly always is made beforehand: to make it takes longer than to use it."""


_UP_33, _DOWN_33 = _context(33, ROUND_HALF_DOWN), _context(33)


def ceiling(number: Decimal) -> Decimal:
    """Round away from zero."""
    return _UP_33.plus(number).to_integral_value(rounding=ROUND_UP)


def floor(number: Decimal) -> Decimal:
    """Round towards zero."""
    return _DOWN_33.plus(number).to_integral_value(rounding=ROUND_DOWN)


def math_ceiling(number: Decimal) -> Decimal:
    """Round up."""
    return _UP_33.plus(number).to_integral_value(rounding=ROUND_CEILING)


def math_floor(number: Decimal) -> Decimal:
    """Round down."""
    return _DOWN_33.plus(number).to_integral_value(rounding=ROUND_FLOOR)


_READABLE = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?0*\d{1,10})?")
_LARGEST_EXPONENT = 2**31 - 1
"""What an exponent may come to, together with the digits after the point."""


def is_number(text: str) -> bool:
    """Tell whether a text is a number: ASCII digits, a point, an exponent, and nothing else."""
    return text.isascii() and _read(text) is not None


def to_number(text: str) -> Decimal:
    """Read a number; as in the product, its digits may be those of any script."""
    number = _read(text)
    if number is None:
        raise NoValueError("The text is not a valid number.")
    number = held(number)
    if number is None:
        raise NoValueError(TOO_BIG)
    return _EXACTLY.plus(number)


def _read(text: str) -> Decimal | None:
    if not _READABLE.fullmatch(text):
        return None
    number = Decimal(text)
    exponent = number.as_tuple().exponent
    is_known = isinstance(exponent, int) and abs(exponent) <= _LARGEST_EXPONENT
    return number if is_known else None


def number_text(number: Decimal) -> str:
    """Write a number plainly, without zeros at the end of its fraction."""
    if not number:
        return "0"
    text = str(number)
    text = f"{number:f}" if "E" in text else text
    return text.rstrip("0").rstrip(".") if "." in text else text
