"""A long list of ids comes back as one value, whatever bytes its ids have."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select

from db.search.records import SearchEntryRow
from db.storage.joined import joined_ids
from tests.stations import Station

AWKWARD = [UUID(int=0), UUID(int=1 << 127), UUID(int=0x22 << 64), UUID(bytes=b"\xff" * 16)]


def test_ids_are_joined_in_the_order_that_is_asked_for(station: Station) -> None:
    rows = [{"entry": 1 + place, "kind": 99, "record": one} for place, one in enumerate(AWKWARD)]
    ours = select(SearchEntryRow.record).where(SearchEntryRow.kind == 99)
    with station.workspace.unit_of_work.reading() as session:
        session.execute(insert(SearchEntryRow), rows)
        newest_first = ours.order_by(SearchEntryRow.entry.desc())
        assert joined_ids(session, newest_first) == b"".join(one.bytes for one in reversed(AWKWARD))
        assert joined_ids(session, newest_first.limit(2)) == b"".join(
            one.bytes for one in AWKWARD[:1:-1]
        )


def test_nothing_found_is_no_byte(station: Station) -> None:
    nobody = select(SearchEntryRow.record).where(SearchEntryRow.kind == 98)
    with station.workspace.unit_of_work.reading() as session:
        assert joined_ids(session, nobody) == b""
