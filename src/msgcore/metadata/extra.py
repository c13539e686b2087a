"""What a metadata file says beyond our values, and what a value says beyond the file.

Nothing that is read is lost: what has no place in a value is kept as it stands, and written
again at its place. Nothing is left out in silence either: each is reported by a rule.
"""

from collections.abc import Iterable, Iterator
from enum import Enum, unique
from functools import cached_property

import attrs

from msgcore.errors import InvalidValueError, MetadataError
from msgcore.metadata.safe import Element, read_xml
from msgcore.rules import METADATA_API, MSGCORE, Draft, Report, RuleSet, Severity, rule
from msgcore.values import at_least, not_empty

__all__ = [
    "READING_RULES",
    "WRITING_RULES",
    "Extra",
    "Inferred",
    "LeftOut",
    "Reading",
    "Why",
    "Writing",
    "Written",
    "in_order",
]


@unique
class Why(Enum):
    """Why something is kept as it stands."""

    UNKNOWN = "unknown"
    """The product's documents do not name it."""
    NO_PLACE = "no-place"
    """The documents name it; no value here has a place for it."""
    UNREADABLE = "unreadable"
    """It has a place, but says something that does not go there."""


@attrs.frozen(kw_only=True)
class Extra:
    """An element that is kept as it stands.

    Args:
        path: The element that it stands in: `automatedResponses[2]`, counted among those that
            were understood; empty for the root.
        xml: The element.
        why: Why it is kept.
        detail: What is particular to it; may be empty.
        index: How many elements of its name stood before it; None to stand behind them all.
            Not compared.

    Raises:
        InvalidValueError: The text is not one element of harmless XML, or the index is below 0.
    """

    path: str = ""
    xml: str = attrs.field()
    why: Why = Why.UNKNOWN
    detail: str = ""
    index: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(at_least(0)), eq=False
    )

    @xml.validator
    def _harmless(self, attribute: "attrs.Attribute[str]", value: str) -> None:
        try:
            _ = read_xml(value.encode("utf-8", "surrogatepass"))
        except MetadataError as error:
            raise InvalidValueError(fault.under(attribute.name) for fault in error.faults) from None

    @cached_property
    def element(self) -> Element:
        """The element, read."""
        return read_xml(self.xml.encode())

    @property
    def place(self) -> str:
        """Where it stood: the path with its own name."""
        return f"{self.path}.{self.element.tag}" if self.path else self.element.tag


def in_order(extra: Iterable[Extra]) -> tuple[Extra, ...]:
    """Put what was kept in the order in which it is written; an attrs converter."""
    return tuple(sorted(extra, key=_order))


def _order(extra: Extra) -> tuple[str, bool, int]:
    return extra.place, extra.index is None, extra.index or 0


@attrs.frozen(kw_only=True)
class LeftOut:
    """A part of a value that is not written.

    Args:
        path: Where in the value.
        detail: Why the file has no place for it.
    """

    path: str = attrs.field(validator=not_empty)
    detail: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Inferred:
    """A part of a value that is written under a name that no file of the product confirms.

    Args:
        path: Where in the value.
        detail: What the name was inferred from.
    """

    path: str = attrs.field(validator=not_empty)
    detail: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Reading:
    """What the rules of reading look at.

    Args:
        extra: What was kept as it stands.
    """

    extra: tuple[Extra, ...] = ()


@attrs.frozen(kw_only=True)
class Writing:
    """What the rules of writing look at.

    Args:
        left_out: What was not written.
        inferred: What was written under a name that no file confirms.
    """

    left_out: tuple[LeftOut, ...] = ()
    inferred: tuple[Inferred, ...] = ()


def _kept(reading: Reading, why: Why, message: str, remedy: str) -> Iterator[Draft]:
    for extra in reading.extra:
        if extra.why is why:
            detail = f": {extra.detail}" if extra.detail else ""
            yield Draft(path=extra.place, message=f"{message}{detail}", remedy=remedy)


@rule("metadata.unknown-element", cites=METADATA_API("Metadata Types"))
def unknown_element(reading: Reading) -> Iterator[Draft]:
    """An element that the product's documents do not name is kept as it stands.

    Metadata API: Metadata Types.
    """
    yield from _kept(
        reading, Why.UNKNOWN, "is not in the documents", "Check its name against a newer version."
    )


@rule(
    "metadata.no-place",
    cites=MSGCORE("Metadata without a place", note="Routing, parameters and labels stay text."),
    severity=Severity.INFO,
)
def no_place(reading: Reading) -> Iterator[Draft]:
    """An element for which there is no value here is kept as it stands.

    msgcore: Metadata without a place.
    """
    yield from _kept(reading, Why.NO_PLACE, "has no place in the value", "")


@rule(
    "metadata.unreadable",
    cites=MSGCORE("Metadata that contradicts itself", note="Nothing is guessed."),
)
def unreadable(reading: Reading) -> Iterator[Draft]:
    """An element that says what its place cannot hold is kept as it stands, and not guessed at.

    msgcore: Metadata that contradicts itself.
    """
    yield from _kept(reading, Why.UNREADABLE, "is not understood", "Mend it, and read it again.")


@rule(
    "metadata.left-out",
    cites=MSGCORE("Values without metadata", note="The file has no element for them."),
)
def left_out(writing: Writing) -> Iterator[Draft]:
    """A part of a value that a metadata file has no place for is not written.

    msgcore: Values without metadata.
    """
    for part in writing.left_out:
        yield Draft(path=part.path, message=f"is not written: {part.detail}")


@rule(
    "metadata.inferred-name",
    cites=MSGCORE("Metadata by inference", note="The Messaging API has names that files share."),
)
def inferred_name(writing: Writing) -> Iterator[Draft]:
    """A part is written under a name that no file of the product was seen to hold.

    msgcore: Metadata by inference.
    """
    for part in writing.inferred:
        yield Draft(
            path=part.path,
            message=f"is written under an inferred name: {part.detail}",
            remedy="Try the file in an organisation for tests first.",
        )


READING_RULES: RuleSet[Reading] = RuleSet.of(unknown_element, no_place, unreadable)
"""The rules on what a file says beyond the value that is made of it."""

WRITING_RULES: RuleSet[Writing] = RuleSet.of(left_out, inferred_name)
"""The rules on what a value says beyond the file that is made of it, and on what is unsure."""


@attrs.frozen(kw_only=True)
class Written:
    """A metadata file.

    Args:
        data: Its content.
        left_out: What it does not say of the value.
        inferred: What it says under a name that no file of the product confirms.
    """

    data: bytes
    left_out: tuple[LeftOut, ...] = ()
    inferred: tuple[Inferred, ...] = ()

    @property
    def report(self) -> Report:
        """What it does not say of the value, and what it is not sure to say right, as findings."""
        return WRITING_RULES.check(Writing(left_out=self.left_out, inferred=self.inferred))
