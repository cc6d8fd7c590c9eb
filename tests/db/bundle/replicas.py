"""Replicas as small as they can be and still real: an encrypted file, its journal, its search index, the merge."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

import db.workspace  # noqa: F401  every record class has to be known
from db.bundle.arriving import Operation, Writer
from db.bundle.layout import Layouts
from db.bundle.merge import Merge
from db.bundle.outcome import Outcome
from db.bundle.rewriting import Rewriting
from db.journal.origins import begin_origin, begun_clock, own_origin
from db.journal.payload import Context, Header, commitment, encode, encode_context, first_link
from db.journal.recorder import Recorder
from db.journal.records import ConflictRow, OperationRow, OriginRow, ParkedRow
from db.kernel.actor import Actor, Role
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Kind, Verb
from db.people.contracts import Gender, PersonKind
from db.people.records import PersonRow
from db.search.index import SearchIndex
from db.storage import migrate
from db.storage.base import Base
from db.storage.engine import open_file
from db.storage.postgres import open_server
from db.storage.unit_of_work import UnitOfWork, Work
from tests.fakes.clock import FakeClock

KEY = bytes(range(32))
CLERK = Actor(UserId(UUID(int=7)), "温予安", Role.STATION_HEAD)


def empty_file(folder: Path) -> Path:
    """Make a file with the tables of this version, to be copied."""
    path = folder / "empty.db"
    migrate.create(path, KEY)
    return path


class Replica:
    """One writer with a file of its own."""

    def __init__(
        self, template: Path, path: Path, *, layouts: Layouts | None = None, url: str = ""
    ) -> None:
        self.path, self.url, self.layouts = path, url, layouts
        if not url:
            shutil.copy(template, path)
        self.clock = FakeClock()
        self._open(begins=True)

    def _open(self, *, begins: bool) -> None:
        self.work = UnitOfWork(open_server(self.url) if self.url else open_file(self.path, KEY))
        if begins:
            with self.work.writing(CLERK, Action.STATION_FOUNDED) as work:
                begin_origin(work.session, KEY, counter=1)
        with self.work.reading() as session:
            self.origin = own_origin(session, KEY)
            self.stamps = begun_clock(session, self.origin, self.clock)
        self.recorder, self.index = Recorder(self.origin, self.stamps), SearchIndex()
        self.recorder.attach(self.work.session_class)
        self.index.attach(self.work.session_class)
        self.merge = Merge(self.recorder, self.index, self.layouts)
        self.rewriting = Rewriting(self.recorder, self.merge, self.layouts)

    def reopen(self) -> None:
        """Close the file and come in again."""
        self.close()
        self._open(begins=False)

    def close(self) -> None:
        """Close the file."""
        self.work.close()

    def backup(self, path: Path) -> None:
        """Copy the file as a backup does."""
        with self.work.reading() as session:
            session.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(self.path, path)

    def restore(self, path: Path) -> None:
        """Go on from a backup, under another origin as the witness demands."""
        self.close()
        for part in ("-wal", "-shm"):
            self.path.with_name(self.path.name + part).unlink(missing_ok=True)
        shutil.copy(path, self.path)
        self._open(begins=True)

    def upgraded(self) -> None:
        """Let a program that knows every field and kind go on, and learn what the one before could not read."""
        self.layouts, self.merge = None, Merge(self.recorder, self.index)
        self.rewriting = Rewriting(self.recorder, self.merge)
        with self.writing(Action.SCHEMA_MIGRATED) as work:
            self.merge.learn(work)

    @contextmanager
    def writing(self, action: Action = Action.PERSON_CHANGED) -> Iterator[Work]:
        """Yield the work of one click."""
        with self.work.writing(CLERK, action) as work:
            yield work

    def add(self, record: UUID, **values: Any) -> None:
        """Make a person."""
        facts: dict[str, Any] = {
            "kind": PersonKind.VOTER, "name": "沈禾穗", "phone": "", "gender": Gender.UNKNOWN, "region_code": "",
            "region_name": "", "address": "", "work_unit": "", "specialty": "", "active": True,
        }  # fmt: skip
        self.tick()
        with self.writing(Action.PERSON_ADDED) as work:
            work.session.add(PersonRow(id=record, **(facts | values)))

    def edit(self, record: UUID, row_class: type[Any] = PersonRow, **values: Any) -> None:
        """Change a record as a service does."""
        self.tick()
        with self.writing() as work:
            row = work.session.get_one(row_class, record)
            for name, value in values.items():
                setattr(row, name, value)

    def tick(self) -> None:
        """Let a second pass."""
        self.clock.instant += timedelta(seconds=1)

    def has(self, record: UUID, row_class: type[Any] = PersonRow) -> bool:
        """Tell whether a record is in its table."""
        with self.work.reading() as session:
            return session.get(row_class, record) is not None

    def shown(self, record: UUID, row_class: type[Any] = PersonRow) -> Any:
        """Return a record as its row shows it."""
        with self.work.reading() as session:
            row = session.get_one(row_class, record)
            session.expunge(row)
            return row

    def writers(self) -> dict[bytes, Writer]:
        """Return every origin that is known here."""
        with self.work.reading() as session:
            rows = session.scalars(select(OriginRow)).all()
            return {
                row.name: Writer(row.replica, row.epoch, row.public_key, row.counter)
                for row in rows
            }

    def vector(self) -> dict[bytes, int]:
        """Return how far each origin is known."""
        with self.work.reading() as session:
            newest = select(OperationRow.origin, func.max(OperationRow.seq))
            found = session.execute(newest.group_by(OperationRow.origin))
            names = {row.number: row.name for row in session.scalars(select(OriginRow))}
            return {names[number]: seq for number, seq in found}

    def operations(self, origin: bytes, after: int = 0, upto: int | None = None) -> list[Operation]:
        """Return operations of one origin as a segment would carry them."""
        with self.work.reading() as session:
            return list(_operations(session, origin, after, upto))

    def take(self, writer: Writer, operations: Sequence[Operation]) -> Outcome:
        """Take operations in, as an import does."""
        with self.writing() as work:
            return self.merge.take(work, writer, operations)

    def open_groups(self) -> set[tuple[UUID, int]]:
        """Return what waits for a decision."""
        with self.work.reading() as session:
            rows = session.scalars(select(ConflictRow)).all()
            return {(row.record, row.field_group) for row in rows}

    def waiting(self) -> int:
        """Return how many operations wait."""
        with self.work.reading() as session:
            return session.scalar(select(func.count()).select_from(ParkedRow)) or 0

    def found(self, typed: str, kind: Kind = Kind.PERSON) -> tuple[UUID, ...]:
        """Return what the search box finds."""
        with self.work.reading() as session:
            return self.index.find(session, typed, [kind], limit=9)

    def everything(self) -> dict[str, list[Any]]:
        """Return all rows of all tables that merging may write."""
        with self.work.reading() as session:
            connection = session.connection()
            there = set(inspect(connection).get_table_names())
            names = sorted((there & {*Base.metadata.tables}) - {"blob", "blob_part"})
            return {
                name: sorted(map(str, connection.exec_driver_sql(f'SELECT * FROM "{name}"')))
                for name in names
            }

    def give(self, other: Replica, *origins: bytes) -> None:
        """Hand over all that another replica lacks, of some origins or of all."""
        known = other.vector()
        for name, writer in self.writers().items():
            if not origins or name in origins:
                other.take(writer, self.operations(name, known.get(name, 0)))


def _operations(
    session: Session, origin: bytes, after: int, upto: int | None
) -> Iterator[Operation]:
    numbers = {row.name: row.number for row in session.scalars(select(OriginRow))}
    rows = select(OperationRow).where(
        OperationRow.origin == numbers[origin], OperationRow.seq > after
    )
    if upto is not None:
        rows = rows.where(OperationRow.seq <= upto)
    for row in session.scalars(rows.order_by(OperationRow.seq)):
        yield Operation(
            row.seq, row.hlc, row.kind, row.record, row.verb, row.payload, row.salt, row.commitment, row.context,
            row.actor, row.role, row.action, row.act, row.link,
        )  # fmt: skip


def equal(first: Replica, second: Replica, record: UUID, row_class: type[Any] = PersonRow) -> None:
    """Assert that two replicas hold the same of a record: columns, clocks, unread values."""
    one, two = first.shown(record, row_class), second.shown(record, row_class)
    local = {"base_origin", "revision"}
    names = [column.key for column in row_class.__table__.columns if column.key not in local]
    assert {name: getattr(one, name) for name in names} == {
        name: getattr(two, name) for name in names
    }


class Pen:
    """Writes operations of another program's making, in a chain that holds."""

    def __init__(self, replica: int = 99) -> None:
        self.writer = Writer(UUID(int=replica), bytes(8), bytes(32), 1)
        self.hlc = int(FakeClock().now().timestamp() * 1000) << 16
        self.seq, self.link = 0, first_link(self.writer.name)

    def write(
        self,
        kind: int,
        record: UUID,
        verb: Verb,
        values: Mapping[int, object],
        context: Context | None = None,
    ) -> Operation:
        """Return the next operation."""
        self.seq, self.hlc = self.seq + 1, self.hlc + 1
        payload, grain = encode(values), bytes([self.seq % 256]) * 16
        header = Header(
            self.writer.name, self.seq, self.hlc, kind, record, verb.value, encode_context(context or {}),
            CLERK.user, "duty_staff", "person_changed", self.seq, commitment(grain, payload),
        )  # fmt: skip
        self.link = header.link(self.link)
        return Operation(
            self.seq, self.hlc, kind, record, verb, payload, grain, header.commitment, header.context,
            CLERK.user, header.role, header.action, self.seq, self.link,
        )  # fmt: skip
