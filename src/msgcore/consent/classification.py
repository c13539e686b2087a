"""What a message says in the language of consent keywords."""

from enum import Enum, unique

import attrs

from msgcore.vocabulary import KeywordKind

__all__ = ["Classification", "Match", "Revocation"]


@unique
class Match(Enum):
    """How much of a message had to be overlooked to find the keyword in it."""

    EXACT = "exact"
    """Nothing: the message is the keyword as it was configured."""
    FOLDED = "folded"
    """Case, white space, accents, invisible characters: what `fold` takes away."""
    DECORATED = "decorated"
    """Punctuation around it; for opt-outs also quotes, symbols and emoji."""


@attrs.frozen(kw_only=True)
class Revocation:
    """What in an ordinary sentence reads like an opt-out.

    Args:
        cue: The cue of our tables that was found, such as `stop texting`; never the
            person's own text.
        language: The language of the cue.
    """

    cue: str
    language: str


@attrs.frozen(kw_only=True)
class Classification:
    """What `classify` heard.

    Args:
        kind: What the keyword asks for; None for an ordinary message.
        keyword: The keyword as it was configured.
        language: The language of the keyword, in which it is answered.
        match: How the keyword was found.
        also_opt_in: Whether a double opt-in keyword is an opt-in keyword as well, where the
            table allows that.
        table: The version of the keyword table that heard it.
        probable_revocation: Where it was asked for and the message is no keyword, what in it
            reads like an opt-out; None otherwise.

    >>> Classification().is_keyword
    False
    """

    kind: KeywordKind | None = None
    keyword: str = ""
    language: str = ""
    match: Match | None = None
    also_opt_in: bool = False
    table: str = ""
    probable_revocation: Revocation | None = None

    @property
    def is_keyword(self) -> bool:
        """Whether the message is a keyword and nothing else."""
        return self.kind is not None
