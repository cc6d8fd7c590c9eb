"""Importing a platform's file in the window: the same preview, the same act, the same way back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.reception.ledger import Verdict
from desktop.reception.import_columns import reasons
from desktop.reception.ledger_in import LedgerIn
from tests import factories
from tests.desktop.people.desks import desk_of
from tests.desktop.reception.test_ledger_in import titles
from tests.fakes.questions import PreparedAnswers

MAPPING = {
    "mapping_file": 1, "platform": "试用平台", "form": "json", "columns": [
        {"name": "no", "field": "external_number"}, {"name": "day", "field": "received_at"},
        {"name": "title", "field": "title"}, {"name": "village", "field": "region_name"},
        {"name": "kind", "field": "category"},
    ],
}  # fmt: skip


class TwoPaths(PreparedAnswers):
    """Answers with one file after the other."""

    def __init__(self, *paths: Path) -> None:
        super().__init__()
        self.paths = list(paths)

    def open_file(self, title: str, pattern: str) -> Path | None:
        self.asked.append(title)
        return self.paths.pop(0) if self.paths else None


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    path = tmp_path / "a.mapping.json"
    path.write_text(json.dumps(MAPPING))
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.json"
    rows = [
        {"no": "1", "day": "2026-03-01", "title": "北门路灯不亮", "village": "东山社区", "kind": "03"},
        {"no": "2", "day": "昨天", "title": "南门井盖", "village": "", "kind": "03"},
        {"no": "3", "day": "2026-03-17", "title": "东林路窨井盖响", "village": "桂湾社区", "kind": "03"},
    ]  # fmt: skip
    path.write_text(json.dumps(rows))
    return path


@pytest.fixture
def desk(station, tmp_path, clock, mapping, file):
    made = desk_of(station, tmp_path, clock, questions=TwoPaths(mapping, file))
    made.workspace.reception.register_visit(made.actor, factories.visit(clock))
    return made


@pytest.fixture
def pane(desk, qtbot):
    made = LedgerIn(desk)
    qtbot.addWidget(made)
    desk.notices.place(made, made.messages)
    made.resize(1200, 700)
    made.show()
    return made


def test_two_files_are_asked_for_and_every_row_says_what_would_come_of_it(pane, desk):
    pane.mapped_button.click()
    assert desk.questions.asked == ["选择映射文件", "选择平台给的文件"]
    new, refused, alike = pane.examined.lines
    assert [one.verdict.verdict for one in (new, refused, alike)] == [
        Verdict.NEW, Verdict.REFUSED, Verdict.NEW,
    ]  # fmt: skip
    assert reasons(refused) == "接待时间：不是按映射文件所写的 YYYY-MM-DD 写的日期"
    assert "可能与 海昌接〔2026〕1号 是同一件" in reasons(alike)
    assert not pane._columns.isVisible()


def test_rows_that_may_be_here_stay_out_when_that_is_wished(pane, desk):
    pane.begin_mapped()
    pane.agrees.setChecked(True)
    assert pane.write_button.text() == "导入 2 行"
    assert pane.spares.text() == "可能已在本站的 1 行先不导"
    pane.spares.setChecked(True)
    assert pane.write_button.text() == "导入 1 行"
    pane.write_button.click()
    assert set(titles(desk)) == {"北门路灯不亮", "东林路窨井盖异响"}


def test_an_import_taken_back_names_what_somebody_touched(pane, desk):
    pane.begin_mapped()
    pane.agrees.setChecked(True)
    told = []
    desk.notices.toast = lambda text, undo=None, _extra=None: told.append((text, undo))
    pane.write_button.click()
    undo = told[-1][1]
    ledger = desk.workspace.ledger
    (touched,) = ledger.known(desk.actor, (), ("1",))[1].values()
    from db.reception.contracts import AddNote

    desk.workspace.reception.add_note(desk.actor, AddNote(touched.id, "已核实。"))
    undo()
    assert told[-1][0] == (
        f"已撤销导入：撤下 1 件，恢复 0 件，后来改过的 1 件保留：{touched.number}"
    )


def test_the_newest_import_can_be_taken_back_long_after_its_notice(pane, desk):
    pane.begin_mapped()
    pane.agrees.setChecked(True)
    pane.write_button.click()
    desk.questions.confirms = False
    pane._beginning.undo_button.click()
    assert desk.questions.asked[-1] == "撤销这次导入？"
    assert len(titles(desk)) == 3
    desk.questions.confirms = True
    pane._beginning.undo_button.click()
    assert titles(desk) == ["东林路窨井盖异响"]
    told = []
    desk.notices.toast = lambda text, *_undo: told.append(text)
    pane._beginning.undo_button.click()
    assert told == ["没有可以撤销的导入。"]


def test_a_mapping_file_with_faults_is_refused_and_the_columns_come_back_with_a_ledger(
    pane, desk, mapping, tmp_path
):
    mapping.write_text("{")
    pane.begin_mapped()
    assert pane.messages.headlines() == ("a.mapping.json 没有导入",)
    assert pane.examined is None
    path = tmp_path / "b.csv"
    path.write_text("标题,日期\n灯,2026-03-01\n")
    pane.open(path)
    assert pane._columns.isVisible()


def test_nothing_happens_where_no_file_was_chosen(pane, desk):
    desk.questions.paths = []
    pane.begin_mapped()
    assert pane.examined is None
