"""What the command reads: transcripts, channel files, texts, JSON, names of policies.

Whatever cannot be read becomes a `MalformedError` with all its faults; `Faults` gathers
them over several sources, so that a user mends everything at once.
"""

import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Generic, NoReturn, TypeVar

import attrs

from msgcore import codec
from msgcore.channels import Channel
from msgcore.cli.output import stop
from msgcore.conversation import Line, Setup, read_transcript
from msgcore.errors import Fault, MalformedError, TranscriptError
from msgcore.policy import Policy, preset
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, SenderKind

__all__ = [
    "LONG_CODE",
    "SHORT_CODE",
    "STDIN",
    "Faults",
    "Read",
    "channel_beside",
    "named",
    "read_bytes",
    "read_data",
    "read_instant",
    "read_json",
    "read_lines",
    "read_messages",
    "read_policy",
    "read_setup",
    "read_text",
    "read_toml",
]

T = TypeVar("T")


@attrs.frozen
class Read(Generic[T]):
    """What was read, if it could be read."""

    or_none: T | None

    @property
    def value(self) -> T:
        """What was read; ask for it after `Faults.stop_if_any`."""
        if self.or_none is None:
            raise LookupError("this could not be read")
        return self.or_none


STDIN = "-"
"""Stands for stdin where a file or a text is expected."""

LONG_CODE = Channel(
    name="SMS long code",
    kind=ChannelKind.SMS,
    platform=Platform.STANDARD,
    sender=SenderKind.LONG_CODE,
)
"""The channel of a transcript that comes with none."""

SHORT_CODE = Channel(
    name="SMS short code",
    kind=ChannelKind.SMS,
    platform=Platform.STANDARD,
    sender=SenderKind.SHORT_CODE,
    requirement=ConsentRequirement.DOUBLE,
)
"""A short code as it starts, with a double opt-in."""

_LINE = re.compile(r"line (\d+)\.?")


@attrs.define
class Faults:
    """What is wrong with the input so far.

    Args:
        lines: One line a fault: `file:line: field: what is wrong (what to do)`.
    """

    lines: list[str] = attrs.Factory(list)

    def gather(self, source: str, read: Callable[[], T]) -> Read[T]:
        """Read something, or note its faults.

        Args:
            source: The name of the file or option that is read.
            read: Reads it.
        """
        try:
            return Read(read())
        except MalformedError as error:
            for fault in error.faults:
                self.note(source, fault)
            return Read(None)

    def note(self, source: str, fault: Fault) -> None:
        """Note a fault of a file or option."""
        self.lines.append(_located(source, fault))

    def stop_if_any(self, consequence: str) -> None:
        """Leave with exit code 2 where there are faults.

        Args:
            consequence: What did not happen.
        """
        if self.lines:
            stop(self.lines, consequence)


def _located(source: str, fault: Fault) -> str:
    source = "stdin" if source == STDIN else source
    match = _LINE.match(fault.path)
    if match is None:
        return f"{source}: {fault}"
    rest = attrs.evolve(fault, path=fault.path[match.end() :])
    return f"{source}:{match[1]}: {rest}"


def read_policy(name: str | None) -> Policy | None:
    """Return the policy preset with a name; None where none is named."""
    return None if name is None else preset(name)


def read_instant(given: str | None) -> datetime:
    """Read an instant with its offset; where none is given, it is the present one."""
    return datetime.now(UTC) if given is None else codec.from_data(datetime, given)


def read_text(text: str) -> str:
    """Return a text as it was given, or what stdin holds where it is `-`.

    The line break with which stdin ends is not part of the text.
    """
    if text != STDIN:
        _encodable(text)
        return text
    faults: list[Fault] = []
    read = "\n".join(_decoded(read_bytes(STDIN), faults))
    if faults:
        raise TranscriptError(faults)
    return read.removesuffix("\n").removesuffix("\r")


def read_lines(file: str) -> tuple[Line, ...]:
    """Read a transcript: from stdin where the file is `-`."""
    faults: list[Fault] = []
    lines = _decoded(read_bytes(file), faults)
    try:
        read = read_transcript(lines)
    except TranscriptError as error:
        faults += error.faults
    if faults:
        raise TranscriptError(sorted(faults, key=_line_number))
    return read


def read_messages(file: str) -> tuple[str, ...]:
    """Read messages, one a line: from stdin where the file is `-`.

    The line break with which the last one ends begins no other.
    """
    lines = [line.removesuffix("\r") for line in _lines_in(file)]
    return tuple(lines if lines[-1] else lines[:-1])


