"""The answers of one item side by side, each large enough for a thumb in a glove."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from db.templates.contracts import UNSEEN, Item, Template
from desktop import look
from desktop.parts.choice import Choice, ChoiceGroup, control_height
from desktop.parts.painting import fill_round, line_round, smooth, width_of
from desktop.scoring.tones import Fill, fill_of

_RADIUS, _PADDING, _GAP = 6, 10, 8
_FOUR = 60
"""Shares of the width that the answers of a scale have together."""
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AnswerButton(Choice):
    """One answer: a word, filled with a tick once it is chosen; what vetoes carries a cross before."""

    def __init__(self, code: str, word: str, fill: Fill, *, warns: bool = False) -> None:
        super().__init__(code, word)
        self.fill, self._warns = fill, warns
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        padding = 2 * look.current().px(_PADDING)
        return QSize(width_of(self.text(), "bodyStrong", bold=True) + padding, control_height())

    def text_font(self) -> QFont:
        """Return the font of the word: bold once it is chosen."""
        return look.current().font("body", bold=self.isChecked())

    def text_room(self) -> int:
        """Return how many pixels the word may take."""
        return self.width() - 2 * look.current().px(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            self._paint_ground(painter)
            self._paint_words(painter)

    def _ink(self) -> str:
        if self.isChecked():
            return self.fill.ink
        return "danger.text" if self._warns else "text.primary"

    def _icon(self) -> str:
        if self.isChecked():
            return "x" if self._warns else "check"
        return "x" if self._warns else ""

    def _paint_ground(self, painter: QPainter) -> None:
        box, radius = QRectF(self.rect()), look.current().px(_RADIUS)
        if self.isChecked():
            fill_round(painter, box, radius=radius, color=self.fill.ground)
            return
        line = "danger.text" if self._warns else "border.control"
        ground = "bg.hover" if self.isDown() else "bg.surface"
        line_round(painter, box, radius=radius, color=line, fill=ground)

    def _paint_words(self, painter: QPainter) -> None:
        in_force, icon, shown = look.current(), self._icon(), self.shown_text()
        side, gap = in_force.px(24), in_force.px(_GAP)
        font = self.text_font()
        painter.setFont(font)
        words = painter.fontMetrics().horizontalAdvance(shown)
        if icon and words + side + gap > self.text_room():
            icon = ""
        left = (self.width() - words - (side + gap if icon else 0)) // 2
        if icon:
            picture = in_force.pixmap(icon, 24, self._ink())
            painter.drawPixmap(left, (self.height() - side) // 2, picture)
            left += side + gap
        painter.setPen(in_force.color(self._ink()))
        box = QRect(left, 0, words + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class AnswerBar(ChoiceGroup):
    """A radio group named by its sentence.

    ``currentChanged(code)`` follows a press, with an empty code where the chosen answer was pressed once more;
    ``moved(int)`` asks for the item above or below.
    """

    moved = Signal(int)

    def __init__(self, template: Template, item: Item) -> None:
        super().__init__(item.text)
        choices = template.choices(item).values()
        made = [
            AnswerButton(one.code, one.word, fill_of(template, item, one.code),
                         warns=item.veto and one.vetoes)
            for one in choices
        ]  # fmt: skip
        made.append(AnswerButton(UNSEEN, template.unseen, fill_of(template, item, UNSEEN)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.adopt(made)
        # Two answers share what four would take, and stand apart from the one that counts for nothing.
        width = _FOUR // (len(made) - 1)
        for one in made:
            row.addWidget(one, _FOUR // 4 if one.value == UNSEEN else width)

    def take_key(self, choice: Choice, event: QKeyEvent) -> bool:
        """Move between answers without giving one, and ask for the item above or below."""
        key = Qt.Key(event.key())
        if key in _UP_DOWN:
            self.moved.emit(_UP_DOWN[key])
            return True
        if key not in _SIDEWAYS:
            return False
        every = self.choices()
        place = (every.index(choice) + _SIDEWAYS[key]) % len(every)
        every[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _on_choice_clicked(self) -> None:
        if self.value() == self._told and self._told is not None:
            self.set_value(None)
            self.currentChanged.emit("")
        else:
            super()._on_choice_clicked()
