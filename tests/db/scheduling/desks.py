"""One station with deputies and a rota; every method is one click with what a clerk sees at that moment."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.kernel.errors import InvalidInput
from db.kernel.ids import new_id
from db.people.contracts import DeputyLevel
from db.scheduling.contracts import (
    AddShift,
    CellLine,
    FillCell,
    Filled,
    LockCell,
    NewPost,
    ShiftLine,
)
from db.scheduling.pattern_contracts import Days, KeepPattern, PatternLine
from db.scheduling.rota import Rota
from db.scheduling.table_contracts import PublishRota, TableLine
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station

APRIL = date(2026, 4, 1), date(2026, 4, 30)
NAMES = ["祝云舟", "陆承安", "许秋实", "顾念慈", "欧阳青禾", "沈知行", "骆怀瑾", "苏砚清", "林见山"]
WEDNESDAY = 2


def april(day: int) -> date:
    """Return a day of April 2026, which begins on a Wednesday."""
    return date(2026, 4, day)


class Desk:
    """The rota of a station, and its head at work."""

    def __init__(self, station: Station, clock: FakeClock) -> None:
        self.station, self.clock, self.actor = station, clock, station.actor

    @property
    def rota(self) -> Rota:
        return self.station.workspace.rota

    def id(self) -> UUID:
        return new_id(self.clock)

    def deputy(self, name: str = "祝云舟", **values: Any) -> UUID:
        """Add a deputy of the county, or of another level."""
        command = factories.deputy(self.clock, name=name, **values)
        return self.station.workspace.people.add(self.actor, command).value.line.id

    def deputies(self, count: int) -> list[UUID]:
        levels = [DeputyLevel.TOWN, DeputyLevel.COUNTY]
        return [self.deputy(NAMES[at], level=levels[at % 2]) for at in range(count)]

    def pattern(self, days: Days | None = None, **values: Any) -> PatternLine:
        """Keep a pattern: every Wednesday morning, unless something else is asked for."""
        facts: dict[str, Any] = {"starts": "09:00", "ends": "11:30", "theme": "代表接待日"}
        command = KeepPattern(self.id(), days or Days(numbers=(WEDNESDAY,)), **(facts | values))
        return self.rota.planning.keep(self.actor, command).value

    def shift(self, day: date, places: int = 1, **values: Any) -> ShiftLine:
        """Add a shift by hand."""
        facts: dict[str, Any] = {"starts": "09:00", "ends": "11:30", "posts": (NewPost(),) * places}
        return self.rota.shifts.add(self.actor, AddShift(self.id(), day, **(facts | values))).value

    def shifts(self, first: date = APRIL[0], last: date = APRIL[1]) -> tuple[ShiftLine, ...]:
        return self.rota.view(self.actor, first, last).shifts

    def shown(self, cell: UUID) -> CellLine:
        """Return a cell as the pages of two years show it."""
        years = ((date(year, 1, 1), date(year, 12, 31)) for year in (2026, 2027))
        shifts = (shift for year in years for shift in self.shifts(*year))
        return next(one for shift in shifts for one in shift.cells if one.id == cell)

    def fill(self, cell: UUID, person: UUID | None, kept_because: str = "") -> Filled:
        command = FillCell(cell, self.shown(cell).revision, person, kept_because)
        return self.rota.cells.fill(self.actor, command).value

    def lock(self, cell: UUID, *, locked: bool = True) -> CellLine:
        command = LockCell(cell, self.shown(cell).revision, locked)
        return self.rota.cells.lock(self.actor, command).value

    def publish(self, knowing: Collection[Any] = (), **values: Any) -> TableLine:
        """Publish April as the next version."""
        number = self.rota.publishing.preview(self.actor, *APRIL).number
        command = PublishRota(self.id(), *APRIL, number, knowing=frozenset(knowing), **values)
        return self.rota.publishing.publish(self.actor, command).value


def codes(click: Callable[[], object]) -> list[str]:
    """Return why a click is refused."""
    with pytest.raises(InvalidInput) as refused:
        click()
    return [one.code for one in refused.value.problems]
