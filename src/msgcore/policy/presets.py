"""The policy as one value, its three presets, and how they differ.

A policy is immutable. `override` lays a host's own choices over it and gives it an id
that tells both apart, because the id is stored with every event.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from msgcore import codec
from msgcore.errors import CodecError, Fault, InvalidValueError, PolicyError
from msgcore.policy.channels import ChannelsPolicy
from msgcore.policy.components import ComponentsPolicy
from msgcore.policy.consent import ConsentPolicy
from msgcore.policy.field import Cited, Confidence, Preset, cited_in
from msgcore.policy.lifecycle import LifecyclePolicy
from msgcore.policy.privacy import PrivacyPolicy
from msgcore.policy.sms import SmsPolicy
from msgcore.rules.citation import HOST

__all__ = [
    "DOCUMENTED",
    "SPRING_23",
    "SUMMER_26",
    "Difference",
    "Policy",
    "cite",
    "diff",
    "fields",
    "override",
    "preset",
]


_ROOMS: dict[str, type[Any]] = {
    "lifecycle": LifecyclePolicy,
    "consent": ConsentPolicy,
    "channels": ChannelsPolicy,
    "sms": SmsPolicy,
    "components": ComponentsPolicy,
    "privacy": PrivacyPolicy,
}


def _id(preset: Preset, rooms: Mapping[str, Any]) -> str:
    """Name a policy after its preset and what differs from it: equal policies, equal ids."""
    changes = {
        f"{room}.{field.name}": codec.to_data(value)
        for room, kind in _ROOMS.items()
        for field in attrs.fields(kind)
        if (value := getattr(rooms[room], field.name)) != cited_in(field, preset).value
    }
    if not changes:
        return preset.value
    digest = hashlib.sha256(json.dumps(changes, sort_keys=True).encode()).hexdigest()
    return f"{preset.value}+{digest[:12]}"


@attrs.frozen(kw_only=True)
class Policy:
    """Every number and every choice of the documents.

    Args:
        id: Names the policy in events: a preset's name, or that with a digest of what a
            host changed.
        preset: The preset that it is, or that it was made from.
        lifecycle: Of sessions.
        consent: Of consent.
        channels: Of channels.
        sms: Of SMS.
        components: Of messaging components.
        privacy: Of sensitive data.

    >>> DOCUMENTED.lifecycle.inactive_ends_after
    datetime.timedelta(days=1, seconds=21600)
    """

    id: str
    preset: Preset
    lifecycle: LifecyclePolicy
    consent: ConsentPolicy
    channels: ChannelsPolicy
    sms: SmsPolicy
    components: ComponentsPolicy
    privacy: PrivacyPolicy

    def __attrs_post_init__(self) -> None:
        expected = _id(self.preset, {room: getattr(self, room) for room in _ROOMS})
        if self.id != expected:
            raise InvalidValueError(
                Fault(
                    path="id",
                    message=f"is {self.id!r}, but these values are {expected!r}",
                    hint="Change a policy with override, which gives it its id.",
                )
            )


def fields() -> Iterator[tuple[str, "attrs.Attribute[Any]"]]:
    """Yield every policy field as `room.field` with its declaration."""
    for room, kind in _ROOMS.items():
        for field in attrs.fields(kind):
            yield f"{room}.{field.name}", field


def _build(name: Preset) -> Policy:
    rooms: dict[str, Any] = {
        room: kind(**{field.name: cited_in(field, name).value for field in attrs.fields(kind)})
        for room, kind in _ROOMS.items()
    }
    return Policy(id=name.value, preset=name, **rooms)


SPRING_23 = _build(Preset.SPRING_23)
"""The guide alone."""
DOCUMENTED = _build(Preset.DOCUMENTED)
"""The guide with the four newer articles laid over it: the default everywhere."""
SUMMER_26 = _build(Preset.SUMMER_26)
"""The later product."""

_PRESETS = {policy.id: policy for policy in (SPRING_23, DOCUMENTED, SUMMER_26)}


def preset(name: str) -> Policy:
    """Return a preset by its name.

    Args:
        name: `spring-23`, `documented` or `summer-26`.

    Raises:
        PolicyError: There is no such preset.

    >>> preset("summer-26") is SUMMER_26
    True
    """
    policy = _PRESETS.get(name)
    if policy is None:
        raise PolicyError(
            Fault(message=f"{name!r} is no preset", hint=codec.nearest(name, _PRESETS))
        )
    return policy


def cite(policy: Policy, name: str) -> Cited:
    """Say where a policy's value comes from.

    Args:
        policy: The policy.
        name: `room.field`, such as `lifecycle.inactive_ends_after`.

    Returns:
        The value, its citation and its confidence. A value that a host changed is cited
        as the host's own.

    Raises:
        PolicyError: There is no such field.

    >>> cited = cite(DOCUMENTED, "lifecycle.inactive_ends_after")
    >>> str(cited.citation), cited.confidence.value
    ('Guide: Lifecycle of a Messaging Session', 'stated')
    """
    field = dict(fields()).get(name)
    if field is None:
        raise PolicyError(_unknown(name))
    value = _value(policy, name)
    cited = cited_in(field, policy.preset)
    if value == cited.value:
        return cited
    return Cited(
        value=value,
        citation=HOST(f"override of {policy.preset.value}"),
        confidence=Confidence.HOST,
    )


@attrs.frozen(kw_only=True)
class Difference:
    """One field in which two policies differ.

    Args:
        field: `room.field`.
        before: The value of the first policy, with its source.
        after: The value of the second.
    """

    field: str
    before: Cited
    after: Cited


def diff(a: Policy, b: Policy) -> tuple[Difference, ...]:
    """List the fields in which two policies differ, in the order of declaration.

    >>> [change.field for change in diff(SPRING_23, DOCUMENTED)]
    ['channels.capabilities']
    """
    return tuple(
        Difference(field=name, before=cite(a, name), after=cite(b, name))
        for name, _ in fields()
        if _value(a, name) != _value(b, name)
    )


def override(policy: Policy, changes: Mapping[str, Any]) -> Policy:
    """Lay a host's own choices over a policy.

    Args:
        policy: What to change.
        changes: Plain data, nested by room or with dotted names; durations as `"30h"`.

    Returns:
        The changed policy, with an id of its own; an equal one where nothing changed.

    Raises:
        PolicyError: An unknown field, one that is given twice, or a value of the wrong type
            or range; all at once.

    >>> mine = override(DOCUMENTED, {"lifecycle.inactive_ends_after": "12h"})
    >>> mine.lifecycle.inactive_ends_after.total_seconds() / 3600, mine.preset.value
    (12.0, 'documented')
    """
    if not isinstance(changes, Mapping):
        raise PolicyError(Fault(message="changes are no object of policy fields"))
    data = {room: codec.to_data(getattr(policy, room)) for room in _ROOMS}
    declared = {name for name, _ in fields()}
    given: set[str] = set()
    faults: list[Fault] = []
    for name, value in _flat(changes):
        if name not in declared:
            faults.append(_unknown(name))
        elif name in given:
            faults.append(Fault(path=name, message="is given twice", hint="Keep one of the two."))
        else:
            given.add(name)
            room, _, field = name.partition(".")
            data[room][field] = value
    rooms: dict[str, Any] = {}
    for room, kind in _ROOMS.items():
        try:
            rooms[room] = codec.from_data(kind, data[room])
        except CodecError as error:
            faults += [fault.under(room) for fault in error.faults]
    if faults:
        raise PolicyError(faults)
    return Policy(id=_id(policy.preset, rooms), preset=policy.preset, **rooms)


def _flat(changes: Mapping[Any, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in changes.items():
        if name in _ROOMS and isinstance(value, Mapping):
            yield from ((f"{name}.{field}", inner) for field, inner in value.items())
        else:
            yield str(name), value


def _unknown(name: str) -> Fault:
    if name in _ROOMS:
        return Fault(path=name, message="is a room", hint="Give an object of its fields.")
    known = (field for field, _ in fields()) if "." in name else _ROOMS
    return Fault(path=name, message="is no policy field", hint=codec.nearest(name, known))


def _value(policy: Policy, name: str) -> Any:
    room, _, field = name.partition(".")
    return getattr(getattr(policy, room), field)
