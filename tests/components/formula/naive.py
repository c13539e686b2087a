"""A naive evaluator of formulas: it walks a tree, and takes nothing from the package.

It is slow and plain on purpose, and written from the facts alone. A tree is made of `Node`s;
`written` prints one with no more parentheses than needed.
"""

import calendar
import math
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
)
from decimal import Context as DecimalContext
from typing import Any, NamedTuple

LEVELS = [["||"], ["&&"], ["=", "<>"], ["<", ">", "<=", ">="], ["+", "-", "&"], ["^"], ["*", "/"]]
TIGHTEST = 8
MATH = DecimalContext(prec=39, rounding=ROUND_HALF_UP)
WIDE = DecimalContext(prec=400, rounding=ROUND_HALF_UP)
FUNCTIONS_OF_TEXT = {"LEFT", "RIGHT", "MID", "LPAD", "RPAD"}


class NoAnswerError(Exception):
    """The formula has no value."""


class Node(NamedTuple):
    """A part of a formula: what it is, what it is of, and its type, one letter: N T B D."""

    what: str
    of: Any
    kind: str
    parts: tuple["Node", ...] = ()


def level(node: Node) -> int:
    if node.what == "op":
        return next(place for place, ops in enumerate(LEVELS) if node.of in ops)
    return TIGHTEST - 1 if node.what == "unary" else TIGHTEST


def written(node: Node) -> str:
    if node.what == "field":
        return str(node.of)
    if node.what == "literal":
        return literal(node.of)
    if node.what == "unary":
        return f"{node.of}{bracketed(node.parts[0], TIGHTEST - 1)}"
    if node.what == "op":
        mine = level(node)
        left, right = node.parts
        return f"{bracketed(left, mine)} {node.of} {bracketed(right, mine + 1)}"
    return f"{node.of}({', '.join(map(written, node.parts))})"


def bracketed(node: Node, least: int) -> str:
    return written(node) if level(node) >= least else f"({written(node)})"


