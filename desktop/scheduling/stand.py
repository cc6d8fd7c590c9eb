"""Everything the page shows at once, read in one go: the span, who is called how often, which swaps wait."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from db.accounts.rules import Permission, may
from db.people.contracts import PersonLine
from db.scheduling.contracts import CellLine, RotaView, ShiftLine
from db.scheduling.loads import Loads
from db.scheduling.swap_contracts import SwapLine

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


@dataclass(frozen=True, slots=True)
class Stand:
    """The rota of a span as it is stored."""

    view: RotaView
    loads: Loads | None = None
    """None for who does not keep the rota."""
    swaps: tuple[SwapLine, ...] = ()

    @property
    def people(self) -> Mapping[UUID, PersonLine]:
        """Everybody who sits somewhere or could."""
        called: dict[UUID, PersonLine] = {}
        if self.loads is not None:
            called = {one.person.id: one.person for one in self.loads.lines}
        return {**called, **self.view.people}

    def place(self, cell: UUID | None) -> tuple[ShiftLine, CellLine] | None:
        """Return a place with its shift."""
        found = (
            (shift, one) for shift in self.view.shifts for one in shift.cells if one.id == cell
        )
        return next(found, None)


def read_stand(desk: Desk, first: date, last: date, middle: date) -> Stand:
    """Read what this person may see of a span; ``middle`` names the year to count. Runs on the database thread."""
    rota, actor = desk.workspace.rota, desk.actor
    view = rota.view(actor, first, last)
    if not may(actor, Permission.KEEP_ROTA):
        return Stand(view)
    return Stand(view, rota.fairness.loads(actor, middle), rota.swaps.open(actor))
