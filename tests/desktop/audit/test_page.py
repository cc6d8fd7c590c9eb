"""The auditor reads, checks and takes the record out; duty staff see what they did themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.accounts.audit import is_genuine
from db.kernel.actor import Role
from db.kernel.kinds import Action
from desktop.audit.page import AuditPage
from desktop.parts.toast import Toast
from tests import factories
from tests.desktop.people.desks import as_role, desk_of
from tests.fakes.clock import FakeClock
from tests.fakes.questions import PreparedAnswers
from tests.stations import Station

Shown = Callable[[Role], AuditPage]


@pytest.fixture
def shown(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> Shown:
    """Show the page to somebody of a role, after a visit was registered."""
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))

    def page_for(role: Role) -> AuditPage:
        answers = PreparedAnswers(path=tmp_path / "audit.json")
        page = AuditPage(desk_of(as_role(station, role), tmp_path, clock, questions=answers))
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        return page

    return page_for


def words_of(page: AuditPage, row: int) -> list[str]:
    """Return the cells of a row."""
    model = page.model
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


def test_the_newest_entry_stands_on_top_and_is_the_reading_itself(shown: Shown) -> None:
    page = shown(Role.AUDITOR)
    assert "查看审计记录" in words_of(page, 0)
    assert "何静澜" in words_of(page, 0)
    assert page.verify.head.text().startswith("链头 …")


def test_person_and_act_narrow_what_is_shown(shown: Shown) -> None:
    page = shown(Role.AUDITOR)
    page.filters.acts.setCurrentIndex(page.filters.acts.findData(Action.VISIT_REGISTERED.value))
    page.read()
    rows = range(page.model.rowCount())
    assert rows
    assert {words_of(page, row)[4] for row in rows} == {"登记"}


def test_a_sound_chain_is_told_as_sound(shown: Shown, qtbot: QtBot) -> None:
    page = shown(Role.AUDITOR)
    with qtbot.waitSignal(page.verify.checked) as told:
        page.verify.start.click()
    assert told.args == [True]
    assert not page.verify.bar.isVisible()


def test_a_check_that_was_stopped_proves_nothing(shown: Shown) -> None:
    page = shown(Role.AUDITOR)
    page.verify.give_up()
    assert page.verify.verdict.isVisible()
    assert page.verify.start.isVisible()


def test_the_record_is_taken_out_signed(shown: Shown, station: Station, tmp_path: Path) -> None:
    page = shown(Role.AUDITOR)
    page.export.click()
    assert is_genuine((tmp_path / "audit.json").read_bytes(), station.workspace.origin.fingerprint)


def test_a_failed_export_does_not_stand_beside_the_success_of_the_one_before(
    shown: Shown, tmp_path: Path
) -> None:
    page = shown(Role.AUDITOR)
    page.export.click()
    toast = page.findChild(Toast)
    assert "audit.json" in toast.text()
    assert toast.isVisible()
    page.desk.questions.path = tmp_path / "no such folder" / "audit.json"
    page.export.click()
    assert page.messages.headlines()
    assert not toast.isVisible()


def test_nobody_else_is_offered_to_who_sees_the_own_entries_alone(
    shown: Shown, station: Station
) -> None:
    staff, auditor = shown(Role.DUTY_STAFF), shown(Role.AUDITOR)
    offered = [
        [page.filters.actors.itemText(at) for at in range(page.filters.actors.count())]
        for page in (staff, auditor)
    ]
    assert offered == [[station.actor.name], ["所有人", station.actor.name]]
    assert staff.filters.wanted().actor is None


def test_duty_staff_neither_check_the_chain_nor_take_it_out(shown: Shown) -> None:
    page = shown(Role.DUTY_STAFF)
    assert not page.export.isVisible()
    assert not page.verify.isVisible()
