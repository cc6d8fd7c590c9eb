"""The viewer inside the window: pictures and pages as pictures, never another program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut, QTransform
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.buttons import Button, button, icon_button
from desktop.parts.empty import EmptyState
from desktop.parts.picture_desk import PictureDesk
from desktop.parts.text import ElidedLabel, WrappingLabel, label

_QUARTER = 90
_TITLE = 220


class AttachmentViewer(QWidget):
    """Shows one picture or page at a time.

    ``left()`` asks to go back, ``stepped(int)`` for the picture before or after, ``print_wanted()`` and
    ``save_wanted()`` for paper and file.
    """

    left = Signal()
    stepped = Signal(int)
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Attachment"))
        self.picture_desk = PictureDesk()
        self._title, self._facts = ElidedLabel("", "section"), WrappingLabel("", "caption")
        self._place, self._percent = label("", "secondary"), label("100%")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.picture_desk)
        self._lay_out()
        self._add_keys()
        self.picture_desk.zoomed.connect(lambda percent: self._percent.setText(f"{percent}%"))

    def show_title(self, title: str, facts: str, place: str) -> None:
        """Say what is shown and where it stands among the others."""
        self._title.setText(title)
        self._facts.setText(facts)
        self._place.setText(place)
        self.picture_desk.setAccessibleName(f"{title} {place}".strip())

    def show_picture(self, picture: QImage) -> None:
        """Show a picture or page, upright and whole."""
        self.picture_desk.show_picture(picture)
        self._stack.setCurrentWidget(self.picture_desk)
        self._allow(picture=not picture.isNull())

    def show_trouble(self, headline: str, body: str) -> None:
        """Say why there is nothing to see."""
        self.picture_desk.show_picture(QImage())
        while (old := self._stack.widget(1)) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(EmptyState("photo", headline, body))
        self._stack.setCurrentIndex(1)
        self._allow(picture=False)

    def shows_trouble(self) -> bool:
        """Tell whether there is nothing to see."""
        return self._stack.currentIndex() > 0

    def allow(self, *, saving: bool, printing: bool) -> None:
        """Offer a copy and paper only to those who may take them out; a form's files stay where they are."""
        self._save.setVisible(saving)
        self._print.setVisible(printing)
        self._fold()

    def turn(self) -> None:
        """Turn what is shown by a quarter; what is kept stays as it is."""
        picture = self.picture_desk.picture()
        if not picture.isNull():
            self.picture_desk.show_picture(picture.transformed(QTransform().rotate(_QUARTER)))

    def _allow(self, *, picture: bool) -> None:
        for part in (self._print, self._turn, *self._zooms):
            part.setEnabled(picture)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band())
        column.addWidget(self._stack, 1)

    def _band(self) -> QFrame:
        band = QFrame()
        band.setProperty("surface", "band")
        row = self._row = QHBoxLayout(band)
        row.setContentsMargins(20, 9, 20, 9)
        row.setSpacing(8)
        back = button(self.tr("Back"), "arrow-left", "plain", key="Esc")
        back.clicked.connect(self.left)
        row.addWidget(back)
        row.addSpacing(8)
        row.addLayout(self._words(), 1)
        before = self._square("chevron-left", self.tr("The one before"), lambda: self._step(-1))
        after = self._square("chevron-right", self.tr("The next one"), lambda: self._step(1))
        for widget in (before, self._place, after):
            row.addWidget(widget)
        row.addSpacing(8)
        self._add_zoom(row)
        row.addWidget(self._turn)
        row.addSpacing(8)
        self._save = button(self.tr("Save a copy"), "download", key="Ctrl+S")
        self._print = button(self.tr("Print"), "printer", key="Ctrl+P")
        self._save.clicked.connect(self.save_wanted)
        self._print.clicked.connect(self.print_wanted)
        row.addWidget(self._save)
        row.addWidget(self._print)
        return band

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Let the deeds keep their icons alone where the title would get no room beside their words."""
        for one in (self._save, self._print):
            one.fold(folded=False)
        least = self._row.minimumSize().width() - self._title.minimumSizeHint().width()
        short = least + look.current().px(_TITLE) > self.width()
        for one in (self._save, self._print):
            one.fold(folded=short)

    def _words(self) -> QVBoxLayout:
        """Return the title above its facts, so that neither takes the room of the other."""
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        return column

    def _add_zoom(self, row: QHBoxLayout) -> None:
        desk = self.picture_desk
        smaller = self._square("minus", self.tr("Smaller"), lambda: desk.step_zoom(-1))
        larger = self._square("plus", self.tr("Larger"), lambda: desk.step_zoom(1))
        self._turn = self._square("rotate", self.tr("Turn by a quarter"), self.turn)
        self._zooms = (smaller, larger)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (smaller, self._percent, larger):
            row.addWidget(widget)

    def _square(self, icon: str, name: str, does: Callable[[], object]) -> Button:
        made = icon_button(icon, name)
        made.set_kind("secondary")
        made.clicked.connect(does)
        return made

    def _step(self, steps: int) -> None:
        self.stepped.emit(steps)

    def _add_keys(self) -> None:
        desk = self.picture_desk
        for keys, does in (
            ("Esc", self.left.emit), ("Left", lambda: self._step(-1)),
            ("Right", lambda: self._step(1)), ("PgUp", lambda: self._step(-1)),
            ("PgDown", lambda: self._step(1)), ("+", lambda: desk.step_zoom(1)),
            ("=", lambda: desk.step_zoom(1)), ("-", lambda: desk.step_zoom(-1)),
            ("0", desk.fit), ("R", self.turn), ("Ctrl+P", self._on_print_pressed),
            ("Ctrl+S", self._on_save_pressed),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def _on_save_pressed(self) -> None:
        if self._save.isVisible():
            self.save_wanted.emit()

    def _on_print_pressed(self) -> None:
        if self._print.isVisible():
            self.print_wanted.emit()
