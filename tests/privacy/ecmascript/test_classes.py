"""What stands between brackets."""

from tests.privacy.ecmascript.reading import body, items, refused, single

from msgcore.privacy.ecmascript.tree import Class, Property, Range, Shorthand

DIGIT, WORD = Shorthand("d"), Shorthand("w")
HYPHEN, A = single("-"), single("a")


def test_characters_ranges_and_shorthands() -> None:
    assert body(r"[az0-9\d]") == Class((A, single("z"), Range(0x30, 0x39), DIGIT), negated=False)
    assert body("[^a]") == Class((A,), negated=True)


def test_an_empty_class_matches_nothing_and_its_opposite_everything() -> None:
    assert body("[]") == Class((), negated=False)
    assert body("[^]") == Class((), negated=True)


def test_nothing_nests() -> None:
    assert items("[[a]") == (single("["), A)
    assert items("[a&&b]") == (A, single("&"), single("&"), single("b"))
    assert items("[(?:)|*]") == tuple(map(single, "(?:)|*"))


def test_a_hyphen_that_begins_or_ends_is_itself() -> None:
    assert items("[-]") == (HYPHEN,)
    assert items("[-a]") == (HYPHEN, A)
    assert items("[a-]") == (A, HYPHEN)
    assert items("[--]") == (HYPHEN, HYPHEN)
    assert items("[---]") == (HYPHEN,)
    assert items("[+--]") == (Range(ord("+"), ord("-")),)


def test_behind_a_range_a_hyphen_is_itself() -> None:
    assert items("[a-c-e]") == (Range(ord("a"), ord("c")), HYPHEN, single("e"))
    assert items("[a-c-]") == (Range(ord("a"), ord("c")), HYPHEN)


def test_a_caret_elsewhere_is_itself() -> None:
    assert items("[a^]") == (A, single("^"))
    assert body("[^^]") == Class((single("^"),), negated=True)


def test_without_u_a_range_with_a_shorthand_is_its_parts() -> None:
    assert items(r"[\w-a]") == (WORD, HYPHEN, A)
    assert items(r"[a-\w]") == (A, HYPHEN, WORD)
    assert items(r"[\d-\w]") == (DIGIT, HYPHEN, WORD)
    assert items(r"[\w-a-z]") == (WORD, HYPHEN, A, HYPHEN, single("z"))
    assert items(r"[a-\w-z]") == (A, HYPHEN, WORD, HYPHEN, single("z"))


def test_b_is_backspace() -> None:
    assert items(r"[\b]") == items(r"[\b]", "u") == (Range(8, 8),)
    assert items(r"[\B]") == (single("B"),)


def test_astral_characters_are_themselves_with_u_and_halves_without() -> None:
    assert items("[😀]", "u") == (Range(0x1F600, 0x1F600),)
    assert items("[😀-😂]", "u") == (Range(0x1F600, 0x1F602),)
    assert items("[😀]") == (Range(0xD83D, 0xD83D), Range(0xDE00, 0xDE00))
    assert items(r"[\uD83D\uDE00-\uDE02]") == (Range(0xD83D, 0xD83D), Range(0xDE00, 0xDE02))


def test_properties_stand_in_classes_with_u() -> None:
    upper = Property("General_Category", "Uppercase_Letter", negated=False)
    assert items(r"[\p{Lu}-]", "u") == (upper, HYPHEN)


def test_every_part_knows_where_it_stands() -> None:
    node = body(r"x[^a-z\d\x41-]y", "")
    inside = items(r"[^a-z\d\x41-]")
    assert [item.span for item in inside] == [(2, 5), (5, 7), (7, 11), (11, 12)]
    assert node.span == (0, 15)


def test_the_parts_of_a_range_with_a_shorthand_know_it_too() -> None:
    assert [item.span for item in items(r"[\w-\d]")] == [(1, 3), (3, 4), (4, 6)]


def test_a_class_that_is_never_closed_is_shown_where_it_begins() -> None:
    assert refused("(a[b)").span == (2, 3)
