"""The alphabets of SMS: every code of every table, with the cells that copies disagree about."""

import unicodedata
from collections.abc import Iterator, Mapping

import attrs

from msgcore.sms import PLAIN, STANDARD, Encoding, NationalLanguage, Shift
from msgcore.sms.alphabet import ESCAPE
from msgcore.sms.profile import single_capacity
from msgcore.sms.shift import ESCAPE_CODE, alphabet_of
from pages.markdown import HEAD, code, table

__all__ = ["page"]

_INTRODUCTION = """\
# The alphabets of SMS

A text whose characters are all in GSM-7 is sent in septets, units of seven bits; any other text in
UCS-2. A code of GSM-7 is looked up in the default table, and after an escape in the extension
table.

Thirteen languages have tables of their own. A **locking shift** table stands in the place of the
default table, a **single shift** table in the place of the extension. Each one that is used is
named in the header of every segment, which leaves less room for the text; a phone that does not
know it shows other characters. [SMS](rooms/sms.md) tells when msgcore uses them.

In a grid, a column is the first digit of a code in hexadecimal, a row the second. `LF`, `CR`, `FF`,
`ESC` and `SP` are the line feed, the carriage return, the form feed, the escape and the space. A
dotted circle carries a mark that stands on another letter. An empty cell means nothing.

Public copies of these tables disagree in some cells. A number in such a cell leads to the note
below the table, which says what the other copy has; the grid shows what most copies say.

Source: TS 23.038, 6.2.1 and annex A.
"""

_NAMED = {"\n": "LF", "\r": "CR", "\f": "FF", ESCAPE: "ESC", " ": "SP"}
_QUOTES = "'\""
_DOTTED_CIRCLE = "◌"


@attrs.frozen(kw_only=True)
class _Dispute:
    """Cells in which a copy of a table says something else.

    Args:
        codes: The cells.
        other: What stands there instead, or that nothing does.
        copy: Which copies say so.
    """

    codes: range
    other: str
    copy: str

    def __str__(self) -> str:
        first, last = self.codes[0], self.codes[-1]
        cells = f"0x{first:02X}" if first == last else f"0x{first:02X} to 0x{last:02X}"
        return f"{cells}: {self.other} in {self.copy}."


def _cell(at: int, other: str, copy: str) -> _Dispute:
    return _Dispute(codes=range(at, at + 1), other=_named(other), copy=copy)


def _named(character: str) -> str:
    return f"{_shown(character)} ({unicodedata.name(character).lower()})"


def _shown(character: str) -> str:
    """Return a character as a cell shows it; ASCII marks may mean something in Markdown."""
    if character in _NAMED:
        return code(_NAMED[character])
    if character in _QUOTES:  # as text, they would be made curly
        return code(character)
    if unicodedata.category(character) in {"Mn", "Mc"}:
        return _DOTTED_CIRCLE + character
    if character.isascii() and not character.isalnum():
        return f"&#{ord(character)};"
    return character


_GSMCODECS = "gsmcodecs"
_WARTHOG = "warthog618/sms"
_LIB3GPP = "lib3gpp23038"
_OFONO = "ofono"

_DEFAULT_DISPUTES = (_cell(0x09, "ç", _LIB3GPP),)

_LOCKING_DISPUTES: Mapping[NationalLanguage, tuple[_Dispute, ...]] = {
    NationalLanguage.TURKISH: (_cell(0x1F, " ", _LIB3GPP),),
    NationalLanguage.HINDI: (
        _Dispute(codes=range(0x03), other="the Bengali signs U+0981 to U+0983", copy=_WARTHOG),
    ),
    NationalLanguage.KANNADA: (_cell(0x24, "\u0ca1", _WARTHOG),),
    NationalLanguage.MALAYALAM: (_cell(0x2E, ",", _OFONO),),
    NationalLanguage.ORIYA: (_cell(0x47, "\u0b3c", _LIB3GPP),),
}

_COMMA = _cell(0x2C, "'", _GSMCODECS)
"""In the locking shift tables of all languages of India and Pakistan."""

_WITHOUT_COMMA = (NationalLanguage.TURKISH, NationalLanguage.PORTUGUESE)

