"""Takes full contact details out of the program: an act of two people, both named in its entry (security §8.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.accounts.witness import Witness, check_witness
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import check_reason, clean_line
from db.reception.codes import DemandType
from db.reception.contracts import RevealContact
from db.reception.queries import matter_row
from db.reception.records import MatterRow, VisitRow
from db.storage.unit_of_work import UnitOfWork

_BATCH = 500
"""Ids handed to the engine at once."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Who raised a matter and how to reach them, in full; of a confidential visitor nothing is said."""

    matter: MatterId
    number: str
    name: str
    phone: str
    region_name: str
    address: str


class Contacts:
    """Full contact details of this station's matters, on a sheet or on a paper."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, *, clock: Clock) -> None:
        self._work = work
        self._recorder = recorder
        self._clock = clock

    def offered(self, actor: Actor, matters: Sequence[MatterId]) -> tuple[MatterId, ...]:
        """Return those of the matters whose contacts may be taken out: what two people agree to is told exactly."""
        check_permitted(actor, Permission.EXPORT_UNMASKED)
        with self._work.reading(actor) as session:
            found = _contacts_of(session, matters)
        return tuple(one for one in matters if one in found)

    def take_out(
        self, actor: Actor, witness: Witness, matters: Sequence[MatterId]
    ) -> Saved[tuple[Contact, ...]]:
        """Return the contacts of these matters, in the order asked for; reports of wrongdoing are left out.

        Raises NotPermitted, and InvalidInput for a witness who is none.
        """
        _check(actor, witness)
        with self._work.writing(actor, Action.EXPORTED) as work:
            rows = _contacts_of(work.session, matters)
            ordered = tuple(rows[one] for one in matters if one in rows)
            told = {0: len(ordered), **witness.told()}
            self._recorder.note(work, Kind.USER, actor.user, told)
            return work.saved(ordered)

    def on_paper(self, actor: Actor, witness: Witness, command: RevealContact) -> Saved[str]:
        """Return a visitor's phone in full for a paper; the journal keeps both people and why.

        Raises NotPermitted, InvalidInput.
        """
        _check(actor, witness)
        if problems := check_reason(command.reason):
            raise InvalidInput(problems)
        with self._work.writing(actor, Action.CONTACT_REVEALED) as work:
            visit = work.session.get_one(VisitRow, matter_row(work.session, command.matter).visit)
            if visit.confidential:
                raise NotPermitted(Permission.SEE_CONFIDENTIAL)
            note_reveal(
                work, self._recorder, Kind.MATTER, command.matter,
                told={0: clean_line(command.reason), **witness.told()}, now=self._clock.now(),
            )  # fmt: skip
            return work.saved(visit.phone)


def _check(actor: Actor, witness: Witness) -> None:
    check_permitted(actor, Permission.EXPORT_UNMASKED)
    check_witness(actor, Permission.EXPORT_UNMASKED, witness)


def _contacts_of(session: Session, matters: Sequence[MatterId]) -> dict[MatterId, Contact]:
    rows: dict[MatterId, Contact] = {}
    for at in range(0, len(matters), _BATCH):
        found = session.execute(_asked(matters[at : at + _BATCH]))
        rows |= {MatterId(row.id): _contact(row, visit) for row, visit in found}
    return rows


def _asked(matters: Sequence[MatterId]) -> Select[MatterRow, VisitRow]:
    return (
        select(MatterRow, VisitRow)
        .join(VisitRow, VisitRow.id == MatterRow.visit)
        .where(MatterRow.id.in_(matters), MatterRow.demand_type != DemandType.REPORT)
    )


def _contact(row: MatterRow, visit: VisitRow) -> Contact:
    return Contact(
        MatterId(row.id), row.number, visit.name, visit.phone, visit.region_name, visit.address
    )
