"""The rules of messaging templates and quick text.

Guide: Create Templates for Automatic Message Notifications; Create Notification Templates for
WhatsApp in Service Cloud; Customize Auto-Responses, on quick text.
"""

import re
from collections.abc import Iterator

import attrs

from msgcore.channels import Channel
from msgcore.components.check_formulas import UNDECLARED
from msgcore.components.formula import (
    Field,
    FieldKind,
    FormulaError,
    Schema,
    Template,
    TemplateError,
)
from msgcore.components.formula.pieces import pieces_of
from msgcore.components.templates import MessagingTemplate, QuickText, merge_field_names
from msgcore.rules import GUIDE, Draft, RuleSet, Severity, rule
from msgcore.vocabulary import ChannelKind, Platform

__all__ = ["QUICK_TEXT_RULES", "TEMPLATE_RULES", "QuickTextSetup", "TemplateSetup"]

_TEMPLATES = GUIDE("Create Templates for Automatic Message Notifications")
_WHATSAPP = GUIDE("Create Notification Templates for WhatsApp in Service Cloud")
_QUICK_TEXT = GUIDE("Customize Auto-Responses")


@attrs.frozen(kw_only=True)
class TemplateSetup:
    """A messaging template with the channels that it shall go out on.

    Args:
        template: The template.
        channels: The channels.
    """

    template: MessagingTemplate
    channels: tuple[Channel, ...] = ()


@attrs.frozen(kw_only=True)
class QuickTextSetup:
    """A quick text with the channels whose agents use it.

    Args:
        quick_text: The quick text.
        channels: The channels.
    """

    quick_text: QuickText
    channels: tuple[Channel, ...] = ()


@attrs.frozen(kw_only=True)
class MergeObjects:
    """The objects whose fields a merge field may name; custom objects are taken as allowed.

    Args:
        objects: Those that every organisation has.
        field_service: Those that come with Field Service.
        broadcasts: Those that come with Work.com and the permission to broadcast.
        forbidden: Those of which no field may be named.
    """

    objects: tuple[str, ...] = (
        "Account",
        "Asset",
        "Case",
        "Contact",
        "Lead",
        "Location",
        "Opportunity",
        "Organization",
        "ServiceContract",
        "User",
    )
    field_service: tuple[str, ...] = (
        "AssignedResource",
        "MaintenancePlan",
        "ReturnOrder",
        "ServiceAppointment",
        "WorkOrder",
    )
    broadcasts: tuple[str, ...] = ("Employee",)
    forbidden: tuple[str, ...] = ("MessagingEndUser",)


@rule("components.template-object-unknown", cites=_TEMPLATES, severity=Severity.ERROR)
def template_object_unknown(setup: TemplateSetup, parameters: MergeObjects) -> Iterator[Draft]:
    """A merge field of a template names a field of an object that templates can read."""
    known = (*parameters.objects, *parameters.field_service, *parameters.broadcasts)
    for name, of in _objects(setup.template.text):
        if of in _lower(parameters.forbidden) or of in _lower(known) or of.endswith("__c"):
            continue
        yield Draft(
            path="text",
            message=f"{name} is of no object whose fields a template can read",
            remedy="Name the field with its object, such as Case.CaseNumber.",
        )


@rule("components.template-names-user", cites=_TEMPLATES, severity=Severity.ERROR)
def template_names_user(setup: TemplateSetup, parameters: MergeObjects) -> Iterator[Draft]:
    """A merge field of a template names no field of the messaging user."""
    for name, of in _objects(setup.template.text):
        if of in _lower(parameters.forbidden):
            yield Draft(
                path="text",
                message=f"{name} is a field of the messaging user",
                remedy="Name a field of the contact, lead or account instead.",
            )


@rule("components.template-broken", cites=_TEMPLATES, severity=Severity.ERROR)
def template_broken(setup: TemplateSetup) -> Iterator[Draft]:
    """Every merge field of a template can be read, whatever its fields hold."""
    first, *others = (_errors(setup.template.text, kind) for kind in UNDECLARED)
    for key, error in first.items():
        if all(key in found for found in others):
            yield Draft(path="text", span=error.span, message=error.message, remedy=error.hint)


