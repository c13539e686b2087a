"""XML from anywhere, read without harm and without guessing; and written.

| what is sent | what happens |
|---|---|
| more than 5 MB, 20,000 elements or 64 levels | refused before it costs anything |
| a document type, and with it every entity, internal or external | refused |
| another encoding than UTF-8, a character that XML has no place for | refused |
| text between elements, a prefix that nothing declares | refused: metadata has neither |
| comments and processing instructions | left out |

What is written keeps to the same bounds, so that it can be read again. No time grows faster than
the file.

The parser is expat, from the standard library, and it is told to fetch nothing. A library for
this exists, `defusedxml`; it wraps the same parser and refuses the same things, and it would be
a dependency for the sake of one page of code.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NoReturn
from xml.parsers import expat

import attrs

from msgcore.errors import Fault, MetadataError

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_ELEMENTS",
    "NAMESPACE",
    "Element",
    "fragment",
    "limited_text",
    "read_xml",
    "write_xml",
]

MAX_BYTES = 5_000_000
"""How large a file may be. The largest of a real organisation have some 50 kB."""

MAX_DEPTH = 64
"""How deep elements may stand in each other. Metadata needs about ten levels."""

MAX_ELEMENTS = 20_000
"""How many elements a file may have: what bounds time and memory. 50 kB hold some 1,500."""

NAMESPACE = "http://soap.sforce.com/2006/04/metadata"
"""The namespace of every metadata file."""

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENCODINGS = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_TEXT = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\r": "&#13;"}
)
_VALUE = _TEXT | str.maketrans({"\t": "&#9;", "\n": "&#10;"})
_BUILT_IN = frozenset({"xml", "xmlns"})
_PREFIX = re.compile(r"(?<![^\s<>\"'=/:])([^\s<>\"'=/:]++):")
_INDENT = "    "


@attrs.frozen(kw_only=True)
class Element:
    """An element with all that is in it.

    Args:
        tag: Its name, with its prefix where it has one.
        attributes: Its attributes in their order, declarations of namespaces among them.
        text: Its text; empty where it has children.
        children: Its elements.
        line: The line on which it starts; 0 for one that was not read. Not compared.
    """

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""
    children: tuple["Element", ...] = ()
    line: int = attrs.field(default=0, eq=False)

    @property
    def is_nil(self) -> bool:
        """Whether it says that it says nothing, in the manner of XML Schema."""
        said = dict(self.attributes).get("xsi:nil") in {"true", "1"}
        return said and not self.children and not self.text.strip()


def limited_text(data: bytes) -> str:
    """Return the text of a file that is not too large, without a byte order mark.

    Raises:
        MetadataError: It is larger than `MAX_BYTES`, or not UTF-8.
    """
    if len(data) > MAX_BYTES:
        raise MetadataError(
            Fault(message=f"has {len(data):,} bytes, {MAX_BYTES:,} at most", hint="Split it.")
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        _refuse(
            before.count(b"\n") + 1,
            error.start - before.rfind(b"\n"),
            "is not UTF-8",
            "Save it as UTF-8.",
        )


def read_xml(data: bytes) -> Element:
    """Read XML, whoever wrote it.

    Args:
        data: The file's content.

    Returns:
        The root.

    Raises:
        MetadataError: It is no XML, or holds what the table above refuses; with line and
            column. Nothing else is ever raised, whatever the bytes.

    >>> read_xml(b"<a><b>1</b></a>").children[0].text
    '1'
    >>> read_xml(b"<!DOCTYPE a><a/>")
    Traceback (most recent call last):
    msgcore.errors.MetadataError: line 1, column ...: declares a document type (Remove it.)
    """
    text = limited_text(data)
    before, nul, _ = text.partition("\0")
    if nul:
        # The parser takes NUL after "<" for UTF-16, whatever encoding it was told.
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        _refuse(line, column, "holds U+0000, which XML has no place for", "Save it as UTF-8.")
    builder = _Builder()
    try:
        builder.parser.Parse(text.encode(), True)  # noqa: FBT003 - the parser takes no names
    except expat.ExpatError as error:
        _refuse(error.lineno, error.offset + 1, f"is no XML: {expat.ErrorString(error.code)}")
    return builder.root


def _refuse(line: int, column: int, message: str, hint: str = "") -> NoReturn:
    raise MetadataError(
        Fault(path=f"line {line}, column {column}", message=message, hint=hint)
    ) from None


class _Open:
    """An element whose end has not been read."""

    __slots__ = ("attributes", "children", "line", "prefixes", "tag", "text")

    def __init__(
        self, tag: str, attributes: tuple[tuple[str, str], ...], prefixes: frozenset[str], line: int
    ) -> None:
        self.tag = tag
        self.attributes = attributes
        self.prefixes = prefixes
        self.line = line
        self.text: list[str] = []
        self.children: list[Element] = []


class _Builder:
    """Makes a tree of what the parser tells."""

    def __init__(self) -> None:
        self.root = Element(tag="")
        self._open: list[_Open] = []
        self._count = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.ordered_attributes = True
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.CharacterDataHandler = self._characters
        self.parser.EndElementHandler = self._end

    def _refuse(self, message: str, hint: str = "") -> NoReturn:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        _refuse(line, column + 1, message, hint)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            self._refuse(f"declares the encoding {encoding!r}", "Save it as UTF-8.")

    def _doctype(self, *_declared: object) -> None:
        self._refuse("declares a document type", "Remove it.")

    def _start(self, tag: str, flat: list[str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS:
            self._refuse(f"has more than {MAX_ELEMENTS:,} elements", "Split the file.")
        if len(self._open) == MAX_DEPTH:
            self._refuse(f"stands deeper than {MAX_DEPTH} levels")
        attributes = tuple(zip(flat[::2], flat[1::2], strict=True))
        prefixes = frozenset(name[6:] for name, _ in attributes if name.startswith("xmlns:"))
        self._open.append(_Open(tag, attributes, prefixes, self.parser.CurrentLineNumber))
        for name in (tag, *flat[::2]):
            prefix, colon, _ = name.partition(":")
            if colon and not self._is_declared(prefix):
                self._refuse(f"has the prefix {prefix!r}, which nothing declares")

    def _is_declared(self, prefix: str) -> bool:
        return prefix in _BUILT_IN or any(prefix in one.prefixes for one in self._open)

    def _characters(self, text: str) -> None:
        self._open[-1].text.append(text)

    def _end(self, _tag: str) -> None:
        done = self._open.pop()
        text = "".join(done.text)
        if done.children:
            if text.strip():
                self._refuse(f"has text between the elements of <{done.tag}>", "Remove it.")
            text = ""
        element = Element(
            tag=done.tag,
            attributes=done.attributes,
            text=text,
            children=tuple(done.children),
            line=done.line,
        )
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element


def write_xml(root: Element) -> bytes:
    """Write a file: UTF-8, indented as the product's own, a line feed at its end.

    Args:
        root: The root.

    Raises:
        MetadataError: What is written could not be read again: it holds characters that XML has
            no place for, text beside elements, a name that is none, or is too large.

    >>> print(write_xml(Element(tag="a", children=(Element(tag="b", text="1 < 2"),))).decode())
    <?xml version="1.0" encoding="UTF-8"?>
    <a>
        <b>1 &lt; 2</b>
    </a>
    <BLANKLINE>
    """
    faults = tuple(_illegal(root, "", 1))
    if faults:
        raise MetadataError(faults)
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    data = "\n".join([head, *_lines(root, "", _INDENT), ""]).encode()
    _ = read_xml(data)
    return data


def fragment(element: Element, prefixes: Mapping[str, str]) -> str:
    """Write a part of a file so that it stands alone.

    Args:
        element: The part, as it was read.
        prefixes: The declarations around it, `xmlns:xsi` -> address; those that it may need
            are written with it.
    """
    text = "".join(_lines(element, "", ""))
    own = {name for name, _ in element.attributes}
    used = dict.fromkeys(f"xmlns:{prefix}" for prefix in _PREFIX.findall(text))
    needed = tuple((name, prefixes[name]) for name in used if name in prefixes and name not in own)
    if not needed:
        return text
    return "".join(_lines(attrs.evolve(element, attributes=(*needed, *element.attributes)), "", ""))


def _lines(element: Element, indent: str, step: str) -> Iterator[str]:
    named = "".join(f' {name}="{value.translate(_VALUE)}"' for name, value in element.attributes)
    start = f"{indent}<{element.tag}{named}"
    if element.children:
        yield f"{start}>"
        for child in element.children:
            yield from _lines(child, indent + step, step)
        yield f"{indent}</{element.tag}>"
    elif element.text:
        yield f"{start}>{element.text.translate(_TEXT)}</{element.tag}>"
    else:
        yield f"{start}/>"


def _illegal(element: Element, path: str, depth: int) -> Iterator[Fault]:
    place = f"{path}/{element.tag}"
    if depth > MAX_DEPTH:
        yield Fault(path=place, message=f"stands deeper than {MAX_DEPTH} levels")
        return
    if element.children and element.text.strip():
        yield Fault(path=place, message="has text between its elements", hint="Remove it.")
    for text in (element.text, *(value for _, value in element.attributes)):
        found = _ILLEGAL.search(text)
        if found:
            yield Fault(
                path=place,
                message=f"holds U+{ord(found[0]):04X}, which XML has no place for",
                hint="Remove it.",
            )
    for child in element.children:
        yield from _illegal(child, place, depth + 1)
