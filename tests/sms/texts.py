"""Texts for comparisons, the same in every run: near the boundaries, of every kind of character."""

import random
from collections.abc import Iterator

GSM_7 = ("a", "b ", "Hello ", "é", "Ω", "\n", "\r\n", "@", "Ç")
EXTENSION = ("[", "€", "{}", "a^", "\f", "|~", "\\")
UCS_2 = ("ê", "世", "`", "\t", "\x1b", "ç", "ş", "\u0915\u094d\u0937", "\u0627")
ASTRAL = ("👍", "👍🏽", "😀", "\U0010ffff")
CLUSTERS = (
    "e\u0301",
    "n\u0303",
    "👩\u200d👩\u200d👧\u200d👦",
    "❤\ufe0f",
    "🇫🇷",
    "🇫🇷🇩",
    "각",
    "\u1100\u1161\u11a8",
    "a" + "\u0301\u0323" * 40,
    "\u0301",
    "\u200d",
)
HALVES = ("\ud83d", "\ude00", "a\ud83d", "\ud83d\ude00")
KINDS = (GSM_7, EXTENSION, UCS_2, ASTRAL, CLUSTERS, HALVES)
WEIGHTS = (8, 5, 3, 3, 3, 1)
LENGTHS = (0, 35, 66, 67, 70, 76, 80, 133, 134, 152, 153, 160, 199, 201, 304, 306, 457, 459)


def generated(count: int, seed: int = 1) -> Iterator[str]:
    """Yield so many texts, each of a few kinds of characters and about a certain length."""
    draw = random.Random(seed)  # noqa: S311 - a corpus is no secret
    for _ in range(count):
        kinds = draw.choices(KINDS, WEIGHTS, k=draw.choice((1, 1, 2, 2, 3)))
        pieces = [piece for kind in kinds for piece in draw.sample(kind, draw.randint(1, 3))]
        length = max(0, draw.choice(LENGTHS) + draw.randint(-3, 3))
        text = "".join(draw.choices(pieces, k=length // 6 + 1))
        run = draw.choice(pieces)
        yield (text + run * (length // len(run)))[:length] + draw.choice(pieces)
