"""A proposal that lies over a rota and is stored nowhere until somebody accepts it, whole or by cell."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from db.kernel.listening import unheard
from db.people.contracts import PersonLine
from db.scheduling.colliding import Collisions, explain
from db.scheduling.contracts import AcceptSeats
from db.scheduling.greedy import propose
from db.scheduling.posing import Posed
from db.scheduling.problem import NO_SEATS, Cell, Outcome, Problem, Proposal, Seats
from db.scheduling.reasons import Candidate, Reason, broken, candidates, cost_of
from db.scheduling.solver import Cancelled, OnProgress, never, solve


@dataclass(frozen=True, slots=True)
class Layer:
    """Who is proposed for the open places of a span, and what that costs; immutable and without a session.

    ``improve``, ``collisions`` and ``candidates`` ask nothing of the tables: a page may run them in any job.
    """

    first: date
    last: date
    problem: Problem
    cells: Mapping[UUID, Cell]
    people: Mapping[UUID, PersonLine]
    seats: Seats = field(default_factory=lambda: NO_SEATS)
    outcome: Outcome = Outcome.FIRST
    cost: int = 0

    @property
    def proposed(self) -> dict[UUID, UUID]:
        """Cell → person, of those that are proposed."""
        return {
            own: UUID(self.seats[cell]) for own, cell in self.cells.items() if cell in self.seats
        }

    @property
    def empty(self) -> tuple[UUID, ...]:
        """The open places for which nobody is proposed, by time."""
        own = {cell: one for one, cell in self.cells.items()}
        return tuple(own[cell] for cell in self.problem.open_cells() if cell not in self.seats)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every wish that the rota breaks with this layer, by time; each is one sentence."""
        return broken(self.problem, self.seats)

    def improve(self, *, cancelled: Cancelled = never, on_progress: OnProgress = unheard) -> Layer:
        """Return the best layer there is, or the best found until somebody stopped; may take some seconds.

        The thread that calls it waits, the interpreter does not.
        """
        found = solve(self.problem, cancelled=cancelled, on_progress=on_progress)
        return replace(self, seats=found.seats, outcome=found.outcome, cost=found.cost)

    def collisions(self, *, cancelled: Cancelled = never) -> Collisions:
        """Return why places stay empty and which rules collide there; all is empty where none does."""
        return explain(self.problem, self._proposal(), cancelled=cancelled)

    def candidates(self, cell: UUID) -> tuple[Candidate, ...]:
        """Return everybody who could sit in a place beside what is proposed, the best first."""
        return candidates(self.problem, self.seats, self.cells[cell])

    def without(self, cells: Collection[UUID]) -> Layer:
        """Return the layer less some cells: accepted, or dropped by somebody."""
        gone = {self.cells[one] for one in cells if one in self.cells}
        seats = {cell: who for cell, who in self.seats.items() if cell not in gone}
        return replace(self, seats=seats, cost=cost_of(self.problem, seats))

    def accepting(self, cells: Collection[UUID] | None = None) -> AcceptSeats:
        """Return the command that accepts the whole layer, or some cells of it."""
        proposed = self.proposed
        return AcceptSeats({
            cell: who for cell, who in proposed.items() if cells is None or cell in cells
        })  # fmt: skip

    def _proposal(self) -> Proposal:
        return Proposal(self.seats, self.outcome, self.cost)


def first_layer(posed: Posed, first: date, last: date, people: Mapping[UUID, PersonLine]) -> Layer:
    """Return the layer that is shown at once."""
    found = propose(posed.problem)
    return Layer(
        first, last, posed.problem, posed.cells, people, found.seats, found.outcome, found.cost
    )
