"""What hangs on a matter: the tables it lies in, and which of them hold anything."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Select, bindparam, literal_column, or_, select, union_all
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.journal.reader import Entry, Histories
from db.kernel.kinds import Kind
from db.reception.records import (
    AssignmentRow,
    ExtensionRow,
    FeedbackRow,
    LinkRow,
    MatterRow,
    NoteRow,
    PrintRow,
    RatingRow,
    ReplyRow,
    RevisitRow,
    UrgeRow,
)
from db.reception.reply_records import ReplyCheckRow
from db.storage.columns import Id
from db.storage.prepared import Prepared

_ATTACHED: tuple[Any, ...] = (
    AssignmentRow, ReplyRow, NoteRow, PrintRow, ExtensionRow, UrgeRow, FeedbackRow, RatingRow,
    RevisitRow, LinkRow, ReplyCheckRow,
)  # fmt: skip
_MATTER, _VISIT = bindparam("matter", type_=Id), bindparam("visit", type_=Id)


def kinds_of(session: Session, matter: UUID) -> frozenset[Kind]:
    """Return the kinds of record that a matter has, a link that leads to it included.

    Most matters have few of them, and what is not there need not be asked for one by one.
    """
    return frozenset(Kind(row.kind) for row in _KINDS.rows(session, matter=matter))


def entries_of(session: Session, matter: MatterRow) -> tuple[Entry, ...]:
    """Return every operation on a matter, its visit, and everything attached to it, oldest first."""
    return _ENTRIES.read(session, matter=matter.id, visit=matter.visit)


def _kind_if_any(row_class: Any) -> Select[Any]:
    ours = row_class.matter == _MATTER
    if row_class is LinkRow:
        ours = or_(ours, LinkRow.target == _MATTER)
    number = literal_column(str(int(row_class.__kind__)), Integer).label("kind")
    return select(number).where(select(row_class.id).where(ours).exists())


def _records() -> Select[Any]:
    attached = (select(one.id).where(one.matter == _MATTER) for one in _ATTACHED)
    found = union_all(select(_MATTER.label("id")), select(_VISIT.label("id")), *attached).cte()
    files = select(AttachmentRow.id).where(AttachmentRow.subject.in_(select(found.c.id)))
    return select(union_all(select(found.c.id), files).subquery().c.id)


_KINDS = Prepared(union_all(*map(_kind_if_any, _ATTACHED)))
_ENTRIES = Histories(_records())
