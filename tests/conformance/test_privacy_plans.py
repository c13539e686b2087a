"""The rules on privacy plans, encryption at rest and notices, one test each."""

import pytest

from msgcore.channels import Channel, Response
from msgcore.privacy.encryption import (
    EncryptedField,
    EncryptionSetup,
    Scheme,
    check_encryption,
)
from msgcore.privacy.notices import check_notices
from msgcore.privacy.plans import (
    Request,
    Step,
    UserConversation,
    UserRecord,
    UserSession,
    plan,
)
from msgcore.privacy.progress import Progress, check_progress
from msgcore.privacy.tasks import Task
from msgcore.rules import Report, Severity
from msgcore.vocabulary import ChannelKind, Platform, ResponseKind, SessionStatus

SMS = UserRecord(
    id="U1",
    platform=Platform.STANDARD,
    sessions=(UserSession(id="S1", status=SessionStatus.ACTIVE),),
)
WEB = UserRecord(
    id="U2",
    platform=Platform.ENHANCED,
    conversations=(UserConversation(id="C1", open=True),),
)
DELETION = plan(Request.DELETE, [SMS, WEB])
FIND, END, DROP, GO, CLOSE, REMOVE, LOOK, LEAVE = DELETION.steps


def after(*done: Step, finished: bool = False) -> Report:
    report = check_progress(Progress(plan=DELETION, done=done, finished=finished))
    assert report.complete
    assert all(finding.remedy for finding in report)
    return report


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report]


@pytest.mark.rule("privacy.user-deleted-first")
def test_a_user_goes_after_its_conversations() -> None:
    """On enhanced channels, web and in-app the user is deleted when every conversation is.

    On standard channels sessions and transcripts go with the user. Guide: Delete Messaging
    Customer Data; Protect Customer Data and Privacy in Service Cloud Messaging.
    """
    rule = "privacy.user-deleted-first"
    assert rule not in rules(after(CLOSE, REMOVE, LOOK, LEAVE))
    report = after(CLOSE, REMOVE, LEAVE, LOOK)
    assert rules(report) == [rule]
    assert report.findings[0].path == "done[2]"
    assert "1 of its steps" in report.findings[0].message
    assert rule in rules(after(LEAVE))
    assert rules(after(GO)) == []
    stranger = Step(task=Task.DELETE_USER, record="U9", user="U9")
    assert rule not in rules(after(stranger))


@pytest.mark.rule("privacy.deleted-while-open")
def test_what_is_open_is_closed_before_it_is_deleted() -> None:
    """A session is deleted once it is Ended or Error, a conversation once it is closed.

    Guide: Lifecycle of a Messaging Session; Delete Messaging Customer Data.
    """
    rule = "privacy.deleted-while-open"
    assert rules(after(END, DROP, CLOSE, REMOVE)) == []
    assert rules(after(DROP, END, REMOVE)) == [rule, rule]
    closed = UserRecord(
        id="U3",
        platform=Platform.ENHANCED,
        conversations=(UserConversation(id="C3", open=False),),
    )
    made = plan(Request.DELETE, [closed])
    assert rules(check_progress(Progress(plan=made, done=made.steps))) == []


@pytest.mark.rule("privacy.step-out-of-order")
def test_what_others_wait_for_is_done_before_them() -> None:
    """A search comes first, and a last look when no conversation is left; all else is free.

    Guide: Delete Messaging Customer Data.
    """
    rule = "privacy.step-out-of-order"
    (finding,) = after(END, DROP, GO, FIND, CLOSE, REMOVE, LOOK, LEAVE)
    assert (finding.rule, finding.severity) == (rule, Severity.WARNING)
    assert finding.path == "done[3]"
    assert finding.message.startswith("find was done after 3 of the steps that wait for it")
    (finding,) = after(FIND, CLOSE, LOOK, REMOVE)
    assert (finding.rule, finding.path) == (rule, "done[3]")
    # Another user's look is no matter, nor one that is repeated.
    assert rules(after(FIND, LOOK, CLOSE, REMOVE, LOOK, LEAVE, END, DROP, GO)) == []
    assert rules(after(*DELETION.steps, FIND)) == []
    consent = plan(Request.TRACK, [SMS])
    (finding,) = check_progress(
        Progress(plan=consent, done=(*consent.steps[::2], *consent.steps[1:2]))
    )
    assert (finding.rule, finding.path) == (rule, "done[2]")


@pytest.mark.rule("privacy.step-unplanned")
def test_nothing_is_done_that_the_plan_does_not_ask_for() -> None:
    """What the plan does not name may be somebody else's. A choice of msgcore's own."""
    rule = "privacy.step-unplanned"
    other = Step(task=Task.DELETE_SESSION, record="S9", user="U9")
    (finding,) = after(FIND, other)
    assert (finding.rule, finding.path) == (rule, "done[1]")
    assert "delete-session of S9" in finding.message
    whole = after(Step(task=Task.RECORD_PREFERENCES))
    assert "record-preferences of all" in whole.findings[0].message


