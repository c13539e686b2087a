"""Values go to plain data and back; what does not fit is refused, every fault with its path."""

import json
import math
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any, ClassVar, Generic, TypeVar

import attrs
import pytest

from msgcore.codec import from_data, nearest, to_data
from msgcore.errors import CodecError, Fault, InvalidValueError
from msgcore.values import at_least, not_empty, utc
from msgcore.vocabulary import Actor, ChannelKind

T = TypeVar("T")


class Weight(Enum):
    LIGHT = 1
    HEAVY = 2


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Level(IntEnum):
    NONE = 0
    SOME = 1


class Pair(Enum):
    """Its members are no scalars, which JSON could not bring back."""

    FIRST = (1, 2)


@attrs.frozen(kw_only=True)
class Address:
    street: str = attrs.field(validator=not_empty)
    number: int = attrs.field(default=1, validator=at_least(1))


@attrs.frozen(kw_only=True)
class Letter:
    __tag__: ClassVar = ("what", "letter")
    to: Address
    pages: int = 1

    def __attrs_post_init__(self) -> None:
        if self.pages > self.to.number:
            raise InvalidValueError(Fault(path="pages", message="are more than the house takes"))


@attrs.frozen(kw_only=True)
class Card:
    __tag__: ClassVar = ("what", "card")
    picture: str


Post = Letter | Card


@attrs.frozen(kw_only=True)
class Bag:
    post: tuple[Post, ...] = ()
    last: Post | None = None
    by_house: tuple[tuple[Address, Post], ...] = ()


@attrs.frozen(kw_only=True)
class Box(Generic[T]):
    item: T
    spare: T | None = None
    more: tuple[T, ...] = ()


def faults(kind: object, data: object) -> dict[str, str]:
    """Read what cannot be read, and return message by path."""
    with pytest.raises(CodecError) as caught:
        from_data(kind, data)
    assert len({fault.path for fault in caught.value.faults}) == len(caught.value.faults)
    return {fault.path: fault.message for fault in caught.value.faults}


def hint(kind: object, data: object) -> str:
    with pytest.raises(CodecError) as caught:
        from_data(kind, data)
    return caught.value.faults[0].hint


NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


