"""The nouns of caps: directions, sizes as documents state them, and what a cap says.

Guide: Send Images and Files in Messaging Sessions.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum, unique
from typing import Self

import attrs

from msgcore.channels.columns import Column
from msgcore.policy import Confidence, Preset
from msgcore.rules import Citation
from msgcore.vocabulary import Platform, SenderKind

__all__ = [
    "BOTH_WAYS",
    "INBOUND",
    "OUTBOUND",
    "AttachmentRule",
    "Content",
    "ContentCap",
    "Direction",
    "Excess",
    "Size",
    "SizeUnit",
    "TextCap",
]


@unique
class Direction(Enum):
    """Which way a message goes, seen from the business."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


INBOUND = (Direction.INBOUND,)
OUTBOUND = (Direction.OUTBOUND,)
BOTH_WAYS = (Direction.INBOUND, Direction.OUTBOUND)


@unique
class Excess(Enum):
    """What becomes of a text that passes its cap."""

    NOT_SENT = "not-sent"
    ATTACHED = "attached"
    """It arrives as an attachment."""
    UNSTATED = "unstated"
    """The document does not say."""


@unique
class Content(Enum):
    """What a file holds."""

    ANY = "any"
    IMAGE = "image"
    GIF = "gif"
    PDF = "pdf"
    DOCUMENT = "document"
    AUDIO = "audio"
    VIDEO = "video"


@unique
class SizeUnit(Enum):
    """The unit in which a document states a size."""

    KB = "KB"
    MB = "MB"


_OCTETS: Mapping[SizeUnit, int] = {SizeUnit.KB: 10**3, SizeUnit.MB: 10**6}


@attrs.frozen
class Size:
    """A size as a document states it.

    Args:
        amount: How many.
        unit: Of what.

    >>> str(Size.mb("1.2")), Size.mb("1.2").octets
    ('1.2 MB', 1200000)
    """

    amount: Decimal
    unit: SizeUnit

    @classmethod
    def kb(cls, amount: str) -> Self:
        """Make a size in kilobytes."""
        return cls(Decimal(amount), SizeUnit.KB)

    @classmethod
    def mb(cls, amount: str) -> Self:
        """Make a size in megabytes."""
        return cls(Decimal(amount), SizeUnit.MB)

    @property
    def octets(self) -> int:
        """The size in octets, a megabyte being a million.

        No document says which megabyte it means; the smaller one is on the safe side.
        """
        return int(self.amount * _OCTETS[self.unit])

    def __str__(self) -> str:
        return f"{self.amount} {self.unit.value}"


@attrs.frozen(kw_only=True)
class TextCap:
    """How long a text may be.

    Args:
        columns: The kinds of channel.
        directions: Which way the text goes.
        characters: The most characters; None where no such figure is given.
        size: The largest size; None where no such figure is given.
        excess: What becomes of a text that passes either.
        citation: Where it is written.
        since: The first preset that has it; a newer cap replaces an older one.
        note: What contradicts or narrows it; may be empty.
        confidence: How sure it is.
    """

    columns: tuple[Column, ...]
    directions: tuple[Direction, ...]
    citation: Citation
    characters: int | None = None
    size: Size | None = None
    excess: Excess = Excess.UNSTATED
    since: Preset = Preset.SPRING_23
    note: str = ""
    confidence: Confidence = Confidence.STATED


@attrs.frozen(kw_only=True)
class ContentCap:
    """Which files a channel takes, and how large they may be.

    Args:
        columns: The kinds of channel.
        directions: Which way the file goes.
        content: What the file holds.
        types: The file types, without the dot; empty where the document names none.
        largest: The largest file; None where the document gives no figure.
        linked_from: The size from which the file goes out as a link; None for never.
        linked_types: The types that always go out as a link.
        senders: The kinds of SMS sender; empty for any, and for other channels.
        carrier: The carrier whose limit it is; empty for any.
        citation: Where it is written.
        since: The first preset that has it; newer rows replace all older ones of a column.
        note: What contradicts or narrows it; may be empty.
        confidence: How sure it is.
    """

    columns: tuple[Column, ...]
    directions: tuple[Direction, ...]
    content: Content
    citation: Citation
    types: tuple[str, ...] = ()
    largest: Size | None = None
    linked_from: Size | None = None
    linked_types: tuple[str, ...] = ()
    senders: tuple[SenderKind, ...] = ()
    carrier: str = ""
    since: Preset = Preset.SPRING_23
    note: str = ""
    confidence: Confidence = Confidence.STATED


@attrs.frozen(kw_only=True)
class AttachmentRule:
    """How files travel on a platform.

    Args:
        platform: The platform.
        files: The most files in a message.
        text_beside_file: Whether a message may hold a text and a file.
        citation: Where it is written.
        note: Which files an agent can choose from; may be empty.
        confidence: How sure it is.
    """

    platform: Platform
    files: int
    text_beside_file: bool
    citation: Citation
    note: str = ""
    confidence: Confidence = Confidence.STATED
