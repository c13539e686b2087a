"""Merge fields: how long a text is once they are filled.

A text may hold `{!Field}` or `{{field}}`. A cap counts what is sent, so a check takes the
value of a field, or the longest that it can become; a field of which neither is known makes
the length of the text unknown.

Guide: Customizing Messaging Components with Formula Templates; Considerations for Short Codes.
"""

import re
from collections.abc import Iterator

import attrs

from msgcore.errors import Fault, InvalidValueError

__all__ = ["NO_MERGE", "Merge", "Merged"]

_FIELD = re.compile(r"\{!\s*(?P<formula>[^{}]+?)\s*\}|\{\{\s*(?P<name>[^{}]+?)\s*\}\}")

_FILLER = "x"
"""Stands for a character of a value of which only the length is known: one of GSM-7."""


@attrs.frozen(kw_only=True)
class Merged:
    """A text after its merge fields.

    Args:
        text: What is sent in the worst case; unknown fields are left out.
        unknown: The fields of which nothing is known, in order.
        fields: Whether the text held any field.
    """

    text: str = attrs.field(repr=False)
    unknown: tuple[str, ...] = ()
    fields: bool = False


@attrs.frozen(kw_only=True)
class Merge:
    """What is known of merge fields; their names are heard in any case.

    Args:
        values: Fields with the value to be checked with.
        longest: Fields with the most characters that they can become, at least 0.

    Raises:
        InvalidValueError: A field without a name, one that is given twice, or a negative
            length; all at once.

    >>> Merge(longest=(("Name", 4),)).apply("Hi {!Name}!").text
    'Hi xxxx!'
    """

    values: tuple[tuple[str, str], ...] = ()
    longest: tuple[tuple[str, int], ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def apply(self, text: str) -> Merged:
        """Fill the merge fields of a text with what takes most room.

        Args:
            text: A text that may hold merge fields.
        """
        unknown: list[str] = []
        filled = _FIELD.sub(lambda match: self._value(match, unknown), text)
        return Merged(text=filled, unknown=tuple(unknown), fields=bool(_FIELD.search(text)))

    def _value(self, match: "re.Match[str]", unknown: list[str]) -> str:
        name = match["formula"] or match["name"]
        value = {key.casefold(): text for key, text in self.values}.get(name.casefold())
        longest = {key.casefold(): most for key, most in self.longest}.get(name.casefold())
        if value is None and longest is None:
            unknown.append(name)
            return ""
        return (value or "") + _FILLER * max((longest or 0) - len(value or ""), 0)

    def _faults(self) -> Iterator[Fault]:
        for path, names in (
            ("values", [name for name, _ in self.values]),
            ("longest", [name for name, _ in self.longest]),
        ):
            seen: set[str] = set()
            for place, name in enumerate(names):
                where = f"{path}[{place}]"
                if not name.strip():
                    yield Fault(path=where, message="has no name", hint="Name the merge field.")
                elif name.casefold() in seen:
                    yield Fault(path=where, message=f"{name!r} is given twice", hint="Keep one.")
                seen.add(name.casefold())
        for place, (_, most) in enumerate(self.longest):
            if most < 0:
                yield Fault(
                    path=f"longest[{place}]", message=f"is {most}", hint="Count characters from 0."
                )


NO_MERGE = Merge()
"""Nothing is known of any merge field."""
