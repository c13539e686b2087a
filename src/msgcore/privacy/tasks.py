"""What the steps of a privacy plan consist of: what is done, who may, and where it is written."""

from collections.abc import Mapping
from enum import unique

import attrs

from msgcore.rules import GUIDE, MSGCORE, Citation
from msgcore.vocabulary import Word

__all__ = ["TASKS", "Task", "TaskFacts"]

_PROTECT = GUIDE("Protect Customer Data and Privacy in Service Cloud Messaging")
_DELETE = GUIDE("Delete Messaging Customer Data")
_CONSENT = GUIDE("Track Customer Consent in Messaging Channels")
_LIFECYCLE = GUIDE("Lifecycle of a Messaging Session")
_EXPORT = MSGCORE(
    "What is handed over on request",
    note="The guide names the request alone: what is deleted on request is handed over, too.",
)


@unique
class Task(Word):
    """What a step does."""

    FIND = "find"
    RECORD_PREFERENCES = "record-preferences"
    SET_CONSENT = "set-consent"
    OPT_OUT = "opt-out"
    END_SESSION = "end-session"
    DELETE_SESSION = "delete-session"
    CLOSE_CONVERSATION = "close-conversation"
    DELETE_CONVERSATION = "delete-conversation"
    LOOK_AGAIN = "look-again"
    DELETE_USER = "delete-user"
    EXPORT_USER = "export-user"
    EXPORT_SESSION = "export-session"


@attrs.frozen(kw_only=True)
class TaskFacts:
    """What the documents say of a task.

    Args:
        text: What is to be done, as a sentence.
        citation: Where it is written.
        permission: What whoever does it needs; empty where the documents name nothing.
        note: What else is to be known.
    """

    text: str
    citation: Citation
    permission: str = ""
    note: str = ""


TASKS: Mapping[Task, TaskFacts] = {
    Task.FIND: TaskFacts(
        text="Search every object for the customer's data, and list what is found.",
        citation=_PROTECT,
        note="Fields added for data privacy can be searched; a global search finds the rest.",
    ),
    Task.RECORD_PREFERENCES: TaskFacts(
        text="Store on the customer's data privacy record what they allow.", citation=_PROTECT
    ),
    Task.SET_CONSENT: TaskFacts(
        text="Set the consent status of the messaging user to what the customer allows.",
        citation=_CONSENT,
        note="A status holds for one channel: the others have users of their own.",
    ),
    Task.OPT_OUT: TaskFacts(
        text="Opt the messaging user out of the channel.",
        citation=_CONSENT,
        note="No more messages are allowed then, and open chats are closed.",
    ),
    Task.END_SESSION: TaskFacts(
        text="End the messaging session.",
        citation=_LIFECYCLE,
        note="A session can be deleted once its status is Ended or Error.",
    ),
    Task.DELETE_SESSION: TaskFacts(
        text="Delete the messaging session, and its transcript with it.",
        citation=_LIFECYCLE,
        note="One at a time: sessions cannot be deleted in bulk.",
    ),
    Task.CLOSE_CONVERSATION: TaskFacts(
        text="Close the conversation, and its sessions with it.",
        citation=_DELETE,
        permission="End Messaging Session",
        note="Log in to Omni-Channel; the action stands beside one of its sessions.",
    ),
    Task.DELETE_CONVERSATION: TaskFacts(
        text="Delete the Conversation record.",
        citation=_DELETE,
        permission="End Messaging Session",
        note="Its id is its sessions' ConversationId. Allow a few minutes after it was closed.",
    ),
    Task.LOOK_AGAIN: TaskFacts(
        text="Look at the user's sessions again until none offers to close its conversation.",
        citation=_DELETE,
        note="The customer may have written meanwhile: make the plan anew where one does.",
    ),
    Task.DELETE_USER: TaskFacts(
        text="Delete the messaging user record.",
        citation=_DELETE,
        note="What is still related to it is deleted with it.",
    ),
    Task.EXPORT_USER: TaskFacts(
        text="Hand over what the messaging user record holds.", citation=_EXPORT
    ),
    Task.EXPORT_SESSION: TaskFacts(
        text="Hand over what the messaging session and its transcript hold.",
        citation=_EXPORT,
        note="Transcripts may hold what others said of themselves: read them first.",
    ),
}
"""Each task, and what the documents say of it."""
