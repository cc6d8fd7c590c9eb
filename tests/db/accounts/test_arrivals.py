"""Whoever comes in brings along what could not be written while nobody was inside (security §7)."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import select

from db.accounts.outside import FILE_NAME, MOST, Outside
from db.journal.payload import decode
from db.journal.records import OperationRow
from db.kernel.errors import CannotOpen
from db.kernel.kinds import Action
from tests.fakes.clock import FakeClock
from tests.stations import Station


def test_wrong_passphrases_stand_in_the_journal_after_the_next_entry(
    station: Station, clock: FakeClock
) -> None:
    for _ in range(3):
        clock.advance(seconds=5)
        with pytest.raises(CannotOpen):
            station.entrance.enter(station.actor.user, "Falsch-Wort 99 x")
    assert Action.SIGN_IN_FAILED not in acts(station)
    station.workspace.arrivals.come_in(station.actor)
    assert acts(station)[-4:] == [*[Action.SIGN_IN_FAILED] * 3, Action.SIGNED_IN]
    station.workspace.arrivals.come_in(station.actor)
    assert acts(station).count(Action.SIGN_IN_FAILED) == 3


def test_a_failure_tells_when_it_was_and_how_long_the_account_was_locked_out(
    station: Station, clock: FakeClock
) -> None:
    for _ in range(5):
        with pytest.raises(CannotOpen):
            station.entrance.enter(station.actor.user, "Falsch-Wort 99 x")
    failed_at = clock.now()
    clock.advance(minutes=11)
    station.workspace.arrivals.come_in(station.actor)
    with station.workspace.unit_of_work.reading() as session:
        query = select(OperationRow).where(OperationRow.action == Action.SIGN_IN_FAILED)
        last = list(session.scalars(query.order_by(OperationRow.seq)))[-1]
        values = decode(last.payload or b"")
    assert (values[0], values[1]) == (failed_at.isoformat(), 600)


def test_what_is_kept_outside_never_grows_without_end(station: Station) -> None:
    outside = station.entrance.outside
    note = Outside(Action.SIGN_IN_FAILED, station.actor.user.hex, 0.0)
    path = station.entrance.places.folder / FILE_NAME
    path.write_bytes(msgspec.json.encode([note] * MOST))
    for _ in range(5):
        outside.add(note)
    assert len(outside.read()) == MOST
    assert outside.read()[-1].count == 6


def test_a_damaged_file_outside_tells_nothing_and_stops_nobody(station: Station) -> None:
    (station.entrance.places.folder / FILE_NAME).write_bytes(b"{[")
    station.workspace.arrivals.come_in(station.actor)
    assert acts(station)[-1] == Action.SIGNED_IN


def acts(station: Station) -> list[str]:
    """Return the acts of the journal in order."""
    with station.workspace.unit_of_work.reading() as session:
        return list(session.scalars(select(OperationRow.action).order_by(OperationRow.seq)))
