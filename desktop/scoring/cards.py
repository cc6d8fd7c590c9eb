"""One item as a card: its sentence and weight, its answers, its note and its photos."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from db.templates.contracts import Demand, Item, Template
from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone, line_round, smooth
from desktop.parts.shown import set_shown
from desktop.parts.text import Icon, IconText, label
from desktop.scoring.answers import AnswerBar
from desktop.scoring.filling import Kept

_PADDING, _RADIUS, _NOTE_LINES = 16, 10, 2


class ToolButton(Button):
    """A square button with a blue line while it holds something."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__("", icon=icon)
        self.is_set = False
        self.setProperty("shape", "square")
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_holding(self, *, holds: bool) -> None:
        """Say that there is something behind it."""
        self.is_set = holds
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_set:
            with smooth(self) as painter:
                box, radius = QRectF(self.rect()), look.current().px(6)
                line_round(painter, box, radius=radius, color="primary.text", width=2)


class ItemCard(QWidget):
    """``answered(str)`` and ``noted(str)`` carry what was given, ``photo_wanted()`` asks for a picture,
    ``entered()`` follows a press, ``note_closed()`` the end of writing, ``moved(int)`` an arrow up or down.
    """

    answered = Signal(str)
    noted = Signal(str)
    photo_wanted = Signal()
    entered = Signal()
    note_closed = Signal()
    moved = Signal(int)

    def __init__(self, template: Template, item: Item, number: int) -> None:
        super().__init__()
        self.item, self.number = item, number
        self._template, self._is_current = template, False
        self.answers = AnswerBar(template, item)
        self.answers.currentChanged.connect(self._on_answers_current_changed)
        self.answers.moved.connect(self.moved)
        place = str(number)
        self.note_button = ToolButton("pencil", self.tr("Write a note on {n}").format(n=place))
        self.note_button.clicked.connect(self._on_note_button_clicked)
        self.photo_button = ToolButton("camera", self.tr("Add a photo to {n}").format(n=place))
        self.photo_button.clicked.connect(self.photo_wanted)
        self.note_line = _NoteLine()
        self.needs = IconText("alert-circle", "", role="body", tone=Tone.WARN)
        self.note = _NoteField(self.tr("Note on {n}").format(n=place))
        self.note.textChanged.connect(self._on_note_text_changed)
        self.note_done = Button(self.tr("Note is done"), icon="check")
        self.note_done.clicked.connect(self.close_note)
        self._shown_note = ""
        self._arrange()
        self.show_kept(Kept())
        set_shown(self._editor, shown=False)

    @property
    def writes_note(self) -> bool:
        """Whether the note is open."""
        return not self._editor.isHidden()

    def show_kept(self, kept: Kept) -> None:
        """Show an answer as it stands; a note that is being written is not touched."""
        self.answers.set_value(kept.choice or None)
        self.note_button.set_holding(holds=bool(kept.note))
        self.photo_button.set_holding(holds=bool(kept.photos))
        count = self.tr("%n photo(s)", "", kept.photos) if kept.photos else ""
        self.photo_button.setToolTip(count or self.photo_button.accessibleName())
        self.photo_button.setAccessibleDescription(count)
        self._shown_note = kept.note
        if not self.writes_note and self.note.toPlainText() != kept.note:
            self.note.blockSignals(True)
            self.note.setPlainText(kept.note)
            self.note.blockSignals(False)
        self._show_note_line()

    def show_needs(self, demands: frozenset[Demand]) -> None:
        """Say what the answer still asks for besides itself."""
        said = {Demand.NOTE: self.tr("say what you saw"), Demand.PHOTO: self.tr("take a photo")}
        wanted = [words for demand, words in said.items() if demand in demands]
        if wanted:
            listed = self.tr(" and ").join(wanted)
            line = self.tr("Still to do: {listed}").format(listed=listed)
            self.needs.show_line("alert-circle", line, Tone.WARN)
        set_shown(self.needs, shown=bool(wanted))

    def set_current(self, *, current: bool) -> None:
        """Draw the line of the item that the keys answer."""
        self._is_current = current
        self.update()

    def press(self, place: int) -> bool:
        """Give the answer at a place, counted from 0; tell whether there is one."""
        choices = self.answers.choices()
        if not 0 <= place < len(choices):
            return False
        if not choices[place].isChecked():
            choices[place].click()
        return True

    def open_note(self) -> None:
        """Let a note be written."""
        set_shown(self._editor, shown=True)
        self._show_note_line()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.moveCursor(self.note.textCursor().MoveOperation.End)

    @Slot()
    def close_note(self) -> None:
        """Show the note as a line again."""
        if self.writes_note:
            set_shown(self._editor, shown=False)
            self._show_note_line()
            self.note_closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = self._is_current
        with smooth(self) as painter:
            line_round(
                painter, QRectF(self.rect()), radius=look.current().px(_RADIUS),
                color="primary.text" if now else "border.default", width=2 if now else 1,
                fill="bg.surface",
            )  # fmt: skip

    def _show_note_line(self) -> None:
        self.note_line.text.setText(self._shown_note)
        set_shown(self.note_line, shown=bool(self._shown_note) and not self.writes_note)

    @Slot(object)
    def _on_answers_current_changed(self, choice: object) -> None:
        self.entered.emit()
        self.answered.emit(str(choice or ""))

    @Slot()
    def _on_note_button_clicked(self) -> None:
        self.entered.emit()
        if self.writes_note:
            self.close_note()
        else:
            self.open_note()

    @Slot()
    def _on_note_text_changed(self) -> None:
        self._shown_note = self.note.toPlainText()
        self.noted.emit(self._shown_note)

    def _arrange(self) -> None:
        in_force = look.current()
        column = QVBoxLayout(self)
        padding = in_force.px(_PADDING)
        column.setContentsMargins(padding, in_force.px(12), padding, in_force.px(13))
        column.setSpacing(in_force.px(10))
        column.addLayout(self._head())
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.answers, 1)
        row.addWidget(self.note_button)
        row.addWidget(self.photo_button)
        column.addLayout(row)
        column.addWidget(self.note_line)
        self._editor = QWidget()
        inside = QHBoxLayout(self._editor)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.note, 1)
        inside.addWidget(self.note_done, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self._editor)
        column.addWidget(self.needs)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.current().px(8))
        number = label(str(self.number), "strong")
        number.setFixedWidth(look.current().px(26))
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(self.item.text, wrap=True), 1)
        points = self.tr("{points} points").format(points=self.item.weight)
        if self.item.veto:
            line = self.tr("Veto · {points}").format(points=points)
            weight: QWidget = IconText("alert-octagon", line, tone=Tone.BAD)
        else:
            weight = label(points, "caption")
        row.addWidget(weight, 0, Qt.AlignmentFlag.AlignTop)
        return row


class _NoteLine(QWidget):
    """A pencil and the words that were written."""

    def __init__(self) -> None:
        super().__init__()
        self.text = label("", "secondary", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Icon("pencil", 18, "text.secondary"))
        row.addWidget(self.text, 1)


class _NoteField(QPlainTextEdit):
    """Two lines that grow no further; Tab leads on."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(self.tr("What did you see? Two sentences are enough."))
        self.setFixedHeight(_NOTE_LINES * look.current().line("body") + look.current().px(16))
