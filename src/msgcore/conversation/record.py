"""The transcript of a conversation: what an outcome adds to it.

A host that keeps a `Transcript` adds `entries(outcome)` to it with `with_entries`, and shows
the customer what `seen_by` gives: no whispers, no remarks.
"""

from collections.abc import Iterator

from msgcore.consent import OptedOut
from msgcore.conversation.events import ConversationClosed, FailedAgain, Said
from msgcore.conversation.outcome import Outcome
from msgcore.lifecycle import Entry, EntryKind, entries_of
from msgcore.lifecycle.events import SessionEvent
from msgcore.privacy import RedactionFailed, SensitiveDataBlocked
from msgcore.vocabulary import Actor

__all__ = ["entries", "kept_text"]


def entries(outcome: Outcome) -> Iterator[Entry]:
    """Yield the lines that a happening adds to the transcript, in order.

    Messages, automatic responses and whispers are there as they were said, without the
    sensitive data that was blocked in them; what happened to the session is there in our
    words, and so is what was withheld.

    Args:
        outcome: What the happening led to.

    >>> from msgcore.conversation import Conversation, Outcome
    >>> list(entries(Outcome(conversation=Conversation(id="c1"))))
    []
    """
    for event in outcome.events:
        if isinstance(event, Said):
            yield Entry(
                at=event.at,
                kind=_kind(event),
                by=event.by,
                name=event.agent,
                text="wrote a message that is withheld" if event.withheld else event.text,
                session=event.session,
            )
        elif isinstance(event, SensitiveDataBlocked | RedactionFailed):
            yield Entry(
                at=event.at,
                kind=EntryKind.REMARK,
                by=Actor.SYSTEM,
                text=event.title,
                session=event.session,
            )
        elif isinstance(event, ConversationClosed):
            yield Entry(
                at=event.at,
                kind=EntryKind.NOTICE,
                by=Actor.CUSTOMER,
                text="ended the conversation",
            )
        elif isinstance(event, FailedAgain):
            yield Entry(
                at=event.at,
                kind=EntryKind.REMARK,
                by=Actor.SYSTEM,
                text="failed again",
                session=event.session,
            )
        elif isinstance(event, OptedOut) and event.actor is not Actor.CUSTOMER:
            yield Entry(
                at=event.received_at,
                kind=EntryKind.REMARK,
                by=event.actor,
                name=event.by,
                text="opted the customer out",
            )
        elif isinstance(event, SessionEvent):
            yield from entries_of(event)


def kept_text(outcome: Outcome) -> str:
    """Return what may be kept of the customer's message, such as in the evidence of consent.

    Args:
        outcome: What the message led to.

    Returns:
        What is left of it once the sensitive data in it is blocked; empty where it is
        withheld, and where the customer wrote nothing or nothing of it was taken in.

    >>> from msgcore.conversation import Conversation, Outcome
    >>> kept_text(Outcome(conversation=Conversation(id="c1")))
    ''
    """
    for event in outcome.events:
        if isinstance(event, Said) and event.by is Actor.CUSTOMER:
            return event.text
    return ""


def _kind(said: Said) -> EntryKind:
    if said.withheld:
        return EntryKind.REMARK
    if said.whisper:
        return EntryKind.WHISPER
    return EntryKind.MESSAGE if said.response is None else EntryKind.RESPONSE
