"""``stations list|district|invite|accept|revoke|renew`` from two folders, as two people would call them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.commands.conftest import PASSPHRASE, Answer, invoke


@dataclass(frozen=True, slots=True)
class Desk:
    """A station's folder, spoken to by command line."""

    folder: Path

    def __call__(self, *args: str, typed: str = PASSPHRASE) -> Answer:
        """Call a sub-command of ``stations``."""
        return invoke(self.folder, "stations", *args, typed=typed)


def _made(folder: Path, code: str, name: str) -> Path:
    made = invoke(
        folder, "init", "--code", code, "--name", name, "--short-name", name[:2],
        "--user", "何静澜", typed=PASSPHRASE,
    )  # fmt: skip
    assert made.status == 0, made.errors
    return folder.parent


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> dict[str, Path]:
    """Two founded folders that tests copy."""
    there = tmp_path_factory.mktemp("district") / "data"
    here = tmp_path_factory.mktemp("station") / "data"
    return {
        "district": _made(there, "330481-QR", "海宁市人大常委会"),
        "station": _made(here, "330481-HC", "海宁市海昌街道代表联络站"),
    }


@pytest.fixture
def desks(made: dict[str, Path], tmp_path: Path, qapp: QApplication) -> tuple[Desk, Desk]:
    """A district and a station that do not know each other."""
    for name, folder in made.items():
        shutil.copytree(folder, tmp_path / name)
    return Desk(tmp_path / "district" / "data"), Desk(tmp_path / "station" / "data")


def test_two_people_enrol_a_station_by_two_files_and_a_code(
    desks: tuple[Desk, Desk], tmp_path: Path
) -> None:
    district, station = desks
    asked, answered = tmp_path / "asked.txt", tmp_path / "answer.txt"
    asked_first = district("district")
    assert (asked_first.status, "--yes" in asked_first.errors) == (2, True)
    assert district("list", "--json").values["hubs"] == []
    roots = district("district", "--yes", "--json").values["root_codes"]
    assert station("invite", "--out", str(asked)).status == 0
    (tmp_path / "taken.txt").write_text("你好", encoding="utf-8")
    assert district("accept", str(asked), "--out", str(tmp_path / "taken.txt")).status == 3
    there = district("accept", str(asked), "--out", str(answered), "--json").values
    here = station("accept", str(answered)).text
    assert f"比对码  {there['code']}" in here
    assert there["confirmed"] is False
    differs = district("accept", str(asked), "--code", there["code"][:-1] + "白")
    assert (differs.status, "比对码不一致" in differs.errors) == (3, True)
    listed = district("list", "--json").values
    assert [one["code"] for one in listed["stations"]] == ["330481-QR"]
    assert [one["station"] for one in listed["comparing"]] == ["330481-HC"]
    admitted = district("accept", str(asked), "--code", there["code"])
    assert "海宁市海昌街道代表联络站 已接入" in admitted.text
    believed = station("accept", str(answered), "--code", there["code"])
    assert "已确认上级 海宁市人大常委会" in believed.text
    assert "尚无往来" in district("list").text
    assert district("revoke", "330481-HC").status == 2
    assert district("revoke", "330481-HC", "--yes", "--json").values["version"] == 3
    gone = district("list", "--json").values["stations"]
    assert [(one["code"], one["state"]) for one in gone] == [
        ("330481-QR", "enrolled"), ("330481-HC", "revoked"),
    ]  # fmt: skip
    assert "330481-HC  站点  海宁市海昌街道代表联络站  已停止接入" in district("list").text
    nobody = district("revoke", "330481-HC", "--yes")
    assert (nobody.status, "stations list" in nobody.errors) == (3, True)
    typed = "\n".join((PASSPHRASE, *roots[:2]))
    assert district("renew", "--roots", "--json", typed=typed).values["version"] == 4


def test_a_station_alone_is_told_how_to_begin_and_no_file_is_written_over(
    desks: tuple[Desk, Desk], tmp_path: Path
) -> None:
    _, station = desks
    taken = tmp_path / "asked.txt"
    taken.write_text("你好", encoding="utf-8")
    assert "stations invite" in station("list").text
    refused = station("accept", str(taken))
    assert (refused.status, "这不是对接入申请的答复" in refused.errors) == (3, True)
    assert station("invite", "--out", str(taken)).status == 3
    assert station("invite", "--out", str(tmp_path / "a:b.txt")).status == 2
    assert taken.read_text(encoding="utf-8") == "你好"