def literal(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def result(node: Node, fields: Mapping[str, Any]) -> Any:
    """Return what the formula gives."""
    value = walk(node, fields)
    if node.kind == "N" and value is not None:
        value = (
            value
            if -value.as_tuple().exponent <= 32
            else value.quantize(Decimal("1e-32"), context=WIDE)
        )
    if node.kind == "B":
        return bool(value) if names_fields(node) else value
    return value or None if node.kind == "T" else value


def names_fields(node: Node) -> bool:
    return node.what == "field" or any(map(names_fields, node.parts))


def walk(node: Node, fields: Mapping[str, Any]) -> Any:
    if node.what == "literal":
        return node.of if node.of != "" else None
    if node.what == "field":
        return fields[node.of] if fields[node.of] != "" else None
    if node.what == "unary":
        value = walk(node.parts[0], fields)
        if value is None:
            return None
        return (not value) if node.of == "!" else value.copy_negate()
    if (node.what == "op" and node.of in {"&&", "||"}) or node.of in {"AND", "OR"}:
        wanted = node.of in {"||", "OR"}
        for part in node.parts:
            if bool(walk(part, fields)) is wanted:
                return wanted
        return not wanted
    if node.of == "IF":
        return walk(node.parts[1 if walk(node.parts[0], fields) else 2], fields)
    if node.of in {"BLANKVALUE", "NULLVALUE"}:
        value = walk(node.parts[0], fields)
        if value is not None or (node.of == "NULLVALUE" and node.kind == "T"):
            return value
        return walk(node.parts[1], fields)
    values = [walk(part, fields) for part in node.parts]
    if node.what == "op":
        return operate(node.of, values, [part.kind for part in node.parts])
    return call(node, values)


def operate(operator: str, values: list[Any], kinds: list[str]) -> Any:
    first, second = values
    if operator in {"=", "<>"} and "T" in kinds:
        return (first == second) is (operator == "=")
    if operator in {"&", "+"} and "T" in kinds:
        return ((first or "") + (second or "")) or None
    if first is None or second is None:
        return None
    if operator in {"=", "<>"}:
        return (first == second) is (operator == "=")
    if operator in {"<", ">", "<=", ">="}:
        if kinds[0] == "T":
            first, second = first.encode("utf-16-be"), second.encode("utf-16-be")
        return {
            "<": first < second,
            ">": first > second,
            "<=": first <= second,
            ">=": first >= second,
        }[operator]
    if "D" in kinds:
        return operate_on_days(operator, first, second)
    return arithmetic(operator, first, second)


def operate_on_days(operator: str, first: Any, second: Any) -> Any:
    if isinstance(first, date) and isinstance(second, date):
        return Decimal((first - second).days)
    day, count = (first, second) if isinstance(first, date) else (second, first)
    count = truncated(count)
    try:
        return day + timedelta(days=count if operator == "+" else -count)
    except OverflowError:
        raise NoAnswerError from None


def arithmetic(operator: str, first: Decimal, second: Decimal) -> Decimal:
    if operator == "+":
        return MATH.add(first, second)
    if operator == "-":
        return MATH.subtract(first, second)
    if operator == "*":
        return MATH.multiply(first, second)
    if operator == "/":
        if second == 0:
            raise NoAnswerError
        return MATH.divide(first, second)
    if second != truncated(second):
        raise NoAnswerError
    times = truncated(second)
    if first == 0:
        if times < 0:
            raise NoAnswerError
        return Decimal(1 if times == 0 else 0)
    size = float(WIDE.log10(abs(first))) * times
    if size > 64 or abs(times) >= 10**9:
        raise NoAnswerError
    if size < -100:
        return Decimal(0)
    power = DecimalContext(prec=60).power(first, times)
    power = DecimalContext(prec=18, rounding=ROUND_HALF_UP).plus(power)
    return power if abs(power) >= Decimal("1e-39") else Decimal(0)


def truncated(number: Decimal) -> int:
    return int(number.to_integral_value(rounding=ROUND_DOWN))


def whole(number: Decimal, digits_rounding: str, rounding: str) -> Decimal:
    near = DecimalContext(prec=33, rounding=digits_rounding).plus(number)
    return near.to_integral_value(rounding=rounding)


def rounded(number: Decimal, places: int) -> Decimal:
    if places < 0 and number.adjusted() + 1 + places <= 0:
        return Decimal(0)
    if places >= -number.as_tuple().exponent:  # type: ignore[operator]
        return number
    return number.quantize(Decimal((0, (1,), -places)), ROUND_HALF_UP, WIDE)


def call(node: Node, values: list[Any]) -> Any:
    name = node.of
    if name in {"ISBLANK", "ISNULL"}:
        is_text = node.parts[0].kind == "T"
        return values[0] is None and not (name == "ISNULL" and is_text)
    if name == "CASE":
        return case(values, is_text=node.parts[0].kind == "T")
    if name in {"CONTAINS", "BEGINS"}:
        text, part = values
        if part is None:
            return True
        if text is None:
            return None
        return part in text if name == "CONTAINS" else text.startswith(part)
    if name == "LEN":
        return Decimal(units(values[0] or ""))
    if name == "SUBSTITUTE":
        text, old, new = values
        return text.replace(old, new or "") or None if text and old else None
    if name == "FIND":
        return find(*values)
    if name == "BR":
        return "\n"
    if name == "ISNUMBER":
        return number_of(values[0]) is not None
    if None in values:
        return None
    if name == "VALUE":
        number = number_of(values[0])
        if number is None:
            raise NoAnswerError
        return number
    if name in FUNCTIONS_OF_TEXT:
        return cut(name, *values)
    return CALLS[name](*values)


def case(values: list[Any], *, is_text: bool) -> Any:
    wanted = values[0]
    for place in range(1, len(values) - 1, 2):
        if values[place] == wanted and (is_text or wanted is not None):
            return values[place + 1]
    return values[-1]


def units(text: str) -> int:
    return sum(2 if ord(char) > 0xFFFF else 1 for char in text)


def find(wanted: str | None, text: str | None, start: Decimal = Decimal(1)) -> Decimal | None:
    if start is None:
        return None
    if not wanted or not text:
        return Decimal(0)
    return Decimal(text.find(wanted, max(truncated(start), 1) - 1) + 1)


def cut(name: str, text: str, count: Decimal, more: Any = " ") -> str | None:
    wanted = truncated(count)
    if name == "MID":
        start = max(wanted, 1) - 1
        return text[start : start + max(0, truncated(more))] or None
    if wanted <= 0:
        return None
    if name == "LEFT":
        return text[:wanted]
    if name == "RIGHT":
        return text[-wanted:]
    missing = wanted - len(text)
    if missing <= 0:
        return text[:wanted]
    if wanted > 131_072:
        raise NoAnswerError
    filling = (more * missing)[:missing]
    return filling + text if name == "LPAD" else text + filling


def number_of(text: str | None) -> Decimal | None:
    if not text or not set(text) <= set("0123456789.-+eE"):
        return None
    try:
        return Decimal(text)
    except ArithmeticError:
        return None


def written_number(number: Decimal) -> str:
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if number == 0 else text


def text_of(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else written_number(value)


def remainder(first: Decimal, second: Decimal) -> Decimal:
    if second == 0:
        raise NoAnswerError
    return MATH.plus(WIDE.remainder(first, second))


def day_of(*parts: Decimal) -> date:
    try:
        return date(*map(truncated, parts))
    except (ValueError, OverflowError):
        raise NoAnswerError from None


def months_later(day: date, months: Decimal) -> date:
    count = day.year * 12 + day.month - 1 + truncated(months)
    year, month = count // 12, count % 12 + 1
    if not 1 <= year <= 9999:
        raise NoAnswerError
    last = calendar.monthrange(year, month)[1]
    if day.day == calendar.monthrange(day.year, day.month)[1]:
        return date(year, month, last)
    return date(year, month, min(day.day, last))


def day_from(text: str) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise NoAnswerError from None


def root(number: Decimal) -> Decimal:
    if number < 0:
        raise NoAnswerError
    return Decimal(repr(math.sqrt(number)))


CALLS: dict[str, Any] = {
    "ABS": abs,
    "SQRT": root,
    "MAX": lambda *numbers: max(numbers),
    "MIN": lambda *numbers: min(numbers),
    "MOD": remainder,
    "ROUND": lambda number, places: rounded(number, truncated(places)),
    "CEILING": lambda number: whole(number, ROUND_HALF_DOWN, ROUND_UP),
    "FLOOR": lambda number: whole(number, ROUND_HALF_UP, ROUND_DOWN),
    "MCEILING": lambda number: whole(number, ROUND_HALF_DOWN, ROUND_CEILING),
    "MFLOOR": lambda number: whole(number, ROUND_HALF_UP, ROUND_FLOOR),
    "UPPER": str.upper,
    "LOWER": str.lower,
    "TRIM": lambda text: text.strip(" ") or None,
    "TEXT": text_of,
    "DATE": day_of,
    "ADDMONTHS": months_later,
    "DATEVALUE": day_from,
    "DAY": lambda day: Decimal(day.day),
    "MONTH": lambda day: Decimal(day.month),
    "YEAR": lambda day: Decimal(day.year),
    "WEEKDAY": lambda day: Decimal((day.weekday() + 1) % 7 + 1),
}
