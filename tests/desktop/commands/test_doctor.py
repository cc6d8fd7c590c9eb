"""``doctor``: says how everything stands, and ends in trouble only when something is broken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.desktop.commands.conftest import PASSPHRASE, Call, invoke


def test_a_sound_station_is_in_order(call: Call) -> None:
    found = call("doctor", "--json")
    assert found.status == 0
    for name in ("keys", "file", "journal", "fonts", "program"):
        assert found.values[name]["health"] in {"good", "care"}, name
    assert found.values["journal"]["health"] == "good"


def test_without_a_passphrase_it_looks_around_only(call: Call) -> None:
    found = call("doctor", "--outside", "--json")
    assert found.status == 0
    assert "journal" not in found.values


def test_an_empty_folder_is_no_trouble(tmp_path: Path, qapp: QApplication) -> None:
    found = invoke(tmp_path / "nothing", "doctor", "--json")
    assert found.status == 0
    assert found.values["keys"]["health"] == "care"


def test_a_damaged_file_is_found(data: Path, tmp_path: Path, qapp: QApplication) -> None:
    import shutil

    copy = tmp_path / "data"
    shutil.copytree(data, copy)
    shutil.copytree(data.with_name("data-profile"), tmp_path / "data-profile")
    database = copy / "station.db"
    damaged = bytearray(database.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    database.write_bytes(damaged)
    found = invoke(copy, "doctor", "--json", typed=PASSPHRASE)
    assert found.status == 4


def test_a_file_instead_of_a_folder_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "data").write_text("x")
    looked = invoke(tmp_path / "data", "doctor", "--outside")
    assert looked.status == 3
    assert "有一个文件" in looked.errors
