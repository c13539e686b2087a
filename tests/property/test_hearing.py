# ruff: noqa: RUF001 - look-alikes and other scripts are what hearing is about
"""Laws of hearing: what folding, decoration, spelling and language never change.

The words are those of a Canadian short code and of seven more languages.
"""

from hypothesis import example, given
from hypothesis import strategies as st
from tests.property import slow_hearing

from msgcore.consent import (
    CANADIAN_SHORT_CODE_KEYWORDS,
    REVOKE_KEYWORDS,
    KeywordTable,
    Match,
    classify,
    fold,
)
from msgcore.vocabulary import KeywordKind

TABLE = KeywordTable.build(
    {
        **CANADIAN_SHORT_CODE_KEYWORDS,
        "fr": {
            "opt-out": ["ARRET", "N'ENVOYEZ PLUS"],
            "opt-in": ["D’ACCORD", "OUI"],
            "help": ["AIDE"],
        },
        "es": {"opt-out": ["NO MÁS", "BAJA"], "opt-in": ["SÍ"]},
        "tr": {"opt-out": ["ÇIKIŞ"]},
        "el": {"opt-out": ["ΤΕΛΟΣ"], "opt-in": ["ΝΑΙ"]},
        "ru": {"opt-out": ["СТОП"], "opt-in": ["ДА"], "help": ["СТОЙ"]},
        "ar": {"opt-out": ["إلغاء"], "opt-in": ["نعم"]},
        "he": {"opt-out": ["הסר"]},
        "hi": {"opt-out": ["रोकें", "बंद करें"], "opt-in": ["हाँ"]},
        "ja": {"opt-out": ["停止", "ガイド"], "opt-in": ["はい"]},
        "ko": {"opt-out": ["수신거부"]},
        "zh": {"opt-out": ["TD"]},
    },
    enforced=REVOKE_KEYWORDS,
)
GRANTS = {KeywordKind.OPT_IN, KeywordKind.DOUBLE_OPT_IN}
OUT = KeywordKind.OPT_OUT
OPT_OUTS = [word for word in TABLE.keywords if word.kind is OUT]
DEFAULT_OPT_OUTS = [word.word for word in OPT_OUTS if word.language == TABLE.language]
PLAIN_WORDS = [(word.kind.value, word.word) for word in TABLE.keywords]

# Texts: keywords, and what people and their telephones do to them

BEFORE_AND_AFTER = (
    *".!?…,;:-–—_'’‘\"“”«»„()[]{}<>*~`#/|+=^$€°´",
    *(
        "🛑",
        "😀",
        "👍🏽",
        "❤\ufe0f",
        "👨\u200d👩\u200d👧",
        "🇨🇦",
        "1\ufe0f\u20e3",
        "ℹ\ufe0f",
        "🅰",
        "Ⓜ",
        "™",
    ),
    *(" ", "\n", "\u00a0", "\u3000", "\u200b", "\u200f", "\u2066", "\ufeff", "\u3164", "\ufe0f"),
)
LETTERS_AMONG_EMOJI = set("🇨🇦🅰Ⓜ")
FULL_WIDTH = {ord(char): ord(char) + 0xFEE0 for char in map(chr, range(0x21, 0x7F))}
CIRCLED = {ord("A") + place: 0x24B6 + place for place in range(26)}
SQUARED = {ord("A") + place: 0x1F170 + place for place in range(26)}
BOLD = {ord("A") + place: 0x1D400 + place for place in range(26)}

