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
from tests.stations import THEIR_PASSPHRASE, colleague

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
    (request,) = erasures(district, "list", "--json").values["erasures"]
    (one,) = request["records"]
    assert (one["kind"], one["record"], one["groups"]) == ("person", str(made[1]), [WORK_UNIT])
    text = erasures(district, "list").text
    assert text.startswith("海宁市海昌街道代表联络站于 ")
    assert f"  人员：{one['title']}  第 {WORK_UNIT} 组\n" in text
    assert one["called"] == f"人员：{one['title']}"
    assert f"\n    记录编码：{made[1]}\n" in text
    assert "将清除：工作单位" in text
    assert shown(district, str(made[1])) == "水务公司"


def test_the_word_of_two_erases_here_too_and_says_where_it_has_not_come(
    district: Path, made: tuple[Path, PersonId]
) -> None:
    with opened(district) as desk:
        colleague(desk, SystemClock(), must_change=False)
    typed = f"{PASSPHRASE}\n{THEIR_PASSPHRASE}"
    ticket = ("--ticket", "海人代函〔2026〕7号")
    alone = erasures(district, "order", made[1], *ticket)
    assert (alone.status, "另一位同意的同事" in alone.errors) == (2, True)
    assert shown(district, str(made[1])) == "水务公司"
    order = ("order", made[1], *ticket, "--second", "温予安")
    told = invoke(district, "erasures", *map(str, order), typed=typed)
    assert "已在本机清除" in told.text
    assert shown(district, str(made[1])) == ""
    listed = erasures(district, "list")
    assert listed.text.startswith("没有待确认的清除。\n已确认：1 条记录")
    assert "还没有收到回执：海宁市海昌街道代表联络站" in listed.text
    (one,) = erasures(district, "list", "--json").values["ordered"]
    assert [each["fields"] for each in one["records"]] == [["work_unit"]]
    assert (one["by"][1], len(one["awaited"])) == ("温予安", 1)
    assert invoke(district, "erasures", *map(str, order), typed=typed).status != 0
