r"""Patterns and texts by the thousand: every construct, put together at random from a seed.

Texts are made of the characters of their pattern, or they would hardly ever match. The
characters are few and odd: with case in their own way, at the end of a line, beyond U+FFFF, or
half of such a one.
"""

from collections.abc import Callable, Iterator
from random import Random

import attrs

__all__ = ["Case", "cases"]

_PLAIN = "ab01_- .,x"
_ODD = (
    "\u017f\u212akKsSiI\u0130\u0131\xdf\u1e9e\u03a3\u03c2\u03c3\u212b\xc5\xe5\xe9\xc9\xb5\u039c\u03bc"
    "\u01c4\u01c5\u01c6\u0345\u0399\u1fbe\ufb05\ufb06"
    "\n\r\u2028\u2029\t\x0b\xa0\ufeff\x85\x1c\u180e"
    "\u0663{}[]()*+?|^$\\/&~#<>:='\"!\0"
    "\U0001f600\U0001f601\U00010400\U00010428\U0001d4b3"
    "\ud83d\ude00\udc00"
)
"""Letters with a case of their own kind, ends of lines and spaces, what means something in
patterns, characters beyond U+FFFF, of which two begin with the same half, and halves."""

_WIDE = 0.6
_SYNTAX = set("^$\\.*+?()[]{}|/")
_COUNTS = ("*", "+", "?", "{0}", "{1}", "{2}", "{0,1}", "{0,2}", "{1,2}", "{1,}", "{2,}", "{2,3}")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_MODIFIERS = ("i", "-i", "s", "m", "-s", "-m", "i-s", "ms")
_PROPERTIES = ("L", "Lu", "Ll", "Nd", "sc=Latn", "Script=Greek", "scx=Deva", "ASCII", "Any")
_CUSTOM = (
    *(
        "{",
        "}",
        "]",
        "{,3}",
        "{a}",
        "a{1",
        "x{e<=1}",
        "(?=a)*",
        "(?!b)?",
        "(?=(a))+",
        "(?=(b)|){2}",
    ),
    *(r"\a", r"\e", r"\8", r"\07", r"\101", r"\c", r"\c_", r"\x4", r"\u{2}", r"\u00", r"\k"),
    *(r"\p{L}", r"\_", r"\-", r"\1", r"\2"),
)
"""What only Annex B allows."""


@attrs.frozen
class Case:
    """What is asked: a pattern, its flags and a text."""

    pattern: str
    flags: str
    text: str


class _Maker:
    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.letters = [*chance.sample(_PLAIN, 2), *chance.sample(_ODD, chance.randint(0, 3))]
        flags = [flag for flag, odds in zip("imsuy", (0.4, 0.2, 0.2, 0.4, 0.06), strict=True)
                 if chance.random() < odds]  # fmt: skip
        self.flags = "".join(flags)
        self.unicode = "u" in flags
        self.opened = 0
        self.named = chance.random() < 0.3

    def case(self) -> Case:
        pattern = self.alternatives(self.chance.randint(1, 3))
        letters = [*self.letters, *self.letters, self.chance.choice(_ODD), "a", "A", "\n"]
        if self.chance.random() < 0.3:
            letters += [letter.swapcase() for letter in self.letters]
        length = self.chance.choice((0, 1, 2, 3, 4, 6, 9, 14))
        text = "".join(self.chance.choice(letters) for _ in range(length))
        return Case(pattern, self.flags, text)

    def alternatives(self, depth: int) -> str:
        count = self.chance.choice((1, 1, 1, 2, 2, 3))
        return "|".join(self.sequence(depth) for _ in range(count))

    def sequence(self, depth: int) -> str:
        return "".join(self.part(depth) for _ in range(self.chance.choice((0, 1, 1, 2, 2, 3))))

    def part(self, depth: int) -> str:
        chance = self.chance.random()
        if chance < 0.1:
            return self.chance.choice(("^", "$", r"\b", r"\B"))
        if chance < 0.18 and depth:
            look = f"{self.chance.choice(_LOOKS)}{self.alternatives(depth - 1)})"
            may_count = not self.unicode and "<" not in look[:3]
            return look + (self.count() if may_count and chance < 0.11 else "")
        if chance < 0.24 and not self.unicode:
            return self.chance.choice(_CUSTOM)
        part = self.atom(depth)
        return part + (self.count() if self.chance.random() < 0.4 else "")

    def count(self) -> str:
        return self.chance.choice(_COUNTS) + self.chance.choice(("", "", "?"))

    def atom(self, depth: int) -> str:
        chance = self.chance.random()
        if depth and chance < 0.4:
            return self.group(depth)
        makers: tuple[Callable[[], str], ...] = (
            self.letter,
            self.letter,
            self.letter,
            lambda: ".",
            self.klass,
            self.shorthand,
            self.reference,
        )
        return self.chance.choice(makers)()

    def group(self, depth: int) -> str:
        chance = self.chance.random()
        if chance < 0.3:
            return f"(?:{self.alternatives(depth - 1)})"
        if chance < 0.42:
            return f"(?{self.chance.choice(_MODIFIERS)}:{self.alternatives(depth - 1)})"
        self.opened += 1
        name = f"?<n{self.opened}>" if self.named else ""
        return f"({name}{self.alternatives(depth - 1)})"

    def reference(self) -> str:
        number = self.chance.randint(1, max(1, self.opened + 1))
        return rf"\k<n{number}>" if self.named else rf"\{number}"

    def letter(self) -> str:
        letter = self.chance.choice(self.letters)
        return self.written(letter)

    def written(self, letter: str) -> str:
        value = ord(letter)
        if letter in _SYNTAX:
            return "\\" + letter
        if self.chance.random() < 0.15:
            if self.unicode:
                return f"\\u{{{value:x}}}"
            if value <= 0xFF:
                return f"\\x{value:02x}"
            if value <= 0xFFFF:
                return f"\\u{value:04x}"
        return letter

    def shorthand(self) -> str:
        if self.unicode and self.chance.random() < 0.3:
            return rf"\{self.chance.choice('pP')}{{{self.chance.choice(_PROPERTIES)}}}"
        return self.chance.choice((r"\d", r"\D", r"\s", r"\S", r"\w", r"\W"))

    def klass(self) -> str:
        items = []
        for _ in range(self.chance.choice((0, 1, 1, 2, 3))):
            chance = self.chance.random()
            if chance < 0.25:
                items.append(self.shorthand())
            elif chance < 0.5:
                first, last = sorted((self.simple(), self.simple()))
                items.append(f"{self.in_class(first)}-{self.in_class(last)}")
            else:
                items.append(self.in_class(self.simple()))
        return f"[{self.chance.choice(('', '', '^'))}{''.join(items)}]"

    def simple(self) -> str:
        """A letter that is one unit, where only such may bound a range."""
        letter = self.chance.choice((*self.letters, "a", "z", "A", "Z", "\uffff"))
        return letter if self.unicode or ord(letter) <= 0xFFFF else "b"

    def in_class(self, letter: str) -> str:
        if letter in "\\]^-[" or (letter in _SYNTAX and self.chance.random() < 0.5):
            return "\\" + letter
        return letter


