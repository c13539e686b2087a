"""What agents decide about a person's consent: opting out by hand, and reviews.

| decided | recorded | answered |
|---|---|---|
| the person asked to be opted out | an opt-out, now | confirmed, if it is the first |
| a held message is an opt-out | an opt-out, as of when the message was said | the same |
| a held message is none | its dismissal, which ends the hold | not at all |

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes.
"""

from datetime import datetime

import attrs

from msgcore.consent.decision import ConsentDecision, opted_out
from msgcore.consent.events import OptedOut, RevocationDismissed
from msgcore.consent.reasons import NOTHING_HELD
from msgcore.consent.state import ConsentState
from msgcore.policy import Policy
from msgcore.rules import Refusal
from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor

__all__ = ["AgentOptOut", "HoldReview", "confirm", "dismiss", "opt_out_by_agent"]


@attrs.frozen(kw_only=True)
class AgentOptOut:
    """An agent opts a person out.

    Args:
        id: Names the request.
        occurred_at: When the person asked for it.
        received_at: When the agent did it.
        agent: Who did it.
    """

    id: str = attrs.field(validator=not_empty)
    occurred_at: datetime = attrs.field(converter=utc)
    received_at: datetime = attrs.field(converter=utc)
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class HoldReview:
    """Somebody looks at the message for which sends are held.

    Args:
        id: Names the review.
        occurred_at: When it was decided.
        agent: Who decided.
    """

    id: str = attrs.field(validator=not_empty)
    occurred_at: datetime = attrs.field(converter=utc)
    agent: str = attrs.field(validator=not_empty)


def opt_out_by_agent(state: ConsentState, request: AgentOptOut, policy: Policy) -> ConsentDecision:
    """Opt a person out by hand, because the person asked an agent to.

    Args:
        state: What the person has said so far on this channel.
        request: Who asked whom, and when; an id that is known already changes nothing.
        policy: Says whether a repeated opt-out is confirmed.

    Returns:
        The opt-out to record, and its confirmation.

    >>> from datetime import UTC, datetime
    >>> from msgcore.consent import NEWCOMER
    >>> from msgcore.policy import DOCUMENTED
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> asked = AgentOptOut(id="o1", occurred_at=nine, received_at=nine, agent="ana")
    >>> opt_out_by_agent(NEWCOMER, asked, DOCUMENTED).events[0].rule
    'consent.opted-out-by-hand'
    """
    event = OptedOut(
        id=request.id,
        occurred_at=request.occurred_at,
        received_at=request.received_at,
        actor=Actor.AGENT,
        by=request.agent,
        policy=policy.id,
    )
    return opted_out(state, event, policy)


def confirm(state: ConsentState, review: HoldReview, policy: Policy) -> ConsentDecision:
    """Take a held message for the opt-out that it reads like.

    Args:
        state: What the person has said so far on this channel.
        review: Who decided it.
        policy: Its id is recorded.

    Returns:
        An opt-out as of when the person wrote, and its confirmation; a refusal where no
        message is held.

    >>> from datetime import UTC, datetime
    >>> from msgcore.consent import NEWCOMER
    >>> from msgcore.policy import DOCUMENTED
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> review = HoldReview(id="r1", occurred_at=nine, agent="ana")
    >>> confirm(NEWCOMER, review, DOCUMENTED).refusal.rules
    ('consent.nothing-held',)
    """
    held = state.held
    if held is None:
        return _NOTHING_HELD
    event = OptedOut(
        id=review.id,
        occurred_at=held.at,
        received_at=review.occurred_at,
        actor=Actor.AGENT,
        by=review.agent,
        policy=policy.id,
    )
    return opted_out(state, event, policy)


def dismiss(state: ConsentState, review: HoldReview, policy: Policy) -> ConsentDecision:
    """Take a held message for what it is not: an opt-out. Messages are sent again.

    Whatever was said before the message is dismissed with it, whenever that arrives.

    Args:
        state: What the person has said so far on this channel.
        review: Who decided it.
        policy: Its id is recorded.

    Returns:
        The dismissal to record; a refusal where no message is held.

    >>> from datetime import UTC, datetime
    >>> from msgcore.consent import ConsentState, Moment
    >>> from msgcore.policy import DOCUMENTED
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> held = ConsentState(suspected=Moment(at=nine, id="m1"))
    >>> review = HoldReview(id="r1", occurred_at=nine, agent="ana")
    >>> dismiss(held, review, DOCUMENTED).events[0].message
    'm1'
    """
    held = state.held
    if held is None:
        return _NOTHING_HELD
    event = RevocationDismissed(
        id=review.id,
        occurred_at=review.occurred_at,
        received_at=review.occurred_at,
        actor=Actor.AGENT,
        by=review.agent,
        message=held.id,
        said_at=held.at,
        policy=policy.id,
    )
    return ConsentDecision(events=(event,))


_NOTHING_HELD = ConsentDecision(refusal=Refusal.of(NOTHING_HELD))
