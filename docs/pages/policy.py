"""The policy: every number and choice, in each preset, with its source."""

import ast
import inspect
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import attrs

from msgcore import codec
from msgcore.policy import Cited, Policy, Preset, diff, fields, preset
from msgcore.policy.field import cited_in
from msgcore.rules import SOURCES
from pages.markdown import HEAD, code, table

__all__ = ["page"]

_INTRODUCTION = """\
# The policy's values

Every number and every choice of the documents is a field of the policy, and each has a value, a
source and a confidence in each of the three presets:

- `spring-23`: the guide alone;
- `documented`, the default: the guide with the four newer articles laid over it;
- `summer-26`: the later product.

A value is **stated** where its source says so, **inferred** where it follows from what a source
does say, and **disputed** where sources contradict each other and one reading was chosen.
[Policy](rooms/policy.md) tells how to ask for a value's source and how to lay your own over it.
"""


def page() -> str:
    """Return the page."""
    rooms = (
        _room(room, list(members))
        for room, members in groupby(fields(), key=lambda field: field[0].partition(".")[0])
    )
    return HEAD + "\n".join([_INTRODUCTION, *rooms, _differences(), _sources()])


def _room(room: str, members: list[tuple[str, "attrs.Attribute[Any]"]]) -> str:
    kind = attrs.fields_dict(Policy)[room].type
    assert kind is not None
    sentences = _sentences(kind)
    rows = [
        row for name, field in members for row in _rows(name, field, sentences.get(field.name, ""))
    ]
    headings = ("field", "preset", "value", "confidence", "source")
    return f"## {room}\n\n{table(headings, rows)}"


def _rows(name: str, field: "attrs.Attribute[Any]", sentence: str) -> Iterator[tuple[str, ...]]:
    """Yield a row for each value, presets with the same one together."""
    label = f"{code(name)}<br>{sentence}"
    for cited, presets in groupby(Preset, key=lambda member: cited_in(field, member)):
        names = "<br>".join(code(member.value) for member in presets)
        yield label, names, code(_value(cited)), cited.confidence.value, _source(cited)
        label = ""


def _value(cited: Cited) -> str:
    """Return a value as it is written in an override."""
    value = codec.to_data(cited.value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _source(cited: Cited) -> str:
    note = f"<br>{cited.citation.note}" if cited.citation.note else ""
    return f"{cited.citation}{note}"


def _sentences(kind: type[Any]) -> Mapping[str, str]:
    """Return field -> the sentence that stands below its declaration."""
    (declaration,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(declaration, ast.ClassDef)
    sentences = {}
    for node, below in zip(declaration.body, declaration.body[1:], strict=False):
        match node, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(sentence))),
            ):
                sentences[name] = " ".join(sentence.split())
    return sentences


def _differences() -> str:
    parts = ["## What changes from preset to preset\n"]
    for before, after in zip(Preset, list(Preset)[1:], strict=False):
        changes = diff(preset(before.value), preset(after.value))
        rows = [
            (code(change.field), code(_value(change.before)), code(_value(change.after)))
            for change in changes
        ]
        headings = ("field", code(before.value), code(after.value))
        parts.append(table(headings, rows))
    return "\n".join(parts)


def _sources() -> str:
    rows = [(source.key, source.title, source.edition or "not dated") for source in SOURCES]
    return f"## Sources\n\n{table(('cited as', 'title', 'edition'), rows)}"
