"""What a text asks its reader to reply, and to what end.

| text | word | purpose |
|---|---|---|
| Reply STOP to cancel at any time. | STOP | cancel at any time |
| To confirm your visit, reply YES. | YES | confirm your visit |
| Reply HELP for help, STOP to stop. | HELP; STOP | help; stop |
| Cancel at any time by texting STOP. | STOP | cancel at any time |
| Opt-out: STOP | STOP | opt-out |
| Répondez OUI ou NON | OUI; NON | none |
| Text CANCEL 1234 to cancel. | none: more than a word is asked for | |

A word counts when it is written in capitals or in quotes, or when a clear verb asks for it
and it is a keyword. What the text forbids ("do not reply STOP") is no instruction.

Guide: Write Effective Broadcast Messages; Considerations for Short Codes.
"""

import re
from collections.abc import Iterator

import attrs

from msgcore.consent.flat import Flat, flat
from msgcore.consent.fold import fold
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.wording import Wording
from msgcore.consent.wordings import WORDINGS, wording_of
from msgcore.vocabulary import KeywordKind

__all__ = ["Instruction", "instructions"]

_OPEN, _CLOSE = r"(?P<open>[\"'*(\[]\s?)?", r"(?:\s?[\"'*)\]])?"
_WORD = re.compile(rf"{_OPEN}(?P<word>\w+(?:['-]\w+)*){_CLOSE}")
_PAIR = re.compile(rf"{_OPEN}(?P<word>\w+ \w+){_CLOSE}")
_DESTINATION = re.compile(r" (?:to|at|2|au|al|ao|an)(?: no)?:? (?:\d[\d -]{2,}\d|\+\d[\d -]+\d)")
_MORE = re.compile(r"[ ]+(?:\d|[{<\[#]|[A-Z]{2,}\b|[\"'*][A-Z])")
_QUOTES = frozenset({'"', "'", "*", "("})
_CLAUSE_END = re.compile(r"[.!?;\n]|$")
_SENTENCE_START = re.compile(r"[.!?;\n]")


_FAR = 400
"""How far a sentence is read, back and forth: longer ones cost time and tell no more."""


@attrs.frozen(kw_only=True)
class Instruction:
    """A word that a text asks for.

    Args:
        word: The word, as the text writes it but without accents.
        purpose: To what end, in lower case and without accents; None where it is not said.
        span: Where the word stands, as code points of the text, half-open.
        wording: The language in which it is asked for.
    """

    word: str
    purpose: str | None
    span: tuple[int, int]
    wording: Wording


def instructions(text: str, table: KeywordTable, language: str) -> tuple[Instruction, ...]:
    """Find what a text asks its reader to reply.

    Args:
        text: The text as it is sent.
        table: The keywords: one in lower case counts, and one of two words is one.
        language: The language of the text, as a tag; it is looked at first.

    Returns:
        The instructions in the order of the text, each word once.

    >>> from msgcore.consent.keywords import KeywordTable
    >>> table = KeywordTable.build({"en": {"opt-out": ["STOP"]}})
    >>> [(one.word, one.purpose) for one in instructions("Reply STOP to end.", table, "en")]
    [('STOP', 'end')]
    """
    plain = flat(text)
    found: dict[tuple[int, int], Instruction] = {}
    own = wording_of(language)
    others = (wording for wording in WORDINGS.values() if wording is not own)
    for wording in (*((own,) if own else ()), *others):
        for instruction in _found(plain, table, wording):
            found.setdefault(instruction.span, instruction)
    return tuple(sorted(found.values(), key=lambda one: one.span))


def _found(plain: Flat, table: KeywordTable, wording: Wording) -> Iterator[Instruction]:
    verbs = rf"(?<![\w'-])(?:(?P<clear>{wording.verbs})|(?:{wording.loose_verbs}))\s*:?\s+(?=\S)"
    turned = re.compile(
        rf"(?:\b(?:{wording.negations})\b|n')[\w' ]{{0,12}}$|\b(?:{wording.articles}) $"
    )
    for verb in re.finditer(verbs, plain.text):
        if not turned.search(_head(plain, verb)):
            yield from _asked(plain, verb, table, wording)
    yield from _listed(plain, table, wording)


def _head(plain: Flat, verb: "re.Match[str]") -> str:
    """Return the sentence as far as the verb."""
    before = plain.text[max(verb.start() - _FAR, 0) : verb.start()]
    starts = [match.end() for match in _SENTENCE_START.finditer(before)]
    return before[starts[-1] if starts else 0 :]


def _asked(
    plain: Flat, verb: "re.Match[str]", table: KeywordTable, wording: Wording
) -> Iterator[Instruction]:
    """Yield the words after a verb: one, or several of which one is to be chosen."""
    words: list[tuple[int, int]] = []
    place = verb.end()
    while True:
        read = _word(plain, place, table)
        if read is None:
            break
        start, end, place = read
        words.append((start, end))
        more = re.compile(rf"\s*(?:[/|,&]|\b(?:{wording.either})\b)\s*").match(plain.text, place)
        following = more and _word(plain, more.end(), table)
        if more is None or following is None or not _loud(plain, following[0], following[1]):
            break
        place = more.end()
    if not words or _goes_on(plain, place, wording):
        return
    purpose = _after(plain, place, wording)
    if purpose is None:
        purpose = _before(_head(plain, verb), wording)
    for start, end in words:
        word = plain.capitals[start:end]
        loud = _loud(plain, start, end)
        known = fold(word) in table.lookup.folded
        if loud or (known and verb["clear"] and _imperative(plain, verb, place, wording)):
            yield _made(plain, start, end, purpose, wording)


