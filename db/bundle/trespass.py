"""What an origin may write elsewhere than at home: its own records, and those of scopes it was given (§3.10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle.arriving import Operation
from db.bundle.known import Known
from db.bundle.layout import Layouts
from db.bundle.standing import EVERYWHERE, OWN_AFFAIRS, WRITERS, Standing
from db.kernel.kinds import Verb
from db.storage.prepared import Bulk


@dataclass(frozen=True, slots=True)
class _Owner:
    station: bytes
    scopes: frozenset[str]


class Fences:
    """Tells whose a record is; works inside one transaction and remembers what it found."""

    def __init__(self, session: Session, origins: Iterable[Known]) -> None:
        self._session, self._layouts = session, Layouts()
        self._asked: dict[int, Bulk] = {}
        self._owners = {one.number: _Owner(one.station, one.scopes) for one in origins}

    def hear(self, origin: int, standing: Standing) -> None:
        """Remember an origin, by its local number, that was met for the first time."""
        self._owners.setdefault(origin, _Owner(standing.station, standing.scopes))

    def keeps(self, standing: Standing, operations: Sequence[Operation]) -> bool:
        """Tell whether an origin stays within what it may write."""
        if not WRITERS & standing.roles:
            return all(one.verb is Verb.NOTE for one in operations)
        if EVERYWHERE in standing.scopes:
            return True
        touched: dict[int, set[UUID]] = defaultdict(set)
        for one in operations:
            if one.verb not in (Verb.INSERT, Verb.NOTE) and one.kind not in OWN_AFFAIRS:
                touched[one.kind].add(one.record)
        owners = {number for kind, many in touched.items() for number in self._made(kind, many)}
        return all(_may(standing, self._owners.get(one)) for one in owners)

    def _made(self, kind: int, records: Iterable[UUID]) -> set[int]:
        """Return the origins that made these records, of those that are here."""
        layout = self._layouts.of(kind)
        if layout is None:
            return set()
        columns = layout.table.c
        asked = self._asked.setdefault(kind, Bulk(select(columns.base_origin), columns.id))
        return {row.base_origin for row in asked.rows(self._session, sorted(records))}


def _may(writer: Standing, owner: _Owner | None) -> bool:
    """Tell whether a writer may change what somebody made; what nobody we know made, it may not."""
    if owner is None:
        return False
    return writer.station == owner.station or bool(writer.scopes & owner.scopes)
