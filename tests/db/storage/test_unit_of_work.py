"""Transactions: a writing block is kept whole or not at all, a reading one keeps nothing."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.kernel.errors import CannotWrite, TroubleCode
from db.kernel.kinds import Action, Kind
from db.people.records import PersonRow
from db.people.service import add_person
from db.storage.engine import connect
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station


def names(station: Station) -> list[str]:
    with station.workspace.unit_of_work.reading() as session:
        return list(session.scalars(select(PersonRow.name).order_by(PersonRow.name)))


def write(station: Station, clock: FakeClock, *people: str) -> None:
    """Add people one after the other; a name of ``!`` fails."""
    with station.workspace.unit_of_work.writing(station.actor, Action.PERSON_ADDED) as work:
        for name in people:
            if name == "!":
                raise KeyError(name)
            add_person(work.session, factories.person(clock, name=name), clock)
            work.session.flush()


def test_a_writing_block_is_kept_as_a_whole(station: Station, clock: FakeClock) -> None:
    write(station, clock, "沈禾穗", "顾砚舟")
    assert names(station) == ["沈禾穗", "顾砚舟"]


def test_an_exception_takes_everything_back(station: Station, clock: FakeClock) -> None:
    with pytest.raises(KeyError):
        write(station, clock, "沈禾穗", "!")
    assert names(station) == []
    write(station, clock, "顾砚舟")
    assert names(station) == ["顾砚舟"]


def test_what_a_reading_block_does_is_forgotten(station: Station, clock: FakeClock) -> None:
    write(station, clock, "沈禾穗")
    with station.workspace.unit_of_work.reading() as session:
        session.connection().exec_driver_sql("UPDATE person SET name = 'x'")
    assert names(station) == ["沈禾穗"]


def test_the_kinds_that_were_touched_are_named(station: Station, clock: FakeClock) -> None:
    with station.workspace.unit_of_work.writing(station.actor, Action.PERSON_ADDED) as work:
        add_person(work.session, factories.deputy(clock), clock)
        saved = work.saved("value")
    assert (saved.value, saved.changes) == ("value", {Kind.PERSON, Kind.MANDATE})
    assert work.act > 0


@pytest.mark.on_file
def test_a_writer_waits_for_nobody_halfway(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A block takes the lock at its beginning; a file that somebody holds is named locked."""
    key = station.entrance.enter(station.founded.user, PASSPHRASE).key.derive("db")
    holder = connect(station.workspace.places.database, key)
    holder.execute("BEGIN IMMEDIATE")
    with station.workspace.unit_of_work.reading() as session:
        session.connection().exec_driver_sql("PRAGMA busy_timeout = 1")
    with pytest.raises(CannotWrite) as refused:
        write(station, clock, "沈禾穗")
    assert refused.value.code is TroubleCode.LOCKED
    holder.execute("ROLLBACK")
    holder.close()
    write(station, clock, "沈禾穗")
    assert names(station) == ["沈禾穗"]


def test_listeners_of_one_workspace_hear_no_other(station: Station) -> None:
    from db.storage.unit_of_work import UnitOfWork

    other = UnitOfWork(station.workspace.unit_of_work._readers)
    assert other.session_class is not station.workspace.unit_of_work.session_class
