"""``matters list|show|export`` on a demo station."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.demo.fill import PASSPHRASE
from tests.desktop.commands.conftest import Answer, Call, invoke


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """A demo station with the thirty told matters and today's."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    made = invoke(folder, "demo", "--scale", "0", "--json")
    assert made.status == 0, made.errors
    assert made.values["matters"] == 39
    return folder


@pytest.fixture
def on_demo(demo: Path, qapp: QApplication) -> Call:
    def run(*args: str) -> Answer:
        return invoke(demo, *args, typed=PASSPHRASE)

    return run


def test_the_newest_come_first(on_demo: Call) -> None:
    listed = on_demo("matters", "list", "--limit", "5", "--json").values["matters"]
    times = [one["received_at"] for one in listed]
    assert len(listed) == 5
    assert times == sorted(times, reverse=True)


def test_words_lead_to_a_matter_and_its_history(on_demo: Call) -> None:
    (found,) = on_demo("matters", "list", "--find", "窨井盖异响", "--json").values["matters"]
    shown = on_demo("matters", "show", found["number"], "--json").values
    assert shown["reply"] == "井盖和井圈已更换，夜间复测没有异响。"
    assert [entry["action"] for entry in shown["timeline"]][-1] == "visit_registered"


def test_a_confidential_visitor_is_not_named(on_demo: Call) -> None:
    text = on_demo("matters", "list", "--find", "邻里采光纠纷", "--json").text
    assert "姚汀兰" not in text


def test_the_ledger_opens_in_a_spreadsheet_with_masked_phones(
    on_demo: Call, tmp_path: Path
) -> None:
    target = tmp_path / "ledger.csv"
    assert on_demo("matters", "export", "--out", str(target)).status == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 40
    assert not any("19900000001" in cell for row in rows for cell in row)


def test_the_ledger_can_be_json(on_demo: Call, tmp_path: Path) -> None:
    target = tmp_path / "ledger.json"
    assert on_demo("matters", "export", "--out", str(target), "--view", "open").status == 0
    listed = on_demo("matters", "list", "--view", "open", "--limit", "99", "--json").values[
        "matters"
    ]
    told = json.loads(target.read_text(encoding="utf-8"))
    assert told
    assert {one["number"] for one in told} == {one["number"] for one in listed}


@pytest.mark.parametrize("name", ["ledger.xls", "ledger"])
def test_a_ledger_of_another_form_is_refused(on_demo: Call, tmp_path: Path, name: str) -> None:
    refused = on_demo("matters", "export", "--out", str(tmp_path / name))
    assert refused.status == 2
    assert ".xlsx、.csv 或 .json" in refused.errors
    assert not (tmp_path / name).exists()


def test_an_unknown_number_is_refused(on_demo: Call) -> None:
    shown = on_demo("matters", "show", "海昌接〔2001〕1号")
    assert shown.status == 3
    assert "matters list --find" in shown.errors


def test_a_wrong_passphrase_is_refused_and_says_what_is_left(
    demo: Path, qapp: QApplication
) -> None:
    wrong = invoke(demo, "matters", "list", typed="wrong")
    assert wrong.status == 3
    assert "还可以试 4 次" in wrong.errors


def test_a_closed_standard_input_is_no_try(demo: Path, qapp: QApplication) -> None:
    tries = demo / "tries.json"
    before = tries.read_bytes() if tries.exists() else b""
    listed = invoke(demo, "matters", "list", typed=None)
    assert listed.status == 2
    assert "没有收到口令" in listed.errors
    assert (tries.read_bytes() if tries.exists() else b"") == before


def test_a_name_that_nobody_has_is_told_and_is_no_try(demo: Path, qapp: QApplication) -> None:
    tries = demo / "tries.json"
    before = tries.read_bytes() if tries.exists() else b""
    listed = invoke(demo, "matters", "list", "--user", "骆书宁", typed=PASSPHRASE)
    assert listed.status == 3
    assert "没有这个姓名的账号" in listed.errors
    assert (tries.read_bytes() if tries.exists() else b"") == before


def test_a_second_demo_leaves_the_first_alone(demo: Path, qapp: QApplication) -> None:
    assert invoke(demo, "demo").status == 3
    again = invoke(demo, "demo", "--if-missing", "--json")
    assert again.status == 0
    assert again.values["made"] is False


def test_the_history_is_told_in_words(on_demo: Call) -> None:
    (found,) = on_demo("matters", "list", "--find", "窨井盖异响", "--json").values["matters"]
    text = on_demo("matters", "show", found["number"]).text
    assert "到站来访" in text
    assert "visit_station" not in text


def test_an_export_into_a_folder_that_does_not_exist_says_so(on_demo: Call, tmp_path: Path) -> None:
    refused = on_demo("matters", "export", "--out", str(tmp_path / "no" / "x.csv"))
    assert refused.status == 3
    assert "文件夹不存在" in refused.errors


def test_lost_key_slots_are_told_as_such(demo: Path, tmp_path: Path, qapp: QApplication) -> None:
    copy = tmp_path / "data"
    shutil.copytree(demo, copy)
    for slots in copy.glob("keyslots.json*"):
        slots.unlink()
    listed = invoke(copy, "matters", "list", typed=PASSPHRASE)
    assert listed.status == 4
    assert "钥匙文件不见了" in listed.errors
    assert "keyslots.json" in listed.errors


def test_a_file_instead_of_a_folder_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "data").write_text("no station")
    listed = invoke(tmp_path / "data", "matters", "list")
    assert listed.status == 3
    assert "有一个文件" in listed.errors
