"""The rules on what a component says: its values, options, links and texts.

Guide: Messaging Component Types and Formats; Create a Messaging Component: Auto-Response.
"""

from collections.abc import Iterator, Mapping

import attrs

from msgcore.components.component import Component
from msgcore.components.constants import Constant
from msgcore.components.kinds import (
    ComponentKind,
    ConstantKind,
    Format,
    HandlerKind,
    ParameterKind,
)
from msgcore.components.layouts import (
    Binding,
    FormulaTemplate,
    Literal,
    Reference,
)
from msgcore.components.selection import fold
from msgcore.components.setup import ComponentSetup, is_filled
from msgcore.rules import GUIDE, METADATA_API, Draft, Severity, rule

__all__ = [
    "duplicate_titles",
    "handler_missing",
    "image_missing",
    "link_not_in_text",
    "native_survey",
    "options_missing",
    "url_missing",
]

_FORMATS = GUIDE("Messaging Component Types and Formats")
_RESPONSES = GUIDE("Create a Messaging Component: Auto-Response")

_WITH_IMAGE = frozenset({Format.MEDIA})
_WITH_URL = frozenset({Format.MEDIA, Format.RICH_LINK, Format.WEB_PAGE})
"""The formats that make no sense without an image, and without an address."""

_BRING_OPTIONS: Mapping[ComponentKind, frozenset[ParameterKind]] = {
    ComponentKind.DYNAMIC_QUESTION: frozenset(
        {
            ParameterKind.RECORD_OPTIONS,
            ParameterKind.PRIMITIVE_OPTIONS,
            ParameterKind.COMPOSITE_OPTIONS,
        }
    ),
    ComponentKind.TIME_SELECTOR: frozenset({ParameterKind.TIME_SLOT_OPTIONS}),
}
"""The parameters that bring what a question of a kind offers."""


@rule("components.image-missing", cites=_FORMATS, severity=Severity.ERROR)
def image_missing(setup: ComponentSetup) -> Iterator[Draft]:
    """A component has the images that its formats show."""
    component = setup.component
    for place, layout in enumerate(component.layouts):
        if layout.format in _WITH_IMAGE and not is_filled(component, layout.image):
            yield Draft(
                path=f"layouts[{place}].image",
                message=f"the format {layout.format.value} has no image",
                remedy="Choose an image, or drop the format.",
            )
        needed = setup.policy.components.carousel_needs_images
        without = sum(not option.image for option in component.options)
        if layout.format is Format.CAROUSEL and needed and without:
            yield Draft(
                path=f"layouts[{place}]",
                message=f"{without} of {len(component.options)} options have no image",
                remedy="Give each option an image, or drop the format.",
            )


@rule("components.url-missing", cites=_FORMATS, severity=Severity.ERROR)
def url_missing(setup: ComponentSetup) -> Iterator[Draft]:
    """A component has an address wherever a format leads to one."""
    component = setup.component
    leading = [place for place, of in enumerate(component.formats) if of in _WITH_URL]
    for place in leading:
        layout = component.layouts[place]
        if not is_filled(component, layout.url):
            yield Draft(
                path=f"layouts[{place}].url",
                message=f"the format {layout.format.value} has no address",
                remedy="Fill in the address, or drop the format.",
            )
    # A link in words alone has its address from a constant.
    if component.kind is not ComponentKind.ENHANCED_LINK or leading:
        return
    for place, constant in enumerate(component.constants):
        if constant.kind is ConstantKind.URL and not constant.value.strip():
            yield Draft(
                path=f"constants[{place}].value",
                message="the link has no address",
                remedy="Fill in the address.",
            )


@rule(
    "components.options-missing",
    cites=GUIDE("Create a Messaging Component: Questions with Static Options"),
    severity=Severity.ERROR,
)
def options_missing(setup: ComponentSetup) -> Iterator[Draft]:
    """A question has options, or says where they come from."""
    component = setup.component
    bring = _BRING_OPTIONS.get(component.kind, frozenset())
    there = any(parameter.kind in bring for parameter in component.parameters)
    if component.asks and not component.options and not there:
        static = component.has_static_options
        yield Draft(
            path="constants" if static else "parameters",
            message="the question has nothing to choose from",
            remedy="Add a list of options." if static else "Add a parameter with such options.",
        )


