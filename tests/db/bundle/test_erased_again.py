"""What was erased stays erased in a backup that is older than the erasure."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.bundle.conflict_contracts import ConflictLine, DecideConflict
from db.journal.records import OperationRow
from db.kernel.kinds import Action, Kind, Verb
from db.people.records import PersonRow
from db.reception.records import MatterRow
from db.storage.backups import FOLDER, Backup
from db.storage.blobs import FOLDER as BLOBS
from db.storage.erased import FILE_NAME
from tests import pictures
from tests.db.bundle.desks import Desk, Ground, agreed
from tests.db.bundle.test_branch_naming import carry
from tests.db.bundle.test_erasures import NAME, PHONE, erase, order
from tests.restored import restored
from tests.stations import Station

PHONE_GROUP = 3
TITLE = "井盖缺损"


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[tuple[Desk, ...]]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


def person_of(station: Station, who: UUID) -> tuple[str, str]:
    """Return name and telephone as they are shown."""
    with station.workspace.unit_of_work.reading(station.actor) as session:
        row = session.get_one(PersonRow, who)
        return row.name, row.phone


def says(station: Station, text: str) -> bool:
    """Tell whether any operation still says something."""
    with station.workspace.unit_of_work.reading() as session:
        payloads = session.scalars(select(OperationRow.payload))
        return any(text.encode() in bytes(one) for one in payloads if one)


def backed_up(desk: Desk) -> Backup:
    return desk.workspace.backups.make(desk.clock.now())


def is_gone(back: Station, who: UUID) -> bool:
    """Tell whether the telephone is nowhere any more, while the name stays and the chain holds."""
    assert all(verdict.broken_at is None for verdict in back.workspace.journal.verify())
    return person_of(back, who) == (NAME, "") and not says(back, PHONE)


def test_an_older_backup_comes_back_without_what_was_erased_since(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    station = desks[1]
    who = station.add(NAME, PHONE)
    backup = backed_up(station)
    erase(station, who, {PHONE_GROUP})
    with restored(station.station, tmp_path / "restored", station.clock, backup) as back:
        assert is_gone(back, who)


@pytest.mark.parametrize("left", ["list", "file"])
def test_the_list_or_the_lost_file_is_enough(
    desks: tuple[Desk, ...], tmp_path: Path, left: str
) -> None:
    station = desks[1]
    who = station.add(NAME, PHONE)
    backup = backed_up(station)
    erase(station, who, {PHONE_GROUP})
    station.workspace.close()
    shutil.rmtree(station.workspace.places.tidemarks)
    folder = station.workspace.places.folder
    (folder / FOLDER / FILE_NAME if left == "file" else folder / "station.db").unlink()
    with restored(station.station, tmp_path / "restored", station.clock, backup) as back:
        assert is_gone(back, who)


def test_a_folder_put_back_by_hand_has_it_erased_as_well(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    station = desks[1]
    who = station.add(NAME, PHONE)
    station.workspace.close()
    folder = station.workspace.places.folder
    shutil.copytree(folder, tmp_path / "aside")
    station.reopen()
    erase(station, who, {PHONE_GROUP})
    station.workspace.close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "aside", folder)
    station.reopen()
    assert station.workspace.new_life() is not None
    assert is_gone(station.station, who)


def test_it_is_an_act_of_the_new_life_that_the_hub_is_asked_to_confirm(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    district, station = desks[0], desks[1]
    who = station.add(NAME, PHONE)
    carry(station, district, tmp_path)
    backup = backed_up(station)
    erase(station, who, {PHONE_GROUP})
    with restored(station.station, tmp_path / "restored", station.clock, backup) as back:
        station.station = back
        with back.workspace.unit_of_work.reading() as session:
            query = select(OperationRow).where(OperationRow.verb == Verb.ERASE)
            (one,) = session.scalars(query).all()
            assert (one.action, one.origin) == (Action.DATA_ERASED, back.workspace.origin.number)
        carry(station, district, tmp_path)
        waiting = district.workspace.bundles.erasures.waiting(district.station.actor)
        assert [one.record for asked in waiting for one in asked.lines] == [who]


def test_what_others_made_is_blanked_here_and_comes_to_agree_with_the_hub(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    who = station.add(NAME, PHONE)
    carry(station, district, tmp_path)
    carry(district, neighbour, tmp_path)
    backup = backed_up(neighbour)
    erase(station, who, {PHONE_GROUP})
    carry(station, district, tmp_path)
    order(district, who)
    carry(district, neighbour, tmp_path)
    with restored(neighbour.station, tmp_path / "restored", neighbour.clock, backup) as back:
        assert not says(back, PHONE)
        neighbour.station = back
        carry(neighbour, district, tmp_path)
        carry(district, neighbour, tmp_path)
        assert is_gone(back, who)


def test_a_file_that_knows_of_the_erasure_is_not_erased_again(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    station = desks[1]
    who = station.add(NAME, PHONE)
    erase(station, who, {PHONE_GROUP})
    station.edit(who, phone="19900000009")
    backup = backed_up(station)
    with restored(station.station, tmp_path / "restored", station.clock, backup) as back:
        assert person_of(back, who) == (NAME, "19900000009")


def test_visits_matters_and_pictures_go_as_they_went(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    station, actor = desks[1], desks[1].station.actor
    station.attach(pictures.photo(90, 60))
    with station.workspace.unit_of_work.reading(actor) as session:
        matter = session.scalars(select(MatterRow.id)).one()
    backup = backed_up(station)
    station.workspace.bundles.erasures.request(actor, agreed(actor), matter, "本人要求")
    assert (says(station.station, TITLE), files_of(station.station)) == (False, [])
    with restored(station.station, tmp_path / "restored", station.clock, backup) as back:
        assert (says(back, TITLE), files_of(back)) == (False, [])
        with back.workspace.unit_of_work.reading(back.actor) as session:
            assert session.get_one(MatterRow, matter).number


def files_of(station: Station) -> list[Path]:
    """Return the sealed contents that lie in the folder of a station."""
    return [one for one in (station.workspace.places.folder / BLOBS).rglob("*") if one.is_file()]


def test_an_open_group_in_the_backup_hinders_nothing_and_keeps_what_is_shown(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    who = station.add(NAME, "19900000009")
    carry(station, district, tmp_path)
    carry(district, neighbour, tmp_path)
    station.edit(who, phone=PHONE, work_unit="水务公司")
    neighbour.edit(who, work_unit="市政养护所")
    carry(neighbour, district, tmp_path)
    carry(district, station, tmp_path)
    shown, backup = work_unit(station.station, who), backed_up(station)
    conflicts, actor = station.workspace.bundles.conflicts, station.station.actor
    (line,) = conflicts.lines(actor)
    seen = tuple(one.dot for one in conflicts.conflict(actor, *found(line)).candidates)
    conflicts.decide(actor, DecideConflict(*found(line), seen, keep=seen[0]))
    erase(station, who, {PHONE_GROUP})
    with restored(station.station, tmp_path / "restored", station.clock, backup) as back:
        assert is_gone(back, who)
        assert work_unit(back, who) == shown


def found(line: ConflictLine) -> tuple[Kind, UUID, int]:
    """Return what names an open group."""
    return line.kind, line.record, line.group


def work_unit(station: Station, who: UUID) -> str:
    with station.workspace.unit_of_work.reading(station.actor) as session:
        return session.get_one(PersonRow, who).work_unit


def test_a_lost_file_under_a_newer_key_still_tells_what_was_erased(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    station = desks[1]
    who = station.add(NAME, PHONE)
    backup = backed_up(station)
    erase(station, who, {PHONE_GROUP})
    station.workspace.accounts.rotate_key(station.station.actor)
    key = station.workspace.accounts.next_key
    assert key is not None
    station.workspace.close()
    station.station.entrance.settle(key)
    shutil.rmtree(station.workspace.places.tidemarks)
    (station.workspace.places.folder / FOLDER / FILE_NAME).unlink()
    with restored(station.station, tmp_path / "restored", station.clock, backup) as back:
        assert is_gone(back, who)
