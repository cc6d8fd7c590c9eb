"""Origins: one for each life of a computer, its key sealed, its last stamp found at once."""

from __future__ import annotations

import secrets

import pytest
from sqlalchemy import update

from db.journal.origins import begin_origin, fingerprint, newest_stamps, own_origin
from db.journal.records import OriginRow
from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.kinds import Action
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station

KEY = bytes(range(32))


def test_the_fingerprint_is_sixteen_characters_two_people_can_compare(station: Station) -> None:
    printed = station.workspace.origin.fingerprint
    assert printed == station.founded.fingerprint
    assert [len(part) for part in printed.split("-")] == [4, 4, 4, 4]
    assert fingerprint(b"one") != fingerprint(b"two")


def test_the_signing_key_is_sealed_under_the_data_key(station: Station) -> None:
    with station.workspace.unit_of_work.own.reading() as session:
        row = session.get_one(OriginRow, 1)
        raw = station.workspace.origin.signing_key.private_bytes_raw()
        assert row.boxed_key is not None
        assert raw not in row.boxed_key
        with pytest.raises(CannotOpen) as refused:
            own_origin(session, secrets.token_bytes(32))
    assert refused.value.code is TroubleCode.DAMAGED


def test_a_new_origin_takes_over_and_forgets_the_old_key(station: Station) -> None:
    key = station.entrance.enter(station.founded.user, PASSPHRASE).key.derive("origin")
    with station.workspace.unit_of_work.writing(station.actor, Action.STATION_CHANGED) as work:
        begin_origin(work.own, key, counter=3)
    with station.workspace.unit_of_work.own.reading() as session:
        own = own_origin(session, key)
        old = session.get_one(OriginRow, 1)
        assert (own.number, own.counter) == (2, 3)
        assert set(own.names) == {1, 2}
        assert own.replica != station.workspace.origin.replica
        assert (old.is_own, old.boxed_key) == (False, None)
        assert old.name == station.workspace.origin.name


def test_the_newest_stamp_is_the_greatest_of_all_origins(
    station: Station, clock: FakeClock
) -> None:
    station.workspace.people.add(station.actor, factories.person(clock))
    with station.workspace.unit_of_work.reading() as session:
        before = max(newest_stamps(session))
        highest = session.connection().exec_driver_sql("SELECT max(hlc) FROM operation").scalar()
    assert before == highest
    clock.advance(days=-30)
    station.workspace.people.add(station.actor, factories.person(clock, name="陶采薇"))
    with station.workspace.unit_of_work.reading() as session:
        assert max(newest_stamps(session)) > before


def test_of_neighbours_the_stamps_of_those_that_came_in_bundles_are_not_asked(
    station: Station, clock: FakeClock
) -> None:
    station.workspace.people.add(station.actor, factories.person(clock))
    with station.workspace.unit_of_work.reading() as session:
        assert newest_stamps(session, of_neighbours=True) == newest_stamps(session)
        session.execute(update(OriginRow).values(is_foreign=True))
        assert newest_stamps(session, of_neighbours=True) == ()
        assert len(newest_stamps(session)) == 1
