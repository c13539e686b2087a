"""XML from anywhere: what would do harm is refused, with its place."""

import pytest

from msgcore.errors import InvalidValueError, MetadataError
from msgcore.metadata import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ELEMENTS,
    Element,
    Extra,
    read_xml,
    write_xml,
)

BOMB = b"""<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;&c;&c;</a>"""
SECRET = b"""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"""
ELSEWHERE = b"""<!DOCTYPE a SYSTEM "http://a.example/a.dtd"><a/>"""


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (BOMB, "line 1, column ", "declares a document type"),
        (SECRET, "line 1, column ", "declares a document type"),
        (ELSEWHERE, "line 1, column ", "declares a document type"),
        (b"<a>&b;</a>", "line 1, column 4", "is no XML: undefined entity"),
        (b"<a>\n  <b>\n</a>", "line 3, column 3", "is no XML: mismatched tag"),
        (b"", "line 1, column 1", "is no XML: no element found"),
        (b"<a>\0</a>", "line 1, column 4", "is no XML: not well-formed (invalid token)"),
        (b"<a>\n\xff</a>", "line 2, column 1", "is not UTF-8"),
        (b"<?xml version='1.0' encoding='UTF-16'?><a/>", "line 1, column 1", "declares the enc"),
        (b"<?xml version='1.0' encoding='hex'?><a/>", "line 1, column 1", "declares the enc"),
        (b"<a>one<b/></a>", "line 1, column 11", "has text between the elements of <a>"),
        (b"<a><b:c/></a>", "line 1, column 4", "has the prefix 'b', which nothing declares"),
        (b"<a b:c='1'/>", "line 1, column 1", "has the prefix 'b', which nothing declares"),
        (b"<a>" * (MAX_DEPTH + 1), "line 1, column 193", "stands deeper than 64 levels"),
        (
            b"<a>" + b"<b/>" * MAX_ELEMENTS,
            f"line 1, column {4 * MAX_ELEMENTS}",
            "has more than 100,000 elements",
        ),
        (b" " * (MAX_BYTES + 1), "", "has 5,000,001 bytes, 5,000,000 at most"),
    ],
)
def test_what_would_do_harm_is_refused(data: bytes, place: str, message: str) -> None:
    with pytest.raises(MetadataError) as caught:
        read_xml(data)
    (fault,) = caught.value.faults
    assert fault.path.startswith(place)
    assert fault.message.startswith(message)


def test_a_tree_has_tags_attributes_texts_and_lines() -> None:
    root = read_xml(b"\xef\xbb\xbf<a x='1'>\n  <!-- no -->\n  <b> one &amp; two </b>\n  <?no?></a>")
    assert root == Element(
        tag="a", attributes=(("x", "1"),), children=(Element(tag="b", text=" one & two "),)
    )
    assert (root.line, root.children[0].line) == (1, 3)


def test_an_encoding_may_be_declared_where_it_is_the_right_one() -> None:
    data = "<?xml version='1.0' encoding='utf-8'?><a>é</a>".encode()
    assert read_xml(data).text == "é"


def test_a_declared_prefix_is_known_below() -> None:
    root = read_xml(b"<a xmlns:b='c'><b:d b:e='1' xml:lang='en'/></a>")
    assert root.children[0].tag == "b:d"


def test_what_xml_has_no_place_for_is_not_written_and_every_place_is_named() -> None:
    root = Element(
        tag="a",
        children=(Element(tag="b", text="\0"), Element(tag="c", attributes=(("d", "\ud800"),))),
    )
    with pytest.raises(MetadataError) as caught:
        write_xml(root)
    assert [fault.path for fault in caught.value.faults] == ["/a/b", "/a/c"]


@pytest.mark.parametrize("xml", ["", "<a/><b/>", "<!DOCTYPE a><a/>", "\ud800"])
def test_what_is_kept_is_one_harmless_element(xml: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Extra(xml=xml)
    assert caught.value.faults[0].path.startswith("xml.line 1")
