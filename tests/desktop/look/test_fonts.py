"""The bundled font comes first, so that measures are the same on every machine."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from desktop.look import fonts


def test_the_bundled_family_is_asked_first(qapp):
    order = fonts.families(["No Such Family", "DejaVu Sans"])
    assert order[0] == fonts.HOUSE_FAMILY
    assert "No Such Family" not in order


def test_chinese_and_rare_names_have_glyphs(painted):
    metrics = QFontMetrics(painted.font("body"))
    assert all(metrics.inFont(character) for character in "岚川市南渚区松陌镇䶮")


def test_digits_are_of_one_width(painted):
    metrics = QFontMetrics(painted.font("table"))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
