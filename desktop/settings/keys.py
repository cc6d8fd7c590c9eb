"""Every key of the program, a table per page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop import look
from desktop.parts.keycap import KeyCap
from desktop.parts.switch import Switch
from desktop.parts.text import label
from desktop.settings.rows import SectionView, beside
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_Key = tuple[str, Mark]
"""Keys as caps, several ways parted by a blank, and what they do."""

_EVERYWHERE: tuple[_Key, ...] = (
    ("Ctrl+K", QT_TRANSLATE_NOOP("Keys", "Search and functions")),
    ("Alt+1 Ctrl+,", QT_TRANSLATE_NOOP("Keys", "Pages in order from Alt and 1, settings")),
    ("F6 Shift+F6", QT_TRANSLATE_NOOP("Keys", "Next pane, previous pane")),
    ("F8", QT_TRANSLATE_NOOP("Keys", "Next field that is still needed")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "Main action of the pane")),
    ("F1", QT_TRANSLATE_NOOP("Keys", "Guide to this page")),
    ("Shift+F1", QT_TRANSLATE_NOOP("Keys", "Keys of this page")),
    ("Ctrl+＋ Ctrl+－ Ctrl+0", QT_TRANSLATE_NOOP("Keys", "Text larger, smaller, standard")),
    ("Ctrl+L", QT_TRANSLATE_NOOP("Keys", "Lock")),
    ("Alt+←", QT_TRANSLATE_NOOP("Keys", "Back")),
    ("Esc", QT_TRANSLATE_NOOP("Keys", "Close what lies on top; typed text stays")),
)
_RECEPTION: tuple[_Key, ...] = (
    ("Ctrl+N", QT_TRANSLATE_NOOP("Keys", "Register a matter")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "Register and print the receipt")),
    ("Ctrl+Shift+Enter", QT_TRANSLATE_NOOP("Keys", "Register only")),
    ("Ctrl+J", QT_TRANSLATE_NOOP("Keys", "Add a matter of the same person")),
    ("F3", QT_TRANSLATE_NOOP("Keys", "Another person")),
    ("F4", QT_TRANSLATE_NOOP("Keys", "Draw a ticket")),
    ("Alt+L", QT_TRANSLATE_NOOP("Keys", "Link with the same matter")),
    ("R T N", QT_TRANSLATE_NOOP("Keys", "In the detail: reply, transfer, note")),
    ("Ctrl+P", QT_TRANSLATE_NOOP("Keys", "Print what is open")),
    ("Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Keep the draft")),
    ("Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Filter the list")),
)
_DIRECTORY: tuple[_Key, ...] = (
    ("Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Search a person")),
    ("↑ ↓ Enter", QT_TRANSLATE_NOOP("Keys", "Choose and open a person")),
    ("Ctrl+N", QT_TRANSLATE_NOOP("Keys", "Add a person")),
    ("F2", QT_TRANSLATE_NOOP("Keys", "Change the person shown")),
)
GROUPS = (
    (QT_TRANSLATE_NOOP("Keys", "Everywhere"), _EVERYWHERE),
    (QT_TRANSLATE_NOOP("Keys", "Reception"), _RECEPTION),
    (QT_TRANSLATE_NOOP("Keys", "Directory"), _DIRECTORY),
)


class KeysSection(SectionView):
    """The switch for single letters, then one table per page, keys as on the keyboard."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.letters = Switch(self.tr("Single letters"), on=desk.settings.letter_keys)
        self.letters.toggled.connect(self._on_letters_toggled)
        effect = self.tr("R, T, N and / work in lists and details, never while typing")
        self.add_row(self.tr("Single letters"), effect, beside(self.letters))
        for title, keys in GROUPS:
            self.add_wide(_table(say(title), keys))

    @Slot(bool)
    def _on_letters_toggled(self, wanted: bool) -> None:
        self.desk.settings.letter_keys = wanted


def _table(title: str, keys: tuple[_Key, ...]) -> QWidget:
    made = QWidget()
    made.setAccessibleName(title)
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 20, 0, 20)
    grid.setVerticalSpacing(look.current().px(10))
    grid.setColumnMinimumWidth(0, look.current().px(224))
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(title, "strong"), 0, 0, 1, 2)
    for row, (ways, act) in enumerate(keys, 1):
        grid.addWidget(_caps(ways), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(say(act), wrap=True), row, 1)
    return made


def _caps(ways: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.current().px(10))
    for keys in ways.split():
        row.addWidget(KeyCap(keys))
    return made
