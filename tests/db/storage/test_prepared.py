"""Statements compiled once take and give what SQLAlchemy would, on both engines."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import bindparam, insert, literal_column, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.reception.records import DraftRow
from db.stations.contracts import StationLevel
from db.stations.records import StationRow
from db.storage.columns import Id, as_id
from db.storage.prepared import Prepared, Several, one_of
from db.storage.sights import Sight, hide
from tests.fakes.clock import FakeClock
from tests.stations import Station

_CODE = Prepared(select(StationRow.code).where(StationRow.id == bindparam("station")))
_FIRST = Prepared(select(StationRow.id).limit(1))
_PUT = Prepared(insert(DraftRow))
_DRAFTS = Prepared(
    select(DraftRow.ticket, DraftRow.content, DraftRow.saved_at).where(
        DraftRow.ticket == bindparam("ticket")
    )
)
_LEVELS = Prepared(
    select(StationRow.code).where(
        one_of(StationRow.level, (StationLevel.HOME, StationLevel.STATION)),
        StationRow.id == bindparam("station"),
    )
)
_NEWEST = Prepared(select(literal_column("id", Id), StationRow.level).select_from(StationRow))
_COUNT = Prepared(text("SELECT count(*) FROM draft WHERE ticket LIKE :ticket"))


def test_values_are_given_by_name_and_turned_into_the_engines_own(station: Station) -> None:
    with station.workspace.unit_of_work.reading() as session:
        assert _CODE.run(session, station=station.founded.station).scalar() == "330481-HC"
        assert _CODE.run(session, station=UUID(int=0)).scalar() is None


def test_values_that_stand_in_the_statement_need_not_be_given(station: Station) -> None:
    with station.workspace.unit_of_work.reading() as session:
        assert as_id(_FIRST.run(session).scalar_one()) == station.founded.station


def test_a_list_that_stands_in_the_statement_is_written_out(station: Station) -> None:
    with station.workspace.unit_of_work.reading() as session:
        assert _LEVELS.run(session, station=station.founded.station).scalar() == "330481-HC"
        assert _LEVELS.run(session, station=UUID(int=0)).scalar() is None


def test_many_rows_go_out_together_and_none_is_nothing(station: Station, clock: FakeClock) -> None:
    rows = [
        {"ticket": f"A{number:02}", "content": b"{}", "saved_at": clock.now()}
        for number in range(3)
    ]
    with station.workspace.unit_of_work.own.reading() as session:
        _PUT.run_many(session, rows)
        _PUT.run_many(session, [])
        assert _COUNT.run(session, ticket="A%").scalar() == 3


def test_rows_of_a_text_are_the_engines_own_values(station: Station) -> None:
    with station.workspace.unit_of_work.own.reading() as session:
        assert list(_COUNT.rows(session, ticket="A%")) == [(0,)]


def test_a_value_that_may_not_be_left_out_is_missed(station: Station) -> None:
    with (
        pytest.raises(Exception, match="NOT NULL"),
        station.workspace.unit_of_work.own.reading() as session,
    ):
        _PUT.run_many(session, [{"ticket": "A01"}])


_WHOLE = Prepared(select(DraftRow.ticket, DraftRow.saved_at).order_by(DraftRow.ticket))
_OF = Several(
    select(DraftRow.ticket, DraftRow.saved_at).order_by(DraftRow.ticket),
    DraftRow.ticket,
    of=DraftRow,
)


def _filled(session: Session, clock: FakeClock, count: int) -> list[str]:
    tickets = [f"{number:04}" for number in range(count)]
    _PUT.run_many(
        session,
        [{"ticket": one, "content": b"{}", "saved_at": clock.now()} for one in tickets],
    )
    return tickets


def test_rows_come_as_the_records_have_them(station: Station, clock: FakeClock) -> None:
    with station.workspace.unit_of_work.own.reading() as session:
        tickets = _filled(session, clock, 3)
        assert list(_WHOLE.rows(session)) == [(one, clock.now()) for one in tickets]


@pytest.mark.parametrize("count", [0, 1, 8, 9, 128, 129, 300])
def test_several_are_asked_for_in_as_many_as_there_are(
    station: Station, clock: FakeClock, count: int
) -> None:
    with station.workspace.unit_of_work.own.reading() as session:
        tickets = _filled(session, clock, count)
        _filled_otherwise(session, clock)
        assert [ticket for ticket, _ in _OF.rows(session, tickets)] == tickets


def _filled_otherwise(session: Session, clock: FakeClock) -> None:
    _PUT.run_many(session, [{"ticket": "other", "content": b"{}", "saved_at": clock.now()}])


def test_what_is_hidden_from_a_reader_is_left_out(station: Station, clock: FakeClock) -> None:
    odd = Sight(DraftRow.ticket != bindparam("hidden"), {"hidden": "0001"})
    session_class = type("HidingSession", (Session,), {})
    hide(session_class, DraftRow, lambda _: odd)
    with station.workspace.unit_of_work.own.reading() as session:
        tickets = _filled(session, clock, 3)
        with session_class(session.connection()) as hiding:
            assert [ticket for ticket, _ in _OF.rows(hiding, tickets)] == ["0000", "0002"]
        assert len(list(_OF.rows(session, tickets))) == 3


def test_what_was_changed_is_written_before_several_are_asked_for(
    station: Station, clock: FakeClock
) -> None:
    with station.workspace.unit_of_work.own.reading() as session:
        _filled(session, clock, 1)
        session.get_one(DraftRow, "0000").ticket = "0009"
        assert [ticket for ticket, _ in _OF.rows(session, ["0009"])] == ["0009"]


def test_an_engines_error_is_told_in_our_words(station: Station) -> None:
    nowhere = Prepared(text("SELECT ticket FROM nowhere"))
    with (
        pytest.raises(DBAPIError, match="nowhere"),
        station.workspace.unit_of_work.own.reading() as session,
    ):
        list(nowhere.rows(session))


def test_rows_come_as_the_columns_tell_them(station: Station, clock: FakeClock) -> None:
    kept = {"ticket": "A01", "content": b"{}", "saved_at": clock.now()}
    with station.workspace.unit_of_work.own.reading() as session:
        _PUT.run_many(session, [kept])
        (draft,) = _DRAFTS.rows(session, ticket="A01")
        assert (draft.ticket, bytes(draft.content), draft.saved_at) == tuple(kept.values())
        assert list(_DRAFTS.rows(session, ticket="A02")) == []


def test_columns_without_a_name_are_read_by_their_place(station: Station) -> None:
    with station.workspace.unit_of_work.reading() as session:
        ((newest, level),) = _NEWEST.rows(session)
    assert (newest, level) == (station.founded.station, StationLevel.STATION)
