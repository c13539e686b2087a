"""What segments cost, from a table of prices that the caller has.

msgcore knows no prices: they differ by carrier, contract and day. A price is for one segment
sent to one country from one kind of sender, and is found from the most particular row to the
most general one:

    country and sender -> country, any sender -> any country, sender -> any of both

Sums are exact decimals, never rounded: `Cost.rounded` does that for whoever shows them.
"""

from collections.abc import Iterable, Iterator
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from functools import reduce

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.sms.many import Counts
from msgcore.sms.picture import cost_html
from msgcore.values import country_fault, not_empty
from msgcore.vocabulary import SenderKind

__all__ = ["EXAMPLE_PRICES", "Cost", "CostLine", "Price", "PriceTable", "Volume", "cost"]


_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""How sums are made: a caller's own context of decimals may round."""

_FINEST = Decimal("1e-12")
_DEAREST = Decimal("1e12")


def _country_faults(country: str) -> Iterator[Fault]:
    fault = country_fault("country", country)
    if fault is not None:
        yield fault


@attrs.frozen(kw_only=True)
class Price:
    """What one segment costs.

    Args:
        per_segment: The price of a segment, not negative, with at most 12 decimal places.
        per_message: What a message costs besides, however many segments it has.
        country: Where the recipient is, as two capital letters; empty for anywhere else.
        sender: What it is sent from; None for any kind.

    Raises:
        InvalidValueError: A price or the country is out of range; every fault is named.
    """

    per_segment: Decimal
    per_message: Decimal = Decimal(0)
    country: str = ""
    sender: SenderKind | None = None

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        for name, price in (("per_segment", self.per_segment), ("per_message", self.per_message)):
            if not price.is_finite() or price < 0:
                yield Fault(
                    path=name, message=f"is {price}", hint="A price is a number, not negative."
                )
            elif price > _DEAREST or price != price.quantize(_FINEST, context=_EXACT):
                yield Fault(
                    path=name,
                    message=f"is {price}",
                    hint="A price has at most 12 decimal places, and is no fortune.",
                )
        yield from _country_faults(self.country)


@attrs.frozen(kw_only=True)
class PriceTable:
    """Prices in one currency.

    Args:
        currency: The currency, such as `USD`.
        prices: The rows, one for each country and sender.

    Raises:
        InvalidValueError: Two rows are for the same country and sender; every such pair.

    >>> EXAMPLE_PRICES.price("US", SenderKind.SHORT_CODE).per_segment
    Decimal('0.0110')
    """

    currency: str = attrs.field(validator=not_empty)
    prices: tuple[Price, ...]

    def __attrs_post_init__(self) -> None:
        seen: set[tuple[str, SenderKind | None]] = set()
        faults: list[Fault] = []
        for place, price in enumerate(self.prices):
            key = (price.country, price.sender)
            if key in seen:
                faults.append(
                    Fault(
                        path=f"prices[{place}]",
                        message="is a second price for the same country and sender",
                        hint="Keep one of the two.",
                    )
                )
            seen.add(key)
        if faults:
            raise InvalidValueError(faults)

    def price(self, country: str, sender: SenderKind | None) -> Price | None:
        """Return the price of a segment; None where no row is for it.

        Args:
            country: Where the recipient is.
            sender: What it is sent from.
        """
        rows = {(price.country, price.sender): price for price in self.prices}
        for key in ((country, sender), (country, None), ("", sender), ("", None)):
            if key in rows:
                return rows[key]
        return None


