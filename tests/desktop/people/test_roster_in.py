"""Importing a list of deputies in the window: a preview of every row, nothing written before, one act to undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.kernel.actor import Role
from db.people.contracts import PersonKind
from db.people.roster import RosterVerdict
from desktop.jobs import Jobs
from desktop.people.roster_in import RosterIn
from desktop.people.roster_rows import reasons
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.people.sheets import deputy_row, workbook


@pytest.fixture
def pane(desk, qtbot) -> RosterIn:
    made = RosterIn(desk)
    qtbot.addWidget(made)
    desk.notices.place(made, made.messages)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def slow(station, tmp_path, clock, qtbot) -> Iterator[RosterIn]:
    """A pane whose files are read beside the window, as they are in the program."""
    jobs = Jobs()
    made = RosterIn(desk_of(station, tmp_path, clock, jobs=jobs))
    qtbot.addWidget(made)
    made.show()
    yield made
    jobs.close()


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Two deputies; the level of the second one is a word that nobody knows."""
    rows = [deputy_row(1), deputy_row(2) | {"代表级别": "街道"}]
    return workbook(tmp_path / "代表.xlsx", rows)


def deputies(desk) -> int:
    return desk.workspace.people.counts(desk.actor).get(PersonKind.DEPUTY, 0)


def test_every_row_says_what_would_come_of_it_and_why_not(pane, desk, two):
    pane.open(two)
    new, refused = pane.examined.lines
    assert (new.verdict.verdict, refused.verdict.verdict) == (
        RosterVerdict.NEW, RosterVerdict.REFUSED,
    )  # fmt: skip
    assert reasons(refused).startswith("代表级别：")
    assert pane.reason.text() == reasons(refused)
    assert pane.tabs.value() is RosterVerdict.REFUSED
    assert [line.place for line in pane.examined.lines] == [2, 3]
    assert deputies(desk) == 0


def test_the_row_that_cannot_be_taken_stays_out_only_when_the_person_says_so(pane, desk, two):
    pane.open(two)
    assert pane.write_button.text() == "导入 1 行"
    assert not pane.write_button.isEnabled()
    pane.agrees.setChecked(True)
    pane.write_button.click()
    assert deputies(desk) == 1
    assert pane.examined is None


def test_a_column_with_a_name_of_its_own_is_given_its_meaning_by_hand(pane, desk, tmp_path):
    row = deputy_row(3)
    names = ("证", "谁", "代表级别")
    cells = {"证": row["代表证号"], "谁": row["姓名"], "代表级别": row["代表级别"]}
    pane.open(workbook(tmp_path / "a.xlsx", [cells], names))
    assert pane.examined.lines[0].verdict.verdict is RosterVerdict.REFUSED
    for at, field in enumerate(("certificate_no", "name")):
        box = pane.mapping.boxes[at]
        box.setCurrentIndex(box.findData(field))
        box.activated.emit(box.currentIndex())
    assert pane.examined.lines[0].verdict.verdict is RosterVerdict.NEW
    pane.write_button.click()
    assert deputies(desk) == 1


def test_an_import_is_taken_back_from_its_notice(pane, desk, tmp_path):
    pane.open(workbook(tmp_path / "a.xlsx", [deputy_row(1)]))
    told = []
    desk.notices.toast = lambda text, undo=None, _extra=None: told.append((text, undo))
    pane.write_button.click()
    assert told[-1][0] == "已导入：新增 1 行，更新 0 行"
    told[-1][1]()
    assert told[-1][0] == "已撤销导入：停用 1 人，恢复 0 条，后来改过的 0 条保留"


def test_an_update_names_the_columns_it_changes(pane, desk, tmp_path):
    pane.open(workbook(tmp_path / "a.xlsx", [deputy_row(1)]))
    pane.write_button.click()
    pane.open(workbook(tmp_path / "b.xlsx", [deputy_row(1) | {"民族": "畲族", "QQ": "10001"}]))
    (line,) = pane.examined.lines
    assert line.verdict.verdict is RosterVerdict.UPDATE
    assert reasons(line) == "修改民族、QQ"
    pane.write_button.click()
    assert deputies(desk) == 1


def test_who_may_keep_the_directory_but_not_import_sees_the_preview_alone(
    station, tmp_path, clock, qtbot, two
):
    made = RosterIn(desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock))
    qtbot.addWidget(made)
    made.show()
    made.open(two)
    assert made.examined.count(RosterVerdict.NEW) == 1
    assert not made.write_button.isVisible()


def test_a_file_that_is_no_table_is_refused_with_its_name(pane, tmp_path):
    path = tmp_path / "照片.xlsx"
    path.write_bytes(b"PK no")
    pane.open(path)
    assert pane.messages.headlines() == ("照片.xlsx 没有导入",)
    assert pane.examined is None


def test_an_import_that_is_stopped_writes_nothing(slow, tmp_path, qtbot):
    slow.open(workbook(tmp_path / "a.xlsx", map(deputy_row, range(1, 821))))
    qtbot.waitUntil(lambda: slow.examined is not None, timeout=20_000)
    slow.take_over()
    assert slow.stop_button.isVisible()
    slow.stop()
    qtbot.waitUntil(lambda: not slow._desk.jobs.busy, timeout=20_000)
    assert deputies(slow._desk) == 0
    assert slow.examined is not None
