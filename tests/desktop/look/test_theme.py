"""One call repaints the whole program, without a restart and without delay."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop import look
from desktop.look import Density, Theme
from desktop.look.theme import qcolor


def form() -> QWidget:
    """As many controls as the busiest page holds."""
    page = QWidget()
    grid = QGridLayout(page)
    for place in range(80):
        for column, control in enumerate((QLabel("反映人"), QLineEdit(), QPushButton("登记"))):
            grid.addWidget(control, place, column)
    return page


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


def test_a_full_page_is_repainted_in_less_than_a_blink(qtbot, painted):
    page = form()
    qtbot.addWidget(page)
    page.ensurePolished()
    best = 1.0
    for theme in (Theme.DARK, Theme.LIGHT, Theme.CONTRAST):
        start = perf_counter()
        painted.apply(theme)
        best = min(best, perf_counter() - start)
    assert best < 0.15


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
