"""The transcript: every line that was written, and who may see it."""

from tests.conversation.world import TEXTS, page, play, service

from msgcore.conversation import entries
from msgcore.lifecycle import Entry, EntryKind, Transcript
from msgcore.policy import SUMMER_26
from msgcore.vocabulary import Actor, ChannelKind, ResponseKind

K = EntryKind


def lines(transcript: Transcript) -> list[tuple[EntryKind, Actor, str, str]]:
    return [(entry.kind, entry.by, entry.name, entry.text) for entry in transcript.entries]


def test_a_conversation_with_all_that_was_said_in_it() -> None:
    s = play(service()).customer("Hi").accept("ana").flags("Help!").supervisor("Offer a refund.")
    s.agent("I can refund you.").ends()
    assert lines(s.transcript) == [
        (K.MESSAGE, Actor.CUSTOMER, "", "Hi"),
        (K.RESPONSE, Actor.SYSTEM, "", TEXTS[ResponseKind.ACKNOWLEDGMENT]),
        (K.NOTICE, Actor.AGENT, "ana", "accepted the session"),
        (K.RESPONSE, Actor.SYSTEM, "", TEXTS[ResponseKind.START]),
        (K.REMARK, Actor.AGENT, "ana", "raised a flag"),
        (K.WHISPER, Actor.AGENT, "ana", "Help!"),
        (K.WHISPER, Actor.SUPERVISOR, "sue", "Offer a refund."),
        (K.MESSAGE, Actor.AGENT, "ana", "I can refund you."),
        (K.NOTICE, Actor.AGENT, "", "ended the session"),
        (K.RESPONSE, Actor.SYSTEM, "", TEXTS[ResponseKind.END]),
    ]
    assert {entry.session for entry in s.transcript.entries} == {"scenario:1"}


def test_the_customer_sees_neither_whispers_nor_remarks() -> None:
    s = play(service()).customer("Hi").accept("ana").flags("Help!").supervisor("Offer a refund.")
    seen = {entry.kind for entry in s.transcript.seen_by(Actor.CUSTOMER)}
    assert seen == {K.MESSAGE, K.RESPONSE, K.NOTICE}
    assert s.transcript.seen_by(Actor.AGENT) == s.transcript.entries


def test_the_end_of_the_conversation_is_a_line_of_its_own() -> None:
    s = play(service(kind=ChannelKind.WEB), SUMMER_26).customer("Hi").customer_ends()
    assert lines(s.transcript)[-3:] == [
        (K.NOTICE, Actor.CUSTOMER, "", "ended the session"),
        (K.RESPONSE, Actor.SYSTEM, "", TEXTS[ResponseKind.END]),
        (K.NOTICE, Actor.CUSTOMER, "", "ended the conversation"),
    ]


def test_failures_and_opt_outs_by_hand_are_for_the_staff() -> None:
    s = play(page()).customer("Hi").accept("ana").opts_out_by_agent("bo")
    (opted_out, *_) = entries(s.outcome)
    assert opted_out == Entry(
        at=s.now, kind=K.REMARK, by=Actor.AGENT, name="bo", text="opted the customer out"
    )
    s.fails("a trigger").fails("a trigger")
    assert lines(Transcript(entries=tuple(entries(s.outcome)))) == [
        (K.REMARK, Actor.SYSTEM, "", "failed again")
    ]
    s.customer("START")
    assert not any(entry.text == "failed again" for entry in entries(s.outcome))


def test_what_the_customer_said_of_consent_is_the_message_itself() -> None:
    s = play(page()).customer("STOP")
    assert [entry.text for entry in entries(s.outcome)] == [
        "STOP",
        TEXTS[ResponseKind.OPT_OUT_CONFIRMATION],
    ]
