"""What a pattern may make of itself before any text is looked at."""

import attrs
import pytest
from tests.privacy.ecmascript.reading import pattern

from msgcore.policy import DOCUMENTED
from msgcore.policy.privacy import PrivacyPolicy
from msgcore.privacy.ecmascript.bounds import check_bounds
from msgcore.privacy.ecmascript.problems import PatternError

POLICY = DOCUMENTED.privacy
WIDE = "".join(f"\\u{0x100 + 4 * at:04x}-\\u{0x101 + 4 * at:04x}" for at in range(200))


def check(source: str, flags: str = "", policy: PrivacyPolicy = POLICY) -> None:
    check_bounds(pattern(source, flags), policy)


def refused(source: str, flags: str = "", policy: PrivacyPolicy = POLICY) -> PatternError:
    with pytest.raises(PatternError) as caught:
        check(source, flags, policy)
    return caught.value


@pytest.mark.parametrize(
    "source",
    [
        r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)",
        "a{10000}",
        "(a{100}){100}",
        "(?:(?:a+)+)+",
        "a{5,}b{0,10000}",
        "(?:a{0,9999}|b{0,9999}|c{0,9999})",
        "a{0}",
        "",
        rf"[{WIDE}\s]{{64}}",
        r"\s{9999}",
    ],
)
def test_what_compiles_in_little_room_is_allowed(source: str) -> None:
    check(source)


@pytest.mark.parametrize("source", ["a{10001}", "a{10000000}", "a{0,10001}", "a{10001,}"])
def test_a_part_is_counted_ten_thousand_times_at_most(source: str) -> None:
    error = refused(source)
    assert error.span == (0, len(source))
    assert "is counted" in error.message


def test_counts_within_counts_multiply() -> None:
    assert refused("x((a{100}){100}){100}").message == (
        "This is counted 1,000,000 times, and 10,000 is the most"
    )


def test_the_place_is_the_outermost_count() -> None:
    assert refused("x(?:y(?:a{101}){100}z)").span == (5, 20)


def test_a_repeat_without_a_count_multiplies_nothing() -> None:
    check("(?:(?:(?:a{100})*){100})*")
    assert refused("(?:(?:(?:a{100})*){101})*").span == (3, 23)


def test_a_most_beyond_any_text_is_no_count() -> None:
    check("a{0,2147483648}|b{2,9999999999}")
    assert "counted 20,000 times" in refused("a{0,20000}").message
    assert "as often as no text is long" in refused("a{9999999999}").message


def test_many_parts_may_not_each_be_counted_often() -> None:
    branches = "|".join(f"{letter}{{1000}}" for letter in "abcde")
    error = refused(f"(?:{branches}){{10}}")
    assert "parts when it is written out" in error.message
    check(f"(?:{branches})")


def test_what_may_be_there_takes_no_room_and_what_must_be_there_does() -> None:
    check("a{0,9000}b{0,9000}c{0,9000}")
    assert refused("a{9000}b{9000}c{9000}").span == (0, 21)
    assert refused("a{9000,}b{9000,}c{9000,}").span == (0, 24)


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        (f"[{WIDE}]{{200}}", ""),
        (f"[^{WIDE}]{{200}}", ""),
        (r"\p{L}{667}", "u"),
        (r"[\p{L}\d]{334}", "iu"),
    ],
)
def test_a_class_takes_as_much_room_as_it_has_ranges(source: str, flags: str) -> None:
    assert "parts when it is written out" in refused(source, flags).message


def test_the_policy_says_how_much() -> None:
    strict = attrs.evolve(POLICY, pattern_repeats_max=5, pattern_size_max=8)
    check("a{5}", policy=strict)
    assert "counted 6 times, and 5" in refused("a{6}", policy=strict).message
    check("abcdefg", policy=strict)
    assert "has 9 parts" in refused("abcdefgh", policy=strict).message


def test_nothing_nests_too_deep_to_be_checked() -> None:
    check("(" * 100 + "a" + ")*" * 100)


@pytest.mark.parametrize("count", ["+", "+?", "{1,}", "{1,2}", "{2}", "{2,}", "{2,3}?"])
def test_what_must_be_there_within_what_must_be_there_multiplies(count: str) -> None:
    check("(" * 3 + "ab" + f"){count}" * 3)
    loose = attrs.evolve(POLICY, pattern_repeats_max=10**12)
    error = refused("(" * 20 + "a" + f"){count}" * 20, policy=loose)
    assert "parts when it is written out" in error.message


@pytest.mark.parametrize("count", ["*", "?", "{0,2}", "{1}"])
def test_a_loop_within_a_loop_does_not(count: str) -> None:
    check("(" * 13 + "ab" + f"){count}" * 13)
