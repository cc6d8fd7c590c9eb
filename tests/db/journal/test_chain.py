"""A walk along a part of a chain ends where it should, or says where it does not hold."""

from __future__ import annotations

import pytest

from db.journal.chain import Part, Walked, walk
from db.journal.records import OperationRow, OriginRow
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def last(station: Station, clock: FakeClock) -> OperationRow:
    """The newest operation of a short journal."""
    for _ in range(2):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    with station.workspace.unit_of_work.reading() as session:
        row = session.query(OperationRow).order_by(OperationRow.seq.desc()).limit(1).one()
        session.expunge(row)
        return row


def walked(station: Station, part: Part) -> Walked:
    with station.workspace.unit_of_work.reading() as session:
        return walk(session, session.get_one(OriginRow, 1), part)


def test_parts_that_meet_come_to_the_same_link(station: Station, last: OperationRow) -> None:
    whole = walked(station, Part(0))
    assert whole == Walked(last.seq, last.link, holds=True)
    assert walked(station, Part(3)) == whole
    assert walked(station, Part(0, 3)).seq == 3
    assert walked(station, Part(0, 3)).holds


def test_a_part_that_ends_early_does_not_hold(station: Station, last: OperationRow) -> None:
    assert walked(station, Part(2, last.seq + 5)) == Walked(last.seq + 1, last.link, holds=False)


def test_a_part_without_an_operation_before_it_does_not_hold(
    station: Station, last: OperationRow
) -> None:
    assert walked(station, Part(last.seq + 1)) == Walked(last.seq + 1, b"", holds=False)
