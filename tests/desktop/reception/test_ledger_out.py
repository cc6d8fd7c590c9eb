"""Exporting the ledger in the window: scope, form, a whole file or none."""

from __future__ import annotations

from datetime import date

import pytest

from db.reception.ledger import LedgerScope
from db.reception.ledger_rules import LedgerProblem
from db.reception.queue_contracts import QueueView
from db.sheets.reading import read_table
from desktop.reception.ledger_out import LedgerOut
from desktop.reception.ledger_sheet import LedgerForm, scope_words
from desktop.wording import words
from tests import factories
from tests.desktop.people.desks import desk_of


@pytest.fixture
def desk(station, tmp_path, clock):
    made = desk_of(station, tmp_path, clock)
    for _ in range(3):
        made.workspace.reception.register_visit(made.actor, factories.visit(clock))
    return made


@pytest.fixture
def pane(desk, qtbot):
    made = LedgerOut(desk)
    qtbot.addWidget(made)
    desk.notices.place(made, made.messages)
    made.begin(None)
    return made


def test_this_years_matters_are_offered_or_the_list_that_is_open(pane):
    assert pane.scope() == LedgerScope(first=date(2026, 1, 1), last=date(2026, 3, 18))
    pane.begin(QueueView.OVERDUE)
    assert pane.scope() == LedgerScope(QueueView.OVERDUE)
    assert not pane.form.is_shown("first")


def test_the_file_has_chinese_headings_and_masked_rows(pane, tmp_path):
    pane.write_to(tmp_path / "a.xlsx", LedgerForm.WORKBOOK)
    table = read_table(tmp_path / "a.xlsx")
    assert table.headings[:3] == ("编号", "外部编号", "接待时间")
    assert table.headings[-2:] == ("机器编号", "记录版本")
    assert len(table.rows) == 3
    assert [one.name for one in tmp_path.glob("*.xlsx*")] == ["a.xlsx"]


def test_a_folder_that_is_gone_is_said_and_everything_chosen_stays(pane, tmp_path):
    pane.write_to(tmp_path / "none" / "a.xlsx", LedgerForm.WORKBOOK)
    assert pane.messages.headlines()
    assert pane.export_button.isEnabled()
    pane.write_to(tmp_path / "a.xlsx", LedgerForm.WORKBOOK)
    assert pane.messages.headlines() == ()


def test_a_period_that_ends_before_it_begins_is_refused(pane):
    pane.form.input("last").put(date(2025, 1, 1))
    (problem,) = pane._check(pane.form.read())
    assert problem.code is LedgerProblem.PERIOD_REVERSED
    assert words.of(problem) == "结束日期早于开始日期。"


def test_the_notes_say_which_matters_stand_in_the_file(qapp):
    assert scope_words(LedgerScope()) == "全部事项"
    assert scope_words(LedgerScope(QueueView.OVERDUE)) == "列表：逾期"
    period = LedgerScope(first=date(2026, 1, 1), last=date(2026, 3, 18))
    assert scope_words(period) == "2026 年 1 月 1 日 至 2026 年 3 月 18 日 登记"
