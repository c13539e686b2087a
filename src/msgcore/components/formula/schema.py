"""Which fields a formula may name, and what each holds.

    Schema.of({"Name": "text", "Amount": "currency", "Case.Owner.Name": "text",
               "Status": Field(name="Status", kind=FieldKind.PICKLIST, values=("New", "Done"))})

Names are found whatever their case.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgcore import codec
from msgcore.components.formula.kinds import Field, FieldKind
from msgcore.errors import Fault, InvalidValueError

__all__ = ["Schema"]


class Schema:
    """The fields that a formula may name. `Schema.of` makes it from plain data."""

    __slots__ = ("_fields", "_hash")

    def __init__(self, fields: Iterable[Field] = ()) -> None:
        self._fields = {field.name.casefold(): field for field in fields}
        self._hash: int | None = None

    @classmethod
    def of(cls, fields: Mapping[str, str | FieldKind | Field]) -> "Schema":
        """Make a schema.

        Args:
            fields: What each field holds: one of the kinds, or a field.

        Raises:
            InvalidValueError: A kind does not exist, two names differ in case alone, or a field
                has another name than it is given by; every fault.

        >>> Schema.of({"Amount": "currency"}).get("AMOUNT").type.value
        'Number'
        """
        found: dict[str, Field] = {}
        faults: list[Fault] = []
        for name, given in fields.items():
            field = given if isinstance(given, Field) else _field(name, given, faults)
            if field.name != name:
                faults.append(Fault(path=name, message=f"is the field {field.name!r}"))
            if name.casefold() in found:
                faults.append(Fault(path=name, message="is a second field of that name"))
            found[name.casefold()] = field
        if faults:
            raise InvalidValueError(faults)
        return cls(found.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Schema) and self._fields == other._fields

    def __hash__(self) -> int:
        # Computed once: a cache of formulas asks at each look.
        if self._hash is None:
            self._hash = hash(frozenset(self._fields.values()))
        return self._hash

    def __reduce__(self) -> "tuple[type[Schema], tuple[tuple[Field, ...]]]":
        return Schema, (tuple(self),)

    def __repr__(self) -> str:
        return f"<Schema of {len(self._fields)} fields>"

    def __iter__(self) -> Iterator[Field]:
        return iter(self._fields.values())

    def get(self, name: str) -> Field | None:
        """Return a field by its name, whatever its case; None where there is none."""
        return self._fields.get(name.casefold())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all fields."""
        return tuple(field.name for field in self)

    def joined(self, other: "Schema") -> "Schema":
        """Return a schema with the fields of both; the other's go before."""
        return Schema((*self, *other))


def _field(name: str, given: str | FieldKind, faults: list[Fault]) -> Field:
    kinds = {kind.value: kind for kind in FieldKind}
    kind = given if isinstance(given, FieldKind) else kinds.get(given)
    if kind is None:
        hint = codec.nearest(given, kinds)
        faults.append(Fault(path=name, message=f"{given!r} is no kind", hint=hint))
    return Field(name=name, kind=kind or FieldKind.TEXT)
