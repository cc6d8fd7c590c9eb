"""A person at the hub lets in what a station wrote behind its end (`sync.md` §3.10, decision 0051)."""

from __future__ import annotations

from uuid import UUID

from db.accounts.rules import Permission, check_permitted
from db.bundle import aside
from db.bundle.exchange_contracts import Incoming
from db.bundle.house import House
from db.bundle.streams import Report, unwatched
from db.bundle.taking import Taking
from db.kernel.actor import Actor
from db.kernel.errors import NotFound
from db.kernel.kinds import Action, Kind, Saved
from db.storage.unit_of_work import UnitOfWork


class LettingIn:
    """Moves the end of a station as far as a file in the tray reaches, for everybody who follows this hub."""

    def __init__(self, work: UnitOfWork, house: House, taking: Taking) -> None:
        self._work, self._house, self._taking = work, house, taking

    def let_in(self, actor: Actor, entry: UUID, report: Report = unwatched) -> Saved[Incoming]:
        """Believe a station as far as a file in the tray reaches, and take that in.

        The policy that says so goes out with every bundle. Raises NotPermitted; NotFound where nothing lies there that
        was written behind an end; InvalidInput(NO_HUB) where this desk admits nobody; NotTaken.
        """
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.BUNDLE_TAKEN) as work:
            ends = aside.ends(work.own, entry)
            if not ends:
                raise NotFound(Kind.BUNDLE, entry)
            self._house.admission.believe_further(work, ends)
            changes = work.saved(None).changes
        saved = self._taking.retry(actor, entry, report)
        return Saved(saved.value, saved.changes | changes)