class _Repeater:
    """Makes few letters in groups that are repeated, and references to them.

    What a group holds differs from try to try only where a text is read in many ways, and shows
    only in a reference.
    """

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def case(self) -> Case:
        pick = self.chance.choice
        pattern = (
            pick(("", "", "", "^", "b+", "b*", "b{2,}", "(b+)"))
            + (f"({self.body(2)})" if self.chance.random() < 0.6 else f"(?:{self.body(3)})")
            + pick(_OFTEN)
            + pick(("", "", "", "a?", "b*", r"\w??", "(?:a|bb)*", "-?", ".*", "(?:b|bb){0,3}"))
            + pick(_BEHIND).format(self.reference())
            + pick(("", "", "$", r"\b", "a", "(?!b)", "b$"))
        )
        if self.chance.random() < 0.1:
            pattern = f"(?<={self.reference()}{pattern})"
        text = "".join(pick("bbbbbba") for _ in range(pick((2, 4, 5, 6, 7, 8))))
        return Case(pattern, pick(("", "", "", "i", "u", "s")), text)

    def reference(self) -> str:
        return self.chance.choice((r"\1", r"\1", r"\2"))

    def body(self, depth: int) -> str:
        chance, letter = self.chance.random(), self.chance.choice(("b", "b", ".", r"\w", "a", "bb"))
        count = self.chance.choice(_OFTEN)
        if not depth or chance < 0.3:
            return letter + ("" if letter == "bb" else count)
        within = self.body(depth - 1)
        if chance < 0.55:
            return f"({within}){count}"
        if chance < 0.7:
            return f"(?:{within}){count}"
        if chance < 0.8:
            return f"{within}|{letter}"
        if chance < 0.9:
            return letter + within
        return f"{self.chance.choice(_LOOKS)}{within}){letter}"


_OFTEN = ("", "*", "+", "+", "*?", "+?", "?", "{2,}", "{0,2}", "{1,2}")
_BEHIND = (
    *("{0}", "{0}", "(?:{0})*", "(?={0})", "(?:{0}|a)", "(?!(?!{0}))", "(?:{0}){{0,3}}"),
    *("(?:{0}|aa)+", "(?<={0})", "(?!{0})", "(?:b{0})*"),
)


def cases(seed: int, count: int) -> Iterator[Case]:
    """Yield cases; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - what is compared is no secret
    for _ in range(count):
        yield (_Maker(chance) if chance.random() < _WIDE else _Repeater(chance)).case()
