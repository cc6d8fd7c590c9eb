"""Keeps the look of the program as this computer's settings say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.look import Density, Look, Theme, tokens
from desktop.settings.local import LocalSettings

_KEYS = frozenset({
    LocalSettings.theme.key, LocalSettings.text_scale.key, LocalSettings.density.key,
    LocalSettings.reduce_motion.key,
})  # fmt: skip


def next_scale(scale: float, by: int) -> float:
    """Return the text size ``by`` steps larger or smaller, the standard one for zero."""
    scales = tokens.load().scales
    place = scales.index(scale) if scale in scales else 0
    return scales[min(max(place + by, 0), len(scales) - 1)] if by else scales[0]


class Appearance(QObject):
    """Paints anew when a setting changes; a theme wished for at the start holds until another is chosen."""

    def __init__(self, look: Look, settings: LocalSettings, wished: Theme | None = None) -> None:
        super().__init__(settings)
        self._look, self._settings, self._wished = look, settings, wished
        settings.changed.connect(self._on_settings_changed)
        look.choose(*self._wanted())

    def apply(self) -> None:
        """Paint as chosen."""
        self._look.apply(*self._wanted())

    def _wanted(self) -> tuple[Theme, float, Density]:
        kept = self._settings
        self._look.reduced_motion = kept.reduce_motion
        return self._wished or kept.theme, kept.text_scale, kept.density

    @Slot(str)
    def _on_settings_changed(self, key: str) -> None:
        if key == LocalSettings.theme.key:
            self._wished = None
        if key in _KEYS:
            self.apply()
