r"""What a parenthesis opens, where that takes more than a glance.

| written | is |
|---|---|
| `(…)`, `(?<name>…)` | a group that captures |
| `(?:…)` | what it holds |
| `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)` | a look ahead or behind |
| `(?i:…)`, `(?-i:…)`, `(?i-ms:…)` | a part with flags set or cleared, each once |
| `(?` and anything else | an error |

ECMAScript 2025: 22.2.1 Patterns, Atom and Assertion; 22.2.1.1 Early Errors.
"""

import re

from msgcore.privacy.ecmascript.names import group_name
from msgcore.privacy.ecmascript.problems import PatternError
from msgcore.privacy.ecmascript.reader import Reader

__all__ = ["LOOKS", "Part", "modifiers_at", "survey", "unknown"]

LOOKS = {"(?=": (True, False), "(?!": (True, True), "(?<=": (False, False), "(?<!": (False, True)}
"""The openings of looks: whether they look ahead, and whether they must find nothing."""

_CAPTURING = re.compile(
    r"""\\.                        # neither an escape
    |   \[ (?: [^\\\]]++ | \\. )*+ # nor a class opens a group
    |   (?P<number> \( (?!\?) )
    |   (?P<name> \(\?< (?![=!]) )""",
    re.DOTALL | re.VERBOSE,
)
_MODIFIERS = re.compile(r"\(\?([A-Za-z]*+)(-?)([A-Za-z]*+):")
_INLINE = re.compile(r"\(\?[A-Za-z-]++\)")
_FLAGS = frozenset("ims")

_FOREIGN = {
    "(?P<": "JavaScript writes a group with a name '(?<name>…)'.",
    "(?'": "JavaScript writes a group with a name '(?<name>…)'.",
    "(?P=": "JavaScript writes a reference to a name '\\k<name>'.",
    "(?>": "JavaScript has no atomic groups.",
    "(?#": "JavaScript has no comments in patterns.",
    "(?|": "JavaScript has no groups that share their numbers.",
    "(?(": "JavaScript has no conditions.",
    "(?R": "In JavaScript a pattern cannot call itself.",
    "(?&": "In JavaScript a pattern cannot call a group.",
}
"""What other engines write, and what to say of it."""


def survey(reader: Reader) -> tuple[int, dict[str, tuple[int, ...]]]:
    r"""Count the groups that capture and learn their names: what comes before may depend on it.

    Args:
        reader: The source; it is told if any group has a name.

    Returns:
        How many there are, and the numbers of each name.

    Raises:
        PatternError: A name is none.
    """
    count = 0
    indices: dict[str, list[int]] = {}
    for match in _CAPTURING.finditer(reader.text):
        count += match.lastgroup is not None
        if match.lastgroup == "name":
            reader.named = True
            name, _ = group_name(reader, match.end() - 1)
            indices.setdefault(name, []).append(count)
    return count, {name: tuple(numbers) for name, numbers in indices.items()}


Part = tuple[frozenset[str], frozenset[str], int]
"""The flags that a part sets, those that it clears, and the place where it begins."""


def modifiers_at(reader: Reader, start: int) -> Part | None:
    """Read `(?ims-ims:`.

    Args:
        reader: The source.
        start: Where the parenthesis stands.

    Returns:
        What it says; None where the parenthesis opens something else.

    Raises:
        PatternError: A flag is unknown or stands twice, or there is none.
    """
    match = _MODIFIERS.match(reader.text, start)
    if not match:
        return None
    on, hyphen, off = match.groups()
    seen: set[str] = set()
    for place, letter in enumerate(on + hyphen + off, start + 2):
        if letter in seen:
            raise reader.error(f"'{letter}' stands twice", place, place + 1, "Write it once.")
        if letter not in _FLAGS and letter != "-":
            raise reader.error(
                f"'{letter}' is no flag of a part", place, place + 1, "Those are i, m and s."
            )
        seen.add(letter)
    if not on and not off:
        raise reader.error("No flag stands here", start + 2, start + 3, "Write '(?:…)'.")
    return frozenset(on), frozenset(off), match.end()


def unknown(reader: Reader, start: int) -> PatternError:
    """Return an error about a parenthesis and a question mark that open nothing."""
    text = reader.text
    hint = _FOREIGN.get(text[start : start + 4]) or _FOREIGN.get(text[start : start + 3], "")
    if not hint and _INLINE.match(text, start):
        hint = "Give flags apart from the pattern, or for a part of it: '(?i:…)'."
    return reader.error("JavaScript knows no such group", start, start + 2, hint)
