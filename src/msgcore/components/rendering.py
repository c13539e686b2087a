"""A component as it goes out: the same structure for every channel, and plain text beside it.

Turning it into what a provider expects is the host's part: every field here has its counterpart
there.

Guide: Messaging Component Types and Formats; Create a Messaging Component: Auto-Response.
"""

import attrs

from msgcore.components.choose import PassedOver
from msgcore.components.kinds import ComponentKind, Display, Format
from msgcore.components.option import Option
from msgcore.components.picture import rendering_html
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Reason, Refusal

__all__ = ["AGENT_PLACEHOLDER", "PageValue", "Rendering", "agent_view"]

AGENT_PLACEHOLDER = "An automatic response was sent."
"""What agents see instead of an auto-response."""

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@attrs.frozen(kw_only=True)
class PageValue:
    """A parameter of a web page with its value.

    Args:
        name: Its name in the address.
        value: Its value.
    """

    name: str
    value: str


@attrs.frozen(kw_only=True)
class Rendering:
    """A component on a channel.

    Args:
        component: The component's name.
        kind: What it is for.
        format: The format that it takes.
        text: The plain text: what goes out in the format Text, and the fallback of all others.
        title: The title, question or link text; empty in the format Text.
        subtitle: A second line; may be empty.
        url: The address; empty for none.
        image: The image's name or address; empty for none.
        options: What the customer chooses from, in order; their numbers begin with 1.
        display: How a web page opens; None for every other format.
        page_values: What goes with the address of a web page.
        passed_over: The formats of higher priority, and why they were not taken.
        remarks: What was left out, such as the merge fields that have no value, each with its
            place; and what is wrong with time slots that were handed in.
        refusal: Why it does not go out: the channel sends no such component, or a merge field
            has no value; None where it can go out.
    """

    component: str
    kind: ComponentKind
    format: Format
    text: str
    title: str = ""
    subtitle: str = ""
    url: str = ""
    image: str = ""
    options: tuple[Option, ...] = ()
    display: Display | None = None
    page_values: tuple[PageValue, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    remarks: tuple[Reason, ...] = ()
    refusal: Refusal | None = None

    @property
    def address(self) -> str:
        """The address with the page's parameters as its query.

        >>> from msgcore.components.kinds import ComponentKind, Format
        >>> Rendering(
        ...     component="Survey", kind=ComponentKind.AUTO_RESPONSE, format=Format.WEB_PAGE,
        ...     text="", url="https://shop.example/survey#top",
        ...     page_values=(PageValue(name="case", value="A & B"),),
        ... ).address
        'https://shop.example/survey?case=A%20%26%20B#top'
        """
        if not self.page_values:
            return self.url
        page, mark, fragment = self.url.partition("#")
        query = "&".join(f"{_encoded(v.name)}={_encoded(v.value)}" for v in self.page_values)
        joint = "" if page.endswith(("?", "&")) else "&" if "?" in page else "?"
        return f"{page}{joint}{query}{mark}{fragment}"

    def _repr_html_(self) -> str:
        return rendering_html(self)


def _encoded(text: str) -> str:
    octets = text.encode("utf-8", "replace")
    return "".join(chr(octet) if octet in _UNRESERVED else f"%{octet:02X}" for octet in octets)


def agent_view(rendering: Rendering, policy: Policy = DOCUMENTED) -> str:
    """Return what an agent sees of a component that went out.

    Args:
        rendering: What went out.
        policy: Says whether agents see what an auto-response says.

    Returns:
        The plain text; for an auto-response a placeholder.

    Guide: Considerations for Messaging Components.
    """
    hidden = rendering.kind is ComponentKind.AUTO_RESPONSE
    if hidden and not policy.components.agents_see_responses:
        return AGENT_PLACEHOLDER
    return rendering.text
