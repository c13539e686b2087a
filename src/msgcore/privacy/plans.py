"""What a customer may ask for about their data, as steps in an order that works.

| request | what is done |
|---|---|
| delete, standard channels | end each open session, delete each session, delete the user |
| delete, all others | close and delete each conversation, look again, delete the user |
| track | record what the customer allows; set the consent status on each channel |
| restrict | record what the customer allows; opt them out of each channel |
| export | hand over each user, each session and its transcript |

Each begins with a search for what there is. A customer has a user record for each channel, and
each is dealt with. A session stands in one conversation, and a conversation belongs to one user:
what is named twice is refused, as nobody can tell which of the two is meant.

A plan is made of what is known now: what is closed or deleted already is not in it. Make it anew
as things change, and hold what was done against it with `check_progress`.

None of this is legal advice. What a request asks for by law, and by when, is for counsel to say.

Guide: Protect Customer Data and Privacy in Service Cloud Messaging; Delete Messaging Customer
Data; Lifecycle of a Messaging Session.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import unique

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.privacy.tasks import TASKS, Task, TaskFacts
from msgcore.values import not_empty
from msgcore.vocabulary import Platform, SessionStatus, Word

__all__ = [
    "Plan",
    "Request",
    "Step",
    "UserConversation",
    "UserRecord",
    "UserSession",
    "plan",
    "remaining",
]


@unique
class Request(Word):
    """What a customer may ask for."""

    DELETE = "delete"
    """Their personal data are deleted."""
    TRACK = "track"
    """It is kept track of what they approve of."""
    RESTRICT = "restrict"
    """Their data are used no further than they allow."""
    EXPORT = "export"
    """They get what is stored about them."""


_OVER = frozenset({SessionStatus.ENDED, SessionStatus.ERROR})
"""The statuses in which a session can be deleted."""


@attrs.frozen(kw_only=True)
class UserSession:
    """A messaging session, as a privacy plan sees it.

    Args:
        id: The record's id.
        status: Its status.
    """

    id: str = attrs.field(validator=not_empty)
    status: SessionStatus


@attrs.frozen(kw_only=True)
class UserConversation:
    """A conversation of an enhanced channel, of the web or of an app.

    Args:
        id: The record's id: the `ConversationId` of each of its sessions.
        open: Whether one of its sessions still offers to close it.
        sessions: The ids of its sessions.

    Raises:
        InvalidValueError: A session has no id, or is named twice.
    """

    id: str = attrs.field(validator=not_empty)
    open: bool
    sessions: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = [
            *(
                Fault(path=f"sessions[{place}]", message="must not be empty")
                for place, session in enumerate(self.sessions)
                if not session
            ),
            *_repeated("sessions", filter(None, self.sessions)),
        ]
        if faults:
            raise InvalidValueError(faults)


@attrs.frozen(kw_only=True)
class UserRecord:
    """A messaging user record of the customer, and what belongs to it.

    Args:
        id: The record's id.
        platform: The platform of its channel.
        sessions: The sessions of a standard channel.
        conversations: The conversations of any other.

    Raises:
        InvalidValueError: What belongs to it is of the other platform or is named twice, or a
            session stands in two conversations. All at once.
    """

    id: str = attrs.field(validator=not_empty)
    platform: Platform
    sessions: tuple[UserSession, ...] = ()
    conversations: tuple[UserConversation, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = [
            *(
                Fault(
                    path=path,
                    message=f"are given for a user whose channel is {self.platform.value}",
                    hint="Standard channels have sessions; all others have conversations.",
                )
                for path, foreign in (
                    ("sessions", self.sessions and self.platform is Platform.ENHANCED),
                    ("conversations", self.conversations and self.platform is Platform.STANDARD),
                )
                if foreign
            ),
            *_repeated("sessions", (session.id for session in self.sessions)),
            *_repeated("conversations", (one.id for one in self.conversations)),
            *_shared("conversations", "session", "conversations", _by_conversation(self)),
        ]
        if faults:
            raise InvalidValueError(faults)

    @property
    def session_ids(self) -> tuple[str, ...]:
        """The ids of all its sessions, those in conversations included.

        >>> talk = UserConversation(id="0dw1", open=False, sessions=("0Mw1", "0Mw2"))
        >>> UserRecord(id="0PA1", platform=Platform.ENHANCED, conversations=(talk,)).session_ids
        ('0Mw1', '0Mw2')
        """
        return (
            *(session.id for session in self.sessions),
            *(session for one in self.conversations for session in one.sessions),
        )


def _repeated(path: str, ids: Iterable[str]) -> Iterator[Fault]:
    for one, count in Counter(ids).items():
        if count > 1:
            yield Fault(path=path, message=f"{one!r} is named {count} times")


def _shared(
    path: str, what: str, owners: str, owned: Iterable[tuple[str, Iterable[str]]]
) -> Iterator[Fault]:
    """Yield a fault for each thing that several have; twice of the same owner is not several."""
    having: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for owner, things in owned:
        for thing in things:
            having[thing][owner] = None
    for thing, its in having.items():
        if len(its) > 1:
            yield Fault(
                path=path,
                message=f"{what} {thing!r} is named under the {owners} {', '.join(map(repr, its))}",
                hint=f"A {what} is of one of them: name it there alone.",
            )


def _by_conversation(record: UserRecord) -> Iterator[tuple[str, tuple[str, ...]]]:
    return ((one.id, one.sessions) for one in record.conversations)


@attrs.frozen(kw_only=True)
class Step:
    """One thing to be done.

    Args:
        task: What.
        record: With which record; empty for the customer as a whole.
        user: To which messaging user that belongs; empty for the customer as a whole.
    """

    task: Task
    record: str = ""
    user: str = ""

    @property
    def facts(self) -> TaskFacts:
        """What the documents say of it: the sentence, its source, who may, what to know."""
        return TASKS[self.task]

    def __str__(self) -> str:
        return f"{self.facts.text} ({self.record})" if self.record else self.facts.text


@attrs.frozen(kw_only=True)
class Plan:
    """The steps that a request takes, in their order.

    Args:
        request: What the customer asks for.
        records: What was known of the customer when the plan was made.
        steps: What is to be done.

    Raises:
        InvalidValueError: A record is named twice, or a conversation or a session under two of
            them. All at once.
    """

    request: Request
    records: tuple[UserRecord, ...]
    steps: tuple[Step, ...]

    def __attrs_post_init__(self) -> None:
        conversations = (
            (record.id, [one.id for one in record.conversations]) for record in self.records
        )
        sessions = ((record.id, record.session_ids) for record in self.records)
        faults = [
            *_repeated("records", (record.id for record in self.records)),
            *_shared("records", "conversation", "users", conversations),
            *_shared("records", "session", "users", sessions),
        ]
        if faults:
            raise InvalidValueError(faults)


def plan(request: Request, records: Iterable[UserRecord]) -> Plan:
    """Return what is to be done when a customer asks for something.

    Args:
        request: What the customer asks for.
        records: All of their messaging user records, as they are now.

    Raises:
        InvalidValueError: A record is named twice, or a conversation or a session under two of
            them: it would be closed and deleted twice. All at once.

    >>> user = UserRecord(
    ...     id="0PA1",
    ...     platform=Platform.ENHANCED,
    ...     conversations=(UserConversation(id="0dw1", open=True),),
    ... )
    >>> for step in plan(Request.DELETE, [user]).steps:
    ...     print(step.task.value, step.record)
    find
    close-conversation 0dw1
    delete-conversation 0dw1
    look-again 0PA1
    delete-user 0PA1
    """
    known = tuple(records)
    whole = (Step(task=task) for task in _FIRST[request])
    each = (step for record in known for step in _STEPS[request](record))
    return Plan(request=request, records=known, steps=(*whole, *each))


def remaining(made: Plan, done: Iterable[Step]) -> tuple[Step, ...]:
    """Return the steps of a plan that are left.

    With a user of a standard channel the product deletes all sessions and transcripts that
    belong to it, so those are done then, too. Elsewhere a deleted user takes only its closed
    conversations along, so nothing is taken for done that was not.

    Args:
        made: The plan.
        done: The steps that were done.

    >>> user = UserRecord(id="0PA1", platform=Platform.STANDARD)
    >>> made = plan(Request.DELETE, [user])
    >>> [str(step) for step in remaining(made, made.steps[:1])]
    ['Delete the messaging user record. (0PA1)']
    """
    taken = frozenset(done)
    gone = {
        record.id
        for record in made.records
        if record.platform is Platform.STANDARD
        and Step(task=Task.DELETE_USER, record=record.id, user=record.id) in taken
    }
    return tuple(step for step in made.steps if step not in taken and step.user not in gone)


def _delete(record: UserRecord) -> Iterator[Step]:
    for session in record.sessions:
        if session.status not in _OVER:
            yield Step(task=Task.END_SESSION, record=session.id, user=record.id)
        yield Step(task=Task.DELETE_SESSION, record=session.id, user=record.id)
    for conversation in record.conversations:
        if conversation.open:
            yield Step(task=Task.CLOSE_CONVERSATION, record=conversation.id, user=record.id)
        yield Step(task=Task.DELETE_CONVERSATION, record=conversation.id, user=record.id)
    if record.platform is Platform.ENHANCED:
        yield Step(task=Task.LOOK_AGAIN, record=record.id, user=record.id)
    yield Step(task=Task.DELETE_USER, record=record.id, user=record.id)


def _track(record: UserRecord) -> Iterator[Step]:
    yield Step(task=Task.SET_CONSENT, record=record.id, user=record.id)


def _restrict(record: UserRecord) -> Iterator[Step]:
    yield Step(task=Task.OPT_OUT, record=record.id, user=record.id)


def _export(record: UserRecord) -> Iterator[Step]:
    yield Step(task=Task.EXPORT_USER, record=record.id, user=record.id)
    for session in record.session_ids:
        yield Step(task=Task.EXPORT_SESSION, record=session, user=record.id)


_FIRST: Mapping[Request, tuple[Task, ...]] = {
    Request.DELETE: (Task.FIND,),
    Request.TRACK: (Task.FIND, Task.RECORD_PREFERENCES),
    Request.RESTRICT: (Task.FIND, Task.RECORD_PREFERENCES),
    Request.EXPORT: (Task.FIND,),
}

_STEPS: Mapping[Request, Callable[[UserRecord], Iterator[Step]]] = {
    Request.DELETE: _delete,
    Request.TRACK: _track,
    Request.RESTRICT: _restrict,
    Request.EXPORT: _export,
}
