"""Key caps draw each key of a shortcut."""

from __future__ import annotations

from desktop.parts.keycap import KeyCap, caps_width


def test_two_keys_need_more_room_than_one(qtbot, painted):
    assert caps_width("Ctrl+K") > caps_width("Ctrl") > caps_width("K")
    caps = KeyCap("Ctrl+K")
    qtbot.addWidget(caps)
    assert caps.sizeHint().width() == caps_width("Ctrl+K")
    assert caps.accessibleName() == "Ctrl+K"
    assert not caps.grab().isNull()
