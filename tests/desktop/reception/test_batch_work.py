"""Many matters, one form: what can be done is done, what cannot is said and stays marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.reception.codes import MatterState, Step
from db.reception.contracts import AssignMatter
from db.reception.queue_contracts import QueueView
from desktop.forms.form_dialog import FormDialog
from desktop.parts.banner import Banner
from desktop.parts.toast import Toast
from tests import factories
from tests.desktop.people.desks import type_text
from tests.desktop.reception.counters import CTRL, focus, key, registered

_Key = Qt.Key


@pytest.fixture
def three(page, desk, station, clock, stocked):
    """Three matters with a unit, shown in the queue."""
    unit = stocked.units["区水务公司"]
    for title in ("水压不足", "水管爆裂", "水表不准"):
        registered(station, clock, factories.matter(title=title, unit=unit))
    page.reload()
    page.queue.take_focus()
    page.queue.list.select(page.queue.list.subjects()[0].id)
    return page.queue.list.subjects()


def states(desk) -> list[MatterState]:
    return [one.state for one in desk.workspace.matters.queue(desk.actor, QueueView.TODAY)]


def test_marked_matters_are_signed_for_with_one_form(page, desk, three):
    key(_Key.Key_A, CTRL)
    assert page.queue.batch_bar.isVisible()
    page.batch.open(Step.SIGN)
    dialog = page.findChild(FormDialog)
    type_text(dialog.form.input("signed_by").focus_target(), "周所长")
    dialog.act.click()
    assert states(desk) == [MatterState.SIGNED] * 3
    assert page.findChild(Toast).text() == "签收：3 件已办"
    assert not page.queue.batch_bar.isVisible()


def test_each_is_signed_for_by_its_own_unit_and_of_several_units_none_is_guessed(
    page, desk, station, clock, stocked, three
):
    several = registered(station, clock, factories.matter(title="井盖松动"))
    units = list(stocked.units.values())[:2]
    command = AssignMatter(several, 1, units[0], co_units=units[1:], separately=True)
    desk.workspace.reception.assign(desk.actor, command)
    page.reload()
    key(_Key.Key_A, CTRL)
    page.batch.open(Step.SIGN)
    dialog = page.findChild(FormDialog)
    assert "unit" not in {field.name for field in dialog.form.fields}
    dialog.form.input("signed_by").put("周所长")
    dialog.act.click()
    assert sorted(states(desk)) == ["assigned", "signed", "signed", "signed"]
    said = page.findChild(Banner).accessibleName()
    assert "这件事有几个单位，每个单位各自签收。请打开后逐个签收。" in said


def test_what_was_refused_is_said_and_stays_marked(page, desk, three):
    key(_Key.Key_A, CTRL)
    desk.workspace.handling.take(desk.actor, _withdrawal(desk, three[1]))
    page.batch.begin(Step.SIGN, {"signed_by": "周所长", "signed_on": None})
    assert sorted(states(desk)) == ["signed", "signed", "withdrawn"]
    said = page.findChild(Banner).accessibleName()
    assert "2 件已办" in said
    assert "没有办成、仍在这个列表里的继续选着。" in said
    assert [one.title for one in page.queue.list.marking.lines()] == [three[1].title]


def test_a_batch_can_be_stopped_between_two_matters(page, desk, three):
    key(_Key.Key_A, CTRL)
    desk.jobs.changed.connect(page.batch.leave)
    page.batch.begin(Step.SIGN, {"signed_by": "周所长", "signed_on": None})
    assert states(desk).count(MatterState.SIGNED) == 1
    assert len(page.queue.list.marking.lines()) == 2


def test_leaving_takes_the_marks_away_and_typed_keys_go_on(page, three):
    key(_Key.Key_Space)
    page.queue.batch_bar.leave_wanted.emit()
    assert page.queue.list.marking.lines() == ()
    assert focus() is page.queue.list


def _withdrawal(desk, line):
    from db.reception.handling import WithdrawMatter

    revision = desk.workspace.matters.detail(desk.actor, line.id).revision
    return WithdrawMatter(line.id, revision, "自行解决了。")


def test_space_on_somebody_who_waits_says_why_nothing_is_marked(page):
    page.counter.draw("温知夏")
    page.counter.draw("季景行")
    page.queue.take_focus()
    waiting = page.queue.list.subjects()[-1]
    page.queue.list.select(waiting.number)
    key(_Key.Key_Space)
    assert page.queue.list.marking.lines() == ()
    assert page.findChild(Toast).text() == "等候的群众还没有登记事项，登记后才能选中"
