from datetime import timedelta

import attrs
import pytest

from msgcore import codec
from msgcore.errors import SourceError
from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript import (
    JavaScriptPattern,
    Match,
    PatternError,
    Subject,
    TimedOutError,
)
from msgcore.privacy.ecmascript.verdict import Danger

compiled = JavaScriptPattern.compile
SECOND = timedelta(seconds=1)
HANGS = "(a|aa)+$"
ENDLESS = "a" * 60 + "b"


def spans(pattern: JavaScriptPattern, text: str) -> list[tuple[int, int]]:
    return [match.span for match in pattern.find_all(text)]


class TestCompiling:
    def test_a_pattern_knows_its_source_flags_and_groups(self) -> None:
        pattern = compiled("(?<year>[0-9]+)(x)?", "gi")
        assert (pattern.source, str(pattern.flags)) == ("(?<year>[0-9]+)(x)?", "gi")
        assert pattern.groups == ("year", "")

    def test_patterns_with_the_same_source_and_flags_are_equal(self) -> None:
        assert compiled("a", "i") == compiled("a", "i") != compiled("a")
        assert len({compiled("a"), compiled("a"), compiled("b")}) == 2

    def test_a_pattern_says_what_it_needs_and_how_dangerous_it_is(self) -> None:
        assert compiled(r"\d{3}").needs.digits == 3
        assert compiled(r"\d{3}").verdict.danger is Danger.SAFE
        assert compiled(HANGS).verdict.danger is Danger.EXPONENTIAL

    def test_what_javascript_refuses_is_refused_with_its_place(self) -> None:
        with pytest.raises(PatternError) as caught:
            compiled("a(?P<n>b)")
        assert caught.value.column == 2

    def test_a_flag_that_is_none_is_refused(self) -> None:
        with pytest.raises(SourceError):
            compiled("a", "x")

    def test_what_would_take_gigabytes_is_refused(self) -> None:
        with pytest.raises(PatternError):
            compiled("a{10000000}")

    def test_the_bounds_are_those_of_the_policy(self) -> None:
        with pytest.raises(PatternError):
            compiled("aa", policy=attrs.evolve(DOCUMENTED.privacy, pattern_characters_max=1))

    @pytest.mark.parametrize("flags", ["i", "iu"])
    def test_a_set_of_nearly_everything_in_any_case_is_compiled(self, flags: str) -> None:
        assert spans(compiled("[a-\uffff]+", flags), "aZ1") == [(0, 2)]

    @pytest.mark.parametrize("depth", [1, 50, 100])
    def test_groups_nest_as_deep_as_the_policy_allows(self, depth: int) -> None:
        pattern = compiled("(?:" * depth + "a" + ")" * depth)
        assert spans(pattern, "ba") == [(1, 2)]


