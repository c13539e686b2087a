from itertools import product

import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, Person, minute

from msgcore.consent import ConsentState, Moment, Obstacle, Permission, SendKind, permits
from msgcore.rules import Refusal
from msgcore.vocabulary import ConsentLevel, ConsentRequirement

SAID = {
    ConsentLevel.NONE: (),
    ConsentLevel.IMPLICIT: ("Hi",),
    ConsentLevel.EXPLICIT: ("START",),
    ConsentLevel.DOUBLE: ("START", "YES"),
    ConsentLevel.OPTED_OUT: ("STOP",),
}


LATE = Moment(at=minute(99), id="x")
IN_THE_WAY = {
    None: {},
    Obstacle.HELD: {"suspected": LATE},
    Obstacle.DELETED: {"deleted": LATE},
    Obstacle.BLOCKED: {"blocked": LATE},
}
RULES = {
    Obstacle.HELD: "consent.revocation-suspected",
    Obstacle.DELETED: "consent.thread-deleted",
    Obstacle.BLOCKED: "consent.thread-blocked",
}
ANSWERS = {SendKind.OPT_OUT_CONFIRMATION, SendKind.KEYWORD_REPLY}


def state_of(level: ConsentLevel) -> ConsentState:
    person = Person(SHORT_CODE)
    for text in SAID[level]:
        person.says(text)
    assert person.state.level is level
    return person.state


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        (SendKind.MESSAGE, "implicit explicit double"),
        (SendKind.AUTO_RESPONSE, "implicit explicit double"),
        (SendKind.OPT_IN_CONFIRMATION, "implicit explicit double"),
        (SendKind.BROADCAST, "explicit explicit double"),
        (SendKind.PROMPT, "none none none"),
        (SendKind.OPT_OUT_CONFIRMATION, "opted-out opted-out opted-out"),
        (SendKind.KEYWORD_REPLY, "opted-out opted-out opted-out"),
    ],
)
def test_each_kind_needs_its_own_level(kind: SendKind, least: str) -> None:
    levels = list(ConsentLevel)
    for requirement, needed in zip(ConsentRequirement, least.split(), strict=True):
        channel = attrs.evolve(LONG_CODE, requirement=requirement)
        allowed = [
            level
            for level in levels
            if isinstance(permits(state_of(level), channel, kind), Permission)
        ]
        assert allowed == levels[levels.index(ConsentLevel(needed)) :]


def test_a_permission_says_why() -> None:
    permission = permits(state_of(ConsentLevel.IMPLICIT), LONG_CODE, SendKind.MESSAGE)
    assert isinstance(permission, Permission)
    assert (permission.kind, permission.level) == (SendKind.MESSAGE, ConsentLevel.IMPLICIT)
    asked = permits(state_of(ConsentLevel.OPTED_OUT), LONG_CODE, SendKind.KEYWORD_REPLY)
    assert isinstance(asked, Permission)
    assert permission.citation != asked.citation


def test_a_refusal_names_every_reason() -> None:
    refusal = permits(state_of(ConsentLevel.OPTED_OUT), LONG_CODE, SendKind.BROADCAST)
    assert isinstance(refusal, Refusal)
    assert refusal.rules == (
        "consent.opted-out",
        "consent.below-requirement",
        "consent.not-explicit",
    )
    assert all(reason.remedy for reason in refusal.reasons)
    assert refusal.reasons[1].detail == "the level is opted-out, the channel asks for implicit"


@pytest.mark.parametrize("obstacle", [None, *Obstacle])
def test_an_obstacle_stands_in_the_way_of_every_level(obstacle: Obstacle | None) -> None:
    for kind, level in product(SendKind, ConsentLevel):
        state = state_of(level)
        verdict = permits(attrs.evolve(state, **IN_THE_WAY[obstacle]), LONG_CODE, kind)
        without = permits(state, LONG_CODE, kind)
        rules = verdict.rules if isinstance(verdict, Refusal) else ()
        known = without.rules if isinstance(without, Refusal) else ()
        moot = obstacle is None or (
            obstacle is Obstacle.HELD and (level is ConsentLevel.OPTED_OUT or kind in ANSWERS)
        )
        assert rules == (known if moot else (*known, RULES[obstacle]))


def test_every_reason_that_applies_is_named_at_once() -> None:
    state = ConsentState(suspected=LATE, deleted=LATE, blocked=LATE)
    refusal = permits(state, SHORT_CODE, SendKind.BROADCAST)
    assert isinstance(refusal, Refusal)
    assert refusal.rules == (
        "consent.below-requirement",
        "consent.not-explicit",
        "consent.revocation-suspected",
        "consent.thread-deleted",
        "consent.thread-blocked",
    )
