r"""What each construct becomes. That it finds the same is shown in `test_carried_out.py`."""

import attrs
import pytest
from tests.privacy.ecmascript.reading import pattern as read

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript import JavaScriptPattern, UnsupportedPatternError
from msgcore.privacy.ecmascript.program import Keeping, Program
from msgcore.privacy.ecmascript.translate import translate


def translated(source: str, flags: str = "") -> Program:
    return translate(read(source, flags))


ROWS = [
    (r"\d\w\D\W", "", r"\d\w\D\W"),
    (r"\w", "iu", r"[0-9A-Z\_a-z\u017f\u212a]"),
    (r"^a$", "", r"\Aa\Z"),
    (r"^a$", "m", r"(?<![^\x0a\x0d\u2028-\u2029])a(?![^\x0a\x0d\u2028-\u2029])"),
    (r"a.", "", r"a[^\x0a\x0d\u2028-\u2029]"),
    (r"a.", "s", "a(?s:.)"),
    (r"\ba\B", "", r"\ba\B"),
    (r"a[]", "", "a(?!)"),
    (r"a[^]", "", "a(?s:.)"),
    (r"[[a]", "", r"[\[a]"),
    (r"x{e<=1}", "", r"x\{e\<\=1\}"),
    (r"\G\K", "", "GK"),
    (r"K", "i", "(?i:K)"),
    (r"k", "iu", r"[Kk\u212a]"),
    (r"(?i:a)b", "", "(?i:a)b"),
    (r"(?<n>a)", "", "(?P<g1>a)"),
    (r"(a)\1", "", "(?P<g1>a)(?P=g1)"),
    (r"(a)+\1", "", "(?:(?P<g1>a)+(?P=g1))(?>|(?:a){e<=1})"),
    (r"(?:(a)|b)\1", "", "(?:(?P<g1>a)|b)(?(g1)(?P=g1)|)"),
    (r"\1(a)", "", "(?P<g1>a)"),
    (r"(a\1)", "", "(?P<g1>a)"),
    (r"(?!(a)b)\1c", "", "(?!(?P<g1>a)b)c"),
    (r"(a)\1", "i", "(?P<g1>A)(?P=g1)"),
    (r"(a)(?i:\1)", "", "(?P<g1>a)(?i:(?P=g1))"),
    (r"(a(?=é)$)(?i:\1)", "", r"(?P<g1>a(?=\xe9)\Z)(?i:(?P=g1))"),
    (r"(?:(a)|b)*c", "", "(?:(?P<g1>)(?:(?P<g1>a)|b))*c"),
    (r"(?<=(?:(a)|b)*)c", "", "(?<=(?:(?:(?P<g1>a)|b)(?P<g1>))*)c"),
    (r"(?:a|b*)*c", "", "(?:(?P<e1>a|b*)(?!(?s:.*+)(?P=e1)))*c"),
    (r"(?:a?){2}b", "", "(?:a?){2}b"),
    (r"(?:a?){2,3}b", "", "(?:a?){2}(?:(?P<e1>a?)(?!(?s:.*+)(?P=e1)))?b"),
    (r"(?<=(?:a?)+)b", "", "(?<=(?:(?!(?s:.*+)(?P=e1))(?P<e1>a?))*(?:a?))b"),
    (r"(?=a)*b", "", "b"),
    (r"(?=a){2,}b", "", "(?=a)b"),
    (r"(?:a{2})+", "", "(?:a{2})+"),
    (r"(?:a|b){2,3}?", "", "(?:a|b){2,3}?"),
    (r"(?:a|b)c", "", "(?:a|b)c"),
    (r"(a){0}b", "", "b"),
    (r"a{1}", "", "a"),
    (r"\p{L}", "u", r"(?u:[\p{General_Category=Letter}])"),
    (r"[^\p{L}\d]", "u", r"(?u:[^\p{General_Category=Letter}0-9])"),
    (r"[^\p{L}\P{L}\d]", "u", "(?!)"),
    (r"[\p{L}\P{L}\d]", "u", "(?s:.)"),
    (r"a", "y", r"\G(?:a)"),
    (r"a?", "", "(?P<m>a?)(?>(?!(?s:.*+)(?P=m))|(?s:.)|)"),
]


