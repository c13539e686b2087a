"""`msgcore formula`: what a formula or a template gives for a context, and what it names."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, NoReturn
from zoneinfo import ZoneInfo

import attrs
import typer

from msgcore import codec
from msgcore.cli.formula_values import inferred, read_with, schema_of
from msgcore.cli.output import NOTHING, grid, show, show_json, shown
from msgcore.cli.sources import Faults, read_instant, read_json, read_text
from msgcore.components.formula import (
    Blank,
    Context,
    Formula,
    FormulaError,
    FormulaEvaluationError,
    Location,
    Options,
    Schema,
    Template,
    Type,
)
from msgcore.errors import CodecError, Fault

__all__ = ["command"]

_CONSEQUENCE = "nothing was evaluated"
_NO_VALUE, _MALFORMED = 1, 2


def command(  # noqa: PLR0913, PLR0917 - each option is an argument
    formula: Annotated[
        str, typer.Argument(metavar="FORMULA", help="The formula; - reads it from stdin, whole.")
    ],
    context: Annotated[
        str | None, typer.Option(metavar="FILE.json", help="The fields and their values.")
    ] = None,
    schema: Annotated[
        str | None,
        typer.Option(metavar="FILE.json", help="The fields and their kinds; else as the values."),
    ] = None,
    template: Annotated[
        bool, typer.Option("--template", help="It is a text with merge fields, {!…}.")
    ] = False,
    blank: Annotated[
        str, typer.Option(metavar="zero|blank", help="What a blank number field counts as.")
    ] = "zero",
    now: Annotated[
        str | None,
        typer.Option(metavar="INSTANT", help="What NOW gives, such as 2026-03-02T09:00Z."),
    ] = None,
    zone: Annotated[
        str | None, typer.Option(metavar="ZONE", help="The user's zone, such as Europe/Paris.")
    ] = None,
    locale: Annotated[
        str, typer.Option(metavar="LOCALE", help="By which templates write dates.")
    ] = "en_US",
    rate: Annotated[
        list[str] | None,
        typer.Option(metavar="EUR=0.9", help="What CURRENCYRATE gives; may be repeated."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON object.")] = False,
) -> None:
    """Evaluate a formula: its value, its type, and the fields that it names.

    Fields come from the context, an object in which further objects hold fields with dots in
    their names. Without a schema, a field has the type of its value: numbers, texts, booleans,
    ISO dates, and ISO dates and times with an offset. Without --now it is the present instant.

    Exit code 1 when the formula has no value, such as one that divides by zero; 2 when it is
    malformed. Then the place is shown.
    """
    faults = Faults()
    source = faults.gather("FORMULA", lambda: read_text(formula))
    fields = faults.gather(schema or "--schema", lambda: _fields(schema))
    counts = faults.gather("--blank", lambda: _blank(blank))
    instant = faults.gather("--now", lambda: read_instant(now))
    user_zone = faults.gather("--zone", lambda: _zone(zone))
    rates = faults.gather("--rate", lambda: _rates(rate or []))
    read = faults.gather(context or "--context", lambda: _values(context, fields.or_none))
    faults.stop_if_any(_CONSEQUENCE)
    with_fields, values = read.value
    around = Context(
        values=values, now=instant.value, zone=user_zone.value, locale=locale, rates=rates.value
    )
    answer = _answered(
        _compiled(source.value, with_fields, counts.value, template=template), around
    )
    if as_json:
        show_json(answer.data())
    elif answer.error is None:
        show(answer.picture())
    if answer.error is not None:
        _leave(answer.error, _NO_VALUE)


@attrs.frozen
class _Fields:
    """The schema that was given, if one was."""

    schema: Schema | None = None


@attrs.frozen
class _Compiled:
    """A formula or a template: what it gives, its type, and what it names."""

    give: Callable[[Context], Any]
    type: str
    references: tuple[str, ...]


@attrs.frozen
class _Answer:
    """What was computed, or why there is nothing."""

    compiled: _Compiled
    value: Any = None
    error: FormulaEvaluationError | None = None

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        data = {
            "value": _plain(self.value),
            "type": self.compiled.type,
            "references": list(self.compiled.references),
        }
        if self.error is not None:
            data["error"] = {
                "message": self.error.message,
                "line": self.error.line,
                "column": self.error.column,
            }
        return data

    def picture(self) -> Any:  # noqa: ANN401 - what rich prints
        """Return it as people read it."""
        table = grid(10, None)
        table.add_row("value", _shown(self.value))
        table.add_row("type", self.compiled.type)
        table.add_row("references", ", ".join(map(shown, self.compiled.references)) or NOTHING)
        return table


def _compiled(source: str, schema: Schema, blank: Blank, *, template: bool) -> _Compiled:
    options = Options(blank=blank)
    try:
        if template:
            text = Template.compile(source, schema, options)
            return _Compiled(text.render, Type.TEXT.value, text.references)
        formula = Formula.compile(source, schema, options)
    except FormulaError as error:
        _leave(error, _MALFORMED)
    return _Compiled(formula.evaluate, formula.returns.value, formula.references)


def _answered(compiled: _Compiled, context: Context) -> _Answer:
    try:
        return _Answer(compiled, compiled.give(context))
    except FormulaEvaluationError as error:
        return _Answer(compiled, error=error)


def _leave(error: FormulaError, code: int) -> NoReturn:
    """Show what is wrong and where, and leave."""
    for line in str(error).split("\n"):
        # A character that cannot be shown takes one place, so that the carets stay right.
        typer.echo("".join(c if c.isprintable() else "\ufffd" for c in line), err=True)
    raise typer.Exit(code)


# What is read


def _fields(file: str | None) -> _Fields:
    return _Fields(None if file is None else schema_of(read_json(file)))


def _values(file: str | None, fields: _Fields | None) -> tuple[Schema, Mapping[str, Any]]:
    schema = None if fields is None else fields.schema
    data = {} if file is None else read_json(file)
    return inferred(data) if schema is None else (schema, read_with(schema, data))


def _blank(name: str) -> Blank:
    kinds = {blank.value: blank for blank in Blank}
    if name not in kinds:
        raise CodecError(Fault(message=f"{name!r} is neither", hint=codec.nearest(name, kinds)))
    return kinds[name]


def _zone(name: str | None) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (ValueError, OSError, KeyError):  # a zone that is not found is a KeyError
        hint = "Use a name such as Europe/Paris."
        raise CodecError(Fault(message=f"{name!r} is no time zone", hint=hint)) from None


def _rates(texts: list[str]) -> dict[str, Decimal]:
    rates: dict[str, Decimal] = {}
    faults: list[Fault] = []
    for text in texts:
        code, _, number = text.partition("=")
        try:
            rate = Decimal(number)
        except InvalidOperation:
            rate = Decimal("NaN")
        if code and rate.is_finite():
            rates[code] = rate
        else:
            faults.append(Fault(message=f"{text!r} is no rate", hint="Write it like EUR=0.9."))
    if faults:
        raise CodecError(faults)
    return rates


# What is shown


def _plain(value: Any) -> Any:  # noqa: ANN401 - what a formula gives
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Location):
        return {"latitude": _plain(value.latitude), "longitude": _plain(value.longitude)}
    if isinstance(value, datetime):
        return codec.to_data(value)
    return value.isoformat() if isinstance(value, date | time) else value


def _shown(value: Any) -> str:  # noqa: ANN401 - as above
    if value is None:
        return f"{NOTHING}: blank"
    if isinstance(value, str):
        return "\n".join(shown(line) for line in f"“{value}”".split("\n"))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Location):
        return f"{_shown(value.latitude)}, {_shown(value.longitude)}"
    return str(_plain(value))
