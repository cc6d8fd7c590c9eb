"""Goes through a station's whole file and names everything in it that does not agree with something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

import db.bundle.layout  # noqa: F401  every record class has to be known
from db.attachments.records import AttachmentRow
from db.journal.payload import decode, plain
from db.journal.recorded import Recorded, numbers
from db.journal.records import OperationRow
from db.kernel.actor import Actor, Role
from db.kernel.ids import UserId
from db.kernel.kinds import Verb
from db.reception.records import AssignmentRow, MatterRow, ReplyRow, VisitRow
from db.search.entry import Searchable
from db.search.index import keys_of, tokens_of
from db.search.records import SearchEntryRow, SearchKeyRow
from db.storage.backup import check
from db.storage.base import Base
from db.storage.blobs import FOLDER, BlobFolder
from db.storage.engine import connect
from db.storage.records import BlobRow
from db.workspace import Workspace

VOCABULARY = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, search_text, instance)"


_HEAD = Actor(UserId(UUID(int=0)), "", Role.STATION_HEAD)
"""Reads as somebody from whom nothing lies aside."""


def findings(workspace: Workspace) -> list[str]:
    """Return one line for everything that is wrong: journal, records, numbers, index."""
    broken = [str(one) for one in workspace.journal.verify() if one.broken_at is not None]
    with workspace.unit_of_work.reading(_HEAD) as session:
        return [
            *broken, *_attachments_without_content(session, workspace),
            *_unlike_their_journal(session), *_halves(session),
            *_numbers_given_twice(session), *_unlike_their_index(session),
        ]  # fmt: skip


def engine_findings(workspace: Workspace) -> tuple[str, ...]:
    """Return what the engine finds in the pages, the trees and the full-text table of a file."""
    connection = connect(workspace.places.database, workspace._key.derive("db"))
    try:
        connection.execute("INSERT INTO search_text(search_text) VALUES ('integrity-check')")
        return check(connection)
    finally:
        connection.close()


def record_classes() -> list[type[Recorded]]:
    """Return every class of journaled records, in the order of their names."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    records = (one for one in classes if issubclass(one, Recorded))
    return sorted(records, key=lambda one: one.__name__)


def _unlike_their_journal(session: Session) -> Iterator[str]:
    """Play every operation again and compare what comes out with the rows."""
    told: dict[UUID, dict[int, object]] = {}
    made: dict[UUID, tuple[int, int]] = {}
    for operation in session.scalars(select(OperationRow).order_by(OperationRow.hlc)):
        if operation.verb is Verb.NOTE:
            continue
        if operation.verb is Verb.INSERT:
            made[operation.record] = (operation.origin, operation.seq)
        assert operation.payload is not None
        told.setdefault(operation.record, {}).update(decode(operation.payload))
    for row_class in record_classes():
        for row in session.scalars(select(row_class)):
            if _filled(told.pop(row.id, {})) != _said(row):
                yield f"{row_class.__tablename__} {row.id} differs from its journal"
            if made.get(row.id) != (row.base_origin, row.base_seq):
                yield f"{row_class.__tablename__} {row.id} has another dot"
    yield from (f"{record} is told of but not there" for record in told)


def _said(row: Any) -> dict[int, object]:
    told = {number: plain(getattr(row, key)) for key, (number, _) in numbers(type(row)).items()}
    return _filled(told)


def _filled(told: dict[int, object]) -> dict[int, object]:
    """Return what has a value: a field that a newer version added is told nowhere, and empty."""
    return {number: value for number, value in told.items() if value is not None}


def _attachments_without_content(session: Session, workspace: Workspace) -> Iterator[str]:
    """Read everything that is attached; where content lies in files, yield those that no row names as well."""
    shelves = workspace.attachments._shelves
    for digest in session.scalars(select(AttachmentRow.digest)):
        if not shelves.shared_content(session, digest):
            yield f"attachment {digest.hex()} is empty"
    with workspace.unit_of_work.own.reading() as own:
        names = list(own.scalars(select(BlobRow.name)))
    folder = BlobFolder(workspace.places.database.with_name(FOLDER))
    yield from (
        f"file {one.name} belongs to no row"
        for one in set(folder._files()) - {folder.path(name) for name in names}
    )


def _halves(session: Session) -> Iterator[str]:
    """Yield visits without matters, and parts without their whole."""
    visits = set(session.scalars(select(VisitRow.id)))
    matters = {row.id: row.visit for row in session.execute(select(MatterRow.id, MatterRow.visit))}
    yield from (f"visit {one} has no matter" for one in visits - set(matters.values()))
    yield from (f"matter {one} has no visit" for one, of in matters.items() if of not in visits)
    for part in (AssignmentRow, ReplyRow):
        lost = set(session.scalars(select(part.matter))) - set(matters)
        yield from (f"{part.__tablename__} of no matter {one}" for one in lost)


def _numbers_given_twice(session: Session) -> Iterator[str]:
    columns = (
        MatterRow.number, MatterRow.machine_number, MatterRow.scan_digits, AssignmentRow.number
    )  # fmt: skip
    for column in columns:
        counted = Counter(session.scalars(select(column)))
        yield from (f"{number} was given {n} times" for number, n in counted.items() if n > 1)


def _unlike_their_index(session: Session) -> Iterator[str]:
    """Compare keys and tokens with what the records say of themselves."""
    entries = session.execute(select(SearchEntryRow.record, SearchEntryRow.entry))
    known = {row.record: row.entry for row in entries}
    keys: dict[int, set[str]] = {}
    for row in session.execute(select(SearchKeyRow.entry, SearchKeyRow.key)):
        keys.setdefault(row.entry, set()).add(row.key)
    tokens = _tokens(session)
    for row_class in record_classes():
        if not issubclass(row_class, Searchable):
            continue
        for record in session.scalars(select(row_class)):
            entry, number = record.search_entry(), known.pop(record.id, 0)
            if keys.pop(number, set()) != set(keys_of(record.__kind__, entry)):
                yield f"keys of {record.id} differ"
            if tokens.pop(number, set()) != set(tokens_of(entry).split(" ")) - {""}:
                yield f"tokens of {record.id} differ"
    yield from (f"index of nothing: {left}" for left in (known, keys, tokens) if left)


def _tokens(session: Session) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    on_file = session.get_bind().dialect.name == "sqlite"
    for term, row in _from_file(session) if on_file else _from_server(session):
        found.setdefault(row, set()).add(term)
    return found


def _from_file(session: Session) -> list[tuple[str, int]]:
    connection = session.connection()
    connection.exec_driver_sql(VOCABULARY)
    told = connection.exec_driver_sql("SELECT term, doc FROM temp.vocabulary").all()
    connection.exec_driver_sql("DROP TABLE temp.vocabulary")
    return [(term, row) for term, row in told]


def _from_server(session: Session) -> list[tuple[str, int]]:
    vectors = "SELECT lexeme, entry FROM search_text, unnest(tokens)"
    return [(term, row) for term, row in session.connection().exec_driver_sql(vectors)]