class TestScalars:
    @pytest.mark.parametrize(
        ("kind", "value", "data"),
        [
            (str, "", ""),
            (str, "\ud83d", "\ud83d"),
            (bool, True, True),
            (int, -(10**30), -(10**30)),
            (float, 0.1, 0.1),
            (bytes, b"", ""),
            (bytes, b"\x05\x00\xff", "0500ff"),
            (Decimal, Decimal("1.10"), "1.10"),
            (Decimal, Decimal("1e400"), "1E+400"),
            (datetime, NINE, "2026-03-02T09:00:00Z"),
            (timedelta, timedelta(hours=30), "30h"),
            (type(None), None, None),
            (ChannelKind, ChannelKind.IN_APP, "in-app"),
            (Weight, Weight.HEAVY, 2),
            (Size, Size.LARGE, "large"),
            (Level, Level.NONE, 0),
        ],
    )
    def test_there_and_back(self, kind: object, value: object, data: object) -> None:
        written = to_data(value)
        assert written == data
        assert type(written) is type(data)
        again = from_data(kind, json.loads(json.dumps(written)))
        assert again == value
        assert type(again) is type(value)

    @pytest.mark.parametrize(
        ("kind", "data", "value"),
        [
            (float, 3, 3.0),
            (Decimal, 3, Decimal(3)),
            (Decimal, Decimal("0.5"), Decimal("0.5")),
            (datetime, "2026-03-02T11:00:00+02:00", NINE),
            (datetime, NINE.astimezone(timezone(timedelta(hours=2))), NINE),
        ],
    )
    def test_other_data_that_says_the_same(self, kind: object, data: object, value: object) -> None:
        again = from_data(kind, data)
        assert (again, type(again)) == (value, type(value))

    @pytest.mark.parametrize(
        ("kind", "data", "message"),
        [
            (str, 4, "is a number, expected text"),
            (str, None, "is empty, expected text"),
            (bool, 1, "is a number, expected true or false"),
            (bool, "true", "is text, expected true or false"),
            (int, "4", "is text, expected an integer"),
            (int, True, "is true or false, expected an integer"),
            (int, 4.0, "is a number, expected an integer"),
            (float, "4", "is text, expected a number"),
            (float, True, "is true or false, expected a number"),
            (float, [4], "is a list, expected a number"),
            (float, math.nan, "nan is not a finite number"),
            (float, -math.inf, "-inf is not a finite number"),
            (float, 10**400, "is too large a number"),
            (float, 2**53 + 1, "9007199254740993 has more digits than a number here can hold"),
            (bytes, 5, "is a number, expected octets as hexadecimal text"),
            (bytes, b"a", "is bytes, expected octets as hexadecimal text"),
            (bytes, "5", "is no row of octets"),
            (bytes, "0g", "is no row of octets"),
            (bytes, "0A", "is no row of octets"),
            (bytes, "05 00", "is no row of octets"),
            (bytes, "05\n", "is no row of octets"),
            (bytes, "\u0660\u0660", "is no row of octets"),
            (Decimal, 0.5, "is a number, expected a decimal number as text"),
            (Decimal, True, "is true or false, expected a decimal number as text"),
            (Decimal, "1_000", "'1_000' is not a decimal number"),
            (Decimal, "Infinity", "'Infinity' is not a decimal number"),
            (Decimal, "1e99999999999999999999", "'1e99999999999999999999' is out of range"),
            (Decimal, Decimal("sNaN"), "sNaN is not a finite number"),
            (datetime, 0, "is a number, expected an instant such as '2026-03-02T09:00:00Z'"),
            (datetime, "yesterday", "'yesterday' is not an instant"),
            (datetime, "2026-03-02T09:00:00", "2026-03-02T09:00:00 has no time zone"),
            (datetime, "2026-03-02", "2026-03-02T00:00:00 has no time zone"),
            (datetime, datetime(2026, 3, 2), "2026-03-02T00:00:00 has no time zone"),  # noqa: DTZ001 - naive on purpose
            (
                datetime,
                "0001-01-01T00:00:00+05:00",
                "0001-01-01T00:00:00+05:00 is outside the years 1 to 9999 in UTC",
            ),
            (
                datetime,
                date(2026, 3, 2),
                "is date, expected an instant such as '2026-03-02T09:00:00Z'",
            ),
            (timedelta, 30, "is a number, expected a duration such as '30h'"),
            (timedelta, "30 h", "'30 h' is not a duration"),
            (type(None), 0, "is a number, expected nothing"),
            (ChannelKind, "fax", "'fax' is no ChannelKind"),
            (Actor, None, "is empty, expected one of customer, agent, bot, supervisor, system"),
            (Weight, 3, "3 is no Weight"),
            (Weight, "1", "'1' is no Weight"),
            (Weight, True, "True is no Weight"),
            (Weight, 1.0, "is a number, expected one of 1, 2"),
            (Weight, [], "is a list, expected one of 1, 2"),
            (Size, "smal", "'smal' is no Size"),
            (Level, 2, "2 is no Level"),
            (Level, False, "False is no Level"),
        ],
    )  # fmt: skip
    def test_what_is_refused(self, kind: object, data: object, message: str) -> None:
        assert faults(kind, data) == {"": message}

    @pytest.mark.parametrize("value", [math.nan, math.inf, Decimal("NaN"), Decimal("-Infinity")])
    def test_only_finite_numbers_are_written(self, value: float | Decimal) -> None:
        with pytest.raises(InvalidValueError, match="is not a finite number"):
            to_data(value)

    @pytest.mark.parametrize("value", [datetime(2026, 3, 2), timedelta(-1)])  # noqa: DTZ001 - naive on purpose
    def test_what_could_not_be_read_is_not_written(self, value: object) -> None:
        with pytest.raises(InvalidValueError):
            to_data(value)

    def test_hints_name_what_was_meant(self) -> None:
        assert hint(ChannelKind, "whatsap") == "Did you mean 'whatsapp'?"
        assert hint(Weight, 7) == "Known: 1, 2."
        assert "'2026-03-02T09:00:00Z'" in hint(datetime, "noon")
        assert (
            hint(datetime, "2026-03-02") == "Write it with an offset, like '2026-03-02T09:00:00Z'."
        )