@pytest.mark.rule("privacy.request-unfinished")
def test_a_request_is_finished_when_every_step_is_done() -> None:
    """Guide: Protect Customer Data and Privacy in Service Cloud Messaging."""
    rule = "privacy.request-unfinished"
    assert rules(after(FIND)) == []
    report = after(*DELETION.steps[:-1], finished=True)
    assert rules(report) == [rule]
    assert "1 of 8 steps" in report.findings[0].message
    assert rules(after(*DELETION.steps, finished=True)) == []
    # The session of a standard channel went with its user.
    assert rules(after(FIND, GO, CLOSE, REMOVE, LOOK, LEAVE, finished=True)) == []


def encrypted(
    *names: str,
    platform: Platform = Platform.ENHANCED,
    scheme: Scheme = Scheme.DETERMINISTIC,
    classic: bool = False,
) -> Report:
    fields = tuple(EncryptedField(field=name, scheme=scheme) for name in names)
    setup = EncryptionSetup(platform=platform, fields=fields, classic=classic)
    report = check_encryption(setup)
    assert report.complete
    return report


@pytest.mark.rule("privacy.not-encryptable")
def test_only_what_can_be_encrypted_is_set_to_be() -> None:
    """Each platform has its list of fields; Classic with standard channels has none.

    Guide: Protect Customer Data and Privacy in Service Cloud Messaging, Encryption at Rest.
    """
    rule = "privacy.not-encryptable"
    assert rule not in rules(encrypted("ConversationEntry.Payload"))
    report = encrypted("ConversationEntry.Payload", platform=Platform.STANDARD)
    assert report.errors[0].rule == rule
    assert report.errors[0].path == "fields[0]"
    assert "on standard channels" in report.errors[0].message
    classic = encrypted("MessagingEndUser.Name", platform=Platform.STANDARD, classic=True)
    assert rules(classic) == [rule]
    assert "Classic" in classic.findings[0].message
    assert rule not in rules(encrypted("MessagingEndUser.Name", classic=True))
    # The channel's own key is encrypted as another section says.
    assert rule not in rules(encrypted("MessagingChannel.MessagingPlatformKey"))


@pytest.mark.rule("privacy.probabilistic-platform-key")
def test_the_platform_key_is_encrypted_deterministically() -> None:
    """Otherwise messaging does not work as expected.

    The guide says so of the channel's key. It goes for the customer's as well, by which a
    message is matched to its sender. Guide: Update Service Cloud Messaging Channel Settings.
    """
    rule = "privacy.probabilistic-platform-key"
    for name in ("MessagingEndUser", "MessagingChannel"):
        field = f"{name}.MessagingPlatformKey"
        assert rule not in rules(encrypted(field))
        report = encrypted("MessagingEndUser.Name", field, scheme=Scheme.PROBABILISTIC)
        assert [finding.rule for finding in report.errors] == [rule]
        assert report.errors[0].path == "fields[1].scheme"


@pytest.mark.rule("privacy.field-unencrypted")
def test_what_is_left_in_clear_is_named_where_some_is_encrypted() -> None:
    """A choice of msgcore's own: half of a transcript in clear is all of it."""
    rule = "privacy.field-unencrypted"
    report = encrypted("MessagingEndUser.Name")
    assert rules(report) == [rule] * 9
    assert {finding.severity for finding in report} == {Severity.INFO}
    assert rules(encrypted()) == []


def channel(*texts: tuple[str, str], component: str = "") -> Channel:
    responses = [
        Response(kind=ResponseKind.ACKNOWLEDGMENT, text=text, language=language)
        for text, language in texts
    ]
    if component:
        responses.append(Response(kind=ResponseKind.ACKNOWLEDGMENT, component=component))
    return Channel(
        name="Web",
        kind=ChannelKind.WEB,
        platform=Platform.ENHANCED,
        responses=(Response(kind=ResponseKind.END, text="Chats are recorded."), *responses),
    )


@pytest.mark.rule("privacy.no-transcript-notice")
def test_an_acknowledgment_says_that_conversations_are_stored() -> None:
    """The guide suggests it, with two samples; what it says elsewhere does not count.

    Guide: Protect Customer Data and Privacy in Service Cloud Messaging.
    """
    rule = "privacy.no-transcript-notice"
    told = channel(
        ("Thanks! An agent is on the way. We may record and track chats to get better.", ""),
        ("Avant de commencer: les conversations peuvent \u00eatre conserv\u00e9es.", "fr"),
    )
    assert rules(check_notices(told)) == []
    stored = channel(("Please note: your conversations may be stored for training.", "en"))
    assert rules(check_notices(stored)) == []
    (finding,) = check_notices(channel(("Thanks! An agent is on the way.", "")))
    assert (finding.rule, finding.severity) == (rule, Severity.INFO)
    assert finding.path == "responses[1].text"
    assert rules(check_notices(channel())) == [rule]


@pytest.mark.rule("privacy.transcript-notice-unread")
def test_a_notice_that_cannot_be_read_is_not_judged() -> None:
    """A component's text, and a language without words: a finding says that nobody looked."""
    rule = "privacy.transcript-notice-unread"
    foreign = check_notices(channel(("Keskustelut tallennetaan.", "fi")))
    assert rules(foreign) == [rule]
    assert "'fi'" in foreign.findings[0].message
    assert rules(check_notices(channel(component="Welcome"))) == [rule]
    assert rules(check_notices(channel(("Chats are stored.", "en")))) == []
