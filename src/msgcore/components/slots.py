"""Time slots: what a host offers, checked, put in order and written in the customer's zone.

A slot is half-open: one that begins when another ends does not overlap it, and one that begins
now has begun. Its id is its two instants in UTC, so that an answer means the same slot anywhere.

Guide: Create a Messaging Component: Time Selectors; Example: Apex Class for Time Selector
Messaging Components.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, tzinfo

import attrs

from msgcore.components.limits import alike, excess
from msgcore.components.option import Option, OptionList
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import MSGCORE, Draft, Refusal, RuleSet, rule
from msgcore.values import instant_text, utc

__all__ = [
    "SLOT_RULES",
    "SlotSetup",
    "TimeSlot",
    "WriteSlot",
    "time_options",
    "write_slot",
]

WriteSlot = Callable[[datetime, datetime], str]
"""Writes a slot's start and end, both in the customer's zone."""


@attrs.frozen(kw_only=True)
class TimeSlot:
    """A time that a customer may choose.

    Args:
        start: When it begins.
        end: When it ends; its first instant that is outside.

    Raises:
        InvalidValueError: It ends before it begins, or an instant has no zone.

    >>> from datetime import UTC
    >>> TimeSlot(
    ...     start=datetime(2026, 3, 2, 9, tzinfo=UTC), end=datetime(2026, 3, 2, 10, tzinfo=UTC)
    ... ).id
    '2026-03-02T09:00:00Z/2026-03-02T10:00:00Z'
    """

    start: datetime = attrs.field(converter=utc)
    end: datetime = attrs.field(converter=utc)

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise InvalidValueError(
                Fault(
                    path="end",
                    message=f"{instant_text(self.end)} is not after {instant_text(self.start)}",
                )
            )

    @property
    def id(self) -> str:
        """Its two instants: what a button sends back."""
        return f"{instant_text(self.start)}/{instant_text(self.end)}"


@attrs.frozen(kw_only=True)
class SlotSetup:
    """Time slots at a moment: what the rules of slots look at.

    Args:
        slots: The slots, in any order.
        now: The moment.
    """

    slots: tuple[TimeSlot, ...]
    now: datetime = attrs.field(converter=utc)


@rule(
    "components.slot-past",
    cites=MSGCORE("Past time slots", note="Nobody can keep such an appointment."),
)
def slot_past(setup: SlotSetup) -> Iterator[Draft]:
    """A time slot that is offered has not begun."""
    for place, slot in enumerate(setup.slots):
        if slot.start <= setup.now:
            yield Draft(
                path=f"slots[{place}]",
                message=f"begins at {instant_text(slot.start)}, which is past",
                remedy="Leave it out.",
            )


@rule(
    "components.slots-overlap",
    cites=MSGCORE("Overlapping time slots", note="Who takes one takes a part of the other."),
)
def slots_overlap(setup: SlotSetup) -> Iterator[Draft]:
    """Time slots that are offered together do not overlap."""
    placed = sorted(enumerate(setup.slots), key=lambda pair: (pair[1].start, pair[1].end))
    longest: tuple[int, TimeSlot] | None = None
    for place, slot in placed:
        if longest is not None and slot.start < longest[1].end:
            yield Draft(
                path=f"slots[{place}]",
                message=f"overlaps slots[{longest[0]}]",
                remedy="Offer one of the two, or let them touch.",
            )
        if longest is None or slot.end > longest[1].end:
            longest = place, slot


SLOT_RULES: RuleSet[SlotSetup] = RuleSet.of(slot_past, slots_overlap)
"""The rules of time slots, for a `SlotSetup`."""


def write_slot(start: datetime, end: datetime) -> str:
    """Write a slot in a way that depends on no language.

    Args:
        start: When it begins, in the customer's zone.
        end: When it ends, in the same zone.

    Returns:
        The day, the times and the zone's abbreviation, where it has one; the second day where
        it is another.

    >>> from zoneinfo import ZoneInfo
    >>> berlin = ZoneInfo("Europe/Berlin")
    >>> write_slot(
    ...     datetime(2026, 3, 2, 9, tzinfo=berlin), datetime(2026, 3, 2, 10, 30, tzinfo=berlin)
    ... )
    '2026-03-02 09:00-10:30 CET'
    """
    until = f"{end:%H:%M}" if start.date() == end.date() else f"{end.date()} {end:%H:%M}"
    zone = "/".join(dict.fromkeys(filter(None, (start.tzname(), end.tzname()))))
    return f"{start.date()} {start:%H:%M}-{until} {zone}".rstrip()


def time_options(  # noqa: PLR0913 - three things to say, four to change
    slots: Iterable[TimeSlot],
    now: datetime,
    zone: tzinfo,
    *,
    maximum_items: int | None = None,
    write: WriteSlot = write_slot,
    rules: RuleSet[SlotSetup] = SLOT_RULES,
    policy: Policy = DOCUMENTED,
) -> OptionList:
    """Turn time slots into options.

    Args:
        slots: The slots, in any order; one that is given twice is offered once.
        now: The present instant.
        zone: The zone in which the customer reads them, such as `ZoneInfo("Europe/Berlin")`.
        maximum_items: How many the component's parameter takes; None where nothing is said.
        write: Writes a slot; `write_slot` where it is left out.
        rules: The rules of slots; a host may add its own.
        policy: Says whether slots that have begun are offered all the same, and whether those
            beyond the most that the parameter takes are left out.

    Returns:
        The options in order of time, with what was found of them; or a refusal.

    Raises:
        InvalidValueError: `now` has no zone, a slot is written as nothing or leaves the years
            1 to 9999 in the customer's zone, or a parameter takes less than one.

    Guide: Create a Messaging Component: Time Selectors.

    >>> from datetime import UTC, timedelta
    >>> from zoneinfo import ZoneInfo
    >>> now = datetime(2026, 3, 2, 8, tzinfo=UTC)
    >>> hour = timedelta(hours=1)
    >>> slots = [TimeSlot(start=now + n * hour, end=now + (n + 1) * hour) for n in (3, 1, 0)]
    >>> offered = time_options(slots, now, ZoneInfo("Europe/Berlin"))
    >>> [option.title for option in offered.options]
    ['2026-03-02 10:00-11:00 CET', '2026-03-02 12:00-13:00 CET']
    >>> [finding.rule for finding in offered.report], offered.left_out
    (['components.slot-past'], 1)
    """
    given = tuple(slots)
    setup = SlotSetup(slots=given, now=now)
    in_order = sorted(dict.fromkeys(given), key=lambda slot: (slot.start, slot.end))
    offered = [
        slot for slot in in_order if policy.components.past_slots_offered or slot.start > setup.now
    ]
    beyond = excess(len(offered), maximum_items, "time slots", policy)
    refused = beyond is not None and not policy.components.excess_options_cut
    options = tuple(
        Option(id=slot.id, title=write(_local(slot.start, zone), _local(slot.end, zone)))
        for slot in (() if refused else offered[:maximum_items])
    )
    return OptionList(
        options=options,
        left_out=len(given) - len(options),
        remarks=(*(() if beyond is None or refused else (beyond,)), *alike(options)),
        report=rules.check(setup),
        refusal=Refusal.of(beyond) if beyond is not None and refused else None,
    )


def _local(instant: datetime, zone: tzinfo) -> datetime:
    try:
        return instant.astimezone(zone)
    except OverflowError:
        raise InvalidValueError(
            Fault(
                path="slots",
                message=f"{instant_text(instant)} is outside the years 1 to 9999 in the zone",
            )
        ) from None
