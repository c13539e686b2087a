"""The GSM-7 alphabet: the default table and its extension, as data.

U+001B stands at code 0x1B of the default table, but it is no character: it announces
that the next code is one of the extension table. A text that holds it is not GSM-7.

Source: TS 23.038, 6.2.1 and 6.2.1.1.
"""

__all__ = ["BASIC", "DEFAULT_TABLE", "ESCAPE", "EXTENSION", "EXTENSION_TABLE"]

ESCAPE = "\x1b"

DEFAULT_TABLE = (
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)
"""The 128 codes of the default table: the character of a code stands at its position."""

EXTENSION_TABLE: tuple[tuple[int, str], ...] = (
    (0x0A, "\f"),
    (0x14, "^"),
    (0x28, "{"),
    (0x29, "}"),
    (0x2F, "\\"),
    (0x3C, "["),
    (0x3D, "~"),
    (0x3E, "]"),
    (0x40, "|"),
    (0x65, "€"),
)
"""The codes of the extension table, each sent after an escape."""

BASIC = frozenset(DEFAULT_TABLE) - {ESCAPE}
"""The characters of one unit."""

EXTENSION = frozenset(character for _, character in EXTENSION_TABLE)
"""The characters of two units, the escape and the code."""
