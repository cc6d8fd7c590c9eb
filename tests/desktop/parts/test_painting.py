"""Every tone has an ink and, unless it is outline or plain, a ground."""

from __future__ import annotations

from desktop.look import tokens
from desktop.parts.painting import Tone, ground_of, ink_of


def test_every_tone_can_be_read_on_its_ground():
    design = tokens.load()
    for theme in design.colors:
        for tone in Tone:
            ground = design.color(theme, ground_of(tone) or "bg.surface")
            assert tokens.contrast(design.color(theme, ink_of(tone)), ground) >= 4.5
