"""What the fields of the form choose from, read in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from db.calendar.limits import ResultLabels
from db.kernel.clock import local_date
from db.kernel.ids import OrganizationId, PersonId
from db.people.contracts import PersonKind, PersonLine
from db.reception.contracts import MatterLine
from db.reception.queue_contracts import QueueView
from db.stations.contracts import OrganizationLine

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_LOOKED_AT = 12
"""Today's newest matters that are asked which deputies received."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Communities, units, deputies, the unit that usually handles a category, who received today."""

    communities: tuple[OrganizationLine, ...] = ()
    units: tuple[OrganizationLine, ...] = ()
    deputies: tuple[PersonLine, ...] = ()
    usual_units: Mapping[str, OrganizationId] = field(default_factory=dict)
    received_today: tuple[PersonId, ...] = ()
    """The latest first."""
    read_on: date | None = None
    """The day that ``received_today`` is about."""
    result_labels: ResultLabels = ResultLabels.A_TO_D

    @property
    def officers(self) -> frozenset[PersonId]:
        """Who of the deputies to choose is a visiting professional."""
        return frozenset(one.id for one in self.deputies if one.kind is PersonKind.LEGAL_OFFICER)

    def usual_unit(self, category: str) -> OrganizationId | None:
        """Return the unit that usually handles a category of either level."""
        return self.usual_units.get(category) or self.usual_units.get(category[:2])

    def present(self) -> tuple[PersonLine, ...]:
        """Return who received somebody today, the latest first."""
        by_id = {one.id: one for one in self.deputies}
        return tuple(by_id[one] for one in self.received_today if one in by_id)


def read(desk: Desk) -> Lists:
    """Read every list; runs on the database thread."""
    stations, actor = desk.workspace.stations, desk.actor
    usual = stations.usual_units()
    return Lists(
        communities=stations.communities(),
        units=stations.organizations(),
        deputies=desk.workspace.people.deputies(actor),
        usual_units={code: unit.id for code, unit in usual.items()},
        result_labels=desk.workspace.calendar.limits.result_labels,
        received_today=received_by(desk, desk.workspace.matters.queue(actor, QueueView.TODAY)),
        read_on=local_date(desk.clock.now()),
    )


def received_by(desk: Desk, today: tuple[MatterLine, ...]) -> tuple[PersonId, ...]:
    """Return the deputies of today's newest matters, each once."""
    found: dict[PersonId, None] = {}
    for line in today[:_LOOKED_AT]:
        detail = desk.workspace.matters.detail(desk.actor, line.id)
        found.update(dict.fromkeys(deputy.person for deputy in detail.deputies))
    return tuple(found)
