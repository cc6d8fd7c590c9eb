"""The page of appointments: a request is noted, agreed, missed or received, and needs get what is offered."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.appointments.contracts import (
    AppointmentStatus,
    AppointmentView,
    Slot,
    Step,
    VisitBegun,
)
from desktop.appointments.page import AppointmentsPage
from desktop.frame.desk import Desk as PageDesk
from desktop.scheduling.page import SchedulingPage
from tests import factories
from tests.db.appointments.desks import MORNING, ROOM, TODAY, Desk
from tests.desktop.people.desks import Visits
from tests.fakes.clock import FakeClock

NOW = Slot(TODAY, "10:00", "11:00")


def chosen(page: AppointmentsPage, place: int = 0) -> None:
    page.view.setCurrentIndex(page.model.index(place, 0))


def shown(page: AppointmentsPage, view: AppointmentView) -> None:
    page.bar.views.set_value(view)
    page.bar.views.currentChanged.emit(view)


def test_a_request_is_noted_with_ctrl_n_and_ctrl_enter(
    page: AppointmentsPage, kept: Desk, qtbot: QtBot
) -> None:
    page.view.setFocus()
    page.begin_request()
    assert page.entry is not None
    form = page.entry.form
    form.input("name").put("邱望舒")
    form.input("topic").put("公交站点取消不便")
    form.input("wished_1").put("3月25日 9:00-10:00")
    page.entry.submit()
    (line,) = kept.listed(AppointmentView.REQUESTED)
    assert (line.requester, line.wished) == ("邱望舒", (MORNING,))
    assert page.entry is None
    assert page.card.detail is not None
    assert page.model.rowCount() == 1


def test_what_is_missing_stands_under_its_field_and_nothing_is_saved(
    page: AppointmentsPage, kept: Desk
) -> None:
    page.begin_request()
    assert page.entry is not None
    page.entry.form.input("name").put("邱望舒")
    page.entry.form.input("wished_1").put("改天")
    page.entry.submit()
    assert kept.listed(AppointmentView.REQUESTED) == ()
    assert page.entry is not None


def test_a_request_is_confirmed_at_its_dearest_wish(page: AppointmentsPage, kept: Desk) -> None:
    one = kept.ask()
    page.reload()
    chosen(page)
    page.take_usual_step()
    assert page.entry is not None
    page.entry.form.input("place").put(ROOM)
    page.entry.submit()
    assert kept.shown(one.line.id).line.confirmed == MORNING
    assert kept.shown(one.line.id).line.place == ROOM


def test_declining_asks_for_a_reason_and_keeps_it(page: AppointmentsPage, kept: Desk) -> None:
    one = kept.ask()
    page.reload()
    chosen(page)
    page.card.steps[Step.DECLINE].click()
    assert page.entry is not None
    page.entry.submit()
    assert kept.shown(one.line.id).line.status is AppointmentStatus.REQUESTED
    page.entry.form.input("reason").put("不属于代表职责")
    page.entry.submit()
    assert kept.shown(one.line.id).reason == "不属于代表职责"


def test_one_key_notes_that_nobody_came(
    page: AppointmentsPage, kept: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    one = kept.step(kept.ask(), Step.CONFIRM, slot=NOW)
    shown(page, AppointmentView.TODAY)
    chosen(page)
    page.note_missed()
    assert kept.shown(one.line.id).line.status is AppointmentStatus.NO_SHOW


def test_ctrl_enter_on_the_day_opens_the_register_form_filled(
    page: AppointmentsPage, kept: Desk, desk: PageDesk, qtbot: QtBot
) -> None:
    one = kept.step(kept.ask(detail="建议恢复桥头站。"), Step.CONFIRM, slot=NOW)
    shown(page, AppointmentView.TODAY)
    chosen(page)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.take_usual_step()
    assert isinstance(desk.go, Visits)
    key, begun = desk.go.seen[-1]
    assert key == "reception"
    assert isinstance(begun, VisitBegun)
    assert (begun.appointment, begun.name, begun.statement) == (
        one.line.id,
        "邱望舒",
        "建议恢复桥头站。",
    )


def test_a_whole_number_is_shown_for_this_appointment_alone(
    page: AppointmentsPage, kept: Desk
) -> None:
    kept.ask()
    kept.ask(name="沈禾穗", phone="19900000001", topic="路灯不亮")
    page.reload()
    chosen(page)
    assert "****" in page.card._phone.text()
    page.card.eye.click()
    assert "****" not in page.card._phone.text()
    chosen(page, 1)
    assert "****" in page.card._phone.text()


def test_the_lists_are_counted_and_each_shows_its_own(page: AppointmentsPage, kept: Desk) -> None:
    kept.ask()
    kept.step(kept.ask(topic="下周"), Step.CONFIRM)
    page.reload()
    assert page.model.rowCount() == 1
    shown(page, AppointmentView.CONFIRMED)
    assert page.model.rowCount() == 1
    assert page.card.detail is None


def test_all_that_fits_is_given_with_one_press_and_each_says_why(
    page: AppointmentsPage, kept: Desk
) -> None:
    need, offered = kept.need(category="10"), kept.offer()
    page.bar.matching.setChecked(True)
    page.reload()
    (row,) = page.matching.rows
    told = " ".join(child.text() for child in row.text.findChildren(type(page.card._phone)))
    assert "78 分" in told
    assert "领域相同 +40" in told
    page.matching.take_all.click()
    assert kept.shown(need.line.id).line.supply == offered


def test_a_slot_is_offered_through_its_form(page: AppointmentsPage, kept: Desk) -> None:
    page.bar.matching.setChecked(True)
    page.matching.offer.click()
    assert page.entry is not None
    page.entry.form.input("provider").put("市监局")
    page.entry.form.input("slot").put("4月1日 下午")
    page.entry.submit()
    (line,) = kept.matching().supplies
    assert (line.provider, line.slot) == ("市监局", Slot(TODAY + timedelta(14), "14:00", "17:00"))


def test_the_rota_leads_to_the_appointments_and_back(
    desk: PageDesk, kept: Desk, qtbot: QtBot
) -> None:
    rota = SchedulingPage(desk)
    qtbot.addWidget(rota)
    rota.show()
    assert rota.grid.isVisible()
    rota.bar.appointments.click()
    assert not rota.grid.isVisible()
    page = rota.findChild(AppointmentsPage)
    assert page is not None
    assert page.isVisible()
    page.bar.back.click()
    assert rota.grid.isVisible()


def test_a_request_is_corrected_with_f2_and_what_the_form_does_not_show_stays(
    page: AppointmentsPage, kept: Desk, qtbot: QtBot
) -> None:
    asked_for = kept.ask(region_name="桥头村")
    page.reload()
    chosen(page)
    page.begin_change()
    assert page.entry is not None
    form = page.entry.form
    assert (form.input("name").value(), form.input("phone").value() or "") == ("邱望舒", "")
    form.input("topic").put("公交站点取消，老人出行不便")
    page.entry.submit()
    detail = kept.shown(asked_for.line.id)
    assert detail.line.topic == "公交站点取消，老人出行不便"
    assert (detail.line.wished, detail.region_name) == ((MORNING,), "桥头村")
    reveal = kept.service.requests.reveal_phone
    assert reveal(kept.actor, asked_for.line.id, "回电核实约见时间").value == "19900000006"
    assert page.entry is None


def test_what_is_over_is_not_corrected(page: AppointmentsPage, kept: Desk) -> None:
    kept.step(kept.ask(), Step.DECLINE)
    shown(page, AppointmentView.PAST)
    chosen(page)
    assert page.card.change.isHidden()
    page.begin_change()
    assert page.entry is None


def test_a_request_that_was_typed_comes_back_after_a_lock_and_is_gone_once_it_is_noted(
    page: AppointmentsPage, kept: Desk, desk: PageDesk, qtbot: QtBot
) -> None:
    deputy = kept.station.workspace.people.add(
        kept.actor, factories.deputy(kept.clock, name="许秋实")
    ).value.line.id
    page.begin_request()
    assert page.entry is not None
    page.entry.form.input("name").put("邱望舒")
    page.entry.form.input("target").put(deputy)
    page.entry.form.edited.emit()
    again = AppointmentsPage(desk)
    qtbot.addWidget(again)
    again.show()
    assert again.entry is not None
    typed = again.entry.form.read()
    assert (typed["name"], typed["target"]) == ("邱望舒", deputy)
    again.entry.form.input("topic").put("公交站点取消不便")
    again.entry.submit()
    (line,) = kept.listed(AppointmentView.REQUESTED)
    assert (line.requester, line.target_name) == ("邱望舒", "许秋实")
    third = AppointmentsPage(desk)
    qtbot.addWidget(third)
    assert third.entry is None
