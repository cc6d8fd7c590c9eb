"""Before many units are urged, the dialog says how many get what, and which matters are refused."""

from __future__ import annotations

import pytest

from db.reception.contracts import QueueView, Step
from db.reception.handling import UrgeForm, UrgeUnit
from desktop.forms.form_dialog import FormDialog
from tests import factories
from tests.desktop.reception.counters import registered


@pytest.fixture
def late(page, station, clock, stocked):
    """Seven late matters of two units, all of them marked."""
    units = [stocked.units["区水务公司"]] * 5 + [stocked.units["市政养护所"]] * 2
    made = []
    for unit in units:
        made.append(registered(station, clock, factories.matter(unit=unit)))
        clock.advance(minutes=1)
    clock.advance(days=30)
    page.queue.tabs.set_value(QueueView.OVERDUE)
    page.queue.view_changed.emit(QueueView.OVERDUE)
    page.queue.list.marking.set(page.queue.list.subjects())
    assert len(page.queue.list.marking.lines()) == len(made)
    return made


def urge(desk, matter, form):
    revision = desk.workspace.matters.detail(desk.actor, matter).revision
    desk.workspace.handling.take(desk.actor, UrgeUnit(matter, revision, form))


def choose(dialog, form):
    dialog.form.input("form").group.choose(list(UrgeForm).index(form))


def opened(page) -> FormDialog:
    page.batch.open(Step.URGE)
    return page.findChild(FormDialog)


def test_the_note_counts_slips_and_units_and_follows_the_form(page, late):
    dialog = opened(page)
    assert [one.name for one in dialog.form.fields] == ["form", "response"]
    assert dialog.note() == "电话催办 7 件，涉及 2 个单位。"
    choose(dialog, UrgeForm.PAPER)
    assert dialog.note() == "开出催办单 7 份，发给 2 个单位。"


def test_what_is_refused_is_named_before_the_click(page, desk, late):
    urge(desk, late[0], UrgeForm.PAPER)
    dialog = opened(page)
    choose(dialog, UrgeForm.PAPER)
    assert dialog.note().splitlines()[:2] == [
        "开出催办单 6 份，发给 2 个单位。", "有 1 件现在不能这样催，保持原样：",
    ]  # fmt: skip
    assert dialog.note().splitlines()[2].startswith("1 号 今天已经")
    choose(dialog, UrgeForm.SUPERVISION)
    lines = dialog.note().splitlines()
    assert (lines[0], lines[-1]) == ("选中的事项现在都不能这样催。", "另有 2 件情况类似。")
    assert [line[:3] for line in lines[1:-1]] == [f"{n} 号" for n in range(1, 6)]


def test_what_was_said_is_what_is_done(page, desk, late):
    urge(desk, late[0], UrgeForm.PHONE)
    dialog = opened(page)
    assert dialog.note().startswith("电话催办 6 件")
    dialog.act.click()
    urged = [desk.workspace.matters.detail(desk.actor, one).course.urged for one in late]
    assert urged == [1] * 7
    assert len(page.queue.list.marking.lines()) == 1


def test_the_other_steps_of_a_batch_say_nothing_under_their_form(page, late):
    page.batch.open(Step.SIGN)
    assert page.findChild(FormDialog).note() == ""
