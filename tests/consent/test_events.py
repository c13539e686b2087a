from datetime import datetime
from typing import get_args

import pytest
from tests.consent.people import minute

from msgcore import codec
from msgcore.catalogue import catalogue
from msgcore.consent import (
    RULINGS,
    ConsentEvent,
    DeclaredOutside,
    Match,
    OptedOut,
    RevocationDismissed,
    RevocationSuspected,
)
from msgcore.errors import CodecError, InvalidValueError
from msgcore.vocabulary import Actor, ConsentLevel, ConsentSource

MORE = {
    RevocationSuspected: {"cue": "stop texting"},
    RevocationDismissed: {"message": "m0", "said_at": minute(0)},
    DeclaredOutside: {
        "level": ConsentLevel.DOUBLE,
        "source": ConsentSource.POINT_OF_SALE,
        "reference": "receipt 4471",
        "disclosure": "Text me about my orders.",
    },
}


@pytest.mark.parametrize("kind", get_args(ConsentEvent))
def test_an_event_goes_to_data_and_back_with_its_tag(kind: type[ConsentEvent]) -> None:
    event = kind(
        id="m1",
        occurred_at=minute(1),
        received_at=minute(2),
        actor=Actor.AGENT,
        by="ana",
        keyword="STOP",
        language="en",
        match=Match.EXACT,
        table="abc",
        policy="documented",
        **MORE.get(kind, {}),
    )
    data = codec.to_data(event)
    assert data["event"] == kind.__tag__[1]
    assert codec.from_data(ConsentEvent, data) == event


def test_an_event_names_itself_its_instants_and_its_policy() -> None:
    with pytest.raises(CodecError) as caught:
        codec.from_data(ConsentEvent, {"event": "opted-out", "occurred_at": "2026-03-02T09:00"})
    assert [fault.path for fault in caught.value.faults] == [
        "id",
        "occurred_at",
        "received_at",
        "policy",
    ]
    naive = datetime(2026, 3, 2, 9)  # noqa: DTZ001 - a naive datetime is the point
    with pytest.raises(InvalidValueError, match="time zone"):
        OptedOut(id="m1", occurred_at=naive, received_at=minute(1), policy="documented")


def test_what_is_wrong_with_an_event_is_said_where_it_is() -> None:
    base = {"id": "m1", "occurred_at": "2026-03-02T09:00:00Z", "policy": "p"}
    base["received_at"] = base["occurred_at"]
    suspected = {**base, "event": "revocation-suspected", "cue": ""}
    declared = {
        **base,
        "event": "declared-outside",
        "level": "none",
        "source": "form",
        "disclosure": "sha256:1",
    }
    for data, paths in ((suspected, ["cue"]), (declared, ["level", "disclosure"])):
        with pytest.raises(CodecError) as caught:
            codec.from_data(ConsentEvent, data)
        assert [fault.path for fault in caught.value.faults] == paths


def test_each_event_names_a_rule_of_the_catalogue() -> None:
    known = {entry.id for entry in catalogue()}
    for kind in get_args(ConsentEvent):
        for actor in Actor:
            event = kind(
                id="m1",
                occurred_at=minute(1),
                received_at=minute(1),
                actor=actor,
                policy="documented",
                **MORE.get(kind, {}),
            )
            assert event.rule in known
    assert {reason.rule for reason in RULINGS} <= known
