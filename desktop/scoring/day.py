"""A session as its deputies see it: who fills, which sheets are theirs, and nothing of anybody else's answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from db.evaluation.contracts import (
    InspectionKind,
    PartyRole,
    SessionView,
    SheetLine,
    SheetState,
    SheetView,
)

_DONE = frozenset({SheetState.LOCKED, SheetState.SUMMARISED})


@dataclass(frozen=True, slots=True)
class Stop:
    """One sheet of a deputy: which firm, and which department is looked at there."""

    sheet: SheetLine
    firm: str
    department: str
    number: int
    """Of the firm within the day, from 1."""
    firms: int
    kind: InspectionKind = InspectionKind.ROUTINE

    @property
    def is_done(self) -> bool:
        """Tell whether it is locked."""
        return self.sheet.state in _DONE


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sheet is."""

    answered: int
    items: int


@dataclass(frozen=True, slots=True)
class Day:
    """Names and order of a session's sheets."""

    view: SessionView

    def deputies(self) -> Mapping[UUID, str]:
        """Return who may fill sheets here, in the order of the plan."""
        return _named(self.view, PartyRole.DEPUTY)

    def stops(self, deputy: UUID) -> tuple[Stop, ...]:
        """Return the sheets of one deputy, in the order of the plan."""
        firms = {one.id: (at, one.name) for at, one in enumerate(self.view.firms, 1)}
        units = _named(self.view, PartyRole.DEPARTMENT)
        kind, count = self.view.line.kind, len(firms)
        return tuple(
            Stop(one, firms[one.firm][1], units.get(one.department, ""), firms[one.firm][0], count, kind)
            for one in self.view.sheets
            if one.deputy == deputy and one.firm in firms
        )  # fmt: skip

    def stop(self, sheet: UUID) -> Stop | None:
        """Return where a sheet belongs, None for one that is not of this session."""
        line = next((one for one in self.view.sheets if one.id == sheet), None)
        found = self.stops(line.deputy) if line else ()
        return next((one for one in found if one.sheet.id == sheet), None)

    def after(self, stop: Stop) -> Stop | None:
        """Return the next sheet of the same deputy that is not locked, None where all others are."""
        every = self.stops(stop.sheet.deputy)
        at = next(at for at, one in enumerate(every) if one.sheet.id == stop.sheet.id)
        open_ones = (one for one in (*every[at + 1 :], *every[:at]) if not one.is_done)
        return next(open_ones, None)


def progress_of(view: SheetView) -> Progress:
    """Return how many items have an answer."""
    found = view.reckoning
    return Progress(len(found.counted) - len(found.unanswered), len(found.counted))


def _named(view: SessionView, role: PartyRole) -> dict[UUID, str]:
    return {one.record: one.name for one in view.parties if one.role is role and one.record}
