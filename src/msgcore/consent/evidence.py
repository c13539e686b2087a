"""What shows that a person said something: the words, the prompt, the form.

| fact | stands in |
|---|---|
| when, who, which keyword and language, how it matched, table and policy | the event |
| exact text, canonical text, rules version, prompt, source outside the channel | `Evidence` |
| whose, on which channel, in which place of the chain | the entry of the ledger |

Guide: Track Customer Consent in Messaging Channels. CTIA: keep the disclosure, the method and
the identifiers of each opt-in. ISO/IEC TS 27560: the consent record.
"""

import hashlib
import re
from datetime import datetime
from enum import Enum, unique

import attrs

from msgcore.consent.fold import fold
from msgcore.errors import Fault, InvalidValueError
from msgcore.values import not_empty, utc
from msgcore.vocabulary import ResponseKind

__all__ = ["Evidence", "Means", "Outside", "Shown", "sha256_hex", "valid_digest"]

_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


def valid_digest(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """Refuse what is neither empty nor a SHA-256 in hexadecimal; an attrs validator."""
    if value and not _DIGEST.fullmatch(value):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message="is no SHA-256 hash",
                hint="Use 64 hexadecimal digits in lower case.",
            )
        )


def sha256_hex(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal.

    >>> sha256_hex("STOP")[:8]
    '04dedf8a'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@attrs.frozen(kw_only=True)
class Shown:
    """The prompt that a person had before them when answering.

    Args:
        kind: Which automatic response it was.
        version: Which version of its text, as the host counts them.
        digest: The SHA-256 of the text; take it before merge fields are filled, so that no
            name can be guessed from it.
        language: The language of the text.
        sent_at: When it was sent.
        message_id: The id of the message that carried it.

    >>> from datetime import UTC
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> Shown.of("Reply START.", kind=ResponseKind.OPT_IN_PROMPT, sent_at=nine).digest[:8]
    'f71ec81e'
    """

    kind: ResponseKind
    version: str = ""
    digest: str = attrs.field(validator=(not_empty, valid_digest))
    language: str = ""
    sent_at: datetime = attrs.field(converter=utc)
    message_id: str = ""

    @classmethod
    def of(  # noqa: PLR0913 - the facts of a prompt, each by its name
        cls,
        text: str,
        *,
        kind: ResponseKind,
        sent_at: datetime,
        version: str = "",
        language: str = "",
        message_id: str = "",
    ) -> "Shown":
        """Take the hash of a prompt's text, and keep the rest as it is."""
        return cls(
            kind=kind,
            version=version,
            digest=sha256_hex(text),
            language=language,
            sent_at=sent_at,
            message_id=message_id,
        )


@unique
class Means(Enum):
    """How consent was given outside the channel."""

    FORM = "form"
    """A form on a page or in an app."""
    POINT_OF_SALE = "point-of-sale"
    PAPER = "paper"
    CALL = "call"
    """Said on the telephone."""
    IMPORT = "import"
    """Taken over from another system, which keeps the proof."""
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Outside:
    """Where consent was given, if not by a message on the channel.

    Args:
        means: How.
        reference: Where the proof is: an address of a page, the number of a slip or of a row.
            It may name a person, so it is erased together with the text.
        disclosure: What the person was told, word for word, without the person's own data.
    """

    means: Means
    reference: str = attrs.field(default="", repr=False)
    disclosure: str = ""


@attrs.frozen(kw_only=True)
class Evidence:
    """What shows that something was said, beside what the event tells already.

    The person's own words never stand in the `repr`.

    Args:
        text: The message, exactly as it came; where sensitive data is blocked, what
            `msgcore.conversation.kept_text` leaves of it. Empty where there is none.
        canonical: What was compared with the keywords: the text, folded.
        rules: The version of the rules in force, such as msgcore's own.
        shown: The prompt that was answered; None where there was none.
        outside: Where consent was given outside the channel; None for messages.
        jurisdiction: Whose law was taken to apply, such as `US-FL`.

    Raises:
        InvalidValueError: There is a canonical text, but no text.

    >>> Evidence(text="Stop!!", rules="0.1.0").canonical
    'stop!!'
    >>> Evidence(text="Stop!!", rules="0.1.0")
    Evidence(rules='0.1.0', shown=None, outside=None, jurisdiction='')
    """

    text: str = attrs.field(default="", repr=False)
    canonical: str = attrs.field(repr=False)
    rules: str = ""
    shown: Shown | None = None
    outside: Outside | None = None
    jurisdiction: str = ""

    @canonical.default
    def _folded(self) -> str:
        return fold(self.text)

    def __attrs_post_init__(self) -> None:
        if self.canonical and not self.text:
            raise InvalidValueError(
                Fault(path="canonical", message="is given without the text that it comes from")
            )

    @property
    def words(self) -> tuple[str, ...]:
        """What may say who somebody is, and is sealed and erased; empty where nothing does."""
        reference = self.outside.reference if self.outside else ""
        found = (self.text, self.canonical, reference)
        return found if any(found) else ()

    def without_words(self) -> "Evidence":
        """Return the evidence as it stands after erasure.

        >>> Evidence(text="Stop!!", jurisdiction="CA").without_words() == Evidence(
        ...     jurisdiction="CA"
        ... )
        True
        """
        outside = self.outside and attrs.evolve(self.outside, reference="")
        return attrs.evolve(self, text="", canonical="", outside=outside)
