"""What makes a mapped row a journaled record: its kind, its dot, and numbered fields in groups."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, FromClause, Integer, LargeBinary, inspect
from sqlalchemy.orm import Mapped, MappedColumn, declared_attr, mapped_column
from sqlalchemy.types import TypeEngine

from db.kernel.kinds import Kind
from db.storage.columns import Id

FIELD = "field"
GROUP = "group"
USUAL = "usual"

DELETED = 0
"""Field group of every record that says whether it is deleted; no column has it."""


def field(
    number: int,
    column_type: TypeEngine[Any] | type[TypeEngine[Any]],
    *,
    group: int | None = None,
    nullable: bool = False,
    index: bool = False,
    usual: object = None,
) -> MappedColumn[Any]:
    """Declare a journaled column: a number never used again, and the group it is merged in.

    Fields that mean something only together carry the number of the leading one as ``group``
    (`sync.md` §3.3). There are no defaults: what is not given is not journaled. ``usual`` is what the
    column shows where another version's write says nothing that this one can read; it has no clock.
    """
    known = {FIELD: number, GROUP: group or number, USUAL: usual}
    return mapped_column(column_type, nullable=nullable, index=index, info=known)


class Recorded:
    """Mixin of every synced record: id, base dot, field clocks, unknown fields, revision."""

    __kind__: ClassVar[Kind]

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    base_origin: Mapped[int] = mapped_column(Integer)
    """Local number of the origin that made the record."""
    base_seq: Mapped[int] = mapped_column(BigInteger)
    base_hlc: Mapped[int] = mapped_column(BigInteger)
    clk: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Field clocks; None while every field still has its creation dot."""
    extra: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Fields of newer versions, carried untouched."""
    revision: Mapped[int] = mapped_column(Integer)
    """Counts local writes, so that a save over somebody else's is noticed."""

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        """Let the engine compare revisions on every update."""
        return {"version_id_col": cls.revision}


def numbers(row_class: type[Recorded]) -> Mapping[str, tuple[int, int]]:
    """Return attribute → (field number, group) of a record class; ValueError on a reused number."""
    return _numbers(inspect(row_class).local_table)


@cache
def _numbers(table: FromClause) -> Mapping[str, tuple[int, int]]:
    found = {
        column.key: (column.info[FIELD], column.info[GROUP])
        for column in table.columns
        if FIELD in column.info
    }
    taken = [number for number, _ in found.values()]
    if len(set(taken)) != len(taken):
        raise ValueError(f"field number used twice in {table}")
    return MappingProxyType(found)
