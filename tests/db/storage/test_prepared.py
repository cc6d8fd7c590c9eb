"""Statements compiled once take and give what SQLAlchemy would, on both engines."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import bindparam, insert, select, text

from db.reception.records import DraftRow
from db.stations.records import StationRow
from db.storage.columns import as_id
from db.storage.prepared import Prepared
from tests.fakes.clock import FakeClock
from tests.stations import Station

_CODE = Prepared(select(StationRow.code).where(StationRow.id == bindparam("station")))
_FIRST = Prepared(select(StationRow.id).limit(1))
_PUT = Prepared(insert(DraftRow))
_COUNT = Prepared(text("SELECT count(*) FROM draft WHERE ticket LIKE :ticket"))


def test_values_are_given_by_name_and_turned_into_the_engines_own(station: Station) -> None:
    with station.workspace.unit_of_work.reading() as session:
        assert _CODE.run(session, station=station.founded.station).scalar() == "330481-HC"
        assert _CODE.run(session, station=UUID(int=0)).scalar() is None


def test_values_that_stand_in_the_statement_need_not_be_given(station: Station) -> None:
    with station.workspace.unit_of_work.reading() as session:
        assert as_id(_FIRST.run(session).scalar_one()) == station.founded.station


def test_many_rows_go_out_together_and_none_is_nothing(station: Station, clock: FakeClock) -> None:
    rows = [
        {"ticket": f"A{number:02}", "content": b"{}", "saved_at": clock.now()}
        for number in range(3)
    ]
    with station.workspace.unit_of_work.own.reading() as session:
        _PUT.run_many(session, rows)
        _PUT.run_many(session, [])
        assert _COUNT.run(session, ticket="A%").scalar() == 3


def test_a_value_that_may_not_be_left_out_is_missed(station: Station) -> None:
    with (
        pytest.raises(Exception, match="NOT NULL"),
        station.workspace.unit_of_work.own.reading() as session,
    ):
        _PUT.run_many(session, [{"ticket": "A01"}])
