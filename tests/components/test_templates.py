"""Messaging templates and quick text: plain texts with merge fields on records."""

from datetime import UTC, date, datetime

import pytest

from msgcore.codec import from_data, to_data
from msgcore.components import (
    FilledText,
    MessagingTemplate,
    QuickText,
    RenderContext,
    fill_quick_text,
    fill_template,
)
from msgcore.errors import InvalidValueError
from msgcore.vocabulary import ChannelKind

RESOLVED = MessagingTemplate(
    name="Resolved", text="{!Contact.FirstName}, your case {!Case.CaseNumber} has been resolved."
)


class Contact:
    """A record as an object."""

    FirstName = "John"


def test_the_example_of_the_guide_reads_as_it_is_printed() -> None:
    """Guide: Set Up Automatic Message Notifications in Service Cloud."""
    records = {"Contact": Contact(), "case": {"casenumber": "123456"}}
    assert fill_template(RESOLVED, records) == FilledText(
        text="John, your case 123456 has been resolved."
    )


@pytest.mark.parametrize("case", [{}, {"Case": {}}, {"Case": {"CaseNumber": None}}])
def test_a_merge_field_without_a_value_keeps_a_template_from_being_sent(case: object) -> None:
    filled = fill_template(RESOLVED, {"Contact": {"FirstName": "John"}, **case})
    assert filled.empty == ("{!Case.CaseNumber}",)
    assert filled.refusal is not None
    assert [reason.detail for reason in filled.refusal.reasons] == ["{!Case.CaseNumber}"]
    assert from_data(FilledText, to_data(filled)) == filled


def test_white_space_fills_no_merge_field() -> None:
    filled = fill_template(RESOLVED, {"Contact": {"FirstName": " "}, "Case": {"CaseNumber": "1"}})
    assert filled.empty == ("{!Contact.FirstName}",)


def test_a_quick_text_leaves_out_what_has_no_value_and_keeps_its_lines_and_signs() -> None:
    """Guide: Customize Auto-Responses, on quick text."""
    hello = QuickText(name="Hello", text="Hello {!Contact.FirstName}!\n© {!1 / 0} 🙂")
    filled = fill_quick_text(hello, {})
    assert (filled.text, filled.refusal) == ("Hello !\n©  🙂", None)
    assert filled.empty == ("{!Contact.FirstName}", "{!1 / 0}")


def test_dates_are_written_in_the_locale_and_a_fallback_may_fill_a_field() -> None:
    due = QuickText(
        name="Due", text='{!Case.Due}, {!BLANKVALUE(Contact.FirstName, "you")}, {!NOW()}'
    )
    told = RenderContext(locale="de_DE", now=datetime(2026, 3, 2, 9, tzinfo=UTC))
    filled = fill_quick_text(due, {"Case": {"Due": date(2026, 3, 2)}}, told)
    assert filled == FilledText(text="02.03.2026, you, 02.03.2026, 09:00")


def test_what_is_no_formula_is_a_fault_with_its_place() -> None:
    broken = QuickText(name="Broken", text="Hi {!Contact.} {!UPER(Case.Subject)}")
    with pytest.raises(InvalidValueError) as caught:
        fill_quick_text(broken, {})
    assert [fault.path.partition(",")[0] for fault in caught.value.faults] == ["text", "text"]


def test_names_and_texts_are_there() -> None:
    with pytest.raises(InvalidValueError) as caught:
        MessagingTemplate(name="Not a name", text="x")
    assert caught.value.faults[0].path == "name"
    with pytest.raises(InvalidValueError):
        QuickText(name="", text="x")


def test_a_template_goes_to_data_and_back() -> None:
    template = MessagingTemplate(name="A", text="x", channels=(ChannelKind.SMS,), intent="Alert")
    assert from_data(MessagingTemplate, to_data(template)) == template
    quick = QuickText(name="A b", text="x", folder="Greetings")
    assert from_data(QuickText, to_data(quick)) == quick