_SINGLE_DISPUTES: Mapping[NationalLanguage, tuple[_Dispute, ...]] = {
    NationalLanguage.BENGALI: (_Dispute(codes=range(0x10, 0x20), other="nothing", copy=_OFONO),),
    NationalLanguage.KANNADA: (_cell(0x3C, "]", _OFONO),),
    NationalLanguage.PUNJABI: (_cell(0x23, "O", _LIB3GPP),),
    NationalLanguage.TAMIL: (_cell(0x24, "\u0bef", _LIB3GPP),),
    NationalLanguage.TELUGU: (
        _Dispute(
            codes=range(0x22, 0x24), other="the Arabic letters U+06CC and U+06CD", copy=_LIB3GPP
        ),
        _cell(0x65, "€", f"{_WARTHOG} and Android"),
    ),
}


def page() -> str:
    """Return the page."""
    return HEAD + "\n".join(
        [_INTRODUCTION, _overview(), _default(), *map(_language, NationalLanguage)]
    )


def _overview() -> str:
    rows = [
        (
            f"[{language.value.capitalize()}](#{language.value})",
            str(language.identifier),
            str(len(alphabet_of(Shift(locking=language)).main))
            if language.has_locking_table
            else "no table",
            str(len(alphabet_of(Shift(single=language)).behind)),
        )
        for language in NationalLanguage
    ]
    header = ("language", "identifier", "codes, locking shift", "codes, single shift")
    return "\n".join(
        [
            "## Languages and room\n",
            table(header, rows),
            "What naming tables leaves of a segment, with the header of most senders:\n",
            table(("tables named", "units in one segment", "in each of several"), _room()),
        ]
    )


def _room() -> Iterator[tuple[str, ...]]:
    language = NationalLanguage.TURKISH  # any with both tables: the room is the same
    for name, shift in (
        ("none", PLAIN),
        ("one", Shift(locking=language)),
        ("both", Shift(locking=language, single=language)),
    ):
        several = STANDARD.capacity(Encoding.GSM_7, shift)
        yield name, str(single_capacity(Encoding.GSM_7, shift)), str(several)


def _default() -> str:
    plain = alphabet_of(PLAIN)
    main = {**plain.main, ESCAPE_CODE: ESCAPE}
    return "\n".join(
        [
            "## The default alphabet\n",
            "### Default table\n",
            _grid(main, _DEFAULT_DISPUTES),
            "### Extension table\n",
            "Each of these is two units, the escape and the code.\n",
            _grid(plain.behind),
        ]
    )


def _language(language: NationalLanguage) -> str:
    parts = [f"## {language.value.capitalize()}\n"]
    if language.has_locking_table:
        main = {**alphabet_of(Shift(locking=language)).main, ESCAPE_CODE: ESCAPE}
        comma = () if language in _WITHOUT_COMMA else (_COMMA,)
        disputes = (*comma, *_LOCKING_DISPUTES.get(language, ()))
        parts += [f"### {language.value.capitalize()}, locking shift\n", _grid(main, disputes)]
    else:
        parts.append("There is no locking shift table.\n")
    behind = alphabet_of(Shift(single=language)).behind
    single = _SINGLE_DISPUTES.get(language, ())
    parts += [f"### {language.value.capitalize()}, single shift\n", _grid(behind, single)]
    return "\n".join(parts)


_LOW, _HIGH = range(16), range(8)


def _grid(characters: Mapping[int, str], disputes: tuple[_Dispute, ...] = ()) -> str:
    """Draw a table as a grid, the notes of its disputed cells below."""
    numbers = {
        at: number for number, dispute in enumerate(disputes, start=1) for at in dispute.codes
    }

    def drawn(at: int) -> str:
        shown = _shown(characters[at]) if at in characters else ""
        return f"{shown}<sup>{numbers[at]}</sup>" if at in numbers else shown

    rows = [(f"**{low:X}**", *(drawn(16 * high + low) for high in _HIGH)) for low in _LOW]
    heading = ("", *(f"{high}" for high in _HIGH))
    notes = "".join(f"{number}. {dispute}\n" for number, dispute in enumerate(disputes, start=1))
    return "\n".join(filter(None, [table(heading, rows), notes]))
