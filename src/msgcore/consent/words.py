"""Single keywords: read from plain data, and checked alone and against each other.

A word under `*` belongs to no language: it is answered in the person's own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import attrs

from msgcore.codec import nearest
from msgcore.consent.decoration import bare, parted
from msgcore.consent.fold import fold, without_overlays
from msgcore.errors import Fault
from msgcore.vocabulary import KeywordKind

__all__ = [
    "ANY_LANGUAGE",
    "Keyword",
    "KeywordData",
    "Placed",
    "faults_of",
    "letters_of",
    "missing",
    "read",
    "wider",
]

ANY_LANGUAGE = "*"
"""The language of words that belong to none."""

KeywordData = Mapping[str, Mapping[str, Sequence[str]]]
"""Language -> kind -> words, as in JSON or TOML."""


@attrs.frozen(kw_only=True)
class Keyword:
    """A word, or a few, that mean something when they are the whole message.

    Args:
        kind: What it asks for.
        word: As it was configured; case, accents and inner white space do not matter.
        language: As a tag such as `fr`; `*` for a word that belongs to none.
    """

    kind: KeywordKind
    word: str
    language: str


Placed = tuple[str, Keyword]
"""A keyword with its place in the data, for faults."""


# Reading: what is well-formed is yielded, what is not becomes a fault.


def read(data: object, root: str, faults: list[Fault]) -> Iterator[Placed]:
    """Yield the keywords in plain data, and note what is no keyword data.

    Args:
        data: Language -> kind -> words.
        root: What stands before every path: empty, or `mandatory`.
        faults: Takes what is wrong with the data.
    """
    for language, kinds in _entries(data, root, faults):
        for name, words in _entries(kinds, _joined(root, language), faults):
            path = _joined(root, language, name)
            kind = _KINDS.get(name)
            if kind is None:
                hint = nearest(name, _KINDS)
                faults.append(Fault(path=path, message="is no kind of keyword", hint=hint))
            elif isinstance(words, str) or not isinstance(words, Sequence):
                faults.append(Fault(path=path, message="is no list", hint="Use a list of words."))
            else:
                yield from _words(words, path, kind, language, faults)


def _entries(data: object, path: str, faults: list[Fault]) -> Iterator[tuple[str, Any]]:
    if not isinstance(data, Mapping):
        hint = 'Write it like {"en": {"opt-out": ["STOP"]}}.'
        faults.append(Fault(path=path, message="is no object", hint=hint))
        return
    for name, value in data.items():
        if isinstance(name, str) and name:
            yield name, value
        else:
            faults.append(Fault(path=path, message=f"{name!r} is no name", hint="Use a text."))


def _words(
    words: Sequence[Any], path: str, kind: KeywordKind, language: str, faults: list[Fault]
) -> Iterator[Placed]:
    for number, word in enumerate(words):
        if isinstance(word, str):
            yield f"{path}[{number}]", Keyword(kind=kind, word=word, language=language)
        else:
            faults.append(Fault(path=f"{path}[{number}]", message=f"{word!r} is no text"))


def _joined(*names: str) -> str:
    return ".".join(filter(None, names))


_KINDS = {kind.value: kind for kind in KeywordKind}


# Checking


def faults_of(placed: Iterable[Placed], *, allow_same_opt_in: bool) -> Iterator[Fault]:
    """Yield what is wrong with keywords, alone and with each other.

    Args:
        placed: The keywords of one table.
        allow_same_opt_in: Whether a word may be an opt-in and a double opt-in keyword.
    """
    owners: dict[str, list[Placed]] = defaultdict(list)
    for path, word in placed:
        unusable = _unusable(path, word.word, fold(word.word))
        if unusable:
            yield unusable
            continue
        letters = letters_of(word)
        for other_path, other in owners[letters]:
            if _conflict(word, other, allow_same_opt_in=allow_same_opt_in):
                same = "is the same as" if _are_same(word, other) else "has the letters of"
                yield Fault(
                    path=path,
                    message=f"{word.word!r} {same} {other.word!r} at {other_path}",
                    hint=_hint(word, other),
                )
                break
        owners[letters].append((path, word))


def letters_of(word: Keyword) -> str:
    """Return the letters and digits of a keyword: as much as is needed to hear an opt-out.

    >>> letters_of(Keyword(kind=KeywordKind.OPT_OUT, word="Opt-Out", language="en"))
    'optout'
    """
    return "".join(parted(fold(word.word))[0])


def _unusable(path: str, word: str, form: str) -> Fault | None:
    rest = bare(without_overlays(form))
    if not rest:
        return Fault(
            path=path,
            message=f"{word!r} holds no letter or digit",
            hint="Use a word.",
        )
    if rest != form or word != word.strip():
        return Fault(
            path=path,
            message=f"{word!r} has something around it that is taken off every message",
            hint=f"Write {rest.upper()!r}.",
        )
    return None


def _conflict(word: Keyword, other: Keyword, *, allow_same_opt_in: bool) -> bool:
    if not _are_same(word, other) and KeywordKind.OPT_OUT not in {word.kind, other.kind}:
        return False
    if word.language != other.language:
        return True
    allowed = allow_same_opt_in and _are_opt_ins(word, other)
    return word.kind is not other.kind and not allowed


def _are_same(word: Keyword, other: Keyword) -> bool:
    return fold(word.word) == fold(other.word)


def _hint(word: Keyword, other: Keyword) -> str:
    if word.language == other.language and _are_opt_ins(word, other):
        return "Use two words, or allow one word for both."
    return "Use a word once."


def _are_opt_ins(*words: Keyword) -> bool:
    return {word.kind for word in words} <= {KeywordKind.OPT_IN, KeywordKind.DOUBLE_OPT_IN}


def missing(placed: Iterable[Placed], mandatory: Iterable[Keyword]) -> Iterator[Fault]:
    """Yield a fault for each mandatory keyword that is not there.

    A word is there in the spellings that it is heard in, in its language or a regional form
    of it, such as `fr-CA` for `fr`. A help keyword will do where one of the host's own is
    mandatory, because both are answered.

    Args:
        placed: The keywords of one table.
        mandatory: Those that must be there; under `*`, in any language.
    """
    held = {key for _, word in placed for key in _held(word)}
    for word in mandatory:
        form = fold(word.word)
        if word.kind is KeywordKind.OPT_OUT:
            form = " ".join(parted(form)[0])
        if (word.kind, form, word.language.casefold()) not in held:
            yield Fault(
                path=_joined(word.language, word.kind.value),
                message=f"the mandatory word {word.word!r} is missing",
                hint="Add it: this kind of channel may not go without.",
            )


def _held(word: Keyword) -> Iterator[tuple[KeywordKind, str, str]]:
    forms = {fold(word.word)}
    kinds = {word.kind}
    if word.kind is KeywordKind.OPT_OUT:
        parts, _ = parted(fold(word.word))
        forms |= {" ".join(parts), "".join(parts)}
    if word.kind is KeywordKind.HELP:
        kinds.add(KeywordKind.CUSTOM)
    yield from product(kinds, forms, (*wider(word.language), ANY_LANGUAGE))


def wider(language: str) -> Iterator[str]:
    """Yield a language tag, then the same without its last part.

    >>> list(wider("fr-CA"))
    ['fr-ca', 'fr']
    """
    tag = language.casefold()
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]
