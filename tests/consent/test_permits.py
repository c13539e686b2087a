import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, Person

from msgcore.consent import ConsentState, Permission, SendKind, permits
from msgcore.rules import Refusal
from msgcore.vocabulary import ConsentLevel, ConsentRequirement

SAID = {
    ConsentLevel.NONE: (),
    ConsentLevel.IMPLICIT: ("Hi",),
    ConsentLevel.EXPLICIT: ("START",),
    ConsentLevel.DOUBLE: ("START", "YES"),
    ConsentLevel.OPTED_OUT: ("STOP",),
}


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
