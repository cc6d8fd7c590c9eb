"""A property that the style sheet selects by takes effect at once."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desktop.look.polish import set_property


def test_a_label_changes_its_look_with_its_role(qtbot, painted):
    label = QLabel("接待")
    qtbot.addWidget(label)
    label.ensurePolished()
    before = label.sizeHint().height()
    set_property(label, "role", "title")
    assert label.property("role") == "title"
    assert label.sizeHint().height() > before
