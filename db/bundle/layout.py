"""How what operations say lies in the columns of each kind of record; read from the records' own declarations."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple, cast

from sqlalchemy import Column, Table

import db.evaluation.records
import db.events.council_records
import db.events.records
import db.templates.records  # noqa: F401
from db.bundle.readers import UNREADABLE, Constant, Reader, Usual, reader_of, usual_of
from db.journal.recorded import FIELD, GROUP, USUAL, Recorded
from db.kernel.kinds import Kind
from db.storage.base import Base

Plain = Mapping[int, object]
"""Field number → value as payloads carry it."""

Values = dict[str, object]
"""Column → its own value."""


class Field(NamedTuple):
    """One column that operations write."""

    name: str
    number: int
    group: int
    read: Reader
    """Turns a plain value into the column's own; raises one of ``UNREADABLE``."""
    usual: Usual
    """What stands there when nothing was said."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The columns of one kind of record."""

    kind: Kind
    row_class: type[Any]
    fields: tuple[Field, ...]
    hidden: tuple[Field, ...] = ()
    """Columns whose numbers a program of an earlier version does not know."""
    groups: Mapping[int, tuple[Field, ...]] = field(init=False)
    numbers: Mapping[int, Field] = field(init=False)
    blank: Values = field(init=False)
    """What a record shows of which nothing was said, but for what follows from its stamp."""
    stamped: tuple[tuple[str, Usual], ...] = field(init=False)

    def __post_init__(self) -> None:
        groups: dict[int, list[Field]] = {}
        for one in self.fields:
            groups.setdefault(one.group, []).append(one)
        object.__setattr__(self, "groups", {key: tuple(many) for key, many in groups.items()})
        object.__setattr__(self, "numbers", {one.number: one for one in self.fields})
        usual = {one.name: one.usual for one in (*self.hidden, *self.fields)}
        blank = {name: one.value for name, one in usual.items() if isinstance(one, Constant)}
        object.__setattr__(self, "blank", blank)
        stamped = ((name, one) for name, one in usual.items() if name not in blank)
        object.__setattr__(self, "stamped", tuple(stamped))

    @property
    def table(self) -> Table:
        """The table of these records."""
        return cast("Table", self.row_class.__table__)

    @property
    def searched(self) -> frozenset[str]:
        """Columns that lead to a record in the search box."""
        return frozenset(getattr(self.row_class, "__searched__", ()))

    def read(self, said: Plain, stamp: int) -> tuple[Values, dict[int, object]]:
        """Return every column of a new record, and what this program cannot read of what was said."""
        values = self.blank | {name: usual(stamp) for name, usual in self.stamped}
        unread: dict[int, object] = {}
        for number, plain in said.items():
            known = self.numbers.get(number)
            if plain is None:
                continue
            if known is None:
                unread[number] = plain
                continue
            try:
                values[known.name] = known.read(plain)
            except UNREADABLE:
                unread[number] = plain
        return values, unread

    def read_group(self, group: int, said: Plain, stamp: int) -> tuple[Values, dict[int, object]]:
        """Return the columns of one group, and what this program cannot read of it."""
        values: Values = {}
        unread: dict[int, object] = {}
        for one in self.groups[group]:
            plain = said.get(one.number)
            values[one.name] = one.usual(stamp)
            if plain is not None:
                try:
                    values[one.name] = one.read(plain)
                except UNREADABLE:
                    unread[one.number] = plain
        return values, unread

    def named(self, name: str) -> Field:
        """Return a field by the name of its column."""
        return next(one for one in self.fields if one.name == name)

    def fits(self, one: Field, plain: object) -> bool:
        """Tell whether a field can hold a plain value."""
        if plain is None:
            return bool(self.table.columns[one.name].nullable)
        try:
            one.read(plain)
        except UNREADABLE:
            return False
        return True

    def said_of(self, group: int, said: Plain, written: Collection[int]) -> dict[int, object]:
        """Return what a write says of one of its groups; ``written`` are all groups it wrote."""
        known = self.groups.get(group)
        if known is not None:
            return {
                one.number: said[one.number] for one in known if said.get(one.number) is not None
            }
        return {
            number: value
            for number, value in said.items()
            if value is not None and number not in self.numbers and leader(number, written) == group
        }

    def without(self, *numbers: int) -> Layout:
        """Return the layout as a program knows it that has never heard of these fields."""
        known = tuple(one for one in self.fields if one.number not in numbers)
        gone = tuple(one for one in self.fields if one.number in numbers)
        return Layout(self.kind, self.row_class, known, gone)


class Layouts:
    """Every kind of record that this program knows."""

    def __init__(self, known: Mapping[int, Layout] | None = None) -> None:
        self._known = known

    def of(self, kind: int) -> Layout | None:
        """Return the layout of a kind, None for one of a newer version or without a table."""
        return (_declared() if self._known is None else self._known).get(kind)

    def every(self) -> tuple[Layout, ...]:
        """Return all of them in the order of their kinds."""
        known = _declared() if self._known is None else self._known
        return tuple(known[kind] for kind in sorted(known))


def table_of(row_class: Any) -> Table:
    """Return a table itself: what a reader may see of it is not asked here, what a receiver may see is."""
    return row_class.__table__  # type: ignore[no-any-return]


def leader(number: int, groups: Collection[int]) -> int | None:
    """Return which of these groups a field belongs to: groups lie beside each other, each behind its leading number."""
    return max((one for one in groups if one <= number), default=None)


def unknown_of(said: Plain, known: Collection[int]) -> dict[int, object]:
    """Return what is said under numbers that are not known."""
    if (
        said.keys() <= known
        if isinstance(known, set | frozenset)
        else all(n in known for n in said)
    ):
        return {}
    return {
        number: value for number, value in said.items() if number not in known and value is not None
    }


@cache
def _declared() -> Mapping[int, Layout]:
    """Return the layouts of all mapped records; they declare themselves, nobody keeps a list."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    found = (_layout(one) for one in classes if issubclass(one, Recorded))
    return {int(one.kind): one for one in found}


def _layout(row_class: type[Any]) -> Layout:
    columns = [column for column in row_class.__table__.columns if FIELD in column.info]
    return Layout(row_class.__kind__, row_class, tuple(map(_field, columns)))


def _field(column: Column[Any]) -> Field:
    number, group = column.info[FIELD], column.info[GROUP]
    usual = column.info[USUAL]
    is_told = usual is not None or column.nullable
    shown = Constant(usual) if is_told else usual_of(column.type)
    return Field(column.key, number, group, reader_of(column.type), shown)
