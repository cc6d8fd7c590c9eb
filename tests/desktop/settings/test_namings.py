"""Handlers of reports in the settings: named, ended, asked for and settled, each by who may."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from db.kernel.actor import Role
from db.reception.codes import DemandType
from db.reception.sealed import AskNaming, NamePerson
from desktop import look
from desktop.parts.buttons import Button
from desktop.settings.naming_dialog import NamingDialog
from desktop.settings.namings import NamingsSection, names_or_asks
from desktop.settings.page import SettingsPage
from tests import factories
from tests.desktop.people.desks import Answers, as_role, desk_of
from tests.stations import colleague


@pytest.fixture
def handler(station, clock):
    made = colleague(station, clock, "林见溪")
    station.workspace.accounts.change_role(station.actor, made.user, Role.NAMED_HANDLER)
    return replace(made, role=Role.NAMED_HANDLER)


@pytest.fixture
def report(station, clock):
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    command = factories.visit(clock, told)
    return station.workspace.reception.register_visit(station.actor, command).value.matters[0]


@pytest.fixture
def desks(station, tmp_path, clock, qapp):
    """Desks of the security administrator and of a head who is not."""
    look.install(qapp)
    head = replace(station, actor=replace(station.actor, also=()))
    admin = as_role(station, Role.SECURITY_ADMIN)
    return {
        name: desk_of(who, tmp_path / name, clock)
        for name, who in (("admin", admin), ("head", head))
    }


@pytest.fixture
def opened(desks, qtbot):
    def open_section(name: str) -> NamingsSection:
        page = SettingsPage(desks[name])
        qtbot.addWidget(page)
        page.resize(1366, 768)
        page.show()
        page.open_subject("namings")
        desks[name].notices.place(page)
        return page.section("namings")

    return open_section


def texts(section) -> list[str]:
    return [one.text() for one in section.findChildren(QLabel) if one.isVisibleTo(section)]


def press(section, name: str) -> None:
    (deed,) = [one for one in section._list.findChildren(Button) if one.accessibleName() == name]
    deed.click()


def seen_by(station, handler) -> int:
    return len(station.workspace.matters.matter_ids(handler)) // 16


def test_the_administrator_names_a_handler_by_the_number_of_the_report(
    station, opened, report, handler
):
    section = opened("admin")
    assert "共 1 件检举，新收到的在前" in texts(section)
    press(section, f"指定承办人 {report.number}")
    dialog = section.window().findChild(NamingDialog)
    dialog.form.input("handler").put(handler.user)
    dialog.act.click()
    assert section.lines[0].handlers == ((handler.user, "林见溪"),)
    assert seen_by(station, handler) == 1
    assert all("检举某所长" not in text for text in texts(section))


def test_a_naming_is_ended_after_a_question(station, opened, desks, report, handler):
    section = opened("admin")
    station.workspace.namings.name(desks["admin"].actor, _person(report, handler))
    section.reload()
    press(section, "终止 林见溪")
    assert desks["admin"].questions.asked == ["终止林见溪的承办指定？"]
    assert (section.lines[0].handlers, seen_by(station, handler)) == ((), 0)


def test_an_ending_that_is_thought_better_of_changes_nothing(
    station, opened, desks, report, handler
):
    section = opened("admin")
    station.workspace.namings.name(desks["admin"].actor, _person(report, handler))
    section.reload()
    assert isinstance(desks["admin"].questions, Answers)
    desks["admin"].questions.agrees = False
    press(section, "终止 林见溪")
    assert seen_by(station, handler) == 1


def test_a_head_asks_with_a_reason_and_the_administrator_grants(
    station, opened, report, handler, qtbot
):
    asking = opened("head")
    dialog = asking.choose(asking.lines[0])
    dialog.form.input("handler").put(handler.user)
    dialog.form.input("reason").put("由承办人核查线索")
    dialog.act.click()
    qtbot.waitUntil(lambda: "何静澜提请指定：由承办人核查线索" in texts(asking))
    granting = opened("admin")
    press(granting, "指定 林见溪")
    assert (granting.lines[0].requests, seen_by(station, handler)) == ((), 1)


def test_a_request_is_left_ungranted(station, opened, desks, report, handler):
    wish = AskNaming(report.matter, handler.user, "由承办人核查线索")
    station.workspace.namings.ask(desks["head"].actor, wish)
    section = opened("admin")
    press(section, "不予指定 林见溪")
    assert (section.lines[0].requests, seen_by(station, handler)) == ((), 0)


def test_a_reason_too_short_is_said_under_its_field(opened, report, handler):
    section = opened("head")
    dialog = section.choose(section.lines[0])
    dialog.form.input("handler").put(handler.user)
    dialog.form.input("reason").put("办")
    dialog.act.click()
    assert dialog.form.frame("reason").error()
    assert dialog.isVisible()


def test_where_nobody_has_the_role_the_window_says_what_to_do(opened, report):
    section = opened("admin")
    dialog = section.choose(section.lines[0])
    assert dialog.messages.headlines() == ("没有可选的人",)


@pytest.mark.parametrize("role", [Role.DUTY_STAFF, Role.AUDITOR, Role.SYSTEM_ADMIN])
def test_others_do_not_find_the_section(station, tmp_path, clock, role):
    assert not names_or_asks(desk_of(as_role(station, role), tmp_path, clock))


def _person(report, handler):
    return NamePerson(report.matter, handler.user)
