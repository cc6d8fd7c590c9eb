"""A picture is seen whole first, then as near as wanted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from desktop.parts.picture_desk import PictureDesk


@pytest.fixture
def desk(qtbot) -> PictureDesk:
    made = PictureDesk()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    return made


def picture(width: int, height: int) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(0)
    return made


def test_a_large_picture_is_fitted_and_a_small_one_is_not_blown_up(desk) -> None:
    desk.show_picture(picture(2400, 1600))
    assert desk.viewport().rect().contains(desk.box())
    desk.show_picture(picture(60, 40))
    assert desk.zoom == 100


def test_coming_nearer_scrolls_and_fitting_leads_back(desk) -> None:
    desk.show_picture(picture(2400, 1600))
    fitted = desk.zoom
    desk.step_zoom(3)
    assert desk.zoom > fitted
    assert desk.horizontalScrollBar().maximum() > 0
    desk.fit()
    assert desk.zoom == fitted
    assert desk.horizontalScrollBar().maximum() == 0


def test_the_size_follows_the_window_until_somebody_chooses_one(desk, qtbot) -> None:
    desk.show_picture(picture(2400, 1600))
    fitted = desk.zoom
    desk.resize(1000, 800)
    assert desk.zoom > fitted
    desk.step_zoom(1)
    chosen = desk.zoom
    desk.resize(640, 480)
    assert desk.zoom == chosen


def test_nothing_to_show_is_no_trouble(desk) -> None:
    desk.show_picture(picture(2400, 1600))
    desk.show_picture(QImage())
    desk.step_zoom(1)
    assert desk.picture().isNull()
    assert desk.box().isEmpty()
    assert desk.horizontalScrollBar().maximum() == 0
    ground = desk.viewport().grab().toImage()
    assert {ground.pixel(x, 240) for x in range(ground.width())} == {ground.pixel(0, 0)}
