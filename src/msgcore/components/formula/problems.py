"""What is wrong with a formula, and where: in the product's words, with a place to look at.

    line 1, column 4: Unknown function UPER. Check spelling. (Did you mean 'UPPER'?)
      "a"&UPER("b")
          ^^^^

A formula that does not compile, and one that cannot be evaluated, fail with an error of this
kind; nothing else is raised, whatever the source.
"""

from typing import Any, Self

from msgcore.errors import Fault, MalformedError

__all__ = ["FormulaError", "FormulaEvaluationError", "FormulaSyntaxError", "FormulaTypeError"]

_WIDEST = 72
"""How much of a line is shown around a place."""


class FormulaError(MalformedError):
    r"""A formula that cannot be compiled or evaluated.

    Attributes:
        source: The formula, or the template, as it was given.
        span: Where the fault is in it, in code points, half-open.
        line: In which line that begins, from 1.
        column: At which character of the line, from 1.
        excerpt: The line, with carets beneath the fault.
        where: What the source is, where it is one of several: the name of a list template.

    >>> error = FormulaError("Syntax error.", "1 +\n* 2", (4, 5))
    >>> error.line, error.column
    (2, 1)
    """

    def __init__(
        self,
        message: str,
        source: str,
        span: tuple[int, int],
        hint: str = "",
        where: str = "",
    ) -> None:
        self.message, self.source, self.span, self.hint = message, source, span, hint
        self.where = where
        before = source[: span[0]]
        self.line = before.count("\n") + 1
        self.column = span[0] - (before.rfind("\n") + 1) + 1
        path = f"line {self.line}, column {self.column}"
        if where:
            path = f"{where}, {path}"
        super().__init__(Fault(path=path, message=message, hint=hint))
        self.args = (f"{self.faults[0]}\n{self.excerpt}",)

    @property
    def excerpt(self) -> str:
        """The line of the fault, with carets beneath it."""
        start = self.span[0] - self.column + 1
        end = self.source.find("\n", start)
        line = self.source[start : len(self.source) if end < 0 else end].rstrip("\r")
        first = max(0, self.column - 1 - _WIDEST // 2)
        shown = line[first : first + _WIDEST].replace("\t", " ")
        width = max(1, min(self.span[1], start + first + len(shown)) - self.span[0])
        return f"  {shown}\n  {' ' * (self.column - 1 - first)}{'^' * width}"

    def within(self, source: str, offset: int) -> Self:
        """Return the same error as one of a template that holds the formula.

        Args:
            source: The template.
            offset: Where the formula begins in it.
        """
        start, end = self.span
        return type(self)(self.message, source, (start + offset, end + offset), self.hint)

    def named(self, where: str) -> Self:
        """Return the same error with the name of what it is in.

        Args:
            where: The name; one that it has already stays.
        """
        return type(self)(self.message, self.source, self.span, self.hint, self.where or where)

    def __reduce__(self) -> "tuple[type[FormulaError], tuple[Any, ...]]":
        return type(self), (self.message, self.source, self.span, self.hint, self.where)


class FormulaSyntaxError(FormulaError):
    """A formula that is not written as one."""


class FormulaTypeError(FormulaError):
    """A formula that names what is not there, or puts together what does not belong together."""


class FormulaEvaluationError(FormulaError):
    """A formula that has no value here, such as one that divides by zero."""
