"""JSON and TOML of any value."""

import pytest

from msgcore.channels import Channel
from msgcore.components import (
    Component,
    Constant,
    Parameter,
    ParameterKind,
    auto_response,
    dynamic_question,
    enhanced_link,
    static_question,
)
from msgcore.errors import CodecError, MetadataError
from msgcore.metadata import MAX_BYTES, read_json, read_toml, write_json
from msgcore.values import parse_duration

DYNAMIC = dynamic_question(
    "Which", "Which?", Parameter(name="Orders", kind=ParameterKind.RECORD_OPTIONS, object="Order")
)
TOML = b"""
name = "Chat"
kind = "web"
platform = "enhanced"
[idle]
after = "10m"
[[responses]]
kind = "end"
text = "Bye"
"""


def test_a_value_goes_to_json_and_back() -> None:
    bye = auto_response("Bye", "Au revoir, à bientôt")
    data = write_json(bye)
    assert "à bientôt" in data.decode()
    assert read_json(Component, data) == bye


def test_toml_describes_a_channel() -> None:
    channel = read_toml(Channel, TOML)
    assert channel.idle is not None
    assert channel.idle.after == parse_duration("10m")
    assert channel.responses[0].text == "Bye"


@pytest.mark.parametrize("value", ["2026-03-02", '"2026-03-02"'])
def test_a_date_may_stand_as_toml_has_it(value: str) -> None:
    data = f'name = "Day"\ntype = "date"\nvalue = {value}'.encode()
    assert read_toml(Constant, data).value == "2026-03-02"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{", "is no JSON: Expecting property name"),
        (b"[" * 100_000, "is JSON too deep to be read"),
        (b'{"a": 1, "b": 2, "b": 3, "a": 4}', "is there twice"),
        (b"[NaN]", "holds NaN, which is no number"),
        (b'["\\ud83d"]', "holds U+D83D, half of a character"),
        (b"1" * 5000, "is no JSON: Exceeds the limit"),
        (b"\xff", "is not UTF-8"),
        (b" " * (MAX_BYTES + 1), "has 5,000,001 bytes"),
    ],
)
def test_hostile_json_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(MetadataError) as caught:
        read_json(Channel, data)
    assert caught.value.faults[0].message.startswith(message)


def test_every_key_that_is_there_twice_is_named() -> None:
    with pytest.raises(MetadataError) as caught:
        read_json(Channel, b'{"b": 1, "b": 2, "a": 3, "a": 4, "c": 5}')
    assert [fault.path for fault in caught.value.faults] == ["a", "b"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a = ", "is no TOML"),
        (b"a = 1\na = 2", "is no TOML: Cannot overwrite a value"),
        (b"a = " + b"[" * 100_000, "is TOML too deep to be read"),
        (b"a" + b".a" * 2_000_000 + b" = 1", "is TOML with a key of more than 64 parts"),
        (b"a = {" + b'"b" . ' * 64 + b"c = 1}", "is TOML with a key of more than 64 parts"),
    ],
)
def test_hostile_toml_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(MetadataError) as caught:
        read_toml(Channel, data)
    assert caught.value.faults[0].message.startswith(message)


def test_data_of_another_value_names_every_fault() -> None:
    with pytest.raises(CodecError) as caught:
        read_json(Channel, b'{"name": "", "kind": "pigeon", "plumage": "grey"}')
    assert {fault.path for fault in caught.value.faults} >= {"kind", "plumage", "platform"}


def test_both_halves_of_a_character_may_be_escaped() -> None:
    line = b'{"name": "\\ud83d\\ude00", "kind": "line", "platform": "enhanced"}'
    assert read_json(Channel, line).name == "\U0001f600"


def test_half_of_a_character_is_not_written() -> None:
    with pytest.raises(MetadataError, match="half of a character"):
        write_json(auto_response("Bye", "\ud83d"))


def test_every_part_of_a_component_stands_in_plain_data_with_what_kind_of_part_it_is() -> None:
    link = enhanced_link("Shop", "Our shop", "https://shop.example")
    data = write_json(link)
    assert b'"from": "reference"' in data
    assert read_json(Component, data) == link
    with pytest.raises(CodecError) as caught:
        read_json(Component, data.replace(b'"from": "reference"', b'"from": "hearsay"'))
    assert len(caught.value.faults) == data.count(b'"from": "reference"')


@pytest.mark.parametrize("component", [DYNAMIC, static_question("A", "B?", ("C", "D"))])
def test_questions_go_to_json_and_back(component: Component) -> None:
    assert read_json(Component, write_json(component)) == component
