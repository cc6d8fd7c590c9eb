"""A backup comes back into a folder of its own, with the recovery code, and its file writes as somebody new."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.accounts.entrance import Entrance, Places
from db.accounts.rules import AccountProblem
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.kinds import Action
from db.restoring import Beside, could_agree, restore
from db.workspace import Workspace
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import engine_findings, findings
from tests.stations import FAST, PASSPHRASE, THEIR_PASSPHRASE, Station, colleague


@pytest.fixture
def new_place(tmp_path: Path, clock: FakeClock) -> Entrance:
    return Entrance(Places(tmp_path / "new", tmp_path / "new-profile"), clock, floor=FAST)


def fill(station: Station, clock: FakeClock, days: int = 2) -> None:
    """Register one visit a day, with a backup every evening."""
    for _ in range(days):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
        station.workspace.backups.make(clock.now())
        clock.advance(days=1)


def back(station: Station, place: Entrance, clock: FakeClock, code: str = "") -> str:
    backups = station.workspace.backups.all()
    station.workspace.close()
    return restore(backups, place, code or station.founded.recovery_code, clock).path.name


def test_everything_up_to_the_backup_is_there_and_goes_on(
    station: Station, new_place: Entrance, clock: FakeClock
) -> None:
    fill(station, clock)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    back(station, new_place, clock)
    opened = new_place.enter(station.founded.user, PASSPHRASE)
    workspace = Workspace(new_place, opened, clock, cost=FAST)
    actor = workspace.accounts.actor(station.founded.user)
    numbers = [line.number for line in workspace.matters.find(actor, "号")]
    assert len(workspace.matters.find(actor, "窨井盖")) == 2, numbers
    workspace.reception.register_visit(actor, factories.visit(clock))
    actions = {Action(entry.action) for entry in workspace.journal.of_user(actor.user)}
    assert Action.STATION_RESTORED in actions
    assert workspace.origin.name != station.workspace.origin.name
    assert findings(workspace) == []
    workspace.close()
    assert engine_findings(workspace) == ()


def test_a_damaged_backup_is_passed_over_for_the_next_good_one(
    station: Station, new_place: Entrance, clock: FakeClock
) -> None:
    fill(station, clock, days=3)
    newest, middle, oldest = station.workspace.backups.all()
    spoiled = bytearray(newest.path.read_bytes())
    spoiled[50_000] ^= 1
    newest.path.write_bytes(bytes(spoiled))
    middle.path.write_bytes(middle.path.read_bytes()[:40_000])
    assert back(station, new_place, clock) == oldest.path.name


def test_without_the_recovery_code_nothing_comes_back(
    station: Station, new_place: Entrance, clock: FakeClock
) -> None:
    fill(station, clock, days=1)
    with pytest.raises(CannotOpen) as refused:
        back(station, new_place, clock, "AAAA-BBBB")
    assert refused.value.code is TroubleCode.WRONG_PASSPHRASE
    assert not new_place.places.folder.exists()


def test_a_folder_in_which_something_lies_is_left_alone(
    station: Station, new_place: Entrance, clock: FakeClock
) -> None:
    fill(station, clock, days=1)
    new_place.places.folder.mkdir()
    (new_place.places.folder / "notes.txt").touch()
    with pytest.raises(CannotOpen) as refused:
        back(station, new_place, clock)
    assert refused.value.code is TroubleCode.OCCUPIED


def test_no_backup_and_none_that_is_whole_are_told_apart(
    station: Station, new_place: Entrance, clock: FakeClock
) -> None:
    code = station.founded.recovery_code
    with pytest.raises(CannotOpen) as nothing:
        restore((), new_place, code, clock)
    made = station.workspace.backups.make(clock.now())
    made.path.write_bytes(b"no station")
    with pytest.raises(CannotOpen) as damaged:
        restore((made, replace(made, path=made.path.with_name("gone.db"))), new_place, code, clock)
    codes = [nothing.value.code, damaged.value.code]
    assert codes == [TroubleCode.MISSING, TroubleCode.DAMAGED]


def test_where_there_are_colleagues_one_of_them_has_to_agree_and_stands_in_the_entry(
    station: Station, new_place: Entrance, clock: FakeClock
) -> None:
    clerk = colleague(station, clock, must_change=False)
    fill(station, clock, days=1)
    backups, code = station.workspace.backups.all(), station.founded.recovery_code
    station.workspace.close()
    assert could_agree(backups) == (clerk.name,)
    told = []
    for beside in (None, Beside("宋知微", "x"), Beside(clerk.name, "Qing-He 83 wo")):
        with pytest.raises(InvalidInput) as refused:
            restore(backups, new_place, code, clock, beside=beside)
        told += [one.code for one in refused.value.problems]
        assert not new_place.places.folder.exists()
    problem = AccountProblem
    assert told == [problem.SECOND_MISSING, problem.SECOND_UNFIT, problem.SECOND_UNPROVEN]
    restore(backups, new_place, code, clock, beside=Beside(clerk.name, THEIR_PASSPHRASE))
    opened = new_place.enter(station.founded.user, PASSPHRASE)
    with closing(Workspace(new_place, opened, clock, cost=FAST)) as workspace:
        entry = workspace.journal.of_user(station.founded.user)[-1]
    assert (entry.action, entry.values[9]) == (Action.STATION_RESTORED, clerk.name)


def test_a_colleague_who_never_came_in_is_not_asked(
    station: Station, new_place: Entrance, clock: FakeClock
) -> None:
    """Whoever added them knows their passphrase; a station of one restores alone."""
    colleague(station, clock)
    fill(station, clock, days=1)
    assert could_agree(station.workspace.backups.all()) == ()
    assert back(station, new_place, clock)
