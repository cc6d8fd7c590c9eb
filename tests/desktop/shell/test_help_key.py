"""F1 leads to the chapter of where somebody is: every page, the scenes before the sign-in, and dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.guide.chapters import chapters
from desktop.settings.page import SECTIONS
from desktop.shell.pages import EVALUATION, EXCHANGE, PAGES, RECEPTION, SCHEDULING, SETTINGS
from tests.programs import sign_in

KEYS = {one.key for one in chapters()}
NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def real(make_program, qtbot):
    """The real pages, the window active as shortcuts want it."""
    made = make_program(pages=PAGES)
    made.show()
    sign_in(made)
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    return made


def ask(program, qtbot, at=None) -> str:
    """Press F1 and return the chapter that lies open; the guide is closed again."""
    qtbot.keyClick(at or program.window, Qt.Key.Key_F1)
    window = program._ways.shelf.window
    assert window is not None
    shown = window.key
    window.close()
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    return shown


def test_every_page_of_the_rail_leads_to_a_chapter_that_there_is(real, qtbot):
    found = {}
    for spec in real.work.specs:
        real.work.go(spec.key)
        found[spec.key] = ask(real, qtbot)
    assert set(found.values()) <= KEYS
    assert len(set(found.values())) == len(found) > 5
    assert found[EXCHANGE] == "sync"


def test_the_part_that_has_the_focus_tells_which_chapter(real, qtbot):
    real.work.go(RECEPTION)
    buttons = real.work.page.queue.findChildren(QAbstractButton)
    next(one for one in buttons if one.isVisible()).setFocus()
    assert ask(real, qtbot) == "filter"
    real.work.page.register.form.focus("name")
    assert ask(real, qtbot) == "register"


def test_a_section_in_view_tells_which_chapter_while_the_list_has_the_focus(real, qtbot):
    real.work.go(SETTINGS)
    shown = {}
    for section in SECTIONS:
        real.work.page.open_subject(section.key)
        shown[section.key] = ask(real, qtbot)
    assert (shown["accounts"], shown["printers"], shown["safety"]) == (
        "accounts", "printers", "backup",
    )  # fmt: skip
    assert set(shown.values()) <= KEYS


def test_sections_of_the_evaluation_and_the_appointments_lead_to_their_own(real, qtbot):
    from desktop.evaluation.page import Place

    real.work.go(EVALUATION, Place.RESULTS)
    assert ask(real, qtbot) == "evaluation-results"
    real.work.go(SCHEDULING)
    assert ask(real, qtbot) == "rota"
    real.work.page.bar.appointments.click()
    assert ask(real, qtbot) == "appointments"


def test_the_way_in_has_a_chapter_before_anybody_is_inside(program, qtbot):
    program.show()
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    assert ask(program, qtbot) == "sign-in"
    program.window.scene.passphrase.forgotten.emit()
    assert ask(program, qtbot) == "lost-key"


def test_over_a_dialog_the_guide_stands_in_a_window_that_can_be_used(real, qtbot):
    real.work.go(RECEPTION)
    filters = real.work.page.filters
    filters.ask()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is filters.dialog)
    qtbot.keyClick(filters.dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not filters.dialog)
    window = QApplication.activeWindow()
    assert window.key == "filter"
    assert window.isModal() or window.parentWidget() is filters.dialog
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    filters.dialog.reject()


def test_the_keys_of_the_page_are_one_key_away(real, qtbot):
    qtbot.keyClick(real.window, Qt.Key.Key_F1, SHIFT)
    assert real.work.sheet.isVisible()
    real.work.sheet.close_sheet()
    qtbot.keyClick(real.window, Qt.Key.Key_F1)
    real._ways.shelf.window.keys_button.click()
    assert real.work.sheet.isVisible()


def test_a_lock_puts_the_guide_away(real, qtbot):
    qtbot.keyClick(real.window, Qt.Key.Key_F1)
    real.lock()
    assert real._ways.shelf.window is None
