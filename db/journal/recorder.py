"""Writes one operation for every changed record, in the flush that changes it; unrecorded writes are refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from sqlalchemy import Table, bindparam, event, insert, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.sql.dml import UpdateBase

from db.journal import clocks, open_groups
from db.journal.clock_watch import ClockWatch
from db.journal.open_groups import OpenGroup
from db.journal.origins import Origin, among_neighbours, newest_stamps, with_names
from db.journal.payload import (
    Context,
    Header,
    commitment,
    decode,
    encode,
    encode_context,
    first_link,
    salt,
)
from db.journal.recorded import DELETED, Recorded, numbers
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


class Rewrite(NamedTuple):
    """A write of whole groups that is told as it stands; whoever gives it brings the row to agree."""

    kind: Kind
    record: UUID
    verb: Verb
    values: Mapping[int, object]
    context: Context
    """Each group with what its author had seen of it: all that stands there."""
    action: Action | None = None

    def described(self) -> tuple[Kind, UUID, Verb, bytes, bytes | None]:
        """Return what the operation says."""
        return self.kind, self.record, self.verb, encode(self.values), encode_context(self.context)


class Touched(NamedTuple):
    """A change of a record, before it is written."""

    seq: int
    """Its place among those of one flush."""
    kind: int
    record: UUID
    verb: Verb
    context: Set[int]
    """The groups it writes."""


Fence = Callable[[Session, Sequence[Touched]], object]
"""Raises where this station may not write one of these."""


class Recorder:
    """Listens to the sessions of one workspace and keeps its journal."""

    def __init__(self, origin: Origin, clock: HybridClock) -> None:
        self.origin = origin
        self._clock = clock
        self.watch = ClockWatch(clock)
        self.fence: Fence = lambda _session, _changes: None
        """Is asked before anything is changed that another origin may have made."""

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

    def rewrite(self, work: Work, rewrites: Sequence[Rewrite]) -> None:
        """Record writes whose rows are made again from the journal: decisions, deletions, erasures."""
        self._append(work, rewrites)

    def hear(self, stamps: Iterable[int]) -> bool:
        """Stamp later than what was received; False when a stamp lies too far ahead to be believed (`sync.md` §3.4)."""
        rising = sorted(stamps)
        if not rising or self._clock.observe(rising[-1]):
            return True
        return all([self._clock.observe(one) for one in rising])  # noqa: C419  every one, not up to the first

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
        notes: Sequence[Note | Rewrite],
        rows: list[Any] | None = None,
    ) -> None:
        """Give every change its dot and link it to the one before."""
        if self.origin.has_neighbours and not work.act:
            # Whoever writes holds the lock to the end: nobody joins or writes between two flushes.
            self._meet(work.session)
        elif rows and self._are_others(rows, work):
            with work.session.no_autoflush:
                self.origin = with_names(work.session, self.origin)
        touched = list(_touched([*notes, *(rows or [])], self.origin))
        if touched:
            self.fence(work.session, touched)
        seq, link = _head(work.session, self.origin)
        entries: list[dict[str, Any]] = []
        for one in [*self._jumps(work), *notes, *(rows or [])]:
            seq += 1
            work.act = work.act or seq
            entry = self._entry(work, seq, one)
            link = entry["link"] = _link(self.origin.name, entry, link)
            work.kinds.add(Kind(entry["kind"]))
            entries.append(entry)
        work.head = seq, link
        _ADD.run_many(work.session, entries)

    def _are_others(self, rows: Sequence[Any], work: Work) -> bool:
        """Tell whether records of others are changed: their origins may have come in since this was opened."""
        made_by = {row.base_origin for row in rows if row.base_origin is not None}
        return not made_by <= ({self.origin.number} if not work.act else self.origin.names.keys())

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
            self.hear(newest_stamps(session, of_neighbours=True))

    def _entry(self, work: Work, seq: int, change: Any) -> dict[str, Any]:
        stamp = self._clock.day_tick() if work.tells_day_only else self._clock.tick()
        is_row = isinstance(change, Recorded)
        if is_row:
            described, ended = _stamp(change, self.origin, seq, stamp)
            _tell_conflicts(work.session, change, ended)
        else:
            described = change.described()
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


def _touched(changes: Iterable[Any], origin: Origin) -> Iterator[Touched]:
    """Yield what changes records that this origin did not make, or of which that is not known here."""
    for place, one in enumerate(changes):
        if isinstance(one, Rewrite):
            yield Touched(place, one.kind, one.record, one.verb, one.context.keys())
        elif isinstance(one, Recorded) and one.base_origin not in (None, origin.number):
            state, fields = inspect(one), numbers(type(one))
            groups = {fields[key][1] for key in fields if state.attrs[key].history.has_changes()}
            yield Touched(place, one.__kind__, one.id, Verb.UPDATE, groups)


_Described = tuple[Kind, UUID, Verb, bytes, bytes | None]
"""What an operation says of itself."""


def _stamp(row: Recorded, origin: Origin, seq: int, stamp: int) -> tuple[_Described, Sequence[int]]:
    """Set the row's dot or field clocks and return what the operation says, and which groups it decides."""
    state: InstanceState[Any] = inspect(row)
    fields = numbers(type(row))
    if not state.persistent:
        row.base_origin, row.base_seq, row.base_hlc = origin.number, seq, stamp
        given = {key: getattr(row, key) for key in fields}
        values = {fields[key][0]: value for key, value in given.items() if value is not None}
        return (row.__kind__, row.id, Verb.INSERT, encode(values), None), ()
    touched = {key for key in fields if state.attrs[key].history.has_changes()}
    changed = {fields[key][1] for key in touched}
    context, ended = _cover(row, changed, origin, seq, stamp)
    # A group is merged as one value, so an operation carries it whole (`sync.md` §3.3).
    values = {
        number: getattr(row, key) for key, (number, group) in fields.items() if group in changed
    }
    _write_on(row, values, {fields[key][0] for key in touched})
    return (row.__kind__, row.id, Verb.UPDATE, encode(values), context), ended


def _write_on(row: Recorded, values: dict[int, object], touched: Set[int]) -> None:
    """Write a newer program's values back as they came, unless a person put something in their place."""
    if row.extra is None:
        return
    kept = decode(row.extra)
    values.update((number, kept[number]) for number in values.keys() & kept.keys() - touched)
    left = {number: value for number, value in kept.items() if number not in touched}
    row.extra = encode(left) if left else None


def _cover(
    row: Recorded, groups: set[int], origin: Origin, seq: int, stamp: int
) -> tuple[bytes | None, Sequence[int]]:
    """Replace the siblings of every written group by this write, which has seen them all; tell which were several."""
    known = clocks.decode(row.clk)
    base = clocks.Sibling(origin.names[row.base_origin], row.base_seq, row.base_hlc)
    several = [group for group in groups if len(known.get(group, ())) > 1]
    context = {group: clocks.seen(known.get(group, (base,))) for group in groups}
    for group, vector in context.items():
        known[group] = (clocks.Sibling(origin.name, seq, stamp, vector),)
    row.clk = clocks.encode(known)
    return encode_context(context), several


def _tell_conflicts(session: Session, row: Recorded, ended: Sequence[int]) -> None:
    """Take what a write decided off the list of open groups; what is written to a deleted record is put there."""
    open_groups.end(session, ((row.id, group) for group in ended))
    if row.extra is not None and DELETED in decode(row.extra):
        newest = clocks.shown(clocks.decode(row.clk)[DELETED]).hlc
        open_groups.begin(session, [OpenGroup(row.id, DELETED, int(row.__kind__), newest)])


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
