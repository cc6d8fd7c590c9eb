"""Writes one operation for every changed record, in the flush that changes it; unrecorded writes are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from sqlalchemy import Table, bindparam, event, insert, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.sql.dml import UpdateBase

from db.journal import clocks
from db.journal.clock_watch import ClockWatch
from db.journal.origins import Origin, among_neighbours, newest_stamp
from db.journal.payload import Header, commitment, encode, encode_context, first_link, salt
from db.journal.recorded import Recorded, numbers
from db.journal.records import OperationRow
from db.kernel.clock import HybridClock
from db.kernel.kinds import Action, Kind, Verb
from db.storage.base import LOCAL
from db.storage.prepared import Prepared
from db.storage.unit_of_work import WORK, Work

if TYPE_CHECKING:
    from sqlalchemy.orm import InstanceState

UNRECORDED = "unrecorded"
"""Execution option that names the reason of a write past the journal: migrations and merge only."""


class UnrecordedWrite(AssertionError):
    """A bug: somebody wrote a synced table without a journal entry."""


class Note(NamedTuple):
    """An act that changes no row."""

    kind: Kind
    record: UUID
    values: Mapping[int, object]
    action: Action | None

    def described(self) -> tuple[Kind, UUID, Verb, bytes, bytes | None]:
        """Return what the operation says."""
        return self.kind, self.record, Verb.NOTE, encode(self.values), None


class Recorder:
    """Listens to the sessions of one workspace and keeps its journal."""

    def __init__(self, origin: Origin, clock: HybridClock) -> None:
        self.origin = origin
        self._clock = clock
        self.watch = ClockWatch(clock)

    def attach(self, session_class: type[Session]) -> None:
        """Hear every flush and every statement of these sessions."""
        event.listen(session_class, "before_flush", self._before_flush)
        event.listen(session_class, "do_orm_execute", _refuse_unrecorded)

    def note(
        self,
        work: Work,
        kind: Kind,
        record: UUID,
        values: Mapping[int, object],
        *,
        action: Action | None = None,
    ) -> None:
        """Record an act that changes no row: a reveal, a sign-in, a lock; ``action`` if not that of the click."""
        self._append(work, [Note(kind, record, values, action)])

    def _before_flush(self, session: Session, _context: object, _instances: object) -> None:
        changed = [row for row in session.dirty if _is_changed(row)]
        rows = [row for row in [*session.new, *changed, *session.deleted] if _is_synced(row)]
        if not rows:
            return
        work = session.info.get(WORK)
        if work is None:
            raise UnrecordedWrite("written outside of a writing block")
        if any(isinstance(row, Recorded) for row in session.deleted):
            raise UnrecordedWrite("records are voided, never deleted")
        self._append(work, [], rows)

    def _append(
        self,
        work: Work,
        notes: list[Note],
        rows: list[Any] | None = None,
    ) -> None:
        """Give every change its dot and link it to the one before."""
        if self.origin.has_neighbours and not work.act:
            # Whoever writes holds the lock to the end: nobody joins or writes between two flushes.
            self._meet(work.session)
        seq, link = _head(work.session, self.origin)
        entries: list[dict[str, Any]] = []
        for one in [*self._jumps(work), *notes, *(rows or [])]:
            seq += 1
            work.act = work.act or seq
            entry = self._entry(work, seq, one)
            link = entry["link"] = _link(self.origin.name, entry, link)
            work.kinds.add(Kind(entry["kind"]))
            entries.append(entry)
        _ADD.run_many(work.session, entries)

    def _jumps(self, work: Work) -> list[Note]:
        """Return a note when the wall clock jumped since the entry before; nothing is refused for it (R-73)."""
        jump = self.watch.jump()
        if jump is None:
            return []
        return [Note(Kind.USER, work.actor.user, jump.told(), Action.CLOCK_JUMPED)]

    def _meet(self, session: Session) -> None:
        """Learn who joined meanwhile, and stamp later than whatever others have written."""
        with session.no_autoflush:
            self.origin = among_neighbours(session, self.origin)
            self._clock.observe(newest_stamp(session))

    def _entry(self, work: Work, seq: int, change: Any) -> dict[str, Any]:
        stamp = self._clock.day_tick() if work.tells_day_only else self._clock.tick()
        is_row = isinstance(change, Recorded)
        described = _stamp(change, self.origin, seq, stamp) if is_row else change.described()
        kind, record, verb, payload, context = described
        action = (None if is_row else change.action) or work.action
        grain = salt()
        return {
            "origin": self.origin.number, "seq": seq, "hlc": stamp, "kind": int(kind),
            "record": record, "verb": verb, "payload": payload, "salt": grain,
            "commitment": commitment(grain, payload), "context": context,
            "actor": work.actor.user, "role": work.actor.role.value,
            "action": action.value, "act": work.act,
        }  # fmt: skip


def _stamp(
    row: Recorded, origin: Origin, seq: int, stamp: int
) -> tuple[Kind, UUID, Verb, bytes, bytes | None]:
    """Set the row's dot or field clocks and return what the operation says."""
    state: InstanceState[Any] = inspect(row)
    fields = numbers(type(row))
    if not state.persistent:
        row.base_origin, row.base_seq, row.base_hlc = origin.number, seq, stamp
        given = {key: getattr(row, key) for key in fields}
        values = {fields[key][0]: value for key, value in given.items() if value is not None}
        return row.__kind__, row.id, Verb.INSERT, encode(values), None
    changed = {
        group for key, (_, group) in fields.items() if state.attrs[key].history.has_changes()
    }
    context = _cover(row, changed, origin, seq, stamp)
    # A group is merged as one value, so an operation carries it whole (`sync.md` §3.3).
    values = {
        number: getattr(row, key) for key, (number, group) in fields.items() if group in changed
    }
    return row.__kind__, row.id, Verb.UPDATE, encode(values), context


