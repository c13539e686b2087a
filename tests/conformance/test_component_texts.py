"""The rules of messaging templates and quick text, one test each."""

import pytest
from tests.components.shop import PAGE, SMS, STANDARD_SMS, WEB, channel

from msgcore.channels import Channel
from msgcore.components import (
    QUICK_TEXT_RULES,
    TEMPLATE_RULES,
    MessagingTemplate,
    QuickText,
    QuickTextSetup,
    TemplateSetup,
    fill_quick_text,
    fill_template,
)
from msgcore.rules import Finding
from msgcore.vocabulary import ChannelKind, Platform

STANDARD_PAGE = channel(ChannelKind.FACEBOOK, Platform.STANDARD)
STANDARD_WHATSAPP = channel(ChannelKind.WHATSAPP, Platform.STANDARD)


def found(rule: str, text: str, *channels: Channel, **more: object) -> list[Finding]:
    template = MessagingTemplate(name="Any", text=text, **more)
    report = TEMPLATE_RULES.check(TemplateSetup(template=template, channels=channels))
    assert report.complete
    return [finding for finding in report if finding.rule == rule]


@pytest.mark.rule("components.merge-field-empty")
def test_merge_field_empty() -> None:
    """A template is sent only with all merge fields filled; a quick text is the agent's to mend.

    Guide: Create Flows to Send Automatic Message Notifications.
    """
    template = MessagingTemplate(name="Any", text="Hello {!Contact.Name}!")
    refusal = fill_template(template, {}).refusal
    assert refusal is not None
    assert refusal.rules == ("components.merge-field-empty",)
    assert fill_template(template, {"Contact": {"Name": "Ana"}}).refusal is None
    assert fill_quick_text(QuickText(name="Any", text=template.text), {}).refusal is None


@pytest.mark.rule("components.template-object-unknown")
def test_template_object_unknown() -> None:
    """A merge field reads one of the objects that templates can read, or a custom one.

    Guide: Create Templates for Automatic Message Notifications.
    """
    rule = "components.template-object-unknown"
    for name in (
        "Case.Subject",
        "contact.Name",
        "WorkOrder.Status",
        "Employee.Name",
        "Trip__c.To__c",
    ):
        assert found(rule, f"{{!{name}}}") == []
    for name in ("Subject", "Order.Name"):
        (finding,) = found(rule, f"x {{!{name}}}")
        assert finding.message.startswith(f"{name} is of no object")
    assert found(rule, "{!MessagingEndUser.Name}") == []
    assert found(rule, "{!Order.}") == []
    setup = TemplateSetup(template=MessagingTemplate(name="Any", text="{!Order.Name}"))
    mine = TEMPLATE_RULES.with_settings({rule: {"parameters": {"broadcasts": ["Order"]}}})
    assert mine.check(setup).ok


@pytest.mark.rule("components.template-names-user")
def test_template_names_user() -> None:
    """No field of the messaging user is a merge field. Guide: Create Templates."""
    rule = "components.template-names-user"
    (finding,) = found(rule, "Hi {!messagingEndUser.Name}")
    assert finding.message == "messagingEndUser.Name is a field of the messaging user"
    assert found(rule, "Hi {!Contact.Name}, {!User.Name}") == []


@pytest.mark.rule("components.template-broken")
def test_template_broken() -> None:
    """Each merge field of a template can be read, whatever its fields hold."""
    rule = "components.template-broken"
    (first, second) = found(rule, "Hi {!Contact.} {!1 +}")
    assert (first.span, second.span) == ((5, 13), (20, 20))
    assert found(rule, "{!Case.Amount * 2} {!UPPER(Case.Subject)} {!Case.Due + 1}") == []
    assert len(found(rule, "Hi {!Contact.Name")) == 1
    assert len(found(rule, "Hi {!$Parameters.Name}")) == 1


@pytest.mark.rule("components.template-unsupported-target")
def test_template_unsupported_target() -> None:
    """Templates go out on standard SMS, WhatsApp and Facebook, and where they are meant for.

    Guide: Create Templates for Automatic Message Notifications.
    """
    rule = "components.template-unsupported-target"
    standard = (STANDARD_SMS, STANDARD_PAGE, STANDARD_WHATSAPP)
    assert found(rule, "x", *standard) == []
    assert [f.path for f in found(rule, "x", SMS, STANDARD_SMS, PAGE, WEB)] == [
        "channels[0]",
        "channels[2]",
        "channels[3]",
    ]
    (finding,) = found(rule, "x", STANDARD_SMS, STANDARD_PAGE, channels=(ChannelKind.SMS,))
    assert finding.message == "'facebook' is not among its channels"


@pytest.mark.rule("components.template-differs")
def test_template_differs() -> None:
    """But for its merge fields a template is what was submitted, to the space and line break.

    Guide: Create Notification Templates for WhatsApp in Service Cloud.
    """
    rule = "components.template-differs"
    submission = "Hello {{1}},\nyour order {{2}} is on its way."
    text = "Hello {!Contact.Name},\nyour order {!Case.Order__c} is on its way."
    assert found(rule, text) == []
    assert found(rule, text, submission=submission) == []
    for wrong, message in (
        (f" {text}", "differs from the submission before the first merge field"),
        (text.replace("\n", " "), "differs from the submission after merge field 1"),
        (text.replace("\n", "\r\n"), "differs from the submission after merge field 1"),
        (text.removesuffix("."), "differs from the submission after merge field 2"),
        (text.replace("{!Contact.Name}", "Ana"), "has 1 merge fields for 2 placeholders"),
    ):
        assert [f.message for f in found(rule, wrong, submission=submission)] == [message]


@pytest.mark.rule("components.quick-text-folder")
def test_quick_text_folder() -> None:
    """Enhanced channels have no folders of quick text. Guide: Customize Auto-Responses."""

    def folders(quick: QuickText) -> list[str]:
        setup = QuickTextSetup(quick_text=quick, channels=(STANDARD_SMS, WEB, PAGE))
        return [finding.path for finding in QUICK_TEXT_RULES.check(setup)]

    assert folders(QuickText(name="Hello", text="Hi", folder="Greetings")) == [
        "channels[1]",
        "channels[2]",
    ]
    assert folders(QuickText(name="Hello", text="Hi")) == []
