"""Limits in the settings: drawn from the table, changed by who may, read by the others."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from db.calendar.limits import CHANGEABLE, ResultLabels, UnitClock
from db.kernel.actor import Role
from db.stations.contracts import ChangeLimit
from desktop.settings.limits import LimitsSection
from tests.desktop.people.desks import as_role, desk_of


@pytest.fixture
def section(station, tmp_path, clock, qtbot):
    made = LimitsSection(desk_of(station, tmp_path, clock))
    qtbot.addWidget(made)
    made.show()
    return made


def type_over(row, text):
    row.line.selectAll()
    QTest.keyClicks(row.line, text)
    row.line.editingFinished.emit()


def test_every_limit_that_can_be_changed_has_a_line(section):
    assert set(section.rows) == set(CHANGEABLE)
    assert section.rows["sign_days"].line.text() == "2"
    assert section.rows["unit_clock"].choice.currentText() == "签收之日"
    assert not section.rows["sign_days"].back.isVisible()


def test_a_number_typed_holds_from_now_on_and_says_what_it_was(section, station):
    row = section.rows["sign_days"]
    type_over(row, "7")
    assert station.workspace.calendar.limits.sign_days == 7
    assert (
        row._note.text() == "何静澜于 3 月 18 日修改，原为 2 个工作日；默认 2 个工作日（各站通行）"
    )
    assert row.back.isVisible()
    row.back.click()
    assert station.workspace.calendar.limits.sign_days == 2
    assert row.line.text() == "2"
    assert not row.back.isVisible()


@pytest.mark.parametrize("typed", ["0", "31", "", "两天", "99999999999999999999"])
def test_a_number_out_of_range_is_said_below_and_stays_as_typed(section, station, typed):
    row = section.rows["sign_days"]
    row.line.setText(typed)
    row.line.editingFinished.emit()
    assert row._error.text() == "请填 1 到 30 之间的数字。"
    assert row.line.text() == typed
    assert station.workspace.calendar.limits.sign_days == 2
    type_over(row, "3")
    assert row._error.text() == ""
    assert station.workspace.calendar.limits.sign_days == 3


def test_a_choice_holds_as_soon_as_it_is_made(section, station):
    for name, value in (
        ("unit_clock", UnitClock.ASSIGNED),
        ("result_labels", ResultLabels.JIA_YI_BING),
    ):
        choice = section.rows[name].choice
        choice.setCurrentIndex(choice.findData(value))
        choice.activated.emit(choice.currentIndex())
        assert getattr(station.workspace.calendar.limits, name) is value


def test_what_another_counter_changed_meanwhile_is_shown_instead(section, station):
    station.workspace.limits.change(station.actor, ChangeLimit("sign_days", 5, 2))
    row = section.rows["sign_days"]
    type_over(row, "7")
    assert "已被" in row._error.text() or row._error.text()
    assert station.workspace.calendar.limits.sign_days == 5


def test_who_may_not_change_limits_reads_them(station, tmp_path, clock, qtbot):
    section = LimitsSection(desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock))
    qtbot.addWidget(section)
    row = section.rows["sign_days"]
    assert (row.line, row.choice) == (None, None)
    assert row.text.text() == "2 个工作日"
    assert section.rows["revisit_percent"].text.text() == "10%"


def test_a_head_with_an_equipment_administrator_is_sent_to_them(station, tmp_path, clock, qtbot):
    section = LimitsSection(desk_of(as_role(station, Role.STATION_HEAD), tmp_path, clock))
    qtbot.addWidget(section)
    said = {one.text() for one in section.findChildren(QLabel)}
    assert "由设备管理员修改，没有设的由站长修改" in said
