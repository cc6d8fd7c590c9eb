"""The strip of attachments below a form or among the facts of a matter: tiles, one button, and what is being read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum, auto
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from db.attachments.contracts import AttachmentLine
from desktop import look
from desktop.attachments.refusals import Refusals
from desktop.attachments.tile import WIDTH, AttachmentTile
from desktop.parts.buttons import button, icon_button
from desktop.parts.into_view import bring_into_view
from desktop.parts.text import ElidedLabel, keep_to_words, label

_GAP = 10
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Deed(Enum):
    """What can be done with an attachment besides opening it."""

    SAVE = auto()
    PRINT = auto()
    RENAME = auto()
    REMOVE = auto()


def _withheld(line: AttachmentLine) -> frozenset[Deed]:
    """Return what is not done with this one: a void one stays as it is, a sealed one leaves for nowhere."""
    void = {Deed.RENAME, Deed.REMOVE} if line.void_reason else set()
    return frozenset(void | ({Deed.PRINT, Deed.SAVE, Deed.RENAME} if line.is_sealed else set()))


class AttachmentStrip(QWidget):
    """Shows what is attached.

    ``add_wanted()`` asks for the chooser of files, ``opened(int)`` for the viewer at this place,
    ``deed_wanted(Deed, AttachmentLine)`` for anything else, ``cancelled()`` stops what is being read.
    """

    add_wanted = Signal()
    opened = Signal(int)
    deed_wanted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, *, removes: str, hint: str = "") -> None:
        super().__init__()
        self.lines: tuple[AttachmentLine, ...] = ()
        self._keeps_heading, self._removes = not hint, removes
        self._may_change, self._may_export, self._may_print = True, False, False
        self._tiles: list[AttachmentTile] = []
        self._grid = QGridLayout()
        self.refusals = Refusals()
        self._act_place = QVBoxLayout()
        self._hint = ElidedLabel(hint, "caption")
        keep_to_words(self._hint)
        self.setAccessibleName(self.tr("Attachments"))
        self._lay_out()
        self.show_lines((), None)

    def allow(self, *, change: bool, export: bool = False, prints: bool = False) -> None:
        """Offer only what the person may do here."""
        self._may_change, self._may_export, self._may_print = change, export, prints
        self.add.setVisible(change)
        self._tell_hint()

    def show_lines(self, lines: Sequence[AttachmentLine], now: datetime | None) -> None:
        """Show these attachments; the same ones stay as they are."""
        lines = tuple(lines)
        count = sum(not one.void_reason for one in lines)
        self._heading.setText(
            f"{self.tr('Attachments')} {count}" if count else self.tr("Attachments")
        )
        self._heading.setVisible(self._keeps_heading or bool(lines))
        if lines != self.lines:
            self.lines = lines
            self._fill(now)
        self._tell_hint()

    def show_preview(self, line: AttachmentLine) -> None:
        """Show a small picture that was made meanwhile; the tile stays where it is, and so do the keys."""
        for tile in self._tiles:
            if tile.line.id == line.id:
                tile.show_line(line)
        self.lines = tuple(line if one.id == line.id else one for one in self.lines)

    def say_reading(self, text: str) -> None:
        """Say which file is being read, with a way to stop it; an empty text is silence."""
        self._reading.setText(text)
        self._stop.setVisible(bool(text))
        self._reading.setVisible(bool(text))
        self.add.setEnabled(not text)
        self._tell_hint()

    def say_problems(self, sentences: Sequence[str]) -> None:
        """Say why files were not attached, a line for each; nothing takes the lines away."""
        self.refusals.show_sentences(sentences)
        if sentences:
            bring_into_view(self.refusals)

    def set_act(self, act: QWidget | None) -> None:
        """Open a small form above the tiles, or close what is open."""
        while (item := self._act_place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if act is not None:
            self._act_place.addWidget(act)

    def tiles(self) -> tuple[AttachmentTile, ...]:
        """Return the tiles in their order."""
        return tuple(self._tiles)

    def focus_tile(self, place: int) -> None:
        """Give the keys to a tile, or to the button where there is none."""
        target = self._tiles[min(place, len(self._tiles) - 1)] if self._tiles else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def add_beside(self, tool: QWidget) -> None:
        """Put something at the right end of the line with the button."""
        self._line.addWidget(tool)

    def menu(self, line: AttachmentLine) -> QMenu:
        """Return what can be done with one attachment."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        opening = menu.addAction(look.current().icon("eye"), self.tr("Open"))
        opening.triggered.connect(lambda: self.opened.emit(self.lines.index(line)))
        for deed, icon, text, offered in (
            (Deed.PRINT, "printer", self.tr("Print"), self._may_print),
            (Deed.SAVE, "download", self.tr("Save a copy"), self._may_export),
            (Deed.RENAME, "pencil", self.tr("Rename"), self._may_change),
            (Deed.REMOVE, "ban", self._removes, self._may_change),
        ):
            if offered and deed not in _withheld(line):
                action = menu.addAction(look.current().icon(icon), text)
                action.triggered.connect(partial(self._wish, deed, line))
        return menu

    def _wish(self, deed: Deed, line: AttachmentLine, _checked: bool = False) -> None:
        self.deed_wanted.emit(deed, line)

    def _fill(self, now: datetime | None) -> None:
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [self._tile(line, now) for line in self.lines] if now is not None else []
        self._arrange()
        for before, after in pairwise((self.add, *self._tiles)):
            QWidget.setTabOrder(before, after)

    def _tile(self, line: AttachmentLine, now: datetime) -> AttachmentTile:
        tile = AttachmentTile(line, now)
        tile.clicked.connect(lambda: self.opened.emit(self.lines.index(tile.line)))
        tile.menu_wanted.connect(lambda place: self._pop_up(tile.line, place))
        tile.removal_wanted.connect(lambda: self._on_removal_wanted(tile.line))
        return tile

    def _on_removal_wanted(self, line: AttachmentLine) -> None:
        if self._may_change and not line.void_reason:
            self.deed_wanted.emit(Deed.REMOVE, line)

    def _pop_up(self, line: AttachmentLine, place: QPoint) -> None:
        self.menu(line).popup(place)

    def _arrange(self) -> None:
        """Set as many tiles side by side as there is room for."""
        step = look.current().px(WIDTH) + _GAP
        columns = max((self.width() + _GAP) // step, 1)
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns, _AT_LEFT)
        for column in range(max(self._grid.columnCount(), columns + 1)):
            self._grid.setColumnStretch(column, int(column == columns))

    def _tell_hint(self) -> None:
        shown = self._may_change and not self.lines and not self._reading.text()
        self._hint.setVisible(shown and bool(self._hint.whole_text()))
        is_wanted = self._may_change or bool(self.lines)
        # Shown before it stands in a pane, it would be a window of its own.
        if not is_wanted or self.parentWidget() is not None:
            self.setVisible(is_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self.refusals)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        column.addLayout(self._act_place)
        column.addLayout(self._grid)

    def _head(self) -> QHBoxLayout:
        row = self._line = QHBoxLayout()
        row.setSpacing(8)
        self._heading = label("", "strong")
        self._reading = label("", "secondary")
        self._stop = icon_button("x", self.tr("Stop reading the file"), size="small")
        self.add = button(self.tr("Add a file"), "paperclip", "quiet", size="small")
        self._stop.clicked.connect(self.cancelled)
        self.add.clicked.connect(self._on_add_clicked)
        for part in (self._heading, self._reading, self._stop, self.add):
            row.addWidget(part)
        row.addWidget(self._hint)
        row.addStretch(1)
        self._reading.hide()
        self._stop.hide()
        return row

    @Slot()
    def _on_add_clicked(self) -> None:
        self.say_problems(())
        self.add_wanted.emit()
