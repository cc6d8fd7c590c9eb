"""Printed bars begin at zero and say their numbers in black."""

from __future__ import annotations

from desktop.printing.layout.bars import BarLook, PaperBar, bar_chart
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import BoxMark, TextMark
from desktop.printing.layout.text import Style

COLUMN = Column(400, HOUSE_FONTS)
TEN = Style(10, leading=14)


def boxes(strip):
    return [mark for mark in strip.marks if isinstance(mark, BoxMark)]


def test_bars_are_as_long_as_their_numbers_and_framed():
    long, short, none = bar_chart(
        COLUMN, [PaperBar("多", (8,)), PaperBar("少", (4,)), PaperBar("无", (0,))], TEN
    )
    assert boxes(long)[0].width == 2 * boxes(short)[0].width
    assert boxes(none) == []
    assert boxes(long)[0].thickness > 0
    assert boxes(long)[0].shade >= 0.85


def test_two_numbers_stand_under_each_other_one_grey_one_white():
    strip = bar_chart(COLUMN, [PaperBar("三月", (39, 27))], TEN, look=BarLook(gap=0))[0]
    grey, white = boxes(strip)
    assert grey.y < white.y
    assert white.shade == 1.0
    told = [mark.line.text for mark in strip.marks if isinstance(mark, TextMark)]
    assert told[:3] == ["三月", "39", "27"]
