"""Chips answer to digits and to arrows in two directions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.parts.chips import ChipGrid

CATEGORIES = [(place, f"类别{place}") for place in range(10)]


@pytest.fixture
def chips(qtbot, painted) -> ChipGrid:
    made = ChipGrid(CATEGORIES, 5, name="事项类别")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("digit", "expected"), [("1", 0), ("6", 5), ("0", 9)])
def test_a_digit_chooses_while_the_grid_has_the_focus(qtbot, chips, digit, expected):
    qtbot.keyClicks(chips.choices()[0], digit)
    assert chips.value() == expected


def test_a_digit_without_a_chip_does_nothing(qtbot, painted):
    chips = ChipGrid(CATEGORIES[:3], 3)
    qtbot.addWidget(chips)
    qtbot.keyClicks(chips.choices()[0], "7")
    assert chips.value() is None


def test_down_goes_to_the_chip_below(qtbot, chips):
    chips.set_value(2)
    qtbot.keyClick(chips.choices()[2], Qt.Key.Key_Down)
    assert chips.value() == 7


def test_the_chosen_chip_has_a_thicker_line_and_a_tick(qtbot, chips, painted):
    chips.resize(800, 90)
    chips.set_value(0)
    chips.layout().activate()
    plain, chosen = (chips.choices()[place].grab().toImage() for place in (1, 0))
    assert chosen.pixelColor(40, 1) == painted.color("primary.text")
    assert plain.pixelColor(40, 1) == painted.color("bg.surface")


def test_a_narrow_chosen_chip_keeps_its_tick_and_ends_its_word(qtbot, painted):
    chips = ChipGrid([(0, "交通出行"), (1, "社会保障服务事项")], 2)
    qtbot.addWidget(chips)
    chips.resize(2 * 106 + 8, 40)
    chips.layout().activate()
    short, long = chips.choices()
    for chip in (short, long):
        chip.resize(106, 36)
        chips.set_value(chip.value)
        image = chip.grab().toImage()
        place = [(x, y) for x in range(chip.width() - 18, chip.width() - 4) for y in range(8, 28)]
        assert min(image.pixelColor(x, y).lightness() for x, y in place) < 150
    assert short.shown_text() == "交通出行"
    assert long.shown_text().endswith("…")
    assert long.toolTip() == "社会保障服务事项"


def test_one_long_word_moves_all_chips_closer_so_that_their_words_stay_in_line(qtbot, painted):
    made = ChipGrid([(1, "其他"), (2, "乡村公共基础设施")], 2)
    qtbot.addWidget(made)
    made.show()
    made.setFixedWidth(220)
    short, long = made.choices()
    assert short.is_close()
    assert long.is_close()