@pytest.mark.parametrize(("source", "flags", "written"), ROWS, ids=ascii)
def test_a_construct_becomes_what_the_table_says(source: str, flags: str, written: str) -> None:
    assert translated(source, flags).source == written


def test_a_boundary_with_i_and_u_for_a_part_looks_for_word_characters() -> None:
    word = r"[0-9A-Z\_a-z\u017f\u212a]"
    assert (
        translated(r"(?i:\b)a", "u").source == f"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))a"
    )
    assert (
        translated(r"(?i:\B)a", "u").source == f"(?:(?<={word})(?={word})|(?<!{word})(?!{word}))a"
    )


def test_a_property_with_i_holds_its_relatives() -> None:
    held = translated(r"\p{Lu}", "iu").source
    assert held.startswith(r"(?u:[\p{General_Category=Uppercase_Letter}")
    assert "a-z" in held


@pytest.mark.parametrize(
    ("source", "keeping"),
    [
        ("(a)", Keeping.PLAIN),
        ("(a)*", Keeping.PLAIN),
        ("(?:(a)|b)*", Keeping.NOT_EMPTY),
        ("(?:(a?)|b)*", Keeping.TWIN),
        ("(?!(a))", Keeping.NOTHING),
        ("(a){0}", Keeping.NOTHING),
        ("(?=(a))*", Keeping.NOTHING),
    ],
)
def test_a_group_tells_what_it_held(source: str, keeping: Keeping) -> None:
    assert translated(source).groups == (keeping,)


def test_a_group_that_may_be_empty_and_is_referred_to_in_a_repeat_has_two_twins() -> None:
    source = translated(r"(?:(a?)|b)*\1c").source
    assert "(?P<r1>(?P<g1>a?))(?>(?=(?P<t1>" in source
    assert "(?P<t1>)(?P<r1>)" in source
    assert "(?(r1)(?P=r1)|)c" in source


@pytest.mark.parametrize(
    ("source", "flags", "blind"),
    [
        (r"\b\d{4}\b", "", True),
        (r"\d{4}", "u", False),
        (r"\d*", "", False),
        (r"\D", "", False),
        ("a.", "", False),
        ("😀", "", False),
        (r"(?<!\S)a", "", False),
    ],
)
def test_a_pattern_is_blind_for_what_no_half_can_match(
    source: str, flags: str, *, blind: bool
) -> None:
    assert translated(source, flags).is_blind is blind


@pytest.mark.parametrize(
    ("source", "flags"), [(r"(é)(?i:\1)", ""), (r"(k)(?i:\1)", "u"), (r"(.)(\1)(?i:\2)", "")]
)
def test_a_reference_with_i_for_a_part_is_refused_unless_it_is_ascii(
    source: str, flags: str
) -> None:
    with pytest.raises(UnsupportedPatternError) as caught:
        translated(source, flags)
    assert source[slice(*caught.value.span)] in {r"\1", r"\2"}


def test_a_property_that_is_not_known_is_refused_with_its_place() -> None:
    with pytest.raises(UnsupportedPatternError) as caught:
        translated(r"a[\p{Changes_When_NFKC_Casefolded}b]", "u")
    assert caught.value.column == 3


def test_repeats_of_what_may_be_empty_do_not_double_for_ever() -> None:
    with pytest.raises(UnsupportedPatternError):
        translated("(?:" * 30 + "a?" + ")+" * 30)


def test_a_repeat_that_no_text_is_long_enough_for_is_refused() -> None:
    with pytest.raises(UnsupportedPatternError):
        translated("a{4294967296}")


def test_a_repeat_that_may_go_on_longer_than_any_text_has_no_end() -> None:
    assert translated("a{2,4294967296}").source == "a{2,}"


def test_a_pattern_that_the_engine_cannot_nest_is_refused() -> None:
    deep = "(?:a" * 600 + ")*" * 600
    with pytest.raises(UnsupportedPatternError):
        JavaScriptPattern.compile(
            deep, policy=attrs.evolve(DOCUMENTED.privacy, pattern_depth_max=1000)
        )
