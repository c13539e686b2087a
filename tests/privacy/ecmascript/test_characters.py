r"""Which characters a part matches: by hand where it is odd, and against Node for all."""

import pytest
from tests.privacy.ecmascript.node import node

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript.characters import OneCharacter, characters_of
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.parser import parse
from msgcore.privacy.ecmascript.ranges import Ranges, holds

PATTERNS = [
    (pattern, flags)
    for pattern in (
        *(rf"\{letter}" for letter in "dDwWsS"),
        *(r".", r"[\w\s]", r"[^\w]", r"[\W]", r"[^\W]", "[^]", "[^a-z]", "[K-S]", r"[\D5]"),
        *("k", "s"),
        "\u017f",
        "[\u00e0-\u00ff]",
    )
    for flags in ("", "i", "s", "u", "iu")
] + [
    (pattern, flags)
    for pattern in (r"\p{Lu}", r"\P{Lu}", r"[^\p{Lu}]", r"[^\P{Lu}]", r"[\p{Script=Greek}k]")
    for flags in ("u", "iu")
]


def set_of(pattern: str, flags: str) -> Ranges:
    body = parse(pattern, Flags.of(flags), DOCUMENTED.privacy).body
    assert isinstance(body, OneCharacter)
    return characters_of(body, Flags.of(flags))


def test_a_digit_is_one_of_ascii_whatever_the_flags() -> None:
    assert set_of(r"\d", "iu") == set_of("[0-9]", "") == ((0x30, 0x39),)


def test_white_space_holds_the_byte_order_mark_and_not_the_separators_of_files() -> None:
    held = set_of(r"\s", "")
    assert holds(held, 0xFEFF)
    assert not any(holds(held, value) for value in (0x1C, 0x1F, 0x85, 0x200B))


def test_with_i_and_u_the_long_s_and_the_kelvin_are_word_characters() -> None:
    more = set(set_of(r"\w", "iu")) - set(set_of(r"\w", "i"))
    assert more == {(0x17F, 0x17F), (0x212A, 0x212A)}


def test_a_property_is_one_of_code_points() -> None:
    assert holds(set_of(r"\p{Emoji_Presentation}", "u"), 0x1F600)


EVERY = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x10000))))


def found(pattern: str, flags: str) -> set[str]:
    runs = node().answer(f"(?:{pattern})+", flags, text=EVERY).found
    return {char for run in runs if run.spans[0] for char in EVERY[slice(*run.spans[0])]}


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS, ids=ascii)
def test_it_is_what_node_matches(pattern: str, flags: str) -> None:
    """Compared are the first 65,536 characters, but for those that only one of the two knows."""
    held = set_of(pattern, flags)
    unassigned = set_of(r"\p{Cn}", "u")
    known = {char for char in EVERY if not holds(unassigned, ord(char))} - found(r"\p{Cn}", "u")
    ours = {char for char in known if holds(held, ord(char))}
    assert ours == found(pattern, flags) & known
