"""What can go wrong with a pattern: when it is read, and when it searches.

| error | when |
|---|---|
| `PatternError` | JavaScript would not read it, or it is beyond what the policy allows |
| `UnsupportedPatternError` | JavaScript reads it, but it cannot be carried out exactly here |
| `TimedOutError` | a search took longer than it may |
"""

from datetime import timedelta

from msgcore.errors import MsgcoreError, SourceError

__all__ = ["PatternError", "TimedOutError", "UnsupportedPatternError"]


class PatternError(SourceError):
    r"""A pattern that is no JavaScript regular expression, or one beyond the bounds, and where.

    >>> print(PatternError("This parenthesis is never closed", "a(b", (1, 2), "Write ')'."))
    line 1, column 2: This parenthesis is never closed (Write ')'.)
      a(b
       ^
    """


class UnsupportedPatternError(PatternError):
    """A pattern that JavaScript knows and that would find something else here, or not the same.

    It is refused when it is read: a rule that hides less than it says is worse than none.
    """


class TimedOutError(MsgcoreError):
    """A search that took longer than it may. It tells nothing of the text.

    Args:
        allowed: How much processor time the search was allowed.

    >>> print(TimedOutError(timedelta(milliseconds=50)))
    The search took more than 50 ms of processor time
    """

    allowed: timedelta

    def __init__(self, allowed: timedelta) -> None:
        self.allowed = allowed
        milliseconds = allowed / timedelta(milliseconds=1)
        super().__init__(f"The search took more than {milliseconds:g} ms of processor time")

    def __reduce__(self) -> tuple[type["TimedOutError"], tuple[timedelta]]:
        return type(self), (self.allowed,)
