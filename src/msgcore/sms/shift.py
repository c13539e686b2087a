"""Which of the national language tables a message uses, and what its codes then mean.

A header may name a language twice: once for the table that stands in the place of the default
one (the locking shift), once for the table behind the escape (the single shift). Each name
takes three octets of every segment, and a phone that does not know the tables reads the
codes by the default ones.

Source: TS 23.038, 6.2.1.2; TS 23.040, 9.2.3.24.15 and 9.2.3.24.16.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum, unique
from functools import cache
from itertools import product

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.sms.alphabet import DEFAULT_TABLE, ESCAPE, EXTENSION_TABLE
from msgcore.sms.national_tables import LOCKING_SHIFT, NAMES, SINGLE_SHIFT, TELUGU_EURO, Rows

__all__ = ["AUTO", "PLAIN", "Alphabet", "NationalLanguage", "Shift", "alphabet_of", "shifts_of"]

ESCAPE_CODE = 0x1B
ELEMENT_OCTETS = 3
"""What naming one language adds to a header: the element's id, its length, the language."""


@unique
class NationalLanguage(Enum):
    """A language with tables of its own.

    >>> NationalLanguage("turkish").identifier
    1
    """

    TURKISH = "turkish"
    SPANISH = "spanish"
    PORTUGUESE = "portuguese"
    BENGALI = "bengali"
    GUJARATI = "gujarati"
    HINDI = "hindi"
    KANNADA = "kannada"
    MALAYALAM = "malayalam"
    ORIYA = "oriya"
    PUNJABI = "punjabi"
    TAMIL = "tamil"
    TELUGU = "telugu"
    URDU = "urdu"

    @property
    def identifier(self) -> int:
        """The number that stands for the language in a header, 1 to 13."""
        return _IDENTIFIERS[self.value]

    @property
    def has_locking_table(self) -> bool:
        """Whether the language has a table for the place of the default one."""
        return self.identifier in LOCKING_SHIFT

    @classmethod
    def of(cls, identifier: int) -> "NationalLanguage | None":
        """Return the language with this identifier; None where no document names one."""
        return cls(NAMES[identifier]) if identifier in NAMES else None


_IDENTIFIERS = {name: identifier for identifier, name in NAMES.items()}


@attrs.frozen(kw_only=True)
class Shift:
    """The languages that a header names.

    Args:
        locking: Whose table stands in the place of the default one; None for none.
        single: Whose table stands behind the escape; None for the default extension.
        telugu_euro: Whether the euro sign stands in Telugu's table behind the escape.
            Sources disagree; without it, as in three of five copies, it does not.

    Raises:
        InvalidValueError: The language has no locking table, or the euro sign is asked for
            in another table than Telugu's.

    >>> Shift(single=NationalLanguage.TURKISH).header_octets
    3
    >>> Shift(locking=NationalLanguage.SPANISH)
    Traceback (most recent call last):
    msgcore.errors.InvalidValueError: locking: spanish has no locking table (...)
    """

    locking: NationalLanguage | None = None
    single: NationalLanguage | None = None
    telugu_euro: bool = False

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def header_octets(self) -> int:
        """How many octets the names take in a header: 0, 3 or 6."""
        return ELEMENT_OCTETS * ((self.locking is not None) + (self.single is not None))

    def _faults(self) -> Iterator[Fault]:
        if self.locking is not None and not self.locking.has_locking_table:
            yield Fault(
                path="locking",
                message=f"{self.locking.value} has no locking table",
                hint="Name it as the single shift.",
            )
        if self.telugu_euro and self.single is not NationalLanguage.TELUGU:
            yield Fault(
                path="telugu_euro",
                message="is true without Telugu as the single shift",
                hint="Leave it out.",
            )


PLAIN = Shift()
"""The default table and its extension: what every phone knows."""


def shifts_of(languages: Iterable[NationalLanguage]) -> tuple[Shift, ...]:
    """Return every pair of tables that these languages make, the plain one left out.

    Args:
        languages: Whose tables may be named in a header.

    >>> len(shifts_of([NationalLanguage.TURKISH])), len(shifts_of(NationalLanguage))
    (3, 181)
    """
    chosen = tuple(languages)
    locking = (None, *(language for language in chosen if language.has_locking_table))
    pairs = (Shift(locking=one, single=two) for one, two in product(locking, (None, *chosen)))
    return tuple(pair for pair in pairs if pair != PLAIN)


AUTO = shifts_of(NationalLanguage)
"""Every pair of tables that there is, for a profile that may use any."""


@attrs.frozen(eq=False)
class Alphabet:
    """What the codes of one pair of tables mean. `alphabet_of` makes it.

    Args:
        main: The characters of the table that needs no escape, by code.
        behind: Those of the table behind the escape.
        one: The characters of one unit.
        two: The characters of two units, the escape and the code.
        codes: The code of every character, with the escape before it where it needs one, by
            code point.
    """

    main: dict[int, str]
    behind: dict[int, str]
    one: frozenset[str]
    two: frozenset[str]
    codes: dict[int, bytes]

    def units(self, counts: Counter[str]) -> int | None:
        """Return the length of a text in units; None where it has a character outside.

        Args:
            counts: How often each character stands in the text.
        """
        rest = counts.keys() - self.one
        if not rest <= self.two:
            return None
        return counts.total() + sum(counts[character] for character in rest)


@cache
def alphabet_of(shift: Shift) -> Alphabet:
    """Return what the codes mean under a shift; each is worked out once.

    Args:
        shift: The languages that a header names.

    >>> turkish = alphabet_of(Shift(locking=NationalLanguage.TURKISH))
    >>> "ş" in turkish.one, "{" in turkish.two
    (True, True)
    """
    main = _main_table(shift)
    behind = _table_behind(shift)
    # Where a character has two codes, the later one is written: the earlier cell of the only
    # letter with two, in Kannada, is one that copies of the tables disagree about.
    codes = {ord(character): bytes((ESCAPE_CODE, code)) for code, character in behind.items()}
    codes |= {ord(character): bytes((code,)) for code, character in main.items()}
    one = frozenset(main.values())
    return Alphabet(
        main=main,
        behind=behind,
        one=one,
        two=frozenset(behind.values()) - one,
        codes=codes,
    )


def _main_table(shift: Shift) -> dict[int, str]:
    if shift.locking is not None:
        return dict(_spread(LOCKING_SHIFT[shift.locking.identifier]))
    return {code: char for code, char in enumerate(DEFAULT_TABLE) if char != ESCAPE}


def _table_behind(shift: Shift) -> dict[int, str]:
    if shift.single is None:
        return dict(EXTENSION_TABLE)
    rows = SINGLE_SHIFT[shift.single.identifier]
    return dict(_spread((*rows, *TELUGU_EURO) if shift.telugu_euro else rows))


def _spread(rows: Rows) -> Iterator[tuple[int, str]]:
    for first, characters in rows:
        yield from enumerate(characters, start=first)
