"""`msgcore policy`: the numbers and choices of a preset, and how two presets differ."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from msgcore import codec
from msgcore.cli.output import grid, plural, show, show_json, shown
from msgcore.cli.sources import Faults
from msgcore.policy import Cited, Difference, Policy, cite, fields, preset
from msgcore.policy import diff as differences

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, help="Show policies and how they differ.")

_Json = Annotated[bool, typer.Option("--json", help="A JSON array of objects.")]


@app.command("diff", short_help="List what differs between two presets.")
def compare(
    a: Annotated[str, typer.Argument(metavar="A", help="A preset.")] = "spring-23",
    b: Annotated[str, typer.Argument(metavar="B", help="Another.")] = "summer-26",
    as_json: _Json = False,
) -> None:
    """List what differs between two presets, with the source of each value.

    The presets are spring-23, documented (the default everywhere else) and summer-26.
    """
    faults = Faults()
    first = faults.gather("A", lambda: preset(a))
    second = faults.gather("B", lambda: preset(b))
    faults.stop_if_any("nothing was compared")
    found = differences(first.value, second.value)
    if as_json:
        show_json([_difference(difference) for difference in found])
    else:
        show(*_compared(first.value, second.value, found))


@app.command("show", short_help="Show the values of a preset.")
def display(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A preset.")],
    as_json: _Json = False,
) -> None:
    """Show every number and choice of a preset, with its source and how sure it is."""
    faults = Faults()
    policy = faults.gather("NAME", lambda: preset(name))
    faults.stop_if_any("nothing was shown")
    cited = [(field, cite(policy.value, field)) for field, _ in fields()]
    if as_json:
        show_json([{"field": field, **_cited(value)} for field, value in cited])
    else:
        show(*(line for field, value in cited for line in _field(field, [("", value)])))


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "field": difference.field,
        "before": _cited(difference.before),
        "after": _cited(difference.after),
    }


def _cited(cited: Cited) -> dict[str, Any]:
    return {
        "value": codec.to_data(cited.value),
        "citation": codec.to_data(cited.citation),
        "confidence": cited.confidence.value,
    }


def _compared(a: Policy, b: Policy, found: tuple[Difference, ...]) -> Iterator[RenderableType]:
    for difference in found:
        yield from _field(difference.field, [(a.id, difference.before), (b.id, difference.after)])
    yield Text(f"{plural(len(found), 'field')} of {len(list(fields()))} differ.")


def _field(name: str, values: Iterable[tuple[str, Cited]]) -> Iterator[RenderableType]:
    """Show a field's name, and below it each value with its source."""
    yield Text(name, style="bold")
    named = any(label for label, _ in values)
    table = grid(*((10,) if named else ()), 10, 9, None)
    for label, cited in values:
        source = Text(str(cited.citation))
        if cited.citation.note:
            source.append(f"\n{cited.citation.note}", style="dim")
        cells = [_value(cited), cited.confidence.value, source]
        table.add_row(*([label, *cells] if named else cells))
    yield Padding(table, (0, 0, 0, 2))


def _value(cited: Cited) -> str:
    """Write a value as a channel file would hold it."""
    value = codec.to_data(cited.value)
    return str(value).lower() if isinstance(value, bool) else shown(str(value))
