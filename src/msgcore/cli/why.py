"""Why a message is a keyword, or is none: one sentence for each case."""

import re
from collections.abc import Iterator, Mapping
from unicodedata import category, normalize

from msgcore.consent import Classification, KeywordTable, Match, classify, fold
from msgcore.consent.decoration import undecorated
from msgcore.vocabulary import KeywordKind

__all__ = ["MATCHES", "why"]

MATCHES: Mapping[Match, str] = {
    Match.EXACT: "it is the keyword as it is written in the table",
    Match.FOLDED: "it is the keyword but for case, white space, accents or hidden characters",
    Match.DECORATED: "it is the keyword with punctuation, quotes or symbols around it",
}
"""What had to be overlooked."""

_GRANTS = {KeywordKind.OPT_IN, KeywordKind.DOUBLE_OPT_IN}
_MARKER = ">"
_LAID_OVER = re.compile(
    "[\u0334-\u0338\u0488\u0489\u1abe\u20d2\u20d3\u20d8-\u20da\u20dd-\u20e6\u20ea\u20eb]"
)
_QUOTES = "\"'`\u00ab\u00bb\u2018-\u201f\u2039\u203a\u300c-\u300f\u05f4"
_QUOTE = re.compile(f"[{_QUOTES}]")
_QUESTION = re.compile("[?\u061f]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words."""


def why(text: str, heard: Classification, table: KeywordTable) -> str:
    """Say why a message was heard as it was.

    Args:
        text: The message.
        heard: What `classify` heard in it.
        table: The keywords it was heard with.

    >>> table = KeywordTable.build({"en": {"opt-out": ["STOP"], "opt-in": ["YES"]}})
    >>> for text in ("yes?", "Stop it", "> STOP"):
    ...     why(text, classify(text, table), table)
    'the opt-in keyword YES is a question here: a grant counts only when it is plain'
    'it holds more than the opt-out keyword STOP'
    'it begins with >, so the opt-out keyword STOP is quoted'
    """
    if heard.match is not None:
        return MATCHES[heard.match]
    crossed = classify(_LAID_OVER.sub("", normalize("NFD", text)), table)
    if crossed.kind is not None:
        return f"{_named(crossed.kind, crossed.keyword)} is crossed out or ringed"
    folded = fold(text)
    before, word, after = undecorated(folded)
    if not word:
        return "it holds no letter or digit" if folded else "it is empty"
    plain = classify(word, table)
    if plain.kind is None:
        return next(_within(folded, table), "it holds no keyword")
    return _refused(plain.kind, _named(plain.kind, plain.keyword), before, after)


def _named(kind: KeywordKind, word: str) -> str:
    return f"the {kind.value} keyword {word}"


def _refused(kind: KeywordKind, named: str, before: str, after: str) -> str:
    """Say what about the things around a keyword makes it none."""
    if before.startswith(_MARKER):
        return f"it begins with {_MARKER}, so {named} is quoted"
    if kind in _GRANTS:
        return f"{named} {_around(before, after)}: a grant counts only when it is plain"
    return f"{named} has a symbol beside it, and is heard through punctuation only"


def _around(before: str, after: str) -> str:
    marks = before + after
    if not before and not after.strip(" .!"):
        return "has more than one final mark"
    if _QUOTE.search(marks):
        return "is in quotes"
    if _QUESTION.search(marks):
        return "is a question here"
    if any(category(char)[0] == "S" for char in marks):
        return "has a symbol beside it"
    return "has punctuation beside it"


def _within(folded: str, table: KeywordTable) -> Iterator[str]:
    """Name the keywords that a text holds, opt-outs first, the longest first."""
    for word in sorted(table.keywords, key=lambda word: (_ORDER[word.kind], -len(word.word))):
        form = re.escape(fold(word.word))
        whole = form if _UNSPACED.match(form) else rf"(?<!\w){form}(?!\w)"
        named = _named(word.kind, word.word)
        if re.search(f"[{_QUOTES}] ?{whole} ?[{_QUOTES}]", folded):
            yield f"it quotes {named}, and says more"
        elif re.search(whole, folded):
            yield f"it holds more than {named}"


_ORDER = {kind: place for place, kind in enumerate(KeywordKind)}
