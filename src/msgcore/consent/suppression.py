"""The key under which erased people are still known: HMAC-SHA-256 of their address.

Without the key nobody can try out telephone numbers against the ledger. All erasures of a
ledger are made under one key, which the host keeps apart from it.
"""

import hashlib
import hmac

from msgcore.errors import Fault, InvalidValueError

__all__ = ["check_key", "key_mark", "person_of"]


def person_of(subject: str, key: bytes) -> str:
    """Return a person's address under a key, in hexadecimal.

    >>> person_of("+15550100", bytes(32))[:8]
    '1c6a5631'
    """
    return _keyed(key, f"subject {subject}")


def key_mark(key: bytes) -> str:
    """Return what a key is recognised by, which does not betray it."""
    return _keyed(key, "mark")[:16]


def check_key(key: bytes | None, marks: frozenset[str]) -> bytes:
    """Return the key, if it is the one under which people were erased.

    Args:
        key: The key; None where the host gave none.
        marks: The marks of the keys in use.

    Raises:
        InvalidValueError: There is no key, or it is another.
    """
    if key is None:
        raise InvalidValueError(
            Fault(
                path="key",
                message="is missing, and people were erased",
                hint="Without the key an erased person would not be known as opted out.",
            )
        )
    if marks - {key_mark(key)}:
        raise InvalidValueError(
            Fault(
                path="key",
                message="is not the key under which people were erased",
                hint="Under another key they would not be known as opted out.",
            )
        )
    return key


def _keyed(key: bytes, text: str) -> str:
    data = f"msgcore.consent {text}".encode("utf-8", "surrogatepass")
    return hmac.new(key, data, hashlib.sha256).hexdigest()
