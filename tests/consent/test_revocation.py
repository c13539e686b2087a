import attrs
import pytest

from msgcore import codec
from msgcore.consent import (
    DEFAULT_KEYWORDS,
    LANGUAGES,
    KeywordTable,
    Language,
    Revocation,
    classify,
    probable_revocation,
)
from msgcore.consent.sentences import LONGEST_READ
from msgcore.errors import InvalidValueError

TABLE = KeywordTable.build(DEFAULT_KEYWORDS)
ESPERANTO = Language(
    tag="eo",
    words={
        "please": "bonvolu, mi petas",
        "halt": "haltu, ĉesu",
        "messages": "mesaĝojn, mesaĝoj",
        "all": "<please>, <messages>",
    },
    cues=("^^ <please>*, <halt> <please>*, $$", "<halt> sendi <messages>"),
    vetoes=("ne <please>* @", "helpu"),
    typos="haltu",
    known="halti",
)
ONE = (ESPERANTO,)


def found(text: str, *, languages: tuple[Language, ...] = ONE) -> str:
    cue = probable_revocation(text, languages=languages)
    return cue.cue if cue else ""


# When it is looked for


def test_it_is_looked_for_only_when_asked() -> None:
    assert classify("please stop texting me", TABLE).probable_revocation is None
    heard = classify("please stop texting me", TABLE, suspect_in=LANGUAGES)
    assert heard.probable_revocation == Revocation(cue="stop texting me", language="en")
    assert heard.kind is None
    assert heard.table == TABLE.version


@pytest.mark.parametrize("text", ["STOP", "“stop!”", "START", "help"])
def test_a_keyword_is_a_keyword_and_nothing_besides(text: str) -> None:
    heard = classify(text, TABLE, suspect_in=LANGUAGES)
    assert heard.kind is not None
    assert heard.probable_revocation is None


def test_an_ordinary_message_is_still_ordinary() -> None:
    assert classify("Where is my parcel?", TABLE, suspect_in=LANGUAGES) == classify(
        "Where is my parcel?", TABLE
    )


# What it says


def test_the_cue_is_ours_and_never_the_text() -> None:
    cue = probable_revocation("Pls STAHP txting my cell, I am at 555-0100")
    assert cue == Revocation(cue="stop texting me", language="en")


def test_the_languages_are_tried_in_their_order() -> None:
    first = attrs.evolve(ESPERANTO, tag="first")
    assert probable_revocation("haltu", languages=(first, ESPERANTO)) == Revocation(
        cue="haltu", language="first"
    )


def test_a_host_adds_a_language_as_plain_data() -> None:
    assert probable_revocation("Bonvolu ĉesi... haltu!") is None
    assert found("Haltu, mi petas", languages=(*LANGUAGES, ESPERANTO)) == "haltu"
    assert found("ĉesu sendi mesaĝojn") == "haltu sendi mesagojn"


def test_a_language_is_plain_data_there_and_back() -> None:
    for language in (*LANGUAGES, ESPERANTO):
        again = codec.from_data(Language, codec.to_data(language))
        assert again == language
        assert hash(again) == hash(language)


# Vetoes


def test_a_veto_with_the_cue_takes_away_that_cue_alone() -> None:
    assert found("ne bonvolu haltu sendi mesaĝojn") == ""
    assert found("ne haltu sendi mesaĝojn, haltu sendi mesaĝojn") == "haltu sendi mesagojn"


def test_a_veto_without_the_cue_takes_away_whatever_stands_in_its_sentence() -> None:
    assert found("helpu, haltu sendi mesaĝojn") == ""
    assert found("helpu! haltu sendi mesaĝojn") == "haltu sendi mesagojn"


def test_words_that_one_language_takes_for_something_else_are_no_cue_of_the_next() -> None:
    careful = attrs.evolve(ESPERANTO, tag="first", vetoes=("ni @",))
    careless = attrs.evolve(ESPERANTO, tag="second", cues=("haltu",), vetoes=())
    both = (careful, careless)
    assert found("ni haltu", languages=(careless,)) == "haltu"
    assert found("ni haltu sendi mesaĝojn", languages=both) == ""
    assert probable_revocation("ni haltu sendi mesaĝojn. haltu nun", languages=both) == Revocation(
        cue="haltu", language="second"
    )
    assert probable_revocation("please don't remove me") is None


# Shorthand


def test_what_is_written_for_short_is_read_in_full() -> None:
    hurried = attrs.evolve(ESPERANTO, shorthand={"htu": "haltu sendi", "msg": "mesaĝojn"})
    assert found("htu msg") == ""
    assert found("HTU msg", languages=(hurried,)) == "haltu sendi mesagojn"
    assert found("ne htu msg", languages=(hurried,)) == ""


# Typos


@pytest.mark.parametrize("text", ["hatlu", "halu", "halltu", "haltü", "hbltu", "mi petas halut"])
def test_one_letter_may_be_wrong_in_a_short_text(text: str) -> None:
    assert found(text) == "haltu"


@pytest.mark.parametrize("text", ["halti", "haltas", "h", "lthau", "hal", "hotla"])
def test_other_words_are_no_typos(text: str) -> None:
    assert found(text) == ""


def test_in_a_longer_text_only_long_words_are_put_right() -> None:
    assert found("halut sendi mesaĝojn mi petas") == ""
    assert probable_revocation("now would you please unsubcribe me from your texts") is not None


# How far it is read


def test_what_stands_behind_the_longest_text_is_not_read() -> None:
    filler = "la " * (LONGEST_READ // 3)
    assert found(f"{filler[:-300]}. haltu sendi mesaĝojn") == "haltu sendi mesagojn"
    assert found(f"{filler}. haltu sendi mesaĝojn") == ""
    assert found("a" * LONGEST_READ + " haltu") == ""


def test_a_word_that_the_end_cuts_in_two_is_not_read() -> None:
    assert found("haltu " * LONGEST_READ) == "haltu"


# Malformed data


def test_every_fault_of_a_language_is_named() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Language(
            tag="",
            words={"a": "uno, <b>, !", "b": "due. tre"},
            cues=("<c> uno", "^ $", "@ uno", "uno|!"),
            vetoes=("..",),
        )
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [
        ("tag", "is empty"),
        ("words.a", "<b> is no set"),
        ("words.a", "'!' is no word"),
        ("words.b", "'due. tre' is no word"),
        ("cues[0]", "<c> is no set"),
        ("cues[1]", "'^ $' asks for no word"),
        ("cues[3]", "'!' is no word"),
        ("cues[2]", "holds '@', which stands for a cue"),
        ("vetoes[0]", "'..' asks for no word"),
    ]


def test_a_language_without_cues_would_find_nothing() -> None:
    with pytest.raises(InvalidValueError, match="cues: are missing"):
        Language(tag="eo", cues=())


def test_one_phrase_need_not_be_a_list() -> None:
    assert Language(tag="eo", cues="haltu").cues == ("haltu",)  # type: ignore[arg-type]
