"""The two small forms of an attachment: another title and kind, or the reason why it is void."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.attachments.contracts import AttachmentKind, AttachmentLine
from db.attachments.rules import LIMITS, check_title, check_void
from db.kernel.problems import Problem
from db.people.rules import LINE_LIMIT, check_reason
from desktop.attachments import words as attachment_words
from desktop.forms.field import Field, Line, Segments, options_of
from desktop.forms.record_form import RecordForm
from desktop.parts.buttons import button
from desktop.parts.text import label
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

Check = Callable[[dict[str, Any]], Sequence[Problem]]

NAMING = (
    Field(
        "title", QT_TRANSLATE_NOOP("AttachmentFields", "Title"), Line(), required=True,
        limit=LIMITS.title,
    ),
    Field(
        "kind", QT_TRANSLATE_NOOP("AttachmentFields", "Kind"),
        Segments(options_of(AttachmentKind)), default=AttachmentKind.PHOTO,
    ),
)  # fmt: skip
VOIDING = (
    Field(
        "reason", QT_TRANSLATE_NOOP("AttachmentFields", "Why it is void"),
        Line(QT_TRANSLATE_NOOP("AttachmentFields", "It shows another place")), required=True,
        limit=LINE_LIMIT,
    ),
)  # fmt: skip
OPENING = (
    Field(
        "reason", QT_TRANSLATE_NOOP("AttachmentFields", "Why it is opened, kept in the record"),
        Line(QT_TRANSLATE_NOOP("AttachmentFields", "To look into the report")), required=True,
        limit=LINE_LIMIT,
    ),
)  # fmt: skip
_OPEN_TITLE = QT_TRANSLATE_NOOP("AttachmentForm", "Open the sealed attachment")
_OPEN = QT_TRANSLATE_NOOP("AttachmentForm", "Open")
_RENAME = QT_TRANSLATE_NOOP("AttachmentForm", "Rename the attachment")
_SAVE = QT_TRANSLATE_NOOP("AttachmentForm", "Save")
_VOID_TITLE = QT_TRANSLATE_NOOP("AttachmentForm", "Declare “{title}” void; it stays readable")
_VOID = QT_TRANSLATE_NOOP("AttachmentForm", "Declare void")


class AttachmentForm(QWidget):
    """Asks for a few words above the tiles; Enter saves, Esc leaves everything as it was.

    ``submitted(dict)`` carries what was typed, ``left()`` nothing.
    """

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self, title: str, fields: Sequence[Field], *, act: str, check: Check | None = None
    ) -> None:
        super().__init__()
        self._check = check or _check
        self.form = RecordForm(fields, check=self._check)
        self._save = button(act, kind="primary", size="small")
        leave = button(self.tr("Cancel"), key="Esc", size="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(label(title, "strong", wrap=True))
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._save)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
        self._save.clicked.connect(self.submit)
        leave.clicked.connect(self.left)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what the service found."""
        self.form.show_problems(problems)

    @Slot()
    def submit(self) -> None:
        """Hand over what was typed, or say what is missing."""
        values = self.form.read()
        problems = self._check(values)
        if problems:
            self.form.show_problems(problems)
            self.form.focus(problems[0].field)
            return
        self.submitted.emit(values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)


def naming(line: AttachmentLine) -> AttachmentForm:
    """Return the form that gives an attachment another title or kind."""
    made = AttachmentForm(say(_RENAME), NAMING, act=say(_SAVE))
    made.form.input("title").put(line.title)
    made.form.input("kind").put(line.kind)
    return made


def voiding(line: AttachmentLine) -> AttachmentForm:
    """Return the form that asks why an attachment is void; it stays readable."""
    title = attachment_words.title(line)
    return AttachmentForm(say(_VOID_TITLE, title=title), VOIDING, act=say(_VOID))


def opening() -> AttachmentForm:
    """Return the form that asks why a sealed attachment is opened."""
    return AttachmentForm(say(_OPEN_TITLE), OPENING, act=say(_OPEN), check=_check_opening)


def _check_opening(values: dict[str, Any]) -> Sequence[Problem]:
    return check_reason(values["reason"] or "")


def _check(values: dict[str, Any]) -> Sequence[Problem]:
    if "title" in values:
        return check_title(values["title"] or "")
    return check_void(values["reason"] or "", is_void=False)
