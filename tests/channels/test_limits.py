"""Sizes are kept as the documents state them."""

from decimal import Decimal

from msgcore import codec
from msgcore.channels import Size, SizeUnit


def test_a_size_reads_as_it_is_printed() -> None:
    assert [str(Size.mb("1.2")), str(Size.kb("525"))] == ["1.2 MB", "525 KB"]


def test_a_megabyte_is_a_million_octets() -> None:
    assert (Size.mb("1.2").octets, Size.kb("9").octets) == (1_200_000, 9_000)


def test_a_size_travels_without_losing_a_digit() -> None:
    size = Size(Decimal("1.20"), SizeUnit.MB)
    assert codec.to_data(size) == {"amount": "1.20", "unit": "MB"}
    assert codec.from_data(Size, codec.to_data(size)) == size
