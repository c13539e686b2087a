"""XML from anywhere: what would do harm is refused, with its place."""

import pytest

from msgcore.errors import InvalidValueError, MetadataError
from msgcore.metadata import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ELEMENTS,
    Element,
    Extra,
    read_channel,
    read_xml,
    write_channel,
    write_xml,
)

BOMB = b"""<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;&c;&c;</a>"""
SECRET = b"""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"""


def nested(depth: int) -> Element:
    """Elements in one another."""
    element = Element(tag="a")
    for _ in range(depth - 1):
        element = Element(tag="a", children=(element,))
    return element


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
        (b"<a>\n\0</a>", "line 2, column 1", "holds U+0000"),
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
            "has more than 20,000 elements",
        ),
        ("<a/>".encode("utf-16"), "line 1, column 1", "is not UTF-8"),
        ("<a/>".encode("utf-16-le"), "line 1, column 2", "holds U+0000"),
        ("<a/>".encode("utf-16-be"), "line 1, column 1", "holds U+0000"),
        (b"<?xml version='1.0' encoding='utf-7'?>+ADw-a/+AD4-", "line 1, column 1", "declares the"),
        (b"<a>&#0;</a>", "line 1, column 4", "is no XML: reference to invalid character"),
        (b"<a>&#xFFFE;</a>", "line 1, column 4", "is no XML: reference to invalid character"),
        (b"<a b='1' b='2'/>", "line 1, column 10", "is no XML: duplicate attribute"),
        (b"<a b='&c;'/>", "line 1, column 1", "is no XML: undefined entity"),
        (b"<a b='<'/>", "line 1, column 7", "is no XML: not well-formed"),
        (b"<a/><b/>", "line 1, column 5", "is no XML: junk after document element"),
        (b"text<a/>", "line 1, column ", "is no XML: "),
        (b" <?xml version='1.0'?><a/>", "line 1, column 2", "is no XML: XML or text declaration"),
        (b"<a><!-- -- --></a>", "line 1, column ", "is no XML: not well-formed"),
        (b"<a>]]></a>", "line 1, column ", "is no XML: not well-formed"),
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


@pytest.mark.parametrize(
    ("root", "message"),
    [
        (Element(tag="a", text="b", children=(Element(tag="c"),)), "has text between its elements"),
        (Element(tag="a><b"), "is no XML"),
        (Element(tag="a", attributes=(("b", "1"), ("b", "2"))), "is no XML: duplicate attribute"),
        (Element(tag="a:b"), "has the prefix 'a', which nothing declares"),
        (Element(tag="a", text="b" * MAX_BYTES), "has 5,000,0"),
        (nested(MAX_DEPTH + 1), "stands deeper than 64 levels"),
    ],
)
def test_what_could_not_be_read_again_is_not_written(root: Element, message: str) -> None:
    with pytest.raises(MetadataError) as caught:
        write_xml(root)
    assert caught.value.faults[0].message.startswith(message)


def test_text_and_values_are_escaped_as_the_product_does() -> None:
    root = Element(tag="a", attributes=(("b", "\t\n\"'"),), text="<'&\">\r\n]]>")
    written = write_xml(root)
    assert b"&lt;&apos;&amp;&quot;&gt;&#13;\n]]&gt;" in written
    assert read_xml(written) == root


LONG = 1_000_000
CHANNEL = "<MessagingChannel><masterLabel>a</masterLabel>{}</MessagingChannel>"
TYPE = "<messagingChannelType>Line</messagingChannelType>"


@pytest.mark.parametrize(
    "part",
    [
        f"<b>{'a' * LONG}</b>",
        f"<b c='{'a' * LONG}'/>",
        f"<{'b' * LONG}/>",
        f"<b>{'&#97;' * (LONG // 5)}</b>",
        f"<b>{'<![CDATA[a]]>' * (LONG // 13)}</b>",
        f"<!--{'- ' * LONG}-->",
        "<?b?>" * (LONG // 5),
        f"<b {' '.join(f'c{number}=``' for number in range(LONG // 50))}/>".replace("`", "'"),
    ],
)
def test_a_long_part_takes_no_more_time_than_its_length(part: str) -> None:
    """With a search that starts anew at every character, these would take hours."""
    read = read_channel(CHANNEL.format(TYPE + part).encode())
    assert len(read.extra) == ("b" in part[:2])
    assert read_channel(write_channel(read).data) == read


def test_an_element_that_grows_too_large_when_it_is_kept_is_refused() -> None:
    grown = f"\n<b><![CDATA[{'&' * LONG}]]></b>"
    with pytest.raises(MetadataError) as caught:
        read_channel(CHANNEL.format(TYPE + grown).encode())
    (fault,) = caught.value.faults
    assert fault.path == "line 2"
    assert fault.message.startswith("cannot be kept: has 5,")


@pytest.mark.parametrize("xml", ["", "<a/><b/>", "<!DOCTYPE a><a/>", "\ud800"])
def test_what_is_kept_is_one_harmless_element(xml: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Extra(xml=xml)
    assert caught.value.faults[0].path.startswith("xml.line 1")
