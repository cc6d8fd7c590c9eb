"""The days of a month or a week as a grid that is walked with arrows; every place of a shift is a line of its day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from html import escape
from uuid import UUID

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop import look
from desktop.parts.announce import announce
from desktop.parts.painting import line_round, smooth
from desktop.scheduling.carrying import Carrying
from desktop.scheduling.day_paint import (
    HEAD,
    LEAST,
    LINE,
    SIDE,
    TOP,
    line_of,
    paint_day,
    paint_heads,
)
from desktop.scheduling.faces import DayFace, SlotFace, SlotState
from desktop.wording import formats

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPWARD = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MonthGrid(QWidget):
    """Days in weeks.

    ``chosen(date, cell)`` follows every step, the cell None on a day without one; ``opened(cell)`` asks to fill it,
    ``cleared(cell)`` to empty it, ``taken(cell)`` takes what is proposed, ``typed(text)`` begins a name for it, and
    ``carried(source, target)`` follows somebody who was dragged onto another place.
    """

    chosen = Signal(object, object)
    opened = Signal(object)
    cleared = Signal(object)
    taken = Signal(object)
    typed = Signal(str)
    carried = Signal(object, object)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._weeks: tuple[tuple[date, ...], ...] = ()
        self._faces: Mapping[date, DayFace] = {}
        self.day: date | None = None
        self.cell: UUID | None = None
        self.today: date | None = None
        self._carrying = Carrying()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.scaled(self, lambda _: self.updateGeometry())

    def show_days(self, weeks: Sequence[Sequence[date]], faces: Mapping[date, DayFace]) -> None:
        """Show other days; the day and the place that were chosen stay where they are still shown."""
        self._weeks, self._faces = tuple(map(tuple, weeks)), faces
        if self.day not in faces:
            self.day = next((one for one in faces if faces[one].is_inside), None)
        if self.cell not in {one.cell for one in self._slots()}:
            self.cell = next((one.cell for one in self._slots()), None)
        self.updateGeometry()
        self.update()

    def choose(self, day: date, cell: UUID | None = None) -> None:
        """Go to a day, and there to a place: the one named, else the first that is open, else the first."""
        self.day = day
        slots = self._slots()
        waiting = next((one.cell for one in slots if one.state is SlotState.OPEN), None)
        first = slots[0].cell if slots else None
        self.cell = cell or waiting or first
        announce(self, self.spoken())
        self.update()
        self.chosen.emit(self.day, self.cell)

    def slot(self) -> SlotFace | None:
        """Return the place that is chosen."""
        return next((one for one in self._slots() if one.cell == self.cell), None)

    def spoken(self) -> str:
        """Return what a screen reader says of where one stands."""
        if self.day is None:
            return ""
        slot = self.slot()
        words = [formats.day_and_weekday(self.day, self.day)]
        if slot is not None:
            words += [slot.name, formats.listed(tuple(self._marks(slot)))]
        words += self._faces[self.day].appointed.spoken if self.day in self._faces else ()
        return " ".join(filter(None, words))

    def told(self, x: int, y: int) -> str:
        """Return what a tooltip tells of the day under a point: its appointments, each in one line."""
        found = self._at(x, y)
        lines = self._faces[found[0]].appointed.lines if found is not None else ()
        # Qt breaks Chinese lines of a tooltip wherever it likes, unless told not to.
        text = escape("\n".join(lines))
        return f"<p style='white-space:pre'>{text}</p>" if text else ""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told(event.x(), event.y()), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(900), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        px = look.current().px
        return QSize(px(560), px(HEAD) + sum(map(self._least, self._weeks)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.day is None:
            super().keyPressEvent(event)
        elif key in _SIDEWAYS:
            self._go(timedelta(days=_SIDEWAYS[key]))
        elif key in _UPWARD:
            self._step(_UPWARD[key])
        elif not self._act(key) and not self._type(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint().x(), event.position().toPoint().y())
        if found is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choose(*found)
            self._carrying.begin(event, self.slot() if found[1] else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint().x(), event.position().toPoint().y())
        if self._carrying.move(event, found[1] if found else None):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        source, target = self._carrying.end()
        self.unsetCursor()
        self.update()
        if source is not None and target is not None:
            self.carried.emit(source, target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.cell is not None:
            self.opened.emit(self.cell)

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            if self._weeks:
                boxes = [self._box(0, column) for column in range(7)]
                paint_heads(painter, self._weeks[0], boxes)
            for week, days in enumerate(self._weeks):
                for column, day in enumerate(days):
                    paint_day(
                        painter, self._box(week, column), self._faces[day], cell=self.cell,
                        is_chosen=day == self.day, is_today=day == self.today,
                    )  # fmt: skip
            self._frame_chosen(painter)

    def _frame_chosen(self, painter: QPainter) -> None:
        """Draw the line round the chosen day last: its neighbours would paint over it."""
        for week, days in enumerate(self._weeks):
            if self.day in days:
                box = QRectF(self._box(week, days.index(self.day)))
                color = "focus" if self.hasFocus() else "primary.fill"
                line_round(painter, box, radius=2, color=color, width=2)
            for day in days:
                self._frame_target(painter, self._box(week, days.index(day)), day)

    def _frame_target(self, painter: QPainter, box: QRect, day: date) -> None:
        """Draw a line round the place on which somebody would be let go."""
        for place, one in enumerate(self._faces[day].slots):
            if one.cell == self._carrying.target:
                line = QRectF(line_of(box, place))
                line_round(painter, line, radius=4, color="primary.fill", width=2)

    def _act(self, key: Qt.Key) -> bool:
        """Do what a key asks of the place that is chosen; tell whether it asks anything."""
        signals = {
            Qt.Key.Key_Return: self.opened, Qt.Key.Key_Enter: self.opened, Qt.Key.Key_Delete: self.cleared,
            Qt.Key.Key_Space: self.taken,
        }  # fmt: skip
        if key not in signals or self.cell is None:
            return False
        signals[key].emit(self.cell)
        return True

    def _type(self, event: QKeyEvent) -> bool:
        """Hand a letter on as the beginning of a name; tell whether it is one."""
        text, plain = event.text(), Qt.KeyboardModifier.NoModifier
        is_letter = text.isalpha() and event.modifiers() in (
            plain,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if not is_letter or self.cell is None:
            return False
        self.typed.emit(text)
        return True

    def _go(self, by: timedelta) -> None:
        assert self.day is not None, "asked before"
        if self.day + by in self._faces:
            self.choose(self.day + by)

    def _step(self, by: int) -> None:
        """Go to the next place of the day, behind the last one to the week below."""
        cells = [one.cell for one in self._slots()]
        at = cells.index(self.cell) + by if self.cell in cells else -1
        if self.day is not None and 0 <= at < len(cells):
            self.choose(self.day, cells[at])
        else:
            self._go(timedelta(days=7 * by))

    def _slots(self) -> tuple[SlotFace, ...]:
        face = self._faces.get(self.day) if self.day is not None else None
        return face.slots if face is not None else ()

    def _marks(self, slot: SlotFace) -> list[str]:
        marks = {
            slot.locked: self.tr("locked"), slot.swapping: self.tr("swap asked for"),
            slot.state is SlotState.PROPOSED: self.tr("proposed"),
            slot.state is SlotState.CANCELLED: self.tr("cancelled"),
        }  # fmt: skip
        return [word for is_so, word in marks.items() if is_so]

    def _least(self, days: Sequence[date]) -> int:
        px, most = look.current().px, max(len(self._faces[day].slots) for day in days)
        return max(px(LEAST), px(TOP) + px(LINE) * most + px(SIDE))

    def _tops(self) -> list[int]:
        """Return where each week begins; room to spare goes to all of them."""
        least = [self._least(days) for days in self._weeks]
        spare = max(0, self.height() - look.current().px(HEAD) - sum(least))
        tops = [look.current().px(HEAD)]
        for one in least:
            tops.append(tops[-1] + one + spare // max(1, len(least)))
        return tops

    def _box(self, week: int, column: int) -> QRect:
        tops, width = self._tops(), self.width() / 7
        left, right = round(column * width), round((column + 1) * width)
        return QRect(left, tops[week], right - left, tops[week + 1] - tops[week])

    def _at(self, x: int, y: int) -> tuple[date, UUID | None] | None:
        """Return the day and the place under a point."""
        for week, days in enumerate(self._weeks):
            for column, day in enumerate(days):
                box = self._box(week, column)
                if box.contains(x, y):
                    return day, self._slot_at(box, day, y)
        return None

    def _slot_at(self, box: QRect, day: date, y: int) -> UUID | None:
        slots = self._faces[day].slots
        lines = (line_of(box, place) for place in range(len(slots)))
        found = (
            one.cell
            for one, line in zip(slots, lines, strict=True)
            if line.top() <= y <= line.bottom()
        )
        return next(found, None)
