"""An entry of the ledger: what is hashed, and what may be erased.

    seal  = SHA-256 of ["subject", salt, address] and of ["words", salt, text, canonical, …]
    hash  = SHA-256 of {chain, number, previous, scope, record, evidence, subject, words, kept}

The hash covers the two seals and not what they seal. So the address, the words and the salt
can be erased, the chain holds, and nobody can guess the words from what is left.
"""

import re

import attrs

from msgcore.consent.canonical import canonical, plain
from msgcore.consent.evidence import Evidence, sha256_hex, valid_digest
from msgcore.consent.records import Erased, Record
from msgcore.errors import Fault, InvalidValueError
from msgcore.values import at_least

__all__ = [
    "GENESIS",
    "Entry",
    "Head",
    "Seal",
    "attests",
    "attests_subject",
    "attests_words",
    "hash_of",
    "seal_entry",
]

_FORMAT = "msgcore.consent.ledger/1"
_SALT = re.compile(r"(?:[0-9a-f]{2})*", re.ASCII)


def _valid_salt(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if not _SALT.fullmatch(value):
        raise InvalidValueError(
            Fault(path=attribute.name, message="is not written in lower-case hexadecimal digits")
        )


@attrs.frozen(kw_only=True)
class Head:
    """Where a chain ends. Kept outside the ledger, it shows that entries were cut off.

    Args:
        count: How many entries there are.
        hash: The hash of the last one; empty where there is none.
    """

    count: int = attrs.field(validator=at_least(0))
    hash: str = attrs.field(validator=valid_digest)


GENESIS = Head(count=0, hash="")
"""The end of an empty chain."""


@attrs.frozen(kw_only=True)
class Seal:
    """Salted hashes of what may be erased; empty where there was nothing to seal.

    Args:
        subject: Of the person's address.
        words: Of the words in the evidence.
        kept: Whether the words were kept in the entry when it was made.
    """

    subject: str = attrs.field(default="", validator=valid_digest)
    words: str = attrs.field(default="", validator=valid_digest)
    kept: bool = True


@attrs.frozen(kw_only=True)
class Entry:
    """One line of the ledger. The person's address, words and salt never stand in its `repr`.

    Args:
        number: How many entries stand before it.
        scope: The channel, program or brand for which it holds; empty for an erasure, which
            holds for all.
        record: What happened.
        evidence: What shows it; None where nothing does.
        subject: The person's address, or a keyed hash of the host's own; empty once erased.
        salt: In hexadecimal; empty once erased.
        seal: The salted hashes of address and words.
        previous: The hash of the entry before; empty for the first.
        hash: The hash of this entry.

    Raises:
        InvalidValueError: A hash or salt is not written as one, or there is no scope. Whether
            the hashes are true is not looked at: that is for `verify` to report.
    """

    number: int = attrs.field(validator=at_least(0))
    scope: str
    record: Record
    evidence: Evidence | None = None
    subject: str = attrs.field(default="", repr=False)
    salt: str = attrs.field(default="", repr=False, validator=_valid_salt)
    seal: Seal
    previous: str = attrs.field(validator=valid_digest)
    hash: str = attrs.field(validator=valid_digest)

    def __attrs_post_init__(self) -> None:
        if isinstance(self.record, Erased) is bool(self.scope):
            raise InvalidValueError(
                Fault(
                    path="scope",
                    message="is given for an erasure" if self.scope else "is missing",
                    hint="Only an erasure holds everywhere.",
                )
            )

    @property
    def words(self) -> tuple[str, ...]:
        """The person's words, as far as the entry holds them."""
        return self.evidence.words if self.evidence else ()

    @property
    def head(self) -> Head:
        """The end of the chain when this entry was the last."""
        return Head(count=self.number + 1, hash=self.hash)


def hash_of(entry: Entry) -> str:
    """Return the hash that an entry should have, by what it holds.

    It can be worked out in any language: SHA-256 of JSON in ASCII with sorted keys and no
    spaces, in which fields that have their defaults are left out.
    """
    return _hash(
        entry.number, entry.previous, entry.scope, entry.record, entry.evidence, entry.seal
    )


def attests(entry: Entry, evidence: Evidence) -> bool:
    """Tell whether an entry was made over just these words.

    It answers as long as the salt is there, whether or not the words were kept.
    """
    return bool(entry.salt) and entry.seal.words == _seal("words", entry.salt, evidence.words)


def attests_words(entry: Entry) -> bool:
    """Tell whether an entry was made over the words that it holds."""
    return entry.seal.words == _seal("words", entry.salt, entry.words)


def attests_subject(entry: Entry) -> bool:
    """Tell whether an entry was made for the person whom it names."""
    return entry.seal.subject == _seal("subject", entry.salt, (entry.subject,))


def seal_entry(  # noqa: PLR0913 - the parts of an entry, each by its name
    record: Record,
    *,
    after: Head,
    scope: str = "",
    subject: str = "",
    salt: str = "",
    evidence: Evidence | None = None,
    keep_words: bool = True,
) -> Entry:
    """Make the entry that follows the end of a chain.

    Args:
        record: What happened.
        after: The end of the chain.
        scope: For which channel, program or brand.
        subject: Whose; empty for an erasure.
        salt: In hexadecimal; empty for an erasure.
        evidence: What shows it.
        keep_words: Whether the words stay in the entry, or only their seal.
    """
    words = evidence.words if evidence else ()
    seal = Seal(
        subject=_seal("subject", salt, (subject,) if subject else ()),
        words=_seal("words", salt, words),
        kept=keep_words,
    )
    if evidence and not keep_words:
        evidence = evidence.without_words()
    return Entry(
        number=after.count,
        scope=scope,
        record=record,
        evidence=evidence,
        subject=subject,
        salt=salt,
        seal=seal,
        previous=after.hash,
        hash=_hash(after.count, after.hash, scope, record, evidence, seal),
    )


def _seal(what: str, salt: str, values: tuple[str, ...]) -> str:
    return sha256_hex(canonical([what, salt, *values])) if values else ""


def _hash(  # noqa: PLR0913, PLR0917 - exactly what is hashed, and nothing else
    number: int, previous: str, scope: str, record: Record, evidence: Evidence | None, seal: Seal
) -> str:
    shown = evidence and plain(evidence.without_words(), without=("canonical",))
    data = {
        "chain": _FORMAT,
        "number": number,
        "previous": previous,
        "scope": scope,
        "record": plain(record),
        "evidence": shown,
        "subject": seal.subject,
        "words": seal.words,
        "kept": seal.kept,
    }
    return sha256_hex(canonical(data))
