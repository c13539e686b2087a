"""What `msgcore render` reads: a component, the channels, and the context in JSON.

| in the context | holds |
|---|---|
| `values` | reference → value; a record may be an object, a time slot has `start` and `end` |
| `options` | options: `id`, `title`, and perhaps `subtitle` and `image` |
| `lists` | reference → entries |
| `rates` | ISO code → what a unit of the corporate currency is in it |
| `device_lacks` | formats that the device does not show |

Dates and instants are texts in JSON: where the component says that a value is one, it is read.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import attrs

from msgcore import codec
from msgcore.channels import PLATFORMS, Channel
from msgcore.cli.sources import LONG_CODE, read_data
from msgcore.components import (
    Component,
    Format,
    Option,
    Parameter,
    ParameterKind,
    RenderContext,
    TimeSlot,
    ValueType,
    reference_types,
)
from msgcore.components.render_context import Values
from msgcore.errors import CodecError, Fault, MalformedError
from msgcore.vocabulary import ChannelKind, Platform

__all__ = ["ALL", "channel_of", "channels_of", "read_component", "read_context"]

T = TypeVar("T")

ALL = "all"
"""Stands for every channel that there is."""


def read_component(file: str) -> Component:
    """Read a component as JSON or TOML."""
    return codec.from_data(Component, read_data(file))


def channels_of(described: Sequence[str]) -> tuple[Channel, ...]:
    """Return the channels that were asked for, each once.

    Args:
        described: `facebook`, `sms:standard`, or `all`.

    Raises:
        CodecError: One of them is no channel; all faults.
    """
    faults: list[Fault] = []
    channels: dict[Channel, None] = {}
    for one in described:
        try:
            channels |= dict.fromkeys(_every() if one == ALL else (channel_of(one),))
        except MalformedError as error:
            faults += error.faults
    if faults:
        raise CodecError(faults)
    return tuple(channels)


def _every() -> Iterator[Channel]:
    for kind in ChannelKind:
        for platform in Platform:
            if platform in PLATFORMS[kind]:
                yield channel_of(f"{kind.value}:{platform.value}")


def channel_of(described: str) -> Channel:
    """Return a channel.

    Args:
        described: `facebook`, which is the enhanced one if there is such, or `sms:standard`.

    >>> channel_of("sms").platform.value
    'enhanced'
    """
    kind, _, platform = described.partition(":")
    platforms = {known.value: on for known, on in PLATFORMS.items()}.get(kind, frozenset())
    usual = Platform.STANDARD if platforms == {Platform.STANDARD} else Platform.ENHANCED
    data = {"name": described, "kind": kind, "platform": platform or usual.value}
    if kind == ChannelKind.SMS.value and LONG_CODE.sender:
        data["sender"] = LONG_CODE.sender.value
    channel = codec.from_data(Channel, data)
    return attrs.evolve(channel, name=f"{channel.kind.value}, {channel.platform.value}")


def read_context(
    file: str | None, component: Component, now: str | None, zone: str | None, locale: str
) -> RenderContext:
    """Read what a component is rendered with.

    Args:
        file: A file in JSON or TOML; None for nothing.
        component: The component, which says what values are.
        now: The instant that NOW tells.
        zone: The customer's time zone.
        locale: The customer's locale.

    Raises:
        CodecError: Something in it is not as it should be; every fault.
    """
    data = {} if file is None else read_data(file)
    faults: list[Fault] = []

    def part(name: str, default: T, read: Callable[[Any], T]) -> T:
        if name not in data:
            return default
        try:
            return read(data[name])
        except MalformedError as error:
            faults.extend(fault.under(name) for fault in error.faults)
            return default

    for name in data:
        if name not in _PARTS:
            hint = codec.nearest(name, _PARTS)
            faults.append(Fault(path=name, message="is no part of a context", hint=hint))
    context = RenderContext(
        values=part("values", {}, lambda given: _values(component, given)),
        options=part("options", (), lambda given: codec.from_data(tuple[Option, ...], given)),
        lists=part("lists", {}, lambda given: _lists(component, given)),
        rates=part("rates", {}, lambda given: {k: _rate(v) for k, v in _named(given).items()}),
        device_lacks=part(
            "device_lacks",
            frozenset(),
            lambda given: codec.from_data(frozenset[Format], given),
        ),
        now=None if now is None else _told("--now", now, _instant, faults),
        zone=None if zone is None else _zone(zone, faults),
        locale=locale,
    )
    if faults:
        raise CodecError(faults)
    return context


_PARTS = ("values", "options", "lists", "rates", "device_lacks")


def _named(given: Any) -> Mapping[str, Any]:  # noqa: ANN401 - whatever a file holds
    if not isinstance(given, Mapping):
        raise CodecError(Fault(message="is no object", hint="Write names with values."))
    return given


def _rate(given: Any) -> Decimal:  # noqa: ANN401 - whatever a file holds
    if isinstance(given, bool) or not isinstance(given, int | Decimal | float):
        raise CodecError(Fault(message="holds what is no number"))
    return Decimal(str(given))


def _values(component: Component, given: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    named = _named(given)
    found, types = Values(named), reference_types(component)
    read = _read({name: (found[name], kind) for name, kind in types.items()})
    return {**named, **read, **_slots(component, found)}


def _slots(component: Component, found: Values) -> dict[str, Any]:
    """Return the time slots among values as such."""
    faults: list[Fault] = []
    slots: dict[str, Any] = {}
    for parameter in component.parameters:
        entries = found[parameter.reference]
        if parameter.kind is ParameterKind.TIME_SLOT_OPTIONS and entries is not None:
            try:
                slots[parameter.reference] = codec.from_data(tuple[TimeSlot, ...], entries)
            except CodecError as error:
                faults += (fault.under(parameter.reference) for fault in error.faults)
    if faults:
        raise CodecError(faults)
    return slots


def _lists(component: Component, given: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    lists: dict[str, Any] = {}
    for name, entries in _named(given).items():
        if not isinstance(entries, list):
            raise CodecError(Fault(path=name, message="is no list"))
        source = component.source(name)
        lists[name] = [_entry(source, entry) for entry in entries]
    return lists


def _entry(source: object, entry: Any) -> Any:  # noqa: ANN401 - as above
    if not isinstance(source, Parameter) or not isinstance(entry, Mapping):
        return entry
    found = Values(entry)
    members = {member.name: (found[member.name], member.type) for member in source.members}
    return {**entry, **_read(members)}


def _read(values: Mapping[str, tuple[Any, ValueType]]) -> dict[str, Any]:
    """Return the dates and instants among values as such."""
    faults: list[Fault] = []
    read = {
        name: _told(name, value, _READERS[kind], faults)
        for name, (value, kind) in values.items()
        if kind in _READERS and isinstance(value, str)
    }
    if faults:
        raise CodecError(faults)
    return read


def _instant(text: str) -> datetime:
    return codec.from_data(datetime, text)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CodecError(
            Fault(message=f"{text!r} is no date", hint="Write it like '2026-03-02'.")
        ) from None


_READERS: Mapping[ValueType, Callable[[str], date]] = {
    ValueType.DATE: _date,
    ValueType.DATETIME: _instant,
}


def _told(path: str, value: str, read: Callable[[str], T], faults: list[Fault]) -> T | None:
    try:
        return read(value)
    except MalformedError as error:
        faults += (fault.under(path) for fault in error.faults)
        return None


def _zone(name: str, faults: list[Fault]) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError):
        hint = "Write a name of the tz database, such as 'America/New_York'."
        faults.append(Fault(path="--zone", message=f"{name!r} is no time zone", hint=hint))
        return None
