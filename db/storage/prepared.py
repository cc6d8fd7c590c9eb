"""Statements that every save, search and list sends, compiled once for each engine instead of at every click.

Building a statement, looking it up in SQLAlchemy's cache and wrapping its result cost some 0.3 ms each;
the engine's own work on one row is a tenth of that.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CursorResult,
    Dialect,
    Executable,
    LargeBinary,
    Select,
    SelectBase,
    bindparam,
    literal,
)
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from db.storage.columns import Id
from db.storage.sights import sight_of

_Turn = Callable[[Any], Any]
"""Turns a value into the engine's own, or back."""
_SIZES = (8, 32, 128)
"""For so many records a question is made; a shorter list names its last one again and again."""


class Prepared:
    """One statement; its values are given by the names of its parameters, an insert's by its columns.

    It goes straight to the engine: nothing is flushed before it, and results are the engine's own values.
    """

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._forms: dict[str, _Form] = {}

    def run(self, session: Session, **values: object) -> CursorResult[*tuple[Any, ...]]:
        """Send it once."""
        connection = session.connection()
        form = self._form(connection.dialect)
        return connection.exec_driver_sql(form.text, form.bound(values))

    def run_many(self, session: Session, rows: Iterable[Mapping[str, object]]) -> None:
        """Send it for every row; nothing is sent for none."""
        connection = session.connection()
        form = self._form(connection.dialect)
        if bound := [form.bound(row) for row in rows]:
            connection.exec_driver_sql(form.text, bound)

    def rows(self, session: Session, **values: object) -> Generator[Any, None, None]:
        """Yield what a query finds, row by row as it is wanted: named tuples of the columns' own values."""
        connection = session.connection()
        form, cursor = self._form(connection.dialect), cast("Any", connection.connection.cursor())
        bound = form.bound(values)
        try:
            cursor.execute(form.text, bound)
            for row in cursor:
                yield form.told(row)
        except connection.dialect.loaded_dbapi.Error:
            # Asked again through SQLAlchemy, the engine's error is told in our words.
            connection.exec_driver_sql(form.text, bound).all()
            raise
        finally:
            cursor.close()

    def _form(self, dialect: Dialect) -> _Form:
        known = self._forms.get(dialect.name)
        if known is None:
            known = self._forms[dialect.name] = _compiled(self._statement, dialect)
        return known


@dataclass(frozen=True, slots=True)
class _Form:
    """A statement in the words of one engine."""

    text: str
    binds: tuple[tuple[str, Any, _Turn | None], ...]
    """Each parameter in its order: its name, the value that stands in the statement, what the engine makes of it."""
    by_place: bool
    row: Callable[[Iterable[Any]], Any]
    """Makes the named tuple of a row."""
    turns: tuple[tuple[int, _Turn], ...]
    """Places of a row whose values the engine does not keep as they are."""

    pick: Callable[[Mapping[str, object]], Iterable[Any]]
    """Takes the values of all parameters at once; raises KeyError where one is not given."""
    bind_turns: tuple[tuple[int, _Turn], ...]
    """Places of parameters that the engine does not take as they are."""

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters in their order."""
        return tuple(name for name, _, _ in self.binds)

    def bound(self, values: Mapping[str, object]) -> Any:
        """Return the values as the driver takes them; imports ask for this by the million."""
        found = self._given(values)
        for place, turn in self.bind_turns:
            found[place] = turn(found[place])
        return tuple(found) if self.by_place else dict(zip(self.names, found, strict=True))

    def _given(self, values: Mapping[str, object]) -> list[Any]:
        """Return the value of each parameter; what is not given is what stands in the statement, or empty."""
        try:
            return list(self.pick(values))
        except KeyError:
            return [values.get(name, usual) for name, usual, _ in self.binds]

    def told(self, row: Iterable[Any]) -> Any:
        """Return a row of the engine with the columns' own values."""
        values = list(row)
        for place, turn in self.turns:
            values[place] = turn(values[place])
        return self.row(values)


class Several:
    """One question about several records of a class; what its reader may not see is left out.

    What was changed is written before it is asked, as SQLAlchemy does.
    """

    def __init__(self, query: Select[*tuple[Any, ...]], column: Any, *, of: type[Any]) -> None:
        self._query, self._column, self._of = query, column, of
        self._known: dict[tuple[int, int], Prepared] = {}

    def rows(self, session: Session, ones: Sequence[object]) -> Iterator[Any]:
        """Yield the rows of these records, in the order of the question for up to 128 of them."""
        session.flush()
        for first in range(0, len(ones), _SIZES[-1]):
            yield from self._some(session, ones[first : first + _SIZES[-1]])

    def _some(self, session: Session, ones: Sequence[object]) -> Iterator[Any]:
        sight = sight_of(session, self._of)
        size = next(one for one in _SIZES if len(ones) <= one)
        known = self._known.get((size, id(sight.condition)))
        if known is None:
            known = self._prepared(size, sight.condition)
            self._known[size, id(sight.condition)] = known
        return known.rows(session, **_named(ones, size), **sight.values)

    def _prepared(self, size: int, condition: ColumnElement[bool] | None) -> Prepared:
        query = self._query.where(self._column.in_(_asked(self._column, size)))
        return Prepared(query if condition is None else query.where(condition))


