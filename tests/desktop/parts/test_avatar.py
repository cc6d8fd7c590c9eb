"""Avatars show the first character of a name."""

from __future__ import annotations

from desktop.parts.avatar import Avatar


def test_the_disc_is_filled_while_chosen(qtbot, painted):
    avatar = Avatar("温予安", 40)
    qtbot.addWidget(avatar)
    avatar.resize(avatar.sizeHint())
    assert avatar.grab().toImage().pixelColor(5, 20) == painted.color("neutral.tint")
    avatar.set_chosen(True)
    avatar.set_name("邹明朗")
    assert avatar.grab().toImage().pixelColor(5, 20) == painted.color("primary.fill")
