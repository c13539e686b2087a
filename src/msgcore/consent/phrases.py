r"""Phrases as plain strings: what a language's tables are written in.

| written | stands for |
|---|---|
| `stop` | that word |
| `text\|message` | either |
| `<me>` | any of the set of that name, each one word or several |
| `word?` `<me>?` | it, or nothing |
| `<me>*` `<me>*,` | any number of it; the second: with commas between them |
| `,` | the end of a clause |
| `..` | up to three words of the same clause |
| `_` | one word, but no joint |
| `!word` `!<me>` | something else follows, or nothing |
| `~word` `~<me>` | something else stood before, or nothing |
| `^` `$` | the start and the end of a clause: also at a joint and before an opener |
| `^^` `$$` | the start and the end of a sentence |
| `@` | the cue itself, in a veto |

A search walks along the words and holds the set of places where a phrase may go on, so its
time grows with the number of words and never with what they are.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum, unique
from itertools import chain

import attrs

from msgcore.consent.sentences import CLAUSE, SENTENCE
from msgcore.errors import Fault

__all__ = ["Phrase", "Phrases", "Places", "WordSet", "read_members", "read_phrase"]

Places = Mapping[int, Iterable[int]]
"""Where something begins -> where it may end."""

_BOUNDARIES = frozenset((CLAUSE, SENTENCE))
_GAP = 3
_MOST = 12
"""How many words a `*` takes at most."""


@unique
class _Kind(Enum):
    ONE = ""
    OPTIONAL = "?"
    MANY = "*"
    LIST = "*,"
    GAP = ".."
    ANY = "_"
    NOT_NEXT = "!"
    NOT_BEFORE = "~"
    CLAUSE_START = "^"
    CLAUSE_END = "$"
    SENTENCE_START = "^^"
    SENTENCE_END = "$$"
    CUE = "@"


_BARE = {
    kind.value: kind
    for kind in _Kind
    if kind.value and kind.value not in {"?", "*", "*,", "!", "~"}
}


@attrs.frozen
class WordSet:
    """Words and groups of words of which any will do.

    Args:
        members: The first word of each -> the words that follow it.
        shown: The first member.
    """

    members: Mapping[str, tuple[tuple[str, ...], ...]] = attrs.field(factory=dict)
    shown: str = ""

    @classmethod
    def of(cls, members: Iterable[Sequence[str]]) -> "WordSet":
        """Make a set of members, each given as its words."""
        rests: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        shown = ""
        for first, *rest in members:
            rests[first].append(tuple(rest))
            shown = shown or " ".join((first, *rest))
        return cls({first: tuple(dict.fromkeys(rest)) for first, rest in rests.items()}, shown)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Yield the members."""
        return ((first, *rest) for first, rests in self.members.items() for rest in rests)


@attrs.frozen
class _Step:
    kind: _Kind
    words: WordSet = WordSet()


@attrs.frozen
class Phrase:
    """One phrase, read.

    Args:
        steps: What it asks for, one after the other.
        name: The phrase in words, of each set its first member.
    """

    steps: tuple[_Step, ...]
    name: str

    @property
    def has_cue(self) -> bool:
        """Whether the cue itself stands in it."""
        return any(step.kind is _Kind.CUE for step in self.steps)

    @property
    def first_words(self) -> frozenset[str] | None:
        """The words with which it can begin; None for any."""
        first: set[str] = set()
        for step in self.steps:
            if step.kind in _BEGINNING:
                first.update(step.words.members)
                if step.kind is _Kind.ONE:
                    return frozenset(first)
            elif step.kind not in _STANDING:
                break
        return None


_BEGINNING = frozenset((_Kind.ONE, _Kind.OPTIONAL, _Kind.MANY, _Kind.LIST))
_STANDING = frozenset((_Kind.CLAUSE_START, _Kind.SENTENCE_START, _Kind.NOT_BEFORE, _Kind.NOT_NEXT))


# Reading


Split = Callable[[Sequence[str]], Sequence[Sequence[str]]]
"""Splits texts into words, as the texts to be searched are split."""


