"""The list of open groups holds each of them once, and forgets what it is told to."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from db.journal import open_groups
from db.journal.open_groups import OpenGroup
from db.journal.records import ConflictRow
from db.kernel.kinds import Action, Kind
from tests.stations import Station

ONE, OTHER = UUID(int=1), UUID(int=2)


def test_a_group_that_is_open_twice_stands_there_once(station: Station) -> None:
    with station.workspace.unit_of_work.writing(station.actor, Action.CONFLICT_DECIDED) as work:
        for newest in (5, 9):
            open_groups.begin(work.session, [OpenGroup(ONE, 3, Kind.PERSON, newest)])
        open_groups.begin(
            work.session, [OpenGroup(ONE, 8, Kind.PERSON, 1), OpenGroup(OTHER, 8, Kind.PERSON, 1)]
        )
        rows = work.session.scalars(select(ConflictRow).order_by(ConflictRow.newest)).all()
        assert [(row.record, row.field_group, row.newest) for row in rows][-1] == (ONE, 3, 9)
        assert len(rows) == 3


def test_groups_and_whole_records_are_taken_off(station: Station) -> None:
    with station.workspace.unit_of_work.writing(station.actor, Action.CONFLICT_DECIDED) as work:
        groups = [OpenGroup(one, group, Kind.PERSON, 1) for one in (ONE, OTHER) for group in (3, 8)]
        open_groups.begin(work.session, groups)
        open_groups.end(work.session, [(ONE, 3)])
        open_groups.end_all(work.session, [OTHER])
        rows = work.session.scalars(select(ConflictRow)).all()
        assert [(row.record, row.field_group) for row in rows] == [(ONE, 8)]
