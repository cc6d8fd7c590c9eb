"""Everything the page shows at once, read in one go: the span, who is called how often, what waits and what holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from db.accounts.rules import Permission, may
from db.appointments.contracts import AppointmentLine
from db.kernel.ids import PersonId
from db.people.contracts import PersonLine
from db.scheduling.contracts import CellLine, RotaView, ShiftLine
from db.scheduling.loads import Loads
from db.scheduling.problem import PostKind
from db.scheduling.reasons import Candidate
from db.scheduling.swap_contracts import SwapLine
from db.stations.contracts import StationFacts
from desktop.scheduling.arranged import Arranged

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


@dataclass(frozen=True, slots=True)
class Stand:
    """The rota of a span as it is stored."""

    view: RotaView
    loads: Loads | None = None
    """None for who does not keep the rota."""
    swaps: tuple[SwapLine, ...] = ()
    arranged: Arranged = field(default_factory=Arranged)
    others: Mapping[UUID, PersonLine] = field(default_factory=dict)
    """Who is called beside the deputies, and who is on leave."""
    appointments: tuple[AppointmentLine, ...] = ()
    """None for who does not keep them."""
    sites: tuple[StationFacts, ...] = ()
    """Whose rotas can be shown, this station first."""
    is_own: bool = True
    """The rota is this station's; that of another one is only read."""

    @property
    def people(self) -> Mapping[UUID, PersonLine]:
        """Everybody who sits somewhere or could."""
        called: dict[UUID, PersonLine] = {}
        if self.loads is not None:
            called = {one.person.id: one.person for one in self.loads.lines}
        return {**called, **self.others, **self.view.people}

    def place(self, cell: UUID | None) -> tuple[ShiftLine, CellLine] | None:
        """Return a place with its shift."""
        found = (
            (shift, one) for shift in self.view.shifts for one in shift.cells if one.id == cell
        )
        return next(found, None)


def read_stand(
    desk: Desk, first: date, last: date, middle: date, station: UUID | None = None
) -> Stand:
    """Read what this person may see of a span; ``middle`` names the year to count. Runs on the database thread."""
    rota, actor = desk.workspace.rota, desk.actor
    sites = rota.stations(actor)
    if station not in (None, sites[0].id):
        return Stand(rota.view(actor, first, last, station), sites=sites, is_own=False)
    view, agreed = rota.view(actor, first, last), _agreed(desk, first, last)
    if not may(actor, Permission.KEEP_ROTA):
        return Stand(view, appointments=agreed, sites=sites)
    arranged = Arranged(
        rota.planning.patterns(actor), rota.planning.exceptions(actor, first, last),
        rota.absences.between(actor, first, last),
    )  # fmt: skip
    loads, swaps = rota.fairness.loads(actor, middle), rota.swaps.open(actor)
    return Stand(view, loads, swaps, arranged, _others(desk, middle, arranged), agreed, sites)


def _agreed(desk: Desk, first: date, last: date) -> tuple[AppointmentLine, ...]:
    if not may(desk.actor, Permission.KEEP_APPOINTMENTS):
        return ()
    return desk.workspace.appointments.requests.on_days(desk.actor, first, last)


def _others(desk: Desk, middle: date, arranged: Arranged) -> Mapping[UUID, PersonLine]:
    rota, people, actor = desk.workspace.rota, desk.workspace.people, desk.actor
    away = [PersonId(one.person) for one in arranged.absences]
    called = (
        line.person
        for kind in (PostKind.LEGAL_OFFICER, PostKind.STAFF, PostKind.OFFICIAL)
        for line in rota.fairness.loads(actor, middle, kind).lines
    )
    return {one.id: one for one in (*people.person_lines(actor, away), *called)}


@dataclass(frozen=True, slots=True)
class Able:
    """Who could sit in a place, the best first; ``sounds`` is how a name may be typed."""

    found: tuple[Candidate, ...] = ()
    people: Mapping[UUID, PersonLine] = field(default_factory=dict)
    sounds: Mapping[UUID, tuple[str, ...]] = field(default_factory=dict)

    def named(self, typed: str) -> tuple[Candidate, ...]:
        """Return those whose name holds what was typed, or sounds like the letters of it."""
        from db.search.pinyin import asked_letters

        letters = asked_letters(typed)
        return tuple(one for one in self.found if self._fits(UUID(one.person), typed, letters))

    def _fits(self, person: UUID, typed: str, letters: str) -> bool:
        line = self.people.get(person)
        if line is None:
            return False
        heard = any(one.startswith(letters) for one in self.sounds.get(person, ()))
        return typed in line.name or bool(letters and heard)


def read_able(desk: Desk, cell: UUID) -> Able:
    """Read who could sit in a place. Runs on the database thread, where readings may be looked up at leisure."""
    from db.search.pinyin import reading_keys

    found, people = desk.workspace.rota.cells.candidates(desk.actor, cell)
    return Able(found, people, {one: reading_keys(line.name) for one, line in people.items()})
