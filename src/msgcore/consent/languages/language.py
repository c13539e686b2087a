"""A language as data: the phrases in which people ask for the messages to stop.

    Language(
        tag="eo",
        words={"halt": "haltu, ĉesu", "please": "bonvolu, mi petas"},
        cues=("^^ <please>* <halt> <please>* $$", "<halt> sendi mesaĝojn"),
        vetoes=("ne <please>* @",),
    )

The notation of `cues` and `vetoes` is that of `msgcore.consent.phrases`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

import attrs

from msgcore.consent.fold import fold
from msgcore.consent.phrases import Phrase, Phrases, WordSet, read_members, read_phrase
from msgcore.consent.sentences import CLAUSE, SENTENCE, words_of
from msgcore.consent.typos import Typos
from msgcore.errors import Fault, InvalidValueError

__all__ = ["Language"]


def _pairs(words: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    pairs = words.items() if isinstance(words, Mapping) else words
    return tuple((name, members) for name, members in pairs)


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


@attrs.frozen(kw_only=True)
class Language:
    """How people ask in one language for the messages to stop, and what only looks like it.

    Args:
        tag: The language, such as `fr`.
        words: Named sets: the name, and its words or groups of words with commas between
            them. A set may hold one that stands above it: `<me>`.
        cues: Phrases that ask for the messages to stop; the more telling first.
        vetoes: Phrases that make a cue in the same sentence something else: a negation, a
            question for help, a report, another object. Where `@` stands for the cue, only
            that cue is taken away.
        joints: Words that stand between two clauses, as a comma does; separated by commas.
        openers: Words that begin a clause, such as `you`; separated by commas.
        typos: Words that are recognised with one letter wrong; those of fewer than eight
            letters in texts of no more than four words. Separated by commas.
        known: Words that are near one of `typos` and mean something else.
        apostrophe: What an apostrophe inside a word becomes: nothing, or a space.
        spellings: Pairs of letters of which the first is written for the second, such as
            `ue` for `u` where people write that for `ü`.
        shorthand: Pairs of a word that people write for short, and the words it stands for.

    Raises:
        InvalidValueError: The data cannot be read; every fault is named.

    >>> Language(tag="eo", words={"halt": "haltu"}, cues=("<halt> <mi>", "..")).cues
    Traceback (most recent call last):
    msgcore.errors.InvalidValueError: cues[0]: <mi> is no set (Name one of `words`.)
    cues[1]: '..' asks for no word (Name one.)
    """

    tag: str
    words: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_pairs)
    cues: tuple[str, ...] = attrs.field(converter=_texts)
    vetoes: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    joints: str = ""
    openers: str = ""
    typos: str = ""
    known: str = ""
    apostrophe: str = ""
    spellings: tuple[tuple[str, str], ...] = ()
    shorthand: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_pairs)

    def __attrs_post_init__(self) -> None:
        faults = [] if self.tag else [Fault(path="tag", message="is empty", hint="Use 'en'.")]
        faults += self._read.faults
        if not self.cues:
            faults.append(Fault(path="cues", message="are missing", hint="Give one phrase."))
        if faults:
            raise InvalidValueError(faults)

    def read(self, folded: str) -> list[str]:
        """Split a folded text into words and boundaries, as this language spells them."""
        for written, letters in self.spellings:
            folded = folded.replace(written, letters)
        words = words_of(folded, self.apostrophe)
        long = self._written_out
        if long.keys().isdisjoint(words):
            return words
        return [each for word in words for each in long.get(word, (word,))]

    @cached_property
    def _written_out(self) -> Mapping[str, Sequence[str]]:
        return {short: words_of(fold(words)) for short, words in self.shorthand}

    @cached_property
    def compiled_cues(self) -> Phrases:
        """The cues, to be searched for at once."""
        return self._phrases(self._read.cues)

    @cached_property
    def cue_vetoes(self) -> Phrases:
        """The vetoes that hold the cue, and take that one away."""
        return self._phrases(veto for veto in self._read.vetoes if veto.has_cue)

    @cached_property
    def sentence_vetoes(self) -> Phrases:
        """The vetoes that take away whatever stands in the same sentence."""
        return self._phrases(veto for veto in self._read.vetoes if not veto.has_cue)

    @cached_property
    def compiled_typos(self) -> Typos:
        """What puts misspelled words right."""
        known = {word for words in self._read.sets.values() for each in words for word in each}
        return Typos(self._listed(self.typos), known | set(self._listed(self.known)))

    def _phrases(self, phrases: Iterable[Phrase]) -> Phrases:
        return Phrases(phrases, self._listed(self.joints), self._listed(self.openers))

    def _listed(self, words: str) -> list[str]:
        return [word for word in self.read(fold(words)) if word not in {CLAUSE, SENTENCE}]

    @cached_property
    def _read(self) -> "_Read":
        return _Reader(self).read()


@attrs.frozen
class _Read:
    sets: Mapping[str, WordSet]
    cues: tuple[Phrase, ...]
    vetoes: tuple[Phrase, ...]
    faults: tuple[Fault, ...]


class _Reader:
    def __init__(self, language: Language) -> None:
        self._language = language
        self._sets: dict[str, WordSet] = {}
        self._faults: list[Fault] = []

    def read(self) -> _Read:
        for name, members in self._language.words:
            words, faults = read_members(members.split(","), self._sets, self._split)
            self._sets[name] = words
            self._note(f"words.{name}", faults)
        cues = tuple(self._phrases("cues", self._language.cues))
        for number, phrase in enumerate(cues):
            if phrase.has_cue:
                fault = Fault(message="holds '@', which stands for a cue", hint="Leave it out.")
                self._note(f"cues[{number}]", (fault,))
        vetoes = tuple(self._phrases("vetoes", self._language.vetoes))
        return _Read(self._sets, cues, vetoes, tuple(self._faults))

    def _phrases(self, path: str, written: Sequence[str]) -> Iterator[Phrase]:
        for number, text in enumerate(written):
            phrase, faults = read_phrase(text, self._sets, self._split)
            self._note(f"{path}[{number}]", faults)
            yield phrase

    def _note(self, path: str, faults: Iterable[Fault]) -> None:
        self._faults += [fault.under(path) for fault in faults]

    def _split(self, texts: Sequence[str]) -> Sequence[Sequence[str]]:
        read = self._language.read(fold(f" {CLAUSE} ".join(texts)))
        parts = [list(part) for is_word, part in groupby(read, CLAUSE.__ne__) if is_word]
        if len(parts) == len(texts) and SENTENCE not in read:
            return parts
        return [self._language.read(fold(text)) for text in texts]
