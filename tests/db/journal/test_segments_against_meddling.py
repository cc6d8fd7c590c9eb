"""Whoever meddles with the journal is found at the first entry that does not hold (R-70), or is not let (R-72)."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.journal.records import OriginRow
from db.journal.segments import holds, verify
from db.kernel.errors import Trouble
from db.kernel.kinds import Action
from tests import factories
from tests.fakes.clock import FakeClock
from tests.meddling import MUTATIONS, meddling_with
from tests.stations import Station

TRIES = 1000
"""A seeded sample; the soak run goes on for as long as it is let."""


@pytest.fixture
def chain(station: Station, clock: FakeClock) -> Station:
    """A journal of a few dozen entries in three sealed segments."""
    for place in range(3):
        for _ in range(3):
            clock.advance(minutes=5)
            command = factories.visit(clock, factories.matter(title=f"井盖异响{place}"))
            station.workspace.reception.register_visit(station.actor, command)
        station.workspace.journal.seal(station.actor)
    return station


@pytest.mark.on_file
def test_every_edit_drop_swap_and_insertion_is_found_at_its_first_entry(chain: Station) -> None:
    chance = random.Random(70)
    found = 0
    with meddling_with(chain) as connection:
        count = connection.scalar(text("SELECT max(seq) FROM operation"))
        for _ in range(TRIES):
            mutate = chance.choice(MUTATIONS)
            with connection.begin_nested() as savepoint:
                first = mutate(connection, chance, count)
                verdict = verified(connection)
                savepoint.rollback()
            if first is None:
                continue
            found += 1
            assert verdict == first, mutate.__name__
    assert found > TRIES * 0.9


@pytest.mark.on_file
def test_a_cut_tail_is_found_by_the_head_that_was_printed(chain: Station) -> None:
    printed = chain.workspace.journal.verify()[0].head
    with meddling_with(chain) as connection, connection.begin_nested():
        connection.execute(text("DELETE FROM segment WHERE first > 1"))
        last = connection.scalar(text("SELECT max(last) FROM segment"))
        connection.execute(text("DELETE FROM operation WHERE seq > :last"), {"last": last})
        with Session(connection) as session:
            verdict = verify(session, session.get_one(OriginRow, 1))
    assert verdict.broken_at is None
    assert verdict.head != printed


@pytest.mark.on_file
def test_a_stretch_that_was_meddled_with_does_not_hold(chain: Station) -> None:
    with meddling_with(chain) as connection, connection.begin_nested():
        connection.execute(text("UPDATE operation SET role = 'auditor' WHERE seq = 3"))
        with Session(connection) as session:
            assert not holds(session, session.get_one(OriginRow, 1), 0, 1000)


WRITES_OVER = [
    "UPDATE operation SET role = 'auditor'",
    "DELETE FROM operation WHERE seq = 1",
    "UPDATE segment SET last = 1",
    "DELETE FROM segment",
]
ON_A_FILE = [
    "INSERT OR REPLACE INTO operation SELECT * FROM operation WHERE seq = 1",
    "REPLACE INTO segment SELECT * FROM segment",
    "DROP TABLE operation",
    "DROP TRIGGER operation_refuses_update",
    "UPDATE operation SET payload = NULL, salt = NULL WHERE seq = 1",
    "ALTER TABLE operation RENAME TO other",
    "PRAGMA recursive_triggers = 0",
    "PRAGMA writable_schema = 1",
]


@pytest.mark.parametrize("statement", WRITES_OVER)
def test_nothing_the_program_can_say_writes_over_the_journal(
    chain: Station, statement: str
) -> None:
    """On a file and on a server, through the very sessions that services write with."""
    before = chain.workspace.journal.verify()
    assert refused(chain, statement)
    assert chain.workspace.journal.verify() == before


@pytest.mark.on_file
@pytest.mark.parametrize("statement", [*WRITES_OVER, *ON_A_FILE])
def test_a_file_refuses_every_way_around(chain: Station, statement: str) -> None:
    before = chain.workspace.journal.verify()
    assert refused(chain, statement)
    assert chain.workspace.journal.verify() == before


@pytest.mark.on_file
@pytest.mark.parametrize("statement", [*WRITES_OVER[:3], ON_A_FILE[0]])
def test_the_file_itself_refuses_where_no_authorizer_listens(
    chain: Station, statement: str
) -> None:
    with meddling_with(chain, is_guarded=True) as connection, pytest.raises(DBAPIError):
        connection.execute(text(statement))


def refused(station: Station, statement: str) -> bool:
    """Tell whether a statement was refused inside a writing block."""
    try:
        with station.workspace.unit_of_work.writing(station.actor, Action.NOTE_ADDED) as work:
            work.session.connection().exec_driver_sql(statement)
    except (DBAPIError, Trouble):
        return True
    return False


def verified(connection: Connection) -> int | None:
    """Return the first entry that does not hold."""
    with Session(connection) as session:
        return verify(session, session.get_one(OriginRow, 1)).broken_at
