"""The status of a component: draft, active, inactive.

| status | activate | deactivate | edit |
|---|---|---|---|
| draft | active | refused | draft |
| active | refused | inactive | draft |
| inactive | active | refused | draft |

Only the later product has statuses; before it every component can be sent.

Help: Considerations for Messaging Components.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.components.component import Component
from msgcore.components.kinds import ComponentStatus
from msgcore.components.reasons import (
    ACTIVATED,
    ALREADY_ACTIVE,
    DEACTIVATED,
    EDITED,
    NO_STATUSES,
    NOT_ACTIVE,
    OTHER_COMPONENT,
)
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Reason, Refusal
from msgcore.values import utc

__all__ = [
    "Activate",
    "ComponentCommand",
    "ComponentDecision",
    "ComponentEvent",
    "Deactivate",
    "Edit",
    "Edited",
    "StatusChanged",
    "decide",
    "evolve",
]


@attrs.frozen(kw_only=True)
class Activate:
    """Make a component ready to be sent.

    Args:
        at: When.
    """

    __tag__: ClassVar = ("do", "activate")
    at: datetime = attrs.field(converter=utc)


@attrs.frozen(kw_only=True)
class Deactivate:
    """Take a component out of use.

    Args:
        at: When.
    """

    __tag__: ClassVar = ("do", "deactivate")
    at: datetime = attrs.field(converter=utc)


@attrs.frozen(kw_only=True)
class Edit:
    """Replace what a component says.

    Args:
        at: When.
        definition: The component as it shall be; its status does not count.
    """

    __tag__: ClassVar = ("do", "edit")
    at: datetime = attrs.field(converter=utc)
    definition: Component


ComponentCommand = Activate | Deactivate | Edit
"""What may be done to a component."""


@attrs.frozen(kw_only=True)
class StatusChanged:
    """A component was activated or deactivated.

    Args:
        at: When.
        status: The status that it has now.
        rule: The rule that stands behind it.
        policy: The id of the policy under which it happened.
    """

    __tag__: ClassVar = ("what", "component-status-changed")
    at: datetime = attrs.field(converter=utc)
    status: ComponentStatus
    rule: str
    policy: str


@attrs.frozen(kw_only=True)
class Edited:
    """What a component says was replaced.

    Args:
        at: When.
        definition: The component as it is now, a draft.
        rule: The rule that stands behind it.
        policy: The id of the policy under which it happened.
    """

    __tag__: ClassVar = ("what", "component-edited")
    at: datetime = attrs.field(converter=utc)
    definition: Component
    rule: str
    policy: str


ComponentEvent = StatusChanged | Edited
"""What happened to a component."""


@attrs.frozen(kw_only=True)
class ComponentDecision:
    """What follows from a command.

    Args:
        events: What is to be recorded; `evolve` folds it into the component.
        refusal: Why nothing follows; None where something does.
    """

    events: tuple[ComponentEvent, ...] = ()
    refusal: Refusal | None = None


_DRAFT, _ACTIVE, _INACTIVE = ComponentStatus

_Verb = type[Activate] | type[Deactivate]

_MOVES: Mapping[tuple[_Verb, ComponentStatus], tuple[ComponentStatus, Reason]] = {
    (Activate, _DRAFT): (_ACTIVE, ACTIVATED),
    (Activate, _INACTIVE): (_ACTIVE, ACTIVATED),
    (Deactivate, _ACTIVE): (_INACTIVE, DEACTIVATED),
}
_REFUSED: Mapping[_Verb, Reason] = {Activate: ALREADY_ACTIVE, Deactivate: NOT_ACTIVE}


def decide(
    component: Component, command: ComponentCommand, policy: Policy = DOCUMENTED
) -> ComponentDecision:
    """Say what follows from a command to a component.

    Args:
        component: The component as it is.
        command: What is to be done.
        policy: Says whether components have statuses.

    Returns:
        An event, or a refusal.

    Help: Considerations for Messaging Components.

    >>> from datetime import UTC
    >>> from msgcore.components.create import auto_response
    >>> from msgcore.policy import SUMMER_26
    >>> thanks = auto_response("Thanks", "Thank you!")
    >>> activate = Activate(at=datetime(2026, 3, 2, 9, tzinfo=UTC))
    >>> (event,) = decide(thanks, activate, SUMMER_26).events
    >>> evolve(thanks, event).status
    <ComponentStatus.ACTIVE: 'active'>
    """
    if isinstance(command, Edit):
        return _edit(component, command, policy)
    if not policy.components.statuses:
        return ComponentDecision(refusal=Refusal.of(NO_STATUSES))
    move = _MOVES.get((type(command), component.status))
    if move is None:
        return ComponentDecision(refusal=Refusal.of(_REFUSED[type(command)]))
    status, reason = move
    return ComponentDecision(
        events=(StatusChanged(at=command.at, status=status, rule=reason.rule, policy=policy.id),)
    )


def _edit(component: Component, command: Edit, policy: Policy) -> ComponentDecision:
    after = command.definition
    if (after.name, after.kind) != (component.name, component.kind):
        detail = f"{component.name}, {component.kind.value}"
        return ComponentDecision(refusal=Refusal.of(OTHER_COMPONENT.with_detail(detail)))
    draft = attrs.evolve(after, status=_DRAFT)
    return ComponentDecision(
        events=(Edited(at=command.at, definition=draft, rule=EDITED.rule, policy=policy.id),)
    )


def evolve(component: Component, event: ComponentEvent) -> Component:
    """Return a component after an event.

    Args:
        component: The component before.
        event: What happened to it. A change of status names no component: keep each
            component's events apart. An edit of another component leaves this one as it is.
    """
    if isinstance(event, StatusChanged):
        return attrs.evolve(component, status=event.status)
    same = (event.definition.name, event.definition.kind) == (component.name, component.kind)
    return event.definition if same else component
