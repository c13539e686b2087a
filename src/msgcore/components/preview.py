"""A component as the customer would see it, before anything is handed in.

What needs a value shows what it is called: `«MyCase.Subject»`. Options that are known later are
shown three times over, or as often as there may be.

Guide: Messaging Component Types and Formats.
"""

import attrs

from msgcore.channels import Channel
from msgcore.components.component import Component
from msgcore.components.option import Option
from msgcore.components.picture import faulty_html, rendering_html
from msgcore.components.render import Renderer
from msgcore.components.render_context import RenderContext
from msgcore.components.support import is_available
from msgcore.components.unfilled import unfilled
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, SUMMER_26
from msgcore.vocabulary import ChannelKind, Platform

__all__ = ["preview_html"]

_CHANNELS = tuple(
    Channel(name=name, kind=kind, platform=Platform.ENHANCED)
    for name, kind in (("web chat", ChannelKind.WEB), ("Facebook Messenger", ChannelKind.FACEBOOK))
)
"""Where it is shown: on the first of them that shows its first format."""

_OPTIONS_SHOWN = 3


def preview_html(component: Component) -> str:
    """Show a component as the customer would see it.

    Args:
        component: The component.
    """
    shown = unfilled(component, _named, offered=True)
    policy = DOCUMENTED if is_available(component.kind) else SUMMER_26
    renderer = Renderer(component=shown, policy=policy)
    context = RenderContext(options=_stand_ins(component))
    try:
        seen = [(channel, renderer.render(channel, context)) for channel in _CHANNELS]
    except InvalidValueError as error:
        return faulty_html(component.name, [_roughly(fault) for fault in error.faults])
    channel, rendering = min(seen, key=lambda pair: component.formats.index(pair[1].format))
    return rendering_html(rendering, channel.name)


def _roughly(fault: Fault) -> Fault:
    """Leave out line and column: the stand-ins before it may have moved it."""
    return attrs.evolve(fault, path=fault.path.partition(",")[0])


def _named(names: str) -> str:
    return f"«{names.replace('$Parameters.', '').replace('$ListTemplates.', '')}»"


def _stand_ins(component: Component) -> tuple[Option, ...]:
    """Return what stands for options that are known later."""
    parameter = next((each for each in component.parameters if each.is_options), None)
    records = component.records
    title = parameter.name if parameter else "Options"
    if records is not None:
        title = records.formula or records.title
    limits = (parameter and parameter.maximum_items, records and records.limit)
    count = min([_OPTIONS_SHOWN, *(limit for limit in limits if limit)])
    image = _named(records.image) if records and records.image else ""
    subtitle = _named(records.subtitle) if records and records.subtitle else ""
    return tuple(
        Option(id=str(number), title=_named(title), subtitle=subtitle, image=image)
        for number in range(count)
    )
