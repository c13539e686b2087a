from msgcore.sms import NationalLanguage, Shift, Whole
from msgcore.sms.encoding import Encoding
from msgcore.sms.packing import bonds, cuts, first_halves, segments_without_walk


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

    def test_national_tables(self) -> None:
        single = Shift(single=NationalLanguage.TURKISH)
        assert first_halves("aş€", Encoding.GSM_7, single) == bytes([0, 1, 0, 1, 0])
        locking = Shift(locking=NationalLanguage.TURKISH)
        assert first_halves("aş€{", Encoding.GSM_7, locking) == bytes([0, 0, 0, 1, 0])


class TestBonds:
    def halves(self, text: str, encoding: Encoding) -> bytes:
        return first_halves(text, encoding)

    def test_what_must_stay_whole(self) -> None:
        text = "a👍e\u0301\r\n"
        halves = self.halves(text, Encoding.UCS_2)
        assert bonds(text, halves, Encoding.UCS_2, Whole.UNIT) == bytes(7)
        assert bonds(text, halves, Encoding.UCS_2, Whole.CHARACTER) == halves
        assert bonds(text, halves, Encoding.UCS_2, Whole.CLUSTER) == bytes([0, 1, 0, 1, 0, 0, 0])

    def test_an_escape_pair_is_whole_whatever_the_profile_says(self) -> None:
        halves = self.halves("a[", Encoding.GSM_7)
        for whole in Whole:
            assert bonds("a[", halves, Encoding.GSM_7, whole) == bytes([0, 1, 0])

    def test_most_texts_have_no_clusters(self) -> None:
        halves = self.halves("世a👍\r\n", Encoding.UCS_2)
        assert bonds("世a👍\r\n", halves, Encoding.UCS_2, Whole.CLUSTER) is halves


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

    def test_what_is_longer_than_a_segment_is_cut_between_characters(self) -> None:
        # Seven units that belong together, among them two pairs.
        kept, halves = bytes([1, 1, 1, 1, 1, 1, 0]), bytes([1, 0, 0, 1, 0, 0, 0])
        assert cuts(kept, 3, halves) == (3, 6)
        assert cuts(kept, 4, halves) == (3,)
        # It begins a segment of its own, and what follows it fills the last one.
        assert cuts(bytes([0]) + kept + bytes(3), 4, bytes([0]) + halves + bytes(3)) == (1, 4, 8)


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
