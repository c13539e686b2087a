import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.sms import AUTO, GUIDE, TWILIO, Counts, Profile, segment_many


def test_no_texts_are_empty_columns() -> None:
    counts = segment_many([])
    assert len(counts) == 0
    assert counts == Counts(encodings=(), units=(), segments=(), units_left=())
    assert segment_many([], TWILIO) == counts


def test_the_columns_have_names() -> None:
    counts = segment_many(iter(["a", "ê" * 71, "", "[" * 81]), GUIDE)
    assert counts.columns == {
        "encoding": ("gsm-7", "ucs-2", "gsm-7", "gsm-7"),
        "units": (1, 71, 0, 162),
        "segments": (1, 2, 1, 2),
        "units_left": (159, 61, 160, 142),
    }
    assert len(counts) == 4


def test_pairs_are_not_cut() -> None:
    counts = segment_many(["世" * 66 + "👍" + "世" * 66, "a" * 152 + "[" + "a" * 153])
    assert counts.segments == (3, 3)
    assert counts.units_left == (66, 151)


def test_any_profile_will_do() -> None:
    counts = segment_many(["ş" * 80], Profile(national=AUTO))
    assert counts.columns == {
        "encoding": ("gsm-7",),
        "units": (80,),
        "segments": (1,),
        "units_left": (75,),
    }


def test_columns_are_of_one_length() -> None:
    with pytest.raises(InvalidValueError, match="the columns are of different lengths"):
        Counts(encodings=("gsm-7",), units=(1,), segments=(1, 2), units_left=(159,))


def test_they_go_to_data_and_back() -> None:
    counts = segment_many(["a", "ê"])
    assert codec.from_data(Counts, codec.to_data(counts)) == counts


@pytest.mark.parametrize("character", ["a", "€", "世", "👍", "ê", "\ud83d"])
def test_a_megabyte(character: str) -> None:
    text = character * 1_000_000
    counts = segment_many([text, text[:100]])
    assert counts.segments[0] >= 6536
    assert counts.units[0] in {1_000_000, 2_000_000}