decorations = st.lists(st.sampled_from(BEFORE_AND_AFTER), max_size=6).map("".join)
keywords = st.sampled_from([word.word for word in TABLE.keywords])
writing = st.sampled_from(
    [
        str,
        str.lower,
        str.title,
        str.swapcase,
        lambda word: word.translate(FULL_WIDTH),
        lambda word: word.translate(CIRCLED),
        lambda word: word.translate(SQUARED),
        lambda word: word.translate(BOLD),
        "\u200b".join,
        " ".join,
        ".".join,
        "-".join,
        lambda word: "".join(f"{char}\u0336" for char in word),
        lambda word: "".join(f"{char}\u20dd" for char in word),
        lambda word: word.replace(" ", "-"),
        lambda word: word.replace(" ", ""),
        lambda word: word.replace(" ", "\n"),
        lambda word: word.replace("'", "’").replace("’", "ʼ"),
        lambda word: f"{word}\u20e0",
        lambda word: f"{word[:2]}-{word[2:]}",
        lambda word: f"{word[:3]} {word[3:]}",
        lambda word: f"{word[0]}\u0301{word[1:]}",
    ]
)
written = st.builds(lambda word, how: how(word), keywords, writing)
decorated = st.builds(lambda *parts: "".join(parts), decorations, written, decorations)
tapbacks = st.builds(
    str.format,
    st.sampled_from(
        (
            "Liked “{}”",
            "Loved “{}”",
            "Disliked “{}”",
            "Laughed at “{}”",
            "Emphasized “{}”",
            "Questioned “{}”",
            "Reacted 👍 to “{}”",
            "Removed a like from “{}”",
            "👍 to “{}”",
            "👍\u200b to “\u200a{}\u200a”",
            "A aimé « {} »",
            "Le gustó “{}”",
            "Gostou de “{}”",
            "Gefällt „{}“",
            "Понравилось «{}»",
            "“{}”に「いいね」",
        )
    ),
    keywords,
)
joined = st.lists(st.one_of(written, st.sampled_from(BEFORE_AND_AFTER)), max_size=4).map("".join)
known_texts = st.one_of(keywords, written, decorated, tapbacks, joined)
texts = st.one_of(known_texts, st.text(), st.builds("{}{}{}".format, st.text(), written, st.text()))


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
@example("Y\u0336E\u0336S\u0336")
@example("ʼS T O P")
@example("S… T… O… P…")
@example("1\ufe0f\u20e3 2\ufe0f\u20e3 3\ufe0f\u20e3 STOP")
def test_a_folded_text_says_the_same(text: str) -> None:
    said, folded = classify(text, TABLE), classify(fold(text), TABLE)
    assert (said.kind, said.language) == (folded.kind, folded.language)


@given(st.sampled_from(OPT_OUTS), decorations, decorations)
def test_decoration_never_loses_an_opt_out(word: object, before: str, after: str) -> None:
    for spelling in (word.word, word.word.lower(), word.word.title()):
        heard = classify(before + spelling + after, TABLE)
        assert heard.kind is OUT or fold(before).startswith(">")


@given(written, decorations, decorations)
def test_decoration_never_loses_an_opt_out_in_another_spelling(
    text: str, before: str, after: str
) -> None:
    """Letters among the emoji do count in a word that is spelled in such letters."""
    lettered = not LETTERS_AMONG_EMOJI.isdisjoint(before + after)
    quoted = fold(before).startswith(">")
    if classify(text, TABLE).kind is OUT and not lettered and not quoted:
        assert classify(f"{before} {text} {after}", TABLE).kind is OUT


@given(texts, decorations, decorations)
@example("YE", "", "Ⓢ")
@example("YES", "", "\u20e0")
@example("YES", "", ".\u0336")
def test_a_decorated_text_is_a_grant_only_if_the_bare_one_is(
    text: str, before: str, after: str
) -> None:
    if classify(before + text + after, TABLE).kind in GRANTS:
        assert classify(text, TABLE).kind in GRANTS


@given(texts)
def test_a_grant_is_its_word_and_at_most_one_mark(text: str) -> None:
    heard = classify(text, TABLE)
    if heard.kind in GRANTS:
        rest = fold(text)
        assert rest.removesuffix(rest[-1]).strip() == fold(heard.keyword) or rest == fold(
            heard.keyword
        )
        assert rest[-1] in ".!" or heard.match is not Match.DECORATED


@given(
    st.sampled_from(DEFAULT_OPT_OUTS),
    decorations,
    st.one_of(st.none(), st.text(), st.sampled_from([*TABLE.languages, "fr-CA", "en-CA", "xx"])),
)
def test_no_language_takes_an_opt_out_of_the_default_language_away(
    word: str, after: str, language: str | None
) -> None:
    heard = classify(word + after, TABLE, language)
    assert (heard.kind, heard.language) == (OUT, TABLE.language)


@given(texts, st.one_of(st.none(), st.text(max_size=8), st.sampled_from(TABLE.languages)))
def test_no_language_takes_a_keyword_away(text: str, language: str | None) -> None:
    assert classify(text, TABLE, language).kind is classify(text, TABLE).kind


@given(tapbacks)
def test_a_reaction_to_a_keyword_is_no_keyword(text: str) -> None:
    assert not classify(text, TABLE).is_keyword


@given(known_texts)
@example("stop all")
@example("d’accord")
@example("STOP 🇨🇦")
@example("S.T.O.P 🇨🇦")
@example("ΤΈΛΟΣ")
@example("И\u0306")
def test_it_hears_what_a_slow_and_obvious_classifier_hears(text: str) -> None:
    heard = classify(text, TABLE).kind
    assert (heard.value if heard else None) == slow_hearing.hear(text, PLAIN_WORDS)
