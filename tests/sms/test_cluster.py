r"""Clusters, and composed texts: right, and never slower than the text is long."""

import sys
import unicodedata
from typing import ClassVar

import pytest
import regex

from msgcore.sms import TWILIO, Profile, Whole, segment
from msgcore.sms.cluster import clusters, composed, has_clusters


def cut(text: str) -> list[str]:
    return [text[first:last] for first, last in clusters(text)]


class TestClusters:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", []),
            ("ab", ["a", "b"]),
            ("e\u0301x", ["e\u0301", "x"]),
            ("👍🏽", ["👍🏽"]),
            ("👩\u200d👧👍", ["👩\u200d👧", "👍"]),
            ("❤\ufe0f", ["❤\ufe0f"]),
            ("🇫🇷🇩🇪", ["🇫🇷", "🇩🇪"]),
            ("🇫🇷🇩", ["🇫🇷", "🇩"]),
            ("a🇫🇷", ["a", "🇫🇷"]),
            ("🇫\u0301🇷🇩", ["🇫\u0301", "🇷🇩"]),
            ("🇫🇷\u0301🇩", ["🇫🇷\u0301", "🇩"]),
            ("\u0600🇫🇷🇩", ["\u0600🇫🇷", "🇩"]),
            ("\u0600a", ["\u0600a"]),
            ("\u1100\u1161\u11a8x", ["\u1100\u1161\u11a8", "x"]),
            # A line end is two characters, whatever Unicode says.
            ("a\r\nb", ["a", "\r", "\n", "b"]),
            ("\n\r\u0301", ["\n", "\r", "\u0301"]),
        ],
    )
    def test_what_belongs_together(self, text: str, expected: list[str]) -> None:
        assert cut(text) == expected
        assert has_clusters(text) == any(
            len(one) > 1 or regex.match(r"\p{GCB=RI}|\p{M}", one) for one in expected
        )

    def test_flags_are_counted_from_the_first_one(self) -> None:
        for count in range(1, 12):
            text = "🇦" * count
            assert cut(text) == regex.findall(r"\X", text)

    def test_a_row_of_flags_is_looked_through_once(self) -> None:
        # Counting those before each flag would take hours for so many.
        text = "🇦" * 1_000_001
        assert len(cut(text)) == 500_001


class TestComposed:
    # Marks of different classes in the wrong order, with one that stands for two.
    MARKS = "\u0301\u0323\u0344\u0f71\u05b0\u0f73\u0338"

    @pytest.mark.parametrize("count", [1, 4, 5, 31, 32, 33, 200])
    @pytest.mark.parametrize("start", ["a", "é", "\u1ebf", "", "각", "\u0f40", "👍"])
    def test_it_is_nfc_however_many_marks_there_are(self, count: int, start: str) -> None:
        for marks in (self.MARKS, self.MARKS[::-1], "\u0301\u0323", "\u0f73", "\u0903\u0301"):
            text = f"x{start}{marks * count}z{start}\u0301"
            assert composed(text) == unicodedata.normalize("NFC", text)

    def test_a_heap_of_marks_is_put_in_order_once(self) -> None:
        # Finding the place of each mark among the others would take hours for so many.
        half = 500_000
        assert composed("q" + "\u0301\u0323" * half) == "q" + "\u0323" * half + "\u0301" * half


class TestAMegabyte:
    """Every way of looking at a hostile text of a million characters comes to an end."""

    TEXTS: ClassVar = {
        "zalgo": "q" + "\u0301\u0323" * 500_000,
        "joiners": "\u200d" * 1_000_000,
        "families": "👩\u200d" * 500_000,
        "flags": "🇦" * 1_000_000,
        "line ends": "\r\n" * 500_000,
    }

    @pytest.mark.parametrize("name", TEXTS)
    @pytest.mark.parametrize(
        "profile", [TWILIO, Profile(normalise=True, whole=Whole.CLUSTER)], ids=["raw", "composed"]
    )
    def test_clusters(self, name: str, profile: Profile) -> None:
        result = segment(self.TEXTS[name], profile)
        assert sum(part.units for part in result.parts) == result.units
        assert len(result.parts) == result.segments
        # What is longer than a segment is cut all the same, and fills its segments.
        if name in {"zalgo", "joiners", "families"}:
            assert result.segments <= result.units // 66 + 1

    def test_calls_do_not_grow_with_the_square(self) -> None:
        """Count calls of Python functions: twice the text, at most twice the calls."""

        def calls(size: int) -> int:
            text = ("🇦🇧👩\u200d👧e\u0301" * size)[: 8 * size]
            count = 0

            def tracer(_frame: object, event: str, _argument: object) -> None:
                nonlocal count
                count += event in {"call", "c_call"}

            sys.setprofile(tracer)
            try:
                assert segment(text, TWILIO).parts
            finally:
                sys.setprofile(None)
            return count

        assert calls(2000) < 2.2 * calls(1000)
