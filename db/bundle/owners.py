"""Whose an origin is, and to which houses a matter was ever handed by somebody who had it (`sync.md` §3.10).

One answer for all who ask: what a station may write, what it is shown. A slip that a stranger makes out to itself
opens nothing (decisions 0049 and 0056).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle import trusting
from db.bundle.known import Known, Partner
from db.bundle.layout import table_of
from db.bundle.standing import EVERYWHERE, Standing
from db.reception.records import AssignmentRow
from db.stations.records import OrganizationRow
from db.storage.prepared import Bulk


@dataclass(frozen=True, slots=True)
class Owner:
    """A station, and the scopes that it shares with others."""

    station: bytes
    scopes: frozenset[str]

    def is_kin(self, other: Owner) -> bool:
        """Tell whether two are one station, or share a scope."""
        return self.station == other.station or bool(self.scopes & other.scopes)


def owner_of(standing: Standing) -> Owner:
    """Return who stands behind an origin that is believed."""
    return Owner(standing.station, standing.scopes - {EVERYWHERE})


class Owners:
    """Tells whose records are; works inside one transaction."""

    def __init__(
        self, session: Session, origins: Iterable[Known], partners: Sequence[Partner]
    ) -> None:
        self._session = session
        self._of = {one.number: Owner(one.station, one.scopes) for one in origins}
        self._names = {one.replica: one.name for one in partners}
        self._hubs = {one.replica for one in partners if one.sees_everything}
        self._hubs |= {one.replica.bytes for one in trusting.hubs(session)}

    def hear(self, origin: int, standing: Standing) -> None:
        """Remember an origin, by its local number, that was met for the first time."""
        self._of.setdefault(origin, owner_of(standing))

    def is_of(self, who: Owner, origin: int) -> bool:
        """Tell whether an origin is somebody's, or of their scopes; what nobody we know made is not."""
        owner = self._of.get(origin)
        return owner is not None and who.is_kin(owner)

    def is_hub(self, origin: int) -> bool:
        """Tell whether an origin is that of a hub, whose people come to every station."""
        owner = self._of.get(origin)
        return owner is not None and owner.station in self._hubs

    def may_speak(self, origin: int, of: int) -> bool:
        """Tell whether one origin may say something of what another one made: its kin, and hubs."""
        owner = self._of.get(origin)
        return owner is not None and (self.is_hub(origin) or self.is_of(owner, of))

    def had(self, who: bytes, matter: UUID, begun: int) -> bool:
        """Tell whether a matter was ever handed to the house of a station; ``begun`` is the origin that began it."""
        name = self._names.get(who)
        return name is not None and name in self.houses({matter: begun})[matter]

    def houses(self, begun: Mapping[UUID, int]) -> Mapping[UUID, set[str]]:
        """Return of matters, each with the origin that began it, the houses that they were ever handed to."""
        slips: dict[UUID, set[tuple[int, str]]] = defaultdict(set)
        for row in _SLIPS.rows(self._session, sorted(begun)):
            slips[row.matter].add((row.base_origin, row.name))
        return {one: self._handed(slips.get(one, ()), first) for one, first in begun.items()}

    def _handed(self, slips: Collection[tuple[int, str]], begun: int) -> set[str]:
        """Return the houses that somebody who had the matter gave it to, one after the other."""
        had: set[str] = set()
        while found := {name for by, name in slips if self._gives(by, begun, had)} - had:
            had |= found
        return had

    def _gives(self, by: int, begun: int, had: Collection[str]) -> bool:
        owner = self._of.get(by)
        is_house = owner is not None and self._names.get(owner.station) in had
        return is_house or self.may_speak(by, begun)


_GIVEN, _UNIT = table_of(AssignmentRow), table_of(OrganizationRow)
_SLIPS = Bulk(
    select(_GIVEN.c.matter, _GIVEN.c.base_origin, _UNIT.c.name).join(
        _UNIT, _UNIT.c.id == _GIVEN.c.unit
    ),
    _GIVEN.c.matter,
)
