"""Laws of the codec: no loss, no guessing, and any data at all gives a value or its faults."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import ClassVar, Generic, TypeVar

import attrs
from hypothesis import given
from hypothesis import strategies as st

from msgcore.codec import from_data, to_data
from msgcore.errors import CodecError
from msgcore.values import copier, duration_text, parse_duration, utc
from msgcore.vocabulary import ChannelKind

T = TypeVar("T")


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Level(IntEnum):
    NONE = 0
    SOME = 1


@attrs.frozen(kw_only=True)
class Scalars:
    text: str
    flag: bool
    whole: int
    real: float
    octets: bytes
    exact: Decimal
    at: datetime = attrs.field(converter=utc)
    wait: timedelta
    kind: ChannelKind
    size: Size
    level: Level
    nothing: None = None


@attrs.frozen(kw_only=True)
class Leaf:
    __tag__: ClassVar = ("what", "leaf")
    scalars: Scalars | None = None


@attrs.frozen(kw_only=True)
class Pair(Generic[T]):
    """A generic class, to be used in a tagged one."""

    left: T
    right: tuple[T, ...] = ()


@attrs.frozen(kw_only=True)
class Branch:
    __tag__: ClassVar = ("what", "branch")
    pair: Pair[int]
    either: Leaf | None = None
    named: tuple[tuple[str, Leaf], ...] = ()
    kinds: frozenset[ChannelKind] = frozenset()
    leaves: frozenset[Leaf] = frozenset()


@attrs.frozen(kw_only=True)
class Tree:
    nodes: tuple[Leaf | Branch, ...]
    top: Leaf | Branch | None


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
INSTANTS = st.datetimes(
    min_value=datetime(1, 1, 2),  # noqa: DTZ001 - Hypothesis adds the zone
    max_value=datetime(9999, 12, 30),  # noqa: DTZ001 - the same
    timezones=ZONES | st.just(UTC),
)
DURATIONS = st.timedeltas(min_value=timedelta())
SCALARS = st.builds(
    Scalars,
    text=st.text(st.characters()),
    flag=st.booleans(),
    whole=st.integers(),
    real=st.floats(allow_nan=False, allow_infinity=False),
    octets=st.binary(max_size=5),
    exact=st.decimals(allow_nan=False, allow_infinity=False),
    at=INSTANTS,
    wait=DURATIONS,
    kind=st.sampled_from(ChannelKind),
    size=st.sampled_from(Size),
    level=st.sampled_from(Level),
    nothing=st.none(),
)
LEAVES = st.builds(Leaf, scalars=st.none() | SCALARS)
PAIRS = st.builds(
    Pair[int], left=st.integers(), right=st.lists(st.integers(), max_size=2).map(tuple)
)
BRANCHES = st.builds(
    Branch,
    pair=PAIRS,
    either=st.none() | LEAVES,
    named=st.lists(st.tuples(st.text(max_size=3), LEAVES), max_size=2).map(tuple),
    kinds=st.frozensets(st.sampled_from(ChannelKind), max_size=3),
    leaves=st.frozensets(LEAVES, max_size=2),
)
NODES = LEAVES | BRANCHES
TREES = st.builds(Tree, nodes=st.lists(NODES, max_size=3).map(tuple), top=st.none() | NODES)

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["what", "leaf", "branch", "nodes", "top", "scalars", "pair", "x"]),
            inner | st.sampled_from(["leaf", "branch"]),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(TREES)
def test_every_value_goes_to_json_and_back_without_loss(tree: Tree) -> None:
    data = to_data(tree)
    text = json.dumps(data, allow_nan=False)
    again = from_data(Tree, json.loads(text))
    assert again == tree
    assert hash(again) == hash(tree)
    assert to_data(again) == data


@given(INSTANTS)
def test_an_instant_keeps_its_moment_and_its_microseconds(instant: datetime) -> None:
    again = from_data(datetime, to_data(instant))
    assert again == instant
    assert again.tzinfo is UTC


@given(DURATIONS)
def test_a_duration_keeps_its_length(duration: timedelta) -> None:
    assert parse_duration(duration_text(duration)) == duration


def read(kind: object, data: object) -> object:
    """Return the value, or the error that refused it."""
    try:
        return from_data(kind, data)
    except CodecError as error:
        return error


TIMES = st.from_regex(r"\d{4}-\d\d-\d\d(T.*)?") | st.from_regex(r"(\d+d)?(\d+h)?(\d+us)?")


@given(st.sampled_from([timedelta, datetime, Decimal, ChannelKind]), st.text() | TIMES)
def test_any_text_is_a_value_or_has_one_fault(kind: type, text: str) -> None:
    result = read(kind, text)
    if isinstance(result, CodecError):
        assert len(result.faults) == 1
    else:
        assert from_data(kind, to_data(result)) == result


@given(st.sampled_from([Tree, Branch, Leaf, Scalars, Leaf | Branch | None]), PLAIN)
def test_any_data_is_a_value_or_has_its_faults(kind: object, data: object) -> None:
    result = read(kind, data)
    if isinstance(result, CodecError):
        assert all(fault.message for fault in result.faults)
    else:
        assert from_data(kind, to_data(result)) == result


FIELDS = [field.name for field in attrs.fields(Scalars)]


@given(SCALARS, st.sets(st.sampled_from(FIELDS), min_size=1))
def test_each_broken_field_is_named(scalars: Scalars, broken: set[str]) -> None:
    data = to_data(scalars) | {name: ["the wrong type"] for name in broken}
    result = read(Leaf | None, {"what": "leaf", "scalars": data})
    assert isinstance(result, CodecError)
    assert {fault.path for fault in result.faults} == {f"scalars.{name}" for name in broken}


@given(SCALARS, SCALARS, st.sets(st.sampled_from(FIELDS)))
def test_a_copier_does_what_evolve_does(one: Scalars, other: Scalars, names: set[str]) -> None:
    changes = {name: getattr(other, name) for name in names}
    assert copier(Scalars)(one, **changes) == attrs.evolve(one, **changes)