class TestLists:
    @pytest.mark.parametrize(
        ("kind", "value", "data"),
        [
            (tuple[int, ...], (1, 2), [1, 2]),
            (tuple[int, ...], (), []),
            (tuple[()], (), []),
            (tuple[int, str], (1, "a"), [1, "a"]),
            (tuple[None, ...], (None,), [None]),
            (frozenset[str], frozenset("cab"), ["a", "b", "c"]),
            (frozenset[ChannelKind], frozenset({ChannelKind.SMS}), ["sms"]),
            (
                frozenset[Address],
                frozenset({Address(street="B"), Address(street="A")}),
                [{"street": "A", "number": 1}, {"street": "B", "number": 1}],
            ),
        ],
    )
    def test_there_and_back(self, kind: object, value: object, data: object) -> None:
        assert to_data(value) == data
        assert from_data(kind, json.loads(json.dumps(data))) == value

    def test_a_list_is_written_too(self) -> None:
        assert to_data([Weight.HEAVY, (NINE,)]) == [2, ["2026-03-02T09:00:00Z"]]

    @pytest.mark.parametrize("kind", [tuple[str, ...], frozenset[str], tuple[str, str]])
    @pytest.mark.parametrize(
        ("data", "is_what"), [("ab", "text"), ({"a": 1, "b": 2}, "an object"), (None, "empty")]
    )
    def test_only_a_list_is_a_list(self, kind: object, data: object, is_what: str) -> None:
        assert faults(kind, data) == {"": f"is {is_what}, expected a list"}

    def test_every_item_is_checked(self) -> None:
        assert faults(tuple[int, ...], [1, "2", 3, None]) == {
            "[1]": "is text, expected an integer",
            "[3]": "is empty, expected an integer",
        }
        assert faults(tuple[tuple[int, ...], ...], [[1], ["a"], 3]) == {
            "[1][0]": "is text, expected an integer",
            "[2]": "is a number, expected a list",
        }

    @pytest.mark.parametrize("data", [[], [1], [1, 2, 3]])
    def test_a_list_of_fixed_length(self, data: list[int]) -> None:
        assert faults(tuple[int, int], data) == {"": f"has {len(data)} items, expected 2"}


class TestClasses:
    def test_there_and_back(self) -> None:
        address = Address(street="High St", number=4)
        assert to_data(address) == {"street": "High St", "number": 4}
        assert from_data(Address, {"street": "High St", "number": 4}) == address

    def test_what_has_a_default_may_be_left_out(self) -> None:
        assert from_data(Address, {"street": "High St"}) == Address(street="High St")

    def test_every_fault_at_once(self) -> None:
        assert faults(Address, {"nubmer": 4, "number": "4"}) == {
            "nubmer": "is unknown here",
            "street": "is missing",
            "number": "is text, expected an integer",
        }

    def test_an_unknown_field_names_the_nearest(self) -> None:
        assert hint(Address, {"stret": "High St"}) == "Did you mean 'street'?"

    @pytest.mark.parametrize(
        ("key", "path"), [(3, "[3]"), ("", "['']"), (None, "[None]"), ("a.b", "a.b")]
    )
    def test_a_key_that_is_no_field_name(self, key: object, path: str) -> None:
        assert faults(Address, {"street": "High St", key: 1}) == {path: "is unknown here"}

    def test_validators_run_even_where_other_fields_are_broken(self) -> None:
        assert faults(Address, {"street": "", "number": 0, "town": ""}) == {
            "town": "is unknown here",
            "street": "must not be empty",
            "number": "is 0, must be at least 1",
        }

    @pytest.mark.parametrize("data", [[], "street", None, 3, [("street", "High St")]])
    def test_only_an_object_is_an_object(self, data: object) -> None:
        assert list(faults(Address, data)) == [""]

    def test_private_fields_go_by_their_public_name(self) -> None:
        @attrs.frozen(kw_only=True)
        class Private:
            _n: int = attrs.field(validator=attrs.validators.ge(1))
            made: int = attrs.field(init=False, default=0)

        assert to_data(Private(n=2)) == {"n": 2}
        assert from_data(Private, {"n": 2}) == Private(n=2)
        assert list(faults(Private, {"n": 0})) == ["n"]
        assert list(faults(Private, {"n": 1, "made": 1})) == ["made"]

    def test_a_private_field_is_what_the_property_of_its_name_shows(self) -> None:
        @attrs.frozen(kw_only=True)
        class Kept:
            _names: frozenset[str] = attrs.field(converter=frozenset)

            @property
            def names(self) -> tuple[str, ...]:
                return tuple(sorted(self._names))

        assert to_data(Kept(names="ba")) == {"names": ["a", "b"]}
        assert from_data(Kept, {"names": ["b", "a"]}) == Kept(names="ab")
        assert list(faults(Kept, {"names": ["a", 1]})) == ["names[1]"]

    def test_generic_classes_know_their_argument(self) -> None:
        data = {"item": "1h", "spare": None, "more": ["2h"]}
        box = Box(item=timedelta(hours=1), more=(timedelta(hours=2),))
        assert to_data(box) == data
        assert from_data(Box[timedelta], data) == box
        assert from_data(Box[Box[int]], {"item": {"item": 1}}) == Box(item=Box(item=1))
        assert faults(Box[int], data | {"spare": "x"}) == {
            "item": "is text, expected an integer",
            "spare": "is text, expected an integer",
            "more[0]": "is text, expected an integer",
        }


