"""A new congress: its list comes in from a workbook, is corrected, a task group is set up, the list goes out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.people.contracts import PersonKind
from db.people.roster import RosterVerdict
from db.sheets.reading import read_table
from desktop.people.page import PeoplePage
from tests.desktop.people.desks import desk_of
from tests.desktop.people.sheets import THE_29, deputy_row, name_of, workbook
from tests.fakes.questions import PreparedAnswers

PEOPLE = 820
WRONG = 417


@pytest.fixture
def page(station, tmp_path, clock, qtbot) -> PeoplePage:
    made = PeoplePage(desk_of(station, tmp_path, clock, questions=PreparedAnswers()))
    qtbot.addWidget(made)
    made.resize(1440, 816)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def sheet(folder: Path, name: str, **wrong: str) -> Path:
    rows = (deputy_row(at) | (wrong if at == WRONG else {}) for at in range(1, PEOPLE + 1))
    return workbook(folder / name, rows)


def put_into_task_group(page: PeoplePage) -> None:
    page.groups.team_button.click()
    page.aside.act.form.input("name").put("防汛小组")
    page.aside.act.save_button.click()
    page.table.enter_table()
    buttons = page.card.offices.buttons()
    next(one for one in buttons if one.accessibleName() == "编入小组").click()
    (group,) = page.desk.workspace.offices.groups(page.desk.actor)
    page.aside.act.form.input("group").put(group.id)
    page.aside.act.save_button.click()


def test_820_deputies_come_in_are_corrected_grouped_and_go_out(page, tmp_path):
    desk = page.desk
    page.table.import_button.click()
    pane = page.rosters.page_in
    desk.questions.path = sheet(tmp_path, "一.xlsx", 代表级别="街道")
    pane.begin()
    assert pane.examined.count(RosterVerdict.NEW) == PEOPLE - 1
    assert pane.view.current_id() == pane.examined.of(RosterVerdict.REFUSED)[0].id
    assert "街道" in pane.reason.text()
    pane.agrees.setChecked(True)
    pane.write_button.click()
    assert pane.isHidden()

    desk.questions.path = sheet(tmp_path, "二.xlsx", 手机="19900009999")
    page.table.import_button.click()
    pane.begin()
    counts = {one: pane.examined.count(one) for one in RosterVerdict}
    assert counts[RosterVerdict.NEW] == 1
    assert counts[RosterVerdict.SAME] == PEOPLE - 1
    pane.write_button.click()
    assert desk.workspace.people.counts(desk.actor)[PersonKind.DEPUTY] == PEOPLE

    desk.questions.path = sheet(tmp_path, "三.xlsx", 手机="19900009999", 民族="畲族")
    page.table.import_button.click()
    pane.begin()
    assert pane.examined.count(RosterVerdict.UPDATE) == 1
    pane.write_button.click()
    assert desk.workspace.people.counts(desk.actor)[PersonKind.DEPUTY] == PEOPLE
    assert page.table.model.rowCount() == PEOPLE

    page.table.search.setText("9999")
    assert page.table.model.rowCount() == 1
    put_into_task_group(page)
    page.table.search.clear()
    titles = [choice.text() for choice in page.groups.choices()]
    page.groups.choose(titles.index("防汛小组"))
    assert page.table.model.rowCount() == 1
    page.groups.choose(0)

    desk.questions.path = tmp_path / "出.xlsx"
    page.table.export_button.click()
    page.rosters.page_out.export_button.click()
    table = read_table(tmp_path / "出.xlsx")
    assert table.headings == THE_29
    assert len(table.rows) == PEOPLE
    names = {row[THE_29.index("姓名")] for row in table.rows}
    assert name_of(WRONG) in names
    (wrong,) = [row for row in table.rows if row[0] == f"DB{WRONG:05}"]
    assert wrong[THE_29.index("民族")] == "畲族"
