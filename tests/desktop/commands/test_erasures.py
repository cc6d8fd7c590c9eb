"""``erasures list|order`` at a district, after a station erased what it had written of a person."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.bundle.rewriting import Rewriting
from db.kernel.clock import SystemClock
from db.kernel.ids import PersonId
from db.kernel.kinds import Action, Kind
from tests import factories
from tests.desktop.commands.conftest import PASSPHRASE, Answer, invoke
from tests.desktop.commands.desks import found, introduce, opened
from tests.desktop.commands.test_conflicts import carry, shown

WORK_UNIT = 8


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> tuple[Path, PersonId]:
    """A district that heard of a person, and that her station erased where she works."""
    folder = tmp_path_factory.mktemp("erasing")
    district, station = (found(folder / one / "data", one) for one in ("district", "haichang"))
    introduce(district, station)
    command = factories.person(SystemClock(), work_unit="水务公司")
    with opened(station) as desk:
        who = desk.workspace.people.add(desk.actor, command).value.line.id
    carry(station, district, folder / "first")
    with opened(station) as desk:
        work, recorder = desk.workspace.unit_of_work, desk.workspace._recorder
        with work.writing(desk.actor, Action.PERSON_CHANGED) as writing:
            rewriting = Rewriting(recorder, desk.workspace.bundles.merge)
            rewriting.erase(writing, Kind.PERSON, who, {WORK_UNIT})
    carry(station, district, folder / "second")
    return folder, who


@pytest.fixture
def district(made: tuple[Path, PersonId], tmp_path: Path) -> Path:
    """The district's folder, of which each test has its own."""
    shutil.copytree(made[0] / "district", tmp_path / "district")
    return tmp_path / "district" / "data"


def erasures(desk: Path, *args: object) -> Answer:
    return invoke(desk, "erasures", *map(str, args), typed=PASSPHRASE)


def test_what_waits_is_listed_with_its_station(district: Path, made: tuple[Path, PersonId]) -> None:
    (one,) = erasures(district, "list", "--json").values["erasures"]
    assert (one["kind"], one["record"], one["groups"]) == ("person", str(made[1]), [WORK_UNIT])
    assert erasures(district, "list").text.startswith(f"人员  {made[1]}  第 {WORK_UNIT} 组")
    assert shown(district, str(made[1])) == "水务公司"


def test_the_word_of_the_hub_erases_here_too(district: Path, made: tuple[Path, PersonId]) -> None:
    told = erasures(district, "order", made[1], "--ticket", "海人代函〔2026〕7号")
    assert "已在本机抹除" in told.text
    assert shown(district, str(made[1])) == ""
    assert erasures(district, "list").text == "没有待确认的抹除。\n"
    assert erasures(district, "order", made[1], "--ticket", "7号").status != 0
