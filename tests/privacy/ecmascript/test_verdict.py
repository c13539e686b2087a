"""What the search for a pattern may cost: safe, polynomial, exponential."""

from datetime import timedelta

import pytest
from tests.privacy.ecmascript.reading import pattern

from msgcore.privacy.ecmascript.pattern import JavaScriptPattern
from msgcore.privacy.ecmascript.problems import TimedOutError
from msgcore.privacy.ecmascript.verdict import Danger, Verdict, judge

SAFE = {
    "a social security number": r"(?<!\d)(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!\d)",
    "one with the separator repeated": r"\b\d{3}([- ]?)\d{2}\1\d{4}\b",
    "a payment card by its first digits": r"\b(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|3[47]\d{13})\b",
    "a payment card with separators": r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)",
    "the same, the separator last": r"(?<!\d)(?:\d[ -]?){13,19}(?!\d)",
    "an account in the form of an IBAN": r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b",
    "an IPv4 address": r"\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b",
    "an IPv6 address": r"(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}",
    "a telephone number": r"(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}",
    "an address of mail with bounds": r"\b[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}\b",
    "words": r"\b(?:damn|hell|bloody)\b",
    "four capitals": "[A-Z]{4}",
    "a vowel": "[aeiou]",
    "a run of digits at the end": r"\d+",
    "a link": r"https?://\S+",
    "an endless part in branches and groups": r"(?:id: (\d+)|no\. (?:\d+)?)",
    "a lazy run at the end": r"\d{2,}?",
    "a run that only its label begins": r"card:\s*\d{13,16}",
    "a run that a character begins that it lacks": "ab+c",
    "a run at the start of the text": "^.*x",
    "runs that do not overlap": r"^\s*\d+\s*$",
    "a character that comes again": r"(\w)\1",
    "an empty repeat": "(?:^)*a",
    "a repeat of what may be empty": "(?:(?:a|b?)c?){2,4}d",
    "an endless one at the start of the text": "^(?:ab?)+?c",
    "an empty class": "[]",
    "nothing": "",
}

POLYNOMIAL = {
    "digits before a letter": (r"\d+x", r"\d+"),
    "anything before a letter": (".*a", ".*"),
    "a word between edges": (r"\b\w+\b", r"\w+"),
    "an address of mail": (r"[\w.+-]+@[\w-]+\.\w+", r"[\w.+-]+"),
    "a tag": ("<[^>]*>", "[^>]*"),
    "white space at the end": (r"\s+$", r"\s+"),
    "the same at each line": (r"(?:^.*x)$", ".*"),
    "two runs of the same": ("^a*a*b", "a*"),
    "three runs": (r"^[^@]+\d+[^@]+@", "[^@]+"),
    "what looks ahead without bounds": (r"(?=.*\d)\w", r"(?=.*\d)"),
    "what looks behind without bounds": ("(?<=a.*)b", "(?<=a.*)"),
    "what looks ahead without bounds at the very end": (r"x(?=\d+)", r"(?=\d+)"),
    "many short choices": (r"\d{1,30}\.?\d{1,30}\.?\d{1,30}", r"\d{1,30}\.?\d{1,30}\.?\d{1,30}"),
    "empty branches": ("(?:|){20}x", "(?:|){20}x"),
    "empty branches that are tried in vain": ("(?:(?:|){13}a?){0,5}x", "(?:(?:|){13}a?){0,5}x"),
    "optional letters": ("(a?){50}a{50}", "(a?){50}a{50}"),
    "a long bounded run": (".{0,9999}x", ".{0,9999}x"),
    "a back-reference to a run": (r"(a+)b\1x", "a+"),
    "a quotation with a look at each letter": (r"""(["'])(?:(?!\1).)*\1""", r"(?:(?!\1).)*"),
    "a back-reference before its group": (r"\1(a)", r"\1"),
    "more characters than can be looked at": ("(?:a{0,1000}b){0,100}", "(?:a{0,1000}b){0,100}"),
}

EXPONENTIAL = {
    "a repeat in a repeat": ("(a+)+$", "(a+)+"),
    "somewhere within": ("x(a+)+y", "(a+)+"),
    "branches that overlap": ("(a|aa)+$", "(a|aa)+"),
    "branches that are the same": ("(?:a|a)*b", "(?:a|a)*"),
    "branches that overlap only together": ("(?:a|b|ab)*c", "(?:a|b|ab)*"),
    "a run that may be left out": ("(a*)*b", "(a*)*"),
    "two runs in a repeat": ("(x+x+)+y", "(x+x+)+"),
    "letters": ("([a-zA-Z]+)*$", "([a-zA-Z]+)*"),
    "twenty runs": ("(.*a){20}", "(.*a){20}"),
    "a bounded repeat in a bounded one": ("(?:a{0,100}){0,100}b", "(?:a{0,100}){0,100}"),
    "what looks ahead": ("(?=(a+)+b)", "(a+)+"),
    "what looks behind": ("(?<=(a|aa)+b)c", "(a|aa)+"),
    "a repeat of nothing but a look": ("(?:(?=a)|b)*c", "(?:(?=a)|b)*"),
    "in another case": ("(?:a|A)*b", "(?:a|A)*"),
    "a back-reference in a repeat": (r"(?:(a)\1)*b", r"(?:(a)\1)*"),
}

ONES = [chr(0x100 + at) for at in range(700)]

FLAGS = {"in another case": "i", "the same at each line": "m"}


@pytest.mark.parametrize("source", SAFE.values(), ids=SAFE)
def test_the_work_for_each_character_is_bounded(source: str) -> None:
    verdict = judge(pattern(source))
    assert verdict.danger is Danger.SAFE
    assert verdict.steps is not None
    assert verdict.span == (0, len(source))