@attrs.frozen(kw_only=True)
class Volume:
    """How much is sent to one country from one kind of sender.

    Args:
        segments: How many segments, at least 0.
        messages: How many messages they belong to, at least 0.
        country: Where the recipients are, as two capital letters; may be empty.
        sender: What they are sent from; None where that is open.

    Raises:
        InvalidValueError: A number is negative, or the country no country; every fault.

    >>> from msgcore.sms.many import segment_many
    >>> Volume.of(segment_many(["Hello", "x" * 161]), country="US").segments
    3
    """

    segments: int
    messages: int = 0
    country: str = ""
    sender: SenderKind | None = None

    def __attrs_post_init__(self) -> None:
        faults = [
            Fault(path=name, message=f"is {number}", hint="Count from 0.")
            for name, number in (("segments", self.segments), ("messages", self.messages))
            if number < 0
        ]
        faults += _country_faults(self.country)
        if faults:
            raise InvalidValueError(faults)

    @classmethod
    def of(cls, counts: Counts, *, country: str = "", sender: SenderKind | None = None) -> "Volume":
        """Sum up what `segment_many` counted.

        Args:
            counts: What it counted.
            country: Where the recipients are.
            sender: What the messages are sent from.
        """
        return cls(
            segments=sum(counts.segments), messages=len(counts), country=country, sender=sender
        )


@attrs.frozen(kw_only=True)
class CostLine:
    """What one volume costs.

    Args:
        volume: How much is sent.
        price: At which price.
    """

    volume: Volume
    price: Price

    @property
    def total(self) -> Decimal:
        """What it costs, exactly."""
        price, volume = self.price, self.volume
        return _EXACT.add(
            _EXACT.multiply(price.per_segment, volume.segments),
            _EXACT.multiply(price.per_message, volume.messages),
        )


@attrs.frozen(kw_only=True)
class Cost:
    """What messages cost.

    Args:
        currency: The currency.
        lines: What each volume costs, in the order of the volumes.
    """

    currency: str
    lines: tuple[CostLine, ...] = ()

    def _repr_html_(self) -> str:
        return cost_html(self)

    @property
    def total(self) -> Decimal:
        """What everything costs, exactly."""
        return reduce(_EXACT.add, (line.total for line in self.lines), Decimal(0))

    def rounded(self, places: int = 2) -> Decimal:
        """Return the total, halves rounded up.

        Args:
            places: How many decimal places, at least 0.
        """
        unit = Decimal((0, (1,), -places))
        return self.total.quantize(unit, rounding=ROUND_HALF_UP, context=_EXACT)


def cost(counts: Iterable[Volume], prices: PriceTable) -> Cost:
    """Say what messages cost.

    Args:
        counts: How much is sent where, from what.
        prices: The caller's prices.

    Raises:
        InvalidValueError: There is no price for some of it; every such volume is named.

    >>> campaign = [Volume(segments=3000, messages=1000, country="US")]
    >>> print(cost(campaign, EXAMPLE_PRICES).rounded(), EXAMPLE_PRICES.currency)
    24.00 XTS
    """
    volumes = tuple(counts)
    found = [prices.price(volume.country, volume.sender) for volume in volumes]
    faults = tuple(_unpriced(volumes, found))
    if faults:
        raise InvalidValueError(faults)
    return Cost(
        currency=prices.currency,
        lines=tuple(
            CostLine(volume=volume, price=price)
            for volume, price in zip(volumes, found, strict=True)
            if price is not None
        ),
    )


def _unpriced(volumes: Iterable[Volume], found: Iterable[Price | None]) -> Iterator[Fault]:
    for place, (volume, price) in enumerate(zip(volumes, found, strict=True)):
        if price is None:
            sender = volume.sender.value if volume.sender else "any sender"
            yield Fault(
                path=f"counts[{place}]",
                message=f"has no price: {volume.country or 'any country'}, {sender}",
                hint="Add a row for it, or one without a country.",
            )


EXAMPLE_PRICES = PriceTable(
    currency="XTS",
    prices=(
        Price(country="US", per_segment=Decimal("0.0080")),
        Price(country="US", sender=SenderKind.SHORT_CODE, per_segment=Decimal("0.0110")),
        Price(country="US", sender=SenderKind.TOLL_FREE, per_segment=Decimal("0.0090")),
        Price(country="CA", per_segment=Decimal("0.0095")),
        Price(country="FR", per_segment=Decimal("0.0700")),
        Price(country="IN", per_segment=Decimal("0.0300"), per_message=Decimal("0.0020")),
        Price(per_segment=Decimal("0.0500")),
    ),
)
"""Made-up prices in the currency code that is kept for tests: for examples, never for a bill."""
