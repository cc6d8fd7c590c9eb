"""Where nothing can be saved nobody is let type."""

from __future__ import annotations

import pytest

from db.kernel.actor import Role
from db.kernel.errors import TroubleCode
from desktop.parts.buttons import Button
from desktop.reception.page import ReceptionPage
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.reception.counters import registered


def test_a_station_that_can_only_be_read_takes_no_registration(page, desk):
    assert page.register.form.isEnabled()
    desk.workspace.unit_of_work.forbidden = TroubleCode.READ_ONLY
    page.reload()
    page.reload()
    assert not page.register.form.isEnabled()
    assert page.register.messages.isVisible()
    desk.workspace.unit_of_work.forbidden = None
    page.reload()
    assert page.register.form.isEnabled()
    assert not page.register.messages.isVisible()


@pytest.mark.parametrize("role", [Role.DISTRICT_ADMIN, Role.TOWN_ADMIN])
def test_who_only_looks_matters_up_has_their_list_and_a_closed_form(
    station, tmp_path, clock, painted, qtbot, role
):
    matter = registered(station, clock)
    seen = ReceptionPage(desk_of(as_role(station, role), tmp_path, clock))
    qtbot.addWidget(seen)
    seen.reload()
    assert seen.queue.matters() == (matter,)
    assert not seen.register.form.isEnabled()
    assert not seen.register.foot.isEnabled()


@pytest.mark.parametrize("role", [Role.NAMED_HANDLER, Role.DISTRICT_ADMIN])
def test_who_may_not_register_is_told_so_once(station, tmp_path, clock, painted, qtbot, role):
    desk = desk_of(as_role(station, role), tmp_path, clock)
    desk.jobs.troubled.connect(desk.notices.say_error)
    seen = ReceptionPage(desk)
    qtbot.addWidget(seen)
    seen.show()
    said = "您在这里查看事项；登记由联络站值班人员办理。"
    assert seen.register.messages.headlines() == (said,)


@pytest.mark.parametrize("role", [Role.NAMED_HANDLER, Role.DISTRICT_ADMIN])
def test_who_may_not_register_is_offered_neither_ticket_nor_registration(
    station, tmp_path, clock, painted, qtbot, role
):
    seen = ReceptionPage(desk_of(as_role(station, role), tmp_path, clock))
    qtbot.addWidget(seen)
    seen.resize(1366, 768)
    seen.show()
    offered = {one.text() for one in seen.findChildren(Button) if one.isVisible()}
    assert not offered & {"取号", "登记事项", "登记并打印回执", "只登记", "换一位", "再加一件"}
    assert "看上一次" in {text[:4] for text in offered}


def test_who_registers_is_offered_both(page):
    offered = {one.text() for one in page.findChildren(Button) if one.isVisible()}
    assert offered >= {"取号", "登记事项", "登记并打印回执", "只登记", "换一位"}
