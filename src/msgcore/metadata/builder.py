"""How an element is put together: our own children, then what was kept, in alphabetical order.

The order is that of the files that the product hands out; children of one name stay in theirs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgcore.metadata.extra import Extra, LeftOut
from msgcore.metadata.safe import NAMESPACE, Element, write_xml

__all__ = ["Builder", "File"]


class File:
    """A file that is being written.

    Args:
        extra: What was kept when the value was read.
    """

    def __init__(self, extra: Iterable[Extra]) -> None:
        self._kept: defaultdict[str, list[Extra]] = defaultdict(list)
        for one in extra:
            self._kept[one.path].append(one)
        self._left_out: list[LeftOut] = []

    def leave_out(self, path: str, detail: str) -> None:
        """Note what is not written."""
        self._left_out.append(LeftOut(path=path, detail=detail))

    def kept(self, path: str) -> tuple[Element, ...]:
        """Hand out what belongs at a place; once."""
        return tuple(one.element for one in self._kept.pop(path, ()))

    def opens(self, path: str) -> bool:
        """Tell whether something was kept for a place."""
        return path in self._kept

    def holds(self, path: str, tag: str) -> bool:
        """Tell whether something of a name was kept for a place."""
        return any(one.element.tag == tag for one in self._kept.get(path, ()))

    def data(self, root: Element) -> bytes:
        """Return the file's content; what was kept and found no place is left out."""
        for path, extra in self._kept.items():
            for one in extra:
                self.leave_out(one.place, f"there is no {path} any more")
        return write_xml(root)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What is not written."""
        return tuple(self._left_out)


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
        self._children: list[Element] = []
        self._numbers: Counter[str] = Counter()

    def leaf(self, tag: str, text: str | int | None) -> None:
        """Add a text; nothing for None and for the empty text."""
        if text is None or text == "":
            return
        written = str(text).lower() if isinstance(text, bool) else str(text)
        self._children.append(Element(tag=tag, text=written))

    def group(self, tag: str) -> "Builder":
        """Begin a child; `add` ends it."""
        place = f"{tag}[{self._numbers[tag]}]"
        self._numbers[tag] += 1
        return Builder(self.file, tag, f"{self.path}.{place}" if self.path else place)

    def add(self, child: "Builder") -> None:
        """End a child."""
        self._children.append(child.done())

    def done(self) -> Element:
        """End the element."""
        children = [*self._children, *self.file.kept(self.path)]
        attributes = () if self.path else (("xmlns", NAMESPACE),)
        return Element(
            tag=self._tag,
            attributes=attributes,
            children=tuple(sorted(children, key=lambda child: child.tag)),
        )
