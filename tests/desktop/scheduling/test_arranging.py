"""Reception days, exceptions, leave and the rules of a proposal are kept beside the days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from db.calendar.postponement import Postponement
from db.scheduling.absence_contracts import AbsenceKind
from db.scheduling.pattern_contracts import DayForm, Days, ExceptionForm
from db.scheduling.weekdays import FOR_GOOD
from desktop.scheduling import pattern_told
from desktop.scheduling.ask_dialog import AskDialog
from desktop.scheduling.page import SchedulingPage
from tests.db.scheduling.desks import APRIL, Desk, april
from tests.desktop.people.desks import type_text


def dialog_of(page: SchedulingPage) -> AskDialog:
    assert page.arranging.dialog is not None
    return page.arranging.dialog


def fill(dialog: AskDialog, **values: Any) -> None:
    for name, value in values.items():
        dialog.form.input(name).put(value)
        dialog.form.edited.emit()


def test_a_reception_day_is_added_listed_and_laid_out(page: SchedulingPage, rota: Desk) -> None:
    page.aside.arranged.patterns.add.click()
    fill(
        dialog_of(page), form=DayForm.NTH_WEEKDAY, nth=1, weekday=1, starts="14:00", ends="16:30",
        theme="法律咨询", deputies=1, officers=2, holiday=Postponement.PLUS_ONE_WEEK,
    )  # fmt: skip
    dialog_of(page).act.click()
    line = rota.rota.planning.patterns(rota.actor)[-1]
    assert (line.days.form, line.days.nth, line.days.numbers) == (DayForm.NTH_WEEKDAY, 1, (1,))
    assert (len(line.posts), line.holiday) == (3, Postponement.PLUS_ONE_WEEK)
    assert "每月第一个周二" in page.aside.arranged.patterns.rows[-1].text
    rota.rota.planning.plan(rota.actor, *APRIL)
    assert any(one.day == april(7) for one in rota.shifts())


def test_a_reception_day_without_a_day_is_told_at_its_field_and_keeps_what_was_typed(
    page: SchedulingPage, rota: Desk
) -> None:
    before = len(rota.rota.planning.patterns(rota.actor))
    page.aside.arranged.patterns.add.click()
    fill(dialog_of(page), form=DayForm.MONTH_DAYS, theme="开放日")
    dialog_of(page).act.click()
    assert dialog_of(page).form.frame("month_days").error() == "至少选一个日子。"
    assert dialog_of(page).form.input("theme").value() == "开放日"
    assert len(rota.rota.planning.patterns(rota.actor)) == before


def test_a_reception_day_is_changed_and_one_that_is_retired_plans_no_more(
    page: SchedulingPage, rota: Desk
) -> None:
    row = page.aside.arranged.patterns.rows[0]
    row.buttons[0].click()
    fill(dialog_of(page), starts="08:30")
    dialog_of(page).act.click()
    assert rota.rota.planning.patterns(rota.actor)[0].starts == "08:30"
    page.aside.arranged.patterns.rows[0].buttons[1].click()
    assert rota.rota.planning.patterns(rota.actor) == ()
    assert page.aside.arranged.patterns.rows == []


def test_an_exception_closes_days_and_is_taken_back(page: SchedulingPage, rota: Desk) -> None:
    page.grid.choose(april(29))
    page.arranging.add_exception()
    fill(dialog_of(page), occasion="设备检修")
    dialog_of(page).act.click()
    (kept,) = rota.rota.planning.exceptions(rota.actor, *APRIL)
    assert (kept.form, kept.first, kept.last) == (ExceptionForm.CLOSED, april(29), april(29))
    (row,) = page.aside.arranged.exceptions.rows
    assert "设备检修" in row.text
    row.buttons[0].click()
    assert rota.rota.planning.exceptions(rota.actor, *APRIL) == ()


def test_an_extra_day_needs_to_know_which_reception_is_held(
    page: SchedulingPage, rota: Desk
) -> None:
    page.arranging.add_exception()
    fill(dialog_of(page), form=ExceptionForm.EXTRA, first=april(18), last=april(18))
    dialog_of(page).act.click()
    assert dialog_of(page).form.frame("pattern").error()
    assert rota.rota.planning.exceptions(rota.actor, *APRIL) == ()


def test_leave_asks_about_every_turn_and_gives_up_what_was_named(
    page: SchedulingPage, rota: Desk
) -> None:
    page.acts.propose(*APRIL)
    page.acts.take_all()
    shift = next(one for one in rota.shifts() if one.day == april(15))
    person = shift.cells[0].person
    assert person is not None
    page.arranging.add_absence()
    first = dialog_of(page)
    fill(first, person=person, first=april(15), last=april(16))
    type_text(first.form.input("reason").focus_target(), "出差")
    first.act.click()
    turns = dialog_of(page)
    assert turns is not first
    turns.act.click()
    assert rota.rota.absences.between(rota.actor, *APRIL) == ()
    turns.form.input(shift.cells[0].id.hex).put("open")
    turns.act.click()
    (kept,) = rota.rota.absences.between(rota.actor, *APRIL)
    assert (kept.kind, kept.reason) == (AbsenceKind.LEAVE, "出差")
    assert rota.shown(shift.cells[0].id).person is None
    page.aside.arranged.absences.rows[0].buttons[0].click()
    assert rota.rota.absences.between(rota.actor, *APRIL) == ()


def test_leave_without_a_turn_is_kept_at_once(page: SchedulingPage, rota: Desk) -> None:
    page.arranging.add_absence()
    person = next(iter(page.stand.people)) if page.stand else None
    fill(dialog_of(page), person=person, first=april(20), last=april(20), kind=AbsenceKind.BLOCKED)
    dialog_of(page).act.click()
    (kept,) = rota.rota.absences.between(rota.actor, *APRIL)
    assert (kept.kind, kept.person) == (AbsenceKind.BLOCKED, person)


def test_who_never_can_on_wednesdays_is_typed_once_and_stands_there_every_month(
    page: SchedulingPage, rota: Desk
) -> None:
    page.arranging.add_absence()
    person = next(iter(page.stand.people)) if page.stand else None
    fill(dialog_of(page), person=person, first=april(1), kind=AbsenceKind.BLOCKED, weekdays=(2,))
    dialog_of(page).act.click()
    later = date(2026, 9, 1), date(2026, 9, 30)
    (kept,) = rota.rota.absences.between(rota.actor, *later)
    assert (kept.weekdays, kept.last) == ((2,), FOR_GOOD)
    assert "每周三 · 4 月 1 日起" in page.aside.arranged.absences.rows[0].text


def test_leave_without_an_end_is_of_one_day(page: SchedulingPage, rota: Desk) -> None:
    page.arranging.add_absence()
    person = next(iter(page.stand.people)) if page.stand else None
    fill(dialog_of(page), person=person, first=april(20), kind=AbsenceKind.UNWILLING)
    dialog_of(page).act.click()
    (kept,) = rota.rota.absences.between(rota.actor, *APRIL)
    assert (kept.first, kept.last, kept.weekdays) == (april(20), april(20), ())


def test_a_station_closed_on_wednesdays_lays_none_of_them_out(
    page: SchedulingPage, rota: Desk
) -> None:
    page.arranging.add_exception()
    fill(dialog_of(page), form=ExceptionForm.CLOSED, first=april(1), weekdays=(2,))
    dialog_of(page).act.click()
    (kept,) = rota.rota.planning.exceptions(rota.actor, *APRIL)
    assert (kept.weekdays, kept.last) == ((2,), FOR_GOOD)
    assert "每周三" in page.aside.arranged.exceptions.rows[0].text


def test_the_rules_of_a_proposal_are_changed_and_a_wrong_one_is_told(
    page: SchedulingPage, rota: Desk
) -> None:
    page.aside.arranged.settings.click()
    fill(dialog_of(page), gap_days=10, wished_gap_days=5)
    dialog_of(page).act.click()
    assert dialog_of(page).form.frame("wished_gap_days").error()
    fill(dialog_of(page), wished_gap_days=14, evenness=9)
    dialog_of(page).act.click()
    kept = rota.rota.settings.current(rota.actor)
    assert (kept.gap_days, kept.wished_gap_days, kept.weights.evenness) == (10, 14, 9)


@pytest.mark.parametrize(("days", "said"), [
    (Days(numbers=(2,)), "每周三"),
    (Days(numbers=(2,), every=2), "每 2 周的周三"),
    (Days(DayForm.MONTH_DAYS, (15,), months=(1, 3, 5)), "每年 1、3、5 月 15 日"),
    (Days(DayForm.MONTH_DAYS, (1, -1)), "每月 1 日、最后一天"),
    (Days(DayForm.NTH_WEEKDAY, (4,), nth=1), "每月第一个周五"),
    (Days(DayForm.MARKET_DAYS, (3, 8)), "逢 3、8 的圩日（农历）"),
])  # fmt: skip
def test_a_pattern_is_told_in_words(qapp: object, days: Days, said: str) -> None:
    assert pattern_told.told(days) == said
