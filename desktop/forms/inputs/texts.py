"""Inputs of plain text: a line, a text area that takes the room there is, a count."""

from __future__ import annotations

import math

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QIntValidator,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from desktop import look
from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.field_line import FieldLine
from desktop.look.polish import set_property
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

SHOWN_FROM = 0.6
"""Share of the limit from which the count is shown."""

_COUNTED = QT_TRANSLATE_NOOP("FormInput", "{used} / {limit} characters")
_CUT = QT_TRANSLATE_NOOP(
    "FormInput", "What was pasted is too long, only the first {limit} characters are kept."
)
_PADDING, _MARGIN = 5, 2


def counted(text: str, limit: int) -> str:
    """Return ``14 / 30 字`` once enough is used; characters are counted, not UTF-16 units."""
    if not limit or len(text) < limit * SHOWN_FROM:
        return ""
    return say(_COUNTED, used=len(text), limit=limit)


class TextLine(FormInput):
    """One line of text."""

    def __init__(self, example: str = "") -> None:
        super().__init__()
        self.line = FieldLine()
        self.line.setPlaceholderText(example)
        self._limit = 0
        self.line.offer_keys(self._take_key)
        self.line.textEdited.connect(self._on_line_text_edited)
        self.adopt(self.line)

    def value(self) -> str:
        """Return the text without blanks around it."""
        return self.line.text().strip()

    def put(self, value: object) -> None:
        """Show a value without a word."""
        self.line.setText("" if value is None else str(value))
        self._count()

    def plain(self) -> object:
        """Return the text letter by letter."""
        return self.line.text()

    def focus_target(self) -> QWidget:
        """Return the line that takes the keys."""
        return self.line

    def is_composing(self) -> bool:
        """Tell whether an input method is at work."""
        return self.line.composing

    def show_error(self, sentence: str) -> None:
        """Mark the line, or clear the mark."""
        self.line.set_error(sentence)

    def set_limit(self, limit: int) -> None:
        """Count towards a limit."""
        self._limit = limit
        self._count()

    def _on_line_text_edited(self) -> None:
        self._count()
        self.edited.emit()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Paste as much as there is room for, where Qt would paste everything."""
        if not (self._limit and event.matches(QKeySequence.StandardKey.Paste)):
            return False
        room = self._limit - len(self.line.text()) + len(self.line.selectedText())
        text = QGuiApplication.clipboard().text()
        if len(text) <= room:
            return False
        self.line.insert(" ".join(text[: max(0, room)].splitlines()))
        self.noted.emit(say(_CUT, limit=self._limit))
        return True

    def _count(self) -> None:
        self.noted.emit(counted(self.line.text(), self._limit))


class TextBox(FormInput):
    """Several lines: as high as ``lines`` where there is room, never lower than ``least``."""

    def __init__(self, lines: int = 6, least: int = 2) -> None:
        super().__init__()
        self.area = _Area(lines, least)
        self._limit = 0
        self._silent = False
        self.area.textChanged.connect(self._on_area_text_changed)
        self.area.shortened.connect(self._on_area_shortened)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.adopt(self.area)

    def value(self) -> str:
        """Return the text without blanks around it."""
        return self.area.toPlainText().strip()

    def put(self, value: object) -> None:
        """Show a value without a word."""
        self._silent = True
        self.area.setPlainText("" if value is None else str(value))
        self._silent = False
        self._count()

    def plain(self) -> object:
        """Return the text letter by letter."""
        return self.area.toPlainText()

    def focus_target(self) -> QWidget:
        """Return the area that takes the keys."""
        return self.area

    def is_composing(self) -> bool:
        """Tell whether an input method is at work."""
        return self.area.composing

    def show_error(self, sentence: str) -> None:
        """Mark the area, or clear the mark."""
        set_property(self.area, "state", "error" if sentence else "")

    def set_limit(self, limit: int) -> None:
        """Count towards a limit."""
        self._limit = self.area.limit = limit
        self._count()

    def set_short(self, *, short: bool) -> None:
        """Keep to the least height while the window is low."""
        self.area.set_short(short=short)

    def _on_area_text_changed(self) -> None:
        self._count()
        if not self._silent:
            self.edited.emit()

    def _on_area_shortened(self) -> None:
        self.noted.emit(say(_CUT, limit=self._limit))

    def _count(self) -> None:
        self.noted.emit(counted(self.area.toPlainText(), self._limit))


class _Area(QPlainTextEdit):
    """Cuts what is pasted to the limit, for millions of characters would take many seconds."""

    shortened = Signal()

    def __init__(self, lines: int, least: int) -> None:
        super().__init__()
        self.composing = False
        self.limit = 0
        self._lines, self._least, self._is_short = lines, least, False
        self.setTabChangesFocus(True)
        # Lines wrap; a bar that comes by a pixel of rounding would cover the last one.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_short(self, *, short: bool) -> None:
        self._is_short = short
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._size_of(self._least if self._is_short else self._lines)

    def minimumSizeHint(self) -> QSize:
        return self._size_of(self._least)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        room = self.limit - len(self.toPlainText()) + len(self.textCursor().selectedText())
        if not self.limit or len(text) <= room:
            super().insertFromMimeData(source)
            return
        self.insertPlainText(text[: max(0, room)])
        self.shortened.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def _size_of(self, lines: int) -> QSize:
        line = QFontMetricsF(self.font()).lineSpacing()
        around = 2 * (look.current().px(_PADDING) + _MARGIN + 2)  # the focus border is two pixels
        return QSize(super().sizeHint().width(), math.ceil(lines * line) + around)


class CountLine(FormInput):
    """A whole number within limits."""

    def __init__(self, least: int = 1, most: int = 9999) -> None:
        super().__init__()
        self.line = FieldLine()
        self.line.setValidator(QIntValidator(0, most, self.line))
        self._least = least
        self.line.textEdited.connect(self.edited)
        self.adopt(self.line)

    def value(self) -> int | None:
        """Return the number, None while there is none."""
        return int(self.line.text()) if self.line.text().isdigit() else None

    def put(self, value: object) -> None:
        """Show a value without a word."""
        self.line.setText("" if value is None else str(value))

    def focus_target(self) -> QWidget:
        """Return the line that takes the keys."""
        return self.line

    def show_error(self, sentence: str) -> None:
        """Mark the line, or clear the mark."""
        self.line.set_error(sentence)