def read_phrase(
    written: str, sets: Mapping[str, WordSet], split: Split
) -> tuple[Phrase, tuple[Fault, ...]]:
    """Read a phrase.

    Args:
        written: The phrase in the notation above.
        sets: The sets that it may name.
        split: Splits a text into words, as the texts to be searched are split.

    Returns:
        The phrase, and what is wrong with it.
    """
    faults: list[Fault] = []
    steps = tuple(_step(part, sets, split, faults) for part in written.split())
    if not any(step.kind in {_Kind.ONE, _Kind.CUE} for step in steps):
        faults.append(Fault(message=f"{written!r} asks for no word", hint="Name one."))
    name = " ".join(step.words.shown for step in steps if step.kind is _Kind.ONE)
    return Phrase(steps, name), tuple(faults)


def read_members(
    written: Iterable[str], sets: Mapping[str, WordSet], split: Split
) -> tuple[WordSet, tuple[Fault, ...]]:
    """Read words and names of sets, of which any will do.

    Args:
        written: One member each: a word, a group of words, or `<the name of a set>`.
        sets: The sets that may be named.
        split: Splits a text into words, as the texts to be searched are split.

    Returns:
        The members, and what is wrong with them.
    """
    faults: list[Fault] = []
    members = list(map(str.strip, written))
    plain = [member for member in members if not _NAME.fullmatch(member) and member != CLAUSE]
    words = dict(zip(plain, split(plain), strict=True))
    found: list[Iterable[Sequence[str]]] = []
    for member in members:
        name = _NAME.fullmatch(member)
        if name and name[1] in sets:
            found.append(sets[name[1]])
        elif name:
            faults.append(Fault(message=f"{member} is no set", hint="Name one of `words`."))
        elif member == CLAUSE:
            found.append([[CLAUSE]])
        elif words[member] and not _BOUNDARIES & set(words[member]):
            found.append([words[member]])
        else:
            faults.append(Fault(message=f"{member!r} is no word", hint="Write letters or digits."))
    return WordSet.of(chain.from_iterable(found)), tuple(faults)


_NAME = re.compile("<([^<>]+)>")


def _step(part: str, sets: Mapping[str, WordSet], split: Split, faults: list[Fault]) -> _Step:
    if part in _BARE:
        return _Step(_BARE[part])
    kind, body = _Kind.ONE, part
    if part[0] in "!~":
        kind, body = _Kind(part[0]), part[1:]
    elif part.endswith(_Kind.LIST.value):
        kind, body = _Kind.LIST, part[:-2]
    elif part[-1] in "?*":
        kind, body = _Kind(part[-1]), part[:-1]
    if body[1:-1] in sets and _NAME.fullmatch(body):
        return _Step(kind, sets[body[1:-1]])
    words, wrong = read_members(body.split("|"), sets, split)
    faults += wrong
    return _Step(kind, words)


# Searching


@attrs.frozen
class _Text:
    words: Sequence[str]
    joints: frozenset[str]
    openers: frozenset[str]
    cue: Places

    def starts(self, place: int) -> bool:
        """Tell whether a clause starts here."""
        before = self.at(place - 1)
        return before in _BOUNDARIES or before in self.joints or self.at(place) in self.openers

    def ends(self, place: int) -> bool:
        """Tell whether a clause ends before this place."""
        word = self.at(place)
        return word in _BOUNDARIES or word in self.joints or word in self.openers

    def at(self, place: int) -> str:
        return self.words[place] if 0 <= place < len(self.words) else SENTENCE

    def through(self, step: _Step, place: int) -> Iterator[int]:
        rests = step.words.members.get(self.at(place))
        for rest in rests or ():
            end = place + 1 + len(rest)
            if not rest or tuple(self.words[place + 1 : end]) == rest:
                yield end


