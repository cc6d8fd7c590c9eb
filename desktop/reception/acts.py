"""What is done to the matter shown, in its pane: reply, hand over, note, close."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from db.kernel.clock import Clock
from db.kernel.problems import Problem
from db.reception.contracts import (
    AddNote,
    AssignMatter,
    CloseMatter,
    ContactForm,
    DemandType,
    MatterDetail,
    RecordReply,
    ResultClass,
    Scale,
    Step,
    TriageMatter,
    Urgency,
)
from db.reception.rules import (
    ANSWER_LIMIT,
    NOTE_LIMIT,
    ReceptionProblem,
    check_note,
    check_reply,
)
from desktop.forms.field import Combo, Day, Field, Line, Segments, TextArea, YesNo, options_of
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.look import current
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.text import label
from desktop.reception import categories
from desktop.reception.lists import Lists
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP

Command = TriageMatter | RecordReply | AssignMatter | AddNote | CloseMatter

_TRIAGE = (
    Field("category", QT_TRANSLATE_NOOP("ActForm", "Category"), Combo(), required=True),
    Field(
        "demand_type", QT_TRANSLATE_NOOP("ActForm", "Kind of request"),
        Combo(options_of(DemandType)),
    ),
    Field("urgency", QT_TRANSLATE_NOOP("ActForm", "Urgency"), Segments(options_of(Urgency))),
    Field("scale", QT_TRANSLATE_NOOP("ActForm", "Scale"), Segments(options_of(Scale))),
    Field(
        "proposed_handling", QT_TRANSLATE_NOOP("ActForm", "Proposed handling"), TextArea(4, 2),
        limit=NOTE_LIMIT,
    ),
)  # fmt: skip
_REPLY = (
    Field(
        "content", QT_TRANSLATE_NOOP("ActForm", "What was answered"), TextArea(6, 3),
        required=True, limit=ANSWER_LIMIT,
    ),
    Field(
        "result", QT_TRANSLATE_NOOP("ActForm", "Result"), Combo(options_of(ResultClass)),
        default=ResultClass.A,
    ),
    Field(
        "contact_form", QT_TRANSLATE_NOOP("ActForm", "The person was told"),
        Segments(options_of(ContactForm)), default=ContactForm.PHONE,
    ),
    Field("handler", QT_TRANSLATE_NOOP("ActForm", "Who answered"), Line(), weight=3),
    Field(
        "met_person", QT_TRANSLATE_NOOP("ActForm", "Talked face to face"), YesNo(), beside=True,
        weight=2, default=False,
    ),
)  # fmt: skip
_HAND_OVER = (
    Field("unit", QT_TRANSLATE_NOOP("ActForm", "Handling unit"), Combo(), required=True),
    Field("due_on", QT_TRANSLATE_NOOP("ActForm", "Reply by"), Day()),
    Field(
        "opinion", QT_TRANSLATE_NOOP("ActForm", "Words to the unit"), TextArea(4, 2),
        limit=NOTE_LIMIT,
    ),
)  # fmt: skip
_NOTE = (
    Field(
        "text", QT_TRANSLATE_NOOP("ActForm", "Note"), TextArea(6, 3), required=True,
        limit=NOTE_LIMIT,
    ),
)  # fmt: skip
_CLOSE = (
    Field(
        "remark", QT_TRANSLATE_NOOP("ActForm", "Remark"), TextArea(4, 2), limit=NOTE_LIMIT,
        hint=QT_TRANSLATE_NOOP("ActForm", "may stay empty"),
    ),
)  # fmt: skip

_FIELDS: Mapping[Step | None, Sequence[Field]] = {
    Step.TRIAGE: _TRIAGE,
    Step.REPLY: _REPLY,
    Step.ANSWER_ON_SITE: _REPLY,
    Step.ASSIGN: _HAND_OVER,
    Step.TRANSFER: _HAND_OVER,
    Step.CLOSE: _CLOSE,
    None: _NOTE,
}


class Act(QFrame):
    """A small form above the facts of a matter; nothing typed is thrown away by Esc.

    ``submitted(Command)`` when it is complete, ``left()`` when it is put away.
    """

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self, step: Step | None, detail: MatterDetail, *, lists: Lists, clock: Clock
    ) -> None:
        super().__init__()
        self.step, self.detail = step, detail
        self.form = RecordForm(_FIELDS[step], check=self._check, clock=clock)
        self.messages = MessageBar(padding=0)
        self._save = Button(title_of(step), kind="primary", key="Ctrl+Enter")
        self._leave = Button(self.tr("Put away"), kind="plain", key="Esc")
        self.setAccessibleName(title_of(step))
        self._arrange()
        self._prepare(lists)

    def first_focus(self) -> None:
        """Give the keys to the first field."""
        self.form.focus(self.form.fields[0].name)

    def command(self) -> Command:
        """Return what was typed as the command of its step."""
        values = self.form.read()
        matter, revision = self.detail.line.id, self.detail.revision
        if self.step is None:
            return AddNote(matter, values["text"])
        if self.step is Step.TRIAGE:
            return TriageMatter(matter, revision, **values)
        if self.step is Step.CLOSE:
            return CloseMatter(matter, revision, values["remark"])
        if self.step in (Step.ASSIGN, Step.TRANSFER):
            return AssignMatter(matter, revision, **values)
        return RecordReply(matter, revision, **values)

    @Slot()
    def submit(self) -> None:
        """Hand the command over, or go to what is missing and say it."""
        if self.form.go_to_missing():
            missing = self.form.missing()[0].name
            found = [one for one in self._check(self.form.read()) if one.field == missing]
            self.form.show_problems(found)
            return
        self.submitted.emit(self.command())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _check(self, values: dict[str, Any]) -> Sequence[Problem]:
        if self.step is None:
            return check_note(values["text"])
        if self.step in (Step.REPLY, Step.ANSWER_ON_SITE):
            command = self.command()
            return check_reply(command) if isinstance(command, RecordReply) else ()
        if self.step in (Step.ASSIGN, Step.TRANSFER) and values["unit"] is None:
            return (Problem("unit", ReceptionProblem.UNIT_MISSING),)
        return ()

    def _prepare(self, lists: Lists) -> None:
        if self.step is Step.TRIAGE:
            self._prepare_triage()
        if self.step not in (Step.ASSIGN, Step.TRANSFER):
            return
        units = [ComboOption(one.id, one.name) for one in lists.units]
        self.form.input("unit").set_options(units)
        self.form.input("due_on").put(self.detail.line.due_on)
        if self.step is Step.ASSIGN:
            self.form.input("unit").put(lists.usual_unit(self.detail.line.category))

    def _prepare_triage(self) -> None:
        known, own = categories.every(), self.detail.line.category
        # A code that the file no longer has must not be lost by settling something else.
        codes = known if own in known else (own, *known)
        category = self.form.input("category")
        category.set_options([ComboOption(one, categories.full_word(one)) for one in codes])
        category.set_readings(categories.readings)
        category.put(own)
        for name in ("demand_type", "urgency", "scale", "proposed_handling"):
            self.form.input(name).put(getattr(self.detail, name))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(current().px(10))
        column.addWidget(label(title_of(self.step), "strong"))
        column.addWidget(self.messages)
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._save)
        row.addWidget(self._leave)
        row.addStretch(1)
        column.addLayout(row)
        self._save.clicked.connect(self.submit)
        self._leave.clicked.connect(self.left)


def title_of(step: Step | None) -> str:
    """Return the verb of an act, as its button has it."""
    if step is None:
        return QCoreApplication.translate("ActForm", "Add the note")
    return words.of(step)
