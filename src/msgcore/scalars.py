"""The leaves of plain data: text, numbers, instants and durations, read and written.

A reader takes what stands in the data and returns the value or raises a `CodecError`
without a path; `msgcore.codec` knows where it stood.
"""

import math
import re
import types
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from msgcore.errors import CodecError, Fault, InvalidValueError, MalformedError
from msgcore.values import duration_text, instant_text, parse_duration, utc

__all__ = ["READERS", "WRITERS", "wrong_type"]

T = TypeVar("T")
V = TypeVar("V")
N = TypeVar("N", bound=float | Decimal)


def wrong_type(data: object, expected: str) -> CodecError:
    """Return the fault of data that is of another type than expected."""
    return CodecError(Fault(message=f"is {_describe(data)}, expected {expected}"))


def _describe(data: object) -> str:
    for kind, word in _WORDS:
        if isinstance(data, kind):
            return word
    return type(data).__name__


_WORDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    (str, "text"),
    ((int, float, Decimal), "a number"),
    (Mapping, "an object"),
    ((list, tuple), "a list"),
    (types.NoneType, "empty"),
)


def _checked(function: Callable[[T], V], value: T) -> V:
    try:
        return function(value)
    except MalformedError as error:
        raise CodecError(error.faults) from None


def _finite(number: N) -> N:
    # math.isfinite would turn a Decimal into a float first, which may have no room for it.
    if not (number.is_finite() if isinstance(number, Decimal) else math.isfinite(number)):
        raise InvalidValueError(Fault(message=f"{number} is not a finite number"))
    return number


def _read_str(data: object) -> str:
    if not isinstance(data, str):
        raise wrong_type(data, "text")
    return data


def _read_bool(data: object) -> bool:
    if not isinstance(data, bool):
        raise wrong_type(data, "true or false")
    return data


def _read_int(data: object) -> int:
    if not isinstance(data, int) or isinstance(data, bool):
        raise wrong_type(data, "an integer")
    return data


def _read_float(data: object) -> float:
    if not isinstance(data, int | float) or isinstance(data, bool):
        raise wrong_type(data, "a number")
    try:
        number = float(data)
    except OverflowError:
        raise CodecError(Fault(message="is too large a number")) from None
    if _checked(_finite, number) != data:
        raise CodecError(Fault(message=f"{data} has more digits than a number here can hold"))
    return number


_DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


def _read_decimal(data: object) -> Decimal:
    if isinstance(data, bool) or not isinstance(data, str | int | Decimal):
        raise wrong_type(data, "a decimal number as text")
    if isinstance(data, str) and not _DECIMAL.fullmatch(data):
        raise CodecError(Fault(message=f"{data!r} is not a decimal number"))
    try:
        number = Decimal(data)
    except InvalidOperation:
        raise CodecError(Fault(message=f"{data!r} is out of range")) from None
    return _checked(_finite, number)


_OCTETS = re.compile("(?:[0-9a-f]{2})*")


def _read_bytes(data: object) -> bytes:
    if not isinstance(data, str):
        raise wrong_type(data, "octets as hexadecimal text")
    if not _OCTETS.fullmatch(data):
        raise CodecError(
            Fault(
                message="is no row of octets",
                hint="Write two of the digits 0-9a-f for each, such as '050003'.",
            )
        )
    return bytes.fromhex(data)


def _read_datetime(data: object) -> datetime:
    # TOML has instants of its own.
    instant = data if isinstance(data, datetime) else _written_instant(data)
    if instant.tzinfo is None:
        hint = "Write it with an offset, like '2026-03-02T09:00:00Z'."
        raise CodecError(Fault(message=f"{instant.isoformat()} has no time zone", hint=hint))
    return _checked(utc, instant)


def _written_instant(data: object) -> datetime:
    if not isinstance(data, str):
        raise wrong_type(data, "an instant such as '2026-03-02T09:00:00Z'")
    try:
        return datetime.fromisoformat(data)
    except ValueError:
        hint = "Write it like '2026-03-02T09:00:00Z'."
        raise CodecError(Fault(message=f"{data!r} is not an instant", hint=hint)) from None


def _read_timedelta(data: object) -> timedelta:
    if not isinstance(data, str):
        raise wrong_type(data, "a duration such as '30h'")
    return _checked(parse_duration, data)


def _read_none(data: object) -> None:
    if data is not None:
        raise wrong_type(data, "nothing")


READERS: Mapping[type[Any], Callable[[Any], Any]] = {
    str: _read_str,
    bool: _read_bool,
    int: _read_int,
    float: _read_float,
    bytes: _read_bytes,
    Decimal: _read_decimal,
    datetime: _read_datetime,
    timedelta: _read_timedelta,
    types.NoneType: _read_none,
}
"""Type -> what reads it."""


def _same(value: T) -> T:
    return value


WRITERS: Mapping[type[Any], Callable[[Any], Any]] = {
    str: _same,
    bool: _same,
    int: _same,
    float: _finite,
    bytes: bytes.hex,
    Decimal: lambda number: str(_finite(number)),
    datetime: instant_text,
    timedelta: duration_text,
    types.NoneType: _same,
}
"""Type -> what writes it."""
