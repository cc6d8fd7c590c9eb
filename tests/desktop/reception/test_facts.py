"""The facts of a matter, and a phone number that is shown only with a reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from db.kernel.actor import Role
from db.kernel.kinds import Action
from db.reception.codes import VisitorKind
from desktop.reception.page import ReceptionPage
from tests import factories
from tests.desktop.people.desks import as_role, desk_of, type_text
from tests.desktop.reception.counters import focus, key, registered


def texts(page) -> list[str]:
    return [one.text() for one in page.context.detail.facts.findChildren(QLabel)]


def test_who_received_handled_and_where(page, station, clock, stocked):
    matter = registered(
        station, clock, factories.matter(unit=stocked.units["市政养护所"]),
        deputies=(stocked.people["祝云舟"],),
    )  # fmt: skip
    page.open_matter(matter)
    shown = texts(page)
    for text in (
        "沈禾穗",
        "199 **** 0001",
        "祝云舟",
        "市政养护所",
        "交通出行 · 到站来访",
        "桂湾社区",
    ):
        assert text in shown


def test_a_group_says_how_many_came(page, station, clock, qtbot):
    visitor = factories.visitor(kind=VisitorKind.GROUP, count=7)
    page.open_matter(registered(station, clock, visitor=visitor))
    qtbot.waitUntil(lambda: "沈禾穗 等 7 人" in texts(page))


def test_a_number_is_shown_for_a_reason_that_is_kept(page, desk, station, clock):
    matter = registered(station, clock)
    page.open_matter(matter)
    phone = page.context.detail.facts._phone
    phone._eye.click()
    type_text(focus(), "回访")
    key(Qt.Key.Key_Return)
    assert phone._reason.error()
    type_text(focus(), "联系群众")
    key(Qt.Key.Key_Return)
    assert phone._number.text() == "19900000001"
    actions = [one.action for one in desk.workspace.matters.detail(desk.actor, matter).timeline]
    assert Action.CONTACT_REVEALED in actions
    phone._timer.timeout.emit()
    assert phone._number.text() == "199 **** 0001"


def test_other_matters_of_the_visit_are_one_press_away(page, desk, station, clock):
    first = registered(station, clock)
    second = registered(station, clock, factories.matter(title="路灯不亮"))
    matters = desk.workspace.matters
    others = matters.matter_lines(desk.actor, [second])
    detail = replace(matters.detail(desk.actor, first), siblings=others)
    page.context.detail.facts.show_detail(detail)
    assert "同次来访" in texts(page)
    buttons = page.context.detail.facts.findChildren(QPushButton)
    next(one for one in buttons if "路灯不亮" in one.text()).click()
    assert page.context.detail.matter() == second


@pytest.mark.parametrize(
    ("role", "has_eye"),
    [(Role.DUTY_STAFF, True), (Role.DISTRICT_ADMIN, False), (Role.TOWN_ADMIN, False)],
)
def test_who_may_never_see_a_number_in_full_finds_no_eye(
    station, tmp_path, clock, painted, qtbot, role, has_eye
):
    matter = registered(station, clock)
    seen = ReceptionPage(desk_of(as_role(station, role), tmp_path, clock))
    qtbot.addWidget(seen)
    seen.show()
    seen.open_matter(matter)
    phone = seen.context.detail.facts._phone
    assert phone._number.text() == "199 **** 0001"
    assert phone._eye.isVisibleTo(phone) is has_eye


def test_what_was_said_in_confidence_shows_its_eye_to_who_may_open_it_alone(
    station, tmp_path, clock, painted, qtbot
):
    matter = registered(station, clock, visitor=factories.visitor(confidential=True))
    for role, has_eye in ((Role.STATION_HEAD, True), (Role.DUTY_STAFF, False)):
        seen = ReceptionPage(desk_of(as_role(station, role), tmp_path, clock))
        qtbot.addWidget(seen)
        seen.show()
        seen.open_matter(matter)
        phone = seen.context.detail.facts._phone
        assert phone._eye.isVisibleTo(phone) is has_eye
