"""The date: typed in short, or picked from a month; it says why it is what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QFrame,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from db.kernel.clock import Clock, local_date
from desktop import look
from desktop.forms.days import read_day
from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.field_line import FieldLine
from desktop.forms.values import day_of
from desktop.wording import formats

_WIDTH, _HEIGHT = 360, 290

Explain = Callable[[date], str]
"""Says why a date is what it is: 15 个工作日，已避开清明."""


def _nothing(_day: date) -> str:
    return ""


class DayLine(FormInput):
    """A date as people type it; shown as 4 月 9 日 周四 with its explanation after leaving."""

    def __init__(self, clock: Clock, *, back: bool = False) -> None:
        super().__init__()
        self._clock, self._back = clock, back
        self._day: date | None = None
        self._explain: Explain = _nothing
        self.line = FieldLine()
        self._icon = self.line.add_icon("calendar", self.tr("Pick from the month"))
        self.adopt(self.line)
        self.month = _Month(self.line)
        self.month.picked.connect(self._on_month_picked)
        self._icon.clicked.connect(self._open)
        self.line.offer_keys(self._take_key)
        self.line.textEdited.connect(self._on_line_text_edited)

    def set_explain(self, explain: Explain) -> None:
        """Let the page say why a date is proposed."""
        self._explain = explain
        self._show()

    def explanation(self) -> str:
        """Return what stands in grey beside the date."""
        return self.line.note()

    def value(self) -> date | None:
        """Return the day, None while none was understood."""
        return self._day

    def put(self, value: object) -> None:
        """Write a day out; anything else empties the line."""
        self._day = value if isinstance(value, date) else None
        self._show()

    def restore(self, plain: object) -> None:
        """Show the day a draft kept."""
        self.put(day_of(plain))

    def is_unread(self) -> bool:
        """Tell whether something stands here that is no date."""
        return self._day is None and bool(self.line.text().strip())

    def focus_target(self) -> QWidget:
        """Return the line that takes the keys."""
        return self.line

    def is_composing(self) -> bool:
        """Tell whether an input method is at work."""
        return self.line.composing

    def show_error(self, sentence: str) -> None:
        """Mark the line, or clear the mark."""
        self.line.set_error(sentence)

    def on_entered(self) -> None:
        """Mark everything, so that typing begins anew."""
        self.line.selectAll()

    def on_left(self) -> None:
        """Write the date out; what could not be read stays for the person to put right."""
        if not self.is_unread():
            self._show()

    @Slot()
    def _on_line_text_edited(self) -> None:
        typed = self.line.text().strip()
        self._day = read_day(typed, self._today(), back=self._back) if typed else None
        self.line.set_note(self._explain(self._day) if self._day is not None else "")
        self.noted.emit(
            formats.day_and_short_weekday(self._day, self._today()) if self._day else ""
        )
        self.edited.emit()

    @Slot(object)
    def _on_month_picked(self, day: date) -> None:
        self.put(day)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    @Slot()
    def _open(self) -> None:
        self.month.open_at(self._day or self._today())

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self._open()
            return True
        return False

    def _today(self) -> date:
        return local_date(self._clock.now())

    def _show(self) -> None:
        shown = formats.day_and_short_weekday(self._day, self._today()) if self._day else ""
        self.line.setText(shown)
        self.line.setCursorPosition(0)
        self.line.set_note(self._explain(self._day) if self._day else "")
        self.noted.emit("")


class _Month(QFrame):
    """A month over the window; arrows move, Enter takes, Esc closes."""

    picked = Signal(object)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor.window())
        self._anchor = anchor
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        self._calendar.clicked.connect(self._on_calendar_taken)
        self._calendar.activated.connect(self._on_calendar_taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._calendar)
        anchor.destroyed.connect(self.deleteLater)  # the month lives in the window, not in its line
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        self.hide()

    def open_at(self, day: date) -> None:
        """Show the month of a day with that day chosen."""
        window = self._anchor.window()
        self.setParent(window)
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._dress()
        below = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 4))
        above = self._anchor.mapTo(window, QPoint(0, -self.height() - 4))
        place = below if below.y() + self.height() <= window.height() else above
        self.move(max(0, min(place.x(), window.width() - self.width())), max(0, place.y()))
        self.show()
        self.raise_()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _on_focus_changed(self) -> None:
        focus = QApplication.focusWidget()
        if isValid(self) and self.isVisible() and (focus is None or not self.isAncestorOf(focus)):
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
            return
        super().keyPressEvent(event)

    @Slot(QDate)
    def _on_calendar_taken(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))

    def _dress(self) -> None:
        """Give the arrows the colour of the theme in force, and every weekday its column."""
        for name, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
            arrow = self._calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if arrow is not None:
                arrow.setIcon(look.current().icon(icon))
        least = self._calendar.minimumSizeHint()
        width = max(look.current().px(_WIDTH), least.width() + 10)
        self.setFixedSize(width, max(look.current().px(_HEIGHT), least.height() + 10))