@pytest.mark.parametrize("what", POLYNOMIAL)
def test_the_work_may_grow_with_the_square(what: str) -> None:
    source, guilty = POLYNOMIAL[what]
    verdict = judge(pattern(source, FLAGS.get(what, "")))
    assert verdict.danger is Danger.POLYNOMIAL
    assert source[slice(*verdict.span)] == guilty
    assert verdict.steps is None


@pytest.mark.parametrize("what", EXPONENTIAL)
def test_the_work_may_double_with_each_character(what: str) -> None:
    source, guilty = EXPONENTIAL[what]
    verdict = judge(pattern(source, FLAGS.get(what, "")))
    assert verdict.danger is Danger.EXPONENTIAL
    assert source[slice(*verdict.span)] == guilty


def test_an_unambiguous_repeat_in_a_repeat_is_not_exponential() -> None:
    assert judge(pattern("(?:a+b)+c")).danger is Danger.POLYNOMIAL
    assert judge(pattern("(?:ab|a(?=c))+d")).danger is Danger.POLYNOMIAL
    assert judge(pattern("(?:ab|ac)+d")).danger is Danger.POLYNOMIAL


def test_steps_count_the_characters_that_are_compared() -> None:
    few, many = judge(pattern(r"\d{4}")), judge(pattern(r"\d{1,4}-\d{1,4}"))
    assert few.steps is not None
    assert many.steps is not None
    assert 4 <= few.steps < many.steps < 100


def test_a_class_of_many_ranges_takes_more_steps() -> None:
    odd = "".join(f"\\u{0x100 + 4 * at:04x}-\\u{0x101 + 4 * at:04x}" for at in range(200))
    narrow, wide = judge(pattern("[a-z]x")).steps, judge(pattern(f"[{odd}]x")).steps
    assert narrow is not None
    assert wide is not None
    assert wide > narrow + 20


def test_a_list_of_many_words_is_safe_until_it_is_too_long() -> None:
    def words(count: int) -> str:
        return "|".join(f"w{number:04}" for number in range(count))

    assert judge(pattern(words(400))).danger is Danger.SAFE
    assert judge(pattern(words(1500))).danger is Danger.POLYNOMIAL


def test_what_is_too_large_to_be_looked_at_is_not_safe() -> None:
    everything = "|".join(f"[{chr(0x100 + at)}a]" for at in range(300))
    verdict = judge(pattern(f"(?:{everything})*b"))
    assert verdict.danger is Danger.EXPONENTIAL
    assert "too large" in verdict.reason


def test_loops_that_are_too_intricate_count_as_ambiguous() -> None:
    several = "|".join(f"{letter}[b-w]" for letter in "abcdefghijklmnopqrstuvw")
    assert judge(pattern(f"(?:{several}|b[x-y])*y")).danger is Danger.EXPONENTIAL


@pytest.mark.parametrize(
    "source",
    [
        "".join(f"(?:{letter}(?=x))?" for letter in "abcdefghij" * 40),
        "".join(f"{letter}?" for letter in ONES[:95]),
        "(?:ab){7000}",
        f"(?:{'|'.join(ONES[:300])})(?=x)(?:{'|'.join(ONES[300:])})",
    ],
    ids=["many looks", "many letters", "many places", "much ahead of a look"],
)
def test_what_takes_too_long_to_find_out_is_not_safe(source: str) -> None:
    assert judge(pattern(source)).danger is Danger.POLYNOMIAL


@pytest.mark.parametrize(("steps", "length"), [(100, 10_000), (5_000, 200), (1, 10_000)])
def test_a_short_text_needs_no_time_limit_for_a_safe_pattern(steps: int, length: int) -> None:
    verdict = Verdict(danger=Danger.SAFE, span=(0, 1), reason="It is short.", steps=steps)
    assert not verdict.needs_timeout(length)
    assert verdict.needs_timeout(length + 1)


def test_an_unsafe_pattern_needs_one_for_any_text() -> None:
    assert judge(pattern("(a+)+$")).needs_timeout(1)


A_LOT = 100_000
WORST = {
    "(a+)+$": "a" * A_LOT + "b",
    "(a|aa)+$": "a" * A_LOT + "b",
    "(.*a){20}": "a" * A_LOT + "b",
    "(.*a){20}x[12]": "a" * A_LOT + "x",
    r"\d+x[12]": "1" * A_LOT + "x",
    r"[^@\s]+@[12]": "a" * A_LOT + "@",
    r"(.+)\1x[12]": "a" * A_LOT + "x",
    r"(?:a?b?)*x[12]": "ab" * (A_LOT // 2) + "x",
    r"(?=(?:a+)+c)a[12]": "a" * A_LOT + "b",
    "(?<=(?:a|aa)*b)c|a": "a" * A_LOT,
    "(?:a*)*x[12]": "a" * A_LOT + "x",
    "(?:(?:a?){0,50}){0,50}x[12]": "a" * A_LOT + "x",
    "a{5000}[12]x": "a" * A_LOT + "x",
    "(?:😀|.)*x[12]": "😀" * (A_LOT // 2) + "x",
    "|".join("a" * count + "x" for count in range(1, 100)): "a" * A_LOT + "xx",
}


@pytest.mark.parametrize("source", WORST)
def test_the_worst_texts_are_found_through_or_given_up(source: str) -> None:
    compiled = JavaScriptPattern.compile(source)
    try:
        compiled.find_all(WORST[source], timeout=timedelta(milliseconds=50))
    except TimedOutError:
        assert compiled.verdict.danger is not Danger.SAFE or "|" in source
