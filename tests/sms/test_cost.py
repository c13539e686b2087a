from decimal import ROUND_DOWN, Decimal, localcontext
from typing import ClassVar

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.sms import (
    EXAMPLE_PRICES,
    Cost,
    CostLine,
    Price,
    PriceTable,
    Volume,
    cost,
    segment_many,
)
from msgcore.vocabulary import SenderKind

SHORT, TOLL_FREE = SenderKind.SHORT_CODE, SenderKind.TOLL_FREE


def table(*rows: Price) -> PriceTable:
    return PriceTable(currency="XTS", prices=rows)


def faults(make: object, **given: object) -> list[str]:
    with pytest.raises(InvalidValueError) as caught:
        make(**given)  # type: ignore[operator]
    return [fault.path for fault in caught.value.faults]


class TestPrices:
    ROWS: ClassVar = {
        ("US", SHORT): Decimal(1),
        ("US", None): Decimal(2),
        ("", SHORT): Decimal(3),
        ("", None): Decimal(4),
    }

    @pytest.mark.parametrize(
        ("country", "sender", "price"),
        [
            ("US", SHORT, 1),
            ("US", TOLL_FREE, 2),
            ("US", None, 2),
            ("FR", SHORT, 3),
            ("FR", TOLL_FREE, 4),
            ("", SHORT, 3),
            ("", None, 4),
        ],
    )
    def test_the_most_particular_row_goes_first(
        self, country: str, sender: SenderKind | None, price: int
    ) -> None:
        rows = [
            Price(country=country, sender=sender, per_segment=price)
            for (country, sender), price in self.ROWS.items()
        ]
        for order in (rows, rows[::-1]):
            found = table(*order).price(country, sender)
            assert found is not None
            assert found.per_segment == price

    def test_a_row_of_another_country_is_none(self) -> None:
        rows = table(Price(country="US", sender=SHORT, per_segment=Decimal(1)))
        assert rows.price("US", None) is None
        assert rows.price("FR", SHORT) is None
        assert table().price("", None) is None

    @pytest.mark.parametrize(
        "price", ["-0.01", "NaN", "Infinity", "sNaN", "1e-13", "1e13", "1e999999", "1e-999999"]
    )
    def test_a_price_is_a_number_that_can_be_paid(self, price: str) -> None:
        number = Decimal(price)
        assert faults(Price, per_segment=number) == ["per_segment"]
        assert faults(Price, per_segment=number, per_message=number, country="usa") == [
            "per_segment",
            "per_message",
            "country",
        ]

    @pytest.mark.parametrize("price", ["0", "-0", "0.000000000001", "1e12", "0.00800000000000000"])
    def test_the_smallest_and_the_largest_price(self, price: str) -> None:
        assert Price(per_segment=Decimal(price)).per_segment == Decimal(price)

    @pytest.mark.parametrize("country", ["us", "USA", "U", "U1", "US\n", " "])
    def test_a_country_is_two_capital_letters(self, country: str) -> None:
        assert faults(Price, per_segment=Decimal(1), country=country) == ["country"]
        assert faults(Volume, segments=1, country=country) == ["country"]

    def test_two_rows_for_the_same_are_no_table(self) -> None:
        row = Price(country="US", per_segment=Decimal(1))
        with pytest.raises(InvalidValueError) as caught:
            table(row, Price(per_segment=Decimal(1)), row, row)
        assert [fault.path for fault in caught.value.faults] == ["prices[2]", "prices[3]"]

    def test_a_currency_has_a_name(self) -> None:
        with pytest.raises(InvalidValueError, match="currency"):
            PriceTable(currency="", prices=())


class TestVolumes:
    def test_they_count_from_nought(self) -> None:
        assert faults(Volume, segments=-1, messages=-1, country="x") == [
            "segments",
            "messages",
            "country",
        ]
        assert Volume(segments=0) == Volume(segments=0, messages=0)

    def test_columns_are_summed_up(self) -> None:
        counts = segment_many(["a", "b" * 161, "ê" * 71])
        volume = Volume.of(counts, country="FR", sender=SHORT)
        assert volume == Volume(segments=5, messages=3, country="FR", sender=SHORT)
        assert Volume.of(segment_many([])) == Volume(segments=0)


class TestCost:
    def test_lines_in_the_order_of_the_volumes(self) -> None:
        volumes = [
            Volume(segments=100, messages=40, country="IN"),
            Volume(segments=7, country="US", sender=SHORT),
            Volume(segments=1, country="AQ"),
        ]
        total = cost(volumes, EXAMPLE_PRICES)
        assert [line.volume for line in total.lines] == volumes
        assert [line.total for line in total.lines] == [
            Decimal("3.0800"),
            Decimal("0.0770"),
            Decimal("0.0500"),
        ]
        assert total.total == Decimal("3.2070")
        assert total.currency == EXAMPLE_PRICES.currency == "XTS"

    def test_nothing_costs_nothing(self) -> None:
        assert cost([], EXAMPLE_PRICES).total == 0
        assert cost([Volume(segments=0)], EXAMPLE_PRICES).total == 0

    def test_every_volume_without_a_price_is_named(self) -> None:
        prices = table(Price(country="US", per_segment=Decimal(1)))
        with pytest.raises(InvalidValueError) as caught:
            cost(
                iter(
                    [
                        Volume(segments=1),
                        Volume(segments=1, country="US"),
                        Volume(segments=1, country="FR", sender=SHORT),
                    ]
                ),
                prices,
            )
        hint = "(Add a row for it, or one without a country.)"
        assert [str(fault) for fault in caught.value.faults] == [
            f"counts[0]: has no price: any country, any sender {hint}",
            f"counts[2]: has no price: FR, short-code {hint}",
        ]

    def test_sums_are_exact_whatever_the_context_of_the_caller(self) -> None:
        price = Price(per_segment=Decimal("0.123456789012"), per_message=Decimal("1e12"))
        volume = Volume(segments=10**20 + 1, messages=10**20 + 1)
        with localcontext() as context:
            context.prec = 3
            context.rounding = ROUND_DOWN
            total = cost([volume, volume], table(price)).total
        exact = 2 * (10**20 + 1) * (123456789012 + 10**24)
        assert total.as_tuple().exponent == -12
        digits = int("".join(map(str, total.as_tuple().digits)))
        assert digits == exact

    @pytest.mark.parametrize(
        ("price", "places", "rounded"),
        [
            ("0.005", 2, "0.01"),
            ("0.0049", 2, "0.00"),
            ("0.015", 2, "0.02"),
            ("2.5", 0, "3"),
            ("0.12345", 4, "0.1235"),
        ],
    )
    def test_only_rounding_rounds(self, price: str, places: int, rounded: str) -> None:
        total = cost([Volume(segments=1)], table(Price(per_segment=Decimal(price))))
        assert str(total.rounded(places)) == rounded
        assert total.total == Decimal(price)

    def test_two_places_unless_another_number_is_asked_for(self) -> None:
        volume = Volume(segments=10**30)
        assert str(cost([volume], EXAMPLE_PRICES).rounded()).endswith("0.00")


@pytest.mark.parametrize(
    "value",
    [
        EXAMPLE_PRICES,
        EXAMPLE_PRICES.prices[1],
        Volume(segments=3, messages=1, country="US", sender=SHORT),
        CostLine(volume=Volume(segments=1), price=EXAMPLE_PRICES.prices[0]),
        cost([Volume(segments=1)], EXAMPLE_PRICES),
        Cost(currency="XTS"),
    ],
)
def test_they_go_to_data_and_back(value: object) -> None:
    assert codec.from_data(type(value), codec.to_data(value)) == value
