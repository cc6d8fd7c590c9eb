"""Before many units are urged, the dialog says how many get what, and which matters are refused."""

from __future__ import annotations

import pytest

from db.reception.codes import Step
from db.reception.contracts import AssignMatter
from db.reception.handling import UrgeForm, UrgeUnit
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
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


def urge(desk, matter, form, unit=None):
    revision = desk.workspace.matters.detail(desk.actor, matter).revision
    desk.workspace.handling.take(desk.actor, UrgeUnit(matter, revision, form, unit=unit))


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


@pytest.fixture
def apart(page, desk, late, station, clock, stocked):
    """A late matter of three units that each answer for themselves, marked with one of a single unit."""
    made = registered(station, clock, factories.matter(title="井盖松动"))
    units = [stocked.units[one] for one in ("区水务公司", "市政养护所", "综合行政执法队")]
    command = AssignMatter(made, 1, units[0], co_units=tuple(units[1:]), separately=True)
    desk.workspace.reception.assign(desk.actor, command)
    clock.advance(days=30)
    page.reload()
    marked = [one for one in page.queue.list.subjects() if one.id in (late[0], made)]
    page.queue.list.marking.set(marked)
    return made


def test_of_several_units_each_is_named_before_the_click_and_urged_by_it(page, desk, apart):
    dialog = opened(page)
    assert dialog.note().splitlines() == [
        "电话催办 2 件，涉及 3 个单位。", "8 号：催办区水务公司、市政养护所、综合行政执法队。",
    ]  # fmt: skip
    dialog.act.click()
    assert desk.workspace.matters.detail(desk.actor, apart).course.urged == 3


def test_a_unit_whose_rung_has_not_come_is_named_as_skipped(page, desk, apart, stocked):
    urge(desk, apart, UrgeForm.PAPER, stocked.units["市政养护所"])
    dialog = opened(page)
    choose(dialog, UrgeForm.PAPER)
    said = dialog.note().splitlines()
    assert said[:3] == [
        "开出催办单 3 份，发给 2 个单位。", "8 号：催办区水务公司、综合行政执法队。",
        "有 1 个单位现在不能这样催，跳过：",
    ]  # fmt: skip
    assert said[3].startswith("8 号 市政养护所 今天已经")
    dialog.act.click()
    facts = desk.workspace.matters.paper(desk.actor, apart, PaperKind.URGE_SLIP)
    urged = sorted(one.unit for one in facts.handled.urges)
    assert urged == sorted(["区水务公司", "市政养护所", "综合行政执法队"])


def test_the_other_steps_of_a_batch_say_nothing_under_their_form(page, late):
    page.batch.open(Step.SIGN)
    assert page.findChild(FormDialog).note() == ""
