r"""`\p{…}` and the names that may stand in it."""

import pytest
from tests.privacy.ecmascript.reading import body, char, refused, seq

from msgcore.privacy.ecmascript.properties import BINARY, CATEGORIES, SCRIPTS
from msgcore.privacy.ecmascript.tree import Property, Repeat, Sequence


@pytest.mark.parametrize(
    ("written", "name", "value"),
    [
        ("Lu", "General_Category", "Uppercase_Letter"),
        ("Uppercase_Letter", "General_Category", "Uppercase_Letter"),
        ("gc=Lu", "General_Category", "Uppercase_Letter"),
        ("General_Category=Nd", "General_Category", "Decimal_Number"),
        ("digit", "General_Category", "Decimal_Number"),
        ("LC", "General_Category", "Cased_Letter"),
        ("sc=Grek", "Script", "Greek"),
        ("Script=Greek", "Script", "Greek"),
        ("scx=Grek", "Script_Extensions", "Greek"),
        ("Script_Extensions=Greek", "Script_Extensions", "Greek"),
        ("sc=Qaai", "Script", "Inherited"),
        ("Alpha", "Alphabetic", ""),
        ("Alphabetic", "Alphabetic", ""),
        ("space", "White_Space", ""),
        ("Any", "Any", ""),
        ("ASCII", "ASCII", ""),
    ],
)
def test_a_property_is_read_by_its_long_names(written: str, name: str, value: str) -> None:
    node = body(rf"\p{{{written}}}", "u")
    assert node == Property(name, value, negated=False)
    assert node.span == (0, len(written) + 4)
    assert body(rf"\P{{{written}}}", "u") == Property(name, value, negated=True)


def test_without_u_it_is_the_letter() -> None:
    assert body(r"\p{Lu}") == seq("p{Lu}")
    assert body(r"\P{2}") == Repeat(char("P"), 2, 2)


def test_a_property_may_be_repeated() -> None:
    node = body(r"\p{Lu}+a", "u")
    assert isinstance(node, Sequence)
    assert node.parts[0].span == (0, 7)


def test_every_long_name_is_a_name_of_itself() -> None:
    for table in (BINARY, CATEGORIES, SCRIPTS):
        for long in table.values():
            assert table[long] == long


def test_no_name_is_both_a_category_and_a_property() -> None:
    assert not set(BINARY) & set(CATEGORIES)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("lu", "Did you mean 'Lu'?"),
        ("uppercaseletter", "Did you mean 'Uppercase_Letter'?"),
        ("whitespace", "Did you mean 'White_Space'?"),
        ("sc=greek", "Did you mean 'Greek'?"),
        ("Greek", "Write 'Script=Greek' in the braces."),
        ("RGI_Emoji", "It has strings of several characters, which only the flag v allows."),
        (
            "Block=Greek",
            "It must be a name of Unicode, to the letter, such as 'Lu' or 'Script=Greek'.",
        ),
        (
            "Nonsense",
            "It must be a name of Unicode, to the letter, such as 'Lu' or 'Script=Greek'.",
        ),
    ],
)
def test_the_hint_names_what_was_probably_meant(written: str, hint: str) -> None:
    assert refused(rf"\p{{{written}}}", "u").hint == hint