def _errors(text: str, kind: FieldKind) -> dict[tuple[object, ...], FormulaError]:
    """Return what is wrong with a text if its fields are of a kind."""
    schema = Schema(Field(name=name, kind=kind) for name in merge_field_names(text))
    try:
        Template.compile(text, schema)
    except TemplateError as broken:
        return {(error.span, error.message): error for error in broken.errors}
    return {}


_TAKE_TEMPLATES = (ChannelKind.SMS, ChannelKind.WHATSAPP, ChannelKind.FACEBOOK)


@rule("components.template-unsupported-target", cites=_TEMPLATES, severity=Severity.ERROR)
def template_unsupported_target(setup: TemplateSetup) -> Iterator[Draft]:
    """A template goes out on standard channels of the kinds that it is meant for."""
    meant = setup.template.channels or _TAKE_TEMPLATES
    for place, channel in enumerate(setup.channels):
        takes = channel.kind in _TAKE_TEMPLATES and channel.platform is Platform.STANDARD
        if takes and channel.kind in meant:
            continue
        why = "is not among its channels" if takes else "takes no messaging templates"
        yield Draft(
            path=f"channels[{place}]",
            message=f"{channel.name!r} {why}",
            remedy="Add the kind to its channels."
            if takes
            else "Use a standard SMS, WhatsApp or Facebook Messenger channel.",
        )


_PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}")


@rule("components.template-differs", cites=_WHATSAPP, severity=Severity.ERROR)
def template_differs(setup: TemplateSetup) -> Iterator[Draft]:
    """But for its merge fields a template is what was submitted, to the space and line break."""
    template = setup.template
    if not template.submission:
        return
    written, submitted = _around(template.text), _PLACEHOLDER.split(template.submission)
    remedy = "Copy the approved text, and replace its placeholders alone."
    if len(written) != len(submitted):
        yield Draft(
            path="text",
            message=f"has {len(written) - 1} merge fields for {len(submitted) - 1} placeholders",
            remedy=remedy,
        )
        return
    for number, (mine, theirs) in enumerate(zip(written, submitted, strict=True)):
        if mine != theirs:
            where = f"after merge field {number}" if number else "before the first merge field"
            yield Draft(path="text", message=f"differs from the submission {where}", remedy=remedy)


@rule("components.quick-text-folder", cites=_QUICK_TEXT, severity=Severity.INFO)
def quick_text_folder(setup: QuickTextSetup) -> Iterator[Draft]:
    """A quick text lies in a folder only where agents have folders: in standard channels."""
    if not setup.quick_text.folder:
        return
    for place, channel in enumerate(setup.channels):
        if channel.platform is Platform.ENHANCED:
            yield Draft(
                path=f"channels[{place}]",
                message=f"on {channel.name!r} agents see no folders",
                remedy="Give it a name that agents find by searching.",
            )


def _objects(text: str) -> Iterator[tuple[str, str]]:
    """Yield what merge fields name, each with its object in lower case; empty for none."""
    for name in merge_field_names(text):
        of, dot, _ = name.partition(".")
        yield name, of.lower() if dot else ""


def _lower(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.lower() for name in names)


def _around(text: str) -> list[str]:
    """Return what stands before, between and after the merge fields."""
    parts = [""]
    for piece in pieces_of(text, []):
        if isinstance(piece, str):
            parts[-1] += piece
        else:
            parts.append("")
    return parts


TEMPLATE_RULES: RuleSet[TemplateSetup] = RuleSet.of(
    template_object_unknown,
    template_names_user,
    template_broken,
    template_unsupported_target,
    template_differs,
)
"""The rules of messaging templates, for a `TemplateSetup`."""

QUICK_TEXT_RULES: RuleSet[QuickTextSetup] = RuleSet.of(quick_text_folder)
"""The rules of quick text, for a `QuickTextSetup`."""