def _cover(row: Recorded, groups: set[int], origin: Origin, seq: int, stamp: int) -> bytes | None:
    """Replace the siblings of every written group by this write, which has seen them all."""
    known = clocks.decode(row.clk)
    base = clocks.Sibling(origin.names[row.base_origin], row.base_seq, row.base_hlc)
    context = {group: clocks.seen(known.get(group, (base,))) for group in groups}
    for group, vector in context.items():
        known[group] = (clocks.Sibling(origin.name, seq, stamp, vector),)
    row.clk = clocks.encode(known)
    return encode_context(context)


def _head(session: Session, origin: Origin) -> tuple[int, bytes]:
    """Return the last sequence number and link of an origin."""
    newest = _NEWEST.run(session, origin=origin.number).first()
    return (newest[0], bytes(newest[1])) if newest else (0, first_link(origin.name))


_ADD = Prepared(insert(OperationRow))
_NEWEST = Prepared(
    select(OperationRow.seq, OperationRow.link)
    .where(OperationRow.origin == bindparam("origin"))
    .order_by(OperationRow.seq.desc())
    .limit(1)
)


def _link(origin: bytes, entry: Mapping[str, Any], previous: bytes) -> bytes:
    return Header(
        origin=origin, seq=entry["seq"], hlc=entry["hlc"], kind=entry["kind"],
        record=entry["record"], verb=entry["verb"].value, context=entry["context"],
        actor=entry["actor"], role=entry["role"], action=entry["action"], act=entry["act"],
        commitment=entry["commitment"],
    ).link(previous)  # fmt: skip


def _is_synced(row: object) -> bool:
    return isinstance(row, Recorded)


def _is_changed(row: object) -> bool:
    if not isinstance(row, Recorded):
        return False
    state = inspect(row)
    return any(state.attrs[key].history.has_changes() for key in numbers(type(row)))


def _refuse_unrecorded(state: ORMExecuteState) -> None:
    """Refuse statements that would change a synced table behind the journal's back."""
    if state.is_select or state.execution_options.get(UNRECORDED):
        return
    statement = state.statement
    table = getattr(statement, "table", None) if isinstance(statement, UpdateBase) else None
    if not isinstance(table, Table) or LOCAL not in table.info:
        raise UnrecordedWrite(str(table))
