"""The list of field groups that several writes left different: kept by whoever writes, asked by the conflict desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, delete, insert
from sqlalchemy.orm import Session

from db.journal.records import ConflictRow
from db.storage.prepared import Prepared


class OpenGroup(NamedTuple):
    """A group of a record that waits for a decision."""

    record: UUID
    field_group: int
    kind: int
    newest: int
    """Stamp of the write that is shown."""


def begin(session: Session, groups: Iterable[OpenGroup]) -> None:
    """Put groups on the list, or tell anew of those that stand there."""
    listed = [one._asdict() for one in groups]
    end(session, ((one["record"], one["field_group"]) for one in listed))
    _BEGIN.run_many(session, listed)


def end(session: Session, groups: Iterable[tuple[UUID, int]]) -> None:
    """Take groups off the list."""
    _END.run_many(session, [{"one": record, "group": group} for record, group in groups])


def end_all(session: Session, records: Iterable[UUID]) -> None:
    """Take whole records off the list."""
    _END_ALL.run_many(session, [{"one": record} for record in records])


_BEGIN = Prepared(insert(ConflictRow))
_END = Prepared(
    delete(ConflictRow).where(
        ConflictRow.record == bindparam("one"), ConflictRow.field_group == bindparam("group")
    )
)
_END_ALL = Prepared(delete(ConflictRow).where(ConflictRow.record == bindparam("one")))
