"""The product's mark is a filled square and nothing official."""

from __future__ import annotations

from desktop.parts.mark import ProductMark


def test_the_mark_is_a_filled_square(qtbot, painted):
    mark = ProductMark(36)
    qtbot.addWidget(mark)
    mark.resize(mark.sizeHint())
    assert mark.width() == mark.height() == 36
    assert mark.grab().toImage().pixelColor(18, 2) == painted.color("primary.fill")
