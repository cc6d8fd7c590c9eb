"""Meddles with a journal of ten thousand entries, as often as it is told to, and counts what was not found (R-70).

``python -m tests.faults.meddle 50000`` is the whole proof; a second argument is the seed. The suite takes a sample.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from db.founding import FirstUser, found
from db.journal.records import OriginRow
from db.journal.segments import verify
from db.kernel.kinds import Action
from tests import factories
from tests.fakes.clock import FakeClock
from tests.meddling import MUTATIONS, meddling_with
from tests.stations import FAST, PASSPHRASE, Station, entrance_of, open_station

ENTRIES = 10_000


def main(arguments: list[str]) -> int:
    """Meddle as often as the first argument says and print what came of it."""
    tries = int(arguments[0]) if arguments else 500
    seed = int(arguments[1]) if len(arguments) > 1 else 70
    with tempfile.TemporaryDirectory() as folder:
        station = _station(Path(folder))
        missed = _missed(station, tries, random.Random(seed))
        station.workspace.close()
    sys.stdout.write(
        f"{tries} changes of {ENTRIES} entries, {len(missed)} not found: {missed[:5]}\n"
    )
    return 1 if missed else 0


def _station(folder: Path) -> Station:
    clock = FakeClock()
    founded = found(
        entrance_of(folder, clock), clock, factories.found_station(),
        first=FirstUser("何静澜", PASSPHRASE), cost=FAST,
    )  # fmt: skip
    station = open_station(entrance_of(folder, clock), founded, clock)
    for _ in range(ENTRIES):
        clock.advance(seconds=20)
        station.workspace.accounts.note(station.actor, Action.LOCKED)
    station.workspace.journal.seal(station.actor)
    return station


def _missed(station: Station, tries: int, chance: random.Random) -> list[str]:
    missed = []
    with meddling_with(station) as connection:
        count = connection.scalar(text("SELECT max(seq) FROM operation"))
        for _ in range(tries):
            mutate = chance.choice(MUTATIONS)
            with connection.begin_nested() as savepoint:
                first = mutate(connection, chance, count or 0)
                with Session(connection) as session:
                    broken = verify(session, session.get_one(OriginRow, 1)).broken_at
                savepoint.rollback()
            if first is not None and broken != first:
                missed.append(f"{mutate.__name__}: {broken} instead of {first}")
    return missed


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
