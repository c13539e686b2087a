"""What computations raise where there is no value; the compiler says where it happened."""

from decimal import DecimalException

__all__ = ["FAILURES", "TOO_BIG", "NoValueError", "reason"]

TOO_BIG = "#Too Big!"


class NoValueError(Exception):
    """What is asked for has no value. It never leaves the formula language."""


FAILURES = (NoValueError, DecimalException)
"""What a computation may raise: arithmetic itself finds out that a number is too large."""


def reason(error: Exception) -> str:
    """Return what to say of a failure."""
    return str(error) if isinstance(error, NoValueError) else TOO_BIG
