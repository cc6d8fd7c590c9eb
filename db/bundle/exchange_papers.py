"""The paper of a bundle that went out or came in: what it says, and that it was printed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.names import name_of
from db.accounts.rules import Permission, check_permitted
from db.bundle import numbers
from db.bundle.exchange_contracts import BundlePaper, Direction, RecordBundlePaper
from db.bundle.exchange_records import SentRow, TakenRow
from db.bundle.known import partners
from db.bundle.partners import Partners
from db.journal.origins import fingerprint
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import NotFound
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import clean_line
from db.stations.service import facts_of, the_station
from db.storage.unit_of_work import UnitOfWork

_PRINTER = 80


class ExchangePapers:
    """Papers of bundles; each side has one, and both carry the same code."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, partners: Partners, *, clock: Clock
    ) -> None:
        self._work, self._recorder, self._partners = work, recorder, partners
        self._clock = clock

    def paper(self, actor: Actor, direction: Direction, bundle: bytes) -> BundlePaper:
        """Return what the paper of a bundle says; raises NotFound."""
        check_permitted(actor, Permission.PRINT)
        with self._work.reading() as session:
            row = _row(session, direction, bundle)
            of_act = _of_sent(session, row) if isinstance(row, SentRow) else _of_taken(session, row)
            return BundlePaper(
                direction=direction, bundle=bundle, code=fingerprint(bundle), number=row.number,
                file=row.name, made_at=row.made_at, changes=row.operations, attachments=row.attachments,
                printed_at=self._clock.now(), printed_by=actor.name, **self._of_here(session),
                **_of_partner(session, row.partner), **of_act,
            )  # fmt: skip

    def record_paper(self, actor: Actor, command: RecordBundlePaper) -> Saved[None]:
        """Write into the journal that a paper came out, was kept as a file, or failed."""
        check_permitted(actor, Permission.PRINT)
        told = {
            1: clean_line(command.printer)[:_PRINTER],
            2: command.copies,
            3: command.succeeded,
        }
        with self._work.writing(actor, Action.PRINTED) as work:
            self._recorder.note(work, Kind.BUNDLE, UUID(bytes=command.bundle), told)
            return work.saved(None)

    def _of_here(self, session: Session) -> dict[str, Any]:
        station, key = facts_of(the_station(session)), self._partners.public_key(session)
        return {
            "station": station.name, "station_code": station.code, "phone": station.phone,
            "key": fingerprint(key) if key else "",
        }  # fmt: skip


def _row(session: Session, direction: Direction, bundle: bytes) -> SentRow | TakenRow:
    row: SentRow | TakenRow | None = (
        session.get(SentRow, bundle)
        if direction is Direction.SENT
        else session.get(TakenRow, bundle)
    )
    if row is None:
        raise NotFound(Kind.BUNDLE, UUID(bytes=bundle))
    return row


def _of_partner(session: Session, replica: UUID) -> dict[str, Any]:
    found = next((one for one in partners(session, b"") if one.id == replica), None)
    return {"partner": found.name if found else "", "partner_code": found.code if found else ""}


def _of_sent(session: Session, row: SentRow) -> dict[str, Any]:
    return {
        "at": row.made_at, "by": name_of(session, row.made_by), "size": row.size, "parts": row.parts,
        "extent": row.extent, "handed_at": row.handed_at, "received_at": row.received_at,
        "made_up_by": numbers.made_up_by(session, [row]).get(row.series, 0),
    }  # fmt: skip


def _of_taken(session: Session, row: TakenRow) -> dict[str, Any]:
    return {
        "at": row.taken_at, "by": name_of(session, row.taken_by), "parts": row.part, "new": row.new,
        "changed": row.changed, "known": row.known, "conflicts": row.conflicts, "held": row.held,
    }  # fmt: skip
