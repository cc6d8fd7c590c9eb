"""A station is founded once, opened with a key, and everything in it stands on one file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.accounts.rules import AccountProblem
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.ids import UserId
from db.kernel.kinds import Action
from db.stations.rules import StationProblem
from db.storage.engine import is_encrypted
from db.storage.keys import DataKey
from db.workspace import FirstUser, Workspace, found
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import engine_findings, findings
from tests.stations import FAST, PASSPHRASE, Station, entrance_of, open_station

HEAD = FirstUser(" 何\u200b静澜 ", PASSPHRASE)


def test_a_founded_station_is_encrypted_whole_and_nobodys_but_its_heads(
    tmp_path: Path, clock: FakeClock
) -> None:
    entrance = entrance_of(tmp_path, clock)
    assert not entrance.is_founded()
    founded = found(entrance, clock, factories.found_station(), first=HEAD, cost=FAST)
    assert entrance.is_founded()
    assert is_encrypted(entrance.places.database)
    assert entrance.places.folder.stat().st_mode & 0o077 == 0
    station = open_station(entrance, founded, clock)
    assert station.actor.name == "何静澜"
    assert findings(station.workspace) == []
    assert engine_findings(station.workspace) == ()
    entries = station.workspace.journal.of_user(founded.user)
    assert [one.action for one in entries] == [Action.STATION_FOUNDED]
    station.workspace.close()


def test_a_second_founding_in_the_same_folder_is_refused(
    station: Station, clock: FakeClock
) -> None:
    before = station.entrance.ring.path.read_bytes()
    with pytest.raises(CannotOpen) as refused:
        found(station.entrance, clock, factories.found_station(), first=HEAD, cost=FAST)
    assert refused.value.code is TroubleCode.OCCUPIED
    assert station.entrance.ring.path.read_bytes() == before


def test_what_is_wrong_with_a_founding_is_told_together_and_leaves_nothing(
    tmp_path: Path, clock: FakeClock
) -> None:
    command = factories.found_station(code="x", name="", counter=12)
    with pytest.raises(InvalidInput) as refused:
        found(
            entrance_of(tmp_path, clock), clock, command, first=FirstUser("何", "short"), cost=FAST
        )
    assert {one.code for one in refused.value.problems} == {
        StationProblem.CODE_PATTERN, StationProblem.NAME_MISSING, StationProblem.COUNTER_RANGE,
        AccountProblem.PASSPHRASE_SHORT,
    }  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_a_founding_tidies_what_was_typed(tmp_path: Path, clock: FakeClock) -> None:
    command = factories.found_station(code="３３０４８１-hc ", name=" 海昌\x00街道联络站 ")
    entrance = entrance_of(tmp_path, clock)
    founded = found(entrance, clock, command, first=HEAD, cost=FAST)
    station = open_station(entrance, founded, clock)
    facts = station.workspace.stations.facts()
    assert (facts.code, facts.name, entrance.station_name()) == (
        "330481-HC", "海昌街道联络站", "海昌街道联络站",
    )  # fmt: skip
    station.workspace.close()


def test_a_founded_second_counter_numbers_in_its_own_lane(tmp_path: Path, clock: FakeClock) -> None:
    entrance = entrance_of(tmp_path, clock)
    command = factories.found_station(counter=4)
    founded = found(entrance, clock, command, first=HEAD, cost=FAST)
    station = open_station(entrance, founded, clock)
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock)).value
    assert saved.matters[0].number == "海昌接〔2026〕4-1号"
    assert saved.matters[0].serial == 300_001
    station.workspace.close()


def test_a_key_of_another_station_opens_nothing(station: Station, clock: FakeClock) -> None:
    opened = station.entrance.enter(station.founded.user, PASSPHRASE)
    station.workspace.close()
    foreign = type(opened)(
        DataKey(bytes(32)), UserId(opened.user), must_change=False, station_secret=b""
    )
    with pytest.raises(CannotOpen) as refused:
        Workspace(station.entrance, foreign, clock, cost=FAST)
    assert refused.value.code is TroubleCode.DAMAGED


def test_a_reopened_station_goes_on_where_it_was(station: Station, clock: FakeClock) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.close()
    clock.advance(days=-2)
    again = open_station(station.entrance, station.founded, clock)
    saved = again.workspace.reception.register_visit(again.actor, factories.visit(clock)).value
    assert saved.matters[0].serial == 2
    assert findings(again.workspace) == []
    again.workspace.close()


def test_every_action_on_the_floor_is_imported_without_qt_or_reportlab() -> None:
    program = (
        "import sys, db.workspace; "
        "print(sorted({'PySide6', 'reportlab', 'alembic', 'pypinyin'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
