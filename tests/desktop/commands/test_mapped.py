"""``matters export --map``, ``matters import`` and ``matters undo``: a month's rows of a platform, there and back."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.kernel.clock import SystemClock
from db.kernel.ids import FilterId, new_id
from db.reception.filter_contracts import MatterFilter, SaveFilter
from db.workspace import Workspace
from desktop.demo.fill import PASSPHRASE
from desktop.settings.usual import usual_profile
from tests.desktop.commands.conftest import CHEAP, Answer, Call, invoke
from tests.stations import FAST

COLUMNS = [
    {"name": "编号", "field": "external_number"}, {"name": "日期", "field": "received_at"},
    {"name": "标题", "field": "title"}, {"name": "类别", "field": "category"},
    {"name": "村社", "field": "region_name"}, {"name": "站内编号", "field": "key", "optional": True},
]  # fmt: skip
ROWS = "编号,日期,标题,类别,村社\r\nP-1,2026-01-05,北门路灯不亮,0301,东山社区\r\nP-2,昨天,南门井盖,03,\r\n"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """A demo station with the thirty told matters and today's."""
    folder = tmp_path_factory.mktemp("mapped") / "data"
    assert invoke(folder, "demo", "--scale", "0", "--json").status == 0
    return folder


@pytest.fixture
def on_demo(demo: Path, qapp: QApplication) -> Call:
    def run(*args: str, typed: str = PASSPHRASE) -> Answer:
        return invoke(demo, "matters", *args, typed=typed)

    return run


@pytest.fixture
def mapping(tmp_path: Path) -> str:
    return mapping_at(tmp_path, COLUMNS)


def mapping_at(folder: Path, columns: list[dict[str, object]]) -> str:
    path = folder / "a.mapping.json"
    path.write_text(json.dumps({"mapping_file": 1, "platform": "试用平台", "columns": columns}))
    return str(path)


@pytest.fixture
def file(tmp_path: Path) -> str:
    (tmp_path / "a.csv").write_text(ROWS, encoding="utf-8", newline="")
    return str(tmp_path / "a.csv")


def test_a_preview_tells_every_row_and_writes_nothing(
    on_demo: Call, mapping: str, file: str
) -> None:
    found = on_demo("import", file, "--map", mapping, "--preview", "--json").values
    assert found["counts"] == {"new": 1, "update": 0, "same": 0, "conflict": 0, "refused": 1}
    assert [(one["row"], one["codes"]) for one in found["rows"]] == [
        (2, []), (3, [["received_at", "not_like_that"]]),
    ]  # fmt: skip
    assert found["import"] is None
    assert on_demo("list", "--find", "北门路灯不亮", "--json").values["matters"] == []


def test_refused_rows_keep_the_file_out_until_somebody_leaves_them_out(
    on_demo: Call, mapping: str, file: str
) -> None:
    kept = on_demo("import", file, "--map", mapping)
    assert kept.status == 3
    assert "第 3 行：不能导入：接待时间：不是按映射文件所写的 YYYY-MM-DD 写的日期" in kept.text
    assert "--leave-out" in kept.text
    done = on_demo("import", file, "--map", mapping, "--leave-out", "--json").values
    assert (done["added"], done["updated"]) == (1, 0)
    again = on_demo("import", file, "--map", mapping, "--preview", "--json").values
    assert again["counts"]["same"] == 1
    undone = on_demo("undo", done["import"], "--json").values
    assert (undone["voided"], undone["kept_numbers"]) == (1, [])
    assert on_demo("undo", done["import"]).status == 3


def test_the_newest_import_is_taken_back_where_none_is_named(
    on_demo: Call, mapping: str, file: str
) -> None:
    done = on_demo("import", file, "--map", mapping, "--leave-out", "--json").values
    assert on_demo("undo", "--json").values["import"] == done["import"]
    assert on_demo("undo").status == 3


def test_what_was_exported_is_the_same_when_it_comes_back(
    on_demo: Call, mapping: str, tmp_path: Path
) -> None:
    out = str(tmp_path / "out.csv")
    written = on_demo("export", "--map", mapping, "--out", out, "--json").values
    assert written["count"] == 39
    found = on_demo("import", out, "--map", mapping, "--preview", "--json").values
    assert (found["counts"]["same"], found["rows"]) == (39, [])


def test_a_period_bounds_what_leaves(on_demo: Call, mapping: str, tmp_path: Path) -> None:
    out = str(tmp_path / "out.csv")
    period = ("--from", "2001-01-01", "--to", "2001-12-31")
    assert on_demo("export", "--map", mapping, "--out", out, *period, "--json").values["count"] == 0
    both = on_demo("export", "--out", out, "--view", "open", *period)
    assert both.status == 2
    assert "只能选一种" in both.errors


def test_a_filter_that_nobody_keeps_is_told(on_demo: Call, mapping: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    refused = on_demo("export", "--map", mapping, "--out", str(out), "--filter", "没有这个")
    assert (refused.status, out.exists()) == (3, False)


def test_a_kept_filter_bounds_what_leaves(
    demo: Path, on_demo: Call, mapping: str, tmp_path: Path
) -> None:
    entrance = CHEAP(demo, usual_profile(demo)).entrance()
    head = entrance.people()[0]
    workspace = Workspace(entrance, entrance.enter(head.user, PASSPHRASE), SystemClock(), cost=FAST)
    with closing(workspace):
        wanted = MatterFilter(category="03")
        actor = workspace.accounts.actor(head.user)
        kept = SaveFilter(FilterId(new_id(SystemClock())), "交通", wanted)
        workspace.filters.save(actor, kept)
        expected = len(workspace.matters.all_of(actor, wanted))
    out = str(tmp_path / "out.csv")
    written = on_demo("export", "--map", mapping, "--out", out, "--filter", "交通", "--json").values
    assert 0 < written["count"] == expected < 39


def test_whole_phones_ask_for_a_second_person(on_demo: Call, tmp_path: Path) -> None:
    mapping = mapping_at(tmp_path, [*COLUMNS, {"name": "电话", "field": "phone_full"}])
    out = tmp_path / "out.csv"
    refused = on_demo("export", "--map", mapping, "--out", str(out))
    assert (refused.status, out.exists()) == (2, False)
    assert "--second" in refused.errors


def test_whole_phones_leave_with_both_passphrases(
    demo: Path, on_demo: Call, tmp_path: Path
) -> None:
    mapping = mapping_at(tmp_path, [*COLUMNS, {"name": "电话", "field": "phone_full"}])
    out = tmp_path / "out.csv"
    second = CHEAP(demo, usual_profile(demo)).entrance().people()[1].name
    asked = ("export", "--map", mapping, "--out", str(out), "--second")
    assert on_demo(*asked, "没有这人").status == 3
    assert on_demo(*asked, second, typed=f"{PASSPHRASE}\nwrong").status == 3
    assert not out.exists()
    done = on_demo(*asked, second, "--json", typed=f"{PASSPHRASE}\n{PASSPHRASE}")
    assert done.values["count"] == 39
    assert "19900000001" in out.read_text(encoding="utf-8-sig")


def test_a_mapping_file_with_faults_says_each_with_its_place(
    on_demo: Call, file: str, tmp_path: Path
) -> None:
    mapping = mapping_at(tmp_path, [{"name": "a", "field": "b"}, {"name": "a", "constant": "c"}])
    refused = on_demo("import", file, "--map", mapping)
    assert refused.status == 3
    assert "columns[1].field：没有“b”这个字段" in refused.errors
    assert "columns[2].name：第 1 列已经叫“a”。" in refused.errors
