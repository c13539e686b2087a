"""Patterns by chance, half of them spoilt: as many as one likes, the same for the same seed."""

import random
from collections.abc import Iterator

from tests.privacy.ecmascript.valid import VALID

__all__ = ["FLAGS", "PIECES", "generated"]

FLAGS = ("", "", "u", "iu", "ms")
"""Those that patterns are read with; only `u` changes what is one."""

PIECES: tuple[str, ...] = (
    *"ab z A019-_.,:=!<>^$/|}{)(][\\é\u017f\u212a😀𐐀\u200c\u2028\n\r\ud83d\ude00\ud801\udc00",
    *(
        "*",
        "+",
        "?",
        "*?",
        "+?",
        "??",
        "{2}",
        "{2,}",
        "{2,3}",
        "{3,2}",
        "{,3}",
        "{2",
        "{2,",
        "{ 2}",
    ),
    *("(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "(?<m>", "(?<$a>", "(?<é>", "(?<𐐀>"),
    *(r"(?<\u0061>", r"(?<\u{62}>", r"(?<\ud801\udc00>", r"(?<\ud801>", "(?<1", "(?<>", "(?<n"),
    *("(?i:", "(?-i:", "(?im-s:", "(?-:", "(?i-i:", "(?ii:", "(?x:", "(?i)"),
    *("(?>", "(?P<n>", "(?#", "(?|"),
    *(r"\d", r"\D", r"\s", r"\S", r"\w", r"\W", r"\b", r"\B", r"\n", r"\t", r"\v", r"\f", r"\r"),
    *(r"\cA", r"\c", r"\c1", r"\c_", r"\0", r"\00", r"\08", r"\1", r"\2", r"\3", r"\10", r"\377"),
    *(r"\400", r"\8", r"\9", r"\81", r"\x", r"\x4", r"\x41", r"\u", r"\u004", r"\u0041", r"\u{41}"),
    *(r"\u{110000}", r"\u{10FFFF}", r"\u{}", r"\u{0}", r"\uD83D", r"\uDE00", r"\uD83D\uDE00"),
    *(r"\k", r"\k<n>", r"\k<m>", r"\k<>", r"\k<", r"\k<𐐀>", r"\p", r"\p{Lu}", r"\p{lu}", r"\p{"),
    *(r"\P{sc=Grek}", r"\p{Any}", r"\-", r"\/", r"\.", r"\\", r"\]", r"\[", r"\(", r"\)", r"\{"),
    *(r"\a", r"\e", r"\z", r"\A", r"\_", r"\😀", r"\é", "[a-z]", "[z-a]", "[]", "[^]", "[^"),
    *(r"[\w-a]", r"[a-\w]", r"[\d-\w]", r"[\b]", r"[\B]", r"[\c1]", r"[\c]", r"[\-]", r"[\1]"),
    *(r"[\k]", r"[\8]", r"[\u{61}-z]", "[--a]", "[a--]", "[😀-😂]", r"[\uD83D\uDE00-\uD83D\uDE02]"),
)
"""What patterns are made of: characters, whole constructs, and halves of them."""

_OPENINGS = ("(", "(?:", "(?=", "(?!", "(?<=", "(?<n>", "(?<m>", "(?i:", "(?s-m:")
_COUNTS = ("*", "+?", "{2,3}", "??", "{0}")


def generated(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Patterns and flags."""
    chance = random.Random(seed)  # noqa: S311 - what patterns are tried is no secret
    for _ in range(count):
        kind = chance.random()
        if kind < 0.3:
            pattern = "".join(chance.choices(PIECES, k=chance.randint(1, 6)))
        elif kind < 0.7:
            pattern = _spoilt(chance, _grown(chance))
        else:
            pattern = _spoilt(chance, chance.choice(VALID).pattern)
        yield pattern, chance.choice(FLAGS)


def _grown(chance: random.Random, depth: int = 0) -> str:
    most = 4
    kind = chance.randrange(20)
    if depth > most or kind < 7:
        return chance.choice(PIECES)
    inner = _grown(chance, depth + 1)
    if kind < 11:
        return inner + _grown(chance, depth + 1)
    if kind < 13:
        return f"{chance.choice(_OPENINGS)}{inner})"
    if kind < 15:
        return f"{inner}|{_grown(chance, depth + 1)}"
    if kind < 17:
        return f"[{''.join(chance.choices(PIECES, k=chance.randint(0, 3)))}]"
    return inner + chance.choice(_COUNTS)


def _spoilt(chance: random.Random, pattern: str) -> str:
    for _ in range(chance.randint(0, 3)):
        place, kind = chance.randint(0, len(pattern)), chance.randrange(8)
        before, behind = pattern[:place], pattern[place:]
        if kind < 3:
            pattern = before + behind[chance.randint(1, 2) :]
        elif kind < 7:
            pattern = before + chance.choice(PIECES) + behind
        else:
            pattern = before + behind[:5] + behind
    return pattern
