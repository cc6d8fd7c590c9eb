"""Choices of the display section are kept and in force at once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.frame.desk import Desk
from desktop.look import Density, Theme
from desktop.settings.display import DisplaySection


@pytest.fixture
def section(desk: Desk, qtbot: QtBot):
    made = DisplaySection(desk)
    qtbot.addWidget(made)
    yield made
    desk.look.apply(Theme.LIGHT)
    desk.look.reduced_motion = False


def test_a_theme_is_painted_and_kept_as_soon_as_it_is_chosen(section, desk):
    section.themes.choose(list(Theme).index(Theme.CONTRAST))
    assert desk.settings.theme is Theme.CONTRAST
    assert desk.look.theme is Theme.CONTRAST


def test_text_size_and_density_are_painted_together(section, desk):
    section.scales.choose(2)
    section.densities.choose(1)
    assert (desk.look.scale, desk.look.density) == (1.3, Density.TOUCH)
    assert (desk.settings.text_scale, desk.settings.density) == (1.3, Density.TOUCH)


def test_a_choice_is_painted_once_when_others_listen_too(section, desk):
    desk.settings.changed.connect(lambda: desk.look.apply(desk.settings.theme))
    painted = []
    desk.look.changed.connect(lambda: painted.append(desk.look.theme))
    section.themes.choose(list(Theme).index(Theme.DARK))
    assert painted == [Theme.DARK]


def test_reading_again_shows_a_size_that_a_key_changed(section, desk):
    desk.settings.text_scale = 1.15
    section.reload()
    assert section.scales.value() == 1.15
    assert desk.settings.theme is Theme.LIGHT


def test_switches_and_boxes_are_kept(section, desk):
    section.motion.click()
    section.longer.click()
    section.idle.setCurrentIndex(section.idle.findData(3))
    section.idle.activated.emit(section.idle.currentIndex())
    section.language.setCurrentIndex(1)
    section.language.activated.emit(1)
    kept = desk.settings
    assert (kept.reduce_motion, kept.longer_notices, kept.idle_minutes) == (True, True, 3)
    assert kept.language == "en"
    assert desk.look.reduced_motion


def test_the_folder_of_the_camera_is_chosen_and_shown(section, desk, tmp_path, monkeypatch):
    monkeypatch.setattr(desk.questions, "choose_folder", lambda _title: tmp_path, raising=False)
    section.camera_button.click()
    assert desk.settings.camera_folder == str(tmp_path)
    assert section.camera.whole_text() == str(tmp_path)
