"""回访 by digits: what the voter said is one key, except where it needs a sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.reception.codes import ContactForm, MatterState, Step
from db.reception.contracts import RecordReply
from db.reception.handling import FeedBack, Score
from db.reception.queue_contracts import QueueView
from desktop.parts.toast import Toast
from tests import factories
from tests.desktop.reception.counters import focus, key, refused, registered
from tests.stations import colleague

_Key = Qt.Key
S = MatterState


@pytest.fixture
def called(page, desk, station, clock, stocked, qtbot):
    """A matter that a colleague handled and told, marked in the list 回访."""
    other = colleague(station, clock)
    visit = factories.visit(clock, factories.matter(unit=stocked.units["市政养护所"]))
    reception = station.workspace.reception
    matter = reception.register_visit(other, visit).value.matters[0].matter
    shown = reception.record_reply(other, RecordReply(matter, 1, "已更换井盖。")).value
    told = FeedBack(matter, shown.revision, ContactForm.PHONE, unchecked_because="只有一人值班")
    station.workspace.handling.take(other, told)
    page.queue.tabs.set_value(QueueView.TO_CALL)
    page.queue.view_changed.emit(QueueView.TO_CALL)
    page.queue.take_focus()
    page.queue.list.select(matter)
    return matter


def state(desk, matter) -> MatterState:
    return desk.workspace.matters.detail(desk.actor, matter).line.state


@pytest.mark.parametrize(
    ("digit", "score"), [(_Key.Key_1, Score.SATISFIED), (_Key.Key_2, Score.MOSTLY)]
)
def test_one_key_rates(page, desk, called, digit, score):
    key(digit)
    detail = desk.workspace.matters.detail(desk.actor, called)
    assert detail.line.state is S.RATED
    assert [one.result for one in detail.course.ratings] == [score]
    assert page.findChild(Toast).text() == "1 号已回访：已评价"


def test_dissatisfaction_asks_what_the_voter_said_before_anything_is_saved(page, desk, called):
    key(_Key.Key_3)
    act = page.context.act
    assert (act.step, act.form.read()["result"]) == (Step.RATE, Score.DISSATISFIED)
    assert focus() is act.form.input("reason").focus_target()
    assert state(desk, called) is S.FED_BACK


def test_the_third_call_in_vain_is_a_result(page, desk, clock, called):
    for expected in (S.FED_BACK, S.FED_BACK, S.RATED):
        clock.advance(hours=3)
        key(_Key.Key_0)
        assert state(desk, called) is expected


def test_digits_mean_nothing_in_the_other_lists(page, desk, called):
    page.queue.tabs.set_value(QueueView.TODAY)
    page.queue.view_changed.emit(QueueView.TODAY)
    page.queue.list.select(called)
    page.queue.list.setFocus()
    key(_Key.Key_1)
    assert state(desk, called) is S.FED_BACK


@pytest.fixture
def own(page, desk, station, clock, stocked):
    """A matter that the head handled and told, marked in the list 回访."""
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    reception, actor = station.workspace.reception, desk.actor
    shown = reception.record_reply(actor, RecordReply(matter, 1, "已更换井盖。")).value
    told = FeedBack(matter, shown.revision, ContactForm.PHONE, unchecked_because="只有一人值班")
    station.workspace.handling.take(actor, told)
    page.queue.tabs.set_value(QueueView.TO_CALL)
    page.queue.view_changed.emit(QueueView.TO_CALL)
    page.queue.take_focus()
    page.queue.list.select(matter)
    return matter


@pytest.mark.parametrize("digit", [_Key.Key_1, _Key.Key_2, _Key.Key_3, _Key.Key_0])
def test_who_handled_a_matter_is_told_so_by_whichever_digit(page, desk, own, digit):
    key(digit)
    assert page.context.act is None
    assert refused(page) == "登记和经办的人不能自己回访。请换一位同事。"
    assert desk.workspace.matters.detail(desk.actor, own).course.ratings == ()
