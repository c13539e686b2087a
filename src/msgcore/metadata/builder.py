"""How an element is put together: our own children and what was kept, in alphabetical order.

The order is that of the files that the product hands out. What was kept stands again where it
stood among the children of its name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import attrs

from msgcore.metadata.extra import Extra, Inferred, LeftOut, Written
from msgcore.metadata.safe import NAMESPACE, Element, write_xml

__all__ = ["Builder", "File", "leaf", "node"]

Kept = list[tuple[int | None, Element]]
"""What was kept for a place, each with how many of its name stood before it."""

_XSI = ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")


def leaf(tag: str, text: str) -> Element:
    """Make an element that holds a text."""
    return Element(tag=tag, text=text)


def node(tag: str, *children: Element) -> Element:
    """Make an element that holds elements, in alphabetical order."""
    return Element(tag=tag, children=tuple(sorted(children, key=_tag)))


def _tag(element: Element) -> str:
    return element.tag


class File:
    """A file that is being written.

    Args:
        extra: What was kept when the value was read.
    """

    def __init__(self, extra: Iterable[Extra]) -> None:
        self._kept: defaultdict[str, list[Extra]] = defaultdict(list)
        for one in extra:
            self._kept[one.path].append(one)
        nil = any(_XSI in one.element.attributes for kept in self._kept.values() for one in kept)
        self._declared = (("xmlns", NAMESPACE), *((_XSI,) if nil else ()))
        self._left_out: list[LeftOut] = []
        self._inferred: list[Inferred] = []

    def leave_out(self, path: str, detail: str) -> None:
        """Note what is not written."""
        self._left_out.append(LeftOut(path=path, detail=detail))

    def infer(self, path: str, detail: str) -> None:
        """Note what is written under a name that no file confirms."""
        self._inferred.append(Inferred(path=path, detail=detail))

    def kept(self, path: str) -> Kept:
        """Hand out what belongs at a place, with how many of its name stood before it; once."""
        return [(one.index, self._bare(one.element)) for one in self._kept.pop(path, ())]

    def opens(self, path: str) -> bool:
        """Tell whether something was kept for a place."""
        return path in self._kept

    def holds(self, path: str, like: Element) -> bool:
        """Tell whether an element of this name, and with this child, was kept for a place."""
        return any(
            one.element.tag == like.tag and set(like.children) <= set(one.element.children)
            for one in self._kept.get(path, ())
        )

    def written(self, root: "Builder") -> Written:
        """Return the file; what was kept and found no place is left out."""
        element = attrs.evolve(root.done(), attributes=self._declared)
        for path, extra in self._kept.items():
            for one in extra:
                self.leave_out(one.place, f"there is no {path} any more")
        return Written(
            data=write_xml(element),
            left_out=tuple(self._left_out),
            inferred=tuple(self._inferred),
        )

    @staticmethod
    def _bare(element: Element) -> Element:
        """Take away the declaration that the root makes."""
        return attrs.evolve(
            element, attributes=tuple(pair for pair in element.attributes if pair != _XSI)
        )


class Builder:
    """One element, being put together.

    Args:
        file: The file that it belongs to.
        tag: Its name.
        path: Where it stands; empty for the root.
    """

    def __init__(self, file: File, tag: str, path: str = "") -> None:
        self.file = file
        self.path = path
        self._tag = tag
        self._children: defaultdict[str, list[Element]] = defaultdict(list)
        self._numbers: Counter[str] = Counter()
        self._usual: dict[str, bool] = {}

    def leaf(self, tag: str, text: str | int | None, *, usual: bool = False) -> None:
        """Add the one text of a name; nothing for None and for the empty text.

        Args:
            tag: The name.
            text: The text.
            usual: Whether a file that says nothing means the same. Then what was kept under
                the name stands for it; otherwise the text does.
        """
        if text is None or text == "":
            return
        written = str(text).lower() if isinstance(text, bool) else str(text)
        self._usual[tag] = usual
        self.put(leaf(tag, written))

    def put(self, child: Element) -> None:
        """Add a child that is done."""
        self._children[child.tag].append(child)

    def group(self, tag: str) -> "Builder":
        """Begin a child; `add` ends it."""
        place = f"{tag}[{self._numbers[tag]}]"
        self._numbers[tag] += 1
        return Builder(self.file, tag, f"{self.path}.{place}" if self.path else place)

    def add(self, child: "Builder") -> None:
        """End a child."""
        self.put(child.done())

    def done(self) -> Element:
        """End the element."""
        kept: defaultdict[str, Kept] = defaultdict(list)
        for index, element in self.file.kept(self.path):
            kept[element.tag].append((index, element))
        children: list[Element] = []
        for tag in sorted(self._children.keys() | kept.keys()):
            children += _merged(*self._settled(tag, kept.get(tag, [])))
        return Element(tag=self._tag, children=tuple(children))

    def _settled(self, tag: str, kept: Kept) -> tuple[Sequence[Element], Kept]:
        """Decide between the one text of a name and what was kept under it."""
        own = self._children.get(tag, [])
        if not kept or tag not in self._usual:
            return own, kept
        if self._usual[tag]:
            return (), kept
        if not all(element.is_nil for _, element in kept):
            place = f"{self.path}.{tag}" if self.path else tag
            self.file.leave_out(place, "the value says something else now")
        return own, []


def _merged(own: Sequence[Element], kept: Kept) -> list[Element]:
    """Put what was kept where it stood."""
    merged: list[Element] = []
    rest = iter(own)
    for index, element in kept:
        while index is None or len(merged) < index:
            following = next(rest, None)
            if following is None:
                break
            merged.append(following)
        merged.append(element)
    return [*merged, *rest]
