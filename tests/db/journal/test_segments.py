"""Segments: sealing is complete and repeatable, and every alteration of the chain is found at its first place."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.journal import segments, service
from db.journal.records import OriginRow
from db.journal.service import Stretch
from db.storage.engine import connect
from db.workspace import Workspace
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station, entrance_of


def test_everything_is_sealed_once(station: Station, clock: FakeClock) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    assert station.workspace.journal.seal(station.actor) == 1
    assert station.workspace.journal.unsealed() == 0
    assert station.workspace.journal.seal(station.actor) == 0


def test_a_long_run_is_cut_into_segments(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "LIMIT", 4)
    for _ in range(4):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    assert station.workspace.journal.seal(station.actor) >= 3
    (verdict,) = station.workspace.journal.verify()
    assert verdict.broken_at is None


def test_an_untouched_journal_verifies(station: Station, clock: FakeClock) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.journal.seal(station.actor)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    (verdict,) = station.workspace.journal.verify()
    assert verdict.broken_at is None
    assert verdict.operations > 4
    assert len(verdict.head) == 8


def test_an_erased_payload_leaves_chain_and_seals_whole(station: Station, clock: FakeClock) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.journal.seal(station.actor)
    tamper(station, "UPDATE operation SET payload = NULL, salt = NULL WHERE seq = 3")
    assert station.workspace.journal.verify()[0].broken_at is None


@pytest.mark.on_file
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    seq=st.integers(1, 6),
    change=st.sampled_from(
        [
            "UPDATE operation SET payload = x'80' WHERE seq = {}",
            "UPDATE operation SET action = 'note_added' WHERE seq = {}",
            "UPDATE operation SET actor = zeroblob(16) WHERE seq = {}",
            "UPDATE operation SET role = 'auditor' WHERE seq = {}",
            "UPDATE operation SET hlc = hlc + 1 WHERE seq = {}",
            "UPDATE operation SET commitment = zeroblob(32) WHERE seq = {}",
            "DELETE FROM operation WHERE seq = {}",
        ]
    ),
)
def test_every_alteration_is_found_at_its_first_place(
    registered: Path, seq: int, change: str
) -> None:
    copy = registered.parent / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(registered, copy)
    clock = FakeClock()
    entrance = entrance_of(copy, clock)
    opened = entrance.enter(entrance.people()[0].user, PASSPHRASE)
    alter(entrance.places.database, opened.key.derive("db"), change.format(seq))
    workspace = Workspace(entrance, opened, clock)
    (verdict,) = workspace.journal.verify()
    is_held = workspace.journal.holds(Stretch(1, 0))
    workspace.close()
    assert verdict.broken_at == seq
    assert not is_held


@pytest.mark.on_file
def test_stretches_that_meet_hold_like_the_whole_chain(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "_AT_ONCE", 3)
    for _ in range(4):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    journal = station.workspace.journal
    assert len(journal.stretches()) > 3
    assert all(journal.holds(one) for one in journal.stretches())
    tamper(station, "UPDATE operation SET role = 'auditor' WHERE seq = 5")
    found = [one.after for one in journal.stretches() if not journal.holds(one)]
    assert found == [3]


@pytest.mark.on_file
def test_a_forged_segment_does_not_pass(station: Station, clock: FakeClock) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.journal.seal(station.actor)
    tamper(station, "UPDATE segment SET signature = zeroblob(64)")
    assert station.workspace.journal.verify()[0].broken_at == 1


@pytest.mark.on_file
def test_a_cut_tail_under_a_seal_is_noticed(station: Station, clock: FakeClock) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.journal.seal(station.actor)
    tamper(station, "DELETE FROM operation WHERE seq = (SELECT max(seq) FROM operation)")
    assert station.workspace.journal.verify()[0].broken_at is not None


@pytest.fixture
def registered(station: Station, clock: FakeClock) -> Path:
    """The folder of a closed station with two visits in its journal."""
    for _ in range(2):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.close()
    return station.entrance.places.folder.parent


def tamper(station: Station, statement: str) -> None:
    opened = station.entrance.enter(station.founded.user, PASSPHRASE)
    alter(station.entrance.places.database, opened.key.derive("db"), statement)


def alter(database: Path, key: bytes, statement: str) -> None:
    """Change the file as somebody with the key and a debugger could: guards taken off first."""
    connection: Any = connect(database, key)
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in triggers.fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(statement)
    connection.close()


def test_origins_have_names_of_their_own(station: Station) -> None:
    with station.workspace.unit_of_work.reading() as session:
        name = session.get_one(OriginRow, 1).name
    assert len(name) == 24
    assert name == station.workspace.origin.name


def test_a_run_that_says_much_is_cut_where_a_frame_would_be_full(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "WEIGHT", 100)
    long = factories.matter(statement="夜间车辆碾压声大，要求更换。" * 20)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock, long))
    assert station.workspace.journal.seal(station.actor) >= 3
    assert station.workspace.journal.unsealed() == 0
    (verdict,) = station.workspace.journal.verify()
    assert verdict.broken_at is None
