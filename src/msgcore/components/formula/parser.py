"""Tokens as a tree: operators by their level, all of them read from the left.

| level | operators |
|---|---|
| loosest | `||` |
| | `&&` |
| | `= == <> !=` |
| | `< > <= >=` |
| | `+ - &` |
| | `^` |
| | `* /` |
| tightest | `- + ! NOT` before their operand |

`^` binds looser than `*`, as in the product: `2*2^3` is 64.
"""

from decimal import Decimal

from msgcore.components.formula.lexer import Token, TokenKind, tokens, unescaped
from msgcore.components.formula.problems import FormulaSyntaxError
from msgcore.components.formula.tree import Call, Chain, Constant, Name, Node, Unary

__all__ = ["LEVELS", "MOST_NESTED", "NO_STACK", "parsed"]

MOST_NESTED = 150
"""How deep parentheses and operators before operands may be nested: more is no formula that
anybody wrote, and would end in Python's own limit."""

_EXTRA = {
    ",": "A number is written without commas.",
    '"': "A quote within a text: put the text into the other kind of quotes.",
    "'": "A quote within a text: put the text into the other kind of quotes.",
}
"""What to say of what follows a whole formula, by how it begins."""

NO_STACK = "Syntax error. Nested too deep for what is left of the stack"

_SAME = {"==": "=", "!=": "<>"}
LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"||"}),
    frozenset({"&&"}),
    frozenset({"=", "<>"}),
    frozenset({"<", ">", "<=", ">="}),
    frozenset({"+", "-", "&"}),
    frozenset({"^"}),
    frozenset({"*", "/"}),
)
"""The operators between operands, loosest first."""

_LEVEL = {operator: level for level, group in enumerate(LEVELS) for operator in group}
_LEVEL |= {other: _LEVEL[operator] for other, operator in _SAME.items()}
_NOT = ("NOT", "NOt", "NoT", "Not", "nOT", "nOt", "noT", "not")
_PREFIXES = {"-": "-", "+": "+", "!": "NOT", **dict.fromkeys(_NOT, "NOT")}
_WORDS: dict[str, bool | None] = {"TRUE": True, "FALSE": False, "NULL": None}


def parsed(source: str) -> Node:
    """Return the tree of a formula.

    Args:
        source: The formula.

    Raises:
        FormulaSyntaxError: It is not written as one, or is nested too deep.

    >>> parsed("2*2^3")
    Chain(first=Chain(first=Constant(value=Decimal('2'), ... rest=(('^', Constant(...
    """
    try:
        return _Parser(source).whole()
    except RecursionError:
        raise FormulaSyntaxError(NO_STACK, source, (0, len(source)), "Split it.") from None


_NAME, _NUMBER, _TEXT = TokenKind.NAME, TokenKind.NUMBER, TokenKind.TEXT


class _Waiting:
    """A chain of one level that waits for its next operand."""

    __slots__ = ("first", "level", "operator", "rest")

    def __init__(self, level: int, first: Node) -> None:
        self.level = level
        self.first = first
        self.operator = ""
        self.rest: list[tuple[str, Node]] = []

    def add(self, node: Node) -> None:
        self.rest.append((self.operator, node))

    def closed(self, node: Node) -> Node:
        self.add(node)
        return Chain(self.first, tuple(self.rest), (self.first.span[0], node.span[1]))


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.tokens = tokens(source)
        self.token = next(self.tokens)
        self.depth = 0

    def whole(self) -> Node:
        node = self.expression()
        token = self.token
        if token.kind is not TokenKind.END:
            hint = _EXTRA.get(token.text[:1], "")
            raise self.error(f"Syntax error. Extra {token.text}", token, hint)
        return node

    def expression(self) -> Node:
        """Parse operands and the operators between them; it needs no recursion for levels."""
        waiting: list[_Waiting] = []
        while True:
            node = self.operand()
            token = self.token
            level = _LEVEL.get(token.text, -1)
            while waiting and waiting[-1].level > level:
                node = waiting.pop().closed(node)
            if level < 0:
                return node
            self.take()
            operator = _SAME.get(token.text, token.text)
            if not waiting or waiting[-1].level < level:
                waiting.append(_Waiting(level, node))
            else:
                waiting[-1].add(node)
            waiting[-1].operator = operator

    def nested(self) -> Node:
        """Parse what stands in parentheses, the first of which is taken."""
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise self.error(
                f"Syntax error. Nested more than {MOST_NESTED} deep", self.token, "Split it."
            )
        node = self.expression()
        self.depth -= 1
        return node

    def operand(self) -> Node:
        token = self.token
        kind = token.kind
        if kind is _NAME and token.text not in _PREFIXES:
            return self.named()
        if kind is _NUMBER:
            self.take()
            return Constant(Decimal(token.text), (token.start, token.end))
        if kind is _TEXT:
            self.take()
            return Constant(unescaped(token.text), (token.start, token.end))
        if token.text == "(":
            self.take()
            node = self.nested()
            self.expect(")")
            return node
        if token.text in _PREFIXES:
            return self.prefixed()
        raise self.unexpected()

    def prefixed(self) -> Node:
        """Parse operators before their operand; many of them need no recursion."""
        found: list[tuple[str, int]] = []
        while operator := _PREFIXES.get(self.token.text):
            found.append((operator, self.take().start))
        if len(found) > MOST_NESTED:
            raise self.error("Syntax error. Too many operators", self.token, "Write one of them.")
        node = self.operand()
        for name, start in reversed(found):
            node = Unary(name, node, (start, node.span[1]))
        return node

    def named(self) -> Node:
        token = self.token
        word = token.text.upper()
        self.take()
        after = self.token
        if word in _WORDS:
            if after.text == "(":
                raise self.unexpected(f"{word} is a value: it has no parentheses.")
            return Constant(_WORDS[word], (token.start, token.end))
        if after.text != "(":
            return Name(token.text, (token.start, token.end))
        self.take()
        arguments: list[Node] = []
        if self.token.text != ")":
            arguments.append(self.nested())
            while self.token.text == ",":
                self.take()
                arguments.append(self.nested())
        end = self.expect(")").end
        name_span = (token.start, token.end)
        return Call(word, tuple(arguments), (token.start, end), name_span)

    def take(self) -> Token:
        token = self.token
        self.token = next(self.tokens, token)
        return token

    def expect(self, text: str) -> Token:
        if self.token.text != text:
            raise self.error(f"Syntax error.  Missing '{text}'", self.token)
        return self.take()

    def unexpected(self, hint: str = "") -> FormulaSyntaxError:
        found = self.token.text or "end of formula"
        return self.error(f"Syntax error.  Found '{found}'", self.token, hint)

    def error(self, message: str, token: Token, hint: str = "") -> FormulaSyntaxError:
        return FormulaSyntaxError(message, self.source, (token.start, token.end), hint)
