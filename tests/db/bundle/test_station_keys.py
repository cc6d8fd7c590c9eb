"""The station's keys: made once, boxed, renewed without losing the ones of before."""

from __future__ import annotations

import pytest

from db.bundle.station_keys import StationKeys
from db.kernel.clock import Clock
from db.kernel.errors import CannotOpen
from db.kernel.kinds import Action
from tests.fakes.clock import FakeClock
from tests.stations import Station


def keys_of(*boxes: bytes, clock: Clock) -> StationKeys:
    """Return keys boxed under the first of these."""
    return StationKeys(lambda purpose: [purpose.encode()[:0] + one for one in boxes], clock)


def test_the_keys_are_made_once_and_found_again(station: Station, clock: FakeClock) -> None:
    keys = keys_of(b"k" * 32, clock=clock)
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        first = keys.own(work.session)
    with station.workspace.unit_of_work.reading() as session:
        found = keys.own(session)
        assert keys.made_at(session) == clock.now()
    assert (found.sender.public, found.receive) == (first.sender.public, first.receive)
    assert found.sender.sign(b"x") == first.sender.sign(b"x")


def test_new_keys_are_used_and_the_old_ones_still_open(station: Station, clock: FakeClock) -> None:
    keys = keys_of(b"k" * 32, clock=clock)
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        old, new = keys.own(work.session), keys.renew(work.session)
        publics = [one.sender.public for one in keys.every(work.session)]
        assert keys.own(work.session).receive == new.receive
    assert publics == [new.sender.public, old.sender.public]


def test_keys_boxed_under_a_data_key_of_before_are_read(station: Station, clock: FakeClock) -> None:
    old = keys_of(b"o" * 32, clock=clock)
    later = keys_of(b"n" * 32, b"o" * 32, clock=clock)
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        first = old.own(work.session)
        assert later.own(work.session).receive == first.receive
        later.renew(work.session)
        with pytest.raises(CannotOpen):
            old.every(work.session)


def test_no_private_half_lies_bare_in_the_file(station: Station, clock: FakeClock) -> None:
    keys = keys_of(b"k" * 32, clock=clock)
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        private = keys.own(work.session).receive.private
        box = work.session.connection().exec_driver_sql("SELECT box FROM station_key").scalar()
    assert private not in bytes(box)
