"""One way to write a value down, so that its hash is always the same.

JSON with sorted keys, no spaces and nothing but ASCII. A field that has its default is left
out: a later version may add a field with a default, and hashes of older values stay true.
A default of a recorded class must therefore never change.
"""

import json
from collections.abc import Callable, Collection
from functools import cache
from typing import Any

import attrs

from msgcore import codec
from msgcore.consent.evidence import sha256_hex

__all__ = ["canonical", "digest", "plain"]

_NOTHING: Collection[str] = ()


def plain(value: Any, without: Collection[str] = _NOTHING) -> Any:  # noqa: ANN401 - any shape
    """Return a value as plain data without the fields that have their defaults.

    Args:
        value: An attrs value, a tuple or anything else that the codec writes.
        without: Fields of the value itself to leave out in any case.

    >>> from msgcore.consent.evidence import Means, Outside
    >>> plain(Outside(means=Means.FORM))
    {'means': 'form'}
    """
    kind: Any = type(value)
    return _writer(kind)(value, without)


def canonical(data: object) -> str:
    r"""Write plain data in the one way.

    >>> canonical({"b": 1, "a": "é"})
    '{"a":"\\u00e9","b":1}'
    """
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def digest(value: object) -> str:
    """Return the SHA-256 of a value as it is written in the one way, in hexadecimal.

    >>> from msgcore.consent.state import NEWCOMER
    >>> digest(NEWCOMER)[:8]
    '44136fa3'
    """
    return sha256_hex(canonical(plain(value)))


@cache
def _writer(kind: type) -> Callable[[Any, Collection[str]], Any]:
    if kind in (str, bool, int):
        return lambda value, _: value
    if issubclass(kind, tuple):
        return lambda value, _: [plain(item) for item in value]
    if not attrs.has(kind):
        return lambda value, _: codec.to_data(value)
    fields = [(f.name, f.default) for f in attrs.fields(kind) if f.init]
    tag = getattr(kind, "__tag__", None)
    head = dict([tag]) if tag else {}

    def write(value: object, without: Collection[str]) -> dict[str, Any]:
        data: dict[str, Any] = dict(head)
        for name, default in fields:
            item = getattr(value, name)
            if item != default and name not in without:
                data[name] = plain(item)
        return data

    return write
