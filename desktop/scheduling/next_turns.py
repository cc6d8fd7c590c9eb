"""The next turns by rotation, as they are shown before they are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from db.people.contracts import PersonLine
from db.scheduling.contracts import FillCell
from desktop.scheduling.faces import time_of
from desktop.wording import formats

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_AHEAD = timedelta(days=200)


@dataclass(frozen=True, slots=True)
class NextTurn:
    """A place with who would sit there."""

    command: FillCell
    told: str


def read_rotation(
    desk: Desk, cell: UUID, first: date, names: Mapping[UUID, PersonLine]
) -> tuple[NextTurn, ...]:
    """Read who comes next from a place on, and when. Runs on the database thread."""
    rota, actor = desk.workspace.rota, desk.actor
    found = rota.cells.rotation(actor, cell)
    view = rota.view(actor, first, first + _AHEAD)
    shifts = {one.id: shift for shift in view.shifts for one in shift.cells}
    people = {**view.people, **names}
    return tuple(
        NextTurn(
            one, f"{_when(shifts[one.cell].day, shifts[one.cell].starts)} {_name(one, people)}"
        )
        for one in found
    )


def _when(day: date, starts: str) -> str:
    return f"{formats.day_and_short_weekday(day, day)} {time_of(starts)}"


def _name(command: FillCell, people: Mapping[UUID, PersonLine]) -> str:
    line = people.get(command.person) if command.person is not None else None
    return line.name if line is not None else ""
