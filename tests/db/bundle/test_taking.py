"""Taking in again and again: what lies aside is not told twice, what a cut left over goes, a forked desk is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.bundle.exchange_contracts import HeldReason
from db.journal.contracts import Why
from db.kernel.errors import NotTaken, TroubleCode
from tests.db.bundle.courses import shown
from tests.db.bundle.desks import Desk, Ground


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[tuple[Desk, ...]]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


def waiting(desks: tuple[Desk, ...], folder: Path) -> tuple[Path, Path]:
    """Return a bundle that the district had and its restored file lacks, and the one behind it, which has to wait."""
    district, station, *_ = desks
    district.copy_to(folder / "aside")
    station.register("第一件")
    first = station.send(district, folder / "first")
    district.take(first)
    station.take(district.send(station, folder / "answer"))
    district.put_back(folder / "aside", with_tidemarks=True)
    station.register("第二件")
    return first, station.send(district, folder / "second")


def test_what_lies_aside_may_come_again_and_changes_nothing(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    district, (first, second) = desks[0], waiting(desks, tmp_path)
    assert [one.reason for one in district.take(second).held] == [HeldReason.GAP]
    before = district.dump()
    district.take(second)
    assert district.dump() == before
    assert district.take(first).freed == 1
    district.check_tray()


def test_what_a_cut_left_in_the_tray_is_swept_away_by_the_next_taking(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    district, (_, second) = desks[0], waiting(desks, tmp_path)
    district.take(second)
    folder = district.workspace.places.folder / "tray"
    for name in ("0123456789abcdef0123456789abcdef.sb", "half.sb.part"):
        (folder / name).write_bytes(b"half")
    district.take(second)
    district.check_tray()
    assert len(list(folder.iterdir())) == 1


def test_a_desk_that_wrote_on_from_a_copy_is_told_although_it_is_not_behind(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    """It has as many operations as the district knows of it, but others."""
    district, station, *_ = desks
    station.copy_to(tmp_path / "aside")
    station.register("备份以后的事")
    district.take(station.send(district, tmp_path / "up"))
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    for number in range(3):
        station.register(f"另一件 {number}")
    answer = district.send(station, tmp_path / "down")
    with pytest.raises(NotTaken) as refused:
        station.workspace.bundles.taking.take(station.station.actor, answer)
    assert refused.value.code is TroubleCode.WENT_BACK
    station.reopen()
    life = station.workspace.new_life()
    assert life is not None
    assert life.why is Why.FORKED
    station.take(answer)
    station.register("新的一件")
    incoming = district.take(station.send(district, tmp_path / "after"))
    assert {one.reason for one in incoming.held} <= {HeldReason.FORKED}
    assert incoming.new > 0


def test_a_neighbour_who_has_only_the_proof_of_something_does_not_hand_it_on_before_its_writer(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    district, station, _, other = desks
    person = other.add("沈禾穗")
    own = other.send(district, tmp_path / "own")
    station.take(other.send(station, tmp_path / "aside"))
    district.take(station.send(district, tmp_path / "up"))
    other.take(district.send(other, tmp_path / "down"))
    district.take(other.send(district, tmp_path / "again"))
    assert person in shown(district)
    district.take(own)
    assert shown(other).items() <= shown(district).items()


def test_a_district_that_lost_everything_of_a_station_is_sent_everything_again(
    desks: tuple[Desk, ...], tmp_path: Path
) -> None:
    district, station, *_ = desks
    waiting(desks, tmp_path)
    district.take(district_answer(desks, tmp_path))
    assert shown(station).items() <= shown(district).items()


def district_answer(desks: tuple[Desk, ...], folder: Path) -> Path:
    """Return what the station sends when it has heard that the restored district has nothing of it."""
    district, station, *_ = desks
    station.take(district.send(station, folder / "lost"))
    return station.send(district, folder / "everything")
