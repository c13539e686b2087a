"""What formulas do with texts: places and lengths count UTF-16 units, from 1.

A text without anything in it is null, so nothing here gives an empty one: it gives None.
Half of a character may be cut off; it is put together again where both halves meet.

Salesforce Help: Formula Operators and Functions, text functions.
"""

import re
from decimal import Decimal

from msgcore.components.formula.novalue import TOO_BIG, NoValueError
from msgcore.components.formula.numbers import ONE, whole

__all__ = [
    "LONGEST",
    "begins",
    "contains",
    "cut",
    "find",
    "joined",
    "left",
    "length",
    "lower",
    "middle",
    "order",
    "pad_left",
    "pad_right",
    "right",
    "substitute",
    "trim",
    "units_in",
    "upper",
]

Text = str | None

LONGEST = 131_072
"""The longest text that filling, replacing and a list template may make: that of the product's
longest field."""

_LONGEST_JOINED = 8 * LONGEST
"""The longest text that texts may be joined to: eight such fields."""

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")


def _units(text: str) -> str:
    """Return a text with each unit as a character of its own, so that Python's places are right."""
    return text if text.isascii() else _WIDE.sub(_halves, text)


def _halves(match: re.Match[str]) -> str:
    code = ord(match[0]) - 0x10000
    return chr(0xD800 + (code >> 10)) + chr(0xDC00 + (code & 0x3FF))


def _said(units: str) -> Text:
    """Return units as the text that they make."""
    if not units.isascii() and _HALF.search(units):
        return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return units or None


def joined(text: str) -> Text:
    """Return a text that was put together, with the halves of characters that met in it."""
    if len(text) > _LONGEST_JOINED:
        raise NoValueError(TOO_BIG)
    return _said(text)


def units_in(text: str) -> int:
    """Count the UTF-16 units of a text."""
    return len(text) if text.isascii() else len(_units(text))


def length(text: Text) -> Decimal:
    """Return how long a text is; 0 for a blank one."""
    return Decimal(units_in(text)) if text else Decimal(0)


def left(text: str, count: Decimal) -> Text:
    """Return the first characters of a text."""
    return _said(_units(text)[: max(0, whole(count))])


def right(text: str, count: Decimal) -> Text:
    """Return the last characters of a text."""
    units = _units(text)
    return _said(units[max(0, len(units) - max(0, whole(count))) :])


def middle(text: str, start: Decimal, count: Decimal) -> Text:
    """Return characters from the midst of a text."""
    first = max(1, whole(start)) - 1
    return _said(_units(text)[first : first + max(0, whole(count))])


def cut(text: str, longest: int) -> str:
    """Cut a text to a length; half of a character is dropped, because no message can hold it."""
    units = _units(text)
    if len(units) <= longest:
        return text
    end = longest - 1 if "\udc00" <= units[longest] <= "\udfff" else longest
    return _said(units[:end]) or ""


def find(wanted: Text, text: Text, start: Decimal | None = ONE) -> Decimal | None:
    """Return the place at which a text stands in another one; 0 where it does not."""
    if not wanted or not text:
        return Decimal(0)
    if start is None:
        return None
    return Decimal(_units(text).find(_units(wanted), max(1, whole(start)) - 1) + 1)


def substitute(text: Text, old: Text, new: Text) -> Text:
    """Put another text in the place of each occurrence of one."""
    if not text or not old:
        return None
    units, part, other = _units(text), _units(old), _units(new or "")
    growth = (len(other) - len(part)) * units.count(part)
    if growth > 0 and len(units) + growth > LONGEST:
        raise NoValueError(TOO_BIG)
    return _said(units.replace(part, other))


def trim(text: str) -> Text:
    """Take the spaces off both ends."""
    return text.strip(" ") or None


_DOTTED = frozenset({"tr", "az"})
"""Languages that tell the dotted i from the dotless one in capitals, too."""


def upper(text: Text, locale: Text = None) -> Text:
    """Write a text in capitals."""
    if not text:
        return None
    if _language(locale) in _DOTTED:
        text = text.replace("i", "\u0130")
    return text.upper()


def lower(text: Text, locale: Text = None) -> Text:
    """Write a text in small letters."""
    if not text:
        return None
    if _language(locale) in _DOTTED:
        text = text.replace("\u0130", "i").replace("I\u0307", "i").replace("I", "\u0131")
    return text.lower()


def _language(locale: Text) -> str:
    return (locale or "").replace("-", "_").partition("_")[0].casefold()


def pad_left(text: Text, count: Decimal | None, pad: Text = " ") -> Text:
    """Fill a text from the left up to a length; cut it where it is longer."""
    return _padded(text, count, pad, before=True)


def pad_right(text: Text, count: Decimal | None, pad: Text = " ") -> Text:
    """Fill a text from the right up to a length; cut it where it is longer."""
    return _padded(text, count, pad, before=False)


def _padded(text: Text, count: Decimal | None, pad: Text, *, before: bool) -> Text:
    if not text or count is None or not pad:
        return None
    units, wanted = _units(text), max(0, whole(count))
    missing = wanted - len(units)
    if missing <= 0:
        return _said(units[:wanted])
    if wanted > LONGEST:
        raise NoValueError(TOO_BIG)
    filling = _units(pad)
    filling = (filling * (missing // len(filling) + 1))[:missing]
    return _said(filling + units if before else units + filling)


def begins(text: Text, start: Text) -> bool | None:
    """Tell whether a text begins with another one; any text begins with a blank one."""
    if not start:
        return True
    return _units(text).startswith(_units(start)) if text else None


def contains(text: Text, part: Text) -> bool | None:
    """Tell whether a text holds another one; any text holds a blank one."""
    if not part:
        return True
    return _units(part) in _units(text) if text else None


def order(text: str) -> bytes:
    """Return what texts are ordered by: their units."""
    return text.encode("utf-16-be", "surrogatepass")