class TestImpossibleStates:
    def test_what_the_constructor_finds_is_placed_where_it_stood(self) -> None:
        letter = {"what": "letter", "to": {"street": "High St"}, "pages": 2}
        data = {"post": [letter], "last": letter, "by_house": [[{"street": "A"}, letter]]}
        assert faults(Bag, data) == {
            "post[0].pages": "are more than the house takes",
            "last.pages": "are more than the house takes",
            "by_house[0][1].pages": "are more than the house takes",
        }

    def test_a_host_s_own_checks_count_as_well(self) -> None:
        @attrs.frozen(kw_only=True)
        class Range:
            low: int = attrs.field(validator=attrs.validators.ge(0))
            high: int

            def __attrs_post_init__(self) -> None:
                if self.high < self.low:
                    raise ValueError if self.high < 0 else ValueError("high is below low")

        assert faults(Box[Range], {"item": {"low": -1, "high": "x"}}) == {
            "item.low": "'low' must be >= 0: -1",
            "item.high": "is text, expected an integer",
        }
        assert faults(Box[Range], {"item": {"low": 1, "high": 0}}) == {"item": "high is below low"}
        assert faults(Box[Range], {"item": {"low": 1, "high": -1}}) == {"item": "ValueError"}

    def test_a_converter_comes_before_the_validator(self) -> None:
        @attrs.frozen(kw_only=True)
        class Name:
            text: str = attrs.field(converter=str.strip, validator=attrs.validators.max_len(3))
            at: datetime = attrs.field(converter=utc)

        data = {"text": "  Ana  ", "at": "2026-03-02T10:00:00+01:00"}
        assert from_data(Name, data) == Name(text="Ana", at=NINE)


class TestUnions:
    LETTER = Letter(to=Address(street="A", number=2), pages=2)
    CARD = Card(picture="a cat")

    def test_each_member_carries_its_tag_everywhere(self) -> None:
        bag = Bag(
            post=(self.LETTER, self.CARD),
            last=self.CARD,
            by_house=((Address(street="B"), self.LETTER),),
        )
        data = to_data(bag)
        assert [item["what"] for item in data["post"]] == ["letter", "card"]
        assert data["last"] == {"what": "card", "picture": "a cat"}
        assert from_data(Bag, json.loads(json.dumps(data))) == bag

    def test_bare_lists_carry_it_too(self) -> None:
        assert from_data(tuple[Post, ...], to_data([self.CARD])) == (self.CARD,)
        assert from_data(Post | None, to_data(self.CARD)) == self.CARD

    def test_a_member_alone_insists_on_its_own_tag(self) -> None:
        assert from_data(Card, {"what": "card", "picture": "a cat"}) == self.CARD
        assert faults(Card, {"picture": "a cat"}) == {"what": "is missing"}
        assert hint(Card, {"picture": "a cat"}) == "Write 'card'."
        assert faults(Card, {"what": "letter", "picture": 3}) == {
            "what": "is 'letter', expected 'card'",
            "picture": "is a number, expected text",
        }

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            ({"picture": "a cat"}, {"what": "is missing"}),
            ({"what": "crad"}, {"what": "'crad' is unknown"}),
            ({"what": 3}, {"what": "3 is unknown"}),
            ({"what": ["card"]}, {"what": "['card'] is unknown"}),
            ({"what": "card"}, {"picture": "is missing"}),
            ("card", {"": "is text, expected an object"}),
            (None, {"": "is empty, expected an object"}),
        ],
    )
    def test_what_is_no_member(self, data: object, expected: Mapping[str, str]) -> None:
        assert faults(Post, data) == expected

    def test_hints_name_the_tags(self) -> None:
        assert hint(Post, {}) == "Known: card, letter."
        assert hint(Post, {"what": "crad"}) == "Did you mean 'card'?"

    def test_paths_lead_through_every_level(self) -> None:
        data = {
            "post": [{"what": "card", "picture": 1}, {"what": "letter", "to": {"number": 0}}],
            "last": {"what": "fax"},
            "by_house": [[{"street": "A"}, {"what": "card"}], []],
        }
        assert faults(Bag, data) == {
            "post[0].picture": "is a number, expected text",
            "post[1].to.street": "is missing",
            "post[1].to.number": "is 0, must be at least 1",
            "last.what": "'fax' is unknown",
            "by_house[0][1].picture": "is missing",
            "by_house[1]": "has 0 items, expected 2",
        }

    @pytest.mark.parametrize(
        ("kind", "data", "value"),
        [(int | None, None, None), (int | None, 3, 3), (Actor | None, "bot", Actor.BOT)],
    )
    def test_none_or_something(self, kind: object, data: object, value: object) -> None:
        assert from_data(kind, data) == value

    def test_none_or_something_is_still_strict(self) -> None:
        assert faults(int | None, "3") == {"": "is text, expected an integer"}


