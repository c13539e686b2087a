from datetime import datetime

import pytest
from tests.consent.people import minute

from msgcore import codec
from msgcore.consent import ConsentEvent, DoublyOptedIn, Match, OptedIn, OptedOut, WroteFirst
from msgcore.errors import CodecError, InvalidValueError
from msgcore.vocabulary import Actor


@pytest.mark.parametrize("kind", [WroteFirst, OptedIn, DoublyOptedIn, OptedOut])
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
