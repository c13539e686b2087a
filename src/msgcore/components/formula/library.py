"""The functions of messaging components: every one that the guide lists, as data.

| line | says |
|---|---|
| name | what it is called |
| parameters | the types that each may have |
| returns | the type of what it gives |
| implement | what computes it, in `numbers`, `texts`, `instants` or `places` |

Guide: Supported Functions in Messaging Component Formulas.
Salesforce Help: Formula Operators and Functions.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from msgcore.components.formula import instants, numbers, places, texts
from msgcore.components.formula.builder import Builder
from msgcore.components.formula.context import Context, rate
from msgcore.components.formula.function import (
    NUMBER,
    TEXTUAL,
    Accepts,
    Function,
    Functions,
    same_as_first,
)
from msgcore.components.formula.kinds import Type
from msgcore.components.formula.logic import LOGIC_FUNCTIONS
from msgcore.components.formula.part import Part
from msgcore.components.formula.tree import Call
from msgcore.rules import GUIDE

__all__ = ["FUNCTIONS"]

_SUPPORTED = GUIDE("Supported Functions in Messaging Component Formulas")

_N, _T, _B = Type.NUMBER, Type.TEXT, Type.BOOLEAN
_D, _DT, _TM = Type.DATE, Type.DATETIME, Type.TIME
_TEXT_ALONE: Accepts = frozenset({_T, Type.ID})
_DATE: Accepts = frozenset({_D, Type.NULL})
_TIME: Accepts = frozenset({_TM, Type.NULL})
_MOMENT: Accepts = frozenset({_D, _DT})
_PLACE: Accepts = frozenset({Type.LOCATION})


def _made(
    name: str,
    parameters: tuple[Accepts, ...],
    returns: Any,
    implement: Callable[..., Any],
    **more: Any,
) -> Function:
    return Function(
        name=name,
        parameters=parameters,
        returns=returns,
        implement=implement,
        citation=_SUPPORTED,
        **more,
    )


_NUMBERS = (
    _made("ABS", (NUMBER,), _N, Decimal.copy_abs),
    _made("CEILING", (NUMBER,), _N, numbers.ceiling),
    _made("EXP", (NUMBER,), _N, numbers.exponential),
    _made("FLOOR", (NUMBER,), _N, numbers.floor),
    _made("LN", (NUMBER,), _N, numbers.natural_logarithm),
    _made("LOG", (NUMBER,), _N, numbers.logarithm),
    _made("MAX", (NUMBER,), _N, numbers.largest, repeats=True),
    _made("MCEILING", (NUMBER,), _N, numbers.math_ceiling),
    _made("MFLOOR", (NUMBER,), _N, numbers.math_floor),
    _made("MIN", (NUMBER,), _N, numbers.smallest, repeats=True),
    _made("MOD", (NUMBER, NUMBER), _N, numbers.remainder),
    _made("ROUND", (NUMBER, NUMBER), _N, numbers.rounded),
    _made("SQRT", (NUMBER,), _N, numbers.square_root),
)


def _value(text: str | None) -> Decimal | None:
    return numbers.to_number(text) if text else None


def _is_number(text: str | None) -> bool:
    return bool(text) and numbers.is_number(text or "")


def _line_break() -> str:
    return "\n"


_TEXTS = (
    _made("BEGINS", (TEXTUAL, TEXTUAL), _B, texts.begins, takes_null=True),
    _made("BR", (), _T, _line_break),
    _made("CASESAFEID", (TEXTUAL,), _T, places.case_safe_id),
    _made("CONTAINS", (TEXTUAL, TEXTUAL), _B, texts.contains, takes_null=True),
    _made("FIND", (TEXTUAL, TEXTUAL, NUMBER), _N, texts.find, least=2, takes_null=True),
    _made("ISNUMBER", (_TEXT_ALONE,), _B, _is_number, takes_null=True),
    _made("LEFT", (TEXTUAL, NUMBER), _T, texts.left),
    _made("LEN", (TEXTUAL,), _N, texts.length, takes_null=True),
    _made("LOWER", (TEXTUAL, TEXTUAL), _T, texts.lower, least=1, takes_null=True),
    _made("LPAD", (TEXTUAL, NUMBER, TEXTUAL), _T, texts.pad_left, least=2, takes_null=True),
    _made("MID", (TEXTUAL, NUMBER, NUMBER), _T, texts.middle),
    _made("RIGHT", (TEXTUAL, NUMBER), _T, texts.right),
    _made("RPAD", (TEXTUAL, NUMBER, TEXTUAL), _T, texts.pad_right, least=2, takes_null=True),
    _made("SUBSTITUTE", (TEXTUAL, TEXTUAL, TEXTUAL), _T, texts.substitute, takes_null=True),
    _made("TRIM", (TEXTUAL,), _T, texts.trim),
    _made("UPPER", (TEXTUAL, TEXTUAL), _T, texts.upper, least=1, takes_null=True),
    _made("VALUE", (TEXTUAL,), _N, _value, takes_null=True),
)


def _hour(moment: time) -> Decimal:
    return Decimal(moment.hour)


def _minute(moment: time) -> Decimal:
    return Decimal(moment.minute)


def _second(moment: time) -> Decimal:
    return Decimal(moment.second)


def _millisecond(moment: time) -> Decimal:
    return Decimal(moment.microsecond // 1000)


def _year(day: date) -> Decimal:
    return Decimal(day.year)


def _month(day: date) -> Decimal:
    return Decimal(day.month)


def _day(day: date) -> Decimal:
    return Decimal(day.day)


def _now(context: Context) -> datetime:
    instant = context.instant
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def _today(context: Context) -> date:
    return context.local(context.instant).date()


def _time_now(context: Context) -> time:
    return instants.time_of_day(context.instant)


def _date_value(context: Context, value: str | datetime) -> date:
    if isinstance(value, datetime):
        return context.local(value).date()
    return instants.day_from(value)


def _datetime_value(value: str | date) -> datetime:
    if isinstance(value, datetime):
        return value
    return instants.day_start(value) if isinstance(value, date) else instants.instant_from(value)


def _time_value(value: str | datetime | time) -> time:
    if isinstance(value, time):
        return value
    return instants.time_of_day(value) if isinstance(value, datetime) else instants.time_from(value)


_INSTANTS = (
    _made("ADDMONTHS", (_MOMENT, NUMBER), same_as_first, instants.add_months),
    _made("DATE", (NUMBER, NUMBER, NUMBER), _D, instants.date_of),
    _made("DATETIMEVALUE", (_TEXT_ALONE | {_D, _DT},), _DT, _datetime_value),
    _made("DATEVALUE", (_TEXT_ALONE | {_DT},), _D, _date_value, takes_context=True),
    _made("DAY", (_DATE,), _N, _day),
    _made("HOUR", (_TIME,), _N, _hour),
    _made("MILLISECOND", (_TIME,), _N, _millisecond),
    _made("MINUTE", (_TIME,), _N, _minute),
    _made("MONTH", (_DATE,), _N, _month),
    _made("NOW", (), _DT, _now, takes_context=True),
    _made("SECOND", (_TIME,), _N, _second),
    _made("TIMENOW", (), _TM, _time_now, takes_context=True),
    _made("TIMEVALUE", (_TEXT_ALONE | {_DT, _TM},), _TM, _time_value),
    _made("TODAY", (), _D, _today, takes_context=True),
    _made("WEEKDAY", (_DATE,), _N, instants.weekday),
    _made("YEAR", (_DATE,), _N, _year),
)

_PLACES = (
    Function(
        name="GEOLOCATION",
        parameters=(NUMBER, NUMBER),
        build=places.build_geolocation,
        citation=_SUPPORTED,
    ),
    _made("CURRENCYRATE", (TEXTUAL,), _N, rate, takes_context=True, takes_null=True),
    Function(
        name="DISTANCE",
        parameters=(_PLACE, _PLACE, frozenset({_T})),
        build=places.build_distance,
        citation=_SUPPORTED,
    ),
)

_WRITERS: dict[Type, Callable[[Any], Any]] = {
    _N: numbers.number_text,
    _D: instants.date_text,
    _DT: instants.datetime_text,
    _TM: instants.time_text,
    Type.PICKLIST: str,
}


def _text(builder: Builder, node: Call) -> Part:
    """Build TEXT, which writes a value by its type."""
    (part,) = map(builder.build, node.arguments)
    if part.type is Type.NULL:
        return builder.folded(Part(_T, part.run, node.span, node), [part])
    write = _WRITERS.get(part.type)
    if write is None:
        raise builder.wrong(
            "Incorrect parameter type for function 'TEXT()'. "
            f"Expected Number, Date, DateTime, Time, Picklist, received {part.type.value}",
            part.span,
            "A text needs no TEXT(…)." if part.type is _T else "",
        )
    value_of = part.run

    def run(context: Context) -> str | None:
        value = value_of(context)
        return None if value is None else write(value)

    return builder.folded(Part(_T, run, node.span, node), [part])


FUNCTIONS = Functions(
    (
        *_NUMBERS,
        *_TEXTS,
        *_INSTANTS,
        *_PLACES,
        *LOGIC_FUNCTIONS,
        Function(name="TEXT", parameters=(frozenset(Type),), build=_text, citation=_SUPPORTED),
    )
)
"""Every function that a messaging component has."""
