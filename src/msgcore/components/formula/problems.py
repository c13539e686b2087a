"""What is wrong with a formula, and where: in the product's words, with a place to look at.

    line 1, column 4: Unknown function UPER. Check spelling. (Did you mean 'UPPER'?)
      "a"&UPER("b")
          ^^^^

A formula that does not compile, and one that cannot be evaluated, fail with an error of this
kind; nothing else is raised, whatever the source.
"""

from typing import Self

from msgcore.errors import SourceError

__all__ = ["FormulaError", "FormulaEvaluationError", "FormulaSyntaxError", "FormulaTypeError"]


class FormulaError(SourceError):
    r"""A formula that cannot be compiled or evaluated.

    Its attributes are those of every `SourceError`; `where` names a list template.

    >>> error = FormulaError("Syntax error.", "1 +\n* 2", (4, 5))
    >>> error.line, error.column
    (2, 1)
    """

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


class FormulaSyntaxError(FormulaError):
    """A formula that is not written as one."""


class FormulaTypeError(FormulaError):
    """A formula that names what is not there, or puts together what does not belong together."""


class FormulaEvaluationError(FormulaError):
    """A formula that has no value here, such as one that divides by zero."""