@rule("components.duplicate-titles", cites=_FORMATS)
def duplicate_titles(setup: ComponentSetup) -> Iterator[Draft]:
    """Options that a customer chooses from can be told apart by their titles."""
    first: dict[str, int] = {}
    for place, option in enumerate(setup.component.options):
        earlier = first.setdefault(fold(option.title), place)
        if earlier != place:
            yield Draft(
                path=f"options[{place}].title",
                message=f"reads like the title of options[{earlier}]",
                remedy="Word one of them differently.",
            )


@attrs.frozen(kw_only=True)
class NativeSurveys:
    """How a survey of Salesforce Feedback Management is known.

    Args:
        markers: Parts of its address, in lower case.
    """

    markers: tuple[str, ...] = ("/survey/runtimeapp.app",)


@rule("components.native-survey", cites=_RESPONSES, severity=Severity.ERROR)
def native_survey(setup: ComponentSetup, parameters: NativeSurveys) -> Iterator[Draft]:
    """An auto-response leads to no survey made in Salesforce Feedback Management."""
    component = setup.component
    if component.kind is not ComponentKind.AUTO_RESPONSE or setup.policy.components.native_surveys:
        return
    for number, handler in enumerate(component.handlers):
        if handler.kind is HandlerKind.SURVEY:
            yield _survey(f"handlers[{number}]")
    for place, words in _words(component):
        if any(marker in words.lower() for marker in parameters.markers):
            yield _survey(place)


def _survey(place: str) -> Draft:
    return Draft(
        path=place,
        message="leads to a survey made in Salesforce Feedback Management",
        remedy="Use a survey that was made elsewhere.",
    )


def _words(component: Component) -> Iterator[tuple[str, str]]:
    for place, constant in enumerate(component.constants):
        yield f"constants[{place}].value", constant.value
    for place, layout in enumerate(component.layouts):
        yield f"layouts[{place}].text", layout.text
        for part, binding in layout.bindings:
            if isinstance(binding, Literal):
                yield f"layouts[{place}].{part}.text", binding.text
            elif not isinstance(binding, Reference):
                yield f"layouts[{place}].{part}.source", binding.source
    for place, template in enumerate(component.list_templates):
        yield f"list_templates[{place}].text", template.text


@rule("components.link-not-in-text", cites=_RESPONSES)
def link_not_in_text(setup: ComponentSetup) -> Iterator[Draft]:
    """An auto-response with a web page names the page's address in its plain text as well."""
    component = setup.component
    page, words = component.layout(Format.WEB_PAGE), component.layout(Format.TEXT)
    if component.kind is not ComponentKind.AUTO_RESPONSE or page is None:
        return
    said = _said(component, page.url)
    text = words.text.lower() if words else ""
    if said and not any(part.lower() in text for part in said):
        yield Draft(
            path="layouts",
            message="the plain text does not name the address of the web page",
            remedy="Write the address into the formula template of the format Text.",
        )


def _said(component: Component, url: Binding | None) -> tuple[str, ...]:
    """Return the ways in which a text can name an address."""
    if isinstance(url, Literal):
        return (url.text,) if url.text else ()
    if isinstance(url, Reference):
        constant = component.source(url.path)
        value = constant.value if isinstance(constant, Constant) else ""
        return (url.path, value) if value else (url.path,)
    return (url.source,) if isinstance(url, FormulaTemplate) else ()


_HANDLERS: Mapping[ComponentKind, HandlerKind] = {
    ComponentKind.FORM: HandlerKind.QUICK_ACTION,
    ComponentKind.APEX_FORM: HandlerKind.APEX_FORM_PROVIDER,
    ComponentKind.AUTHENTICATION: HandlerKind.AUTH_PROVIDER,
    ComponentKind.PAYMENT: HandlerKind.PAYMENT_PROVIDER,
}


@rule(
    "components.handler-missing",
    cites=METADATA_API("ConversationMessageDefinition"),
    severity=Severity.ERROR,
)
def handler_missing(setup: ComponentSetup) -> Iterator[Draft]:
    """A form and a request to log in or to pay have somebody who handles them."""
    needed = _HANDLERS.get(setup.component.kind)
    if needed and needed not in {handler.kind for handler in setup.component.handlers}:
        yield Draft(
            path="handlers",
            message=f"has no handler of the kind {needed.value}",
            remedy="Name the action or provider that handles it.",
        )