class Phrases:
    """Many phrases, to be searched for at once.

    Args:
        phrases: The phrases; of those that match, the first given is found first.
        joints: Words that stand between two clauses.
        openers: Words that begin one.
    """

    def __init__(
        self, phrases: Iterable[Phrase], joints: Iterable[str] = (), openers: Iterable[str] = ()
    ) -> None:
        self._joints = frozenset(joints)
        self._openers = frozenset(openers)
        self._anywhere: list[tuple[int, Phrase]] = []
        self._by_word: dict[str, list[tuple[int, Phrase]]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            first = phrase.first_words
            for word in first or ():
                self._by_word[word].append((number, phrase))
            if first is None:
                self._anywhere.append((number, phrase))

    def found(
        self, words: Sequence[str], start: int, end: int, cue: Places | None = None
    ) -> Iterator[tuple[int, Phrase, frozenset[int]]]:
        """Yield each place where a phrase begins, the phrase, and where it may end.

        Args:
            words: Words and boundaries.
            start: The first place to look at.
            end: The place behind the last.
            cue: Where the cue begins and may end, for phrases that hold it.
        """
        text = _Text(words, self._joints, self._openers, cue or {})
        for place in range(start, end):
            held = self._by_word.get(words[place], ())
            for _, phrase in sorted([*held, *self._anywhere], key=_number):
                ends = _ends(phrase, text, place)
                if ends:
                    yield place, phrase, frozenset(ends)


def _number(numbered: tuple[int, Phrase]) -> int:
    return numbered[0]


def _ends(phrase: Phrase, text: _Text, start: int) -> set[int]:
    places = {start}
    for step in phrase.steps:
        places = _AFTER[step.kind](text, step, places)
        if not places:
            break
    return places


_Places = set[int]


def _one(text: _Text, step: _Step, places: _Places) -> _Places:
    return {end for place in places for end in text.through(step, place)}


def _optional(text: _Text, step: _Step, places: _Places) -> _Places:
    return places | _one(text, step, places)


def _many(text: _Text, step: _Step, places: _Places) -> _Places:
    seen, edge = set(places), places
    for _ in range(_MOST):
        edge = _one(text, step, edge) - seen
        if not edge:
            break
        seen |= edge
    return seen


def _list(text: _Text, step: _Step, places: _Places) -> _Places:
    seen, edge = set(places), places
    for _ in range(_MOST):
        commas = {place + 1 for place in edge if text.at(place) == CLAUSE}
        edge = (_one(text, step, edge | commas) | commas) - seen
        if not edge:
            break
        seen |= edge
    return seen


def _any(text: _Text, step: _Step, places: _Places) -> _Places:  # noqa: ARG001 - as the others
    ends = _BOUNDARIES | text.joints
    return {place + 1 for place in places if text.at(place) not in ends}


def _gap(text: _Text, step: _Step, places: _Places) -> _Places:  # noqa: ARG001 - as the others
    seen = set(places)
    for _ in range(_GAP):
        seen |= {place + 1 for place in seen if text.at(place) not in _BOUNDARIES}
    return seen


def _not_next(text: _Text, step: _Step, places: _Places) -> _Places:
    return {place for place in places if not any(text.through(step, place))}


def _not_before(text: _Text, step: _Step, places: _Places) -> _Places:
    return {place for place in places if text.at(place - 1) not in step.words.members}


def _cue(text: _Text, step: _Step, places: _Places) -> _Places:  # noqa: ARG001 - as the others
    return {end for place in places for end in text.cue.get(place, ())}


def _clause_start(text: _Text, step: _Step, places: _Places) -> _Places:  # noqa: ARG001 - as above
    return {place for place in places if text.starts(place)}


def _clause_end(text: _Text, step: _Step, places: _Places) -> _Places:  # noqa: ARG001 - as above
    return {place for place in places if text.ends(place)}


def _sentence_start(text: _Text, step: _Step, places: _Places) -> _Places:  # noqa: ARG001 - as above
    return {place for place in places if text.at(place - 1) == SENTENCE}


def _sentence_end(text: _Text, step: _Step, places: _Places) -> _Places:  # noqa: ARG001 - as above
    return {place for place in places if text.at(place) == SENTENCE}


_AFTER: Mapping[_Kind, Callable[[_Text, _Step, _Places], _Places]] = {
    _Kind.ONE: _one,
    _Kind.OPTIONAL: _optional,
    _Kind.MANY: _many,
    _Kind.LIST: _list,
    _Kind.GAP: _gap,
    _Kind.ANY: _any,
    _Kind.NOT_NEXT: _not_next,
    _Kind.NOT_BEFORE: _not_before,
    _Kind.CLAUSE_START: _clause_start,
    _Kind.CLAUSE_END: _clause_end,
    _Kind.SENTENCE_START: _sentence_start,
    _Kind.SENTENCE_END: _sentence_end,
    _Kind.CUE: _cue,
}
"""What each kind of step makes of the places where a phrase may go on."""
