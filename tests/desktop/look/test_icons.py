"""Icons take a token's colour, keep sharp on dense screens and grow heavier when small."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QIcon

import resources
from desktop.look import icons, tokens


def colors_in(picture) -> set[str]:
    image = picture.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {
        image.pixelColor(*point).name()
        for point in points
        if image.pixelColor(*point).alpha() > 250
    }


def test_an_icon_is_drawn_in_the_color_asked_for(qapp):
    assert colors_in(icons.pixmap("square", QColor("red"), size=24, ratio=1)) == {"#ff0000"}


def test_a_dense_screen_gets_more_pixels_for_the_same_size(qapp):
    picture = icons.pixmap("lock", QColor("black"), size=20, ratio=2)
    assert (picture.width(), picture.deviceIndependentSize().width()) == (40, 20)


@pytest.mark.parametrize(("size", "stroke"), [(14, "2"), (16, "2"), (20, "1.75"), (24, "1.75")])
def test_small_icons_get_the_heavier_stroke(size, stroke):
    assert f'stroke-width="{stroke}"'.encode() in icons.svg("lock", color="black", size=size)


def test_every_icon_that_the_tokens_name_for_first_pages_is_shipped():
    named = tokens.load().icons
    for group in ("nav", "state", "step", "adoption"):
        assert not [name for name in named[group].values() if not _is_shipped(name)]


def test_a_disabled_icon_is_greyed(painted):
    icon = painted.icon("lock")
    shown = icon.pixmap(20, 20, QIcon.Mode.Disabled)
    assert painted.color("text.disabled").name() in colors_in(shown)


def _is_shipped(name: str) -> bool:
    return resources.path("icons", f"{name}.svg").is_file()
