"""Dynamic options: records, put in order, cut to the limit, each turned into an option.

Guide: Create a Messaging Component: Questions with Dynamic Options; Customizing Messaging
Components with sObject Formulas.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import attrs

from msgcore.components.compiling import placed as located
from msgcore.components.constants import api_name
from msgcore.components.formula import FormulaEvaluationError
from msgcore.components.limits import alike, excess
from msgcore.components.option import Option, OptionList
from msgcore.components.render_context import RenderContext, found_in, is_record
from msgcore.components.titles import record_titles
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Refusal
from msgcore.values import at_least, not_empty

__all__ = ["Order", "Record", "RecordSource", "record_options"]

_NOTHING = RenderContext()

Record = Mapping[str, Any] | object
"""A record: field -> value, or an object with its fields; a related record is one in turn."""


@attrs.frozen(kw_only=True)
class Order:
    """What records are sorted by.

    Args:
        field: The field's name; `Owner.Name` for one of a related record.
        descending: Whether the largest stands first; empty fields are always last.
    """

    field: str = attrs.field(validator=not_empty)
    descending: bool = False


@attrs.frozen(kw_only=True)
class RecordSource:
    """How records become options.

    Args:
        parameter: The name of the parameter that holds the records.
        title: The field that holds an option's title.
        formula: A formula on the record instead of the field, such as
            `CaseNumber & " - " & Subject`; empty for the field.
        subtitle: The field that holds a second line; empty for none.
        image: The field that holds an image; empty for none.
        id: The field that holds a record's id.
        order: What the records are sorted by, the first weighing most; empty for the order in
            which they are handed in.
        limit: How many are offered at most; None for all.

    Raises:
        InvalidValueError: A name that is none, an empty field, a limit below 1.
    """

    parameter: str = attrs.field(validator=api_name)
    title: str = attrs.field(default="Name", validator=not_empty)
    formula: str = ""
    subtitle: str = ""
    image: str = ""
    id: str = attrs.field(default="Id", validator=not_empty)
    order: tuple[Order, ...] = ()
    limit: int | None = attrs.field(default=None, validator=attrs.validators.optional(at_least(1)))


def record_options(
    source: RecordSource,
    records: Sequence[Record],
    *,
    maximum_items: int | None = None,
    context: RenderContext = _NOTHING,
    policy: Policy = DOCUMENTED,
) -> OptionList:
    """Turn records into options.

    Args:
        source: Which fields are shown, and in which order.
        records: The records; the library reads them and keeps none.
        maximum_items: How many the component's parameter takes; None where nothing is said.
        context: For the formula of the source the clock and place, and the values of the
            constants and parameters that it names.
        policy: Says whether records beyond the most that the parameter takes are left out.

    Returns:
        The options, with how many records were left out and a remark where titles read alike;
        or a refusal.

    Raises:
        InvalidValueError: A record without id or title, two with one id, a record or list
            where a text is due, values that have no order, a formula that cannot be compiled or
            has no value, a parameter that takes less than one; all at once.

    Guide: Create a Messaging Component: Questions with Dynamic Options.

    >>> source = RecordSource(parameter="Cities", order=(Order(field="Name"),), limit=2)
    >>> cities = [{"Id": name[0], "Name": name} for name in ("Ulm", "Bonn", "Hof")]
    >>> offered = record_options(source, cities)
    >>> [option.title for option in offered.options], offered.left_out
    (['Bonn', 'Hof'], 1)
    """
    placed = _sorted(source, list(enumerate(records)))[: source.limit]
    beyond = excess(len(placed), maximum_items, "records", policy)
    if beyond is not None and not policy.components.excess_options_cut:
        return OptionList(options=(), left_out=len(records), refusal=Refusal.of(beyond))
    placed = placed[:maximum_items]
    options = _options(source, placed, context)
    return OptionList(
        options=options,
        left_out=len(records) - len(options),
        remarks=(*(() if beyond is None else (beyond,)), *alike(options)),
    )


_Placed = tuple[int, Record]


def _sorted(source: RecordSource, placed: list[_Placed]) -> list[_Placed]:
    """Sort by each field, the least weighty first: sorting keeps the order of equals."""
    for order in reversed(source.order):
        filled = [pair for pair in placed if not _is_empty(pair[1], order.field)]
        empty = [pair for pair in placed if _is_empty(pair[1], order.field)]
        try:
            filled.sort(key=lambda pair: _key(pair[1], order.field), reverse=order.descending)
        except TypeError:
            raise InvalidValueError(
                Fault(
                    path=f"records.{order.field}",
                    message="holds values that have no common order",
                    hint="Sort the records yourself, or hand in values of one type.",
                )
            ) from None
        placed = filled + empty
    return placed


def _options(
    source: RecordSource, placed: Sequence[_Placed], context: RenderContext
) -> tuple[Option, ...]:
    titled = _titles(source, [record for _, record in placed], context)
    options: list[Option] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    for place, record in placed:
        try:
            title = titled(record)
        except FormulaEvaluationError as error:
            faults += located(f"records[{place}]", error.faults)
            continue
        found = {
            "id": _text(record, source.id),
            "title": title,
            "subtitle": _text(record, source.subtitle),
            "image": _text(record, source.image),
        }
        wrong = list(_structured(source, place, record)) or list(_missing(source, place, found))
        if found["id"] in seen:
            wrong.append(
                Fault(path=f"records[{place}].{source.id}", message="is the id of another record")
            )
        seen.add(found["id"])
        if not wrong:
            options.append(Option(**found))
        faults += wrong
    if faults:
        raise InvalidValueError(faults)
    return tuple(options)


def _structured(source: RecordSource, place: int, record: Record) -> Iterator[Fault]:
    title = "" if source.formula else source.title
    for path in dict.fromkeys((source.id, title, source.subtitle, source.image)):
        value = _field(record, path) if path else None
        if (isinstance(value, Collection) and not isinstance(value, str)) or _is_wordless(value):
            yield Fault(
                path=f"records[{place}].{path}",
                message="holds a record or a list, not a text",
                hint="Name one of its fields, such as 'Owner.Name'.",
            )


def _is_wordless(value: Any) -> bool:  # noqa: ANN401 - a field holds anything
    """Tell whether a value is an object that nobody taught to write itself."""
    return is_record(value) and not any(
        "__str__" in kind.__dict__ for kind in type(value).__mro__[:-1]
    )


def _titles(
    source: RecordSource, records: Sequence[Record], context: RenderContext
) -> Callable[[Record], str]:
    if source.formula:
        return record_titles(source.formula, records, context)
    return lambda record: _text(record, source.title)


def _missing(source: RecordSource, place: int, found: Mapping[str, str]) -> Iterator[Fault]:
    if not found["id"].strip():
        yield Fault(path=f"records[{place}].{source.id}", message="is missing")
    if not found["title"].strip():
        title = "the formula" if source.formula else source.title
        yield Fault(
            path=f"records[{place}]",
            message=f"has no title: {title} is empty",
            hint="Leave the record out, or choose another field.",
        )


def _key(record: Record, path: str) -> Any:  # noqa: ANN401 - a field holds anything
    """Return what a record is sorted by; what is no number stands nowhere among numbers."""
    value = _field(record, path)
    if isinstance(value, float | Decimal) and Decimal(value).is_nan():
        raise TypeError
    return value


def _is_empty(record: Record, path: str) -> bool:
    value = _field(record, path)
    return value is None or value == ""


def _text(record: Record, path: str) -> str:
    value = _field(record, path) if path else None
    return "" if value is None else str(value)


def _field(record: Record, path: str) -> Any:  # noqa: ANN401 - a field holds anything
    return found_in(record, path.split("."))
