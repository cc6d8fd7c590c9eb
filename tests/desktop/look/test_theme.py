"""One call repaints the whole program, without a restart and without delay."""

from __future__ import annotations

import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from desktop import look
from desktop.look import Density, Theme
from desktop.look.theme import qcolor


def ground(window: QWidget) -> QColor:
    """Return what is painted in the corner of a window."""
    return window.grab().toImage().pixelColor(2, 2)


@pytest.mark.parametrize("theme", list(Theme))
def test_palette_and_ground_follow_the_theme(qapp, painted, theme):
    painted.apply(theme)
    assert qapp.palette().window().color() == painted.color("bg.app")
    assert painted.theme is theme


def test_sizes_follow_the_text_scale(qapp, painted):
    painted.apply(Theme.LIGHT, 1.5)
    assert qapp.font().pixelSize() == 22
    assert painted.size("listRow") == 99
    assert painted.px(36) == 54


def test_touch_has_larger_targets_and_letters(painted):
    painted.apply(Theme.LIGHT, 1.0, Density.TOUCH)
    assert painted.size("control") == 56
    assert painted.font("body").pixelSize() == 19


def test_a_button_grows_with_the_scale_and_the_density(qtbot, painted):
    button = QPushButton("登记")
    qtbot.addWidget(button)
    heights = []
    for scale, density in ((1.0, Density.COUNTER), (1.5, Density.COUNTER), (1.0, Density.TOUCH)):
        painted.apply(Theme.LIGHT, scale, density)
        button.ensurePolished()
        heights.append(button.sizeHint().height())
    assert heights == [36, 54, 56]


def test_applying_says_that_the_look_changed(qtbot, painted):
    with qtbot.waitSignal(painted.changed):
        painted.apply(Theme.DARK)


def test_every_window_that_was_dressed_is_repainted(qtbot, painted):
    windows = [QDialog(), QDialog()]
    for window in windows:
        qtbot.addWidget(window)
    for theme in (Theme.DARK, Theme.LIGHT, Theme.CONTRAST):
        painted.apply(theme)
        assert {ground(one).name() for one in windows} == {painted.color("bg.raised").name()}


def test_what_comes_into_a_window_has_its_style_and_so_has_a_window_over_it(qtbot, painted):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = QPushButton("登记")
    column.addWidget(button)
    over = QDialog(window)
    painted.dress(over)
    painted.apply(Theme.DARK)
    assert button.sizeHint().height() == painted.size("control")
    assert ground(over) == painted.color("bg.raised")
    assert not over.styleSheet()


def test_a_window_that_went_is_not_painted_any_more(qapp, painted):
    gone = QWidget()
    painted.dress(gone)
    shiboken6.delete(gone)
    painted.apply(Theme.DARK)
    assert painted.theme is Theme.DARK


def test_eight_digits_end_with_the_transparency():
    assert qcolor("#1D222899") == QColor(0x1D, 0x22, 0x28, 0x99)


def test_reduced_motion_means_none(painted):
    assert painted.motion("normal") == 140
    painted.reduced_motion = True
    assert painted.motion("normal") == 0
    painted.reduced_motion = False


def test_there_is_one_look_in_force(qapp, painted):
    assert look.current() is painted is look.install(qapp)


def test_nothing_heavy_is_imported_for_the_first_paint():
    heavy = "{'sqlalchemy', 'jinja2', 'qt_material', 'reportlab', 'alembic', 'numpy'}"
    parts = "rows, rail, steps, timeline, banner, toast, badge, cards, focus"
    code = (
        f"import sys; from desktop.parts import {parts}; sys.exit(bool({heavy} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
