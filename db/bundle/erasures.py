"""A hub countersigns erasures: its policy names the record, and every desk that reads it lets the content go (§3.8)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from db.accounts.rules import Permission, check_permitted
from db.bundle import orders
from db.bundle.exchange_contracts import ErasureLine
from db.bundle.house import House
from db.bundle.known import called
from db.bundle.merge import Merge
from db.bundle.state import Write
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import instant_of
from db.kernel.errors import NotFound
from db.kernel.kinds import KNOWN, Action, Kind, Saved
from db.storage.unit_of_work import UnitOfWork


class Erasures:
    """Erasures that others wrote and that wait here."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, house: House, merge: Merge) -> None:
        self._work, self._recorder, self._house, self._merge = work, recorder, house, merge

    def waiting(self, actor: Actor) -> tuple[ErasureLine, ...]:
        """Return what stations erased at home and a hub has not countersigned."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.reading() as session:
            stations = called(session)
            return tuple(_line(one, stations) for one in orders.asked(session) if one.kind in KNOWN)

    def order(self, actor: Actor, record: UUID, ticket: str) -> Saved[None]:
        """Countersign what waits for a record; the policy that says so goes out with every bundle.

        Raises NotFound; InvalidInput(NO_HUB) where this desk admits nobody.
        """
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.ERASURE_ORDERED) as work:
            found = [one for one in orders.asked(work.session) if one.record == record]
            if not found:
                raise NotFound(Kind.PERSON, record)
            groups = sorted({group for one in found for group in one.context})
            self._house.admission.order_erasure(work, record, groups, ticket)
            kind = found[0].kind
            self._recorder.note(work, Kind(kind), record, {1: ticket})
            self._merge.again(work, kind, record)
            return work.saved(None)


def _line(one: Write, stations: Mapping[bytes, str]) -> ErasureLine:
    return ErasureLine(
        Kind(one.kind), one.record, tuple(sorted(one.context)), stations[one.origin],
        instant_of(one.hlc),
    )  # fmt: skip
