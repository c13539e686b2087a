"""A channel's consent keywords: which words mean what, in which language.

A table is made once, from plain data, and refuses everything that would make a message
mean two things, with all faults at once. Opt-outs are heard by their letters, so nothing
else may have the letters of one:

    {"en": {"opt-out": ["STOP", "QUIT"], "opt-in": ["START"], "help": ["HELP"]},
     "fr": {"opt-out": ["ARRET"]},
     "*": {"custom": ["INFO"]}}

Words under `*` belong to no language: they are answered in the person's own.

Guide: Track Customer Consent in Messaging Channels; Customize Auto-Responses.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import attrs

from msgcore.consent.lookup import Lookup
from msgcore.consent.words import (
    ANY_LANGUAGE,
    Keyword,
    KeywordData,
    Placed,
    faults_of,
    letters_of,
    missing,
    read,
    wider,
)
from msgcore.errors import Fault, KeywordTableError

__all__ = ["KeywordTable"]


@attrs.frozen(kw_only=True)
class KeywordTable:
    """The keywords of a channel. `KeywordTable.build` makes one from plain data.

    Args:
        language: The default language, in which a word under `*` is answered to somebody
            whose language the table does not know.
        keywords: All of them.
        mandatory: Those that must be there; under `*`, in any language.
        allow_same_opt_in: Whether a word may be an opt-in and a double opt-in keyword.

    Raises:
        KeywordTableError: The keywords contradict each other or lack a mandatory word;
            every fault is named.
    """

    language: str = "en"
    keywords: tuple[Keyword, ...] = ()
    mandatory: tuple[Keyword, ...] = ()
    allow_same_opt_in: bool = False

    def __attrs_post_init__(self) -> None:
        placed = [(f"keywords[{place}]", word) for place, word in enumerate(self.keywords)]
        faults = tuple(_faults(placed, self.mandatory, self.language, self.allow_same_opt_in))
        if faults:
            raise KeywordTableError(faults)

    @classmethod
    def build(
        cls,
        data: KeywordData,
        *,
        language: str = "en",
        mandatory: KeywordData | None = None,
        enforced: KeywordData | None = None,
        allow_same_opt_in: bool = False,
    ) -> "KeywordTable":
        """Make a table from plain data.

        Args:
            data: Language -> kind -> words; the kinds are those of `KeywordKind`.
            language: The default language.
            mandatory: Words that must be there, in the same shape.
            enforced: Words that are added where they are missing, in the same shape.
            allow_same_opt_in: Whether a word may be an opt-in and a double opt-in keyword.

        Raises:
            KeywordTableError: The data has the wrong shape, a word folds to nothing or has
                something around it, two kinds or two languages own the same canonical
                form, or a mandatory word is missing; every fault with its path.

        >>> both = {"en": {"opt-out": ["STOP"]}, "fr": {"opt-out": ["ARRET"]}}
        >>> KeywordTable.build(both).languages
        ('en', 'fr')
        >>> KeywordTable.build({"en": {"help": ["?"]}})
        Traceback (most recent call last):
        msgcore.errors.KeywordTableError: en.help[0]: '?' holds no letter or digit (Use a word.)
        """
        faults: list[Fault] = []
        placed = list(read(data, "", faults))
        placed += tuple(_absent(read(enforced or {}, "enforced", faults), placed))
        needed = tuple(word for _, word in read(mandatory or {}, "mandatory", faults))
        faults += _faults(placed, needed, language, allow_same_opt_in)
        if faults:
            raise KeywordTableError(faults)
        return cls(
            language=language,
            keywords=tuple(word for _, word in placed),
            mandatory=needed,
            allow_same_opt_in=allow_same_opt_in,
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have keywords of their own, in the order of the data."""
        named = (word.language for word in self.keywords if word.language != ANY_LANGUAGE)
        return tuple(dict.fromkeys(named))

    def hears(self, word: Keyword) -> bool:
        """Tell whether a word means here what it means there, and is answered in its language.

        Args:
            word: Under `*`, the language does not matter.
        """
        return not any(missing((("", held) for held in self.keywords), [word]))

    def nearest_language(self, language: str) -> str:
        """Return the language of the table in which somebody is answered.

        Args:
            language: The person's own, as a tag; empty where it is not known.

        Returns:
            That language, the same without its region or with another one, else the default.

        >>> KeywordTable.build({"fr": {"opt-out": ["ARRET"]}}).nearest_language("fr-CA")
        'fr'
        """
        known = {own.casefold(): own for own in (*self.languages, self.language)}
        for tag in wider(language):
            if tag in known:
                return known[tag]
        root = language.casefold().partition("-")[0]
        related = (own for tag, own in known.items() if tag.partition("-")[0] == root)
        return next(related, self.language)

    @cached_property
    def version(self) -> str:
        """A digest of what the table holds, in whatever order: evidence of what was in force."""
        content = [
            [self.language, self.allow_same_opt_in],
            sorted([word.language, word.kind.value, word.word] for word in self.keywords),
            sorted([word.language, word.kind.value, word.word] for word in self.mandatory),
        ]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:16]

    @cached_property
    def lookup(self) -> Lookup:
        """The table as `classify` reads it, compiled once."""
        return Lookup(self.keywords, self.version)


def _absent(wanted: Iterable[Placed], placed: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the words that nobody would hear, each in the language that has its letters."""
    languages = {letters_of(word): word.language for _, word in placed}
    for path, word in wanted:
        if any(missing(placed, [attrs.evolve(word, language=ANY_LANGUAGE)])):
            language = languages.get(letters_of(word), word.language)
            yield path, attrs.evolve(word, language=language)


def _faults(
    placed: Sequence[Placed],
    mandatory: Sequence[Keyword],
    language: str,
    allow_same_opt_in: bool,  # noqa: FBT001 - private, always given the field of that name
) -> Iterator[Fault]:
    if not language or language == ANY_LANGUAGE:
        yield Fault(path="language", message=f"{language!r} is no language", hint="Use 'en'.")
    yield from faults_of(placed, allow_same_opt_in=allow_same_opt_in)
    yield from missing(placed, mandatory)
