"""The toast of a step offers the paper that the step makes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from db.accounts.rules import MATRIX, Grant, Permission
from db.reception.codes import Step
from db.reception.paper_contracts import PaperKind
from desktop.parts.toast import Toast
from desktop.reception.papers import Wanted
from tests.desktop.printing.layout.pdf import flat_text_of
from tests.desktop.reception.counters import registered


def assign(page, matter, unit) -> None:
    page.open_matter(matter)
    page.context.open_act(Step.ASSIGN)
    page.context.act.form.input("unit").put(unit)
    page.context.act.submit()


def offered(page) -> dict[str, QAbstractButton]:
    toasts = [one for one in page.findChildren(Toast) if one.isVisible()]
    buttons = [one for toast in toasts for one in toast.findChildren(QAbstractButton)]
    return {one.text(): one for one in buttons if one.isVisible()}


def test_after_an_assignment_the_slip_is_one_press_away(page, station, stocked, clock, spooler):
    assign(page, registered(station, clock), stocked.units["市政养护所"])
    offered(page)["打印：交办单"].click()
    printed = flat_text_of(spooler.sent[0].pdf)
    assert "第二联承办" in printed
    assert "市政养护所" in printed


def test_who_may_not_print_is_offered_nothing(page, station, stocked, clock, monkeypatch):
    monkeypatch.setitem(MATRIX[Permission.PRINT], station.actor.role, Grant.NO)
    assign(page, registered(station, clock), stocked.units["市政养护所"])
    assert "打印：交办单" not in offered(page)


@pytest.mark.parametrize("looks", [True, False])
def test_a_paper_that_the_matter_has_not_come_to_is_refused_with_the_reason(
    page, station, clock, spooler, looks
):
    wanted = Wanted(registered(station, clock), "海昌接〔2026〕1号", PaperKind.REPLY_LETTER)
    (page.looking.open if looks else page.slips.print)(wanted)
    said = " ".join(one.text() for one in page.register.messages.findChildren(QLabel))
    assert "还没有记录答复" in said
    assert "再补打" not in said
    assert not spooler.sent
