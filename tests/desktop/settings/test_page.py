"""Sections are built when they are looked at, and follow what others change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from desktop.settings.page import SECTIONS, SettingsPage
from tests import factories


@pytest.fixture
def page(desk, qtbot):
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1356, 816)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_page_opens_on_display_with_the_focus_in_the_list(page):
    page.first_focus().setFocus()
    assert page.shown == "display"
    assert page.first_focus().isChecked()


@pytest.mark.parametrize("key", [section.key for section in SECTIONS])
def test_every_section_can_be_opened_and_names_its_controls(page, key):
    page.open_subject(key)
    assert page.shown == key
    view = page.section(key)
    assert view.isVisible()
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for control in view.findChildren(kind):
            if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert control.accessibleName() or control.text(), control


def test_an_unknown_section_changes_nothing(page):
    page.open_subject("nowhere")
    assert page.shown == "display"


def test_the_arrow_keys_walk_the_list(page):
    page.first_focus().setFocus()
    QTest.keyClick(page.first_focus(), Qt.Key.Key_Down)
    assert page.shown == "station"


def test_a_text_size_changed_by_a_key_is_shown_at_once(page, desk):
    desk.settings.text_scale = 1.3
    assert page.section("display").scales.value() == 1.3


def test_facts_changed_elsewhere_are_shown(page, desk):
    page.open_subject("station")
    facts = desk.workspace.stations.facts()
    command = factories.found_station(town="桂湾街道")
    desk.jobs.ask(page, lambda: desk.workspace.stations.change(desk.actor, facts.revision, command))
    assert page.section("station").form.read()["town"] == "桂湾街道"
