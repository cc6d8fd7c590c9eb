"""How the sheets look: large enough for fingers, and on demand in the colours that are read in the sun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.look import Density, Theme

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Dress:
    """Changes the look in force for as long as the sheets are handed over; the settings stay as they are."""

    def __init__(self, desk: Desk) -> None:
        self._look, self._settings = desk.look, desk.settings
        self._usual = desk.look.theme
        # What is built from now on is built for fingers; the style follows once it stands in its window.
        self._look.choose(self._usual, self._look.scale, Density.TOUCH)
        self._is_on = False

    def put_on(self) -> None:
        """Paint for fingers, once."""
        if not self._is_on:
            self._is_on = True
            self._look.apply(self._usual, self._look.scale, Density.TOUCH)

    def turn_to_sun(self) -> None:
        """Change to the colours that are read in the sun, and back."""
        other = self._usual if self._usual is not Theme.SUNLIGHT else Theme.LIGHT
        theme = other if self._look.theme is Theme.SUNLIGHT else Theme.SUNLIGHT
        self._look.apply(theme, self._look.scale, Density.TOUCH)

    def take_off(self) -> None:
        """Paint as before."""
        self._look.apply(self._usual, self._look.scale, self._settings.density)
