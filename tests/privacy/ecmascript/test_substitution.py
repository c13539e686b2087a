r"""What `$` means in a replacement, by hand, and every template of a table against Node."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.privacy.ecmascript.node import Question, node

from msgcore.privacy.ecmascript import JavaScriptPattern
from msgcore.privacy.ecmascript.substitution import Template

TEMPLATES = [
    *("", "x", "$", "$$", "$$$", "$$$$", "$&", "$$&", "$&$&", "$`", "$'", "[$`|$&|$']"),
    *(
        "$0",
        "$00",
        "$1",
        "$01",
        "$001",
        "$2",
        "$02",
        "$10",
        "$11",
        "$12",
        "$19",
        "$99",
        "$3",
        "$1$2",
    ),
    *("$1a", "$1$", "$ 1", "$-1", "\\1", "\\g<1>", "&", "$a", "$<", "$<>", "$<n>", "$<m>", "$<n"),
    *("$<n>$1", "$<$1>", "$<n$1", "$<o>", "$<nn>", "$$<n>", "$<N>", "$n", "😀$1", "$&\ud83d"),
]
SEARCHES = [
    ("b", "", "abc"),
    ("(b)", "", "abcb"),
    ("(b)(x)?", "", "abc"),
    ("(?<n>b)(?<m>x)?", "", "abcab"),
    ("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", "", "abcdefghijkl"),
    ("x*", "", "ab"),
    (".", "", "a😀"),
    (".", "u", "a😀"),
    ("(?<n>a)|(?<n>b)", "", "abc"),
    ("(?<=\ud83d)(\ude00)", "", "😀"),
    ("(k)\\1", "i", "kKKk"),
]


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("$$", "$"),
        ("<$&>", "<bc>"),
        ("$`|$'", "a|d"),
        ("$1$2", "bc"),
        ("$01", "b"),
        ("$3", "$3"),
        ("$0", "$0"),
        ("$10", "b0"),
        ("$30", "$30"),
        ("$<x>", "$<x>"),
        ("\\1 \\g<1>", "\\1 \\g<1>"),
    ],
)
def test_a_template_is_filled(template: str, filled: str) -> None:
    spans = [(1, 2), (2, 3)]
    assert Template.of(template, ("", "")).fill("abcd", (1, 3), spans) == filled


def test_a_name_means_its_group_if_any_group_has_a_name() -> None:
    spans = [(0, 1), None]
    names = ("first", "second")
    for template, filled in {"$<first>!": "a!", "$<second>!": "!", "$<third>!": "!"}.items():
        assert Template.of(template, names).fill("ab", (0, 2), spans) == filled


def test_of_groups_that_share_a_name_the_one_is_meant_that_took_part() -> None:
    template = Template.of("$<n>", ("n", "n"))
    assert template.fill("ab", (1, 2), [None, (1, 2)]) == "b"


def test_what_replaces_half_a_character_leaves_the_other_half() -> None:
    assert JavaScriptPattern.compile("\ude00").replace("😀", "x") == "\ud83dx"
    assert JavaScriptPattern.compile("\ude00").replace("😀", "\ude01") == "😁"


def test_a_template_may_be_read_once_for_many_texts() -> None:
    pattern = JavaScriptPattern.compile("(?<n>.)")
    template = Template.of("$<n>-", pattern.groups)
    assert [pattern.replace(text, template) for text in ("ab", "c")] == ["a-b-", "c-"]


def test_node_fills_every_template_alike() -> None:
    asked = [
        Question(pattern, flags, text=text, template=template)
        for (pattern, flags, text), template in product(SEARCHES, TEMPLATES)
    ]
    for question, answer in zip(asked, node().ask(asked), strict=True):
        compiled = JavaScriptPattern.compile(question.pattern, question.flags)
        assert compiled.replace(question.text or "", question.template or "") == joined(
            answer.replaced
        ), question


def joined(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@given(st.text(), st.text())
def test_a_text_without_a_dollar_sign_replaces_as_it_is(text: str, template: str) -> None:
    plain = template.replace("$", "")
    assert Template.of(plain).fill(text, (0, 0)) == plain


@given(st.text())
def test_replacing_each_character_by_itself_changes_nothing(text: str) -> None:
    for flags in ("s", "su"):
        assert JavaScriptPattern.compile(".", flags).replace(text, "$&") == text
