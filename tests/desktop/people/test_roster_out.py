"""The list of deputies goes out with the headings of the congress's sheet, masked unless two agree."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from db.people.roster_plan import tidied
from db.sheets.reading import read_table
from desktop.people.roster_columns import read_roster
from desktop.people.roster_in import RosterIn
from desktop.people.roster_out import SHOWN, RosterOut
from tests.desktop.people.desks import desk_of
from tests.desktop.people.sheets import THE_29, deputy_row, name_of, workbook
from tests.fakes.questions import PreparedAnswers


@pytest.fixture
def desk(station, tmp_path, clock, qtbot):
    made = desk_of(station, tmp_path, clock, questions=PreparedAnswers(path=tmp_path / "出.xlsx"))
    page = RosterIn(made)
    qtbot.addWidget(page)
    made.notices.place(page, page.messages)
    page.open(workbook(tmp_path / "入.xlsx", map(deputy_row, range(1, 4))))
    page.write_button.click()
    return made


@pytest.fixture
def pane(desk, qtbot) -> RosterOut:
    made = RosterOut(desk)
    qtbot.addWidget(made)
    desk.notices.place(made, made.messages)
    made.show()
    return made


def written(desk) -> Path:
    assert desk.questions.path.exists()
    return desk.questions.path


def test_every_deputy_goes_out_under_the_29_headings_with_masked_phones(pane, desk):
    pane.begin(())
    pane.export_button.click()
    table = read_table(written(desk))
    assert table.headings == THE_29
    assert len(table.rows) == 3
    at = THE_29.index("手机")
    assert {row[at] for row in table.rows} == {"199 **** 0001", "199 **** 0002", "199 **** 0003"}
    assert {row[THE_29.index("邮编")] for row in table.rows} == {"014400"}


def test_those_the_list_shows_go_out_alone(pane, desk):
    ids = desk.workspace.people.person_ids(desk.actor, None, name_of(2))
    pane.begin([UUID(bytes=ids)])
    assert pane.form.read()["scope"] == SHOWN
    pane.export_button.click()
    (row,) = read_table(written(desk)).rows
    assert row[THE_29.index("姓名")] == name_of(2)


def test_what_was_exported_comes_in_again_with_nothing_to_do(pane, desk, qtbot):
    pane.begin(())
    pane.export_button.click()
    rows = [tidied(one) for one in read_roster(written(desk)).rows()]
    judged = desk.workspace.rosters.judge(desk.actor, rows)
    assert {one.verdict.value for one in judged} == {"same"}