class Bulk:
    """One question about many by one column; past the flush, and nobody's sight narrows it: for merging and indexes."""

    def __init__(self, query: Select[*tuple[Any, ...]], column: Any) -> None:
        self._query, self._column = query, column
        self._known: dict[int, Prepared] = {}

    def rows(self, session: Session, ones: Sequence[object], **values: object) -> Iterator[Any]:
        """Yield what is found for these; ``values`` are the other parameters of the question."""
        for first in range(0, len(ones), _SIZES[-1]):
            some = ones[first : first + _SIZES[-1]]
            size = next(one for one in (1, *_SIZES) if len(some) <= one)
            known = self._known.get(size)
            if known is None:
                asked = _asked(self._column, size)
                known = self._known[size] = Prepared(self._query.where(self._column.in_(asked)))
            yield from known.rows(session, **_named(some, size), **values)


class Narrowed:
    """One question in which a class of records occurs; ``made`` is told what its reader sees, None for everything.

    What was changed is written before it is asked, as SQLAlchemy does.
    """

    def __init__(
        self, made: Callable[[ColumnElement[bool] | None], Select[Any]], *, of: type[Any]
    ) -> None:
        self._made, self._of = made, of
        self._known: dict[int, Prepared] = {}

    def rows(self, session: Session, **values: object) -> Iterator[Any]:
        """Yield what it finds."""
        session.flush()
        sight = sight_of(session, self._of)
        known = self._known.get(id(sight.condition))
        if known is None:
            known = self._known[id(sight.condition)] = Prepared(self._made(sight.condition))
        yield from known.rows(session, **values, **sight.values)


def one_of(column: Any, values: Iterable[object]) -> ColumnElement[bool]:
    """Return the condition of being one of these values, each of them written out in the statement."""
    found: ColumnElement[bool] = column.in_([literal(one, column.type) for one in values])
    return found


_NAMES = tuple(f"one_{number}" for number in range(_SIZES[-1]))


def _asked(column: Any, size: int) -> list[BindParameter[Any]]:
    return [bindparam(name, type_=column.type) for name in _NAMES[:size]]


def _named(ones: Sequence[object], size: int) -> dict[str, object]:
    """Return the parameters of so many; a shorter list names its last one again and again."""
    return dict(zip(_NAMES[:size], (*ones, *[ones[-1]] * (size - len(ones))), strict=True))


def _compiled(statement: Executable, dialect: Dialect) -> _Form:
    made = statement.compile(dialect=dialect)  # type: ignore[attr-defined]
    assert isinstance(made, SQLCompiler)
    usual = made.construct_params(_check=False)
    types = {made.bind_names[bind]: bind.type for bind in made.bind_names}
    names = made.positiontup if made.positiontup is not None else list(usual)
    binds = [(name, usual[name], _bind_of(types[name], dialect)) for name in names]
    row, turns = _read_as(statement, dialect)
    return _Form(
        str(made), tuple(binds), by_place=made.positional, row=row, turns=turns,
        pick=_pick_of([name for name, _, _ in binds]),
        bind_turns=tuple((at, bind) for at, (_, _, bind) in enumerate(binds) if bind is not None),
    )  # fmt: skip


def _pick_of(names: Sequence[str]) -> Callable[[Mapping[str, object]], Iterable[Any]]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: [values[name] for name in names]


def _bind_of(kind: TypeEngine[Any], dialect: Dialect) -> _Turn | None:
    """Return what makes an engine's value of a type; imports bind bytes and ids by the million."""
    if dialect.name == "sqlite" and isinstance(kind, Id):
        return _bytes_of
    if dialect.name == "sqlite" and type(kind) is LargeBinary:
        return None
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _result_of(kind: TypeEngine[Any], dialect: Dialect) -> _Turn | None:
    """Return what makes a column's own value of an engine's; exports read ids by the million."""
    if dialect.name == "sqlite" and isinstance(kind, Id):
        return _id_of
    return kind.dialect_impl(dialect).result_processor(dialect, None)


def _id_of(one: bytes | None) -> UUID | None:
    return None if one is None else UUID(bytes=one)


def _bytes_of(one: UUID | None) -> bytes | None:
    return None if one is None else one.bytes


def _read_as(
    statement: Executable, dialect: Dialect
) -> tuple[Callable[[Iterable[Any]], Any], tuple[tuple[int, _Turn], ...]]:
    """Return what makes a row of a query's values, and which of them have to be turned first."""
    if not isinstance(statement, SelectBase):
        return tuple, ()  # a statement in the engine's own words does not name its columns
    columns = list(statement.selected_columns)
    turns = (_result_of(column.type, dialect) for column in columns)
    made = _row_class("Told", [column.key or "" for column in columns], rename=True)
    return made._make, tuple((place, turn) for place, turn in enumerate(turns) if turn is not None)


_row_class: Callable[..., Any] = namedtuple
"""Its fields are known when the statement is, not before."""
