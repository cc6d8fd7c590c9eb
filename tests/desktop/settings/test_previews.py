"""The little picture of a theme is painted in the colours of that theme, whatever is in force."""

from __future__ import annotations

import pytest

from desktop import look
from desktop.look import Theme
from desktop.look.theme import qcolor
from desktop.settings.previews import ThemePreview


@pytest.mark.parametrize("theme", Theme)
def test_a_preview_has_the_ground_of_its_own_theme(qtbot, theme):
    preview = ThemePreview(theme)
    qtbot.addWidget(preview)
    preview.resize(132, 84)
    picture = preview.grab().toImage()
    ground = qcolor(look.current().tokens.color(theme, "bg.surface"))
    assert picture.pixelColor(picture.width() - 6, picture.height() - 6) == ground