def read_json(file: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Read a JSON file, its numbers as decimals: from stdin where the file is `-`."""
    return _loaded("\n".join(_lines_in(file)), "JSON", _numbers_as_decimals)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        counted = Counter(name for name, _ in pairs)
        raise TranscriptError(
            [
                Fault(path=name, message="is there twice", hint="Keep one.")
                for name, times in counted.items()
                if times > 1
            ]
        )
    return made


def _no_constant(name: str) -> NoReturn:
    raise TranscriptError(f"holds {name}, which is no number in JSON")


def channel_beside(file: str) -> str | None:
    """Return the channel file that lies beside a transcript: same name, `.toml`."""
    path = Path(file)
    if file == STDIN or not path.name:
        return None
    beside = path.with_suffix(".toml")
    return str(beside) if beside.is_file() else None


def read_setup(file: str | None, policy: Policy | None) -> Setup:
    """Prepare the channel of a channel file.

    Args:
        file: The channel file; None for the default channel.
        policy: Use this policy, whatever the file says.
    """
    if file is None:
        return Setup.of(LONG_CODE) if policy is None else Setup.of(LONG_CODE, policy)
    if file == STDIN:
        raise TranscriptError("is no channel file: stdin is for transcripts and texts")
    return Setup.from_data(read_toml(file), policy)


def read_toml(file: str) -> dict[str, Any]:
    """Read a TOML file."""
    return _loaded("\n".join(_lines_in(file)), "TOML", tomllib.loads)


def read_data(file: str) -> dict[str, Any]:
    """Read a JSON or a TOML file, whichever it is; stdin where the file is `-`.

    Numbers with a point become decimals, so that none is rounded.
    """
    text = "\n".join(_lines_in(file))
    kind, load = ("JSON", _json) if text.lstrip().startswith("{") else ("TOML", _toml)
    return _loaded(text, kind, load)


def _loaded(text: str, kind: str, load: Callable[[str], T]) -> T:
    """Load a text of a kind, with the place of what is wrong where it is known."""
    try:
        return load(text)
    except TranscriptError:
        raise
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}"
        raise TranscriptError(Fault(path=place, message=f"is no {kind}: {error.msg}")) from None
    except RecursionError:
        raise TranscriptError(f"is no {kind}: it is nested too deeply") from None
    except (ValueError, InvalidOperation) as error:
        raise TranscriptError(f"is no {kind}: {error}") from None


def _numbers_as_decimals(text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(
        text,
        object_pairs_hook=_once,
        parse_float=Decimal,
        parse_int=Decimal,
        parse_constant=_no_constant,
    )


def _json(text: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        text, object_pairs_hook=_once, parse_float=Decimal, parse_constant=Decimal
    )
    return data


def _toml(text: str) -> dict[str, Any]:
    return tomllib.loads(text, parse_float=Decimal)


def read_bytes(file: str) -> bytes:
    """Read a file as it is: stdin where the file is `-`."""
    try:
        return sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
    except OSError as error:
        raise TranscriptError(f"cannot be read: {error.strerror}") from None


def _lines_in(file: str) -> list[str]:
    """Read the lines of a file, or name all that are no UTF-8."""
    faults: list[Fault] = []
    lines = _decoded(read_bytes(file), faults)
    if faults:
        raise TranscriptError(faults)
    return lines


def _decoded(data: bytes, faults: list[Fault]) -> list[str]:
    """Cut bytes into lines of text, noting the lines that are no UTF-8.

    A line break is LF or CR LF: other characters that Python breaks lines at, such as
    U+2028, may stand in a message.
    """
    lines = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            faults.append(
                Fault(
                    path=f"line {number}",
                    message=f"is not UTF-8: byte {error.start + 1} is 0x{line[error.start]:02x}",
                    hint="Save the file as UTF-8.",
                )
            )
            lines.append(line.decode("utf-8", errors="replace"))
    return lines


def _encodable(text: str) -> None:
    """Refuse an argument that the shell did not hand over as text."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise TranscriptError(
            Fault(message=f"is not UTF-8 at character {error.start + 1}", hint="Use a UTF-8 shell.")
        ) from None


def _line_number(fault: Fault) -> int:
    match = _LINE.match(fault.path)
    return int(match[1]) if match else 0


def named(channel: Channel) -> Iterator[str]:
    """Yield what a channel is: its kind, platform and sender."""
    yield channel.kind.value
    yield channel.platform.value
    if channel.sender is not None:
        yield channel.sender.value
