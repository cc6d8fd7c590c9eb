"""Takes full contact details out of the program: an act of two people, both named in its entry (security §8.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from db.accounts.rules import Permission, check_permitted
from db.accounts.witness import Witness, check_witness
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind, Saved
from db.reception.records import MatterRow, VisitRow
from db.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Contact:
    """Who raised a matter and how to reach them, in full; of a confidential visitor both are empty."""

    matter: MatterId
    number: str
    name: str
    phone: str
    address: str


class Contacts:
    """Full contact details of this station's matters."""

    def __init__(self, work: UnitOfWork, recorder: Recorder) -> None:
        self._work = work
        self._recorder = recorder

    def take_out(
        self, actor: Actor, witness: Witness, matters: Sequence[MatterId]
    ) -> Saved[tuple[Contact, ...]]:
        """Return the contacts of these matters, in the order asked for.

        Raises NotPermitted, and InvalidInput for a witness who is none.
        """
        check_permitted(actor, Permission.EXPORT_UNMASKED)
        check_witness(actor, Permission.EXPORT_UNMASKED, witness)
        with self._work.writing(actor, Action.EXPORTED) as work:
            query = (
                select(MatterRow, VisitRow)
                .join(VisitRow, VisitRow.id == MatterRow.visit)
                .where(MatterRow.id.in_(matters))
            )
            rows = {row.id: _contact(row, visit) for row, visit in work.session.execute(query)}
            found = tuple(rows[one] for one in matters if one in rows)
            told = {0: len(found), **witness.told()}
            self._recorder.note(work, Kind.USER, actor.user, told)
            return work.saved(found)


def _contact(row: MatterRow, visit: VisitRow) -> Contact:
    return Contact(MatterId(row.id), row.number, visit.name, visit.phone, visit.address)
