"""What the rules of this room look at: a component with its target channels.

Guide: Considerations for Messaging Components.
"""

import attrs

from msgcore.channels import Channel
from msgcore.components.component import Component
from msgcore.components.constants import Constant
from msgcore.components.layouts import Binding, FormulaTemplate, Literal, Reference
from msgcore.policy import DOCUMENTED, Policy

__all__ = ["ChannelComponents", "ComponentSetup"]


@attrs.frozen(kw_only=True)
class ComponentSetup:
    """A component under a policy, with the channels that it is meant for.

    Args:
        component: The component.
        channels: Where it shall go out.
        policy: The documents and choices that it is held against.
        text: The plain text as it was rendered; empty for what the component says in any case,
            whatever is handed in.
    """

    component: Component
    channels: tuple[Channel, ...] = ()
    policy: Policy = DOCUMENTED
    text: str = ""


@attrs.frozen(kw_only=True)
class ChannelComponents:
    """A channel with the components that there are.

    Args:
        channel: The channel, whose automatic responses may name components.
        components: The components.
        policy: The documents and choices that they are held against.
    """

    channel: Channel
    components: tuple[Component, ...]
    policy: Policy = DOCUMENTED


def is_filled(component: Component, binding: Binding | None) -> bool:
    """Tell whether a place in a layout can come out filled; what is handed in counts as filled."""
    if isinstance(binding, Literal):
        return bool(binding.text.strip())
    if isinstance(binding, Reference):
        constant = component.source(binding.path)
        return not isinstance(constant, Constant) or bool(constant.value.strip())
    if isinstance(binding, FormulaTemplate):
        return bool(binding.source.strip())
    return binding is not None
