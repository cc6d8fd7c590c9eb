"""How it looks on this computer: theme, target size, text size, language, movement, lock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout

from desktop.look import Density, Look, Theme
from desktop.parts.buttons import Button
from desktop.parts.cards import RadioCard, RadioCards
from desktop.parts.choice import Option
from desktop.parts.painting import Tone
from desktop.parts.segments import Segments
from desktop.parts.switch import Switch
from desktop.parts.text import ElidedLabel, IconText, label
from desktop.settings.input_method import REMEDIES, WORKS, Typing, found_typing
from desktop.settings.previews import ThemePreview
from desktop.settings.rows import BOX, CHOICE, SectionView, beside, stacked
from desktop.wording import language
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.settings.local import LocalSettings

_THEMES = {
    Theme.LIGHT: QT_TRANSLATE_NOOP("Theme", "Light"),
    Theme.DARK: QT_TRANSLATE_NOOP("Theme", "Dark"),
    Theme.SUNLIGHT: QT_TRANSLATE_NOOP("Theme", "Sunlight (outdoors)"),
    Theme.CONTRAST: QT_TRANSLATE_NOOP("Theme", "High contrast"),
}
_SCALES = {
    1.0: QT_TRANSLATE_NOOP("TextScale", "Standard"),
    1.15: QT_TRANSLATE_NOOP("TextScale", "Large 115%"),
    1.3: QT_TRANSLATE_NOOP("TextScale", "Larger 130%"),
    1.5: QT_TRANSLATE_NOOP("TextScale", "Largest 150%"),
}
_LANGUAGES = ((language.CHINESE, "简体中文"), (language.ENGLISH, "English"))
_IDLE = (1, 2, 3, 5, 10)


class DisplaySection(SectionView):
    """Every choice is kept and in force at once; it concerns this computer alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._add_looks()
        self._add_text_size()
        self._add_language()
        self._add_typing()
        self._add_switches()
        self._add_originals()
        self._add_camera()
        self._add_idle()
        self.reload()

    def reload(self) -> None:
        """Show what is kept, e.g. after Ctrl and + changed the text size."""
        kept = self.desk.settings
        self.themes.set_value(kept.theme)
        self.densities.set_value(kept.density)
        self.scales.set_value(kept.text_scale)
        self.language.setCurrentIndex(max(self.language.findData(kept.language), 0))
        self.idle.setCurrentIndex(max(self.idle.findData(kept.idle_minutes), 0))
        self.motion.setChecked(kept.reduce_motion)
        self.longer.setChecked(kept.longer_notices)
        self.originals.setChecked(kept.keep_originals)
        self.camera.setText(kept.camera_folder or self.tr("The usual folder of pictures"))

    def _add_looks(self) -> None:
        cards = [
            RadioCard(theme, say(word), content=ThemePreview(theme))
            for theme, word in _THEMES.items()
        ]
        self.themes = RadioCards(cards, name=self.tr("Theme"))
        self.themes.currentChanged.connect(self._on_themes_current_changed)
        effect = self.tr("Takes effect at once, on this computer only")
        self.add_row(self.tr("Theme"), effect, self.themes)
        options = (
            (Density.COUNTER, self.tr("Keyboard and mouse")),
            (Density.TOUCH, self.tr("Touch screen")),
        )
        self.densities = Segments(options, name=self.tr("Operation"))
        self.keep_width(self.densities, CHOICE)
        self.densities.currentChanged.connect(self._on_densities_current_changed)
        effect = self.tr("Touch enlarges buttons and row heights")
        self.add_row(self.tr("Operation"), effect, beside(self.densities))

    def _add_text_size(self) -> None:
        options = tuple((scale, say(word)) for scale, word in _SCALES.items())
        self.scales = Segments(options, name=self.tr("Text size"))
        self.scales.currentChanged.connect(self._on_scales_current_changed)
        sample = self.tr(
            "Shen Zhixing says the lamps at the north gate of Guiwan have been out for days;"
            " reply by 9 April."
        )
        effect = self.tr("Ctrl and + enlarges as well")
        self.keep_width(self.scales, CHOICE)
        control = stacked(beside(self.scales), beside(self.keep_width(_sample(sample), CHOICE)))
        self.add_row(self.tr("Text size"), effect, control)

    def _add_language(self) -> None:
        self.language = _combo(self.tr("Language"), _LANGUAGES)
        self.keep_width(self.language, BOX)
        self.language.activated.connect(self._on_language_activated)
        effect = self.tr("Takes effect when the program is opened next")
        self.add_row(self.tr("Language"), effect, beside(self.language))

    def _add_typing(self) -> None:
        found = found_typing(screen=QGuiApplication.platformName())
        works = found is Typing.WORKS
        said, icon = (
            say(WORKS if works else REMEDIES[found]),
            "circle-check" if works else "alert-triangle",
        )
        tone = Tone.OK if works else Tone.WARN
        self.typing = IconText(icon, said, role="body", tone=tone, wraps=True)
        self.add_row(
            self.tr("Typing Chinese"), self.tr("Seen when the program starts"), self.typing
        )

    def _add_switches(self) -> None:
        self.motion = Switch(self.tr("Reduce motion"))
        self.motion.toggled.connect(self._on_motion_toggled)
        effect = self.tr("Panes and notices appear at once")
        self.add_row(self.tr("Reduce motion"), effect, beside(self.motion))
        self.longer = Switch(self.tr("Notices stay longer"))
        self.longer.toggled.connect(self._on_longer_toggled)
        effect = self.tr("Undo can be reached for twelve seconds")
        self.add_row(self.tr("Notices stay longer"), effect, beside(self.longer))

    def _add_originals(self) -> None:
        self.originals = Switch(self.tr("Keep original photos"))
        self.originals.toggled.connect(self._on_originals_toggled)
        effect = self.tr("Attached photos are kept twice: reduced to be shown, and as they came")
        self.add_row(self.tr("Keep original photos"), effect, beside(self.originals))

    def _add_camera(self) -> None:
        self.camera = ElidedLabel("")
        self.camera_button = Button(self.tr("Choose a folder"), icon="folder")
        self.camera_button.clicked.connect(self._on_camera_clicked)
        effect = self.tr("Pictures of the last day are offered while sheets are scored")
        control = beside(self.camera_button, self.keep_width(self.camera, BOX))
        self.add_row(self.tr("Folder of the camera"), effect, control)

    def _add_idle(self) -> None:
        options = tuple((n, self.tr("%n minutes without use", "", n)) for n in _IDLE)
        self.idle = _combo(self.tr("Lock by itself"), options)
        self.keep_width(self.idle, BOX)
        self.idle.activated.connect(self._on_idle_activated)
        effect = self.tr("Drafts are kept")
        self.add_row(self.tr("Lock by itself"), effect, beside(self.idle))

    @Slot(object)
    def _on_themes_current_changed(self, theme: Theme) -> None:
        self.desk.settings.theme = theme
        show_choices(self.desk.look, self.desk.settings)

    @Slot(object)
    def _on_densities_current_changed(self, density: Density) -> None:
        self.desk.settings.density_follows_device = False
        self.desk.settings.density = density
        show_choices(self.desk.look, self.desk.settings)

    @Slot(object)
    def _on_scales_current_changed(self, scale: float) -> None:
        self.desk.settings.text_scale = scale
        show_choices(self.desk.look, self.desk.settings)

    @Slot(int)
    def _on_language_activated(self, place: int) -> None:
        self.desk.settings.language = self.language.itemData(place)

    @Slot(bool)
    def _on_motion_toggled(self, reduced: bool) -> None:
        self.desk.settings.reduce_motion = reduced
        self.desk.look.reduced_motion = reduced

    @Slot(bool)
    def _on_longer_toggled(self, wanted: bool) -> None:
        self.desk.settings.longer_notices = wanted

    @Slot(bool)
    def _on_originals_toggled(self, wanted: bool) -> None:
        self.desk.settings.keep_originals = wanted

    @Slot()
    def _on_camera_clicked(self) -> None:
        folder = self.desk.questions.choose_folder(self.tr("Folder of the camera"))
        if folder is not None:
            self.desk.settings.camera_folder = str(folder)
            self.reload()

    @Slot(int)
    def _on_idle_activated(self, place: int) -> None:
        self.desk.settings.idle_minutes = self.idle.itemData(place)


def show_choices(in_force: Look, kept: LocalSettings) -> None:
    """Paint with what is kept, once: whoever listens to the settings may have done it already."""
    wanted = (kept.theme, kept.text_scale, kept.density)
    if (in_force.theme, in_force.scale, in_force.density) != wanted:
        in_force.apply(*wanted)


def _sample(text: str) -> QFrame:
    made = QFrame()
    made.setProperty("surface", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 16, 12)
    column.addWidget(label(text, wrap=True))
    return made


def _combo(name: str, options: Sequence[Option]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for value, text in options:
        made.addItem(text, value)
    return made
