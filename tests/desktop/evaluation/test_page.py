"""The tab of evaluations: its sections by what a person may do, and its keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from desktop.evaluation.page import EvaluationPage, Place, named
from desktop.evaluation.visits import Visits
from desktop.shell.pages import EVALUATION, PAGES, allowed
from tests.db.evaluation.desks import Desk
from tests.desktop.evaluation.conftest import page_of
from tests.desktop.people.desks import as_role, desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.mark.parametrize(
    ("role", "is_shown"),
    [
        (Role.STATION_HEAD, True),
        (Role.DUTY_STAFF, True),
        (Role.DISTRICT_ADMIN, True),
        (Role.DEPUTY, False),
        (Role.AUDITOR, False),
    ],
)
def test_who_plans_and_who_keeps_forms_see_the_tab(role: Role, is_shown: bool) -> None:
    assert (EVALUATION in {one.key for one in allowed(PAGES, role)}) is is_shown


def test_a_district_sees_forms_and_no_single_sheets(
    station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    page = page_of(desk_of(as_role(station, Role.DISTRICT_ADMIN), tmp_path, clock), qtbot)
    offered = {one.value for one in page.places.choices()}
    assert Place.SHEETS not in offered
    assert Place.FORMS in offered
    page.open_subject(Place.SHEETS)
    assert Place.SHEETS not in page.sections


def test_staff_plan_and_only_the_head_closes(
    kept: Desk, station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    kept.plan()
    page = page_of(desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock), qtbot)
    visits = page.sections[Place.SHEETS]
    assert isinstance(visits, Visits)
    assert visits.visit.change.isVisibleTo(visits.visit)
    assert not visits.visit.close_day.isVisibleTo(visits.visit)


def test_sections_are_found_by_their_names(page: EvaluationPage) -> None:
    found = {place: word for word, place in named()}
    assert all(found.values())
    page.open_subject(Place.FORMS)
    assert page.section is page.sections[Place.FORMS]
    assert page.places.value() is Place.FORMS


def test_ctrl_n_plans_and_escape_gives_it_up(
    page: EvaluationPage, visits: Visits, qtbot: QtBot
) -> None:
    page.activateWindow()
    visits.list.view.setFocus()
    qtbot.keyClick(visits.list.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert visits.stack.currentWidget() is visits.plan
    page.leave()
    assert visits.stack.currentWidget() is visits.nothing


def test_escape_takes_no_typed_plan_away(page: EvaluationPage, visits: Visits) -> None:
    page.begin_new()
    visits.plan.form.edited.emit()
    page.leave()
    assert visits.stack.currentWidget() is visits.plan
    visits.plan.leave_button.click()
    assert visits.stack.currentWidget() is visits.nothing


def test_a_day_is_planned_from_any_section(page: EvaluationPage, visits: Visits) -> None:
    page.open_subject(Place.FORMS)
    page.plan_day()
    assert page.section is visits
    assert visits.stack.currentWidget() is visits.plan
