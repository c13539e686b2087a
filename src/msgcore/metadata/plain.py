"""JSON and TOML, read into values; values, written as JSON.

The shape is that of the codec: `to_data` and `from_data`. This module adds what stands around
it: bytes of bounded size, no key twice, no number that is none, no depth that breaks a parser, no
half of a character.

TOML is read and not written: Python's standard library has no writer for it.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any, NoReturn, TypeVar

from msgcore import codec
from msgcore.errors import Fault, MetadataError
from msgcore.metadata.safe import limited_text

__all__ = ["read_json", "read_toml", "write_json"]

T = TypeVar("T")

_LONG_KEY = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){64}""", re.ASCII
)
"""A dotted key of more than 64 parts: the time that the parser takes grows with their square."""

_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""What may be half of a character, written as an escape in JSON; TOML has no such escapes."""


def read_json(kind: type[T], data: bytes) -> T:
    """Read a value from JSON.

    Args:
        kind: What it is: `Component`, `Channel`, `ChannelMetadata`, any public value.
        data: The file's content.

    Raises:
        MetadataError: It is no JSON, too large or too deep, or has a key twice.
        CodecError: It does not describe such a value; every fault is named.

    >>> from msgcore.channels import Channel
    >>> line = b'{"name": "News", "kind": "line", "platform": "enhanced"}'
    >>> read_json(Channel, line).kind.value
    'line'
    """

    def load(text: str) -> object:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)

    value: T = codec.from_data(kind, _loaded(data, "JSON", load))
    return value


def read_toml(kind: type[T], data: bytes) -> T:
    r"""Read a value from TOML.

    Args:
        kind: What it is.
        data: The file's content. Dates and times may stand as TOML has them.

    Raises:
        MetadataError: It is no TOML, too large or too deep.
        CodecError: It does not describe such a value; every fault is named.

    >>> from msgcore.channels import Channel
    >>> line = b'name = "News"\nkind = "line"\nplatform = "enhanced"'
    >>> read_toml(Channel, line).name
    'News'
    """

    def load(text: str) -> object:
        if _LONG_KEY.search(text):
            raise MetadataError(Fault(message="is TOML with a key of more than 64 parts"))
        return _without_times(tomllib.loads(text))

    value: T = codec.from_data(kind, _loaded(data, "TOML", load))
    return value


def write_json(value: object) -> bytes:
    r"""Write a value as JSON: UTF-8, indented, a line feed at its end.

    Args:
        value: Any public value.

    Raises:
        MetadataError: It holds half of a character, which UTF-8 has no place for.

    >>> from msgcore.vocabulary import ChannelKind
    >>> write_json(ChannelKind.LINE)
    b'"line"\n'
    """
    text = json.dumps(codec.to_data(value), ensure_ascii=False, indent=2)
    try:
        return f"{text}\n".encode()
    except UnicodeEncodeError as error:
        raise _half(error) from None


def _loaded(data: bytes, name: str, load: Callable[[str], object]) -> object:
    text = limited_text(data)
    try:
        loaded = load(text)
        if _HALF.search(text):
            json.dumps(loaded, ensure_ascii=False).encode()
    except RecursionError:
        raise MetadataError(Fault(message=f"is {name} too deep to be read")) from None
    except MetadataError:
        raise
    except UnicodeEncodeError as error:
        raise _half(error) from None
    except ValueError as error:
        raise MetadataError(Fault(message=f"is no {name}: {error}")) from None
    return loaded


def _half(error: UnicodeEncodeError) -> MetadataError:
    half = f"U+{ord(error.object[error.start]):04X}"
    return MetadataError(Fault(message=f"holds {half}, half of a character", hint="Remove it."))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        counted = Counter(name for name, _ in pairs)
        twice = sorted(name for name, times in counted.items() if times > 1)
        raise MetadataError(
            [Fault(path=name, message="is there twice", hint="Keep one.") for name in twice]
        )
    return made


def _no_number(name: str) -> NoReturn:
    raise MetadataError(Fault(message=f"holds {name}, which is no number"))


def _without_times(data: object) -> object:
    if isinstance(data, Mapping):
        return {name: _without_times(value) for name, value in data.items()}
    if isinstance(data, list):
        return [_without_times(value) for value in data]
    if isinstance(data, date | datetime | time):
        return data.isoformat()
    return data