class TestFinding:
    def test_a_match_has_its_place_in_code_points_and_in_units(self) -> None:
        assert compiled(r"\d(\d)").find_all("😀12") == (
            Match(span=(1, 3), groups=((2, 3),), units=(2, 4)),
        )

    def test_half_a_character_counts_as_all_of_it(self) -> None:
        assert compiled("(.)(.)").find_all("a😀") == (
            Match(span=(0, 2), groups=((0, 1), (1, 2)), units=(0, 2)),
        )

    def test_after_an_empty_match_the_search_goes_on_one_character_later(self) -> None:
        assert spans(compiled("|a"), "aa") == [(0, 0), (1, 1), (2, 2)]
        assert spans(compiled("a*"), "baac") == [(0, 0), (1, 3), (3, 3), (4, 4)]

    def test_that_character_is_all_of_it_with_u_alone(self) -> None:
        units = [match.units for match in compiled("").find_all("😀")]
        assert units == [(0, 0), (1, 1), (2, 2)]
        assert spans(compiled("", "u"), "😀") == [(0, 0), (1, 1)]

    def test_sticky_matches_follow_each_other_from_the_start(self) -> None:
        assert spans(compiled("a", "y"), "aaba") == [(0, 1), (1, 2)]
        assert spans(compiled("a", "y"), "baa") == []

    def test_overlapping_matches_begin_one_character_later(self) -> None:
        pattern = compiled(r"\d{3}")
        found = pattern.find_all("12345 678", overlapped=True)
        assert [match.span for match in found] == [(0, 3), (1, 4), (2, 5), (6, 9)]

    def test_overlapping_matches_of_what_may_be_empty(self) -> None:
        found = compiled("a*").find_all("aab", overlapped=True)
        assert [match.span for match in found] == [(0, 2), (1, 2), (2, 2), (3, 3)]

    def test_the_first_match_from_a_place_on(self) -> None:
        pattern = compiled(r"\b\d")
        assert pattern.find("1 2") == Match(span=(0, 1), units=(0, 1))
        assert pattern.find("😀1 2", 2) == Match(span=(3, 4), units=(4, 5))
        assert pattern.find("12", 1) is None

    def test_a_place_before_the_text_is_its_start_and_behind_it_nothing_is_found(self) -> None:
        assert compiled("").find("ab", -3) == Match(span=(0, 0), units=(0, 0))
        assert compiled("").find("ab", 2) == Match(span=(2, 2), units=(2, 2))
        assert compiled("").find("ab", 3) is None

    def test_a_sticky_pattern_is_found_where_the_search_begins(self) -> None:
        assert compiled("a", "y").find("ba", 1) == Match(span=(1, 2), units=(1, 2))
        assert compiled("a", "y").find("ba") is None

    @pytest.mark.parametrize("text", ["no digits", "né", "😀"])
    def test_a_subject_serves_several_patterns(self, text: str) -> None:
        subject = Subject(text)
        for pattern in (compiled(r"\d"), compiled("o"), compiled("."), compiled(".", "u")):
            assert pattern.find_all(subject) == pattern.find_all(text)

    def test_a_group_that_the_last_iteration_left_out_took_no_part(self) -> None:
        (found,) = compiled("(?:(a?)x|(b))+").find_all("axb")
        assert found.groups == (None, (2, 3))

    def test_in_an_empty_text_each_iteration_finds_the_same(self) -> None:
        (found,) = compiled("(?:(a?)|(b)){2}").find_all("")
        assert found.groups == ((0, 0), None)


class TestTime:
    def test_a_search_ends_when_its_time_is_over(self) -> None:
        pattern, brief = compiled(HANGS), timedelta(milliseconds=5)
        for search in (
            lambda: pattern.find_all(ENDLESS, brief),
            lambda: pattern.find(ENDLESS, timeout=brief),
            lambda: pattern.replace(ENDLESS, "", brief),
        ):
            with pytest.raises(TimedOutError) as caught:
                search()
            assert caught.value.allowed == brief
            assert caught.value.__suppress_context__

    @pytest.mark.parametrize("nothing", [timedelta(), -SECOND])
    def test_no_time_is_too_little(self, nothing: timedelta) -> None:
        with pytest.raises(TimedOutError):
            compiled("a").find_all("banana", nothing)

    def test_a_search_that_is_quick_enough_is_as_without_a_limit(self) -> None:
        pattern = compiled(r"\d+")
        assert pattern.find_all("a1b22", SECOND) == pattern.find_all("a1b22")
        assert pattern.find("a1", timeout=SECOND) == pattern.find("a1")
        assert pattern.replace("a1", "x", SECOND) == "ax"


class TestSecrecy:
    def test_nothing_that_is_shown_holds_text(self) -> None:
        pattern, text = compiled(r"s(.)c\w+", "i"), "My SECRET"
        (match,) = pattern.find_all(text)
        for shown in (repr(match), repr(pattern), repr(Subject(text)), repr(codec.to_data(match))):
            assert "ECRET" not in shown

    def test_an_error_of_time_holds_no_text(self) -> None:
        with pytest.raises(TimedOutError) as caught:
            compiled(HANGS).find_all(ENDLESS, timedelta(milliseconds=5))
        assert "aaa" not in str(caught.value) + repr(caught.value)


def test_a_match_survives_as_plain_data() -> None:
    match = Match(span=(0, 2), groups=((0, 1), None), units=(0, 3))
    assert codec.from_data(Match, codec.to_data(match)) == match
