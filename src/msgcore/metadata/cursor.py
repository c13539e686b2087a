"""How an element is taken apart: what is understood is taken, what is left is kept.

A part that cannot be understood is kept whole. What was kept inside it until then is dropped
again, so that nothing is kept twice.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import attrs

from msgcore.errors import Fault, InvalidValueError, MalformedError, MetadataError
from msgcore.metadata.extra import Extra, Why
from msgcore.metadata.safe import NAMESPACE, Element, fragment, read_xml

__all__ = ["Cursor", "Unreadable", "is_number", "open_file"]

T = TypeVar("T")


class Unreadable(Exception):  # noqa: N818 - it never leaves the room: it ends the reading of a part
    """A part says what its place cannot hold.

    Args:
        detail: What that is.
        why: Why it is kept.
    """

    def __init__(self, detail: str, why: Why = Why.UNREADABLE) -> None:
        self.why = why
        super().__init__(detail)


@attrs.frozen
class _Notes:
    """What all cursors of a file write to."""

    extra: list[Extra]
    prefixes: Mapping[str, str]


class Cursor:
    """One element, being taken apart.

    Args:
        element: The element.
        path: Where it stands; empty for the root.
        known: The names that the documents have for its children.
        notes: Takes what is kept.
    """

    def __init__(self, element: Element, path: str, known: Iterable[str], notes: _Notes) -> None:
        self.path = path
        self._known = frozenset(known)
        self._notes = notes
        self._left = dict(enumerate(element.children))
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._ranks: list[int] = []
        for place, child in self._left.items():
            self._ranks.append(len(self._places[child.tag]))
            self._places[child.tag].append(place)
        self._text = "" if element.children else element.text

    @property
    def own_text(self) -> str:
        """The text of the element itself."""
        return self._text

    def text(self, tag: str) -> str | None:
        """Take the text of the one child of a name; None where there is none.

        Two of one name, or one with children or attributes, are left: which of them is meant
        would be a guess. One that says that it says nothing, `xsi:nil`, is kept for the next
        writing, and does not count.
        """
        found = self._of(tag)
        if len(found) == 1 and _is_plain(self._left[found[0]]):
            return self._left.pop(found[0]).text
        if len(found) == 1 and self._left[found[0]].is_nil:
            self._keep(found[0], Why.NO_PLACE, "says nothing")
            return None
        detail = "is there twice" if len(found) > 1 else "is no plain text"
        for place in found:
            self._keep(place, Why.UNREADABLE, detail)
        return None

    def peek(self, tag: str) -> str:
        """Look at the text of the one child of a name, without the white space around it."""
        found = self._of(tag)
        plain = len(found) == 1 and _is_plain(self._left[found[0]])
        return self._left[found[0]].text.strip() if plain else ""

    def refuse(self, tags: Iterable[str], detail: str) -> None:
        """Keep every child of these names: together they cannot be understood."""
        for tag in tags:
            for place in self._of(tag):
                self._keep(place, Why.UNREADABLE, detail)

    def word(self, tag: str) -> str:
        """Take the text of the one child of a name without the white space around it."""
        return (self.text(tag) or "").strip()

    def value(self, tag: str, values: Mapping[str, T]) -> T | None:
        """Take one of the words of a table; what is none of them is kept."""
        word = self.peek(tag)
        if word and word not in values:
            self.refuse((tag,), f"{word!r} is no value")
            return None
        return values.get(self.word(tag))

    def flag(self, tag: str) -> bool:
        """Take true or false; false where nothing is said."""
        return self.value(tag, {"true": True, "1": True, "false": False, "0": False}) or False

    def number(self, tag: str) -> int | None:
        """Take a whole number, none below 0; what is none is kept."""
        word = self.peek(tag)
        if word and not is_number(word):
            self.refuse((tag,), f"{word!r} is no number")
            return None
        return int(self.word(tag) or 0) if word else None

    def each(
        self,
        tag: str,
        known: Iterable[str],
        read: "Callable[[Cursor], T]",
        *,
        whole: bool = False,
    ) -> tuple[T, ...]:
        """Take every child of a name; one that is not understood is kept whole.

        Args:
            tag: The name.
            known: The names that the documents have for the children's children.
            read: Makes a value of a child, or raises `Unreadable` or a `MalformedError`.
            whole: Whether one that is understood in part is kept whole, too.
        """
        made: list[T] = []
        for number in self._of(tag):
            child = self._left[number]
            before = len(self._notes.extra)
            place = f"{self.path}.{tag}[{len(made)}]" if self.path else f"{tag}[{len(made)}]"
            inner = Cursor(child, place, known, self._notes)
            try:
                if child.attributes:
                    raise Unreadable("has attributes")  # noqa: TRY301 - as what `read` raises
                value = read(inner)
                inner.close()
                if whole and len(self._notes.extra) > before:
                    raise Unreadable("is understood in part", Why.NO_PLACE)  # noqa: TRY301 - as above
            except (Unreadable, MalformedError) as error:
                del self._notes.extra[before:]
                why = error.why if isinstance(error, Unreadable) else Why.UNREADABLE
                self._keep(number, why, "; ".join(str(error).splitlines()))
                continue
            del self._left[number]
            made.append(value)
        return tuple(made)

    def take(self, element: Element, like: Element) -> None:
        """Take a child that is just like an element, where no other child is like it.

        Args:
            element: The element.
            like: The one of its children that other children must not have.
        """
        alike = [place for place in self._of(element.tag) if like in self._left[place].children]
        if len(alike) == 1 and self._left[alike[0]] == element:
            del self._left[alike[0]]

    def is_unclear(self, tag: str) -> bool:
        """Tell whether there are several children of a name, or one that is no plain text."""
        found = self._of(tag)
        plain = len(found) == 1 and _is_plain(self._left[found[0]])
        nil = len(found) == 1 and self._left[found[0]].is_nil
        return bool(found) and not plain and not nil

    def close(self) -> None:
        """Keep what was not taken."""
        for place, child in tuple(self._left.items()):
            self._keep(place, Why.NO_PLACE if child.tag in self._known else Why.UNKNOWN, "")

    def _of(self, tag: str) -> list[int]:
        return [place for place in self._places.get(tag, ()) if place in self._left]

    def _keep(self, place: int, why: Why, detail: str) -> None:
        element = self._left.pop(place)
        try:
            extra = Extra(
                path=self.path,
                xml=fragment(element, self._notes.prefixes),
                why=why,
                detail=detail,
                index=self._ranks[place],
            )
        except InvalidValueError as error:
            raise MetadataError(
                Fault(path=f"line {element.line}", message=f"cannot be kept: {fault.message}")
                for fault in error.faults
            ) from None
        self._notes.extra.append(extra)


def _is_plain(element: Element) -> bool:
    return not element.children and not element.attributes


_DIGITS = 9


def is_number(word: str) -> bool:
    """Tell whether a word is a whole number, none below 0, of a size that means something."""
    return word.isascii() and word.isdigit() and len(word) <= _DIGITS


def open_file(data: bytes, tag: str, known: Iterable[str]) -> tuple[Cursor, list[Extra]]:
    """Read a file whose root has a name.

    Args:
        data: Its content.
        tag: The name.
        known: The names that the documents have for the root's children.

    Returns:
        The root to be taken apart, and the list that takes what is kept.

    Raises:
        MetadataError: It is no XML, hostile, or of another type.
    """
    root = read_xml(data)
    attributes = dict(root.attributes)
    if root.tag != tag or attributes.get("xmlns", NAMESPACE) != NAMESPACE:
        raise MetadataError(
            Fault(
                path=f"line {root.line}",
                message=f"is <{root.tag}>, not the product's <{tag}>",
                hint=f'Begin with <{tag} xmlns="{NAMESPACE}">.',
            )
        )
    prefixes = {name: text for name, text in attributes.items() if name.startswith("xmlns:")}
    extra: list[Extra] = []
    return Cursor(root, "", known, _Notes(extra, prefixes)), extra
