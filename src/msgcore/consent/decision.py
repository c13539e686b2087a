"""What follows from something, for consent: events to record, replies to send, a refusal."""

import attrs

from msgcore.consent.events import ConsentEvent, DeclaredOutside, OptedOut
from msgcore.consent.evolve import evolve
from msgcore.consent.reasons import OPT_OUT_OVERTAKEN
from msgcore.consent.state import ConsentState
from msgcore.policy import Policy
from msgcore.rules import Refusal
from msgcore.vocabulary import Actor, ConsentLevel, ResponseKind

__all__ = ["NOTHING", "ConsentDecision", "Reply", "opted_out"]


@attrs.frozen(kw_only=True)
class Reply:
    """An automatic response that is due.

    Args:
        kind: Which response.
        language: The language to answer in; empty for the channel's own.
        keyword: The keyword that is answered; empty where there is none.
    """

    kind: ResponseKind
    language: str = ""
    keyword: str = ""


@attrs.frozen(kw_only=True)
class ConsentDecision:
    """What follows from a message, for consent.

    Args:
        events: What is to be recorded; `evolve` folds it into the state.
        replies: What is to be answered, in order; `permits` has the last word.
        refusal: Why something was not done that might have been expected.
    """

    events: tuple[ConsentEvent, ...] = ()
    replies: tuple[Reply, ...] = ()
    refusal: Refusal | None = None


NOTHING = ConsentDecision()


def opted_out(
    state: ConsentState, event: OptedOut | DeclaredOutside, policy: Policy
) -> ConsentDecision:
    """Say what follows from an opt-out, however it came about.

    One that is older than what is known has been answered already: it is recorded, and not
    confirmed again.

    Args:
        state: What the person has said so far.
        event: The opt-out; an id that is known already changes nothing, unless a grant came
            between and it was said after that: then somebody used an id twice.
        policy: Says whether a repeated opt-out is confirmed.
    """
    if _is_repeated(state, event):
        return NOTHING
    after = evolve(state, event)
    if after.level is not ConsentLevel.OPTED_OUT:
        return ConsentDecision(events=(event,), refusal=Refusal.of(OPT_OUT_OVERTAKEN))
    again = state.level is ConsentLevel.OPTED_OUT
    asked = event.actor is Actor.CUSTOMER and policy.consent.confirm_every_opt_out
    if again and (after == state or not asked):
        return ConsentDecision(events=(event,))
    reply = Reply(
        kind=ResponseKind.OPT_OUT_CONFIRMATION, language=event.language, keyword=event.keyword
    )
    return ConsentDecision(events=(event,), replies=(reply,))


def _is_repeated(state: ConsentState, event: OptedOut | DeclaredOutside) -> bool:
    known = state.opt_out
    if known is None or known.id != event.id:
        return False
    return state.level is ConsentLevel.OPTED_OUT or event.occurred_at <= known.at
