"""An appointment of the day becomes a registered visit with one key, and carries that visit from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.appointments.contracts import AppointmentStatus, Slot, Step
from desktop.reception.page import ReceptionPage
from tests.db.appointments.desks import TODAY, Desk
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def kept(station: Station, clock: FakeClock) -> Desk:
    """The appointments of a station."""
    return Desk(station, clock)


@pytest.fixture
def page(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> ReceptionPage:
    """Reception, with nobody there."""
    made = ReceptionPage(desk_of(station, tmp_path, clock))
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    return made


def test_the_form_is_filled_and_registering_links_the_two(page: ReceptionPage, kept: Desk) -> None:
    asked = kept.ask(detail="建议恢复桥头站。", category="03")
    one = kept.step(asked, Step.CONFIRM, slot=Slot(TODAY, "10:00", "11:00"))
    page.open_subject(kept.service.requests.begin_visit(kept.actor, one.line.id).value)
    values = page.register.form.read()
    assert (values["name"].name, values["phone"]) == ("邱望舒", "19900000006")
    assert (values["title"], values["statement"]) == ("公交站点取消不便", "建议恢复桥头站。")
    assert (values["region_name"], values["category"]) == ("桥头村", "03")
    assert values["channel"].value == "appointment"
    visit = page.register.visit
    page.register.register_only()
    shown = kept.shown(one.line.id).line
    assert (shown.status, shown.visit) == (AppointmentStatus.LINKED, visit)


def test_a_form_that_is_open_is_parked_and_an_appointment_that_went_away_is_told(
    page: ReceptionPage, kept: Desk
) -> None:
    page.register.form.input("title").put("路灯不亮")
    one = kept.step(kept.ask(), Step.CONFIRM, slot=Slot(TODAY, "10:00", "11:00"))
    page.open_subject(kept.service.requests.begin_visit(kept.actor, one.line.id).value)
    assert page.register.form.read()["title"] == "公交站点取消不便"
    kept.step(one, Step.CANCEL)
    page.register.form.input("category").put("03")
    page.register.register_only()
    assert kept.shown(one.line.id).line.status is AppointmentStatus.CANCELLED
    assert page.register.messages.headlines()
