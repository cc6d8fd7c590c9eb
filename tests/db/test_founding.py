"""A station is founded once, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.accounts.rules import AccountProblem
from db.founding import FirstUser, found
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.kinds import Action
from db.stations.rules import StationProblem
from db.storage.engine import is_encrypted
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
