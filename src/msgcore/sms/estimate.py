"""What a template costs before its merge fields are known.

Whoever plans a campaign knows how long a name is at least, as a rule, and at most. From that
follow three cases, and the lengths at which one segment more begins:

    estimate("Hi {!name}, your parcel is here.", lengths={"name": (3, 8, 20)},
             recipients=10_000, prices=EXAMPLE_PRICES, country="US")

A merge field is written `{!name}`. Its value is taken to be GSM-7 characters of one unit,
unless the field is among those that may hold others: then its worst case, and only that, is
counted in UCS-2.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.sms.cost import Cost, PriceTable, Volume, cost
from msgcore.sms.picture import case_html, estimate_html
from msgcore.sms.profile import STANDARD, Profile
from msgcore.sms.segmentation import Segmentation
from msgcore.vocabulary import SenderKind

__all__ = ["Case", "Estimate", "Lengths", "Step", "estimate"]

Lengths = tuple[int, int, int]
"""How many characters a value has at least, as a rule, and at most."""

_FIELD = re.compile(r"\{!([^{}]+)\}")
_PLAIN, _FOREIGN = "x", "\u4e00"
"""What stands for a character of a value: one of GSM-7, or one that makes a text UCS-2."""

_LONGEST = 10_000
"""How many characters the template may have, and the values in all: more is no text message."""

_LIMITS = 3

_MOST_UNITS = 160
"""No segment has more units."""


@attrs.frozen(kw_only=True)
class Case:
    """What one message costs when the values have certain lengths.

    Args:
        characters: How many characters the values have in all.
        segmentation: The message, with stand-ins for the values.
        cost: What it costs for all recipients; None where no prices were given.
    """

    characters: int
    segmentation: Segmentation
    cost: Cost | None = None

    def _repr_html_(self) -> str:
        return case_html(self)

    @property
    def segments(self) -> int:
        """How many segments one message takes."""
        return self.segmentation.segments

    @property
    def to_next_segment(self) -> int:
        """How many more units make one segment more.

        They may be one more than what is left, or several: where national tables may be used,
        others may have room when those in use have none.
        """
        candidates = range(self.segmentation.units_left + 1, _MOST_UNITS + 2)
        return candidates[bisect_right(candidates, self.segments, key=self._segments_with)]

    def _segments_with(self, more: int) -> int:
        told = self.segmentation
        return Segmentation(told.text + _PLAIN * more, told.profile).segments


@attrs.frozen(kw_only=True)
class Step:
    """A length of the values from which on a message takes so many segments.

    Args:
        characters: How many characters the values have in all.
        segments: How many segments the message takes from here on.
    """

    characters: int
    segments: int


@attrs.frozen(kw_only=True)
class Estimate:
    """What a template costs.

    Args:
        template: The template.
        recipients: How many people get a message.
        minimum: With the shortest values.
        expected: With those of the usual length.
        worst: With the longest values, and with foreign characters where there may be some.
        steps: Where another number of segments begins between the shortest and the longest
            values, none of them foreign; the first step is the minimum.
    """

    template: str = attrs.field(repr=False)
    recipients: int
    minimum: Case
    expected: Case
    worst: Case
    steps: tuple[Step, ...]

    def _repr_html_(self) -> str:
        return estimate_html(self)

    @property
    def cases(self) -> tuple[tuple[str, Case], ...]:
        """The three cases with their names."""
        return ("minimum", self.minimum), ("expected", self.expected), ("worst", self.worst)


def estimate(  # noqa: PLR0913 - each is a question that a campaign has to answer
    template: str,
    lengths: Mapping[str, Lengths],
    *,
    recipients: int = 1,
    prices: PriceTable | None = None,
    country: str = "",
    sender: SenderKind | None = None,
    foreign: Collection[str] = (),
    profile: Profile = STANDARD,
) -> Estimate:
    """Say what a template costs at the least, as a rule, and at the worst.

    Args:
        template: The text, with merge fields such as `{!name}`.
        lengths: For each field how many characters its value has at least, as a rule, and
            at most.
        recipients: How many people get a message, at least 0.
        prices: The caller's prices; None to count segments alone.
        country: Where the recipients are.
        sender: What the messages are sent from.
        foreign: The fields whose values may have characters outside GSM-7.
        profile: Whose segments they are.

    Returns:
        The three cases, and where the next segment begins.

    Raises:
        InvalidValueError: A field has no lengths, lengths have no field, three numbers are
            out of order, the message is too long to be one, or there is no price; every fault.

    >>> text = "Hi {!name}, " + "your parcel is here. " * 7
    >>> plan = estimate(text, {"name": (3, 8, 20)}, recipients=1000)
    >>> [(name, case.segments) for name, case in plan.cases]
    [('minimum', 1), ('expected', 1), ('worst', 2)]
    >>> plan.steps[1].characters, plan.expected.to_next_segment
    (9, 1)
    """
    fields = _FIELD.findall(template)
    faults = (
        *_faults(template, fields, lengths, foreign, recipients),
        *_price_faults(prices, country, sender),
    )
    if faults:
        raise InvalidValueError(faults)

    def case(which: int, *, with_foreign: bool = False) -> Case:
        values = {
            name: (_FOREIGN if with_foreign and name in foreign else _PLAIN) * limits[which]
            for name, limits in lengths.items()
        }
        text = _filled(template, values)
        segmentation = Segmentation(text, profile)
        volume = Volume(
            segments=segmentation.segments * recipients,
            messages=recipients,
            country=country,
            sender=sender,
        )
        return Case(
            characters=sum(len(values[name]) for name in fields),
            segmentation=segmentation,
            cost=None if prices is None else cost([volume], prices),
        )

    return Estimate(
        template=template,
        recipients=recipients,
        minimum=case(0),
        expected=case(1),
        worst=case(2, with_foreign=True),
        steps=tuple(_steps(template, fields, lengths, profile)),
    )


def _filled(template: str, values: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda match: values[match[1]], template)


def _steps(
    template: str, fields: list[str], lengths: Mapping[str, Lengths], profile: Profile
) -> Iterator[Step]:
    """Lengthen the values one character at a time, the first field first."""
    sizes = {name: least for name, (least, _, _) in lengths.items()}

    def step() -> Step:
        text = _filled(template, {name: _PLAIN * size for name, size in sizes.items()})
        return Step(
            characters=sum(sizes[name] for name in fields),
            segments=Segmentation(text, profile).segments,
        )

    now = step()
    yield now
    for name in dict.fromkeys(fields):
        least, _, most = lengths[name]

        def at(size: int, name: str = name) -> Step:
            sizes[name] = size
            return step()

        # The first character of a value may part a cluster, or a letter from its accent; each
        # further one does no more than make the text longer, so the next step is found by
        # halving.
        if least == 0 < most:
            first = at(1)
            if first.segments != now.segments:
                now = first
                yield now
            least = 1
        while at(most).segments != now.segments:
            fewer, more = least, most
            while more - fewer > 1:
                middle = (fewer + more) // 2
                if at(middle).segments == now.segments:
                    fewer = middle
                else:
                    more = middle
            least, now = more, at(more)
            yield now


def _price_faults(
    prices: PriceTable | None, country: str, sender: SenderKind | None
) -> Iterator[Fault]:
    if prices is not None and prices.price(country, sender) is None:
        kind = sender.value if sender else "any sender"
        yield Fault(
            path="prices",
            message=f"have no row for {country or 'any country'}, {kind}",
            hint="Add one, or one without a country.",
        )


def _faults(
    template: str,
    fields: list[str],
    lengths: Mapping[str, Lengths],
    foreign: Collection[str],
    recipients: int,
) -> Iterator[Fault]:
    if len(template) > _LONGEST:
        yield Fault(
            path="template",
            message=f"is {len(template)} characters, more than {_LONGEST}",
            hint="No text message is so long.",
        )
    if recipients < 0:
        yield Fault(path="recipients", message=f"is {recipients}", hint="Count from 0.")
    yield from _field_faults(fields, lengths, foreign)
    if sum(max(lengths[name], default=0) for name in fields if name in lengths) > _LONGEST:
        yield Fault(
            path="lengths",
            message=f"come to more than {_LONGEST} characters",
            hint="No text message is so long.",
        )


def _field_faults(
    fields: list[str], lengths: Mapping[str, Lengths], foreign: Collection[str]
) -> Iterator[Fault]:
    for name in dict.fromkeys(fields):
        if name not in lengths:
            yield Fault(
                path=f"lengths.{name}",
                message="is missing",
                hint="Say how long its value is at least, as a rule, and at most.",
            )
    for name, limits in lengths.items():
        if name not in fields:
            yield Fault(path=f"lengths.{name}", message="is no field of the template")
        if len(limits) != _LIMITS or list(limits) != sorted(limits) or limits[0] < 0:
            yield Fault(
                path=f"lengths.{name}",
                message=f"are {limits}",
                hint="Give the least, the usual and the most, each not below the one before.",
            )
    for name in foreign:
        if name not in fields:
            yield Fault(path="foreign", message=f"{name!r} is no field of the template")