@attrs.frozen(kw_only=True)
class Twin:
    __tag__: ClassVar = ("what", "card")


@attrs.frozen(kw_only=True)
class Stranger:
    __tag__: ClassVar = ("kind", "stranger")


class TestMistakesInTheProgram:
    @pytest.mark.parametrize("kind", [int | str, Card | Address, Card | Twin, Card | Stranger])
    def test_a_union_that_no_tag_tells_apart(self, kind: object) -> None:
        with pytest.raises(TypeError, match="is no union of classes with one tag each"):
            from_data(kind, {})

    @pytest.mark.parametrize(
        "kind",
        [list[int], dict[str, int], set[int], tuple, frozenset, bytearray, object, date, Any, Box],
    )
    def test_a_type_that_would_take_anything_is_not_read(self, kind: object) -> None:
        with pytest.raises(TypeError, match="is no type that the codec reads"):
            from_data(kind, {"item": 1})

    @pytest.mark.parametrize(
        "value", [object(), {"a": 1}, {1}, bytearray(b"a"), date(2026, 3, 2), int]
    )
    def test_what_json_does_not_know_is_not_written(self, value: object) -> None:
        with pytest.raises(TypeError, match="is no type that the codec writes"):
            to_data((value,))

    def test_an_enumeration_needs_plain_members(self) -> None:
        with pytest.raises(TypeError, match="neither text nor integers"):
            to_data(Pair.FIRST)
        with pytest.raises(TypeError, match="neither text nor integers"):
            from_data(Pair, [1, 2])


@pytest.mark.parametrize(
    ("word", "known", "text"),
    [
        ("statsu", ["status", "owner"], "Did you mean 'status'?"),
        ("zzz", ["status", "owner"], "Known: owner, status."),
        (3, ["status"], "Known: status."),
        ("x", [], ""),
    ],
)
def test_a_hint_names_the_nearest_word(word: object, known: list[str], text: str) -> None:
    assert nearest(word, known) == text


@attrs.frozen(kw_only=True)
class Mailbox:
    """A value that is written as text."""

    __as_text__: ClassVar = True
    user: str = attrs.field(validator=not_empty)
    host: str

    @classmethod
    def parse(cls, text: str) -> "Mailbox":
        user, at, host = text.partition("@")
        if not at:
            raise InvalidValueError(Fault(message=f"{text!r} is no address"))
        return cls(user=user, host=host)

    def __str__(self) -> str:
        return f"{self.user}@{self.host}"


def test_a_class_may_be_written_as_text() -> None:
    addresses = (Mailbox(user="ana", host="example"), None)
    assert to_data(addresses) == ["ana@example", None]
    assert from_data(tuple[Mailbox | None, ...], ["ana@example", None]) == addresses


@pytest.mark.parametrize(
    ("data", "message"),
    [("ana", "'ana' is no address"), ("@x", "user: must not be empty"), (3, "is a number")],
)
def test_text_that_is_none_of_it_is_refused(data: object, message: str) -> None:
    with pytest.raises(CodecError, match=message):
        from_data(Mailbox, data)
