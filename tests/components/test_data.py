"""What a host may store of components goes to plain data and back."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.components.shop import PAGE, cases, options, topics

from msgcore.codec import from_data, to_data
from msgcore.components import (
    FORMAT_ROWS,
    Capacity,
    ChannelComponents,
    ComponentCommand,
    Edit,
    Format,
    FormatRow,
    NoMatch,
    OptionList,
    RecordSource,
    Selection,
    SlotSetup,
    TimeSlot,
    capacity,
    record_options,
    select_option,
    time_options,
)

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SLOTS = (TimeSlot(start=NOW, end=NOW + timedelta(hours=1)),)
RECORDS = [{"Id": "1", "Name": "One"}, {"Id": "2", "Name": "Two"}]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (tuple[FormatRow, ...], FORMAT_ROWS),
        (Capacity, capacity(Format.CAROUSEL, PAGE)),
        (SlotSetup, SlotSetup(slots=SLOTS, now=NOW)),
        (OptionList, time_options(SLOTS, NOW, UTC)),
        (OptionList, record_options(RecordSource(parameter="P"), RECORDS, maximum_items=1)),
        (Selection | NoMatch, select_option(options(3), "2")),
        (Selection | NoMatch, select_option(options(3), "none")),
        (ChannelComponents, ChannelComponents(channel=PAGE, components=(topics(), cases()))),
        (ComponentCommand, Edit(at=NOW, definition=cases())),
    ],
)
def test_a_value_goes_to_data_and_back(kind: object, value: object) -> None:
    assert from_data(kind, to_data(value)) == value
