"""What merging keeps beside the records: operations that wait, erasures that were heard of, groups that are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import bindparam, delete, exists, insert, select
from sqlalchemy.orm import Session

from db.bundle.state import State, Write
from db.journal import open_groups
from db.journal.erasures import HEARD
from db.journal.open_groups import OpenGroup
from db.journal.recorded import DELETED
from db.journal.records import ErasureRow, ParkedRow
from db.kernel.kinds import Verb
from db.storage.prepared import Bulk, Prepared


def park(session: Session, writes: Iterable[Write], numbers: Mapping[bytes, int]) -> None:
    """Remember operations that cannot come into their table yet; their content stays in the journal alone."""
    _PARK.run_many(session, (_place(one, numbers) | {"kind": one.kind} for one in writes))


def park_anew(
    session: Session, records: Sequence[UUID], writes: Iterable[Write], numbers: Mapping[bytes, int]
) -> None:
    """Remember which operations of these records wait now."""
    _UNPARK.run_many(session, [{"one": record} for record in records])
    park(session, writes, numbers)


def parked_of(session: Session, kind: int) -> set[UUID]:
    """Return the records of a kind of which something waits."""
    return {row.record for row in _PARKED_OF.rows(session, kind=kind)}


def waiting(session: Session, records: Sequence[UUID]) -> set[tuple[int, int]]:
    """Return the operations of these records that wait, by the local numbers of their origins."""
    return {(row.origin, row.seq) for row in _WAITING.rows(session, records)}


def waits(session: Session, number: int, seq: int) -> bool:
    """Tell whether an operation waits."""
    return bool(_WAITS.run(session, origin=number, seq=seq).scalar())


def hear_of_erasures(
    session: Session, records: Sequence[UUID], writes: Iterable[Write], numbers: Mapping[bytes, int]
) -> None:
    """Remember for ever that these records were erased, and by which of these writes; nothing but ids is kept."""
    erasures = [one for one in writes if one.verb is Verb.ERASE]
    if erasures:
        _FORGET.run_many(session, [{"one": record} for record in records])
        _ERASE.run_many(session, (_place(one, numbers) for one in erasures))
        session.info[HEARD] = True


class Aside:
    """Records of which operations wait, or that an erasure reached, as they were when this was made."""

    def __init__(self, session: Session) -> None:
        self._session = session
        each = ((_ANY_PARKED, _PARKED), (_ANY_ERASED, _ERASED))
        self._asked = [asked for is_any, asked in each if is_any.run(session).scalar()]

    def among(self, records: Sequence[UUID]) -> set[UUID]:
        """Return those of these records; what one kind leaves waiting is of no other kind."""
        found: set[UUID] = set()
        for asked in self._asked:
            found.update(row.record for row in asked.rows(self._session, records))
        return found


def keep_conflicts(session: Session, states: Iterable[State]) -> int:
    """Keep the list of open groups as these records are now; return how many are open in them."""
    ended: list[tuple[UUID, int]] = []
    opened: list[OpenGroup] = []
    for state in states:
        if not (state.ended or state.open):
            continue
        kind, known = int(state.layout.kind), {DELETED, *state.layout.groups}
        ended += ((state.record, group) for group in state.ended)
        opened += (
            OpenGroup(state.record, group, kind, stamp)
            for group, stamp in state.open.items()
            if group in known
        )
    open_groups.end(session, ended)
    open_groups.begin(session, opened)
    return len(opened)


def _place(one: Write, numbers: Mapping[bytes, int]) -> dict[str, object]:
    return {"record": one.record, "origin": numbers[one.origin], "seq": one.seq}


_PARK, _ERASE = Prepared(insert(ParkedRow)), Prepared(insert(ErasureRow))
_UNPARK = Prepared(delete(ParkedRow).where(ParkedRow.record == bindparam("one")))
_FORGET = Prepared(delete(ErasureRow).where(ErasureRow.record == bindparam("one")))
_PARKED_OF = Prepared(
    select(ParkedRow.record).where(ParkedRow.kind == bindparam("kind")).distinct()
)
_WAITING = Bulk(select(ParkedRow.origin, ParkedRow.seq, ParkedRow.record), ParkedRow.record)
_WAITS = Prepared(
    select(
        exists(
            select(ParkedRow.seq).where(
                ParkedRow.origin == bindparam("origin"), ParkedRow.seq == bindparam("seq")
            )
        )
    )
)
_ANY_PARKED, _ANY_ERASED = (
    Prepared(select(exists(select(table.record)))) for table in (ParkedRow, ErasureRow)
)
_PARKED = Bulk(select(ParkedRow.record), ParkedRow.record)
_ERASED = Bulk(select(ErasureRow.record), ErasureRow.record)
