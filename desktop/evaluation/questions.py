"""Questions and answers of a day: what was said, and the next one to be noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.evaluation.contracts import NoteQuestion
from db.evaluation.rules import LINE_LIMIT, TEXT_LIMIT
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import new_id
from desktop import look
from desktop.forms.field import Field, Line, TextArea
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import scrolling
from desktop.parts.buttons import Button
from desktop.parts.text import label, paragraph, selectable
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from db.evaluation.contracts import QuestionLine, SessionView
    from desktop.frame.desk import Desk
    from desktop.frame.unsaved import Content

_FIELDS = (
    Field(
        "asked_by", QT_TRANSLATE_NOOP("Questions", "Who asks"), Line(), required=True, limit=LINE_LIMIT,
    ),
    Field(
        "question", QT_TRANSLATE_NOOP("Questions", "Question"), TextArea(3), required=True,
        limit=TEXT_LIMIT,
    ),
    Field("answer", QT_TRANSLATE_NOOP("Questions", "Answer"), TextArea(3), limit=TEXT_LIMIT),
)  # fmt: skip


class Questions(QWidget):
    """``noted(NoteQuestion)`` when a question shall be kept."""

    noted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session: UUID | None = None
        self._note = new_id(desk.clock)
        self._shown: tuple[QuestionLine, ...] | None = None
        self.form = RecordForm(_FIELDS, clock=desk.clock)
        self.save = Button(self.tr("Note it"), icon="plus")
        self._lines = QVBoxLayout()
        self._arrange()
        self.form.edited.connect(self._on_form_edited)
        self.save.clicked.connect(self.submit)

    def show_view(self, view: SessionView) -> None:
        """Show the questions of a day; one that is being typed stays with its day."""
        if self._session != view.line.id:
            self._session = view.line.id
            self.form.clear()
            self._desk.unsaved.bring_back(self, self._name, self._bring_back)
        if self._shown != view.questions:
            self._shown = view.questions
            self._fill(view.questions)

    @Slot()
    def submit(self) -> None:
        """Hand over what was typed, or go to what is missing."""
        if self._session is None or self.form.go_to_missing():
            return
        read = self.form.read()
        self.noted.emit(NoteQuestion(
            self._note, self._session, read["asked_by"] or "", read["question"] or "",
            read["answer"] or "",
        ))  # fmt: skip

    def forget(self) -> None:
        """Say that what was typed is kept now; the next question is another one."""
        self._desk.unsaved.drop(self._name)
        self._note = new_id(self._desk.clock)
        asked_by = self.form.read()["asked_by"]
        self.form.load({"asked_by": asked_by})
        self.form.focus("question")

    def show_error(self, error: StationError) -> None:
        """Say why it was not kept."""
        if isinstance(error, InvalidInput):
            self.form.show_problems(error.problems)
        else:
            self._desk.notices.say_error(error)

    @property
    def _name(self) -> str:
        return f"evaluation-question-{self._session.hex if self._session else ''}"

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        kept = found.get(self._name)
        if kept is not None:
            self.form.restore(kept)

    @Slot()
    def _on_form_edited(self) -> None:
        self._desk.unsaved.keep(self._name, self.form.draft())

    def _fill(self, lines: tuple[QuestionLine, ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in lines:
            self._lines.addWidget(self._line(one))
        if not lines:
            self._lines.addWidget(label(self.tr("Nobody has asked anything yet."), "secondary"))
        look.current().dress(self)

    def _line(self, one: QuestionLine) -> QWidget:
        made = QWidget()
        made.setProperty("surface", "card")
        column = QVBoxLayout(made)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        when = formats.day_and_clock(one.noted_at, self._desk.clock.now())
        column.addWidget(label(f"{one.asked_by} · {when}", "caption"))
        column.addWidget(selectable(paragraph(one.question, "strong")))
        answer = one.answer or self.tr("Not answered on the spot")
        column.addWidget(selectable(paragraph(answer)))
        return made

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self._lines.setSpacing(8)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(20, 14, 20, 20)
        inner.setSpacing(14)
        inner.addLayout(self._lines)
        inner.addWidget(label(self.tr("One more question"), "section"))
        inner.addWidget(self.form)
        inner.addLayout(row)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(body))
