from hypothesis import given
from hypothesis import strategies as st

from msgcore.privacy.ecmascript.units import Subject, View, halved, joined

SMILE = "\U0001f600"
HIGH, LOW = "\ud83d", "\ude00"

texts = st.text(st.sampled_from(["a", "\xe9", SMILE, "\U00010400", HIGH, LOW, "\udc00"]))


def utf_16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def test_a_text_in_ascii_is_searched_as_it_is() -> None:
    subject = Subject("abc")
    assert subject.plain == subject.halved == subject.joined == View("abc")


def test_a_text_without_characters_beyond_u_ffff_is_its_own_units() -> None:
    assert Subject("naïve").halved == View("naïve")


def test_a_character_beyond_u_ffff_has_two_units() -> None:
    view = Subject(f"a{SMILE}b").halved
    assert view.text == f"a{HIGH}{LOW}b"
    assert (view.units((3, 4)), view.span((3, 4))) == ((3, 4), (2, 3))


def test_half_a_character_is_rounded_to_all_of_it() -> None:
    view = Subject(f"a{SMILE}b").halved
    assert [view.span(span) for span in [(1, 2), (2, 3), (0, 2), (2, 4)]] == [
        (1, 2),
        (1, 2),
        (0, 2),
        (1, 3),
    ]


def test_what_is_empty_within_a_character_stands_before_it() -> None:
    assert Subject(f"a{SMILE}").halved.span((2, 2)) == (1, 1)


def test_a_text_that_is_searched_as_it_is_still_counts_units() -> None:
    view = Subject(f"{SMILE}ab").plain
    assert (view.span((1, 2)), view.units((1, 2))) == ((1, 2), (2, 3))


def test_two_halves_that_stand_together_are_one_character_for_code_points() -> None:
    view = Subject(f"a{HIGH}{LOW}{SMILE}b").joined
    assert view.text == f"a{SMILE}{SMILE}b"
    assert (view.span((1, 2)), view.units((1, 2))) == ((1, 3), (1, 3))
    assert (view.span((2, 4)), view.units((2, 4))) == ((3, 5), (3, 6))


def test_a_subject_does_not_show_its_text() -> None:
    assert repr(Subject("secret")) == "Subject()"
    assert "secret" not in repr(Subject("secret").plain)


@given(texts)
def test_halves_are_what_utf_16_has(text: str) -> None:
    assert len(halved(text)) == len(utf_16(text)) // 2
    assert utf_16(halved(text)) == utf_16(joined(text)) == utf_16(text)
    assert joined(text) == utf_16(text).decode("utf-16-le", "surrogatepass")


@given(texts, st.data())
def test_a_place_goes_there_and_back(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    subject = Subject(text)
    for view in (subject.plain, subject.halved):
        assert view.span((view.place(place), view.place(place))) == (place, place)
        assert view.units((view.place(place),) * 2)[0] == len(utf_16(text[:place])) // 2


@given(texts, st.data())
def test_a_place_within_two_halves_is_that_of_their_character(
    text: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(text)))
    view = Subject(text).joined
    there = view.span((view.place(place),) * 2)[0]
    within = text[place - 1 : place + 1]
    assert there == (place - 1 if within != joined(within) and place else place)
