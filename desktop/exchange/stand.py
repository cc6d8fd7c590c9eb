"""Everything the page shows at once, read in one go: what belongs together is never half old."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from db.accounts.rules import Permission, may
from db.bundle.conflict_contracts import OpenRecord
from db.bundle.erasure_contracts import ErasureRequest, OrderedErasure
from db.bundle.exchange_contracts import (
    BranchLine,
    Direction,
    HomeStand,
    LogLine,
    PartnerStand,
    TrayLine,
)
from db.bundle.findings import DuplicateNumber, duplicate_numbers
from db.bundle.partner_contracts import Comparing, HubLine
from desktop.exchange.station_rows import OTHERS

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


@dataclass(frozen=True, slots=True)
class Stand:
    """How the exchange stands at this desk."""

    home: HomeStand | None = None
    hubs: tuple[HubLine, ...] = ()
    comparing: tuple[Comparing, ...] = ()
    log: tuple[LogLine, ...] = ()
    records: tuple[OpenRecord, ...] = ()
    tray: tuple[TrayLine, ...] = ()
    branches: tuple[BranchLine, ...] = ()
    """Those that nobody here has looked through."""
    partners: tuple[PartnerStand, ...] = ()
    erasures: tuple[ErasureRequest, ...] = ()
    """Those that wait for the word of this hub; none at a desk that is none."""
    ordered: tuple[OrderedErasure, ...] = ()
    """Those to which it gave its word."""
    doubles: tuple[DuplicateNumber, ...] = ()
    """Numbers that several matters have."""

    @property
    def is_hub(self) -> bool:
        """Tell whether this desk admits stations."""
        return any(one.is_self for one in self.hubs)

    def partner(self, key: object) -> PartnerStand | None:
        """Return the partner that a row of the list stands for."""
        return next((one for one in self.partners if one.replica == key), None)

    def open_of(self, key: object) -> list[OpenRecord]:
        """Return the records with something open that a row of the list stands for."""
        if key == OTHERS:
            return self.between_counters()
        return [one for one in self.records if key in one.stations]

    def between_counters(self) -> list[OpenRecord]:
        """Return the records with something open that no partner wrote."""
        known = {one.replica for one in self.partners}
        return [one for one in self.records if not known & one.stations]

    def open_places(self, key: object) -> int:
        """Return how many groups wait for a decision in these records: one number for chip, desk and rail."""
        return places_of(self.open_of(key))

    def brought(self, key: object) -> list[LogLine]:
        """Return the bundles with which it came what is open of a station, the oldest first."""
        every = (each for one in self.open_of(key) for each in one.brought)
        found = dict.fromkeys(each.bundle for each in every if each.station == key)
        return sorted(found, key=lambda one: one.at)

    def taken_of(self, partner: PartnerStand) -> list[LogLine]:
        """Return the bundles that came from a partner, the newest first."""
        taken = (one for one in self.log if one.direction is Direction.TAKEN)
        return [one for one in taken if one.partner == partner.replica]

    def first(self) -> UUID | None:
        """Return the partner to begin with: one with something open, else the first there is."""
        waiting = (one.replica for one in self.partners if self.open_of(one.replica))
        return next(waiting, self.partners[0].replica if self.partners else None)


def places_of(records: Iterable[OpenRecord]) -> int:
    """Return how many groups of these records wait for a decision."""
    return sum(len(one.groups) for one in records)


def read_stand(desk: Desk) -> Stand:
    """Read what this person may see. Runs on the database thread."""
    workspace, actor = desk.workspace, desk.actor
    bundles, partners = workspace.bundles, workspace.partners
    hubs = partners.hubs(actor)
    # Elsewhere they wait for somebody else's word, and nobody can do anything about it.
    erases = any(one.is_self for one in hubs) and may(actor, Permission.IMPORT_BUNDLE)
    return Stand(
        home=bundles.exchange.home(actor),
        hubs=hubs,
        comparing=partners.comparing(actor) if may(actor, Permission.ENROL) else (),
        log=bundles.exchange.log(actor),
        records=bundles.conflicts.records(actor),
        tray=bundles.taking.tray(actor) if may(actor, Permission.IMPORT_BUNDLE) else (),
        branches=_unseen(desk) if may(actor, Permission.IMPORT_BUNDLE) else (),
        partners=bundles.exchange.partners(actor),
        erasures=bundles.erasures.waiting(actor) if erases else (),
        ordered=bundles.erasures.ordered(actor) if erases else (),
        doubles=_doubles(desk) if may(actor, Permission.SEE_MATTERS) else (),
    )  # fmt: skip


def _doubles(desk: Desk) -> tuple[DuplicateNumber, ...]:
    return duplicate_numbers(desk.workspace.unit_of_work, desk.actor)


def _unseen(desk: Desk) -> tuple[BranchLine, ...]:
    lines = desk.workspace.bundles.branches.lines(desk.actor)
    return tuple(one for one in lines if one.seen_at is None)
