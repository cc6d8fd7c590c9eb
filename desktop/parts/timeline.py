"""The timeline: what happened to a matter, newest first; it cannot be edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.buttons import Button, icon_button
from desktop.parts.painting import fill_round, ground_of, ink_of, smooth, width_of
from desktop.parts.text import ElidedLabel, WrappingLabel, label

_DISC, _ICON, _TEXT_LEFT, _HEAD_GAP = 24, 14, 34, 8
_FOLD_AFTER = 4
"""Lines that a long text shows before it is unfolded (design language §5.7)."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened: verb in bold, whom or what it concerned, when, and what was said."""

    icon: str
    tone: str
    verb: str
    subject: str
    time: str
    text: str = ""
    act: str = ""
    """What may be done with it, as a button with a printer says it; empty for nothing."""


class Timeline(QWidget):
    """A column of entries joined by a line; ``acted(place)`` follows the button of an entry."""

    acted = Signal(int)

    def __init__(self, entries: Sequence[TimelineEntry] = ()) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[_Row] = []
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these entries, newest first."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        last = len(entries) - 1
        self._rows = [_Row(entry, is_last=place == last) for place, entry in enumerate(entries)]
        for place, row in enumerate(self._rows):
            row.acted.connect(partial(self.acted.emit, place))
            self._column.addWidget(row)

    def entries(self) -> tuple[TimelineEntry, ...]:
        """Return the entries shown."""
        return tuple(row.entry for row in self._rows)


class _Row(QWidget):
    acted = Signal()

    def __init__(self, entry: TimelineEntry, *, is_last: bool) -> None:
        super().__init__()
        self.entry, self._is_last = entry, is_last
        self.setAccessibleName(f"{entry.time} {entry.verb} {entry.subject}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._subject, self._below = ElidedLabel(), WrappingLabel("", "body")
        self._text = WrappingLabel(entry.text, "secondary")
        self._more = Button(self.tr("Show all"), kind="quiet", size="small")
        self._more.clicked.connect(self._on_more_clicked)
        self._unfolded = False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self._column.addWidget(self._below)
        self._column.addLayout(self._foot())
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._text.setVisible(bool(entry.text))
        self._below.hide()
        self._more.hide()
        self._take_measures()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_measures()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_subject()
        self._fold()

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        disc = QRect(0, 0, in_force.px(_DISC), in_force.px(_DISC))
        with smooth(self) as painter:
            if not self._is_last:
                painter.setPen(QPen(in_force.color("border.default"), 1))
                painter.drawLine(
                    disc.center().x(), disc.bottom() + 2, disc.center().x(), self.height()
                )
            self._paint_disc(painter, disc)

    def _paint_disc(self, painter: QPainter, disc: QRect) -> None:
        ground = ground_of(self.entry.tone) or "neutral.tint"
        fill_round(painter, QRectF(disc), radius=disc.width() / 2, color=ground)
        side = look.current().px(_ICON)
        picture = look.current().pixmap(self.entry.icon, _ICON, ink_of(self.entry.tone))
        inset = (disc.width() - side) // 2
        painter.drawPixmap(disc.left() + inset, disc.top() + inset, picture)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(_HEAD_GAP)
        head.addWidget(label(self.entry.verb, "strong"))
        head.addWidget(self._subject, 1)
        head.addWidget(label(self.entry.time, "caption"))
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addWidget(self._text, 1)
        if self.entry.act:
            name = f"{self.entry.act} {self.entry.verb} {self.entry.subject}"
            act = icon_button("printer", name, size="small")
            act.clicked.connect(self.acted)
            foot.addWidget(act, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        return foot

    def _take_measures(self) -> None:
        in_force = look.current()
        below = 0 if self._is_last else in_force.px(14)
        self._column.setContentsMargins(in_force.px(_TEXT_LEFT), 0, 0, below)
        self._place_subject()
        self._fold()

    def _place_subject(self) -> None:
        """Let who did it stand beside the verb, or below it where the line is too short for both."""
        entry = self.entry
        taken = width_of(entry.verb, "bodyStrong") + width_of(entry.time, "caption") + 2 * _HEAD_GAP
        room = self.width() - look.current().px(_TEXT_LEFT) - taken
        fits = width_of(entry.subject, "body") + 2 <= room
        self._subject.setText(entry.subject if fits else "")
        self._below.setText("" if fits else entry.subject)
        self._below.setVisible(not fits)

    def _fold(self) -> None:
        room = look.current().line("body") * _FOLD_AFTER + 4
        long = bool(self.entry.text) and _needed(self._text) > room
        self._more.setVisible(long and not self._unfolded)
        self._text.setMaximumHeight(room if long and not self._unfolded else 16777215)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._unfolded = True
        self._fold()


def _needed(text: QLabel) -> int:
    return text.heightForWidth(text.width()) if text.width() > 0 else 0
