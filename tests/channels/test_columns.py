"""A column is a kind of channel on a platform that runs it."""

import pytest

from msgcore.channels import COLUMNS, GUIDE_COLUMNS, PLATFORMS, Channel, Column
from msgcore.errors import InvalidValueError
from msgcore.vocabulary import ChannelKind, Platform


def test_there_is_a_column_for_every_kind_and_platform() -> None:
    pairs = {(kind, platform) for kind, platforms in PLATFORMS.items() for platform in platforms}
    assert {(column.kind, column.platform) for column in COLUMNS} == pairs
    assert len(COLUMNS) == len(pairs)


def test_the_guide_has_seven_columns() -> None:
    assert [column.label for column in GUIDE_COLUMNS] == [
        "SMS (standard)",
        "Facebook Messenger (standard)",
        "Facebook Messenger (enhanced)",
        "WhatsApp (standard)",
        "WhatsApp (enhanced)",
        "Web",
        "In-App",
    ]


def test_headings_are_told_apart() -> None:
    assert len({column.label for column in COLUMNS}) == len(COLUMNS)


def test_a_channel_stands_in_its_column() -> None:
    line = Channel(name="LINE", kind=ChannelKind.LINE, platform=Platform.ENHANCED)
    assert Column.of(line) == Column(ChannelKind.LINE, Platform.ENHANCED)


def test_there_is_no_column_for_what_never_was() -> None:
    with pytest.raises(InvalidValueError, match="no web channel runs on standard"):
        Column(ChannelKind.WEB, Platform.STANDARD)
