"""Why was this sent? The ledger's answer: the decision, and what was known when it was made.

What was known is what had arrived by then, folded in order of occurrence. An opt-out that was
said before the message and arrived after it does not make the decision wrong.
"""

from collections.abc import Iterator

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.entry import Entry
from msgcore.consent.ledger import Ledger
from msgcore.consent.permits import Permission, permits
from msgcore.consent.records import Erased, SendDecision, state_digest
from msgcore.consent.standing import fold_entries, latest
from msgcore.consent.state import ConsentState
from msgcore.consent.suppression import check_key, person_of
from msgcore.rules import Refusal

__all__ = ["Explanation", "explain"]


@attrs.frozen(kw_only=True)
class Explanation:
    """A send decision beside what the ledger says of that moment.

    Args:
        number: The number of the decision's entry.
        decision: What was decided.
        state: How far the person had agreed, by what had arrived until then; its `cause`
            names the event.
        channel: The channel, asking for the level that it asked for then.
    """

    number: int
    decision: SendDecision
    state: ConsentState
    channel: Channel

    @property
    def verdict(self) -> Permission | Refusal:
        """What `permits` says to that."""
        return permits(self.state, self.channel, self.decision.kind)

    @property
    def saw_the_state(self) -> bool:
        """Whether the decision rests on just this state, and not on an older one."""
        return self.decision.state == state_digest(self.state)

    @property
    def agrees(self) -> bool:
        """Whether the decision names every reason that consent gives, and no other of consent's.

        Reasons of other rooms may stand beside them.
        """
        verdict = self.verdict
        given = verdict.rules if isinstance(verdict, Refusal) else ()
        room = {rule for rule in self.decision.rules if rule.startswith("consent.")}
        return room == set(given)


def explain(
    ledger: Ledger, message_id: str, channel: Channel, *, key: bytes | None = None
) -> tuple[Explanation, ...]:
    """Tell why a message was sent, or was not.

    Args:
        ledger: The entries.
        message_id: The id of the message.
        channel: The channel that it went to; the level that is held against the state is the
            one that the channel asked for then, as the decision says.
        key: The host's key; needed as soon as anybody was erased, unless it was this person.

    Returns:
        Every decision about the message, in order of arrival; none where none was entered.

    Raises:
        InvalidValueError: The key is needed and missing, or it is another one.
    """
    return tuple(_explained(ledger, message_id, channel, key))


def _explained(
    ledger: Ledger, message_id: str, channel: Channel, key: bytes | None
) -> Iterator[Explanation]:
    for entry in ledger.with_id(message_id):
        if not isinstance(entry.record, SendDecision):
            continue
        about, person = _person(ledger, entry, key)
        erasures = ledger.erasures(person) if person else ()
        state = fold_entries(_before(about, entry), entry.scope, latest(_before(erasures, entry)))
        yield Explanation(
            number=entry.number,
            decision=entry.record,
            state=state,
            channel=attrs.evolve(channel, requirement=entry.record.requirement),
        )


def _person(ledger: Ledger, entry: Entry, key: bytes | None) -> tuple[tuple[Entry, ...], str]:
    """Return the entries about the person of an entry, and their name under the key."""
    marks = ledger.key_marks
    if entry.subject:
        person = person_of(entry.subject, check_key(key, marks)) if marks else ""
        return ledger.about(entry.subject), person
    for last in ledger.entries[entry.number :]:
        if isinstance(last.record, Erased) and entry.number in last.record.entries:
            numbers = set(last.record.entries)
            return tuple(e for e in ledger.entries if e.number in numbers), last.record.person
    return (), ""


def _before(entries: tuple[Entry, ...], entry: Entry) -> tuple[Entry, ...]:
    return tuple(one for one in entries if one.number < entry.number)
