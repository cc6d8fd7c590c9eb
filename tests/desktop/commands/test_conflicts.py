"""``conflicts list|resolve`` at a district, after two places wrote of one person without knowing of each other."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from db.bundle.exchange_contracts import Export
from db.kernel.clock import SystemClock
from db.kernel.ids import PersonId
from tests import factories
from tests.desktop.commands.conftest import PASSPHRASE, Answer, invoke
from tests.desktop.commands.desks import found, introduce, opened

WORK_UNIT = 8
"""Its field group."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """A district that a station's person was changed at, and which then heard what the station had changed."""
    folder = tmp_path_factory.mktemp("desks")
    district, station = (found(folder / one / "data", one) for one in ("district", "haichang"))
    introduce(district, station)
    with opened(station) as desk:
        made = desk.workspace.people.add(desk.actor, factories.person(SystemClock())).value
    carry(station, district, folder / "first")
    change(station, made.line.id, "水务公司")
    change(district, made.line.id, "市政养护所")
    carry(station, district, folder / "second")
    return folder


def carry(giver: Path, taker: Path, folder: Path) -> None:
    folder.mkdir()
    with opened(giver) as here, opened(taker) as there:
        order = Export(there.workspace.origin.replica, folder)
        here.workspace.bundles.sending.export(here.actor, order)
        for path in folder.iterdir():
            there.workspace.bundles.taking.take(there.actor, path)


def change(desk: Path, person: PersonId, work_unit: str) -> None:
    with opened(desk) as here:
        shown = here.workspace.people.detail(here.actor, person)
        command = factories.person(SystemClock(), person=person, work_unit=work_unit)
        here.workspace.people.change(here.actor, shown.revision, command)


@pytest.fixture
def district(made: Path, tmp_path: Path) -> Path:
    """The district's folder, of which each test has its own."""
    folder = tmp_path / "district"
    shutil.copytree(made / "district", folder)
    return folder / "data"


def conflicts(desk: Path, *args: object) -> Answer:
    return invoke(desk, "conflicts", *map(str, args), typed=PASSPHRASE)


def the_open_one(desk: Path) -> dict[str, Any]:
    (one,) = conflicts(desk, "list", "--json").values["conflicts"]
    assert isinstance(one, dict)
    return one


def shown(desk: Path, person: str) -> str:
    with opened(desk) as here:
        return here.workspace.people.detail(here.actor, PersonId(UUID(person))).work_unit


def test_both_values_are_listed_with_who_wrote_them(district: Path) -> None:
    one = the_open_one(district)
    assert (one["kind"], one["group"], one["fields"]) == ("person", WORK_UNIT, ["work_unit"])
    assert {each["values"]["work_unit"] for each in one["candidates"]} == {"水务公司", "市政养护所"}
    assert [each["is_shown"] for each in one["candidates"]] == [True, False]
    lines = conflicts(district, "list").text.splitlines()
    assert lines[0] == f"人员：{one['title']}  第 {WORK_UNIT} 组"
    assert (one["called"], one["number"]) == (f"人员：{one['title']}", "")
    assert lines[1] == f"    记录编码：{one['record']}"
    assert lines[2].startswith("  1  work_unit（工作单位）: 市政养护所（人大 何静澜，")
    assert lines[2].endswith("，当前显示）")
    assert lines[3].startswith("  2  work_unit（工作单位）: 水务公司（海昌")


def test_the_value_that_is_kept_ends_it(district: Path) -> None:
    record = the_open_one(district)["record"]
    assert (
        "已选定：work_unit（工作单位）: 水务公司"
        in conflicts(district, "resolve", record, 8, "--keep", 2).text
    )
    assert shown(district, record) == "水务公司"
    assert conflicts(district, "list").text == "没有待定的内容。\n"
    again = conflicts(district, "resolve", record, 8, "--keep", 1)
    assert (again.status, "已经选定" in again.errors) == (3, True)


def test_a_third_value_takes_the_place_of_both(district: Path) -> None:
    record = the_open_one(district)["record"]
    said = conflicts(district, "resolve", record, 8, "--value", "work_unit=12", "--json")
    assert said.values["values"] == {"work_unit": "12"}
    assert shown(district, record) == "12"


@pytest.mark.parametrize(
    "choice",
    [
        [], ["--keep", "1", "--value", "work_unit=x"], ["--keep", "3"], ["--value", "phone=1"],
        ["--value", "work_unit=x", "--value", "work_unit=y"],
    ],
)  # fmt: skip
def test_a_choice_that_is_none_decides_nothing(district: Path, choice: list[str]) -> None:
    record = the_open_one(district)["record"]
    refused = conflicts(district, "resolve", record, 8, *choice)
    assert refused.status == 2
    if "--value" in choice and "--keep" not in choice:
        assert "work_unit（工作单位）" in refused.errors
    assert the_open_one(district)["record"] == record
