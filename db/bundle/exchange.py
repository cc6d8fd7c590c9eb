"""What people see of the exchange: partners and how they stand, this desk, and the log of what went and came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from heapq import nlargest
from itertools import chain
from pathlib import Path
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.bundle import aside, log, numbers
from db.bundle.exchange_contracts import (
    Direction,
    HomeStand,
    LogLine,
    PartnerStand,
    SentState,
)
from db.bundle.exchange_records import CursorRow, SentRow, TakenRow, TrayRow, taken_line
from db.bundle.known import called, named, partners
from db.bundle.partners import Partners, station_replica
from db.bundle.place import is_named_as_bundle
from db.bundle.unexported import unexported
from db.journal.origins import fingerprint
from db.journal.recorder import Recorder
from db.journal.records import OperationRow
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.kinds import Verb
from db.storage.prepared import Prepared
from db.storage.unit_of_work import UnitOfWork

OVERDUE = timedelta(days=14)
"""How long a receipt may take; sticks are carried weekly."""


class Exchange:
    """Partners, this desk, the log."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, partners: Partners, *, clock: Clock
    ) -> None:
        self._work, self._recorder, self._partners = work, recorder, partners
        self._clock = clock

    def partners(self, actor: Actor) -> tuple[PartnerStand, ...]:
        """Return everybody bundles are exchanged with, hubs first, then by code."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        lines = {one.replica: one for one in self._partners.lines(actor)}
        with self._work.reading() as session:
            own = station_replica(session, self._recorder.origin)
            newest, has = _newest(session), self._received(session)
            every = partners(session, own)
            unsent = {seq: self._behind(session, seq) for seq in {has[one.id] for one in every}}
            with self._work.own.reading() as beside:
                held = Counter(beside.scalars(select(TrayRow.partner)))
            lies_there = aside.summed(session, partial(_stations, session, own))
            undurable, missed = self._undurable(session), numbers.missed(session)
            return tuple(
                PartnerStand(
                    one.id, one.code, one.name, one.is_hub, lines[one.id].is_silent,
                    lines[one.id].heard_at, newest[one.id], held[one.id],
                    unsent[has[one.id]], lies_there.get(one.id, ()), undurable[one.id],
                    missed.get(one.id, ()),
                )
                for one in every
            )  # fmt: skip

    def home(self, actor: Actor) -> HomeStand:
        """Return how this desk stands; the key of a station that never asked nor wrote is not made for it."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading() as session:
            key = self._partners.public_key(session)
            return HomeStand(
                unexported(session, self._recorder.origin),
                session.scalar(select(func.max(SentRow.made_at))),
                fingerprint(key) if key else "",
            )

    def unexported(self) -> int:
        """Return how many changes of this computer no bundle carries."""
        with self._work.reading() as session:
            return unexported(session, self._recorder.origin)

    def log(self, actor: Actor, limit: int = 100) -> tuple[LogLine, ...]:
        """Return the bundles that went out and came in, the newest first."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading() as session:
            names = {one.id: one.name for one in partners(session, b"")}
            sent = session.scalars(
                select(SentRow).order_by(SentRow.made_at.desc()).limit(limit)
            ).all()
            taken = session.scalars(
                select(TakenRow).order_by(TakenRow.taken_at.desc()).limit(limit)
            ).all()
            made_up = numbers.made_up_by(session, sent)
            missed = numbers.missed_before(session, taken)
            lines = chain(
                (self._sent(row, names, made_up.get(row.series, 0)) for row in sent),
                (taken_line(row, names, missed[row.bundle]) for row in taken),
            )
            return tuple(nlargest(limit, lines, key=lambda one: one.at))

    def newest(self, actor: Actor, folder: Path) -> Path | None:
        """Return the newest bundle in a folder that was neither made nor taken in here; None where there is none."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.reading() as session:
            known = {
                *session.scalars(select(SentRow.name)),
                *session.scalars(select(TakenRow.name)),
            }
        try:
            found = [
                one
                for one in folder.iterdir()
                if is_named_as_bundle(one.name) and one.name not in known
            ]
            return max(found, key=lambda one: one.stat().st_mtime, default=None)
        except OSError:
            return None

    def _received(self, session: Session) -> Counter[UUID]:
        """Return up to where each partner has what this computer wrote; 0 for who never said so."""
        cursors = select(CursorRow.partner, CursorRow.received).where(
            CursorRow.origin == self._recorder.origin.name
        )
        return Counter(dict(session.execute(cursors).all()))

    def _undurable(self, session: Session) -> Counter[UUID]:
        """Count the changes of this computer that a partner has and that stand in no backup there."""
        rows = list(_DURABLE.rows(session, origin=self._recorder.origin.name))
        return Counter(
            {
                one.partner: self._behind(session, one.durable)
                - self._behind(session, one.received)
                for one in rows
            }
        )

    def _behind(self, session: Session, seq: int) -> int:
        """Count the changes of this computer behind one of them; they are read, so nobody's are counted twice."""
        query = select(func.count()).where(
            OperationRow.origin == self._recorder.origin.number, OperationRow.seq > seq,
            OperationRow.verb != Verb.NOTE,
        )  # fmt: skip
        return session.scalar(query) or 0

    def _sent(self, row: SentRow, names: Mapping[UUID, str], made_up_by: int) -> LogLine:
        return LogLine(
            Direction.SENT, row.made_at, row.partner, names.get(row.partner, ""), row.number,
            row.operations, state=self._state(row, made_up_by), name=row.name, series=row.series,
            made_up_by=made_up_by,
        )  # fmt: skip

    def _state(self, row: SentRow, made_up_by: int) -> SentState:
        if row.received_at is not None:
            return SentState.RECEIVED
        if made_up_by:
            return SentState.LOST
        if self._clock.now() - row.made_at > OVERDUE:
            return SentState.OVERDUE
        return SentState.HANDED if row.handed_at else SentState.PROVEN


def _stations(session: Session, own: bytes) -> Mapping[bytes, str]:
    """Return what the station of each origin is called, this one included, whose origins need nobody's word."""
    foreign, own_name = log.names(session).foreign, named(partners(session, b""), own)
    return {
        origin: name or ("" if origin in foreign else own_name)
        for origin, name in called(session).items()
    }


def _newest(session: Session) -> Counter[UUID]:
    """Return how many changes the newest bundle of each partner brought."""
    last = select(TakenRow.partner, func.max(TakenRow.taken_at).label("at"))
    newest = last.group_by(TakenRow.partner).subquery()
    rows = session.execute(
        select(TakenRow.partner, TakenRow.operations).join(
            newest, (TakenRow.partner == newest.c.partner) & (TakenRow.taken_at == newest.c.at)
        )
    )
    return Counter(dict(rows.all()))


_DURABLE = Prepared(
    select(CursorRow.partner, CursorRow.durable, CursorRow.received)
    .where(CursorRow.origin == bindparam("origin"), CursorRow.durable > 0)
    .where(CursorRow.durable < CursorRow.received)
)
