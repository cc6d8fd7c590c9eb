"""The head of every page of the sheets: where one is, that it is saved, and who fills now."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.look import scaled
from desktop.parts.buttons import Button, icon_button
from desktop.parts.painting import Tone
from desktop.parts.text import ElidedLabel, IconText
from desktop.scoring.filling import Saving

_HEIGHT = 68
_PATIENCE = 400
"""Milliseconds before a saving under way is told (ui.md §4)."""


class Header(QWidget):
    """``back_pressed()``, ``author_pressed()`` to let somebody else fill, ``retry_pressed()`` to save once more."""

    back_pressed = Signal()
    author_pressed = Signal()
    retry_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = icon_button("arrow-left", self.tr("Back to the list of firms"))
        self.back.set_kind("secondary")
        self.back.clicked.connect(self.back_pressed)
        self.title, self.about = ElidedLabel("", "title"), ElidedLabel("", "caption")
        self.saved = IconText("circle-check", "", role="body", tone=Tone.OK)
        self.failed = Button(self.tr("Not saved, press here"), icon="alert-circle", kind="danger")
        self.failed.clicked.connect(self.retry_pressed)
        self.author = Button("", icon="users")
        self.author.clicked.connect(self._on_author_clicked)
        self._switches = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._on_patience_timeout)
        self._arrange()
        self.show_saving(Saving.SAVED)

    def show_place(self, title: str, about: str) -> None:
        """Say where one is."""
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def show_author(self, name: str, *, switches: bool) -> None:
        """Say who fills now; nobody at all while that is being chosen."""
        self.author.setText(self.tr("Filled now by: {name}").format(name=name))
        self._switches = switches
        self.author.setToolTip(self.tr("Let somebody else fill in") if switches else "")
        self.author.setVisible(bool(name))

    @Slot(object)
    def show_saving(self, saving: Saving) -> None:
        """Say how what was given stands; what takes no time is not told."""
        if saving is Saving.BUSY:
            self._patience.start()
        else:
            self._patience.stop()
            self.saved.show_line("circle-check", self.tr("Saved here"), Tone.OK)
        self.saved.setVisible(saving is not Saving.FAILED)
        self.failed.setVisible(saving is Saving.FAILED)

    @Slot()
    def _on_author_clicked(self) -> None:
        """With one deputy at this computer there is nobody to change to."""
        if self._switches:
            self.author_pressed.emit()

    @Slot()
    def _on_patience_timeout(self) -> None:
        self.saved.show_line("progress", self.tr("Saving"), Tone.PLAIN)

    def _arrange(self) -> None:
        scaled(self, lambda look: self.setFixedHeight(look.px(_HEIGHT)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.about)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 20, 0)
        row.setSpacing(14)
        row.addWidget(self.back)
        row.addLayout(words, 1)
        row.addWidget(self.saved)
        row.addWidget(self.failed)
        row.addWidget(self.author)
