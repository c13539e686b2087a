"""Texts as people send them: in every alphabet, decorated, quoted, empty.

What is hard for segmentation (characters that cost two units, pairs that must not be
split) and what is hard for consent (a keyword between quotes, a quoted keyword that is
none) is drawn on purpose.
"""
# ruff: noqa: RUF001 - characters that look like others are drawn on purpose

from collections.abc import Iterator
from functools import lru_cache

from hypothesis import strategies as st

from msgcore.consent import DEFAULT_KEYWORDS, Keyword, KeywordTable, fold
from msgcore.vocabulary import KeywordKind

__all__ = ["keyword_texts", "quoted_texts", "texts"]

_PLAIN = "abc XYZ 0123456789 @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà\n\r"
_EXTENDED = "^{}\\[~]|€\f"
_EMOJI = ("🙂", "👍🏽", "👩‍👩‍👧", "🇫🇷", "🛑", "1️⃣", "✋", "𝕊")
_CJK = "世界こんにちは한국어，。"
_ODD = ("\u200b", "\u202e", "\u0301", "\ufeff", "’", "“", "”", "…", "\xa0", "ﬁ", "\ud83d", "\0")

_LENGTHS = st.integers(1, 450) | st.sampled_from([70, 71, 160, 161, 840, 841, 2001, 5001])
"""How often a piece is repeated: often just to a limit, or beyond it."""

_DEFAULT = KeywordTable.build(DEFAULT_KEYWORDS)


def texts(*, table: KeywordTable = _DEFAULT) -> st.SearchStrategy[str]:
    """Draw texts: ordinary ones in every alphabet, keywords, quotations, nothing at all.

    Args:
        table: Whose keywords are drawn.
    """
    return _texts(table)


@lru_cache(maxsize=64)
def _texts(table: KeywordTable) -> st.SearchStrategy[str]:
    pieces = st.one_of(*map(st.sampled_from, (_PLAIN, _EXTENDED, _EMOJI, _CJK, _ODD)))
    return st.one_of(
        st.sampled_from(_ORDINARY),
        st.lists(pieces, max_size=40).map("".join),
        keyword_texts(table),
        quoted_texts(table),
        st.builds(lambda piece, times: piece * times, pieces, _LENGTHS),
        st.just(""),
    )


_ORDINARY = (
    "Hi, where is my parcel?",
    "ok thanks",
    "Please stop texting me",
    "¿Dónde está mi paquete?",
    "荷物はどこですか",
    "👍",
)


def keyword_texts(table: KeywordTable = _DEFAULT, *kinds: KeywordKind) -> st.SearchStrategy[str]:
    """Draw messages that are keywords, written as people write them.

    Every one is heard: opt-outs come in quotes, with exclamation marks and emoji; other
    keywords with the white space and the full stop that are overlooked for them.

    Args:
        table: Whose keywords.
        *kinds: Keywords of these kinds; of any kind where none is named.

    Returns:
        A strategy; an empty one where the table has no such keyword.
    """
    return _keyword_texts(table, kinds)


@lru_cache(maxsize=64)
def _keyword_texts(table: KeywordTable, kinds: tuple[KeywordKind, ...]) -> st.SearchStrategy[str]:
    chosen = [keyword for keyword in table.keywords if not kinds or keyword.kind in kinds]
    written = [text for keyword in chosen for text in _written(keyword)]
    return st.sampled_from(written) if written else st.nothing()


def _written(keyword: Keyword) -> Iterator[str]:
    ways = {way(keyword.word) for way in (str, str.lower, str.title, str.upper)}
    frames = _HEARD_OUTS if keyword.kind is KeywordKind.OPT_OUT else _HEARD
    for word in sorted(way for way in ways if fold(way) == fold(keyword.word)):
        yield from (frame.format(word) for frame in frames)


_HEARD = ("{}", " {} ", "{}.", "{}!", "{}\n", "\t{}")
_HEARD_OUTS = (*_HEARD, "{}!!", '"{}"', "“{}!” 🛑", "*{}*", "🛑{}", "({})", "{}…", "...{}")


def quoted_texts(table: KeywordTable = _DEFAULT) -> st.SearchStrategy[str]:
    """Draw messages that only quote a keyword, or hold it among other words.

    None of them is a keyword of the tables that msgcore brings: a reply that quotes the
    message, a reaction to it, a sentence.

    Args:
        table: Whose keywords.
    """
    words = [keyword.word for keyword in table.keywords]
    quoting = [frame.format(word) for frame in _QUOTING for word in words]
    return st.sampled_from(quoting) if quoting else st.nothing()


_QUOTING = ("> {}", "Liked “{}”", "{} please, thank you", "> {}\nno", "I said {}")
