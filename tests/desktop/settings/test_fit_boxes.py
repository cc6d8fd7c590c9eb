"""The boxes of a printer's paper say in words where things go, and tell what was chosen."""

from __future__ import annotations

import pytest

from desktop.printing.fit import PrinterFit
from desktop.settings.fit_boxes import FitBoxes
from tests.programs import nameless


@pytest.fixture
def boxes(qtbot) -> FitBoxes:
    made = FitBoxes("小票纸和位置", roll=True)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_choice_is_told_with_all_the_others(boxes):
    told = []
    boxes.changed.connect(told.append)
    boxes.show_fit(PrinterFit(right=2))
    assert boxes.right.currentText() == "右移 2 毫米"
    boxes.down.setCurrentIndex(boxes.down.findData(-3))
    boxes.down.activated.emit(0)
    boxes.roll.choose(1)
    assert told == [PrinterFit(2, -3), PrinterFit(2, -3, 0, 58)]


def test_a_roll_is_asked_for_its_width_and_a_page_for_its_edges(boxes, qtbot):
    assert boxes.roll.isVisible()
    assert not boxes.inset.isVisible()
    pages = FitBoxes("A4 边距", roll=False)
    qtbot.addWidget(pages)
    pages.show()
    assert pages.inset.isVisible()
    assert not pages.roll.isVisible()


def test_every_box_has_a_name(boxes):
    assert nameless(boxes) == []
