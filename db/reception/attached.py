"""What hangs on a matter: the tables it lies in, and which of them hold anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Select, bindparam, literal_column, or_, select, union_all
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.journal.reader import Entry, Histories
from db.journal.recorded import Recorded, numbers
from db.kernel.kinds import Action, Kind, Verb
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
    VisitRow,
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
    return given_back(_ENTRIES.read(session, matter=matter.id, visit=matter.visit))


def given_back(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Let the clicks that an erasure has emptied tell again what it left of them: dates, classes, scores, units.

    An erasure writes that anew behind itself, so it would stand there as if it had happened that day. Of the erasure
    one entry is left, at the matter itself.
    """
    left: dict[UUID, dict[int, object]] = defaultdict(dict)
    for one in entries:
        if one.action == Action.DATA_ERASED:
            left[one.record] |= one.values
    told = (one for one in entries if one.action != Action.DATA_ERASED or _tells_erasure(one))
    return tuple(_as_it_was(one, left) for one in told)


def _tells_erasure(one: Entry) -> bool:
    return one.kind is Kind.MATTER and one.verb is Verb.ERASE


def _as_it_was(one: Entry, left: Mapping[UUID, Mapping[int, object]]) -> Entry:
    if one.values or one.record not in left:
        return one
    told = _TOLD.get((one.kind, one.verb), frozenset())
    kept = {number: value for number, value in left[one.record].items() if number in told}
    return replace(one, values=kept)


def _numbers(row_class: type[Recorded], *names: str) -> frozenset[int]:
    """Return the numbers of some fields of a record; of those that are only ever added, of all."""
    numbered = numbers(row_class)
    return frozenset(numbered[name][0] for name in names or numbered)


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
_TOLD: Mapping[tuple[Kind, Verb], frozenset[int]] = {
    **{
        (one.__kind__, Verb.INSERT): _numbers(one)
        for one in (ReplyRow, UrgeRow, FeedbackRow, RatingRow, RevisitRow, ReplyCheckRow)
    },
    (Kind.VISIT, Verb.INSERT): _numbers(VisitRow, "channel"),
    (Kind.LINK, Verb.INSERT): _numbers(LinkRow, "type", "target"),
    (Kind.ASSIGNMENT, Verb.INSERT): _numbers(AssignmentRow, "unit"),
    (Kind.ASSIGNMENT, Verb.UPDATE): _numbers(AssignmentRow, "return_reason"),
    (Kind.EXTENSION, Verb.UPDATE): _numbers(ExtensionRow, "granted"),
    (Kind.MATTER, Verb.UPDATE): _numbers(MatterRow, "decline_reason"),
}
"""What the first click of a record, or a later one, said and an erasure leaves."""
