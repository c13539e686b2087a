"""What an entry of the ledger may hold: a consent event, a send decision, an erasure.

All three say under `event` which they are, so a list of entries reads back by itself.
"""

from datetime import datetime
from itertools import pairwise
from typing import ClassVar

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.canonical import digest
from msgcore.consent.events import ConsentEvent
from msgcore.consent.evidence import valid_digest
from msgcore.consent.permits import SendKind, permits
from msgcore.consent.state import ConsentState
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import Policy
from msgcore.rules import Refusal
from msgcore.values import not_empty, utc
from msgcore.vocabulary import ConsentRequirement

__all__ = ["Erased", "Kept", "Record", "SendDecision", "decide_send", "state_digest"]


@attrs.frozen(kw_only=True)
class SendDecision:
    """That something was, or was not, sent to a person, and what that rested on.

    Args:
        id: The id of the message.
        at: When it was decided.
        kind: What was to be sent.
        requirement: The level that the channel asked for.
        rules: The ids of the rules that refused; empty where it was allowed.
        state: The hash of the consent state that was looked at, by `state_digest`.
        policy: The id of the policy in force.
    """

    __tag__: ClassVar = ("event", "send-decision")
    id: str = attrs.field(validator=not_empty)
    at: datetime = attrs.field(converter=utc)
    kind: SendKind
    requirement: ConsentRequirement
    rules: tuple[str, ...] = ()
    state: str = attrs.field(validator=(not_empty, valid_digest))
    policy: str

    @property
    def allowed(self) -> bool:
        """Whether it was sent."""
        return not self.rules


def state_digest(state: ConsentState) -> str:
    """Return the hash by which a decision names the state that it rests on.

    >>> from msgcore.consent.state import NEWCOMER
    >>> state_digest(NEWCOMER) == state_digest(ConsentState())
    True
    """
    return digest(state)


def decide_send(  # noqa: PLR0913 - the facts of a decision, each by its name
    state: ConsentState,
    channel: Channel,
    kind: SendKind,
    *,
    id: str,  # noqa: A002 - what it is called in the data
    at: datetime,
    policy: Policy,
    also: Refusal | None = None,
) -> SendDecision:
    """Ask `permits`, and write the answer down for the ledger.

    Args:
        state: What the person has said, as it is known at this moment.
        channel: Says which level it asks for.
        kind: What is to be sent.
        id: The id of the message.
        at: The present instant.
        policy: The policy in force.
        also: What refuses the message besides consent; None where nothing does.

    >>> from datetime import UTC
    >>> from msgcore.consent.state import NEWCOMER
    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> decide_send(
    ...     NEWCOMER, page, SendKind.MESSAGE, id="out-1", at=nine, policy=DOCUMENTED
    ... ).rules
    ('consent.below-requirement',)
    """
    verdict = permits(state, channel, kind)
    refusals = (verdict if isinstance(verdict, Refusal) else None, also)
    return SendDecision(
        id=id,
        at=at,
        kind=kind,
        requirement=channel.requirement,
        rules=tuple(dict.fromkeys(rule for given in refusals if given for rule in given.rules)),
        state=state_digest(state),
        policy=policy.id,
    )


@attrs.frozen(kw_only=True)
class Kept:
    """What is still known of an erased person on one channel or program.

    Args:
        scope: The channel, program or brand.
        state: The person's state without anything that lets them be written to.

    Raises:
        InvalidValueError: The state holds something that lets them be written to.
    """

    scope: str = attrs.field(validator=not_empty)
    state: ConsentState

    def __attrs_post_init__(self) -> None:
        if self.state != self.state.against:
            raise InvalidValueError(
                Fault(
                    path="state",
                    message="holds something that lets the person be written to",
                    hint="Of an erased person only what speaks against messages is kept.",
                )
            )


def _ascending(
    _instance: object, attribute: "attrs.Attribute[tuple[int, ...]]", numbers: tuple[int, ...]
) -> None:
    if any(number <= before for before, number in pairwise((-1, *numbers))):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message="are no numbers of entries in ascending order",
                hint="Name each entry once, the first one first.",
            )
        )


def _one_each(
    _instance: object, attribute: "attrs.Attribute[tuple[Kept, ...]]", kept: tuple[Kept, ...]
) -> None:
    scopes = [one.scope for one in kept]
    if len(set(scopes)) < len(scopes):
        raise InvalidValueError(
            Fault(path=attribute.name, message="names a scope twice", hint="Keep one state each.")
        )


@attrs.frozen(kw_only=True)
class Erased:
    """That a person's words and address were erased, and what is kept to protect them.

    Args:
        person: The person's address under the host's key: HMAC-SHA-256, in hexadecimal.
        key: A mark of the key, by which another key is recognised.
        at: When it was done.
        entries: The numbers of the entries that were erased, in ascending order.
        kept: What still speaks against messages to the person; one for each scope.

    Raises:
        InvalidValueError: The entries are out of order, or a scope is kept twice.
    """

    __tag__: ClassVar = ("event", "erased")
    person: str = attrs.field(validator=(not_empty, valid_digest))
    key: str = attrs.field(validator=not_empty)
    at: datetime = attrs.field(converter=utc)
    entries: tuple[int, ...] = attrs.field(validator=(not_empty, _ascending))
    kept: tuple[Kept, ...] = attrs.field(default=(), validator=_one_each)


Record = ConsentEvent | SendDecision | Erased
"""Anything that an entry of the ledger may hold."""
