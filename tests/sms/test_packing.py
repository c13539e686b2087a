from msgcore.sms.encoding import Encoding
from msgcore.sms.packing import cuts, first_halves, segments_without_walk


class TestFirstHalves:
    def test_gsm_7(self) -> None:
        assert first_halves("", Encoding.GSM_7) == b""
        assert first_halves("aØΔ", Encoding.GSM_7) == bytes([0, 0, 0])
        assert first_halves("a€[b", Encoding.GSM_7) == bytes([0, 1, 0, 1, 0, 0])

    def test_every_extension_character_takes_two_units(self) -> None:
        assert first_halves("\f^{}\\[~]|€", Encoding.GSM_7) == bytes([1, 0] * 10)

    def test_ucs_2(self) -> None:
        assert first_halves("a👍é", Encoding.UCS_2) == bytes([0, 1, 0, 0])
        # An extension character of GSM-7 is one unit here.
        assert first_halves("[世]€", Encoding.UCS_2) == bytes(4)
        # U+1B00 and U+D7FF resemble an escape and a surrogate in their high bytes.
        assert first_halves("\u1b00\ud7ff\ue000", Encoding.UCS_2) == bytes(3)

    def test_a_lone_surrogate_is_half_of_nothing(self) -> None:
        assert first_halves("\ud83da\ude00", Encoding.UCS_2) == bytes(3)
        # Two of them side by side stay two characters of the text.
        assert first_halves("\ud83d\ude00", Encoding.UCS_2) == bytes(2)


class TestCuts:
    def test_what_fits_is_not_cut(self) -> None:
        assert cuts(b"", 3) == ()
        assert cuts(bytes(3), 3) == ()

    def test_full_segments(self) -> None:
        assert cuts(bytes(4), 3) == (3,)
        assert cuts(bytes(6), 3) == (3,)
        assert cuts(bytes(7), 3) == (3, 6)

    def test_a_pair_is_not_split(self) -> None:
        assert cuts(bytes([0, 0, 1, 0]), 3) == (2,)
        assert cuts(bytes([0, 1, 0, 0]), 3) == (3,)

    def test_moved_pairs_push_the_later_ones(self) -> None:
        assert cuts(bytes([1, 0] * 3), 3) == (2, 4)
        assert cuts(bytes([0, 0, 1, 0, 0, 1, 0]), 3) == (2, 5)


class TestSegmentsWithoutWalk:
    def test_without_pairs_it_is_division(self) -> None:
        assert [segments_without_walk(units, 3, pairs=False) for units in (3, 4, 6, 7)] == [
            1,
            2,
            2,
            3,
        ]

    def test_with_pairs_only_what_is_certain(self) -> None:
        # Two segments of 3 hold at least 2 + 3 units; three hold at least 2 + 2 + 3.
        assert [segments_without_walk(units, 3, pairs=True) for units in range(4, 10)] == [
            2,
            2,
            None,
            3,
            None,
            None,
        ]
