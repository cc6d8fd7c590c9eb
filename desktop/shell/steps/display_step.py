"""First screen: how everything looks, so that the rest can be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop.look import Theme
from desktop.parts.cards import RadioCard, RadioCards
from desktop.parts.choice import ChoiceGroup
from desktop.parts.segments import Segments
from desktop.parts.text import label
from desktop.settings.local import LocalSettings
from desktop.settings.previews import ThemePreview
from desktop.shell.steps.step import Step
from desktop.wording import language


class DisplayStep(Step):
    """Theme, text size and language; everything takes effect at once."""

    def __init__(self, settings: LocalSettings) -> None:
        super().__init__(
            QCoreApplication.translate("DisplayStep", "Display and text size"),
            QCoreApplication.translate(
                "DisplayStep", "Takes effect at once. Everything can be changed in the settings."
            ),
        )
        self._settings = settings
        self.themes = RadioCards(
            [RadioCard(theme, name, content=ThemePreview(theme)) for theme, name in self._themes()],
            name=self.tr("Theme"),
        )
        self.scales = Segments(
            ((1.0, self.tr("Standard")), (1.15, self.tr("Large 115%")),
             (1.3, self.tr("Larger 130%")), (1.5, self.tr("Largest 150%"))),
            name=self.tr("Text size"),
        )  # fmt: skip
        self.languages = Segments(
            ((language.CHINESE, "简体中文"), (language.ENGLISH, "English")),
            name=self.tr("Language"),
        )
        self._add(self.tr("Theme"), self.themes)
        self._add(self.tr("Text size"), self.scales)
        self.column.addWidget(
            label(self.tr("This is how large a request is read at the counter."), wrap=True)
        )
        self.column.addSpacing(16)
        self._add(self.tr("Language"), self.languages)
        self.column.addStretch(1)
        self.themes.currentChanged.connect(self._on_themes_current_changed)
        self.scales.currentChanged.connect(self._on_scales_current_changed)
        self.languages.currentChanged.connect(self._on_languages_current_changed)
        self.begin()

    def begin(self) -> None:
        """Show what is chosen."""
        self.themes.set_value(self._settings.theme)
        self.scales.set_value(self._settings.text_scale)
        self.languages.set_value(self._settings.language)

    def first_focus(self) -> QWidget | None:
        """Return where work begins."""
        return self.themes.first_focus()

    @Slot(object)
    def _on_themes_current_changed(self, theme: Theme) -> None:
        self._settings.theme = theme

    @Slot(object)
    def _on_scales_current_changed(self, scale: float) -> None:
        self._settings.text_scale = scale

    @Slot(object)
    def _on_languages_current_changed(self, code: str) -> None:
        self._settings.language = code

    def _themes(self) -> tuple[tuple[Theme, str], ...]:
        return (
            (Theme.LIGHT, self.tr("Light")),
            (Theme.DARK, self.tr("Dark")),
            (Theme.SUNLIGHT, self.tr("Sunlight (outdoors)")),
            (Theme.CONTRAST, self.tr("High contrast")),
        )

    def _add(self, name: str, group: ChoiceGroup) -> None:
        self.column.addWidget(label(name, "label", buddy=group))
        self.column.addWidget(group)
        self.column.addSpacing(16)