def _word(plain: Flat, place: int, table: KeywordTable) -> tuple[int, int, int] | None:
    """Return where a word starts and ends, and where the text goes on behind its quotes."""
    for pattern in (_PAIR, _WORD):
        match = pattern.match(plain.capitals, place)
        if match and (pattern is _WORD or fold(match["word"]) in table.lookup.folded):
            end = match.end() if match["open"] else match.end("word")
            return match.start("word"), match.end("word"), end
    return None


def _loud(plain: Flat, start: int, end: int) -> bool:
    """Whether a word is written so that it can only be meant as a word to send."""
    word = plain.capitals[start:end]
    before = plain.capitals[max(start - 2, 0) : start]
    quoted = before[-1:] in _QUOTES or (before[-1:] == " " and before[:1] in _QUOTES)
    return quoted or (word.isupper() and not word.isnumeric())


def _goes_on(plain: Flat, place: int, wording: Wording) -> bool:
    """Whether more than a word is asked for: CANCEL 1234 is no keyword."""
    purpose = re.compile(rf"\s*,?\s*{_introducers(wording)}")
    return not purpose.match(plain.text, place) and bool(_MORE.match(plain.capitals, place))


def _after(plain: Flat, place: int, wording: Wording) -> str | None:
    destination = _DESTINATION.match(plain.text, place)
    place = destination.end() if destination else place
    introducer = re.compile(rf"\s*,?\s*{_introducers(wording)}\s*").match(plain.text, place)
    if introducer is None:
        return None
    far = min(introducer.end() + _FAR, len(plain.text))
    end = _CLAUSE_END.search(plain.text, introducer.end(), far)
    clause = (introducer.end(), end.start() if end else far)
    # A purpose ends where the next request begins.
    following = re.compile(
        rf"(?:[,&/]|\s(?:{wording.either})\b)\s*"
        rf"(?:(?i:{wording.verbs}|{wording.loose_verbs})\s|[\"'*(\[]?[A-Z]{{2,}}\b)"
    ).search(plain.capitals, *clause)
    return plain.text[clause[0] : following.start() if following else clause[1]].strip(" ,")


def _introducers(wording: Wording) -> str:
    return rf"(?:=|\b(?:{wording.introducers})\b)"


def _before(head: str, wording: Wording) -> str | None:
    """Return the purpose that stands before the verb: to confirm, reply …; cancel by texting …."""
    match = re.search(
        rf"(?:^|[:,]|-)\s*(?:{wording.leads})\s+(?P<purpose>.+?),?\s*(?:(?:{wording.polite})\s*)*$",
        head,
    )
    if match:
        return match["purpose"].strip()
    way = re.search(rf" (?:{wording.ways}) $", head)
    if way is None:
        return None
    return re.split(rf"[:,]|\b(?:{wording.polite}) ", head[: way.start()])[-1].strip() or None


def _imperative(plain: Flat, verb: "re.Match[str]", place: int, wording: Wording) -> bool:
    """Whether a word in lower case is asked for, rather than spoken of."""
    head = _head(plain, verb).rstrip()
    starts = not head or not head[-1].isalnum() or re.search(rf"\b(?:{wording.polite})$", head)
    ends = re.compile(
        rf"[\"']?\s*(?:$|[.!?,;)]|(?:{wording.introducers}|{wording.either})\b)"
    ).match(plain.text, place)
    return bool(starts and ends)


def _listed(plain: Flat, table: KeywordTable, wording: Wording) -> Iterator[Instruction]:
    """Yield the keywords in capitals with a purpose but no verb: HELP for help, STOP to stop."""
    listed = re.compile(
        rf"(?:^|[.,;:/(|&!?\n]|\b(?i:{wording.either})\b) *"
        rf"{_OPEN}(?P<word>[A-Z]+(?: [A-Z]+)?){_CLOSE}(?=\s*{_introducers(wording)})"
    )
    for match in listed.finditer(plain.capitals):
        purpose = _after(plain, match.end(), wording)
        if fold(match["word"]) in table.lookup.folded and purpose:
            yield _made(plain, *match.span("word"), purpose, wording)
    labelled = re.compile(
        rf"(?:^|[.,;!?\n(|/]) *(?:(?i:{wording.leads}) )?(?P<purpose>\w[\w' -]{{1,40}}?) ?: ?"
        rf"{_OPEN}(?P<word>[A-Z]+(?: [A-Z]+)?){_CLOSE}(?=\s*(?:$|[.,;!?)|/\n]))"
    )
    for match in labelled.finditer(plain.capitals):
        purpose = match["purpose"].lower()
        if _is_label(table, match["word"], purpose, wording):
            yield _made(plain, *match.span("word"), purpose, wording)


def _is_label(table: KeywordTable, word: str, purpose: str, wording: Wording) -> bool:
    """Whether a word stands behind what it is for, and nothing else is: Opt-out: STOP."""
    heard = table.lookup.folded.get(fold(word))
    if heard is None:
        return False
    if heard.kind is KeywordKind.HELP:
        return re.fullmatch(wording.helping, purpose) is not None
    out = re.search(wording.pattern(wording.opt_out), purpose)
    bare = re.fullmatch(wording.opt_out_bare, purpose)
    return heard.kind is KeywordKind.OPT_OUT and bool(out or bare)


def _made(plain: Flat, start: int, end: int, purpose: str | None, wording: Wording) -> Instruction:
    return Instruction(
        word=plain.capitals[start:end],
        purpose=purpose,
        span=plain.span(start, end),
        wording=wording,
    )
