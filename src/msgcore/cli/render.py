"""`msgcore render`: what each channel makes of a component, and why."""

from typing import Annotated

import typer

from msgcore import codec
from msgcore.channels import Channel
from msgcore.cli.output import show, show_json
from msgcore.cli.render_input import channels_of, read_component, read_context
from msgcore.cli.render_picture import picture
from msgcore.cli.sources import STDIN, Faults, read_policy
from msgcore.components import Component, RenderContext, Renderer, Rendering
from msgcore.errors import CodecError, Fault
from msgcore.policy import DOCUMENTED, Policy

__all__ = ["command"]

_CONSEQUENCE = "nothing was rendered"


def command(  # noqa: PLR0913, PLR0917 - each option is an argument
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="The component in TOML or JSON; - is stdin.")
    ],
    channel: Annotated[
        list[str],
        typer.Option(
            metavar="KIND[:PLATFORM]", help="Such as facebook or sms:standard; or all. Repeatable."
        ),
    ],
    context: Annotated[
        str | None,
        typer.Option(metavar="CTX.json", help="The values, options and lists, in JSON or TOML."),
    ] = None,
    now: Annotated[
        str | None,
        typer.Option(metavar="INSTANT", help="What NOW() tells: 2026-03-02T09:00:00Z."),
    ] = None,
    zone: Annotated[
        str | None, typer.Option(metavar="ZONE", help="The customer's time zone.")
    ] = None,
    locale: Annotated[
        str, typer.Option(metavar="LOCALE", help="The customer's locale, which writes dates.")
    ] = "en_US",
    policy: Annotated[
        str | None,
        typer.Option(metavar="PRESET", help="spring-23, documented or summer-26."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array of objects.")] = False,
) -> None:
    """Show what channels make of a component: formats, why others were passed over, plain text.

    The context is an object with values, options, lists, rates and device_lacks; each may be
    left out. Records and time slots among the values become options; slots need --now.

    Exit codes: 0 when it was rendered, even where a channel refuses it; 2 when the input cannot
    be read, or a formula cannot be compiled.
    """
    faults = Faults()
    faults.gather("--context", lambda: _refuse_both(file, context))
    faults.stop_if_any(_CONSEQUENCE)
    chosen = faults.gather("--policy", lambda: read_policy(policy))
    channels = faults.gather("--channel", lambda: channels_of(channel))
    component = faults.gather(file, lambda: read_component(file))
    faults.stop_if_any(_CONSEQUENCE)
    told = faults.gather(
        context or "options", lambda: read_context(context, component.value, now, zone, locale)
    )
    faults.stop_if_any(_CONSEQUENCE)
    rendered = faults.gather(
        file,
        lambda: _rendered(
            component.value, channels.value, told.value, chosen.or_none or DOCUMENTED
        ),
    )
    faults.stop_if_any(_CONSEQUENCE)
    if as_json:
        show_json([_data(*each) for each in rendered.value])
    else:
        show(*picture(rendered.value))


def _refuse_both(file: str, context: str | None) -> None:
    if file == STDIN == context:
        raise CodecError(Fault(message="is stdin, as the component is", hint="Name a file."))


def _rendered(
    component: Component, channels: tuple[Channel, ...], context: RenderContext, policy: Policy
) -> list[tuple[Channel, Rendering]]:
    renderer = Renderer(component=component, policy=policy)
    return [(channel, renderer.render(channel, context)) for channel in channels]


def _data(channel: Channel, rendering: Rendering) -> dict[str, object]:
    return {
        "channel": {"kind": channel.kind.value, "platform": channel.platform.value},
        "address": rendering.address,
        **codec.to_data(rendering),
    }
