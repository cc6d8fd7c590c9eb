"""Importing a ledger in the window: a preview of every row, nothing written before, one act to undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.kernel.actor import Role
from db.reception.ledger import LedgerScope, Verdict
from db.reception.queue_contracts import QueueView
from db.sheets.table import Sheet, SheetColumn
from db.sheets.writing import plain, write_text, write_workbook
from desktop.jobs import Jobs
from desktop.reception.import_columns import NUMBER, reasons
from desktop.reception.ledger_columns import columns
from desktop.reception.ledger_in import LedgerIn
from desktop.reception.ledger_out import LedgerOut
from desktop.reception.ledger_sheet import LedgerForm
from desktop.wording.marks import say
from tests import factories
from tests.desktop.people.desks import as_role, desk_of

OLD = ("原编号", "受理时间", "反映人", "联系电话", "诉求内容", "经办科室")
ROWS = [
    ("12345-1", "2024-05-06", "沈知行", "19900000001", "北门路灯不亮", "甲"),
    ("12345-2", "昨天", "姚汀兰", "19900000002", "南门井盖松动", "乙"),
]


def sheet_of(headings: tuple[str, ...]) -> Sheet:
    return Sheet("表", tuple(SheetColumn(one) for one in headings))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "旧台账.xlsx"
    write_workbook(path, sheet_of(OLD), ROWS, lambda _done: None)
    return path


@pytest.fixture
def desk(station, tmp_path, clock):
    return desk_of(station, tmp_path, clock)


@pytest.fixture
def pane(desk, qtbot):
    made = LedgerIn(desk)
    qtbot.addWidget(made)
    desk.notices.place(made, made.messages)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def slow(station, tmp_path, clock, qtbot) -> Iterator[LedgerIn]:
    """A pane whose files are read beside the window, as they are in the program."""
    jobs = Jobs()
    made = LedgerIn(desk_of(station, tmp_path, clock, jobs=jobs))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    yield made
    jobs.close()


def titles(desk) -> list[str]:
    ledger = desk.workspace.ledger
    ids = ledger.export(desk.actor, LedgerScope()).value
    return [one.title for one in ledger.lines(desk.actor, ids)]


def test_every_row_says_what_would_come_of_it_and_why_not(pane, desk, old):
    pane.open(old)
    new, refused = pane.examined.lines
    assert (new.verdict.verdict, refused.verdict.verdict) == (Verdict.NEW, Verdict.REFUSED)
    assert reasons(refused) == "接待时间：不是日期，请写成 2026-03-18"
    assert pane.tabs.value() == Verdict.REFUSED
    assert titles(desk) == []


def test_rows_that_cannot_be_taken_stay_out_only_when_the_person_says_so(pane, desk, old):
    pane.open(old)
    assert pane.write_button.text() == "导入 1 行"
    assert not pane.write_button.isEnabled()
    assert pane.agrees.text() == "不能导入的 1 行先不导"
    pane.agrees.setChecked(True)
    pane.write_button.click()
    assert titles(desk) == ["北门路灯不亮"]
    assert pane.examined is None


def test_the_room_of_numbers_that_no_row_has_goes_to_the_reasons(pane, desk, old):
    pane.open(old)
    assert pane.view.isColumnHidden(NUMBER)
    assert [line.title for line in pane.examined.lines] == ["北门路灯不亮", "南门井盖松动"]
    widths = [pane.view.columnWidth(at) for at in range(pane.model.columnCount())]
    assert sum(widths) == pane.view.viewport().width()
    assert widths[-1] == max(widths)
    pane.agrees.setChecked(True)
    pane.write_button.click()
    pane.open(old)
    pane.tabs.set_value("all")
    pane._show_rows()
    assert not pane.view.isColumnHidden(NUMBER)


def test_what_was_agreed_for_one_file_is_asked_anew_for_the_next(pane, old, tmp_path):
    pane.open(old)
    pane.agrees.setChecked(True)
    box = pane.mapping.boxes[OLD.index("经办科室")]
    box.setCurrentIndex(box.findData("place"))
    box.activated.emit(box.currentIndex())
    assert pane.agrees.isChecked()
    other = tmp_path / "另一份.xlsx"
    write_workbook(other, sheet_of(OLD), ROWS, lambda _done: None)
    pane.open(other)
    assert not pane.agrees.isChecked()
    assert not pane.write_button.isEnabled()


def test_a_column_that_was_not_recognised_is_given_its_meaning_by_hand(pane, desk, old):
    pane.open(old)
    box = pane.mapping.boxes[OLD.index("经办科室")]
    assert box.currentData() == ""
    box.setCurrentIndex(box.findData("place"))
    box.activated.emit(box.currentIndex())
    pane.agrees.setChecked(True)
    pane.write_button.click()
    ledger = desk.workspace.ledger
    (line,) = ledger.lines(desk.actor, ledger.export(desk.actor, LedgerScope()).value)
    assert line.place == "甲"


def test_a_file_that_is_no_table_is_refused_with_its_name_and_what_to_do(pane, tmp_path):
    path = tmp_path / "照片.xlsx"
    path.write_bytes(b"PK no")
    pane.open(path)
    assert pane.messages.headlines() == ("照片.xlsx 没有导入",)
    assert pane.examined is None
    pane.leave()
    assert pane.messages.headlines() == ()


def test_clerks_see_the_preview_and_the_head_imports(station, tmp_path, clock, qtbot, old):
    made = LedgerIn(desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock))
    qtbot.addWidget(made)
    made.show()
    made.open(old)
    assert made.examined.count(Verdict.NEW) == 1
    assert not made.write_button.isVisible()


def test_a_clerk_who_is_head_besides_imports(station, tmp_path, clock, qtbot, old):
    both = as_role(station, Role.DUTY_STAFF, also=(Role.STATION_HEAD,))
    made = LedgerIn(desk_of(both, tmp_path, clock))
    qtbot.addWidget(made)
    made.show()
    made.open(old)
    assert made.write_button.isVisible()


@pytest.mark.parametrize("form", [LedgerForm.WORKBOOK, LedgerForm.TEXT, LedgerForm.TEXT_FOR_OLD])
def test_a_ledger_that_was_exported_comes_back_with_nothing_to_do(
    pane, desk, tmp_path, clock, qtbot, form
):
    for title in ("=路灯不亮", "07 号井盖"):
        command = factories.visit(clock, factories.matter(title=title))
        desk.workspace.reception.register_visit(desk.actor, command)
    out = LedgerOut(desk)
    qtbot.addWidget(out)
    desk.notices.place(out, out.messages)
    out.begin(QueueView.TODAY)
    target = tmp_path / ("a.xlsx" if form is LedgerForm.WORKBOOK else "a.csv")
    out.write_to(target, form)
    assert target.exists()
    pane.open(target)
    assert pane.examined.count(Verdict.SAME) == 2
    assert pane.write_button.text() == "没有要写入的"
    assert not pane.write_button.isEnabled()


def test_an_import_can_be_undone_from_its_notice(pane, desk, tmp_path):
    path = tmp_path / "a.csv"
    write_text(path, sheet_of(OLD), ROWS[:1], lambda _done: None, encoding="gb18030")
    pane.open(path)
    undone = []
    desk.notices.toast = lambda text, undo=None, _extra=None: undone.append((text, undo))
    pane.write_button.click()
    assert undone[-1][0] == "已导入：新增 1 件，更新 0 件"
    undone[-1][1]()
    assert titles(desk) == []
    assert undone[-1][0] == "已撤销导入：撤下 1 件，恢复 0 件，后来改过的 0 件保留"


def test_the_ledger_of_another_program_comes_in_once_and_then_only_corrects(pane, desk, tmp_path):
    path = tmp_path / "a.csv"
    for title, verdict in (
        ("路灯不亮", Verdict.NEW),
        ("路灯不亮", Verdict.SAME),
        ("灯", Verdict.UPDATE),
    ):
        headings, row = (*OLD[:4], "诉求标题"), (*ROWS[0][:4], title)
        write_text(path, sheet_of(headings), [row], lambda _done: None, encoding="utf-8-sig")
        pane.open(path)
        assert [one.verdict.verdict for one in pane.examined.lines] == [verdict]
        pane.write_button.click()
    assert titles(desk) == ["灯"]


def test_a_blank_cell_says_whether_it_empties_a_field_or_leaves_it(pane, desk, tmp_path, clock):
    matter = factories.matter(place="北门", statement="夜里看不清")
    desk.workspace.reception.register_visit(desk.actor, factories.visit(clock, matter))
    ledger = desk.workspace.ledger
    (before,) = ledger.lines(desk.actor, ledger.export(desk.actor, LedgerScope()).value)
    cells = {say(one.heading): plain(one.cell(before)) for one in columns()}
    cells |= {"事发地点": "", "反映内容": "  ", "类别": "", "诉求": "北门路灯"}
    assert set(cells) == {say(one.heading) for one in columns()}
    path = tmp_path / "改过.xlsx"
    write_workbook(path, sheet_of(tuple(cells)), [tuple(cells.values())], lambda _done: None)
    pane.open(path)
    (line,) = pane.examined.lines
    assert line.verdict.verdict is Verdict.UPDATE
    said = reasons(line)
    assert "清空事发地点、反映内容" in said
    assert "修改诉求" in said
    assert "类别：空着，保持原值" in said
    assert pane.reason.text() == said
    pane.write_button.click()
    (after,) = ledger.lines(desk.actor, [before.id])
    assert (after.place, after.statement, after.title) == ("", "", "北门路灯")
    assert after.category == before.category


def test_a_file_that_is_being_read_is_named_until_its_rows_are_shown(slow, old, qtbot):
    slow.open(old)
    assert slow._told.isVisible()
    assert slow._told.text() == "正在读取 旧台账.xlsx"
    assert not slow.write_button.isEnabled()
    qtbot.waitUntil(lambda: slow.examined is not None)
    assert not slow._told.isVisible()
    assert slow.agrees.isEnabled()


def test_of_two_files_opened_at_once_the_one_chosen_last_is_shown(slow, old, tmp_path, qtbot):
    long = tmp_path / "长台账.csv"
    write_text(long, sheet_of(OLD), ROWS * 1500, lambda _done: None, encoding="utf-8")
    slow.open(long)
    slow.open(old)
    qtbot.waitUntil(lambda: not slow._desk.jobs.busy, timeout=20_000)
    assert slow.examined.path == old
    assert [box.accessibleName() for box in slow.mapping.boxes] == list(OLD)


def test_reading_that_was_stopped_shows_nothing_afterwards(slow, old, qtbot):
    slow.open(old)
    slow.stop_button.click()
    assert not slow._told.isVisible()
    qtbot.waitUntil(lambda: not slow._desk.jobs.busy)
    assert slow.examined is None


def test_a_row_is_not_written_by_a_meaning_that_was_just_changed(slow, old, qtbot):
    slow.open(old)
    qtbot.waitUntil(lambda: slow.examined is not None)
    slow.agrees.setChecked(True)
    box = slow.mapping.boxes[OLD.index("经办科室")]
    box.setCurrentIndex(box.findData("place"))
    box.activated.emit(box.currentIndex())
    assert not slow.write_button.isEnabled()
    qtbot.waitUntil(slow.write_button.isEnabled)
    assert slow.mapping.boxes[OLD.index("经办科室")].currentData() == "place"
