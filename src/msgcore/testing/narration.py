"""A scenario in words: what happened, a line each, and what came of it below.

For a customer's opt-out out of the blue:

    1. 2026-03-08T09:00:00Z customer-says text='STOP'
         record     opted-out
         consent    none -> opted-out
         sent       opt-out-confirmation: 'You are unsubscribed.' (1 segment)
"""

from collections.abc import Iterable, Iterator

import attrs

from msgcore import codec
from msgcore.conversation import Deliver, Effect, Happening, Said, SendAutoResponse
from msgcore.lifecycle import SessionEffect, SessionEvent, WakeAt
from msgcore.testing.step import Step
from msgcore.values import instant_text
from msgcore.vocabulary import Actor

__all__ = ["tell", "tell_all"]


def tell_all(steps: Iterable[Step]) -> str:
    """Tell steps in order, numbered from 1."""
    return "\n".join(f"{number}. {tell(step)}" for number, step in enumerate(steps, start=1))


def tell(step: Step) -> str:
    """Tell one step: what happened, and a line for each thing that came of it."""
    lines = tuple(_consequences(step)) or (_line("nothing", "changed"),)
    return "\n     ".join([_title(step.happening), *lines])


def _title(happening: Happening) -> str:
    data = codec.to_data(happening)
    fields = attrs.fields(type(happening))
    rest = (
        f"{field.name}={_short(data[field.name])}"
        for field in fields
        if field.name not in ("id", "at") and getattr(happening, field.name) != field.default
    )
    return " ".join([data["at"], data["what"], *rest])


def _consequences(step: Step) -> Iterator[str]:
    outcome = step.outcome
    if outcome.duplicate:
        yield _line("duplicate", "has been handled before")
    yield from _events(step)
    was, level = step.before.consent.level, outcome.conversation.consent.level
    if level is not was:
        yield _line("consent", f"{was.value} -> {level.value}")
    for effect in outcome.effects:
        yield _effect(effect)
    for finding in outcome.findings:
        yield _line("finding", str(finding))
    for reason in outcome.refusal.reasons if outcome.refusal else ():
        yield _line("refused", str(reason))


def _events(step: Step) -> Iterator[str]:
    status = step.before.session.status.value if step.before.session else "none"
    for event in step.outcome.events:
        if isinstance(event, SessionEvent):
            now = event.status.value
            yield _line("session", f"{status} -> {now} ({event.rule})")
            status = now
        elif not isinstance(event, Said):
            yield _line("record", event.__tag__[1])


def _effect(effect: Effect) -> str:
    if isinstance(effect, SendAutoResponse):
        return _line("sent", f"{effect.kind.value}: {_text(effect)}")
    if not isinstance(effect, Deliver):
        return _line("effect", " ".join([effect.__tag__[1], *_details(effect)]))
    if effect.to is Actor.CUSTOMER:
        return _line("sent", _text(effect))
    label = "whispered" if effect.whisper else "delivered"
    return _line(label, f"to {effect.agent or effect.to.value}: {_text(effect)}")


def _details(effect: SessionEffect) -> Iterator[str]:
    """Yield what an effect holds besides what all of them do."""
    if isinstance(effect, WakeAt):
        yield instant_text(effect.due)
    data = codec.to_data(effect)
    for field in attrs.fields(type(effect)):
        if field.name not in ("id", "due", "session") and data[field.name]:
            yield f"{field.name}={data[field.name]}"


def _text(effect: Deliver | SendAutoResponse) -> str:
    if isinstance(effect, SendAutoResponse) and effect.component:
        return f"component {_short(effect.component)}"
    if not effect.segments:
        return _short(effect.text)
    plural = "s" if effect.segments > 1 else ""
    return f"{_short(effect.text)} ({effect.segments} segment{plural})"


_LONGEST = 100
"""How much of a text is told."""


def _short(value: object) -> str:
    told = repr(value)
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"


def _line(label: str, rest: str) -> str:
    return f"  {label:<10} {rest}"
