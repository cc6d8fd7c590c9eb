"""What is measured once is measured again when the text grows, and never after its owner is gone."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from shiboken6 import delete

from desktop import look
from desktop.look import Theme


def test_a_height_follows_the_text_scale(qtbot, painted):
    made = QLabel("手机号")
    qtbot.addWidget(made)
    look.scaled(made, lambda it: made.setFixedHeight(it.line("label")))
    assert made.height() == 20
    painted.apply(Theme.LIGHT, 1.5)
    assert made.height() == 30


def test_nothing_is_measured_for_an_owner_that_is_gone(qapp, painted):
    measured = []
    made = QLabel()
    look.scaled(made, measured.append)
    delete(made)
    painted.apply(Theme.LIGHT, 1.5)
    assert len(measured) == 1
