"""One finding: what was seen and where, what the department answered, and what a second look came to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.evaluation.finding_contracts import FindingLine, FindingState, FindingStep, TakeFindingStep
from db.evaluation.rules import FINDING_STATES, LINE_LIMIT, TEXT_LIMIT
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import new_id
from db.kernel.kinds import Kind
from desktop import look
from desktop.attachments.record_files import RecordFiles
from desktop.attachments.strip import AttachmentStrip
from desktop.attachments.viewing import Viewing
from desktop.evaluation.finding_faces import facts_of, steps_of, tag_of
from desktop.evaluation.section import OpenSheet
from desktop.forms.field import Day, Field, Line, Segments, TextArea
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.tag import Tag
from desktop.parts.text import label
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_WIDTH = 368
_FIELDS = (
    Field(
        "what", QT_TRANSLATE_NOOP("Finding", "What happened"),
        Segments(tuple((one, words.mark_of(one)) for one in FindingStep)), required=True,
    ),
    Field("on", QT_TRANSLATE_NOOP("Finding", "On"), Day(back=True), required=True),
    Field("who", QT_TRANSLATE_NOOP("Finding", "Who"), Line(), required=True, limit=LINE_LIMIT),
    Field(
        "text", QT_TRANSLATE_NOOP("Finding", "What was answered or seen"), TextArea(4, 3),
        required=True, limit=TEXT_LIMIT,
    ),
)  # fmt: skip


class FindingPane(Pane):
    """``taken(TakeFindingStep)`` with the next step, ``sheet_wanted(OpenSheet)`` for the sheet it comes from."""

    taken = Signal(object)
    sheet_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Finding"))
        self._desk = desk
        self.line: FindingLine | None = None
        self._keeps = may(desk.actor, Permission.PLAN_EVALUATIONS)
        self._title, self._tag = PaneHeader(), Tag()
        self._told, self._steps = label("", wrap=True), label("", wrap=True)
        self._next = label(self.tr("The next step"), "section")
        hint = self.tr("Photos of after: drop them here, paste them, or choose files.")
        self.strip = AttachmentStrip(removes=self.tr("Declare void…"), hint=hint)
        self.files = RecordFiles(
            desk, self.strip, self, Kind.EVALUATION_FINDING, Permission.PLAN_EVALUATIONS
        )
        self.viewing: Viewing | None = None
        self.form = RecordForm(_FIELDS, clock=desk.clock)
        self.keep = Button(self.tr("Note it"), icon="check", kind="primary", key="Ctrl+Enter")
        self.sheet = Button(self.tr("Open the sheet"), icon="eye")
        self.keep.clicked.connect(self.submit)
        self.sheet.clicked.connect(self._on_sheet_clicked)
        self._arrange()

    def show_line(self, line: FindingLine | None) -> None:
        """Show a finding; what was begun for another one is put away."""
        if line is not None and (self.line is None or self.line.id != line.id):
            self.form.clear()
            self.form.input("on").put(local_date(self._desk.clock.now()))
        self.line = line
        is_open = line is not None and bool(self._possible(line)) and self._keeps
        for part in (self._next, self.form, self.keep):
            set_shown(part, shown=is_open)
        set_shown(self.sheet, shown=line is not None)
        set_shown(self.strip, shown=line is not None)
        if line is None:
            self._title.set_title(self.tr("No finding is chosen"))
            self._told.setText("")
            self._steps.setText("")
            return
        self._title.set_title(line.item_text, f"{line.department_name} · {line.firm}")
        self._tag.set_face(tag_of(line))
        self._told.setText(facts_of(line))
        self._steps.setText(steps_of(line))
        self.files.show_record(line.id)
        self._propose(line)

    def adopt(self, whole: QStackedWidget) -> None:
        """Let photos be looked at in full, over everything on the page."""
        self.viewing = Viewing(self._desk, whole, leaves=False)
        self.files.look_wanted.connect(self.viewing.open)

    def first_focus(self) -> Any:
        """Return where typing begins."""
        return self.form.input("text").focus_target()

    @Slot()
    def submit(self) -> None:
        """Hand the next step over, or go to what is missing."""
        if self.line is None or self.form.go_to_missing():
            return
        read = self.form.read()
        step = new_id(self._desk.clock)
        self.taken.emit(TakeFindingStep(
            step, self.line.id, read["what"], read["on"], read["who"], read["text"]
        ))  # fmt: skip

    def settle(self) -> None:
        """Put away what was kept."""
        self.form.clear()
        self.form.input("on").put(local_date(self._desk.clock.now()))

    def show_error(self, error: StationError) -> None:
        """Say why the step cannot be taken; what was typed stays."""
        rest = self.form.show_problems(error.problems) if isinstance(error, InvalidInput) else None
        if rest is None or rest:
            self._desk.notices.say_error(error)

    def _propose(self, line: FindingLine) -> None:
        """Choose the step that comes next where only one can."""
        possible = self._possible(line)
        if self.form.input("what").value() is None and len(possible) == 1:
            self.form.input("what").put(possible[0])

    def _possible(self, line: FindingLine) -> list[FindingStep]:
        return [one for one in FindingStep if one in FINDING_STATES[line.state]]

    @Slot()
    def _on_sheet_clicked(self) -> None:
        if self.line is not None:
            self.sheet_wanted.emit(OpenSheet(self.line.session, self.line.sheet))

    def _arrange(self) -> None:
        look.scaled(self, lambda in_force: self.setMinimumWidth(in_force.px(_WIDTH)))
        self._title.add_button(self._tag)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(12)
        for part in (self._told, self._steps, self.strip, self._next, self.form):
            column.addWidget(part)
        column.addStretch(1)
        foot = FootBar()
        foot.add_left(self.keep)
        foot.add_right(self.sheet)
        self.set_header(self._title)
        self.set_body(body, scrolls=True)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))
        self.show_line(None)


def is_waiting(line: FindingLine) -> bool:
    """Tell whether something has still to be done."""
    return line.state is not FindingState.PASSED
